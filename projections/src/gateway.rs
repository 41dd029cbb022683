//! The door of a node: how clients reach it.

use crate::node::{Inner, Node};
use dasync_application::client::{ClientError, Gateway, RoutineStatus};
use dasync_application::registry::{Known, Registry};
use dasync_application::routine::{RoutineState, Standing};
use dasync_domain::codec::Encoded;
use dasync_domain::routine::{Answer, CallRequest};
use dasync_domain::{PromiseName, RoutineId};
use futures::future::BoxFuture;
use std::fmt;
use std::sync::{Arc, Weak};

/// A node as its clients reach it; cheap to clone. It does not keep the node running.
#[derive(Clone)]
pub struct NodeGateway {
    inner: Weak<Inner>,
}

impl NodeGateway {
    /// The door of `node`.
    #[must_use]
    pub fn new(node: &Node) -> Self {
        Self {
            inner: Arc::downgrade(&node.inner),
        }
    }
}

impl NodeGateway {
    fn inner(&self) -> Result<Arc<Inner>, ClientError> {
        self.inner.upgrade().ok_or(ClientError::Stopped)
    }
}

impl fmt::Debug for NodeGateway {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("NodeGateway").finish_non_exhaustive()
    }
}

impl Gateway for NodeGateway {
    fn start(
        &self,
        call: CallRequest,
        key: Option<String>,
    ) -> BoxFuture<'static, Result<RoutineId, ClientError>> {
        let inner = self.inner();
        Box::pin(async move {
            let inner = inner?;
            may_be_started(&inner.config.registry, &call)?;
            inner.start_outside(call, key).await
        })
    }

    fn result(&self, id: RoutineId) -> BoxFuture<'static, Result<Answer, ClientError>> {
        let inner = self.inner();
        Box::pin(async move { inner?.result_outside(id).await })
    }

    fn status(&self, id: RoutineId) -> BoxFuture<'static, Result<RoutineStatus, ClientError>> {
        let inner = self.inner();
        Box::pin(async move { Ok(status(&inner?.look(&id).await?)) })
    }

    fn cancel(&self, id: RoutineId, force: bool) -> BoxFuture<'static, Result<(), ClientError>> {
        let inner = self.inner();
        Box::pin(async move { inner?.cancel_outside(id, force).await })
    }

    fn resolve(
        &self,
        id: RoutineId,
        promise: PromiseName,
        value: Encoded,
    ) -> BoxFuture<'static, Result<(), ClientError>> {
        let inner = self.inner();
        Box::pin(async move { inner?.resolve_outside(id, promise, value).await })
    }

    fn unpark(&self, id: RoutineId) -> BoxFuture<'static, Result<(), ClientError>> {
        let inner = self.inner();
        Box::pin(async move { inner?.unpark_outside(id).await })
    }
}

/// A request is kept for ever: one that nobody will ever take is refused.
fn may_be_started(registry: &Registry, call: &CallRequest) -> Result<(), ClientError> {
    let (service, routine) = (call.service.clone(), call.routine.clone());
    match registry.get(&service, &routine) {
        Some(served) if served.public => Ok(()),
        Some(_) => Err(ClientError::NotPublic { service, routine }),
        None => match registry.known(service.as_str()) {
            Known::Elsewhere => Ok(()),
            Known::Here => Err(ClientError::UnknownRoutine { service, routine }),
            Known::Unknown(nearest) => Err(ClientError::UnknownService { service, nearest }),
        },
    }
}

fn status(state: &RoutineState) -> RoutineStatus {
    match state {
        RoutineState::Ended(ended) => match &ended.answer {
            Answer::Ok(_) => RoutineStatus::Completed,
            Answer::Err(_) => RoutineStatus::Failed,
            _ => RoutineStatus::Cancelled,
        },
        RoutineState::Standing(standing) => standing_status(standing),
    }
}

fn standing_status(standing: &Standing) -> RoutineStatus {
    let since = standing.since;
    if let Some(parked) = &standing.parked {
        let (reason, point) = (parked.reason.clone(), parked.point.clone());
        return RoutineStatus::Parked {
            reason,
            point,
            since,
        };
    }
    match (&standing.awaiting, &standing.frame.point) {
        (Some(awaiting), Some(point)) => {
            let source = standing.source.as_ref();
            RoutineStatus::Waiting {
                point: point.clone(),
                source: source.map_or_else(String::new, |s| format!("{}:{}", s.file, s.line)),
                awaiting: awaiting.clone(),
                since,
            }
        }
        _ => RoutineStatus::Requested { since },
    }
}
