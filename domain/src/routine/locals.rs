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

/// How a value begins that would read as a reference, or as one of these.
const ESCAPED: [&str; 2] = ["{\"$at\"", "{\"$inline\""];

/// A value that is JSON of the user's own (`serde_json::value::RawValue`) may look like a reference.
#[derive(Serialize, Deserialize)]
struct Escaped {
    #[serde(rename = "$inline")]
    value: Encoded,
}

#[derive(Serialize, Deserialize)]
struct Reference {
    #[serde(rename = "$at")]
    at: Revision,
}

fn is_escaped(value: &Encoded) -> bool {
    ESCAPED
        .iter()
        .any(|begin| value.as_str().starts_with(begin))
}

impl Serialize for Locals {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (key, local) in &self.0 {
            match local {
                SavedLocal::Inline(value) if is_escaped(value) => {
                    map.serialize_entry(
                        key,
                        &Escaped {
                            value: value.clone(),
                        },
                    )?;
                }
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
                    let text = value.as_str();
                    let local = if text.starts_with(ESCAPED[0]) {
                        let reference: Reference =
                            serde_json::from_str(text).map_err(A::Error::custom)?;
                        SavedLocal::At(reference.at)
                    } else if text.starts_with(ESCAPED[1]) {
                        let escaped: Escaped =
                            serde_json::from_str(text).map_err(A::Error::custom)?;
                        SavedLocal::Inline(escaped.value)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_that_looks_like_a_reference_is_none() {
        let values = [
            r#"{"$at":3}"#,
            r#"{"$inline":{"$at":3}}"#,
            r#"{"$$at":3}"#,
            "7",
        ];
        let inline = |text: &&str| (text.to_string(), SavedLocal::Inline(text.parse().unwrap()));
        let mut locals: Vec<_> = values.iter().map(inline).collect();
        locals.push(("elsewhere".into(), SavedLocal::At(Revision(3))));
        let locals = Locals(locals);
        let text = serde_json::to_string(&locals).unwrap();
        assert!(text.contains(r#""elsewhere":{"$at":3}"#), "{text}");
        assert_eq!(serde_json::from_str::<Locals>(&text).unwrap(), locals);
    }
}
