//! Loops that contain awaits.

use super::super::build;
use super::super::derive::changing_filter;
use super::super::ir::{Dest, Kind, Node};
use super::Lowering;
use super::control::{NO_PATHS, Ways};
use super::jumps::valued_breaks;
use proc_macro2::{Ident, Span};
use syn::spanned::Spanned;
use syn::{
    Expr, ExprBinary, ExprForLoop, ExprLet, ExprLoop, ExprWhile, Lifetime, Pat, RangeLimits, Stmt,
    Token,
};

impl Lowering<'_> {
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
            l.two_ways(ways, &NO_PATHS, &Dest::Discard, &mut body);
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
            self.hold_source(&source, &position);
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
            build::method(build::path(&cursor), "next", [])
        } else {
            let (items, _) = self.hidden_for_next("items", span);
            let all = build::call(self.krate.item(&["Items", "of"], span), [source]);
            self.plain(
                Stmt::Local(build::local(build::binding(&items, false), None, all)),
                out,
            );
            let position = self.position(expr.for_token.span, out);
            stmts.insert(0, advance(&position));
            build::call(
                self.krate.item(&["Items", "get"], span),
                [
                    build::reference(build::path(&items)),
                    build::path(&position),
                ],
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
            l.two_ways(ways, &NO_PATHS, &Dest::Discard, &mut body);
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
