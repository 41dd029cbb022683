//! What has to happen next: the entries of the obligation table.

use dasync_domain::routine::CallRequest;
use dasync_domain::{EventRef, Name, RoutineId, StreamId};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// Something that one routine's stream owes to the log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Obligation {
    /// The routine.
    pub routine: RoutineId,
    /// What it has to do.
    pub duty: Duty,
    /// The event that asks for it. A read that does not show it yet is repeated.
    pub cause: EventRef,
}

/// What a routine has to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Duty {
    /// To be born.
    Start(Start),
    /// To look whether its wait is over, and then to run one segment.
    Advance {
        /// The operation that it waits for; 0 before its first segment.
        operation: u64,
    },
    /// To have the next call of a `when_each` started.
    StartNext {
        /// The operation.
        operation: u64,
        /// The call in it.
        leaf: u32,
    },
    /// To end.
    Cancel {
        /// Without running code.
        force: bool,
    },
    /// To go on although it was parked.
    Unpark {
        /// Somebody asked for it; otherwise it is another build that tries by itself.
        requested: bool,
    },
}

/// Why a routine is born.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Start {
    /// A caller waits for it. Only if it still does.
    Called {
        /// The caller's operation.
        operation: u64,
        /// The call in it.
        leaf: u32,
        /// The answers to that operation are counted.
        #[serde(default)]
        counted: bool,
        /// What is called, where it is at hand; otherwise the cause has it.
        #[serde(skip)]
        call: Option<Arc<CallRequest>>,
    },
    /// A caller started it and went on.
    Detached {
        /// The transition that started it.
        operation: u64,
        /// Which of its starts.
        index: u32,
        /// What is called, where it is at hand; otherwise the cause has it.
        #[serde(skip)]
        call: Option<Arc<CallRequest>>,
    },
    /// It handles the event that is the cause.
    Handles,
}

impl Obligation {
    /// The stream that has to be written.
    #[must_use]
    pub fn stream(&self, app: &Name) -> StreamId {
        self.routine.stream(app)
    }

    /// Whether both ask for the same because of the same.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        self.cause == other.cause
            && self.duty.rank() == other.duty.rank()
            && self.duty.number() == other.duty.number()
    }
}

impl Duty {
    /// Tells duties of one kind and cause apart.
    #[must_use]
    pub fn number(&self) -> u32 {
        match self {
            Self::StartNext { leaf, .. } => *leaf,
            _ => 0,
        }
    }

    /// Tells duties apart in keys.
    #[must_use]
    pub fn rank(&self) -> u8 {
        match self {
            Self::Start(_) => 0,
            Self::Advance { .. } => 1,
            Self::Cancel { force: false } => 2,
            Self::Cancel { force: true } => 3,
            Self::Unpark { .. } => 4,
            Self::StartNext { .. } => 5,
        }
    }
}
