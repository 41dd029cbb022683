//! Native code inside a segment: jumps out of it put what is live at their target, and macros that
//! were opened are macros again.

use super::super::build;
use super::super::check::is_inline;
use super::super::liveness::target;
use super::super::macros::mark;
use super::{Emit, Segment};
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::visit_mut::{self, VisitMut};
use syn::{Error, Expr, ExprBlock, ExprForLoop, ExprLoop, ExprWhile, Item, Lifetime, Stmt};

impl Emit<'_> {
    /// A native statement: jumps out of the segment put what is live at their target, and macros
    /// are macros again.
    pub(super) fn native(&mut self, stmt: &Stmt, segment: &Segment) -> TokenStream {
        let mut stmt = stmt.clone();
        let mut native = Native {
            emit: self,
            segment: Some(segment),
            depth: 0,
            labels: vec![],
        };
        native.visit_stmt_mut(&mut stmt);
        stmt.to_token_stream()
    }

    pub(super) fn native_expr(&mut self, expr: &Expr, segment: &Segment) -> TokenStream {
        let mut expr = expr.clone();
        let mut native = Native {
            emit: self,
            segment: Some(segment),
            depth: 0,
            labels: vec![],
        };
        native.visit_expr_mut(&mut expr);
        expr.to_token_stream()
    }

    /// An expression whose macros are macros again.
    pub(super) fn closed(&mut self, expr: &Expr) -> TokenStream {
        let mut expr = expr.clone();
        let mut native = Native {
            emit: self,
            segment: None,
            depth: 0,
            labels: vec![],
        };
        native.visit_expr_mut(&mut expr);
        expr.to_token_stream()
    }
}

/// Prepares native code to be printed.
struct Native<'e, 'a> {
    emit: &'e mut Emit<'a>,
    /// The segment whose jumps put; `None` for code without jumps.
    segment: Option<&'e Segment>,
    /// Native loops around.
    depth: usize,
    /// Native labels around.
    labels: Vec<Lifetime>,
}

impl Native<'_, '_> {
    /// What a jump out of the segment becomes.
    fn jump(&mut self, expr: &Expr) -> Option<TokenStream> {
        let segment = self.segment?;
        let (label, is_break) = match expr {
            Expr::Break(b) => (b.label.as_ref(), true),
            Expr::Continue(c) => (c.label.as_ref(), false),
            _ => return None,
        };
        let stays = match label {
            Some(label) => self.labels.contains(label),
            None => self.depth > 0,
        };
        if stays {
            return None;
        }
        let to = target(&self.emit.targets, label)?.clone();
        let label = to.label?;
        Some(if is_break {
            let puts = self.emit.puts(&to.at_break, segment);
            quote!(#puts break #label)
        } else {
            let puts = self.emit.puts(&to.at_continue, segment);
            quote!(#puts continue #label)
        })
    }
}

impl VisitMut for Native<'_, '_> {
    fn visit_expr_mut(&mut self, expr: &mut Expr) {
        if matches!(expr, Expr::Closure(_) | Expr::Async(_)) {
            // jumps in there are their own, the macros are not
            let segment = self.segment.take();
            visit_mut::visit_expr_mut(self, expr);
            self.segment = segment;
            return;
        }
        if let (Some(_), Expr::Await(wait)) = (self.segment, &*expr)
            && !is_inline(wait)
        {
            // the passes before have overlooked one: better an error than a wait that is not saved
            let message = "this `.await` is not understood, which is a mistake in `#[service]`: \
                           please report it, and bind the result to a variable";
            self.emit
                .errors
                .push(Error::new(wait.await_token.span, message));
        }
        let (inner, label) = match expr {
            Expr::Loop(ExprLoop { label, .. })
            | Expr::While(ExprWhile { label, .. })
            | Expr::ForLoop(ExprForLoop { label, .. }) => (true, label.clone()),
            Expr::Block(ExprBlock { label, .. }) => (false, label.clone()),
            _ => (false, None),
        };
        let labelled = label.is_some();
        self.labels.extend(label.map(|l| l.name));
        self.depth += usize::from(inner);
        visit_mut::visit_expr_mut(self, expr);
        self.depth -= usize::from(inner);
        if labelled {
            self.labels.pop();
        }
        if let Expr::Path(path) = &*expr
            && let Some(ident) = path.path.get_ident()
            && let Some(id) = self.emit.vars.find(ident)
            && let var = self.emit.vars.get(id)
            && var.until.is_some()
        {
            *expr = var.value();
        } else if mark(expr).is_some() {
            let krate = self.emit.krate.to_token_stream();
            if let Some(closed) = self.emit.macros.close(expr, &krate) {
                *expr = closed;
            }
        } else if let Some(jump) = self.jump(expr) {
            // a block that is seen as one gets parentheses where it needs them
            *expr = build::block(vec![Stmt::Expr(Expr::Verbatim(jump), None)], None);
        }
    }

    fn visit_item_mut(&mut self, _: &mut Item) {}
}
