//! The event store port alone.

use crate::Options;
use crate::machine::{Floor, percentile};
use crate::service::PAYLOAD;
use dasync::embedded::Store;
use dasync::ports::{Append, EventStore, EventToAppend, ExpectedRevision, StreamId};
use futures::StreamExt;
use std::sync::Arc;
use std::time::{Duration, Instant};
use uuid::Uuid;

fn append(stream: &str) -> Append {
    let event = EventToAppend {
        id: Uuid::new_v4(),
        kind: "Measured".into(),
        data: format!("{{\"payload\":\"{PAYLOAD}\"}}").into(),
        metadata: "{}".into(),
    };
    let stream = StreamId::new(stream).unwrap();
    Append {
        stream,
        expected: ExpectedRevision::Any,
        events: vec![event],
    }
}

/// Appends, the scan, and opening again.
pub(crate) async fn run(options: &Options) {
    for concurrency in options.concurrency.map_or(vec![1, 16, 128], |c| vec![c]) {
        let base = options.data.clone().unwrap_or_else(std::env::temp_dir);
        let folder = tempfile::tempdir_in(base).unwrap();
        let mut floor = Floor::new(folder.path());
        floor.sample(200);
        let store = Arc::new(Store::open(folder.path().join("log")).unwrap());
        let until = Instant::now() + Duration::from_secs(options.seconds);
        let begin = Instant::now();
        let loops: Vec<_> = (0..concurrency)
            .map(|n| {
                let store = Arc::clone(&store);
                tokio::spawn(async move {
                    let (mut taken, stream) = (Vec::new(), format!("bench-{n}"));
                    while Instant::now() < until {
                        let begin = Instant::now();
                        store.append(append(&stream)).await.unwrap();
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
        let variant = format!("dasync store_c{concurrency}");
        println!(
            "{variant} appends {:.0} per_s",
            taken.len() as f64 / seconds
        );
        let p50 = percentile(&mut taken, 50);
        println!("{variant} p50 {} us", p50.as_micros());
        println!(
            "{variant} p99 {} us",
            percentile(&mut taken, 99).as_micros()
        );
        println!(
            "{variant} to_floor {:.2} ratio",
            p50.as_secs_f64() / floor.as_secs_f64()
        );
        let begin = Instant::now();
        let events = store.read_all(None).count().await;
        let rate = events as f64 / begin.elapsed().as_secs_f64();
        println!("{variant} scan {rate:.0} events_per_s");
        drop(store);
        let begin = Instant::now();
        let store = Store::open(folder.path().join("log")).unwrap();
        println!(
            "{variant} reopen {:.1} ms",
            begin.elapsed().as_secs_f64() * 1e3
        );
        drop(store);
    }
}
