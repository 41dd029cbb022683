//! The rules of the event store, by theme.

pub mod append;
pub mod delete;
pub mod read;
pub mod read_all;
pub mod repeat;
pub mod retention;
pub mod subscribe;
