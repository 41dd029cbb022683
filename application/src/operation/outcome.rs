//! What routines return, and how it becomes data and back.

use dasync_domain::Fault;
use dasync_domain::codec::Encoded;
use dasync_domain::routine::{Answer, Finished, encode_exact};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::any::type_name;

/// A result that can say "cancelled" or "timed out": `Result<T, E>` with `E: From<Fault>`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot carry a `Fault`",
    label = "not a `Result<T, E>` with `E: From<dasync::Fault>`",
    note = "what is given up must have a result all the same: `Err(Fault::TimedOut.into())`",
    note = "with thiserror: `#[error(transparent)] Fault(#[from] dasync::Fault)`"
)]
pub trait CarriesFault: Sized {
    /// The result that stands for a fault.
    fn from_fault(fault: Fault) -> Self;
}

#[diagnostic::do_not_recommend]
impl<T, E: From<Fault>> CarriesFault for Result<T, E> {
    fn from_fault(fault: Fault) -> Self {
        Err(E::from(fault))
    }
}

/// What a routine returns: `Result<T, E>` with `E: From<Fault>`.
#[diagnostic::on_unimplemented(
    message = "a routine cannot return `{Self}`",
    label = "not a `Result<T, E>` that a routine can return",
    note = "a routine returns `Result<T, E>` where `T` and `E` implement `serde::Serialize` and `serde::Deserialize`, and `E: From<dasync::Fault>`",
    note = "with thiserror: `#[error(transparent)] Fault(#[from] dasync::Fault)`"
)]
pub trait Outcome: CarriesFault + Send + 'static {
    /// As data.
    #[doc(hidden)]
    fn finished(&self) -> Finished;

    /// From an answer.
    ///
    /// # Errors
    /// Why it does not fit.
    #[doc(hidden)]
    fn of_answer(answer: Answer) -> Result<Self, String>;
}

#[diagnostic::do_not_recommend]
impl<T, E> Outcome for Result<T, E>
where
    T: Serialize + DeserializeOwned + Send + 'static,
    E: Serialize + DeserializeOwned + From<Fault> + Send + 'static,
{
    fn finished(&self) -> Finished {
        let (encoded, name) = match self {
            Ok(value) => (encode_exact(value).map(Finished::Ok), type_name::<T>()),
            Err(error) => (encode_exact(error).map(Finished::Err), type_name::<E>()),
        };
        encoded.unwrap_or_else(|e| {
            Finished::Unencodable(format!(
                "the result of type `{name}` cannot be saved: {e}; give it a type that serde can \
                 write and read"
            ))
        })
    }

    fn of_answer(answer: Answer) -> Result<Self, String> {
        match answer {
            Answer::Ok(value) => decode(&value, "result").map(Ok),
            Answer::Err(error) => decode(&error, "error").map(Err),
            Answer::Fault(fault) => Ok(Self::from_fault(fault)),
            other => Err(super::unexpected("a routine's result", &other)),
        }
    }
}

fn decode<T: DeserializeOwned>(encoded: &Encoded, what: &str) -> Result<T, String> {
    encoded.decode().map_err(|e| {
        let found: String = encoded.as_str().chars().take(200).collect();
        format!(
            "the {what} cannot be read as `{}`: {e}; found `{found}`",
            type_name::<T>()
        )
    })
}

/// Checks the type that a routine returns, and says so there.
pub const fn returns<R: Outcome>() {}

/// What a command of an aggregate returns: the same.
#[diagnostic::on_unimplemented(
    message = "a command cannot return `{Self}`",
    label = "not a `Result<T, E>` that a command can return",
    note = "a command returns `Result<T, E>` where `T` and `E` implement `serde::Serialize` and `serde::Deserialize`, and `E: From<dasync::Fault>`",
    note = "with thiserror: `#[error(transparent)] Fault(#[from] dasync::Fault)`"
)]
pub trait CommandOutcome {}

#[diagnostic::do_not_recommend]
impl<R: Outcome> CommandOutcome for R {}

/// Checks the type that a command returns, and says so there.
pub const fn command_returns<R: CommandOutcome>() {}

/// `(&&Wire(result)).to_wire()`: as data, if the type can be; what cannot was reported before.
#[derive(Debug)]
pub struct Wire<R>(pub R);

/// [`Wire`] of what a routine can return.
pub trait ToWire {
    /// As data.
    fn to_wire(&self) -> Finished;
}

impl<R: Outcome> ToWire for &Wire<R> {
    fn to_wire(&self) -> Finished {
        self.0.finished()
    }
}

/// [`Wire`] of anything else: never run, since [`returns`] does not compile then.
pub trait ToWireElse {
    /// An error.
    fn to_wire(&self) -> Finished;
}

impl<R> ToWireElse for Wire<R> {
    fn to_wire(&self) -> Finished {
        Finished::Unencodable(format!(
            "`{}` is nothing that a routine returns",
            type_name::<R>()
        ))
    }
}
