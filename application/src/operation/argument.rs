//! Arguments of routines, and results of steps: values on their way into the log.

use dasync_domain::codec::Encoded;
use dasync_domain::routine::{Arguments, encode_exact};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::any::type_name;

/// A value that can be passed to a routine.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a parameter of a routine",
    label = "cannot be saved",
    note = "a routine's parameters are saved with it, so their types must implement `serde::Serialize` and `serde::Deserialize`"
)]
pub trait Argument {
    /// As data.
    ///
    /// # Errors
    /// Why it cannot be encoded.
    #[doc(hidden)]
    fn to_argument(&self) -> Result<Encoded, String>;
}

#[diagnostic::do_not_recommend]
impl<T: Serialize + DeserializeOwned> Argument for T {
    fn to_argument(&self) -> Result<Encoded, String> {
        encode_exact(self).map_err(|e| format!("`{}`: {e}", type_name::<T>()))
    }
}

/// Encodes one argument.
///
/// # Errors
/// Why it cannot be encoded.
pub fn arg<T: Argument>(value: &T) -> Result<Encoded, String> {
    value.to_argument()
}

/// The arguments of a call, by position: a contract and its implementation may name them
/// differently. One that cannot be encoded makes the call fail where it is awaited.
#[must_use]
pub fn args<const N: usize>(values: [Result<Encoded, String>; N]) -> Arguments {
    let numbered = values.into_iter().enumerate();
    let values = numbered.map(|(n, value)| value.map_err(|e| format!("argument {n} of type {e}")));
    match values.collect() {
        Ok(values) => Arguments::new(values),
        Err(e) => Arguments::invalid(e),
    }
}

/// Decodes the argument at a position.
///
/// # Errors
/// There is none, or it does not fit.
pub fn arg_from<T: DeserializeOwned>(arguments: &Arguments, index: usize) -> Result<T, String> {
    let Some(value) = arguments.get(index) else {
        return Err(format!(
            "there is no argument {index}, only {}",
            arguments.len()
        ));
    };
    value.decode().map_err(|e| {
        format!(
            "argument {index} cannot be read as `{}`: {e}",
            type_name::<T>()
        )
    })
}

/// A value that a step can return: it is recorded.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the result of a step",
    label = "cannot be recorded",
    note = "the result of a step is recorded with the routine, so its type must implement `serde::Serialize` and `serde::Deserialize`",
    note = "return only what the routine goes on with: an id, a number, a `Result<_, E>` with a serialisable `E`"
)]
pub trait Recorded {
    /// As data.
    ///
    /// # Errors
    /// Why it cannot be encoded.
    #[doc(hidden)]
    fn record(&self) -> Result<Encoded, String>;
}

#[diagnostic::do_not_recommend]
impl<T: Serialize + DeserializeOwned> Recorded for T {
    fn record(&self) -> Result<Encoded, String> {
        encode_exact(self)
    }
}
