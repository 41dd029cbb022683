//! w1, w1call, w2, w3, w3r and w5.

use crate::Options;
use crate::machine::{Floor, on_disk, percentile, resident};
use crate::service::{FIRST, KILL_AT, PAYLOAD, Work, host};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

fn folder(options: &Options) -> tempfile::TempDir {
    let base = options.data.clone().unwrap_or_else(std::env::temp_dir);
    std::fs::create_dir_all(&base).unwrap();
    tempfile::tempdir_in(base).unwrap()
}

/// Closed loops of routines with ten steps, or ten calls, each.
pub(crate) async fn w1(options: &Options, calls: bool) {
    let name = if calls { "w1call" } else { "w1" };
    let unit = if calls { "calls" } else { "steps" };
    let variants = options.concurrency.map_or(vec![1, 16, 128], |c| vec![c]);
    for concurrency in variants {
        let folder = folder(options);
        let mut floor = Floor::new(folder.path());
        floor.sample(200);
        let host = Arc::new(host(folder.path()).await);
        let (before, disk) = (host.counters().appends, on_disk(&folder.path().join("log")));
        let until = Instant::now() + Duration::from_secs(options.seconds);
        let begin = Instant::now();
        let loops: Vec<_> = (0..concurrency)
            .map(|_| {
                let client = host.client::<Work>();
                tokio::spawn(async move {
                    let mut taken = Vec::new();
                    while Instant::now() < until {
                        let begin = Instant::now();
                        let payload = PAYLOAD.to_owned();
                        let call = if calls {
                            client.calls(payload)
                        } else {
                            client.steps(payload)
                        };
                        call.await.unwrap();
                        taken.push(begin.elapsed());
                    }
                    taken
                })
            })
            .collect();
        let mut taken = Vec::new();
        for done in loops {
            taken.extend(done.await.unwrap());
        }
        let seconds = begin.elapsed().as_secs_f64();
        floor.sample(200);
        let floor = floor.print();
        let routines = taken.len() as f64;
        let inner = routines * 10.0;
        let variant = format!("dasync {name}_c{concurrency}");
        println!("{variant} workflows {:.0} per_s", routines / seconds);
        println!("{variant} {unit} {:.0} per_s", inner / seconds);
        let p50 = percentile(&mut taken, 50);
        println!("{variant} p50 {:.2} ms", p50.as_secs_f64() * 1e3);
        println!(
            "{variant} p99 {:.2} ms",
            percentile(&mut taken, 99).as_secs_f64() * 1e3
        );
        let ratio = p50.as_secs_f64() / (floor.as_secs_f64() * 10.0);
        println!("{variant} p50_to_10_floors {ratio:.2} ratio");
        let appends = (host.counters().appends - before) as f64;
        println!(
            "{variant} node_appends_per_{} {:.2} count",
            &unit[..4],
            appends / inner
        );
        let written = on_disk(&folder.path().join("log")).saturating_sub(disk) as f64;
        println!(
            "{variant} disk {:.0} bytes_per_{}",
            written / inner,
            &unit[..4]
        );
        println!("{variant} rss {} MiB", resident() >> 20);
        Arc::into_inner(host).unwrap().shutdown().await;
    }
}

/// One routine at a time.
pub(crate) async fn w2(options: &Options) {
    for steps in [10_u32, 1] {
        let folder = folder(options);
        let mut floor = Floor::new(folder.path());
        let host = host(folder.path()).await;
        let client = host.client::<Work>();
        let mut taken = Vec::new();
        let until = Instant::now() + Duration::from_secs(options.seconds);
        while Instant::now() < until {
            floor.sample(10);
            let begin = Instant::now();
            let payload = PAYLOAD.to_owned();
            let call = if steps == 10 {
                client.steps(payload)
            } else {
                client.step(payload)
            };
            call.await.unwrap();
            taken.push(begin.elapsed());
        }
        let floor = floor.print();
        let variant = format!("dasync w2_{steps}");
        let p50 = percentile(&mut taken, 50);
        println!("{variant} p50 {:.2} ms", p50.as_secs_f64() * 1e3);
        println!(
            "{variant} p99 {:.2} ms",
            percentile(&mut taken, 99).as_secs_f64() * 1e3
        );
        let syncs = f64::from(steps);
        println!(
            "{variant} to_floor {:.2} ratio",
            p50.as_secs_f64() / (floor.as_secs_f64() * syncs)
        );
        host.shutdown().await;
    }
}

/// One routine of very many steps.
pub(crate) async fn w3(options: &Options) {
    for n in options
        .n
        .map_or(vec![100, 1_000, 10_000, 100_000], |n| vec![n])
    {
        let folder = folder(options);
        let mut floor = Floor::new(folder.path());
        floor.sample(200);
        let host = host(folder.path()).await;
        let begin = Instant::now();
        let (first, last) = host.client::<Work>().many(n).await.unwrap();
        let took = begin.elapsed();
        floor.print();
        let (variant, tenth) = (format!("dasync w3_n{n}"), (n / 10).max(1));
        println!(
            "{variant} per_step {:.0} us",
            took.as_micros() as f64 / n as f64
        );
        println!(
            "{variant} first_tenth {:.0} us_per_step",
            first as f64 / tenth as f64
        );
        println!(
            "{variant} last_tenth {:.0} us_per_step",
            last as f64 / tenth as f64
        );
        host.shutdown().await;
    }
}

/// Kills itself at step h, and goes on in another process.
pub(crate) async fn w3r(options: &Options) {
    if options.resume {
        return w3r_child(options).await;
    }
    for h in options
        .n
        .map_or(vec![100, 1_000, 10_000, 100_000], |n| vec![n])
    {
        let folder = folder(options);
        for life in ["killed", "resumed"] {
            let mut child = std::process::Command::new(std::env::current_exe().unwrap());
            child
                .args(["w3r", "--resume", "-n", &h.to_string(), "--data"])
                .arg(folder.path());
            child.env("DASYNC_BENCH_LIFE", life);
            child.env("DASYNC_BENCH_EXEC", now_us().to_string());
            let status = child.status().unwrap();
            // the first life ends by its own kill
            assert_eq!(status.success(), life == "resumed", "{status}");
        }
    }
}

fn now_us() -> u128 {
    std::time::SystemTime::UNIX_EPOCH
        .elapsed()
        .unwrap_or_default()
        .as_micros()
}

async fn w3r_child(options: &Options) {
    let h = options.n.unwrap();
    let killed = std::env::var("DASYNC_BENCH_LIFE").as_deref() == Ok("killed");
    if killed {
        KILL_AT.store(h, Ordering::Relaxed);
    }
    let exec: u128 = std::env::var("DASYNC_BENCH_EXEC").unwrap().parse().unwrap();
    let host = host(options.data.as_deref().unwrap()).await;
    let built = now_us() - exec;
    let handle = host
        .client::<Work>()
        .many(h + 10)
        .start_as("w3r")
        .await
        .unwrap();
    let ended = handle.await;
    let (at, first) = FIRST.get().unwrap();
    assert_eq!(
        (*first, ended.is_ok()),
        (h, true),
        "it goes on at the step where it stood"
    );
    let resumed = now_us() - exec - at.elapsed().as_micros();
    println!("dasync w3r_h{h} exec_to_host {:.1} ms", built as f64 / 1e3);
    println!(
        "dasync w3r_h{h} exec_to_first_new_step {:.1} ms",
        resumed as f64 / 1e3
    );
    host.shutdown().await;
}

/// Children in parallel.
pub(crate) async fn w5(options: &Options) {
    for n in options.n.map_or(vec![1_000, 100_000], |n| vec![n]) {
        let folder = folder(options);
        let host = host(folder.path()).await;
        let client = host.client::<Work>();
        let mut taken = Vec::new();
        for _ in 0..if n > 10_000 { 1 } else { 5 } {
            let begin = Instant::now();
            assert_eq!(client.parallel(n).await.unwrap(), n);
            taken.push(begin.elapsed());
        }
        let p50 = percentile(&mut taken, 50);
        println!("dasync w5_n{n} total {:.1} ms", p50.as_secs_f64() * 1e3);
        host.shutdown().await;
    }
}
