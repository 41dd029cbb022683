//! Waiting for all of several operations, whatever becomes of each.

use super::{Answers, Codec, Durable, Group, Ticket};
use dasync_domain::routine::{Answer, Operation};
use std::future::IntoFuture;
use std::marker::PhantomData;

/// Waits for all of them and gives every result, errors included.
///
/// Takes what [`when_all`](super::when_all) takes, and the error types may differ. If the routine
/// is cancelled while it waits, each member of a tuple gives the fault, and a `Vec` has it once.
pub fn when_all_settled<S, G>(group: S) -> WhenAllSettled<G>
where
    S: Settle<Group = G>,
{
    WhenAllSettled(group.group())
}

/// A group that [`when_all_settled`] takes: any [`Group`], which is its own `Group`.
///
/// What `when_all_settled` returns is unknown if it is given anything else, so that this is one
/// error.
#[diagnostic::on_unimplemented(
    message = "`when_all_settled` takes a tuple (1 to 12) or a `Vec` of durable operations, not `{Self}`"
)]
pub trait Settle {
    /// The group.
    type Group;
    /// Itself.
    #[doc(hidden)]
    fn group(self) -> Self::Group;
}

impl<G: Group> Settle for G {
    type Group = G::Known<G>;

    fn group(self) -> Self::Group {
        G::known(self)
    }
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
