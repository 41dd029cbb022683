//! The exact value codec: readable JSON that gives back exactly what serde got.
//!
//! Plain JSON loses things: `Some(None)` and `None` are both `null`, a NaN is `null`, bytes become
//! an array of numbers, keys become strings. A saved local that comes back as something else is a
//! wrong program, so this codec writes what JSON has a form for as ordinary JSON, and the rest as
//! an object with one key that begins with `$`.
//!
//! | value | text |
//! |---|---|
//! | `()`, unit struct, `None` | `null` |
//! | `true`, `5`, `-7`, any `i128` or `u128` | `true`, `5`, `-7`, all digits |
//! | `1.5`, `-0.0`, `1e300` | the shortest decimal that reads back to the same bits, never without `.` or `e` |
//! | NaN, infinities | `{"$float":"NaN"}`, `{"$float":"inf"}`, `{"$float":"-inf"}` |
//! | any other NaN | its bits: `{"$float":"nan:7ff8000000000001"}`, 8 digits from an `f32` |
//! | `char`, string, unit variant | `"c"`, `"text"`, `"Variant"` |
//! | bytes | `{"$bytes":"AAEC"}`, base64 with padding |
//! | `Some(5)` | `5` |
//! | `Some` of what reads as `null` or as a tagged form | `{"$some":null}` |
//! | newtype struct | its content |
//! | sequence, tuple, tuple struct | `[1,2]` |
//! | struct, map with string keys | `{"name":1}` |
//! | map with any other key | `{"$map":[[1,"a"],[2,"b"]]}` |
//! | other variants | `{"Variant":5}`, `{"Variant":[1,2]}`, `{"Variant":{"field":1}}` |
//!
//! Rules that the table does not show:
//!
//! - **The user's `$`.** A key of the user (map key, field, variant in front of its content) that
//!   begins with `$` is written with one more, and loses it on reading. An object whose first key
//!   begins with a single `$` is a tagged form; a tag that is not in the table is an error. A `$`
//!   that is spelled as an escape (`\u0024`, never written here) is an ordinary character.
//! - **String keys** are those whose own text is a JSON string: strings, chars, unit variants and
//!   `Some` or newtypes of these. One other key turns the whole map into pairs.
//! - **Equal keys** of one map are all written, in order, and all read: `{"a":1,"a":2}`. That is
//!   valid JSON and exact here, but most other readers keep only the last.
//! - **`deserialize_any`** (untagged, internally and adjacently tagged, flattened types) gets what
//!   a tagged form stands for. What serde cannot buffer, a 128-bit integer inside a flattened
//!   struct, is an error and never another value.
//! - **Human readable** is true on both sides: times, ids and addresses look as they are printed.
//! - **Raw JSON** ([`serde_json::value::RawValue`], [`Encoded`]) is embedded as it is and comes
//!   back with the same bytes, once it was checked to be JSON.
//! - **Ambiguous types.** Exact is what reaches serde. A type whose own implementations cannot tell
//!   two values apart (two untagged variants of one form, a flattened `Option` of a struct with
//!   nothing but optional fields) mixes them up in every format.
//! - **Depth** is limited on both sides, see [`limits`].
//!
//! Text is written and read in one stream over serde, never through a tree. White space between
//! tokens is accepted and never written. Everything that reads gives an error with the byte offset
//! for malformed text, and does not panic.
//!
//! Start reading at `write.rs`, then `read.rs`; `scan.rs` and `read/cursor.rs` know bytes only.

mod encoded;
mod error;
mod intern;
pub mod limits;
mod order;
mod read;
mod scan;
mod write;

#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

pub use encoded::Encoded;
pub use error::{DecodeError, DecodeReason, EncodeError};

use read::{Lend, Reader};
use write::Writer;

/// The name under which `serde_json` hands raw JSON through serde.
const RAW_VALUE: &str = "$serde_json::private::RawValue";

/// The bits of the NaN that is written as `NaN`, and of the one that reading it gives.
const NAN_64: u64 = 0x7ff8_0000_0000_0000;
/// The same for `f32`.
const NAN_32: u32 = 0x7fc0_0000;

/// Returns the text of `value`.
///
/// # Errors
/// [`EncodeError`]: the type's own `Serialize` failed, or the value is nested too deeply.
pub fn to_string<T: Serialize + ?Sized>(value: &T) -> Result<String, EncodeError> {
    let mut writer = Writer::new();
    value.serialize(&mut writer)?;
    writer.finish()
}

/// Appends the text of `value` to `out`, which stays as it was on an error.
///
/// # Errors
/// As [`to_string`].
pub fn to_writer<T: Serialize + ?Sized>(out: &mut Vec<u8>, value: &T) -> Result<(), EncodeError> {
    out.extend_from_slice(to_string(value)?.as_bytes());
    Ok(())
}

/// Returns the value that `text` stands for.
///
/// A type that borrows (`&'de str`) gets a part of `text`, which works for strings without escapes
/// only: prefer `Cow` with `#[serde(borrow)]`, or [`from_str_static`].
///
/// # Errors
/// [`DecodeError`]: `text` is malformed, does not fit `T`, or something follows the value.
pub fn from_str<'de, T: Deserialize<'de>>(text: &'de str) -> Result<T, DecodeError> {
    fn whole(text: &str) -> &str {
        text
    }
    read(text, Lend::Text(whole))
}

/// Returns the value that `text` stands for, without borrowing from it; `&'static str` and
/// `&'static [u8]` inside `T` work.
///
/// A type that owns its text costs nothing extra. If and only if `T` turns out to borrow, `text` is
/// read once more and what is borrowed goes into a table of the process: each distinct text is
/// leaked once, up to [`limits::INTERNED_BYTES_MAX`].
///
/// # Errors
/// As [`from_str`], and [`DecodeReason::InternTableFull`]: hold a `String` instead.
pub fn from_str_static<T: Deserialize<'static>>(text: &str) -> Result<T, DecodeError> {
    match read(text, Lend::Nothing) {
        Err(error) if error.asks_to_borrow() => read(text, Lend::Interned),
        done => done,
    }
}

fn read<'t, 'de, T: Deserialize<'de>>(
    text: &'t str,
    lend: Lend<'t, 'de>,
) -> Result<T, DecodeError> {
    let mut reader = Reader::new(text, lend);
    match T::deserialize(&mut reader) {
        Ok(value) => reader.finish().map(|()| value),
        Err(error) => Err(reader.locate(error)),
    }
}
