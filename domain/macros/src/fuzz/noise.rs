//! Random tokens.

use super::random::Random;
use super::tree::Tree;
use proc_macro2::{Delimiter, Spacing};

/// Words: of the language, of the users, and those that the expansion uses itself.
const WORDS: &[&str] = &[
    "self",
    "Self",
    "crate",
    "super",
    "async",
    "await",
    "fn",
    "impl",
    "trait",
    "struct",
    "enum",
    "union",
    "type",
    "const",
    "static",
    "let",
    "mut",
    "ref",
    "move",
    "if",
    "else",
    "match",
    "loop",
    "while",
    "for",
    "in",
    "break",
    "continue",
    "return",
    "unsafe",
    "where",
    "dyn",
    "pub",
    "use",
    "mod",
    "extern",
    "as",
    "box",
    "try",
    "yield",
    "macro",
    "default",
    "auto",
    "safe",
    "gen",
    "raw",
    "macro_rules",
    "_",
    "true",
    "false",
    "r#type",
    "r#fn",
    "r#match",
    "r#try",
    "r#await",
    "__f",
    "__s_a",
    "__s_0",
    "__v",
    "__a1",
    "__op",
    "__point",
    "__plain_r",
    "__routine_r",
    "__ROUTINE_r",
    "__items",
    "__pos",
    "__private",
    "__registry",
    "a",
    "b",
    "x",
    "n",
    "E",
    "T",
    "Ok",
    "Err",
    "Some",
    "None",
    "Result",
    "Vec",
    "u8",
    "String",
    "str",
    "step",
    "inline",
    "when_all",
    "when_any",
    "when_each",
    "delay",
    "start",
    "retry",
    "vec",
    "format",
    "println",
    "assert",
    "assert_eq",
    "matches",
    "info",
    "write",
    "panic",
    "select",
    "todo",
    "iter",
    "enumerate",
    "get",
    "first",
    "len",
    "clone",
    "unwrap",
    "expect",
    "cfg",
    "cfg_attr",
    "on",
    "doc",
    "derive",
    "allow",
    "name",
    "aliases",
    "raises",
    "version",
    "grüße",
    "core",
    "std",
    "dasync",
    "compile_error",
    "service",
    "event",
    "aggregate",
    "stepping",
    "position",
    "max_by_key",
    "as_str",
    "find",
];

const PUNCTS: &[char] = &[
    '=', '<', '>', '!', '~', '+', '-', '*', '/', '%', '^', '&', '|', '@', '.', ',', ';', ':', '#',
    '$', '?',
];

/// Punctuation of several characters, so that it comes up whole.
const OPERATORS: &[&str] = &[
    "::", "->", "=>", "==", "!=", "<=", ">=", "&&", "||", "+=", "-=", "<<", ">>", "..", "...",
    "..=", "<<=", "<-", "&=",
];

const LITERALS: &[&str] = &[
    "0",
    "1",
    "1u8",
    "0xffu64",
    "1_000",
    "1.5",
    "1e9",
    "2.0f32",
    "'a'",
    "'\\n'",
    "b'x'",
    "\"\"",
    "\"a\"",
    "\"{a} {b:?} {} {:w$} {{\"",
    "\"{\"",
    "\"}\"",
    "\"{self} {a.b} {0:1$.*}\"",
    "\"{r#type}\"",
    "\"\\u{1f600}\"",
    "r\"x\"",
    "r#\"{\"x\"}\"#",
    "b\"x\"",
    "br\"x\"",
    "c\"x\"",
    "340282366920938463463374607431768211456",
    "1x",
    "1.0x",
    "\"a\"x",
    "-1",
    "-1.5",
    "0b1",
    "0o7",
];

pub(super) const DELIMITERS: &[Delimiter] = &[
    Delimiter::Parenthesis,
    Delimiter::Brace,
    Delimiter::Bracket,
    Delimiter::None,
];

pub(super) fn word(random: &mut Random) -> Tree {
    Tree::Ident(random.text(WORDS).to_owned())
}

/// Some tokens, in groups that are not deeper than `depth`.
pub(super) fn noise(random: &mut Random, length: usize, depth: usize) -> Vec<Tree> {
    let mut trees = vec![];
    for _ in 0..length {
        match random.below(12) {
            0..=3 => trees.push(word(random)),
            4 | 5 => trees.push(Tree::Punct(
                *random.of_all(PUNCTS),
                *random.of_all(&[Spacing::Alone, Spacing::Joint]),
            )),
            6 => operator(&mut trees, random.text(OPERATORS)),
            7 => {
                // a lifetime is two tokens
                trees.push(Tree::Punct('\'', Spacing::Joint));
                let name = random.text(&["a", "static", "_", "l", "label"]);
                trees.push(Tree::Ident(name.to_owned()));
            }
            8 | 9 => trees.push(Tree::Literal(random.text(LITERALS).to_owned())),
            _ if depth > 0 => {
                let length = random.below(6);
                let inside = noise(random, length, depth - 1);
                trees.push(Tree::Group(*random.of_all(DELIMITERS), inside));
            }
            _ => trees.push(word(random)),
        }
    }
    trees
}

fn operator(trees: &mut Vec<Tree>, operator: &str) {
    let last = operator.len() - 1;
    trees.extend(operator.chars().enumerate().map(|(i, c)| {
        let spacing = if i == last {
            Spacing::Alone
        } else {
            Spacing::Joint
        };
        Tree::Punct(c, spacing)
    }));
}
