//! Code that goes elsewhere: `break`, `continue`, `return`, `let .. else`.

use super::Writer;
use super::scope::Kind;

impl Writer<'_> {
    /// A jump, if a condition holds.
    pub(super) fn jump(&mut self) -> Option<String> {
        let condition = self.truth(2);
        let jump = self.diverging()?;
        Some(format!("if {condition} {{\n{jump}\n}}"))
    }

    /// Something behind which nothing comes.
    pub(super) fn diverging(&mut self) -> Option<String> {
        if self.jumps.is_empty() || self.random.percent(5) {
            if self.random.percent(70) {
                return None;
            }
            let (a, tag) = (self.num(2), self.random.below(100));
            return Some(match self.random.below(3) {
                0 => format!("return Err(Oops::Refused(format!(\"R{{}}\", {a})));"),
                1 if self.may_await() => format!("return self.desk.name({a}).await;"),
                _ => format!("return Ok(format!(\"{tag} {{}}\", {a}));"),
            });
        }
        let last = self.jumps.len() - 1;
        let at = if self.random.percent(60) {
            last
        } else {
            self.random
                .below(u32::try_from(self.jumps.len()).unwrap_or(1)) as usize
        };
        let target = self.jumps[at].clone();
        // a block can only be left by its label
        let bare = at == last && target.repeats && self.random.percent(50);
        let label = if bare {
            String::new()
        } else {
            format!(" {}", target.label)
        };
        if target.repeats && self.random.percent(50) {
            return Some(format!("continue{label};"));
        }
        if target.valued {
            let value = self.num(2);
            return Some(format!("break{label} {value};"));
        }
        Some(format!("break{label};"))
    }

    pub(super) fn let_else(&mut self) -> Option<String> {
        if !self.may_await() {
            return None;
        }
        let e = self.num(1);
        let jump = self.diverging()?;
        let effect = self.effect();
        let mutable = self.random.percent(30);
        let a = self.name(Kind::Num);
        let made = match self.random.below(4) {
            0 => format!(
                "let {a} = match self.desk.maybe({e}).await? {{\nSome(it) => it,\nNone => {{\n{jump}\n}}\n}};"
            ),
            1 => format!(
                "let {a} = match self.desk.fail({e}).await {{\nOk(it) => it,\nErr(_) => {{\n{effect}\n{jump}\n}}\n}};"
            ),
            2 => format!("let Ok({a}) = self.desk.fail({e}).await else {{\n{jump}\n}};"),
            _ => format!(
                "let Some({}{a}) = self.desk.maybe({e}).await? else {{\n{effect}\n{jump}\n}};",
                if mutable { "mut " } else { "" }
            ),
        };
        self.scopes.declare(&a, Kind::Num, false);
        Some(made)
    }
}
