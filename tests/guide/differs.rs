//! What differs from a plain fn
//!
//! Between two awaits nothing differs. After a crash the code since the last `.await` runs once
//! more; what must not be done twice belongs into a `step`. What panics parks the routine, visibly,
//! until there is a build that does better. And what is kept across an `.await` is saved and read
//! again, even if nothing crashes, which can be seen in these places:

use crate::lives::{Scenario, scenario, served};
use crate::outside::Effects;
use crate::saved::saved;
use dasync::prelude::*;
use serde::{Deserialize, Serialize};
use std::cell::Cell;
use std::collections::HashMap;
use std::time::Duration;

// shown
thread_local! {
    static COUNT: Cell<u32> = const { Cell::new(0) };
}

fn count() -> u32 {
    COUNT.set(COUNT.get() + 1);
    COUNT.get()
}

#[derive(Serialize, Deserialize)]
struct CountsWhenDropped;

impl Drop for CountsWhenDropped {
    fn drop(&mut self) {
        count();
    }
}

#[derive(Serialize, Deserialize)]
struct Cached {
    name: String,
    #[serde(skip)]
    length: usize,
}
// hidden

pub(crate) struct Differs {
    effects: Effects,
}

#[service]
impl Differs {
    /// A destructor of what is kept
    ///
    /// differs: it runs at each `.await`, since the value is saved, dropped and made again. Release
    /// what a value stands for by a call or a step, not in `drop`.
    pub(crate) async fn destructors(&self) -> Result<bool, Fault> {
        COUNT.set(0);
        let guard = CountsWhenDropped;
        delay(Duration::from_secs(1)).await?;
        delay(Duration::from_secs(1)).await?;
        drop(guard);
        Ok(COUNT.get() == 1)
    }

    /// What serde leaves out
    ///
    /// differs: a field with `#[serde(skip)]` has its default after the `.await`.
    pub(crate) async fn left_out(&self) -> Result<usize, Fault> {
        let name = String::from("tea");
        let cached = Cached {
            length: name.len(),
            name,
        };
        delay(Duration::from_secs(1)).await?;
        Ok(cached.length * 10 + cached.name.len())
    }

    /// The order of a hash map
    ///
    /// differs: it is another one after the `.await`, as in another process. Take a `BTreeMap` or an
    /// ordered list if the order matters.
    pub(crate) async fn order_of_a_hash_map(&self) -> Result<bool, Fault> {
        let map: HashMap<u32, u32> = (0..100).map(|n| (n, n)).collect();
        let before: Vec<u32> = map.keys().copied().collect();
        delay(Duration::from_secs(1)).await?;
        let after: Vec<u32> = map.keys().copied().collect();
        Ok(before == after)
    }

    /// `start` in a unit test
    ///
    /// differs: without a host nothing runs side by side, so a started routine has ended when
    /// `start` returns, and a limit on its handle is never over. Test such branches on a host.
    pub(crate) async fn started(&self) -> Result<u32, Fault> {
        let slow = start(self.slow()).await;
        match slow.timeout(Duration::from_secs(1)).await {
            Err(Fault::TimedOut) => Ok(0),
            other => other,
        }
    }

    /// `retry` in a unit test
    ///
    /// differs: without a host there is one attempt, since the future cannot be made again.
    pub(crate) async fn attempts(&self) -> Result<u32, Fault> {
        COUNT.set(0);
        let told = step("try", async {
            if count() < 3 {
                Err(Fault::TimedOut)
            } else {
                Ok(())
            }
        })
        .retry(Retry::times(5))
        .await;
        Ok(if told.is_ok() { COUNT.get() } else { 0 })
    }

    async fn slow(&self) -> Result<u32, Fault> {
        delay(Duration::from_secs(60)).await?;
        Ok(1)
    }
}

served!(Differs);

pub(crate) fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(Differs.destructors() => "Ok(false)"),
        scenario!(Differs.left_out() => "Ok(3)"),
        scenario!(Differs.order_of_a_hash_map() => "Ok(false)"),
        scenario!(Differs.started() => "Ok(0)"),
        scenario!(Differs.attempts() => "Ok(3)"),
    ]
}

/// What they give as plain fns, in the same order.
pub(crate) const PLAIN: [&str; 5] = ["Ok(true)", "Ok(33)", "Ok(true)", "Ok(1)", "Ok(0)"];

#[test]
fn differs_as_is_said() {
    let scenarios = scenarios();
    assert_eq!(scenarios.len(), PLAIN.len());
    for (scenario, expected) in scenarios.iter().zip(PLAIN) {
        assert_eq!(run_plainly(scenario), expected, "{}", scenario.name);
        saved(scenario);
    }
}

fn run_plainly(scenario: &Scenario) -> String {
    let mut runtime = tokio::runtime::Builder::new_current_thread();
    let runtime = runtime.enable_time().start_paused(true).build().unwrap();
    runtime.block_on((scenario.plain)(Effects::default()))
}
