//! Answers what a routine waits for.

use super::{Driver, Ended};
use dasync_domain::routine::{Answer, CallRequest, Operation};
use dasync_domain::{RoutineId, StreamId};
use futures::future::BoxFuture;
use std::time::Duration;

/// Answers one operation.
pub(super) struct Wait<'a> {
    pub(super) driver: &'a Driver,
    pub(super) stream: &'a StreamId,
    pub(super) operation: u64,
    pub(super) leaf: u32,
}

impl Wait<'_> {
    pub(super) async fn whole(mut self, operation: &Operation, now: Duration) -> Ended {
        self.part(operation, now).await
    }

    fn part<'b>(&'b mut self, operation: &'b Operation, now: Duration) -> BoxFuture<'b, Ended> {
        Box::pin(async move {
            match operation {
                Operation::Step { .. } | Operation::Yield => self.done(now),
                Operation::Delay(duration) => self.done(now + *duration),
                Operation::Call(call) => self.call(call, now).await,
                Operation::Start(call) => panic!("a start of {} is no wait", call.routine),
                Operation::Join(id) => {
                    self.leaf += 1;
                    let started = self.driver.started.lock().expect("no panic");
                    let ended = started
                        .get(id)
                        .unwrap_or_else(|| panic!("{id} was not started"));
                    Ended {
                        answer: ended.answer.clone(),
                        at: ended.at.max(now),
                    }
                }
                Operation::Promise { name } => panic!("nobody resolves the promise {name}"),
                Operation::All(parts) => {
                    let mut ended = vec![];
                    for part in parts {
                        ended.push(self.part(part, now).await);
                    }
                    all(ended, now)
                }
                Operation::Each { calls, .. } => {
                    let mut ended = vec![];
                    for call in calls {
                        ended.push(self.call(call, now).await);
                    }
                    all(ended, now)
                }
                Operation::Any(parts) => {
                    let mut ended = vec![];
                    for (index, part) in (0..).zip(parts) {
                        ended.push((index, self.part(part, now).await));
                    }
                    let first = ended.into_iter().min_by_key(|(_, ended)| ended.at);
                    let (index, Ended { answer, at }) = first.expect("a group of some");
                    Ended {
                        answer: Answer::Any {
                            index,
                            answer: Box::new(answer),
                        },
                        at,
                    }
                }
                Operation::Timeout(of, limit) => {
                    let Ended { answer, at } = self.part(of, now).await;
                    let due = now + *limit;
                    if at <= due {
                        Ended {
                            answer: Answer::InTime(Box::new(answer)),
                            at,
                        }
                    } else {
                        Ended {
                            answer: Answer::TimedOut,
                            at: due,
                        }
                    }
                }
            }
        })
    }

    fn done(&mut self, at: Duration) -> Ended {
        self.leaf += 1;
        Ended {
            answer: Answer::Done,
            at,
        }
    }

    async fn call(&mut self, call: &CallRequest, now: Duration) -> Ended {
        let named = (call.service.clone(), call.routine.clone());
        let id = RoutineId::of_callee(self.stream, self.operation, self.leaf, named);
        self.leaf += 1;
        self.driver
            .routine(id, call.clone(), now, None, false)
            .await
    }
}

fn all(ended: Vec<Ended>, now: Duration) -> Ended {
    let at = ended.iter().map(|e| e.at).max().unwrap_or(now);
    Ended {
        answer: Answer::All(ended.into_iter().map(|e| e.answer).collect()),
        at,
    }
}
