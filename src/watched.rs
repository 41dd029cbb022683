//! Tells when a store takes or gives nothing for a while: the host waits until it does.

use bytes::Bytes;
use dasync_application::ports::{
    Append, AppendError, Appended, Batch, Checkpoint, EventStore, ProjectionError, ProjectionStore,
    ReadError, ReadStream, Row, StoreLimits, StreamMetadata, SubscriptionMessage,
};
use dasync_domain::{ExpectedRevision, Name, Position, RecordedEvent, StreamId};
use futures::StreamExt;
use futures::future::BoxFuture;
use futures::stream::BoxStream;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Whether a host's stores work: the log, and what is derived from it. See [`HostBuilder::on_store_health`].
///
/// [`HostBuilder::on_store_health`]: crate::HostBuilder::on_store_health
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum StoreHealth {
    /// It takes or gives nothing now: a full disk, a lost connection. Routines wait, nothing is
    /// lost, and everything goes on by itself when this is over. Told once until it is over.
    Away {
        /// What happened and what to do about it.
        reason: String,
    },
    /// It works again.
    Back,
}

pub(crate) type Tell = Arc<dyn Fn(StoreHealth) + Send + Sync>;

/// An event store, and whom to tell of its health.
pub(crate) struct Watched {
    events: Arc<dyn EventStore>,
    health: Arc<Health>,
}

/// A projection store, and whom to tell of its health.
pub(crate) struct WatchedProjections {
    rows: Arc<dyn ProjectionStore>,
    health: Arc<Health>,
}

struct Health {
    tell: Tell,
    away: AtomicBool,
}

impl Health {
    fn new(tell: Tell) -> Arc<Self> {
        let away = AtomicBool::new(false);
        Arc::new(Self { tell, away })
    }

    /// Once, however many wait for it.
    fn away(&self, error: &dyn std::error::Error) {
        if !self.away.swap(true, Ordering::Relaxed) {
            let reason = error.to_string();
            (self.tell)(StoreHealth::Away { reason });
        }
    }

    fn works(&self) {
        // read first: this is on the way of every event
        if self.away.load(Ordering::Relaxed) && self.away.swap(false, Ordering::Relaxed) {
            (self.tell)(StoreHealth::Back);
        }
    }

    fn of_change<T>(&self, result: &Result<T, AppendError>) {
        match result {
            Err(error) if error.is_retryable() => self.away(error),
            Ok(_) => self.works(),
            Err(_) => {}
        }
    }

    fn of_rows<T>(&self, result: &Result<T, ProjectionError>) {
        match result {
            Err(error @ ProjectionError::Unavailable { .. }) => self.away(error),
            Ok(_) => self.works(),
            Err(_) => {}
        }
    }

    fn of_read<T>(&self, result: &Result<T, ReadError>) {
        if let Err(error @ ReadError::Unavailable { .. }) = result {
            self.away(error);
        }
    }
}

impl Watched {
    pub(crate) fn new(events: Arc<dyn EventStore>, tell: Tell) -> Self {
        let health = Health::new(tell);
        Self { events, health }
    }

    fn change<T: Send + 'static>(
        &self,
        change: BoxFuture<'static, Result<T, AppendError>>,
    ) -> BoxFuture<'static, Result<T, AppendError>> {
        let health = Arc::clone(&self.health);
        Box::pin(async move {
            let result = change.await;
            health.of_change(&result);
            result
        })
    }

    fn read<T: Send + 'static>(
        &self,
        read: BoxStream<'static, Result<T, ReadError>>,
    ) -> BoxStream<'static, Result<T, ReadError>> {
        let health = Arc::clone(&self.health);
        read.inspect(move |result| health.of_read(result)).boxed()
    }
}

impl EventStore for Watched {
    fn append(&self, append: Append) -> BoxFuture<'static, Result<Appended, AppendError>> {
        self.change(self.events.append(append))
    }

    fn read_stream(
        &self,
        read: ReadStream,
    ) -> BoxStream<'static, Result<RecordedEvent, ReadError>> {
        self.read(self.events.read_stream(read))
    }

    fn read_all(
        &self,
        from: Option<Position>,
    ) -> BoxStream<'static, Result<RecordedEvent, ReadError>> {
        self.read(self.events.read_all(from))
    }

    fn subscribe_all(
        &self,
        after: Option<Position>,
    ) -> BoxStream<'static, Result<SubscriptionMessage, ReadError>> {
        self.read(self.events.subscribe_all(after))
    }

    fn end(&self) -> BoxFuture<'static, Result<Option<Position>, ReadError>> {
        let (end, health) = (self.events.end(), Arc::clone(&self.health));
        Box::pin(async move {
            let result = end.await;
            health.of_read(&result);
            result
        })
    }

    fn set_metadata(
        &self,
        stream: &StreamId,
        metadata: StreamMetadata,
    ) -> BoxFuture<'static, Result<(), AppendError>> {
        self.change(self.events.set_metadata(stream, metadata))
    }

    fn delete(
        &self,
        stream: &StreamId,
        expected: ExpectedRevision,
    ) -> BoxFuture<'static, Result<(), AppendError>> {
        self.change(self.events.delete(stream, expected))
    }

    fn tombstone(
        &self,
        stream: &StreamId,
        expected: ExpectedRevision,
    ) -> BoxFuture<'static, Result<(), AppendError>> {
        self.change(self.events.tombstone(stream, expected))
    }

    fn limits(&self) -> StoreLimits {
        self.events.limits()
    }
}

impl WatchedProjections {
    pub(crate) fn new(rows: Arc<dyn ProjectionStore>, tell: Tell) -> Self {
        let health = Health::new(tell);
        Self { rows, health }
    }

    fn watch<T: Send + 'static>(
        &self,
        access: BoxFuture<'static, Result<T, ProjectionError>>,
    ) -> BoxFuture<'static, Result<T, ProjectionError>> {
        let health = Arc::clone(&self.health);
        Box::pin(async move {
            let result = access.await;
            health.of_rows(&result);
            result
        })
    }
}

/// Reads may work while nothing can be written: only a batch that was taken says that it works.
impl ProjectionStore for WatchedProjections {
    fn checkpoint(
        &self,
        projection: &Name,
    ) -> BoxFuture<'static, Result<Option<Checkpoint>, ProjectionError>> {
        self.rows.checkpoint(projection)
    }

    fn get(
        &self,
        projection: &Name,
        key: Bytes,
    ) -> BoxFuture<'static, Result<Option<Bytes>, ProjectionError>> {
        self.rows.get(projection, key)
    }

    fn range(
        &self,
        projection: &Name,
        from: Bytes,
        to: Bytes,
        limit: usize,
    ) -> BoxFuture<'static, Result<Vec<Row>, ProjectionError>> {
        self.rows.range(projection, from, to, limit)
    }

    fn commit(
        &self,
        projection: &Name,
        batch: Batch,
    ) -> BoxFuture<'static, Result<(), ProjectionError>> {
        self.watch(self.rows.commit(projection, batch))
    }

    fn clear(&self, projection: &Name) -> BoxFuture<'static, Result<(), ProjectionError>> {
        self.watch(self.rows.clear(projection))
    }
}
