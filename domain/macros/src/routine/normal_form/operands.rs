//! Takes the awaits out of an expression, without changing what its operands are.
//!
//! What is left of the expression is evaluated after its last await, so an operand before that
//! await is settled first: constants and places that nothing changes in between stay where they
//! are (only their indexes are read), containers are settled part by part, anything else is
//! evaluated into a variable of its own.

use super::super::check::{awaits, is_inline, step_name};
use super::super::derive::is_constant;
use super::super::ir::{Arm, Dest, Head, Kind, Node};
use super::super::liveness::Uses;
use super::super::names::{Origin, Serves, VarId};
use super::super::versions::Given;
use super::super::{build, macros};
use super::Lowering;
use super::changes::Changes;
use super::ends::leaves;
use proc_macro2::{Ident, Span};
use syn::spanned::Spanned;
use syn::{BinOp, Expr, ExprAwait, ExprBinary, ExprLit, ExprUnary, Lit, Stmt, Token, UnOp};

/// How an operand is used: taken by value, or through a reference or as a place.
#[derive(Clone, Copy, PartialEq)]
enum Use {
    Value,
    Place,
}

impl Lowering<'_> {
    /// Takes every await out of `expr`; what is left is evaluated after the last of them.
    pub(super) fn lift(&mut self, expr: Expr, out: &mut Vec<Node>) -> Expr {
        if !awaits(&expr) {
            return expr;
        }
        if leaves(&expr) && !matches!(expr, Expr::Await(_) | Expr::Try(_)) && !has_operands(&expr) {
            self.expr(expr, &Dest::Discard, out);
            return syn::parse_quote!(::core::unreachable!());
        }
        match expr {
            Expr::Await(a) if !is_inline(&a) => self.wait(a, out),
            Expr::Binary(b) if matches!(b.op, BinOp::And(_) | BinOp::Or(_)) && awaits(&b.right) => {
                self.short_circuit(b, out)
            }
            Expr::If(_)
            | Expr::Match(_)
            | Expr::Block(_)
            | Expr::Loop(_)
            | Expr::While(_)
            | Expr::ForLoop(_) => {
                let (value, _) = self.hidden_for_next("value", expr.span());
                self.expr(expr, &Dest::Var(value.clone()), out);
                build::path(&value)
            }
            mut expr => {
                self.operands(&mut expr, out);
                expr
            }
        }
    }

    /// An await that is a point.
    fn wait(&mut self, expr: ExprAwait, out: &mut Vec<Node>) -> Expr {
        let span = expr.await_token.span;
        // `operation.await` as a whole: what rustc says about its value is then said in the words
        // and at the place in which it says the same about the plain twin, so that it is one error
        let start = expr.base.span();
        let given = Given::of(&expr);
        let operation = self.lift(*expr.base, out);
        self.point(&operation, span, given);
        let index = self.points.len() - 1;
        let point = self.last_point();
        let answer = Ident::new(&format!("__r{point}"), start);
        let id = self
            .vars
            .insert(answer.clone(), Origin::Answer(index), false);
        self.vars.get_mut(id).until = Some(span);
        let step = step_name(&operation);
        let run = step.as_ref().map(|_| operation.clone());
        let operation = match step {
            // a step is a point followed by an ordinary await: after a crash its future is made again
            Some(name) => {
                let name = Expr::Lit(ExprLit {
                    attrs: vec![],
                    lit: Lit::Str(name),
                });
                build::call(self.krate.item(&["step_mark"], span), [name])
            }
            None => operation,
        };
        let node = self.node(Kind::Await {
            point,
            operation,
            answer: answer.clone(),
            span,
        });
        out.push(node);
        let Some(run) = run else {
            return build::path(&answer);
        };
        let (outcome, id) = self.hidden("outcome", Serves::Point(index), span);
        let outcome = Ident::new(&outcome.to_string(), start);
        let var = self.vars.get_mut(id);
        (var.ident, var.until) = (outcome.clone(), Some(span));
        let wait = Expr::Await(ExprAwait {
            base: Box::new(macros::stepping(run)),
            ..expr_await(span)
        });
        self.plain(
            Stmt::Local(build::local(
                build::binding(&outcome, false),
                None,
                build::single(wait),
            )),
            out,
        );
        build::path(&outcome)
    }

    /// `a && b.await`: the right side is an arm.
    fn short_circuit(&mut self, expr: ExprBinary, out: &mut Vec<Node>) -> Expr {
        let and = matches!(expr.op, BinOp::And(_));
        let (value, _) = self.hidden_for_next("condition", expr.left.span());
        let left = self.lift(*expr.left, out);
        let before = self.last_point();
        let right = self.inside(if and { "and" } else { "or" }, |l| {
            let mut arm = vec![];
            l.expr(*expr.right, &Dest::Var(value.clone()), &mut arm);
            arm
        });
        let right = Arm {
            body: right,
            points: self.points_since(before),
        };
        let known = self.node(Kind::Plain(build::assign(&value, build::boolean(!and))));
        let known = Arm {
            body: vec![known],
            points: self.points_since(self.last_point()),
        };
        let arms = if and {
            vec![right, known]
        } else {
            vec![known, right]
        };
        self.branch(Head::If(build::before_braces(left)), arms, out);
        build::path(&value)
    }

    /// Lifts the operands up to the last one that waits, and settles those before it.
    fn operands(&mut self, expr: &mut Expr, out: &mut Vec<Node>) {
        let Some(mut operands) = operands(expr) else {
            let message = "`.await` in this kind of expression is not supported in a routine; bind \
                           the result to a variable first";
            self.error(expr, message);
            return;
        };
        let Some(last) = operands.iter().rposition(|(_, e)| awaits(e)) else {
            return;
        };
        let changes: Vec<Changes> = operands
            .iter()
            .take(last + 1)
            .map(|(_, e)| Changes::of(self, e))
            .collect();
        for (i, (how, operand)) in operands.iter_mut().enumerate().take(last + 1) {
            let mut value = self.lift(build::take(operand), out);
            if i < last {
                let later = changes
                    .iter()
                    .skip(i + 1)
                    .fold(Changes::default(), Changes::and);
                self.settle(&mut value, *how, &later, out);
            }
            **operand = value;
        }
    }

    /// Makes an operand independent of what `later` operands change.
    fn settle(&mut self, expr: &mut Expr, how: Use, later: &Changes, out: &mut Vec<Node>) {
        match expr {
            Expr::Lit(_) => {}
            Expr::Unary(ExprUnary {
                op: UnOp::Neg(_),
                expr: e,
                ..
            }) if matches!(**e, Expr::Lit(_)) => {}
            Expr::Path(p) if is_constant(&self.vars, p) => {}
            Expr::Paren(p) => self.settle(&mut p.expr, how, later, out),
            Expr::Group(g) => self.settle(&mut g.expr, how, later, out),
            Expr::Tuple(t) => self.settle_all(t.elems.iter_mut(), later, out),
            Expr::Array(a) => self.settle_all(a.elems.iter_mut(), later, out),
            Expr::Range(r) => {
                let parts = r.start.iter_mut().chain(r.end.iter_mut());
                self.settle_all(parts.map(|e| &mut **e), later, out);
            }
            Expr::Struct(s) if s.rest.is_none() => {
                for field in &mut s.fields {
                    field
                        .colon_token
                        .get_or_insert_with(|| Token![:](Span::call_site()));
                    self.settle(&mut field.expr, Use::Value, later, out);
                }
            }
            Expr::Call(c) if is_constructor(&c.func) => {
                self.settle_all(c.args.iter_mut(), later, out);
            }
            Expr::Closure(_) => {
                let captured = Uses::of_expr(&self.vars, &self.derived, expr);
                if takes_values(expr) && captured.iter().any(|id| later.assigned.contains(id)) {
                    let message = "this closure takes the value of a variable that a later operand \
                                   with an `.await` changes; bind the closure to a variable first";
                    self.error(expr, message);
                }
            }
            Expr::Reference(r) if self.place(&r.expr).is_some() => {
                self.read_indexes(&mut r.expr, out);
            }
            Expr::Reference(r) if is_container(&r.expr) => {
                self.settle(&mut r.expr, Use::Value, later, out);
            }
            _ if leaves(expr) => {
                let leaving = build::take(expr);
                self.plain(build::statement(leaving), out);
                *expr = syn::parse_quote!(::core::unreachable!());
            }
            _ => match self.place(expr) {
                Some(root) if !self.changed(root, expr, how, later) => self.read_indexes(expr, out),
                _ => self.snapshot(expr, "operand", out),
            },
        }
    }

    fn settle_all<'e>(
        &mut self,
        parts: impl Iterator<Item = &'e mut Expr>,
        later: &Changes,
        out: &mut Vec<Node>,
    ) {
        parts.for_each(|part| self.settle(part, Use::Value, later, out));
    }

    /// Whether a place may be another one, or gone, after the later operands.
    fn changed(&self, root: Option<VarId>, place: &Expr, how: Use, later: &Changes) -> bool {
        let Some(id) = root else { return false };
        let whole = matches!(build::bare(place), Expr::Path(_));
        let may_change = self.vars.get(id).mutable || self.derived.contains(id);
        later.assigned.contains(id)
            || may_change && how == Use::Value && later.touched.contains(id)
            || !whole && later.moved.contains(id)
    }

    /// The root of a place: `Some(None)` if it is no local variable; `None` if it is no place.
    #[expect(
        clippy::option_option,
        reason = "no place, and a place with no local root, are different"
    )]
    pub(super) fn place(&self, expr: &Expr) -> Option<Option<VarId>> {
        match expr {
            Expr::Path(p) => Some(p.path.get_ident().and_then(|i| self.vars.find(i))),
            Expr::Field(f) => self.place(&f.base),
            Expr::Index(i) => self.place(&i.expr),
            Expr::Paren(p) => self.place(&p.expr),
            Expr::Group(g) => self.place(&g.expr),
            Expr::Unary(u) if matches!(u.op, UnOp::Deref(_)) => self.place(&u.expr),
            _ => None,
        }
    }

    /// A place stays where it is; only the indexes in it are read now.
    fn read_indexes(&mut self, expr: &mut Expr, out: &mut Vec<Node>) {
        match expr {
            Expr::Index(i) => {
                self.read_indexes(&mut i.expr, out);
                self.read_index(&mut i.index, out);
            }
            Expr::Field(f) => self.read_indexes(&mut f.base, out),
            Expr::Paren(p) => self.read_indexes(&mut p.expr, out),
            Expr::Group(g) => self.read_indexes(&mut g.expr, out),
            Expr::Unary(u) => self.read_indexes(&mut u.expr, out),
            _ => {}
        }
    }

    fn read_index(&mut self, index: &mut Expr, out: &mut Vec<Node>) {
        match index {
            Expr::Lit(_) => {}
            Expr::Path(p) if is_constant(&self.vars, p) || self.steady(index).is_some() => {}
            Expr::Range(r) => {
                let parts = r.start.iter_mut().chain(r.end.iter_mut());
                parts.for_each(|part| self.read_index(part, out));
            }
            Expr::Paren(p) => self.read_index(&mut p.expr, out),
            _ => self.snapshot(index, "index", out),
        }
    }

    /// Evaluates an operand now.
    fn snapshot(&mut self, expr: &mut Expr, role: &'static str, out: &mut Vec<Node>) {
        let (name, id) = self.hidden_for_next(role, expr.span());
        self.told_apart(id, expr);
        let value = std::mem::replace(expr, build::path(&name));
        self.local(build::local(build::binding(&name, false), None, value), out);
    }
}

fn takes_values(expr: &Expr) -> bool {
    matches!(expr, Expr::Closure(c) if c.capture.is_some())
}

fn expr_await(span: Span) -> ExprAwait {
    ExprAwait {
        attrs: vec![],
        base: Box::new(build::unit()),
        dot_token: Token![.](span),
        await_token: Token![await](span),
    }
}

/// `Some`, `Kind::Gift`: evaluating the call does nothing but to put the arguments together.
fn is_constructor(function: &Expr) -> bool {
    let Expr::Path(path) = function else {
        return false;
    };
    path.path
        .segments
        .last()
        .is_some_and(|s| s.ident.to_string().starts_with(char::is_uppercase))
}

fn is_container(expr: &Expr) -> bool {
    match expr {
        Expr::Tuple(_) | Expr::Array(_) | Expr::Lit(_) => true,
        Expr::Struct(s) => s.rest.is_none(),
        Expr::Paren(p) => is_container(&p.expr),
        Expr::Call(c) => is_constructor(&c.func),
        Expr::Reference(r) => is_container(&r.expr),
        _ => false,
    }
}

fn has_operands(expr: &Expr) -> bool {
    operands(&mut expr.clone()).is_some_and(|o| !o.is_empty())
}

/// The operands of an expression, in the order in which they are evaluated.
fn operands(expr: &mut Expr) -> Option<Vec<(Use, &mut Expr)>> {
    use Use::{Place, Value};
    let mark = macros::mark(expr);
    Some(match expr {
        Expr::Call(c) => {
            if let Some(mark) = mark {
                let how = if mark.by_reference() { Place } else { Value };
                c.args.iter_mut().map(|a| (how, a)).collect()
            } else {
                let arguments = c.args.iter_mut().map(|a| (Value, a));
                std::iter::once((Place, &mut *c.func))
                    .chain(arguments)
                    .collect()
            }
        }
        Expr::MethodCall(m) => {
            let arguments = m.args.iter_mut().map(|a| (Value, a));
            std::iter::once((Place, &mut *m.receiver))
                .chain(arguments)
                .collect()
        }
        Expr::Binary(b) => match b.op {
            BinOp::And(_) | BinOp::Or(_) => vec![(Value, &mut *b.left)],
            op if is_assign_op(&op) => vec![(Value, &mut *b.right), (Place, &mut *b.left)],
            op => {
                let how = if is_comparison(&op) { Place } else { Value };
                vec![(how, &mut *b.left), (how, &mut *b.right)]
            }
        },
        Expr::Assign(a) => vec![(Value, &mut *a.right), (Place, &mut *a.left)],
        Expr::Unary(u) => vec![(Place, &mut *u.expr)],
        Expr::Field(f) => vec![(Place, &mut *f.base)],
        Expr::Index(i) => vec![(Place, &mut *i.expr), (Value, &mut *i.index)],
        Expr::Reference(r) => vec![(Place, &mut *r.expr)],
        Expr::RawAddr(r) => vec![(Place, &mut *r.expr)],
        Expr::Paren(p) => vec![(Place, &mut *p.expr)],
        Expr::Group(g) => vec![(Place, &mut *g.expr)],
        Expr::Cast(c) => vec![(Value, &mut *c.expr)],
        Expr::Try(t) => vec![(Value, &mut *t.expr)],
        Expr::Await(a) => vec![(Value, &mut *a.base)],
        Expr::Repeat(r) => vec![(Value, &mut *r.expr)],
        Expr::Tuple(t) => t.elems.iter_mut().map(|e| (Value, e)).collect(),
        Expr::Array(a) => a.elems.iter_mut().map(|e| (Value, e)).collect(),
        Expr::Struct(s) => {
            let fields = s.fields.iter_mut().map(|f| {
                f.colon_token
                    .get_or_insert_with(|| Token![:](Span::call_site()));
                (Value, &mut f.expr)
            });
            fields
                .chain(s.rest.iter_mut().map(|r| (Place, &mut **r)))
                .collect()
        }
        Expr::Range(r) => r
            .start
            .iter_mut()
            .chain(r.end.iter_mut())
            .map(|e| (Value, &mut **e))
            .collect(),
        _ => return None,
    })
}

/// `+=` and the like.
pub(crate) fn is_assign_op(op: &BinOp) -> bool {
    matches!(
        op,
        BinOp::AddAssign(_)
            | BinOp::SubAssign(_)
            | BinOp::MulAssign(_)
            | BinOp::DivAssign(_)
            | BinOp::RemAssign(_)
            | BinOp::BitXorAssign(_)
            | BinOp::BitAndAssign(_)
            | BinOp::BitOrAssign(_)
            | BinOp::ShlAssign(_)
            | BinOp::ShrAssign(_)
    )
}

fn is_comparison(op: &BinOp) -> bool {
    matches!(
        op,
        BinOp::Eq(_) | BinOp::Ne(_) | BinOp::Lt(_) | BinOp::Le(_) | BinOp::Gt(_) | BinOp::Ge(_)
    )
}
