//! Whether a wait is over: a pure function of what the log holds and of the time.

use chrono::{DateTime, Utc};
use dasync_domain::routine::{Answer, Awaiting, Leaf};
use dasync_domain::{Name, PromiseId, RoutineId, StreamId};
use uuid::Uuid;

/// The streams that a routine's wait is for, by the number of their leaf.
#[must_use]
pub fn awaited(
    app: &Name,
    (routine, caller): (&RoutineId, &StreamId),
    operation: u64,
    of: &Awaiting,
) -> Vec<Awaited> {
    let mut found = Vec::new();
    of.leaves(&mut |leaf, what| match what {
        Leaf::Call(call) => {
            let target = (call.service.clone(), call.routine.clone());
            let id = RoutineId::of_callee(caller, operation, leaf, target);
            found.push(Awaited {
                leaf,
                stream: id.stream(app),
                source: Source::Callee(id),
            });
        }
        Leaf::Join(id) => {
            found.push(Awaited {
                leaf,
                stream: id.stream(app),
                source: Source::Started(id.clone()),
            });
        }
        Leaf::Promise(name) => {
            let promise = PromiseId::of(routine, name);
            found.push(Awaited {
                leaf,
                stream: promise.stream(app),
                source: Source::Promise(promise),
            });
        }
        Leaf::Timer(_) | Leaf::Ready => {}
    });
    found
}

/// One stream that a wait is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Awaited {
    /// The number of its leaf in the operation.
    pub leaf: u32,
    /// The stream.
    pub stream: StreamId,
    /// Whose stream that is.
    pub source: Source,
}

/// Where an answer comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// The end of a callee of this wait, which is cancelled when nobody waits for it any more.
    Callee(RoutineId),
    /// The end of a routine that was started before.
    Started(RoutineId),
    /// The resolution of a promise.
    Promise(PromiseId),
}

impl Source {
    /// The routine or the promise.
    #[must_use]
    pub fn uuid(&self) -> Uuid {
        match self {
            Self::Callee(routine) | Self::Started(routine) => routine.uuid(),
            Self::Promise(promise) => promise.uuid(),
        }
    }
}

/// The answer to `awaiting`, if it is complete at `now`.
///
/// `results` has an entry for each leaf that is a routine or a promise: its answer, if it has ended or
/// has been resolved. Where an
/// answer and its timeout are both there, the answer counts; of several answers to a `when_any`
/// the one that was asked for first.
#[must_use]
pub fn answer(
    awaiting: &Awaiting,
    results: &[(u32, Option<Answer>)],
    now: DateTime<Utc>,
) -> Option<Answer> {
    Evaluation {
        results,
        now,
        leaf: 0,
    }
    .of(awaiting)
}

struct Evaluation<'a> {
    results: &'a [(u32, Option<Answer>)],
    now: DateTime<Utc>,
    leaf: u32,
}

impl Evaluation<'_> {
    fn leaf(&mut self) -> u32 {
        let leaf = self.leaf;
        self.leaf += 1;
        leaf
    }

    fn elsewhere(&mut self) -> Option<Answer> {
        let leaf = self.leaf();
        // leaves are numbered in ascending order
        let found = self
            .results
            .binary_search_by_key(&leaf, |(number, _)| *number)
            .ok()?;
        self.results[found].1.clone()
    }

    fn of(&mut self, awaiting: &Awaiting) -> Option<Answer> {
        match awaiting {
            Awaiting::Step { .. } | Awaiting::Yield => {
                self.leaf();
                Some(Answer::Done)
            }
            Awaiting::Delay { due } => {
                self.leaf();
                (*due <= self.now).then_some(Answer::Done)
            }
            Awaiting::Call(_) | Awaiting::Join { .. } | Awaiting::Promise { .. } => {
                self.elsewhere()
            }
            Awaiting::Each { calls, .. } => {
                // every leaf gets its number, whether or not an earlier one is open
                let all: Vec<_> = calls.iter().map(|_| self.elsewhere()).collect();
                all.into_iter().collect::<Option<_>>().map(Answer::All)
            }
            Awaiting::All(of) => {
                let all: Vec<_> = of.iter().map(|a| self.of(a)).collect();
                all.into_iter().collect::<Option<_>>().map(Answer::All)
            }
            Awaiting::Any(of) => {
                let all: Vec<_> = of.iter().map(|a| self.of(a)).collect();
                (0..).zip(all).find_map(|(index, answer)| {
                    answer.map(|answer| Answer::Any {
                        index,
                        answer: Box::new(answer),
                    })
                })
            }
            Awaiting::Timeout { of, due } => match self.of(of) {
                Some(answer) => Some(Answer::InTime(Box::new(answer))),
                None => (*due <= self.now).then_some(Answer::TimedOut),
            },
        }
    }
}

/// The first timer of a wait that is still to come.
#[must_use]
pub fn next_timer(awaiting: &Awaiting, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let mut next: Option<DateTime<Utc>> = None;
    awaiting.leaves(&mut |_, leaf| {
        if let Leaf::Timer(due) = leaf
            && due > now
        {
            next = Some(next.map_or(due, |n| n.min(due)));
        }
    });
    next
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeDelta;
    use dasync_domain::codec::Encoded;
    use dasync_domain::routine::{Arguments, CallRequest};

    fn call(routine: &str) -> Awaiting {
        Awaiting::Call(CallRequest {
            service: Name::new("S").unwrap(),
            routine: Name::new(routine).unwrap(),
            arguments: Arguments::default(),
        })
    }

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::seconds(seconds)
    }

    fn done(n: u32) -> Answer {
        Answer::Ok(Encoded::of(&n).unwrap())
    }

    #[test]
    fn all_waits_for_the_last_and_any_takes_the_first() {
        let all = Awaiting::All(vec![call("a"), call("b")]);
        assert_eq!(answer(&all, &[(0, Some(done(1))), (1, None)], at(0)), None);
        let both = answer(&all, &[(0, Some(done(1))), (1, Some(done(2)))], at(0));
        assert_eq!(both, Some(Answer::All(vec![done(1), done(2)])));
        let any = Awaiting::Any(vec![call("a"), call("b")]);
        let second = answer(&any, &[(0, None), (1, Some(done(2)))], at(0));
        let expected = Answer::Any {
            index: 1,
            answer: Box::new(done(2)),
        };
        assert_eq!(second, Some(expected));
    }

    #[test]
    fn an_open_leaf_keeps_the_numbers_of_those_behind_it() {
        let nested = Awaiting::Any(vec![
            Awaiting::All(vec![call("a"), Awaiting::Delay { due: at(9) }]),
            call("c"),
        ]);
        let results = [(0, None), (2, Some(done(3)))];
        let expected = Answer::Any {
            index: 1,
            answer: Box::new(done(3)),
        };
        assert_eq!(answer(&nested, &results, at(0)), Some(expected));
    }

    #[test]
    fn an_answer_counts_although_its_timeout_is_over() {
        let timed = Awaiting::Timeout {
            of: Box::new(call("a")),
            due: at(5),
        };
        assert_eq!(answer(&timed, &[(0, None)], at(4)), None);
        assert_eq!(answer(&timed, &[(0, None)], at(5)), Some(Answer::TimedOut));
        let late = answer(&timed, &[(0, Some(done(1)))], at(6));
        assert_eq!(late, Some(Answer::InTime(Box::new(done(1)))));
        assert_eq!(next_timer(&timed, at(4)), Some(at(5)));
        assert_eq!(next_timer(&timed, at(5)), None);
    }
}
