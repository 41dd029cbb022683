//! Lowered programs, written down as text.

use super::super::ir::{Head, Kind, Node};
use super::super::macros::Macros;
use super::super::{check, rename};
use super::*;
use syn::{Block, parse_quote};

fn text(tokens: impl ToTokens) -> String {
    let text = tokens.to_token_stream().to_string();
    let text = text
        .replace(":: dasync :: __private :: ", "")
        .replace(":: core :: option :: Option :: ", "");
    let mut out = String::new();
    for word in text.split(' ') {
        let tight = out.is_empty()
            || out.ends_with(['(', '[', '.', '&', '!', '#', '\''])
            || out.ends_with("::")
            || [")", "]", ",", ";", ".", "?", "("]
                .iter()
                .any(|p| word.starts_with(p))
            || word == "::"
            || word.starts_with('[') && !out.ends_with(',')
            || word == "!";
        if !tight {
            out.push(' ');
        }
        out.push_str(word);
    }
    out.replace(",)", ")")
}

fn print(program: &[Node], lines: &mut Vec<String>) {
    for node in program {
        match &node.kind {
            Kind::Plain(stmt) => lines.push(text(stmt)),
            Kind::Await {
                operation, answer, ..
            } => {
                lines.push(format!("{answer} = await {}", text(operation)));
            }
            Kind::Branch { head, arms, .. } => {
                let heads: Vec<String> = match head {
                    Head::If(cond) => vec![format!("if {}", text(cond)), "else".into()],
                    Head::Match(scrutinee, patterns) => {
                        lines.push(format!("match {}", text(scrutinee)));
                        patterns
                            .iter()
                            .map(|(pat, _)| format!("=> {}", text(pat)))
                            .collect()
                    }
                };
                for (head, arm) in heads.iter().zip(arms) {
                    block(head, &arm.body, lines);
                }
            }
            Kind::Loop { body, .. } => block("loop", body, lines),
            Kind::Block { body, .. } => block("block", body, lines),
        }
    }
}

fn block(head: &str, body: &[Node], lines: &mut Vec<String>) {
    let mut inner = vec![];
    print(body, &mut inner);
    lines.push(format!("{head} {{"));
    lines.extend(inner.iter().map(|line| format!("  {line}")));
    lines.push("}".into());
}

#[track_caller]
fn lowered(mut body: Block, expected: &[&str]) {
    check::open_and_check(&mut body, &mut Macros::default());
    let mut vars = Vars::default();
    rename::rename(&mut body, &[(parse_quote!(p), false)], &mut vars);
    let krate = Krate::facade();
    let mut lowering = Lowering::new(&krate, vars);
    let program = lowering.body(body.stmts);
    let errors: Vec<_> = lowering.errors.iter().map(ToString::to_string).collect();
    assert!(errors.is_empty(), "{errors:?}");
    let mut lines = vec![];
    print(&program, &mut lines);
    assert_eq!(lines, expected, "{lines:#?}");
}

#[test]
fn constants_and_places_that_nothing_changes_stay() {
    lowered(
        parse_quote!({
            f(MAX, p, self.base, p.items[0].n, "x", self.n(1).await?);
        }),
        &[
            "__r1 = await self.n(1)",
            "f(MAX, p, self.base, p.items[0].n, \"x\", __r1?);",
        ],
    );
}

#[test]
fn what_a_later_operand_changes_is_read_first() {
    lowered(
        parse_quote!({
            let mut a = 1;
            f(
                a,
                {
                    a = 2;
                    self.n(a).await
                },
                a,
            );
        }),
        &[
            "let mut a = 1;",
            "let __operand1 = a;",
            "a = 2;",
            "__r1 = await self.n(a)",
            "__value2 = __r1;",
            "f(__operand1, __value2, a);",
        ],
    );
    lowered(
        parse_quote!({
            let mut i = 0;
            v[i].push({
                i += 1;
                self.n(1).await
            });
        }),
        &[
            "let mut i = 0;",
            "let __index1 = i;",
            "i += 1;",
            "__r1 = await self.n(1)",
            "__value2 = __r1;",
            "v[__index1].push(__value2);",
        ],
    );
}

#[test]
fn anything_else_is_evaluated_in_order() {
    lowered(
        parse_quote!({
            f(g(), [h(), p], self.n(1).await);
        }),
        &[
            "let __operand1 = g();",
            "let __operand2 = h();",
            "__r1 = await self.n(1)",
            "f(__operand1, [__operand2, p], __r1);",
        ],
    );
}

#[test]
fn an_assignment_evaluates_its_right_side_first() {
    lowered(
        parse_quote!({
            v[self.n(1).await] += self.n(2).await;
        }),
        &[
            "__r1 = await self.n(2)",
            "__r2 = await self.n(1)",
            "v[__r2] += __r1;",
        ],
    );
}

#[test]
fn the_destination_goes_into_the_arms() {
    lowered(
        parse_quote!({
            let x = if c {
                self.n(1).await?
            } else {
                return Err(e.into());
            };
            match x {
                1 => self.n(x).await,
                _ => Ok(2),
            }
        }),
        &[
            "if c {",
            "  __r1 = await self.n(1)",
            "  x = __r1?;",
            "}",
            "else {",
            "  x = { return Err(e.into()); };",
            "}",
            "match x",
            "=> 1 {",
            "  __r2 = await self.n(x)",
            "  return __r2;",
            "}",
            "=> _ {",
            "  return Ok(2);",
            "}",
        ],
    );
}

#[test]
fn only_an_awaiting_else_takes_the_rest_of_the_block() {
    lowered(
        parse_quote!({
            let Some(x) = self.n(1).await else { return 1 };
            f(x)
        }),
        &[
            "__r1 = await self.n(1)",
            "let Some(x) = __r1 else { return 1 };",
            "return f(x);",
        ],
    );
    lowered(
        parse_quote!({
            let Some(x) = p else {
                self.n(1).await;
                return 1;
            };
            f(x)
        }),
        &[
            "match (p)",
            "=> Some(x) {",
            "  return f(x);",
            "}",
            "=> _ {",
            "  __r1 = await self.n(1)",
            "  __r1;",
            "  return 1;",
            "}",
        ],
    );
}

#[test]
fn conditions_are_lowered_one_after_the_other() {
    lowered(
        parse_quote!({
            let x = c && self.ok(1).await;
        }),
        &[
            "if c {",
            "  __r1 = await self.ok(1)",
            "  __condition1 = __r1;",
            "}",
            "else {",
            "  __condition1 = false;",
            "}",
            "let x = __condition1;",
        ],
    );
    lowered(
        parse_quote!({
            if let Some(x) = p
                && self.ok(x).await
            {
                f(x);
            } else {
                g();
            }
        }),
        &[
            "block {",
            "  if let Some(x) = p {",
            "    __r1 = await self.ok(x)",
            "    if __r1 { f(x); break '__l1; };",
            "  }",
            "  else {",
            "  }",
            "  return { g(); };",
            "}",
        ],
    );
}

#[test]
fn there_are_three_kinds_of_for() {
    lowered(
        parse_quote!({
            for x in &p.list {
                self.n(x).await;
            }
            done();
        }),
        &[
            "let mut __position1 = 0usize;",
            "loop {",
            "  if let Some(x) = nth(&p.list, __position1) {",
            "    __position1 += 1usize;",
            "    __r1 = await self.n(x)",
            "    __r1;",
            "  }",
            "  else {",
            "    { break '__l1; };",
            "  }",
            "}",
            "done();",
        ],
    );
    lowered(
        parse_quote!({
            for x in 0..=p {
                self.n(x).await;
            }
            done();
        }),
        &[
            "let mut __cursor1 = Span::new(0, Some(p), true);",
            "loop {",
            "  if let Some(x) = __cursor1.next() {",
            "    __r1 = await self.n(x)",
            "    __r1;",
            "  }",
            "  else {",
            "    { break '__l1; };",
            "  }",
            "}",
            "done();",
        ],
    );
    lowered(
        parse_quote!({
            for x in p {
                self.n(x).await;
            }
            done();
        }),
        &[
            "let __items1 = Items::of(p);",
            "let mut __position2 = 0usize;",
            "loop {",
            "  if let Some(x) = Items::get(&__items1, __position2) {",
            "    __position2 += 1usize;",
            "    __r1 = await self.n(x)",
            "    __r1;",
            "  }",
            "  else {",
            "    { break '__l1; };",
            "  }",
            "}",
            "done();",
        ],
    );
}

#[test]
fn a_block_without_a_value_leaves_the_type_to_rustc() {
    lowered(
        parse_quote!({
            let x: u8 = if c {
                self.n(1).await;
                exit()
            } else {
                stop();
            };
            g(x)
        }),
        &[
            "if c {",
            "  __r1 = await self.n(1)",
            "  __r1;",
            "  x = exit();",
            "}",
            "else {",
            "  x = { stop(); };",
            "}",
            "return g(x);",
        ],
    );
}

#[test]
fn a_step_is_a_point_and_an_ordinary_wait() {
    lowered(
        parse_quote!({ step("pay", async { p }).await }),
        &[
            "__r1 = await step_mark(\"pay\")",
            "let __outcome1 =(@ stepping 0(step(\"pay\", async { p })).await);",
            "return __outcome1;",
        ],
    );
}
