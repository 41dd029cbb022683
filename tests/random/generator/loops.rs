//! Loops, all of which end when the fuel is spent.

use super::Writer;
use super::scope::{Jump, Kind};

impl Writer<'_> {
    pub(super) fn repeat(&mut self) -> String {
        match self.random.below(20) {
            0..3 => {
                self.scopes.loops += 1;
                let condition = self.truth(0);
                self.scopes.loops -= 1;
                self.looped(&format!("while {condition}"), "", &[])
            }
            3..5 if self.awaits_left > 0 => {
                self.awaits_left -= 1;
                let (e, a) = (self.num(1), self.name(Kind::Num));
                let head = format!("while let Some({a}) = self.desk.maybe({e}).await?");
                self.looped(&head, "", &[(&a, Kind::Num)])
            }
            5..7 => self.popped(),
            7..10 => {
                let label = self.label();
                let body = self.body_of(&label, true, "", &[]);
                self.declared(Kind::Num, &format!("{label}: loop {body}"))
            }
            10..12 => self.over_span(),
            12..14 => self.over_owned(),
            14..16 => self.over_texts(),
            _ => self.over_borrowed(),
        }
    }

    fn body_of(
        &mut self,
        label: &str,
        valued: bool,
        before: &str,
        declared: &[(&str, Kind)],
    ) -> String {
        let out = if valued { " 77" } else { "" };
        let before = format!("if !spend(&mut fuel) {{\nbreak {label}{out};\n}}\n{before}");
        self.jumps.push(Jump {
            label: label.into(),
            repeats: true,
            valued,
        });
        self.scopes.loops += 1;
        let body = self.block(&before, declared, |_| String::new());
        self.scopes.loops -= 1;
        self.jumps.pop();
        body
    }

    pub(super) fn looped(&mut self, head: &str, before: &str, declared: &[(&str, Kind)]) -> String {
        let label = self.label();
        let body = self.body_of(&label, false, before, declared);
        format!("{label}: {head} {body}")
    }

    fn popped(&mut self) -> String {
        let of = self.scopes.changeable(Kind::Nums);
        let Some(index) = self.random.pick(&of).copied() else {
            return self.over_span();
        };
        let (v, a) = (self.scopes.name(index), self.name(Kind::Num));
        self.looped(
            &format!("while let Some({a}) = {v}.pop()"),
            "",
            &[(&a, Kind::Num)],
        )
    }

    fn over_span(&mut self) -> String {
        let (a, end) = (self.name(Kind::Num), self.random.below(3));
        let span = match self.random.below(4) {
            0 => format!("0..={end}u32"),
            1 => format!("(0..{}u32).rev()", end + 1),
            2 => format!("0..{}.min(3)", self.num(2)),
            _ => format!("0..{}u32", end + 1),
        };
        self.looped(&format!("for {a} in {span}"), "", &[(&a, Kind::Num)])
    }

    fn over_owned(&mut self) -> String {
        let a = self.name(Kind::Num);
        match self.variable(Kind::Nums) {
            Some(v) if self.random.percent(40) => {
                let head = format!("for (k, {a}) in {v}.clone().into_iter().enumerate()");
                if a == "k" {
                    return self.looped(&format!("for k in {v}.clone()"), "", &[("k", Kind::Num)]);
                }
                let before = "let k = k as u32;\n";
                self.looped(&head, before, &[("k", Kind::Num), (&a, Kind::Num)])
            }
            Some(v) => self.looped(&format!("for {a} in {v}.clone()"), "", &[(&a, Kind::Num)]),
            None => {
                let (x, y) = (self.num(2), self.literal());
                self.looped(&format!("for {a} in [{x}, {y}]"), "", &[(&a, Kind::Num)])
            }
        }
    }

    fn over_texts(&mut self) -> String {
        let of = self.scopes.movable(Kind::Texts);
        let Some(index) = self.random.pick(&of).copied() else {
            return self.over_owned();
        };
        let (ts, s) = (self.scopes.name(index), self.name(Kind::Text));
        if self.random.percent(50) {
            self.scopes.set_gone(index, true);
            return self.looped(&format!("for {s} in {ts}"), "", &[(&s, Kind::Text)]);
        }
        self.scopes.borrow(index);
        let before = "self.world.effect(loan.as_str());\n";
        let head = format!("for loan in &{ts}");
        let label = self.label();
        let body = self.body_of(&label, false, before, &[]);
        self.scopes.release(index);
        format!("{label}: {head} {body}")
    }

    fn over_borrowed(&mut self) -> String {
        let exclusive = self.random.percent(35);
        let of = if exclusive {
            self.scopes.changeable(Kind::Nums)
        } else {
            self.scopes.of(Kind::Nums)
        };
        let Some(index) = self.random.pick(&of).copied() else {
            return self.over_span();
        };
        let (v, a) = (self.scopes.name(index), self.name(Kind::Num));
        if exclusive {
            self.scopes.set_gone(index, true);
            let e = self.num(2);
            let before = format!("*item = (*item + {e}) % 97;\nlet {a} = *item;\n");
            let form = if self.random.percent(50) {
                format!("&mut {v}")
            } else {
                format!("{v}.iter_mut()")
            };
            let made = self.looped(&format!("for item in {form}"), &before, &[(&a, Kind::Num)]);
            self.scopes.set_gone(index, false);
            return made;
        }
        self.scopes.borrow(index);
        let made = match self.random.below(3) {
            0 => self.looped(&format!("for &{a} in &{v}"), "", &[(&a, Kind::Num)]),
            1 => {
                let before = format!("let {a} = *item;\n");
                self.looped(
                    &format!("for item in {v}.iter()"),
                    &before,
                    &[(&a, Kind::Num)],
                )
            }
            _ => {
                let before = format!("let {a} = *item + at as u32;\n");
                let head = format!("for (at, item) in {v}.iter().enumerate()");
                self.looped(&head, &before, &[(&a, Kind::Num)])
            }
        };
        self.scopes.release(index);
        made
    }
}
