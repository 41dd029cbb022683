//! Which variables a piece of code mentions and declares.

use super::super::derive::Derived;
use super::super::macros;
use super::super::names::{Set, VarId, Vars};
use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::visit::{self, Visit};
use syn::{Expr, ExprPath, Item, Macro, Pat, PatIdent};

/// The variables that code mentions and declares.
pub(crate) struct Uses<'a> {
    vars: &'a Vars,
    derived: &'a Derived,
    pub(crate) used: Set,
    pub(crate) declared: Set,
}

impl<'a> Uses<'a> {
    pub(crate) fn new(vars: &'a Vars, derived: &'a Derived) -> Self {
        Self {
            vars,
            derived,
            used: Set::default(),
            declared: Set::default(),
        }
    }

    /// What an expression needs from outside.
    pub(crate) fn of_expr(vars: &Vars, derived: &Derived, expr: &Expr) -> Set {
        let mut uses = Uses::new(vars, derived);
        uses.visit_expr(expr);
        uses.used.without(&uses.declared)
    }

    pub(crate) fn of_pattern(vars: &Vars, derived: &Derived, pat: &Pat) -> Set {
        let mut uses = Uses::new(vars, derived);
        uses.visit_pat(pat);
        uses.declared
    }

    /// A name is needed, and what it is made again from.
    pub(crate) fn add(&mut self, id: VarId) {
        if self.used.insert(id)
            && let Some(group) = self.derived.group(id)
        {
            group.roots.iter().for_each(|root| self.add(root));
        }
    }

    fn tokens(&mut self, tokens: TokenStream) {
        let mut before = ' ';
        for token in tokens {
            let last = std::mem::replace(&mut before, ' ');
            match token {
                TokenTree::Ident(_) if last == '.' => {}
                TokenTree::Ident(name) => {
                    if let Some(id) = self.vars.find(&name) {
                        self.add(id);
                    }
                }
                TokenTree::Group(group) => self.tokens(group.stream()),
                TokenTree::Literal(literal) => {
                    let text = literal.to_string();
                    let captures = macros::captures(&text);
                    let found = captures.iter().filter_map(|name| self.vars.named(name));
                    found
                        .collect::<Vec<_>>()
                        .into_iter()
                        .for_each(|id| self.add(id));
                }
                // `..` is a range, `.` a field
                TokenTree::Punct(p) if p.as_char() == '.' && last == '.' => {}
                TokenTree::Punct(p) => before = p.as_char(),
            }
        }
    }
}

impl<'ast> Visit<'ast> for Uses<'_> {
    fn visit_expr_path(&mut self, path: &'ast ExprPath) {
        if let Some(id) = path.path.get_ident().and_then(|name| self.vars.find(name)) {
            self.add(id);
        }
    }
    fn visit_macro(&mut self, mac: &'ast Macro) {
        let Some(expressions) = macros::expressions(mac) else {
            self.tokens(mac.tokens.clone());
            return;
        };
        for expr in &expressions {
            match expr {
                Expr::Lit(lit) => self.tokens(lit.to_token_stream()),
                expr => self.visit_expr(expr),
            }
        }
    }
    fn visit_pat_ident(&mut self, pat: &'ast PatIdent) {
        self.declared.extend(self.vars.find(&pat.ident));
        visit::visit_pat_ident(self, pat);
    }
    fn visit_expr(&mut self, expr: &'ast Expr) {
        match expr {
            Expr::Verbatim(tokens) => self.tokens(tokens.clone()),
            Expr::Call(call) if macros::mark(expr).is_some() => {
                call.args.iter().for_each(|arg| self.visit_expr(arg));
            }
            expr => visit::visit_expr(self, expr),
        }
    }
    fn visit_item(&mut self, _: &'ast Item) {}
}
