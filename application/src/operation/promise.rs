//! Waiting for a value that comes from outside of the routine.

use super::{Codec, Durable, Ticket};
use crate::context;
use dasync_domain::routine::{Answer, Operation};
use dasync_domain::{Fault, PromiseName};
use futures::future::BoxFuture;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::any::type_name;
use std::fmt;
use std::future::IntoFuture;
use std::marker::PhantomData;

/// Characters of a value that does not fit that are shown.
const SHOWN_CHARS_MAX: usize = 200;

/// A promise of the routine that awaits this: the wait is over when somebody resolves it, by the
/// routine's id and the promise's name, for example with [`HostHandle::resolve`].
///
/// The name is any text of 1 to 128 bytes, so it may be computed; within one routine, one name is
/// one promise, however often it is awaited. It may be resolved before it is awaited, and the first
/// resolution wins. [`routine_id`] is what has to be handed out together with the name.
///
/// The result is `Err(Fault::Cancelled)` if the routine is cancelled while it waits. A value that is
/// no `T` parks the routine. In a plain run (a unit test) the promises are those of a [`Promises`]
/// around it; without one, the result is `Err(Fault::Unavailable(..))`.
///
/// [`HostHandle::resolve`]: crate::client::HostHandle::resolve
/// [`Promises`]: crate::context::Promises
/// [`routine_id`]: crate::context::routine_id
pub fn promise<T>(name: impl Into<String>) -> Promise<T> {
    Promise {
        name: name.into(),
        value: PhantomData,
    }
}

/// What [`promise`] gives. It can be kept in a local variable and awaited again.
#[derive(Serialize, Deserialize)]
#[serde(transparent, bound = "")]
#[must_use = "a promise does nothing until it is awaited"]
pub struct Promise<T> {
    name: String,
    #[serde(skip)]
    value: PhantomData<fn() -> T>,
}

impl<T> Promise<T> {
    /// Its name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }
}

impl<T> Clone for Promise<T> {
    fn clone(&self) -> Self {
        promise(self.name.clone())
    }
}

impl<T> PartialEq for Promise<T> {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl<T> Eq for Promise<T> {}

impl<T> fmt::Debug for Promise<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Promise").field(&self.name).finish()
    }
}

/// A value that a promise can give.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the value of a promise",
    label = "cannot be read from the log",
    note = "the value of a promise is recorded by whoever resolves it, so its type must implement `serde::Serialize` and `serde::Deserialize`"
)]
pub trait Promised: Sized + Send + 'static {
    /// From the answer to the wait.
    ///
    /// # Errors
    /// Why it does not fit.
    #[doc(hidden)]
    fn promised(answer: Answer) -> Result<Result<Self, Fault>, String>;
}

#[diagnostic::do_not_recommend]
impl<T: DeserializeOwned + Send + 'static> Promised for T {
    fn promised(answer: Answer) -> Result<Result<Self, Fault>, String> {
        match answer {
            Answer::Resolved { promise, value } => value.decode().map(Ok).map_err(|e| {
                let found: String = value.as_str().chars().take(SHOWN_CHARS_MAX).collect();
                format!(
                    "the promise `{promise}` cannot be read as `{}`: {e}; it was resolved with \
                     `{found}`",
                    type_name::<T>()
                )
            }),
            Answer::Fault(fault) => Ok(Err(fault)),
            other => Err(super::unexpected("the value of a promise", &other)),
        }
    }
}

/// Reads the value of a promise.
#[doc(hidden)]
#[derive(Debug)]
pub struct PromiseCodec;

impl<T: Promised> Codec<Result<T, Fault>> for PromiseCodec {
    fn decode(answer: Answer) -> Result<Result<T, Fault>, String> {
        T::promised(answer)
    }
}

#[diagnostic::do_not_recommend]
impl<T: Promised> Durable for Promise<T> {
    type Output = Result<T, Fault>;
    type Ticket = Ticket<Self::Output, PromiseCodec>;

    fn ticket(self) -> Self::Ticket {
        Ticket::new(Ok(Operation::Promise { name: self.name }))
    }
}

impl<T: Promised> IntoFuture for Promise<T> {
    type Output = Result<T, Fault>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        if let Some(refused) = context::refused(&format_args!("promise({:?})", self.name)) {
            return refused;
        }
        Box::pin(async move {
            let unavailable = |reason| Err(Fault::Unavailable(reason));
            let promise = match PromiseName::new(self.name) {
                Ok(name) => name,
                Err(e) => return unavailable(e.to_string()),
            };
            let Some(value) = context::promised(&promise).await else {
                return unavailable(format!(
                    "nobody can resolve the promise `{promise}` in this plain run: run it within \
                     `dasync::testing::Promises`, or on a host"
                ));
            };
            let answer = Answer::Resolved { promise, value };
            T::promised(answer).unwrap_or_else(unavailable)
        })
    }
}
