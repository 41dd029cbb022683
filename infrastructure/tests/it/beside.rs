//! Looking at a log while it is written.

use super::folder::{Folder, event, stream};
use dasync_application::ports::{Append, EventStore};
use dasync_domain::ExpectedRevision;
use dasync_infrastructure::embedded;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn verifying_beside_a_writer_finds_no_damage() {
    let folder = Folder::new();
    let store = folder.open();
    let stop = Arc::new(AtomicBool::new(false));
    let writers: Vec<_> = (0..4)
        .map(|n| {
            let (store, stop) = (store.clone(), Arc::clone(&stop));
            tokio::spawn(async move {
                let mut appends = 0;
                while !stop.load(Ordering::Relaxed) {
                    let append = Append {
                        stream: stream(&format!("app.Many-{n}")),
                        expected: ExpectedRevision::Any,
                        events: vec![event("x")],
                    };
                    store.append(append).await.unwrap();
                    appends += 1;
                }
                appends
            })
        })
        .collect();
    let dir = folder.path().to_owned();
    let looks = tokio::task::spawn_blocking(move || {
        (0..20)
            .map(|_| embedded::verify(&dir, |_, _| {}).unwrap())
            .collect::<Vec<_>>()
    });
    let looks = looks.await.unwrap();
    stop.store(true, Ordering::Relaxed);
    for writer in writers {
        assert!(writer.await.unwrap() > 0);
    }
    for report in looks {
        assert_eq!(report.damage, [], "a log that is whole");
    }
}
