//! A routine seen from outside.

use super::{ClientError, HostHandle, RoutineStatus};
use crate::operation::{Argument, Outcome};
use dasync_domain::{Fault, RoutineId};
use futures::future::BoxFuture;
use std::fmt;
use std::future::IntoFuture;
use std::marker::PhantomData;

/// A routine that was started from outside; await it for its result.
///
/// It holds nothing alive: dropping it leaves the routine running, and another handle can be made
/// from its id at any time.
#[must_use = "dropping a handle does not stop its routine: await it, or keep its id"]
pub struct Handle<R> {
    id: RoutineId,
    host: HostHandle,
    result: PhantomData<fn() -> R>,
}

impl<R> Handle<R> {
    /// A handle for a routine that was started before.
    pub fn new(id: RoutineId, host: HostHandle) -> Self {
        Self {
            id,
            host,
            result: PhantomData,
        }
    }

    /// Which routine.
    #[must_use]
    pub fn id(&self) -> &RoutineId {
        &self.id
    }

    /// Where the routine stands.
    ///
    /// # Errors
    /// There is no such routine, or the host could not say.
    pub async fn status(&self) -> Result<RoutineStatus, ClientError> {
        self.host.gateway().status(self.id.clone()).await
    }

    /// Asks the routine to end: it gets [`Fault::Cancelled`] where it waits, and may compensate.
    ///
    /// # Errors
    /// The request could not be stored.
    pub async fn cancel(&self) -> Result<(), ClientError> {
        self.host.gateway().cancel(self.id.clone(), false).await
    }

    /// Ends the routine without running any more of its code.
    ///
    /// # Errors
    /// The request could not be stored.
    pub async fn force_cancel(&self) -> Result<(), ClientError> {
        self.host.gateway().cancel(self.id.clone(), true).await
    }

    /// Resolves a promise of the routine. See [`HostHandle::resolve`].
    ///
    /// # Errors
    /// As [`HostHandle::resolve`].
    pub async fn resolve<T: Argument>(
        &self,
        promise: impl Into<String> + Send,
        value: &T,
    ) -> Result<(), ClientError> {
        self.host.resolve(&self.id, promise, value).await
    }

    /// Lets the routine go on, if it is parked.
    ///
    /// # Errors
    /// The request could not be stored.
    pub async fn unpark(&self) -> Result<(), ClientError> {
        self.host.gateway().unpark(self.id.clone()).await
    }
}

impl<R: Outcome> Handle<R> {
    /// Waits for what the routine returns, and keeps the host's failures apart from its own.
    ///
    /// # Errors
    /// There is no such routine, its result is not an `R`, or the host could not say.
    pub async fn result(&self) -> Result<R, ClientError> {
        let answer = self.host.gateway().result(self.id.clone()).await?;
        R::of_answer(answer).map_err(|reason| ClientError::Result {
            id: self.id.clone(),
            reason,
        })
    }
}

impl<R: Outcome> IntoFuture for Handle<R> {
    type Output = R;
    type IntoFuture = BoxFuture<'static, R>;

    /// Waits for what the routine returns; a failure of the host is [`Fault::Unavailable`].
    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move { self.result().await.unwrap_or_else(|e| unavailable(&e)) })
    }
}

/// A failure of the host, in the form in which a routine's result carries it.
pub(crate) fn unavailable<R: Outcome>(error: &ClientError) -> R {
    let mut reason = error.to_string();
    let mut cause = std::error::Error::source(error);
    while let Some(error) = cause {
        reason = format!("{reason}: {error}");
        cause = error.source();
    }
    R::from_fault(Fault::Unavailable(reason))
}

impl<R> Clone for Handle<R> {
    fn clone(&self) -> Self {
        Self::new(self.id.clone(), self.host.clone())
    }
}

impl<R> fmt::Debug for Handle<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Handle").field(&self.id).finish()
    }
}
