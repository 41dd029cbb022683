//! Branches, loops and labelled blocks that contain awaits.

use super::super::build;
use super::super::check::awaits;
use super::super::derive::changing_filter;
use super::super::ir::{Arm, Dest, Head, Kind, Node};
use super::Lowering;
use proc_macro2::{Ident, Span};
use syn::spanned::Spanned;
use syn::visit_mut::{self, VisitMut};
use syn::{
    Block, Expr, ExprBinary, ExprBlock, ExprBreak, ExprForLoop, ExprIf, ExprLet, ExprLoop,
    ExprMatch, ExprWhile, Item, Lifetime, Pat, RangeLimits, Stmt, Token,
};

/// The constructs of a two-way branch, as they stand in the path of a point.
struct Paths {
    then: Option<&'static str>,
    otherwise: Option<&'static str>,
}

/// A condition and its two ways.
struct Ways {
    cond: Expr,
    then: Vec<Stmt>,
    otherwise: Option<Expr>,
}

impl Lowering<'_> {
    pub(super) fn if_(&mut self, expr: ExprIf, dest: &Dest, out: &mut Vec<Node>) {
        let ways = Ways {
            cond: *expr.cond,
            then: expr.then_branch.stmts,
            otherwise: expr.else_branch.map(|(_, e)| *e),
        };
        let paths = Paths {
            then: Some("if.then"),
            otherwise: Some("if.else"),
        };
        self.two_ways(ways, &paths, dest, out);
    }

    fn two_ways(&mut self, ways: Ways, paths: &Paths, dest: &Dest, out: &mut Vec<Node>) {
        let Ways {
            cond,
            then,
            otherwise,
        } = ways;
        let mut chain = vec![];
        flatten(cond, &mut chain);
        let waits = chain.iter().any(awaits);
        let lets = chain.iter().any(|c| matches!(c, Expr::Let(_)));
        if waits && lets && chain.len() > 1 {
            return self.chain(
                chain,
                Ways {
                    cond: build::unit(),
                    then,
                    otherwise,
                },
                paths,
                dest,
                out,
            );
        }
        let mut cond = join(chain);
        if waits {
            cond = self.lift_condition(cond, out);
        }
        self.bind_conditions(&mut cond, true, out);
        let before = self.last_point();
        let then = self.on_path(paths.then, |l| l.block(then, dest));
        let then = Arm {
            body: then,
            points: self.points_since(before),
        };
        let before = self.last_point();
        let otherwise = self.on_path(paths.otherwise, |l| l.otherwise(otherwise, dest));
        let otherwise = Arm {
            body: otherwise,
            points: self.points_since(before),
        };
        self.branch(Head::If(cond), vec![then, otherwise], out);
    }

    /// `if a && let P = b.await && c { then } else { otherwise }` is
    /// `'b: { if a { if let P = b.await { if c { then; break 'b } } } otherwise }`.
    fn chain(
        &mut self,
        chain: Vec<Expr>,
        ways: Ways,
        paths: &Paths,
        dest: &Dest,
        out: &mut Vec<Node>,
    ) {
        let label = self.label(None);
        let before = self.last_point();
        let then = ways.then;
        let mut body = self.on_path(paths.then, |l| {
            l.conditions(chain.into_iter().collect::<Vec<_>>(), then, dest, &label)
        });
        let mut rest = self.on_path(paths.otherwise, |l| l.otherwise(ways.otherwise, dest));
        body.append(&mut rest);
        let (number, points) = (self.branch_number(), self.points_since(before));
        let node = self.node(Kind::Block {
            number,
            label,
            body,
            points,
        });
        out.push(node);
    }

    fn conditions(
        &mut self,
        mut chain: Vec<Expr>,
        then: Vec<Stmt>,
        dest: &Dest,
        done: &Lifetime,
    ) -> Vec<Node> {
        let mut out = vec![];
        if chain.is_empty() {
            out = self.block(then, dest);
            self.plain(build::statement(build::break_to(done)), &mut out);
            return out;
        }
        let first = chain.remove(0);
        let mut cond = self.lift_condition(first, &mut out);
        self.bind_conditions(&mut cond, true, &mut out);
        let before = self.last_point();
        let then = self.conditions(chain, then, dest, done);
        let then = Arm {
            body: then,
            points: self.points_since(before),
        };
        let otherwise = Arm {
            body: vec![],
            points: self.points_since(self.last_point()),
        };
        self.branch(Head::If(cond), vec![then, otherwise], &mut out);
        out
    }

    fn lift_condition(&mut self, cond: Expr, out: &mut Vec<Node>) -> Expr {
        match cond {
            Expr::Let(l) => {
                let expr = Box::new(self.lift(*l.expr, out));
                Expr::Let(ExprLet { expr, ..l })
            }
            cond => self.lift(cond, out),
        }
    }

    fn otherwise(&mut self, otherwise: Option<Expr>, dest: &Dest) -> Vec<Node> {
        let mut out = vec![];
        match otherwise {
            Some(expr) => self.expr(expr, dest, &mut out),
            None => self.give_unit(dest, &mut out),
        }
        out
    }

    fn on_path<R>(&mut self, path: Option<&'static str>, lower: impl FnOnce(&mut Self) -> R) -> R {
        match path {
            Some(construct) => self.inside(construct, lower),
            None => lower(self),
        }
    }

    /// A branch. If only its head waited, it is native.
    pub(super) fn branch(&mut self, head: Head, arms: Vec<Arm>, out: &mut Vec<Node>) {
        if arms.iter().any(|arm| !arm.points.none()) {
            let number = self.branch_number();
            let node = self.node(Kind::Branch { number, head, arms });
            out.push(node);
            return;
        }
        let mut bodies = arms.into_iter().map(|arm| native(arm.body));
        let expr = match head {
            Head::If(cond) => {
                let (then, otherwise) = (bodies.next(), bodies.next());
                build::if_else(
                    cond,
                    then.unwrap_or_default(),
                    otherwise.unwrap_or_default(),
                )
            }
            Head::Match(scrutinee, patterns) => {
                let arms = patterns.into_iter().zip(bodies);
                let arms = arms.map(|((p, g), b)| build::arm(p, g, build::block(b, None)));
                build::match_on(scrutinee, arms.collect())
            }
        };
        self.plain(build::statement(expr), out);
    }

    pub(super) fn match_(&mut self, expr: ExprMatch, dest: &Dest, out: &mut Vec<Node>) {
        let mut scrutinee = self.lift(*expr.expr, out);
        for arm in &expr.arms {
            // one evaluation for all arms: they share what had to be hoisted
            self.bind(&arm.pat, &mut scrutinee, out);
        }
        let (mut patterns, mut arms) = (vec![], vec![]);
        for arm in expr.arms {
            let before = self.last_point();
            let body = self.inside("match.arm", |l| l.arm_body(*arm.body, dest));
            arms.push(Arm {
                body,
                points: self.points_since(before),
            });
            patterns.push((arm.pat, arm.guard.map(|(_, g)| *g)));
        }
        self.branch(Head::Match(scrutinee, patterns), arms, out);
    }

    fn arm_body(&mut self, body: Expr, dest: &Dest) -> Vec<Node> {
        match body {
            Expr::Block(b) if b.label.is_none() => self.block(b.block.stmts, dest),
            body => self.block(vec![Stmt::Expr(body, None)], dest),
        }
    }

    /// `let P = e else { o }; rest` is `match e { P => rest, _ => o }`.
    pub(super) fn let_else(
        &mut self,
        pat: Pat,
        expr: Expr,
        otherwise: Expr,
        rest: Vec<Stmt>,
        dest: &Dest,
        out: &mut Vec<Node>,
    ) {
        let mut scrutinee = self.lift(expr, out);
        let pat = match pat {
            Pat::Type(t) => {
                let (value, _) = self.hidden_for_next("value", t.span());
                let local = build::local(build::binding(&value, false), Some(*t.ty), scrutinee);
                self.local(local, out);
                scrutinee = build::path(&value);
                *t.pat
            }
            pat => pat,
        };
        self.bind(&pat, &mut scrutinee, out);
        let before = self.last_point();
        let body = self.block(rest, dest);
        let rest = Arm {
            body,
            points: self.points_since(before),
        };
        let before = self.last_point();
        let body = self.inside("let.else", |l| l.arm_body(otherwise, &Dest::Discard));
        let otherwise = Arm {
            body,
            points: self.points_since(before),
        };
        let patterns = vec![(pat, None), (build::wild(), None)];
        self.branch(
            Head::Match(build::paren(scrutinee), patterns),
            vec![rest, otherwise],
            out,
        );
    }

    pub(super) fn block_expr(&mut self, expr: ExprBlock, dest: &Dest, out: &mut Vec<Node>) {
        let mut block = expr.block;
        let Some(label) = &expr.label else {
            let mut body = self.block(block.stmts, dest);
            out.append(&mut body);
            return;
        };
        let label = self.label(Some(label));
        let before = self.last_point();
        valued_breaks(&mut block, &label, dest, false);
        let body = self.inside("block", |l| l.block(block.stmts, dest));
        let (number, points) = (self.branch_number(), self.points_since(before));
        let node = self.node(Kind::Block {
            number,
            label,
            body,
            points,
        });
        out.push(node);
    }

    pub(super) fn loop_(&mut self, expr: ExprLoop, dest: &Dest, out: &mut Vec<Node>) {
        let label = self.label(expr.label.as_ref());
        let before = self.last_point();
        let mut body = expr.body;
        valued_breaks(&mut body, &label, dest, true);
        let body = self.inside("loop", |l| l.block(body.stmts, &Dest::Discard));
        self.loop_node(label, body, before, out);
    }

    fn loop_node(&mut self, label: Lifetime, body: Vec<Node>, before: u32, out: &mut Vec<Node>) {
        let points = self.points_since(before);
        let node = self.node(Kind::Loop {
            label,
            body,
            points,
        });
        out.push(node);
    }

    pub(super) fn while_(&mut self, expr: ExprWhile, dest: &Dest, out: &mut Vec<Node>) {
        let label = self.label(expr.label.as_ref());
        let before = self.last_point();
        let ways = Ways {
            cond: *expr.cond,
            then: expr.body.stmts,
            otherwise: Some(leave(&label)),
        };
        let mut body = vec![];
        self.inside("while", |l| {
            l.two_ways(ways, &NO_PATHS, &Dest::Discard, &mut body)
        });
        self.loop_node(label, body, before, out);
        self.give_unit(dest, out);
    }

    /// Three kinds of `for`: over something that is there anyway (the position is saved and the
    /// source made again), over a range (its own cursor), over owned items (saved once, plus a
    /// position).
    pub(super) fn for_(&mut self, expr: ExprForLoop, dest: &Dest, out: &mut Vec<Node>) {
        let label = self.label(expr.label.as_ref());
        let source = self.lift(*expr.expr, out);
        let span = source.span().resolved_at(Span::call_site());
        if let Some(method) = changing_filter(&source) {
            let message = format!(
                "`{method}` on items that the loop changes is not supported in a loop that awaits: \
                 after an `.await` the items are counted again, and the changes could change the \
                 count; use `if` in the body"
            );
            self.error(method, message);
        }
        let before = self.last_point();
        let mut stmts = expr.body.stmts;
        let next = if let Some((source, roots)) = self.walk(&source, out) {
            let position = self.position(expr.for_token.span, out);
            self.bind_item(&expr.pat, &source, roots, &position);
            stmts.insert(0, advance(&position));
            build::call(
                self.krate.item(&["nth"], span),
                [source, build::path(&position)],
            )
        } else if let Some(range) = self.range(&source) {
            let (cursor, id) = self.hidden_for_next("cursor", span);
            self.vars.get_mut(id).mutable = true;
            self.plain(
                Stmt::Local(build::local(build::binding(&cursor, true), None, range)),
                out,
            );
            method(build::path(&cursor), "next", span, vec![])
        } else {
            let (items, _) = self.hidden_for_next("items", span);
            let all = build::call(self.krate.item(&["Items", "of"], span), [source]);
            self.plain(
                Stmt::Local(build::local(build::binding(&items, false), None, all)),
                out,
            );
            let position = self.position(expr.for_token.span, out);
            stmts.insert(0, advance(&position));
            method(
                build::path(&items),
                "get",
                span,
                vec![build::path(&position)],
            )
        };
        let cond = some_pattern(*expr.pat, next);
        let ways = Ways {
            cond,
            then: stmts,
            otherwise: Some(leave(&label)),
        };
        let mut body = vec![];
        self.inside("for", |l| {
            l.two_ways(ways, &NO_PATHS, &Dest::Discard, &mut body)
        });
        self.loop_node(label, body, before, out);
        self.give_unit(dest, out);
    }

    fn position(&mut self, span: Span, out: &mut Vec<Node>) -> Ident {
        let (position, id) = self.hidden_for_next("position", span);
        self.vars.get_mut(id).mutable = true;
        let start = build::local(build::binding(&position, true), None, build::integer(0));
        self.plain(Stmt::Local(start), out);
        position
    }

    /// `a..b`, `a..=b`, `a..` as a cursor that knows when it is exhausted.
    fn range(&self, source: &Expr) -> Option<Expr> {
        let Expr::Range(range) = build::bare(source) else {
            return None;
        };
        let start = (**range.start.as_ref()?).clone();
        let span = start.span();
        let end = match &range.end {
            Some(end) => build::call(build::of_path(build::option("Some")), [(**end).clone()]),
            None => build::of_path(build::option("None")),
        };
        let inclusive = build::boolean(matches!(range.limits, RangeLimits::Closed(_)));
        Some(build::call(
            self.krate.item(&["Span", "new"], span),
            [start, end, inclusive],
        ))
    }
}

const NO_PATHS: Paths = Paths {
    then: None,
    otherwise: None,
};

/// `{ break 'label; }`
fn leave(label: &Lifetime) -> Expr {
    build::block(vec![build::statement(build::break_to(label))], None)
}

/// `position += 1;`
fn advance(position: &Ident) -> Stmt {
    build::statement(Expr::Binary(ExprBinary {
        attrs: vec![],
        left: Box::new(build::path(position)),
        op: syn::BinOp::AddAssign(Token![+=](Span::call_site())),
        right: Box::new(build::integer(1)),
    }))
}

fn method(receiver: Expr, name: &str, span: Span, args: Vec<Expr>) -> Expr {
    Expr::MethodCall(syn::ExprMethodCall {
        attrs: vec![],
        receiver: Box::new(receiver),
        dot_token: Token![.](span),
        method: Ident::new(name, span),
        turbofish: None,
        paren_token: syn::token::Paren::default(),
        args: args.into_iter().collect(),
    })
}

/// `let Some(pat) = value`
fn some_pattern(pat: Pat, value: Expr) -> Expr {
    Expr::Let(ExprLet {
        attrs: vec![],
        let_token: Token![let](Span::call_site()),
        pat: Box::new(build::some(pat)),
        eq_token: Token![=](Span::call_site()),
        expr: Box::new(value),
    })
}

fn native(body: Vec<Node>) -> Vec<Stmt> {
    let plain = body.into_iter().filter_map(|node| match node.kind {
        Kind::Plain(stmt) => Some(stmt),
        _ => None,
    });
    plain.collect()
}

fn flatten(expr: Expr, chain: &mut Vec<Expr>) {
    match expr {
        Expr::Binary(b) if matches!(b.op, syn::BinOp::And(_)) => {
            flatten(*b.left, chain);
            flatten(*b.right, chain);
        }
        expr => chain.push(expr),
    }
}

fn join(chain: Vec<Expr>) -> Expr {
    let joined = chain.into_iter().reduce(|left, right| {
        Expr::Binary(ExprBinary {
            attrs: vec![],
            left: Box::new(left),
            op: syn::BinOp::And(Token![&&](Span::call_site())),
            right: Box::new(right),
        })
    });
    joined.unwrap_or_else(build::unit)
}

/// `break v` out of this loop or block is `{ dest = v; break 'label }`.
fn valued_breaks(block: &mut Block, label: &Lifetime, dest: &Dest, is_loop: bool) {
    struct Breaks<'a> {
        label: &'a Lifetime,
        dest: &'a Dest,
        depth: usize,
        is_loop: bool,
    }
    impl VisitMut for Breaks<'_> {
        fn visit_expr_mut(&mut self, expr: &mut Expr) {
            if matches!(expr, Expr::Closure(_) | Expr::Async(_)) {
                return;
            }
            let inner = matches!(expr, Expr::Loop(_) | Expr::While(_) | Expr::ForLoop(_));
            self.depth += usize::from(inner);
            visit_mut::visit_expr_mut(self, expr);
            self.depth -= usize::from(inner);
            if let Expr::Break(ExprBreak {
                label, expr: value, ..
            }) = expr
            {
                let mine = match label {
                    Some(label) => label == self.label,
                    None => self.depth == 0 && self.is_loop,
                };
                if mine {
                    let value = value.take().map(|v| *v);
                    *expr = self.leave(value);
                }
            }
        }
        fn visit_item_mut(&mut self, _: &mut Item) {}
    }
    impl Breaks<'_> {
        fn leave(&self, value: Option<Expr>) -> Expr {
            let mut stmts = match (self.dest, value) {
                (Dest::Discard, None) => vec![],
                (Dest::Discard, Some(value)) => vec![build::statement(value)],
                (Dest::Var(target), value) => {
                    vec![build::assign(target, value.unwrap_or_else(build::unit))]
                }
                (Dest::Return, value) => {
                    let value = value.unwrap_or_else(build::unit);
                    return build::block(vec![build::statement(build::ret(value))], None);
                }
            };
            stmts.push(build::statement(build::break_to(self.label)));
            build::block(stmts, None)
        }
    }
    Breaks {
        label,
        dest,
        depth: 0,
        is_loop,
    }
    .visit_block_mut(block);
}

#[cfg(test)]
mod tests {
    use super::super::super::ir::Points;
    use super::*;
    use quote::quote;
    use syn::parse_quote;

    #[track_caller]
    fn broken(mut block: Block, dest: &Dest, expected: Block) {
        valued_breaks(&mut block, &parse_quote!('a), dest, true);
        // semicolons behind blocks are not of interest
        let text = |block: &Block| quote!(#block).to_string().replace("} ;", "}");
        assert_eq!(text(&block), text(&expected));
    }

    #[test]
    fn a_value_goes_to_the_destination_before_the_break() {
        let dest = Dest::Var(parse_quote!(x));
        broken(
            parse_quote!({
                loop {
                    break;
                }
                f(break 1);
                while c {
                    break 'a 2;
                }
                || loop {
                    break 3;
                };
            }),
            &dest,
            parse_quote!({
                loop {
                    break;
                }
                f({
                    x = 1;
                    break 'a;
                });
                while c {
                    {
                        x = 2;
                        break 'a;
                    };
                }
                || loop {
                    break 3;
                };
            }),
        );
        broken(
            parse_quote!({
                break 'b 1;
                break;
            }),
            &dest,
            parse_quote!({
                break 'b 1;
                {
                    x = ();
                    break 'a;
                }
            }),
        );
    }

    #[test]
    fn a_discarded_value_is_still_evaluated() {
        broken(
            parse_quote!({
                break f();
            }),
            &Dest::Discard,
            parse_quote!({
                {
                    f();
                    break 'a;
                };
            }),
        );
        broken(
            parse_quote!({
                break f();
            }),
            &Dest::Return,
            parse_quote!({
                {
                    return f();
                };
            }),
        );
    }

    #[test]
    fn no_points_is_an_empty_range() {
        assert!(Points { first: 3, last: 2 }.none() && !Points { first: 3, last: 3 }.none());
    }
}
