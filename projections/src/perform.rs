//! Doing what is owed: look whether it still applies, run one segment, append once.
//!
//! Whether it applies is read from the stream, never from the table, whose entries may be late or
//! stand twice. A conflict means that somebody else moved the routine on: what was computed is
//! dropped, and the log is followed.

mod duties;
mod look;
mod patience;
mod run;
mod write;

pub(crate) use patience::Patience;

use crate::node::{Inner, NodeError};
use crate::obligation::{Duty, Obligation};
use crate::rows::TimerRow;
use crate::table::Rejected;
use chrono::{DateTime, Utc};
use dasync_application::registry::Served;
use dasync_application::routine::{LoadError, decode};
use dasync_domain::routine::RoutineRequested;
use dasync_domain::{RecordedEvent, StreamId};
use std::sync::Arc;

/// What became of an obligation. The table is changed by whoever asked, in one go: a table that is
/// given up meanwhile has all of it or nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Done {
    /// It is in the log, or it does not apply any more.
    Settled,
    /// This is owed in its place.
    Owes(Obligation),
    /// At this time the routine looks again.
    Waits(DateTime<Utc>, TimerRow),
    /// What is in the stream cannot be understood: it stays open, and the event is shown.
    Rejected(Rejected),
    /// It cannot be done by this build: it stays open.
    Left,
    /// Somebody else wrote to the stream meanwhile: look again whether it still applies. The event
    /// that was faster need not be one that asks for this again.
    Again,
}

pub(crate) async fn perform(inner: &Arc<Inner>, owed: &Obligation) -> Result<Done, NodeError> {
    let stream = owed.stream(&inner.config.app);
    let lane = Lane {
        inner,
        owed,
        stream,
    };
    let done = match &owed.duty {
        Duty::Start(start) => lane.start(start).await,
        Duty::Advance { operation } => lane.advance(*operation).await,
        Duty::StartNext { operation, leaf } => lane.start_next(*operation, *leaf).await,
        Duty::Cancel { force } => lane.cancel(*force).await,
        Duty::Unpark { requested } => lane.unpark(*requested).await,
    };
    match done {
        Err(NodeError::Load(error)) => match &*error {
            LoadError::Malformed {
                event,
                reason,
                kind,
            } => {
                let reason = format!("{kind}: {reason}");
                Ok(Done::Rejected(Rejected {
                    event: event.clone(),
                    reason,
                }))
            }
            _ => Err(NodeError::Load(error)),
        },
        done => done,
    }
}

struct Lane<'a> {
    inner: &'a Arc<Inner>,
    owed: &'a Obligation,
    stream: StreamId,
}

/// A birth that goes into the append of the first segment.
struct Birth {
    request: RoutineRequested,
}

impl Lane<'_> {
    fn now(&self) -> DateTime<Utc> {
        self.inner.config.clock.now()
    }

    fn served(&self) -> Option<&Served> {
        let routine = &self.owed.routine;
        self.inner
            .config
            .registry
            .get(routine.service(), routine.routine())
    }
}

fn decoded<T: serde::de::DeserializeOwned>(event: &RecordedEvent) -> Result<T, NodeError> {
    decode(event).map_err(|e| NodeError::Load(Arc::new(e)))
}

fn malformed(event: &RecordedEvent, reason: String) -> NodeError {
    let (event, kind) = (event.reference(), event.kind.to_string());
    NodeError::Load(Arc::new(LoadError::Malformed {
        event,
        kind,
        reason,
    }))
}

#[expect(
    clippy::needless_pass_by_value,
    reason = "the form that `map_err` calls"
)]
fn encode(error: serde_json::Error) -> NodeError {
    NodeError::Encode(error.to_string())
}
