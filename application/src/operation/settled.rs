//! Waiting for all of several operations, whatever becomes of each.

use super::{Answers, Codec, Durable, Group, Ticket};
use dasync_domain::routine::{Answer, Operation};
use std::future::IntoFuture;
use std::marker::PhantomData;

/// Waits for all of them and gives every result, errors included.
///
/// Takes what [`when_all`](super::when_all) takes, and the error types may differ. If the routine
/// is cancelled while it waits, each member of a tuple gives the fault, and a `Vec` has it once.
pub fn when_all_settled<G: Group>(group: G) -> WhenAllSettled<G> {
    WhenAllSettled(group)
}

/// What [`when_all_settled`] gives.
#[derive(Debug)]
#[must_use = "does nothing until it is awaited"]
pub struct WhenAllSettled<G>(G);

/// Reads all answers of a group.
#[doc(hidden)]
#[derive(Debug)]
pub struct SettledCodec<G>(PhantomData<G>);

impl<G: Group> Codec<G::Outputs> for SettledCodec<G> {
    fn decode(answer: Answer) -> Result<G::Outputs, String> {
        G::decode(Answers::of(answer)?)
    }
}

#[diagnostic::do_not_recommend]
impl<G: Group> Durable for WhenAllSettled<G> {
    type Output = G::Outputs;
    type Ticket = Ticket<G::Outputs, SettledCodec<G>>;

    fn ticket(self) -> Self::Ticket {
        Ticket::new(self.0.operations().map(Operation::All))
    }
}

impl<G: Group> IntoFuture for WhenAllSettled<G> {
    type Output = G::Outputs;
    type IntoFuture = G::Plain;

    fn into_future(self) -> Self::IntoFuture {
        self.0.plain()
    }
}
