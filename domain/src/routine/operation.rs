//! What a routine waits for: as code asks for it, and as it is stored.

use crate::codec::Encoded;
use crate::{Name, PromiseName, RoutineId};
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use std::time::Duration;

/// The arguments of a call, by position.
///
/// A value that cannot be encoded is remembered as an error: the call then fails loudly at the
/// await, and never with another value.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Arguments {
    values: Vec<Encoded>,
    #[serde(skip)]
    error: Option<String>,
}

impl Arguments {
    /// Arguments that are encoded already.
    #[must_use]
    pub fn new(values: Vec<Encoded>) -> Self {
        Self {
            values,
            error: None,
        }
    }

    /// What stands in for arguments of which one cannot be encoded.
    #[must_use]
    pub fn invalid(reason: String) -> Self {
        Self {
            values: Vec::new(),
            error: Some(reason),
        }
    }

    /// Whether both are the same up to the order of map entries. See [`Encoded::is_equivalent`].
    #[must_use]
    pub fn is_equivalent(&self, other: &Self) -> bool {
        let both = || self.values.iter().zip(&other.values);
        self.error == other.error
            && self.values.len() == other.values.len()
            && both().all(|(this, other)| this.is_equivalent(other))
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.values.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// The argument at a position.
    #[must_use]
    pub fn get(&self, index: usize) -> Option<&Encoded> {
        self.values.get(index)
    }

    /// All of them, in order.
    pub fn iter(&self) -> impl Iterator<Item = &Encoded> {
        self.values.iter()
    }

    /// Why they cannot be stored, if they cannot.
    #[must_use]
    pub fn error(&self) -> Option<&str> {
        self.error.as_deref()
    }
}

/// A routine that is to be started, and with what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CallRequest {
    /// The service that has the routine.
    pub service: Name,
    /// The routine.
    pub routine: Name,
    /// Its arguments.
    pub arguments: Arguments,
}

/// What code asks for at an await. Times are relative.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Operation {
    /// Save the position, then run a recorded side effect.
    Step {
        /// The step's name.
        name: String,
    },
    /// Save the position and let others run.
    Yield,
    /// Wait.
    Delay(Duration),
    /// Call a routine and wait for its result.
    Call(CallRequest),
    /// Start a routine and go on; not a save point.
    Start(CallRequest),
    /// Wait for a routine that was started before, here or elsewhere.
    Join(RoutineId),
    /// Wait until somebody resolves a promise of this routine.
    Promise {
        /// The promise's name.
        name: String,
    },
    /// Wait for all.
    All(Vec<Operation>),
    /// Wait for the first.
    Any(Vec<Operation>),
    /// Wait for all calls, of which at most `limit` run at a time.
    Each {
        /// How many run at a time, at least 1.
        limit: u32,
        /// The calls.
        calls: Vec<CallRequest>,
    },
    /// Give up after a while.
    Timeout(Box<Operation>, Duration),
}

/// What a routine waits for, as stored. Times are absolute.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Awaiting {
    /// A step's effect is being run.
    Step {
        /// The step's name.
        name: String,
    },
    /// Nothing.
    Yield,
    /// A time.
    Delay {
        /// When it is over.
        due: DateTime<Utc>,
    },
    /// The result of a call.
    Call(CallRequest),
    /// The result of a routine that was started before.
    Join {
        /// Which.
        routine: RoutineId,
    },
    /// The value of a promise of this routine.
    Promise {
        /// Which.
        name: PromiseName,
    },
    /// All of these.
    All(Vec<Awaiting>),
    /// The first of these.
    Any(Vec<Awaiting>),
    /// All of these calls, at most `limit` at a time.
    Each {
        /// How many run at a time.
        limit: u32,
        /// The calls.
        calls: Vec<CallRequest>,
    },
    /// This, but not longer than until `due`.
    Timeout {
        /// What is waited for.
        of: Box<Awaiting>,
        /// When it is given up.
        due: DateTime<Utc>,
    },
}

/// A simple part of an operation. Leaves are numbered depth first, and each element of an
/// [`Awaiting::Each`] is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leaf<'a> {
    /// A call, whose callee is born by whoever serves it.
    Call(&'a CallRequest),
    /// A routine started elsewhere.
    Join(&'a RoutineId),
    /// A promise that somebody resolves.
    Promise(&'a PromiseName),
    /// A timer.
    Timer(DateTime<Utc>),
    /// There at once.
    Ready,
}

/// `now + d`; what is beyond the calendar is its last day.
fn due(now: DateTime<Utc>, d: Duration) -> DateTime<Utc> {
    TimeDelta::from_std(d)
        .ok()
        .and_then(|d| now.checked_add_signed(d))
        .unwrap_or(DateTime::<Utc>::MAX_UTC)
}

impl Operation {
    /// The stored form, with times counted from `now`.
    ///
    /// # Errors
    /// The reason, if an argument cannot be encoded or a group is too large.
    pub fn awaiting(self, now: DateTime<Utc>) -> Result<Awaiting, String> {
        Ok(match self {
            Self::Step { name } => Awaiting::Step { name },
            Self::Yield => Awaiting::Yield,
            Self::Delay(d) => Awaiting::Delay { due: due(now, d) },
            Self::Call(call) => Awaiting::Call(checked(call)?),
            Self::Start(_) => {
                return Err("`start` cannot be a part of another operation; await it first".into());
            }
            Self::Join(routine) => Awaiting::Join { routine },
            Self::Promise { name } => Awaiting::Promise {
                name: PromiseName::new(name).map_err(|e| e.to_string())?,
            },
            Self::All(of) => Awaiting::All(group(of, now)?),
            Self::Any(of) => Awaiting::Any(group(of, now)?),
            Self::Each { limit, calls } => Awaiting::Each {
                limit: limit.max(1),
                calls: calls.into_iter().map(checked).collect::<Result<_, _>>()?,
            },
            Self::Timeout(of, d) => Awaiting::Timeout {
                of: Box::new(of.awaiting(now)?),
                due: due(now, d),
            },
        })
    }
}

/// The call, if its arguments could be encoded.
pub(crate) fn checked(call: CallRequest) -> Result<CallRequest, String> {
    match call.arguments.error() {
        None => Ok(call),
        Some(e) => Err(format!(
            "arguments of `{}.{}`: {e}",
            call.service, call.routine
        )),
    }
}

fn group(of: Vec<Operation>, now: DateTime<Utc>) -> Result<Vec<Awaiting>, String> {
    let max = crate::limits::GROUP_MAX;
    if of.len() > max {
        return Err(format!(
            "{} operations in one `when_all` or `when_any`, the limit is {max}; \
             use `when_each(limit, calls)` for more calls",
            of.len()
        ));
    }
    of.into_iter()
        .map(|o| match o.awaiting(now)? {
            each if matches!(each.in_time(), Awaiting::Each { .. }) => Err(
                "`when_each` cannot be a part of `when_all` or `when_any`, which start everything at \
                 once; await it in a routine of its own, and call that here"
                    .into(),
            ),
            other => Ok(other),
        })
        .collect()
}

impl Awaiting {
    /// What is waited for, without the limits of time around it.
    #[must_use]
    pub fn in_time(&self) -> &Self {
        match self {
            Self::Timeout { of, .. } => of.in_time(),
            other => other,
        }
    }

    /// Calls `visit` for each leaf, with its number. A timeout's timer has no number of its own: it
    /// is visited with that of the leaf that follows.
    pub fn leaves<'a>(&'a self, visit: &mut impl FnMut(u32, Leaf<'a>)) {
        self.number(&mut 0, visit);
    }

    fn number<'a>(&'a self, next: &mut u32, visit: &mut impl FnMut(u32, Leaf<'a>)) {
        let mut leaf = |leaf| {
            visit(*next, leaf);
            *next += 1;
        };
        match self {
            Self::Step { .. } | Self::Yield => leaf(Leaf::Ready),
            Self::Delay { due } => leaf(Leaf::Timer(*due)),
            Self::Call(call) => leaf(Leaf::Call(call)),
            Self::Join { routine } => leaf(Leaf::Join(routine)),
            Self::Promise { name } => leaf(Leaf::Promise(name)),
            Self::Each { calls, .. } => calls.iter().for_each(|call| leaf(Leaf::Call(call))),
            Self::All(of) | Self::Any(of) => of.iter().for_each(|a| a.number(next, visit)),
            Self::Timeout { of, due } => {
                visit(*next, Leaf::Timer(*due));
                of.number(next, visit);
            }
        }
    }

    /// The first time at which this may end by itself.
    #[must_use]
    pub fn timer(&self) -> Option<DateTime<Utc>> {
        let mut first: Option<DateTime<Utc>> = None;
        self.leaves(&mut |_, leaf| {
            if let Leaf::Timer(due) = leaf {
                first = Some(first.map_or(due, |f| f.min(due)));
            }
        });
        first
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn call(routine: &str) -> CallRequest {
        CallRequest {
            service: Name::new("S").unwrap(),
            routine: Name::new(routine).unwrap(),
            arguments: Arguments::default(),
        }
    }

    #[test]
    fn leaves_are_numbered_depth_first() {
        let now = DateTime::UNIX_EPOCH;
        let second = Duration::from_secs(1);
        let operation = Operation::All(vec![
            Operation::Call(call("a")),
            Operation::Timeout(
                Box::new(Operation::Any(vec![
                    Operation::Call(call("b")),
                    Operation::Delay(second * 9),
                ])),
                second,
            ),
            Operation::All(vec![Operation::Call(call("c")), Operation::Call(call("d"))]),
            Operation::Promise { name: "e".into() },
        ]);
        let awaiting = operation.awaiting(now).unwrap();
        let mut seen = vec![];
        awaiting.leaves(&mut |n, leaf| {
            seen.push(match leaf {
                Leaf::Call(c) => format!("{n} {}", c.routine),
                Leaf::Timer(due) => format!("{n} at {}", due.timestamp()),
                Leaf::Promise(name) => format!("{n} {name}"),
                other => format!("{n} {other:?}"),
            });
        });
        assert_eq!(
            seen,
            ["0 a", "1 at 1", "1 b", "2 at 9", "3 c", "4 d", "5 e"]
        );
        assert_eq!(awaiting.timer(), Some(now + TimeDelta::seconds(1)));
    }

    #[test]
    fn an_each_may_have_a_limit_of_time_but_is_no_part_of_a_group() {
        let each = || Operation::Each {
            limit: 2,
            calls: vec![call("c"), call("d")],
        };
        let in_time = Operation::Timeout(Box::new(each()), Duration::from_secs(1));
        let awaiting = in_time.clone().awaiting(Utc::now()).unwrap();
        assert!(matches!(
            awaiting.in_time(),
            Awaiting::Each { limit: 2, .. }
        ));
        for group in [Operation::All(vec![each()]), Operation::Any(vec![in_time])] {
            let error = group.awaiting(Utc::now()).unwrap_err();
            assert!(error.contains("routine of its own"), "{error}");
        }
    }

    #[test]
    fn a_delay_beyond_the_calendar_is_its_last_day() {
        let awaiting = Operation::Delay(Duration::MAX)
            .awaiting(Utc::now())
            .unwrap();
        assert_eq!(
            awaiting,
            Awaiting::Delay {
                due: DateTime::<Utc>::MAX_UTC
            }
        );
    }

    #[test]
    fn what_cannot_be_stored_is_an_error_with_its_reason() {
        let mut bad = call("a");
        bad.arguments = Arguments::invalid("argument 0: no".into());
        let error = Operation::All(vec![Operation::Call(bad)]).awaiting(Utc::now());
        assert_eq!(error, Err("arguments of `S.a`: argument 0: no".into()));
        let unnamed = Operation::Promise {
            name: String::new(),
        };
        let error = unnamed.awaiting(Utc::now()).unwrap_err();
        assert!(error.contains("cannot name a promise"), "{error}");
        let many = vec![Operation::Yield; 1_001];
        assert!(
            Operation::All(many)
                .awaiting(Utc::now())
                .unwrap_err()
                .contains("when_each")
        );
    }
}
