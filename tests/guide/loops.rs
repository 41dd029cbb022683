//! Loops that borrow
//!
//! Of a loop over something that is kept only the position is saved, however long the list is; the
//! item is made again from it. This needs an order that is the same after a restart, so hash maps
//! are refused.

use crate::lives::{Scenario, check, scenario, served};
use crate::outside::Effects;
use dasync::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::time::Duration;

// shown
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Item {
    name: String,
    count: u32,
}

fn items() -> Vec<Item> {
    let item = |(name, count): (&str, u32)| Item {
        name: name.into(),
        count,
    };
    [("tea", 1), ("milk", 2), ("cake", 3)].map(item).to_vec()
}
// hidden

pub(crate) struct Loops {
    effects: Effects,
}

#[service]
impl Loops {
    /// Over a list
    ///
    /// works, made again `item`
    pub(crate) async fn over_a_list(&self) -> Result<String, Fault> {
        let items = items();
        let mut bill = String::new();
        for item in &items {
            let price = self.price(item.count).await?;
            bill += &format!("{} {price} ", item.name);
        }
        Ok(bill + &items.len().to_string())
    }

    /// With a pattern
    ///
    /// works, made again `name`, `count`
    pub(crate) async fn with_a_pattern(&self) -> Result<String, Fault> {
        let items = items();
        let mut bill = String::new();
        for Item { name, count } in items.iter() {
            let price = self.price(*count).await?;
            bill += &format!("{name} {count}={price} ");
        }
        Ok(bill)
    }

    /// `enumerate`, `zip`, `rev`, `skip`, `take`, `chain`
    ///
    /// works, made again `item`, `place`, `n`: adapters that do not look at the items.
    pub(crate) async fn with_adapters(&self) -> Result<Vec<String>, Fault> {
        let (items, places) = (items(), vec!['a', 'b', 'c']);
        let mut told = vec![];
        for (i, (item, place)) in items.iter().zip(&places).enumerate().skip(1) {
            let price = self.price(item.count).await?;
            told.push(format!("{i}{place} {} {price}", item.name));
        }
        let (few, more) = (vec![1, 2], vec![3]);
        for n in few.iter().rev().chain(&more).take(2) {
            delay(Duration::from_secs(1)).await?;
            told.push(n.to_string());
        }
        Ok(told)
    }

    /// `filter`, `map`, `take_while`
    ///
    /// works, made again `item`, `name`: the closures run again to find the place, so they should
    /// only look.
    pub(crate) async fn with_closures(&self) -> Result<Vec<String>, Fault> {
        let items = items();
        let mut told = vec![];
        for item in items.iter().filter(|item| item.count != 2) {
            delay(Duration::from_secs(1)).await?;
            told.push(item.name.clone());
        }
        for name in items
            .iter()
            .map(|item| &item.name)
            .take_while(|name| *name != "cake")
        {
            delay(Duration::from_secs(1)).await?;
            told.push(name.to_uppercase());
        }
        Ok(told)
    }

    /// `chunks` and `windows`
    ///
    /// works, made again `pair`, `step`
    pub(crate) async fn chunks_and_windows(&self) -> Result<Vec<u32>, Fault> {
        let list = vec![1, 2, 3];
        let mut sums = vec![];
        for pair in list.chunks(2) {
            let price = self.price(pair.len() as u32).await?;
            sums.push(price + pair.iter().sum::<u32>());
        }
        for step in list.windows(2) {
            delay(Duration::from_secs(1)).await?;
            sums.push(step[0] * step[1]);
        }
        Ok(sums)
    }

    /// Over a map or a set in order
    ///
    /// works, made again `name`, `count`, `seat`
    pub(crate) async fn over_a_map(&self) -> Result<Vec<String>, Fault> {
        let stock = BTreeMap::from([("tea", 1), ("milk", 2)]);
        let seats = BTreeSet::from([9, 8]);
        let mut told = vec![];
        for (name, count) in &stock {
            let price = self.price(*count).await?;
            told.push(format!("{name} {count} {price}"));
        }
        for seat in seats.range(..9).chain(seats.iter()) {
            delay(Duration::from_secs(1)).await?;
            told.push(seat.to_string());
        }
        Ok(told)
    }

    /// Over the parts of a text
    ///
    /// works, made again `line`, `word`
    pub(crate) async fn over_a_text(&self) -> Result<Vec<String>, Fault> {
        let text = String::from("tea hot\nmilk");
        let mut told = vec![];
        for line in text.lines() {
            for word in line.split(' ') {
                delay(Duration::from_secs(1)).await?;
                told.push(format!("{word} of {line}"));
            }
        }
        for (at, letter) in text.char_indices().step_by(4) {
            delay(Duration::from_secs(1)).await?;
            told.push(format!("{at}{letter}"));
        }
        Ok(told)
    }

    /// Loops in loops, with labels
    ///
    /// works, made again `row`, `n`
    pub(crate) async fn nested(&self) -> Result<Vec<u32>, Fault> {
        let rows = vec![vec![1, 2, 3], vec![4], vec![5, 6]];
        let mut seen = vec![];
        'rows: for row in &rows {
            for n in row {
                if *n == 2 {
                    continue 'rows;
                }
                if *n == 6 {
                    break 'rows;
                }
                seen.push(self.price(*n).await?);
            }
            seen.push(row.len() as u32);
        }
        Ok(seen)
    }

    /// Over an array, over a queue
    ///
    /// works, made again `name`, `n`
    pub(crate) async fn over_an_array(&self) -> Result<String, Fault> {
        let (queue, sizes) = (VecDeque::from(["tea"]), [1, 2]);
        let mut told = String::new();
        for name in &queue {
            delay(Duration::from_secs(1)).await?;
            told += name;
        }
        for n in &sizes {
            let price = self.price(*n).await?;
            told += &format!(" {n}:{price}");
        }
        Ok(told)
    }

    /// A hash map, by way of its keys
    ///
    /// works: the keys are collected once and saved.
    pub(crate) async fn keys_of_a_hash_map(&self) -> Result<u32, Fault> {
        let stock = std::collections::HashMap::from([(String::from("tea"), 1)]);
        let mut sum = 0;
        for name in stock.keys().cloned().collect::<Vec<_>>() {
            sum += self.price(stock[&name]).await?;
        }
        Ok(sum)
    }

    /// An iterator in a variable
    ///
    /// works, made again `few`, `item`, `word`: it is made where it is walked.
    pub(crate) async fn iterator_in_a_variable(&self) -> Result<Vec<String>, Fault> {
        let (items, line) = (items(), String::from("hot tea"));
        let few = items.iter().filter(|item| item.count < 3);
        let words = line.split(' ');
        let mut told = vec![];
        for item in few {
            let price = self.price(item.count).await?;
            told.push(format!("{} {price}", item.name));
        }
        for (n, word) in words.enumerate() {
            delay(Duration::from_secs(1)).await?;
            told.push(format!("{n}{word}"));
        }
        Ok(told)
    }

    /// A range first, `iter::zip`, an array of references, `once`, an `Option`
    ///
    /// works, made again `item`, `a`, `b`, `n`
    pub(crate) async fn other_sources(&self) -> Result<Vec<String>, Fault> {
        let (items, extra, counts) = (items(), Some(7), vec![4, 5, 6]);
        let mut told = vec![];
        for (n, item) in (1..).zip(&items) {
            let price = self.price(n).await?;
            told.push(format!("{} {price}", item.name));
        }
        for (a, b) in std::iter::zip(&items, &counts) {
            delay(Duration::from_secs(1)).await?;
            told.push(format!("{}{b}", a.count));
        }
        for item in [&items[2], &items[0]] {
            delay(Duration::from_secs(1)).await?;
            told.push(item.name.clone());
        }
        for n in std::iter::once(&counts[2]).chain(&extra) {
            delay(Duration::from_secs(1)).await?;
            told.push(n.to_string());
        }
        Ok(told)
    }

    async fn price(&self, n: u32) -> Result<u32, Fault> {
        Ok(n * 10)
    }
}

served!(Loops);

pub(crate) fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(Loops.over_a_list() => r#"Ok("tea 10 milk 20 cake 30 3")"#),
        scenario!(Loops.with_a_pattern() => r#"Ok("tea 1=10 milk 2=20 cake 3=30 ")"#),
        scenario!(Loops.with_adapters() => r#"Ok(["1b milk 20", "2c cake 30", "2", "1"])"#),
        scenario!(Loops.with_closures() => r#"Ok(["tea", "cake", "TEA", "MILK"])"#),
        scenario!(Loops.chunks_and_windows() => "Ok([23, 13, 2, 6])"),
        scenario!(Loops.over_a_map() => r#"Ok(["milk 2 20", "tea 1 10", "8", "8", "9"])"#),
        scenario!(Loops.over_a_text() => r#"Ok(["tea of tea hot", "hot of tea hot", "milk of milk", "0t", "4h", "8m"])"#),
        scenario!(Loops.nested() => "Ok([10, 40, 1, 50])"),
        scenario!(Loops.over_an_array() => r#"Ok("tea 1:10 2:20")"#),
        scenario!(Loops.keys_of_a_hash_map() => "Ok(10)"),
        scenario!(Loops.iterator_in_a_variable() => r#"Ok(["tea 10", "milk 20", "0hot", "1tea"])"#),
        scenario!(Loops.other_sources() => r#"Ok(["tea 10", "milk 20", "cake 30", "14", "25", "36", "cake", "tea", "6", "7"])"#),
    ]
}

#[test]
fn loops_work() {
    check(&scenarios());
}
