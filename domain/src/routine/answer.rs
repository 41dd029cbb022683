//! What comes back for an operation.

use crate::codec::Encoded;
use crate::{Fault, PromiseName, RoutineId};
use serde::{Deserialize, Serialize};

/// The answer to an operation, in the operation's own shape.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// A delay is over, a position is saved.
    Done,
    /// What a step's effect returned.
    Step(Encoded),
    /// A routine returned `Ok`.
    Ok(Encoded),
    /// A routine returned `Err`.
    Err(Encoded),
    /// Somebody resolved a promise.
    Resolved {
        /// Its name.
        promise: PromiseName,
        /// With what.
        value: Encoded,
    },
    /// The wait ended without an answer. Where a group was asked for, each member gets it.
    Fault(Fault),
    /// The routine that was started.
    Started(RoutineId),
    /// All answers, in the order of the questions.
    All(Vec<Answer>),
    /// The first answer.
    Any {
        /// Whose it is.
        index: u32,
        /// What it is.
        answer: Box<Answer>,
    },
    /// The answer came before the timeout.
    InTime(Box<Answer>),
    /// The timeout came first.
    TimedOut,
}
