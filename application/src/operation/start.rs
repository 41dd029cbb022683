//! Starting a routine without waiting for it.

use super::{Call, Codec, Durable, Outcome, Ticket, Whole};
use crate::client::{Handle, HostHandle, unavailable};
use crate::context;
use dasync_domain::routine::{Answer, CallRequest, Finished, Operation};
use dasync_domain::{Fault, RoutineId};
use futures::future::BoxFuture;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::future::IntoFuture;
use std::marker::PhantomData;
use std::sync::Arc;
use uuid::Uuid;

/// Starts a routine and goes on: await it for the handle, and the handle for the result.
///
/// The start is no point of its own; it is recorded with the routine's next transition, and then it
/// runs, also if the routine that started it moves on, ends or is cancelled.
///
/// In a plain run (a unit test) the routine runs here, to its end, before the handle is there: an
/// ordinary future that borrows its service cannot outlive the call. So a handle is never late
/// there: its `.timeout(..)` does not run out, and in a [`when_any`](super::when_any) it wins. Test
/// such a branch on a host with a store in memory and a clock of your own.
pub fn start<R: Outcome>(call: Call<'_, R>) -> Start<'_, R> {
    Start(call)
}

/// What [`start`] gives.
#[derive(Debug)]
#[must_use = "nothing is started until this is awaited"]
pub struct Start<'a, R>(Call<'a, R>);

/// A started routine: can be kept in a local variable, stored, passed on, and awaited by any
/// routine.
#[must_use = "a started routine runs anyway; await the handle for its result"]
pub struct Started<R> {
    id: RoutineId,
    here: Here,
    result: PhantomData<fn() -> R>,
}

/// What a plain run knows of it; not saved.
#[derive(Clone, Default)]
enum Here {
    #[default]
    Nothing,
    Ended(Arc<Finished>),
    Host(HostHandle),
}

impl<R> Started<R> {
    /// Which routine.
    #[must_use]
    pub fn id(&self) -> &RoutineId {
        &self.id
    }

    fn new(id: RoutineId, here: Here) -> Self {
        Self {
            id,
            here,
            result: PhantomData,
        }
    }
}

impl<R> From<RoutineId> for Started<R> {
    fn from(id: RoutineId) -> Self {
        Self::new(id, Here::Nothing)
    }
}

impl<R> Clone for Started<R> {
    fn clone(&self) -> Self {
        Self::new(self.id.clone(), self.here.clone())
    }
}

impl<R> PartialEq for Started<R> {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl<R> Eq for Started<R> {}

impl<R> fmt::Debug for Started<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Started").field(&self.id).finish()
    }
}

impl<R> Serialize for Started<R> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.id.serialize(serializer)
    }
}

impl<'de, R> Deserialize<'de> for Started<R> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        RoutineId::deserialize(deserializer).map(Self::from)
    }
}

/// Reads the id of a started routine.
#[doc(hidden)]
#[derive(Debug)]
pub struct StartedCodec;

impl<R> Codec<Started<R>> for StartedCodec {
    fn decode(answer: Answer) -> Result<Started<R>, String> {
        match answer {
            Answer::Started(id) => Ok(id.into()),
            other => Err(super::unexpected("a started routine", &other)),
        }
    }
}

#[diagnostic::do_not_recommend]
impl<R: Outcome> Durable for Start<'_, R> {
    type Output = Started<R>;
    type Ticket = Ticket<Started<R>, StartedCodec>;

    fn ticket(self) -> Self::Ticket {
        Ticket::new(self.0.durable_request().map(Operation::Start))
    }
}

#[diagnostic::do_not_recommend]
impl<R: Outcome> Durable for Started<R> {
    type Output = R;
    type Ticket = Ticket<R, Whole>;

    fn ticket(self) -> Self::Ticket {
        Ticket::new(Ok(Operation::Join(self.id)))
    }
}

impl<'a, R: Outcome> IntoFuture for Start<'a, R> {
    type Output = Started<R>;
    type IntoFuture = BoxFuture<'a, Started<R>>;

    fn into_future(self) -> Self::IntoFuture {
        let call = self.0;
        if let Some(refused) = context::refused(&format_args!("start({call})")) {
            return refused;
        }
        let Some(host) = call.host().cloned() else {
            let id = id_here(call.request().ok());
            let run = call.into_future();
            return Box::pin(async move {
                Started::new(id, Here::Ended(Arc::new(run.await.finished())))
            });
        };
        Box::pin(async move {
            match call.start().await {
                Ok(handle) => Started::new(handle.id().clone(), Here::Host(host)),
                Err(e) => {
                    let failed: R = unavailable(&e);
                    Started::new(id_here(None), Here::Ended(Arc::new(failed.finished())))
                }
            }
        })
    }
}

/// The id of what runs in this process only.
fn id_here(request: Option<CallRequest>) -> RoutineId {
    let uuid = Uuid::new_v4();
    match request {
        Some(request) => RoutineId::new(request.service, request.routine, uuid),
        None => context::nobody(uuid),
    }
}

impl<R: Outcome> IntoFuture for Started<R> {
    type Output = R;
    type IntoFuture = BoxFuture<'static, R>;

    fn into_future(self) -> Self::IntoFuture {
        if let Some(refused) = context::refused(&self.id) {
            return refused;
        }
        let answer = match self.here {
            Here::Host(host) => return Handle::new(self.id, host).into_future(),
            Here::Ended(ended) => match Arc::unwrap_or_clone(ended) {
                Finished::Ok(value) => R::of_answer(Answer::Ok(value)),
                Finished::Err(error) => R::of_answer(Answer::Err(error)),
                Finished::Unencodable(reason) => Err(reason),
            },
            Here::Nothing => Err(format!(
                "{} was not started in this plain run: only a host can wait for it",
                self.id
            )),
        };
        let unavailable = |reason| R::from_fault(Fault::Unavailable(reason));
        Box::pin(std::future::ready(answer.unwrap_or_else(unavailable)))
    }
}
