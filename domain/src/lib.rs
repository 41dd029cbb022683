//! What events, routines and their saved state *are*: the pure rules of dasync.
//!
//! Nothing here does I/O, reads a clock, draws a random number or waits; everything else in the
//! workspace stands on it.
#![forbid(unsafe_code)]

pub mod codec;
pub mod limits;
pub mod routine;

mod domain_event;
mod event;
mod fault;
mod id;
mod name;
mod promise;
mod stream;

pub use domain_event::DomainEvent;
pub use event::{CODEC, Envelope, EventKind, EventRef, EventToAppend, RecordedEvent, SCHEMA};
pub use fault::Fault;
pub use id::{InvalidRoutineId, RoutineId};
pub use name::{InvalidName, Name, is_valid as is_valid_name};
pub use promise::{InvalidPromiseName, PromiseId, PromiseName};
pub use stream::{ExpectedRevision, InvalidStreamId, Position, Revision, StreamId};
