//! Closures
//!
//! A closure cannot be saved, but one that only looks at what is kept can be made again. Its
//! parameters need their types written, and it may not change what it has captured across an
//! `.await`. Between two awaits any closure will do.

use crate::lives::{Scenario, check, scenario, served};
use crate::outside::Effects;
use dasync::prelude::*;
use std::time::Duration;

// shown
fn double(n: u32) -> u32 {
    n * 2
}

fn twice(n: u32, change: impl Fn(u32) -> u32) -> u32 {
    change(change(n))
}
// hidden

pub(crate) struct Closures {
    effects: Effects,
}

#[service]
impl Closures {
    /// A closure that is used after an `.await`
    ///
    /// works, made again `add`: what it has captured is saved.
    pub(crate) async fn kept(&self) -> Result<u32, Fault> {
        let more = 5;
        let add = |n: u32| n + more;
        let price = self.price(1).await?;
        let sum = add(price);
        delay(Duration::from_secs(1)).await?;
        Ok(add(sum))
    }

    /// A closure over a list
    ///
    /// works, made again `has`
    pub(crate) async fn over_a_list(&self) -> Result<(bool, usize), Fault> {
        let names = vec![String::from("tea"), String::from("milk")];
        let has = |name: &str| names.iter().any(|n| n == name);
        delay(Duration::from_secs(1)).await?;
        let tea = has("tea");
        delay(Duration::from_secs(1)).await?;
        Ok((tea && !has("cake"), names.len()))
    }

    /// A closure that decides in a loop
    ///
    /// works, made again `dear`
    pub(crate) async fn in_a_loop(&self, limit: u32) -> Result<Vec<u32>, Fault> {
        let dear = |price: u32| price > limit;
        let mut seen = vec![];
        for n in 1..4 {
            let price = self.price(n).await?;
            if dear(price) {
                seen.push(price);
            }
        }
        Ok(seen)
    }

    /// With `move`
    ///
    /// works, made again `more`: as long as it takes only numbers and other `Copy` values, which
    /// are not `mut`.
    pub(crate) async fn with_move(&self, n: u32) -> Result<u32, Fault> {
        let more = move |price: u32| price + n;
        let first = more(1);
        let price = self.price(first).await?;
        Ok(more(price))
    }

    /// Closures between two awaits
    ///
    /// works: `FnMut`, `move`, boxed: whatever they are, they are over before the `.await`.
    pub(crate) async fn between_two_awaits(&self) -> Result<u32, Fault> {
        let price = self.price(1).await?;
        let mut sum = 0;
        let mut add = |n| sum += n;
        (1..=3).for_each(&mut add);
        add(price);
        let boxed: Box<dyn Fn(u32) -> u32 + Send> = Box::new(move |n| n + price);
        let sum = boxed(sum);
        delay(Duration::from_secs(1)).await?;
        Ok(sum)
    }

    /// Iterators with closures
    ///
    /// works
    pub(crate) async fn iterators(&self) -> Result<Vec<u32>, Fault> {
        let factor = self.price(1).await?;
        let list: Vec<u32> = (1..4).map(|n| n * factor).filter(|n| *n != 20).collect();
        delay(Duration::from_secs(1)).await?;
        Ok(list.iter().map(|n| n + factor).collect())
    }

    /// A fn or a closure as an argument
    ///
    /// works
    pub(crate) async fn as_an_argument(&self) -> Result<u32, Fault> {
        let more = self.price(1).await?;
        let sum = twice(1, double) + twice(1, |n| n + more);
        delay(Duration::from_secs(1)).await?;
        Ok([sum, 1].map(double).iter().sum())
    }

    async fn price(&self, n: u32) -> Result<u32, Fault> {
        Ok(n * 10)
    }
}

served!(Closures);

pub(crate) fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(Closures.kept() => "Ok(20)"),
        scenario!(Closures.over_a_list() => "Ok((true, 2))"),
        scenario!(Closures.in_a_loop(15) => "Ok([20, 30])"),
        scenario!(Closures.with_move(2) => "Ok(32)"),
        scenario!(Closures.between_two_awaits() => "Ok(26)"),
        scenario!(Closures.iterators() => "Ok([20, 40])"),
        scenario!(Closures.as_an_argument() => "Ok(52)"),
    ]
}

#[test]
fn closures_work() {
    check(&scenarios());
}
