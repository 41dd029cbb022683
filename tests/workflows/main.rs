//! Goal: what people build from routines works as they wrote it, wherever the process dies.
//!
//! Each module holds routines of one theme: sagas, approvals, loops, timers. They are samples too:
//! start with `payments`. None of them knows that it is a test; what they do to the world outside
//! goes through [`outside`].
//!
//! Method: a routine is first called as ordinary async Rust, without an engine, which gives its
//! result and its effects. Then a host runs it, and then a host that dies before or after each of
//! its appends, in turn. Result and effects must be the same each time, and the log must say the
//! same; see [`lives`].
//!
//! Where ordinary code had to be written in another way for `#[service]`, a comment says so; they
//! begin with "otherwise:".

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says what is wrong by stopping"
)]
#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::inconsistent_digit_grouping,
    clippy::unused_async,
    reason = "numbers are small, 12_50 is an amount of money, a provider of samples answers at once"
)]

mod approvals;
mod bookings;
mod data;
mod endings;
mod fan_out;
mod games;
mod limits;
mod lives;
mod loans;
mod machines;
mod orders;
mod outside;
mod payments;
mod scenarios;
mod shops;
mod timers;
mod trees;
#[path = "../it/world.rs"]
mod world;
