//! What an operand may do to local variables: that decides which operands before it have to be
//! evaluated first.

use super::super::derive::reads_only;
use super::super::liveness::Uses;
use super::super::names::Set;
use super::Lowering;
use super::operands::is_assign_op;
use syn::visit::{self, Visit};
use syn::{Expr, ExprReference, Macro};

/// What an operand may do to local variables.
#[derive(Default)]
pub(super) struct Changes {
    /// Assigned, or borrowed mutably.
    pub(super) assigned: Set,
    /// Something is called on it that may change it.
    pub(super) touched: Set,
    /// Named as a whole, so perhaps moved.
    pub(super) moved: Set,
}

impl Changes {
    pub(super) fn of(lowering: &Lowering<'_>, expr: &Expr) -> Self {
        let mut finder = Finder {
            lowering,
            changes: Self::default(),
        };
        finder.visit_expr(expr);
        finder.changes
    }

    pub(super) fn and(mut self, other: &Self) -> Self {
        self.assigned.add(&other.assigned);
        self.touched.add(&other.touched);
        self.moved.add(&other.moved);
        self
    }
}

struct Finder<'a> {
    lowering: &'a Lowering<'a>,
    changes: Changes,
}

impl Finder<'_> {
    /// The variables that an assignment to `left` changes.
    fn assigned(&mut self, left: &Expr) {
        match left {
            Expr::Tuple(t) => t.elems.iter().for_each(|e| self.assigned(e)),
            Expr::Array(a) => a.elems.iter().for_each(|e| self.assigned(e)),
            Expr::Struct(s) => s.fields.iter().for_each(|f| self.assigned(&f.expr)),
            Expr::Call(c) => c.args.iter().for_each(|e| self.assigned(e)),
            left => {
                if let Some(Some(id)) = self.lowering.place(left) {
                    self.changes.assigned.insert(id);
                }
            }
        }
    }
}

impl<'a> Visit<'a> for Finder<'_> {
    fn visit_expr(&mut self, expr: &'a Expr) {
        match expr {
            Expr::Assign(a) => self.assigned(&a.left),
            Expr::Binary(b) if is_assign_op(&b.op) => self.assigned(&b.left),
            Expr::Reference(ExprReference {
                mutability: Some(_),
                expr,
                ..
            }) => self.assigned(expr),
            Expr::MethodCall(m) if !reads_only(&m.method) => {
                if let Some(Some(id)) = self.lowering.place(&m.receiver) {
                    self.changes.touched.insert(id);
                }
            }
            Expr::Verbatim(_) | Expr::Macro(_) => {
                let uses = Uses::of_expr(&self.lowering.vars, &self.lowering.derived, expr);
                self.changes.touched.add(&uses);
                self.changes.moved.add(&uses);
            }
            Expr::Path(p) => {
                if let Some(id) = p.path.get_ident().and_then(|i| self.lowering.vars.find(i)) {
                    self.changes.moved.insert(id);
                }
            }
            _ => {}
        }
        match expr {
            // through a reference, or a part of it: not moved
            Expr::Reference(r) => self.place_parts(&r.expr),
            Expr::MethodCall(m) => {
                self.place_parts(&m.receiver);
                m.args.iter().for_each(|a| self.visit_expr(a));
            }
            Expr::Field(_) | Expr::Index(_) => self.place_parts(expr),
            expr => visit::visit_expr(self, expr),
        }
    }

    fn visit_macro(&mut self, _: &'a Macro) {}
}

impl Finder<'_> {
    fn place_parts(&mut self, expr: &Expr) {
        match expr {
            Expr::Path(_) => {}
            Expr::Field(f) => self.place_parts(&f.base),
            Expr::Paren(p) => self.place_parts(&p.expr),
            Expr::Index(i) => {
                self.place_parts(&i.expr);
                self.visit_expr(&i.index);
            }
            expr => self.visit_expr(expr),
        }
    }
}
