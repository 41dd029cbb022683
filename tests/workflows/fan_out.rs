//! Much at once: files of one host, a sliding window, partial failures, map and reduce, a pipeline
//! of images, a leader that hands out tasks.

use crate::lives::{check, scenario, served};
use crate::outside::Effects;
use dasync::prelude::*;
use dasync::{Started, when_all_settled};
use serde::{Deserialize, Serialize};
use std::collections::{HashSet, VecDeque};
use std::time::Duration;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, thiserror::Error)]
pub(crate) enum WorkError {
    #[error("{0} cannot be read")]
    Unreadable(String),
    #[error("host {0} is gone")]
    HostGone(u8),
    #[error("{} of {of} have failed: {}", .failed.len(), .failed.join(", "))]
    Some { failed: Vec<String>, of: usize },
    #[error("no time left")]
    Fault(#[from] Fault),
}

pub(crate) struct Files {
    effects: Effects,
}

/// A file on the disk of the host that has downloaded it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Local {
    host: u8,
    path: String,
}

#[service]
impl Files {
    /// Downloads, converts and uploads on one host; if that is gone it all begins again on
    /// another one.
    pub(crate) async fn convert(&self, url: String) -> Result<String, WorkError> {
        let mut gone = HashSet::new();
        let uploaded = loop {
            let Some(host) = (1..=3u8).find(|host| !gone.contains(host)) else {
                return Err(WorkError::HostGone(0));
            };
            let attempt: Result<String, WorkError> = 'attempt: {
                let local = match self.download(host, url.clone()).await {
                    Ok(local) => local,
                    Err(e) => break 'attempt Err(e),
                };
                let converted = match self.run_on(local).await {
                    Ok(converted) => converted,
                    Err(e) => break 'attempt Err(e),
                };
                self.upload(converted).await
            };
            match attempt {
                Ok(place) => break place,
                Err(WorkError::HostGone(host)) => {
                    gone.insert(host);
                    delay(Duration::from_secs(gone.len() as u64)).await?;
                }
                Err(e) => Err(e)?,
            }
        };
        Ok(format!("{uploaded}, {} hosts were gone", gone.len()))
    }

    async fn download(&self, host: u8, url: String) -> Result<Local, WorkError> {
        // otherwise: no `.map(str::to_owned)`
        let Some(name) = url
            .rsplit('/')
            .next()
            .filter(|name| !name.is_empty())
            .map(str::to_owned)
        else {
            return Err(WorkError::Unreadable(url));
        };
        step("download", async {
            self.effects.have(format!("{host} downloads {name}"))
        })
        .await;
        Ok(Local {
            host,
            path: format!("/incoming/{name}"),
        })
    }

    async fn run_on(&self, Local { host, path }: Local) -> Result<Local, WorkError> {
        if host == 1 && path.contains("big") || path.contains("huge") {
            return Err(WorkError::HostGone(host));
        }
        step("convert", async {
            self.effects.have(format!("{host} converts {path}"))
        })
        .await;
        Ok(Local {
            host,
            path: path + ".png",
        })
    }

    async fn upload(&self, local: Local) -> Result<String, WorkError> {
        let Local { host, ref path } = local;
        step("upload", async {
            self.effects.have(format!("{host} uploads {path}"))
        })
        .await;
        Ok(format!("s3:{path}"))
    }
}

pub(crate) struct Batches {
    effects: Effects,
}

#[service]
impl Batches {
    /// Works on records, at most so many at a time: a new one begins when the oldest has ended.
    pub(crate) async fn window(
        &self,
        records: u32,
        size: usize,
    ) -> Result<(u32, usize), WorkError> {
        let mut open: VecDeque<(u32, Started<Result<u32, WorkError>>)> = VecDeque::new();
        let mut records = 0..records;
        let mut sum = 0;
        let mut most = 0;
        loop {
            while open.len() < size
                && let Some(n) = records.next()
            {
                open.push_back((n, start(self.record(n)).await));
            }
            most = most.max(open.len());
            let Some((n, oldest)) = open.pop_front() else {
                break;
            };
            match oldest.await {
                Ok(done) => sum += done,
                Err(WorkError::Unreadable(what)) => {
                    step("skip", async {
                        self.effects.have(format!("skip {what} at {n}"))
                    })
                    .await;
                }
                Err(e) => return Err(e),
            }
        }
        Ok((sum, most))
    }

    /// All at once; those that fail are tried again once, and then reported.
    pub(crate) async fn all(&self, records: Vec<u32>) -> Result<u32, WorkError> {
        let of = records.len();
        let first =
            when_all_settled(records.iter().map(|&n| self.record(n)).collect::<Vec<_>>()).await;
        let mut sum: u32 = first.iter().flatten().sum();
        let again: Vec<u32> = records
            .into_iter()
            .zip(&first)
            .filter_map(|(n, r)| r.is_err().then_some(n))
            .collect();
        if again.is_empty() {
            return Ok(sum);
        }
        delay(Duration::from_secs(30)).await?;
        let mut failed = Vec::new();
        for (i, n) in again.iter().enumerate() {
            // the large ones work now
            match self.record(*n.min(&20)).await {
                Ok(v) if i % 2 == 0 => sum += v,
                Ok(v) => sum += v + 1,
                Err(WorkError::Unreadable(what)) => failed.push(what),
                Err(e @ (WorkError::HostGone(_) | WorkError::Fault(_))) => return Err(e),
                Err(WorkError::Some { .. }) => unreachable!(),
            }
        }
        match failed[..] {
            [] => Ok(sum),
            _ => Err(WorkError::Some { failed, of }),
        }
    }

    async fn record(&self, n: u32) -> Result<u32, WorkError> {
        if n % 5 == 3 {
            return Err(WorkError::Unreadable(format!("no. {n}")));
        }
        step("work", async {
            self.effects.have(format!("work on {n}"));
            n * n
        })
        .await;
        Ok(n * n)
    }
}

pub(crate) struct Leaders {
    effects: Effects,
}

#[service]
impl Leaders {
    /// Gives tasks to workers, and each one that is ready the next one.
    pub(crate) async fn lead(
        &self,
        tasks: Vec<u64>,
        workers: usize,
    ) -> Result<Vec<String>, WorkError> {
        let mut todo = tasks.iter().copied().enumerate().rev().collect::<Vec<_>>();
        let mut left: Vec<(usize, u64)> = todo.split_off(todo.len().saturating_sub(workers));
        let mut done = Vec::new();
        while !left.is_empty() {
            let shortest = left
                .iter()
                .map(|(_, seconds)| *seconds)
                .min()
                .unwrap_or_default();
            let calls: Vec<_> = left
                .iter()
                .map(|&(task, seconds)| self.work(task, seconds))
                .collect();
            let (at, result) = when_any(calls).await;
            let (task, _) = left.remove(at);
            done.push(format!("{task}:{}", result?));
            for (_, seconds) in &mut left {
                *seconds -= shortest;
            }
            left.extend(todo.pop());
        }
        step("report", async { self.effects.have(done.join(" ")) }).await;
        Ok(done)
    }

    async fn work(&self, task: usize, seconds: u64) -> Result<String, WorkError> {
        delay(Duration::from_secs(seconds)).await?;
        Ok(format!("{}", task as u64 * 10 + seconds))
    }
}

served!(Files, Batches, Leaders);

#[test]
fn fan_out() {
    check(&[
        scenario!(Files.convert("http://x/cat".into())
            => r#"Ok("s3:/incoming/cat.png, 0 hosts were gone")"#),
        scenario!(Files.convert("http://x/big".into())
            => r#"Ok("s3:/incoming/big.png, 1 hosts were gone")"#),
        scenario!(Files.convert("http://x/huge".into()) => "Err(HostGone(0))"),
        scenario!(Files.convert("http://x/".into()) => r#"Err(Unreadable("http://x/"))"#),
        scenario!(Batches.window(7, 3) => "Ok((82, 3))"),
        scenario!(Batches.all(vec![1, 2, 4]) => "Ok(21)"),
        scenario!(Batches.all(vec![1, 3, 8, 13])
            => r#"Err(Some { failed: ["no. 3", "no. 8", "no. 13"], of: 4 })"#),
        scenario!(Batches.all(vec![1, 28, 48, 6]) => "Ok(838)"),
        scenario!(Leaders.lead(vec![3, 1, 5, 2], 2) => r#"Ok(["1:11", "0:2", "3:32", "2:21"])"#),
        scenario!(Leaders.lead(vec![], 2) => "Ok([])"),
    ]);
}
