//! References that live across awaits: chosen by branches, found, taken apart, exclusive.

use super::Writer;
use super::scope::{Index, Kind};

impl Writer<'_> {
    /// One that is used by whatever comes after it.
    pub(super) fn reference(&mut self) -> Option<String> {
        match self.random.below(24) {
            0..3 => self.chosen(),
            3 | 4 => self.element(),
            5..8 => self.found(),
            8..11 => self.slices(),
            11 | 12 => self.of_order(),
            13..16 => self.of_text(),
            16 | 17 => self.of_map(),
            18 | 19 => Some(self.of_service()),
            20 => self.of_pair(),
            _ => self.exclusive(),
        }
    }

    fn pick(&mut self, kind: Kind) -> Option<Index> {
        let of = self.scopes.of(kind);
        self.random.pick(&of).copied()
    }

    pub(super) fn pick_changeable(&mut self, kind: Kind) -> Option<Index> {
        let of = self.scopes.changeable(kind);
        self.random.pick(&of).copied()
    }

    /// Declares a reference behind what makes it.
    fn lent(&mut self, kind: Kind, of: &[Index], value: &str) -> String {
        let name = self.name(kind);
        self.scopes.declare_borrower(&name, kind, of);
        format!("let {name} = {value};")
    }

    /// Where a pattern does not match.
    pub(super) fn otherwise(&mut self) -> String {
        let jump = self.diverging();
        jump.unwrap_or_else(|| "return Err(Oops::Refused(\"none\".into()));".into())
    }

    /// Declares what a pattern binds, or leaves.
    fn lent_or_left(&mut self, kind: Kind, of: Index, pattern: &str, value: &str) -> String {
        let left = self.otherwise();
        let name = self.name(kind);
        self.scopes.declare_borrower(&name, kind, &[of]);
        let pattern = pattern.replace("it", &name);
        format!("let {pattern} = {value} else {{\n{left}\n}};")
    }

    /// By a condition, by a number, by both.
    fn chosen(&mut self) -> Option<String> {
        let (one, two) = (self.pick(Kind::Num)?, self.pick(Kind::Num)?);
        let (a, b) = (self.scopes.name(one), self.scopes.name(two));
        let made = match self.random.below(6) {
            0 | 1 => format!("if {} {{ &{a} }} else {{ &{b} }}", self.truth(1)),
            2 => {
                let third = self.pick(Kind::Num)?;
                let (c, d, last) = (self.truth(1), self.truth(2), self.scopes.name(third));
                let value = format!("if {c} {{ &{a} }} else if {d} {{ &{b} }} else {{ &{last} }}");
                return Some(self.lent(Kind::NumRef, &[one, two, third], &value));
            }
            3 => {
                let e = self.num(1);
                format!("match {e} {{\n0 => &{a},\n1..=4 | 9 => &{b},\n_ => &{a},\n}}")
            }
            _ => {
                let of = self.pick(Kind::Four)?;
                let (e, four) = (self.num(1), self.scopes.name(of));
                let (low, more) = (self.random.below(4), self.random.below(4));
                let value = format!(
                    "match {e} % 3 {{\n0 => &{four}[{low}],\n1 => &{four}[{more}],\n_ => &{a},\n}}"
                );
                return Some(self.lent(Kind::NumRef, &[one, of], &value));
            }
        };
        Some(self.lent(Kind::NumRef, &[one, two], &made))
    }

    fn element(&mut self) -> Option<String> {
        let of = self.pick(Kind::Four)?;
        let (e, four) = (self.num(1), self.scopes.name(of));
        let at = match self.variable(Kind::Num) {
            Some(a) if self.random.percent(50) => format!("{a} as usize % 4"),
            _ => format!("{e} as usize % 4"),
        };
        Some(self.lent(Kind::NumRef, &[of], &format!("&{four}[{at}]")))
    }

    fn found(&mut self) -> Option<String> {
        let of = self.pick(Kind::Nums)?;
        let (v, than) = (self.scopes.name(of), self.random.below(9));
        let value = match self.random.below(9) {
            0 => format!("{v}.first()"),
            1 => format!("{v}.last()"),
            2 => format!("{v}.iter().find(|it| **it > {than})"),
            3 => format!("{v}.iter().max()"),
            4 => format!("{v}.iter().max_by_key(|it| **it % 7)"),
            5 => format!("{v}.iter().rev().find(|it| **it != {than})"),
            6 => {
                let e = self.num(2);
                format!("{v}.get({e} as usize % 3)")
            }
            7 => {
                let or = self.pick(Kind::Num)?;
                let a = self.scopes.name(or);
                let value = format!("{v}.last().unwrap_or(&{a})");
                return Some(self.lent(Kind::NumRef, &[of, or], &value));
            }
            _ => {
                let none = "ok_or(Oops::Refused(\"none\".into()))?";
                return Some(self.lent(Kind::NumRef, &[of], &format!("{v}.first().{none}")));
            }
        };
        Some(self.lent_or_left(Kind::NumRef, of, "Some(it)", &value))
    }

    fn slices(&mut self) -> Option<String> {
        if self.random.percent(40) {
            return self.matched_slice();
        }
        if self.random.percent(40) {
            let of = self.pick(Kind::Four)?;
            let four = self.scopes.name(of);
            let made = match self.random.below(3) {
                0 => format!("let [first, .., last] = &{four};"),
                1 => format!("let [ref first, _, ref last, _] = {four};"),
                _ => {
                    let e = self.num(1);
                    self.scopes.declare_borrower("first", Kind::SliceRef, &[of]);
                    return Some(format!("let first = &{four}[..{e} as usize % 5];"));
                }
            };
            self.scopes.declare_borrower("first", Kind::NumRef, &[of]);
            self.scopes.declare_borrower("last", Kind::NumRef, &[of]);
            return Some(made);
        }
        let of = self.pick(Kind::Nums)?;
        let (v, left) = (self.scopes.name(of), self.otherwise());
        let made = match self.random.below(3) {
            0 => {
                self.scopes.declare_borrower("last", Kind::NumRef, &[of]);
                format!("let [first, rest @ .., last] = &{v}[..]")
            }
            1 => format!("let [first, rest @ ..] = {v}.as_slice()"),
            _ => format!("let Some((first, rest)) = {v}.split_first()"),
        };
        self.scopes.declare_borrower("first", Kind::NumRef, &[of]);
        self.scopes.declare_borrower("rest", Kind::SliceRef, &[of]);
        Some(format!("{made} else {{\n{left}\n}};"))
    }

    fn matched_slice(&mut self) -> Option<String> {
        let of = self.pick(Kind::Nums)?;
        let v = self.scopes.name(of);
        self.scopes.borrow(of);
        let none = self.plain_block(&[]);
        let one = self.plain_block(&[("a", Kind::NumRef)]);
        let more = self.plain_block(&[("first", Kind::NumRef), ("rest", Kind::SliceRef)]);
        let other = self.plain_block(&[("last", Kind::NumRef)]);
        self.scopes.release(of);
        Some(format!(
            "match {v}.as_slice() {{\n[] => {none}\n[a] if *a > 2 => {one}\n\
             [first, rest @ ..] if *first < 40 => {more}\n[.., last] => {other}\n}}"
        ))
    }

    fn of_order(&mut self) -> Option<String> {
        let of = self.pick(Kind::Order)?;
        let o = self.scopes.name(of);
        Some(match self.random.below(6) {
            0 => {
                self.scopes.declare_borrower("shown", Kind::Shown, &[of]);
                format!("let shown = &{o}.items;")
            }
            1 => {
                self.scopes.declare("k", Kind::Num, false);
                self.scopes.declare_borrower("shown", Kind::Shown, &[of]);
                format!("let Order {{\nref kind,\nid: k,\n..\n}} = {o};\nlet shown = kind;")
            }
            2 => {
                let value = format!("{o}.items.iter().max_by_key(|it| it.amount)");
                self.lent_or_left(Kind::NumRef, of, "Some(Item { amount: it, .. })", &value)
            }
            3 => {
                let value = format!("{o}.items.first()");
                self.lent_or_left(Kind::TextRef, of, "Some(Item { sku: it, .. })", &value)
            }
            _ => {
                self.scopes.borrow(of);
                let table = self.plain_block(&[("a", Kind::NumRef)]);
                let bag = self.plain_block(&[("t", Kind::TextRef)]);
                let other = self.plain_block(&[("shown", Kind::Shown)]);
                self.scopes.release(of);
                format!(
                    "match &{o}.kind {{\nKind::EatIn {{ table: a }} if *a > 3 => {table}\n\
                     Kind::Takeaway(t) => {bag}\nshown => {other}\n}}"
                )
            }
        })
    }

    fn of_text(&mut self) -> Option<String> {
        let of = self.pick(Kind::Text)?;
        let s = self.scopes.name(of);
        let value = match self.random.below(7) {
            0 => format!("{s}.trim()"),
            1 => format!("{s}.as_str()"),
            2 => format!("{s}.get(1..).unwrap_or(\"none\")"),
            3 => format!("{s}.strip_prefix('1').unwrap_or(&{s})"),
            4 => {
                let other = self.pick(Kind::Text)?;
                let (c, t) = (self.truth(1), self.scopes.name(other));
                let value = format!("if {c} {{ &{s} }} else {{ &{t} }}");
                return Some(self.lent(Kind::TextRef, &[of, other], &value));
            }
            _ => {
                let left = self.otherwise();
                self.scopes.declare_borrower("part", Kind::TextRef, &[of]);
                self.scopes.declare_borrower("after", Kind::TextRef, &[of]);
                return Some(format!(
                    "let Some((part, after)) = {s}.split_once('.') else {{\n{left}\n}};"
                ));
            }
        };
        Some(self.lent(Kind::TextRef, &[of], &value))
    }

    fn of_map(&mut self) -> Option<String> {
        let of = self.pick(Kind::Map)?;
        let (map, e) = (self.scopes.name(of), self.num(1));
        let (pattern, value) = match self.random.below(5) {
            0 => ("Some(it)", format!("{map}.get(&({e} % 5))")),
            1 => ("Some(it)", format!("{map}.values().max()")),
            2 => ("Some((_, it))", format!("{map}.iter().next()")),
            3 => ("Some((it, _))", format!("{map}.first_key_value()")),
            _ => ("Some((_, it))", format!("{map}.range(..{e}).next_back()")),
        };
        Some(self.lent_or_left(Kind::NumRef, of, pattern, &value))
    }

    fn of_service(&mut self) -> String {
        let e = self.num(2);
        match self.random.below(4) {
            0 => self.lent(Kind::TextRef, &[], "&self.names[1]"),
            1 => {
                let value = format!("&self.names[{e} as usize % 3]");
                self.lent(Kind::TextRef, &[], &value)
            }
            2 => self.lent(Kind::Desk, &[], "&self.desk"),
            _ => {
                let c = self.truth(2);
                let value = format!("if {c} {{ &self.desk }} else {{ &self.other }}");
                self.lent(Kind::Desk, &[], &value)
            }
        }
    }

    fn of_pair(&mut self) -> Option<String> {
        let of = self.pick(Kind::Pair)?;
        let pair = self.scopes.name(of);
        self.scopes.declare_borrower("first", Kind::NumRef, &[of]);
        self.scopes.declare_borrower("last", Kind::NumRef, &[of]);
        Some(match self.random.below(2) {
            0 => format!("let (first, last) = &{pair};"),
            _ => format!("let (ref first, ref last) = {pair};"),
        })
    }

    fn exclusive(&mut self) -> Option<String> {
        match self.random.below(6) {
            0 => {
                let of = self.pick_changeable(Kind::Num)?;
                Some(self.locked(of, |a| format!("&mut {a}")))
            }
            1 => {
                let of = self.pick_changeable(Kind::Four)?;
                let e = self.num(1);
                Some(self.locked(of, |four| format!("&mut {four}[{e} as usize % 4]")))
            }
            2 => {
                let of = self.pick_changeable(Kind::Four)?;
                let (c, x, y) = (self.truth(1), self.random.below(4), self.random.below(4));
                Some(self.locked(of, |four| {
                    format!("if {c} {{ &mut {four}[{x}] }} else {{ &mut {four}[{y}] }}")
                }))
            }
            3 => {
                let of = self.pick_changeable(Kind::Four)?;
                let four = self.scopes.name(of);
                self.scopes.set_gone(of, true);
                let (x, y) = (self.num(1), self.num(1));
                let body = self.plain_block(&[]);
                self.scopes.set_gone(of, false);
                Some(format!(
                    "{{\nlet (left, right) = {four}.split_at_mut(2);\nleft[1] = {x};\n{body}\n\
                     right[0] = (left[1] + {y}) % 97;\n}}"
                ))
            }
            4 => {
                let of = self.pick_changeable(Kind::Map)?;
                let (map, e) = (self.scopes.name(of), self.num(1));
                self.scopes.set_gone(of, true);
                let body = self.plain_block(&[("a", Kind::NumMut)]);
                self.scopes.set_gone(of, false);
                Some(format!("if let Some(a) = {map}.get_mut(&({e} % 5)) {body}"))
            }
            _ => {
                let of = self.pick_changeable(Kind::Nums)?;
                let v = self.scopes.name(of);
                self.scopes.set_gone(of, true);
                let body = self.plain_block(&[("a", Kind::NumMut)]);
                self.scopes.set_gone(of, false);
                let end = *self.random.pick(&["first_mut", "last_mut"])?;
                Some(format!("if let Some(a) = {v}.{end}() {body}"))
            }
        }
    }

    fn locked(&mut self, of: Index, value: impl FnOnce(&str) -> String) -> String {
        let value = value(&self.scopes.name(of));
        let name = self.name(Kind::NumMut);
        self.scopes.declare_exclusive(&name, Kind::NumMut, of);
        format!("let {name} = {value};")
    }
}
