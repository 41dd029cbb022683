//! Random functions by the grammar of the language: most of them parse, hardly any has a meaning.

use super::random::Random;

const NAMES: &[&str] = &[
    "a", "b", "c", "n", "o", "v", "x", "r#type", "__f", "__s_a", "__a1", "_u",
];
const TYPES: &[&str] = &[
    "u8",
    "String",
    "Vec<u8>",
    "Option<(u8, String)>",
    "&str",
    "&'static [u8]",
    "&mut Order",
    "impl Fn(u8) -> u8",
    "dyn Any",
    "[u8; 3]",
    "()",
    "!",
    "_",
    "Self",
    "<T as A<'_>>::B",
    "fn(u8) -> u8",
    "Box<dyn for<'a> Fn(&'a u8) + Send>",
    "*const u8",
    "m!(x)",
    "(u8,)",
];
const ATTRIBUTES: &[&str] = &[
    "#[cfg(x)] ",
    "#[allow(unused)] ",
    "#[on] ",
    "#[doc = \"d\"] ",
    "/// words\n",
    "#[cfg_attr(x, y)] ",
    "#[on(x)] ",
    "#[inline] ",
    "#[doc(hidden)] ",
    "#[a::b{c}] ",
];

pub(super) struct Grammar<'r>(pub(super) &'r mut Random);

impl Grammar<'_> {
    fn one(&mut self, all: &[&str]) -> String {
        (*self.0.of_all(all)).to_owned()
    }

    fn name(&mut self) -> String {
        self.one(NAMES)
    }

    fn attribute(&mut self) -> String {
        if self.0.one_in(25) {
            self.one(ATTRIBUTES)
        } else {
            String::new()
        }
    }

    /// A function.
    pub(super) fn function(&mut self) -> String {
        let (attribute, visibility) = (
            self.attribute(),
            self.one(&["", "", "pub ", "pub(crate) ", "pub(in a::b) "]),
        );
        let receiver = if self.0.one_in(20) {
            self.one(&[
                "&mut self",
                "self",
                "self: Arc<Self>",
                "&'a self",
                "mut self",
                "n: u8",
            ])
        } else {
            "&self".to_owned()
        };
        let parameters: String = (0..self.0.below(4))
            .map(|_| {
                let (attribute, pat, ty) = (self.attribute(), self.pattern(1), self.ty());
                format!(", {attribute}{pat}: {ty}")
            })
            .collect();
        let modifier = if self.0.one_in(12) {
            self.one(&[
                "",
                "unsafe async ",
                "const async ",
                "async unsafe extern \"C\" ",
            ])
        } else {
            "async ".to_owned()
        };
        let generics = if self.0.one_in(20) {
            self.one(&["<T>", "<'a>", "<const N: usize>", "<'a, T: A<'a>>"])
        } else {
            String::new()
        };
        let output = if self.0.one_in(12) {
            let ty = self.ty();
            self.one(&["", "-> (u8, u8)", &format!("-> {ty}")])
        } else {
            "-> Result<u8, E>".to_owned()
        };
        let name = self.one(&["r", "r", "f", "r#type", "x_1"]);
        let body = self.block(3);
        format!(
            "{attribute}{visibility}{modifier}fn {name}{generics}({receiver}{parameters}) {output} {body}"
        )
    }

    fn ty(&mut self) -> String {
        match self.0.below(8) {
            0 => format!("Vec<{}>", self.one(TYPES)),
            1 => format!("Result<{}, {}>", self.one(TYPES), self.one(TYPES)),
            _ => self.one(TYPES),
        }
    }

    pub(super) fn pattern(&mut self, depth: usize) -> String {
        if depth == 0 {
            return self.name();
        }
        let d = depth - 1;
        match self.0.below(16) {
            0 => format!("mut {}", self.name()),
            1 => format!("ref {}", self.name()),
            2 => format!("({}, {})", self.pattern(d), self.pattern(d)),
            3 => format!("Some({})", self.pattern(d)),
            4 => format!("A {{ {}, b: {}, .. }}", self.name(), self.pattern(d)),
            5 => format!("[{}, .., {}]", self.pattern(d), self.pattern(d)),
            6 => format!("&{}", self.pattern(d)),
            7 => format!("{} @ {}", self.name(), self.pattern(d)),
            8 => format!("({} | {})", self.pattern(d), self.pattern(d)),
            9 => self.one(&[
                "_",
                "1",
                "1..=2",
                "\"a\"",
                "None",
                "a::B",
                "..",
                "-1",
                "const { 1 }",
            ]),
            10 => "m!(x)".to_owned(),
            _ => self.name(),
        }
    }

    pub(super) fn block(&mut self, depth: usize) -> String {
        let mut text = "{ ".to_owned();
        for _ in 0..self.0.below(if depth > 2 { 6 } else { 4 }) {
            text += &self.statement(depth);
        }
        if self.0.one_in(2) {
            text += &self.expression(depth);
        }
        text + " }"
    }

    pub(super) fn statement(&mut self, depth: usize) -> String {
        let attribute = self.attribute();
        let d = depth.saturating_sub(1);
        let text = match self.0.below(18) {
            0..=4 => format!("let {} = {};", self.pattern(2), self.expression(d)),
            5 => format!(
                "let {}: {} = {};",
                self.pattern(1),
                self.ty(),
                self.expression(d)
            ),
            6 => format!(
                "let {} = {} else {{ {}; return Err(e) }};",
                self.pattern(2),
                self.name(),
                self.expression(d)
            ),
            7 => format!("let {};", self.pattern(1)),
            8 => self.one(&[
                "use a::b as c;",
                "const A: u8 = 1;",
                "fn inner(a: u8) -> u8 { a }",
                "struct S(u8);",
                "macro_rules! mm { ($e:expr) => { $e } }",
                "static B: u8 = { 1 };",
                ";",
                "impl S { async fn f(&self) { x.await } }",
                "async fn g() { x.await }",
                "type T = u8;",
                "mine! { a, b => c }",
                "extern \"C\" {}",
                "union U { a: u8 }",
            ]),
            9 => format!(
                "{} {} {};",
                self.place(d),
                self.one(&["=", "+=", "<<=", "&="]),
                self.expression(d)
            ),
            10 => format!(
                "({}, {}) = {};",
                self.place(d),
                self.place(d),
                self.expression(d)
            ),
            11..=13 => format!("{}.await?;", self.operation(d)),
            _ => format!("{};", self.expression(depth)),
        };
        attribute + &text + " "
    }

    fn place(&mut self, depth: usize) -> String {
        let d = depth.saturating_sub(1);
        match self.0.below(6) {
            0 => format!("{}.a", self.name()),
            1 => format!("{}[{}]", self.name(), self.expression(d)),
            2 => format!("*{}", self.name()),
            3 => "_".to_owned(),
            _ => self.name(),
        }
    }

    /// What can be awaited.
    fn operation(&mut self, depth: usize) -> String {
        let d = depth.saturating_sub(1);
        match self.0.below(9) {
            0 => format!("step(\"s\", async {})", self.block(d)),
            1 => format!(
                "step(\"s\", async move {}).retry({})",
                self.block(d),
                self.expression(d)
            ),
            2 => format!("when_all(({}, {}))", self.operation(d), self.expression(d)),
            3 => format!(
                "when_each(3, {}.iter().map(|{}| {}))",
                self.name(),
                self.pattern(1),
                self.operation(d)
            ),
            4 => format!(
                "when_any(({}, delay({})))",
                self.operation(d),
                self.expression(d)
            ),
            5 => format!("inline(async {})", self.block(d)),
            _ => format!("self.n({})", self.expression(d)),
        }
    }

    pub(super) fn expression(&mut self, depth: usize) -> String {
        if depth == 0 {
            return match self.0.below(8) {
                0 => "1".to_owned(),
                1 => "self.n(1).await?".to_owned(),
                2 => "\"a\"".to_owned(),
                3 => "self".to_owned(),
                _ => self.name(),
            };
        }
        let d = depth - 1;
        let label = self.one(&["", "", "", "'l: ", "'m: "]);
        let to = self.one(&["", "", "", "'l ", "'m "]);
        match self.0.below(44) {
            0..=4 => format!("{}.await?", self.operation(d)),
            5 => format!("{}.await", self.expression(d)),
            6 => format!(
                "({} {} {})",
                self.expression(d),
                self.one(&["+", "&&", "||", "==", "<", ">>", "|"]),
                self.expression(d)
            ),
            7 => format!(
                "{}{}",
                self.one(&["&", "&mut ", "!", "-", "*", "&raw const "]),
                self.expression(d)
            ),
            8 => format!("if {} {}", self.condition(d), self.block(d)),
            9 | 10 => format!(
                "if {} {} else {}",
                self.condition(d),
                self.block(d),
                self.block(d)
            ),
            11 | 12 => {
                let arms: String = (0..self.0.below(4))
                    .map(|_| {
                        let guard = if self.0.one_in(4) {
                            format!("if {}", self.condition(d))
                        } else {
                            String::new()
                        };
                        format!(
                            "{} {} {guard} => {},",
                            self.attribute(),
                            self.pattern(2),
                            self.expression(d)
                        )
                    })
                    .collect();
                format!("match {} {{ {arms} }}", self.name())
            }
            13 => format!("{label}loop {}", self.block(d)),
            14 => format!("{label}while {} {}", self.condition(d), self.block(d)),
            15..=17 => format!(
                "{label}for {} in {} {}",
                self.pattern(2),
                self.iterator(d),
                self.block(d)
            ),
            18 => format!("{label}{}", self.block(d)),
            19 => format!("break {to}{}", self.expression(d)),
            20 => format!("{} {to}", self.one(&["break", "continue"])),
            21 => format!("return {}", self.expression(d)),
            22 => format!(
                "{}|{}| {}",
                self.one(&["", "move ", "async ", "async move "]),
                self.pattern(1),
                self.expression(d)
            ),
            23 => format!("async {}{}", self.one(&["", "move "]), self.block(d)),
            24 => format!(
                "{}({}, {})",
                self.one(&["f", "Some", "a::b", "<T>::f", "(f)"]),
                self.expression(d),
                self.expression(d)
            ),
            25 | 26 => format!(
                "{}.{}({})",
                self.expression(d),
                self.one(&["m", "map", "unwrap_or", "collect::<Vec<_>>", "get"]),
                self.expression(d)
            ),
            27 => format!("({}, {})", self.expression(d), self.expression(d)),
            28 => format!("[{}, {}]", self.expression(d), self.expression(d)),
            29 => format!("[{}; {}]", self.expression(d), self.expression(d)),
            30 => format!(
                "S {{ a: {}, b, ..{} }}",
                self.expression(d),
                self.expression(d)
            ),
            31 => format!(
                "{} as {}",
                self.expression(d),
                self.one(&["u8", "_", "Vec<u8>"])
            ),
            32 => format!(
                "({}{}{})",
                self.name(),
                self.one(&["..", "..="]),
                self.expression(d)
            ),
            33 => format!("{}?", self.expression(d)),
            34 => format!("{}[{}]", self.name(), self.expression(d)),
            35 => format!(
                "{}.{}",
                self.expression(d),
                self.one(&["a", "0", "0.1", "r#type"])
            ),
            36 => format!(
                "{}!({}, {})",
                self.one(&[
                    "vec",
                    "format",
                    "println",
                    "assert",
                    "assert_eq",
                    "info",
                    "write",
                    "mine",
                    "a::error",
                    "dbg"
                ]),
                self.expression(d),
                self.expression(d)
            ),
            37 => format!(
                "{}!(\"{{a}} {{}} {{x:?}} {{0:w$}}\", {})",
                self.one(&["format", "panic", "info", "mine"]),
                self.expression(d)
            ),
            38 => format!(
                "matches!({}, {} if {})",
                self.expression(d),
                self.pattern(2),
                self.expression(d)
            ),
            39 => format!("vec![{}; {}]", self.expression(d), self.expression(d)),
            40 => format!("{} {}", self.one(&["unsafe", "const"]), self.block(d)),
            41 => format!("({} = {})", self.place(d), self.expression(d)),
            42 => format!("({})", self.expression(d)),
            _ => format!("{}.{}", self.name(), self.derived(d)),
        }
    }

    /// Calls whose result is a reference that can be made again.
    fn derived(&mut self, depth: usize) -> String {
        match self.0.below(8) {
            0 => "first().unwrap()".to_owned(),
            1 => format!("get({}).ok_or(e)?", self.expression(depth)),
            2 => format!("iter().max_by_key(|l| {}).unwrap()", self.expression(depth)),
            3 => format!(
                "iter().find(|{}| {})",
                self.pattern(1),
                self.expression(depth)
            ),
            4 => "as_str()".to_owned(),
            5 => format!("iter().position(|x| {})", self.expression(depth)),
            6 => "as_ref().unwrap().as_slice()".to_owned(),
            _ => format!("entry({}).or_insert(0)", self.expression(depth)),
        }
    }

    fn iterator(&mut self, depth: usize) -> String {
        let d = depth.saturating_sub(1);
        match self.0.below(8) {
            0 => "v.iter().enumerate()".to_owned(),
            1 => format!("(0..{})", self.expression(d)),
            2 => "&v".to_owned(),
            3 => "&mut o.lines".to_owned(),
            4 => "v.iter_mut().rev()".to_owned(),
            5 => format!("{}.into_iter().zip({})", self.name(), self.name()),
            6 => "m.keys().filter(|k| k.a)".to_owned(),
            _ => self.name(),
        }
    }

    fn condition(&mut self, depth: usize) -> String {
        let d = depth.saturating_sub(1);
        match self.0.below(6) {
            0 => format!("let {} = {}", self.pattern(2), self.name()),
            1 => format!(
                "let Some({}) = self.maybe({}).await?",
                self.pattern(1),
                self.expression(d)
            ),
            2 => format!(
                "{} && let {} = {} && {}",
                self.name(),
                self.pattern(1),
                self.name(),
                self.name()
            ),
            3 => "self.ok(a).await?".to_owned(),
            _ => format!("({})", self.expression(d)),
        }
    }
}
