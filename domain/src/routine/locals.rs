//! The saved locals of a routine at a point.

use crate::Revision;
use crate::codec::Encoded;
use serde::de::{Error as _, MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// A local as a transition stores it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SavedLocal {
    /// The value itself.
    Inline(Encoded),
    /// The same value as in the transition at this revision of the stream: `{"$at": 7}`.
    At(Revision),
}

/// The locals of a stored transition, by their saved names.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Locals(pub Vec<(String, SavedLocal)>);

/// A local with its value, and where the log holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Local {
    /// Its saved name.
    pub key: String,
    /// Its value.
    pub value: Encoded,
    /// The revision of the transition that holds the value itself; `None` for parameters that have
    /// not been in a transition yet.
    pub held_at: Option<Revision>,
}

#[derive(Serialize, Deserialize)]
struct Reference {
    #[serde(rename = "$at")]
    at: Revision,
}

impl Serialize for Locals {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (key, local) in &self.0 {
            match local {
                SavedLocal::Inline(value) => map.serialize_entry(key, value)?,
                SavedLocal::At(at) => map.serialize_entry(key, &Reference { at: *at })?,
            }
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for Locals {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct V;
        impl<'de> Visitor<'de> for V {
            type Value = Locals;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the locals of a routine, by name")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Locals, A::Error> {
                let mut locals = Vec::with_capacity(map.size_hint().unwrap_or(0).min(256));
                while let Some((key, value)) = map.next_entry::<String, Encoded>()? {
                    // an encoded value never begins like this: the codec doubles a user's `$`
                    let local = if value.as_str().starts_with("{\"$at\"") {
                        let reference: Reference =
                            serde_json::from_str(value.as_str()).map_err(A::Error::custom)?;
                        SavedLocal::At(reference.at)
                    } else {
                        SavedLocal::Inline(value)
                    };
                    locals.push((key, local));
                }
                Ok(Locals(locals))
            }
        }
        deserializer.deserialize_map(V)
    }
}
