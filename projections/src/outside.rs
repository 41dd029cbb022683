//! What a node does for callers outside of routines: start, wait, look, cancel, unpark, resolve.
//!
//! A caller gives birth to a routine's stream with its request, and waits for its end; all waiting
//! callers share the node's one subscription.

mod promise;

use crate::fold::{Fold, lock};
use crate::node::{Inner, Node};
use crate::rows;
use crate::table::{Parked, Rejected};
use chrono::TimeDelta;
use dasync_application::client::ClientError;
use dasync_application::ports::{Append, AppendError, Appended, ProjectionError, ReadFrom};
use dasync_application::routine::{
    Lineage, LoadError, Recorder, RoutineState, append_definitely, decode, load, read_event,
};
use dasync_domain::codec::Encoded;
use dasync_domain::limits::KEY_BYTES_MAX;
use dasync_domain::routine::{
    Answer, CallRequest, CancelRequested, RoutineEvent, RoutineRequested, UnparkRequested,
};
use dasync_domain::{ExpectedRevision, Fault, PromiseName, RoutineId, StreamId};
use std::sync::{Arc, PoisonError};
use tokio::sync::oneshot;
use uuid::Uuid;

/// The longest pause before a routine that is not there is looked for again, in milliseconds.
const NOT_FOUND_PAUSE_MS_MAX: i64 = 256;

impl Inner {
    /// A routine has ended: those who wait for it get its answer.
    pub(crate) fn tell_outside(&self, routine: Uuid, answer: &Answer) {
        let waiting = self
            .waiters
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .remove(&routine);
        for waiter in waiting.into_iter().flatten() {
            // whoever has stopped waiting does not need it
            drop(waiter.send(answer.clone()));
        }
    }

    /// Starts a routine; the same key attaches to the one that it started first.
    pub(crate) async fn start_outside(
        &self,
        call: CallRequest,
        key: Option<String>,
    ) -> Result<RoutineId, ClientError> {
        if self.stopped() {
            return Err(ClientError::Stopped);
        }
        let CallRequest {
            service,
            routine,
            arguments,
        } = call;
        let refused = |reason: String| ClientError::Arguments {
            call: format!("{service}.{routine}"),
            reason,
        };
        if let Some(reason) = arguments.error() {
            return Err(refused(reason.into()));
        }
        let app = &self.config.app;
        let id = match &key {
            Some(key) if key.is_empty() || key.len() > KEY_BYTES_MAX => {
                return Err(ClientError::KeyLength { bytes: key.len() });
            }
            Some(key) => RoutineId::of_key(app, service.clone(), routine.clone(), key),
            None => RoutineId::new(service.clone(), routine.clone(), self.config.ids.next()),
        };
        let stream = id.stream(app);
        let request = RoutineRequested {
            service: service.clone(),
            routine: routine.clone(),
            arguments: arguments.clone(),
            caller: None,
            key: key.clone(),
            event: None,
        };
        let appended = self
            .append_outside(
                stream.clone(),
                ExpectedRevision::NoStream,
                &request,
                id.to_string(),
            )
            .await;
        match appended {
            Ok(_) => Ok(id),
            Err(AppendError::LimitExceeded {
                limit,
                actual,
                unit,
                ..
            }) => Err(refused(format!(
                "they have {actual} {unit}, the limit is {limit}"
            ))),
            Err(AppendError::WrongExpectedRevision { .. }) => {
                self.attach(id, stream, &request, key).await
            }
            Err(error) => Err(error.into()),
        }
    }

    /// Checks that the routine that exists under this key was started with the same arguments.
    async fn attach(
        &self,
        id: RoutineId,
        stream: StreamId,
        request: &RoutineRequested,
        key: Option<String>,
    ) -> Result<RoutineId, ClientError> {
        let first = read_event(&*self.config.store, &stream, ReadFrom::Start).await;
        let first = match first {
            Ok(first) => first,
            // it was archived: the key is known, what was asked for is not
            Err(LoadError::NotFound { .. }) => return Ok(id),
            Err(error) => return Err(unreadable(&id, error)),
        };
        if &*first.kind != RoutineRequested::KIND {
            return Ok(id);
        }
        let known: RoutineRequested = decode(&first).map_err(|e| unreadable(&id, e))?;
        if known.arguments.is_equivalent(&request.arguments) {
            return Ok(id);
        }
        Err(ClientError::KeyReused {
            key: key.unwrap_or_default(),
            id,
        })
    }

    async fn append_outside<E: RoutineEvent>(
        &self,
        stream: StreamId,
        expected: ExpectedRevision,
        event: &E,
        correlation: String,
    ) -> Result<Appended, AppendError> {
        let config = &self.config;
        let invalid = |e: serde_json::Error| AppendError::Invalid {
            stream: stream.clone(),
            reason: e.to_string(),
        };
        let lineage = Lineage::root(correlation);
        let recorder =
            Recorder::new(&config.node, config.generation, &lineage, None).map_err(invalid)?;
        let event = recorder.event(config.ids.next(), event).map_err(invalid)?;
        let append = Append {
            stream: stream.clone(),
            expected,
            events: vec![event],
        };
        append_definitely(&*config.store, &*config.clock, append).await
    }

    /// Waits for the end of a routine.
    pub(crate) async fn result_outside(&self, id: RoutineId) -> Result<Answer, ClientError> {
        // register, then look: the end may come in between
        let (registered, receive) = self.register_waiter(id.uuid());
        if let RoutineState::Ended(ended) = self.look_patiently(&id).await? {
            return Ok(ended.answer.clone());
        }
        let mut stop = self.stop.subscribe();
        let stopped = async {
            while !*stop.borrow_and_update() {
                if stop.changed().await.is_err() {
                    return;
                }
            }
        };
        let result = tokio::select! {
            biased;
            answer = receive => answer.map_err(|_closed| ClientError::Stopped),
            () = stopped => Err(ClientError::Stopped),
        };
        drop(registered);
        result
    }

    /// A read just behind a start may not show it yet, and a store may be busy for a while.
    async fn look_patiently(&self, id: &RoutineId) -> Result<RoutineState, ClientError> {
        let clock = &self.config.clock;
        let mut pause_ms = 1;
        loop {
            match self.look_at_the_log(id).await {
                Err(ClientError::NotFound { .. } | ClientError::Read(_))
                    if pause_ms < NOT_FOUND_PAUSE_MS_MAX =>
                {
                    clock
                        .sleep_until(clock.now() + TimeDelta::milliseconds(pause_ms))
                        .await;
                    pause_ms *= 2;
                }
                state => return state,
            }
        }
    }

    fn register_waiter(&self, routine: Uuid) -> (Registered<'_>, oneshot::Receiver<Answer>) {
        let (send, receive) = oneshot::channel();
        let mut waiters = self.waiters.lock().unwrap_or_else(PoisonError::into_inner);
        waiters.entry(routine).or_default().push(send);
        (
            Registered {
                inner: self,
                routine,
            },
            receive,
        )
    }

    /// Where a routine stands.
    pub(crate) async fn look(&self, id: &RoutineId) -> Result<RoutineState, ClientError> {
        match self.states.get(id.uuid()).filter(|_| self.config.shortcuts) {
            Some(state) => Ok(state),
            None => self.look_at_the_log(id).await,
        }
    }

    /// Where a routine stands by its stream. A remembered state may be older than an end that has
    /// been told to everybody already: whoever waits from now on must not believe it.
    async fn look_at_the_log(&self, id: &RoutineId) -> Result<RoutineState, ClientError> {
        let stream = id.stream(&self.config.app);
        match load(&*self.config.store, &self.config.app, &stream).await {
            Ok(state) => Ok(state),
            Err(LoadError::NotFound { .. }) => Err(ClientError::NotFound { id: id.clone() }),
            Err(LoadError::Read {
                source: dasync_application::ports::ReadError::StreamDeleted { .. },
                ..
            }) => Ok(RoutineState::Ended(Arc::new(
                dasync_application::routine::Ended {
                    revision: dasync_domain::Revision(u64::MAX),
                    answer: Answer::Fault(Fault::Expired),
                },
            ))),
            Err(error) => Err(unreadable(id, error)),
        }
    }

    pub(crate) async fn cancel_outside(
        &self,
        routine: RoutineId,
        force: bool,
    ) -> Result<(), ClientError> {
        self.look(&routine).await?;
        let request = CancelRequested {
            routine: routine.clone(),
            force,
        };
        self.ask(&request, routine).await
    }

    pub(crate) async fn unpark_outside(&self, routine: RoutineId) -> Result<(), ClientError> {
        self.look(&routine).await?;
        let request = UnparkRequested {
            routine: routine.clone(),
        };
        self.ask(&request, routine).await
    }

    /// Writes a request into this node's inbox.
    async fn ask<E: RoutineEvent>(
        &self,
        request: &E,
        routine: RoutineId,
    ) -> Result<(), ClientError> {
        if self.stopped() {
            return Err(ClientError::Stopped);
        }
        let name = format!("{}.Inbox-{}", self.config.app, self.config.node);
        let stream = StreamId::new(&name).map_err(|e| AppendError::Invalid {
            stream: routine.stream(&self.config.app),
            reason: e.to_string(),
        })?;
        let correlation = routine.to_string();
        self.append_outside(stream, ExpectedRevision::Any, request, correlation)
            .await?;
        Ok(())
    }
}

fn unreadable(id: &RoutineId, error: LoadError) -> ClientError {
    match error {
        LoadError::Read { source, .. } => source.into(),
        LoadError::NotFound { .. } => ClientError::NotFound { id: id.clone() },
        error => ClientError::Result {
            id: id.clone(),
            reason: error.to_string(),
        },
    }
}

/// A place among those who wait for a routine; given back when the waiting ends, however it ends.
struct Registered<'a> {
    inner: &'a Inner,
    routine: Uuid,
}

impl Drop for Registered<'_> {
    fn drop(&mut self) {
        let mut waiters = self
            .inner
            .waiters
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        if let Some(waiting) = waiters.get_mut(&self.routine) {
            // the receiver was dropped just before
            waiting.retain(|waiter| !waiter.is_closed());
            if waiting.is_empty() {
                waiters.remove(&self.routine);
            }
        }
    }
}

impl Node {
    /// Starts a routine; the same key attaches to the one that it started first.
    ///
    /// # Errors
    /// See [`ClientError`].
    pub async fn call(
        &self,
        call: CallRequest,
        key: Option<String>,
    ) -> Result<RoutineId, ClientError> {
        self.inner.start_outside(call, key).await
    }

    /// Waits for the end of a routine: what it returned, or a fault.
    ///
    /// # Errors
    /// See [`ClientError`].
    pub async fn result(&self, id: RoutineId) -> Result<Answer, ClientError> {
        self.inner.result_outside(id).await
    }

    /// Where a routine stands now.
    ///
    /// # Errors
    /// See [`ClientError`].
    pub async fn state(&self, id: &RoutineId) -> Result<RoutineState, ClientError> {
        self.inner.look(id).await
    }

    /// Asks a routine to end; with `force` without running its compensation.
    ///
    /// # Errors
    /// See [`ClientError`].
    pub async fn cancel(&self, id: RoutineId, force: bool) -> Result<(), ClientError> {
        self.inner.cancel_outside(id, force).await
    }

    /// Asks a parked routine to go on.
    ///
    /// # Errors
    /// See [`ClientError`].
    pub async fn unpark(&self, id: RoutineId) -> Result<(), ClientError> {
        self.inner.unpark_outside(id).await
    }

    /// Resolves a promise of a routine; the first resolution wins.
    ///
    /// # Errors
    /// See [`ClientError`].
    pub async fn resolve(
        &self,
        id: RoutineId,
        promise: PromiseName,
        value: Encoded,
    ) -> Result<(), ClientError> {
        self.inner.resolve_outside(id, promise, value).await
    }

    /// Routines that are set aside, at most `limit`.
    ///
    /// # Errors
    /// If the stored rows cannot be read.
    pub async fn parked(&self, limit: usize) -> Result<Vec<Parked>, ProjectionError> {
        self.listed(rows::PARKED, limit).await
    }

    /// Events that cannot be understood and were passed over, at most `limit`.
    ///
    /// # Errors
    /// If the stored rows cannot be read.
    pub async fn rejected(&self, limit: usize) -> Result<Vec<Rejected>, ProjectionError> {
        self.listed(rows::REJECTED, limit).await
    }

    async fn listed<T: serde::de::DeserializeOwned>(
        &self,
        kind: u8,
        limit: usize,
    ) -> Result<Vec<T>, ProjectionError> {
        let config = &self.inner.config;
        let (store, table) = (&*config.projections, &*self.inner.table);
        let rows = Fold::rows(store, &config.node, table, kind, limit).await?;
        let parse = |row: dasync_application::ports::Row| serde_json::from_slice(&row.value);
        rows.into_iter()
            .map(parse)
            .collect::<Result<_, _>>()
            .map_err(|e| ProjectionError::Corrupt {
                reason: e.to_string(),
            })
    }

    /// How many obligations the lanes are working on.
    #[must_use]
    pub fn working(&self) -> usize {
        lock(&self.inner.table).working()
    }
}
