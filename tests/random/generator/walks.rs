//! Loops that borrow what they walk over, and loops that change it in its place.

use super::Writer;
use super::scope::{Index, Kind};

impl Writer<'_> {
    pub(super) fn walk(&mut self) -> Option<String> {
        match self.random.below(20) {
            0..6 => self.over_adapted(),
            6 | 7 => self.over_map(),
            8 | 9 => self.over_items(),
            10..12 => self.over_text(),
            12 => self.over_rows(),
            13 => Some(self.over_counted()),
            14 => self.over_drained(),
            15 => Some(self.over_keys()),
            _ => self.in_place(),
        }
    }

    fn lending(
        &mut self,
        of: &[Index],
        head: &str,
        before: &str,
        declared: &[(&str, Kind)],
    ) -> String {
        for index in of {
            self.scopes.borrow(*index);
        }
        let made = self.looped(head, before, declared);
        for index in of {
            self.scopes.release(*index);
        }
        made
    }

    fn over_adapted(&mut self) -> Option<String> {
        let kind = *self
            .random
            .pick(&[Kind::Nums, Kind::Nums, Kind::Four, Kind::SliceRef])?;
        let all = self.scopes.of(kind);
        let of = *self.random.pick(&all)?;
        let (v, few) = (self.scopes.name(of), self.random.below(3) + 1);
        let item = "let a = *item;\n";
        let a = [("a", Kind::Num)];
        let (head, before) = match self.random.below(14) {
            0 => ("some", "windows(2)"),
            1 => ("some", "chunks(2)"),
            2 => ("some", "chunks(2).rev()"),
            3 => ("item", "iter().rev().skip(1)"),
            4 => ("item", "iter().filter(|it| **it > 2)"),
            5 => ("item", "iter().take_while(|it| **it != 3)"),
            6 => ("item", "iter().skip_while(|it| **it < 4)"),
            7 => ("item", "iter().step_by(2)"),
            8 => ("&item", "iter().take(3)"),
            9 => ("(at, item)", "iter().enumerate().rev().skip(1)"),
            10 => (
                "(at, item)",
                "iter().enumerate().filter(|(at, _)| *at != 1)",
            ),
            11 => ("item", "iter().copied()"),
            _ => {
                let all = self.scopes.of(Kind::Nums);
                let other = *self.random.pick(&all)?;
                let w = self.scopes.name(other);
                let (head, before) = if self.random.percent(50) {
                    let head = format!("for (x, y) in {v}.iter().zip(&{w}).take({few})");
                    (head, "let a = (*x + *y) % 97;\n")
                } else {
                    let rev = *self.random.pick(&["", ".rev()"])?;
                    (
                        format!("for item in {v}.iter(){rev}.chain(&{w}).take({few})"),
                        item,
                    )
                };
                return Some(self.lending(&[of, other], &head, before, &a));
            }
        };
        let made = match head {
            "some" => "let a = some.iter().sum::<u32>() % 97;\n",
            "(at, item)" => "let a = (*item + at as u32) % 97;\n",
            "&item" => "let a = item;\n",
            _ if before.ends_with("copied()") => "let a = item;\n",
            _ => item,
        };
        Some(self.lending(&[of], &format!("for {head} in {v}.{before}"), made, &a))
    }

    fn over_map(&mut self) -> Option<String> {
        let all = self.scopes.of(Kind::Map);
        let of = *self.random.pick(&all)?;
        let map = self.scopes.name(of);
        let e = self.num(2);
        let form = match self.random.below(6) {
            0 => format!("(key, item) in &{map}"),
            1 => format!("(key, item) in {map}.iter().rev()"),
            2 => format!("(key, item) in {map}.range(1..)"),
            3 => format!("(key, item) in {map}.range({e}..).chain({map}.range(..2))"),
            4 => format!("item in {map}.values()"),
            _ => format!("item in {map}.keys().rev()"),
        };
        let before = if form.starts_with('(') {
            "let a = (*key + *item) % 97;\n"
        } else {
            "let a = *item;\n"
        };
        Some(self.lending(&[of], &format!("for {form}"), before, &[("a", Kind::Num)]))
    }

    fn over_items(&mut self) -> Option<String> {
        if self.random.percent(30) {
            let head = "for t in &self.names";
            return Some(self.looped(head, "", &[("t", Kind::TextRef)]));
        }
        let all = self.scopes.of(Kind::Order);
        let of = *self.random.pick(&all)?;
        let o = self.scopes.name(of);
        let both = [("a", Kind::NumRef), ("t", Kind::TextRef)];
        let pattern = "Item { sku: t, amount: a }";
        let head = match self.random.below(4) {
            0 => format!("for {pattern} in &{o}.items"),
            1 => format!("for {pattern} in {o}.items.iter().rev()"),
            2 => format!("for (_, {pattern}) in {o}.items.iter().enumerate().skip(1)"),
            _ => {
                let head = format!("for t in {o}.items.iter().map(|it| &it.sku)");
                return Some(self.lending(&[of], &head, "", &[("t", Kind::TextRef)]));
            }
        };
        Some(self.lending(&[of], &head, "", &both))
    }

    fn over_text(&mut self) -> Option<String> {
        let all = self.scopes.of(Kind::Text);
        let of = *self.random.pick(&all)?;
        let s = self.scopes.name(of);
        let letter = [("a", Kind::Num)];
        let letter_is = "let a = letter as u32 % 97;\n";
        Some(match self.random.below(6) {
            0 => self.lending(
                &[of],
                &format!("for letter in {s}.chars()"),
                letter_is,
                &letter,
            ),
            1 => self.lending(
                &[of],
                &format!("for letter in {s}.chars().rev()"),
                letter_is,
                &letter,
            ),
            2 => {
                let head = format!("for (at, letter) in {s}.char_indices().step_by(2)");
                let before = "let a = (letter as u32 + at as u32) % 97;\n";
                self.lending(&[of], &head, before, &letter)
            }
            3 => self.lending(
                &[of],
                &format!("for letter in {s}.bytes()"),
                letter_is,
                &letter,
            ),
            4 => {
                let head = format!("for t in {s}.split('.')");
                self.lending(&[of], &head, "", &[("t", Kind::TextRef)])
            }
            _ => {
                let head = format!("for t in {s}.lines()");
                self.lending(&[of], &head, "", &[("t", Kind::TextRef)])
            }
        })
    }

    fn over_rows(&mut self) -> Option<String> {
        let (v, e, f) = (self.variable(Kind::Nums)?, self.num(2), self.num(2));
        self.labels += 1;
        let rows = format!("rows{}", self.labels);
        let made = format!("let mut {rows} = vec![{v}.clone(), vec![{e}], vec![], vec![1, 2]];\n");
        let changed = self.random.percent(50);
        let label = self.label();
        self.jumps.push(super::scope::Jump {
            label: label.clone(),
            repeats: true,
            valued: false,
        });
        self.scopes.loops += 1;
        let inner = if changed {
            let before = format!("*item = (*item + {f}) % 97;\n");
            self.looped("for item in row.iter_mut().rev()", &before, &[])
        } else {
            self.looped("for a in row", "", &[("a", Kind::NumRef)])
        };
        self.scopes.loops -= 1;
        self.jumps.pop();
        let walked = if changed { "&mut " } else { "&" };
        let spent = format!("if !spend(&mut fuel) {{\nbreak {label};\n}}");
        let shown = format!("self.world.effect(format!(\"{{{rows}:?}}\"));");
        Some(format!(
            "{made}{label}: for row in {walked}{rows} {{\n{spent}\n{inner}\n}}\n{shown}"
        ))
    }

    fn over_counted(&mut self) -> String {
        let (low, e) = (self.random.below(3), self.num(2));
        match self.random.below(5) {
            0 => self.looped(&format!("for a in {low}u32.."), "", &[("a", Kind::Num)]),
            1 => {
                let head = format!("for a in (0..={low}u32).rev().step_by(2)");
                self.looped(&head, "", &[("a", Kind::Num)])
            }
            2 => {
                let before = "let a = letter as u32 % 97;\n";
                self.looped("for letter in 'a'..='b'", before, &[("a", Kind::Num)])
            }
            3 => {
                let f = self.num(2);
                let head = format!("for a in {e}.min(2)..{f}.min(4)");
                self.looped(&head, "", &[("a", Kind::Num)])
            }
            _ => {
                let head = format!("for a in vec![{e}, 2, 3].into_iter().rev().skip(1)");
                self.looped(&head, "", &[("a", Kind::Num)])
            }
        }
    }

    fn over_drained(&mut self) -> Option<String> {
        let of = self.pick_changeable(Kind::Nums)?;
        let v = self.scopes.name(of);
        self.scopes.set_gone(of, true);
        let head = format!("for a in {v}.drain(..{v}.len().min(2))");
        let made = self.looped(&head, "", &[("a", Kind::Num)]);
        self.scopes.set_gone(of, false);
        Some(made)
    }

    /// A hash map, in the order of its keys.
    fn over_keys(&mut self) -> String {
        self.labels += 1;
        let (stock, e) = (format!("stock{}", self.labels), self.num(2));
        let body = self.looped(
            &format!("for key in keys_{stock}"),
            &format!("let a = {stock}[&key];\n"),
            &[("a", Kind::Num)],
        );
        format!(
            "let {stock} = HashMap::from([(\"tea\".to_owned(), {e}), (\"milk\".to_owned(), 2)]);\n\
             let mut keys_{stock} = {stock}.keys().cloned().collect::<Vec<_>>();\n\
             keys_{stock}.sort();\n{body}"
        )
    }

    fn in_place(&mut self) -> Option<String> {
        let kind =
            *self
                .random
                .pick(&[Kind::Nums, Kind::Nums, Kind::Four, Kind::Map, Kind::Order])?;
        let of = self.pick_changeable(kind)?;
        self.scopes.set_gone(of, true);
        let (v, e) = (self.scopes.name(of), self.num(2));
        let m = [("m", Kind::NumMut)];
        let more = format!("*m = (*m + {e}) % 97;\n");
        let made = match (kind, self.random.below(6)) {
            (Kind::Map, 0 | 1) => self.looped(&format!("for m in {v}.values_mut()"), &more, &m),
            (Kind::Map, _) => {
                let before = format!("*m = (*key + {e}) % 97;\n");
                self.looped(&format!("for (key, m) in &mut {v}"), &before, &m)
            }
            (Kind::Order, 0 | 1) => {
                let table = self.plain_block(&[("a", Kind::NumMut)]);
                let bag = self.block("t.push('x');\n", &[], |_| String::new());
                let other = self.plain_block(&[]);
                format!(
                    "match &mut {v}.kind {{\nKind::EatIn {{ table: a }} => {table}\n\
                     Kind::Takeaway(t) => {bag}\nKind::Unknown => {other}\n}}"
                )
            }
            (Kind::Order, _) => {
                let before = format!(
                    "item.amount = (item.amount + {e}) % 97;\nitem.sku.push('!');\nlet a = item.amount;\n"
                );
                self.looped(
                    &format!("for item in &mut {v}.items"),
                    &before,
                    &[("a", Kind::Num)],
                )
            }
            (_, 0) => self.looped(&format!("for m in {v}.iter_mut().rev()"), &more, &m),
            (_, 4) => {
                let (other, low) = (self.num(1), self.literal());
                let before = "*m = (*m + k) % 97;\n";
                let head = format!("for (m, k) in {v}.iter_mut().zip([{other}, {low}, 3])");
                self.looped(&head, before, &[("k", Kind::Num), ("m", Kind::NumMut)])
            }
            (_, 1) => {
                let before = format!("*m = (*m + at as u32 + {e}) % 97;\n");
                let head = format!("for (at, m) in {v}.iter_mut().enumerate()");
                self.looped(&head, &before, &m)
            }
            (_, 2) => {
                let before = format!("some[0] = (some[some.len() - 1] + {e}) % 97;\n");
                self.looped(&format!("for some in {v}.chunks_mut(2)"), &before, &[])
            }
            (_, 3) => self.looped(
                &format!("for m in {v}.iter_mut().skip(1).step_by(2)"),
                &more,
                &m,
            ),
            _ => {
                let head = format!("for m in {v}.iter_mut().take(2)");
                self.looped(&head, &more, &m)
            }
        };
        self.scopes.set_gone(of, false);
        Some(made)
    }
}
