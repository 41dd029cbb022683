//! The deserializer: reads the text in one pass, guided by what the type asks for.
//!
//! A type that says what it expects gets that or an error. One that asks for anything
//! (`deserialize_any`) gets what the text stands for, tagged forms included. Who asks for what is in
//! `deserializer.rs`, tagged forms are in `tagged.rs`, the parts of compounds in `access.rs`, and
//! `cursor.rs` has the tokens; here is how each form is read.

mod access;
mod cursor;
mod deserializer;
mod key;
mod tagged;

use serde::de::{self, Expected, Unexpected, Visitor};

use super::error::{DecodeError, DecodeReason};
use super::intern;
use super::limits::{BRACKETS_READ_MAX, DEPTH_READ_MAX};
use access::{Elements, Entries, Pairs};
use cursor::NumberKind;
use tagged::{Opening, Tag};

pub(super) use cursor::Cursor;

/// How long a value may hold text of the input.
pub(super) enum Lend<'t, 'de> {
    /// As long as the input lives; the function only proves to the compiler that `'t` is `'de`.
    Text(fn(&'t str) -> &'de str),
    /// Not at all.
    Nothing,
    /// For ever, out of the process's table.
    Interned,
}

/// Reads one value from text that lives for `'t` into a value that may borrow for `'de`.
pub(super) struct Reader<'t, 'de> {
    cursor: Cursor<'t>,
    depth: usize,
    scratch: String,
    lend: Lend<'t, 'de>,
}

/// Whether the type that asks for a string can own it, so that there is no need to lend.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wants {
    Owned,
    Any,
    Char,
}

impl<'t, 'de> Reader<'t, 'de> {
    pub(super) fn new(text: &'t str, lend: Lend<'t, 'de>) -> Self {
        Self {
            cursor: Cursor::new(text, BRACKETS_READ_MAX),
            depth: 0,
            scratch: String::new(),
            lend,
        }
    }

    /// Checks that nothing follows the value.
    pub(super) fn finish(&mut self) -> Result<(), DecodeError> {
        self.cursor.finish()
    }

    /// Adds the place where reading stopped to an error that does not know it.
    pub(super) fn locate(&self, error: DecodeError) -> DecodeError {
        error.located_at(self.cursor.at())
    }

    /// Reads something one level further in.
    fn nested<R>(
        &mut self,
        read: impl FnOnce(&mut Self) -> Result<R, DecodeError>,
    ) -> Result<R, DecodeError> {
        if self.depth == DEPTH_READ_MAX {
            return Err(self.cursor.error(DecodeReason::TooDeep {
                limit: DEPTH_READ_MAX,
            }));
        }
        self.depth += 1;
        let result = read(self);
        self.depth -= 1;
        result
    }

    /// The error for a value of another kind than `expected`.
    #[cold]
    fn mismatch(&mut self, expected: &dyn Expected) -> DecodeError {
        let found = match self.cursor.peek() {
            Some(b'n') => Unexpected::Unit,
            Some(b't' | b'f') => Unexpected::Other("boolean"),
            Some(b'"') => Unexpected::Other("string"),
            Some(b'-' | b'0'..=b'9') => Unexpected::Other("number"),
            Some(b'[') => Unexpected::Seq,
            Some(b'{') => match self.open() {
                Ok(Opening::Object) => Unexpected::Map,
                Ok(Opening::Tagged(tag)) => Unexpected::Other(tag.name()),
                Err(error) => return error,
            },
            _ => return self.cursor.unexpected("a value"),
        };
        de::Error::invalid_type(found, expected)
    }

    /// Gives a string, whose opening quote was passed, to `visitor`.
    fn string<V: Visitor<'de>>(
        &mut self,
        wants: Wants,
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        if let Some(whole) = self.cursor.string(&mut self.scratch)? {
            if wants != Wants::Char
                && let Lend::Text(lend) = self.lend
            {
                return visitor.visit_borrowed_str(lend(whole));
            }
            return self.passing(whole, wants, visitor);
        }
        // Taken out and put back, so that its space is used again.
        let unescaped = std::mem::take(&mut self.scratch);
        let result = self.passing(&unescaped, wants, visitor);
        self.scratch = unescaped;
        result
    }

    /// Gives a string that the value cannot borrow from the input to `visitor`.
    fn passing<V: Visitor<'de>>(
        &self,
        text: &str,
        wants: Wants,
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        if wants == Wants::Char {
            let mut characters = text.chars();
            if let (Some(character), None) = (characters.next(), characters.next()) {
                return visitor.visit_char(character);
            }
        }
        if wants == Wants::Any && matches!(self.lend, Lend::Interned) {
            return visitor.visit_borrowed_str(intern::text(text)?);
        }
        visitor.visit_str(text)
    }

    fn number<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, DecodeError> {
        let number = self.cursor.number()?;
        match number.kind {
            NumberKind::Unsigned(value) => visitor.visit_u64(value),
            NumberKind::Negative(value) => visitor.visit_i64(value),
            NumberKind::Float => visitor.visit_f64(self.finite(number.text)?),
            NumberKind::Wide => {
                if let Ok(value) = number.text.parse::<u128>() {
                    visitor.visit_u128(value)
                } else if let Ok(value) = number.text.parse::<i128>() {
                    visitor.visit_i128(value)
                } else {
                    Err(self.cursor.error(DecodeReason::NumberOutOfRange))
                }
            }
        }
    }

    fn integer<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, DecodeError> {
        match self.cursor.peek() {
            Some(b'-' | b'0'..=b'9') => self.number(visitor),
            _ => Err(self.mismatch(&visitor)),
        }
    }

    /// Parses the text of a number as a float; only tagged forms are infinite.
    fn finite<F: std::str::FromStr + Into<f64> + Copy>(
        &self,
        text: &str,
    ) -> Result<F, DecodeError> {
        match text.parse::<F>() {
            Ok(value) if value.into().is_finite() => Ok(value),
            _ => Err(self.cursor.error(DecodeReason::NumberOutOfRange)),
        }
    }

    fn array<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, DecodeError> {
        self.cursor.bump();
        let value = self.nested(|reader| visitor.visit_seq(Elements::new(reader)))?;
        self.cursor.expect(b']', "`]`")?;
        Ok(value)
    }

    fn sequence<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, DecodeError> {
        match self.cursor.peek() {
            Some(b'[') => self.array(visitor),
            _ => Err(self.mismatch(&visitor)),
        }
    }

    /// Reads an object or pairs.
    fn map<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, DecodeError> {
        match self.open()? {
            Opening::Object => self.entries(visitor),
            Opening::Tagged(Tag::Map) => self.pairs(visitor),
            Opening::Tagged(tag) => Err(de::Error::invalid_type(
                Unexpected::Other(tag.name()),
                &visitor,
            )),
        }
    }

    /// Reads the rest of an object.
    fn entries<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, DecodeError> {
        let value = self.nested(|reader| visitor.visit_map(Entries::new(reader)))?;
        self.cursor.expect(b'}', "`}`")?;
        Ok(value)
    }

    /// Reads the content of `$map`, and to the end of its object.
    fn pairs<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, DecodeError> {
        self.cursor.expect(b'[', "the pairs of `$map`")?;
        let value = self.nested(|reader| visitor.visit_map(Pairs::new(reader)))?;
        self.cursor.expect(b']', "`]`")?;
        self.close()?;
        Ok(value)
    }

    fn null<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, DecodeError> {
        match self.cursor.peek() {
            Some(b'n') => {
                self.cursor.word("null")?;
                visitor.visit_unit()
            }
            _ => Err(self.mismatch(&visitor)),
        }
    }

    fn text<V: Visitor<'de>>(&mut self, wants: Wants, visitor: V) -> Result<V::Value, DecodeError> {
        match self.cursor.peek() {
            Some(b'"') => {
                self.cursor.bump();
                self.string(wants, visitor)
            }
            _ => Err(self.mismatch(&visitor)),
        }
    }
}
