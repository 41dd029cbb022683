//! The parts of compounds: elements, entries, pairs, contents of variants, raw JSON.

use serde::de::value::{BorrowedStrDeserializer, StrDeserializer, StringDeserializer};
use serde::de::{
    self, Deserializer, EnumAccess, IntoDeserializer, MapAccess, SeqAccess, VariantAccess, Visitor,
};

use super::key::Key;
use super::{Lend, Reader};
use crate::codec::RAW_VALUE;
use crate::codec::error::DecodeError;

/// Moves to the next part before `close`; false if there is none.
fn next(reader: &mut Reader<'_, '_>, is_first: &mut bool, close: u8) -> Result<bool, DecodeError> {
    match reader.cursor.peek() {
        Some(byte) if byte == close => Ok(false),
        _ if std::mem::replace(is_first, false) => Ok(true),
        _ => {
            reader.cursor.expect(b',', "`,` or the closing bracket")?;
            Ok(true)
        }
    }
}

/// The elements of an array, up to its closing bracket.
pub(super) struct Elements<'r, 't, 'de> {
    reader: &'r mut Reader<'t, 'de>,
    is_first: bool,
}

impl<'r, 't, 'de> Elements<'r, 't, 'de> {
    pub(super) fn new(reader: &'r mut Reader<'t, 'de>) -> Self {
        Self {
            reader,
            is_first: true,
        }
    }
}

impl<'de> SeqAccess<'de> for Elements<'_, '_, 'de> {
    type Error = DecodeError;

    fn next_element_seed<S: de::DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, DecodeError> {
        if next(self.reader, &mut self.is_first, b']')? {
            seed.deserialize(&mut *self.reader).map(Some)
        } else {
            Ok(None)
        }
    }
}

/// The entries of an object with string keys, up to its closing bracket.
pub(super) struct Entries<'r, 't, 'de> {
    reader: &'r mut Reader<'t, 'de>,
    is_first: bool,
}

impl<'r, 't, 'de> Entries<'r, 't, 'de> {
    pub(super) fn new(reader: &'r mut Reader<'t, 'de>) -> Self {
        Self {
            reader,
            is_first: true,
        }
    }
}

impl<'de> MapAccess<'de> for Entries<'_, '_, 'de> {
    type Error = DecodeError;

    fn next_key_seed<S: de::DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, DecodeError> {
        if next(self.reader, &mut self.is_first, b'}')? {
            seed.deserialize(Key::open(self.reader)?).map(Some)
        } else {
            Ok(None)
        }
    }

    fn next_value_seed<S: de::DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<S::Value, DecodeError> {
        self.reader.cursor.expect(b':', "`:`")?;
        seed.deserialize(&mut *self.reader)
    }
}

/// The pairs of `$map`, up to the closing bracket of their array.
pub(super) struct Pairs<'r, 't, 'de> {
    reader: &'r mut Reader<'t, 'de>,
    is_first: bool,
}

impl<'r, 't, 'de> Pairs<'r, 't, 'de> {
    pub(super) fn new(reader: &'r mut Reader<'t, 'de>) -> Self {
        Self {
            reader,
            is_first: true,
        }
    }
}

impl<'de> MapAccess<'de> for Pairs<'_, '_, 'de> {
    type Error = DecodeError;

    fn next_key_seed<S: de::DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, DecodeError> {
        if next(self.reader, &mut self.is_first, b']')? {
            self.reader.cursor.expect(b'[', "a pair")?;
            seed.deserialize(&mut *self.reader).map(Some)
        } else {
            Ok(None)
        }
    }

    fn next_value_seed<S: de::DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<S::Value, DecodeError> {
        self.reader.cursor.expect(b',', "`,`")?;
        let value = seed.deserialize(&mut *self.reader)?;
        self.reader.cursor.expect(b']', "`]`")?;
        Ok(value)
    }
}

/// A variant that is an object with its content, behind the opening bracket.
pub(super) struct Variant<'r, 't, 'de> {
    reader: &'r mut Reader<'t, 'de>,
}

impl<'r, 't, 'de> Variant<'r, 't, 'de> {
    pub(super) fn new(reader: &'r mut Reader<'t, 'de>) -> Self {
        Self { reader }
    }
}

impl<'de> EnumAccess<'de> for Variant<'_, '_, 'de> {
    type Error = DecodeError;
    type Variant = Self;

    fn variant_seed<S: de::DeserializeSeed<'de>>(
        self,
        seed: S,
    ) -> Result<(S::Value, Self), DecodeError> {
        let variant = seed.deserialize(Key::open(self.reader)?)?;
        self.reader.cursor.expect(b':', "`:`")?;
        Ok((variant, self))
    }
}

impl<'de> VariantAccess<'de> for Variant<'_, '_, 'de> {
    type Error = DecodeError;

    fn unit_variant(self) -> Result<(), DecodeError> {
        de::Deserialize::deserialize(self.reader)
    }

    fn newtype_variant_seed<S: de::DeserializeSeed<'de>>(
        self,
        seed: S,
    ) -> Result<S::Value, DecodeError> {
        seed.deserialize(self.reader)
    }

    fn tuple_variant<V: Visitor<'de>>(
        self,
        len: usize,
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        self.reader.deserialize_tuple(len, visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        self.reader.deserialize_struct("", fields, visitor)
    }
}

/// JSON that is taken as it stands, in the way in which `serde_json` hands it over: as a map with
/// one entry.
pub(super) struct Raw<'t, 'de> {
    json: Json<'t, 'de>,
    has_key: bool,
}

enum Json<'t, 'de> {
    Lent(&'de str),
    Passing(&'t str),
    Owned(String),
}

impl<'t, 'de> Raw<'t, 'de> {
    pub(super) fn new(json: &'t str, lend: &Lend<'t, 'de>) -> Self {
        let json = match lend {
            Lend::Text(lend) => Json::Lent(lend(json)),
            Lend::Nothing | Lend::Interned => Json::Passing(json),
        };
        Self {
            json,
            has_key: true,
        }
    }

    pub(super) fn owned(json: String) -> Self {
        Self {
            json: Json::Owned(json),
            has_key: true,
        }
    }
}

impl<'de> MapAccess<'de> for Raw<'_, 'de> {
    type Error = DecodeError;

    fn next_key_seed<S: de::DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, DecodeError> {
        if std::mem::replace(&mut self.has_key, false) {
            seed.deserialize(BorrowedStrDeserializer::new(RAW_VALUE))
                .map(Some)
        } else {
            Ok(None)
        }
    }

    fn next_value_seed<S: de::DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<S::Value, DecodeError> {
        match &mut self.json {
            Json::Lent(json) => seed.deserialize(BorrowedStrDeserializer::new(json)),
            Json::Passing(json) => {
                let json: StrDeserializer<'_, DecodeError> = json.into_deserializer();
                seed.deserialize(json)
            }
            Json::Owned(json) => {
                let json: StringDeserializer<DecodeError> =
                    std::mem::take(json).into_deserializer();
                seed.deserialize(json)
            }
        }
    }
}
