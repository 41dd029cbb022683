//! Promises: values that come from outside of the routine that waits for them.
//!
//! A promise belongs to a routine and has a name. Its stream has one event, by whoever resolved it
//! first: that the stream does not exist yet is what makes the first resolution win.

use crate::id::derived;
use crate::limits::PROMISE_NAME_BYTES_MAX;
use crate::{Name, RoutineId, StreamId};
use serde::{Deserialize, Serialize};
use std::fmt;
use uuid::Uuid;

/// The name of a promise among those of its routine: 1 to 128 bytes of any text.
///
/// # Example
/// ```
/// use dasync_domain::PromiseName;
/// assert_eq!(PromiseName::new("approval of order 17")?.as_str(), "approval of order 17");
/// assert!(PromiseName::new("").is_err());
/// # Ok::<(), dasync_domain::InvalidPromiseName>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PromiseName(String);

/// A text that cannot name a promise.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "{name:?} cannot name a promise: a name has 1 to {PROMISE_NAME_BYTES_MAX} bytes, this one has \
     {bytes}; give it a shorter one, or a key of what it is about"
)]
pub struct InvalidPromiseName {
    /// How the text begins.
    pub name: String,
    /// How long it is.
    pub bytes: usize,
}

impl PromiseName {
    /// Checks and wraps a name.
    ///
    /// # Errors
    /// [`InvalidPromiseName`] if it is empty or too long.
    pub fn new(name: impl Into<String>) -> Result<Self, InvalidPromiseName> {
        let name = name.into();
        let bytes = name.len();
        if (1..=PROMISE_NAME_BYTES_MAX).contains(&bytes) {
            return Ok(Self(name));
        }
        let name = name.chars().take(PROMISE_NAME_BYTES_MAX).collect();
        Err(InvalidPromiseName { name, bytes })
    }

    /// The name as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for PromiseName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for PromiseName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl TryFrom<String> for PromiseName {
    type Error = InvalidPromiseName;
    fn try_from(name: String) -> Result<Self, InvalidPromiseName> {
        Self::new(name)
    }
}

impl From<PromiseName> for String {
    fn from(name: PromiseName) -> Self {
        name.0
    }
}

/// Which promise: it follows from the routine and the name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PromiseId(Uuid);

impl PromiseId {
    /// The promise of a routine with this name: the same each time, for ever.
    #[must_use]
    pub fn of(routine: &RoutineId, name: &PromiseName) -> Self {
        // the name may have any characters, so it comes last
        Self(derived(&["promise", &routine.to_string(), name.as_str()]))
    }

    /// As a UUID.
    #[must_use]
    pub fn uuid(self) -> Uuid {
        self.0
    }

    /// The stream of this promise in the log of an application.
    #[must_use]
    pub fn stream(self, app: &Name) -> StreamId {
        StreamId::of_parts(&format!("{app}.Promise-{}", self.0.as_hyphenated()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn promise(routine: &str, name: &str) -> PromiseId {
        let routine = format!("Orders-place.{routine}").parse().unwrap();
        PromiseId::of(&routine, &PromiseName::new(name).unwrap())
    }

    const ONE: &str = "63346d5e-7430-5119-9eb4-7f46f2f8233a";
    const OTHER: &str = "7e63cafe-ba38-546c-b1b1-e127e9e0655a";

    /// These streams are in logs that exist: they never change.
    #[test]
    fn the_stream_of_a_promise_is_stable() {
        let stream = promise(ONE, "approval").stream(&Name::new("shop").unwrap());
        assert_eq!(
            stream.as_str(),
            "shop.Promise-9ede717d-635d-5540-b0fe-c42eb0b31a6e"
        );
        assert_eq!(stream.category(), "shop.Promise");
        let app = Name::new("shop").unwrap();
        assert_eq!(RoutineId::of_stream(&app, &stream), None);
    }

    #[test]
    fn routines_and_names_tell_promises_apart() {
        assert_eq!(promise(ONE, "approval"), promise(ONE, "approval"));
        assert_ne!(promise(ONE, "approval"), promise(OTHER, "approval"));
        assert_ne!(promise(ONE, "approval"), promise(ONE, "approval\n"));
    }

    #[test]
    fn a_name_has_some_bytes_and_not_too_many() {
        for good in ["a", "ä b\n", &"x".repeat(128)] {
            let name = PromiseName::new(good).unwrap();
            let text = serde_json::to_string(&name).unwrap();
            assert_eq!(serde_json::from_str::<PromiseName>(&text).unwrap(), name);
        }
        for bad in ["", &"x".repeat(129), &"ä".repeat(65)] {
            let error = PromiseName::new(bad).unwrap_err();
            assert_eq!(error.bytes, bad.len());
            let text = serde_json::to_string(bad).unwrap();
            assert!(serde_json::from_str::<PromiseName>(&text).is_err());
        }
    }
}
