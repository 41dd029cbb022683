//! Dependencies: a manager and a barista in the café, the payment terminal at the bank.
//!
//! ```sh
//! cargo run --example 05_dependency_injection
//! ```
//!
//! What a service needs are its fields, filled in when it is registered: clients of other services,
//! clients of contracts, and ordinary values. The barista does not know who serves the terminal:
//! the host of the café says that somebody else does, and calls go through the log.
//!
//! Café and bank are two hosts, each of which may be restarted, or be away for a year, without the
//! other one noticing. Here they are in one process, because the embedded store belongs to one; with
//! a store that processes share they would be two programs with the same code. With `--data DIR` you
//! can kill the process itself (`kill -9`) at any moment, and start it again.

#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "an example shows what it does"
)]
#![expect(
    unreachable_pub,
    reason = "the module of effects reads as one of a library"
)]

// what the outside world sees of it, as in the coffee shop
#[path = "coffee_shop/effects.rs"]
mod effects;

use crate::effects::Effects;
use clap::Parser;
use dasync::prelude::*;
use dasync::{BuildError, embedded};
use serde::{Deserialize, Serialize};
use std::error::Error;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

#[derive(Debug, Serialize, Deserialize, thiserror::Error)]
enum ShopError {
    #[error("the card of {0} was declined")]
    Declined(String),
    #[error("out of {0}")]
    OutOf(String),
    #[error(transparent)]
    Fault(#[from] Fault),
}

/// A contract: what can be asked of a terminal, whoever serves it.
#[service]
trait PaymentTerminal {
    async fn pay(&self, customer: String, cents: u64) -> Result<String, ShopError>;
}

/// What the bank has made of it.
struct CardTerminal {
    effects: Effects,
}

#[service]
impl PaymentTerminal for CardTerminal {
    async fn pay(&self, customer: String, cents: u64) -> Result<String, ShopError> {
        if customer == "Eve" {
            return Err(ShopError::Declined(customer));
        }
        step("charge", self.effects.have(&customer, "charge")).await?;
        Ok(format!("paid {cents} cents"))
    }
}

/// An ordinary dependency: what an operator sets.
struct Prices {
    cup_cents: u64,
}

struct Barista {
    terminal: Client<dyn PaymentTerminal>,
    prices: Arc<Prices>,
    effects: Effects,
}

#[service]
impl Barista {
    /// Serves one customer, who pays first.
    pub async fn serve(&self, customer: String, cups: u64) -> Result<String, ShopError> {
        let cents = cups * self.prices.cup_cents;
        let receipt = self.terminal.pay(customer.clone(), cents).await?;
        step("hand over", self.effects.have(&customer, "hand over")).await?;
        Ok(format!("{customer} got {cups} cups and {receipt}"))
    }
}

struct Manager {
    barista: Client<Barista>,
}

#[service]
impl Manager {
    /// Serves everybody at the same time, and says what came of it.
    pub async fn day(&self, customers: Vec<String>) -> Result<Vec<String>, ShopError> {
        let customers = customers.into_iter().zip(1..);
        let visits: Vec<_> = customers
            .map(|(name, cups)| self.visit(name, cups))
            .collect();
        when_all(visits).await
    }

    async fn visit(&self, customer: String, cups: u64) -> Result<String, ShopError> {
        match self.barista.serve(customer, cups).await {
            Err(ShopError::Declined(customer)) => Ok(format!("{customer} went away")),
            other => other,
        }
    }
}

/// The café does not serve the terminal, and says so: without `external` it would not be built, and
/// the error would name the barista and the terminal.
async fn cafe(store: &embedded::Store, effects: &Effects) -> Result<Host, BuildError> {
    let prices = Arc::new(Prices { cup_cents: 300 });
    Host::builder("street", store.clone())
        .node("cafe")
        .external::<dyn PaymentTerminal>()
        // clients find their service when they are called, so the order does not matter
        .service(|deps| Manager {
            barista: deps.client(),
        })
        .service(|deps| Barista {
            terminal: deps.client(),
            prices,
            effects: effects.clone(),
        })
        .build()
        .await
}

async fn bank(store: &embedded::Store, effects: &Effects) -> Result<Host, BuildError> {
    Host::builder("street", store.clone())
        .node("bank")
        .service(|_| CardTerminal {
            effects: effects.clone(),
        })
        .build()
        .await
}

/// Runs a café and a bank, and restarts both in the middle of the work.
#[derive(Parser)]
struct Options {
    /// Where the log is kept; a folder that is gone afterwards if not given.
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    /// Every effect that a step has is appended to this file.
    #[arg(long, value_name = "FILE")]
    effects: Option<PathBuf>,
    /// How long a step takes, in milliseconds.
    #[arg(long, value_name = "N", default_value_t = 20)]
    step_ms: u64,
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let options = Options::parse();
    let temporary = tempfile::tempdir()?;
    let data = options.data.unwrap_or_else(|| temporary.path().into());
    let effects = Effects::open(options.effects.as_deref(), options.step_ms)?;
    let store = embedded::Store::open(&data)?;
    eprintln!("the log is in {}", data.display());
    let customers = ["Ada", "Bob", "Eve", "Grace", "Linus"].map(String::from);
    // always under this key: after a kill it is the same day that goes on
    let monday = async |cafe: &Host| {
        let day = cafe.client::<Manager>().day(customers.to_vec());
        day.start_as("monday").await
    };

    // The café opens before the bank: what it asks of the terminal waits in the log.
    let host = cafe(&store, &effects).await?;
    let day = monday(&host).await?;
    while host.unserved().is_empty() && !day.status().await?.is_ended() {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    if let Some(first) = host.unserved().first() {
        eprintln!("nobody serves {} yet", first.routine.service());
    }
    host.shutdown().await;

    // Both are there for a moment, and go away in the middle of the work.
    let hosts = (cafe(&store, &effects).await?, bank(&store, &effects).await?);
    let moment = Duration::from_millis(options.step_ms);
    let early = tokio::time::timeout(moment, monday(&hosts.0).await?.into_future()).await;
    eprintln!("restarted in the middle: {}", early.is_err());
    hosts.0.shutdown().await;
    hosts.1.shutdown().await;

    // The bank is first this time. Nobody is charged twice.
    let bank = bank(&store, &effects).await?;
    let cafe = cafe(&store, &effects).await?;
    let visits = monday(&cafe).await?.await?;
    for visit in &visits {
        println!("{visit}");
    }
    assert_eq!(visits[1], "Bob got 2 cups and paid 600 cents");
    assert_eq!(visits[2], "Eve went away");
    cafe.shutdown().await;
    bank.shutdown().await;
    Ok(())
}
