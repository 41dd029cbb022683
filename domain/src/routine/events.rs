//! The events that dasync itself appends.
//!
//! Their names and fields are in logs that exist: a change is a new schema version, and golden
//! files hold every one of them.

use super::{Answer, Arguments, Awaiting, CallRequest, Fingerprint, Locals};
use crate::codec::Encoded;
use crate::{EventRef, Name, PromiseName, RoutineId, StreamId};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// An event of dasync's own: its type name and its data.
pub trait RoutineEvent: Serialize {
    /// The stored type of the event.
    const KIND: &'static str;
}

macro_rules! kinds {
    ($($event:ident),* $(,)?) => { $(impl RoutineEvent for $event {
        const KIND: &'static str = stringify!($event);
    })* };
}
kinds!(
    RoutineRequested,
    RoutineTransitioned,
    RoutineCompleted,
    RoutineFailed,
    RoutineCancelled,
    RoutineAttemptFailed,
    RoutineParked,
    RoutineUnparked,
    CancelRequested,
    UnparkRequested,
    HandlerRegistered,
    LogCreated,
    PromiseResolved,
);

/// Who waits for a routine's result.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Caller {
    /// The caller's stream.
    pub stream: StreamId,
    /// Which of its operations.
    pub operation: u64,
    /// Which call inside that operation; for a detached routine, which start of that transition.
    pub leaf: u32,
    /// Started without waiting: it runs although the caller moved on, and whoever has its handle
    /// may wait for it.
    #[serde(default, skip_serializing_if = "is_false")]
    pub detached: bool,
    /// The answers to that operation are counted, so that the caller looks only at the last.
    #[serde(default, skip_serializing_if = "is_false")]
    pub counted: bool,
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "the form that serde calls"
)]
fn is_false(b: &bool) -> bool {
    !*b
}

/// The birth of a routine: revision 0 of its stream.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoutineRequested {
    /// The service.
    pub service: Name,
    /// The routine.
    pub routine: Name,
    /// By position.
    pub arguments: Arguments,
    /// Who called; `None` if it was started from outside or by an event.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub caller: Option<Caller>,
    /// The idempotency key given from outside.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// The event that it handles.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event: Option<EventRef>,
}

/// Where in the user's code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// The file, as the compiler names it.
    pub file: String,
    /// The line, from 1.
    pub line: u32,
}

/// A routine got an answer, ran one segment and stands at its next point.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoutineTransitioned {
    /// The number of the operation that it waits for now, from 1.
    pub operation: u64,
    /// The answer to the operation before; `None` in the first transition.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub received: Option<Answer>,
    /// The await where it stands: the operation's name and ordinal.
    pub point: String,
    /// The constructs around that await.
    pub path: String,
    /// What else tells that await from others: see [`Fingerprint`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fingerprint: Option<Fingerprint>,
    /// Where that is in the code.
    pub source: Source,
    /// Everything that lives across the await.
    pub locals: Locals,
    /// What it waits for.
    pub awaiting: Awaiting,
    /// Callees that nobody waits for any more.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cancel: Vec<RoutineId>,
    /// Routines that this segment started without waiting for them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub starts: Vec<CallRequest>,
    /// The timer of the wait that is over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timer: Option<DateTime<Utc>>,
    /// A cancellation has been delivered: what runs now is the compensation.
    #[serde(default, skip_serializing_if = "is_false")]
    pub cancelled: bool,
}

/// A routine returned `Ok`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoutineCompleted {
    /// The number of the operation that would have been next.
    pub operation: u64,
    /// The answer to the last operation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub received: Option<Answer>,
    /// What it returned.
    pub result: Encoded,
    /// Who waits for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub caller: Option<Caller>,
    /// Callees that nobody waits for any more.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cancel: Vec<RoutineId>,
    /// Routines that the last segment started.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub starts: Vec<CallRequest>,
    /// The timer of the wait that is over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timer: Option<DateTime<Utc>>,
}

/// A routine returned `Err`: the user's own error.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoutineFailed {
    /// The number of the operation that would have been next.
    pub operation: u64,
    /// The answer to the last operation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub received: Option<Answer>,
    /// What it returned.
    pub error: Encoded,
    /// Who waits for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub caller: Option<Caller>,
    /// Callees that nobody waits for any more.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cancel: Vec<RoutineId>,
    /// Routines that the last segment started.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub starts: Vec<CallRequest>,
    /// The timer of the wait that is over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timer: Option<DateTime<Utc>>,
}

/// A routine ended because it was cancelled: its caller gets [`crate::Fault::Cancelled`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoutineCancelled {
    /// The number of the operation that would have been next.
    pub operation: u64,
    /// The answer to the last operation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub received: Option<Answer>,
    /// What it returned after its compensation; `None` if it was ended without running code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub returned: Option<Answer>,
    /// Who waits for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub caller: Option<Caller>,
    /// Callees that nobody waits for any more.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cancel: Vec<RoutineId>,
    /// Routines that the last segment started.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub starts: Vec<CallRequest>,
    /// The timer of the wait that is over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timer: Option<DateTime<Utc>>,
}

/// What failed in an attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AttemptFailure {
    /// A step's effect returned an error, or took too long, and is to be tried again.
    Step,
    /// The code panicked.
    Panic,
    /// What is stored cannot be given to the code: a frame, an answer or the arguments.
    Undecodable,
}

/// A segment was tried and will be tried again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoutineAttemptFailed {
    /// The operation whose answer the segment takes; 0 for the first segment.
    pub operation: u64,
    /// Which attempt this was, from 1.
    pub attempt: u32,
    /// What failed.
    pub failure: AttemptFailure,
    /// In words.
    pub reason: String,
    /// When the next attempt is due.
    pub retry_at: DateTime<Utc>,
}

/// A routine is set aside: it waits for an operator, or for other code, and blocks nobody else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoutineParked {
    /// The operation whose answer the segment takes; 0 for the first segment.
    pub operation: u64,
    /// Why, and what to do.
    pub reason: String,
    /// The point where it stands; `None` before the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub point: Option<String>,
    /// Where that is in the code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// The build that could not go on. A build with another generation tries by itself.
    pub generation: u64,
    /// Whether another build may go on where this one could not: true for everything that code
    /// decides.
    pub retry_on_deploy: bool,
}

/// A parked routine goes on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoutineUnparked {
    /// The operation whose answer the segment takes; 0 for the first segment.
    pub operation: u64,
    /// The request that asked for it; `None` if another build does it by itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request: Option<EventRef>,
}

/// Somebody asks a routine to end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CancelRequested {
    /// Which.
    pub routine: RoutineId,
    /// End it without running its compensation.
    #[serde(default, skip_serializing_if = "is_false")]
    pub force: bool,
}

/// Somebody asks a parked routine to go on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnparkRequested {
    /// Which.
    pub routine: RoutineId,
}

/// A handler exists from here on: it is started for every later event of this name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandlerRegistered {
    /// The stored name of the events.
    pub event: Name,
    /// The service that has the handler.
    pub service: Name,
    /// The handler's routine.
    pub routine: Name,
}

/// The first event of the application: tells this log from every other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LogCreated {
    /// The log's identity.
    pub id: Uuid,
}

/// Somebody has resolved a promise of a routine: the only event of the promise's stream.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PromiseResolved {
    /// Whose promise.
    pub routine: RoutineId,
    /// Which.
    pub name: PromiseName,
    /// What the routine gets.
    pub value: Encoded,
}
