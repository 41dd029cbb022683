//! Control flow
//!
//! `if`, `match`, loops, labels and early returns keep their meaning, wherever the awaits in them
//! are.

use crate::lives::{Scenario, check, scenario, served};
use crate::outside::Effects;
use dasync::prelude::*;
use serde::{Deserialize, Serialize};
use std::num::ParseIntError;
use std::time::Duration;

// shown
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, thiserror::Error)]
enum Refusal {
    #[error("sold out")]
    SoldOut,
    #[error("{0} is no number")]
    NoNumber(String),
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl From<ParseIntError> for Refusal {
    fn from(error: ParseIntError) -> Self {
        Self::NoNumber(error.to_string())
    }
}

enum State {
    Open,
    Paid(u32),
    Done,
}
// hidden

pub(crate) struct Control {
    effects: Effects,
}

#[service]
impl Control {
    /// `let`-`else`
    ///
    /// works: with an `.await` on both sides.
    pub(crate) async fn let_else(&self, n: u32) -> Result<String, Refusal> {
        let Some(left) = self.stock(n).await? else {
            delay(Duration::from_secs(1)).await?;
            return Err(Refusal::SoldOut);
        };
        delay(Duration::from_secs(1)).await?;
        Ok(format!("{left} left"))
    }

    /// Chains of `let` and conditions
    ///
    /// works
    pub(crate) async fn let_chains(&self, n: u32) -> Result<u32, Refusal> {
        if let Some(left) = self.stock(n).await?
            && left > 1
            && let Some(more) = self.stock(left).await?
        {
            delay(Duration::from_secs(1)).await?;
            return Ok(left * 10 + more);
        }
        Ok(0)
    }

    /// Labels
    ///
    /// works: `break` and `continue` out of several loops.
    pub(crate) async fn labels(&self) -> Result<Vec<u32>, Refusal> {
        let mut seen = vec![];
        'days: for day in 1..4 {
            for hour in 1..4 {
                if hour > day {
                    continue 'days;
                }
                if self.price(day * hour).await? > 50 {
                    break 'days;
                }
                seen.push(day * 10 + hour);
            }
        }
        Ok(seen)
    }

    /// A block with a label and a value
    ///
    /// works
    pub(crate) async fn labelled_block(&self, n: u32) -> Result<String, Refusal> {
        let told = 'found: {
            if n == 0 {
                break 'found "nothing".to_owned();
            }
            let price = self.price(n).await?;
            if price > 20 {
                break 'found format!("{price} is too much");
            }
            price.to_string()
        };
        delay(Duration::from_secs(1)).await?;
        Ok(told)
    }

    /// Arms that leave
    ///
    /// works: `return`, `continue`, `break` and `panic!` where a value is expected.
    pub(crate) async fn arms_that_leave(&self) -> Result<Vec<u32>, Refusal> {
        let mut seen = vec![];
        loop {
            let n = seen.len() as u32 + 1;
            let left = match self.stock(n).await? {
                Some(0) => unreachable!("nothing is told as `None`"),
                Some(left) => left,
                None if n < 4 => {
                    seen.push(0);
                    continue;
                }
                None => break,
            };
            let left = if left > 100 { return Ok(vec![]) } else { left };
            seen.push(left);
        }
        Ok(seen)
    }

    /// `?` on an error of another type
    ///
    /// works: it is converted, as always.
    pub(crate) async fn question_marks(&self, text: String) -> Result<u32, Refusal> {
        let n: u32 = text.parse()?;
        let price = self.price(n).await?;
        let left = self.stock(n).await?.ok_or(Refusal::SoldOut)?;
        Ok(price + left)
    }

    /// Going on after an error
    ///
    /// works: an error is a value; a saga is ordinary code.
    pub(crate) async fn after_an_error(&self) -> Result<String, Refusal> {
        let price = self.price(1).await?;
        match self.buy(9).await {
            Ok(bought) => Ok(format!("{bought}")),
            Err(Refusal::SoldOut) => {
                step("pay back", async {
                    self.effects.have(format!("{price} back"))
                })
                .await;
                Ok("paid back".into())
            }
            Err(other) => Err(other),
        }
    }

    /// A state machine of your own
    ///
    /// works: the enum is not kept across an `.await` here, so it need not be saved.
    pub(crate) async fn state_machine(&self) -> Result<u32, Refusal> {
        let mut turns = 0;
        let mut paid = None;
        loop {
            turns += 1;
            let state = match (paid, turns) {
                (None, _) => State::Open,
                (Some(price), ..3) => State::Paid(price),
                _ => State::Done,
            };
            match state {
                State::Open => paid = Some(self.price(1).await?),
                State::Paid(price) => paid = Some(self.price(price).await?),
                State::Done => break Ok(turns),
            }
        }
    }

    /// A routine that calls itself
    ///
    /// works: each call is a routine of its own, with its own place in the log.
    pub(crate) async fn recursion(&self, n: u32) -> Result<u32, Refusal> {
        if n == 0 {
            return Ok(0);
        }
        Ok(self.recursion(n - 1).await? + n)
    }

    async fn price(&self, n: u32) -> Result<u32, Refusal> {
        Ok(n * 10)
    }

    async fn stock(&self, n: u32) -> Result<Option<u32>, Refusal> {
        Ok(8_u32.checked_sub(n * 2).filter(|left| *left > 0))
    }

    async fn buy(&self, n: u32) -> Result<u32, Refusal> {
        if n > 8 { Err(Refusal::SoldOut) } else { Ok(n) }
    }
}

served!(Control);

pub(crate) fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(Control.let_else(1) => r#"Ok("6 left")"#),
        scenario!(Control.let_else(9) => "Err(SoldOut)"),
        scenario!(Control.let_chains(2) => "Ok(0)"),
        scenario!(Control.let_chains(3) => "Ok(24)"),
        scenario!(Control.labels() => "Ok([11, 21, 22, 31])"),
        scenario!(Control.labelled_block(2) => r#"Ok("20")"#),
        scenario!(Control.labelled_block(3) => r#"Ok("30 is too much")"#),
        scenario!(Control.arms_that_leave() => "Ok([6, 4, 2])"),
        scenario!(Control.question_marks("2".into()) => "Ok(24)"),
        scenario!(Control.question_marks("two".into()) => r#"Err(NoNumber("invalid digit found in string"))"#),
        scenario!(Control.after_an_error() => r#"Ok("paid back")"#),
        scenario!(Control.state_machine() => "Ok(3)"),
        scenario!(Control.recursion(2) => "Ok(3)"),
    ]
}

#[test]
fn control_works() {
    check(&scenarios());
}
