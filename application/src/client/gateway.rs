//! The door of a host.

use super::{ClientError, FromHost, RoutineStatus};
use crate::operation::Argument;
use dasync_domain::codec::Encoded;
use dasync_domain::routine::{Answer, Arguments, CallRequest};
use dasync_domain::{PromiseName, RoutineId};
use futures::future::BoxFuture;
use std::fmt;
use std::sync::Arc;

/// What a client reaches the engine through.
///
/// All futures may be dropped at any time; what was stored by then stays.
pub trait Gateway: Send + Sync + 'static {
    /// Starts a routine. When this returns `Ok`, the request is on stable storage.
    ///
    /// With a key, the same call made again returns the same routine, also when it has ended.
    fn start(
        &self,
        call: CallRequest,
        key: Option<String>,
    ) -> BoxFuture<'static, Result<RoutineId, ClientError>>;

    /// Waits for a routine's end: `Answer::Ok`, `Answer::Err` or `Answer::Fault`.
    fn result(&self, id: RoutineId) -> BoxFuture<'static, Result<Answer, ClientError>>;

    /// Says where a routine stands.
    fn status(&self, id: RoutineId) -> BoxFuture<'static, Result<RoutineStatus, ClientError>>;

    /// Asks a routine to end; with `force`, without running its compensation.
    fn cancel(&self, id: RoutineId, force: bool) -> BoxFuture<'static, Result<(), ClientError>>;

    /// Lets a parked routine go on.
    fn unpark(&self, id: RoutineId) -> BoxFuture<'static, Result<(), ClientError>>;

    /// Resolves a promise of a routine. When this returns `Ok`, the value is on stable storage, or
    /// an equal one was before.
    fn resolve(
        &self,
        id: RoutineId,
        promise: PromiseName,
        value: Encoded,
    ) -> BoxFuture<'static, Result<(), ClientError>> {
        drop(value);
        let what = format!("resolving the promise `{promise}` of {id}");
        Box::pin(async move { Err(ClientError::Unsupported { what }) })
    }

    /// Gives a command to an aggregate and waits for its answer. `id` makes it happen once: the
    /// same id gives the same answer.
    fn command(
        &self,
        aggregate: String,
        key: String,
        method: String,
        arguments: Arguments,
        id: Option<String>,
    ) -> BoxFuture<'static, Result<Answer, ClientError>> {
        drop((key, arguments, id));
        let what = format!("the command `{aggregate}.{method}` (aggregates)");
        Box::pin(async move { Err(ClientError::Unsupported { what }) })
    }
}

/// A host as its clients hold it; cheap to clone.
#[derive(Clone)]
pub struct HostHandle {
    gateway: Arc<dyn Gateway>,
}

impl HostHandle {
    /// Wraps a host's door.
    #[must_use]
    pub fn new(gateway: Arc<dyn Gateway>) -> Self {
        Self { gateway }
    }

    /// A client, chosen by the type of the field it is put in.
    #[must_use]
    pub fn client<T: FromHost>(&self) -> T {
        T::from_host(self)
    }

    /// Resolves a promise of a routine: what the routine gets where it awaits
    /// [`promise`](crate::operation::promise) with this name. It need not wait for it yet.
    ///
    /// When this returns `Ok`, the value is stored for good. The first resolution wins; the same
    /// again, with an equal value, is `Ok`. So whoever is not sure whether it was done does it again.
    /// A routine resolves a promise of another one in a [`step`](crate::operation::step), with a
    /// handle that its service has been given.
    ///
    /// # Errors
    /// [`ClientError::PromiseResolved`]: it has another value already, which stays.
    /// [`ClientError::NotFound`], [`ClientError::Ended`]: nobody waits for it, and nobody will.
    /// [`ClientError::PromiseName`], [`ClientError::PromiseValue`]: it cannot be stored. Others: it
    /// is not known whether it was stored; try again.
    pub async fn resolve<T: Argument>(
        &self,
        id: &RoutineId,
        promise: impl Into<String> + Send,
        value: &T,
    ) -> Result<(), ClientError> {
        let value = value.to_argument();
        let promise = PromiseName::new(promise)?;
        let value = match value {
            Ok(value) => value,
            Err(reason) => return Err(ClientError::PromiseValue { promise, reason }),
        };
        self.gateway().resolve(id.clone(), promise, value).await
    }

    /// The host's door.
    #[must_use]
    pub fn gateway(&self) -> &dyn Gateway {
        &*self.gateway
    }
}

impl fmt::Debug for HostHandle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HostHandle").finish_non_exhaustive()
    }
}
