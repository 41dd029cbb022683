//! `yield_now` saves the position by hand, in the middle of long work.
//!
//! ```sh
//! cargo run --example 02_manual_checkpoint
//! ```
//!
//! What runs between two awaits runs again after a crash. Where that is too much, put a save point
//! in between: it costs one append, and after a crash the loop goes on with that number.

#![expect(clippy::print_stdout, reason = "an example shows what it does")]

use dasync::embedded;
use dasync::prelude::*;

struct Sieve;

#[service]
impl Sieve {
    /// Counts the primes below `limit`, and saves its position every thousand numbers.
    pub async fn count(&self, limit: u32) -> Result<u32, Fault> {
        let mut found = 0;
        for number in 2..limit {
            if is_prime(number) {
                found += 1;
            }
            if number.is_multiple_of(1_000) {
                println!("saved at {number}: {found} primes");
                yield_now().await?;
            }
        }
        Ok(found)
    }
}

fn is_prime(n: u32) -> bool {
    (2..n)
        .take_while(|d| d * d <= n)
        .all(|d| !n.is_multiple_of(d))
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = tempfile::tempdir()?;
    let store = embedded::Store::open(folder.path())?;
    let host = Host::builder("numbers", store)
        .service(|_| Sieve)
        .build()
        .await?;

    let primes = host.client::<Sieve>().count(10_000).await?;
    println!("{primes} primes below 10000");
    assert_eq!(primes, 1_229);
    host.shutdown().await;
    Ok(())
}
