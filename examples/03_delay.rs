//! `delay` waits for seconds or for months: a sleeping routine is a row on disk, and no task.
//!
//! ```sh
//! cargo run --example 03_delay
//! ```

#![expect(clippy::print_stdout, reason = "an example shows what it does")]

use dasync::embedded;
use dasync::prelude::*;
use std::time::{Duration, Instant};

struct Reminders;

#[service]
impl Reminders {
    /// Reminds once, then again after twice the time, until it has done so `times` times.
    pub async fn remind(&self, text: String, times: u32) -> Result<Vec<String>, Fault> {
        let mut sent = Vec::new();
        let mut pause = Duration::from_millis(100);
        while sent.len() < times as usize {
            // In a real application: days. The due time is in the log; after a restart it is the same.
            delay(pause).await?;
            pause *= 2;
            println!("{text}");
            sent.push(format!("{text} ({})", sent.len() + 1));
        }
        Ok(sent)
    }
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = tempfile::tempdir()?;
    let store = embedded::Store::open(folder.path())?;
    let host = Host::builder("reminders", store)
        .service(|_| Reminders)
        .build()
        .await?;

    let begin = Instant::now();
    let sent = host
        .client::<Reminders>()
        .remind("drink some water".into(), 3)
        .await?;
    println!("{} reminders in {:?}", sent.len(), begin.elapsed());
    assert_eq!(
        sent.last().map(String::as_str),
        Some("drink some water (3)")
    );
    assert!(begin.elapsed() >= Duration::from_millis(700));
    host.shutdown().await;
    Ok(())
}
