//! Names that are stored: of applications, services, routines and events.

use crate::limits::NAME_BYTES_MAX;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::sync::Arc;

/// A stored name: 1 to 64 letters (ASCII), digits and `_`.
///
/// `-`, `.` and `$` are excluded because they separate the parts of a stream name and mark what
/// belongs to the event store itself.
///
/// # Example
/// ```
/// use dasync_domain::Name;
/// assert_eq!(Name::new("coffee_shop")?.as_str(), "coffee_shop");
/// assert!(Name::new("coffee-shop").is_err());
/// # Ok::<(), dasync_domain::InvalidName>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Name(Arc<str>);

/// A name that cannot be stored.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "the name {name:?} cannot be stored: it must have 1 to {NAME_BYTES_MAX} characters, \
     each an ASCII letter, a digit or `_`; give it another name, for example with \
     `#[service(name = \"..\")]`"
)]
pub struct InvalidName {
    /// What was given.
    pub name: String,
}

impl Name {
    /// Checks and wraps a name.
    ///
    /// # Errors
    /// [`InvalidName`] if it is empty, too long or has other characters.
    pub fn new(name: impl AsRef<str>) -> Result<Self, InvalidName> {
        let name = name.as_ref();
        if is_valid(name) {
            Ok(Self(name.into()))
        } else {
            Err(InvalidName { name: name.into() })
        }
    }

    /// The name as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Whether `name` can be stored as a [`Name`].
#[must_use]
pub fn is_valid(name: &str) -> bool {
    (1..=NAME_BYTES_MAX).contains(&name.len())
        && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&*self.0, f)
    }
}

impl TryFrom<String> for Name {
    type Error = InvalidName;
    fn try_from(name: String) -> Result<Self, InvalidName> {
        Self::new(name)
    }
}

impl From<Name> for String {
    fn from(name: Name) -> Self {
        name.0.as_ref().into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_separates_parts_of_a_stream_name_is_refused() {
        for bad in ["", "a-b", "a.b", "$a", "ä", "a b", &"x".repeat(65)] {
            assert_eq!(
                Name::new(bad),
                Err(InvalidName { name: bad.into() }),
                "{bad}"
            );
        }
        for good in ["a", "BaristaWorker", "take_order", "x2", &"x".repeat(64)] {
            assert_eq!(Name::new(good).map(String::from), Ok(good.into()));
        }
    }
}
