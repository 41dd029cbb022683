//! Upper bounds of what the stores of this package take, with unit and reason.
//!
//! Each raises an error that names the bound and what was given.

use dasync_application::ports::{Append, AppendError, StoreLimits};

/// Bytes of an event's type: it is shown in columns and matched by filters.
pub const KIND_BYTES_MAX: usize = 1_024;

/// How many of a stream's last appends are looked at for a repeat of an append with
/// `ExpectedRevision::Any` or `StreamExists`. A transport retries within seconds.
pub const REPEAT_APPENDS_MAX: usize = 32;

/// Bytes of a projection's key: an LSM tree compares keys all the time.
pub const ROW_KEY_BYTES_MAX: usize = 4_096;

/// The bounds of an append, where the options of a store do not say otherwise. An event is held in
/// memory several times on its way; one append is one piece of one frame on disk.
pub const STORE: StoreLimits = StoreLimits {
    event_bytes_max: 4 * 1024 * 1024,
    append_bytes_max: 16 * 1024 * 1024,
    append_events_max: 4_096,
};

/// Checks everything about an append that does not depend on its stream.
pub(crate) fn check(append: &Append, limits: &StoreLimits) -> Result<(), AppendError> {
    let stream = &append.stream;
    let invalid = |reason: String| AppendError::Invalid {
        stream: stream.clone(),
        reason,
    };
    let bounded = |unit, limit, actual| {
        if actual <= limit {
            return Ok(());
        }
        Err(AppendError::LimitExceeded {
            stream: stream.clone(),
            unit,
            limit,
            actual,
        })
    };
    if append.events.is_empty() {
        return Err(invalid("it has no events".into()));
    }
    bounded("events", limits.append_events_max, append.events.len())?;
    let mut total = 0_usize;
    for event in &append.events {
        if event.kind.is_empty() {
            return Err(invalid(format!("event {} has no type", event.id)));
        }
        bounded(
            "bytes in one event's type",
            KIND_BYTES_MAX,
            event.kind.len(),
        )?;
        let bytes = event.data.len().saturating_add(event.metadata.len());
        bounded("bytes in one event", limits.event_bytes_max, bytes)?;
        total = total.saturating_add(bytes);
    }
    bounded("bytes", limits.append_bytes_max, total)
}
