//! Numbers, conditions and calls.

use super::Writer;
use super::scope::Kind;

const NAMES: &[(Kind, &[&str])] = &[
    (Kind::Num, &["a", "b", "c", "n", "k"]),
    (Kind::Truth, &["q", "c"]),
    (Kind::Text, &["s", "t", "a"]),
    (Kind::Nums, &["v", "w", "b"]),
    (Kind::Texts, &["ts", "us"]),
    (Kind::Maybe, &["o", "p", "c"]),
    (Kind::Pair, &["pair", "p"]),
    (Kind::Outcome, &["r", "o"]),
    (Kind::Four, &["four", "w"]),
    (Kind::Map, &["map", "m"]),
    (Kind::Order, &["order", "o"]),
    (Kind::Data, &["d", "data1"]),
    (Kind::NumRef, &["a", "lent", "b"]),
    (Kind::NumMut, &["m", "a"]),
    (Kind::TextRef, &["t", "part", "s"]),
    (Kind::Desk, &["desk", "d"]),
    (Kind::Func, &["f", "add"]),
];

impl Writer<'_> {
    /// A name for a variable, often one that is taken.
    pub(super) fn name(&mut self, kind: Kind) -> String {
        let names = NAMES
            .iter()
            .find(|(of, _)| *of == kind)
            .map_or(&["z"] as &[_], |(_, n)| n);
        (*self.random.pick(names).unwrap_or(&"z")).to_owned()
    }

    /// The name of a variable that is there.
    pub(super) fn variable(&mut self, kind: Kind) -> Option<String> {
        let of = self.scopes.of(kind);
        let index = *self.random.pick(&of)?;
        Some(self.scopes.name(index))
    }

    pub(super) fn literal(&mut self) -> String {
        format!("{}u32", self.random.below(10))
    }

    /// A number below 97.
    pub(super) fn num(&mut self, depth: u32) -> String {
        let r = self.random.below(100);
        if depth > 3 || r < 18 {
            return self.variable_or_literal(r < 9);
        }
        let found = match r {
            18..27 => self.variable(Kind::Num),
            27..40 => self.read(depth + 1),
            40..45 => self
                .variable(Kind::Nums)
                .map(|v| format!("({v}.len() as u32)")),
            45..49 => self.variable(Kind::Nums).map(|v| {
                let or = self.num(depth + 1);
                format!("{v}.first().copied().unwrap_or({or})")
            }),
            49..53 => self.variable(Kind::Maybe).map(|o| {
                let or = self.num(depth + 1);
                format!("{o}.unwrap_or({or})")
            }),
            53..56 => self
                .variable(Kind::Text)
                .map(|s| format!("({s}.len() as u32 % 97)")),
            56..58 => self
                .variable(Kind::Texts)
                .map(|t| format!("({t}.len() as u32)")),
            58..61 => self.variable(Kind::Pair).map(|p| {
                let field = self.random.below(2);
                format!("{p}.{field}")
            }),
            61..63 => self.variable(Kind::Outcome).map(|r| {
                let or = self.literal();
                format!("{r}.as_ref().map_or({or}, |it| *it)")
            }),
            _ => Some(self.compound(r, depth + 1)),
        };
        found.unwrap_or_else(|| self.called(depth + 1))
    }

    pub(super) fn variable_or_literal(&mut self, literal: bool) -> String {
        let found = if literal {
            None
        } else {
            self.variable(Kind::Num)
        };
        found.unwrap_or_else(|| self.literal())
    }

    /// A number that is in something else.
    fn read(&mut self, depth: u32) -> Option<String> {
        let kind = *self.random.pick(&[
            Kind::NumRef,
            Kind::NumRef,
            Kind::NumMut,
            Kind::TextRef,
            Kind::SliceRef,
            Kind::Func,
            Kind::Func,
            Kind::Four,
            Kind::Map,
            Kind::Order,
            Kind::Data,
        ])?;
        let name = self.variable(kind)?;
        Some(match kind {
            Kind::NumRef | Kind::NumMut => format!("(*{name})"),
            Kind::TextRef => format!("({name}.len() as u32 % 97)"),
            Kind::SliceRef => format!("({name}.iter().sum::<u32>() % 97)"),
            Kind::Func => format!("{name}({})", self.num(depth)),
            Kind::Four => format!("{name}[{} as usize % 4]", self.num(depth)),
            Kind::Map => match self.random.below(2) {
                0 => format!("{name}.get(&{}).copied().unwrap_or(1)", self.num(depth)),
                _ => format!("({name}.values().sum::<u32>() % 97)"),
            },
            Kind::Order => match self.random.below(2) {
                0 => format!("({name}.id % 97)"),
                _ => format!("({name}.items.iter().map(|it| it.amount).sum::<u32>() % 97)"),
            },
            _ => format!("{name}.sum()"),
        })
    }

    /// Who is called.
    pub(super) fn desk(&mut self) -> String {
        let lent = self.variable(Kind::Desk);
        match lent {
            Some(desk) if self.random.percent(70) => desk,
            _ if self.random.percent(15) => "self.other".into(),
            _ => "self.desk".into(),
        }
    }

    fn compound(&mut self, r: u32, depth: u32) -> String {
        match r {
            63..66 => self.placed(depth),
            66..70 => {
                let (a, b) = (self.num(depth), self.num(depth));
                format!("(({a} + {b}) % 97)")
            }
            70..73 => {
                let (c, a, b) = (self.truth(depth), self.num(depth), self.num(depth));
                format!("(if {c} {{ {a} }} else {{ {b} }})")
            }
            73..76 => {
                let e = self.num(depth);
                let (low, more) = (self.num(depth), self.num(depth));
                let rest = self.num(depth);
                format!("(match {e} {{ 0 => {low}, 1..=5 => {more}, _ => {rest} }})")
            }
            76..79 => {
                let e = self.num(depth);
                format!("self.seen({e})")
            }
            79..81 => {
                let (e, c) = (self.num(depth), self.literal());
                format!("({{ let inner = {e}; (inner * 3 + {c}) % 97 }})")
            }
            _ => self.called(depth),
        }
    }

    /// A number for which somebody is asked.
    pub(super) fn called(&mut self, depth: u32) -> String {
        if !self.may_await() {
            return self.literal();
        }
        let (e, or, desk) = (self.num(depth), self.random.below(10), self.desk());
        match self.random.below(26) {
            0..11 => format!("{desk}.num({e}).await?"),
            11..14 => format!("{desk}.maybe({e}).await?.unwrap_or({or})"),
            14..17 => format!("{desk}.fail({e}).await.unwrap_or({or})"),
            17 => format!("{desk}.pure({e}).timeout(Duration::from_secs(1)).await?"),
            18 => format!("({desk}.name({e}).await?.len() as u32)"),
            19 => format!("{desk}.slow({e}).timeout(Duration::from_secs(1)).await.unwrap_or({or})"),
            20 => format!("{desk}.slow({e}).timeout(Duration::from_secs(60)).await?"),
            21 if self.helpers > 0 => {
                let helper = self.random.below(self.helpers);
                format!("(self.down{helper}({e} % 3).await?.len() as u32 % 97)")
            }
            22 => {
                let (step, a) = (self.step(), self.variable_or_literal(false));
                let tried = format!("self.world.attempt({step})");
                format!(
                    "step({step}, async {{\n{tried}.map(|()| {a})\n}}).retry(Retry::times(3)).await?"
                )
            }
            23 => {
                let (step, a) = (self.step(), self.variable_or_literal(false));
                let limit = "timeout(Duration::from_secs(9))";
                format!("step({step}, async {{ Ok::<_, Oops>({a} + 1) }}).{limit}.await?")
            }
            24 => {
                let (step, v) = (self.step(), self.variable(Kind::Nums));
                let v = v.unwrap_or_else(|| "[1u32]".into());
                format!("step({step}, async {{ {v}.iter().sum::<u32>() % 97 }}).await")
            }
            _ => {
                let (step, a) = (self.step(), self.variable_or_literal(false));
                format!("step({step}, async {{ self.seen({a}) }}).await")
            }
        }
    }

    /// A name for a step, quoted: no other one of the routine has it.
    fn step(&mut self) -> String {
        self.steps += 1;
        format!("\"step{}\"", self.steps)
    }

    pub(super) fn truth(&mut self, depth: u32) -> String {
        let r = self.random.below(100);
        if depth > 3 || r < 50 {
            let (a, b) = (self.num(depth + 1), self.num(depth + 1));
            let compared = *self
                .random
                .pick(&["<", ">", "==", "!=", "<="])
                .unwrap_or(&"<");
            return format!("({a} {compared} {b})");
        }
        match r {
            50..64 => {
                let (a, b) = (self.truth(depth + 1), self.truth(depth + 1));
                let and = if self.random.percent(50) { "&&" } else { "||" };
                format!("({a} {and} {b})")
            }
            64..70 => format!("!{}", self.truth(depth + 1)),
            70..76 if !self.scopes.of(Kind::Truth).is_empty() => {
                self.variable(Kind::Truth).unwrap_or_default()
            }
            76..80 if !self.scopes.of(Kind::Maybe).is_empty() => {
                let o = self.variable(Kind::Maybe).unwrap_or_default();
                format!("{o}.is_some()")
            }
            80..84 if !self.scopes.of(Kind::Outcome).is_empty() => {
                let r = self.variable(Kind::Outcome).unwrap_or_default();
                format!("{r}.is_ok()")
            }
            84..88 if !self.scopes.of(Kind::Nums).is_empty() => {
                let v = self.variable(Kind::Nums).unwrap_or_default();
                let e = self.literal();
                format!("{v}.contains(&{e})")
            }
            _ if self.may_await() => {
                let e = self.num(depth + 1);
                format!("{}.ok({e}).await?", self.desk())
            }
            _ => if self.random.percent(50) {
                "true"
            } else {
                "false"
            }
            .into(),
        }
    }

    /// A new text.
    pub(super) fn text(&mut self) -> String {
        if self.random.percent(20) && self.may_await() {
            let e = self.num(2);
            return format!("{}.name({e}).await?", self.desk());
        }
        if self.random.percent(30)
            && let Some(lent) = self.variable(Kind::TextRef)
        {
            return format!("{lent}.to_string()");
        }
        let (tag, a) = (self.random.below(100), self.variable_or_literal(false));
        match self.variable(Kind::Text) {
            Some(t) if self.random.percent(30) => format!("format!(\"{tag}{{}}{{{t}}}\", {a})"),
            Some(t) if self.random.percent(20) => format!("{t}.clone()"),
            _ => format!("format!(\"{tag}.{{}}\", {a})"),
        }
    }
}
