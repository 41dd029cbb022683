//! The wrapper.

use super::plan::{ChangeFault, Faults, ReadFault};
use super::stale::{self, Ends};
use crate::sync::lock;
use dasync_application::ports::{
    Append, AppendError, Appended, EventStore, ReadError, ReadStream, StoreLimits, StreamMetadata,
    SubscriptionMessage,
};
use dasync_domain::{ExpectedRevision, Position, RecordedEvent, StreamId};
use futures::future::{BoxFuture, pending};
use futures::stream::{self, BoxStream, StreamExt};
use std::fmt;
use std::future::Future;
use std::sync::{Arc, Mutex};
use tokio::sync::watch;
use uuid::Uuid;

/// An event store that fails where its [`Faults`] say so. Clones are the same store.
pub struct Store<S> {
    shared: Arc<Shared<S>>,
}

struct Shared<S> {
    inner: Arc<S>,
    life: watch::Sender<Life>,
    state: Mutex<State>,
}

struct State {
    faults: Box<dyn Faults>,
    changes: u64,
    reads: u64,
    subscriptions: u64,
    ends: Ends,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Life {
    Up,
    /// Nothing answers any more, but the last change is still on its way to stable storage.
    Falling,
    Down,
}

impl<S> Clone for Store<S> {
    fn clone(&self) -> Self {
        Self {
            shared: Arc::clone(&self.shared),
        }
    }
}

impl<S> fmt::Debug for Store<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let state = lock(&self.shared.state);
        f.debug_struct("Store")
            .field("life", &*self.shared.life.borrow())
            .field("changes", &state.changes)
            .field("reads", &state.reads)
            .finish_non_exhaustive()
    }
}

impl<S: EventStore> Store<S> {
    /// Wraps a store.
    pub fn new(inner: Arc<S>, faults: impl Faults) -> Self {
        let state = State {
            faults: Box::new(faults),
            changes: 0,
            reads: 0,
            subscriptions: 0,
            ends: Ends::default(),
        };
        let life = watch::Sender::new(Life::Up);
        Self {
            shared: Arc::new(Shared {
                inner,
                life,
                state: Mutex::new(state),
            }),
        }
    }

    /// The store without faults; also after a crash.
    #[must_use]
    pub fn inner(&self) -> &Arc<S> {
        &self.shared.inner
    }

    /// How many changes were asked for, whatever came of them.
    #[must_use]
    pub fn changes(&self) -> u64 {
        lock(&self.shared.state).changes
    }

    /// Crashes now.
    pub fn crash(&self) {
        self.shared.life.send_replace(Life::Down);
    }

    /// Whether it has crashed.
    #[must_use]
    pub fn is_down(&self) -> bool {
        *self.shared.life.borrow() == Life::Down
    }

    /// Completes when it has crashed, and what was to happen before is on stable storage.
    pub fn crashed(&self) -> impl Future<Output = ()> + Send + 'static {
        let mut life = self.shared.life.subscribe();
        async move {
            if life.wait_for(|life| *life == Life::Down).await.is_err() {
                // all wrappers are gone without a crash
                pending::<()>().await;
            }
        }
    }

    fn change<T, F>(
        &self,
        stream: StreamId,
        other_writer: Option<Append>,
        act: impl FnOnce(&S) -> F + Send + 'static,
    ) -> BoxFuture<'static, Result<T, AppendError>>
    where
        F: Future<Output = Result<T, AppendError>> + Send,
        T: Send + 'static,
    {
        let shared = Arc::clone(&self.shared);
        Box::pin(async move {
            shared.die_with().await;
            if !lock(&shared.state).ends.is_started()
                && let Ok(end) = shared.inner.end().await
            {
                lock(&shared.state).ends.note(end);
            }
            let fault = {
                let mut state = lock(&shared.state);
                state.changes += 1;
                let number = state.changes;
                state.faults.change(number)
            };
            let unknown = |reason: &str| {
                Err(AppendError::OutcomeUnknown {
                    stream: stream.clone(),
                    reason: reason.into(),
                })
            };
            let crash = CrashOnDrop { life: &shared.life };
            match fault {
                ChangeFault::CrashBefore => {
                    drop(crash);
                    return pending().await;
                }
                ChangeFault::CrashAfter => {
                    shared.life.send_replace(Life::Falling);
                    drop(act(&shared.inner).await);
                    drop(crash);
                    return pending().await;
                }
                _ => crash.disarm(),
            }
            match fault {
                ChangeFault::UnknownBefore => return unknown("injected, it did not happen"),
                ChangeFault::UnknownAfter => {
                    return match act(&shared.inner).await {
                        Ok(_) => unknown("injected, it happened"),
                        Err(error) => Err(error),
                    };
                }
                ChangeFault::Unavailable => {
                    return Err(AppendError::Unavailable {
                        reason: "injected".into(),
                    });
                }
                ChangeFault::Conflict => {
                    if let Some(append) = other_writer {
                        // if this does not go through, neither does the append itself
                        drop(shared.inner.append(append).await);
                    }
                }
                ChangeFault::None | ChangeFault::CrashBefore | ChangeFault::CrashAfter => {}
            }
            let result = act(&shared.inner).await;
            shared.die_with().await;
            result
        })
    }

    fn read_fault(&self) -> ReadFault {
        let mut state = lock(&self.shared.state);
        state.reads += 1;
        let number = state.reads;
        state.faults.read(number)
    }
}

/// Finishes a crash also when the caller is dropped in the middle of it.
struct CrashOnDrop<'a> {
    life: &'a watch::Sender<Life>,
}

impl CrashOnDrop<'_> {
    fn disarm(self) {
        // nothing to release: the guard is only a reference
        let _armed = std::mem::ManuallyDrop::new(self);
    }
}

impl Drop for CrashOnDrop<'_> {
    fn drop(&mut self) {
        self.life.send_replace(Life::Down);
    }
}

impl<S> Shared<S> {
    /// Goes on while the store is up, and never after.
    async fn die_with(&self) {
        if *self.life.borrow() != Life::Up {
            pending::<()>().await;
        }
    }

    fn note(&self, appended: Appended) {
        if let Some(position) = appended.position {
            lock(&self.state).ends.note(Some(position));
        }
    }
}

/// A stream that stops answering when the store crashes.
fn until_crash<S: EventStore, T: Send + 'static>(
    shared: &Arc<Shared<S>>,
    inner: BoxStream<'static, T>,
) -> BoxStream<'static, T> {
    let mut life = shared.life.subscribe();
    let crashed = async move {
        if life.wait_for(|life| *life != Life::Up).await.is_err() {
            pending::<()>().await;
        }
    };
    let dead = {
        let shared = Arc::clone(shared);
        // ends as the inner stream did, or never if it was cut off
        stream::once(async move { shared.die_with().await }).filter_map(|()| async { None })
    };
    inner.take_until(crashed).chain(dead).boxed()
}

impl<S: EventStore> EventStore for Store<S> {
    fn append(&self, append: Append) -> BoxFuture<'static, Result<Appended, AppendError>> {
        let mut other_writer = append.clone();
        for event in &mut other_writer.events {
            event.id = Uuid::new_v5(&event.id, b"another writer");
        }
        let shared = Arc::clone(&self.shared);
        self.change(
            append.stream.clone(),
            Some(other_writer),
            move |inner: &S| {
                let appending = inner.append(append);
                async move {
                    let appended = appending.await?;
                    shared.note(appended);
                    Ok(appended)
                }
            },
        )
    }

    fn read_stream(
        &self,
        read: ReadStream,
    ) -> BoxStream<'static, Result<RecordedEvent, ReadError>> {
        let inner = &*self.shared.inner;
        let answer = match self.read_fault() {
            ReadFault::None => inner.read_stream(read),
            ReadFault::Unavailable => stream::iter([Err(unavailable())]).boxed(),
            ReadFault::Stale { appends } => match lock(&self.shared.state).ends.before(appends) {
                Some(cut) => stale::read_stream(inner, read, cut),
                None => inner.read_stream(read),
            },
        };
        until_crash(&self.shared, answer)
    }

    fn read_all(
        &self,
        from: Option<Position>,
    ) -> BoxStream<'static, Result<RecordedEvent, ReadError>> {
        let inner = &*self.shared.inner;
        let answer = match self.read_fault() {
            ReadFault::None => inner.read_all(from),
            ReadFault::Unavailable => stream::iter([Err(unavailable())]).boxed(),
            ReadFault::Stale { appends } => match lock(&self.shared.state).ends.before(appends) {
                Some(cut) => stale::read_all(inner, from, cut),
                None => inner.read_all(from),
            },
        };
        until_crash(&self.shared, answer)
    }

    fn subscribe_all(
        &self,
        after: Option<Position>,
    ) -> BoxStream<'static, Result<SubscriptionMessage, ReadError>> {
        let breaks = {
            let mut state = lock(&self.shared.state);
            state.subscriptions += 1;
            let number = state.subscriptions;
            state.faults.subscription(number)
        };
        let messages = self.shared.inner.subscribe_all(after);
        let messages = match breaks {
            None => messages,
            Some(after) => {
                let error = stream::iter([Err(unavailable())]);
                messages.take(after).chain(error).boxed()
            }
        };
        until_crash(&self.shared, messages)
    }

    fn end(&self) -> BoxFuture<'static, Result<Option<Position>, ReadError>> {
        let answer = match self.read_fault() {
            ReadFault::None => self.shared.inner.end(),
            ReadFault::Unavailable => Box::pin(std::future::ready(Err(unavailable()))),
            ReadFault::Stale { appends } => match lock(&self.shared.state).ends.before(appends) {
                Some(cut) => Box::pin(std::future::ready(Ok(cut.0))),
                None => self.shared.inner.end(),
            },
        };
        let shared = Arc::clone(&self.shared);
        Box::pin(async move {
            shared.die_with().await;
            let end = answer.await;
            shared.die_with().await;
            end
        })
    }

    fn set_metadata(
        &self,
        stream: &StreamId,
        metadata: StreamMetadata,
    ) -> BoxFuture<'static, Result<(), AppendError>> {
        let of = stream.clone();
        self.change(of.clone(), None, move |inner: &S| {
            inner.set_metadata(&of, metadata)
        })
    }

    fn delete(
        &self,
        stream: &StreamId,
        expected: ExpectedRevision,
    ) -> BoxFuture<'static, Result<(), AppendError>> {
        let of = stream.clone();
        self.change(of.clone(), None, move |inner: &S| {
            inner.delete(&of, expected)
        })
    }

    fn tombstone(
        &self,
        stream: &StreamId,
        expected: ExpectedRevision,
    ) -> BoxFuture<'static, Result<(), AppendError>> {
        let of = stream.clone();
        self.change(of.clone(), None, move |inner: &S| {
            inner.tombstone(&of, expected)
        })
    }

    fn limits(&self) -> StoreLimits {
        self.shared.inner.limits()
    }
}

fn unavailable() -> ReadError {
    ReadError::Unavailable {
        reason: "injected".into(),
    }
}
