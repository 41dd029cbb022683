//! How deeply code may be nested, so that a macro does not overflow the stack of the compiler.
//!
//! The parser and the passes go down into code by recursion, and a stack that overflows takes rustc
//! down without a word about where. So the depth is bounded before anything is parsed. It is
//! estimated from the tokens: a group is a level, and so is, for less, every token that could nest
//! what follows it (`!!!x`, `a.b().c()`, `x + y + z`, `Vec<Vec<u8>>`).

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree, token_stream};
use syn::Error;

/// The most that may be nested, in tokens. A level of the parser and of the passes takes up to
/// 15 KiB of the stack without optimisation, and a macro has 8 MiB.
const DEPTH_MAX: usize = 2_000;

/// What a group counts.
const GROUP: usize = 16;

/// One list of tokens.
struct Level {
    tokens: token_stream::IntoIter,
    /// What counts since the last separator.
    run: usize,
    /// `<` that were not closed.
    angles: usize,
    /// Between the bars of a closure.
    bars: bool,
    last: Last,
}

/// The token before.
#[derive(Clone, Copy, PartialEq)]
enum Last {
    /// After which an expression begins.
    Start,
    Operand,
    /// `-` or `=`, which make `>` an arrow.
    Arrow,
    Hash,
    Braces,
}

/// Says so if tokens are nested too deeply.
pub(crate) fn check(tokens: &TokenStream) -> Result<(), Error> {
    let mut levels = vec![Level::new(tokens.clone())];
    let mut depth = 0;
    while let Some(level) = levels.last_mut() {
        let Some(token) = level.tokens.next() else {
            levels.pop();
            // what the group that ends was in
            depth -= levels.last().map_or(0, |l| l.run + GROUP);
            continue;
        };
        level.count(&token);
        if depth + level.run > DEPTH_MAX {
            return Err(Error::new(
                token.span(),
                "this code is nested too deeply, or its expression is too long, for a macro: put \
                 parts of it in variables or functions of their own",
            ));
        }
        if let TokenTree::Group(group) = token {
            depth += level.run + GROUP;
            levels.push(Level::new(group.stream()));
        }
    }
    Ok(())
}

impl Level {
    fn new(tokens: TokenStream) -> Self {
        Self {
            tokens: tokens.into_iter(),
            run: 0,
            angles: 0,
            bars: false,
            last: Last::Start,
        }
    }

    fn end(&mut self) {
        (self.run, self.angles, self.bars) = (0, 0, false);
    }

    fn count(&mut self, token: &TokenTree) {
        let before = self.last;
        if before == Last::Braces && !goes_on(token) {
            self.end();
        }
        self.run += 1;
        self.last = Last::Start;
        match token {
            TokenTree::Group(group) => {
                self.last = match (group.delimiter(), before) {
                    (Delimiter::Brace, _) => Last::Braces,
                    (Delimiter::Bracket, Last::Hash) => {
                        // an attribute
                        self.run = self.run.saturating_sub(2);
                        Last::Start
                    }
                    _ => Last::Operand,
                };
            }
            TokenTree::Ident(ident) => {
                let word = ident.to_string();
                if !matches!(
                    word.as_str(),
                    "return" | "break" | "move" | "in" | "else" | "match" | "if" | "async"
                ) {
                    self.last = Last::Operand;
                }
            }
            TokenTree::Literal(_) => self.last = Last::Operand,
            TokenTree::Punct(punct) => match punct.as_char() {
                ';' => self.end(),
                ',' if self.angles == 0 && !self.bars => self.run = 0,
                '>' if before == Last::Arrow => {}
                '<' => {
                    self.angles += 1;
                    self.run += GROUP / 2;
                }
                '>' => {
                    self.angles = self.angles.saturating_sub(1);
                    self.last = Last::Operand;
                }
                '|' => self.bars = !self.bars && before != Last::Operand,
                '-' | '=' if punct.spacing() == Spacing::Joint => self.last = Last::Arrow,
                '#' => self.last = Last::Hash,
                '?' => self.last = Last::Operand,
                _ => {}
            },
        }
    }
}

/// Whether what stands after braces can belong to the same expression.
fn goes_on(token: &TokenTree) -> bool {
    match token {
        TokenTree::Ident(ident) => ident == "else" || ident == "as",
        TokenTree::Punct(punct) => !matches!(punct.as_char(), '#' | '\''),
        _ => false,
    }
}
