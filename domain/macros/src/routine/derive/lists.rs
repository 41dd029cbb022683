//! Methods of the standard library, by what their result is.
//!
//! A method is known by its name alone. That is a guess, and what depends on it is settled by types
//! in the end: a type that does not borrow is saved whatever the method was called.

use syn::Ident;

/// The result borrows from the receiver.
pub(super) const BORROWS: &[&str] = &[
    "as_str",
    "as_slice",
    "as_bytes",
    "as_ref",
    "as_deref",
    "as_path",
    "as_mut",
    "as_deref_mut",
    "as_mut_slice",
    "iter",
    "iter_mut",
    "keys",
    "values",
    "values_mut",
    "chars",
    "char_indices",
    "bytes",
    "lines",
    "split",
    "splitn",
    "rsplit",
    "rsplitn",
    "split_inclusive",
    "split_terminator",
    "matches",
    "match_indices",
    "split_whitespace",
    "split_once",
    "trim",
    "trim_start",
    "trim_end",
    "trim_matches",
    "strip_prefix",
    "strip_suffix",
    "first",
    "last",
    "first_mut",
    "last_mut",
    "front",
    "back",
    "get",
    "get_mut",
    "get_key_value",
    "first_key_value",
    "last_key_value",
    "range",
    "windows",
    "chunks",
    "chunks_mut",
    "chunks_exact",
    "rchunks",
    "chunk_by",
    "intersection",
    "difference",
    "symmetric_difference",
    "union",
    "range_mut",
    "split_first",
    "split_last",
    "split_at",
    "split_at_mut",
    "split_first_mut",
];

/// The result is an iterator over (parts of) the receiver.
pub(super) const ITERATORS: &[&str] = &[
    "iter",
    "iter_mut",
    "keys",
    "values",
    "values_mut",
    "chars",
    "char_indices",
    "bytes",
    "lines",
    "split",
    "splitn",
    "rsplit",
    "rsplitn",
    "split_inclusive",
    "split_terminator",
    "matches",
    "match_indices",
    "split_whitespace",
    "windows",
    "chunks",
    "chunks_mut",
    "chunks_exact",
    "rchunks",
    "chunk_by",
    "intersection",
    "difference",
    "symmetric_difference",
    "union",
    "range",
    "range_mut",
];

/// Iterator adapters that do not look at the items.
pub(super) const ADAPTERS: &[&str] = &[
    "enumerate",
    "rev",
    "skip",
    "take",
    "step_by",
    "zip",
    "chain",
    "copied",
    "cloned",
    "flatten",
    "peekable",
];

/// Iterator adapters that do.
pub(super) const LOOKING: &[&str] = &[
    "filter",
    "map",
    "filter_map",
    "take_while",
    "skip_while",
    "map_while",
    "flat_map",
    "inspect",
];

/// Takes one item out of an iterator.
pub(super) const ITEM: &[&str] = &["next", "next_back", "nth", "nth_back", "max", "min"];

/// Takes one item by looking at all of them, so it is its position that is kept.
pub(super) const SEARCH: &[&str] = &[
    "find",
    "max_by",
    "max_by_key",
    "min_by",
    "min_by_key",
    "rfind",
];

/// Gives what a function makes of what is inside of an `Option` or a `Result`.
pub(super) const MAPS: &[&str] = &["map", "and_then", "map_or", "map_or_else"];

/// Makes an entry of a map that is not there yet.
pub(super) const INSERTS: &[&str] = &["or_insert", "or_insert_with", "or_default"];

/// Gives on what it is called on, or what a function gives.
pub(super) const ELSE: &[&str] = &["or_else", "unwrap_or_else"];

/// The items do not borrow.
pub(super) const OWNED_ITEMS: &[&str] = &[
    "copied",
    "cloned",
    "map",
    "filter_map",
    "map_while",
    "flat_map",
    "chars",
    "bytes",
    "char_indices",
];

/// Gives on what it is called on.
pub(super) const PASS: &[&str] = &[
    "unwrap",
    "expect",
    "unwrap_or",
    "unwrap_or_default",
    "or",
    "ok_or",
    "ok_or_else",
];

/// Those of [`PASS`] that add an error.
pub(super) const ERROR: &[&str] = &["ok_or", "ok_or_else"];

/// Methods that only read.
pub(super) const QUIET: &[&str] = &[
    "len",
    "is_empty",
    "contains",
    "contains_key",
    "starts_with",
    "ends_with",
    "eq",
    "ne",
    "lt",
    "le",
    "gt",
    "ge",
    "cmp",
    "partial_cmp",
    "is_some",
    "is_none",
    "is_ok",
    "is_err",
    "clone",
    "to_string",
    "to_owned",
    "abs",
    "any",
    "all",
    "count",
    "sum",
    "copied",
    "cloned",
    "position",
    "is_some_and",
    "is_none_or",
    "then",
    "then_some",
    "to_lowercase",
    "to_uppercase",
    "min",
    "max",
    "checked_add",
    "saturating_sub",
];

/// The result allows to change the receiver.
pub(super) const MUTABLE: &[&str] = &[
    "iter_mut",
    "values_mut",
    "chunks_mut",
    "range_mut",
    "as_mut",
    "get_mut",
    "first_mut",
    "last_mut",
    "split_at_mut",
    "as_deref_mut",
    "as_mut_slice",
    "split_first_mut",
];

pub(super) fn is(list: &[&str], method: &Ident) -> bool {
    list.iter().any(|name| method == name)
}

/// Whether a method is known not to change what it is called on.
pub(crate) fn reads_only(method: &Ident) -> bool {
    is(QUIET, method) || is(BORROWS, method) && !is(MUTABLE, method)
}
