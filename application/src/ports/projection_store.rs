//! Where projections keep what they derive from the log.

use bytes::Bytes;
use dasync_domain::{EventRef, Name, Position};
use futures::future::BoxFuture;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// How far a projection has come, saved together with what it derived up to there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checkpoint {
    /// The log that the position belongs to.
    pub log: Uuid,
    /// The last event that is fully in the rows (inclusive).
    pub position: Position,
    /// The same event by stream, revision and id: if it is not there any more, this is another
    /// log, or an older state of it.
    pub anchor: EventRef,
    /// The id of the anchor.
    pub anchor_id: Uuid,
}

/// A key and its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The key, ordered by its bytes. 1 to 4,096 bytes.
    pub key: Bytes,
    /// The value.
    pub value: Bytes,
}

/// Changes that become visible together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Batch {
    /// In order; `None` deletes. A later change of one key wins.
    pub changes: Vec<(Bytes, Option<Bytes>)>,
    /// The new checkpoint; `None` leaves it as it is.
    pub checkpoint: Option<Checkpoint>,
}

/// Ordered rows and a checkpoint for each projection. Everything in it can be derived again.
///
/// A batch is atomic: after a crash all of it is there or nothing. It need not be on stable
/// storage when `commit` returns, but batches never overtake one another: what a crash loses is
/// a tail of them. An adapter must never keep a batch whose checkpoint is behind the end of the
/// log that it survives.
#[cfg_attr(any(test, feature = "test-util"), mockall::automock)]
pub trait ProjectionStore: Send + Sync + 'static {
    /// The checkpoint of `projection`; `None` if there is none yet.
    ///
    /// # Errors
    /// See [`ProjectionError`].
    fn checkpoint(
        &self,
        projection: &Name,
    ) -> BoxFuture<'static, Result<Option<Checkpoint>, ProjectionError>>;

    /// The value of `key`; `None` if there is none.
    ///
    /// # Errors
    /// See [`ProjectionError`].
    fn get(
        &self,
        projection: &Name,
        key: Bytes,
    ) -> BoxFuture<'static, Result<Option<Bytes>, ProjectionError>>;

    /// Rows with `from <= key < to` (`to` empty: no upper end) in order of their keys, at most
    /// `limit`.
    ///
    /// # Errors
    /// See [`ProjectionError`].
    fn range(
        &self,
        projection: &Name,
        from: Bytes,
        to: Bytes,
        limit: usize,
    ) -> BoxFuture<'static, Result<Vec<Row>, ProjectionError>>;

    /// Applies all changes of a batch, or none.
    ///
    /// # Errors
    /// See [`ProjectionError`].
    fn commit(
        &self,
        projection: &Name,
        batch: Batch,
    ) -> BoxFuture<'static, Result<(), ProjectionError>>;

    /// Removes all rows and the checkpoint: the projection will be rebuilt.
    ///
    /// # Errors
    /// See [`ProjectionError`].
    fn clear(&self, projection: &Name) -> BoxFuture<'static, Result<(), ProjectionError>>;
}

/// Why rows could not be read or written.
#[derive(Debug, Clone, thiserror::Error)]
#[non_exhaustive]
pub enum ProjectionError {
    /// Nothing was changed, and some of the newest batches may be lost: read the checkpoint again
    /// later, and go on from there.
    #[error("the projection store is not available: {reason}")]
    Unavailable {
        /// What happened.
        reason: String,
    },
    /// A caller's mistake: a key is empty or too long. Nothing was changed.
    #[error("a key of a row has {actual} bytes, it must have 1 to {limit}")]
    InvalidKey {
        /// Its length in bytes.
        actual: usize,
        /// The longest that is taken.
        limit: usize,
    },
    /// What is stored cannot be read: clear the projection and rebuild it.
    #[error("the projection store cannot be read: {reason}; clear it to have it rebuilt")]
    Corrupt {
        /// What happened.
        reason: String,
    },
}
