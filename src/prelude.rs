//! What every file with routines needs: `use dasync::prelude::*;`.
//!
//! All of it is also in the root (`dasync::step`), for files where a name is taken.

pub use crate::{
    Aggregate, Call, Client, Durable, Either, Fault, Host, Retry, RoutineStatus, delay, inline,
    promise, raise, start, step, when_all, when_any, yield_now,
};
#[cfg(feature = "macros")]
pub use crate::{aggregate, event, service};
