//! Domain events as types.

use serde::Serialize;
use serde::de::DeserializeOwned;

/// A type whose values are recorded as facts, and that others can react to. Made by `#[event]`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an event",
    label = "not an event",
    note = "mark the type with `#[event]`"
)]
pub trait DomainEvent: Serialize + DeserializeOwned + Send + 'static {
    /// The name in the log: by default that of the type.
    const NAME: &'static str;
    /// The version of its schema.
    const VERSION: u32;
}
