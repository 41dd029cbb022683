//! Loops that own, count or update in place
//!
//! A loop over owned items saves them once and then its position. A loop over `&mut` items changes
//! what is kept, item by item.

use crate::lives::{Scenario, check, scenario, served};
use crate::outside::Effects;
use dasync::prelude::*;
use std::collections::{BTreeMap, HashMap};
use std::time::Duration;

pub(crate) struct InPlace {
    effects: Effects,
}

#[service]
impl InPlace {
    /// Items that are changed in their place
    ///
    /// works, made again `n`
    pub(crate) async fn changed_in_place(&self) -> Result<Vec<u32>, Fault> {
        let mut list = vec![1, 2, 3];
        for n in &mut list {
            if *n != 2 {
                *n = self.price(*n).await?;
            }
            *n += 1;
        }
        Ok(list)
    }

    /// `iter_mut` with adapters, `values_mut`
    ///
    /// works, made again `n`, `count`, `pair`
    pub(crate) async fn with_iter_mut(&self) -> Result<(Vec<u32>, u32), Fault> {
        let mut list = vec![1, 2, 3];
        for (i, n) in list.iter_mut().enumerate().rev() {
            *n += self.price(i as u32).await?;
        }
        for pair in list.chunks_mut(2) {
            pair[0] += self.price(1).await?;
        }
        let mut stock = BTreeMap::from([('a', 1), ('b', 2)]);
        for count in stock.values_mut() {
            *count = self.price(*count).await?;
        }
        Ok((list, stock.values().sum()))
    }

    /// Items that are owned
    ///
    /// works: also with a pattern, `into_iter`, and the items of a hash map.
    pub(crate) async fn owned_items(&self) -> Result<(Vec<String>, u32), Fault> {
        let pairs = vec![(String::from("tea"), 1), (String::from("milk"), 2)];
        let mut told = vec![];
        for (name, n) in pairs {
            let price = self.price(n).await?;
            told.push(format!("{name} {price}"));
        }
        let mut sum = 0;
        for (_, n) in HashMap::from([('a', 1), ('b', 2)]) {
            sum += self.price(n).await?;
        }
        for n in vec![1, 2, 3].into_iter().rev().skip(1) {
            sum += self.price(n).await?;
        }
        Ok((told, sum))
    }

    /// Ranges
    ///
    /// works: also `..=`, `rev` and `step_by`.
    pub(crate) async fn ranges(&self) -> Result<Vec<u32>, Fault> {
        let mut seen = vec![];
        for n in 1..3 {
            seen.push(self.price(n).await?);
        }
        for n in (0..=4).rev().step_by(2) {
            delay(Duration::from_secs(1)).await?;
            seen.push(n);
        }
        for letter in 'a'..='b' {
            delay(Duration::from_secs(1)).await?;
            seen.push(letter as u32 - 'a' as u32);
        }
        Ok(seen)
    }

    /// A range without end
    ///
    /// works
    pub(crate) async fn endless(&self) -> Result<u32, Fault> {
        for n in 1_u32.. {
            if self.price(n).await? > 25 {
                return Ok(n);
            }
        }
        Ok(0)
    }

    /// `while`, with an `.await` in its condition
    ///
    /// works
    pub(crate) async fn while_loop(&self) -> Result<u32, Fault> {
        let mut n = 0;
        while self.price(n).await? < 25 {
            n += 1;
        }
        Ok(n)
    }

    /// `while let` on a stack
    ///
    /// works: the usual way when the list grows in its own loop.
    pub(crate) async fn a_stack(&self) -> Result<Vec<u32>, Fault> {
        let mut stack = vec![3, 1];
        let mut seen = vec![];
        while let Some(n) = stack.pop() {
            seen.push(self.price(n).await?);
            if n == 1 {
                stack.push(2);
            }
        }
        Ok(seen)
    }

    /// `loop` with a value
    ///
    /// works
    pub(crate) async fn loop_with_a_value(&self) -> Result<u32, Fault> {
        let mut n = 0;
        let price = loop {
            n += 1;
            let price = self.price(n).await?;
            if price > 15 {
                break price;
            }
        };
        Ok(price + n)
    }

    /// `drain`, `retain`, `sort` between awaits
    ///
    /// works
    pub(crate) async fn drained(&self) -> Result<Vec<u32>, Fault> {
        let mut list = vec![3, 1, 2, 4];
        list.sort();
        let mut prices = vec![];
        for n in list.drain(..2) {
            prices.push(self.price(n).await?);
        }
        list.retain(|n| *n != 3);
        delay(Duration::from_secs(1)).await?;
        prices.extend(list);
        Ok(prices)
    }

    /// An entry of a map that is made if there is none
    ///
    /// works, made again `sold`, `prices`: its key is saved, and the entry is found by it again.
    pub(crate) async fn entries(&self, name: String) -> Result<String, Fault> {
        let (mut counts, mut lists) = (HashMap::new(), BTreeMap::<String, Vec<u32>>::new());
        let sold = counts.entry(name.len()).or_insert(1);
        *sold += self.price(*sold).await?;
        let prices = lists.entry(name).and_modify(Vec::clear).or_default();
        prices.push(self.price(2).await?);
        delay(Duration::from_secs(1)).await?;
        prices.push(*sold);
        *sold *= 2;
        Ok(format!("{counts:?} {lists:?}"))
    }

    /// Items that are changed, beside owned ones
    ///
    /// works, made again `n`: what is owned is saved once.
    pub(crate) async fn beside_owned_items(&self, more: Vec<u32>) -> Result<Vec<u32>, Fault> {
        let mut list = vec![1, 2, 3];
        for (n, by) in list.iter_mut().zip([self.price(5).await?, 4]) {
            *n += self.price(by).await?;
        }
        for (n, by) in list.iter_mut().zip(more) {
            *n += by;
            delay(Duration::from_secs(1)).await?;
            *n *= by;
        }
        Ok(list)
    }

    async fn price(&self, n: u32) -> Result<u32, Fault> {
        Ok(n * 10)
    }
}

served!(InPlace);

pub(crate) fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(InPlace.changed_in_place() => "Ok([11, 3, 31])"),
        scenario!(InPlace.with_iter_mut() => "Ok(([11, 12, 33], 30))"),
        scenario!(InPlace.owned_items() => r#"Ok((["tea 10", "milk 20"], 60))"#),
        scenario!(InPlace.ranges() => "Ok([10, 20, 4, 2, 0, 0, 1])"),
        scenario!(InPlace.endless() => "Ok(3)"),
        scenario!(InPlace.while_loop() => "Ok(3)"),
        scenario!(InPlace.a_stack() => "Ok([10, 20, 30])"),
        scenario!(InPlace.loop_with_a_value() => "Ok(22)"),
        scenario!(InPlace.drained() => "Ok([10, 20, 4])"),
        scenario!(InPlace.entries("tea".into()) => r#"Ok("{3: 22} {\"tea\": [20, 11]}")"#),
        scenario!(InPlace.beside_owned_items(vec![2, 3, 4]) => "Ok([1006, 135, 28])"),
    ]
}

#[test]
fn in_place_work() {
    check(&scenarios());
}
