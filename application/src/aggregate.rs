//! Aggregates: plain structs whose state is folded from events, and whose commands emit events.

mod place;

pub use place::{At, Place};

use crate::client::Contract;
use crate::context;
use dasync_domain::DomainEvent;
use dasync_domain::codec::Encoded;
use dasync_domain::routine::{Arguments, Finished, RaisedEvent};

/// State that follows from events. Before the first one it is `Default`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not say how it follows from events",
    label = "not an `Aggregate`",
    note = "implement `dasync::Aggregate` for it: the type of its events, and what each of them changes (`apply`)"
)]
pub trait Aggregate: Send + 'static {
    /// What can happen to it.
    type Event: DomainEvent;

    /// Folds an event in. It cannot fail and has no effect but on `self`: it runs each time the
    /// state is built.
    fn apply(&mut self, event: &Self::Event);

    /// Applies an event now and records it with the command that runs. In a plain unit test it is
    /// only applied.
    fn emit(&mut self, event: Self::Event) {
        self.apply(&event);
        context::emit(&event);
    }
}

/// What `#[aggregate]` makes of an aggregate's commands.
#[doc(hidden)]
pub trait AggregateDef: Aggregate + Default + Contract {
    /// One aggregate as its callers see it.
    type Ref;

    /// Refers to one.
    fn reference(at: Place<Self>) -> Self::Ref;

    /// Runs a command.
    ///
    /// # Errors
    /// There is no such command, or its arguments do not fit.
    fn dispatch(&mut self, method: &str, arguments: &Arguments) -> Result<Finished, CommandError>;
}

/// Why a command could not be run; its own error is none of these.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum CommandError {
    /// There is no such command.
    #[error("there is no command `{method}`")]
    Unknown {
        /// What was asked for.
        method: String,
    },
    /// The arguments do not fit, or cannot be encoded.
    #[error("{0}")]
    Arguments(String),
    /// An event of the aggregate cannot be read.
    #[error("event {number} of the aggregate cannot be read")]
    Event {
        /// Which, from 0.
        number: usize,
        /// Why.
        source: dasync_domain::codec::DecodeError,
    },
}

/// What arguments that do not fit are, so that generated code can use `?`.
impl From<String> for CommandError {
    fn from(reason: String) -> Self {
        Self::Arguments(reason)
    }
}

/// Runs a command on the state that past events give. Gives what it returned and what it emitted;
/// an error leaves no events behind.
///
/// # Errors
/// As [`AggregateDef::dispatch`], or a past event cannot be read.
pub fn execute<A: AggregateDef>(
    past: &[Encoded],
    method: &str,
    arguments: &Arguments,
) -> Result<(Finished, Vec<RaisedEvent>), CommandError> {
    let mut aggregate = A::default();
    for (number, event) in past.iter().enumerate() {
        let event = event
            .decode_static()
            .map_err(|source| CommandError::Event { number, source })?;
        aggregate.apply(&event);
    }
    let (finished, events) = context::recording(|| aggregate.dispatch(method, arguments));
    Ok(match finished? {
        ok @ Finished::Ok(_) => (ok, events),
        rejected => (rejected, Vec::new()),
    })
}

#[cfg(test)]
mod tests;
