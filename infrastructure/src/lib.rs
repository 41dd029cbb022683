//! Adapters of dasync: what its ports are made of in a real process, and in tests.
//!
//! - [`memory`]: the reference event store and projection store; simple, and the oracle of the
//!   differential tests of all others.
//! - `embedded` (feature `embedded`): an event store in a folder, for one process that writes and
//!   any number that read.
//! - [`SystemClock`], [`RandomIds`]: time and ids of a real process.
//! - `ManualClock`, `SeededIds`, `faulty` (feature `test-util`): the same under a test's control.
//!
//! This is the only package that touches files, and no adapter looks into a payload.

#[cfg(feature = "embedded")]
pub mod embedded;
pub mod limits;
pub mod memory;

mod clock;
mod ids;
mod sync;

#[cfg(feature = "test-util")]
pub mod faulty;
#[cfg(feature = "test-util")]
mod random;

pub use clock::SystemClock;
pub use ids::RandomIds;

#[cfg(feature = "test-util")]
pub use {clock::ManualClock, ids::SeededIds};
