//! The port on top of the log.

use super::log::Log;
use crate::SystemClock;
use crate::limits;
use crate::sync::lock;
use async_stream::try_stream;
use chrono::{DateTime, Utc};
use dasync_application::ports::{
    Append, AppendError, Appended, Clock, EventStore, ReadError, ReadStream, StoreLimits,
    StreamMetadata, SubscriptionMessage,
};
use dasync_domain::{ExpectedRevision, Position, RecordedEvent, StreamId};
use futures::future::BoxFuture;
use futures::stream::{self, BoxStream, StreamExt};
use std::fmt;
use std::sync::{Arc, Mutex};
use tokio::sync::watch;

/// How many events are taken out under one lock.
const CHUNK: usize = 512;

/// An event store in memory; cheap to clone, clones are the same store.
///
/// # Example
/// ```
/// use dasync_application::ports::{Append, EventStore};
/// use dasync_domain::{EventToAppend, ExpectedRevision, StreamId};
/// use dasync_infrastructure::memory;
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// let store = memory::Store::new();
/// let event = EventToAppend {
///     id: uuid::Uuid::from_u128(1),
///     kind: "OrderPlaced".into(),
///     data: "{}".into(),
///     metadata: "{}".into(),
/// };
/// let stream = StreamId::new("shop.Order-17").unwrap();
/// let append = Append { stream, expected: ExpectedRevision::NoStream, events: vec![event] };
/// store.append(append).await.unwrap();
/// assert_eq!(store.log().len(), 1);
/// # }
/// ```
#[derive(Clone)]
pub struct Store {
    shared: Arc<Shared>,
}

struct Shared {
    log: Mutex<Log>,
    /// How many events there are: subscriptions wait for it to change.
    len: watch::Sender<usize>,
    clock: Arc<dyn Clock>,
    limits: StoreLimits,
}

impl fmt::Debug for Store {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Store")
            .field("events", &*self.shared.len.borrow())
            .finish_non_exhaustive()
    }
}

impl Default for Store {
    fn default() -> Self {
        Self::new()
    }
}

impl Store {
    /// An empty store on the machine's clock.
    #[must_use]
    pub fn new() -> Self {
        Self::with(Arc::new(SystemClock), limits::STORE)
    }

    /// An empty store with a clock and bounds of its own.
    #[must_use]
    pub fn with(clock: Arc<dyn Clock>, limits: StoreLimits) -> Self {
        Self::of_log(Log::default(), clock, limits)
    }

    /// A store with these events in it, on the machine's clock: what a crash left behind.
    ///
    /// They are in order of their positions, and complete: what [`Store::log`] gives, or a
    /// beginning of it.
    #[must_use]
    pub fn of_events(events: Vec<RecordedEvent>) -> Self {
        Self::of_log(Log::of_events(events), Arc::new(SystemClock), limits::STORE)
    }

    /// All events, in order of their positions.
    #[must_use]
    pub fn log(&self) -> Vec<RecordedEvent> {
        lock(&self.shared.log).events().to_vec()
    }

    /// How many calls have changed the store: appends that were no repeat, changes of metadata,
    /// deletions, tombstones.
    #[must_use]
    pub fn changes(&self) -> usize {
        lock(&self.shared.log).operations()
    }

    /// A store of its own that shows what this one was after its first `changes` changes, on the
    /// same clock: what a crash would have left behind.
    #[must_use]
    pub fn after(&self, changes: usize) -> Self {
        let log = lock(&self.shared.log).prefix(changes);
        Self::of_log(log, Arc::clone(&self.shared.clock), self.shared.limits)
    }

    fn of_log(log: Log, clock: Arc<dyn Clock>, limits: StoreLimits) -> Self {
        let len = watch::Sender::new(log.events().len());
        Self {
            shared: Arc::new(Shared {
                log: Mutex::new(log),
                len,
                clock,
                limits,
            }),
        }
    }
}

impl Shared {
    /// The time with the precision that all stores of this package keep: microseconds.
    fn now(&self) -> DateTime<Utc> {
        let now = self.clock.now();
        DateTime::from_timestamp_micros(now.timestamp_micros()).unwrap_or(now)
    }

    fn change<T>(
        &self,
        change: impl FnOnce(&mut Log) -> Result<T, AppendError>,
    ) -> BoxFuture<'static, Result<T, AppendError>>
    where
        T: Send + 'static,
    {
        let result = {
            let mut log = lock(&self.log);
            let result = change(&mut log);
            self.len.send_replace(log.events().len());
            result
        };
        Box::pin(std::future::ready(result))
    }

    /// Events at places `from..to` of the log, at most [`CHUNK`].
    fn chunk(&self, from: usize, to: usize) -> Vec<RecordedEvent> {
        let to = to.min(from.saturating_add(CHUNK));
        lock(&self.log).events()[from..to].to_vec()
    }
}

impl EventStore for Store {
    fn append(&self, append: Append) -> BoxFuture<'static, Result<Appended, AppendError>> {
        if let Err(error) = limits::check(&append, &self.shared.limits) {
            return Box::pin(std::future::ready(Err(error)));
        }
        let now = self.shared.now();
        self.shared.change(|log| log.append(append, now))
    }

    fn read_stream(
        &self,
        read: ReadStream,
    ) -> BoxStream<'static, Result<RecordedEvent, ReadError>> {
        match lock(&self.shared.log).read(&read, self.shared.now()) {
            Ok(events) => stream::iter(events.into_iter().map(Ok)).boxed(),
            Err(error) => stream::once(std::future::ready(Err(error))).boxed(),
        }
    }

    fn read_all(
        &self,
        from: Option<Position>,
    ) -> BoxStream<'static, Result<RecordedEvent, ReadError>> {
        let (place, end) = {
            let log = lock(&self.shared.log);
            (
                from.map_or(Ok(0), |position| log.find(position)),
                log.events().len(),
            )
        };
        let shared = Arc::clone(&self.shared);
        try_stream! {
            let mut place = place?;
            while place < end {
                let chunk = shared.chunk(place, end);
                place += chunk.len();
                for event in chunk {
                    yield event;
                }
            }
        }
        .boxed()
    }

    fn subscribe_all(
        &self,
        after: Option<Position>,
    ) -> BoxStream<'static, Result<SubscriptionMessage, ReadError>> {
        let place = match after {
            None => Ok(0),
            Some(position) => lock(&self.shared.log).find(position).map(|place| place + 1),
        };
        let mut len = self.shared.len.subscribe();
        let shared = Arc::clone(&self.shared);
        try_stream! {
            let mut place = place?;
            let mut caught_up = false;
            loop {
                let end = *len.borrow_and_update();
                while place < end {
                    let chunk = shared.chunk(place, end);
                    place += chunk.len();
                    for event in chunk {
                        yield SubscriptionMessage::Event(event);
                    }
                }
                if !caught_up {
                    caught_up = true;
                    yield SubscriptionMessage::CaughtUp;
                }
                // the sender lives in `shared`, which this stream holds
                if len.changed().await.is_err() {
                    return;
                }
            }
        }
        .boxed()
    }

    fn end(&self) -> BoxFuture<'static, Result<Option<Position>, ReadError>> {
        let end = lock(&self.shared.log)
            .events()
            .last()
            .map(|event| event.position);
        Box::pin(std::future::ready(Ok(end)))
    }

    fn set_metadata(
        &self,
        stream: &StreamId,
        metadata: StreamMetadata,
    ) -> BoxFuture<'static, Result<(), AppendError>> {
        self.shared.change(|log| log.set_metadata(stream, metadata))
    }

    fn delete(
        &self,
        stream: &StreamId,
        expected: ExpectedRevision,
    ) -> BoxFuture<'static, Result<(), AppendError>> {
        self.shared.change(|log| log.delete(stream, expected))
    }

    fn tombstone(
        &self,
        stream: &StreamId,
        expected: ExpectedRevision,
    ) -> BoxFuture<'static, Result<(), AppendError>> {
        self.shared.change(|log| log.tombstone(stream, expected))
    }

    fn limits(&self) -> StoreLimits {
        self.shared.limits
    }
}
