//! What the writer, the indexer and the readers of one open store share.

use super::index::{Broken, Index, broken_mark};
use super::log::Log;
use super::queue::Queue;
use super::recent::{Head, Recent};
use crate::sync::lock;
use chrono::{DateTime, Utc};
use dasync_application::ports::{Clock, StoreLimits};
use dasync_domain::StreamId;
use std::fmt;
use std::path::PathBuf;
use std::sync::{Arc, Condvar, Mutex, OnceLock, PoisonError, RwLock};
use tokio::sync::watch;

pub(super) struct Shared {
    pub(super) dir: PathBuf,
    pub(super) log: Arc<Log>,
    pub(super) recent: Mutex<Recent>,
    /// Tells the indexer of new groups, and the writer of a shorter backlog.
    pub(super) moved: Condvar,
    /// Tells subscribers of new groups, and that the store was closed.
    pub(super) tip: watch::Sender<Tip>,
    pub(super) index: IndexCell,
    pub(super) queue: Arc<Queue>,
    pub(super) limits: StoreLimits,
    pub(super) clock: Arc<dyn Clock>,
    /// The first write or sync that failed: after it, nothing is appended.
    pub(super) poison: OnceLock<String>,
    /// The last event of the log.
    pub(super) last_event: Mutex<Option<u64>>,
}

impl fmt::Debug for Shared {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Shared")
            .field("dir", &self.dir)
            .finish_non_exhaustive()
    }
}

/// Changes with each group, for those who wait for more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Tip {
    pub(super) closed: bool,
}

impl Shared {
    /// The time with the precision that is stored: microseconds.
    pub(super) fn now(&self) -> DateTime<Utc> {
        let now = self.clock.now();
        DateTime::from_timestamp_micros(now.timestamp_micros()).unwrap_or(now)
    }

    /// What is known about a stream, as far as it is on stable storage; `None` if it has no record.
    pub(super) fn head(&self, stream: &StreamId) -> Result<Option<Head>, Broken> {
        if let Some(recent) = lock(&self.recent).stream(stream) {
            return Ok(Some(recent.head.clone()));
        }
        let index = self.index.get()?;
        index
            .head(stream)
            .map_err(|broken| self.index_is_broken(broken))
    }

    /// Notes that the index cannot be read, so that it is built again: now, and if that does not
    /// work out, when the store is opened.
    pub(super) fn index_is_broken(&self, broken: Broken) -> Broken {
        if let Broken::Damaged(what) = &broken {
            // without the mark the damage is found again by whoever meets it next
            let _marked = std::fs::write(broken_mark(&self.dir), what);
        }
        self.index.take(broken.clone());
        drop(lock(&self.recent));
        self.moved.notify_all();
        broken
    }
}

/// The index, which is taken away while it is opened again, and when the store is closed.
#[derive(Debug)]
pub(super) struct IndexCell(RwLock<Cell>);

#[derive(Debug)]
struct Cell {
    index: Result<Arc<Index>, Broken>,
    epoch: u64,
}

impl IndexCell {
    pub(super) fn new(index: Index) -> Self {
        Self(RwLock::new(Cell {
            index: Ok(Arc::new(index)),
            epoch: 0,
        }))
    }

    pub(super) fn get(&self) -> Result<Arc<Index>, Broken> {
        self.get_with_epoch().map(|(index, _epoch)| index)
    }

    /// The index, and how often it was opened again: each time it may have lost the newest rows of
    /// projections.
    pub(super) fn get_with_epoch(&self) -> Result<(Arc<Index>, u64), Broken> {
        let cell = self.0.read().unwrap_or_else(PoisonError::into_inner);
        let index = cell.index.as_ref().map(Arc::clone);
        index.map(|index| (index, cell.epoch)).map_err(Clone::clone)
    }

    /// Puts an index that was opened again into its place.
    pub(super) fn set(&self, index: Index) {
        let mut cell = self.0.write().unwrap_or_else(PoisonError::into_inner);
        cell.index = Ok(Arc::new(index));
        cell.epoch += 1;
    }

    /// Takes the index away, and says why.
    pub(super) fn take(&self, reason: Broken) {
        let mut cell = self.0.write().unwrap_or_else(PoisonError::into_inner);
        cell.index = Err(reason);
    }
}
