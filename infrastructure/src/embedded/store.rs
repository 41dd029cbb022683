//! The port, and the life of an open store.

use super::error::Error;
use super::feed;
use super::group::Heads;
use super::index::{self, Broken, IndexState};
use super::indexer;
use super::manifest::{SyncedFile, WriterLock, create_manifest, read_manifest, sync_dir};
use super::options::Options;
use super::projections::{self, Projections};
use super::queue::{Call, Queue};
use super::read;
use super::recent::Recent;
use super::recovery::{self, Cut};
use super::shared::{IndexCell, Shared, Tip};
use super::writer::Writer;
use crate::limits;
use crate::sync::lock;
use dasync_application::ports::{
    Append, AppendError, Appended, EventStore, ReadError, ReadStream, StoreLimits, StreamMetadata,
    SubscriptionMessage,
};
use dasync_domain::{ExpectedRevision, Position, RecordedEvent, StreamId};
use futures::future::BoxFuture;
use futures::stream::BoxStream;
use std::path::Path;
use std::sync::{Arc, Condvar, Mutex, OnceLock};
use std::thread::JoinHandle;
use tokio::sync::watch;

/// An event store in a folder; cheap to clone, clones are the same store.
///
/// One store object at a time writes to a folder; other processes read it with
/// [`super::Reader`]. When the last clone is dropped, the store finishes what it has taken, waits
/// for that, and releases the folder; streams that are still read end with an error.
///
/// Its futures and streams are polled inside of a tokio runtime.
///
/// # Example
/// ```
/// use dasync_application::ports::EventStore;
/// use dasync_infrastructure::embedded;
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let dir = tempfile::tempdir()?;
/// # let dir = dir.path();
/// let store = embedded::Store::open(dir)?;
/// assert_eq!(store.end().await?, None);
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone)]
pub struct Store {
    handle: Arc<Handle>,
}

#[derive(Debug)]
struct Handle {
    shared: Arc<Shared>,
    recovery: Recovery,
    running: Mutex<Option<Running>>,
}

/// What ends when the store is closed.
#[derive(Debug)]
struct Running {
    writer: JoinHandle<()>,
    indexer: JoinHandle<()>,
    _lock: WriterLock,
}

/// What was found and done when a store was opened.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Recovery {
    /// The end of a write that a crash had interrupted.
    pub cut: Option<Cut>,
    /// How the index was.
    pub index: IndexState,
    /// Projections that were cleared because they had seen more than the log has.
    pub cleared: Vec<String>,
}

impl Store {
    /// Opens the store in `dir` with the usual options, or creates it.
    ///
    /// Blocks until the end of the log was checked and the index follows it.
    ///
    /// # Errors
    /// See [`Error`]. Nothing was changed, except what [`Store::recovery`] would have told.
    pub fn open(dir: impl AsRef<Path>) -> Result<Self, Error> {
        Self::open_with(dir, Options::new())
    }

    /// Opens the store in `dir`, or creates it.
    ///
    /// # Errors
    /// As for [`Store::open`].
    pub fn open_with(dir: impl AsRef<Path>, mut options: Options) -> Result<Self, Error> {
        let dir = dir.as_ref();
        let log_dir = dir.join("log");
        std::fs::create_dir_all(dir).map_err(Error::io("create", dir))?;
        let writer_lock = WriterLock::take(dir)?;
        let log_id = match read_manifest(dir)? {
            Some(id) => id,
            None => create_manifest(dir)?,
        };
        std::fs::create_dir_all(&log_dir).map_err(Error::io("create", &log_dir))?;
        sync_dir(dir)?;

        let synced_file = SyncedFile::create(dir)?;
        let gate = options.gate();
        let segment_bytes = options.segment_bytes;
        let opened = recovery::open(&log_dir, log_id, synced_file.read(), segment_bytes, &gate)?;
        synced_file
            .write(opened.synced)
            .map_err(Error::io("write", dir))?;
        let synced = opened.synced;
        let log = Arc::new(opened.log);

        let cache = options.index_cache_bytes;
        let mut progress = options.take_progress();
        let (index, state) = index::open_and_follow(dir, &log, synced, cache, &mut *progress)?;
        let cleared =
            projections::clear_ahead(&index, synced.end).map_err(|broken| Error::Index {
                path: dir.join("index"),
                reason: broken.to_string(),
            })?;

        let shared = Arc::new(Shared {
            dir: dir.into(),
            log,
            recent: Mutex::new(Recent::new(synced, options.recent_bytes)),
            moved: Condvar::new(),
            tip: watch::Sender::new(Tip { closed: false }),
            index: IndexCell::new(index),
            queue: Arc::new(Queue::new()),
            limits: options.limits,
            clock: Arc::clone(&options.clock),
            poison: OnceLock::new(),
            last_event: Mutex::new(opened.last_event),
        });
        let writer = Writer {
            shared: Arc::clone(&shared),
            active: opened.active,
            sealed: None,
            chain: synced.chain,
            synced: synced_file,
            segment_bytes,
            spare_bytes: options.spare_bytes,
            gate,
            heads: Heads::default(),
            buffer: Vec::new(),
        };
        let following = Arc::clone(&shared);
        let writer = spawn("dasync-writer", move || writer.run())?;
        let indexer = spawn("dasync-indexer", move || indexer::run(&following, cache))?;
        let recovery = Recovery {
            cut: opened.cut,
            index: state,
            cleared,
        };
        let running = Mutex::new(Some(Running {
            writer,
            indexer,
            _lock: writer_lock,
        }));
        Ok(Self {
            handle: Arc::new(Handle {
                shared,
                recovery,
                running,
            }),
        })
    }

    /// What was found and done when the store was opened.
    #[must_use]
    pub fn recovery(&self) -> &Recovery {
        &self.handle.recovery
    }

    /// The projection store in the same folder.
    #[must_use]
    pub fn projections(&self) -> Projections {
        Projections::new(Arc::clone(&self.handle.shared))
    }

    /// Closes the store, also for all clones: finishes what it has taken and releases the folder.
    ///
    /// Dropping the last clone does the same, but blocks the thread meanwhile. Dropping this future
    /// does not stop it.
    pub async fn close(&self) {
        let handle = Arc::clone(&self.handle);
        // fails only if the runtime is going down, and then dropping closes
        let _closed = tokio::task::spawn_blocking(move || handle.shut()).await;
    }

    fn ask(&self, call: Call) -> BoxFuture<'static, Result<Option<Appended>, AppendError>> {
        let stream = call.stream().clone();
        let queue = Arc::clone(&self.handle.shared.queue);
        Box::pin(async move {
            queue.ask(call).await.unwrap_or_else(|| {
                let reason = format!("the store was closed before {stream} was appended to");
                Err(AppendError::Unavailable { reason })
            })
        })
    }

    fn tell(&self, call: Call) -> BoxFuture<'static, Result<(), AppendError>> {
        let answer = self.ask(call);
        Box::pin(async move { answer.await.map(|_none| ()) })
    }
}

fn spawn(name: &str, work: impl FnOnce() + Send + 'static) -> Result<JoinHandle<()>, Error> {
    let thread = std::thread::Builder::new().name(name.into()).spawn(work);
    thread.map_err(Error::io("start a thread for", Path::new(name)))
}

impl Handle {
    fn shut(&self) {
        self.shared.queue.close();
        // held while closing, so that whoever comes second waits as well
        let mut running = lock(&self.running);
        if let Some(Running {
            writer,
            indexer,
            _lock,
        }) = running.take()
        {
            // a thread that panicked has left the log as a crash would
            let _writer = writer.join();
            self.shared.tip.send_replace(Tip { closed: true });
            drop(lock(&self.shared.recent));
            self.shared.moved.notify_all();
            let _indexer = indexer.join();
            self.shared
                .index
                .take(Broken::Away("the store was closed".into()));
        }
    }
}

impl Drop for Handle {
    fn drop(&mut self) {
        self.shut();
    }
}

impl EventStore for Store {
    fn append(&self, append: Append) -> BoxFuture<'static, Result<Appended, AppendError>> {
        let stream = append.stream.clone();
        if let Err(error) = limits::check(&append, &self.handle.shared.limits) {
            return Box::pin(std::future::ready(Err(error)));
        }
        let answer = self.ask(Call::Append(append));
        Box::pin(async move {
            answer.await?.ok_or_else(|| {
                let reason = "the writer gave no revision".into();
                AppendError::OutcomeUnknown { stream, reason }
            })
        })
    }

    fn read_stream(
        &self,
        read: ReadStream,
    ) -> BoxStream<'static, Result<RecordedEvent, ReadError>> {
        read::read_stream(&self.handle.shared, read)
    }

    fn read_all(
        &self,
        from: Option<Position>,
    ) -> BoxStream<'static, Result<RecordedEvent, ReadError>> {
        feed::read_all(Arc::clone(&self.handle.shared), from)
    }

    fn subscribe_all(
        &self,
        after: Option<Position>,
    ) -> BoxStream<'static, Result<SubscriptionMessage, ReadError>> {
        feed::subscribe_all(Arc::clone(&self.handle.shared), after)
    }

    fn end(&self) -> BoxFuture<'static, Result<Option<Position>, ReadError>> {
        let end = lock(&self.handle.shared.last_event).map(Position);
        Box::pin(std::future::ready(Ok(end)))
    }

    fn set_metadata(
        &self,
        stream: &StreamId,
        metadata: StreamMetadata,
    ) -> BoxFuture<'static, Result<(), AppendError>> {
        self.tell(Call::SetMetadata(stream.clone(), metadata))
    }

    fn delete(
        &self,
        stream: &StreamId,
        expected: ExpectedRevision,
    ) -> BoxFuture<'static, Result<(), AppendError>> {
        self.tell(Call::Delete(stream.clone(), expected))
    }

    fn tombstone(
        &self,
        stream: &StreamId,
        expected: ExpectedRevision,
    ) -> BoxFuture<'static, Result<(), AppendError>> {
        self.tell(Call::Tombstone(stream.clone(), expected))
    }

    fn limits(&self) -> StoreLimits {
        self.handle.shared.limits
    }
}
