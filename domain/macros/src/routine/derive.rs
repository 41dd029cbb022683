//! Derived bindings: references, borrowing iterators and closures that are not saved. They are made
//! again, from what is saved, at the start of every segment in which they are live.
//!
//! An expression is made again only if that must give the same reference. Its parts are of two
//! kinds. What the reference *borrows* (its base) cannot change while the reference lives: the
//! borrow checker sees to it, in the plain twin of the routine. What is only *read* on the way (an
//! index, a key, a condition) can change, so it is evaluated once, into a hidden variable that is
//! saved (it is *hoisted*). Nothing is hoisted out of an arm that may not be taken.
//!
//! That an expression borrows is a guess from the names of methods ([`lists`]). The runtime decides
//! by the type: what turns out to be owned is saved after all.

mod lists;
mod repeat;
mod shape;

pub(crate) use lists::reads_only;
pub(crate) use shape::{changing_filter, is_constant};

use super::build;
use super::ir::{Kind, Node};
use super::liveness::Uses;
use super::names::{Serves, Set, VarId};
use super::normal_form::{Lowering, is_assign_op, leaves};
use lists::{ADAPTERS, BORROWS, ERROR, ITEM, LOOKING, MUTABLE, PASS, QUIET, SEARCH, is};
use proc_macro2::{Ident, Span};
use shape::{bound_before, changes_items, has_let, has_ref, iterates, may_borrow};
use std::collections::HashMap;
use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{
    Block, Expr, ExprClosure, ExprLit, ExprReference, ExprUnary, Lit, Local, Pat, Stmt, UnOp,
};

/// Names that are bound together, and how.
pub(crate) struct Group {
    pub(crate) pat: Pat,
    pub(crate) expr: Expr,
    /// The variables that are needed to make them again.
    pub(crate) roots: Set,
    /// A reference or a closure by syntax alone: no slot. Otherwise the type decides.
    pub(crate) certain: bool,
    /// Parameters of a closure that have no type.
    pub(crate) untyped: Vec<Span>,
}

/// All derived names of a routine.
#[derive(Default)]
pub(crate) struct Derived {
    pub(crate) groups: Vec<Group>,
    by_var: HashMap<VarId, usize>,
}

impl Derived {
    pub(crate) fn contains(&self, id: VarId) -> bool {
        self.by_var.contains_key(&id)
    }

    /// The number of the group that binds a name; groups are numbered in order of declaration.
    pub(crate) fn number(&self, id: VarId) -> Option<usize> {
        self.by_var.get(&id).copied()
    }

    pub(crate) fn group(&self, id: VarId) -> Option<&Group> {
        self.groups.get(self.number(id)?)
    }

    /// Derived, and without a slot.
    pub(crate) fn is_certain(&self, id: VarId) -> bool {
        self.group(id).is_some_and(|g| g.certain)
    }

    fn add(&mut self, names: Vec<VarId>, group: Group) {
        for id in names {
            self.by_var.insert(id, self.groups.len());
        }
        self.groups.push(group);
    }
}

/// An expression on the way to being repeatable: what has to run before it, and which variables it
/// needs.
struct Attempt {
    hoisted: Vec<Local>,
    roots: Set,
    serves: Serves,
}

impl Attempt {
    fn new(serves: Serves) -> Self {
        Self {
            hoisted: vec![],
            roots: Set::default(),
            serves,
        }
    }
}

impl Lowering<'_> {
    /// A `let` whose value does not wait.
    pub(super) fn local(&mut self, mut local: Local, out: &mut Vec<Node>) {
        let owned = matches!(&local.pat, Pat::Type(t) if !may_borrow(&t.ty));
        if let (false, Some(init)) = (owned, &mut local.init) {
            match self.closure(&local.pat, &init.expr) {
                Some(group) => {
                    let names = match build::bare_pattern(&local.pat) {
                        Pat::Ident(p) => self.vars.find(&p.ident).into_iter().collect(),
                        _ => vec![],
                    };
                    self.derived.add(names, group);
                }
                None => self.bind(&local.pat, &mut init.expr, out),
            }
        }
        let node = self.node(Kind::Plain(Stmt::Local(local)));
        out.push(node);
    }

    fn closure(&self, pat: &Pat, expr: &Expr) -> Option<Group> {
        let Expr::Closure(closure) = expr else {
            return None;
        };
        let plain = closure.capture.is_none() && closure.asyncness.is_none();
        if !plain || !matches!(pat, Pat::Ident(_)) {
            return None;
        }
        let untyped = closure.inputs.iter().filter(|p| !matches!(p, Pat::Type(_)));
        Some(Group {
            pat: pat.clone(),
            expr: expr.clone(),
            roots: Uses::of_expr(&self.vars, &self.derived, expr),
            certain: true,
            untyped: untyped.map(Spanned::span).collect(),
        })
    }

    /// `pat = expr` binds references, perhaps: makes `expr` repeatable and remembers it. Otherwise
    /// nothing changes, and the names are saved.
    pub(super) fn bind(&mut self, pat: &Pat, expr: &mut Expr, out: &mut Vec<Node>) {
        // `ref` borrows from a place; what is bound by value beside it is saved
        let by_ref = !self.yields(expr) && has_ref(pat);
        let pat = build::bare_pattern(pat);
        let pat = if by_ref {
            repeat::only_refs(pat)
        } else {
            pat.clone()
        };
        let one = matches!(&pat, Pat::Ident(p) if p.subpat.is_none());
        let names = self.names(&pat);
        let Some(first) = names.first() else { return };
        if !(by_ref || self.yields(expr) || !one && self.rooted_in_reference(expr)) {
            return;
        }
        let mut borrowed = expr.clone();
        let mut attempt = Attempt::new(Serves::Binding(*first));
        if self.borrowed(&mut borrowed, &mut attempt).is_none() {
            return;
        }
        self.hoist_before(attempt.hoisted, out);
        let certain = by_ref || one && matches!(build::bare(&borrowed), Expr::Reference(_));
        let again = repeat::again(self.krate, &borrowed);
        *expr = borrowed;
        let group = Group {
            pat,
            expr: again,
            roots: attempt.roots,
            certain,
            untyped: vec![],
        };
        self.derived.add(names, group);
    }

    fn hoist_before(&mut self, hoisted: Vec<Local>, out: &mut Vec<Node>) {
        for local in hoisted {
            let node = self.node(Kind::Plain(Stmt::Local(local)));
            out.push(node);
        }
    }

    /// The conditions of an `if`; only the `first` may have something hoisted before it.
    pub(super) fn bind_conditions(&mut self, expr: &mut Expr, first: bool, out: &mut Vec<Node>) {
        match expr {
            Expr::Binary(b) if matches!(b.op, syn::BinOp::And(_)) => {
                self.bind_conditions(&mut b.left, first, out);
                self.bind_conditions(&mut b.right, false, out);
            }
            Expr::Paren(p) => self.bind_conditions(&mut p.expr, first, out),
            Expr::Let(l) if first => self.bind(&l.pat, &mut l.expr, out),
            Expr::Let(l) => {
                let (groups, by_var) = (self.derived.groups.len(), self.derived.by_var.clone());
                let (mut hoisted, mut value) = (vec![], (*l.expr).clone());
                self.bind(&l.pat, &mut value, &mut hoisted);
                if hoisted.is_empty() {
                    *l.expr = value;
                } else {
                    self.derived.groups.truncate(groups);
                    self.derived.by_var = by_var;
                }
            }
            _ => {}
        }
    }

    /// The source of a `for` loop and its roots, if the loop can count its way through it.
    pub(super) fn walk(&mut self, source: &Expr, out: &mut Vec<Node>) -> Option<(Expr, Set)> {
        let constant = match build::bare(source) {
            Expr::Path(p) => is_constant(&self.vars, p) && names_constant(p),
            Expr::Array(a) => a.elems.iter().all(|e| is_literal(e)),
            _ => false,
        };
        if constant {
            return Some((source.clone(), Set::default()));
        }
        if !self.yields(source) {
            return None;
        }
        let mut source = source.clone();
        let mut attempt = Attempt::new(Serves::Point(self.points.len()));
        self.borrowed(&mut source, &mut attempt)?;
        self.hoist_before(attempt.hoisted, out);
        Some((source, attempt.roots))
    }

    /// The names bound by a loop's pattern: item number `position - 1` of the source.
    pub(super) fn bind_item(&mut self, pat: &Pat, source: &Expr, mut roots: Set, position: &Ident) {
        roots.extend(self.vars.find(position));
        let source = repeat::again(self.krate, source);
        let at = Expr::Binary(syn::ExprBinary {
            attrs: vec![],
            left: Box::new(build::path(position)),
            op: syn::BinOp::Sub(syn::Token![-](Span::call_site())),
            right: Box::new(build::integer(1)),
        });
        let expr = build::call(self.krate.item(&["nth"], source.span()), [source, at]);
        let names = self.names(pat);
        let pat = build::some(pat.clone());
        self.derived.add(
            names,
            Group {
                pat,
                expr,
                roots,
                certain: false,
                untyped: vec![],
            },
        );
    }

    /// Evaluates a part of the expression once, into a variable that is saved.
    fn hoist(&mut self, expr: &mut Expr, role: &'static str, attempt: &mut Attempt) {
        let (name, id) = self.hidden(role, attempt.serves, expr.span());
        let value = std::mem::replace(expr, build::path(&name));
        attempt
            .hoisted
            .push(build::local(build::binding(&name, false), None, value));
        attempt.roots.insert(id);
    }

    /// An expression whose value borrows from its parts.
    fn borrowed(&mut self, expr: &mut Expr, attempt: &mut Attempt) -> Option<()> {
        match expr {
            Expr::Path(p) => match self.local_of(p) {
                Some(id) => {
                    attempt.roots.insert(id);
                    Some(())
                }
                None => (p.path.is_ident("self") || names_constant(p)).then_some(()),
            },
            Expr::Lit(ExprLit {
                lit: Lit::Str(_) | Lit::ByteStr(_),
                ..
            }) => Some(()),
            Expr::Field(f) => self.base(&mut f.base, attempt),
            Expr::Index(i) => {
                self.base(&mut i.expr, attempt)?;
                self.read(&mut i.index, true, attempt)
            }
            Expr::Unary(u) if matches!(u.op, UnOp::Deref(_)) => self.borrowed(&mut u.expr, attempt),
            Expr::Paren(p) => self.borrowed(&mut p.expr, attempt),
            Expr::Group(g) => self.borrowed(&mut g.expr, attempt),
            Expr::Reference(r) => self.base(&mut r.expr, attempt),
            Expr::Try(t) if self.yields(&t.expr) => match &mut *t.expr {
                // the error is not needed again: it is taken away together with the `?`
                Expr::MethodCall(m) if is(ERROR, &m.method) => self.base(&mut m.receiver, attempt),
                value => self.borrowed(value, attempt),
            },
            Expr::Tuple(t) => {
                for element in &mut t.elems {
                    if !self.yields(element) {
                        return None;
                    }
                    self.borrowed(element, attempt)?;
                }
                Some(())
            }
            Expr::MethodCall(_) => self.borrowed_method(expr, attempt),
            Expr::If(i) if !has_let(&i.cond) => {
                self.read(&mut i.cond, true, attempt)?;
                self.tail(&mut i.then_branch, attempt)?;
                self.arm(&mut i.else_branch.as_mut()?.1, attempt)
            }
            Expr::Match(m) => self.borrowed_match(m, attempt),
            Expr::Block(b) if b.label.is_none() => self.tail(&mut b.block, attempt),
            _ => None,
        }
    }

    fn borrowed_method(&mut self, expr: &mut Expr, attempt: &mut Attempt) -> Option<()> {
        let Expr::MethodCall(m) = expr else {
            return None;
        };
        if is(SEARCH, &m.method) && iterates(&m.receiver) {
            let [predicate] = m.args.iter().collect::<Vec<_>>()[..] else {
                return None;
            };
            let predicate = predicate.clone();
            // what is kept is the position of the item that was found
            self.base(&mut m.receiver, attempt)?;
            let (source, span) = (build::take(&mut m.receiver), m.method.span());
            let search = self.krate.item(&[&format!("position_{}", m.method)], span);
            let mut position = build::call(search, [source.clone(), predicate]);
            self.hoist(&mut position, "found", attempt);
            *expr = build::call(self.krate.item(&["found"], span), [source, position]);
            return Some(());
        }
        if is(LOOKING, &m.method) {
            if changes_items(&m.receiver) || bound_before(&m.receiver) || m.args.len() != 1 {
                return None;
            }
            self.base(&mut m.receiver, attempt)?;
            let Some(Expr::Closure(closure)) = m.args.first() else {
                return None;
            };
            attempt.roots.add(&self.quiet(closure)?);
            return Some(());
        }
        if ![BORROWS, ADAPTERS, ITEM, PASS]
            .iter()
            .any(|list| is(list, &m.method))
        {
            return None;
        }
        // `iter_mut().max()`: what is done to that item could make another one the greatest
        let picks = m.method == "max" || m.method == "min";
        let unsteady = picks && (changes_items(&m.receiver) || bound_before(&m.receiver));
        if is(ERROR, &m.method) || unsteady {
            return None;
        }
        self.base(&mut m.receiver, attempt)?;
        let borrows = is(&["zip", "chain", "or", "unwrap_or"], &m.method);
        for argument in &mut m.args {
            if !borrows || matches!(argument, Expr::Range(_)) {
                self.read(argument, false, attempt)?;
            } else if self.yields(argument) {
                self.borrowed(argument, attempt)?;
            } else {
                return None;
            }
        }
        Some(())
    }

    fn borrowed_match(&mut self, m: &mut syn::ExprMatch, attempt: &mut Attempt) -> Option<()> {
        let binds_nothing = m
            .arms
            .iter()
            .all(|a| self.names(&a.pat).is_empty() && a.guard.is_none());
        if binds_nothing {
            // which arm it was is kept, not the value that was matched
            let last = m.arms.len().checked_sub(1)?;
            let numbers = m.arms.iter().enumerate();
            let arms = numbers.map(|(i, a)| build::arm(a.pat.clone(), None, build::integer(i)));
            let mut taken = build::match_on(build::take(&mut m.expr), arms.collect());
            self.hoist(&mut taken, "arm", attempt);
            *m.expr = taken;
            for (i, arm) in m.arms.iter_mut().enumerate() {
                arm.pat = if i == last {
                    build::wild()
                } else {
                    number_pattern(i)
                };
                arm.comma = Some(syn::Token![,](Span::call_site()));
                self.arm(&mut arm.body, attempt)?;
            }
            return Some(());
        }
        if !(self.yields(&m.expr) || self.rooted_in_reference(&m.expr)) {
            return None;
        }
        self.borrowed(&mut m.expr, attempt)?;
        for arm in &mut m.arms {
            if arm.guard.is_some() {
                return None;
            }
            self.arm(&mut arm.body, attempt)?;
            for id in self.names(&arm.pat) {
                attempt.roots.remove(id);
            }
            arm.comma = Some(syn::Token![,](Span::call_site()));
        }
        Some(())
    }

    fn arm(&mut self, expr: &mut Expr, attempt: &mut Attempt) -> Option<()> {
        if leaves(expr) {
            return Some(());
        }
        let hoisted = attempt.hoisted.len();
        self.borrowed(expr, attempt)?;
        (attempt.hoisted.len() == hoisted).then_some(())
    }

    fn tail(&mut self, block: &mut Block, attempt: &mut Attempt) -> Option<()> {
        match block.stmts.as_mut_slice() {
            [Stmt::Expr(e, _)] if leaves(e) => Some(()),
            [Stmt::Expr(e, None)] => self.arm(e, attempt),
            _ => None,
        }
    }

    /// What is borrowed from: a place, another reference, or a fresh value, which then needs a
    /// variable of its own.
    fn base(&mut self, expr: &mut Expr, attempt: &mut Attempt) -> Option<()> {
        match build::bare(expr) {
            Expr::Path(_)
            | Expr::Field(_)
            | Expr::Index(_)
            | Expr::Reference(_)
            | Expr::Unary(ExprUnary {
                op: UnOp::Deref(_), ..
            }) => self.borrowed(expr, attempt),
            Expr::Lit(ExprLit {
                lit: Lit::Str(_) | Lit::ByteStr(_),
                ..
            }) => Some(()),
            _ if self.yields(expr) => self.borrowed(expr, attempt),
            Expr::Array(a) if a.elems.iter().all(|e| is_literal(e)) => Some(()),
            Expr::Closure(_)
            | Expr::Async(_)
            | Expr::Range(_)
            | Expr::Verbatim(_)
            | Expr::Let(_) => None,
            _ => {
                self.hoist(expr, "base", attempt);
                Some(())
            }
        }
    }

    /// What is only read: constants and steady locals as they are, anything else once, into a
    /// hidden variable.
    fn read(&mut self, expr: &mut Expr, index: bool, attempt: &mut Attempt) -> Option<()> {
        if let Some(id) = self.steady(expr) {
            attempt.roots.insert(id);
            return Some(());
        }
        match expr {
            Expr::Lit(_) => Some(()),
            Expr::Path(p) if names_constant(p) && self.local_of(p).is_none() => Some(()),
            Expr::Paren(p) => self.read(&mut p.expr, index, attempt),
            Expr::Group(g) => self.read(&mut g.expr, index, attempt),
            Expr::Range(r) => {
                for end in r.start.iter_mut().chain(r.end.iter_mut()) {
                    self.read(end, index, attempt)?;
                }
                Some(())
            }
            Expr::Closure(c) => {
                attempt.roots.add(&self.quiet(c)?);
                Some(())
            }
            Expr::Reference(ExprReference {
                mutability: Some(_),
                ..
            }) => None,
            Expr::Reference(r) if let Some(id) = self.steady(&r.expr) => {
                attempt.roots.insert(id);
                Some(())
            }
            _ if self.yields(expr) => {
                let span = expr.span();
                let own = self.krate.item(&["own"], span);
                let mut key = build::call(own, [build::take(expr)]);
                self.hoist(&mut key, "key", attempt);
                let key = Expr::Reference(ExprReference {
                    attrs: vec![],
                    and_token: syn::Token![&](span),
                    mutability: None,
                    expr: Box::new(key),
                });
                *expr = build::call(self.krate.item(&["Lend", "lend"], span), [key]);
                Some(())
            }
            Expr::Path(_)
            | Expr::Field(_)
            | Expr::Index(_)
            | Expr::Binary(_)
            | Expr::Unary(_)
            | Expr::Cast(_) => {
                self.hoist(expr, "index", attempt);
                Some(())
            }
            Expr::MethodCall(m) if !index => {
                let plain = is(QUIET, &m.method)
                    && m.method != "clone"
                    && !m.method.to_string().starts_with("to_");
                plain.then(|| self.hoist(expr, "index", attempt))
            }
            _ if index => {
                self.hoist(expr, "index", attempt);
                Some(())
            }
            _ => None,
        }
    }

    /// The variables of a closure that only reads its parameters and steady locals.
    fn quiet(&self, closure: &ExprClosure) -> Option<Set> {
        let mut quiet = Quiet(closure.asyncness.is_none());
        quiet.visit_expr(&closure.body);
        let uses = Uses::of_expr(&self.vars, &self.derived, &Expr::Closure(closure.clone()));
        let steady = uses
            .iter()
            .all(|id| !self.vars.get(id).mutable && !self.derived.contains(id));
        (quiet.0 && steady).then_some(uses)
    }
}

/// Whether code only reads.
struct Quiet(bool);

impl<'a> Visit<'a> for Quiet {
    fn visit_expr(&mut self, expr: &'a Expr) {
        self.0 &= match expr {
            Expr::Path(_)
            | Expr::Lit(_)
            | Expr::Field(_)
            | Expr::Index(_)
            | Expr::Unary(_)
            | Expr::Paren(_)
            | Expr::Group(_)
            | Expr::Tuple(_)
            | Expr::Closure(_)
            | Expr::Cast(_)
            | Expr::Range(_)
            | Expr::If(_)
            | Expr::Let(_)
            | Expr::Match(_)
            | Expr::Block(_) => true,
            Expr::Reference(r) => r.mutability.is_none(),
            Expr::Binary(b) => !is_assign_op(&b.op),
            Expr::MethodCall(m) => {
                let known = [BORROWS, ADAPTERS, LOOKING, ITEM, PASS, SEARCH, QUIET];
                known.iter().any(|list| is(list, &m.method)) && !is(MUTABLE, &m.method)
            }
            Expr::Call(c) => matches!(&*c.func, Expr::Path(p) if last_is_upper(p)),
            _ => false,
        };
        visit::visit_expr(self, expr);
    }
}

/// A value that can be written down again, and be borrowed from for ever.
fn is_literal(expr: &Expr) -> bool {
    match expr {
        Expr::Lit(_) => true,
        Expr::Tuple(t) => t.elems.iter().all(is_literal),
        Expr::Unary(u) => is_literal(&u.expr),
        _ => false,
    }
}

fn last_is_upper(path: &syn::ExprPath) -> bool {
    let last = path.path.segments.last();
    last.is_some_and(|s| s.ident.to_string().starts_with(char::is_uppercase))
}

/// A path, or a name in upper case: a constant, if it is no local variable.
fn names_constant(path: &syn::ExprPath) -> bool {
    path.qself.is_some() || path.path.segments.len() > 1 || last_is_upper(path)
}

fn number_pattern(value: usize) -> Pat {
    match build::integer(value) {
        Expr::Lit(lit) => Pat::Lit(lit),
        _ => build::wild(),
    }
}
