//! Branches, loops and labelled blocks that contain awaits.

use super::super::build;
use super::super::check::awaits;
use super::super::ir::{Arm, Dest, Head, Kind, Node};
use super::Lowering;
use super::jumps::valued_breaks;
use proc_macro2::Span;
use syn::spanned::Spanned;
use syn::{Expr, ExprBinary, ExprBlock, ExprIf, ExprLet, ExprMatch, Lifetime, Pat, Stmt, Token};

/// The constructs of a two-way branch, as they stand in the path of a point.
pub(super) struct Paths {
    then: Option<&'static str>,
    otherwise: Option<&'static str>,
}

/// A condition and its two ways.
pub(super) struct Ways {
    pub(super) cond: Expr,
    pub(super) then: Vec<Stmt>,
    pub(super) otherwise: Option<Expr>,
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

    pub(super) fn two_ways(&mut self, ways: Ways, paths: &Paths, dest: &Dest, out: &mut Vec<Node>) {
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
}

/// A branch that is the beginning of a loop: the loop stands in the path.
pub(super) const NO_PATHS: Paths = Paths {
    then: None,
    otherwise: None,
};

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
