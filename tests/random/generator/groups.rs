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
        match self.random.below(5) {
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
            _ => {
                let calls = "[x, y, 3].map(|it| self.desk.num(it))";
                self.declared(Kind::Nums, &format!("when_each(2, {calls}).await?"))
            }
        }
    }

    /// A routine that is started, and waited for later.
    pub(super) fn held(&mut self) -> String {
        if !self.may_await() || !self.may_await() {
            return self.effect();
        }
        let (e, between) = (self.num(1), self.statement());
        self.labels += 1;
        let held = format!("held{}", self.labels);
        let start = format!("let {held} = start(self.desk.pure({e})).await;\n{between}\n");
        start + &self.declared(Kind::Num, &format!("{held}.await?"))
    }
}
