//! Inputs that failed once.

use super::tree;
use super::verdict::{self, Outcome};
use super::{Case, Which};

#[track_caller]
fn judged(which: Which, item: &str) -> Outcome {
    let case = Case {
        which,
        attr: vec![],
        item: tree::parse(item),
    };
    match verdict::judge(&case, true) {
        Ok(outcome) => outcome,
        Err(failure) => panic!("{failure}\n{item}"),
    }
}

#[track_caller]
fn body(body: &str) -> Outcome {
    judged(
        Which::Service,
        &format!("impl S {{ async fn f(&self, a: A) -> R {{ {body} }} }}"),
    )
}

#[test]
fn what_is_right_is_accepted() {
    for code in [
        "match self.v.iter().next() { A(x) | B(x) => { self.n(1).await?; f(x) } _ => Ok(1) }",
        "let (x | y) = a.iter(); self.n(1).await?; f(x)",
        "#![allow(unused)] self.n(1).await",
        "let x: [u8; vec![1].len()] = { y = self.n(1).await?; y }; f(x)",
        "let x = S { b: 1 } == a && self.ok(1).await?; Ok(x)",
        "for x in a { match x { 1 => { (break) as u8 } }; self.n(1).await?; } Ok(1)",
    ] {
        assert_eq!(body(code), Outcome::Accepted, "{code}");
    }
    for (which, item) in [
        (
            Which::Service,
            "impl S { #![allow(x)] async fn f(&self) -> R { self.n(1).await } }",
        ),
        (
            Which::Service,
            "trait S { #![cfg(x)] async fn f(&self) -> R; }",
        ),
        (
            Which::Aggregate,
            "impl S { pub fn f(&self) -> R { //! words\n Ok(1) } }",
        ),
    ] {
        assert_eq!(judged(which, item), Outcome::Accepted, "{item}");
    }
}

#[test]
fn what_is_wrong_is_an_error() {
    for code in [
        "let x: [u8; self.n(1).await] = a; Ok(1)",
        "Ok(a as [u8; self.n(1).await])",
        "[1; self.n(1).await]",
        "match a { const { self.n(1).await } => Ok(1), _ => Ok(2) }",
        "for const { self.n(1).await } in a {} Ok(1)",
        "if let const { self.n(1).await } = a {} Ok(1)",
        "while let const { self.n(1).await } = a {} Ok(1)",
    ] {
        assert_eq!(body(code), Outcome::Rejected, "{code}");
    }
    let item = "impl S { async fn f(&self, (a, b): [u8; self.n(1).await]) -> R { Ok(1) } }";
    assert_eq!(judged(Which::Service, item), Outcome::Rejected);
}

#[test]
fn a_break_to_nowhere_is_for_the_compiler_to_report() {
    for code in [
        "break 'x self.n(1).await",
        "loop { break 'x loop { self.n(1).await } }",
        "for x in a { match x { _ => break 'x { self.n(1).await?; break } } } Ok(1)",
    ] {
        // no overflow, no endless run
        body(code);
    }
}
