//! Routines: what is stored of them, and the frame in which their state machine runs.
//!
//! A routine stands at a *point* (one of its awaits), with its live locals, waiting for an
//! *operation*. That is one stored transition. The state machine that `#[service]` makes from an
//! async fn is polled inside a [`Frame`]: it restores the locals of its point, takes the answer,
//! runs to the next point and leaves a new transition behind.

mod again;
mod answer;
mod events;
mod fingerprint;
mod frame;
mod locals;
mod loops;
mod manifest;
mod operation;
mod point;
mod slot;
mod walk;

pub use again::{
    Again, AgainBorrowed, AgainOwned, Borrowed, EntryKey, Gone, Held, Hold, HoldBorrowed,
    HoldOwned, Keep, KeepBorrowed, KeepOwned, KeyArgument, Lend, Own, Sure, changed, held,
    key_of_entry, own,
};
pub use answer::Answer;
pub use events::{
    AttemptFailure, Caller, CancelRequested, HandlerRegistered, LogCreated, PromiseResolved,
    RoutineAttemptFailed, RoutineCancelled, RoutineCompleted, RoutineEvent, RoutineFailed,
    RoutineParked, RoutineRequested, RoutineTransitioned, RoutineUnparked, Source, UnparkRequested,
};
pub use fingerprint::Fingerprint;
pub use frame::{
    Cell, Committed, Finished, Frame, Problem, RaisedEvent, RetryAsked, SavedFrame, Segment, Tick,
    Wait, encode_exact, op_slot,
};
pub use locals::{Local, Locals, SavedLocal};
pub use loops::{Each, Items, Span};
pub use manifest::{
    AggregateEntry, Change, MadeAgain, Manifest, PointEntry, RoutineEntry, ServiceEntry, Variable,
    Verdict,
};
pub use operation::{Arguments, Awaiting, CallRequest, Leaf, Operation};
pub use point::{Described, Point, RoutineInfo};
pub use slot::{LoopItem, Persist, Slot, TakesCopies, copied, kept, looped};
pub use walk::{
    Walk, found, nth, position_find, position_max_by, position_max_by_key, position_min_by,
    position_min_by_key, walk,
};
