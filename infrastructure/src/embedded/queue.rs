//! What the writer has to do: a queue that is bounded by bytes.
//!
//! Callers wait asynchronously for room, the writer thread waits for work. The writer takes what is
//! there and never waits for more when there is something: a group is what came while the one
//! before was being synced.

use crate::sync::lock;
use dasync_application::ports::{Append, AppendError, Appended, StreamMetadata};
use dasync_domain::{ExpectedRevision, StreamId};
use std::collections::VecDeque;
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, oneshot};

/// Bytes of requests that may wait, in units of [`UNIT`].
const BYTES_MAX: usize = 32 * 1024 * 1024;

/// What the semaphore counts; a request takes at least one, so that their number is bounded too.
const UNIT: usize = 1024;

/// Requests in one group.
const GROUP_REQUESTS_MAX: usize = 1_024;

/// Bytes in one group, above which no further request is taken into it: a frame is read as a whole.
const GROUP_BYTES_MAX: usize = 1024 * 1024;

/// What is to be done to one stream.
#[derive(Debug)]
pub(super) enum Call {
    Append(Append),
    SetMetadata(StreamId, StreamMetadata),
    Delete(StreamId, ExpectedRevision),
    Tombstone(StreamId, ExpectedRevision),
}

impl Call {
    pub(super) fn stream(&self) -> &StreamId {
        match self {
            Self::Append(append) => &append.stream,
            Self::SetMetadata(stream, _) | Self::Delete(stream, _) | Self::Tombstone(stream, _) => {
                stream
            }
        }
    }

    /// How many bytes it can take in a frame, at most.
    fn bytes(&self) -> usize {
        let events = match self {
            Self::Append(append) => append.events.as_slice(),
            Self::SetMetadata(..) | Self::Delete(..) | Self::Tombstone(..) => &[],
        };
        super::frame::append_len(self.stream(), events)
    }
}

/// The answer; `None` where a call has nothing to tell.
pub(super) type Answer = Result<Option<Appended>, AppendError>;

#[derive(Debug)]
pub(super) struct Request {
    pub(super) call: Call,
    pub(super) bytes: usize,
    pub(super) reply: oneshot::Sender<Answer>,
    _room: OwnedSemaphorePermit,
}

#[derive(Debug)]
pub(super) struct Queue {
    state: Mutex<State>,
    ready: Condvar,
    room: Arc<Semaphore>,
}

#[derive(Debug, Default)]
struct State {
    requests: VecDeque<Request>,
    closed: bool,
    /// Whether the writer sleeps: waking it is a system call.
    asleep: bool,
}

impl Queue {
    pub(super) fn new() -> Self {
        let room = Arc::new(Semaphore::new(BYTES_MAX / UNIT));
        Self {
            state: Mutex::default(),
            ready: Condvar::new(),
            room,
        }
    }

    /// Puts a call into the queue when there is room, and waits for its answer; `None` if the store
    /// was closed first.
    pub(super) async fn ask(self: &Arc<Self>, call: Call) -> Option<Answer> {
        let bytes = call.bytes();
        let units = (bytes / UNIT + 1).min(BYTES_MAX / UNIT);
        let units = u32::try_from(units).unwrap_or(u32::MAX);
        let room = Arc::clone(&self.room)
            .acquire_many_owned(units)
            .await
            .ok()?;
        let (reply, answer) = oneshot::channel();
        {
            let mut state = lock(&self.state);
            if state.closed {
                return None;
            }
            state.requests.push_back(Request {
                call,
                bytes,
                reply,
                _room: room,
            });
            if std::mem::take(&mut state.asleep) {
                self.ready.notify_one();
            }
        }
        answer.await.ok()
    }

    /// Waits for requests and takes a group of them; `false` when the queue is closed and empty.
    pub(super) fn take(&self, group: &mut Vec<Request>) -> bool {
        let mut state = lock(&self.state);
        while state.requests.is_empty() {
            if state.closed {
                return false;
            }
            state.asleep = true;
            state = self
                .ready
                .wait(state)
                .unwrap_or_else(PoisonError::into_inner);
        }
        state.asleep = false;
        let mut bytes = 0;
        while let Some(next) = state.requests.front() {
            bytes += next.bytes;
            let full = group.len() >= GROUP_REQUESTS_MAX || bytes > GROUP_BYTES_MAX;
            if full && !group.is_empty() {
                break;
            }
            group.extend(state.requests.pop_front());
        }
        true
    }

    /// Takes no more requests. The writer does those that are in the queue and ends.
    pub(super) fn close(&self) {
        lock(&self.state).closed = true;
        self.room.close();
        self.ready.notify_all();
    }
}
