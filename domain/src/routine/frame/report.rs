//! The words in which a frame says what is wrong, and the check that finds it early.

use super::Problem;
use crate::codec::Encoded;
use crate::routine::{Persist, Point};
use std::any::type_name;

/// Bytes of a stored value that a message shows.
const SHOWN_BYTES_MAX: usize = 200;

/// The saved form of what is not saved.
pub(super) const NOTHING: &str = "null";

/// What to do about a frame that does not fit the code.
pub(super) const WAY_OUT: &str =
    "deploy code that fits what was saved and it goes on by itself, or cancel it";

/// A problem at a point.
pub(super) fn at(point: &Point, problem: Problem) -> Problem {
    Problem {
        point: Some(point.key.into()),
        line: Some(point.line),
        ..problem
    }
}

/// Names for a message.
pub(super) fn list<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let names: Vec<_> = names.collect();
    if names.is_empty() {
        "none".into()
    } else {
        names.join(", ")
    }
}

/// A path for a message.
pub(super) fn shown_path(path: &str) -> String {
    if path.is_empty() {
        "the body".into()
    } else {
        format!("`{path}`")
    }
}

/// A stored value for a message, cut to a readable size.
pub(super) fn shown(value: &Encoded) -> String {
    let text = value.as_str();
    if text.len() <= SHOWN_BYTES_MAX {
        return format!("`{text}`");
    }
    let end = (0..=SHOWN_BYTES_MAX)
        .rev()
        .find(|n| text.is_char_boundary(*n))
        .unwrap_or(0);
    format!("`{}..` ({} bytes)", &text[..end], text.len())
}

/// Why a saved value is not one of its type.
pub(super) fn unreadable<T>(what: &str, error: &str, value: &Encoded) -> String {
    let (ty, found) = (type_name::<T>(), shown(value));
    format!("the {what} cannot be read as `{ty}`: {error}; found {found}")
}

/// A value of a type before, made one of now; `error` is why it is none of now.
pub(super) fn migrated<T, Old: Persist>(
    value: &Encoded,
    what: &str,
    error: &str,
    migrate: fn(Old) -> T,
) -> Result<T, String> {
    let old = Old::decode(value).map_err(|old| {
        let (ty, before) = (type_name::<T>(), type_name::<Old>());
        format!(
            "the {what} cannot be read as `{ty}`: {error}; nor as `{before}`, to migrate it: {old}; \
             found {}",
            shown(value)
        )
    })?;
    Ok(migrate(old))
}

/// Encodes a value; test builds read it back, and name one that comes back as another.
///
/// # Errors
/// Why there is no exact form.
pub fn encode_exact<T: Persist>(value: &T) -> Result<Encoded, String> {
    let encoded = value.encode()?;
    if cfg!(debug_assertions) {
        let back = T::decode(&encoded).map_err(|e| {
            format!(
                "it cannot be read back: {e}; written was {}",
                shown(&encoded)
            )
        })?;
        let again = back.encode()?;
        if !same(encoded.as_str(), again.as_str()) {
            let (written, read) = (shown(&encoded), shown(&again));
            return Err(format!(
                "it comes back as another value: written was {written}, read back is {read}"
            ));
        }
    }
    Ok(encoded)
}

/// Whether two texts are the same but for the order of their parts: hash maps have a new one each
/// time.
pub(super) fn same(one: &str, two: &str) -> bool {
    fn sorted(text: &str) -> Vec<u8> {
        let mut bytes = text.as_bytes().to_vec();
        bytes.sort_unstable();
        bytes
    }
    one == two || (one.len() == two.len() && sorted(one) == sorted(two))
}
