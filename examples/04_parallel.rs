//! Calls in parallel: `when_all`, `when_any`, timeouts, and routines that are started and awaited
//! later.
//!
//! ```sh
//! cargo run --example 04_parallel
//! ```

#![expect(clippy::print_stdout, reason = "an example shows what it does")]

use dasync::embedded;
use dasync::prelude::*;
use std::time::Duration;

struct Kitchen;

#[service]
impl Kitchen {
    /// Cooks a whole menu.
    pub async fn banquet(&self, guests: u32) -> Result<Vec<String>, Fault> {
        // A tuple of different calls: all results, or the first error.
        let (soup, salad) = when_all((self.soup(), self.salad())).await?;

        // A list of calls, as many as you like up to 1,000; each is a routine of its own.
        let plates: Vec<_> = (1..=guests).map(|guest| self.plate(guest)).collect();
        let mut menu = when_all(plates).await?;

        // Started now, awaited later: the handle can be kept in a local across a crash.
        let coffee = start(self.coffee()).await;

        // The first of two; the other is cancelled.
        let dessert = match when_any((self.cake(), self.ice_cream())).await {
            Either::Left(cake) => cake?,
            Either::Right(ice) => ice?,
        };

        // Not longer than that. The late one is cancelled, and the result says so.
        let wine = match self.decant().timeout(Duration::from_millis(50)).await {
            Err(Fault::TimedOut) => "water".to_owned(),
            other => other?,
        };

        menu.extend([soup, salad, dessert, wine, coffee.await?]);
        Ok(menu)
    }

    async fn soup(&self) -> Result<String, Fault> {
        Ok("soup".into())
    }

    async fn salad(&self) -> Result<String, Fault> {
        Ok("salad".into())
    }

    async fn plate(&self, guest: u32) -> Result<String, Fault> {
        delay(Duration::from_millis(20)).await?;
        Ok(format!("plate {guest}"))
    }

    async fn coffee(&self) -> Result<String, Fault> {
        delay(Duration::from_millis(10)).await?;
        Ok("coffee".into())
    }

    async fn cake(&self) -> Result<String, Fault> {
        delay(Duration::from_hours(1)).await?;
        Ok("cake".into())
    }

    async fn ice_cream(&self) -> Result<String, Fault> {
        Ok("ice cream".into())
    }

    async fn decant(&self) -> Result<String, Fault> {
        delay(Duration::from_hours(24)).await?;
        Ok("wine".into())
    }
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = tempfile::tempdir()?;
    let store = embedded::Store::open(folder.path())?;
    let host = Host::builder("kitchen", store)
        .service(|_| Kitchen)
        .build()
        .await?;

    let menu = host.client::<Kitchen>().banquet(3).await?;
    println!("{}", menu.join(", "));
    let expected = "plate 1, plate 2, plate 3, soup, salad, ice cream, water, coffee";
    assert_eq!(menu.join(", "), expected);
    host.shutdown().await;
    Ok(())
}
