//! Runs one input and judges what comes out.

use super::tree::{self, Tree};
use super::{Case, Which};
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::cell::RefCell;
use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Once;
use std::time::{Duration, Instant};

/// The longest time that one input may take. Most take a millisecond; the rest is for a machine that
/// is busy with other things.
pub(super) const TIME: Duration = Duration::from_secs(10);

/// What is wrong with an expansion.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Failure {
    /// Even if it was caught: the message, and where.
    Panic(String),
    /// Neither Rust nor an error.
    Unparsable(String),
    /// The input was an item, and what came out is none, though errors are in it.
    Broken(String),
    /// An error that says that the macro is at fault.
    Blames,
    /// Two runs differ.
    Unstable,
    Slow,
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Panic(message) => write!(f, "panic: {message}"),
            Self::Unparsable(error) => write!(f, "the expansion is not Rust: {error}"),
            Self::Broken(error) => write!(f, "errors, and an expansion that is not Rust: {error}"),
            Self::Blames => write!(f, "an error that blames the macro"),
            Self::Unstable => write!(f, "two expansions differ"),
            Self::Slow => write!(f, "took more than {TIME:?}"),
        }
    }
}

impl Failure {
    /// Whether it is the same mistake; parser errors say a little else for each input.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Unparsable(_), Self::Unparsable(_)) | (Self::Broken(_), Self::Broken(_)) => true,
            (one, other) => one == other,
        }
    }
}

thread_local! {
    /// The panics of this thread, while an input runs.
    static PANICS: RefCell<Option<Vec<String>>> = const { RefCell::new(None) };
}

/// Panics while an input runs are noted and not printed; the passes have nets under them that would
/// hide them.
fn note_panics() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            let noted = PANICS.with_borrow_mut(|panics| {
                let noted = panics.as_mut().map(|all| all.push(info.to_string()));
                noted.is_some()
            });
            if !noted {
                before(info);
            }
        }));
    });
}

/// Expands; `None` if it panicked where nothing caught it. And the panics.
fn expand(case: &Case) -> (Option<TokenStream>, Vec<String>) {
    note_panics();
    let (attr, item) = (tree::to_tokens(&case.attr), tree::to_tokens(&case.item));
    let expand = case.which.expand();
    PANICS.set(Some(vec![]));
    let out = catch_unwind(AssertUnwindSafe(|| expand(attr, item)));
    (out.ok(), PANICS.take().unwrap_or_default())
}

/// Expands an input and looks at what comes out.
///
/// # Errors
/// What is wrong with it.
pub(super) fn judge(case: &Case, twice: bool) -> Result<Outcome, Failure> {
    let start = Instant::now();
    let (out, panics) = expand(case);
    if start.elapsed() > TIME {
        // another program may have been at fault
        let again = Instant::now();
        expand(case);
        if again.elapsed() > TIME {
            return Err(Failure::Slow);
        }
    }
    if let Some(panic) = panics.into_iter().next() {
        return Err(Failure::Panic(panic));
    }
    let Some(out) = out else {
        return Err(Failure::Panic("unknown".to_owned()));
    };
    if twice {
        let again = expand(case).0.map(|t| t.to_string());
        if again.as_ref() != Some(&out.to_string()) {
            return Err(Failure::Unstable);
        }
    }
    let error = has_error(out.clone());
    if error && out.to_string().contains("which is a mistake in") {
        return Err(Failure::Blames);
    }
    match syn::parse2::<syn::File>(out) {
        Ok(_) if error => Ok(Outcome::Rejected),
        Ok(_) => Ok(Outcome::Accepted),
        Err(parser) if !error => Err(Failure::Unparsable(parser.to_string())),
        // what the parser sees through is in the way of what is printed behind it
        Err(_) if invisible(&case.item) => Ok(Outcome::Unreadable),
        Err(parser) if is_item(case) => Err(Failure::Broken(parser.to_string())),
        Err(_) => Ok(Outcome::Unreadable),
    }
}

/// What became of an input that is treated well.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Outcome {
    Accepted,
    Rejected,
    /// It was no item either.
    Unreadable,
}

/// Whether the attribute can read it.
pub(super) fn is_item(case: &Case) -> bool {
    let tokens = tree::to_tokens(&case.item);
    match case.which {
        Which::Event => syn::parse2::<syn::DeriveInput>(tokens).is_ok(),
        Which::Service | Which::Aggregate => syn::parse2::<syn::Item>(tokens).is_ok(),
    }
}

/// Whether there are groups without delimiters.
fn invisible(trees: &[Tree]) -> bool {
    trees.iter().any(|tree| match tree {
        Tree::Group(delimiter, inside) => *delimiter == Delimiter::None || invisible(inside),
        _ => false,
    })
}

/// Whether there is a `compile_error!`.
pub(super) fn has_error(tokens: TokenStream) -> bool {
    tokens.into_iter().any(|tree| match tree {
        TokenTree::Ident(ident) => ident == "compile_error",
        _ => false,
    })
}
