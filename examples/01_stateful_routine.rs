//! A routine that survives: its locals and its position are in the log.
//!
//! ```sh
//! cargo run --example 01_stateful_routine
//! ```
//!
//! The program stops its host in the middle of a routine, builds another one on the same log, and the
//! routine goes on where it stood. A crash makes no difference: try `kill -9` on the coffee shop.

#![expect(clippy::print_stdout, reason = "an example shows what it does")]

use dasync::embedded;
use dasync::prelude::*;
use std::time::Duration;

struct Barista;

// Every async fn of a service is a routine. The others stay what they are.
#[service]
impl Barista {
    /// Serves one customer.
    pub async fn serve(&self, customer: String) -> Result<String, Fault> {
        // Calling another routine is an ordinary call; it has a stream of its own in the log.
        let order = self.take_order(customer.clone()).await?;
        println!("{customer} ordered: {order}");

        // Here the host is stopped. `customer` and `order` are in the log, and so is the position.
        delay(Duration::from_millis(300)).await?;

        println!("serving {order} to {customer}");
        Ok(format!("{order} for {customer}"))
    }

    async fn take_order(&self, customer: String) -> Result<String, Fault> {
        Ok(if customer.len() > 3 {
            "a latte".to_owned()
        } else {
            "an espresso".to_owned()
        })
    }
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = tempfile::tempdir()?;

    println!("-- first life");
    let host = start(folder.path()).await?;
    // The key makes it the same routine each time it is started.
    let handle = host
        .client::<Barista>()
        .serve("Grace".into())
        .start_as("order-1")
        .await?;
    while !matches!(handle.status().await?, RoutineStatus::Waiting { .. }) {
        tokio::task::yield_now().await;
    }
    host.shutdown().await; // everything in memory is gone

    println!("-- second life");
    let host = start(folder.path()).await?;
    let served = host
        .client::<Barista>()
        .serve("Grace".into())
        .start_as("order-1")
        .await?
        .await?;
    println!("{served}");
    assert_eq!(served, "a latte for Grace");
    host.shutdown().await;
    Ok(())
}

async fn start(folder: &std::path::Path) -> Result<Host, Box<dyn std::error::Error>> {
    let store = embedded::Store::open(folder)?;
    Ok(Host::builder("cafe", store)
        .service(|_| Barista)
        .build()
        .await?)
}
