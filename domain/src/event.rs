//! Events: what is appended and what was recorded, with the envelope that all of ours carry.

use crate::{Name, Position, Revision, StreamId};
use bytes::Bytes;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// An event that is not stored yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventToAppend {
    /// Made anew for each attempt to append, and kept only when the same attempt is sent again.
    pub id: Uuid,
    /// The event's type: `RoutineTransitioned`, `OrderPlaced`.
    pub kind: EventKind,
    /// JSON.
    pub data: Bytes,
    /// JSON: an [`Envelope`] if the event is ours.
    pub metadata: Bytes,
}

/// An event as the store has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordedEvent {
    /// Where it stands in the global order.
    pub position: Position,
    /// Its stream.
    pub stream: StreamId,
    /// Its number in the stream.
    pub revision: Revision,
    /// As given when it was appended.
    pub id: Uuid,
    /// When the store took it, by the store's clock.
    pub recorded_at: DateTime<Utc>,
    /// The event's type.
    pub kind: EventKind,
    /// As given when it was appended.
    pub data: Bytes,
    /// As given when it was appended.
    pub metadata: Bytes,
}

/// The type of an event, as stored; cheap to clone.
pub type EventKind = std::sync::Arc<str>;

/// One event, found by its stream and number: how events refer to each other.
///
/// No position is ever stored inside an event, so that a log can be copied into another store.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct EventRef {
    /// The event's stream.
    pub stream: StreamId,
    /// The event's number in it.
    pub revision: Revision,
}

impl RecordedEvent {
    /// How other events refer to this one.
    #[must_use]
    pub fn reference(&self) -> EventRef {
        EventRef {
            stream: self.stream.clone(),
            revision: self.revision,
        }
    }
}

/// The metadata of every event that dasync appends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Envelope {
    /// How the values inside `data` are encoded; `json` is the exact codec of this crate.
    pub codec: String,
    /// Schema version of the event's data.
    pub schema: u32,
    /// The build that wrote it; a higher generation is a newer build.
    pub generation: u64,
    /// The node that wrote it.
    pub node: Name,
    /// How many events and calls led here, see [`crate::limits::DEPTH_MAX`].
    pub depth: u32,
    /// The root routine, or what it inherited from outside.
    #[serde(rename = "$correlationId")]
    pub correlation: String,
    /// The event that caused this one: `revision@stream`.
    #[serde(
        rename = "$causationId",
        skip_serializing_if = "Option::is_none",
        default
    )]
    pub causation: Option<String>,
    /// The W3C trace context in which it was written.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub traceparent: Option<String>,
    /// Which key encrypts the data of the person that the event is about.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub subject_key: Option<String>,
}

/// The codec written into [`Envelope::codec`].
pub const CODEC: &str = "json";

/// The current schema version of dasync's own events.
pub const SCHEMA: u32 = 1;
