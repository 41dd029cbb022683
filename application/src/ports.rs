//! What dasync needs from the world: one trait a file, each with its own error.
//!
//! Adapters implement these; the suites in `conformance` (feature `test-util`) say what they must
//! hold. Nothing here knows a database, a socket or a file.

mod clock;
mod event_store;
mod ids;
mod projection_store;

pub use clock::Clock;
pub use event_store::{
    Append, AppendError, Appended, Direction, EventStore, ReadError, ReadFrom, ReadStream,
    StoreLimits, StreamMetadata, SubscriptionMessage,
};
pub use ids::Ids;
pub use projection_store::{Batch, Checkpoint, ProjectionError, ProjectionStore, Row};

#[cfg(any(test, feature = "test-util"))]
pub use {
    clock::MockClock, event_store::MockEventStore, ids::MockIds,
    projection_store::MockProjectionStore,
};
