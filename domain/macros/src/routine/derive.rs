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

mod borrowed;
mod choice;
mod lists;
mod repeat;
mod shape;

pub(crate) use lists::reads_only;
pub(crate) use shape::{bound, changing_filter, is_constant};

use super::build;
use super::ir::{Kind, Node};
use super::liveness::Uses;
use super::names::{Origin, Serves, Set, VarId};
use super::normal_form::{Lowering, is_assign_op};
use lists::{ADAPTERS, BORROWS, ELSE, ITEM, LOOKING, MAPS, MUTABLE, PASS, QUIET, SEARCH, is};
use proc_macro2::{Ident, Span};
use shape::{has_ref, last_is_upper, may_borrow, names_constant};
use std::collections::HashMap;
use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{Expr, ExprClosure, Local, Pat, Stmt, Type};

/// Names that are bound together, and how.
pub(crate) struct Group {
    pub(crate) pat: Pat,
    /// The type that is written with it.
    pub(crate) ty: Option<Type>,
    pub(crate) expr: Expr,
    /// The variables that are needed to make them again.
    pub(crate) roots: Set,
    /// A reference or a closure by syntax alone: no slot. Otherwise the type decides.
    pub(crate) certain: bool,
    /// Parameters of a closure that have no type.
    pub(crate) untyped: Vec<Span>,
    /// A closure that takes what it uses: that has to be copied.
    pub(crate) takes: bool,
    /// Places that must not change while the names live, though rustc may not know it: see `hold`.
    pub(crate) holds: Vec<Place>,
}

/// A place that could change, though something is made again from it.
pub(crate) struct Place {
    /// The variable that it is in.
    pub(crate) root: VarId,
    pub(crate) expr: Expr,
}

/// All derived names of a routine.
#[derive(Default)]
pub(crate) struct Derived {
    pub(crate) groups: Vec<Group>,
    by_var: HashMap<VarId, usize>,
    /// By the position of a loop: places of its source that must not change while it goes on.
    sources: HashMap<VarId, Vec<Place>>,
    /// Names that stand for references while an expression is looked at.
    lent: Set,
}

impl Derived {
    pub(crate) fn contains(&self, id: VarId) -> bool {
        self.by_var.contains_key(&id)
    }

    /// Stands for a reference.
    fn lends(&self, id: VarId) -> bool {
        self.contains(id) || self.lent.contains(id)
    }

    /// The number of the group that binds a name; groups are numbered in order of declaration.
    pub(crate) fn number(&self, id: VarId) -> Option<usize> {
        self.by_var.get(&id).copied()
    }

    pub(crate) fn group(&self, id: VarId) -> Option<&Group> {
        self.groups.get(self.number(id)?)
    }

    /// By the position of a loop, what must not change while it goes on.
    pub(crate) fn source(&self, position: VarId) -> Option<&[Place]> {
        self.sources.get(&position).map(Vec::as_slice)
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
    /// It is the source of a loop.
    walks: bool,
}

impl Attempt {
    fn new(serves: Serves) -> Self {
        Self {
            hoisted: vec![],
            roots: Set::default(),
            serves,
            walks: false,
        }
    }
}

impl Lowering<'_> {
    /// A `let` whose value does not wait.
    pub(super) fn local(&mut self, mut local: Local, out: &mut Vec<Node>) {
        self.references(&local);
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
                None if self.bind(&local.pat, &mut init.expr, out) => {}
                None => {
                    self.chosen(&mut local, out);
                }
            }
        }
        let node = self.node(Kind::Plain(Stmt::Local(local)));
        out.push(node);
    }

    /// What the names of the latest group are taken from has to stay as it is. Rustc sees to that if
    /// they borrow from it; but what is taken from a list of references does not.
    fn hold(&mut self) {
        let latest = self.derived.groups.last();
        let holds = latest.map_or_else(Vec::new, |group| {
            self.can_change(Some(&group.pat), &group.expr)
        });
        if let Some(group) = self.derived.groups.last_mut() {
            group.holds = holds;
        }
    }

    /// The same for the source of a loop, for as long as the loop goes on.
    pub(super) fn hold_source(&mut self, source: &Expr, position: &Ident) {
        let holds = self.can_change(None, source);
        if let (false, Some(position)) = (holds.is_empty(), self.vars.find(position)) {
            self.derived.sources.insert(position, holds);
        }
    }

    /// The places from which an expression is made, and that could change.
    fn can_change(&self, pat: Option<&Pat>, expr: &Expr) -> Vec<Place> {
        if shape::borrows_to_change(pat, expr) {
            return vec![];
        }
        let can_change = |id: VarId| {
            let var = self.vars.get(id);
            self.derived.group(id).map_or_else(
                || var.mutable && matches!(var.origin, Origin::Source(_)),
                |group| shape::borrows_to_change(Some(&group.pat), &group.expr),
            )
        };
        let places = shape::places(expr).into_iter();
        let places = places.filter_map(|(path, expr)| {
            let root = self.local_of(&path)?;
            can_change(root).then_some(Place { root, expr })
        });
        places.collect()
    }

    /// Marks a variable that is declared with a reference.
    fn references(&mut self, local: &Local) {
        let written = matches!(build::written_type(&local.pat), Some(Type::Reference(_)));
        let given = local
            .init
            .as_ref()
            .is_some_and(|init| self.yields(&init.expr));
        if (written || given)
            && let Pat::Ident(name) = build::bare_pattern(&local.pat)
            && let Some(id) = self.vars.find(&name.ident)
        {
            self.vars.get_mut(id).reference = true;
        }
    }

    fn closure(&self, pat: &Pat, expr: &Expr) -> Option<Group> {
        let Expr::Closure(closure) = expr else {
            return None;
        };
        let Pat::Ident(name) = build::bare_pattern(pat) else {
            return None;
        };
        let roots = Uses::of_expr(&self.vars, &self.derived, expr);
        let takes = closure.capture.is_some();
        // what it has taken is its own: it could change in there, or behind its back
        let changes = name.mutability.is_some() || roots.iter().any(|id| self.vars.get(id).mutable);
        if closure.asyncness.is_some() || takes && changes {
            return None;
        }
        let untyped = closure.inputs.iter().filter(|p| !matches!(p, Pat::Type(_)));
        Some(Group {
            pat: pat.clone(),
            ty: None,
            expr: expr.clone(),
            roots,
            certain: true,
            untyped: untyped.map(Spanned::span).collect(),
            takes,
            holds: vec![],
        })
    }

    /// `pat = expr` binds references, perhaps: makes `expr` repeatable and remembers it. Otherwise
    /// nothing changes, the names are saved, and the answer is `false`.
    pub(super) fn bind(&mut self, pat: &Pat, expr: &mut Expr, out: &mut Vec<Node>) -> bool {
        // `ref` borrows from a place; what is bound by value beside it is saved
        let by_ref = !self.yields(expr) && has_ref(pat);
        let ty = build::written_type(pat);
        let pat = build::bare_pattern(pat);
        let pat = if by_ref {
            repeat::only_refs(pat)
        } else {
            pat.clone()
        };
        let one = matches!(&pat, Pat::Ident(p) if p.subpat.is_none());
        let names = self.names(&pat);
        let Some(first) = names.first() else {
            return false;
        };
        if !(by_ref || self.yields(expr) || !one && self.rooted_in_reference(expr)) {
            return false;
        }
        let mut borrowed = expr.clone();
        let mut attempt = Attempt::new(Serves::Binding(*first));
        if self.borrowed(&mut borrowed, &mut attempt).is_none() {
            return false;
        }
        self.hoist_before(attempt.hoisted, out);
        let certain = by_ref || one && matches!(build::bare(&borrowed), Expr::Reference(_));
        let again = repeat::again(self.krate, &borrowed);
        *expr = borrowed;
        let group = Group {
            pat,
            ty,
            expr: again,
            roots: attempt.roots,
            certain,
            untyped: vec![],
            takes: false,
            holds: vec![],
        };
        self.derived.add(names, group);
        self.hold();
        true
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
            Expr::Let(l) if first => {
                self.bind(&l.pat, &mut l.expr, out);
            }
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
            source => is_literal_array(source),
        };
        if constant {
            return Some((source.clone(), Set::default()));
        }
        if !self.yields(source) {
            return None;
        }
        let mut source = source.clone();
        let mut attempt = Attempt::new(Serves::Point(self.points.len()));
        attempt.walks = true;
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
                ty: None,
                expr,
                roots,
                certain: false,
                untyped: vec![],
                takes: false,
                holds: vec![],
            },
        );
        self.hold();
    }

    /// Evaluates a part of the expression once, into a variable that is saved.
    fn hoist(&mut self, expr: &mut Expr, role: &'static str, attempt: &mut Attempt) {
        let (name, id) = self.hidden(role, attempt.serves, expr.span());
        self.told_apart(id, expr);
        let value = std::mem::replace(expr, build::path(&name));
        attempt
            .hoisted
            .push(build::local(build::binding(&name, false), None, value));
        attempt.roots.insert(id);
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
                let known = [
                    BORROWS, ADAPTERS, LOOKING, ITEM, PASS, SEARCH, MAPS, ELSE, QUIET,
                ];
                known.iter().any(|list| is(list, &m.method)) && !is(MUTABLE, &m.method)
            }
            Expr::Call(c) => matches!(&*c.func, Expr::Path(p) if last_is_upper(p)),
            _ => false,
        };
        visit::visit_expr(self, expr);
    }
}

/// An array of such values: `["a", "b"]`.
fn is_literal_array(expr: &Expr) -> bool {
    matches!(build::bare(expr), Expr::Array(a) if a.elems.iter().all(is_literal))
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

#[cfg(test)]
mod tests;
