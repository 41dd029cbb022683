//! From what a segment did to the events that record it.

use super::segment::Ran;
use super::state::{Ended, Lineage, RoutineState, Standing};
use bytes::Bytes;
use chrono::{DateTime, Utc};
use dasync_domain::codec::Encoded;
use dasync_domain::limits::INLINE_LOCAL_BYTES_MAX;
use dasync_domain::routine::{
    Answer, Arguments, Awaiting, CallRequest, Caller, Committed, Finished, Local, Locals,
    RaisedEvent, RoutineCancelled, RoutineCompleted, RoutineEvent, RoutineFailed,
    RoutineTransitioned, SavedFrame, SavedLocal, Source,
};
use dasync_domain::{
    CODEC, Envelope, EventKind, EventToAppend, Fault, Name, Revision, RoutineId, SCHEMA,
};
use std::sync::Arc;
use uuid::Uuid;

/// Writes events with the envelope of one append.
#[derive(Debug, Clone)]
pub struct Recorder {
    envelope: Envelope,
    metadata: Bytes,
}

/// What a segment took and gave up, beside what it did.
#[derive(Debug, Clone)]
pub struct Taken {
    /// The answer that woke it.
    pub received: Option<Answer>,
    /// Callees that nobody waits for any more.
    pub cancel: Vec<RoutineId>,
    /// Who waits for its end.
    pub caller: Option<Caller>,
    /// A cancellation has been delivered, now or before.
    pub cancelled: bool,
}

impl Recorder {
    /// An envelope for what is caused by `causation` (`revision@stream`).
    ///
    /// # Errors
    /// If the envelope cannot be written as JSON, which no name or number prevents.
    pub fn new(
        node: &Name,
        generation: u64,
        lineage: &Lineage,
        causation: Option<String>,
    ) -> Result<Self, serde_json::Error> {
        let envelope = Envelope {
            codec: CODEC.into(),
            schema: SCHEMA,
            generation,
            node: node.clone(),
            depth: lineage.depth,
            correlation: lineage.correlation.clone(),
            causation,
            traceparent: lineage.traceparent.clone(),
            subject_key: None,
        };
        let metadata = serde_json::to_vec(&envelope)?.into();
        Ok(Self { envelope, metadata })
    }

    /// One of dasync's own events.
    ///
    /// # Errors
    /// If its data cannot be written as JSON.
    pub fn event<E: RoutineEvent>(
        &self,
        id: Uuid,
        event: &E,
    ) -> Result<EventToAppend, serde_json::Error> {
        Ok(EventToAppend {
            id,
            kind: kind(E::KIND),
            data: serde_json::to_vec(event)?.into(),
            metadata: self.metadata.clone(),
        })
    }

    /// A domain event that a routine raised; its schema version stands in the envelope.
    ///
    /// # Errors
    /// If the envelope cannot be written as JSON.
    pub fn raised(
        &self,
        id: Uuid,
        event: &RaisedEvent,
    ) -> Result<EventToAppend, serde_json::Error> {
        let envelope = Envelope {
            schema: event.version,
            ..self.envelope.clone()
        };
        Ok(EventToAppend {
            id,
            kind: kind(event.name),
            data: Bytes::copy_from_slice(event.data.as_str().as_bytes()),
            metadata: serde_json::to_vec(&envelope)?.into(),
        })
    }
}

fn kind(name: &str) -> EventKind {
    Arc::from(name)
}

/// The events of a segment, without the event of the segment's outcome at their end.
#[derive(Debug)]
pub struct Outcome {
    /// The last event of the append.
    pub event: OutcomeEvent,
    /// Where the routine stands after it; the revision is that of the last event.
    pub next: NextState,
}

/// The event that says where a segment led.
#[derive(Debug)]
pub enum OutcomeEvent {
    /// To the next point.
    Transitioned(Box<RoutineTransitioned>),
    /// To `Ok`.
    Completed(Box<RoutineCompleted>),
    /// To `Err`.
    Failed(Box<RoutineFailed>),
    /// To the end of a cancelled routine.
    Cancelled(Box<RoutineCancelled>),
}

impl OutcomeEvent {
    /// As an event to append.
    ///
    /// # Errors
    /// If it cannot be written as JSON.
    pub fn record(
        &self,
        recorder: &Recorder,
        id: Uuid,
    ) -> Result<EventToAppend, serde_json::Error> {
        match self {
            Self::Transitioned(event) => recorder.event(id, &**event),
            Self::Completed(event) => recorder.event(id, &**event),
            Self::Failed(event) => recorder.event(id, &**event),
            Self::Cancelled(event) => recorder.event(id, &**event),
        }
    }
}

/// The state behind an append that has not happened yet.
#[derive(Debug)]
pub enum NextState {
    /// At its next point.
    Standing(Box<Standing>),
    /// Ended.
    Ended(Answer),
}

impl NextState {
    /// The state, once the append has given it a revision.
    #[must_use]
    pub fn at(self, revision: Revision) -> RoutineState {
        match self {
            Self::Standing(mut standing) => {
                standing.revision = revision;
                for local in &mut standing.frame.locals {
                    local.held_at.get_or_insert(revision);
                }
                RoutineState::Standing(Arc::new(*standing))
            }
            Self::Ended(answer) => RoutineState::Ended(Arc::new(Ended { revision, answer })),
        }
    }
}

/// Where a segment led.
///
/// `standing` is the state that it ran from. Only for [`Ran::Waiting`] and [`Ran::Finished`].
///
/// # Errors
/// The reason why it cannot be stored: what was asked for is not valid, or a result cannot be
/// encoded. The routine cannot go on with this code.
pub fn outcome(
    standing: &Standing,
    ran: Ran,
    starts: Vec<CallRequest>,
    taken: Taken,
    now: DateTime<Utc>,
) -> Result<Outcome, String> {
    let operation = standing.frame.operation + 1;
    let timer = standing
        .retry_at
        .or_else(|| standing.awaiting.as_ref().and_then(Awaiting::timer));
    let left = Left {
        operation,
        timer,
        starts,
        taken,
    };
    match ran {
        Ran::Waiting(committed) => waiting(standing, committed, left, now),
        Ran::Finished(finished) => ended(finished, left),
        Ran::Problem(_) | Ran::Retry(_) | Ran::Panicked(_) => Err("the segment led nowhere".into()),
    }
}

/// What every outcome says of the wait that is over.
struct Left {
    operation: u64,
    timer: Option<DateTime<Utc>>,
    starts: Vec<CallRequest>,
    taken: Taken,
}

/// To the next point.
fn waiting(
    standing: &Standing,
    committed: Committed,
    left: Left,
    now: DateTime<Utc>,
) -> Result<Outcome, String> {
    let Left {
        operation,
        timer,
        starts,
        taken,
    } = left;
    let Taken {
        received,
        cancel,
        caller,
        cancelled,
    } = taken;
    let Committed {
        point,
        info,
        fingerprint,
        locals,
        operation: asked,
    } = committed;
    let awaiting = asked.awaiting(now)?;
    let source = Source {
        file: info.file.into(),
        line: point.line,
    };
    let event = RoutineTransitioned {
        operation,
        received,
        point: point.key.into(),
        path: point.path.into(),
        fingerprint: Some(fingerprint),
        source: source.clone(),
        locals: saved(&locals),
        awaiting: awaiting.clone(),
        cancel,
        starts,
        timer,
        cancelled,
    };
    let next = Standing {
        id: standing.id.clone(),
        stream: standing.stream.clone(),
        revision: standing.revision,
        since: now,
        frame: SavedFrame {
            point: Some(point.key.into()),
            path: point.path.into(),
            fingerprint: Some(fingerprint),
            arguments: Arguments::default(),
            locals,
            operation,
        },
        awaiting: Some(awaiting),
        source: Some(source),
        cancelled,
        attempts: 0,
        retry_at: None,
        parked: None,
        caller: Some(caller),
        lineage: standing.lineage.clone(),
    };
    Ok(Outcome {
        event: OutcomeEvent::Transitioned(Box::new(event)),
        next: NextState::Standing(Box::new(next)),
    })
}

/// To the end.
fn ended(finished: Finished, left: Left) -> Result<Outcome, String> {
    let Left {
        operation,
        timer,
        starts,
        taken,
    } = left;
    let Taken {
        received,
        cancel,
        caller,
        cancelled,
    } = taken;
    let returned = match finished {
        Finished::Ok(result) => Answer::Ok(result),
        Finished::Err(error) => Answer::Err(error),
        Finished::Unencodable(reason) => return Err(reason),
    };
    let (event, answer) = match returned {
        returned if cancelled => {
            let returned = Some(returned);
            let event = RoutineCancelled {
                operation,
                received,
                returned,
                caller,
                cancel,
                starts,
                timer,
            };
            (
                OutcomeEvent::Cancelled(Box::new(event)),
                Answer::Fault(Fault::Cancelled),
            )
        }
        Answer::Err(error) => {
            let answer = Answer::Err(error.clone());
            let event = RoutineFailed {
                operation,
                received,
                error,
                caller,
                cancel,
                starts,
                timer,
            };
            (OutcomeEvent::Failed(Box::new(event)), answer)
        }
        Answer::Ok(result) => {
            let answer = Answer::Ok(result.clone());
            let event = RoutineCompleted {
                operation,
                received,
                result,
                caller,
                cancel,
                starts,
                timer,
            };
            (OutcomeEvent::Completed(Box::new(event)), answer)
        }
        other => return Err(format!("a routine cannot return {other:?}")),
    };
    Ok(Outcome {
        event,
        next: NextState::Ended(answer),
    })
}

/// Locals as a transition stores them: large ones that have not changed by reference.
fn saved(locals: &[Local]) -> Locals {
    Locals(
        locals
            .iter()
            .map(|local| {
                let saved = match local.held_at {
                    Some(at) if local.value.len() > INLINE_LOCAL_BYTES_MAX => SavedLocal::At(at),
                    _ => SavedLocal::Inline(local.value.clone()),
                };
                (local.key.clone(), saved)
            })
            .collect(),
    )
}

/// What woke the segment: a step's own result is known only when it has run.
#[must_use]
pub fn received(answer: Option<Answer>, step_result: Option<Encoded>) -> Option<Answer> {
    step_result.map_or(answer, |result| Some(Answer::Step(result)))
}
