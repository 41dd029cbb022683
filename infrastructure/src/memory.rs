//! The reference event store and projection store: everything in memory.
//!
//! Written to be right and simple to read: the other stores are compared with it. Also the store of
//! tests: a test sees the log as a list, and makes a store of any beginning of it, which is what a
//! crash would have left behind.
//!
//! `log.rs` has the rules, [`Store`] the port on top of them.

mod log;
mod projections;
mod store;

pub use projections::Projections;
#[cfg(feature = "embedded")]
pub(crate) use projections::check as check_rows;
pub use store::Store;
