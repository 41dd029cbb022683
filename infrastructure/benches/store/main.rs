//! What the embedded store reaches, in ratios to the bare disk measured in the same run.
//!
//! `cargo bench -p dasync-infrastructure --bench store -- [folder=DIR] [events=N] [part=one|many|large]`:
//! the folder decides which disk is measured (default: the one for temporary files), `events` how large the store is
//! for opening and scanning (default 300,000; the aims are set for 10,000,000).
#![expect(clippy::print_stdout, reason = "this is what a bench is for")]
#![expect(clippy::unwrap_used, reason = "a bench that fails stops")]
#![expect(
    clippy::cast_precision_loss,
    reason = "figures are printed with three digits"
)]

mod figures;
mod load;

use dasync_application::ports::{Direction, EventStore, ReadFrom, ReadStream, SubscriptionMessage};
use dasync_infrastructure::embedded::{Options, Store};
use figures::{Latencies, rss_mib, written_bytes};
use futures::StreamExt;
use load::{Load, bare_append, stream_name};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

fn argument(name: &str) -> Option<String> {
    let prefix = format!("{name}=");
    std::env::args().find_map(|argument| Some(argument.strip_prefix(&prefix)?.to_owned()))
}

fn main() {
    let base = argument("folder").map_or_else(std::env::temp_dir, PathBuf::from);
    let events = argument("events").map_or(300_000, |events| events.parse().unwrap());
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .unwrap();
    let wanted = |part: &str| argument("part").is_none_or(|only| only == part);
    if wanted("one") {
        one_at_a_time(&runtime, &base);
    }
    if wanted("many") {
        many_at_a_time(&runtime, &base);
    }
    if wanted("large") {
        large_store(&runtime, &base, events);
    }
}

fn folder(base: &Path) -> tempfile::TempDir {
    tempfile::tempdir_in(base).unwrap()
}

/// One request in flight, against a bare append and sync of as many bytes, in turns.
fn one_at_a_time(runtime: &tokio::runtime::Runtime, base: &Path) {
    const ROUNDS: usize = 40;
    const APPENDS: usize = 100;
    let dir = folder(base);
    let store = Store::open(dir.path().join("store")).unwrap();
    let (mut floor, mut own, mut delivered) = Default::default();
    let mut load = Load::new(1);
    for _ in 0..ROUNDS {
        let frame_bytes = load.frame_bytes();
        bare_append(&dir.path().join("bare"), APPENDS, frame_bytes, &mut floor);
        runtime.block_on(one_by_one(
            &store,
            &mut load,
            APPENDS,
            &mut own,
            &mut delivered,
        ));
    }
    let ratio = own.at(50) / floor.at(50);
    println!("bare append + fdatasync, C=1     {floor}");
    println!("append, C=1                      {own}");
    println!("  p50 is {ratio:.2} of the bare one (aim: 1.1)");
    println!("from answer to subscriber        {delivered}");
}

/// Appends one by one, and measures the answers and how long after one the subscriber has it.
async fn one_by_one(
    store: &Store,
    load: &mut Load,
    appends: usize,
    own: &mut Latencies,
    delivered: &mut Latencies,
) {
    let after = store.end().await.unwrap();
    let mut messages = store.subscribe_all(after);
    while !matches!(
        messages.next().await,
        Some(Ok(SubscriptionMessage::CaughtUp))
    ) {}
    let (tell, mut told) = tokio::sync::mpsc::channel(appends * 4);
    let subscriber = tokio::spawn(async move {
        while let Some(Ok(SubscriptionMessage::Event(event))) = messages.next().await {
            if tell.send((event.position, Instant::now())).await.is_err() {
                return;
            }
        }
    });
    for _ in 0..appends {
        let append = load.next();
        let begun = Instant::now();
        let appended = store.append(append).await.unwrap();
        let answered = Instant::now();
        own.add(answered - begun);
        while let Some((position, at)) = told.recv().await {
            if Some(position) == appended.position {
                delivered.add(at.saturating_duration_since(answered));
                break;
            }
        }
    }
    subscriber.abort();
}

/// Many requests in flight.
fn many_at_a_time(runtime: &tokio::runtime::Runtime, base: &Path) {
    for (requests, seconds) in [(16, 3), (128, 5), (512, 3)] {
        let dir = folder(base);
        let store = Store::open(dir.path()).unwrap();
        let disk = written_bytes();
        let begun = Instant::now();
        let until = begun + Duration::from_secs(seconds);
        let (mut appends, mut payload, mut latencies) = (0, 0, Latencies::default());
        let tasks: Vec<_> = (0..requests)
            .map(|task| {
                let store = store.clone();
                runtime.spawn(async move {
                    let mut load = Load::new(task);
                    let (mut appends, mut latencies) = (0_u64, Latencies::default());
                    while Instant::now() < until {
                        let append = load.next();
                        let begun = Instant::now();
                        store.append(append).await.unwrap();
                        latencies.add(begun.elapsed());
                        appends += 1;
                    }
                    (appends, load.payload_bytes(), latencies)
                })
            })
            .collect();
        for task in tasks {
            let (of_task, bytes, of_task_latencies) = runtime.block_on(task).unwrap();
            appends += of_task;
            payload += bytes;
            latencies.merge(of_task_latencies);
        }
        let took = begun.elapsed().as_secs_f64();
        runtime.block_on(store.close());
        let log: u64 = log_bytes(dir.path());
        let disk = (written_bytes() - disk) as f64;
        println!("append, C={requests:<3}                    {latencies}");
        println!(
            "  {:.0} appends/s, log {:.2} and all writes {:.2} of the events' bytes",
            appends as f64 / took,
            log as f64 / payload as f64,
            disk / payload as f64
        );
    }
}

/// Bytes of the log that are used; space that is only reserved does not count.
fn log_bytes(dir: &Path) -> u64 {
    let synced = std::fs::read(dir.join("SYNCED")).unwrap();
    u64::from_le_bytes(synced[..8].try_into().unwrap())
}

/// A store with many events: opening, reading, scanning, memory.
fn large_store(runtime: &tokio::runtime::Runtime, base: &Path, events: u64) {
    let dir = folder(base);
    let store = Store::open(dir.path()).unwrap();
    let begun = Instant::now();
    let tasks: Vec<_> = (0..128)
        .map(|task| {
            let store = store.clone();
            runtime.spawn(async move {
                let mut load = Load::new(task);
                let mut left = events / 128;
                while left > 0 {
                    let append = load.next();
                    left = left.saturating_sub(append.events.len() as u64);
                    store.append(append).await.unwrap();
                }
            })
        })
        .collect();
    for task in tasks {
        runtime.block_on(task).unwrap();
    }
    println!(
        "{events} events written in {:.1} s, {} MiB resident",
        begun.elapsed().as_secs_f64(),
        rss_mib()
    );
    let begun = Instant::now();
    runtime.block_on(store.close());
    drop(store);
    let closed = begun.elapsed();
    let begun = Instant::now();
    let store = Store::open_with(dir.path(), Options::new()).unwrap();
    println!(
        "closed in {closed:.0?}, opened in {:.0?} (aim: 300 ms)",
        begun.elapsed()
    );
    runtime.block_on(async {
        let (mut cold, mut warm) = (Latencies::default(), Latencies::default());
        for round in 0..2 {
            for task in 0..128 {
                for generation in 0..8 {
                    let read = ReadStream {
                        stream: stream_name(task, generation),
                        from: ReadFrom::End,
                        direction: Direction::Backwards,
                        limit: 1,
                    };
                    let begun = Instant::now();
                    // with few events some of the streams do not exist
                    if let Some(Ok(_event)) = store.read_stream(read).next().await {
                        let latencies = if round == 0 { &mut cold } else { &mut warm };
                        latencies.add(begun.elapsed());
                    }
                }
            }
        }
        println!("last event of an old stream      {cold}");
        println!("  again                          {warm}");
        let mut load = Load::new(1_000);
        let append = load.next();
        let recent = append.stream.clone();
        store.append(append).await.unwrap();
        let mut hot = Latencies::default();
        for _ in 0..10_000 {
            let read = ReadStream {
                stream: recent.clone(),
                from: ReadFrom::End,
                direction: Direction::Backwards,
                limit: 1,
            };
            let begun = Instant::now();
            store.read_stream(read).next().await.unwrap().unwrap();
            hot.add(begun.elapsed());
        }
        println!("last event of a recent stream    {hot}");
        let begun = Instant::now();
        let count = store.read_all(None).count().await;
        println!(
            "scan of the log: {:.0} events/s, {} MiB resident",
            count as f64 / begun.elapsed().as_secs_f64(),
            rss_mib()
        );
    });
    drop(store);
    std::fs::remove_dir_all(dir.path().join("index")).unwrap();
    let begun = Instant::now();
    let store = Store::open(dir.path()).unwrap();
    let took = begun.elapsed();
    println!(
        "index built again in {took:.1?}: {:.0} events/s",
        events as f64 / took.as_secs_f64()
    );
    drop(store);
}
