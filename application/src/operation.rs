//! What a routine can await, and how those waits are combined.
//!
//! Each operation is two things. Inside a routine, [`Durable::ticket`] turns it into data: what to
//! wait for, and how the answer is read; the routine is saved with it and dropped. Outside (a unit
//! test, a client) it is an ordinary future, by `IntoFuture`.
//!
//! Invariant: a ticket owns its data, so that awaiting ends all borrows at once.

mod any;
mod argument;
mod call;
mod delay;
mod each;
mod group;
mod outcome;
mod promise;
mod settled;
mod sound;
mod start;
mod step;
mod timeout;

pub use any::{AnyCodec, AnyGroup, Either, Race, WhenAny, when_any};
pub use argument::{Argument, Recorded, arg, arg_from, args};
pub use call::{Call, Whole};
pub use delay::{Delay, DelayCodec, YieldNow, delay, yield_now};
pub use each::{EachCodec, WhenEach, when_each};
pub use group::{Answers, FirstError, Group, GroupCodec, Join, WhenAll, when_all};
pub use outcome::{
    CarriesFault, CommandOutcome, Outcome, ToWire, ToWireElse, Wire, command_returns, returns,
};
pub use promise::{Promise, PromiseCodec, Promised, promise};
pub use settled::{Settle, SettledCodec, WhenAllSettled, when_all_settled};
pub use sound::{Says, Sound, sent, sound};
pub use start::{Start, Started, StartedCodec, start};
pub use step::{
    Effect, Step, StepMark, StepPlain, StepWithFaults, Stepping, inline, step, step_mark,
};
pub use timeout::{Timeout, TimeoutCodec};

use dasync_domain::routine::{Answer, Operation, Tick};
use std::marker::PhantomData;
use std::time::Duration;

/// An operation that a routine can await: the wait survives a crash.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be awaited inside a routine: it is not a durable operation",
    label = "not a durable operation",
    note = "a routine may only `.await` calls to services, timers, steps, and `when_all`/`when_any` of calls and timers (there, a step needs a routine of its own), because the wait must survive a crash",
    note = "to run an ordinary future in place (it is re-run if the process dies meanwhile) write `step(\"name\", future).await` or `inline(future).await`; if it awaits routines or timers itself, make it a routine of the service"
)]
pub trait Durable: Sized {
    /// What the await gives.
    type Output;
    /// What is kept while it is awaited.
    #[doc(hidden)]
    type Ticket: Tick<Output = Self::Output>;

    /// Turns it into what is kept.
    #[doc(hidden)]
    fn ticket(self) -> Self::Ticket;

    /// Gives up after `limit`: the result is then [`Fault::TimedOut`](dasync_domain::Fault) in the
    /// operation's own error type, and what was waited for is cancelled. In a plain run (a unit test)
    /// it is dropped instead: its compensation runs on a host only.
    fn timeout(self, limit: Duration) -> Timeout<Self>
    where
        Self::Output: CarriesFault,
    {
        Timeout::new(self, limit)
    }
}

/// The ticket of an operation. An associated type and no bound, so that awaiting what is not
/// durable is one error.
pub fn durable<D: Durable>(operation: D) -> D::Ticket {
    operation.ticket()
}

/// How an answer is read.
#[doc(hidden)]
pub trait Codec<O> {
    /// Reads it.
    ///
    /// # Errors
    /// Why it does not fit.
    fn decode(answer: Answer) -> Result<O, String>;
}

/// An operation as data.
#[derive(Debug)]
pub struct Ticket<O, C> {
    operation: Result<Operation, String>,
    kind: PhantomData<fn() -> (O, C)>,
}

impl<O, C> Ticket<O, C> {
    fn new(operation: Result<Operation, String>) -> Self {
        Self {
            operation,
            kind: PhantomData,
        }
    }
}

impl<O, C: Codec<O>> Tick for Ticket<O, C> {
    type Output = O;

    fn op(&self) -> Result<Operation, String> {
        self.operation.clone()
    }

    fn decode(answer: Answer) -> Result<O, String> {
        C::decode(answer)
    }
}

/// What a member of a group gives.
type Out<D> = <D as Durable>::Output;

/// The operation of a member of a group.
fn operation_of<D: Durable>(member: D) -> Result<Operation, String> {
    member.ticket().op()
}

/// An answer that another operation asked for.
fn unexpected(expected: &str, found: &Answer) -> String {
    let found = match found {
        Answer::Done => "a completed timer",
        Answer::Step(_) => "a step's result",
        Answer::Ok(_) => "a routine's result",
        Answer::Err(_) => "a routine's error",
        Answer::Fault(_) => "a fault",
        Answer::Started(_) => "a started routine",
        Answer::Resolved { .. } => "the value of a promise",
        Answer::All(_) => "the answers of a `when_all`",
        Answer::Any { .. } => "the answer of a `when_any`",
        Answer::InTime(_) => "an answer in time",
        Answer::TimedOut => "a timeout",
    };
    format!("expected {expected}, found {found}")
}

#[cfg(test)]
mod tests;
