//! The door of a host.

use super::{ClientError, FromHost, RoutineStatus};
use dasync_domain::RoutineId;
use dasync_domain::routine::{Answer, Arguments, CallRequest};
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
