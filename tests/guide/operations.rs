//! What can be awaited
//!
//! Calls, timers, steps, and groups of calls and timers. All of them give a `Result` that can carry
//! a `Fault`: cancellation is told at the `.await` where the routine stands.

use crate::lives::{Scenario, check, scenario, served};
use crate::outside::Effects;
use dasync::prelude::*;
use dasync::testing::Promises;
use dasync::{step_key, when_all_settled, when_each};
use serde::{Deserialize, Serialize};
use std::time::Duration;

// shown
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, thiserror::Error)]
enum Refusal {
    #[error("sold out")]
    SoldOut,
    #[error(transparent)]
    Fault(#[from] Fault),
}

/// A fact that others may want to know.
#[event]
pub(crate) struct Sold {
    price: u32,
}

const SECOND: Duration = Duration::from_secs(1);
// hidden

pub(crate) struct Operations {
    effects: Effects,
}

#[service]
impl Operations {
    /// `delay`
    ///
    /// works: the time at which it is over is saved, so a restart does not make it longer.
    pub(crate) async fn a_delay(&self) -> Result<u32, Refusal> {
        delay(30 * 24 * 3600 * SECOND).await?;
        Ok(1)
    }

    /// `yield_now`
    ///
    /// works: saves the position, and goes on.
    pub(crate) async fn a_save_point(&self) -> Result<u32, Refusal> {
        let sum: u32 = (1..1000).sum();
        yield_now().await?;
        Ok(sum)
    }

    /// `step`
    ///
    /// works: an effect on the world, with a key that is the same at each attempt.
    pub(crate) async fn a_step(&self) -> Result<usize, Refusal> {
        let order = 17;
        let paid = step("pay", async {
            let key = step_key();
            self.effects.have(format!("order {order} is paid"));
            Ok::<_, Refusal>(key.len())
        })
        .await?;
        Ok(paid.min(1))
    }

    /// `step` with attempts and a time limit
    ///
    /// works: each attempt evaluates the future's expression anew. What it uses counts as needed.
    pub(crate) async fn attempts(&self) -> Result<u32, Refusal> {
        let price = self.price(1).await?;
        let paid = step("pay", async { Ok::<_, Refusal>(price + 1) })
            .retry(Retry::times(3))
            .timeout(10 * SECOND)
            .await?;
        Ok(paid)
    }

    /// `when_all` of a tuple
    ///
    /// works: side by side, of different types.
    pub(crate) async fn all_of_a_tuple(&self) -> Result<String, Refusal> {
        let (price, name) = when_all((self.price(1), self.name(2))).await?;
        Ok(format!("{name} {price}"))
    }

    /// `when_all` of a list
    ///
    /// works: up to a thousand. The first error in the list's order is the result.
    pub(crate) async fn all_of_a_list(&self) -> Result<(u32, bool), Refusal> {
        let prices = when_all((1..4).map(|n| self.price(n)).collect::<Vec<_>>()).await?;
        let refused = when_all(vec![self.price(1), self.price(99)]).await;
        Ok((prices.iter().sum(), refused == Err(Refusal::SoldOut)))
    }

    /// `when_all` and `when_any` of an array
    ///
    /// works: `when_all` gives an array.
    pub(crate) async fn all_of_an_array(&self) -> Result<(u32, usize), Refusal> {
        let [one, two] = when_all([self.price(1), self.price(2)]).await?;
        let (first, _) = when_any([self.slow(1), self.price(2)]).await;
        let refused = when_all([self.price(99), self.price(1)]).await;
        assert_eq!(refused, Err(Refusal::SoldOut));
        Ok((one + two, first))
    }

    /// `when_each`
    ///
    /// works: any number, so many at a time.
    pub(crate) async fn some_at_a_time(&self) -> Result<u32, Refusal> {
        let prices = when_each(2, (1..6).map(|n| self.price(n))).await?;
        Ok(prices.iter().sum())
    }

    /// `when_all_settled`
    ///
    /// works: every result, the errors too.
    pub(crate) async fn every_result(&self) -> Result<Vec<bool>, Refusal> {
        let all = when_all_settled(vec![self.price(1), self.price(99)]).await;
        Ok(all.iter().map(Result::is_ok).collect())
    }

    /// `when_any`
    ///
    /// works: the other one is cancelled.
    pub(crate) async fn the_first(&self) -> Result<u32, Refusal> {
        match when_any((self.slow(1), delay(SECOND))).await {
            Either::Left(cake) => cake,
            Either::Right(over) => Ok(over.map(|()| 0)?),
        }
    }

    /// `when_any` of a list
    ///
    /// works: gives the place in the list and the result.
    pub(crate) async fn the_first_of_a_list(&self) -> Result<(usize, u32), Refusal> {
        let (place, price) = when_any(vec![self.slow(1), self.price(2), self.slow(3)]).await;
        Ok((place, price?))
    }

    /// Steps and timers in a group
    ///
    /// works: as private routines, which are what can be done side by side.
    pub(crate) async fn steps_side_by_side(&self) -> Result<usize, Refusal> {
        let (first, second, ()) =
            when_all((self.told("a".into()), self.told("b".into()), self.wait())).await?;
        Ok(first + second)
    }

    // with it
    async fn told(&self, what: String) -> Result<usize, Refusal> {
        step("tell", async { Ok(self.effects.have(what)) }).await
    }

    // with it
    async fn wait(&self) -> Result<(), Refusal> {
        Ok(delay(SECOND).await?)
    }

    /// `timeout`
    ///
    /// works: of a call and of a group; the error is `Fault::TimedOut` in your own type.
    pub(crate) async fn a_limit(&self) -> Result<bool, Refusal> {
        let late = self.slow(1).timeout(SECOND).await;
        let all = when_all((self.slow(1), self.price(2)))
            .timeout(120 * SECOND)
            .await?;
        Ok(late == Err(Refusal::Fault(Fault::TimedOut)) && all == (1, 20))
    }

    /// `promise`
    ///
    /// works: waits for a value that somebody resolves from outside, by the routine's id and this
    /// name, now or before.
    pub(crate) async fn an_answer(&self) -> Result<u32, Refusal> {
        let price = self.price(1).await?;
        let approval = promise::<bool>(format!("approval of {price}"));
        let approved = approval.timeout(30 * 24 * 3600 * SECOND).await?;
        Ok(if approved { price } else { 0 })
    }

    /// `raise`
    ///
    /// works: the event is appended together with the routine's next `.await` or its end.
    pub(crate) async fn an_event(&self) -> Result<u32, Refusal> {
        let price = self.price(1).await?;
        raise(Sold { price });
        Ok(price)
    }

    async fn price(&self, n: u32) -> Result<u32, Refusal> {
        if n > 9 {
            Err(Refusal::SoldOut)
        } else {
            Ok(n * 10)
        }
    }

    async fn name(&self, n: u32) -> Result<String, Refusal> {
        Ok(format!("item {n}"))
    }

    async fn slow(&self, n: u32) -> Result<u32, Refusal> {
        delay(60 * SECOND).await?;
        Ok(n)
    }
}

served!(Operations);

pub(crate) fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(Operations.a_delay() => "Ok(1)"),
        scenario!(Operations.a_save_point() => "Ok(499500)"),
        scenario!(Operations.a_step() => "Ok(1)"),
        scenario!(Operations.attempts() => "Ok(11)"),
        scenario!(Operations.all_of_a_tuple() => r#"Ok("item 2 10")"#),
        scenario!(Operations.all_of_a_list() => "Ok((60, true))"),
        scenario!(Operations.all_of_an_array() => "Ok((30, 1))"),
        scenario!(Operations.some_at_a_time() => "Ok(150)"),
        scenario!(Operations.every_result() => "Ok([true, false])"),
        scenario!(Operations.the_first() => "Ok(0)"),
        scenario!(Operations.the_first_of_a_list() => "Ok((1, 20))"),
        scenario!(Operations.steps_side_by_side() => "Ok(0)"),
        scenario!(Operations.a_limit() => "Ok(true)"),
        Scenario {
            name: "an_answer()",
            plain: |effects| {
                let promises = Promises::default();
                promises.resolve("approval of 10", &true);
                Box::pin(async move {
                    let operations = Operations::plain(&effects);
                    let answer = promises.run(operations.an_answer().into_future()).await;
                    format!("{answer:?}")
                })
            },
            hosted: |host| {
                let client = host.client::<Operations>();
                Box::pin(async move {
                    let handle = client.an_answer().start_as("1").await?;
                    handle.resolve("approval of 10", &true).await?;
                    Ok(format!("{:?}", handle.await))
                })
            },
            expected: "Ok(10)",
            besides: &[],
        },
        scenario!(Operations.an_event() => "Ok(10)"),
    ]
}

#[test]
fn operations_work() {
    check(&scenarios());
}
