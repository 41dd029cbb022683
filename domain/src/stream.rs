//! Streams: their names, and the numbers of events in them and in the whole log.

use crate::limits::STREAM_BYTES_MAX;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::sync::Arc;

/// The name of an event stream, `category-id`; cheap to clone.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct StreamId(Arc<str>);

/// A text that cannot name a stream.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "{name:?} cannot name a stream: it must have 1 to {STREAM_BYTES_MAX} bytes and no control \
     characters"
)]
pub struct InvalidStreamId {
    /// What was given.
    pub name: String,
}

impl StreamId {
    /// Checks and wraps a stream's name.
    ///
    /// # Errors
    /// [`InvalidStreamId`] if it is empty, too long, or has control characters.
    pub fn new(name: impl AsRef<str>) -> Result<Self, InvalidStreamId> {
        let name = name.as_ref();
        if name.is_empty() || name.len() > STREAM_BYTES_MAX || name.contains(char::is_control) {
            return Err(InvalidStreamId { name: name.into() });
        }
        Ok(Self(name.into()))
    }

    /// For names made of parts that are valid already.
    pub(crate) fn of_parts(name: &str) -> Self {
        Self(name.into())
    }

    /// The stream's name as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What stands before the first `-`; the whole name if there is none.
    #[must_use]
    pub fn category(&self) -> &str {
        self.0
            .split_once('-')
            .map_or(&*self.0, |(category, _)| category)
    }
}

impl fmt::Display for StreamId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for StreamId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&*self.0, f)
    }
}

impl TryFrom<String> for StreamId {
    type Error = InvalidStreamId;
    fn try_from(name: String) -> Result<Self, InvalidStreamId> {
        Self::new(name)
    }
}

impl From<StreamId> for String {
    fn from(stream: StreamId) -> Self {
        stream.0.as_ref().into()
    }
}

/// The zero-based number of an event inside its stream.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Revision(pub u64);

impl Revision {
    /// The first event of a stream.
    pub const FIRST: Self = Self(0);

    /// The revision of the event that follows.
    #[must_use]
    pub fn next(self) -> Self {
        Self(self.0 + 1)
    }
}

impl fmt::Display for Revision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

/// A place in the global order over all streams.
///
/// Ordered and opaque: compare positions, never compute with them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Position(pub u64);

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

/// What an append expects of its stream: the check against concurrent writers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExpectedRevision {
    /// No check.
    Any,
    /// The stream does not exist, or was soft-deleted.
    NoStream,
    /// The stream exists and is not deleted.
    StreamExists,
    /// The stream's last event has this revision.
    Exact(Revision),
}

impl fmt::Display for ExpectedRevision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Any => f.write_str("any revision"),
            Self::NoStream => f.write_str("no stream"),
            Self::StreamExists => f.write_str("an existing stream"),
            Self::Exact(revision) => write!(f, "revision {revision}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_category_ends_at_the_first_dash() {
        let stream = StreamId::new("coffee_shop.Barista-serve.0-1").unwrap();
        assert_eq!(stream.category(), "coffee_shop.Barista");
        assert_eq!(StreamId::new("plain").unwrap().category(), "plain");
    }

    #[test]
    fn a_name_that_no_store_takes_is_refused() {
        for bad in ["", "a\nb", &"x".repeat(STREAM_BYTES_MAX + 1)] {
            assert!(StreamId::new(bad).is_err(), "{bad:?}");
        }
    }
}
