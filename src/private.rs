//! What generated code names. Not covered by any promise of stability.

pub use dasync_application::aggregate::{AggregateDef, At, CommandError, Place};
pub use dasync_application::client::{
    Contract, ContractObject, Dependency, FromHost, HostHandle, Reach, RoutineNames, Serves,
    routine_names,
};
pub use dasync_application::operation::{
    Argument, Call, Outcome, Says, Sound, StepPlain, StepWithFaults, Stepping, ToWire, ToWireElse,
    Wire, arg, arg_from, args, command_returns, durable, inline, returns, sent, sound, step_mark,
};
pub use dasync_application::registry::{Registry, ServedBy};
pub use dasync_domain::DomainEvent;
pub use dasync_domain::routine::{
    Again, AgainBorrowed, AgainOwned, Arguments, Borrowed, Described, Finished, Frame, Gone, Held,
    Hold, HoldBorrowed, HoldOwned, Items, Keep, KeepBorrowed, KeepOwned, Lend, Own, Persist, Point,
    RoutineInfo, Slot, Span, Sure, Tick, Walk, changed, copied, found, held, kept, key_of_entry,
    looped, nth, op_slot, own, position_find, position_max_by, position_max_by_key,
    position_min_by, position_min_by_key, walk,
};
pub use futures::future::BoxFuture;
pub use serde;

/// The stored name of an event's type.
#[must_use]
pub const fn event_name<E: DomainEvent>() -> &'static str {
    E::NAME
}
