//! What follows from an event: the only place that decides.
//!
//! [`route`] is pure and total: from a recorded event alone, whatever it is, to the changes of the
//! obligation table. It knows nothing of which services are served here, so the table also shows
//! what nobody serves yet. What cannot be decoded becomes a visible entry, and the log goes on.

use crate::obligation::{Duty, Obligation, Start};
use chrono::{DateTime, Utc};
use dasync_domain::routine::{
    Answer, Awaiting, CallRequest, Caller, CancelRequested, HandlerRegistered, Leaf, LogCreated,
    PromiseResolved, RoutineAttemptFailed, RoutineCancelled, RoutineCompleted, RoutineEvent,
    RoutineFailed, RoutineParked, RoutineRequested, RoutineTransitioned, RoutineUnparked,
    UnparkRequested,
};
use dasync_domain::{
    EventRef, Fault, Name, PromiseId, RecordedEvent, Revision, RoutineId, StreamId,
};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::sync::Arc;
use uuid::Uuid;

/// One change of the obligation table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Something has to happen.
    Owe(Obligation),
    /// A routine has been born.
    Born {
        /// The routine.
        routine: RoutineId,
    },
    /// A routine has moved on: what it owed for earlier operations is done.
    Moved {
        /// The routine.
        routine: RoutineId,
        /// Where it stands now.
        operation: u64,
        /// A cancellation was delivered.
        cancelled: bool,
        /// The timer of the wait that it left.
        timer: Option<DateTime<Utc>>,
    },
    /// A routine has ended: whoever waits for it looks.
    Ended {
        /// The routine.
        routine: RoutineId,
        /// What its caller gets.
        answer: Answer,
        /// Who waits for it.
        caller: Option<Caller>,
        /// The timer of the wait that it left.
        timer: Option<DateTime<Utc>>,
        /// The event.
        cause: EventRef,
    },
    /// A segment will be tried again: what was owed waits for the timer.
    Retried {
        /// The routine.
        routine: RoutineId,
        /// The operation whose answer the segment takes.
        operation: u64,
        /// When.
        due: DateTime<Utc>,
        /// The event.
        cause: EventRef,
    },
    /// A routine is set aside: what it owed waits for an operator or other code.
    Parked {
        /// The routine.
        routine: RoutineId,
        /// Why.
        parked: Box<RoutineParked>,
        /// The event.
        cause: EventRef,
    },
    /// A parked routine goes on.
    Unparked {
        /// The routine.
        routine: RoutineId,
    },
    /// At this time a routine looks whether its wait is over.
    Timer {
        /// The routine.
        routine: RoutineId,
        /// Its operation.
        operation: u64,
        /// When.
        due: DateTime<Utc>,
    },
    /// A wait for several calls: the answers are counted, so that the caller looks once.
    Group {
        /// The caller.
        routine: RoutineId,
        /// Its operation.
        operation: u64,
        /// How many answers are open.
        open: u32,
        /// The first call that has not been started, if not all are started at once.
        next: Option<u32>,
        /// The event.
        cause: EventRef,
    },
    /// A routine waits for one that it did not call itself, or for a promise.
    Join {
        /// The routine or the promise that is waited for.
        of: Uuid,
        /// Who waits.
        waiter: RoutineId,
        /// In which operation.
        operation: u64,
    },
    /// A promise is resolved: whoever waits for it looks.
    Resolved {
        /// The promise.
        promise: Uuid,
        /// What whoever waits for it gets.
        answer: Answer,
        /// The event.
        cause: EventRef,
    },
    /// A handler exists from here on.
    Handler(HandlerRegistered),
    /// Somebody's domain event: its handlers are started.
    Raised {
        /// The stored name of the event.
        name: Arc<str>,
        /// The event.
        cause: EventRef,
    },
    /// An event of dasync's own that cannot be understood.
    Rejected {
        /// The event.
        event: EventRef,
        /// What is wrong with it.
        reason: String,
    },
}

/// What routing needs of a transition: everything but the locals.
#[derive(Deserialize)]
struct Transition {
    operation: u64,
    awaiting: Awaiting,
    #[serde(default)]
    cancel: Vec<RoutineId>,
    #[serde(default)]
    starts: Vec<CallRequest>,
    #[serde(default)]
    timer: Option<DateTime<Utc>>,
    #[serde(default)]
    cancelled: bool,
}

/// The changes that follow from `event` in the log of the application `app`.
#[must_use]
pub fn route(app: &Name, event: &RecordedEvent) -> Vec<Change> {
    let mut changes = Vec::new();
    let mut routing = Routing {
        app,
        event,
        changes: &mut changes,
    };
    match routing.event() {
        Ok(()) => changes,
        // half a decision is none
        Err(reason) => vec![Change::Rejected {
            event: event.reference(),
            reason,
        }],
    }
}

struct Routing<'a> {
    app: &'a Name,
    event: &'a RecordedEvent,
    changes: &'a mut Vec<Change>,
}

impl Routing<'_> {
    fn event(&mut self) -> Result<(), String> {
        match &*self.event.kind {
            RoutineRequested::KIND => self.requested(),
            RoutineTransitioned::KIND => self.transitioned(),
            RoutineCompleted::KIND => {
                let e: RoutineCompleted = self.decode()?;
                self.ended(
                    e.operation,
                    Answer::Ok(e.result),
                    e.caller,
                    e.timer,
                    e.cancel,
                    e.starts,
                )
            }
            RoutineFailed::KIND => {
                let e: RoutineFailed = self.decode()?;
                self.ended(
                    e.operation,
                    Answer::Err(e.error),
                    e.caller,
                    e.timer,
                    e.cancel,
                    e.starts,
                )
            }
            RoutineCancelled::KIND => {
                let e: RoutineCancelled = self.decode()?;
                let answer = Answer::Fault(Fault::Cancelled);
                self.ended(e.operation, answer, e.caller, e.timer, e.cancel, e.starts)
            }
            RoutineAttemptFailed::KIND => {
                let Some(routine) = self.routine()? else {
                    return Ok(());
                };
                let RoutineAttemptFailed {
                    operation,
                    retry_at: due,
                    ..
                } = self.decode()?;
                let cause = self.event.reference();
                self.changes.push(Change::Retried {
                    routine,
                    operation,
                    due,
                    cause,
                });
                Ok(())
            }
            RoutineParked::KIND => {
                let Some(routine) = self.routine()? else {
                    return Ok(());
                };
                let parked = Box::new(self.decode()?);
                let cause = self.event.reference();
                self.changes.push(Change::Parked {
                    routine,
                    parked,
                    cause,
                });
                Ok(())
            }
            RoutineUnparked::KIND => {
                let Some(routine) = self.routine()? else {
                    return Ok(());
                };
                let RoutineUnparked { operation, .. } = self.decode()?;
                self.changes.push(Change::Unparked {
                    routine: routine.clone(),
                });
                self.owe(routine, Duty::Advance { operation });
                Ok(())
            }
            CancelRequested::KIND if self.is_ours() => {
                let CancelRequested { routine, force } = self.decode()?;
                self.owe(routine, Duty::Cancel { force });
                Ok(())
            }
            UnparkRequested::KIND if self.is_ours() => {
                let UnparkRequested { routine } = self.decode()?;
                self.owe(routine, Duty::Unpark { requested: true });
                Ok(())
            }
            PromiseResolved::KIND if self.is_ours() => self.resolved(),
            HandlerRegistered::KIND if self.is_ours() => {
                let handler = self.decode()?;
                self.changes.push(Change::Handler(handler));
                Ok(())
            }
            LogCreated::KIND => Ok(()),
            // of the event store itself
            kind if kind.starts_with('$') => Ok(()),
            _ => {
                let (name, cause) = (self.event.kind.clone(), self.event.reference());
                self.changes.push(Change::Raised { name, cause });
                Ok(())
            }
        }
    }

    fn is_ours(&self) -> bool {
        let stream = self.event.stream.as_str();
        stream
            .strip_prefix(self.app.as_str())
            .is_some_and(|rest| rest.starts_with('.'))
    }

    /// The routine whose stream this is; `None` in the stream of another application.
    fn routine(&self) -> Result<Option<RoutineId>, String> {
        if !self.is_ours() {
            return Ok(None);
        }
        match RoutineId::of_stream(self.app, &self.event.stream) {
            Some(routine) => Ok(Some(routine)),
            None => Err("its stream has no routine's name".into()),
        }
    }

    fn decode<T: DeserializeOwned>(&self) -> Result<T, String> {
        serde_json::from_slice(&self.event.data).map_err(|e| e.to_string())
    }

    fn owe(&mut self, routine: RoutineId, duty: Duty) {
        let cause = self.event.reference();
        self.changes.push(Change::Owe(Obligation {
            routine,
            duty,
            cause,
        }));
    }

    fn requested(&mut self) -> Result<(), String> {
        let Some(routine) = self.routine()? else {
            return Ok(());
        };
        if self.event.revision.0 != 0 {
            return Err("a request is the first event of its stream".into());
        }
        // what cannot be decoded is said here, before anybody tries to run it
        self.decode::<RoutineRequested>().map(drop)?;
        self.changes.push(Change::Born {
            routine: routine.clone(),
        });
        self.owe(routine, Duty::Advance { operation: 0 });
        Ok(())
    }

    fn transitioned(&mut self) -> Result<(), String> {
        let Some(routine) = self.routine()? else {
            return Ok(());
        };
        let t: Transition = self.decode()?;
        self.changes.push(Change::Moved {
            routine: routine.clone(),
            operation: t.operation,
            cancelled: t.cancelled,
            timer: t.timer,
        });
        self.aftermath(t.operation, t.cancel, t.starts);
        self.wait(routine, t.operation, &t.awaiting);
        Ok(())
    }

    fn ended(
        &mut self,
        operation: u64,
        answer: Answer,
        caller: Option<Caller>,
        timer: Option<DateTime<Utc>>,
        cancel: Vec<RoutineId>,
        starts: Vec<CallRequest>,
    ) -> Result<(), String> {
        let Some(routine) = self.routine()? else {
            return Ok(());
        };
        let cause = self.event.reference();
        self.changes.push(Change::Ended {
            routine,
            answer,
            caller,
            timer,
            cause,
        });
        self.aftermath(operation, cancel, starts);
        Ok(())
    }

    fn resolved(&mut self) -> Result<(), String> {
        let PromiseResolved {
            routine,
            name,
            value,
        } = self.decode()?;
        let promise = PromiseId::of(&routine, &name);
        if promise.stream(self.app) != self.event.stream {
            return Err("its stream is that of another promise".into());
        }
        if self.event.revision != Revision::FIRST {
            return Err("a promise is resolved once, by the first event of its stream".into());
        }
        let (promise, cause) = (promise.uuid(), self.event.reference());
        let answer = Answer::Resolved {
            promise: name,
            value,
        };
        self.changes.push(Change::Resolved {
            promise,
            answer,
            cause,
        });
        Ok(())
    }

    /// What a segment started and gave up.
    fn aftermath(&mut self, operation: u64, cancel: Vec<RoutineId>, starts: Vec<CallRequest>) {
        for (index, call) in (0..).zip(starts) {
            let callee = (call.service.clone(), call.routine.clone());
            let stream = &self.event.stream;
            let routine = RoutineId::of_started(stream, operation, index, callee);
            let call = Some(Arc::new(call));
            self.owe(
                routine,
                Duty::Start(Start::Detached {
                    operation,
                    index,
                    call,
                }),
            );
        }
        for routine in cancel {
            self.owe(routine, Duty::Cancel { force: false });
        }
    }

    fn wait(&mut self, routine: RoutineId, operation: u64, awaiting: &Awaiting) {
        if let Some(due) = awaiting.timer() {
            self.changes.push(Change::Timer {
                routine: routine.clone(),
                operation,
                due,
            });
        }
        let (limit, counted) = match awaiting.in_time() {
            Awaiting::Each { limit, .. } => (*limit, true),
            Awaiting::All(of) => (
                u32::MAX,
                of.len() > 1 && of.iter().all(|a| matches!(a, Awaiting::Call(_))),
            ),
            _ => (u32::MAX, false),
        };
        let (mut look, mut calls) = (false, 0);
        let (stream, cause) = (&self.event.stream, self.event.reference());
        let mut owed = Vec::new();
        awaiting.leaves(&mut |leaf, what| match what {
            Leaf::Call(call) => {
                calls += 1;
                if calls <= limit {
                    let routine = callee(stream, operation, leaf, call);
                    let call = Some(Arc::new(call.clone()));
                    let duty = Duty::Start(Start::Called {
                        operation,
                        leaf,
                        counted,
                        call,
                    });
                    owed.push(Change::Owe(Obligation {
                        routine,
                        duty,
                        cause: cause.clone(),
                    }));
                }
            }
            Leaf::Join(of) => {
                // it may have ended before this wait is known: register, then look
                look = true;
                let (of, waiter) = (of.uuid(), routine.clone());
                owed.push(Change::Join {
                    of,
                    waiter,
                    operation,
                });
            }
            Leaf::Promise(name) => {
                // as above: it may be resolved already
                look = true;
                let of = PromiseId::of(&routine, name).uuid();
                let waiter = routine.clone();
                owed.push(Change::Join {
                    of,
                    waiter,
                    operation,
                });
            }
            Leaf::Ready => look = true,
            Leaf::Timer(_) => {}
        });
        self.changes.append(&mut owed);
        if counted {
            let next = (calls > limit).then_some(limit);
            let routine = routine.clone();
            let open = calls;
            let cause = cause.clone();
            self.changes.push(Change::Group {
                routine,
                operation,
                open,
                next,
                cause,
            });
        }
        // a group of nothing is complete
        if look || (calls == 0 && awaiting.timer().is_none()) {
            self.owe(routine, Duty::Advance { operation });
        }
    }
}

/// The routine that a caller's operation calls.
#[must_use]
pub fn callee(caller: &StreamId, operation: u64, leaf: u32, call: &CallRequest) -> RoutineId {
    RoutineId::of_callee(
        caller,
        operation,
        leaf,
        (call.service.clone(), call.routine.clone()),
    )
}
