//! A node: what one process does for an application.
//!
//! One subscription folds the log into the obligation table; lanes work the table off. Start here:
//! [`Node::start`], then `subscription.rs`, `lanes.rs` and `perform.rs`.

use crate::fold::lock;
use crate::lanes::Lanes;
use crate::limits::{SEGMENTS_MAX, STEPS_MAX};
use crate::obligation::Obligation;
use crate::states::{Delivered, States};
use crate::table::Table;
use dasync_application::ports::{
    AppendError, Clock, EventStore, Ids, ProjectionError, ProjectionStore, ReadError,
};
use dasync_application::registry::Registry;
use dasync_application::routine::LoadError;
use dasync_domain::routine::Answer;
use dasync_domain::{Name, Position, RoutineId};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::{Notify, Semaphore, oneshot, watch};
use uuid::Uuid;

/// What a node is made of.
#[derive(Clone)]
pub struct NodeConfig {
    /// The application: the first part of its streams' names.
    pub app: Name,
    /// This node's own name: its projection, and the writer in the envelope of its events.
    pub node: Name,
    /// The build: a later one has a higher number. What one build could not resume, a later one
    /// tries by itself.
    pub generation: u64,
    /// The log.
    pub store: Arc<dyn EventStore>,
    /// Where the obligation table is kept.
    pub projections: Arc<dyn ProjectionStore>,
    /// Time.
    pub clock: Arc<dyn Clock>,
    /// Ids of events and of routines that are started without a key.
    pub ids: Arc<dyn Ids>,
    /// What is served here.
    pub registry: Arc<Registry>,
    /// How long a step may take if it does not say so itself.
    pub step_timeout: Duration,
    /// Attempts at a segment that panics or cannot be resumed, before the routine is parked.
    pub attempts: u32,
    /// Go on with a routine's next step at once, and keep states in memory. Without it everything
    /// goes through the subscription and the store: slower, and with the same result.
    pub shortcuts: bool,
}

/// Why a node did not start, or stopped.
#[derive(Debug, Clone, thiserror::Error)]
#[non_exhaustive]
pub enum NodeError {
    /// The log cannot be read.
    #[error("failed to read the log")]
    Read(#[from] ReadError),
    /// The log cannot be written.
    #[error("failed to append to the log")]
    Append(#[from] AppendError),
    /// The log cannot be read.
    #[error("failed to load a routine")]
    Load(#[source] Arc<LoadError>),
    /// The obligation table cannot be read or written.
    #[error("failed to keep the obligation table")]
    Projection(#[from] ProjectionError),
    /// The table was made from another log, or from a later state of this one.
    #[error(
        "the obligation table of node {node} does not belong to this log: {reason}; if the log was \
         restored from a backup on purpose, start the node once with `rebuild` to derive the table \
         from the log again"
    )]
    ForeignTable {
        /// The node.
        node: Name,
        /// What differs.
        reason: String,
    },
    /// An event cannot be written as JSON.
    #[error("failed to write an event: {0}")]
    Encode(String),
    /// A read kept showing an older state than an event that was already delivered.
    #[error("reads of {stream} do not show {seen}, which the store has delivered")]
    StaleStore {
        /// The stream.
        stream: String,
        /// What was delivered.
        seen: String,
    },
}

/// Counters of a node, for tests and metrics.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counters {
    /// Appends that were made.
    pub appends: u64,
    /// Appends that came too late: somebody else had moved the routine on.
    pub conflicts: u64,
    /// Segments of user code that ran.
    pub segments: u64,
    /// Events that were folded.
    pub folded: u64,
}

/// A running node.
pub struct Node {
    pub(crate) inner: Arc<Inner>,
    task: Mutex<Option<tokio::task::JoinHandle<()>>>,
}

pub(crate) struct Inner {
    pub(crate) config: NodeConfig,
    pub(crate) table: Arc<Mutex<Table>>,
    pub(crate) states: States,
    pub(crate) delivered: Delivered,
    pub(crate) lanes: Arc<Lanes>,
    pub(crate) segments: Semaphore,
    pub(crate) steps: Semaphore,
    /// Something was settled, or a timer was set: the subscription looks again.
    pub(crate) changed: Notify,
    pub(crate) waiters: Mutex<HashMap<Uuid, Vec<oneshot::Sender<Answer>>>>,
    pub(crate) stop: watch::Sender<bool>,
    pub(crate) failure: watch::Sender<Option<Arc<NodeError>>>,
    /// The last position that was folded, and whether the log's end has been reached.
    pub(crate) folded: watch::Sender<(Option<Position>, bool)>,
    pub(crate) counters: Mutex<Counters>,
}

impl Node {
    /// Checks the log and the table, folds what is new, and then acts on what is open.
    ///
    /// `rebuild` forgets the table first, and derives it from the log again.
    ///
    /// # Errors
    /// See [`NodeError`]. After it has started, errors stop the node: see [`Node::failed`].
    pub async fn start(config: NodeConfig, rebuild: bool) -> Result<Self, NodeError> {
        let table = Table::of(Arc::clone(&config.registry));
        let inner = Arc::new(Inner {
            config,
            table: Arc::new(Mutex::new(table)),
            states: States::new_states(),
            delivered: Delivered::new_delivered(),
            lanes: Lanes::new(),
            segments: Semaphore::new(SEGMENTS_MAX),
            steps: Semaphore::new(STEPS_MAX),
            changed: Notify::new(),
            waiters: Mutex::default(),
            stop: watch::Sender::new(false),
            failure: watch::Sender::new(None),
            folded: watch::Sender::new((None, false)),
            counters: Mutex::default(),
        });
        let subscription = crate::subscription::open(Arc::clone(&inner), rebuild).await?;
        let task = tokio::spawn(subscription.run());
        Ok(Self {
            inner,
            task: Mutex::new(Some(task)),
        })
    }

    /// Stops taking obligations, lets what runs finish its append or go, and writes the table.
    ///
    /// Nothing is lost either way: what is open is in the log.
    pub async fn shutdown(&self) {
        self.inner.stop.send_replace(true);
        let task = self
            .task
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        if let Some(task) = task
            && let Err(e) = task.await
            && e.is_panic()
        {
            std::panic::resume_unwind(e.into_panic());
        }
    }

    /// Completes when the node has stopped because of an error.
    pub async fn failed(&self) -> Arc<NodeError> {
        let mut failure = self.inner.failure.subscribe();
        loop {
            if let Some(error) = &*failure.borrow_and_update() {
                return Arc::clone(error);
            }
            // the sender lives as long as the node
            if failure.changed().await.is_err() {
                std::future::pending::<()>().await;
            }
        }
    }

    /// What is open, served here or not.
    #[must_use]
    pub fn obligations(&self) -> Vec<Arc<Obligation>> {
        lock(&self.inner.table).open()
    }

    /// Open obligations of services that are not served here.
    #[must_use]
    pub fn unserved(&self) -> Vec<Arc<Obligation>> {
        let mut open = self.obligations();
        open.retain(|obligation| !self.inner.serves(&obligation.routine));
        open
    }

    /// Counters since the start.
    #[must_use]
    pub fn counters(&self) -> Counters {
        *self
            .inner
            .counters
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }

    /// When the next timer in memory is due.
    #[must_use]
    pub fn next_timer(&self) -> Option<chrono::DateTime<chrono::Utc>> {
        lock(&self.inner.table).next_timer()
    }

    /// Completes when everything up to `position` has been folded.
    pub async fn folded_to(&self, position: Position) {
        let mut folded = self.inner.folded.subscribe();
        while folded.borrow_and_update().0.is_none_or(|at| at < position) {
            if folded.changed().await.is_err() {
                return;
            }
        }
    }

    /// Whether nothing that is served here is open: what remains waits for timers, for people, or
    /// for others. Only a statement about what has been folded.
    #[must_use]
    pub fn is_idle(&self) -> bool {
        let table = lock(&self.inner.table);
        self.inner.lanes.is_empty() && table.is_idle()
    }
}

impl Drop for Node {
    /// As a crash: nothing is finished, nothing is lost.
    fn drop(&mut self) {
        self.inner.stop.send_replace(true);
        if let Some(task) = self
            .task
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take()
        {
            task.abort();
        }
    }
}

impl std::fmt::Debug for NodeConfig {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("NodeConfig")
            .field("app", &self.app)
            .field("node", &self.node)
            .field("generation", &self.generation)
            .field("registry", &self.registry)
            .finish_non_exhaustive()
    }
}

impl std::fmt::Debug for Node {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Node")
            .field("app", &self.inner.config.app)
            .field("node", &self.inner.config.node)
            .finish_non_exhaustive()
    }
}

impl Inner {
    pub(crate) fn serves(&self, routine: &RoutineId) -> bool {
        self.config
            .registry
            .get(routine.service(), routine.routine())
            .is_some()
    }

    pub(crate) fn stopped(&self) -> bool {
        *self.stop.borrow()
    }

    pub(crate) fn fail(&self, error: NodeError) {
        // the first error says why; what follows from it does not
        self.failure.send_if_modified(|failure| {
            let first = failure.is_none();
            if first {
                *failure = Some(Arc::new(error));
            }
            first
        });
        self.stop.send_replace(true);
        self.changed.notify_one();
    }

    pub(crate) fn count(&self, change: impl FnOnce(&mut Counters)) {
        change(&mut self.counters.lock().unwrap_or_else(PoisonError::into_inner));
    }
}
