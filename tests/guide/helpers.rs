//! Helpers and generics
//!
//! What a routine calls between two awaits is ordinary Rust: methods, generic functions, traits,
//! async functions. Only what is *awaited* must be durable: another routine, a step, a timer, a
//! group of these. An ordinary future is run in a `step`, which records its result, or `inline`,
//! which does not.

use crate::lives::{Scenario, check, scenario, served};
use crate::outside::Effects;
use dasync::prelude::*;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use std::fmt::Display;
use std::time::Duration;

// shown
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Page<T> {
    items: Vec<T>,
    next: Option<u32>,
}

impl<T: Clone> Page<T> {
    fn of(all: &[T], from: u32) -> Self {
        let items = all.iter().skip(from as usize).take(2).cloned().collect();
        let next = Some(from + 2).filter(|next| (*next as usize) < all.len());
        Self { items, next }
    }
}

/// An ordinary async fn.
async fn look_up(n: u32) -> u32 {
    std::future::ready(n + 1).await
}

fn joined<T: Display>(items: &[T]) -> String {
    items.iter().map(T::to_string).collect::<Vec<_>>().join("+")
}

/// Through the text of a value and back.
fn copied<T: Serialize + DeserializeOwned>(value: &T) -> serde_json::Result<T> {
    serde_json::from_str(&serde_json::to_string(value)?)
}
// hidden

pub(crate) struct Helpers {
    effects: Effects,
}

#[service]
impl Helpers {
    /// A method of the service that is not async
    ///
    /// works: it stays what it is, private or public, with `self`, references and all.
    pub(crate) async fn methods(&self) -> Result<String, Fault> {
        let price = self.price(1).await?;
        let bill = self.bill(&["tea", "milk"], price);
        delay(Duration::from_secs(1)).await?;
        Ok(bill + " cents")
    }

    // with it
    fn bill(&self, names: &[&str], price: u32) -> String {
        format!("{}: {price}", names.join("+"))
    }

    /// Generic functions and traits
    ///
    /// works
    pub(crate) async fn generic_functions(&self) -> Result<String, Fault> {
        let prices = [self.price(1).await?, self.price(2).await?];
        let copy = copied(&prices).ok();
        delay(Duration::from_secs(1)).await?;
        Ok(joined(&copy.unwrap_or(prices)))
    }

    /// Generic types as parameters, locals and results
    ///
    /// works: as long as the type is written out.
    pub(crate) async fn generic_types(&self, first: Page<String>) -> Result<Page<String>, Fault> {
        let mut page = first;
        while let Some(next) = page.next {
            let more = self.page(next).await?;
            page.items.extend(more.items);
            page.next = more.next;
        }
        Ok(page)
    }

    /// A part of a routine, as a routine
    ///
    /// works: the way to share code that awaits. It may be private; what it gets and gives is
    /// recorded.
    pub(crate) async fn a_part(&self) -> Result<u32, Fault> {
        let first = self.price_and_wait(1).await?;
        let second = self.price_and_wait(2).await?;
        Ok(first + second)
    }

    // with it
    async fn price_and_wait(&self, n: u32) -> Result<u32, Fault> {
        let price = self.price(n).await?;
        delay(Duration::from_secs(1)).await?;
        Ok(price + 1)
    }

    /// An ordinary async fn whose result is recorded
    ///
    /// works: in a `step`. Its effect is at least once, its result exactly once.
    pub(crate) async fn in_a_step(&self) -> Result<u32, Fault> {
        let found = step("look up", look_up(1)).await;
        let more = step("look up again", async {
            let once = look_up(found).await;
            look_up(once).await
        })
        .await;
        Ok(found + more)
    }

    /// An ordinary async fn, run in its place
    ///
    /// works: `inline` saves nothing. After a crash it runs again from the `.await` before it.
    pub(crate) async fn run_inline(&self) -> Result<u32, Fault> {
        let found = inline(look_up(1)).await;
        let price = self.price(found).await?;
        Ok(price + inline(async { look_up(price).await }).await)
    }

    /// A boxed error
    ///
    /// works: between two awaits; what is kept or returned is a type that can be saved.
    pub(crate) async fn boxed_errors(&self, text: String) -> Result<String, Fault> {
        let told = {
            let parsed: Result<u32, Box<dyn std::error::Error>> = text.parse().map_err(Into::into);
            parsed.map_or_else(|error| error.to_string(), |n| n.to_string())
        };
        delay(Duration::from_secs(1)).await?;
        Ok(told)
    }

    async fn price(&self, n: u32) -> Result<u32, Fault> {
        Ok(n * 10)
    }

    async fn page(&self, from: u32) -> Result<Page<String>, Fault> {
        Ok(Page::of(&["tea", "milk", "cake"].map(String::from), from))
    }
}

served!(Helpers);

pub(crate) fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(Helpers.methods() => r#"Ok("tea+milk: 10 cents")"#),
        scenario!(Helpers.generic_functions() => r#"Ok("10+20")"#),
        scenario!(Helpers.generic_types(Page { items: vec![], next: Some(0) }) => r#"Ok(Page { items: ["tea", "milk", "cake"], next: None })"#),
        scenario!(Helpers.a_part() => "Ok(32)"),
        scenario!(Helpers.in_a_step() => "Ok(6)"),
        scenario!(Helpers.run_inline() => "Ok(41)"),
        scenario!(Helpers.boxed_errors("x".into()) => r#"Ok("invalid digit found in string")"#),
    ]
}

#[test]
fn helpers_work() {
    check(&scenarios());
}
