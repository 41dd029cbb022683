//! Goal: the page "What you can write" (`src/docs/what_you_can_write.md`) cannot lie.
//!
//! Method: each section of the page is a module here, and each construct in it a routine with a
//! doc comment: a title, then a paragraph that begins with what becomes of it ([`source`]). Every
//! routine is run plainly, on a host, and on hosts that die before or after each of their appends,
//! by the driver of the workflows. What is refused is a program that must not compile ([`refused`]).
//! The page is made of these ([`page`]) and compared with the one that is there;
//! `DASYNC_GUIDE=write cargo test --test guide` writes it again.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says what is wrong by stopping, a sample stays short"
)]
#![allow(
    dead_code,
    private_interfaces,
    clippy::pedantic,
    clippy::iter_over_hash_type,
    clippy::style,
    clippy::complexity,
    reason = "samples show what can be written, not only what should be"
)]

mod closures;
mod control;
mod differs;
mod endings;
mod expressions;
mod handles;
mod helpers;
mod in_place;
mod items;
#[path = "../workflows/lives.rs"]
mod lives;
mod loops;
mod macros;
mod moves;
mod operations;
#[path = "../workflows/outside.rs"]
mod outside;
mod page;
mod patterns;
mod references;
mod refused;
mod saved;
mod scenarios;
mod source;
mod values;
#[path = "../it/world.rs"]
mod world;
