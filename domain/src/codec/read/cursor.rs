//! Tokens of JSON text: strings, numbers, words, and values that are only skipped.
//!
//! Knows nothing of serde and of tagged forms. Invariant: `at` is never beyond the text and always
//! on a character boundary.

use crate::codec::error::{DecodeError, DecodeReason};
use crate::codec::scan::find_special;

/// A place in a text.
pub(in crate::codec) struct Cursor<'t> {
    text: &'t str,
    at: usize,
    brackets_max: usize,
}

/// A number as it is spelled, and what it is.
pub(super) struct Number<'t> {
    pub(super) text: &'t str,
    pub(super) kind: NumberKind,
}

pub(super) enum NumberKind {
    Unsigned(u64),
    Negative(i64),
    /// An integer of more than 64 bits.
    Wide,
    /// With a fraction or an exponent, or `-0`.
    Float,
}

impl<'t> Cursor<'t> {
    /// Stands at the beginning of `text`; [`skip`](Self::skip) follows at most `brackets_max` open
    /// brackets.
    pub(in crate::codec) fn new(text: &'t str, brackets_max: usize) -> Self {
        Self {
            text,
            at: 0,
            brackets_max,
        }
    }

    pub(super) fn at(&self) -> usize {
        self.at
    }

    /// Goes back to a place where this cursor stood before.
    pub(super) fn rewind(&mut self, at: usize) {
        self.at = at;
    }

    /// The byte `ahead` bytes from here.
    pub(super) fn byte(&self, ahead: usize) -> Option<u8> {
        self.text.as_bytes().get(self.at + ahead).copied()
    }

    /// Passes white space and returns the byte behind it.
    pub(in crate::codec) fn peek(&mut self) -> Option<u8> {
        loop {
            match self.byte(0) {
                Some(b' ' | b'\n' | b'\r' | b'\t') => self.at += 1,
                other => return other,
            }
        }
    }

    /// Passes `byte`, which [`peek`](Self::peek) or [`byte`](Self::byte) has just returned.
    pub(super) fn bump(&mut self) {
        self.at += 1;
    }

    pub(super) fn error(&self, reason: DecodeReason) -> DecodeError {
        DecodeError::new(self.at, reason)
    }

    /// The error for a byte that cannot stand here.
    pub(super) fn unexpected(&self, wanted: &'static str) -> DecodeError {
        self.error(match self.byte(0) {
            None => DecodeReason::UnexpectedEnd,
            Some(_) => DecodeReason::Expected(wanted),
        })
    }

    /// Passes white space and then `byte`, which must follow.
    pub(in crate::codec) fn expect(
        &mut self,
        byte: u8,
        wanted: &'static str,
    ) -> Result<(), DecodeError> {
        if self.peek() == Some(byte) {
            self.at += 1;
            Ok(())
        } else {
            Err(self.unexpected(wanted))
        }
    }

    /// Passes `word`, whose first byte is the next one.
    pub(super) fn word(&mut self, word: &'static str) -> Result<(), DecodeError> {
        if self.text.as_bytes()[self.at..].starts_with(word.as_bytes()) {
            self.at += word.len();
            Ok(())
        } else {
            Err(self.error(DecodeReason::Expected("a value")))
        }
    }

    /// Passes white space to the end of the text.
    pub(in crate::codec) fn finish(&mut self) -> Result<(), DecodeError> {
        match self.peek() {
            None => Ok(()),
            Some(_) => Err(self.error(DecodeReason::Trailing)),
        }
    }

    /// Reads the rest of a string behind its opening quote.
    ///
    /// Returns the part of the text if it has no escapes; else `None`, and `scratch` holds the
    /// string.
    pub(super) fn string(&mut self, scratch: &mut String) -> Result<Option<&'t str>, DecodeError> {
        let text = self.text;
        let mut from = self.at;
        self.at = find_special(text.as_bytes(), from);
        if self.byte(0) == Some(b'"') {
            let whole = &text[from..self.at];
            self.at += 1;
            return Ok(Some(whole));
        }
        scratch.clear();
        loop {
            scratch.push_str(&text[from..self.at]);
            match self.byte(0) {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(None);
                }
                Some(b'\\') => {
                    let escape_at = self.at;
                    self.at += 1;
                    let character = self.escape().ok_or_else(|| bad_escape(escape_at))?;
                    scratch.push(character);
                }
                Some(_) => return Err(self.error(DecodeReason::ControlCharacter)),
                None => return Err(self.error(DecodeReason::UnexpectedEnd)),
            }
            from = self.at;
            self.at = find_special(text.as_bytes(), from);
        }
    }

    /// Passes the rest of a string behind its opening quote and returns all of it as it is
    /// spelled, from the byte before this place to the closing quote.
    pub(super) fn quoted(&mut self) -> Result<&'t str, DecodeError> {
        let from = self.at - 1;
        self.skip_string()?;
        Ok(&self.text[from..self.at])
    }

    /// Reads an escape behind its backslash.
    fn escape(&mut self) -> Option<char> {
        let escape = self.byte(0)?;
        self.at += usize::from(escape.is_ascii());
        Some(match escape {
            b'"' => '"',
            b'\\' => '\\',
            b'/' => '/',
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let first = self.hex4()?;
                if !(0xd800..0xdc00).contains(&first) {
                    // A low surrogate alone is no character.
                    return char::from_u32(first);
                }
                if self.byte(0)? != b'\\' || self.byte(1)? != b'u' {
                    return None;
                }
                self.at += 2;
                let second = self.hex4()?;
                if !(0xdc00..0xe000).contains(&second) {
                    return None;
                }
                char::from_u32(0x1_0000 + ((first - 0xd800) << 10) + (second - 0xdc00))?
            }
            _ => return None,
        })
    }

    fn hex4(&mut self) -> Option<u32> {
        let mut value = 0;
        for _ in 0..4 {
            value = value << 4 | char::from(self.byte(0)?).to_digit(16)?;
            self.at += 1;
        }
        Some(value)
    }

    /// Reads a number, whose first byte is a digit or a minus.
    pub(super) fn number(&mut self) -> Result<Number<'t>, DecodeError> {
        let from = self.at;
        let is_negative = self.byte(0) == Some(b'-');
        self.at += usize::from(is_negative);
        let mut value = Some(0_u64);
        match self.byte(0) {
            Some(b'0') => {
                self.at += 1;
                if self.byte(0).is_some_and(|byte| byte.is_ascii_digit()) {
                    return Err(self.error(DecodeReason::Number));
                }
            }
            Some(b'1'..=b'9') => {
                while let Some(digit @ b'0'..=b'9') = self.byte(0) {
                    value = value
                        .and_then(|value| value.checked_mul(10))
                        .and_then(|value| value.checked_add(u64::from(digit - b'0')));
                    self.at += 1;
                }
            }
            Some(_) => return Err(self.error(DecodeReason::Number)),
            None => return Err(self.error(DecodeReason::UnexpectedEnd)),
        }
        let integer_to = self.at;
        if self.byte(0) == Some(b'.') {
            self.at += 1;
            self.digits()?;
        }
        if matches!(self.byte(0), Some(b'e' | b'E')) {
            self.at += 1;
            self.at += usize::from(matches!(self.byte(0), Some(b'+' | b'-')));
            self.digits()?;
        }
        let kind = match value {
            _ if self.at > integer_to => NumberKind::Float,
            Some(0) if is_negative => NumberKind::Float,
            Some(value) if is_negative => 0_i64
                .checked_sub_unsigned(value)
                .map_or(NumberKind::Wide, NumberKind::Negative),
            Some(value) => NumberKind::Unsigned(value),
            None => NumberKind::Wide,
        };
        Ok(Number {
            text: &self.text[from..self.at],
            kind,
        })
    }

    /// Passes one or more digits.
    fn digits(&mut self) -> Result<(), DecodeError> {
        let from = self.at;
        while self.byte(0).is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        if self.at > from {
            return Ok(());
        }
        Err(self.error(match self.byte(0) {
            None => DecodeReason::UnexpectedEnd,
            Some(_) => DecodeReason::Number,
        }))
    }

    /// Passes one value of any form, `open` brackets deep, and returns its text.
    pub(in crate::codec) fn skip(&mut self, open: usize) -> Result<&'t str, DecodeError> {
        let first = self.peek();
        let from = self.at;
        match first {
            Some(b'"') => {
                self.at += 1;
                self.skip_string()?;
            }
            Some(b'-' | b'0'..=b'9') => {
                self.number()?;
            }
            Some(b'n') => self.word("null")?,
            Some(b't') => self.word("true")?,
            Some(b'f') => self.word("false")?,
            Some(b'[') => self.skip_parts(open, b']', Self::skip_element)?,
            Some(b'{') => self.skip_parts(open, b'}', Self::skip_entry)?,
            _ => return Err(self.unexpected("a value")),
        }
        Ok(&self.text[from..self.at])
    }

    fn skip_parts(
        &mut self,
        open: usize,
        close: u8,
        skip_part: fn(&mut Self, usize) -> Result<(), DecodeError>,
    ) -> Result<(), DecodeError> {
        if open >= self.brackets_max {
            return Err(self.error(DecodeReason::TooDeep {
                limit: self.brackets_max,
            }));
        }
        self.at += 1;
        if self.peek() == Some(close) {
            self.at += 1;
            return Ok(());
        }
        loop {
            skip_part(self, open + 1)?;
            match self.peek() {
                Some(b',') => self.at += 1,
                Some(byte) if byte == close => {
                    self.at += 1;
                    return Ok(());
                }
                _ => return Err(self.unexpected("`,` or the closing bracket")),
            }
        }
    }

    fn skip_element(&mut self, open: usize) -> Result<(), DecodeError> {
        self.skip(open).map(drop)
    }

    fn skip_entry(&mut self, open: usize) -> Result<(), DecodeError> {
        self.expect(b'"', "a key")?;
        self.skip_string()?;
        self.expect(b':', "`:`")?;
        self.skip(open).map(drop)
    }

    /// Passes the rest of a string behind its opening quote, without judging surrogates.
    fn skip_string(&mut self) -> Result<(), DecodeError> {
        loop {
            self.at = find_special(self.text.as_bytes(), self.at);
            match self.byte(0) {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(());
                }
                Some(b'\\') => {
                    let escape_at = self.at;
                    self.at += 1;
                    let is_valid = match self.byte(0) {
                        Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => {
                            self.at += 1;
                            true
                        }
                        Some(b'u') => {
                            self.at += 1;
                            self.hex4().is_some()
                        }
                        _ => false,
                    };
                    if !is_valid {
                        return Err(bad_escape(escape_at));
                    }
                }
                Some(_) => return Err(self.error(DecodeReason::ControlCharacter)),
                None => return Err(self.error(DecodeReason::UnexpectedEnd)),
            }
        }
    }
}

/// The error for an escape whose backslash is `at` this place.
fn bad_escape(at: usize) -> DecodeError {
    DecodeError::new(at, DecodeReason::Escape)
}
