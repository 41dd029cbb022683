//! Text as it stands in a JSON string, and how written text begins.

use std::fmt;

use crate::codec::scan::find_special;

/// Whether `text`, the content of a `Some`, would read as `None` or as a tagged form.
pub(super) fn needs_some(text: &str) -> bool {
    if text.starts_with('n') {
        return true;
    }
    let Some(object) = text.strip_prefix('{') else {
        return false;
    };
    // Only embedded raw JSON has white space.
    let key = object.trim_start_matches([' ', '\n', '\r', '\t']);
    key.starts_with("\"$") && !key.starts_with("\"$$")
}

/// Appends `text` with what a JSON string cannot hold escaped.
pub(super) fn escape(out: &mut String, text: &str) {
    let bytes = text.as_bytes();
    let mut from = 0;
    loop {
        let at = find_special(bytes, from);
        out.push_str(&text[from..at]);
        let Some(&special) = bytes.get(at) else {
            return;
        };
        match special {
            b'"' => out.push_str("\\\""),
            b'\\' => out.push_str("\\\\"),
            b'\n' => out.push_str("\\n"),
            b'\r' => out.push_str("\\r"),
            b'\t' => out.push_str("\\t"),
            0x08 => out.push_str("\\b"),
            0x0c => out.push_str("\\f"),
            control => {
                out.push_str("\\u00");
                push_hex_digit(out, control >> 4);
                push_hex_digit(out, control & 0xf);
            }
        }
        from = at + 1;
    }
}

fn push_hex_digit(out: &mut String, digit: u8) {
    out.push(char::from(if digit < 10 {
        b'0' + digit
    } else {
        b'a' + digit - 10
    }));
}

/// Escapes what is printed into it, so that `collect_str` needs no text in between.
pub(super) struct Escaping<'w>(pub(super) &'w mut String);

impl fmt::Write for Escaping<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        escape(self.0, text);
        Ok(())
    }
}
