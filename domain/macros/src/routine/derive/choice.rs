//! References that are chosen by an `if` or a `match`: which end was taken is kept as a number, and
//! only what that end gives is made again.
//!
//! Conditions, scrutinees and guards are evaluated once, as they are written. A name that the
//! pattern of an arm binds is bound again by that pattern alone, so its scrutinee has to be
//! something that can be made again.

use super::shape::has_ref;
use super::{Attempt, Group, repeat};
use crate::routine::build;
use crate::routine::check::awaits;
use crate::routine::ir::Dest;
use crate::routine::ir::Node;
use crate::routine::liveness::Uses;
use crate::routine::names::{Origin, Serves, Set};
use crate::routine::normal_form::{Lowering, leaves};
use proc_macro2::{Ident, Span};
use quote::format_ident;
use syn::spanned::Spanned;
use syn::visit::Visit;
use syn::{Block, Expr, Local, Pat, Stmt};

/// A pattern on the way to an end, and what it is matched against.
#[derive(Clone)]
struct Layer {
    pat: Pat,
    scrutinee: Expr,
}

/// The ends of a tree of branches.
struct Choice {
    number: Ident,
    /// The number stands in the place of what the end gives, so that the tree may wait.
    numbers_only: bool,
    /// What each end gives, in the order of the numbers, and as it is made again.
    ends: Vec<(Expr, Expr)>,
    roots: Set,
}

impl Lowering<'_> {
    /// A `let` whose value is a reference that branches choose: remembers how it is made again.
    /// Waits in the conditions are lowered to `out`. `false` if it is something else, which nothing
    /// was done to.
    pub(in crate::routine) fn chosen(&mut self, local: &mut Local, out: &mut Vec<Node>) -> bool {
        let Some(init) = &mut local.init else {
            return false;
        };
        let branches = matches!(
            build::bare(&init.expr),
            Expr::If(_) | Expr::Match(_) | Expr::Block(_)
        );
        let names = self.names(&local.pat);
        let (true, None, Some(first)) = (branches, &init.diverge, names.first()) else {
            return false;
        };
        let span = init.expr.span().resolved_at(Span::call_site());
        let number = format_ident!("__arm_{}", self.vars.get(*first).ident, span = span);
        let mut choice = Choice {
            number: number.clone(),
            numbers_only: awaits(&init.expr),
            ends: vec![],
            roots: Set::default(),
        };
        let mut tree = (*init.expr).clone();
        let lent = self.derived.lent.clone();
        let searched = self.searched(&mut tree, Serves::Binding(*first));
        let split = self.split(&mut tree, &[], &mut choice);
        self.derived.lent = lent;
        if split.is_none() {
            return false;
        }
        // texts that are compiled in are saved as they are
        if choice
            .ends
            .iter()
            .all(|(given, _)| matches!(given, Expr::Lit(_)))
        {
            return false;
        }
        if let Some(searched) = searched {
            self.local(searched, out);
        }
        let origin = Origin::Hidden("arm", Serves::Binding(*first));
        choice
            .roots
            .insert(self.vars.insert(number.clone(), origin, true));
        let again = choose(&number, choice.ends.iter().map(|(_, again)| again.clone()));
        if choice.numbers_only {
            self.expr(tree, &Dest::Var(number.clone()), out);
            let given = choice.ends.into_iter().map(|(given, _)| given);
            *init.expr = choose(&number, given);
        } else {
            *init.expr = tree;
        }
        let group = Group {
            pat: build::bare_pattern(&local.pat).clone(),
            ty: build::written_type(&local.pat),
            expr: repeat::again(self.krate, &again),
            roots: choice.roots,
            certain: false,
            untyped: vec![],
            takes: false,
            holds: vec![],
        };
        self.derived.add(names, group);
        self.hold();
        true
    }

    /// What is looked at first may be the result of a search, of which the position is kept: it
    /// gets a variable of its own.
    fn searched(&mut self, tree: &mut Expr, serves: Serves) -> Option<Local> {
        let scrutinee = match tree {
            Expr::Match(m) => &mut m.expr,
            Expr::If(i) => match &mut *i.cond {
                Expr::Let(l) => &mut l.expr,
                _ => return None,
            },
            _ => return None,
        };
        if awaits(scrutinee) || !self.yields(scrutinee) {
            return None;
        }
        let mut attempt = Attempt::new(serves);
        self.borrowed(&mut scrutinee.clone(), &mut attempt)?;
        if attempt.hoisted.is_empty() {
            return None;
        }
        let (name, id) = self.hidden("value", serves, scrutinee.span());
        self.derived.lent.insert(id);
        let value = std::mem::replace(&mut **scrutinee, build::path(&name));
        Some(build::local(build::binding(&name, false), None, value))
    }

    /// Puts the number of each end into the tree, and collects what the ends give.
    fn split(&mut self, expr: &mut Expr, around: &[Layer], choice: &mut Choice) -> Option<()> {
        if leaves(expr) {
            return Some(());
        }
        match expr {
            Expr::Paren(p) => self.split(&mut p.expr, around, choice),
            Expr::Group(g) => self.split(&mut g.expr, around, choice),
            Expr::If(i) => {
                let mut then = around.to_vec();
                conditions(&i.cond, &mut then);
                self.split_block(&mut i.then_branch, &then, choice)?;
                self.split(&mut i.else_branch.as_mut()?.1, around, choice)
            }
            Expr::Match(m) => {
                for arm in &mut m.arms {
                    let mut within = around.to_vec();
                    within.push(Layer {
                        pat: arm.pat.clone(),
                        scrutinee: (*m.expr).clone(),
                    });
                    self.split(&mut arm.body, &within, choice)?;
                }
                Some(())
            }
            Expr::Block(b) if b.label.is_none() => self.split_block(&mut b.block, around, choice),
            expr => self.end(expr, around, choice),
        }
    }

    fn split_block(
        &mut self,
        block: &mut Block,
        around: &[Layer],
        choice: &mut Choice,
    ) -> Option<()> {
        let (last, before) = block.stmts.split_last_mut()?;
        let Stmt::Expr(end, semi) = last else {
            return None;
        };
        if leaves(end) {
            return Some(());
        }
        if semi.is_some() {
            return None;
        }
        let mut inside = Uses::new(&self.vars, &self.derived);
        for stmt in before {
            inside.visit_stmt(stmt);
        }
        let declared = inside.declared;
        let known = choice.ends.len();
        self.split(end, around, choice)?;
        // what the block itself declares is not there any more
        let mut later = choice.ends.iter().skip(known);
        let own = later.any(|(_, again)| {
            let used = Uses::of_expr(&self.vars, &self.derived, again);
            used.iter().any(|id| declared.contains(id))
        });
        (!own).then_some(())
    }

    fn end(&mut self, expr: &mut Expr, around: &[Layer], choice: &mut Choice) -> Option<()> {
        if awaits(expr) {
            return None;
        }
        let lent = self.derived.lent.clone();
        let again = self.end_again(expr, around, choice);
        self.derived.lent = lent;
        let again = again?;
        let n = build::integer(choice.ends.len());
        let given = if choice.numbers_only {
            std::mem::replace(expr, n)
        } else {
            let given = expr.clone();
            let number = build::assign(&choice.number, n);
            *expr = build::block(vec![number, Stmt::Expr(build::take(expr), None)], None);
            given
        };
        choice.ends.push((given, again));
        Some(())
    }

    /// What an end gives, with the patterns around it that bind what it needs.
    fn end_again(&mut self, expr: &Expr, around: &[Layer], choice: &mut Choice) -> Option<Expr> {
        let mut needed = Uses::of_expr(&self.vars, &self.derived, expr);
        let mut layers = vec![];
        for layer in around.iter().rev() {
            let bound = Uses::of_pattern(&self.vars, &self.derived, &layer.pat);
            if bound.iter().any(|id| needed.contains(id)) {
                needed.add(&Uses::of_expr(&self.vars, &self.derived, &layer.scrutinee));
                layers.push(layer.clone());
            }
        }
        if choice.numbers_only && !layers.is_empty() {
            return None;
        }
        let mut attempt = Attempt::new(Serves::Point(self.points.len()));
        let (mut bound, mut written) = (Set::default(), Set::default());
        for layer in layers.iter_mut().rev() {
            let Layer { pat, scrutinee } = layer;
            let borrows = self.yields(scrutinee) || self.rooted_in_reference(scrutinee);
            if awaits(scrutinee) || !(borrows || has_ref(pat)) {
                return None;
            }
            self.borrowed(scrutinee, &mut attempt)?;
            written.add(&Uses::of_pattern(&self.vars, &self.derived, pat));
            *pat = if borrows {
                repeat::only_names(pat)
            } else {
                repeat::only_refs(pat)
            };
            let names = Uses::of_pattern(&self.vars, &self.derived, pat);
            self.derived.lent.add(&names);
            bound.add(&names);
        }
        let mut again = expr.clone();
        if !self.yields(&again) {
            return None;
        }
        self.borrowed(&mut again, &mut attempt)?;
        if !attempt.hoisted.is_empty() {
            return None;
        }
        for Layer { pat, scrutinee } in layers {
            let changed = build::call(self.krate.item(&["changed"], expr.span()), []);
            let arms = vec![
                build::arm(pat, None, again),
                build::arm(build::wild(), None, changed),
            ];
            again = build::match_on(build::before_braces(scrutinee), arms);
        }
        // by value in a pattern of a place that is no reference: it was moved
        let left = Uses::of_expr(&self.vars, &self.derived, &again);
        if left.iter().any(|id| written.contains(id)) {
            return None;
        }
        choice.roots.add(&attempt.roots.without(&bound));
        Some(again)
    }
}

/// `match number { 0 => first, 1 => second, _ => last }`
fn choose(number: &Ident, ends: impl ExactSizeIterator<Item = Expr>) -> Expr {
    let last = ends.len().saturating_sub(1);
    let arms = ends.enumerate().map(|(i, end)| {
        let pat = if i == last {
            build::wild()
        } else {
            build::number_pattern(i)
        };
        build::arm(pat, None, end)
    });
    build::match_on(build::path(number), arms.collect())
}

/// The patterns of `if let .. && let ..`.
fn conditions(cond: &Expr, layers: &mut Vec<Layer>) {
    match cond {
        Expr::Let(l) => layers.push(Layer {
            pat: (*l.pat).clone(),
            scrutinee: (*l.expr).clone(),
        }),
        Expr::Binary(b) if matches!(b.op, syn::BinOp::And(_)) => {
            conditions(&b.left, layers);
            conditions(&b.right, layers);
        }
        Expr::Paren(p) => conditions(&p.expr, layers),
        _ => {}
    }
}
