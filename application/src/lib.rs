//! Ports and use cases of dasync: what the engine needs from the world, and how routines are
//! started, run, cancelled and parked on top of it.
//!
//! No adapter is named here; `dasync-infrastructure` has them.
#![forbid(unsafe_code)]

pub mod aggregate;
pub mod client;
#[cfg(feature = "test-util")]
pub mod conformance;
pub mod context;
pub mod operation;
pub mod ports;
pub mod registry;
pub mod retry;
pub mod routine;

pub use client::{Client, Contract, FromHost, Handle, Serves};
pub use operation::Outcome;
