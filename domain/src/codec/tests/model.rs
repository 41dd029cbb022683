//! A value of serde's data model, written by every method of a serializer and read back by every
//! method of a deserializer, told what to expect by the value that was written.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{self, DeserializeSeed, EnumAccess, MapAccess, SeqAccess, VariantAccess, Visitor};
use serde::ser::{
    SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant,
};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Names of fields and variants, which serde wants to be static.
pub(super) const NAMES: [&str; 10] = [
    "a",
    "",
    "$",
    "$$",
    "$some",
    "$map",
    "$float",
    "$$bytes",
    "ä\"\\\n\u{1}",
    "A_name",
];

/// Floats are kept as bits, so that equality is exact; names as an index into [`NAMES`].
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Model {
    Unit,
    UnitStruct,
    Bool(bool),
    I8(i8),
    I16(i16),
    I32(i32),
    I64(i64),
    I128(i128),
    U8(u8),
    U16(u16),
    U32(u32),
    U64(u64),
    U128(u128),
    F32(u32),
    F64(u64),
    Char(char),
    Str(String),
    Bytes(Vec<u8>),
    None,
    Some(Box<Model>),
    Newtype(Box<Model>),
    UnitVariant(usize),
    NewtypeVariant(usize, Box<Model>),
    TupleVariant(usize, Vec<Model>),
    StructVariant(usize, Vec<(usize, Model)>),
    Seq(Vec<Model>),
    Tuple(Vec<Model>),
    TupleStruct(Vec<Model>),
    Struct(Vec<(usize, Model)>),
    Map(Vec<(Model, Model)>),
}

impl Serialize for Model {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Unit => s.serialize_unit(),
            Self::UnitStruct => s.serialize_unit_struct("U"),
            Self::Bool(value) => s.serialize_bool(*value),
            Self::I8(value) => s.serialize_i8(*value),
            Self::I16(value) => s.serialize_i16(*value),
            Self::I32(value) => s.serialize_i32(*value),
            Self::I64(value) => s.serialize_i64(*value),
            Self::I128(value) => s.serialize_i128(*value),
            Self::U8(value) => s.serialize_u8(*value),
            Self::U16(value) => s.serialize_u16(*value),
            Self::U32(value) => s.serialize_u32(*value),
            Self::U64(value) => s.serialize_u64(*value),
            Self::U128(value) => s.serialize_u128(*value),
            Self::F32(bits) => s.serialize_f32(f32::from_bits(*bits)),
            Self::F64(bits) => s.serialize_f64(f64::from_bits(*bits)),
            Self::Char(value) => s.serialize_char(*value),
            Self::Str(value) => s.serialize_str(value),
            Self::Bytes(value) => s.serialize_bytes(value),
            Self::None => s.serialize_none(),
            Self::Some(value) => s.serialize_some(value),
            Self::Newtype(value) => s.serialize_newtype_struct("N", value),
            Self::UnitVariant(name) => s.serialize_unit_variant("E", 0, NAMES[*name]),
            Self::NewtypeVariant(name, value) => {
                s.serialize_newtype_variant("E", 0, NAMES[*name], value)
            }
            Self::TupleVariant(name, parts) => {
                let mut tuple = s.serialize_tuple_variant("E", 0, NAMES[*name], parts.len())?;
                for part in parts {
                    tuple.serialize_field(part)?;
                }
                tuple.end()
            }
            Self::StructVariant(name, fields) => {
                let mut object = s.serialize_struct_variant("E", 0, NAMES[*name], fields.len())?;
                for (name, value) in fields {
                    object.serialize_field(NAMES[*name], value)?;
                }
                object.end()
            }
            Self::Seq(parts) => {
                let mut seq = s.serialize_seq(None)?;
                for part in parts {
                    seq.serialize_element(part)?;
                }
                seq.end()
            }
            Self::Tuple(parts) => {
                let mut tuple = s.serialize_tuple(parts.len())?;
                for part in parts {
                    tuple.serialize_element(part)?;
                }
                tuple.end()
            }
            Self::TupleStruct(parts) => {
                let mut tuple = s.serialize_tuple_struct("T", parts.len())?;
                for part in parts {
                    tuple.serialize_field(part)?;
                }
                tuple.end()
            }
            Self::Struct(fields) => {
                let mut object = s.serialize_struct("S", fields.len())?;
                for (name, value) in fields {
                    object.serialize_field(NAMES[*name], value)?;
                }
                object.end()
            }
            Self::Map(entries) => {
                let mut map = s.serialize_map(None)?;
                for (key, value) in entries {
                    map.serialize_entry(key, value)?;
                }
                map.end()
            }
        }
    }
}

/// Reads a value of the form of this one.
#[derive(Clone, Copy)]
pub(super) struct Like<'m>(pub(super) &'m Model);

impl<'de> DeserializeSeed<'de> for Like<'_> {
    type Value = Model;

    fn deserialize<D: Deserializer<'de>>(self, d: D) -> Result<Model, D::Error> {
        match self.0 {
            Model::Unit => d.deserialize_unit(self),
            Model::UnitStruct => d.deserialize_unit_struct("U", self),
            Model::Bool(_) => d.deserialize_bool(self),
            Model::I8(_) => d.deserialize_i8(self),
            Model::I16(_) => d.deserialize_i16(self),
            Model::I32(_) => d.deserialize_i32(self),
            Model::I64(_) => d.deserialize_i64(self),
            Model::I128(_) => d.deserialize_i128(self),
            Model::U8(_) => d.deserialize_u8(self),
            Model::U16(_) => d.deserialize_u16(self),
            Model::U32(_) => d.deserialize_u32(self),
            Model::U64(_) => d.deserialize_u64(self),
            Model::U128(_) => d.deserialize_u128(self),
            Model::F32(_) => d.deserialize_f32(self),
            Model::F64(_) => d.deserialize_f64(self),
            Model::Char(_) => d.deserialize_char(self),
            Model::Str(text) if text.len() % 2 == 0 => d.deserialize_string(self),
            Model::Str(_) => d.deserialize_str(self),
            Model::Bytes(bytes) if bytes.len() % 2 == 0 => d.deserialize_byte_buf(self),
            Model::Bytes(_) => d.deserialize_bytes(self),
            Model::None | Model::Some(_) => d.deserialize_option(self),
            Model::Newtype(_) => d.deserialize_newtype_struct("N", self),
            Model::UnitVariant(_)
            | Model::NewtypeVariant(..)
            | Model::TupleVariant(..)
            | Model::StructVariant(..) => d.deserialize_enum("E", &NAMES, self),
            Model::Seq(_) => d.deserialize_seq(self),
            Model::Tuple(parts) => d.deserialize_tuple(parts.len(), self),
            Model::TupleStruct(parts) => d.deserialize_tuple_struct("T", parts.len(), self),
            Model::Struct(_) => d.deserialize_struct("S", &NAMES, self),
            Model::Map(_) => d.deserialize_map(self),
        }
    }
}

impl Like<'_> {
    fn integer<E: de::Error>(self, value: i128) -> Result<Model, E> {
        let model = match self.0 {
            Model::I8(_) => value.try_into().ok().map(Model::I8),
            Model::I16(_) => value.try_into().ok().map(Model::I16),
            Model::I32(_) => value.try_into().ok().map(Model::I32),
            Model::I64(_) => value.try_into().ok().map(Model::I64),
            Model::I128(_) => Some(Model::I128(value)),
            Model::U8(_) => value.try_into().ok().map(Model::U8),
            Model::U16(_) => value.try_into().ok().map(Model::U16),
            Model::U32(_) => value.try_into().ok().map(Model::U32),
            Model::U64(_) => value.try_into().ok().map(Model::U64),
            Model::U128(_) => value.try_into().ok().map(Model::U128),
            _ => None,
        };
        model.ok_or_else(|| E::custom("another integer"))
    }
}

fn parts<'de, A: SeqAccess<'de>>(like: &[Model], mut seq: A) -> Result<Vec<Model>, A::Error> {
    let mut parts = Vec::new();
    for part in like {
        parts.extend(seq.next_element_seed(Like(part))?);
    }
    Ok(parts)
}

fn fields<'de, A: MapAccess<'de>>(
    like: &[(usize, Model)],
    mut map: A,
) -> Result<Vec<(usize, Model)>, A::Error> {
    let mut fields = Vec::new();
    for (name, value) in like {
        if map.next_key_seed(Name(*name))?.is_some() {
            fields.push((*name, map.next_value_seed(Like(value))?));
        }
    }
    match map.next_key::<String>()? {
        None => Ok(fields),
        Some(key) => Err(de::Error::custom(format!("another key {key:?}"))),
    }
}

impl<'de> Visitor<'de> for Like<'_> {
    type Value = Model;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "something like {:?}", self.0)
    }

    fn visit_bool<E: de::Error>(self, value: bool) -> Result<Model, E> {
        Ok(Model::Bool(value))
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<Model, E> {
        self.integer(value.into())
    }

    fn visit_i128<E: de::Error>(self, value: i128) -> Result<Model, E> {
        self.integer(value)
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<Model, E> {
        self.integer(value.into())
    }

    fn visit_u128<E: de::Error>(self, value: u128) -> Result<Model, E> {
        match i128::try_from(value) {
            Ok(value) => self.integer(value),
            Err(_) => Ok(Model::U128(value)),
        }
    }

    fn visit_f32<E: de::Error>(self, value: f32) -> Result<Model, E> {
        Ok(Model::F32(value.to_bits()))
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<Model, E> {
        Ok(Model::F64(value.to_bits()))
    }

    fn visit_char<E: de::Error>(self, value: char) -> Result<Model, E> {
        Ok(Model::Char(value))
    }

    fn visit_str<E: de::Error>(self, value: &str) -> Result<Model, E> {
        Ok(Model::Str(value.to_owned()))
    }

    fn visit_bytes<E: de::Error>(self, value: &[u8]) -> Result<Model, E> {
        Ok(Model::Bytes(value.to_vec()))
    }

    fn visit_unit<E: de::Error>(self) -> Result<Model, E> {
        match self.0 {
            Model::UnitStruct => Ok(Model::UnitStruct),
            _ => Ok(Model::Unit),
        }
    }

    fn visit_none<E: de::Error>(self) -> Result<Model, E> {
        Ok(Model::None)
    }

    fn visit_some<D: Deserializer<'de>>(self, d: D) -> Result<Model, D::Error> {
        match self.0 {
            Model::Some(like) => Ok(Model::Some(Box::new(Like(like).deserialize(d)?))),
            _ => Err(de::Error::custom("some instead of none")),
        }
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, d: D) -> Result<Model, D::Error> {
        match self.0 {
            Model::Newtype(like) => Ok(Model::Newtype(Box::new(Like(like).deserialize(d)?))),
            _ => Err(de::Error::custom("a newtype")),
        }
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Model, A::Error> {
        match self.0 {
            Model::Seq(like) => {
                let mut parts = Vec::new();
                for part in like {
                    parts.extend(seq.next_element_seed(Like(part))?);
                }
                match seq.next_element::<de::IgnoredAny>()? {
                    None => Ok(Model::Seq(parts)),
                    Some(_) => Err(de::Error::custom("more elements")),
                }
            }
            Model::Tuple(like) => parts(like, seq).map(Model::Tuple),
            Model::TupleStruct(like) => parts(like, seq).map(Model::TupleStruct),
            Model::TupleVariant(name, like) => {
                parts(like, seq).map(|parts| Model::TupleVariant(*name, parts))
            }
            _ => Err(de::Error::custom("a sequence")),
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Model, A::Error> {
        match self.0 {
            Model::Map(like) => {
                let mut entries = Vec::new();
                for (key, value) in like {
                    if let Some(key) = map.next_key_seed(Like(key))? {
                        entries.push((key, map.next_value_seed(Like(value))?));
                    }
                }
                match map.next_key::<de::IgnoredAny>()? {
                    None => Ok(Model::Map(entries)),
                    Some(_) => Err(de::Error::custom("more entries")),
                }
            }
            Model::Struct(like) => fields(like, map).map(Model::Struct),
            Model::StructVariant(name, like) => {
                fields(like, map).map(|fields| Model::StructVariant(*name, fields))
            }
            _ => Err(de::Error::custom("a map")),
        }
    }

    fn visit_enum<A: EnumAccess<'de>>(self, data: A) -> Result<Model, A::Error> {
        match self.0 {
            Model::UnitVariant(name) => {
                let ((), content) = data.variant_seed(Name(*name))?;
                content.unit_variant().map(|()| Model::UnitVariant(*name))
            }
            Model::NewtypeVariant(name, like) => {
                let ((), content) = data.variant_seed(Name(*name))?;
                let value = content.newtype_variant_seed(Like(like))?;
                Ok(Model::NewtypeVariant(*name, Box::new(value)))
            }
            Model::TupleVariant(name, like) => {
                let ((), content) = data.variant_seed(Name(*name))?;
                content.tuple_variant(like.len(), self)
            }
            Model::StructVariant(name, _) => {
                let ((), content) = data.variant_seed(Name(*name))?;
                content.struct_variant(&NAMES, self)
            }
            _ => Err(de::Error::custom("a variant")),
        }
    }
}

/// Reads exactly this name, as an identifier.
struct Name(usize);

impl<'de> DeserializeSeed<'de> for Name {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, d: D) -> Result<(), D::Error> {
        d.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Name {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "the name {:?}", NAMES[self.0])
    }

    fn visit_str<E: de::Error>(self, name: &str) -> Result<(), E> {
        if name == NAMES[self.0] {
            Ok(())
        } else {
            Err(E::invalid_value(de::Unexpected::Str(name), &self))
        }
    }
}

/// A map as its entries, in order and with equal keys.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Entries<K, V>(pub(super) Vec<(K, V)>);

impl<K: Serialize, V: Serialize> Serialize for Entries<K, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

impl<'de, K: Deserialize<'de>, V: Deserialize<'de>> Deserialize<'de> for Entries<K, V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(EntriesVisitor(PhantomData))
    }
}

struct EntriesVisitor<K, V>(PhantomData<(K, V)>);

impl<'de, K: Deserialize<'de>, V: Deserialize<'de>> Visitor<'de> for EntriesVisitor<K, V> {
    type Value = Entries<K, V>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a map")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Entries<K, V>, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = map.next_entry()? {
            entries.push(entry);
        }
        Ok(Entries(entries))
    }
}
