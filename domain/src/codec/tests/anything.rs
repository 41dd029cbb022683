//! What `deserialize_any` gives, and what it should give for a value of the data model.

use std::fmt;

use serde::de::{self, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::model::{Model, NAMES};

/// A value of which nothing was known before it was read.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Anything {
    Unit,
    Bool(bool),
    Signed(i128),
    Unsigned(u128),
    F32(u32),
    F64(u64),
    Str(String),
    Bytes(Vec<u8>),
    Some(Box<Anything>),
    Seq(Vec<Anything>),
    Map(Vec<(Anything, Anything)>),
}

impl Anything {
    /// Whether this is what `model` should read as.
    pub(super) fn stands_for(&self, model: &Model) -> bool {
        match model {
            Model::Unit | Model::UnitStruct | Model::None => *self == Self::Unit,
            Model::Bool(value) => *self == Self::Bool(*value),
            Model::I8(value) => self.is_signed((*value).into()),
            Model::I16(value) => self.is_signed((*value).into()),
            Model::I32(value) => self.is_signed((*value).into()),
            Model::I64(value) => self.is_signed((*value).into()),
            Model::I128(value) => self.is_signed(*value),
            Model::U8(value) => *self == Self::Unsigned((*value).into()),
            Model::U16(value) => *self == Self::Unsigned((*value).into()),
            Model::U32(value) => *self == Self::Unsigned((*value).into()),
            Model::U64(value) => *self == Self::Unsigned((*value).into()),
            Model::U128(value) => *self == Self::Unsigned(*value),
            Model::F32(bits) => self.is_narrow(*bits),
            Model::F64(bits) => *self == Self::F64(*bits),
            Model::Char(value) => self.is_text(value.encode_utf8(&mut [0; 4])),
            Model::Str(value) => self.is_text(value),
            Model::UnitVariant(name) => self.is_text(NAMES[*name]),
            Model::Bytes(value) => matches!(self, Self::Bytes(bytes) if bytes == value),
            Model::Some(inner) => match self {
                Self::Some(content) => content.stands_for(inner),
                Self::Unit => false,
                plain => plain.stands_for(inner),
            },
            Model::Newtype(inner) => self.stands_for(inner),
            Model::Seq(parts) | Model::Tuple(parts) | Model::TupleStruct(parts) => {
                self.is_seq(parts)
            }
            Model::Struct(fields) => self.is_object(fields),
            Model::Map(entries) => matches!(self, Self::Map(found) if found.len() == entries.len()
            && found.iter().zip(entries).all(|((k, v), (key, value))| {
                k.stands_for(key) && v.stands_for(value)
            })),
            Model::NewtypeVariant(name, value) => self
                .content_of(*name)
                .is_some_and(|content| content.stands_for(value)),
            Model::TupleVariant(name, parts) => self
                .content_of(*name)
                .is_some_and(|content| content.is_seq(parts)),
            Model::StructVariant(name, fields) => self
                .content_of(*name)
                .is_some_and(|content| content.is_object(fields)),
        }
    }

    fn is_signed(&self, value: i128) -> bool {
        match *self {
            Self::Signed(found) => found == value,
            Self::Unsigned(found) => u128::try_from(value) == Ok(found),
            _ => false,
        }
    }

    /// An `f32` that is no NaN is given as the `f64` which rounds to it.
    #[expect(
        clippy::cast_possible_truncation,
        reason = "that is how serde makes an `f32` of it"
    )]
    fn is_narrow(&self, bits: u32) -> bool {
        match *self {
            Self::F32(found) => found == bits,
            Self::F64(found) => (f64::from_bits(found) as f32).to_bits() == bits,
            _ => false,
        }
    }

    fn is_text(&self, text: &str) -> bool {
        matches!(self, Self::Str(found) if found == text)
    }

    fn is_seq(&self, parts: &[Model]) -> bool {
        matches!(self, Self::Seq(found) if found.len() == parts.len()
            && found.iter().zip(parts).all(|(found, part)| found.stands_for(part)))
    }

    fn is_object(&self, fields: &[(usize, Model)]) -> bool {
        matches!(self, Self::Map(found) if found.len() == fields.len()
        && found.iter().zip(fields).all(|((key, found), (name, value))| {
            key.is_text(NAMES[*name]) && found.stands_for(value)
        }))
    }

    fn content_of(&self, name: usize) -> Option<&Self> {
        match self {
            Self::Map(entries) => match entries.as_slice() {
                [(key, content)] if key.is_text(NAMES[name]) => Some(content),
                _ => None,
            },
            _ => None,
        }
    }
}

impl<'de> Deserialize<'de> for Anything {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnythingVisitor)
    }
}

struct AnythingVisitor;

impl<'de> Visitor<'de> for AnythingVisitor {
    type Value = Anything;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("anything")
    }

    fn visit_bool<E: de::Error>(self, value: bool) -> Result<Anything, E> {
        Ok(Anything::Bool(value))
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<Anything, E> {
        Ok(Anything::Signed(value.into()))
    }

    fn visit_i128<E: de::Error>(self, value: i128) -> Result<Anything, E> {
        Ok(Anything::Signed(value))
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<Anything, E> {
        Ok(Anything::Unsigned(value.into()))
    }

    fn visit_u128<E: de::Error>(self, value: u128) -> Result<Anything, E> {
        Ok(Anything::Unsigned(value))
    }

    fn visit_f32<E: de::Error>(self, value: f32) -> Result<Anything, E> {
        Ok(Anything::F32(value.to_bits()))
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<Anything, E> {
        Ok(Anything::F64(value.to_bits()))
    }

    fn visit_str<E: de::Error>(self, value: &str) -> Result<Anything, E> {
        Ok(Anything::Str(value.to_owned()))
    }

    fn visit_bytes<E: de::Error>(self, value: &[u8]) -> Result<Anything, E> {
        Ok(Anything::Bytes(value.to_vec()))
    }

    fn visit_unit<E: de::Error>(self) -> Result<Anything, E> {
        Ok(Anything::Unit)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Anything, D::Error> {
        Anything::deserialize(deserializer).map(|content| Anything::Some(Box::new(content)))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Anything, A::Error> {
        let mut parts = Vec::new();
        while let Some(part) = seq.next_element()? {
            parts.push(part);
        }
        Ok(Anything::Seq(parts))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Anything, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = map.next_entry()? {
            entries.push(entry);
        }
        Ok(Anything::Map(entries))
    }
}
