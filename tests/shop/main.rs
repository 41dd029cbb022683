//! The examples as programs, above all the coffee shop: real processes that are killed, stopped, and given bad input.
//!
//! Everything is seen from outside: exit codes, what is printed, the file of effects, and the data
//! folder. `premises` starts and watches the processes; the other modules are one theme each.
//!
//! - `hosts`: the same for `05_dependency_injection`, two hosts in one process.
//! - `kills`: `kill -9` at random moments; no effect and no result is lost or made twice.
//! - `orders`: lines that are no orders, and where orders come from.
//! - `refusals`: data that the shop must not work on.
//! - `stops`: signals, a lost index, a full disk.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says what is wrong by stopping"
)]

mod hosts;
mod kills;
mod orders;
mod premises;
mod refusals;
mod stops;
