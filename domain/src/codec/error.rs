//! What can go wrong when a value is encoded or decoded.

use std::fmt::{self, Display};

use serde::{de, ser};
use thiserror::Error;

/// A value that has no text.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum EncodeError {
    /// The type's own `Serialize` refused.
    #[error("{0}")]
    Value(String),
    /// More levels than [`limits::DEPTH_WRITTEN_MAX`](super::limits::DEPTH_WRITTEN_MAX).
    #[error("the value is nested more than {limit} levels deep")]
    TooDeep {
        /// The limit.
        limit: usize,
    },
    /// A `Serialize` of the user's gave a value of a map without its key, or a key without its
    /// value.
    #[error("a map gave a key without a value or a value without a key")]
    UnpairedKey,
    /// A `Serialize` of the user's dropped the error of a part and went on: the text would be torn.
    #[error("a part of the value failed to encode and the type around it dropped the error")]
    DroppedError,
    /// Raw JSON inside the value is not JSON, or is nested too deeply.
    #[error("raw JSON inside the value cannot be embedded")]
    RawValue(#[source] DecodeError),
}

impl ser::Error for EncodeError {
    fn custom<T: Display>(message: T) -> Self {
        Self::Value(message.to_string())
    }
}

/// Text that is not a value, or not one of the type that was asked for.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("at byte {offset}: {reason}")]
pub struct DecodeError {
    offset: usize,
    // Boxed, because every read of a scalar returns it.
    reason: Box<DecodeReason>,
}

/// Why text could not be decoded.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum DecodeReason {
    /// The text is fine, but does not fit the type.
    #[error("{0}")]
    Value(String),
    /// The type borrows what the text cannot lend: a string with escapes, or bytes. Hold an owned
    /// value, or use [`from_str_static`](super::from_str_static).
    #[error("{0}")]
    Borrow(String),
    /// The text ends inside a value.
    #[error("the text ends inside a value")]
    UnexpectedEnd,
    /// Something else must stand here.
    #[error("expected {0}")]
    Expected(&'static str),
    /// Something follows the value.
    #[error("something follows the end of the value")]
    Trailing,
    /// A control character stands unescaped in a string.
    #[error("a control character stands unescaped in a string")]
    ControlCharacter,
    /// A backslash is not followed by a known escape, or a surrogate stands alone.
    #[error("invalid escape in a string")]
    Escape,
    /// Not a number of JSON.
    #[error("invalid number")]
    Number,
    /// An integer beyond 128 bits, or a float beyond its type.
    #[error("number out of range")]
    NumberOutOfRange,
    /// A key begins with a single `$` and is no tag that belongs here.
    #[error("`{0}` is no tag, and a key of the user that begins with `$` has one more")]
    UnknownTag(String),
    /// The content of a tagged form is not what the tag asks for.
    #[error("invalid content of `{0}`")]
    TagContent(&'static str),
    /// More levels than [`limits::DEPTH_READ_MAX`](super::limits::DEPTH_READ_MAX).
    #[error("the text is nested more than {limit} levels deep")]
    TooDeep {
        /// The limit.
        limit: usize,
    },
    /// [`from_str_static`](super::from_str_static) would leak more than
    /// [`limits::INTERNED_BYTES_MAX`](super::limits::INTERNED_BYTES_MAX).
    #[error("more than {limit} bytes of `&'static` text: hold a `String` instead")]
    InternTableFull {
        /// The limit.
        limit: usize,
    },
}

/// How serde says that no variant of an untagged enum fits; it drops the reasons of each.
const UNTAGGED: &str = "data did not match any variant of untagged enum";

impl DecodeError {
    pub(super) fn new(offset: usize, reason: DecodeReason) -> Self {
        Self {
            offset,
            reason: Box::new(reason),
        }
    }

    /// Where in the text, in bytes from its beginning.
    ///
    /// If the text does not fit the type, this is behind the value that does not fit.
    #[must_use]
    pub const fn offset(&self) -> usize {
        self.offset
    }

    /// Why.
    #[must_use]
    pub fn reason(&self) -> &DecodeReason {
        &self.reason
    }

    /// Sets the offset of an error that serde made, which does not know it.
    pub(super) fn located_at(mut self, offset: usize) -> Self {
        if self.offset == 0 && self.is_from_serde() {
            self.offset = offset;
        }
        self
    }

    /// Whether text that is lent for ever may help.
    pub(super) fn asks_to_borrow(&self) -> bool {
        match &*self.reason {
            DecodeReason::Borrow(_) => true,
            DecodeReason::Value(message) => message.starts_with(UNTAGGED),
            _ => false,
        }
    }

    fn is_from_serde(&self) -> bool {
        matches!(
            *self.reason,
            DecodeReason::Value(_) | DecodeReason::Borrow(_) | DecodeReason::InternTableFull { .. }
        )
    }
}

impl de::Error for DecodeError {
    fn custom<T: Display>(message: T) -> Self {
        Self::new(0, DecodeReason::Value(message.to_string()))
    }

    fn invalid_type(found: de::Unexpected<'_>, expected: &dyn de::Expected) -> Self {
        // serde has no error of its own for a borrow that fails; it names the expected thing.
        let message = InvalidType { found, expected }.to_string();
        let is_text = matches!(found, de::Unexpected::Str(_) | de::Unexpected::Bytes(_));
        if is_text && expected.to_string().contains("borrowed") {
            Self::new(0, DecodeReason::Borrow(message))
        } else {
            Self::new(0, DecodeReason::Value(message))
        }
    }
}

struct InvalidType<'a> {
    found: de::Unexpected<'a>,
    expected: &'a dyn de::Expected,
}

impl Display for InvalidType<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "invalid type: {}, expected {}",
            self.found, self.expected
        )
    }
}
