//! Parameters and patterns
//!
//! Parameters are locals like others: they are saved as long as they are needed. They own their
//! data, since a call is recorded before it runs. Patterns work everywhere; what they bind is saved
//! name by name.

use crate::lives::{Scenario, check, scenario, served};
use crate::outside::Effects;
use dasync::prelude::*;
use serde::{Deserialize, Serialize};
use std::time::Duration;

// shown
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Order {
    id: u32,
    items: Vec<String>,
    table: Option<u8>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Meters(f64);

const FREE: u32 = 0;

fn order() -> Order {
    let items = ["tea", "milk", "cake"].map(String::from).to_vec();
    Order {
        id: 7,
        items,
        table: Some(4),
    }
}
// hidden

pub(crate) struct Patterns {
    effects: Effects,
}

#[service]
impl Patterns {
    /// A tuple as a parameter
    ///
    /// works
    pub(crate) async fn tuple_parameter(&self, (from, to): (u32, u32)) -> Result<u32, Fault> {
        let price = self.price(from).await?;
        Ok(price + to)
    }

    /// A struct as a parameter
    ///
    /// works
    pub(crate) async fn struct_parameter(
        &self,
        Order { id, items, .. }: Order,
    ) -> Result<String, Fault> {
        let price = self.price(id).await?;
        Ok(format!("{} for {price}", items.join("+")))
    }

    /// A parameter that is changed
    ///
    /// works: also one that is not used, and one that is thrown away.
    pub(crate) async fn mut_parameter(
        &self,
        mut n: u32,
        _unused: u32,
        _: u32,
    ) -> Result<u32, Fault> {
        n += 1;
        n += self.price(n).await?;
        delay(Duration::from_secs(1)).await?;
        Ok(n)
    }

    /// A struct that is taken apart
    ///
    /// works: nested, with `..` and with new names.
    pub(crate) async fn taken_apart(&self) -> Result<(u32, u8), Fault> {
        let (
            Order {
                id: number,
                table: Some(table),
                ..
            },
            Meters(_),
        ) = (order(), Meters(1.5))
        else {
            return Ok((0, 0));
        };
        let price = self.price(number).await?;
        Ok((price, table))
    }

    /// `@`, `|`, ranges, constants
    ///
    /// works
    pub(crate) async fn alternatives(&self, n: u32) -> Result<String, Fault> {
        let size = match n {
            FREE => String::from("free"),
            few @ (1 | 2) => format!("few, {}", self.price(few).await?),
            many @ 3..=9 if many != 5 => format!("many, {}", self.price(many).await?),
            other => other.to_string(),
        };
        delay(Duration::from_secs(1)).await?;
        Ok(size)
    }

    /// Slices
    ///
    /// works, made again `first`, `rest`, `last`: they are references into `items`, which is saved.
    pub(crate) async fn slices(&self) -> Result<String, Fault> {
        let items = order().items;
        let [first, rest @ .., last] = &items[..] else {
            return Ok(String::new());
        };
        let price = self.price(1).await?;
        Ok(format!(
            "{first} .. {last}, {} between, {price}",
            rest.len()
        ))
    }

    /// `ref` in a pattern
    ///
    /// works, made again `items`
    pub(crate) async fn by_ref(&self) -> Result<(u32, usize), Fault> {
        let order = order();
        let Order { ref items, id, .. } = order;
        let price = self.price(id).await?;
        Ok((price, items.len()))
    }

    /// A pattern against a reference
    ///
    /// works, made again `items`, `table`
    pub(crate) async fn against_a_reference(&self) -> Result<(usize, u8), Fault> {
        let order = order();
        let Order {
            items,
            table: Some(table),
            ..
        } = &order
        else {
            return Ok((0, 0));
        };
        delay(Duration::from_secs(1)).await?;
        Ok((items.len(), *table))
    }

    /// A tuple that is assigned to variables
    ///
    /// works
    pub(crate) async fn assigned_apart(&self) -> Result<(u32, u32), Fault> {
        let (mut a, mut b) = (1, 2);
        delay(Duration::from_secs(1)).await?;
        (a, b) = (b, a);
        (_, b) = (0, b + self.price(a).await?);
        a += 1;
        delay(Duration::from_secs(1)).await?;
        Ok((a, b))
    }

    async fn price(&self, n: u32) -> Result<u32, Fault> {
        Ok(n * 10)
    }
}

served!(Patterns);

pub(crate) fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(Patterns.tuple_parameter((1, 2)) => "Ok(12)"),
        scenario!(Patterns.struct_parameter(order()) => r#"Ok("tea+milk+cake for 70")"#),
        scenario!(Patterns.mut_parameter(1, 2, 3) => "Ok(22)"),
        scenario!(Patterns.taken_apart() => "Ok((70, 4))"),
        scenario!(Patterns.alternatives(2) => r#"Ok("few, 20")"#),
        scenario!(Patterns.alternatives(4) => r#"Ok("many, 40")"#),
        scenario!(Patterns.alternatives(5) => r#"Ok("5")"#),
        scenario!(Patterns.slices() => r#"Ok("tea .. cake, 1 between, 10")"#),
        scenario!(Patterns.by_ref() => "Ok((70, 3))"),
        scenario!(Patterns.against_a_reference() => "Ok((3, 4))"),
        scenario!(Patterns.assigned_apart() => "Ok((3, 21))"),
    ]
}

#[test]
fn patterns_work() {
    check(&scenarios());
}
