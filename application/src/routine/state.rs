//! Where a routine stands, read from the end of its stream.
//!
//! Nothing is replayed: the last transition has everything, with references to the revisions that
//! hold large locals. What stands behind it (failed attempts, parking) is read on the way.

use crate::ports::{Direction, EventStore, ReadError, ReadFrom, ReadStream};
use chrono::{DateTime, Utc};
use dasync_domain::routine::{
    Answer, Awaiting, Caller, Local, PromiseResolved, RoutineAttemptFailed, RoutineCancelled,
    RoutineCompleted, RoutineEvent, RoutineFailed, RoutineParked, RoutineRequested,
    RoutineTransitioned, RoutineUnparked, SavedFrame, SavedLocal, Source,
};
use dasync_domain::{
    Envelope, EventRef, Fault, Name, RecordedEvent, Revision, RoutineId, StreamId,
};
use futures::TryStreamExt;
use serde::de::DeserializeOwned;
use std::sync::Arc;

/// Events read at once from the end of a stream: a transition and what may stand behind it.
const TAIL: usize = 8;

/// A routine as its stream shows it.
#[derive(Debug, Clone)]
pub enum RoutineState {
    /// It stands at a point (or before its first) and may go on.
    Standing(Arc<Standing>),
    /// It has ended.
    Ended(Arc<Ended>),
}

/// A routine that has not ended.
#[derive(Debug, Clone)]
pub struct Standing {
    /// Which.
    pub id: RoutineId,
    /// Its stream.
    pub stream: StreamId,
    /// The last event of the stream, whatever it is: the next append expects it.
    pub revision: Revision,
    /// When that event was recorded.
    pub since: DateTime<Utc>,
    /// Position, locals and the number of the operation.
    pub frame: SavedFrame,
    /// What it waits for; `None` before its first segment.
    pub awaiting: Option<Awaiting>,
    /// Where it stands in the code.
    pub source: Option<Source>,
    /// A cancellation has been delivered.
    pub cancelled: bool,
    /// Failed attempts at the segment that comes next.
    pub attempts: u32,
    /// When the next of those attempts is due.
    pub retry_at: Option<DateTime<Utc>>,
    /// Why it is set aside, if it is.
    pub parked: Option<Arc<RoutineParked>>,
    /// Who waits for it, if that has been read: it stands in the first event only.
    pub caller: Option<Option<Caller>>,
    /// What it passes on to whatever it causes.
    pub lineage: Lineage,
}

/// Which chain of causes a routine belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lineage {
    /// The root.
    pub correlation: String,
    /// How far from it.
    pub depth: u32,
    /// The build that wrote the routine's last event.
    pub generation: u64,
    /// The trace that it belongs to.
    pub traceparent: Option<String>,
}

/// A routine that has ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ended {
    /// The terminal event.
    pub revision: Revision,
    /// What its caller gets.
    pub answer: Answer,
}

impl RoutineState {
    /// The last event of its stream.
    #[must_use]
    pub fn revision(&self) -> Revision {
        match self {
            Self::Standing(standing) => standing.revision,
            Self::Ended(ended) => ended.revision,
        }
    }
}

/// Why a routine's state could not be read.
#[derive(Debug, Clone, thiserror::Error)]
#[non_exhaustive]
pub enum LoadError {
    /// There is no such stream.
    #[error("there is no routine {stream}")]
    NotFound {
        /// The routine's stream.
        stream: StreamId,
    },
    /// An event of dasync's own cannot be read.
    #[error("event {} of {} ({kind}) cannot be read: {reason}", event.revision, event.stream)]
    Malformed {
        /// Which event.
        event: EventRef,
        /// Its type.
        kind: String,
        /// What is wrong with it.
        reason: String,
    },
    /// The store could not be read.
    #[error("failed to read {stream}")]
    Read {
        /// The routine's stream.
        stream: StreamId,
        /// Why.
        #[source]
        source: ReadError,
    },
}

/// Decodes the data of one of dasync's own events.
///
/// # Errors
/// [`LoadError::Malformed`] with the event's stream and revision.
pub fn decode<T: DeserializeOwned>(event: &RecordedEvent) -> Result<T, LoadError> {
    serde_json::from_slice(&event.data).map_err(|e| malformed(event, &e))
}

fn malformed(event: &RecordedEvent, reason: &impl ToString) -> LoadError {
    LoadError::Malformed {
        event: event.reference(),
        kind: event.kind.to_string(),
        reason: reason.to_string(),
    }
}

impl Lineage {
    /// The beginning of a chain.
    #[must_use]
    pub fn root(correlation: impl Into<String>) -> Self {
        Self {
            correlation: correlation.into(),
            depth: 0,
            generation: 0,
            traceparent: None,
        }
    }

    /// What an event's envelope says; an event of another program starts a chain of its own.
    #[must_use]
    pub fn of(event: &RecordedEvent) -> Self {
        serde_json::from_slice::<Envelope>(&event.metadata).map_or_else(
            |_| Self {
                correlation: format!("{}@{}", event.revision, event.stream),
                depth: 0,
                generation: 0,
                traceparent: None,
            },
            |envelope| Self {
                correlation: envelope.correlation,
                depth: envelope.depth,
                generation: envelope.generation,
                traceparent: envelope.traceparent,
            },
        )
    }
}

/// What the caller of a routine gets, if `event` is a terminal event.
///
/// # Errors
/// [`LoadError::Malformed`] if it is one that cannot be read.
pub fn terminal(event: &RecordedEvent) -> Result<Option<Answer>, LoadError> {
    Ok(Some(match &*event.kind {
        RoutineCompleted::KIND => Answer::Ok(decode::<RoutineCompleted>(event)?.result),
        RoutineFailed::KIND => Answer::Err(decode::<RoutineFailed>(event)?.error),
        RoutineCancelled::KIND => Answer::Fault(Fault::Cancelled),
        _ => return Ok(None),
    }))
}

/// What somebody who waits for a promise gets, if this is the event that resolved it.
///
/// # Errors
/// [`LoadError::Malformed`]: it is something else, or its data cannot be understood.
pub fn resolution(event: &RecordedEvent) -> Result<PromiseResolved, LoadError> {
    if *event.kind == *PromiseResolved::KIND {
        decode(event)
    } else {
        Err(malformed(
            event,
            &"only a resolution is in a promise's stream",
        ))
    }
}

/// Reads one event.
///
/// # Errors
/// [`LoadError::Read`], and [`LoadError::NotFound`] if there is no such event.
pub async fn read_event(
    store: &dyn EventStore,
    stream: &StreamId,
    from: ReadFrom,
) -> Result<RecordedEvent, LoadError> {
    let direction = match from {
        ReadFrom::End => Direction::Backwards,
        ReadFrom::Start | ReadFrom::Revision(_) => Direction::Forwards,
    };
    let mut events = tail(store, stream, from, direction, 1).await?;
    events.pop().ok_or_else(|| LoadError::NotFound {
        stream: stream.clone(),
    })
}

async fn tail(
    store: &dyn EventStore,
    stream: &StreamId,
    from: ReadFrom,
    direction: Direction,
    limit: usize,
) -> Result<Vec<RecordedEvent>, LoadError> {
    let read = ReadStream {
        stream: stream.clone(),
        from,
        direction,
        limit,
    };
    store
        .read_stream(read)
        .try_collect()
        .await
        .map_err(|source| match source {
            ReadError::StreamNotFound { .. } => LoadError::NotFound {
                stream: stream.clone(),
            },
            source => LoadError::Read {
                stream: stream.clone(),
                source,
            },
        })
}

/// Reads where a routine stands.
///
/// # Errors
/// See [`LoadError`].
pub async fn load(
    store: &dyn EventStore,
    app: &Name,
    stream: &StreamId,
) -> Result<RoutineState, LoadError> {
    let mut behind = Vec::new();
    let mut from = ReadFrom::End;
    loop {
        let events = tail(store, stream, from, Direction::Backwards, TAIL).await?;
        let Some(oldest) = events.last().map(|e| e.revision) else {
            return Err(LoadError::NotFound {
                stream: stream.clone(),
            });
        };
        for event in events {
            if let Some(answer) = terminal(&event)? {
                let revision = event.revision;
                return Ok(RoutineState::Ended(Arc::new(Ended { revision, answer })));
            }
            if is_base(&event.kind) {
                return base(store, app, &event, &behind).await;
            }
            behind.push(event);
        }
        let Some(next) = oldest.0.checked_sub(1) else {
            return Err(LoadError::NotFound {
                stream: stream.clone(),
            });
        };
        from = ReadFrom::Revision(Revision(next));
    }
}

fn is_base(kind: &str) -> bool {
    kind == RoutineTransitioned::KIND || kind == RoutineRequested::KIND
}

/// The state at a transition or a request, and what the events behind it (newest first) change.
async fn base(
    store: &dyn EventStore,
    app: &Name,
    event: &RecordedEvent,
    behind: &[RecordedEvent],
) -> Result<RoutineState, LoadError> {
    let id = RoutineId::of_stream(app, &event.stream)
        .ok_or_else(|| malformed(event, &"the stream's name is no routine's"))?;
    let mut standing = if *event.kind == *RoutineRequested::KIND {
        Standing::requested(id, event, decode(event)?)
    } else {
        let transitioned: RoutineTransitioned = decode(event)?;
        let locals = resolve(store, event, transitioned.locals.0).await?;
        Standing {
            id,
            stream: event.stream.clone(),
            revision: event.revision,
            since: event.recorded_at,
            frame: SavedFrame {
                point: Some(transitioned.point),
                path: transitioned.path,
                fingerprint: transitioned.fingerprint,
                arguments: dasync_domain::routine::Arguments::default(),
                locals,
                operation: transitioned.operation,
            },
            awaiting: Some(transitioned.awaiting),
            source: Some(transitioned.source),
            cancelled: transitioned.cancelled,
            attempts: 0,
            retry_at: None,
            parked: None,
            caller: None,
            lineage: Lineage::of(event),
        }
    };
    for event in behind.iter().rev() {
        standing.follow(event)?;
    }
    Ok(RoutineState::Standing(Arc::new(standing)))
}

/// Reads the values of locals that are stored as references.
async fn resolve(
    store: &dyn EventStore,
    event: &RecordedEvent,
    saved: Vec<(String, SavedLocal)>,
) -> Result<Vec<Local>, LoadError> {
    let mut locals = Vec::with_capacity(saved.len());
    let mut held: Vec<(Revision, RoutineTransitioned)> = Vec::new();
    for (key, local) in saved {
        let (value, held_at) = match local {
            SavedLocal::Inline(value) => (value, event.revision),
            SavedLocal::At(at) => {
                if !held.iter().any(|(revision, _)| *revision == at) {
                    let from = ReadFrom::Revision(at);
                    let holder = read_event(store, &event.stream, from).await?;
                    held.push((at, decode(&holder)?));
                }
                let value = held
                    .iter()
                    .find(|(revision, _)| *revision == at)
                    .and_then(|(_, t)| {
                        t.locals.0.iter().find_map(|(k, l)| match l {
                            SavedLocal::Inline(value) if *k == key => Some(value.clone()),
                            _ => None,
                        })
                    });
                let missing = || {
                    malformed(
                        event,
                        &format!("local `{key}` is not held by revision {at}"),
                    )
                };
                (value.ok_or_else(missing)?, at)
            }
        };
        locals.push(Local {
            key,
            value,
            held_at: Some(held_at),
        });
    }
    Ok(locals)
}

impl Standing {
    /// Before the first segment.
    #[must_use]
    pub fn requested(id: RoutineId, event: &RecordedEvent, requested: RoutineRequested) -> Self {
        Self {
            id,
            stream: event.stream.clone(),
            revision: event.revision,
            since: event.recorded_at,
            frame: SavedFrame {
                point: None,
                path: String::new(),
                fingerprint: None,
                arguments: requested.arguments,
                locals: Vec::new(),
                operation: 0,
            },
            awaiting: None,
            source: None,
            cancelled: false,
            attempts: 0,
            retry_at: None,
            parked: None,
            caller: Some(requested.caller),
            lineage: Lineage::of(event),
        }
    }

    /// An event behind the last transition.
    fn follow(&mut self, event: &RecordedEvent) -> Result<(), LoadError> {
        self.revision = event.revision;
        match &*event.kind {
            RoutineAttemptFailed::KIND => {
                let failed: RoutineAttemptFailed = decode(event)?;
                self.attempts = failed.attempt;
                self.retry_at = Some(failed.retry_at);
            }
            RoutineParked::KIND => self.parked = Some(Arc::new(decode(event)?)),
            RoutineUnparked::KIND => {
                self.parked = None;
                self.attempts = 0;
                self.retry_at = None;
            }
            _ => {}
        }
        Ok(())
    }
}
