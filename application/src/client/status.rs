//! Where a routine stands, for operators and callers.

use chrono::{DateTime, Utc};
use dasync_domain::routine::Awaiting;
use serde::{Deserialize, Serialize};

/// Where a routine stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "state")]
#[non_exhaustive]
pub enum RoutineStatus {
    /// It has been asked for, and has not reached its first await.
    Requested {
        /// Since when.
        since: DateTime<Utc>,
    },
    /// It waits at a point.
    Waiting {
        /// Which: the operation's name and ordinal.
        point: String,
        /// The line of that await, as `file:line`.
        source: String,
        /// What for.
        awaiting: Awaiting,
        /// Since when.
        since: DateTime<Utc>,
    },
    /// It is set aside, and waits for an operator or for other code.
    Parked {
        /// Why, and what to do.
        reason: String,
        /// At which point; `None` before the first.
        point: Option<String>,
        /// Since when.
        since: DateTime<Utc>,
    },
    /// It returned `Ok`.
    Completed,
    /// It returned `Err`.
    Failed,
    /// It ended because it was cancelled.
    Cancelled,
}

impl RoutineStatus {
    /// Whether the routine has ended.
    #[must_use]
    pub fn is_ended(&self) -> bool {
        match self {
            Self::Requested { .. } | Self::Waiting { .. } | Self::Parked { .. } => false,
            Self::Completed | Self::Failed | Self::Cancelled => true,
        }
    }
}
