//! The second evaluation of an initialiser: what is known by then is not asked again.

use super::super::build;
use super::super::normal_form::leaves;
use super::lists::{ERROR, INSERTS, ITEM, is};
use super::shape::{entry, has_ref, iterates};
use crate::paths::Krate;
use crate::routine::rename::is_binding;
use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::visit_mut::{self, VisitMut};
use syn::{Expr, ExprClosure, ExprMethodCall, FieldPat, Member, Pat, Token};

/// Makes the expression that is evaluated again: `?` passed the first time, arms that leave were
/// not taken.
pub(super) fn again(krate: &Krate, expr: &Expr) -> Expr {
    let mut again = expr.clone();
    Repeat(krate).visit_expr_mut(&mut again);
    again
}

struct Repeat<'a>(&'a Krate);

impl VisitMut for Repeat<'_> {
    fn visit_expr_mut(&mut self, expr: &mut Expr) {
        visit_mut::visit_expr_mut(self, expr);
        match expr {
            Expr::Try(t) => {
                let span = t.span();
                let value = match &mut *t.expr {
                    Expr::MethodCall(m) if is(ERROR, &m.method) => build::take(&mut m.receiver),
                    value => build::take(value),
                };
                *expr = build::call(self.0.item(&["Sure", "sure"], span), [value]);
            }
            // it is there now, and `and_modify` has changed it
            Expr::MethodCall(m)
                if is(INSERTS, &m.method)
                    && let Some(entry) = entry(m)
                    && let Some(Expr::Call(key)) = entry.args.first() =>
            {
                let mut find =
                    build::method((*entry.receiver).clone(), "get_mut", key.args.clone());
                if let Expr::MethodCall(find) = &mut find {
                    find.method.set_span(m.method.span());
                }
                *expr = build::call(self.0.item(&["Sure", "sure"], m.method.span()), [find]);
            }
            // `map.keys().next()`: of a `HashMap` that is another one in another process
            Expr::MethodCall(m)
                if is(ITEM, &m.method) || m.method == "last" && iterator(&m.receiver) =>
            {
                let walk = self.0.item(&["walk"], m.receiver.span());
                *m.receiver = build::call(walk, [build::take(&mut m.receiver)]);
            }
            expr if leaves(expr) => {
                *expr = build::call(self.0.item(&["changed"], expr.span()), []);
            }
            _ => {}
        }
    }

    fn visit_expr_closure_mut(&mut self, closure: &mut ExprClosure) {
        Steady(self.0).visit_expr_closure_mut(closure);
    }
}

/// In a closure only the order is asked for: `?` and `return` are its own.
struct Steady<'a>(&'a Krate);

impl VisitMut for Steady<'_> {
    fn visit_expr_method_call_mut(&mut self, m: &mut ExprMethodCall) {
        visit_mut::visit_expr_method_call_mut(self, m);
        if is(&["next", "next_back", "nth", "nth_back", "find"], &m.method) && iterates(&m.receiver)
        {
            let walk = self.0.item(&["walk"], m.receiver.span());
            *m.receiver = build::call(walk, [build::take(&mut m.receiver)]);
        }
    }
}

fn iterator(expr: &Expr) -> bool {
    const NAMES: &[&str] = &["iter", "iter_mut", "keys", "values", "values_mut"];
    matches!(expr, Expr::MethodCall(m) if is(NAMES, &m.method))
}

/// Takes out of a `ref` pattern what is bound by value, and what is only tested: it is not
/// borrowed, so it may have changed.
pub(super) fn only_refs(pat: &Pat) -> Pat {
    let mut pat = pat.clone();
    OnlyRefs.visit_pat_mut(&mut pat);
    pat
}

/// Takes out of a pattern of a reference what binds nothing: beside what is bound it may change.
pub(super) fn only_names(pat: &Pat) -> Pat {
    let mut pat = pat.clone();
    visit_mut::visit_pat_mut(&mut OnlyNames, &mut pat);
    pat
}

struct OnlyNames;

impl VisitMut for OnlyNames {
    fn visit_pat_mut(&mut self, pat: &mut Pat) {
        match pat {
            Pat::Or(_) | Pat::Rest(_) => {}
            pat if !binds(pat) => *pat = build::wild(),
            pat => visit_mut::visit_pat_mut(self, pat),
        }
    }
}

fn binds(pat: &Pat) -> bool {
    struct Binds(bool);
    impl<'a> Visit<'a> for Binds {
        fn visit_pat_ident(&mut self, pat: &'a syn::PatIdent) {
            self.0 |= is_binding(pat);
            visit::visit_pat_ident(self, pat);
        }
    }
    let mut binds = Binds(false);
    binds.visit_pat(pat);
    binds.0
}

struct OnlyRefs;

impl VisitMut for OnlyRefs {
    fn visit_pat_mut(&mut self, pat: &mut Pat) {
        match pat {
            Pat::Or(_) => {}
            Pat::Ident(i) if i.by_ref.is_none() && i.subpat.is_none() && is_binding(i) => {
                *pat = build::wild();
            }
            pat if !has_ref(pat) && !matches!(pat, Pat::Rest(_)) => *pat = build::wild(),
            pat => visit_mut::visit_pat_mut(self, pat),
        }
    }

    fn visit_field_pat_mut(&mut self, field: &mut FieldPat) {
        let by_value = matches!(&*field.pat, Pat::Ident(i) if i.by_ref.is_none());
        if let (None, true, Member::Named(name)) = (field.colon_token, by_value, &field.member) {
            field.colon_token = Some(Token![:](name.span()));
        }
        visit_mut::visit_field_pat_mut(self, field);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use quote::quote;
    use syn::parse_quote;

    #[track_caller]
    fn repeated(expr: &Expr, expected: &Expr) {
        let again = again(&Krate::facade(), expr);
        assert_eq!(quote!(#again).to_string(), quote!(#expected).to_string());
    }

    #[test]
    fn what_was_passed_is_not_asked_again() {
        repeated(
            &parse_quote!(o.items.first().ok_or(f())?),
            &parse_quote!(::dasync::__private::Sure::sure(o.items.first())),
        );
        repeated(
            &parse_quote!(if c { &a } else { return Err(e) }),
            &parse_quote!(if c {
                &a
            } else {
                ::dasync::__private::changed()
            }),
        );
        repeated(
            &parse_quote!(m.keys().next()),
            &parse_quote!(::dasync::__private::walk(m.keys()).next()),
        );
    }

    #[test]
    fn a_ref_pattern_keeps_only_what_borrows() {
        let syn::Stmt::Local(local) = parse_quote!(let S { id: 7, n, name: Some(ref x), .. } = s;)
        else {
            unreachable!()
        };
        let pat = only_refs(&local.pat);
        assert_eq!(
            quote!(#pat).to_string(),
            quote!(S { id: _, n: _, name: Some(ref x), .. }).to_string()
        );
    }
}
