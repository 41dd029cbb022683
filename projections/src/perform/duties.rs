//! The duties, one by one: whether they still apply, and what follows.

use super::look::Known;
use super::run::Waking;
use super::{Birth, Done, Lane, decoded, malformed};
use crate::node::{Inner, NodeError};
use crate::obligation::{Duty, Obligation, Start};
use crate::route::callee;
use crate::rows::TimerRow;
use dasync_application::routine::{Lineage, RoutineState, Standing, answer, next_timer};
use dasync_domain::codec::Encoded;
use dasync_domain::routine::{
    Answer, Arguments, Awaiting, CallRequest, Caller, Leaf, RoutineCancelled, RoutineCompleted,
    RoutineEvent, RoutineFailed, RoutineRequested, RoutineTransitioned, RoutineUnparked,
    SavedFrame,
};
use dasync_domain::{EventRef, ExpectedRevision, Fault, RecordedEvent, Revision, RoutineId};
use std::sync::Arc;

impl Lane<'_> {
    pub(super) async fn start(&self, start: &Start) -> Result<Done, NodeError> {
        let id = &self.owed.routine;
        // before anything runs
        if self.own_state(Known::Nothing).await?.is_some() {
            return Ok(Done::Settled);
        }
        let (request, lineage) = match start {
            Start::Called {
                operation,
                leaf,
                counted,
                call,
            } => {
                let Some(lineage) = self.still_waits(*operation).await? else {
                    return Ok(Done::Settled);
                };
                let call = match call {
                    Some(call) => CallRequest::clone(call),
                    None => self.called(*leaf).await?,
                };
                let caller = Caller {
                    stream: self.owed.cause.stream.clone(),
                    operation: *operation,
                    leaf: *leaf,
                    detached: false,
                    counted: *counted,
                };
                (request(call, Some(caller), None), lineage)
            }
            Start::Detached {
                operation,
                index,
                call,
            } => {
                let cause = self.cause().await?;
                let call = match call {
                    Some(call) => CallRequest::clone(call),
                    None => started(&cause, *index)?,
                };
                let caller = Caller {
                    stream: cause.stream.clone(),
                    operation: *operation,
                    leaf: *index,
                    detached: true,
                    counted: false,
                };
                (request(call, Some(caller), None), Lineage::of(&cause))
            }
            Start::Handles => {
                let cause = self.cause().await?;
                let call = CallRequest {
                    service: id.service().clone(),
                    routine: id.routine().clone(),
                    arguments: event_argument(&cause),
                };
                (
                    request(call, None, Some(cause.reference())),
                    Lineage::of(&cause),
                )
            }
        };
        let lineage = Lineage {
            depth: lineage.depth + 1,
            ..lineage
        };
        let standing = Standing {
            id: id.clone(),
            stream: self.stream.clone(),
            revision: Revision::FIRST,
            since: self.now(),
            frame: SavedFrame {
                point: None,
                path: String::new(),
                fingerprint: None,
                arguments: request.arguments.clone(),
                locals: Vec::new(),
                operation: 0,
            },
            awaiting: None,
            source: None,
            cancelled: false,
            attempts: 0,
            retry_at: None,
            parked: None,
            caller: Some(request.caller.clone()),
            lineage,
        };
        self.go_on(
            Arc::new(standing),
            Some(Birth { request }),
            Waking::default(),
        )
        .await
    }

    /// Whether the caller still stands where it called; what it passes on.
    pub(super) async fn still_waits(&self, operation: u64) -> Result<Option<Lineage>, NodeError> {
        let cause = &self.owed.cause;
        let Some(caller) = RoutineId::of_stream(&self.inner.config.app, &cause.stream) else {
            return Ok(None);
        };
        Ok(
            match self
                .state(&caller, &cause.stream, Known::Event(cause))
                .await?
            {
                Some(RoutineState::Standing(caller)) if caller.frame.operation == operation => {
                    Some(caller.lineage.clone())
                }
                _ => None,
            },
        )
    }

    /// The call with this number in the operation of the cause.
    pub(super) async fn called(&self, leaf: u32) -> Result<CallRequest, NodeError> {
        let cause = self.cause().await?;
        let transitioned: RoutineTransitioned = decoded(&cause)?;
        nth_call(&transitioned.awaiting, leaf).ok_or_else(|| {
            malformed(
                &cause,
                format!("its operation has no call with the number {leaf}"),
            )
        })
    }

    pub(super) async fn start_next(&self, operation: u64, leaf: u32) -> Result<Done, NodeError> {
        let state = self.own_state(Known::Operation(operation)).await?;
        let Some(RoutineState::Standing(standing)) = state else {
            return Ok(Done::Settled);
        };
        if standing.frame.operation != operation {
            return Ok(Done::Settled);
        }
        let Some(call) = standing.awaiting.as_ref().and_then(|a| nth_call(a, leaf)) else {
            return Ok(Done::Settled);
        };
        let routine = callee(&self.stream, operation, leaf, &call);
        let call = Some(Arc::new(call));
        let duty = Duty::Start(Start::Called {
            operation,
            leaf,
            counted: true,
            call,
        });
        let cause = self.owed.cause.clone();
        Ok(Done::Owes(Obligation {
            routine,
            duty,
            cause,
        }))
    }

    pub(super) async fn advance(&self, operation: u64) -> Result<Done, NodeError> {
        let cause = &self.owed.cause;
        let known = if cause.stream == self.stream {
            Known::Event(cause)
        } else {
            Known::Operation(operation)
        };
        let state = self.own_state(known).await?;
        let Some(RoutineState::Standing(standing)) = state else {
            return Ok(Done::Settled);
        };
        let waits_for_retry = standing.retry_at.is_some_and(|at| at > self.now());
        if standing.frame.operation != operation || standing.parked.is_some() || waits_for_retry {
            return Ok(Done::Settled);
        }
        let Some(awaiting) = standing.awaiting.clone() else {
            return self.go_on(standing, None, Waking::default()).await;
        };
        let results = self.results(&standing).await?;
        let now = self.now();
        let Some(answer) = answer(&awaiting, &results.answers, now) else {
            if let Some(due) = next_timer(&awaiting, now) {
                let routine = self.owed.routine.clone();
                let cause = EventRef {
                    stream: self.stream.clone(),
                    revision: standing.revision,
                };
                let row = TimerRow {
                    routine,
                    operation,
                    cause,
                };
                return Ok(Done::Waits(due, row));
            }
            return Ok(Done::Settled);
        };
        let waking = Waking {
            answer: Some(answer),
            cancel: results.open,
            cancelling: false,
        };
        self.go_on(standing, None, waking).await
    }

    pub(super) async fn cancel(&self, force: bool) -> Result<Done, NodeError> {
        loop {
            let state = self.own_state(Known::Perhaps).await?;
            // what was never born is not born any more: its caller has moved on
            let Some(RoutineState::Standing(standing)) = state else {
                return Ok(Done::Settled);
            };
            if standing.cancelled && !force {
                return Ok(Done::Settled);
            }
            let cancel = self.results(&standing).await?.open;
            if force || standing.awaiting.is_none() {
                let ended = self.end(&standing, cancel).await?;
                return Ok(if ended { Done::Settled } else { Done::Again });
            }
            let answer = Some(Answer::Fault(Fault::Cancelled));
            let waking = Waking {
                answer,
                cancel,
                cancelling: true,
            };
            let done = self.go_on(standing, None, waking).await?;
            if done == Done::Again {
                return Ok(done);
            }
            // a step that cannot take it was let finish, or somebody else was faster: look again
            match self.own_state(Known::Operation(0)).await? {
                Some(RoutineState::Standing(now)) if !now.cancelled && now.retry_at.is_none() => {
                    if now.parked.is_some() || done == Done::Left {
                        return Ok(Done::Left);
                    }
                }
                Some(RoutineState::Standing(now)) if !now.cancelled => return Ok(Done::Left),
                _ => return Ok(Done::Settled),
            }
        }
    }

    /// Ends a routine without running code; false if somebody else was faster.
    pub(super) async fn end(
        &self,
        standing: &Standing,
        cancel: Vec<RoutineId>,
    ) -> Result<bool, NodeError> {
        let event = RoutineCancelled {
            operation: standing.frame.operation + 1,
            received: None,
            returned: None,
            caller: self.caller(standing).await?,
            cancel,
            starts: Vec::new(),
            timer: standing
                .retry_at
                .or_else(|| standing.awaiting.as_ref()?.timer()),
        };
        let recorder = self.recorder(&standing.lineage)?;
        let events = vec![self.record(&recorder, &event)?];
        let appended = self
            .append(ExpectedRevision::Exact(standing.revision), events)
            .await?;
        self.inner.states.forget(self.owed.routine.uuid());
        Ok(appended.is_some())
    }

    pub(super) async fn unpark(&self, requested: bool) -> Result<Done, NodeError> {
        let cause = &self.owed.cause;
        let known = if requested {
            Known::Operation(0)
        } else {
            Known::Event(cause)
        };
        let state = self.own_state(known).await?;
        let Some(RoutineState::Standing(standing)) = state else {
            return Ok(Done::Settled);
        };
        if standing.parked.is_none() {
            return Ok(Done::Settled);
        }
        let event = RoutineUnparked {
            operation: standing.frame.operation,
            request: requested.then(|| self.owed.cause.clone()),
        };
        let recorder = self.recorder(&standing.lineage)?;
        let events = vec![self.record(&recorder, &event)?];
        let appended = self
            .append(ExpectedRevision::Exact(standing.revision), events)
            .await?;
        self.inner.states.forget(self.owed.routine.uuid());
        Ok(appended.map_or(Done::Again, |_| Done::Settled))
    }
}

impl Inner {
    /// Whether a request to end waits in a routine's lane.
    pub(super) fn is_asked_to_end(&self, routine: uuid::Uuid) -> bool {
        self.lanes.has(routine, |o| {
            matches!(o.duty, Duty::Cancel { .. } | Duty::Unpark { .. })
        })
    }
}

fn request(call: CallRequest, caller: Option<Caller>, event: Option<EventRef>) -> RoutineRequested {
    let CallRequest {
        service,
        routine,
        arguments,
    } = call;
    RoutineRequested {
        service,
        routine,
        arguments,
        caller,
        key: None,
        event,
    }
}

/// The call with this number among the leaves of an operation.
fn nth_call(awaiting: &Awaiting, number: u32) -> Option<CallRequest> {
    if let Awaiting::Each { calls, .. } = awaiting.in_time() {
        // there may be very many: the number is the index
        return calls.get(usize::try_from(number).ok()?).cloned();
    }
    let mut found = None;
    awaiting.leaves(&mut |leaf, what| {
        if leaf == number
            && let Leaf::Call(call) = what
        {
            found = Some(call.clone());
        }
    });
    found
}

/// What the transition or the end of a routine started as number `index`.
fn started(cause: &RecordedEvent, index: u32) -> Result<CallRequest, NodeError> {
    let starts = match &*cause.kind {
        RoutineTransitioned::KIND => decoded::<RoutineTransitioned>(cause)?.starts,
        RoutineCompleted::KIND => decoded::<RoutineCompleted>(cause)?.starts,
        RoutineFailed::KIND => decoded::<RoutineFailed>(cause)?.starts,
        _ => decoded::<RoutineCancelled>(cause)?.starts,
    };
    let start = usize::try_from(index)
        .ok()
        .and_then(|index| starts.into_iter().nth(index));
    start.ok_or_else(|| malformed(cause, format!("it has no start with the number {index}")))
}

/// A handler's argument is the event, as it was written.
fn event_argument(event: &RecordedEvent) -> Arguments {
    match serde_json::from_slice::<Encoded>(&event.data) {
        Ok(data) => Arguments::new(vec![data]),
        Err(e) => Arguments::invalid(format!("the event's data is no JSON: {e}")),
    }
}
