//! One input, made from a number.

use super::corpus::Corpus;
use super::grammar::Grammar;
use super::mutate;
use super::noise::noise;
use super::random::Random;
use super::tree::{self, Tree};
use super::verdict::is_item;
use super::{Case, Which};
use proc_macro2::Delimiter;

const ALL: &[Which] = &[
    Which::Service,
    Which::Service,
    Which::Service,
    Which::Event,
    Which::Aggregate,
];

/// The input number `input` of a seed.
pub(super) fn input(corpus: &Corpus, seed: u64, input: u64) -> Case {
    let random = &mut Random::of(seed, input);
    let mut case = match input % 10 {
        // real functions, changed
        0..=3 => routines(corpus, random),
        4 | 5 => real(corpus, random),
        // by the grammar
        6..=8 => grammar(random),
        // tokens
        _ => tokens(random),
    };
    if random.one_in(12) {
        case.attr = attr(random);
    }
    case
}

/// One or two routines of the repository with other expressions.
fn routines(corpus: &Corpus, random: &mut Random) -> Case {
    let mut members = vec![];
    for _ in 0..=random.below(2) {
        let (one, other) = (
            random.of_all(&corpus.routines),
            random.of_all(&corpus.routines),
        );
        let changes = 1 + random.below(5);
        members.push(mutate::syntax(one, other, changes, random));
    }
    let mut item = tree::parse("impl Type");
    item.push(Tree::Group(Delimiter::Brace, members.concat()));
    if random.one_in(4) {
        let other = random.of_all(&corpus.routines);
        mutate::tokens(&mut item, other, random);
    }
    Case {
        which: Which::Service,
        attr: vec![],
        item,
    }
}

/// Changes tokens, most often so that it is an item still.
fn change(case: &mut Case, other: &[Tree], random: &mut Random) {
    for _ in 0..6 {
        let mut changed = case.clone();
        mutate::tokens(&mut changed.item, other, random);
        if is_item(&changed) || random.one_in(40) {
            *case = changed;
            return;
        }
    }
}

/// A few members of a marked item with other tokens.
fn real(corpus: &Corpus, random: &mut Random) -> Case {
    let marked = random.of_all(&corpus.marked);
    let mut members = vec![];
    for _ in 0..random.below(3) {
        if !marked.members.is_empty() {
            members.push(random.of_all(&marked.members).clone());
        }
    }
    if random.one_in(8) {
        members.push(random.of_all(&corpus.routines).clone());
    }
    let mut case = marked.with(&members);
    if random.one_in(20) {
        case.which = *random.of_all(ALL);
    }
    for _ in 0..=random.below(4) {
        let other = random.of_all(&corpus.routines);
        change(&mut case, other, random);
    }
    case
}

fn grammar(random: &mut Random) -> Case {
    let which = *random.of_all(ALL);
    let members: String = (0..=random.below(2))
        .map(|_| Grammar(random).function())
        .collect();
    let head = match which {
        Which::Aggregate => "impl Type",
        Which::Event => "pub struct Type",
        Which::Service => random.text(&[
            "impl Type",
            "impl Type",
            "impl Type",
            "impl a::Contract for Type",
            "impl<'a> Type<'a>",
            "impl<T: A> Type<T> where T: B",
            "unsafe impl !A for (u8, u8)",
            "impl &mut Type",
        ]),
    };
    let mut text = format!("{head} {{ {members} }}");
    match which {
        Which::Aggregate if random.one_in(2) => text = text.replace("async fn", "pub fn"),
        Which::Service if random.one_in(8) => {
            let signatures: String = text.replacen("impl Type", "pub trait Type", 1);
            text = signatures;
        }
        Which::Event => text = data(random),
        _ => {}
    }
    let mut item = tree::parse(&text);
    if random.one_in(3) {
        mutate::tokens(&mut item, &[], random);
    }
    Case {
        which,
        attr: vec![],
        item,
    }
}

fn data(random: &mut Random) -> String {
    let attributes = [
        "",
        "",
        "#[derive(Debug)]",
        "#[derive(serde::Serialize)]",
        "#[derive]",
        "#[derive = 1]",
        "#[derive(a b)]",
        "#[cfg(x)]",
        "#[serde(crate = \"x\")]",
        "/// words\n",
    ];
    let heads = [
        "pub struct A { a: u8, #[cfg(x)] b: Vec<u8> }",
        "struct A(u8);",
        "struct A;",
        "enum A { A, B(u8), C { a: u8 } = 1 }",
        "union A { a: u8 }",
        "struct A<T>(T);",
        "enum A {}",
        "struct r#type;",
        "struct Grüße;",
        "fn f() {}",
        "type A = u8;",
    ];
    format!("{} {}", random.text(&attributes), random.text(&heads))
}

/// Random tokens: as an item, as the members, as a body, in a macro.
fn tokens(random: &mut Random) -> Case {
    let length = 1 + random.below(30);
    let noise = noise(random, length, 4);
    let which = *random.of_all(ALL);
    let (head, delimiters): (&str, &[Delimiter]) = match (which, random.below(8)) {
        (_, 0) => ("", &[]),
        (Which::Event, 1..=3) => ("pub struct A", &[Delimiter::Brace]),
        (Which::Event, _) => ("enum A", &[Delimiter::Brace]),
        (Which::Aggregate, 1..=3) | (Which::Service, 1) => ("impl A", &[Delimiter::Brace]),
        (Which::Aggregate, _) => ("impl A { pub fn f(&self) -> R", &[Delimiter::Brace]),
        (Which::Service, 2) => ("trait A", &[Delimiter::Brace]),
        (Which::Service, 3) => ("impl A { async fn f", &[Delimiter::Parenthesis]),
        (Which::Service, 4 | 5) => {
            let name = random.text(&[
                "impl A { async fn f(&self) -> R { self.n(x).await?; format!",
                "impl A { async fn f(&self) -> R { let x = self.n(x).await?; info!",
                "impl A { async fn f(&self) -> R { let x = a; x.await?; x; matches!",
                "impl A { async fn f(&self) -> R { let x = 1; self.n(x).await?; mine!",
            ]);
            (name, &[Delimiter::Parenthesis])
        }
        (Which::Service, _) => ("impl A { async fn f(&self) -> R", &[Delimiter::Brace]),
    };
    let mut item = noise;
    if let Some(delimiter) = delimiters.first() {
        // the head is closed where it was left open
        let opened = head.matches('{').count();
        let closed = format!("{head} {}{}", "__here", " }".repeat(opened));
        let mut around = tree::parse(&closed);
        put(&mut around, &Tree::Group(*delimiter, item));
        item = around;
    }
    let attr = if random.one_in(3) {
        attr(random)
    } else {
        vec![]
    };
    Case { which, attr, item }
}

/// Puts a tree where `__here` stands.
fn put(trees: &mut [Tree], what: &Tree) {
    for tree in trees {
        match tree {
            Tree::Ident(name) if name == "__here" => *tree = what.clone(),
            Tree::Group(_, inside) => put(inside, what),
            _ => {}
        }
    }
}

fn attr(random: &mut Random) -> Vec<Tree> {
    let texts = [
        "name = \"a\"",
        "name = 1",
        "aliases = [\"a\", \"b\"]",
        "aliases = []",
        "raises(A, b::C<u8>)",
        "raises()",
        "raises = 1",
        "crate = \"crate\"",
        "crate = \"a b\"",
        "crate = \"\"",
        "version = 2",
        "version = 99999999999999999999",
        "version = 1u8",
        "version = -1",
        "crate = \"::a::b\"",
        "name",
        "crate = \"self\"",
        "crate = \"r#type\"",
        "crate = \"crate::_\"",
        "name = \"a\"suffix",
        "raises(<A as B>::C)",
        "crate = \"a<u8>\"",
        "version = 0",
        "crate = \"::\"",
    ];
    let mut trees = tree::parse(random.text(&texts));
    if random.one_in(2) {
        trees.extend(tree::parse(","));
        trees.extend(tree::parse(random.text(&texts)));
    }
    for _ in 0..random.below(3) {
        mutate::tokens(&mut trees, &[], random);
    }
    if random.one_in(4) {
        let length = random.below(12);
        trees = noise(random, length, 3);
    }
    trees
}
