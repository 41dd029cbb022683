//! What the plain twin says of the variables that are kept across an await: that their types can be
//! saved, and that they own what is in them.
//!
//! A text that borrows has the same type as one that is compiled in, but for its lifetime, and about
//! lifetimes rustc speaks in words of its own. It speaks best where the code is as it was written: a
//! call after the declaration, which the twin has and the state machine has not, asks for a lifetime
//! that is longer than the routine's variables and whose name says the rest. The state machine is
//! silent then, and about the types of these variables too.
//!
//! Such a call only looks at a variable that has just been bound, so it cannot be in the way of code
//! that is right.

use super::check::is_inline;
use super::emit::at;
use super::names::{Origin, Set, VarId, Vars};
use super::rename::is_binding;
use crate::paths::Krate;
use proc_macro2::{Ident, Span};
use quote::quote_spanned;
use std::collections::HashMap;
use syn::visit::{self, Visit};
use syn::visit_mut::{self, VisitMut};
use syn::{
    Block, Expr, ExprClosure, ExprForLoop, ExprIf, ExprWhile, GenericParam, ImplItemFn, Item,
    Lifetime, LifetimeParam, Local, Pat, PatIdent, Stmt,
};

/// The lifetime that a kept variable has to outlive.
const LIFETIME: &str = "'across_an_await_so_own_it";

/// A routine's twin with its checks.
pub(crate) struct Checked {
    pub(crate) twin: ImplItemFn,
    /// The variables that are looked at.
    pub(crate) names: Set,
}

impl Checked {
    /// The twin as it was written.
    pub(crate) fn unchecked(written: &ImplItemFn) -> Self {
        Self {
            twin: written.clone(),
            names: Set::default(),
        }
    }
}

/// What is needed after an await.
#[derive(Default)]
pub(crate) struct Kept {
    /// Variables that are saved.
    pub(crate) own: Set,
    /// Closures that take what they use.
    pub(crate) takes: Set,
}

/// Where a declaration stands in the source.
type Place = (usize, usize);

fn place(span: Span) -> Place {
    let start = span.start();
    (start.line, start.column)
}

/// Puts a check behind the declarations of those that are `kept`.
pub(crate) fn checked(krate: &Krate, f: &ImplItemFn, vars: &Vars, kept: &Kept) -> Checked {
    let mut twin = f.clone();
    let mut checks = Checks {
        krate,
        at: by_place(vars, &kept.own.clone().union(&kept.takes)),
        takes: &kept.takes,
        check: "kept",
        names: Set::default(),
    };
    if let Some(syn::FnArg::Receiver(receiver)) = twin.sig.inputs.first_mut()
        && let Some((and, outlived @ None)) = &mut receiver.reference
    {
        checks.visit_block_mut(&mut twin.block);
        if checks.names.iter().next().is_some() {
            let lifetime = Lifetime::new(LIFETIME, at(and.span));
            *outlived = Some(lifetime.clone());
            let parameter = GenericParam::Lifetime(LifetimeParam::new(lifetime));
            twin.sig.generics.params.insert(0, parameter);
        }
    }
    Checked {
        twin,
        names: checks.names,
    }
}

/// The user's own variables by where they are declared. Where that is not one place for each, as in
/// code that another macro has made, they are not looked at.
fn by_place(vars: &Vars, kept: &Set) -> HashMap<Place, Option<VarId>> {
    let mut all: HashMap<Place, Option<VarId>> = HashMap::new();
    for id in vars.ids() {
        let var = vars.get(id);
        if !matches!(var.origin, Origin::Source(_)) {
            continue;
        }
        let id = (kept.contains(id) && !var.parameter).then_some(id);
        all.entry(place(var.ident.span()))
            .and_modify(|other| *other = None)
            .or_insert(id);
    }
    all
}

struct Checks<'a> {
    krate: &'a Krate,
    at: HashMap<Place, Option<VarId>>,
    takes: &'a Set,
    /// The function that looks.
    check: &'static str,
    names: Set,
}

impl Checks<'_> {
    /// The checks of what these patterns bind.
    fn of<'p>(&mut self, patterns: impl IntoIterator<Item = &'p Pat>) -> Vec<Stmt> {
        let mut bound = Bound(vec![]);
        patterns.into_iter().for_each(|pat| bound.visit_pat(pat));
        let mut checks = vec![];
        for name in bound.0 {
            // a name of an or-pattern stands in it more than once
            if let Some(id) = self.at.get(&place(name.span())).copied().flatten()
                && !self.names.contains(id)
            {
                self.names.insert(id);
                checks.push(self.check(id, &name));
            }
        }
        checks
    }

    fn check(&self, id: VarId, name: &Ident) -> Stmt {
        let span = at(name.span());
        let krate = self.krate.at(name.span());
        let lifetime = Lifetime::new(LIFETIME, span);
        let check = if self.takes.contains(id) {
            quote_spanned!(span=> #krate::copied(&#name))
        } else {
            let check = Ident::new(self.check, span);
            quote_spanned!(span=> #krate::#check::<#lifetime, '_, _>(&#name))
        };
        Stmt::Expr(Expr::Verbatim(check), Some(syn::Token![;](span)))
    }
}

impl VisitMut for Checks<'_> {
    fn visit_block_mut(&mut self, block: &mut Block) {
        visit_mut::visit_block_mut(self, block);
        let mut stmts = Vec::with_capacity(block.stmts.len());
        for stmt in std::mem::take(&mut block.stmts) {
            let checks = match &stmt {
                Stmt::Local(local) if needs_a_look(local) => self.of([&local.pat]),
                _ => vec![],
            };
            stmts.push(stmt);
            stmts.extend(checks);
        }
        block.stmts = stmts;
    }

    fn visit_expr_if_mut(&mut self, expr: &mut ExprIf) {
        visit_mut::visit_expr_if_mut(self, expr);
        let checks = self.of(conditions(&expr.cond));
        expr.then_branch.stmts.splice(0..0, checks);
    }

    fn visit_expr_while_mut(&mut self, expr: &mut ExprWhile) {
        visit_mut::visit_expr_while_mut(self, expr);
        let checks = self.of(conditions(&expr.cond));
        expr.body.stmts.splice(0..0, checks);
    }

    fn visit_expr_for_loop_mut(&mut self, expr: &mut ExprForLoop) {
        visit_mut::visit_expr_for_loop_mut(self, expr);
        self.check = "looped";
        let checks = self.of([&*expr.pat]);
        self.check = "kept";
        expr.body.stmts.splice(0..0, checks);
    }

    fn visit_arm_mut(&mut self, arm: &mut syn::Arm) {
        visit_mut::visit_arm_mut(self, arm);
        // in an arm without braces the values of the whole match would live for less long
        if let Expr::Block(body) = &mut *arm.body
            && body.label.is_none()
        {
            let checks = self.of([&arm.pat]);
            body.block.stmts.splice(0..0, checks);
        }
    }

    fn visit_expr_closure_mut(&mut self, _: &mut ExprClosure) {}

    fn visit_expr_async_mut(&mut self, _: &mut syn::ExprAsync) {}

    fn visit_item_mut(&mut self, _: &mut Item) {}
}

/// The patterns of an `if let .. && let ..`.
fn conditions(cond: &Expr) -> Vec<&Pat> {
    match cond {
        Expr::Let(l) => vec![&*l.pat],
        Expr::Binary(b) if matches!(b.op, syn::BinOp::And(_)) => {
            let mut all = conditions(&b.left);
            all.extend(conditions(&b.right));
            all
        }
        Expr::Paren(p) => conditions(&p.expr),
        _ => vec![],
    }
}

/// Answers and literals own what is in them.
fn needs_a_look(local: &Local) -> bool {
    fn owned(value: &Expr) -> bool {
        match value {
            Expr::Lit(_) => true,
            Expr::Await(wait) => !is_inline(wait),
            Expr::Try(t) => owned(&t.expr),
            _ => false,
        }
    }
    local.init.as_ref().is_some_and(|init| !owned(&init.expr))
}

struct Bound(Vec<Ident>);

impl<'a> Visit<'a> for Bound {
    fn visit_pat_ident(&mut self, pat: &'a PatIdent) {
        if is_binding(pat) {
            self.0.push(pat.ident.clone());
        }
        visit::visit_pat_ident(self, pat);
    }
}

#[cfg(test)]
mod tests {
    use super::super::rename;
    use super::*;
    use quote::ToTokens;

    /// The twin if all variables are kept.
    fn twin(source: &str) -> String {
        let f: ImplItemFn = syn::parse_str(source).unwrap();
        let (mut block, mut vars) = (f.block.clone(), Vars::default());
        rename::rename(&mut block, &[], &mut vars);
        let kept = Kept {
            own: vars.ids().collect(),
            ..Kept::default()
        };
        let twin = checked(&Krate::facade(), &f, &vars, &kept).twin;
        twin.into_token_stream().to_string()
    }

    fn check(name: &str) -> String {
        format!(":: dasync :: __private :: kept :: < {LIFETIME} , '_ , _ > (& {name}) ;")
    }

    #[test]
    fn what_is_bound_is_looked_at_behind_its_declaration() {
        let twin = twin(
            "async fn f(&self) { let a = g(); if let Some(b) = a { h(b) } \
             match a { Some(c) => { h(c) } } for d in a { h(d) } }",
        );
        let expected = [
            format!("async fn f < {LIFETIME} > (& {LIFETIME} self)"),
            format!("let a = g () ; {}", check("a")),
            format!("if let Some (b) = a {{ {} h (b)", check("b")),
            format!("Some (c) => {{ {} h (c)", check("c")),
            format!(
                "for d in a {{ {} h (d)",
                check("d").replace("kept", "looped")
            ),
        ];
        for part in expected {
            assert!(twin.contains(&part), "{part} in {twin}");
        }
    }

    #[test]
    fn what_owns_by_the_look_of_it_and_what_is_set_later_stays_as_it_is() {
        let source = "async fn f (& self) { let a = 1 ; let b = self . g () . await ? ; let c ; \
                      c = h () ; let d = | e : u8 | { let g = e ; g } ; }";
        let twin = twin(source);
        assert!(!twin.contains(&check("a")) && !twin.contains(&check("b")));
        assert!(!twin.contains(&check("c")) && !twin.contains(&check("g")));
        assert!(twin.contains(&check("d")), "{twin}");
    }
}
