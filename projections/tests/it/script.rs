//! A routine that does what its argument says: the engine without the macro.
//!
//! `Script.run(ops)` takes one operation after the other, keeps the answers in a local, and returns
//! them. It has one point, in a loop, like a routine that `#[service]` makes.

use dasync_application::registry::Registry;
use dasync_domain::codec::Encoded;
use dasync_domain::routine::{
    Answer, Arguments, CallRequest, Finished, Frame, Operation, Point, RoutineInfo, Slot, Tick,
};
use dasync_domain::{Name, RoutineId};
use serde::{Deserialize, Serialize};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// What a script does, one after the other.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) enum Op {
    Call(Vec<Op>),
    Start(Vec<Op>),
    /// Waits for a promise of this script.
    Promise(String),
    /// Waits for the routine that the last `Start` started.
    Join,
    All(Vec<Op>),
    Any(Vec<Op>),
    Each(u32, Vec<Vec<Op>>),
    Timeout(Box<Op>, u64),
    Delay(u64),
    Yield,
    /// An effect in the segment behind this save point.
    Effect(String),
    /// An effect that never comes back.
    Hang,
    /// Somebody else writes to the stream while the segment behind this runs.
    Disturb,
    /// Panics in the segment that takes the answer.
    PanicAfter(Box<Op>),
    Panic,
    /// Returns `Err`.
    Fail,
}

impl Op {
    /// The promises that scripts of these operations wait for, in order, each once.
    pub(crate) fn promises(ops: &[Self]) -> Vec<String> {
        let mut names: Vec<String> = vec![];
        for op in ops {
            let more = match op {
                Self::Promise(name) => vec![name.clone()],
                Self::All(of) | Self::Any(of) => Self::promises(of),
                Self::Timeout(of, _) | Self::PanicAfter(of) => Self::promises(&[(**of).clone()]),
                _ => vec![],
            };
            for name in more {
                if !names.contains(&name) {
                    names.push(name);
                }
            }
        }
        names
    }
}

/// What happened in the world, in order.
#[derive(Clone, Default)]
pub(crate) struct Effects {
    seen: Arc<Mutex<Vec<String>>>,
    disturbance: Arc<Mutex<Option<Disturbance>>>,
}

type Disturbance = Box<dyn FnOnce() + Send>;

impl Effects {
    pub(crate) fn have(&self, effect: &str) {
        self.seen.lock().unwrap().push(effect.to_owned());
    }

    /// What `Disturb` does, the first time.
    pub(crate) fn disturb_with(&self, disturbance: impl FnOnce() + Send + 'static) {
        *self.disturbance.lock().unwrap() = Some(Box::new(disturbance));
    }

    fn disturb(&self) {
        let disturbance = self.disturbance.lock().unwrap().take();
        if let Some(disturbance) = disturbance {
            disturbance();
        }
    }

    pub(crate) fn all(&self) -> Vec<String> {
        self.seen.lock().unwrap().clone()
    }
}

static POINT: Point = Point {
    id: 1,
    key: "op",
    path: "loop",
    live: &["ops", "answers", "started"],
    line: 1,
    ..Point::ENTRY
};
static INFO: RoutineInfo = RoutineInfo {
    service: "Script",
    name: "run",
    aliases: &[],
    file: "script.rs",
    line: 1,
    parameters: &["ops"],
    described: dasync_domain::routine::Described::NOTHING,
    fingerprint: 1,
    points: &[POINT],
};

struct Asked(Operation);

impl Tick for Asked {
    type Output = Answer;
    fn op(&self) -> Result<Operation, String> {
        Ok(self.0.clone())
    }
    fn decode(answer: Answer) -> Result<Answer, String> {
        Ok(answer)
    }
}

pub(crate) fn name(text: &str) -> Name {
    Name::new(text).unwrap()
}

pub(crate) fn call(service: &str, ops: &[Op]) -> CallRequest {
    CallRequest {
        service: name(service),
        routine: name("run"),
        arguments: Arguments::new(vec![Encoded::of(&ops).unwrap()]),
    }
}

fn operation(op: &Op, started: &[RoutineId]) -> Operation {
    let all = |of: &[Op]| of.iter().map(|op| operation(op, started)).collect();
    match op {
        Op::Call(ops) => Operation::Call(call("Script", ops)),
        Op::Start(ops) => Operation::Start(call("Script", ops)),
        Op::Join => Operation::Join(started.last().unwrap().clone()),
        Op::Promise(name) => Operation::Promise { name: name.clone() },
        Op::All(of) => Operation::All(all(of)),
        Op::Any(of) => Operation::Any(all(of)),
        Op::Each(limit, of) => Operation::Each {
            limit: *limit,
            calls: of.iter().map(|ops| call("Script", ops)).collect(),
        },
        Op::Timeout(of, ms) => {
            let of = Box::new(operation(of, started));
            Operation::Timeout(of, Duration::from_millis(*ms))
        }
        Op::Delay(ms) => Operation::Delay(Duration::from_millis(*ms)),
        Op::Yield | Op::Panic | Op::Fail | Op::Disturb => Operation::Yield,
        Op::PanicAfter(of) => operation(of, started),
        Op::Effect(name) => Operation::Step { name: name.clone() },
        Op::Hang => Operation::Step {
            name: "hang".into(),
        },
    }
}

/// An answer, short enough to compare.
fn shown(answer: &Answer) -> String {
    match answer {
        Answer::Done => "done".into(),
        Answer::Step(result) => format!("step {}", result.as_str()),
        Answer::Ok(value) => value.as_str().replace('"', ""),
        Answer::Err(error) => format!("error {}", error.as_str().replace('"', "")),
        Answer::Fault(fault) => format!("{fault}"),
        Answer::Started(_) => "started".into(),
        Answer::Resolved { promise, value } => format!("{promise}={value}"),
        Answer::All(of) => format!("({})", of.iter().map(shown).collect::<Vec<_>>().join(" ")),
        Answer::Any { index, answer } => format!("{index}:{}", shown(answer)),
        Answer::InTime(answer) => format!("in time {}", shown(answer)),
        Answer::TimedOut => "timed out".into(),
    }
}

async fn run(frame: &mut Frame, effects: &Effects) -> Finished {
    let (mut ops, mut answers) = (Slot::<Vec<Op>>::empty(), Slot::<Vec<String>>::empty());
    let mut started = Slot::<Vec<RoutineId>>::empty();
    if frame.begin(&INFO) == 0 {
        frame.restore_param(0, "ops", &mut ops);
        answers.put(Vec::new());
        started.put(Vec::new());
    } else {
        frame.restore("ops", &mut ops);
        frame.restore("answers", &mut answers);
        frame.restore("started", &mut started);
    }
    frame.ready().await;
    let mut asked = None;
    loop {
        if frame.fresh() {
            let (todo, got, ids) = (ops.take(), answers.take(), started.take());
            let Some(op) = todo.get(got.len()) else {
                return Finished::Ok(Encoded::of(&got).unwrap());
            };
            asked = Some(Asked(operation(op, &ids)));
            ops.put(todo);
            answers.put(got);
            started.put(ids);
        }
        if frame.within(1, 1) {
            if frame.fresh() {
                frame.save("ops", &mut ops);
                frame.save("answers", &mut answers);
                frame.save("started", &mut started);
                frame.commit(&POINT, asked.as_ref().unwrap().op());
            }
            let answer = frame.wait(&asked).await;
            let (todo, mut got, mut ids) = (ops.take(), answers.take(), started.take());
            let fault = matches!(answer, Answer::Fault(_));
            match &todo[got.len()] {
                Op::Effect(effect) if !fault => effects.have(effect),
                Op::Hang if !fault => std::future::pending().await,
                Op::Panic | Op::PanicAfter(_) if !fault => panic!("the script says so"),
                Op::Disturb if !fault => effects.disturb(),
                Op::Fail if !fault => return Finished::Err(Encoded::of(&"failed").unwrap()),
                _ => {}
            }
            if let Answer::Started(id) = &answer {
                ids.push(id.clone());
            }
            got.push(shown(&answer));
            if fault {
                effects.have("compensate");
                return Finished::Err(Encoded::of(&got).unwrap());
            }
            ops.put(todo);
            answers.put(got);
            started.put(ids);
        }
    }
}

/// Serves the scripts of one service.
pub(crate) fn serve(registry: &mut Registry, service: &'static str, effects: &Effects) {
    let effects = effects.clone();
    registry.routine(service, "run", true, &INFO, move |frame| {
        let effects = effects.clone();
        Box::pin(async move { run(frame, &effects).await })
    });
}
