//! Goal: a routine that stands at an await when changed code is deployed goes on at that await, or
//! is parked; never at another one without a word. And the page about it
//! (`src/docs/changing_code.md`) cannot lie.
//!
//! Method: each change is one service in two versions ([`change!`](change)). The first runs until
//! its routine stands at an await, the second is deployed on the same log, and what becomes of the
//! routine is compared. The page is made of the changes ([`page`]) and compared with the one that is
//! there; `DASYNC_GUIDE=write cargo test --test versions` writes it again.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says what is wrong by stopping"
)]
#![allow(
    dead_code,
    unused_imports,
    clippy::pedantic,
    clippy::style,
    clippy::complexity,
    reason = "changes show code as it may be written, and not every version uses all"
)]

#[macro_use]
mod change;
#[macro_use]
mod deploy;

mod awaits;
mod constructs;
mod handlers;
mod locals;
mod manifest;
mod operands;
mod page;
mod references;
mod routines;
mod types;

use change::Change;

/// A section of the page: its title, its text, and its changes.
struct Section {
    title: &'static str,
    file: &'static str,
    text: &'static str,
    changes: &'static [Change],
}

macro_rules! sections {
    ($($module:ident: $title:literal),* $(,)?) => {
        const SECTIONS: &[Section] = &[$(Section {
            title: $title,
            file: concat!("tests/versions/", stringify!($module), ".rs"),
            text: include_str!(concat!(stringify!($module), ".rs")),
            changes: $module::CHANGES,
        }),*];
    };
}

sections! {
    awaits: "Awaits",
    constructs: "Loops and branches around an await",
    locals: "Variables and parameters",
    types: "Types",
    operands: "Values of an expression around an await",
    references: "References",
    routines: "Routines and services",
}
