//! How deeply code may be nested, so that a macro does not overflow the stack of the compiler.
//!
//! The parser and the passes go down into code by recursion, and a stack that overflows takes rustc
//! down without a word about where. So the depth is bounded before anything is parsed. It is
//! estimated from the tokens: a group is a level, and so is, for less, every token that could nest
//! what follows it (`!!!x`, `a.b().c()`, `x + y + z`, `Vec<Vec<u8>>`).

use proc_macro2::{Delimiter, Group, Punct, Spacing, TokenStream, TokenTree, token_stream};
use syn::Error;

/// The most that may be nested. A unit stands for 2 KiB of the stack, as the parser and the passes
/// take without optimisation; so this is half of the 8 MiB that the compiler has.
pub(crate) const DEPTH_MAX: usize = 2_000;

/// What a group counts.
const GROUP: usize = 16;

/// What an open `<` counts: types take the most.
const ANGLE: usize = 26;

/// What the third `&` and those after it count, and an arrow: in a type they take as much as a group.
const IN_TYPES: usize = 16;

/// One list of tokens.
struct Level {
    tokens: token_stream::IntoIter,
    /// What counts since the last separator.
    run: usize,
    /// `<` that were not closed.
    angles: usize,
    /// Operators before one operand.
    prefixes: usize,
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
    Arrow(char),
    /// `<`, or the second one of `<<`
    Angle {
        shift: bool,
    },
    /// `'`, which makes a word a lifetime.
    Quote,
    Else,
    Hash,
    Braces,
}

/// Says so if tokens are nested too deeply, and how deeply if not.
///
/// # Errors
/// At the token that is too deep.
pub(crate) fn check(tokens: &TokenStream) -> Result<usize, Error> {
    let mut levels = vec![Level::new(tokens.clone())];
    let (mut depth, mut deepest) = (0, 0);
    while let Some(level) = levels.last_mut() {
        let Some(token) = level.tokens.next() else {
            levels.pop();
            // what the group that ends was in
            depth -= levels.last().map_or(0, |l| l.run + GROUP);
            continue;
        };
        level.count(&token);
        deepest = deepest.max(depth + level.run);
        if deepest > DEPTH_MAX {
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
    Ok(deepest)
}

impl Level {
    fn new(tokens: TokenStream) -> Self {
        Self {
            tokens: tokens.into_iter(),
            run: 0,
            angles: 0,
            prefixes: 0,
            bars: false,
            last: Last::Start,
        }
    }

    fn end(&mut self) {
        (self.run, self.angles, self.prefixes, self.bars) = (0, 0, 0, false);
    }

    fn count(&mut self, token: &TokenTree) {
        if self.last == Last::Braces && !goes_on(token) {
            self.end();
        }
        self.run += 1;
        self.last = match token {
            TokenTree::Group(group) => self.group(group),
            TokenTree::Ident(ident) => self.word(&ident.to_string()),
            TokenTree::Literal(_) => {
                if let Last::Angle { shift } = self.last {
                    // a comparison or a shift
                    self.close_angle();
                    if shift {
                        self.close_angle();
                    }
                }
                Last::Operand
            }
            TokenTree::Punct(punct) => self.punct(punct),
        };
        if matches!(self.last, Last::Operand | Last::Braces) {
            self.prefixes = 0;
        }
    }

    fn group(&mut self, group: &Group) -> Last {
        match (group.delimiter(), self.last) {
            (Delimiter::Brace, _) => Last::Braces,
            (Delimiter::Bracket, Last::Hash) => {
                // an attribute
                self.run = self.run.saturating_sub(2);
                Last::Start
            }
            _ => {
                self.run += 1;
                Last::Operand
            }
        }
    }

    fn word(&mut self, word: &str) -> Last {
        let (more, last) = match word {
            _ if self.last == Last::Quote => (0, Last::Start),
            "else" => (0, Last::Else),
            "if" if self.last == Last::Else => (0, Last::Start),
            "if" | "while" | "match" | "return" | "break" | "yield" => (6, Last::Start),
            "await" => (3, Last::Operand),
            "mut" | "const" | "move" | "in" | "async" | "dyn" | "raw" => (0, Last::Start),
            _ => (0, Last::Operand),
        };
        self.run += more;
        last
    }

    fn punct(&mut self, punct: &Punct) -> Last {
        let before = self.last;
        let joint = punct.spacing() == Spacing::Joint;
        match punct.as_char() {
            ';' => self.end(),
            ',' if self.angles == 0 && !self.bars => self.run = 0,
            '>' => match before {
                Last::Arrow('-') => self.run += IN_TYPES,
                Last::Arrow(_) => {}
                _ => {
                    self.close_angle();
                    return Last::Operand;
                }
            },
            '<' => {
                self.angles += 1;
                self.run += ANGLE;
                return Last::Angle {
                    shift: matches!(before, Last::Angle { .. }),
                };
            }
            '|' => {
                let opens = !self.bars && before != Last::Operand;
                self.run += if opens { 8 } else { 0 };
                self.bars = opens;
            }
            '&' | '*' | '!' | '-' if before != Last::Operand => {
                self.prefixes += 1;
                self.run += if self.prefixes > 2 { IN_TYPES } else { 1 };
            }
            '.' if before != Last::Operand => self.run += 4,
            '=' if !joint => self.run += 2,
            '?' => {
                self.run += 1;
                return Last::Operand;
            }
            '#' => return Last::Hash,
            '\'' => return Last::Quote,
            _ => {}
        }
        match punct.as_char() {
            arrow @ ('-' | '=') if joint => Last::Arrow(arrow),
            _ => Last::Start,
        }
    }

    fn close_angle(&mut self) {
        if self.angles > 0 {
            self.angles -= 1;
            self.run = self.run.saturating_sub(ANGLE);
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

#[cfg(test)]
mod tests {
    use super::*;

    fn checked(text: &str) -> Result<(), String> {
        check(&text.parse().unwrap())
            .map(drop)
            .map_err(|e| e.to_string())
    }

    #[test]
    fn long_is_not_deep() {
        for part in [
            "a, ",
            "a(b); ",
            "let x: Vec<Vec<u8>> = &&a - -b; ",
            "#[doc = \"words\"] ",
            "if a < b && c > d { f(x)?.await } ",
            "A | B => { a } ",
            "A => b.c(|x| -> u8 { y }), ",
            "fn f<'a, T: A<B>>(a: &'a mut T) -> Result<(), E> where T: C<D> { a } ",
            "f(|x| x < 1, |y| -y), ",
            "a << 1 | b << 2, ",
        ] {
            assert_eq!(checked(&part.repeat(5_000)), Ok(()), "{part}");
        }
    }

    #[test]
    fn real_code_is_not_deep() {
        for (part, times) in [
            ("if a == b.c(1) && d { } else ", 100),
            (".route(\"/a\", f)", 300),
            ("+ a", 500),
            ("| Kind::A", 300),
            ("<p class=\"a\">{ a }</p>", 100),
            ("^ a << 3", 300),
            ("if let Some(x) = y {", 50),
            ("(", 100),
        ] {
            let closed = match part.chars().last() {
                Some('{') => "}",
                Some('(') => ")",
                _ => "",
            };
            let text = format!("{} a {}", part.repeat(times), closed.repeat(times));
            assert_eq!(checked(&text), Ok(()), "{part}");
        }
    }
}
