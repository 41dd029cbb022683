//! What a type asks for, and what it gets.

use serde::de::{self, Unexpected, Visitor};

use super::access::{Raw, Variant};
use super::key::UnitVariant;
use super::tagged::{Opening, Tag};
use super::{Reader, Wants};
use crate::codec::RAW_VALUE;
use crate::codec::error::DecodeError;

macro_rules! forward {
    ($($method:ident => $to:ident($($argument:expr)?);)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
            self.$to($($argument,)? visitor)
        }
    )*};
}

impl<'de> de::Deserializer<'de> for &mut Reader<'_, 'de> {
    type Error = DecodeError;

    forward! {
        deserialize_i8 => integer();
        deserialize_i16 => integer();
        deserialize_i32 => integer();
        deserialize_i64 => integer();
        deserialize_i128 => integer();
        deserialize_u8 => integer();
        deserialize_u16 => integer();
        deserialize_u32 => integer();
        deserialize_u64 => integer();
        deserialize_u128 => integer();
        deserialize_char => text(Wants::Char);
        deserialize_str => text(Wants::Any);
        deserialize_string => text(Wants::Owned);
        deserialize_identifier => text(Wants::Owned);
        deserialize_byte_buf => deserialize_bytes();
        deserialize_unit => null();
        deserialize_seq => sequence();
    }

    fn is_human_readable(&self) -> bool {
        true
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        match self.cursor.peek() {
            Some(b'n') => self.null(visitor),
            Some(b't' | b'f') => self.deserialize_bool(visitor),
            Some(b'-' | b'0'..=b'9') => self.number(visitor),
            Some(b'"') => self.text(Wants::Any, visitor),
            Some(b'[') => self.array(visitor),
            Some(b'{') => match self.open()? {
                Opening::Object => self.entries(visitor),
                Opening::Tagged(Tag::Map) => self.pairs(visitor),
                Opening::Tagged(Tag::Some) => self.tagged_some(visitor),
                Opening::Tagged(Tag::Bytes) => self.tagged_bytes(visitor),
                Opening::Tagged(Tag::Float) => self.special()?.visit(visitor),
            },
            _ => Err(self.cursor.unexpected("a value")),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        match self.cursor.peek() {
            Some(b't') => {
                self.cursor.word("true")?;
                visitor.visit_bool(true)
            }
            Some(b'f') => {
                self.cursor.word("false")?;
                visitor.visit_bool(false)
            }
            _ => Err(self.mismatch(&visitor)),
        }
    }

    /// Parses the decimal as `f32` at once: by way of `f64` it would be rounded twice.
    fn deserialize_f32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        match self.cursor.peek() {
            Some(b'-' | b'0'..=b'9') => {
                let number = self.cursor.number()?;
                visitor.visit_f32(self.finite(number.text)?)
            }
            Some(b'{') => {
                self.open_as(Tag::Float, &visitor)?;
                let narrow = self.special()?.narrow();
                visitor.visit_f32(narrow.ok_or_else(|| self.bad_content(Tag::Float))?)
            }
            _ => Err(self.mismatch(&visitor)),
        }
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        match self.cursor.peek() {
            Some(b'-' | b'0'..=b'9') => {
                let number = self.cursor.number()?;
                visitor.visit_f64(self.finite(number.text)?)
            }
            Some(b'{') => {
                self.open_as(Tag::Float, &visitor)?;
                visitor.visit_f64(self.special()?.wide())
            }
            _ => Err(self.mismatch(&visitor)),
        }
    }

    /// Takes the tagged form, and from types that were something else before also a string or a
    /// sequence.
    fn deserialize_bytes<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        match self.cursor.peek() {
            Some(b'"') => self.text(Wants::Any, visitor),
            Some(b'[') => self.array(visitor),
            Some(b'{') => {
                self.open_as(Tag::Bytes, &visitor)?;
                self.tagged_bytes(visitor)
            }
            _ => Err(self.mismatch(&visitor)),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        match self.cursor.peek() {
            Some(b'n') => {
                self.cursor.word("null")?;
                visitor.visit_none()
            }
            Some(b'{') => {
                let at = self.cursor.at();
                if let Ok(Opening::Tagged(Tag::Some)) = self.open() {
                    return self.tagged_some(visitor);
                }
                self.cursor.rewind(at);
                self.nested(|reader| visitor.visit_some(reader))
            }
            _ => self.nested(|reader| visitor.visit_some(reader)),
        }
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        self.null(visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        if name == RAW_VALUE {
            let json = self.cursor.skip(0)?;
            return visitor.visit_map(Raw::new(json, &self.lend));
        }
        self.nested(|reader| visitor.visit_newtype_struct(reader))
    }

    fn deserialize_tuple<V: Visitor<'de>>(
        self,
        _len: usize,
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        self.sequence(visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _len: usize,
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        self.sequence(visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        match self.cursor.peek() {
            Some(b'{') => self.map(visitor),
            _ => Err(self.mismatch(&visitor)),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        match self.cursor.peek() {
            Some(b'{') => self.map(visitor),
            Some(b'[') => self.array(visitor),
            _ => Err(self.mismatch(&visitor)),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        match self.cursor.peek() {
            Some(b'"') => {
                self.cursor.bump();
                visitor.visit_enum(UnitVariant::new(self))
            }
            Some(b'{') => match self.open()? {
                Opening::Object => {
                    let value = self.nested(|reader| visitor.visit_enum(Variant::new(reader)))?;
                    self.cursor.expect(b'}', "`}`")?;
                    Ok(value)
                }
                Opening::Tagged(tag) => Err(de::Error::invalid_type(
                    Unexpected::Other(tag.name()),
                    &visitor,
                )),
            },
            _ => Err(self.mismatch(&visitor)),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        self.cursor.skip(0)?;
        visitor.visit_unit()
    }
}
