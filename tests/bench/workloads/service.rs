//! What the workloads do.

use dasync::embedded;
use dasync::prelude::*;
use dasync::when_each;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// About 200 bytes of JSON.
pub(crate) const PAYLOAD: &str = "0123456789abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrs\
    tuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0123456789ab";

/// The step at which the process kills itself; `u64::MAX`: never.
pub(crate) static KILL_AT: AtomicU64 = AtomicU64::new(u64::MAX);
/// When the first step of this process ran, and which it was.
pub(crate) static FIRST: std::sync::OnceLock<(Instant, u64)> = std::sync::OnceLock::new();

pub(crate) struct Work;

#[service]
impl Work {
    /// Ten steps, one after the other.
    pub(crate) async fn steps(&self, payload: String) -> Result<u64, Fault> {
        let mut sum = 0;
        for n in 0..10_u64 {
            sum += step("effect", async { Ok::<_, Fault>(n) }).await?;
        }
        Ok(sum + payload.len() as u64)
    }

    /// One step.
    pub(crate) async fn step(&self, payload: String) -> Result<u64, Fault> {
        let n = step("effect", async { Ok::<_, Fault>(1) }).await?;
        Ok(n + payload.len() as u64)
    }

    /// Ten calls, one after the other.
    pub(crate) async fn calls(&self, payload: String) -> Result<u64, Fault> {
        let mut sum = 0;
        for n in 0..10_u64 {
            sum += self.leaf(n).await?;
        }
        Ok(sum + payload.len() as u64)
    }

    pub(crate) async fn leaf(&self, n: u64) -> Result<u64, Fault> {
        Ok(n)
    }

    /// `n` steps in a loop; gives the microseconds that the first and the last tenth took.
    pub(crate) async fn many(&self, n: u64) -> Result<(u64, u64), Fault> {
        let tenth = (n / 10).max(1);
        let begin = now_us();
        let (mut first, mut last_began) = (0, begin);
        for i in 0..n {
            step("effect", async {
                let _ = FIRST.get_or_init(|| (Instant::now(), i));
                if i == KILL_AT.load(Ordering::Relaxed) {
                    let pid = std::process::id().to_string();
                    let killed = std::process::Command::new("kill")
                        .args(["-9", &pid])
                        .status();
                    assert!(killed.is_ok());
                    std::future::pending::<()>().await;
                }
                Ok::<_, Fault>(i)
            })
            .await?;
            if i + 1 == tenth {
                first = now_us() - begin;
            }
            if i + tenth == n {
                last_began = now_us();
            }
        }
        Ok((first, now_us() - last_began))
    }

    pub(crate) async fn sleep(&self, payload: String) -> Result<u64, Fault> {
        delay(Duration::from_hours(1)).await?;
        Ok(payload.len() as u64)
    }

    /// `n` children in parallel: all at once up to a thousand, otherwise 256 at a time. What a
    /// wait is for is one event, so very many calls are several waits.
    pub(crate) async fn parallel(&self, n: u64) -> Result<u64, Fault> {
        let mut done = 0;
        while done < n {
            let part = (n - done).min(10_000);
            let calls: Vec<_> = (done..done + part).map(|n| self.leaf(n)).collect();
            let results = if n <= 1_000 {
                when_all(calls).await?
            } else {
                when_each(256, calls).await?
            };
            done += results.len() as u64;
        }
        Ok(done)
    }
}

fn now_us() -> u64 {
    let since = std::time::SystemTime::UNIX_EPOCH
        .elapsed()
        .unwrap_or_default();
    u64::try_from(since.as_micros()).unwrap_or(u64::MAX)
}

pub(crate) async fn host(folder: &Path) -> Host {
    let store = embedded::Store::open(folder.join("log")).unwrap();
    Host::builder("bench", store)
        .service(|_| Work)
        .build()
        .await
        .unwrap()
}
