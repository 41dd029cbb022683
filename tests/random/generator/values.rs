//! Values of every type, closures, items in the body, and what is moved in parts.

use super::Writer;
use super::scope::Kind;

impl Writer<'_> {
    pub(super) fn value(&mut self) -> Option<String> {
        let e = self.num(1);
        Some(match self.random.below(12) {
            0 | 1 => {
                let items = [e, self.num(2), self.literal(), self.literal()].join(", ");
                self.declared(Kind::Four, &format!("[{items}]"))
            }
            2 => {
                let (key, f) = (self.literal(), self.num(2));
                let map = format!("BTreeMap::from([({key} % 5, {e}), (1, {f})])");
                self.declared(Kind::Map, &map)
            }
            3 | 4 => self.declared(Kind::Data, &format!("data({e})")),
            5 => {
                let value = format!(
                    "Data {{ float: f64::NAN, big: u128::from({e}) << 90, ..data({}) }}",
                    self.num(2)
                );
                self.declared(Kind::Data, &value)
            }
            6 => {
                let of = self.pick_changeable(Kind::Data)?;
                format!("{}.next = Some(Box::new(data({e})));", self.scopes.name(of))
            }
            7 => {
                let (kind, value) = match self.random.below(6) {
                    0 => (
                        "Option<Option<u32>>",
                        format!("Some(Some({e}).filter(|it| *it > 4))"),
                    ),
                    1 => ("(f64, f32)", format!("(f64::from({e}) / 0.0, -0.0)")),
                    2 => (
                        "(i128, char)",
                        format!(
                            "(-i128::from({e}) << 80, char::from(97 + ({e_} % 26) as u8))",
                            e_ = self.literal()
                        ),
                    ),
                    3 => (
                        "BTreeMap<(u32, bool), Option<()>>",
                        format!("BTreeMap::from([(({e}, true), Some(())), ((1, false), None)])"),
                    ),
                    4 => (
                        "(Vec<u8>, [Option<Untagged>; 2])",
                        format!("(vec![0, 255], [Some(Untagged::Number({e})), None])"),
                    ),
                    _ => (
                        "(&'static str, Result<u32, String>)",
                        format!(
                            "(if {e} > 4 {{ \"many\" }} else {{ \"few\" }}, Err(\"e\".to_owned()))"
                        ),
                    ),
                };
                self.scopes.declare("shown", Kind::Shown, false);
                format!("let shown: {kind} = {value};")
            }
            8 => {
                let desk = self.desk();
                let value = if self.may_await() {
                    format!("{desk}.order({e}).await?")
                } else {
                    format!("ordered({e})")
                };
                self.declared(Kind::Order, &value)
            }
            9 => {
                let o = self.variable(Kind::Order)?;
                self.declared(Kind::Order, &format!("Order {{ id: {e}, ..{o}.clone() }}"))
            }
            10 => {
                let d = self.variable(Kind::Data)?;
                let (dot, circle) = (self.plain_block(&[]), self.plain_block(&[]));
                let square = self.plain_block(&[("a", Kind::Num)]);
                format!(
                    "match {d}.shape.clone() {{\nShape::Dot | Shape::Line(..) => {dot}\nShape::Circle(_) => {circle}\nShape::Square {{ side: a, .. }} => {square}\n}}"
                )
            }
            _ => {
                let of = self.scopes.of(Kind::Data);
                let of = *self.random.pick(&of)?;
                let d = self.scopes.name(of);
                self.scopes.borrow(of);
                let text = self.plain_block(&[("t", Kind::TextRef)]);
                let other = self.plain_block(&[("shown", Kind::Shown)]);
                self.scopes.release(of);
                format!("match &{d}.adjacent {{\nAdjacent::Text(t) => {text}\nshown => {other}\n}}")
            }
        })
    }

    /// A closure, for all that comes after it.
    pub(super) fn closure(&mut self) -> Option<String> {
        let kind = *self
            .random
            .pick(&[Kind::Num, Kind::Num, Kind::Nums, Kind::Map, Kind::Text])?;
        let of = self.scopes.of(kind);
        let of = *self.random.pick(&of)?;
        let (name, a) = (self.scopes.name(of), self.random.below(9));
        let (value, holds) = match kind {
            Kind::Num => match self.random.below(5) {
                // what it has moved into it stays as it was
                3 => (format!("move |x: u32| (x + {name} * 2) % 97"), false),
                4 => (format!("move |x: u32| (x * {a} + {name}) % 97"), false),
                0 => (format!("|x: u32| (x + {name}) % 97"), true),
                1 => (format!("|x: u32| (x * {a} + {name}) % 97"), true),
                _ => (
                    format!("|x: u32| -> u32 {{\nif x > {name} {{\nx\n}} else {{\n{name}\n}}\n}}"),
                    true,
                ),
            },
            Kind::Nums => (
                format!("|x: u32| {name}.iter().filter(|it| **it > x).count() as u32"),
                true,
            ),
            Kind::Map => (
                format!("|x: u32| {name}.get(&x).copied().unwrap_or({a})"),
                true,
            ),
            _ => (format!("|x: u32| {name}.len() as u32 % 97 + x"), true),
        };
        let f = self.name(Kind::Func);
        let of = [of];
        let held: &[_] = if holds { &of } else { &[] };
        self.scopes.declare_borrower(&f, Kind::Func, held);
        Some(format!("let {f} = {value};"))
    }

    /// An item in the body, and what uses it.
    pub(super) fn item(&mut self) -> String {
        self.labels += 1;
        let (id, e) = (self.labels, self.num(1));
        let rate = self.random.below(5) + 1;
        match self.random.below(6) {
            0 => {
                let f = format!("taxed{id}");
                let made = format!(
                    "const RATE{id}: u32 = {rate};\nfn {f}(n: u32) -> u32 {{\n(n * RATE{id}) % 97\n}}"
                );
                self.scopes.declare(&f, Kind::Func, false);
                made
            }
            1 => {
                let other = self.num(1);
                let made = format!(
                    "#[derive(Debug, Clone, serde::Serialize, serde::Deserialize)]\n\
                     struct Own{id}<T> {{\nleft: T,\nright: Vec<T>,\n}}\n\
                     impl Own{id}<u32> {{\nfn sum(&self) -> u32 {{\n(self.left + self.right.len() as u32) % 97\n}}\n}}\n\
                     let shown = Own{id} {{ left: {e}, right: vec![{other}] }};\n"
                );
                self.scopes.declare("shown", Kind::Shown, false);
                made + &self.declared(Kind::Num, "shown.sum()")
            }
            2 => {
                let (other, less) = (self.num(1), self.plain_block(&[]));
                let (equal, greater) = (self.plain_block(&[]), self.plain_block(&[]));
                format!(
                    "{{\nuse std::cmp::Ordering as Side{id};\nmatch {e}.cmp(&{other}) {{\n\
                     Side{id}::Less => {less}\nSide{id}::Equal => {equal}\nSide{id}::Greater => {greater}\n}}\n}}"
                )
            }
            3 => {
                let a = self.variable_or_literal(false);
                let made = format!(
                    "macro_rules! sum{id} {{\n($($n:expr),*) => {{ (0 $(+ $n)*) % 97 }};\n}}\n"
                );
                made + &self.declared(Kind::Num, &format!("sum{id}!({a}, {rate}u32)"))
            }
            4 => {
                let (even, odd) = (self.plain_block(&[("a", Kind::Num)]), self.plain_block(&[]));
                format!(
                    "{{\nenum Turn{id} {{\nEven(u32),\nOdd,\n}}\nconst FEW{id}: u32 = {rate};\n\
                     let turn = match {e} {{\nFEW{id} => Turn{id}::Odd,\nit if it % 2 == 0 => Turn{id}::Even(it),\n\
                     _ => Turn{id}::Odd,\n}};\nmatch turn {{\nTurn{id}::Even(a) => {even}\nTurn{id}::Odd => {odd}\n}}\n}}"
                )
            }
            _ => {
                let value = format!(
                    "{{\nlet begun = {e};\nlet mut sum = begun;\nlet mut add = |it: u32| sum += it;\n\
                     (1..={rate}).for_each(&mut add);\nadd(2);\nlet boxed: Box<dyn Fn(u32) -> u32 + Send> = \
                     Box::new(move |it| it + begun);\nboxed(sum) % 97\n}}"
                );
                self.declared(Kind::Num, &value)
            }
        }
    }
}
