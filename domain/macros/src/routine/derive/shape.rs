//! What an expression looks like: a reference, an iterator, a place.

use super::super::build;
use super::super::names::{VarId, Vars};
use super::super::normal_form::Lowering;
use super::super::normal_form::leaves;
use super::lists::{
    ADAPTERS, BORROWS, ELSE, INSERTS, ITEM, ITERATORS, LOOKING, MAPS, MUTABLE, OWNED_ITEMS, PASS,
    SEARCH, is,
};
use syn::visit::{self, Visit};
use syn::{
    Block, Expr, ExprCall, ExprLit, ExprMethodCall, ExprPath, Ident, Lit, Pat, Stmt, Type, UnOp,
};

impl Lowering<'_> {
    /// Whether the expression gives a reference, judging by its last step.
    pub(super) fn yields(&self, expr: &Expr) -> bool {
        match expr {
            Expr::Reference(_)
            | Expr::Lit(ExprLit {
                lit: Lit::Str(_) | Lit::ByteStr(_),
                ..
            }) => true,
            Expr::Path(p) => {
                let derived = self.local_of(p).is_some_and(|id| self.derived.lends(id));
                derived || p.path.is_ident("self")
            }
            Expr::Paren(p) => self.yields(&p.expr),
            Expr::Group(g) => self.yields(&g.expr),
            Expr::Try(t) => self.yields(&t.expr),
            Expr::Array(a) => {
                let own = a.elems.iter().any(|e| !matches!(e, Expr::Lit(_)));
                own && a.elems.iter().all(|e| self.yields(e))
            }
            Expr::Call(c) if makes_iterator(c) => c.args.iter().any(|a| self.yields(a)),
            Expr::MethodCall(m) if m.method == "find_map" && iterates(&m.receiver) => {
                self.yields(&m.receiver) && m.args.first().is_some_and(gives_reference)
            }
            Expr::MethodCall(m) if counts(&m.receiver) => match m.args.first() {
                Some(other) if m.method == "zip" || m.method == "chain" => self.yields(other),
                Some(f) => is(LOOKING, &m.method) && gives_reference(f),
                None => false,
            },
            Expr::MethodCall(m) if is(MAPS, &m.method) && !iterates(&m.receiver) => {
                let mut args = m.args.iter().rev();
                args.next().is_some_and(gives_reference)
                    && args.all(|a| gives_reference(a) || self.yields(a))
                    && self.yields(&m.receiver)
            }
            Expr::MethodCall(m) if is(INSERTS, &m.method) => entry(m).is_some(),
            Expr::MethodCall(m) if is(ELSE, &m.method) => {
                self.yields(&m.receiver) && m.args.first().is_some_and(gives_reference)
            }
            Expr::MethodCall(m) if m.method == "into_iter" => {
                let borrowed = matches!(
                    build::bare(&m.receiver),
                    Expr::MethodCall(_) | Expr::Reference(_)
                );
                borrowed && self.yields(&m.receiver)
            }
            Expr::MethodCall(m) if takes_item(m) => {
                self.yields(&m.receiver) && iterates(&m.receiver) && !owned_items(&m.receiver)
            }
            Expr::MethodCall(m) if m.method == "get" || m.method == "get_mut" => m.args.len() == 1,
            Expr::MethodCall(m) if is(BORROWS, &m.method) => true,
            Expr::MethodCall(m) => {
                let passes = [ADAPTERS, LOOKING, PASS]
                    .iter()
                    .any(|list| is(list, &m.method));
                let owned = is(OWNED_ITEMS, &m.method) && !iterates(&m.receiver);
                passes && !owned && self.yields(&m.receiver)
            }
            Expr::Tuple(t) => !t.elems.is_empty() && t.elems.iter().all(|e| self.yields(e)),
            Expr::If(_) | Expr::Match(_) | Expr::Block(_) => {
                let mut ends = vec![];
                tails(expr, &mut ends)
                    && ends.iter().any(|e| !leaves(e))
                    && ends.iter().all(|e| leaves(e) || self.yields(e))
            }
            _ => false,
        }
    }

    /// A place reached through `self` or another reference: nothing can be moved out of it.
    pub(super) fn rooted_in_reference(&self, expr: &Expr) -> bool {
        match expr {
            Expr::Field(f) => self.rooted_in_reference(&f.base),
            Expr::Index(i) => self.rooted_in_reference(&i.expr),
            Expr::Paren(p) => self.rooted_in_reference(&p.expr),
            Expr::Group(g) => self.rooted_in_reference(&g.expr),
            Expr::Unary(u) => matches!(u.op, UnOp::Deref(_)) && self.rooted_in_reference(&u.expr),
            Expr::Path(p) => p.path.is_ident("self") || self.yields(expr),
            _ => false,
        }
    }

    pub(super) fn local_of(&self, path: &ExprPath) -> Option<VarId> {
        self.vars.find(path.path.get_ident()?)
    }

    /// A local that keeps its value: neither `mut` nor made again.
    pub(crate) fn steady(&self, expr: &Expr) -> Option<VarId> {
        let Expr::Path(path) = expr else { return None };
        let id = self.local_of(path)?;
        (!self.vars.get(id).mutable && !self.derived.contains(id)).then_some(id)
    }

    /// The variables that a pattern binds, without those bound by value as `mut`.
    pub(super) fn names(&self, pat: &Pat) -> Vec<VarId> {
        struct Names<'a>(&'a Vars, Vec<VarId>);
        impl<'a> Visit<'a> for Names<'_> {
            fn visit_pat_ident(&mut self, pat: &'a syn::PatIdent) {
                if (pat.by_ref.is_some() || pat.mutability.is_none())
                    && let Some(id) = self.0.find(&pat.ident)
                {
                    self.1.push(id);
                }
                visit::visit_pat_ident(self, pat);
            }
        }
        let mut names = Names(&self.vars, vec![]);
        names.visit_pat(pat);
        names.1.sort_unstable();
        names.1.dedup();
        names.1
    }
}

fn takes_item(m: &ExprMethodCall) -> bool {
    is(ITEM, &m.method) || is(SEARCH, &m.method) || m.method == "last" && iterates(&m.receiver)
}

/// An iterator, judging by its last step.
pub(super) fn iterates(expr: &Expr) -> bool {
    match build::bare(expr) {
        Expr::Range(_) => true,
        Expr::Call(c) => makes_iterator(c),
        Expr::MethodCall(m) => {
            let adapts = is(ADAPTERS, &m.method) || is(LOOKING, &m.method);
            is(ITERATORS, &m.method) || m.method == "into_iter" || adapts && iterates(&m.receiver)
        }
        _ => false,
    }
}

fn owned_items(expr: &Expr) -> bool {
    match build::bare(expr) {
        Expr::MethodCall(m) => {
            let owned = is(OWNED_ITEMS, &m.method) && !m.args.first().is_some_and(gives_reference);
            owned || owned_items(&m.receiver)
        }
        _ => false,
    }
}

/// The `map.entry(key)` in `map.entry(key).or_insert(value)`.
pub(super) fn entry(m: &ExprMethodCall) -> Option<&ExprMethodCall> {
    match build::bare(&m.receiver) {
        Expr::MethodCall(entry) if entry.method == "entry" && entry.args.len() == 1 => Some(entry),
        Expr::MethodCall(other) if other.method == "and_modify" => entry(other),
        _ => None,
    }
}

/// A range, or one that is walked in another way.
pub(super) fn counts(expr: &Expr) -> bool {
    match build::bare(expr) {
        Expr::Range(_) => true,
        Expr::MethodCall(m) => {
            is(&["rev", "skip", "take", "step_by"], &m.method) && counts(&m.receiver)
        }
        _ => false,
    }
}

/// `std::iter::zip(..)` and the like.
pub(super) fn makes_iterator(call: &ExprCall) -> bool {
    let Expr::Path(path) = &*call.func else {
        return false;
    };
    let mut names = path.path.segments.iter().rev();
    names
        .next()
        .is_some_and(|s| is(&["zip", "once", "repeat"], &s.ident))
        && names.next().is_some_and(|s| s.ident == "iter")
}

/// A function whose result borrows from its argument, judging by its last step.
pub(super) fn gives_reference(function: &Expr) -> bool {
    match build::bare(function) {
        Expr::Closure(c) => {
            let mut bound = Bound(vec![]);
            c.inputs.iter().for_each(|input| bound.visit_pat(input));
            gives(&c.body, &bound.0)
        }
        Expr::Path(p) => names_accessor(p),
        _ => false,
    }
}

/// `String::as_str`: a function that is known by the name of the method.
pub(super) fn names_accessor(path: &ExprPath) -> bool {
    let last = path.path.segments.last();
    path.path.segments.len() > 1
        && last.is_some_and(|s| is(BORROWS, &s.ident) && !is(MUTABLE, &s.ident))
}

fn gives(expr: &Expr, bound: &[Ident]) -> bool {
    match build::bare(expr) {
        Expr::Reference(_)
        | Expr::Lit(ExprLit {
            lit: Lit::Str(_) | Lit::ByteStr(_),
            ..
        }) => true,
        Expr::Path(p) => p.path.get_ident().is_some_and(|name| bound.contains(name)),
        Expr::Tuple(t) => !t.elems.is_empty() && t.elems.iter().all(|e| gives(e, bound)),
        Expr::MethodCall(m) if m.method == "find_map" || is(MAPS, &m.method) => {
            m.args.last().is_some_and(gives_reference)
        }
        Expr::MethodCall(m) if is(BORROWS, &m.method) => true,
        Expr::MethodCall(m) => {
            let passes = [ITEM, SEARCH, PASS, ELSE, LOOKING, ADAPTERS];
            passes.iter().any(|list| is(list, &m.method))
                && !is(OWNED_ITEMS, &m.method)
                && gives(&m.receiver, bound)
        }
        Expr::Call(c) if matches!(&*c.func, Expr::Path(p) if last_is_upper(p)) => {
            !c.args.is_empty() && c.args.iter().all(|e| gives(e, bound))
        }
        expr @ (Expr::If(_) | Expr::Match(_) | Expr::Block(_)) => {
            let mut ends = vec![];
            tails(expr, &mut ends) && !ends.is_empty() && ends.iter().all(|e| gives(e, bound))
        }
        _ => false,
    }
}

struct Bound(Vec<Ident>);

/// The names that a pattern binds.
pub(crate) fn bound(pat: &Pat) -> Vec<Ident> {
    let mut bound = Bound(vec![]);
    bound.visit_pat(pat);
    bound.0
}

impl<'a> Visit<'a> for Bound {
    fn visit_pat_ident(&mut self, pat: &'a syn::PatIdent) {
        self.0.push(pat.ident.clone());
        visit::visit_pat_ident(self, pat);
    }
}

/// `iter_mut()` and the like somewhere in the chain: what the loop does to an item could change
/// what a closure says about it.
pub(super) fn changes_items(expr: &Expr) -> bool {
    match build::bare(expr) {
        Expr::MethodCall(m) => is(MUTABLE, &m.method) || changes_items(&m.receiver),
        Expr::Reference(r) => r.mutability.is_some(),
        _ => false,
    }
}

/// Whether what is bound may be used to change what it is taken from: then rustc holds that still.
pub(super) fn borrows_to_change(pat: Option<&Pat>, expr: &Expr) -> bool {
    struct Changes(bool);
    impl<'a> Visit<'a> for Changes {
        fn visit_pat_ident(&mut self, pat: &'a syn::PatIdent) {
            self.0 |= pat.by_ref.is_some() && pat.mutability.is_some();
            visit::visit_pat_ident(self, pat);
        }
        fn visit_expr_reference(&mut self, expr: &'a syn::ExprReference) {
            self.0 |= expr.mutability.is_some();
            visit::visit_expr_reference(self, expr);
        }
        fn visit_expr_method_call(&mut self, expr: &'a ExprMethodCall) {
            self.0 |= is(MUTABLE, &expr.method) || is(INSERTS, &expr.method);
            visit::visit_expr_method_call(self, expr);
        }
    }
    let mut changes = Changes(false);
    if let Some(pat) = pat {
        changes.visit_pat(pat);
    }
    changes.visit_expr(expr);
    changes.0
}

/// The places that an expression is made from, each up to its last field, with their variables.
pub(super) fn places(expr: &Expr) -> Vec<(ExprPath, Expr)> {
    fn root(expr: &Expr) -> Option<&ExprPath> {
        match expr {
            Expr::Path(p) => p.path.get_ident().is_some().then_some(p),
            Expr::Field(f) => root(&f.base),
            Expr::Paren(p) => root(&p.expr),
            Expr::Group(g) => root(&g.expr),
            Expr::Unary(u) if matches!(u.op, UnOp::Deref(_)) => root(&u.expr),
            _ => None,
        }
    }
    struct Places(Vec<(ExprPath, Expr)>);
    impl<'a> Visit<'a> for Places {
        fn visit_expr(&mut self, expr: &'a Expr) {
            match root(expr) {
                Some(path) => self.0.push((path.clone(), expr.clone())),
                None => visit::visit_expr(self, expr),
            }
        }
    }
    let mut places = Places(vec![]);
    places.visit_expr(expr);
    places.0
}

/// An iterator that was bound before: it may be one over `&mut` items as well.
pub(super) fn bound_before(expr: &Expr) -> bool {
    match build::bare(expr) {
        Expr::MethodCall(m) => !is(BORROWS, &m.method) && bound_before(&m.receiver),
        Expr::Path(_) => true,
        _ => false,
    }
}

/// The adapter that looks at items which the loop changes, if there is one.
pub(crate) fn changing_filter(expr: &Expr) -> Option<&Ident> {
    match build::bare(expr) {
        Expr::MethodCall(m) if is(LOOKING, &m.method) && changes_items(&m.receiver) => {
            Some(&m.method)
        }
        Expr::MethodCall(m) => changing_filter(&m.receiver),
        _ => None,
    }
}

/// A path, or a name in upper case: a constant, if it is no local variable.
pub(super) fn names_constant(path: &ExprPath) -> bool {
    path.qself.is_some() || path.path.segments.len() > 1 || last_is_upper(path)
}

pub(super) fn last_is_upper(path: &ExprPath) -> bool {
    let last = path.path.segments.last();
    last.is_some_and(|s| s.ident.to_string().starts_with(char::is_uppercase))
}

/// Functions, constants and statics: the same at any time.
pub(crate) fn is_constant(vars: &Vars, path: &ExprPath) -> bool {
    match path.path.get_ident() {
        Some(name) => name != "self" && vars.find(name).is_none(),
        None => true,
    }
}

/// The expressions that an `if`, a `match` or a block can end with; `false` if they are not seen.
pub(super) fn tails<'a>(expr: &'a Expr, ends: &mut Vec<&'a Expr>) -> bool {
    fn block<'a>(block: &'a Block, ends: &mut Vec<&'a Expr>) -> bool {
        match block.stmts.as_slice() {
            [Stmt::Expr(e, None)] => tails(e, ends),
            [Stmt::Expr(e, _)] if leaves(e) => {
                ends.push(e);
                true
            }
            _ => false,
        }
    }
    match expr {
        Expr::If(i) => {
            let otherwise = i.else_branch.as_ref();
            block(&i.then_branch, ends) && otherwise.is_some_and(|(_, e)| tails(e, ends))
        }
        Expr::Match(m) => m.arms.iter().all(|a| tails(&a.body, ends)),
        Expr::Block(b) => b.label.is_none() && block(&b.block, ends),
        expr => {
            ends.push(expr);
            true
        }
    }
}

pub(super) fn has_ref(pat: &Pat) -> bool {
    struct ByRef(bool);
    impl<'a> Visit<'a> for ByRef {
        fn visit_pat_ident(&mut self, pat: &'a syn::PatIdent) {
            self.0 |= pat.by_ref.is_some();
            visit::visit_pat_ident(self, pat);
        }
    }
    let mut by_ref = ByRef(false);
    by_ref.visit_pat(pat);
    by_ref.0
}

pub(super) fn has_let(expr: &Expr) -> bool {
    struct Lets(bool);
    impl<'a> Visit<'a> for Lets {
        fn visit_expr_let(&mut self, _: &'a syn::ExprLet) {
            self.0 = true;
        }
    }
    let mut lets = Lets(false);
    lets.visit_expr(expr);
    lets.0
}

/// Whether a written type may borrow; a type that does not is saved, whatever its value looks like.
pub(super) fn may_borrow(ty: &Type) -> bool {
    struct Borrows(bool);
    impl<'a> Visit<'a> for Borrows {
        fn visit_type_reference(&mut self, _: &'a syn::TypeReference) {
            self.0 = true;
        }
        fn visit_lifetime(&mut self, _: &'a syn::Lifetime) {
            self.0 = true;
        }
        fn visit_type_infer(&mut self, _: &'a syn::TypeInfer) {
            self.0 = true;
        }
    }
    let mut borrows = Borrows(false);
    borrows.visit_type(ty);
    borrows.0
}
