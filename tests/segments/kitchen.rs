//! Calls, combinators, steps, starts and loops: plain and driven.

use crate::driver::{Driver, client, encoded};
use dasync::prelude::*;
use dasync::testing::{RaisedEvent, recording_async};
use dasync::{Started, step_key, when_all_settled, when_each};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::future::pending;
use std::sync::{Arc, Mutex};
use std::time::Duration;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, thiserror::Error)]
pub(crate) enum KitchenError {
    #[error("out of {0}")]
    OutOf(String),
    #[error(transparent)]
    Fault(#[from] Fault),
}

#[event]
#[derive(Debug, PartialEq)]
pub(crate) struct Cooked {
    dishes: u64,
}

#[service]
pub(crate) trait Supplier {
    async fn order(&self, what: String, amount: u64) -> Result<u64, KitchenError>;
}

pub(crate) struct Market;

#[service]
impl Supplier for Market {
    async fn order(&self, what: String, amount: u64) -> Result<u64, KitchenError> {
        if what == "truffles" {
            return Err(KitchenError::OutOf(what));
        }
        yield_now().await?;
        Ok(amount * 2)
    }
}

/// What the outer world has seen.
#[derive(Clone, Default)]
pub(crate) struct Seen(Arc<Mutex<Vec<String>>>);

impl Seen {
    fn note(&self, what: impl Into<String>) -> usize {
        let mut seen = self.0.lock().expect("no panic");
        seen.push(what.into());
        seen.len()
    }
}

pub(crate) struct Kitchen {
    supplier: Client<dyn Supplier>,
    seen: Seen,
}

const SECOND: Duration = Duration::from_secs(1);
type Dishes = Result<u64, KitchenError>;

#[service]
impl Kitchen {
    pub(crate) async fn cook(&self, n: u64) -> Dishes {
        Ok(n * 10)
    }

    pub(crate) async fn slow(&self, n: u64) -> Dishes {
        delay(SECOND * 60).await?;
        Ok(n)
    }

    pub(crate) async fn fails(&self, what: String) -> Dishes {
        yield_now().await?;
        Err(KitchenError::OutOf(what))
    }

    pub(crate) async fn groups(&self) -> Dishes {
        let (a, b, c) = when_all((self.cook(1), self.slow(2), self.cook(3))).await?;
        let list = when_all((0..4).map(|n| self.cook(n)).collect::<Vec<_>>()).await?;
        let each = when_each(2, (0..5).map(|n| self.cook(n))).await?;
        let (bad, good) = when_all_settled((self.fails("salt".into()), delay(SECOND))).await;
        assert_eq!(
            (bad, good),
            (Err(KitchenError::OutOf("salt".into())), Ok(()))
        );
        let both = when_all((self.fails("oil".into()), self.fails("wine".into()))).await;
        assert_eq!(both, Err(KitchenError::OutOf("oil".into())));
        Ok(a + b + c + list.iter().sum::<u64>() + each.iter().sum::<u64>())
    }

    pub(crate) async fn races(&self) -> Dishes {
        let late = self.slow(1).timeout(SECOND).await;
        assert_eq!(late, Err(KitchenError::Fault(Fault::TimedOut)));
        let first = when_any((self.slow(1), delay(SECOND))).await;
        assert_eq!(first, Either::Right(Ok(())));
        let (index, dish) = when_any(vec![self.slow(1), self.cook(2)]).await;
        let nested = when_all((
            self.slow(1).timeout(SECOND),
            when_all(vec![self.cook(3)]).timeout(SECOND),
        ));
        assert_eq!(nested.await, Err(KitchenError::Fault(Fault::TimedOut)));
        Ok(u64::try_from(index).unwrap_or(0) + dish?)
    }

    pub(crate) async fn starts(&self) -> Dishes {
        let one = start(self.slow(1)).await;
        let mut all = vec![one.clone()];
        for n in 2..5 {
            all.push(start(self.cook(n)).await);
        }
        delay(SECOND).await?;
        let mut sum = 0;
        for started in all {
            sum += self.waits(started).await?;
        }
        Ok(sum + one.await?)
    }

    async fn waits(&self, dish: Started<Dishes>) -> Dishes {
        dish.await
    }

    pub(crate) async fn calls(&self, names: Vec<String>) -> Dishes {
        let mut ordered = BTreeMap::new();
        for (n, name) in names.iter().enumerate() {
            let amount = self.supplier.order(name.clone(), 1 + n as u64).await;
            let Ok(amount) = amount else {
                self.seen.note(format!("no {name}"));
                continue;
            };
            *ordered.entry(name.clone()).or_insert(0) += amount;
        }
        let mut sum = 0;
        for (name, amount) in ordered {
            sum += self.cook(amount).await? + name.len() as u64;
        }
        raise(Cooked { dishes: sum });
        Ok(sum)
    }

    pub(crate) async fn steps(&self) -> Dishes {
        let plain = step("count", async { self.seen.note("count") as u64 }).await;
        let keys = step("keys", async { (step_key(), step_key()) }).await;
        let hangs = step("hangs", pending::<Dishes>()).timeout(SECOND).await;
        assert_eq!(hangs, Err(KitchenError::Fault(Fault::TimedOut)));
        let inlined = inline(async { 5 }).await;
        Ok(plain + inlined + keys.0.len() as u64)
    }

    pub(crate) async fn flaky(&self) -> Dishes {
        step("flaky", async {
            let tried = self.seen.note("flaky");
            if tried < 3 {
                Err(KitchenError::OutOf("luck".into()))
            } else {
                Ok(7)
            }
        })
        .retry(Retry::times(5))
        .await
    }

    /// Values that a codec gets wrong easily.
    pub(crate) async fn exact(&self) -> Dishes {
        let nested = vec![Some(None), Some(Some(1)), None];
        let (nan, inf, big) = (f64::NAN, f64::NEG_INFINITY, u128::MAX);
        let map = BTreeMap::from([((1, 'a'), "x".to_owned()), ((2, '"'), "$y".to_owned())]);
        let text: &'static str = "tab\there";
        for n in 0..=255_u8 {
            if n > 253 {
                yield_now().await?;
            }
        }
        assert_eq!(nested, [Some(None), Some(Some(1)), None]);
        assert!(nan.is_nan() && inf.is_infinite() && big == u128::MAX);
        assert_eq!(map[&(2, '"')], "$y");
        Ok(text.len() as u64)
    }
}

fn kitchen(seen: &Seen) -> Kitchen {
    Kitchen {
        supplier: Arc::new(Market),
        seen: seen.clone(),
    }
}

fn driver(seen: &Seen) -> Driver {
    Driver::new()
        .serving(Kitchen {
            supplier: client(),
            seen: seen.clone(),
        })
        .serving(Market)
}

macro_rules! same {
    ($($routine:ident($($argument:expr),*) = $expected:expr;)*) => { $(
        #[tokio::test(start_paused = true)]
        async fn $routine() {
            let expected: Dishes = $expected;
            assert_eq!(kitchen(&Seen::default()).$routine($($argument),*).await, expected);
            for twice in [false, true] {
                let driver = driver(&Seen::default()).twice(twice);
                let arguments = vec![$(encoded($argument)),*];
                let driven: Dishes = driver.run("Kitchen", stringify!($routine), arguments).await;
                assert_eq!(driven, expected, "each segment twice: {twice}");
            }
        }
    )* };
}

fn names() -> Vec<String> {
    ["flour", "truffles", "eggs", "flour"]
        .map(Into::into)
        .into()
}

same! {
    groups() = Ok(10 + 2 + 30 + 60 + 100);
    races() = Ok(1 + 20);
    starts() = Ok(1 + 20 + 30 + 40 + 1);
    calls(names()) = Ok((2 + 8) * 10 + 5 + 60 + 4);
    exact() = Ok(8);
}

#[tokio::test(start_paused = true)]
async fn a_step_runs_once_and_its_key_has_a_form() {
    let driven: Dishes = driver(&Seen::default())
        .run("Kitchen", "steps", vec![])
        .await;
    assert_eq!(driven, Ok(1 + 5 + 36));
    assert_eq!(kitchen(&Seen::default()).steps().await, driven);
}

#[tokio::test]
async fn a_flaky_step_is_tried_again() {
    let seen = Seen::default();
    let driven: Dishes = driver(&seen).run("Kitchen", "flaky", vec![]).await;
    assert_eq!(driven, Ok(7));
    assert_eq!(seen.0.lock().expect("no panic").len(), 3);
}

#[tokio::test]
async fn an_event_goes_with_the_end_once() {
    for twice in [false, true] {
        let driver = driver(&Seen::default()).twice(twice);
        let dishes: Dishes = driver.run("Kitchen", "calls", vec![encoded(names())]).await;
        let events = driver.events.lock().expect("no panic");
        let events: Vec<_> = events.iter().map(RaisedEvent::to::<Cooked>).collect();
        assert_eq!(
            events,
            [Some(Cooked {
                dishes: dishes.expect("it cooks")
            })]
        );
    }
    let (_, events) =
        recording_async(async { kitchen(&Seen::default()).calls(names()).await }).await;
    assert_eq!(events.len(), 1);
}
