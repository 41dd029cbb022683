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
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

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
    /// The same as in `away`, for those who only look: this is on the way of every event.
    is_away: AtomicBool,
    away: Mutex<Option<Access>>,
}

/// What did not work.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Access {
    Read,
    Change,
}

impl Health {
    fn new(tell: Tell) -> Arc<Self> {
        Arc::new(Self {
            tell,
            is_away: AtomicBool::new(false),
            away: Mutex::default(),
        })
    }

    fn lock(&self) -> MutexGuard<'_, Option<Access>> {
        self.away.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Told once, however many wait for it, and in order.
    fn fails(&self, access: Access, error: &dyn std::error::Error) {
        let mut away = self.lock();
        let first = away.is_none();
        if first || access == Access::Change {
            *away = Some(access);
        }
        if first {
            self.is_away.store(true, Ordering::Relaxed);
            let reason = error.to_string();
            (self.tell)(StoreHealth::Away { reason });
        }
    }

    /// Reads may work while nothing can be written: a change that was taken says that all is well,
    /// a read only where reads were what failed.
    fn works(&self, access: Access) {
        if !self.is_away.load(Ordering::Relaxed) {
            return;
        }
        let mut away = self.lock();
        if away.is_some_and(|failed| access == Access::Change || failed == Access::Read) {
            *away = None;
            self.is_away.store(false, Ordering::Relaxed);
            (self.tell)(StoreHealth::Back);
        }
    }

    fn of_change<T>(&self, result: &Result<T, AppendError>) {
        match result {
            Err(error) if error.is_retryable() => self.fails(Access::Change, error),
            Ok(_) => self.works(Access::Change),
            Err(_) => {}
        }
    }

    fn of_read<T>(&self, result: &Result<T, ReadError>) {
        match result {
            Err(error @ ReadError::Unavailable { .. }) => self.fails(Access::Read, error),
            // that something is not there is an answer too
            _ => self.works(Access::Read),
        }
    }

    fn of_rows<T>(&self, access: Access, result: &Result<T, ProjectionError>) {
        match result {
            Err(error @ ProjectionError::Unavailable { .. }) => self.fails(access, error),
            Ok(_) => self.works(access),
            Err(_) => {}
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
        kind: Access,
        access: BoxFuture<'static, Result<T, ProjectionError>>,
    ) -> BoxFuture<'static, Result<T, ProjectionError>> {
        let health = Arc::clone(&self.health);
        Box::pin(async move {
            let result = access.await;
            health.of_rows(kind, &result);
            result
        })
    }
}

impl ProjectionStore for WatchedProjections {
    fn checkpoint(
        &self,
        projection: &Name,
    ) -> BoxFuture<'static, Result<Option<Checkpoint>, ProjectionError>> {
        self.watch(Access::Read, self.rows.checkpoint(projection))
    }

    fn get(
        &self,
        projection: &Name,
        key: Bytes,
    ) -> BoxFuture<'static, Result<Option<Bytes>, ProjectionError>> {
        self.watch(Access::Read, self.rows.get(projection, key))
    }

    fn range(
        &self,
        projection: &Name,
        from: Bytes,
        to: Bytes,
        limit: usize,
    ) -> BoxFuture<'static, Result<Vec<Row>, ProjectionError>> {
        let rows = self.rows.range(projection, from, to, limit);
        self.watch(Access::Read, rows)
    }

    fn commit(
        &self,
        projection: &Name,
        batch: Batch,
    ) -> BoxFuture<'static, Result<(), ProjectionError>> {
        self.watch(Access::Change, self.rows.commit(projection, batch))
    }

    fn clear(&self, projection: &Name) -> BoxFuture<'static, Result<(), ProjectionError>> {
        self.watch(Access::Change, self.rows.clear(projection))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unavailable() -> ReadError {
        let reason = "away".into();
        ReadError::Unavailable { reason }
    }

    fn full() -> AppendError {
        let reason = "full".into();
        AppendError::Unavailable { reason }
    }

    /// What is told, `-` for away and `+` for back.
    fn told(happens: impl FnOnce(&Health)) -> String {
        let told = Arc::new(Mutex::new(String::new()));
        let by = Arc::clone(&told);
        let health = Health::new(Arc::new(move |health| {
            let sign = if health == StoreHealth::Back {
                '+'
            } else {
                '-'
            };
            by.lock().unwrap_or_else(PoisonError::into_inner).push(sign);
        }));
        happens(&health);
        let told = told.lock().unwrap_or_else(PoisonError::into_inner);
        told.clone()
    }

    #[test]
    fn what_fails_and_works_again_is_told_once() {
        let read = told(|health| {
            health.of_read(&Ok(()));
            health.of_read::<()>(&Err(unavailable()));
            health.of_read::<()>(&Err(unavailable()));
            health.of_read(&Ok(()));
            health.of_read(&Ok(()));
        });
        assert_eq!(read, "-+");
        let changed = told(|health| {
            health.of_change::<()>(&Err(full()));
            // the disk is full, and can be read all the same
            health.of_read(&Ok(()));
            health.of_change(&Ok(()));
        });
        assert_eq!(changed, "-+");
        let both = told(|health| {
            health.of_read::<()>(&Err(unavailable()));
            health.of_change::<()>(&Err(full()));
            health.of_read(&Ok(()));
        });
        assert_eq!(both, "-");
    }
}
