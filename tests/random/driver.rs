//! Runs a routine segment by segment, and kills the process where it is told to.
//!
//! A kill loses the service and everything in memory; what comes back is what is in the log, as
//! text. What the lost part of a segment had done to the world is done again: that, and nothing
//! else, may be in the world twice.

mod operation;

use crate::world::World;
use chrono::{DateTime, Utc};
use dasync::RoutineId;
use dasync_application::client::{
    ClientError, FromHost, Gateway, HostHandle, RoutineStatus, Serves,
};
use dasync_application::registry::Registry;
use dasync_application::routine::{Ran, SegmentInput, SegmentOutput, run_segment};
use dasync_domain::codec::Encoded;
use dasync_domain::routine::{
    Answer, Arguments, Awaiting, CallRequest, Committed, Finished, Local, Locals, RoutineEvent,
    RoutineTransitioned, SavedFrame, SavedLocal, Source,
};
use dasync_domain::{Name, Revision, StreamId};
use futures::future::BoxFuture;
use operation::Answering;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

const STEP_TIMEOUT: Duration = Duration::from_mins(1);

/// Where the process dies. Waits, segments and effects are counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kill {
    Never,
    /// The transition is in the log; what is waited for has not begun.
    Before(usize),
    /// The answer is there.
    After(usize),
    /// Before and after every wait.
    AtAllWaits,
    /// Before and after every wait from one on.
    FromWait(usize),
    /// A segment has run; its transition is not in the log.
    BehindSegment(usize),
    BehindAllSegments,
    /// In the middle of a segment, behind one of its effects.
    BehindEffect(usize),
}

impl Kill {
    fn before(self, wait: usize) -> bool {
        self == Self::Before(wait) || self.at(wait)
    }

    fn after(self, wait: usize) -> bool {
        self == Self::After(wait) || self.at(wait)
    }

    fn at(self, wait: usize) -> bool {
        self == Self::AtAllWaits || matches!(self, Self::FromWait(first) if wait >= first)
    }

    fn behind(self, segment: usize) -> bool {
        self == Self::BehindSegment(segment) || self == Self::BehindAllSegments
    }

    fn effect(self) -> Option<usize> {
        match self {
            Self::BehindEffect(effect) => Some(effect),
            _ => None,
        }
    }
}

/// A routine under test, with its arguments.
#[derive(Clone)]
pub(crate) struct Subject {
    /// What a process serves.
    pub(crate) served: fn(World) -> Registry,
    pub(crate) service: &'static str,
    pub(crate) routine: &'static str,
    pub(crate) arguments: Vec<Encoded>,
}

/// What came of a run.
#[derive(Debug)]
pub(crate) struct Seen {
    pub(crate) answer: Answer,
    /// What the world has seen, without what was done again.
    pub(crate) log: Vec<String>,
    pub(crate) points: Vec<&'static str>,
    pub(crate) effects: usize,
    /// How often the process died.
    pub(crate) deaths: usize,
}

/// A process, which may die.
struct Process<'a> {
    subject: &'a Subject,
    world: World,
    registry: Registry,
    started: BTreeMap<RoutineId, Answer>,
    now: DateTime<Utc>,
    deaths: usize,
}

/// Serves a service.
pub(crate) fn serve<C: ?Sized, S: Serves<C>>(registry: &mut Registry, service: S) {
    Arc::new(service).register(registry);
    assert_eq!(registry.problems(), []);
}

/// Runs a routine to its end.
pub(crate) async fn run(subject: &Subject, kill: Kill) -> Seen {
    let world = World::dying_at(kill.effect());
    let mut process = Process {
        subject,
        registry: (subject.served)(world.clone()),
        world,
        started: BTreeMap::new(),
        now: DateTime::UNIX_EPOCH,
        deaths: 0,
    };
    let call = CallRequest {
        service: Name::new(subject.service).expect("a name"),
        routine: Name::new(subject.routine).expect("a name"),
        arguments: Arguments::new(subject.arguments.clone()),
    };
    let (answer, points) = process.subject_of(call, kill).await;
    Seen {
        answer,
        log: process.world.log(),
        points,
        effects: process.world.effects(),
        deaths: process.deaths,
    }
}

impl Process<'_> {
    /// The routine under test, with kills.
    async fn subject_of(&mut self, call: CallRequest, kill: Kill) -> (Answer, Vec<&'static str>) {
        let app = Name::new("random").expect("a name");
        let id = RoutineId::of_key(&app, call.service.clone(), call.routine.clone(), "1");
        let mut input = first(id, &app, call.clone());
        let mut points = vec![];
        loop {
            let segment = points.len();
            let output = self.segment(&call, &input, kill, segment).await;
            self.start(&input, &output).await;
            match output.ran {
                Ran::Finished(finished) => return (answer(finished), points),
                Ran::Waiting(committed) => {
                    points.push(committed.point.key);
                    self.wait(&mut input, committed, kill, segment).await;
                }
                other => panic!("{} {kill:?}: {other:?}", call.routine),
            }
        }
    }

    /// Runs a segment until it is not lost.
    async fn segment(
        &mut self,
        call: &CallRequest,
        input: &SegmentInput,
        kill: Kill,
        segment: usize,
    ) -> SegmentOutput {
        let mut lost: Option<(usize, Vec<String>)> = None;
        loop {
            let dead = self.world.effects();
            let from = self.world.arm(true);
            let output = self.attempts(call, input).await;
            self.world.arm(false);
            if let Some((from, lost)) = &lost {
                let log = self.world.log();
                assert_eq!(
                    log[*from..][..lost.len()],
                    *lost,
                    "{} {kill:?}: what was lost was not done again",
                    call.routine
                );
                return output;
            }
            let died = kill
                .effect()
                .is_some_and(|at| (dead..self.world.effects()).contains(&at));
            assert_eq!(
                died,
                matches!(output.ran, Ran::Panicked(_)),
                "{} {kill:?}: {:?}",
                call.routine,
                output.ran
            );
            if !died && !kill.behind(segment) {
                return output;
            }
            lost = Some((from, self.world.lose(from)));
            self.die();
        }
    }

    /// Runs a segment as often as its step asks for.
    async fn attempts(&self, call: &CallRequest, input: &SegmentInput) -> SegmentOutput {
        let served = self.registry.get(&call.service, &call.routine);
        let served = served.expect("it is served");
        let mut input = input.clone();
        loop {
            let output = run_segment(&served.run, input.clone()).await;
            if !matches!(output.ran, Ran::Retry(_)) {
                return output;
            }
            input.attempt += 1;
        }
    }

    /// A new process serves what the old one did, and remembers nothing.
    fn die(&mut self) {
        self.deaths += 1;
        self.registry = (self.subject.served)(self.world.clone());
    }

    /// Commits a transition, and gets the answer to what it waits for.
    async fn wait(
        &mut self,
        input: &mut SegmentInput,
        committed: Committed,
        kill: Kill,
        wait: usize,
    ) {
        let mut transition = transition(input, &committed, self.now);
        let mut locals = committed.locals;
        let operation = transition.operation;
        if kill.before(wait) {
            self.die();
            (transition, locals) = from_text(&transition, &locals, operation);
        }
        let mut answer = self
            .answer(&input.stream, operation, &transition.awaiting)
            .await;
        if kill.after(wait) {
            self.die();
            (transition, locals) = from_text(&transition, &locals, operation);
            answer = reread(&answer);
        }
        for local in &mut locals {
            local.held_at.get_or_insert(Revision(operation));
        }
        input.frame = SavedFrame {
            point: Some(transition.point),
            path: transition.path,
            fingerprint: transition.fingerprint,
            arguments: Arguments::default(),
            locals,
            operation,
        };
        input.answer = Some(answer);
    }

    async fn answer(&mut self, stream: &StreamId, operation: u64, awaiting: &Awaiting) -> Answer {
        let (answer, at) = Answering {
            process: self,
            stream,
            operation,
            leaf: 0,
        }
        .part(awaiting)
        .await;
        self.now = self.now.max(at);
        answer
    }

    /// Runs what a segment has started.
    async fn start(&mut self, input: &SegmentInput, output: &SegmentOutput) {
        let operation = input.frame.operation + 1;
        for (index, call) in (0..).zip(&output.starts) {
            let named = (call.service.clone(), call.routine.clone());
            let id = RoutineId::of_started(&input.stream, operation, index, named);
            let answer = self.callee(id.clone(), call.clone()).await;
            self.started.insert(id, answer);
        }
    }

    /// A routine that is called: its own kills are not of interest.
    fn callee(&mut self, id: RoutineId, call: CallRequest) -> BoxFuture<'_, Answer> {
        Box::pin(async move {
            let app = Name::new("random").expect("a name");
            let mut input = first(id, &app, call.clone());
            loop {
                match self.attempts(&call, &input).await.ran {
                    Ran::Finished(finished) => return answer(finished),
                    Ran::Waiting(committed) => {
                        self.wait(&mut input, committed, Kill::Never, 0).await;
                    }
                    other => panic!("{}: {other:?}", call.routine),
                }
            }
        })
    }
}

fn first(id: RoutineId, app: &Name, call: CallRequest) -> SegmentInput {
    SegmentInput {
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
        stream: id.stream(app),
        routine: id,
        step_timeout: STEP_TIMEOUT,
    }
}

fn transition(
    input: &SegmentInput,
    committed: &Committed,
    now: DateTime<Utc>,
) -> RoutineTransitioned {
    let inline = |local: &Local| (local.key.clone(), SavedLocal::Inline(local.value.clone()));
    RoutineTransitioned {
        operation: input.frame.operation + 1,
        received: input.answer.clone(),
        point: committed.point.key.into(),
        path: committed.point.path.into(),
        fingerprint: Some(committed.fingerprint),
        source: Source {
            file: committed.info.file.into(),
            line: committed.point.line,
        },
        locals: Locals(committed.locals.iter().map(inline).collect()),
        awaiting: committed
            .operation
            .clone()
            .awaiting(now)
            .expect("it can be stored"),
        cancel: vec![],
        starts: vec![],
        timer: None,
        cancelled: false,
    }
}

/// A transition as it comes back from the log, with its locals.
fn from_text(
    transition: &RoutineTransitioned,
    locals: &[Local],
    operation: u64,
) -> (RoutineTransitioned, Vec<Local>) {
    let read = reread(transition);
    assert_eq!(read, *transition, "{}", RoutineTransitioned::KIND);
    let held = locals.iter().map(|local| local.held_at);
    let inline = read
        .locals
        .0
        .iter()
        .zip(held)
        .map(|((key, saved), held_at)| {
            let SavedLocal::Inline(value) = saved else {
                panic!("{key} was saved inline");
            };
            Local {
                key: key.clone(),
                value: value.clone(),
                held_at: held_at.or(Some(Revision(operation))),
            }
        });
    let locals = inline.collect();
    (read, locals)
}

fn reread<T: serde::Serialize + serde::de::DeserializeOwned>(value: &T) -> T {
    let text = serde_json::to_string(value).expect("it can be written");
    serde_json::from_str(&text).expect("it can be read")
}

fn answer(finished: Finished) -> Answer {
    match finished {
        Finished::Ok(value) => Answer::Ok(value),
        Finished::Err(error) => Answer::Err(error),
        Finished::Unencodable(reason) => panic!("{reason}"),
    }
}

/// A client for nobody.
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
