//! What goes into a segment of a routine, and what comes out of it.

use crate::codec::Encoded;
use crate::routine::{
    Answer, Arguments, CallRequest, Fingerprint, Local, Operation, Point, RoutineInfo,
};
use crate::{DomainEvent, RoutineId, StreamId};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// A routine's state as it was saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedFrame {
    /// Where it stands; `None` before the first point.
    pub point: Option<String>,
    /// The constructs around that point.
    pub path: String,
    /// The fingerprint of that point in the build that saved it, if it is known.
    pub fingerprint: Option<Fingerprint>,
    /// What it was called with; its state before the first point.
    pub arguments: Arguments,
    /// What lives across the point.
    pub locals: Vec<Local>,
    /// The number of the operation that it waits for; 0 before the first.
    pub operation: u64,
}

/// A segment while it runs: shared by its frame, by the driver and by the calls that user code
/// makes without a handle (`raise`).
pub type Cell = Arc<Mutex<Segment>>;

/// One run of a routine from a point to the next.
#[derive(Debug, Default)]
pub struct Segment {
    /// In: the answer that it takes; `None` for the first segment.
    pub answer: Option<Answer>,
    /// In: how many attempts of it have failed.
    pub attempt: u32,
    /// In: which routine.
    pub routine: Option<RoutineId>,
    /// In: the routine's stream.
    pub stream: Option<StreamId>,
    /// In: the number of the operation whose answer it takes.
    pub operation: u64,
    /// In: how long a step may take that says nothing else.
    pub step_timeout: Option<Duration>,
    /// Out: the next point.
    pub committed: Option<Committed>,
    /// Out: why it cannot go on with this code.
    pub problem: Option<Problem>,
    /// Out: domain events.
    pub events: Vec<RaisedEvent>,
    /// Out: routines started without waiting for them.
    pub starts: Vec<CallRequest>,
    /// Out: the step is to be tried again.
    pub retry: Option<RetryAsked>,
    /// Out: what the step returned.
    pub step_result: Option<Encoded>,
}

impl Segment {
    /// Makes it shareable.
    #[must_use]
    pub fn into_cell(self) -> Cell {
        Arc::new(Mutex::new(self))
    }

    /// Opens a shared segment. No user code may run before the guard is dropped.
    ///
    /// A poisoned lock is used as it is: every field is written whole.
    pub fn lock(cell: &Cell) -> MutexGuard<'_, Self> {
        cell.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Sets the problem, unless there is one: the first is the cause.
    pub fn fail(&mut self, problem: Problem) {
        self.problem.get_or_insert(problem);
    }
}

/// The routine reached a point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Committed {
    /// Which.
    pub point: &'static Point,
    /// Of which routine.
    pub info: &'static RoutineInfo,
    /// What tells this point from others in later builds.
    pub fingerprint: Fingerprint,
    /// All that lives across it. `held_at` is kept where the value is the one held there.
    pub locals: Vec<Local>,
    /// What it waits for.
    pub operation: Operation,
}

/// This build cannot go on: what is stored does not fit the code, or a value cannot be stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// What is wrong, where, and what to do.
    pub reason: String,
    /// At which point; `None` before the first, or where it does not matter.
    pub point: Option<String>,
    /// The line of that point.
    pub line: Option<u32>,
    /// Which local.
    pub local: Option<String>,
}

impl Problem {
    /// A problem that belongs to no local.
    #[must_use]
    pub fn new(reason: impl Into<String>) -> Self {
        Self {
            reason: reason.into(),
            point: None,
            line: None,
            local: None,
        }
    }
}

/// A domain event that is appended with the next transition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RaisedEvent {
    /// Its stored type.
    pub name: &'static str,
    /// The version of its data's schema.
    pub version: u32,
    /// Its data.
    pub data: Encoded,
}

impl RaisedEvent {
    /// Encodes an event.
    ///
    /// # Errors
    /// Why its type cannot be encoded.
    pub fn of<E: DomainEvent>(event: &E) -> Result<Self, String> {
        match Encoded::of(event) {
            Ok(data) => Ok(Self {
                name: E::NAME,
                version: E::VERSION,
                data,
            }),
            Err(e) => Err(format!("the event `{}` cannot be encoded: {e}", E::NAME)),
        }
    }

    /// The event, if it is an `E`.
    #[must_use]
    pub fn to<E: DomainEvent>(&self) -> Option<E> {
        if (self.name, self.version) != (E::NAME, E::VERSION) {
            return None;
        }
        self.data.decode_static().ok()
    }
}

/// A step failed and is to be tried again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RetryAsked {
    /// How it failed.
    pub reason: String,
    /// How long to wait first.
    pub after: Duration,
}

/// What a routine returned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finished {
    /// `Ok`.
    Ok(Encoded),
    /// `Err`.
    Err(Encoded),
    /// Something that cannot be encoded: why.
    Unencodable(String),
}
