//! Gives every binding of a routine a Rust name of its own.
//!
//! The first `x` keeps its name, the others become `x__2`, `x__3`; a name that also occurs without
//! a binding (`let order = order(1)`) is left to what it means outside. After this pass scopes and
//! shadowing are gone: a variable is its name.

use super::macros;
use super::names::{Origin, Vars, ident, plain};
use proc_macro2::{Group, Ident, Literal, TokenStream, TokenTree};
use quote::ToTokens;
use std::collections::{HashMap, HashSet};
use syn::visit_mut::{self, VisitMut};
use syn::{
    Arm, Block, Expr, ExprClosure, ExprForLoop, ExprIf, ExprLet, ExprPath, ExprWhile, FieldPat,
    FieldValue, Item, Lit, Local, Macro, Member, Pat, PatIdent, Path,
};

/// Renames the bindings of `block` after `parameters` were declared.
pub(crate) fn rename(block: &mut Block, parameters: &[(Ident, bool)], vars: &mut Vars) {
    // a first run on a copy tells which names also mean something outside
    let mut first = Rename::default();
    first.run(&mut block.clone(), parameters);
    let names = first.vars.ids().map(|id| match &first.vars.get(id).origin {
        Origin::Source(name) => name.clone(),
        _ => String::new(),
    });
    let declared = names.collect();
    let mut second = Rename {
        reserved: first.free,
        declared,
        ..Rename::default()
    };
    second.run(block, parameters);
    *vars = second.vars;
}

/// Whether an identifier in a pattern binds, and is not a constant or a unit struct.
pub(crate) fn is_binding(pat: &PatIdent) -> bool {
    pat.by_ref.is_some()
        || pat.mutability.is_some()
        || pat.subpat.is_some()
        || !plain(&pat.ident).starts_with(char::is_uppercase)
}

#[derive(Default)]
struct Rename {
    vars: Vars,
    scopes: Vec<HashMap<String, Ident>>,
    /// The names bound so far in the pattern that is being read.
    pattern: Option<HashMap<String, Ident>>,
    /// Names that were looked up and not found.
    free: HashSet<String>,
    /// Names that mean something outside.
    reserved: HashSet<String>,
    /// Names that the source uses for a variable.
    declared: HashSet<String>,
    used: HashSet<String>,
}

impl Rename {
    fn run(&mut self, block: &mut Block, parameters: &[(Ident, bool)]) {
        self.scopes.push(HashMap::new());
        for (name, mutable) in parameters {
            self.declare(name, *mutable);
        }
        self.visit_block_mut(block);
    }

    fn declare(&mut self, written: &Ident, mutable: bool) -> Ident {
        let name = written.to_string();
        if let Some(again) = self.pattern.as_ref().and_then(|p| p.get(&name)) {
            return ident(&again.to_string(), written.span());
        }
        let source = plain(written);
        let mut unique = name.clone();
        let mut n = 1;
        while self.used.contains(&unique)
            || self.reserved.contains(&unique)
            || n > 1 && self.declared.contains(&unique)
        {
            n += 1;
            unique = format!("{source}__{n}");
        }
        self.used.insert(unique.clone());
        let new = ident(&unique, written.span());
        self.vars
            .insert(new.clone(), Origin::Source(source), mutable);
        let scope = match &mut self.pattern {
            Some(pattern) => Some(pattern),
            None => self.scopes.last_mut(),
        };
        if let Some(scope) = scope {
            scope.insert(name, new.clone());
        }
        new
    }

    fn scoped(&mut self, visit: impl FnOnce(&mut Self)) {
        self.scopes.push(HashMap::new());
        visit(self);
        self.scopes.pop();
    }

    /// All bindings of one pattern come into scope together; a name in two alternatives is one.
    fn bind(&mut self, pat: &mut Pat) {
        let outer = self.pattern.replace(HashMap::new());
        self.visit_pat_mut(pat);
        let bound = std::mem::replace(&mut self.pattern, outer);
        if let (Some(scope), Some(bound)) = (self.scopes.last_mut(), bound) {
            scope.extend(bound);
        }
    }

    /// A pattern that cannot fail: a name alone is a binding, however it is written.
    fn bind_surely(&mut self, pat: &mut Pat) {
        match pat {
            Pat::Ident(p) if p.subpat.is_none() => {
                p.ident = self.declare(&p.ident.clone(), p.mutability.is_some());
            }
            Pat::Type(t) => self.bind_surely(&mut t.pat),
            pat => self.bind(pat),
        }
    }

    fn lookup(&mut self, name: &Ident) -> Option<Ident> {
        let text = name.to_string();
        let found = self.scopes.iter().rev().find_map(|scope| scope.get(&text));
        if let Some(new) = found {
            Some(ident(&new.to_string(), name.span()))
        } else {
            self.free.insert(text);
            None
        }
    }

    /// The tokens of something that is not understood: identifiers that are neither fields nor
    /// field names, and captures in strings.
    fn tokens(&mut self, tokens: TokenStream) -> TokenStream {
        let mut out = TokenStream::new();
        let mut before = ' ';
        let tokens = tokens.into_iter().peekable();
        for token in tokens {
            let last = std::mem::replace(&mut before, ' ');
            out.extend([match token {
                TokenTree::Ident(name) if last != '.' && last != '\'' => {
                    TokenTree::Ident(self.lookup(&name).unwrap_or(name))
                }
                TokenTree::Group(group) => {
                    let mut new = Group::new(group.delimiter(), self.tokens(group.stream()));
                    new.set_span(group.span());
                    TokenTree::Group(new)
                }
                TokenTree::Literal(literal) => TokenTree::Literal(self.literal(literal)),
                TokenTree::Punct(punct) => {
                    // `..` is a range, `.` a field
                    before = if punct.as_char() == '.' && last == '.' {
                        ' '
                    } else {
                        punct.as_char()
                    };
                    TokenTree::Punct(punct)
                }
                token @ TokenTree::Ident(_) => token,
            }]);
        }
        out
    }

    /// `"{x} {y:?}"`: captures of renamed variables.
    fn literal(&mut self, literal: Literal) -> Literal {
        let span = literal.span();
        let Ok(Lit::Str(text)) = syn::parse_str::<Lit>(&literal.to_string()) else {
            return literal;
        };
        let value = macros::renamed_captures(&text.value(), |name| {
            let new = self.lookup(&macros::capture_ident(name, span)?)?;
            Some(plain(&new))
        });
        if value == text.value() {
            return literal;
        }
        let mut new = Literal::string(&value);
        new.set_span(span);
        new
    }
}

impl VisitMut for Rename {
    fn visit_block_mut(&mut self, block: &mut Block) {
        self.scoped(|r| visit_mut::visit_block_mut(r, block));
    }

    fn visit_local_mut(&mut self, local: &mut Local) {
        if let Some(init) = &mut local.init {
            self.visit_expr_mut(&mut init.expr);
            if let Some((_, diverge)) = &mut init.diverge {
                self.visit_expr_mut(diverge);
            }
        }
        if local.init.as_ref().is_some_and(|i| i.diverge.is_some()) {
            self.bind(&mut local.pat);
        } else {
            self.bind_surely(&mut local.pat);
        }
    }

    fn visit_expr_if_mut(&mut self, expr: &mut ExprIf) {
        self.scoped(|r| {
            r.visit_expr_mut(&mut expr.cond);
            r.visit_block_mut(&mut expr.then_branch);
        });
        if let Some((_, otherwise)) = &mut expr.else_branch {
            self.visit_expr_mut(otherwise);
        }
    }

    fn visit_expr_while_mut(&mut self, expr: &mut ExprWhile) {
        self.scoped(|r| {
            r.visit_expr_mut(&mut expr.cond);
            r.visit_block_mut(&mut expr.body);
        });
    }

    fn visit_expr_for_loop_mut(&mut self, expr: &mut ExprForLoop) {
        self.visit_expr_mut(&mut expr.expr);
        self.scoped(|r| {
            r.bind_surely(&mut expr.pat);
            r.visit_block_mut(&mut expr.body);
        });
    }

    fn visit_expr_let_mut(&mut self, expr: &mut ExprLet) {
        self.visit_expr_mut(&mut expr.expr);
        self.bind(&mut expr.pat);
    }

    fn visit_arm_mut(&mut self, arm: &mut Arm) {
        self.scoped(|r| {
            r.bind(&mut arm.pat);
            if let Some((_, guard)) = &mut arm.guard {
                r.visit_expr_mut(guard);
            }
            r.visit_expr_mut(&mut arm.body);
        });
    }

    fn visit_expr_closure_mut(&mut self, closure: &mut ExprClosure) {
        self.scoped(|r| {
            closure.inputs.iter_mut().for_each(|p| r.bind_surely(p));
            r.visit_expr_mut(&mut closure.body);
        });
    }

    fn visit_pat_ident_mut(&mut self, pat: &mut PatIdent) {
        if is_binding(pat) {
            pat.ident = self.declare(&pat.ident.clone(), pat.mutability.is_some());
        } else {
            self.free.insert(pat.ident.to_string());
        }
        if let Some((_, sub)) = &mut pat.subpat {
            self.visit_pat_mut(sub);
        }
    }

    fn visit_field_pat_mut(&mut self, field: &mut FieldPat) {
        visit_mut::visit_field_pat_mut(self, field);
        if let (None, Member::Named(name), Pat::Ident(pat)) =
            (field.colon_token, &field.member, &*field.pat)
            && *name != pat.ident
        {
            field.colon_token = Some(syn::Token![:](name.span()));
        }
    }

    fn visit_field_value_mut(&mut self, field: &mut FieldValue) {
        self.visit_expr_mut(&mut field.expr);
        if let (None, Member::Named(name), Expr::Path(path)) =
            (field.colon_token, &field.member, &field.expr)
            && !path.path.is_ident(name)
        {
            field.colon_token = Some(syn::Token![:](name.span()));
        }
    }

    fn visit_expr_path_mut(&mut self, path: &mut ExprPath) {
        if path.qself.is_none()
            && let Some(name) = path.path.get_ident().cloned()
            && let Some(new) = self.lookup(&name)
        {
            path.path = Path::from(new);
        }
    }

    fn visit_expr_mut(&mut self, expr: &mut Expr) {
        match expr {
            Expr::Verbatim(tokens) => *tokens = self.tokens(std::mem::take(tokens)),
            Expr::Call(call) if matches!(&*call.func, Expr::Verbatim(_)) => {
                if macros::mark_of(call).is_none() {
                    self.visit_expr_mut(&mut call.func);
                }
                call.args
                    .iter_mut()
                    .for_each(|arg| self.visit_expr_mut(arg));
            }
            expr => visit_mut::visit_expr_mut(self, expr),
        }
    }

    fn visit_macro_mut(&mut self, mac: &mut Macro) {
        let Some(mut expressions) = macros::expressions(mac) else {
            mac.tokens = self.tokens(std::mem::take(&mut mac.tokens));
            return;
        };
        for expr in &mut expressions {
            if let Expr::Lit(lit) = expr {
                let tokens = self.tokens(lit.to_token_stream());
                *expr = Expr::Verbatim(tokens);
            } else {
                self.visit_expr_mut(expr);
            }
        }
        mac.tokens = expressions.to_token_stream();
    }

    fn visit_item_mut(&mut self, _: &mut Item) {}
}

#[cfg(test)]
mod tests {
    use super::*;
    use quote::quote;
    use syn::parse_quote;

    #[track_caller]
    fn renamed(mut block: Block, expected: &Block) {
        let mut vars = Vars::default();
        rename(&mut block, &[(parse_quote!(p), false)], &mut vars);
        // punctuation at the end of arms is not of interest
        let text = |block: &Block| {
            quote!(#block)
                .to_string()
                .replace(" ,", ",")
                .replace(", }", " }")
        };
        assert_eq!(text(&block), text(expected));
    }

    #[test]
    fn shadowed_names_become_different() {
        renamed(
            parse_quote!({
                let x = p;
                let x = x + 1;
                {
                    let x = x;
                    f(x);
                }
                g(x)
            }),
            &parse_quote!({
                let x = p;
                let x__2 = x + 1;
                {
                    let x__3 = x__2;
                    f(x__3);
                }
                g(x__2)
            }),
        );
    }

    #[test]
    fn names_that_mean_something_outside_are_left_alone() {
        renamed(
            parse_quote!({
                let order = order(1);
                let x__2 = 1;
                let x = 2;
                let x = x;
            }),
            &parse_quote!({
                let order__2 = order(1);
                let x__2 = 1;
                let x = 2;
                let x__3 = x;
            }),
        );
    }

    #[test]
    fn patterns_closures_and_shorthand_fields() {
        renamed(
            parse_quote!({
                let a = 1;
                if let S {
                    a,
                    b: Some(c) | None(c),
                    ..
                } = s
                    && a > c
                {
                    S { a };
                }
                match a {
                    a if a > 1 => a,
                    X => 2,
                };
                v.map(|a, X| a + X);
                for a in a {}
                while let Some(a) = a {}
            }),
            &parse_quote!({
                let a = 1;
                if let S {
                    a: a__2,
                    b: Some(c) | None(c),
                    ..
                } = s
                    && a__2 > c
                {
                    S { a: a__2 };
                }
                match a {
                    a__3 if a__3 > 1 => a__3,
                    X => 2,
                };
                v.map(|a__4, X__2| a__4 + X__2);
                for a__5 in a {}
                while let Some(a__6) = a {}
            }),
        );
    }

    #[test]
    fn unknown_macros_are_renamed_as_expressions_or_token_by_token() {
        renamed(
            parse_quote!({
                let x = 1;
                let x = 2;
                mine!(x => y.x, ..x, "{x} {x:?} {{x}}");
                mine!(S { x: 1 }, |x| x, "{x}", x);
            }),
            &parse_quote!({
                let x = 1;
                let x__2 = 2;
                mine!(x__2 => y.x, ..x__2, "{x__2} {x__2:?} {{x}}");
                mine!(S { x: 1 }, |x__3| x__3, "{x__2}", x__2);
            }),
        );
    }

    #[test]
    fn raw_identifiers_and_items() {
        renamed(
            parse_quote!({
                let r#type = 1;
                let r#type = 2;
                fn f(p: u8) -> u8 {
                    p
                }
                f(r#type)
            }),
            &parse_quote!({
                let r#type = 1;
                let type__2 = 2;
                fn f(p: u8) -> u8 {
                    p
                }
                f(type__2)
            }),
        );
    }
}
