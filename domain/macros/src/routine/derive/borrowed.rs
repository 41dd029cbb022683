//! Decides whether an expression can be made again, and makes it so: what is only read on the way is
//! hoisted into hidden variables.

use super::lists::{
    ADAPTERS, BORROWS, ELSE, ERROR, INSERTS, ITEM, LOOKING, MAPS, PASS, QUIET, SEARCH, is,
};
use super::shape::{
    bound_before, changes_items, counts, entry, has_let, iterates, makes_iterator, names_accessor,
    names_constant,
};
use super::{Attempt, Group, is_literal, is_literal_array};
use crate::routine::build;
use crate::routine::names::VarId;
use crate::routine::normal_form::{Lowering, leaves};
use proc_macro2::{Ident, Span};
use syn::spanned::Spanned;
use syn::{Block, Expr, ExprLit, ExprMethodCall, ExprReference, ExprUnary, Lit, Pat, Stmt, UnOp};

impl Lowering<'_> {
    /// An expression whose value borrows from its parts.
    pub(super) fn borrowed(&mut self, expr: &mut Expr, attempt: &mut Attempt) -> Option<()> {
        match expr {
            Expr::Path(p) => match self.local_of(p) {
                Some(id) => {
                    let var = self.vars.get(id);
                    if var.mutable && var.reference {
                        return None;
                    }
                    match self.iterator(id) {
                        Some(group) => {
                            attempt.roots.add(&group.roots);
                            *expr = group.expr.clone();
                        }
                        None => {
                            attempt.roots.insert(id);
                        }
                    }
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
            Expr::Array(a) => a
                .elems
                .iter_mut()
                .try_for_each(|e| self.borrowed(e, attempt)),
            Expr::Call(c) if makes_iterator(c) => {
                let mut args = c.args.iter_mut();
                args.try_for_each(|argument| self.joined(argument, attempt))
            }
            Expr::Range(_) => self.read(expr, false, attempt),
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

    /// The iterator in a variable of its own: it is walked once, so it is made in its place.
    fn iterator(&self, id: VarId) -> Option<&Group> {
        let group = self.derived.group(id)?;
        let one = matches!(&group.pat, Pat::Ident(p) if p.subpat.is_none());
        (one && iterates(&group.expr)).then_some(group)
    }

    /// What is walked beside something else.
    fn joined(&mut self, argument: &mut Expr, attempt: &mut Attempt) -> Option<()> {
        if counts(argument) || is_literal_array(argument) {
            // the same each time, and nothing is borrowed from it
            self.counted(argument, attempt)
        } else if self.yields(argument) {
            self.borrowed(argument, attempt)
        } else {
            None
        }
    }

    /// A range, and how it is walked.
    fn counted(&mut self, expr: &mut Expr, attempt: &mut Attempt) -> Option<()> {
        match expr {
            Expr::Paren(p) => self.counted(&mut p.expr, attempt),
            Expr::Group(g) => self.counted(&mut g.expr, attempt),
            Expr::MethodCall(m) => {
                self.counted(&mut m.receiver, attempt)?;
                let mut args = m.args.iter_mut();
                args.try_for_each(|argument| self.read(argument, false, attempt))
            }
            range => self.read(range, false, attempt),
        }
    }

    /// A function that is called again: it only looks.
    fn looks(&mut self, function: &Expr, attempt: &mut Attempt) -> Option<()> {
        match build::bare(function) {
            Expr::Closure(closure) => {
                attempt.roots.add(&self.quiet(closure)?);
                Some(())
            }
            Expr::Path(path) => names_accessor(path).then_some(()),
            _ => None,
        }
    }

    /// `map` and the like of an `Option`, not of an iterator.
    fn mapped(&mut self, m: &mut ExprMethodCall, attempt: &mut Attempt) -> Option<()> {
        self.base(&mut m.receiver, attempt)?;
        for argument in &mut m.args {
            match build::bare(argument) {
                Expr::Closure(_) | Expr::Path(_) => self.looks(argument, attempt)?,
                _ => self.borrowed(argument, attempt)?,
            }
        }
        Some(())
    }

    fn borrowed_method(&mut self, expr: &mut Expr, attempt: &mut Attempt) -> Option<()> {
        let Expr::MethodCall(m) = expr else {
            return None;
        };
        if is(ELSE, &m.method) || is(MAPS, &m.method) && !iterates(&m.receiver) {
            return self.mapped(m, attempt);
        }
        if is(INSERTS, &m.method) && entry(m).is_some() {
            // in a loop it would be made for each item
            return if attempt.walks {
                None
            } else {
                self.entered(&mut m.receiver, attempt)
            };
        }
        if m.method == "find_map" && iterates(&m.receiver) {
            // `filter_map(..).next()`
            m.method = Ident::new("filter_map", m.method.span());
            let items = build::take(expr);
            *expr = build::method(items, "next", []);
            return self.borrowed_method(expr, attempt);
        }
        if m.method == "rfind" && iterates(&m.receiver) {
            // `rev().find(..)`
            m.method = Ident::new("find", m.method.span());
            *m.receiver = build::method(build::take(&mut m.receiver), "rev", []);
        }
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
            let function = m.args.first()?;
            return self.looks(function, attempt);
        }
        let known = [BORROWS, ADAPTERS, ITEM, PASS, &["into_iter"]];
        if !known.iter().any(|list| is(list, &m.method)) {
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
            } else if self.joined(argument, attempt).is_none() {
                if !(attempt.walks && m.method == "zip") {
                    return None;
                }
                self.items(argument, attempt);
            }
        }
        Some(())
    }

    /// `map.entry(key)`: the key is kept, since the entry is found by it again.
    fn entered(&mut self, expr: &mut Expr, attempt: &mut Attempt) -> Option<()> {
        match expr {
            Expr::Paren(p) => self.entered(&mut p.expr, attempt),
            Expr::Group(g) => self.entered(&mut g.expr, attempt),
            Expr::MethodCall(m) if m.method == "entry" => {
                self.base(&mut m.receiver, attempt)?;
                let key = m.args.first_mut()?;
                let span = key.span().resolved_at(Span::call_site());
                self.hoist(key, "key", attempt);
                let kept = build::reference(build::take(key));
                *key = build::call(self.krate.item(&["key_of_entry"], span), [kept]);
                Some(())
            }
            Expr::MethodCall(m) => self.entered(&mut m.receiver, attempt),
            _ => None,
        }
    }

    /// What is walked beside something that is borrowed, and owns its items: they are saved.
    fn items(&mut self, argument: &mut Expr, attempt: &mut Attempt) {
        let span = argument.span().resolved_at(Span::call_site());
        let of = self.krate.item(&["Items", "of"], span);
        let mut items = build::call(of, [build::take(argument)]);
        self.hoist(&mut items, "items", attempt);
        let each = self.krate.item(&["Items", "each"], span);
        *argument = build::call(each, [build::reference(items)]);
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
                    build::number_pattern(i)
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
            constant if is_literal_array(constant) || is_literal(constant) => Some(()),
            _ if counts(expr) => self.counted(expr, attempt),
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
            Expr::Array(_) if is_literal_array(expr) => Some(()),
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
}
