//! Keys of objects, and variants that are only a name.

use serde::de::{self, Deserializer, EnumAccess, Unexpected, VariantAccess, Visitor};
use serde::forward_to_deserialize_any;

use super::access::Raw;
use super::{Reader, Wants};
use crate::codec::RAW_VALUE;
use crate::codec::error::DecodeError;

/// A key of an object, which is a string, with one `$` taken off.
pub(super) struct Key<'r, 't, 'de> {
    reader: &'r mut Reader<'t, 'de>,
    had_dollar: bool,
}

impl<'r, 't, 'de> Key<'r, 't, 'de> {
    /// Passes the opening quote and the `$` that was added to a user's own.
    pub(super) fn open(reader: &'r mut Reader<'t, 'de>) -> Result<Self, DecodeError> {
        reader.cursor.expect(b'"', "a key")?;
        let had_dollar = reader.cursor.byte(0) == Some(b'$');
        if had_dollar {
            if reader.cursor.byte(1) != Some(b'$') {
                return Err(reader.unknown_tag());
            }
            reader.cursor.bump();
        }
        Ok(Self { reader, had_dollar })
    }
}

impl<'de> Deserializer<'de> for Key<'_, '_, 'de> {
    type Error = DecodeError;

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 str bytes byte_buf unit unit_struct
        seq tuple tuple_struct map struct ignored_any
    }

    fn is_human_readable(&self) -> bool {
        true
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        self.reader.string(Wants::Any, visitor)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        self.reader.string(Wants::Owned, visitor)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        self.reader.string(Wants::Owned, visitor)
    }

    fn deserialize_char<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        self.reader.string(Wants::Char, visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        let had_dollar = self.had_dollar;
        self.reader
            .nested(|reader| visitor.visit_some(Key { reader, had_dollar }))
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        let had_dollar = self.had_dollar;
        if name != RAW_VALUE {
            return self
                .reader
                .nested(|reader| visitor.visit_newtype_struct(Key { reader, had_dollar }));
        }
        let quoted = self.reader.cursor.quoted()?;
        if had_dollar {
            // The opening quote was in front of the other `$`.
            visitor.visit_map(Raw::owned(format!("\"{}", &quoted[1..])))
        } else {
            visitor.visit_map(Raw::new(quoted, &self.reader.lend))
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        visitor.visit_enum(UnitVariant { key: self })
    }
}

/// A variant that is a string and has no content.
pub(super) struct UnitVariant<'r, 't, 'de> {
    key: Key<'r, 't, 'de>,
}

impl<'r, 't, 'de> UnitVariant<'r, 't, 'de> {
    /// A string whose opening quote was passed; it is no key, so its `$` are its own.
    pub(super) fn new(reader: &'r mut Reader<'t, 'de>) -> Self {
        Self {
            key: Key {
                reader,
                had_dollar: false,
            },
        }
    }
}

impl<'de> EnumAccess<'de> for UnitVariant<'_, '_, 'de> {
    type Error = DecodeError;
    type Variant = NoContent;

    fn variant_seed<S: de::DeserializeSeed<'de>>(
        self,
        seed: S,
    ) -> Result<(S::Value, NoContent), DecodeError> {
        Ok((seed.deserialize(self.key)?, NoContent))
    }
}

/// The content of a unit variant.
pub(super) struct NoContent;

impl<'de> VariantAccess<'de> for NoContent {
    type Error = DecodeError;

    fn unit_variant(self) -> Result<(), DecodeError> {
        Ok(())
    }

    fn newtype_variant_seed<S: de::DeserializeSeed<'de>>(
        self,
        _seed: S,
    ) -> Result<S::Value, DecodeError> {
        Err(de::Error::invalid_type(
            Unexpected::UnitVariant,
            &"newtype variant",
        ))
    }

    fn tuple_variant<V: Visitor<'de>>(
        self,
        _len: usize,
        _visitor: V,
    ) -> Result<V::Value, DecodeError> {
        Err(de::Error::invalid_type(
            Unexpected::UnitVariant,
            &"tuple variant",
        ))
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _fields: &'static [&'static str],
        _visitor: V,
    ) -> Result<V::Value, DecodeError> {
        Err(de::Error::invalid_type(
            Unexpected::UnitVariant,
            &"struct variant",
        ))
    }
}
