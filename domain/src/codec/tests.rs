//! Goal: what went in comes out, bit for bit, and text that nobody wrote is an error.
//!
//! `rules` holds one test per rule of the format with its exact text; `attributes` serde's
//! attributes and well-known types; `borrowing` what a value may hold of its text; `embedding` raw
//! JSON and torn values; `malformed` refusals and their offsets; `properties` random values of the
//! whole data model (`model`), random values of derived types, and random damage.

mod anything;
mod attributes;
mod borrowing;
mod embedding;
mod malformed;
mod model;
mod properties;
mod rules;

use std::fmt::{self, Debug};

use serde::de::{self, DeserializeOwned};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{from_str, from_str_static, to_string};

/// Checks that `value` has this text and comes back from it by every way of reading.
#[track_caller]
fn check<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T, text: &str) {
    assert_eq!(to_string(value).as_deref(), Ok(text));
    check_back(value);
}

/// Checks that `value` comes back, whatever its text is.
#[track_caller]
fn check_back<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T) {
    let text = to_string(value);
    assert!(text.is_ok(), "{value:?} has no text: {text:?}");
    let text = text.unwrap_or_default();
    assert_eq!(from_str::<T>(&text).as_ref(), Ok(value), "{text}");
    assert_eq!(from_str_static::<T>(&text).as_ref(), Ok(value), "{text}");
    let foreign = serde_json::from_str::<de::IgnoredAny>(&text);
    assert!(foreign.is_ok(), "not JSON: {text}");
}

/// Bytes that go through `serialize_bytes`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Bytes(Vec<u8>);

impl Serialize for Bytes {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(&self.0)
    }
}

impl<'de> Deserialize<'de> for Bytes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_byte_buf(BytesVisitor)
    }
}

struct BytesVisitor;

impl<'de> de::Visitor<'de> for BytesVisitor {
    type Value = Bytes;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("bytes")
    }

    fn visit_bytes<E: de::Error>(self, bytes: &[u8]) -> Result<Bytes, E> {
        Ok(Bytes(bytes.to_vec()))
    }

    fn visit_seq<A: de::SeqAccess<'de>>(self, mut parts: A) -> Result<Bytes, A::Error> {
        let mut bytes = Vec::new();
        while let Some(byte) = parts.next_element()? {
            bytes.push(byte);
        }
        Ok(Bytes(bytes))
    }
}
