//! Upper bounds of the codec, with unit, reason and the error they raise.

/// Levels that a value may be nested when it is written: each sequence, map, struct, variant with
/// content, newtype and `Some` is one; a variant with a tuple or fields is two.
///
/// Reading is recursive, as serde is, and a level takes up to a few KiB of stack in a debug build;
/// threads of a runtime have 2 MiB. Raises [`EncodeError::TooDeep`](super::EncodeError::TooDeep).
pub const DEPTH_WRITTEN_MAX: usize = 192;

/// Levels that a value may be nested when it is read.
///
/// More than [`DEPTH_WRITTEN_MAX`], so that a type which reads itself through more wrappers than it
/// was written with still comes back. Raises
/// [`DecodeReason::TooDeep`](super::DecodeReason::TooDeep).
pub const DEPTH_READ_MAX: usize = 256;

/// Bytes of all texts that [`from_str_static`](super::from_str_static) leaks in one process.
///
/// `&'static str` locals are mostly literals of the program, a few KiB; this keeps a program that
/// makes them from input from growing for ever. Raises
/// [`DecodeReason::InternTableFull`](super::DecodeReason::InternTableFull).
pub const INTERNED_BYTES_MAX: usize = 16 << 20;

/// Brackets that may be open at once in text that is skipped or taken as raw JSON: a level of a
/// value has at most three of them (`{"$map":[[`).
pub(super) const BRACKETS_READ_MAX: usize = 3 * DEPTH_READ_MAX;

/// Brackets that may be open at once in raw JSON that is written, counted from the whole value.
pub(super) const BRACKETS_WRITTEN_MAX: usize = 3 * DEPTH_WRITTEN_MAX;
