//! The one append of a segment: with the exact revision, or as the birth of the stream.

use super::{Lane, decoded, encode};
use crate::node::NodeError;
use dasync_application::ports::{Append, AppendError};
use dasync_application::routine::{Lineage, Recorder, Standing, append_definitely};
use dasync_domain::routine::{Caller, RoutineEvent, RoutineRequested};
use dasync_domain::{EventRef, EventToAppend, ExpectedRevision, Revision};

impl Lane<'_> {
    pub(super) fn recorder(&self, lineage: &Lineage) -> Result<Recorder, NodeError> {
        let EventRef { stream, revision } = &self.owed.cause;
        let causation = Some(format!("{revision}@{stream}"));
        let config = &self.inner.config;
        Recorder::new(&config.node, config.generation, lineage, causation).map_err(encode)
    }

    pub(super) fn record<E: RoutineEvent>(
        &self,
        recorder: &Recorder,
        event: &E,
    ) -> Result<EventToAppend, NodeError> {
        recorder
            .event(self.inner.config.ids.next(), event)
            .map_err(encode)
    }

    /// Why these events cannot be appended, if they are too large.
    pub(super) fn over_limit(&self, events: &[EventToAppend]) -> Option<String> {
        let limits = self.inner.config.store.limits();
        let sizes = events.iter().map(|e| e.data.len() + e.metadata.len());
        let (largest, all) = (sizes.clone().max().unwrap_or(0), sizes.sum::<usize>());
        let (what, actual, limit) = if largest > limits.event_bytes_max {
            ("bytes in one event", largest, limits.event_bytes_max)
        } else if all > limits.append_bytes_max {
            ("bytes in one append", all, limits.append_bytes_max)
        } else if events.len() > limits.append_events_max {
            (
                "events in one append",
                events.len(),
                limits.append_events_max,
            )
        } else {
            return None;
        };
        Some(format!(
            "this transition has {actual} {what}, the limit is {limit}; keep large values outside \
             and refer to them, or raise fewer events between two awaits"
        ))
    }

    /// The revision of the last event; `None` after a conflict.
    pub(super) async fn append(
        &self,
        expected: ExpectedRevision,
        events: Vec<EventToAppend>,
    ) -> Result<Option<Revision>, NodeError> {
        let config = &self.inner.config;
        let append = Append {
            stream: self.stream.clone(),
            expected,
            events,
        };
        match append_definitely(&*config.store, &*config.clock, append).await {
            Ok(appended) => {
                self.inner.count(|counters| counters.appends += 1);
                Ok(Some(appended.revision))
            }
            Err(AppendError::WrongExpectedRevision { .. } | AppendError::StreamDeleted { .. }) => {
                self.inner.count(|counters| counters.conflicts += 1);
                Ok(None)
            }
            Err(error) => Err(error.into()),
        }
    }

    pub(super) async fn caller(&self, standing: &Standing) -> Result<Option<Caller>, NodeError> {
        if let Some(caller) = &standing.caller {
            return Ok(caller.clone());
        }
        let first = EventRef {
            stream: self.stream.clone(),
            revision: Revision::FIRST,
        };
        let first = self.event(&first).await?;
        Ok(decoded::<RoutineRequested>(&first)?.caller)
    }
}
