//! Operations that run beside each other.

use super::Writer;
use super::scope::Kind;

impl Writer<'_> {
    /// Several operations at once.
    pub(super) fn group(&mut self) -> String {
        if !self.may_await() {
            return self.effect();
        }
        let before = format!("let x = {};\nlet y = {};\n", self.num(1), self.num(1));
        before + &self.operations()
    }

    /// Operations with the arguments `x` and `y`: a call is no value that could be saved, so none
    /// is made before another one is awaited.
    fn operations(&mut self) -> String {
        match self.random.below(11) {
            0 => {
                self.scopes.declare("a", Kind::Num, false);
                self.scopes.declare("o", Kind::Maybe, false);
                "let (a, o) = when_all((self.desk.num(x), self.desk.maybe(y))).await?;".into()
            }
            1 => {
                let list = self.variable(Kind::Nums).unwrap_or_else(|| "[x, y]".into());
                let calls = "map(|it| self.desk.num(*it)).collect::<Vec<_>>()";
                self.declared(
                    Kind::Nums,
                    &format!("when_all({list}.iter().{calls}).await?"),
                )
            }
            2 => {
                self.scopes.declare("r", Kind::Outcome, false);
                self.scopes.declare("o", Kind::Outcome, false);
                "let (r, o) = when_all_settled((self.desk.fail(x), self.desk.num(y))).await;".into()
            }
            3 => self.declared(
                Kind::Num,
                "match when_any((self.desk.pure(x), delay(Duration::from_secs(1)))).await {\n\
                 Either::Left(got) => got?,\nEither::Right(over) => {\nover?;\ny\n}\n}",
            ),
            4 => self.declared(
                Kind::Num,
                "match when_any((self.desk.slow(x), delay(Duration::from_secs(1)))).await {\n\
                 Either::Left(got) => got?,\nEither::Right(over) => {\nover?;\ny\n}\n}",
            ),
            5 => {
                self.scopes.declare("k", Kind::Num, false);
                "let (at, got) = when_any(vec![self.desk.slow(x), self.desk.pure(y)]).await;\n\
                 let k = (got? + at as u32) % 97;"
                    .into()
            }
            6 => {
                self.scopes.declare("shown", Kind::Shown, false);
                "let shown = when_all_settled(vec![self.desk.fail(x), self.desk.num(y)]).await;"
                    .into()
            }
            7 => {
                self.scopes.declare("a", Kind::Num, false);
                self.scopes.declare("s", Kind::Text, false);
                self.scopes.declare("o", Kind::Order, false);
                "let (a, s, o) = when_all((self.desk.num(x), self.desk.name(y), \
                 self.desk.order(x))).await?;"
                    .into()
            }
            8 => self.declared(
                Kind::Num,
                "when_all((self.desk.slow(x), self.desk.pure(y))).timeout(Duration::from_secs(1))\
                 .await.map_or(y, |(a, b)| (a + b) % 97)",
            ),
            9 => {
                let list = self.variable(Kind::Nums).unwrap_or_else(|| "[x, y]".into());
                let calls = "iter().map(|it| self.other.num(*it))";
                self.declared(Kind::Nums, &format!("when_each(2, {list}.{calls}).await?"))
            }
            _ => {
                let calls = "[x, y, 3].map(|it| self.desk.num(it))";
                self.declared(Kind::Nums, &format!("when_each(2, {calls}).await?"))
            }
        }
    }

    /// Routines that are started, and waited for later.
    pub(super) fn held(&mut self) -> String {
        if !self.may_await() || !self.may_await() {
            return self.effect();
        }
        let (e, f, desk) = (self.num(1), self.num(1), self.desk());
        self.labels += 1;
        let held = format!("held{}", self.labels);
        // what is declared between is not in scope behind it
        let between = self.plain_block(&[]);
        let start = |e: &str| format!("start({desk}.pure({e})).await");
        let (made, end) = match self.random.below(6) {
            0 => {
                let all = format!("let {held} = vec![{}, {}];", start(&e), start(&f));
                let sum = format!(
                    "{{\nlet mut sum = 0;\nfor one in {held} {{\nsum += one.await?;\n}}\nsum % 97\n}}"
                );
                (all, sum)
            }
            1 => {
                let map = format!(
                    "let mut {held} = BTreeMap::from([(1u32, {}), ({f}, {})]);",
                    start(&e),
                    start("3")
                );
                let got =
                    format!("if let Some(one) = {held}.remove(&1) {{ one.await? }} else {{ 5 }}");
                (map, got)
            }
            2 => {
                let c = self.truth(1);
                let some = format!(
                    "let {held} = if {c} {{ Some({}) }} else {{ None }};",
                    start(&e)
                );
                let got = format!("match {held} {{\nSome(one) => one.await?,\nNone => {f},\n}}");
                (some, got)
            }
            3 => {
                let made = format!(
                    "let {held} = {};\nlet copy_{held} = {held}.clone();",
                    start(&e)
                );
                let got = format!("(copy_{held}.await? + {held}.await?) % 97");
                (made, got)
            }
            _ => (
                format!("let {held} = {};", start(&e)),
                format!("{held}.await?"),
            ),
        };
        format!("{made}\n{between}\n") + &self.declared(Kind::Num, &end)
    }
}
