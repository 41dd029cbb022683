//! Objects whose one key begins with a single `$`: what plain JSON has no form for.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::de::{self, Expected, Unexpected, Visitor};

use super::{Lend, Reader};
use crate::codec::error::{DecodeError, DecodeReason};
use crate::codec::{NAN_32, NAN_64, intern};

/// What an object turned out to be behind its opening bracket.
pub(super) enum Opening {
    /// The keys are the user's; the first has not been read.
    Object,
    /// The tag and its colon were read.
    Tagged(Tag),
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Tag {
    Some,
    Float,
    Bytes,
    Map,
}

impl Tag {
    fn of(name: &str) -> Option<Self> {
        match name {
            "$some" => Some(Self::Some),
            "$float" => Some(Self::Float),
            "$bytes" => Some(Self::Bytes),
            "$map" => Some(Self::Map),
            _ => None,
        }
    }

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Some => "$some",
            Self::Float => "$float",
            Self::Bytes => "$bytes",
            Self::Map => "$map",
        }
    }
}

/// A float that is no number, or infinite.
pub(super) enum Special {
    NaN,
    Infinity,
    NegativeInfinity,
    Bits32(f32),
    Bits64(f64),
}

impl Special {
    fn of(text: &str) -> Option<Self> {
        match text {
            "NaN" => return Some(Self::NaN),
            "inf" => return Some(Self::Infinity),
            "-inf" => return Some(Self::NegativeInfinity),
            _ => {}
        }
        let digits = text.strip_prefix("nan:")?;
        if !digits
            .bytes()
            .all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f'))
        {
            return None;
        }
        match digits.len() {
            8 => {
                let value = f32::from_bits(u32::from_str_radix(digits, 16).ok()?);
                value.is_nan().then_some(Self::Bits32(value))
            }
            16 => {
                let value = f64::from_bits(u64::from_str_radix(digits, 16).ok()?);
                value.is_nan().then_some(Self::Bits64(value))
            }
            _ => None,
        }
    }

    /// The `f64`; a NaN of an `f32` becomes one with the same leading bits.
    pub(super) fn wide(&self) -> f64 {
        match *self {
            Self::NaN => f64::from_bits(NAN_64),
            Self::Infinity => f64::INFINITY,
            Self::NegativeInfinity => f64::NEG_INFINITY,
            Self::Bits32(value) => f64::from(value),
            Self::Bits64(value) => value,
        }
    }

    /// The `f32`, unless the bits are those of an `f64`.
    pub(super) fn narrow(&self) -> Option<f32> {
        match *self {
            Self::NaN => Some(f32::from_bits(NAN_32)),
            Self::Infinity => Some(f32::INFINITY),
            Self::NegativeInfinity => Some(f32::NEG_INFINITY),
            Self::Bits32(value) => Some(value),
            Self::Bits64(_) => None,
        }
    }

    /// Gives the float to a visitor that takes anything, which keeps the bits of an `f32`.
    pub(super) fn visit<'de, V: Visitor<'de>>(&self, visitor: V) -> Result<V::Value, DecodeError> {
        match *self {
            Self::Bits32(value) => visitor.visit_f32(value),
            _ => visitor.visit_f64(self.wide()),
        }
    }
}

impl<'de> Reader<'_, 'de> {
    /// Passes the opening bracket of an object, and its tag if it has one.
    pub(super) fn open(&mut self) -> Result<Opening, DecodeError> {
        self.cursor.bump();
        if self.cursor.peek() != Some(b'"')
            || self.cursor.byte(1) != Some(b'$')
            || self.cursor.byte(2) == Some(b'$')
        {
            return Ok(Opening::Object);
        }
        self.cursor.bump();
        let at = self.cursor.at();
        let tag = self.cursor.string(&mut self.scratch)?.and_then(Tag::of);
        let Some(tag) = tag else {
            self.cursor.rewind(at);
            return Err(self.unknown_tag());
        };
        self.cursor.expect(b':', "`:`")?;
        Ok(Opening::Tagged(tag))
    }

    /// Passes the opening bracket of an object, which must have this tag.
    pub(super) fn open_as(
        &mut self,
        wanted: Tag,
        expected: &dyn Expected,
    ) -> Result<(), DecodeError> {
        let found = match self.open()? {
            Opening::Tagged(tag) if tag == wanted => return Ok(()),
            Opening::Tagged(tag) => Unexpected::Other(tag.name()),
            Opening::Object => Unexpected::Map,
        };
        Err(de::Error::invalid_type(found, expected))
    }

    /// The error for a key, whose opening quote was passed, that begins with one `$`.
    #[cold]
    pub(super) fn unknown_tag(&mut self) -> DecodeError {
        let at = self.cursor.at();
        let name = match self.cursor.string(&mut self.scratch) {
            Ok(Some(name)) => name.to_owned(),
            Ok(None) => self.scratch.clone(),
            Err(error) => return error,
        };
        DecodeError::new(at, DecodeReason::UnknownTag(name))
    }

    /// Passes the closing bracket of a tagged form.
    pub(super) fn close(&mut self) -> Result<(), DecodeError> {
        self.cursor
            .expect(b'}', "`}` behind the content of a tagged form")
    }

    #[cold]
    pub(super) fn bad_content(&self, tag: Tag) -> DecodeError {
        self.cursor.error(DecodeReason::TagContent(tag.name()))
    }

    /// Reads the content of `$some`, and to the end of its object.
    pub(super) fn tagged_some<V: Visitor<'de>>(
        &mut self,
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        let value = self.nested(|reader| visitor.visit_some(reader))?;
        self.close()?;
        Ok(value)
    }

    /// Reads the content of `$float`, and to the end of its object.
    pub(super) fn special(&mut self) -> Result<Special, DecodeError> {
        self.cursor.expect(b'"', "the string of `$float`")?;
        let special = match self.cursor.string(&mut self.scratch)? {
            Some(text) => Special::of(text),
            None => Special::of(&self.scratch),
        };
        let special = special.ok_or_else(|| self.bad_content(Tag::Float))?;
        self.close()?;
        Ok(special)
    }

    /// Reads the content of `$bytes`, and to the end of its object.
    pub(super) fn tagged_bytes<V: Visitor<'de>>(
        &mut self,
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        self.cursor.expect(b'"', "the string of `$bytes`")?;
        let bytes = match self.cursor.string(&mut self.scratch)? {
            Some(text) => STANDARD.decode(text),
            None => STANDARD.decode(&self.scratch),
        };
        let Ok(bytes) = bytes else {
            return Err(self.bad_content(Tag::Bytes));
        };
        self.close()?;
        match self.lend {
            Lend::Interned => visitor.visit_borrowed_bytes(intern::bytes(bytes)?),
            Lend::Text(_) | Lend::Nothing => visitor.visit_byte_buf(bytes),
        }
    }
}
