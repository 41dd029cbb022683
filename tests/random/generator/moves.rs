//! What is moved: in parts, in one arm only, and set again.

use super::Writer;
use super::scope::{Index, Kind};

impl Writer<'_> {
    fn pick_movable(&mut self, kind: Kind) -> Option<Index> {
        let of = self.scopes.movable(kind);
        self.random.pick(&of).copied()
    }

    pub(super) fn moved(&mut self) -> Option<String> {
        match self.random.below(9) {
            0 => {
                let of = self.pick_movable(Kind::Order)?;
                let o = self.scopes.name(of);
                self.scopes.set_gone(of, true);
                self.scopes.declare("k", Kind::Num, false);
                let made =
                    format!("let Order {{\nid: k,\nitems: parts,\nkind: shown,\n}} = {o};\n");
                self.scopes.declare("shown", Kind::Shown, false);
                let head = "for Item { sku: s, amount: a } in parts";
                let walked = self.looped(head, "", &[("s", Kind::Text), ("a", Kind::Num)]);
                Some(made + &walked)
            }
            1 => {
                let of = self.pick_movable(Kind::Order)?;
                let o = self.scopes.name(of);
                self.scopes.set_gone(of, true);
                self.scopes.declare("shown", Kind::Shown, false);
                let made = format!("let shown = {o}.kind;\nlet count = {o}.items.len() as u32;\n");
                Some(made + &self.declared(Kind::Num, "count"))
            }
            2 => {
                let of = self.pick_changeable(Kind::Nums)?;
                let value = format!("std::mem::take(&mut {})", self.scopes.name(of));
                Some(self.declared(Kind::Nums, &value))
            }
            3 => {
                let of = self.pick_changeable(Kind::Text)?;
                self.scopes.set_gone(of, true);
                let (s, t) = (self.scopes.name(of), self.text());
                self.scopes.set_gone(of, false);
                let value = format!("std::mem::replace(&mut {s}, {t})");
                Some(self.declared(Kind::Text, &value))
            }
            4 => {
                let of = self.pick_changeable(Kind::Maybe)?;
                let value = format!("{}.take()", self.scopes.name(of));
                Some(self.declared(Kind::Maybe, &value))
            }
            5 => self.in_one_arm(),
            6 => {
                let of = self.pick_changeable(Kind::Text)?;
                let s = self.scopes.name(of);
                if !self.may_await() {
                    return None;
                }
                self.scopes.set_gone(of, true);
                let (between, t) = (self.effect(), self.text());
                self.scopes.set_gone(of, false);
                Some(format!(
                    "self.desk.note({s}).await?;\n{between}\n{s} = {t};"
                ))
            }
            7 => Some(self.links()),
            _ => {
                let of = self.pick_changeable(Kind::Order)?;
                let o = self.scopes.name(of);
                let head =
                    format!("while let Some(Item {{ sku: s, amount: a }}) = {o}.items.pop()");
                self.scopes.borrow(of);
                let made = self.looped(&head, "", &[("s", Kind::Text), ("a", Kind::Num)]);
                self.scopes.release(of);
                Some(made)
            }
        }
    }

    fn in_one_arm(&mut self) -> Option<String> {
        let of = self.pick_movable(Kind::Text)?;
        let s = self.scopes.name(of);
        if !self.may_await() {
            return None;
        }
        let condition = self.truth(1);
        let other = self.plain_block(&[]);
        let made = format!("if {condition} {{\nself.desk.note({s}).await?;\n}} else {other}");
        self.scopes.set_gone(of, true);
        Some(made)
    }

    /// Boxes in boxes, walked by moving.
    fn links(&mut self) -> String {
        let (e, f) = (self.num(1), self.num(1));
        self.labels += 1;
        let link = format!("link{}", self.labels);
        let before = format!(
            "let Data {{ next, nested, .. }} = *of;\n{link} = next;\nlet a = nested.flatten().unwrap_or(1);\n"
        );
        let walked = self.looped(
            &format!("while let Some(of) = {link}"),
            &before,
            &[("a", Kind::Num)],
        );
        format!(
            "let mut {link} = Some(Box::new(Data {{ next: Some(Box::new(data({e}))), ..data({f}) }}));\n{walked}"
        )
    }
}
