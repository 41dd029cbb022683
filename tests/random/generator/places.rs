//! Awaits, calls and numbers in every place of an expression.

use super::Writer;
use super::scope::Kind;

impl Writer<'_> {
    /// A number, made of others in one of many forms.
    pub(super) fn placed(&mut self, depth: u32) -> String {
        let e = self.num(depth + 1);
        match self.random.below(24) {
            0 => format!("u32::max({e}, {})", self.num(depth + 1)),
            1 => format!(
                "[{e}, 3, {}][{} as usize % 3]",
                self.literal(),
                self.num(depth + 1)
            ),
            2 => format!("({e}, {}).1", self.num(depth + 1)),
            3 => {
                let sku = self.text();
                format!("(Item {{ sku: {sku}, amount: {e} }}).amount")
            }
            4 => {
                let f = self.num(depth + 1);
                format!("vec![{e}, {f}].into_iter().max().unwrap_or(1)")
            }
            5 => format!("((-i64::from({e})).unsigned_abs() as u32)"),
            6 => format!("({{ let lent = &{e}; *lent }})"),
            7 => {
                let (a, f) = (self.variable_or_literal(false), self.num(depth + 1));
                format!("(format!(\"{{}}{{other:>3}}{{}}\", {e}, {a}, other = {f}).len() as u32)")
            }
            8 => {
                self.labels += 1;
                let (label, c) = (format!("'b{}", self.labels), self.truth(depth + 1));
                format!(
                    "({label}: {{\nif {c} {{\nbreak {label} {e};\n}}\n{}\n}})",
                    self.num(depth + 1)
                )
            }
            9 => format!("(loop {{\nbreak {e};\n}})"),
            10 => format!("(|it: u32| (it + 1) % 97)({e})"),
            11 => format!("Ok::<u32, Oops>({e})?"),
            12 => format!("Some({e}).filter(|it| *it > 2).map_or(5, |it| it % 7)"),
            13 => format!("\"{}\".parse::<u32>()?.min({e})", self.random.below(90)),
            14 => {
                let none = "ok_or_else(|| Oops::Refused(\"none\".into()))?";
                format!("Some({e}).{none}")
            }
            15 => {
                let (c, f) = (self.truth(depth + 1), self.num(depth + 1));
                format!("(if let (true, it) = ({c}, {e}) {{ it }} else {{ {f} }})")
            }
            16 => {
                let (low, f) = (self.num(depth + 1), self.num(depth + 1));
                format!(
                    "(match ({e}, {low}) {{\n(0, it) | (it, 0) => it,\n\
                     (few @ (1 | 2), _) => few + 1,\n(many @ 3..=9, it) if many != it => many,\n\
                     (x, y) if x > y => x - y,\n_ => {f},\n}})"
                )
            }
            17 => {
                let some = self
                    .variable(Kind::Four)
                    .unwrap_or_else(|| "[1u32, 2, 3, 4]".into());
                let end = self.num(depth + 1);
                format!(
                    "({some}[{e} as usize % 2..2 + {end} as usize % 3].iter().sum::<u32>() % 97)"
                )
            }
            18 => format!("u32::from({e} > {})", self.num(depth + 1)),
            19 => {
                let e = self.awaitable(depth);
                format!("u32::from(matches!({e}, Ok(it) if it > 3))")
            }
            20 => {
                let e = self.awaitable(depth);
                format!("{e}.map(|it| it % 50).or(Err(()).or(Ok::<_, Oops>(3)))?")
            }
            21 => {
                let e = self.awaitable(depth);
                format!("{e}.map_err(|it| Oops::Refused(format!(\"{{it}}!\"))).unwrap_or_default()")
            }
            22 => format!("(*&{e})"),
            _ => format!("(({e} ^ {} | 1) % 97)", self.num(depth + 1)),
        }
    }

    /// A result for which somebody is asked.
    fn awaitable(&mut self, depth: u32) -> String {
        let (e, desk) = (self.num(depth + 1), self.desk());
        if self.may_await() {
            format!("{desk}.fail({e}).await")
        } else {
            format!("Ok::<u32, Oops>({e})")
        }
    }

    /// A statement with a number in an unusual place.
    #[expect(clippy::many_single_char_names, reason = "the names that are written")]
    pub(super) fn place(&mut self) -> Option<String> {
        let e = self.num(0);
        Some(match self.random.below(12) {
            0 => {
                let of = self.pick_changeable(Kind::Four)?;
                let at = self.num(1);
                format!("{}[{at} as usize % 4] = {e};", self.scopes.name(of))
            }
            1 => {
                let of = self.pick_changeable(Kind::Four)?;
                let (at, four) = (self.num(1), self.scopes.name(of));
                format!("{four}[{at} as usize % 4] += {e} % 9;")
            }
            2 => {
                let (x, y) = (
                    self.pick_changeable(Kind::Num)?,
                    self.pick_changeable(Kind::Num)?,
                );
                let (a, b) = (self.scopes.name(x), self.scopes.name(y));
                if a == b {
                    format!("(_, {a}) = (0, {e});")
                } else {
                    format!("({a}, {b}) = ({b}, {e});")
                }
            }
            3 => {
                let of = self.pick_changeable(Kind::Text)?;
                let (s, f) = (self.scopes.name(of), self.num(1));
                format!("write!({s}, \"{{}}-{{}}\", {e}, {f}).unwrap();")
            }
            4 => {
                let of = self.pick_changeable(Kind::Text)?;
                let (s, t) = (self.scopes.name(of), self.text());
                format!("{s} += &{t};")
            }
            5 => {
                let of = self.pick_changeable(Kind::Map)?;
                format!("{}.insert({} % 5, {e});", self.scopes.name(of), self.num(1))
            }
            6 => {
                let of = self.pick_changeable(Kind::Map)?;
                format!(
                    "*{}.entry({e} % 5).or_insert(1) += 1;",
                    self.scopes.name(of)
                )
            }
            7 => {
                let of = self.pick_changeable(Kind::Order)?;
                format!("{}.id = {e};", self.scopes.name(of))
            }
            8 => {
                let of = self.pick_changeable(Kind::Order)?;
                let (o, t) = (self.scopes.name(of), self.text());
                format!("{o}.items.push(Item {{ amount: {e}, sku: {t} }});")
            }
            9 => {
                let of = self.pick_changeable(Kind::Order)?;
                let o = self.scopes.name(of);
                format!(
                    "{o}.kind = match {e} % 3 {{\n0 => Kind::Unknown,\n1 => Kind::EatIn {{ table: {} }},\n_ => Kind::Takeaway({}),\n}};",
                    self.num(1),
                    self.text()
                )
            }
            10 => format!("assert!({e} < 100_000);"),
            _ => {
                let of = self.pick_changeable(Kind::Nums)?;
                format!("{}.extend(vec![{e}; 2]);", self.scopes.name(of))
            }
        })
    }
}
