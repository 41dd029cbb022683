//! Deep nesting of every kind is an error that says so, and what is just not too deep is no overflow.

use super::verdict::has_error;
use super::{STACK, Which};
use crate::Tokens;
use crate::nesting;
use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::quote;
use std::thread;
use std::time::{Duration, Instant};

/// How deep what is certainly too deep is.
const DEEP: usize = 10_000;

/// Kinds of nesting: what stands before, at the beginning of each level, in the middle, at the end of
/// each level, and after.
const NESTED: &[(&str, &str, &str, &str, &str)] = &[
    ("", "(", "a", ")", ";"),
    ("", "{", "a", "}", ";"),
    ("let x =", "[", "a", "]", ";"),
    ("let x =", "!", "a", "", ";"),
    ("let x =", "-", "a", "", ";"),
    ("let x =", "&", "a", "", ";"),
    ("let x =", "&mut", "a", "", ";"),
    ("let x =", "*", "a", "", ";"),
    ("let x = a", "+ a", "", "", ";"),
    ("let x = a", "&& a", "", "", ";"),
    ("let x = a", "&& let Some(a) = a", "", "", ";"),
    ("let x = a", ".a()", "", "", ";"),
    ("let x = a", ".a(1, 2)", "", "", ";"),
    ("let x = a", ".a", "", "", ";"),
    ("let x = a", ".await", "", "", ";"),
    ("let x = a", ".await?", "", "", ";"),
    ("let x = a", "?", "", "", ";"),
    ("let x = a", "(1)", "", "", ";"),
    ("let x = a", "[1]", "", "", ";"),
    ("let x = a", "as u8", "", "", ";"),
    ("let x =", "a = ", "a", "", ";"),
    ("", "return", "a", "", ";"),
    ("", "break 'l", "a", "", ";"),
    ("let x =", "|a|", "a", "", ";"),
    ("let x =", "|a, b|", "a", "", ";"),
    ("let x =", "||", "a", "", ";"),
    ("let x =", "..", "a", "", ";"),
    ("", "if a {", "a", "}", ""),
    ("", "if a {} else", "{}", "", ""),
    ("", "if a.b(1) > 2 && c {} else", "{}", "", ""),
    ("", "if", "a", "{}", ""),
    ("", "match a { _ =>", "a", "}", ""),
    ("", "match", "a", "{}", ""),
    ("", "loop {", "a", "}", ""),
    ("", "'l: for a in b {", "self.n(1).await?;", "}", ""),
    ("", "while a {", "self.n(1).await?;", "}", ""),
    ("let x =", "self.n(", "1", ").await?", ";"),
    ("let x =", "async {", "a", "}", ";"),
    ("let x =", "S { a:", "a", "}", ";"),
    ("let x =", "a(", "a", ")", ";"),
    ("let x =", "a.b(", "a", ")", ";"),
    ("let x =", "vec![", "a", "]", ";"),
    ("let x =", "format!(\"{}\",", "a", ")", ";"),
    ("let x =", "mine!(", "a", ")", ";"),
    ("let x =", "matches!(", "a", ", a)", ";"),
    ("mine! { a", "<a>", "", "", "}"),
    ("let x: ", "Vec<", "u8", ">", " = a;"),
    ("let x: ", "HashMap<u8,", "u8", ">", " = a;"),
    ("let x = ", "<", "u8", ">::A", ";"),
    ("let x: ", "&", "u8", "", " = a;"),
    ("let x: ", "(u8,", "u8", ")", " = a;"),
    ("let x: ", "[", "u8", "; 1]", " = a;"),
    ("let x: ", "fn() ->", "u8", "", " = a;"),
    ("let x: ", "impl Fn() ->", "u8", "", " = a;"),
    ("let x: ", "*const", "u8", "", " = a;"),
    ("let ", "(", "a", ",)", " = a;"),
    ("let ", "&", "a", "", " = a;"),
    ("let ", "a @", "a", "", " = a;"),
    ("let ", "Some(", "a", ")", " = a;"),
    ("let ", "S { a:", "a", "}", " = a;"),
    ("let ", "a", "", "::a", " = a;"),
    ("", "fn f() {", "a", "}", ""),
    ("", "impl S { fn f() {", "a", "} }", ""),
    ("", "mod m {", "", "}", ""),
    ("", "#[a(", "", ")]", "struct A;"),
    ("use ", "a::", "a", "", ";"),
    ("use ", "{a,", "a", "}", ";"),
    ("", "let Some(a) = a else {", "return", "};", ""),
    ("", "{ self.n(1).await?; let v = &a;", "a(v);", "}", ""),
    (
        "",
        "if let Some(a) = self.n(a).await? {",
        "a",
        "} else { self.n(1).await?; }",
        "",
    ),
    (
        "",
        "match self.n(1).await? { 1 => {",
        "a",
        "} _ => {} }",
        "",
    ),
    ("", "let a = {", "self.n(1).await?", "};", ""),
    ("let x: ", "&'a mut", "u8", "", " = a;"),
    ("let x: ", "impl A<", "u8", ">", " = a;"),
    ("let x: ", "dyn A<B = ", "u8", ">", " = a;"),
    ("let x: ", "fn(", "u8", ")", " = a;"),
    ("let x: ", "[u8; {", "1", "}]", " = a;"),
    ("let x = ", "a::<", "u8", ">()", ";"),
    ("fn f<T: ", "A<B: ", "C", ">", ">() {}"),
    ("let x = ", "move || -> u8 {", "a", "}", ";"),
    ("let x = ", "async move |a|", "a", "", ";"),
    ("let x = ", "&raw const", "a", "", ";"),
    ("let x = ", "S { ..", "a", "}", ";"),
    ("let x = ", "a[", "a", "]", ";"),
    ("let x = ", "a..", "a", "", ";"),
    ("let x = ", "- - a +", "a", "", ";"),
    ("let x = a", "<< a", "", "", ";"),
    ("let x = ", "const {", "a", "}", ";"),
    ("", "unsafe {", "a", "}", ";"),
    ("let x = ", "self.n(1).await? + (", "a", ")", ";"),
    ("let x = ", "when_all((self.n(1), ", "a", "))", ".await?;"),
    ("let x = ", "step(\"a\", async {", "a", "}).await?", ";"),
    ("", "while let Some(a) =", "a", "{}", ""),
    ("", "if let Some(a) = a {} else", "{}", "", ""),
    (
        "",
        "if let Some(a) = self.n(1).await? {} else",
        "{}",
        "",
        "",
    ),
    ("let ", "a |", "a", "", " = a;"),
    ("let ", "[", "a", ", ..]", " = a;"),
    ("let ", "ref mut", "a", "", " = a;"),
    ("", "'a: {", "self.n(1).await?;", "}", ""),
    ("", "'a: loop { break 'a", "self.n(1).await?", "}", ""),
    ("let x = a", ".n(1).await?", "", "", ";"),
    ("let x =", "S {} +", "S {}", "", ";"),
    ("", "yield", "a", "", ";"),
    ("", "trait A { fn f() {", "a", "} }", ""),
    ("", "let f = |a| {", "a", "};", ""),
];

/// `kind` with `depth` levels, as tokens: built from the inside, since reading a deep text takes a
/// deep stack.
fn nested(kind: (&str, &str, &str, &str, &str), depth: usize) -> TokenStream {
    let (before, open, middle, close, after) = kind;
    let text = format!(
        "{before} {}{middle}{}{after}",
        format!("{open} ").repeat(depth),
        format!("{close} ").repeat(depth)
    );
    text.parse().unwrap()
}

/// In a body, and where else it could be written.
fn places(code: &TokenStream) -> Vec<(Which, Tokens, Tokens)> {
    vec![
        (
            Which::Service,
            quote!(),
            quote!(impl S { async fn f(&self) -> R { self.n(1).await?; #code } }),
        ),
        (
            Which::Aggregate,
            quote!(),
            quote!(impl S { pub fn f(&self) -> R { #code } }),
        ),
        (
            Which::Event,
            quote!(),
            quote!(struct S { a: [u8; { #code }] }),
        ),
        (Which::Service, quote!(#code), quote!(impl S {})),
        (
            Which::Event,
            quote!(a = { #code }),
            quote!(
                struct S;
            ),
        ),
        (
            Which::Service,
            quote!(),
            quote!(trait S { async fn f(&self, a: [u8; { #code }]) -> R; }),
        ),
        (Which::Service, quote!(), code.clone()),
    ]
}

/// A long run takes all places, an ordinary one the body of a routine and some of the others.
fn some_places(index: usize, code: &TokenStream) -> Vec<(Which, Tokens, Tokens)> {
    let mut all = places(code);
    if super::variable("DASYNC_FUZZ_SECONDS").is_none() {
        let other = 1 + index % (all.len() - 1);
        all.swap(1, other);
        all.truncate(1 + usize::from(index.is_multiple_of(4)));
    }
    all
}

/// With the stack of a macro; the name is what is left of an overflow.
fn in_thread(name: String, stack: usize, test: impl FnOnce() + Send + 'static) {
    let builder = thread::Builder::new().name(name).stack_size(stack);
    if let Err(panic) = builder.spawn(test).unwrap().join() {
        std::panic::resume_unwind(panic);
    }
}

#[test]
fn what_is_too_deep_is_an_error() {
    for (index, kind) in NESTED.iter().enumerate() {
        in_thread(format!("too deep: {kind:?}"), STACK, move || {
            for (which, attr, item) in some_places(index, &nested(*kind, DEEP)) {
                let out = which.expand()(attr, item);
                assert!(has_error(out.clone()), "{kind:?}");
                let said = out.into_iter().any(|tree| match tree {
                    TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
                        let first = group.stream().into_iter().next();
                        matches!(first, Some(TokenTree::Literal(l)) if l.to_string().contains("nested too deeply"))
                    }
                    _ => false,
                });
                assert!(said, "{kind:?}");
            }
        });
    }
}

/// The deepest that is not refused, in the body of a routine.
fn deepest(kind: (&str, &str, &str, &str, &str)) -> usize {
    let inside = |depth| {
        let code = nested(kind, depth);
        nesting::check(&quote!({ { { #code } } })).ok()
    };
    // every level counts the same
    let (ten, twenty) = (inside(10).unwrap(), inside(20).unwrap());
    let mut fits = 10 + 10 * (nesting::DEPTH_MAX - ten) / (twenty - ten).max(1);
    while inside(fits).is_none() {
        fits -= 1;
    }
    fits
}

#[test]
fn what_is_not_too_deep_does_not_overflow() {
    for (index, kind) in NESTED.iter().enumerate() {
        // the compiler has used some of the stack
        in_thread(format!("deep: {kind:?}"), STACK / 2, move || {
            let depth = deepest(*kind);
            for (which, attr, item) in some_places(index, &nested(*kind, depth)) {
                let start = Instant::now();
                let out = which.expand()(attr, item);
                assert!(!out.is_empty());
                assert!(
                    start.elapsed() < Duration::from_secs(30),
                    "{kind:?} {depth}"
                );
            }
        });
    }
}

#[test]
fn invisible_groups_are_levels_too() {
    in_thread("invisible groups".to_owned(), STACK, || {
        let mut code: TokenStream = TokenTree::Ident(Ident::new("a", Span::call_site())).into();
        for _ in 0..DEEP {
            code = TokenTree::Group(Group::new(Delimiter::None, code)).into();
        }
        for (which, attr, item) in places(&code) {
            assert!(has_error(which.expand()(attr, item)));
        }
    });
}
