//! Statements: bindings, changes, moves, branches, groups of operations.

use super::scope::{Index, Jump, Kind};
use super::{DEPTH_MAX, Writer};
use std::fmt::Write as _;

impl Writer<'_> {
    pub(super) fn statement(&mut self) -> String {
        self.statements_left -= 1;
        let r = self.random.below(1000);
        let flat = self.scopes.depth() > DEPTH_MAX || self.statements_left < 0;
        if self.random.percent(if flat { 15 } else { 55 })
            && let Some(made) = self.rich(flat)
        {
            return made;
        }
        let made = match if flat { r * 55 / 100 } else { r } {
            0..80 => Some(self.let_num()),
            80..130 => self.change(),
            130..165 => Some(self.let_other()),
            165..200 => Some(self.let_compound()),
            200..240 => Some(self.effect()),
            240..275 => self.push(),
            275..330 => self.move_away(),
            330..390 => self.jump(),
            390..420 => Some(self.note()),
            420..450 => Some(self.pause()),
            450..500 => Some(self.group()),
            500..550 => self.let_else(),
            550..640 => Some(self.if_else()),
            640..690 => Some(self.let_branches()),
            690..740 => Some(self.match_num()),
            740..770 => Some(self.if_let()),
            770..795 => Some(self.match_outcome()),
            795..860 => self.borrow(),
            860..870 => Some(self.held()),
            870..880 => Some(self.labelled_block()),
            880..890 => Some(self.deferred()),
            _ => Some(self.repeat()),
        };
        made.unwrap_or_else(|| self.anything())
    }

    /// What most routines do without.
    fn rich(&mut self, flat: bool) -> Option<String> {
        let end = if flat { 40 } else { 100 };
        match self.random.below(end) {
            0..22 if !flat => self.reference(),
            0..12 | 34..40 | 56..62 => self.value(),
            12..26 => self.place(),
            26..34 | 62..68 => self.closure(),
            40..48 => Some(self.item()),
            48..56 => self.reference(),
            68..78 => self.moved(),
            78..80 => Some(self.held()),
            _ => self.walk(),
        }
    }

    /// What can stand everywhere.
    fn anything(&mut self) -> String {
        match self.random.below(6) {
            0 => self.effect(),
            1 | 2 => self.let_num(),
            3 => self.let_other(),
            _ => self.let_compound(),
        }
    }

    /// Declares a variable behind what makes its value.
    pub(super) fn declared(&mut self, kind: Kind, value: &str) -> String {
        let name = self.name(kind);
        let mutable = match kind {
            Kind::Nums | Kind::Texts | Kind::Four | Kind::Map => true,
            _ => self.random.percent(50),
        };
        self.scopes.declare(&name, kind, mutable);
        let (mutable, ty) = (
            if mutable { "mut " } else { "" },
            match kind {
                Kind::Texts => ": Vec<String>",
                _ => "",
            },
        );
        format!("let {mutable}{name}{ty} = {value};")
    }

    fn let_num(&mut self) -> String {
        let e = self.num(0);
        self.declared(Kind::Num, &e)
    }

    fn change(&mut self) -> Option<String> {
        let of = self.scopes.changeable(Kind::Num);
        let index = *self.random.pick(&of)?;
        let (a, e) = (self.scopes.name(index), self.num(0));
        Some(match self.random.below(5) {
            0 | 1 => format!("{a} = ({a} + {e}) % 97;"),
            2 | 3 => format!("{a} += {e};\n{a} %= 97;"),
            _ => format!("{a} = {e};"),
        })
    }

    pub(super) fn let_other(&mut self) -> String {
        match self.random.below(8) {
            0..4 => {
                let e = self.text();
                self.declared(Kind::Text, &e)
            }
            4 => {
                let e = self.truth(1);
                self.declared(Kind::Truth, &e)
            }
            5 if self.may_await() => {
                let e = self.num(1);
                self.declared(Kind::Outcome, &format!("self.desk.fail({e}).await"))
            }
            6 if self.may_await() => {
                let e = self.num(1);
                self.declared(Kind::Maybe, &format!("self.desk.maybe({e}).await?"))
            }
            _ => {
                let e = self.num(1);
                self.declared(Kind::Maybe, &format!("Some({e})"))
            }
        }
    }

    pub(super) fn let_compound(&mut self) -> String {
        match self.random.below(6) {
            0..3 => {
                let count = 1 + self.random.below(3);
                let items: Vec<_> = (0..count).map(|_| self.num(2)).collect();
                self.declared(Kind::Nums, &format!("vec![{}]", items.join(", ")))
            }
            3 => {
                let count = self.random.below(3);
                let items: Vec<_> = (0..count).map(|_| self.text()).collect();
                self.declared(Kind::Texts, &format!("vec![{}]", items.join(", ")))
            }
            4 => {
                let (a, b) = (self.num(1), self.num(1));
                self.declared(Kind::Pair, &format!("({a}, {b})"))
            }
            _ => {
                let (a, b) = (self.num(1), self.text());
                let (x, y) = ("k", self.name(Kind::Text));
                self.scopes.declare(x, Kind::Num, false);
                self.scopes.declare(&y, Kind::Text, false);
                format!("let ({x}, {y}) = ({a}, {b});")
            }
        }
    }

    pub(super) fn effect(&mut self) -> String {
        let tag = self.random.below(100);
        let mut shown = String::new();
        for kind in [Kind::Num, Kind::Text, Kind::Truth] {
            if let Some(name) = self.variable(kind) {
                let _ = write!(shown, " {{{name}}}");
            }
        }
        for kind in [
            Kind::NumRef,
            Kind::NumMut,
            Kind::TextRef,
            Kind::SliceRef,
            Kind::Shown,
            Kind::Four,
            Kind::Map,
            Kind::Order,
            Kind::Data,
            Kind::Nums,
            Kind::Texts,
            Kind::Maybe,
            Kind::Pair,
            Kind::Outcome,
        ] {
            if self.random.percent(20)
                && let Some(name) = self.variable(kind)
            {
                let _ = write!(shown, " {{{name}:?}}");
            }
        }
        format!("self.world.effect(format!(\"E{tag}{shown}\"));")
    }

    fn push(&mut self) -> Option<String> {
        if self.random.percent(30) {
            let of = self.scopes.changeable(Kind::Texts);
            let index = *self.random.pick(&of)?;
            let (t, e) = (self.scopes.name(index), self.text());
            return Some(format!("{t}.push({e});"));
        }
        let of = self.scopes.changeable(Kind::Nums);
        let index = *self.random.pick(&of)?;
        let (v, e) = (self.scopes.name(index), self.num(0));
        Some(match self.random.below(4) {
            0 => format!("{v}.extend([{e}, 1]);"),
            1 => format!(
                "let more = {e};\nif let Some(it) = {v}.last_mut() {{\n*it = (*it + more) % 97;\n}}"
            ),
            _ => format!("{v}.push({e});"),
        })
    }

    /// Moves something to where it cannot be seen any more.
    fn move_away(&mut self) -> Option<String> {
        let kind = *self
            .random
            .pick(&[Kind::Text, Kind::Text, Kind::Texts, Kind::Nums])?;
        let of = self.scopes.movable(kind);
        let index = *self.random.pick(&of)?;
        let name = self.scopes.name(index);
        self.scopes.set_gone(index, true);
        if kind == Kind::Text {
            let of = self.scopes.changeable(Kind::Texts);
            if let Some(texts) = self.random.pick(&of) {
                return Some(format!("{}.push({name});", self.scopes.name(*texts)));
            }
            if self.random.percent(50) && self.may_await() {
                return Some(format!("self.desk.note({name}).await?;"));
            }
        }
        Some(self.declared(kind, &name))
    }

    fn note(&mut self) -> String {
        let e = self.text();
        if self.may_await() {
            format!("self.desk.note({e}).await?;")
        } else {
            format!("self.world.effect({e});")
        }
    }

    fn pause(&mut self) -> String {
        if !self.may_await() {
            return self.effect();
        }
        match self.random.below(3) {
            0 => "yield_now().await?;".into(),
            1 => format!(
                "delay(Duration::from_secs({})).await?;",
                self.random.below(9)
            ),
            _ => {
                let e = self.num(2);
                let e = if e.contains(".await") {
                    self.literal()
                } else {
                    e
                };
                self.declared(Kind::Num, &format!("inline(async {{ {e} }}).await"))
            }
        }
    }

    fn if_else(&mut self) -> String {
        let condition = self.truth(0);
        let mut out = format!("if {condition} {}", self.plain_block(&[]));
        if self.random.percent(35) {
            let condition = self.truth(0);
            let _ = write!(out, " else if {condition} {}", self.plain_block(&[]));
        }
        if self.random.percent(50) {
            let _ = write!(out, " else {}", self.plain_block(&[]));
        }
        out
    }

    fn let_branches(&mut self) -> String {
        let (condition, a, b) = (self.truth(0), self.value_block(), self.value_block());
        self.declared(Kind::Num, &format!("if {condition} {a} else {b}"))
    }

    fn match_num(&mut self) -> String {
        let (e, a) = (self.num(1), self.name(Kind::Num));
        let first = self.plain_block(&[]);
        let guard = *self.random.pick(&["true", "n != 7"]).unwrap_or(&"true");
        let guard = if self.scopes.of(Kind::Num).is_empty() {
            "true"
        } else {
            guard
        };
        let guard = if guard == "true" || self.n_is_a_number() {
            guard
        } else {
            "true"
        };
        let (second, third) = (self.plain_block(&[(&a, Kind::Num)]), self.plain_block(&[]));
        format!(
            "match {e} % 4 {{\n0 => {first}\n{a} if {a} > 1 && {guard} => {second}\n_ => {third}\n}}"
        )
    }

    fn n_is_a_number(&self) -> bool {
        let of = self.scopes.of(Kind::Num);
        of.iter().any(|index| self.scopes.name(*index) == "n")
    }

    fn if_let(&mut self) -> String {
        let (e, a) = (self.num(1), self.name(Kind::Num));
        let source = if self.may_await() {
            format!("self.desk.maybe({e}).await?")
        } else {
            format!("Some({e})")
        };
        let chain = match self.random.below(4) {
            0 => format!(" && {a} > 2"),
            1 if self.may_await() => format!(" && self.desk.ok({a}).await?"),
            _ => String::new(),
        };
        let then = self.plain_block(&[(&a, Kind::Num)]);
        let mut out = format!("if let Some({a}) = {source}{chain} {then}");
        if self.random.percent(50) {
            let _ = write!(out, " else {}", self.plain_block(&[]));
        }
        out
    }

    fn match_outcome(&mut self) -> String {
        if !self.may_await() {
            return self.effect();
        }
        let (e, a) = (self.num(1), self.name(Kind::Num));
        let ok = self.plain_block(&[(&a, Kind::Num)]);
        let before = "self.world.effect(e.to_string());\n";
        let err = self.block(before, &[], |_| String::new());
        format!("match self.desk.fail({e}).await {{\nOk({a}) => {ok}\nErr(e) => {err}\n}}")
    }

    /// A reference that lives across the statements of a block.
    fn borrow(&mut self) -> Option<String> {
        let kind = *self
            .random
            .pick(&[Kind::Nums, Kind::Nums, Kind::Text, Kind::Outcome])?;
        let of = self.scopes.of(kind);
        let index = *self.random.pick(&of)?;
        let base = self.scopes.name(index);
        let form = self.random.below(4);
        Some(match kind {
            Kind::Nums if form == 0 => {
                let body = self.borrowed(index, "self.world.effect(format!(\"{item}\"));\n");
                format!("if let Some(item) = {base}.first() {body}")
            }
            Kind::Outcome => {
                let ok = self.borrowed(index, "self.world.effect(format!(\"{good}\"));\n");
                let err = self.borrowed(index, "self.world.effect(format!(\"{bad}\"));\n");
                format!("match &{base} {{\nOk(good) => {ok}\nErr(bad) => {err}\n}}")
            }
            _ => {
                let made = match (kind, form) {
                    (Kind::Nums, 1) => format!("{base}.first()"),
                    (Kind::Nums, 2) => format!("{base}.iter().max()"),
                    (Kind::Text, 0 | 1) => format!("{base}.as_str()"),
                    _ => format!("&{base}"),
                };
                let body = self.borrowed(index, "self.world.effect(format!(\"{loan:?}\"));\n");
                format!("{{\nlet loan = {made};\n{body}\n}}")
            }
        })
    }

    /// A block that ends with a use of what is borrowed.
    fn borrowed(&mut self, base: Index, last: &str) -> String {
        self.scopes.borrow(base);
        let body = self.block("", &[], |_| last.to_owned());
        self.scopes.release(base);
        body
    }

    fn labelled_block(&mut self) -> String {
        let label = self.label();
        self.jumps.push(Jump {
            label: label.clone(),
            repeats: false,
            valued: true,
        });
        let body = self.value_block();
        self.jumps.pop();
        self.declared(Kind::Num, &format!("{label}: {body}"))
    }

    fn deferred(&mut self) -> String {
        let (condition, a, b) = (self.truth(0), self.value_block(), self.num(1));
        self.labels += 1;
        let name = format!("late{}", self.labels);
        self.scopes.declare(&name, Kind::Num, false);
        format!("let {name};\nif {condition} {{\n{name} = {a};\n}} else {{\n{name} = {b};\n}}")
    }

    pub(super) fn label(&mut self) -> String {
        self.labels += 1;
        format!("'l{}", self.labels)
    }
}
