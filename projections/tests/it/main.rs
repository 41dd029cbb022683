//! The engine on the store in memory, driven by scripts, on a clock that the tests own.
//!
//! `world` makes nodes and drives them, `script` is a routine that does what it is told.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says what is wrong by stopping"
)]

mod crash;
mod operations;
mod promises;
mod races;
mod rows;
mod script;
mod waiters;
mod world;
