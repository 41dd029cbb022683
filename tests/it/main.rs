//! Hosts, services and the macro together, on the store in memory and on a clock that the tests own.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says what is wrong by stopping"
)]

mod crash;
mod events;
mod golden;
mod host;
mod late;
mod mocks;
mod parking;
mod promises;
mod scenarios;
mod world;
