//! The world around the routines under test: what they have done to it, and a desk that they call.

use dasync::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::num::ParseIntError;
use std::panic::resume_unwind;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// What goes wrong for the routines under test.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, thiserror::Error)]
pub(crate) enum Oops {
    #[error("{0}")]
    Refused(String),
    #[error("not a number: {0}")]
    Number(String),
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl From<ParseIntError> for Oops {
    fn from(error: ParseIntError) -> Self {
        Self::Number(error.to_string())
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Order {
    pub(crate) id: u32,
    pub(crate) items: Vec<Item>,
    pub(crate) kind: Kind,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Item {
    pub(crate) sku: String,
    pub(crate) amount: u32,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) enum Kind {
    EatIn { table: u32 },
    Takeaway(String),
    Unknown,
}

/// What is ordered with a number.
pub(crate) fn ordered(n: u32) -> Order {
    let item = |(sku, amount): (&str, u32)| Item {
        sku: sku.into(),
        amount,
    };
    let kinds = [
        Kind::EatIn { table: n },
        Kind::Takeaway("bag".into()),
        Kind::Unknown,
    ];
    Order {
        id: n,
        items: [("tea", n), ("cake.2", 3)]
            .map(item)
            .into_iter()
            .take(n as usize)
            .collect(),
        kind: kinds[n as usize % 3].clone(),
    }
}

/// What has happened, and when the process dies next.
#[derive(Clone, Default)]
pub(crate) struct World(Arc<Mutex<State>>);

#[derive(Default)]
struct State {
    log: Vec<String>,
    /// Effects of the routine under test, those of segments that were lost included.
    effects: usize,
    /// The process dies behind this effect.
    dies_at: Option<usize>,
    /// The routine under test is running, and not one that it calls.
    armed: bool,
    calls: u32,
    /// First attempts fail: nobody would try again in a plain run.
    flaky: bool,
    /// What has been tried.
    tried: BTreeSet<&'static str>,
}

impl World {
    /// A world in which the process dies once, behind this effect.
    pub(crate) fn dying_at(effect: Option<usize>) -> Self {
        let world = Self::default();
        world.state().dies_at = effect;
        world.state().flaky = true;
        world
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// An effect of a routine, in the middle of a segment.
    pub(crate) fn effect(&self, what: impl Into<String>) {
        let mut state = self.state();
        state.log.push(what.into());
        if state.armed {
            state.effects += 1;
            if state.dies_at == Some(state.effects - 1) {
                drop(state);
                // not a panic: there is no message for anybody
                resume_unwind(Box::new("the process dies"));
            }
        }
    }

    /// An attempt, the first of which is in vain where somebody tries again.
    pub(crate) fn attempt(&self, what: &'static str) -> Result<(), Oops> {
        let mut state = self.state();
        if state.flaky && state.tried.insert(what) {
            return Err(Oops::Refused(format!("the first attempt of {what}")));
        }
        Ok(())
    }

    /// A call, as whoever was called sees it: which one, and a number that differs from call to
    /// call.
    pub(crate) fn called(&self, what: &str, n: u32) -> u32 {
        let mut state = self.state();
        state.log.push(format!("{what}({n})"));
        state.calls += 1;
        (n * 7 + state.calls * 3) % 11
    }

    /// Arms the death, and tells how long the log is.
    pub(crate) fn arm(&self, armed: bool) -> usize {
        let mut state = self.state();
        state.armed = armed;
        state.log.len()
    }

    /// Takes out of the log what a lost segment has left there.
    pub(crate) fn lose(&self, from: usize) -> Vec<String> {
        self.state().log.split_off(from)
    }

    pub(crate) fn effects(&self) -> usize {
        self.state().effects
    }

    pub(crate) fn log(&self) -> Vec<String> {
        self.state().log.clone()
    }
}

/// Who is called. What it does is counted: a call that happens twice changes what comes after it.
pub(crate) struct Desk {
    pub(crate) world: World,
}

#[service]
impl Desk {
    pub(crate) async fn num(&self, n: u32) -> Result<u32, Oops> {
        Ok((n + self.world.called("num", n)) % 97)
    }

    pub(crate) async fn ok(&self, n: u32) -> Result<bool, Oops> {
        Ok(self.world.called("ok", n).is_multiple_of(2))
    }

    pub(crate) async fn maybe(&self, n: u32) -> Result<Option<u32>, Oops> {
        let got = self.world.called("maybe", n);
        Ok((got < 7).then_some(got))
    }

    pub(crate) async fn fail(&self, n: u32) -> Result<u32, Oops> {
        let got = self.world.called("fail", n);
        if got < 5 {
            return Err(Oops::Refused(format!("f{got}")));
        }
        Ok(got)
    }

    pub(crate) async fn note(&self, what: String) -> Result<(), Oops> {
        self.world.called(&what, 0);
        Ok(())
    }

    pub(crate) async fn name(&self, n: u32) -> Result<String, Oops> {
        Ok(format!("name{}", self.world.called("name", n)))
    }

    pub(crate) async fn kind(&self, n: u32) -> Result<Kind, Oops> {
        self.world.called("kind", n);
        Ok(match n % 3 {
            0 => Kind::EatIn { table: n + 2 },
            1 => Kind::Takeaway(format!("bag{n}")),
            _ => Kind::Unknown,
        })
    }

    pub(crate) async fn order(&self, id: u32) -> Result<Order, Oops> {
        let more = self.world.called("order", id);
        let item = |(sku, amount): (&str, u32)| Item {
            sku: sku.into(),
            amount,
        };
        Ok(Order {
            id,
            items: [("a", 2), ("b", 1), ("c", more)].map(item).into(),
            kind: Kind::Takeaway("box".into()),
        })
    }

    /// Too late for whoever does not wait for ten seconds.
    pub(crate) async fn slow(&self, n: u32) -> Result<u32, Oops> {
        delay(Duration::from_secs(10)).await?;
        Ok(n + 2)
    }

    /// Always the same answer, of which nobody takes notice.
    pub(crate) async fn pure(&self, n: u32) -> Result<u32, Oops> {
        yield_now().await?;
        Ok(n + 1)
    }
}
