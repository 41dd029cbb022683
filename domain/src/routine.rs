//! Routines: what is stored of them, and the frame in which their state machine runs.
//!
//! A routine stands at a *point* (one of its awaits), with its live locals, waiting for an
//! *operation*. That is one stored transition. The state machine that `#[service]` makes from an
//! async fn is polled inside a [`Frame`]: it restores the locals of its point, takes the answer,
//! runs to the next point and leaves a new transition behind.

mod answer;
mod events;
mod locals;
mod operation;

pub use answer::Answer;
pub use events::{
    AttemptFailure, Caller, CancelRequested, HandlerRegistered, LogCreated, RoutineAttemptFailed, RoutineCancelled,
    RoutineCompleted, RoutineEvent, RoutineFailed, RoutineParked, RoutineRequested,
    RoutineTransitioned, RoutineUnparked, Source, UnparkRequested,
};
pub use locals::{Local, Locals, SavedLocal};
pub use operation::{Arguments, Awaiting, CallRequest, Leaf, Operation};
