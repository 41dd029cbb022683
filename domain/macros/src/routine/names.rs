//! The local variables of a routine: their Rust names, and the keys under which they are saved.
//!
//! Every binding has a Rust name of its own ([`super::rename`] sees to it), so a variable is found
//! by its name alone. Keys are given last, when it is known what is saved at all: a variable that
//! is never saved takes no number, and a hidden one is named after what it serves, so that an edit
//! elsewhere in the routine does not change the key of anything.

use super::build;
use proc_macro2::{Ident, Span};
use std::collections::HashMap;
use syn::{Expr, Path, Type};

/// One local variable.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub(crate) struct VarId(usize);

/// What is known about a variable.
#[derive(Debug)]
pub(crate) struct Var {
    /// Its name in the generated code, with the span of its declaration.
    pub(crate) ident: Ident,
    /// Where it comes from, which decides about its key.
    pub(crate) origin: Origin,
    /// Declared `mut`, or initialised later than declared.
    pub(crate) mutable: bool,
    /// Declared with a reference as its value, by the look of it. If it is `mut` as well, nothing
    /// holds it still: what is taken from it does not borrow from the variable.
    pub(crate) reference: bool,
    /// A parameter of the routine.
    pub(crate) parameter: bool,
    /// The type written at a declaration without a value.
    pub(crate) ty: Option<Type>,
    /// Where the user's expression ends whose value this is: rustc then underlines all of it.
    /// Such a variable is a tuple of one, because `v.0` is an expression of two spans.
    pub(crate) until: Option<Span>,
    /// The key under which it is saved; empty until [`Vars::give_keys`].
    pub(crate) key: String,
    /// Keys under which it was saved before.
    pub(crate) renamed: Vec<String>,
    /// The type written at its declaration.
    pub(crate) written: Option<Type>,
    /// What tells a hidden one from others that serve the same: a hash of its expression.
    pub(crate) told_apart: Option<u16>,
    /// What it was before its type changed.
    pub(crate) migrate: Option<Migrate>,
}

/// The type that a variable had before, and the function that makes its value one of now.
#[derive(Debug, Clone)]
pub(crate) struct Migrate {
    pub(crate) from: Type,
    pub(crate) with: Path,
}

impl Var {
    /// What the variable holds, as an expression.
    pub(crate) fn value(&self) -> Expr {
        let value = build::path(&self.ident);
        match self.until {
            Some(until) => build::first(value, until),
            None => value,
        }
    }
}

/// Where a variable comes from.
#[derive(Debug, Clone)]
pub(crate) enum Origin {
    /// Written by the user, under this name.
    Source(String),
    /// The answer of the await with this index.
    Answer(usize),
    /// Made by the macro.
    Hidden(&'static str, Serves),
}

/// What a hidden variable is there for.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Serves {
    /// A binding of the user.
    Binding(VarId),
    /// The first await after it: the index that this await has.
    Point(usize),
    /// The parameter at this position.
    Parameter(usize),
}

/// All variables of a routine, in the order in which they were found.
#[derive(Default)]
pub(crate) struct Vars {
    list: Vec<Var>,
    by_name: HashMap<String, VarId>,
}

impl Vars {
    pub(crate) fn insert(&mut self, ident: Ident, origin: Origin, mutable: bool) -> VarId {
        let id = VarId(self.list.len());
        self.by_name.insert(ident.to_string(), id);
        self.list.push(Var {
            ident,
            origin,
            mutable,
            reference: false,
            parameter: false,
            ty: None,
            until: None,
            key: String::new(),
            renamed: vec![],
            written: None,
            told_apart: None,
            migrate: None,
        });
        id
    }

    /// The variable with this Rust name, if it is one of the routine's own.
    pub(crate) fn find(&self, ident: &Ident) -> Option<VarId> {
        self.by_name.get(&ident.to_string()).copied()
    }

    /// The same by text.
    pub(crate) fn named(&self, name: &str) -> Option<VarId> {
        self.by_name.get(name).copied()
    }

    /// Ids come from [`Self::insert`] only, so there is always a variable behind them.
    pub(crate) fn get(&self, id: VarId) -> &Var {
        &self.list[id.0]
    }

    /// See [`Self::get`].
    pub(crate) fn get_mut(&mut self, id: VarId) -> &mut Var {
        &mut self.list[id.0]
    }

    pub(crate) fn ids(&self) -> impl Iterator<Item = VarId> + use<> {
        (0..self.list.len()).map(VarId)
    }

    /// Gives every variable its key. `saved` are those that are ever saved, `points` the names of
    /// the awaits, without numbers: awaits that are added elsewhere change no key.
    pub(crate) fn give_keys(&mut self, saved: &Set, points: &[&str]) {
        let mut counts: HashMap<String, usize> = HashMap::new();
        let mut numbered = |base: String, role: Option<&str>| {
            let n = counts.entry(base.clone()).or_insert(0);
            *n += 1;
            match (*n, role) {
                (1, _) => base,
                (n, Some(role)) => base.replacen(role, &format!("{role}#{n}"), 1),
                (n, None) => format!("{base}#{n}"),
            }
        };
        for id in self.ids() {
            let Origin::Source(name) = &self.get(id).origin else {
                continue;
            };
            let name = name.clone();
            self.get_mut(id).key = if saved.contains(id) {
                numbered(name, None)
            } else {
                name
            };
        }
        let point = |index: usize| points.get(index).copied().unwrap_or("end");
        let mut several: HashMap<String, usize> = HashMap::new();
        for id in self.ids() {
            let key = match &self.get(id).origin {
                Origin::Source(_) => continue,
                Origin::Answer(index) => numbered(format!("~{}", point(*index)), None),
                Origin::Hidden(role, serves) => {
                    let of = match serves {
                        Serves::Binding(id) => self.get(*id).key.clone(),
                        Serves::Point(index) => point(*index).to_owned(),
                        Serves::Parameter(index) => (index + 1).to_string(),
                    };
                    let key = format!("~{role}({of})");
                    if saved.contains(id) {
                        *several.entry(key.clone()).or_insert(0) += 1;
                    }
                    key
                }
            };
            self.get_mut(id).key = key;
        }
        for id in self.ids() {
            let var = self.get(id);
            let Origin::Hidden(role, _) = var.origin else {
                continue;
            };
            if !saved.contains(id) || several.get(&var.key).is_none_or(|n| *n < 2) {
                continue;
            }
            // by a number the value of one could become that of another when they are swapped
            let key = var.told_apart.map_or(var.key.clone(), |hash| {
                var.key.replacen(role, &format!("{role}:{hash:04x}"), 1)
            });
            let key = numbered(key, Some(role));
            self.get_mut(id).key = key;
        }
    }
}

/// A set of variables. Iteration is in the order in which they were found.
#[derive(Clone, Default, Debug)]
pub(crate) struct Set(Vec<u64>);

impl Set {
    /// Adds one; `false` if it was there.
    pub(crate) fn insert(&mut self, id: VarId) -> bool {
        let (word, bit) = (id.0 / 64, 1 << (id.0 % 64));
        if self.0.len() <= word {
            self.0.resize(word + 1, 0);
        }
        let new = self.0[word] & bit == 0;
        self.0[word] |= bit;
        new
    }

    pub(crate) fn remove(&mut self, id: VarId) {
        if let Some(word) = self.0.get_mut(id.0 / 64) {
            *word &= !(1 << (id.0 % 64));
        }
    }

    pub(crate) fn contains(&self, id: VarId) -> bool {
        self.0
            .get(id.0 / 64)
            .is_some_and(|word| word & (1 << (id.0 % 64)) != 0)
    }

    /// Adds all of `other`; `true` if there was a new one.
    pub(crate) fn add(&mut self, other: &Self) -> bool {
        if self.0.len() < other.0.len() {
            self.0.resize(other.0.len(), 0);
        }
        let mut new = false;
        for (a, b) in self.0.iter_mut().zip(&other.0) {
            new |= *b & !*a != 0;
            *a |= b;
        }
        new
    }

    /// Takes all of `other` away.
    pub(crate) fn subtract(&mut self, other: &Self) {
        for (a, b) in self.0.iter_mut().zip(&other.0) {
            *a &= !b;
        }
    }

    pub(crate) fn union(mut self, other: &Self) -> Self {
        self.add(other);
        self
    }

    pub(crate) fn without(mut self, other: &Self) -> Self {
        self.subtract(other);
        self
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = VarId> {
        let words = self.0.iter().enumerate();
        words.flat_map(|(i, word)| {
            (0..64)
                .filter(move |bit| word & (1 << bit) != 0)
                .map(move |bit| VarId(i * 64 + bit))
        })
    }
}

impl Extend<VarId> for Set {
    fn extend<I: IntoIterator<Item = VarId>>(&mut self, ids: I) {
        for id in ids {
            self.insert(id);
        }
    }
}

impl FromIterator<VarId> for Set {
    fn from_iter<I: IntoIterator<Item = VarId>>(ids: I) -> Self {
        let mut set = Self::default();
        set.extend(ids);
        set
    }
}

/// An identifier of the given text, raw if it is written so.
pub(crate) fn ident(name: &str, span: Span) -> Ident {
    match name.strip_prefix("r#") {
        Some(raw) => Ident::new_raw(raw, span),
        None => Ident::new(name, span),
    }
}

/// The text of an identifier without `r#`.
pub(crate) fn plain(ident: &Ident) -> String {
    let name = ident.to_string();
    name.strip_prefix("r#")
        .map_or(name.clone(), ToOwned::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn var(vars: &mut Vars, name: &str, origin: Origin) -> VarId {
        vars.insert(Ident::new(name, Span::call_site()), origin, false)
    }

    #[test]
    fn only_saved_variables_take_a_number() {
        let mut vars = Vars::default();
        let source = |n: &str| Origin::Source(n.to_owned());
        let first = var(&mut vars, "x", source("x"));
        let closure = var(&mut vars, "x__2", source("x"));
        let second = var(&mut vars, "x__3", source("x"));
        vars.give_keys(&[first, second].into_iter().collect(), &[]);
        assert_eq!(vars.get(first).key, "x");
        assert_eq!(vars.get(closure).key, "x");
        assert_eq!(vars.get(second).key, "x#2");
    }

    #[test]
    fn hidden_variables_are_named_after_what_they_serve() {
        let mut vars = Vars::default();
        let item = var(&mut vars, "item", Origin::Source("item".into()));
        let hidden = |role, serves| Origin::Hidden(role, serves);
        let base = var(&mut vars, "__1", hidden("base", Serves::Binding(item)));
        let one = var(&mut vars, "__2", hidden("operand", Serves::Point(1)));
        let two = var(&mut vars, "__3", hidden("operand", Serves::Point(1)));
        let unsaved = var(&mut vars, "__6", hidden("operand", Serves::Point(0)));
        vars.get_mut(two).told_apart = Some(0xab);
        let parameter = var(&mut vars, "__4", hidden("parameter", Serves::Parameter(0)));
        let answer = var(&mut vars, "__r1", Origin::Answer(0));
        let last = var(&mut vars, "__5", hidden("value", Serves::Point(9)));
        let saved = [base, one, two, parameter, answer].into_iter().collect();
        vars.give_keys(&saved, &["pay", "pay"]);
        let key = |id| vars.get(id).key.as_str();
        assert_eq!(key(base), "~base(item)");
        assert_eq!(
            (key(one), key(two), key(unsaved)),
            ("~operand(pay)", "~operand:00ab(pay)", "~operand(pay)")
        );
        assert_eq!(
            (key(parameter), key(answer), key(last)),
            ("~parameter(1)", "~pay", "~value(end)")
        );
    }

    #[test]
    fn sets_add_and_take_away() {
        let mut vars = Vars::default();
        let ids: Vec<_> = (0..130)
            .map(|i| var(&mut vars, &format!("v{i}"), Origin::Answer(i)))
            .collect();
        let mut a: Set = [ids[1], ids[128]].into_iter().collect();
        let b: Set = [ids[1], ids[2]].into_iter().collect();
        assert!(a.add(&b) && !a.add(&b));
        assert_eq!(a.iter().collect::<Vec<_>>(), [ids[1], ids[2], ids[128]]);
        a.remove(ids[2]);
        assert!(!a.contains(ids[2]) && !a.insert(ids[128]));
        assert!(a.without(&b).contains(ids[128]));
        assert_eq!(b.clone().without(&b).iter().count(), 0);
    }
}
