//! Sequences, structs, variants with content, and maps.

use serde::{Serialize, ser};

use super::Writer;
use crate::codec::error::{DecodeError, EncodeError};
use crate::codec::limits::BRACKETS_READ_MAX;
use crate::codec::read::Cursor;

/// Everything that has parts, maps excepted.
pub(in crate::codec) struct Compound<'w> {
    writer: &'w mut Writer,
    is_empty: bool,
    content: Content,
}

enum Content {
    /// Parts between commas, then this, which leaves so many levels.
    Parts { close: &'static str, levels: usize },
    /// One part which is JSON already.
    Raw,
}

impl<'w> Compound<'w> {
    /// Goes on behind an opening bracket; `close` leaves `levels`.
    pub(super) fn new(writer: &'w mut Writer, close: &'static str, levels: usize) -> Self {
        Self {
            writer,
            is_empty: true,
            content: Content::Parts { close, levels },
        }
    }

    /// A raw JSON value.
    pub(super) fn raw(writer: &'w mut Writer) -> Self {
        Self {
            writer,
            is_empty: true,
            content: Content::Raw,
        }
    }

    fn comma(&mut self) {
        if !std::mem::replace(&mut self.is_empty, false) {
            self.writer.out.push(',');
        }
    }

    fn element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), EncodeError> {
        self.comma();
        self.writer.part(value)
    }

    fn field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), EncodeError> {
        self.comma();
        match self.content {
            Content::Parts { .. } => {
                self.writer.key(name);
                self.writer.part(value)
            }
            Content::Raw => self.writer.raw(value),
        }
    }

    fn close(self) {
        match self.content {
            Content::Parts { close, levels } => {
                self.writer.out.push_str(close);
                self.writer.leave(levels);
            }
            Content::Raw => self.writer.leave(1),
        }
    }
}

macro_rules! elements {
    ($($trait:ident $method:ident)*) => {$(
        impl ser::$trait for Compound<'_> {
            type Ok = ();
            type Error = EncodeError;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), EncodeError> {
                self.element(value)
            }

            fn end(self) -> Result<(), EncodeError> {
                self.close();
                Ok(())
            }
        }
    )*};
}

elements! {
    SerializeSeq serialize_element
    SerializeTuple serialize_element
    SerializeTupleStruct serialize_field
    SerializeTupleVariant serialize_field
}

macro_rules! fields {
    ($($trait:ident)*) => {$(
        impl ser::$trait for Compound<'_> {
            type Ok = ();
            type Error = EncodeError;

            fn serialize_field<T: Serialize + ?Sized>(
                &mut self,
                name: &'static str,
                value: &T,
            ) -> Result<(), EncodeError> {
                self.field(name, value)
            }

            fn end(self) -> Result<(), EncodeError> {
                self.close();
                Ok(())
            }
        }
    )*};
}

fields! { SerializeStruct SerializeStructVariant }

/// A map, which is an object until a key comes that is no string.
///
/// ```text
/// {            Open      no key yet
/// {"a":1       Object    every key was a string
/// {"$map":[[1,"b"]       Pairs
/// ```
///
/// A key is written like any value. If its text begins with a quote it is the key of an object.
/// If not, an open map becomes pairs by an insertion before that key, and an object is written
/// again as pairs: rare, and once per map.
pub(in crate::codec) struct MapWriter<'w> {
    writer: &'w mut Writer,
    /// Where the map's opening bracket stands.
    from: usize,
    form: Form,
    /// A key was written and its value was not.
    awaits_value: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Open,
    Object,
    Pairs,
}

impl<'w> MapWriter<'w> {
    /// Opens a map, one level further in.
    pub(super) fn open(writer: &'w mut Writer) -> Self {
        let from = writer.out.len();
        writer.out.push('{');
        Self {
            writer,
            from,
            form: Form::Open,
            awaits_value: false,
        }
    }

    fn unpaired<T>(&mut self) -> Result<T, EncodeError> {
        self.writer.is_torn = true;
        Err(EncodeError::UnpairedKey)
    }
}

impl ser::SerializeMap for MapWriter<'_> {
    type Ok = ();
    type Error = EncodeError;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), EncodeError> {
        if std::mem::replace(&mut self.awaits_value, true) {
            return self.unpaired();
        }
        match self.form {
            Form::Open => {}
            Form::Object => self.writer.out.push(','),
            Form::Pairs => self.writer.out.push_str(",["),
        }
        let key_from = self.writer.out.len();
        self.writer.part(key)?;
        if self.form == Form::Pairs {
            self.writer.out.push(',');
            return Ok(());
        }
        let out = &mut self.writer.out;
        if out[key_from..].starts_with('"') {
            if out[key_from..].starts_with("\"$") {
                out.insert(key_from + 1, '$');
            }
            out.push(':');
            self.form = Form::Object;
            return Ok(());
        }
        if self.form == Form::Open {
            out.insert_str(key_from, "\"$map\":[[");
        } else {
            object_to_pairs(out, self.from, key_from).map_err(EncodeError::RawValue)?;
        }
        out.push(',');
        self.form = Form::Pairs;
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), EncodeError> {
        if !std::mem::take(&mut self.awaits_value) {
            return self.unpaired();
        }
        self.writer.part(value)?;
        if self.form == Form::Pairs {
            self.writer.out.push(']');
        }
        Ok(())
    }

    fn end(mut self) -> Result<(), EncodeError> {
        if self.awaits_value {
            return self.unpaired();
        }
        self.writer
            .out
            .push_str(if self.form == Form::Pairs { "]}" } else { "}" });
        self.writer.leave(1);
        Ok(())
    }
}

/// Turns `{"a":1,"b":2,key` into `{"$map":[["a",1],["b",2],[key`, where the object begins at
/// `from` and the new key at `key_from`.
fn object_to_pairs(out: &mut String, from: usize, key_from: usize) -> Result<(), DecodeError> {
    let key = out.split_off(key_from);
    let entries = out.split_off(from);
    let mut cursor = Cursor::new(&entries, BRACKETS_READ_MAX);
    cursor.expect(b'{', "`{`")?;
    out.push_str("{\"$map\":[");
    while cursor.peek().is_some() {
        let name = cursor.skip(0)?;
        cursor.expect(b':', "`:`")?;
        let value = cursor.skip(0)?;
        cursor.expect(b',', "`,`")?;
        out.push('[');
        match name.strip_prefix("\"$$") {
            Some(rest) => {
                out.push_str("\"$");
                out.push_str(rest);
            }
            None => out.push_str(name),
        }
        out.push(',');
        out.push_str(value);
        out.push_str("],");
    }
    out.push('[');
    out.push_str(&key);
    Ok(())
}
