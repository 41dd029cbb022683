//! Tokens that can be sent to another thread, changed, and printed with their invisible groups.

use super::random::Random;
use proc_macro2::{Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree};
use std::fmt::Write as _;

/// One token tree.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Tree {
    Ident(String),
    Punct(char, Spacing),
    Literal(String),
    Group(Delimiter, Vec<Tree>),
}

pub(super) fn from_tokens(tokens: TokenStream) -> Vec<Tree> {
    let trees = tokens.into_iter().map(|tree| match tree {
        TokenTree::Ident(ident) => Tree::Ident(ident.to_string()),
        TokenTree::Punct(punct) => Tree::Punct(punct.as_char(), punct.spacing()),
        TokenTree::Literal(literal) => Tree::Literal(literal.to_string()),
        TokenTree::Group(group) => Tree::Group(group.delimiter(), from_tokens(group.stream())),
    });
    trees.collect()
}

pub(super) fn parse(text: &str) -> Vec<Tree> {
    let tokens: Result<TokenStream, _> = text.parse();
    from_tokens(tokens.unwrap_or_else(|error| panic!("{error} in {text}")))
}

pub(super) fn to_tokens(trees: &[Tree]) -> TokenStream {
    let tokens = trees.iter().map(|tree| match tree {
        Tree::Ident(name) => TokenTree::Ident(match name.strip_prefix("r#") {
            Some(name) => Ident::new_raw(name, Span::call_site()),
            None => Ident::new(name, Span::call_site()),
        }),
        Tree::Punct(punct, spacing) => TokenTree::Punct(Punct::new(*punct, *spacing)),
        Tree::Literal(text) => TokenTree::Literal(text.parse::<Literal>().unwrap()),
        Tree::Group(delimiter, inside) => {
            TokenTree::Group(Group::new(*delimiter, to_tokens(inside)))
        }
    });
    tokens.collect()
}

/// How many token trees there are, inside of groups too.
pub(super) fn size(trees: &[Tree]) -> usize {
    let each = trees.iter().map(|tree| match tree {
        Tree::Group(_, inside) => 1 + size(inside),
        _ => 1,
    });
    each.sum()
}

/// As source, with `⟦ ⟧` around the groups that have no delimiters.
pub(super) fn text(trees: &[Tree]) -> String {
    let mut text = String::new();
    for tree in trees {
        match tree {
            Tree::Ident(name) => text.push_str(name),
            Tree::Literal(literal) => text.push_str(literal),
            Tree::Punct(punct, spacing) => {
                text.push(*punct);
                if *spacing == Spacing::Joint {
                    continue;
                }
            }
            Tree::Group(delimiter, inside) => {
                let (open, close) = match delimiter {
                    Delimiter::Parenthesis => ('(', ')'),
                    Delimiter::Brace => ('{', '}'),
                    Delimiter::Bracket => ('[', ']'),
                    Delimiter::None => ('⟦', '⟧'),
                };
                let _ = write!(text, "{open} {}{close}", self::text(inside));
            }
        }
        text.push(' ');
    }
    text
}

/// Calls `edit` with the list that holds the tree number `n`, and where it is in there.
pub(super) fn edit(trees: &mut Vec<Tree>, n: usize, edit: impl FnOnce(&mut Vec<Tree>, usize)) {
    let (mut list, mut left) = (trees, n);
    let mut at = 0;
    loop {
        if at >= list.len() {
            return;
        }
        if left == 0 {
            return edit(list, at);
        }
        left -= 1;
        let inside = match &list[at] {
            Tree::Group(_, inside) => size(inside),
            _ => 0,
        };
        if left < inside {
            let Tree::Group(_, inside) = &mut list[at] else {
                return;
            };
            (list, at) = (inside, 0);
        } else {
            left -= inside;
            at += 1;
        }
    }
}

/// A few neighbouring trees from anywhere in there.
pub(super) fn part(trees: &[Tree], random: &mut Random) -> Vec<Tree> {
    let mut found = vec![];
    let mut copy = trees.to_vec();
    let (n, length) = (random.below(size(trees)), 1 + random.below(6));
    edit(&mut copy, n, |list, at| {
        found = list[at..list.len().min(at + length)].to_vec();
    });
    found
}
