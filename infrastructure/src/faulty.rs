//! A wrapper that makes any event store fail as real ones do, where a test says so or from a seed.
//!
//! Faults of changes: the process crashes before or after a change, the change happens (or not)
//! but its outcome is unknown, another writer was faster, the store takes nothing. Faults of reads:
//! a read shows an older state, the store does not answer, a subscription breaks.
//!
//! After a crash no call and no stream ever answers again, as for a process that is gone: drop what
//! used the store and go on with [`Store::inner`], which has what is on stable storage.

mod plan;
mod stale;
mod store;

pub use plan::{ChangeFault, Faults, NoFaults, Rates, ReadFault, Script, Seeded};
pub use store::Store;
