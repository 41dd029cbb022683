//! Awaits anywhere in an expression
//!
//! An `.await` may stand where a value may stand. Operands are evaluated in the order in which they
//! are written, as in a plain fn; those before the `.await` are saved.

use crate::lives::{Scenario, check, scenario, served};
use crate::outside::Effects;
use dasync::prelude::*;
use serde::{Deserialize, Serialize};
use std::time::Duration;

// shown
#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Cup {
    price: u32,
    name: String,
}
// hidden

pub(crate) struct Expressions {
    effects: Effects,
}

#[service]
impl Expressions {
    /// In arguments
    ///
    /// works: also in the arguments of another call that is awaited.
    pub(crate) async fn in_arguments(&self) -> Result<u32, Fault> {
        let larger = u32::max(self.price(1).await?, self.price(2).await?);
        self.price(self.price(larger).await? / 10).await
    }

    /// In operands
    ///
    /// works
    pub(crate) async fn in_operands(&self) -> Result<u32, Fault> {
        let count = 3;
        Ok(count + self.price(1).await? * 2 - self.price(2).await?)
    }

    /// In `&&` and `||`
    ///
    /// works: the right side is not evaluated when the left side decides.
    pub(crate) async fn in_conditions(&self, n: u32) -> Result<bool, Fault> {
        let cheap = n < 3 && self.price(n).await? < 25 || n > 100;
        Ok(cheap && !(self.price(1).await? > 10))
    }

    /// A method of the result
    ///
    /// works
    pub(crate) async fn receiver(&self) -> Result<usize, Fault> {
        Ok(self.name(1).await?.trim_start_matches("item ").len())
    }

    /// In structs, tuples, arrays
    ///
    /// works
    pub(crate) async fn in_structs(&self) -> Result<(Cup, [u32; 2]), Fault> {
        let cup = Cup {
            price: self.price(1).await?,
            name: self.name(1).await?,
        };
        Ok((cup, [self.price(2).await?, 0]))
    }

    /// As an index, as the bounds of a range
    ///
    /// works
    pub(crate) async fn as_an_index(&self) -> Result<u32, Fault> {
        let sizes = [1, 2, 3, 4];
        let one = sizes[self.price(2).await? as usize / 10];
        let some = &sizes[..self.price(3).await? as usize / 10];
        Ok(one + some.iter().sum::<u32>())
    }

    /// As what is matched
    ///
    /// works
    pub(crate) async fn as_what_is_matched(&self, n: u32) -> Result<u8, Fault> {
        Ok(match self.price(n).await? {
            0 => 0,
            1..=20 => 1,
            _ => 2,
        })
    }

    /// Added to a variable, put into a place
    ///
    /// works: the right side comes first, then the place is read.
    pub(crate) async fn assigned(&self) -> Result<(u32, Vec<u32>), Fault> {
        let mut sum = 1;
        sum += self.price(1).await?;
        let mut prices = vec![0, 0];
        prices[1] = self.price(2).await?;
        Ok((sum, prices))
    }

    /// Casts, signs, references
    ///
    /// works
    pub(crate) async fn unary(&self) -> Result<i64, Fault> {
        let text = &self.name(3).await?;
        let less = -(self.price(1).await? as i64);
        delay(Duration::from_secs(1)).await?;
        Ok(less + text.len() as i64)
    }

    /// As the value of a block
    ///
    /// works
    pub(crate) async fn value_of_a_block(&self, n: u32) -> Result<u32, Fault> {
        let price = if n == 0 { 0 } else { self.price(n).await? };
        let doubled = {
            let more = self.price(1).await?;
            price + more
        };
        Ok(doubled)
    }

    /// As the result
    ///
    /// works: with and without `?`, with `return`.
    pub(crate) async fn as_the_result(&self, n: u32) -> Result<u32, Fault> {
        if n == 0 {
            return self.price(1).await;
        }
        self.price(n).await.map(|price| price + 1)
    }

    async fn price(&self, n: u32) -> Result<u32, Fault> {
        Ok(n * 10)
    }

    async fn name(&self, n: u32) -> Result<String, Fault> {
        Ok(format!("item {n}"))
    }
}

served!(Expressions);

pub(crate) fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(Expressions.in_arguments() => "Ok(200)"),
        scenario!(Expressions.in_operands() => "Ok(3)"),
        scenario!(Expressions.in_conditions(2) => "Ok(true)"),
        scenario!(Expressions.receiver() => "Ok(1)"),
        scenario!(Expressions.in_structs() => r#"Ok((Cup { price: 10, name: "item 1" }, [20, 0]))"#),
        scenario!(Expressions.as_an_index() => "Ok(9)"),
        scenario!(Expressions.as_what_is_matched(2) => "Ok(1)"),
        scenario!(Expressions.assigned() => "Ok((11, [0, 20]))"),
        scenario!(Expressions.unary() => "Ok(-4)"),
        scenario!(Expressions.value_of_a_block(2) => "Ok(30)"),
        scenario!(Expressions.as_the_result(2) => "Ok(21)"),
    ]
}

#[test]
fn expressions_work() {
    check(&scenarios());
}
