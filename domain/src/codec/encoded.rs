//! An encoded value that is passed around as it is.

use std::fmt::{self, Debug, Display};
use std::hash::{Hash, Hasher};
use std::str::FromStr;
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser};
use serde_json::value::RawValue;

use super::error::{DecodeError, EncodeError};
use super::limits::BRACKETS_READ_MAX;
use super::order::in_one_order;
use super::read::Cursor;
use super::{from_str, from_str_static, to_string};

/// The text of one value; cheap to clone.
///
/// Embeds itself in a `serde_json` document, and in a value of this codec, as the JSON that it is,
/// and not as a string. Other formats of serde have no such notion and get a struct with an odd
/// name. Equality and hash are those of the text: equal texts are equal values, the reverse need
/// not hold (a hash map writes its entries in any order).
///
/// # Example
/// ```
/// use dasync_domain::codec::Encoded;
///
/// let encoded = Encoded::of(&Some(None::<u8>))?;
/// assert_eq!(encoded.as_str(), r#"{"$some":null}"#);
/// assert_eq!(encoded.decode::<Option<Option<u8>>>()?, Some(None));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct Encoded(Arc<RawValue>);

impl Encoded {
    /// Encodes `value`.
    ///
    /// # Errors
    /// As [`to_string`].
    pub fn of<T: Serialize + ?Sized>(value: &T) -> Result<Self, EncodeError> {
        let text = to_string(value)?;
        RawValue::from_string(text)
            .map(Self::from)
            .map_err(ser::Error::custom)
    }

    /// Decodes the value, which may borrow from this.
    ///
    /// # Errors
    /// As [`from_str`].
    pub fn decode<'de, T: Deserialize<'de>>(&'de self) -> Result<T, DecodeError> {
        from_str(self.as_str())
    }

    /// Decodes the value without borrowing from this.
    ///
    /// # Errors
    /// As [`from_str_static`].
    pub fn decode_static<T: Deserialize<'static>>(&self) -> Result<T, DecodeError> {
        from_str_static(self.as_str())
    }

    /// Whether both are the same up to the order of map entries, which a hash map writes in any
    /// order. The elements of a set cannot be told from those of a list: their order counts.
    #[must_use]
    pub fn is_equivalent(&self, other: &Self) -> bool {
        self == other || in_one_order(self.as_str()) == in_one_order(other.as_str())
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.get()
    }

    /// The bytes of the text.
    #[must_use]
    #[expect(
        clippy::len_without_is_empty,
        reason = "the text of a value is never empty"
    )]
    pub fn len(&self) -> usize {
        self.as_str().len()
    }
}

impl From<Box<RawValue>> for Encoded {
    fn from(json: Box<RawValue>) -> Self {
        Self(json.into())
    }
}

/// Takes text that was encoded before; checks that it is JSON, not that it fits a type.
impl FromStr for Encoded {
    type Err = DecodeError;

    fn from_str(text: &str) -> Result<Self, DecodeError> {
        let mut cursor = Cursor::new(text, BRACKETS_READ_MAX);
        let json = cursor.skip(0)?;
        cursor.finish()?;
        RawValue::from_string(json.to_owned())
            .map(Self::from)
            .map_err(de::Error::custom)
    }
}

impl Serialize for Encoded {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        RawValue::serialize(&self.0, serializer)
    }
}

impl<'de> Deserialize<'de> for Encoded {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Box::<RawValue>::deserialize(deserializer).map(Self::from)
    }
}

impl PartialEq for Encoded {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || self.as_str() == other.as_str()
    }
}

impl Eq for Encoded {}

impl Hash for Encoded {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_str().hash(state);
    }
}

impl Debug for Encoded {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Display for Encoded {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}
