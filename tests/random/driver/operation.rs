//! Answers what a routine waits for. Callees run when they are asked for, and take no time but that
//! of their delays.

use super::Process;
use chrono::{DateTime, Utc};
use dasync_domain::routine::{Answer, Awaiting, CallRequest};
use dasync_domain::{RoutineId, StreamId};
use futures::future::BoxFuture;

/// Answers one operation.
pub(super) struct Answering<'a, 'b> {
    pub(super) process: &'a mut Process<'b>,
    pub(super) stream: &'a StreamId,
    pub(super) operation: u64,
    pub(super) leaf: u32,
}

/// An answer, and when it is there.
type Ended = (Answer, DateTime<Utc>);

impl Answering<'_, '_> {
    pub(super) fn part<'c>(&'c mut self, awaiting: &'c Awaiting) -> BoxFuture<'c, Ended> {
        Box::pin(async move {
            let now = self.process.now;
            match awaiting {
                Awaiting::Step { .. } | Awaiting::Yield => self.done(now),
                Awaiting::Delay { due } => self.done(*due),
                Awaiting::Call(call) => self.call(call).await,
                Awaiting::Join { routine } => {
                    self.leaf += 1;
                    let started = &self.process.started;
                    let answer = started.get(routine);
                    let answer = answer.unwrap_or_else(|| panic!("{routine} was not started"));
                    (answer.clone(), now)
                }
                Awaiting::Promise { name } => panic!("nobody resolves the promise {name}"),
                Awaiting::All(parts) => {
                    let mut ended = vec![];
                    for part in parts {
                        ended.push(self.part(part).await);
                    }
                    all(ended, now)
                }
                Awaiting::Each { calls, .. } => {
                    let mut ended = vec![];
                    for call in calls {
                        ended.push(self.call(call).await);
                    }
                    all(ended, now)
                }
                Awaiting::Any(parts) => {
                    let mut ended = vec![];
                    for (index, part) in (0..).zip(parts) {
                        ended.push((index, self.part(part).await));
                    }
                    let first = ended.into_iter().min_by_key(|(_, (_, at))| *at);
                    let (index, (answer, at)) = first.expect("a group of some");
                    let answer = Box::new(answer);
                    (Answer::Any { index, answer }, at)
                }
                Awaiting::Timeout { of, due } => {
                    let (answer, at) = self.part(of).await;
                    if at <= *due {
                        (Answer::InTime(Box::new(answer)), at)
                    } else {
                        (Answer::TimedOut, *due)
                    }
                }
            }
        })
    }

    fn done(&mut self, at: DateTime<Utc>) -> Ended {
        self.leaf += 1;
        (Answer::Done, at)
    }

    async fn call(&mut self, call: &CallRequest) -> Ended {
        let named = (call.service.clone(), call.routine.clone());
        let id = RoutineId::of_callee(self.stream, self.operation, self.leaf, named);
        self.leaf += 1;
        // a callee's delays are its own: what it answers is there at the end of the last of them
        let begun = self.process.now;
        let answer = self.process.callee(id, call.clone()).await;
        let ended = std::mem::replace(&mut self.process.now, begun);
        (answer, ended)
    }
}

fn all(ended: Vec<Ended>, now: DateTime<Utc>) -> Ended {
    let at = ended.iter().map(|(_, at)| *at).max().unwrap_or(now);
    (
        Answer::All(ended.into_iter().map(|(answer, _)| answer).collect()),
        at,
    )
}
