//! The serializer: one pass over the value, straight into the text.
//!
//! Two forms are known only after the fact: whether a `Some` needs its tag, and whether the keys of
//! a map are strings. Both are decided by looking at the first bytes of what was just written,
//! which is exactly what a reader will look at; see [`Writer::serialize_some`] and
//! [`compound::MapWriter`].

mod compound;
mod escape;

use std::fmt::{self, Display, Write as _};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Serialize, ser};

use super::error::EncodeError;
use super::limits::{BRACKETS_WRITTEN_MAX, DEPTH_WRITTEN_MAX};
use super::read::Cursor;
use super::{NAN_32, NAN_64, RAW_VALUE};
use compound::{Compound, MapWriter};
use escape::{Escaping, escape, needs_some};

/// Writes one value into a text of its own.
pub(super) struct Writer {
    out: String,
    depth: usize,
    /// The next string is JSON, to be embedded as it is.
    expects_raw: bool,
    /// A part failed, so that the text is torn whatever the type around it makes of the error.
    is_torn: bool,
}

impl Writer {
    pub(super) fn new() -> Self {
        // Most values are small: one allocation instead of five.
        Self {
            out: String::with_capacity(128),
            depth: 0,
            expects_raw: false,
            is_torn: false,
        }
    }

    pub(super) fn finish(self) -> Result<String, EncodeError> {
        if self.is_torn {
            Err(EncodeError::DroppedError)
        } else {
            Ok(self.out)
        }
    }

    fn enter(&mut self) -> Result<(), EncodeError> {
        if self.depth == DEPTH_WRITTEN_MAX {
            return Err(EncodeError::TooDeep {
                limit: DEPTH_WRITTEN_MAX,
            });
        }
        self.depth += 1;
        Ok(())
    }

    fn leave(&mut self, levels: usize) {
        self.depth -= levels;
    }

    /// Writes a part of a compound.
    fn part<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), EncodeError> {
        let result = value.serialize(&mut *self);
        self.is_torn |= result.is_err();
        result
    }

    fn string(&mut self, text: &str) {
        self.out.push('"');
        escape(&mut self.out, text);
        self.out.push('"');
    }

    /// Writes the name of a field or variant as the key of an object.
    fn key(&mut self, name: &str) {
        self.out.push('"');
        if name.starts_with('$') {
            self.out.push('$');
        }
        escape(&mut self.out, name);
        self.out.push_str("\":");
    }

    /// Writes the content of a raw JSON value, which serde hands over as a string.
    fn raw<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), EncodeError> {
        let from = self.out.len();
        self.expects_raw = true;
        self.part(value)?;
        let came_as_string = !std::mem::take(&mut self.expects_raw);
        let mut cursor = Cursor::new(&self.out[from..], BRACKETS_WRITTEN_MAX);
        let checked = cursor.skip(3 * self.depth).and_then(|_| cursor.finish());
        match checked {
            Ok(()) if came_as_string => Ok(()),
            Ok(()) => {
                self.is_torn = true;
                Err(ser::Error::custom(
                    "raw JSON was not handed over as a string",
                ))
            }
            Err(error) => {
                self.is_torn = true;
                Err(EncodeError::RawValue(error))
            }
        }
    }

    /// Opens a bracket, one level further in; closing it leaves `levels`.
    fn compound(
        &mut self,
        open: &str,
        close: &'static str,
        levels: usize,
    ) -> Result<Compound<'_>, EncodeError> {
        self.enter()?;
        self.out.push_str(open);
        Ok(Compound::new(self, close, levels))
    }

    fn variant(&mut self, variant: &str) -> Result<(), EncodeError> {
        self.enter()?;
        self.out.push('{');
        self.key(variant);
        Ok(())
    }

    fn tagged_float(&mut self, name: &str) {
        self.out.push_str("{\"$float\":\"");
        self.out.push_str(name);
        self.out.push_str("\"}");
    }
}

macro_rules! integers {
    ($($method:ident($type:ty))*) => {$(
        fn $method(self, value: $type) -> Result<(), EncodeError> {
            self.out.push_str(itoa::Buffer::new().format(value));
            Ok(())
        }
    )*};
}

impl<'w> ser::Serializer for &'w mut Writer {
    type Ok = ();
    type Error = EncodeError;
    type SerializeSeq = Compound<'w>;
    type SerializeTuple = Compound<'w>;
    type SerializeTupleStruct = Compound<'w>;
    type SerializeTupleVariant = Compound<'w>;
    type SerializeMap = MapWriter<'w>;
    type SerializeStruct = Compound<'w>;
    type SerializeStructVariant = Compound<'w>;

    integers! {
        serialize_i8(i8) serialize_i16(i16) serialize_i32(i32) serialize_i64(i64)
        serialize_i128(i128)
        serialize_u8(u8) serialize_u16(u16) serialize_u32(u32) serialize_u64(u64)
        serialize_u128(u128)
    }

    fn is_human_readable(&self) -> bool {
        true
    }

    fn serialize_bool(self, value: bool) -> Result<(), EncodeError> {
        self.out.push_str(if value { "true" } else { "false" });
        Ok(())
    }

    /// Writes the shortest decimal that is the same `f32`, read as `f32` or as `f64`.
    ///
    /// Buffering types (untagged, flatten) read numbers as `f64` and round once more. For very few
    /// values, 7.038531e-26 is one, that gives the neighbour; these are written as the `f64` which
    /// they are exactly.
    fn serialize_f32(self, value: f32) -> Result<(), EncodeError> {
        if value.is_finite() {
            let mut buffer = zmij::Buffer::new();
            let short = buffer.format_finite(value);
            #[expect(
                clippy::cast_possible_truncation,
                reason = "the rounding is what is tested"
            )]
            let rounds_twice_to_itself = short
                .parse::<f64>()
                .is_ok_and(|wide| (wide as f32).to_bits() == value.to_bits());
            if rounds_twice_to_itself {
                self.out.push_str(short);
            } else {
                self.out
                    .push_str(zmij::Buffer::new().format_finite(f64::from(value)));
            }
        } else if value.is_infinite() {
            self.tagged_float(if value > 0.0 { "inf" } else { "-inf" });
        } else if value.to_bits() == NAN_32 {
            self.tagged_float("NaN");
        } else {
            self.tagged_float(&format!("nan:{:08x}", value.to_bits()));
        }
        Ok(())
    }

    fn serialize_f64(self, value: f64) -> Result<(), EncodeError> {
        if value.is_finite() {
            self.out.push_str(zmij::Buffer::new().format_finite(value));
        } else if value.is_infinite() {
            self.tagged_float(if value > 0.0 { "inf" } else { "-inf" });
        } else if value.to_bits() == NAN_64 {
            self.tagged_float("NaN");
        } else {
            self.tagged_float(&format!("nan:{:016x}", value.to_bits()));
        }
        Ok(())
    }

    fn serialize_char(self, value: char) -> Result<(), EncodeError> {
        self.string(value.encode_utf8(&mut [0; 4]));
        Ok(())
    }

    fn serialize_str(self, value: &str) -> Result<(), EncodeError> {
        if std::mem::take(&mut self.expects_raw) {
            self.out.push_str(value);
        } else {
            self.string(value);
        }
        Ok(())
    }

    fn serialize_bytes(self, value: &[u8]) -> Result<(), EncodeError> {
        self.out.push_str("{\"$bytes\":\"");
        STANDARD.encode_string(value, &mut self.out);
        self.out.push_str("\"}");
        Ok(())
    }

    fn serialize_none(self) -> Result<(), EncodeError> {
        self.serialize_unit()
    }

    /// Writes the content, then puts the tag around it if it would read as something else.
    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), EncodeError> {
        self.enter()?;
        let from = self.out.len();
        self.part(value)?;
        if needs_some(&self.out[from..]) {
            self.out.insert_str(from, "{\"$some\":");
            self.out.push('}');
        }
        self.leave(1);
        Ok(())
    }

    fn serialize_unit(self) -> Result<(), EncodeError> {
        self.out.push_str("null");
        Ok(())
    }

    fn serialize_unit_struct(self, _name: &'static str) -> Result<(), EncodeError> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
    ) -> Result<(), EncodeError> {
        self.string(variant);
        Ok(())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _name: &'static str,
        value: &T,
    ) -> Result<(), EncodeError> {
        self.enter()?;
        self.part(value)?;
        self.leave(1);
        Ok(())
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), EncodeError> {
        self.variant(variant)?;
        self.part(value)?;
        self.out.push('}');
        self.leave(1);
        Ok(())
    }

    fn serialize_seq(self, _len: Option<usize>) -> Result<Compound<'w>, EncodeError> {
        self.compound("[", "]", 1)
    }

    fn serialize_tuple(self, _len: usize) -> Result<Compound<'w>, EncodeError> {
        self.compound("[", "]", 1)
    }

    fn serialize_tuple_struct(
        self,
        _name: &'static str,
        _len: usize,
    ) -> Result<Compound<'w>, EncodeError> {
        self.compound("[", "]", 1)
    }

    fn serialize_tuple_variant(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
        _len: usize,
    ) -> Result<Compound<'w>, EncodeError> {
        self.variant(variant)?;
        self.compound("[", "]}", 2)
    }

    fn serialize_map(self, _len: Option<usize>) -> Result<MapWriter<'w>, EncodeError> {
        self.enter()?;
        Ok(MapWriter::open(self))
    }

    fn serialize_struct(
        self,
        name: &'static str,
        _len: usize,
    ) -> Result<Compound<'w>, EncodeError> {
        if name == RAW_VALUE {
            self.enter()?;
            return Ok(Compound::raw(self));
        }
        self.compound("{", "}", 1)
    }

    fn serialize_struct_variant(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
        _len: usize,
    ) -> Result<Compound<'w>, EncodeError> {
        self.variant(variant)?;
        self.compound("{", "}}", 2)
    }

    fn collect_str<T: Display + ?Sized>(self, value: &T) -> Result<(), EncodeError> {
        self.out.push('"');
        write!(Escaping(&mut self.out), "{value}")
            .map_err(|fmt::Error| ser::Error::custom("a `Display` inside the value failed"))?;
        self.out.push('"');
        Ok(())
    }
}
