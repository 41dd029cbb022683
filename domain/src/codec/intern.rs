//! The process's table of texts that were lent for ever.
//!
//! Invariant: each distinct text is leaked at most once, and all of them together stay below
//! [`INTERNED_BYTES_MAX`].

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use super::error::{DecodeError, DecodeReason};
use super::limits::INTERNED_BYTES_MAX;

static TABLE: Mutex<Table> = Mutex::new(Table::new(INTERNED_BYTES_MAX));

struct Table {
    texts: BTreeSet<&'static str>,
    bytes: BTreeSet<&'static [u8]>,
    size_bytes: usize,
    size_bytes_max: usize,
}

/// Returns `text` with the lifetime of the process.
pub(super) fn text(text: &str) -> Result<&'static str, DecodeError> {
    TABLE
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .text(text)
}

/// Returns `bytes` with the lifetime of the process.
pub(super) fn bytes(bytes: Vec<u8>) -> Result<&'static [u8], DecodeError> {
    TABLE
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .bytes(bytes)
}

impl Table {
    const fn new(size_bytes_max: usize) -> Self {
        Self {
            texts: BTreeSet::new(),
            bytes: BTreeSet::new(),
            size_bytes: 0,
            size_bytes_max,
        }
    }

    fn text(&mut self, text: &str) -> Result<&'static str, DecodeError> {
        if let Some(known) = self.texts.get(text) {
            return Ok(known);
        }
        self.grow(text.len())?;
        let leaked: &'static str = Box::leak(text.into());
        self.texts.insert(leaked);
        Ok(leaked)
    }

    fn bytes(&mut self, bytes: Vec<u8>) -> Result<&'static [u8], DecodeError> {
        if let Some(known) = self.bytes.get(bytes.as_slice()) {
            return Ok(known);
        }
        self.grow(bytes.len())?;
        let leaked: &'static [u8] = Box::leak(bytes.into_boxed_slice());
        self.bytes.insert(leaked);
        Ok(leaked)
    }

    fn grow(&mut self, more: usize) -> Result<(), DecodeError> {
        let limit = self.size_bytes_max;
        match self.size_bytes.checked_add(more) {
            Some(size) if size <= limit => {
                self.size_bytes = size;
                Ok(())
            }
            _ => Err(DecodeError::new(0, DecodeReason::InternTableFull { limit })),
        }
    }
}

/// Whether `text` was lent for ever.
#[cfg(test)]
pub(super) fn is_known(text: &str) -> bool {
    TABLE
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .texts
        .contains(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_leaked_once() -> Result<(), DecodeError> {
        let mut table = Table::new(100);
        let (one, two) = (table.text("abc")?, table.text(&String::from("abc"))?);
        assert!(std::ptr::eq(one, two));
        let (one, two) = (table.bytes(vec![1, 2])?, table.bytes(vec![1, 2])?);
        assert!(std::ptr::eq(one, two));
        assert_eq!(table.size_bytes, 5);
        Ok(())
    }

    #[test]
    fn a_full_table_refuses_new_texts_and_still_lends_known_ones() -> Result<(), DecodeError> {
        let mut table = Table::new(4);
        table.text("abcd")?;
        let refused = table.text("e").unwrap_err();
        assert_eq!(
            *refused.reason(),
            DecodeReason::InternTableFull { limit: 4 }
        );
        assert_eq!(table.text("abcd")?, "abcd");
        Ok(())
    }
}
