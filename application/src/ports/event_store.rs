//! The log.

use dasync_domain::{EventToAppend, ExpectedRevision, Position, RecordedEvent, Revision, StreamId};
use futures::future::BoxFuture;
use futures::stream::BoxStream;
use std::time::Duration;

/// One append to one stream.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Append {
    /// Where to.
    pub stream: StreamId,
    /// What must hold for it to happen.
    pub expected: ExpectedRevision,
    /// What is appended, all or nothing; at least one.
    pub events: Vec<EventToAppend>,
}

/// What an append did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Appended {
    /// The revision of the last event of the append.
    pub revision: Revision,
    /// The position of the last event of the append; `None` where a store does not say (an
    /// idempotent repeat).
    pub position: Option<Position>,
}

/// Where a read begins. Inclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReadFrom {
    /// At the first event (backwards: only the first event).
    Start,
    /// At the last event.
    End,
    /// At this revision.
    Revision(Revision),
}

/// The order of a read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Oldest first.
    Forwards,
    /// Newest first.
    Backwards,
}

/// A read of one stream.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadStream {
    /// Which.
    pub stream: StreamId,
    /// From where, inclusive.
    pub from: ReadFrom,
    /// In which order.
    pub direction: Direction,
    /// At most so many events.
    pub limit: usize,
}

/// What a subscription delivers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SubscriptionMessage {
    /// The next event, in the global order.
    Event(RecordedEvent),
    /// Everything that was in the log when the subscription looked has been delivered; comes once.
    CaughtUp,
}

/// What decides how much of a stream can be read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StreamMetadata {
    /// Only the newest so many events can be read.
    pub max_count: Option<u64>,
    /// Only events younger than this can be read.
    pub max_age: Option<Duration>,
    /// Events before this revision cannot be read.
    pub truncate_before: Option<Revision>,
}

impl StreamMetadata {
    /// As `truncate_before`, this marks a stream as soft-deleted: what [`EventStore::delete`] sets.
    ///
    /// No event ever has this revision. It is the largest number that all stores can keep.
    pub const SOFT_DELETED: Revision = Revision(i64::MAX as u64);

    /// Whether a stream with this metadata reads as not found.
    #[must_use]
    pub fn is_soft_deleted(&self) -> bool {
        self.truncate_before
            .is_some_and(|revision| revision >= Self::SOFT_DELETED)
    }
}

/// Bounds of one store, checked before anything is appended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StoreLimits {
    /// Bytes of data and metadata of one event.
    pub event_bytes_max: usize,
    /// Bytes of data and metadata of all events of one append.
    pub append_bytes_max: usize,
    /// Events in one append.
    pub append_events_max: usize,
}

/// The log: streams of events, and one global order over all of them.
///
/// Appends to one stream are atomic; there is no append to two streams. What an append returned
/// `Ok` for is on stable storage and is shown by every later read of this store object and by
/// every subscription, each event once and in the order of positions.
#[cfg_attr(any(test, feature = "test-util"), mockall::automock)]
pub trait EventStore: Send + Sync + 'static {
    /// Appends events to the end of one stream, all or none.
    ///
    /// Sending the same event ids with the same expected revision again is safe and gives the
    /// first result: with an exact revision or `NoStream` the ids are compared with what stands
    /// behind it, for as long as the events are stored; with `Any` and `StreamExists` with the last
    /// 32 appends of the stream. If only a first part of the ids stands there, the append fails with
    /// the wrong expected revision. An append that expects exactly the last revision is never taken
    /// for a repeat. Dropping the future leaves the outcome unknown.
    ///
    /// # Errors
    /// See [`AppendError`]: each variant says what to do.
    fn append(&self, append: Append) -> BoxFuture<'static, Result<Appended, AppendError>>;

    /// Reads events of one stream.
    ///
    /// # Errors
    /// The stream gives one error and ends; [`ReadError::StreamNotFound`] comes first or never. A
    /// stream whose visible events all lie outside of what was asked for gives nothing.
    fn read_stream(&self, read: ReadStream)
    -> BoxStream<'static, Result<RecordedEvent, ReadError>>;

    /// Reads the log, oldest first, from the event at `from` (inclusive; `None`: the beginning) to
    /// what is its end now.
    ///
    /// # Errors
    /// The stream gives one error and ends. A position that is no event's is an
    /// [`ReadError::InvalidPosition`].
    fn read_all(
        &self,
        from: Option<Position>,
    ) -> BoxStream<'static, Result<RecordedEvent, ReadError>>;

    /// A catch-up subscription: all events after `after` (`None`: from the beginning), those in the
    /// log already and then each as it is appended.
    ///
    /// It never skips and never repeats. It does not end by itself; after an error it ends, and the
    /// reader subscribes again after the last event that it got.
    ///
    /// # Errors
    /// As for [`EventStore::read_all`]; `after` must be the position of an event as well.
    fn subscribe_all(
        &self,
        after: Option<Position>,
    ) -> BoxStream<'static, Result<SubscriptionMessage, ReadError>>;

    /// The position of the last event of the log; `None` if it is empty.
    ///
    /// # Errors
    /// See [`ReadError`].
    fn end(&self) -> BoxFuture<'static, Result<Option<Position>, ReadError>>;

    /// Sets what can be read of a stream.
    ///
    /// All of it is replaced. Hidden events disappear from reads of the stream at once, and from
    /// reads of the log when the store reclaims their space. Revisions and positions never change.
    /// The stream need not exist yet. Metadata with an ordinary `truncate_before`, or none, brings a
    /// soft-deleted stream back.
    ///
    /// # Errors
    /// See [`AppendError`].
    fn set_metadata(
        &self,
        stream: &StreamId,
        metadata: StreamMetadata,
    ) -> BoxFuture<'static, Result<(), AppendError>>;

    /// Soft-deletes a stream: it reads as not found; appending to it continues its numbering, and
    /// shows what is appended from then on.
    ///
    /// # Errors
    /// See [`AppendError`].
    fn delete(
        &self,
        stream: &StreamId,
        expected: ExpectedRevision,
    ) -> BoxFuture<'static, Result<(), AppendError>>;

    /// Ends a stream for ever: nothing can be read from or appended to it any more.
    ///
    /// # Errors
    /// See [`AppendError`].
    fn tombstone(
        &self,
        stream: &StreamId,
        expected: ExpectedRevision,
    ) -> BoxFuture<'static, Result<(), AppendError>>;

    /// The bounds of this store.
    fn limits(&self) -> StoreLimits;
}

/// Why an append did not happen, or may not have happened.
#[derive(Debug, Clone, thiserror::Error)]
#[non_exhaustive]
pub enum AppendError {
    /// Somebody wrote first: read again, decide again.
    #[error("stream {stream} was expected at {expected}, but is at {}", at(*actual))]
    WrongExpectedRevision {
        /// Which stream.
        stream: StreamId,
        /// What was expected.
        expected: ExpectedRevision,
        /// The last revision; `None` if the stream does not exist.
        actual: Option<Revision>,
    },
    /// The stream has been ended by a tombstone: give up.
    #[error("stream {stream} is deleted for ever")]
    StreamDeleted {
        /// Which stream.
        stream: StreamId,
    },
    /// Not appended, because it is over a bound: make it smaller.
    #[error("append to {stream} has {actual} {unit}, the limit is {limit}")]
    LimitExceeded {
        /// Which stream.
        stream: StreamId,
        /// What is counted: `bytes in one event`, `bytes`, `events`.
        unit: &'static str,
        /// The bound.
        limit: usize,
        /// What was given.
        actual: usize,
    },
    /// A caller's mistake: the request itself is wrong.
    #[error("the append to {stream} is not valid: {reason}")]
    Invalid {
        /// Which stream.
        stream: StreamId,
        /// What is wrong with it.
        reason: String,
    },
    /// Not appended; the store cannot take anything now (a full disk). Reads go on. Retry later.
    #[error("the event store takes no appends now: {reason}")]
    Unavailable {
        /// What happened and what to do about it.
        reason: String,
    },
    /// It may have been appended: send the same ids again until the answer is definite.
    #[error("it is not known whether the append to {stream} happened: {reason}")]
    OutcomeUnknown {
        /// Which stream.
        stream: StreamId,
        /// What happened.
        reason: String,
    },
    /// A write to stable storage failed: the store refuses all appends until it is opened again
    /// and has recovered.
    #[error("the event store is poisoned by a failed write and must be opened again: {reason}")]
    Poisoned {
        /// The first failure.
        reason: String,
    },
}

fn at(actual: Option<Revision>) -> String {
    actual.map_or_else(
        || "no stream".into(),
        |revision| format!("revision {revision}"),
    )
}

impl AppendError {
    /// Whether the same append may succeed later without anybody changing it.
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        match self {
            Self::Unavailable { .. } | Self::OutcomeUnknown { .. } => true,
            Self::WrongExpectedRevision { .. }
            | Self::StreamDeleted { .. }
            | Self::LimitExceeded { .. }
            | Self::Invalid { .. }
            | Self::Poisoned { .. } => false,
        }
    }
}

/// Why a read ended.
#[derive(Debug, Clone, thiserror::Error)]
#[non_exhaustive]
pub enum ReadError {
    /// There is no such stream, or it is soft-deleted.
    #[error("there is no stream {stream}")]
    StreamNotFound {
        /// Which stream.
        stream: StreamId,
    },
    /// The stream has been ended by a tombstone.
    #[error("stream {stream} is deleted for ever")]
    StreamDeleted {
        /// Which stream.
        stream: StreamId,
    },
    /// No event begins at this position of this log.
    #[error("there is no event at position {position}")]
    InvalidPosition {
        /// What was asked for.
        position: Position,
    },
    /// Try again later.
    #[error("the event store cannot be read now: {reason}")]
    Unavailable {
        /// What happened.
        reason: String,
    },
    /// What is stored is damaged.
    #[error("the event store is damaged: {reason}")]
    Corrupt {
        /// Where, what, and how to verify and repair it.
        reason: String,
    },
}
