//! Looking: where a routine stands, and what it waits for.
//!
//! A read that shows less than what was delivered is stale: it is repeated, never believed.

use super::{Lane, Patience};
use crate::limits::READS_MAX;
use crate::node::NodeError;
use dasync_application::ports::ReadFrom;
use dasync_application::routine::{
    Awaited, LoadError, RoutineState, Source, Standing, awaited, load, read_event, resolution,
    terminal,
};
use dasync_domain::routine::{Answer, PromiseResolved};
use dasync_domain::{EventRef, RecordedEvent, Revision, RoutineId, StreamId};
use futures::{StreamExt, TryStreamExt};
use std::sync::Arc;

/// How often a routine that is to be cancelled is looked for before it is taken as never born.
const PERHAPS_LOOKS: u32 = 5;

/// What is known of a routine before its stream is read: a read that shows less is stale.
#[derive(Clone, Copy)]
pub(super) enum Known<'a> {
    /// It may not exist.
    Nothing,
    /// It may not exist, but most likely it does: worth a second look.
    Perhaps,
    /// This event was delivered.
    Event(&'a EventRef),
    /// It has reached this operation.
    Operation(u64),
}

impl Known<'_> {
    fn exists(self, stream: &StreamId) -> bool {
        match self {
            Self::Nothing | Self::Perhaps => false,
            Self::Event(seen) => seen.stream == *stream,
            Self::Operation(_) => true,
        }
    }

    /// How often to look before it is believed that there is no such routine.
    fn looks(self) -> u32 {
        if matches!(self, Self::Perhaps) {
            PERHAPS_LOOKS
        } else {
            1
        }
    }

    fn is_shown_by(self, state: &RoutineState, stream: &StreamId) -> bool {
        match (self, state) {
            (Self::Event(seen), state) if seen.stream == *stream => {
                state.revision() >= seen.revision
            }
            (Self::Operation(operation), RoutineState::Standing(standing)) => {
                standing.frame.operation >= operation
            }
            _ => true,
        }
    }
}

impl std::fmt::Display for Known<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Nothing | Self::Perhaps => f.write_str("nothing"),
            Self::Event(seen) => write!(f, "event {} of {}", seen.revision, seen.stream),
            Self::Operation(operation) => write!(f, "operation {operation}"),
        }
    }
}

/// The answers of a wait that are there, and the callees that are still running.
#[derive(Default)]
pub(super) struct Results {
    pub(super) answers: Vec<(u32, Option<Answer>)>,
    pub(super) open: Vec<RoutineId>,
}

impl Lane<'_> {
    /// The state of a routine; `None` if it does not exist. A state that does not show what is known
    /// of it already is read again.
    pub(super) async fn state(
        &self,
        routine: &RoutineId,
        stream: &StreamId,
        known: Known<'_>,
    ) -> Result<Option<RoutineState>, NodeError> {
        let inner = self.inner;
        if inner.config.shortcuts
            && let Some(state) = inner.states.get(routine.uuid())
            && known.is_shown_by(&state, stream)
        {
            return Ok(Some(state));
        }
        let mut patience = Patience::new(inner);
        let mut looks = 0;
        loop {
            let error = match load(&*inner.config.store, &inner.config.app, stream).await {
                Ok(state) if known.is_shown_by(&state, stream) => {
                    inner.states.put(routine.uuid(), state.clone());
                    return Ok(Some(state));
                }
                Err(LoadError::NotFound { .. }) if !known.exists(stream) => {
                    looks += 1;
                    if looks >= known.looks() {
                        return Ok(None);
                    }
                    None
                }
                Ok(_) | Err(LoadError::NotFound { .. }) => None,
                Err(error @ LoadError::Read { .. }) => Some(NodeError::Load(Arc::new(error))),
                Err(error) => return Err(NodeError::Load(Arc::new(error))),
            };
            let stale = || NodeError::StaleStore {
                stream: stream.to_string(),
                seen: known.to_string(),
            };
            patience.pause_or(|| error.unwrap_or_else(stale)).await?;
        }
    }

    /// The state of the routine that owes something.
    pub(super) async fn own_state(
        &self,
        known: Known<'_>,
    ) -> Result<Option<RoutineState>, NodeError> {
        self.state(&self.owed.routine, &self.stream, known).await
    }

    /// What a routine's caller gets, if it has ended; what a promise gives, if it is resolved.
    pub(super) async fn result(&self, of: &Awaited) -> Result<Option<Answer>, NodeError> {
        let (inner, uuid) = (self.inner, of.source.uuid());
        if inner.config.shortcuts
            && let Some(RoutineState::Ended(ended)) = inner.states.get(uuid)
        {
            return Ok(Some(ended.answer.clone()));
        }
        let delivered = match inner.delivered.get(uuid) {
            Some(Some(answer)) => return Ok(Some(answer)),
            too_large => too_large.is_some(),
        };
        let cause = &self.owed.cause;
        let seen = (cause.stream == of.stream).then_some(cause.revision);
        let mut patience = Patience::new(inner);
        loop {
            let error = match self.read_result(of).await {
                // what was delivered is not shown yet
                Ok((last, _)) if last < seen => None,
                Ok((_, None)) if delivered => None,
                Ok((_, answer)) => return Ok(answer),
                Err(error) => Some(NodeError::Load(Arc::new(error))),
            };
            let stale = || NodeError::StaleStore {
                stream: of.stream.to_string(),
                seen: "the answer".into(),
            };
            patience.pause_or(|| error.unwrap_or_else(stale)).await?;
        }
    }

    /// What one read shows of it: the last revision, and the answer.
    pub(super) async fn read_result(
        &self,
        of: &Awaited,
    ) -> Result<(Option<Revision>, Option<Answer>), LoadError> {
        let last = read_event(&*self.inner.config.store, &of.stream, ReadFrom::End).await;
        let last = match last {
            Ok(last) => last,
            Err(LoadError::NotFound { .. }) => return Ok((None, None)),
            Err(error) => return Err(error),
        };
        let answer = match of.source {
            Source::Callee(_) | Source::Started(_) => terminal(&last)?,
            Source::Promise(_) => {
                let PromiseResolved { name, value, .. } = resolution(&last)?;
                Some(Answer::Resolved {
                    promise: name,
                    value,
                })
            }
        };
        Ok((Some(last.revision), answer))
    }

    pub(super) async fn results(&self, standing: &Standing) -> Result<Results, NodeError> {
        let mut results = Results::default();
        let Some(awaiting) = &standing.awaiting else {
            return Ok(results);
        };
        let operation = standing.frame.operation;
        let app = &self.inner.config.app;
        let all = awaited(app, (&self.owed.routine, &self.stream), operation, awaiting);
        let looks = all.into_iter().map(async |of| {
            let result = self.result(&of).await;
            result.map(|result| (of, result))
        });
        // in order, and several reads at a time
        let mut looks = futures::stream::iter(looks).buffered(READS_MAX);
        while let Some((of, result)) = looks.try_next().await? {
            if result.is_none()
                && let Source::Callee(callee) = of.source
            {
                results.open.push(callee);
            }
            results.answers.push((of.leaf, result));
        }
        Ok(results)
    }

    /// The event that is the cause.
    pub(super) async fn cause(&self) -> Result<RecordedEvent, NodeError> {
        self.event(&self.owed.cause).await
    }

    /// An event that is known to be in the log.
    pub(super) async fn event(&self, event: &EventRef) -> Result<RecordedEvent, NodeError> {
        let EventRef { stream, revision } = event;
        let mut patience = Patience::new(self.inner);
        loop {
            let from = ReadFrom::Revision(*revision);
            let error = match read_event(&*self.inner.config.store, stream, from).await {
                Ok(found) if found.revision == *revision => return Ok(found),
                Ok(_) | Err(LoadError::NotFound { .. }) => NodeError::StaleStore {
                    stream: stream.to_string(),
                    seen: Known::Event(event).to_string(),
                },
                Err(error) => NodeError::Load(Arc::new(error)),
            };
            patience.pause_or(|| error).await?;
        }
    }
}
