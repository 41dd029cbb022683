//! What can go wrong with a wait that is not the user's own error.

use serde::{Deserialize, Serialize};

/// Why a wait ended without the answer it was for.
///
/// A routine's own error type implements `From<Fault>`, so that it can be handled, or passed on
/// with `?`, like any other error. Failures of the infrastructure never appear here: the engine
/// retries them, and if it must give up it parks the routine, visibly, and its callers wait.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[non_exhaustive]
#[serde(rename_all = "snake_case")]
pub enum Fault {
    /// The routine was asked to end: it may compensate, and then return.
    #[error("cancelled")]
    Cancelled,
    /// The time given with `.timeout(..)` is over.
    #[error("timed out")]
    TimedOut,
    /// The answer was there once, but the stream that held it has been archived.
    #[error("the answer has been archived")]
    Expired,
    /// Asked from outside, the host could not say: the text says what and why.
    #[error("{0}")]
    Unavailable(String),
}
