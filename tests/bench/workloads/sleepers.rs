//! w4: routines asleep.

use crate::Options;
use crate::machine::{on_disk, resident};
use crate::service::{PAYLOAD, Work, host};
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

/// Starts sleepers, is killed, and starts again.
pub(crate) async fn w4(options: &Options) {
    if options.resume {
        return match std::env::var("DASYNC_BENCH_LIFE").as_deref() {
            Ok("killed") => fall_asleep(options).await,
            _ => wake(options).await,
        };
    }
    for n in options
        .n
        .map_or(vec![10_000, 100_000, 1_000_000], |n| vec![n])
    {
        let base = options.data.clone().unwrap_or_else(std::env::temp_dir);
        let folder = tempfile::tempdir_in(base).unwrap();
        for life in ["killed", "restarted"] {
            let mut child = std::process::Command::new(std::env::current_exe().unwrap());
            child
                .args(["w4", "--resume", "-n", &n.to_string(), "--data"])
                .arg(folder.path());
            let status = child.env("DASYNC_BENCH_LIFE", life).status().unwrap();
            assert_eq!(status.success(), life == "restarted", "{status}");
        }
    }
}

fn data(options: &Options) -> &Path {
    options.data.as_deref().unwrap()
}

async fn fall_asleep(options: &Options) {
    let n = options.n.unwrap();
    let host = Arc::new(host(data(options)).await);
    let (rss, disk) = (resident(), on_disk(data(options)));
    let begin = Instant::now();
    let loops: Vec<_> = (0..128_u64)
        .map(|lane| {
            let client = host.client::<Work>();
            tokio::spawn(async move {
                for i in (lane..n).step_by(128) {
                    let call = client.sleep(PAYLOAD.to_owned());
                    drop(call.start_as(&format!("sleeper-{i}")).await.unwrap());
                }
            })
        })
        .collect();
    for done in loops {
        done.await.unwrap();
    }
    // asleep: nothing is open any more
    while host.node().working() > 0 || !host.node().is_idle() {
        tokio::task::yield_now().await;
    }
    let seconds = begin.elapsed().as_secs_f64();
    let per = |bytes: u64| bytes as f64 / n as f64;
    println!("dasync w4_n{n} start_rate {:.0} per_s", n as f64 / seconds);
    println!(
        "dasync w4_n{n} rss {:.0} bytes_per_sleeper",
        per(resident().saturating_sub(rss))
    );
    println!(
        "dasync w4_n{n} disk {:.0} bytes_per_sleeper",
        per(on_disk(data(options)) - disk)
    );
    let pid = std::process::id().to_string();
    std::process::Command::new("kill")
        .args(["-9", &pid])
        .status()
        .unwrap();
    std::future::pending::<()>().await;
}

async fn wake(options: &Options) {
    let n = options.n.unwrap();
    let begin = Instant::now();
    let host = host(data(options)).await;
    let built = begin.elapsed();
    host.client::<Work>()
        .step(PAYLOAD.to_owned())
        .await
        .unwrap();
    println!(
        "dasync w4_n{n} restart_to_host {:.1} ms",
        built.as_secs_f64() * 1e3
    );
    let first = begin.elapsed().as_secs_f64() * 1e3;
    println!("dasync w4_n{n} restart_to_first_routine {first:.1} ms");
    println!("dasync w4_n{n} rss_after {} MiB", resident() >> 20);
    host.shutdown().await;
}
