//! Runs routines segment by segment in memory, with a virtual clock and no log.
//!
//! Callees run to their end when they are asked for; who is first is decided by the virtual time at
//! which each has ended.

mod wait;

use dasync::{Outcome, RoutineId};
use dasync_application::client::{
    ClientError, FromHost, Gateway, HostHandle, RoutineStatus, Serves,
};
use dasync_application::registry::Registry;
use dasync_application::routine::{Ran, SegmentInput, run_segment};
use dasync_domain::codec::Encoded;
use dasync_domain::routine::{
    Answer, Arguments, CallRequest, Finished, Local, Problem, RaisedEvent, SavedFrame,
};
use dasync_domain::{Fault, Name, Revision, StreamId};
use futures::future::BoxFuture;
use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use wait::Wait;

/// How long a step may take.
const STEP_TIMEOUT: Duration = Duration::from_mins(1);

/// A service under test, alone.
pub(crate) struct Driver {
    registry: Registry,
    /// Each segment is run once more than needed.
    twice: bool,
    /// The operation of the outermost routine that ends with a cancellation.
    cancel_at: Option<u64>,
    started: Mutex<BTreeMap<RoutineId, Ended>>,
    /// What was raised, by all routines.
    pub(crate) events: Mutex<Vec<RaisedEvent>>,
    /// How many operations the outermost routine has awaited.
    pub(crate) operations: Mutex<u64>,
}

/// A routine's answer, and when it was there.
#[derive(Clone)]
struct Ended {
    answer: Answer,
    at: Duration,
}

/// A client for nobody: services that are driven call only what is served beside them.
struct Nobody;

impl Gateway for Nobody {
    fn start(
        &self,
        _: CallRequest,
        _: Option<String>,
    ) -> BoxFuture<'static, Result<RoutineId, ClientError>> {
        Box::pin(async { Err(ClientError::Stopped) })
    }
    fn result(&self, _: RoutineId) -> BoxFuture<'static, Result<Answer, ClientError>> {
        Box::pin(async { Err(ClientError::Stopped) })
    }
    fn status(&self, _: RoutineId) -> BoxFuture<'static, Result<RoutineStatus, ClientError>> {
        Box::pin(async { Err(ClientError::Stopped) })
    }
    fn cancel(&self, _: RoutineId, _: bool) -> BoxFuture<'static, Result<(), ClientError>> {
        Box::pin(async { Err(ClientError::Stopped) })
    }
    fn unpark(&self, _: RoutineId) -> BoxFuture<'static, Result<(), ClientError>> {
        Box::pin(async { Err(ClientError::Stopped) })
    }
}

/// A client that is only ever awaited in a driven routine.
pub(crate) fn client<T: FromHost>() -> T {
    HostHandle::new(Arc::new(Nobody)).client()
}

pub(crate) fn encoded<T: Serialize>(value: T) -> Encoded {
    Encoded::of(&value).expect("a value of a test can be encoded")
}

impl Driver {
    pub(crate) fn new() -> Self {
        Self {
            registry: Registry::default(),
            twice: false,
            cancel_at: None,
            started: Mutex::default(),
            events: Mutex::default(),
            operations: Mutex::default(),
        }
    }

    /// Serves a service or a contract.
    pub(crate) fn serving<C: ?Sized, S: Serves<C>>(mut self, service: S) -> Self {
        Arc::new(service).register(&mut self.registry);
        assert_eq!(self.registry.problems(), []);
        self
    }

    pub(crate) fn twice(self, twice: bool) -> Self {
        Self { twice, ..self }
    }

    pub(crate) fn cancelled_at(self, operation: u64) -> Self {
        Self {
            cancel_at: Some(operation),
            ..self
        }
    }

    /// Runs a routine to its end.
    pub(crate) async fn run<R: Outcome>(
        &self,
        service: &str,
        routine: &str,
        arguments: Vec<Encoded>,
    ) -> R {
        let call = request(service, routine, arguments);
        let app = Name::new("shop").expect("a name");
        let id = RoutineId::of_key(&app, call.service.clone(), call.routine.clone(), "1");
        let ended = self
            .routine(id, call, Duration::ZERO, self.cancel_at, true)
            .await;
        R::of_answer(ended.answer).expect("the result has the type that was asked for")
    }

    /// The stored name of a point of a routine.
    pub(crate) fn point(&self, service: &str, routine: &str, index: usize) -> String {
        let call = request(service, routine, vec![]);
        let served = self
            .registry
            .get(&call.service, &call.routine)
            .expect("it is served");
        served.info.points[index].key.into()
    }

    /// Runs one segment of a routine from a frame, and says why it cannot go on.
    pub(crate) async fn problem(
        &self,
        service: &str,
        routine: &str,
        frame: SavedFrame,
        answer: Option<Answer>,
    ) -> Problem {
        let call = request(service, routine, vec![]);
        let served = self
            .registry
            .get(&call.service, &call.routine)
            .expect("it is served");
        let id = "Any-routine.7e63cafe-ba38-546c-b1b1-e127e9e0655a";
        let input = SegmentInput {
            frame,
            answer,
            attempt: 0,
            routine: id.parse().expect("an id"),
            stream: StreamId::new(format!("shop.{id}")).expect("a stream"),
            step_timeout: STEP_TIMEOUT,
        };
        match run_segment(&served.run, input).await.ran {
            Ran::Problem(problem) => problem,
            other => panic!("it went on: {other:?}"),
        }
    }

    fn routine(
        &self,
        id: RoutineId,
        call: CallRequest,
        begun: Duration,
        cancel_at: Option<u64>,
        outermost: bool,
    ) -> BoxFuture<'_, Ended> {
        Box::pin(async move {
            let app = Name::new("shop").expect("a name");
            let stream = id.stream(&app);
            let served = self.registry.get(&call.service, &call.routine);
            let served = served.unwrap_or_else(|| panic!("{id} is not served"));
            let mut input = SegmentInput {
                frame: SavedFrame {
                    point: None,
                    path: String::new(),
                    fingerprint: None,
                    arguments: call.arguments,
                    locals: vec![],
                    operation: 0,
                },
                answer: None,
                attempt: 0,
                routine: id.clone(),
                stream: stream.clone(),
                step_timeout: STEP_TIMEOUT,
            };
            let mut now = begun;
            loop {
                if self.twice {
                    drop(run_segment(&served.run, input.clone()).await);
                }
                let output = run_segment(&served.run, input.clone()).await;
                let operation = input.frame.operation + 1;
                match output.ran {
                    Ran::Retry(asked) => {
                        input.attempt += 1;
                        now += asked.after;
                    }
                    Ran::Problem(problem) => panic!("{id}: {}", problem.reason),
                    Ran::Panicked(message) => panic!("{id}: {message}"),
                    Ran::Finished(finished) => {
                        self.begin(&stream, operation, output.starts, now).await;
                        self.events.lock().expect("no panic").extend(output.events);
                        return Ended {
                            answer: answer(finished),
                            at: now,
                        };
                    }
                    Ran::Waiting(committed) => {
                        self.begin(&stream, operation, output.starts, now).await;
                        self.events.lock().expect("no panic").extend(output.events);
                        if outermost {
                            *self.operations.lock().expect("no panic") = operation;
                        }
                        let saved = committed.locals.into_iter().map(|l| saved(l, operation));
                        input.frame = SavedFrame {
                            point: Some(committed.point.key.into()),
                            path: committed.point.path.into(),
                            fingerprint: Some(committed.fingerprint),
                            arguments: Arguments::default(),
                            locals: saved.collect(),
                            operation,
                        };
                        input.attempt = 0;
                        let wait = Wait {
                            driver: self,
                            stream: &stream,
                            operation,
                            leaf: 0,
                        };
                        let ended = if cancel_at == Some(operation) {
                            Ended {
                                answer: Answer::Fault(Fault::Cancelled),
                                at: now,
                            }
                        } else {
                            wait.whole(&committed.operation, now).await
                        };
                        input.answer = Some(ended.answer);
                        now = ended.at;
                    }
                }
            }
        })
    }

    async fn begin(
        &self,
        caller: &StreamId,
        operation: u64,
        starts: Vec<CallRequest>,
        now: Duration,
    ) {
        for (index, call) in (0..).zip(starts) {
            let named = (call.service.clone(), call.routine.clone());
            let id = RoutineId::of_started(caller, operation, index, named);
            let ended = self.routine(id.clone(), call, now, None, false).await;
            self.started.lock().expect("no panic").insert(id, ended);
        }
    }
}

fn request(service: &str, routine: &str, arguments: Vec<Encoded>) -> CallRequest {
    CallRequest {
        service: Name::new(service).expect("a name"),
        routine: Name::new(routine).expect("a name"),
        arguments: Arguments::new(arguments),
    }
}

/// A local as it comes back from the log: its text, and the revision that holds it.
fn saved(local: Local, operation: u64) -> Local {
    let value = local
        .value
        .as_str()
        .parse()
        .expect("what was encoded is JSON");
    let held_at = local.held_at.or(Some(Revision(operation)));
    Local {
        key: local.key,
        value,
        held_at,
    }
}

fn answer(finished: Finished) -> Answer {
    match finished {
        Finished::Ok(value) => Answer::Ok(value),
        Finished::Err(error) => Answer::Err(error),
        Finished::Unencodable(reason) => panic!("{reason}"),
    }
}
