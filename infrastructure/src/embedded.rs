//! An event store in a folder: one process writes, any number read.
//!
//! The log is ours: append-only, in segments, with a checksum over each frame that is chained to
//! the one before. It is the only truth; `embedded/FORMAT.md` has every byte of it. The stream index
//! and the projections are a database next to it that can be deleted and built again.
//!
//! - **Writing** ([`Store`]): one thread takes what waits, writes one frame, syncs once, answers all.
//! - **Reading**: the newest events come from memory, what is older from the files.
//! - **Another process** ([`Reader`]) reads without a lock and never sees what is not synced.
//! - **Damage** is told from a torn write and never skipped: see [`Error::Corrupt`], [`verify`] and
//!   [`repair`].
//!
//! Where to start reading: `FORMAT.md`, then `frame`, `segment`, `recovery`, `writer`.

#[cfg(not(unix))]
compile_error!(
    "the embedded event store needs a Unix: switch its feature off, or use another store"
);

mod bytes;
mod error;
mod feed;
mod frame;
mod group;
mod index;
mod indexer;
mod log;
mod manifest;
mod options;
mod projections;
mod queue;
mod read;
mod reader;
mod recent;
mod recovery;
mod segment;
mod shared;
mod store;
mod tail;
mod verify;
mod writer;

pub use error::{Corruption, Error};
pub use index::IndexState;
pub use options::Options;
pub use projections::Projections;
pub use reader::Reader;
pub use recovery::Cut;
#[cfg(feature = "test-util")]
pub use segment::DiskStep;
pub use store::{Recovery, Store};
pub use verify::{Lost, Repaired, Report, repair, verify};
