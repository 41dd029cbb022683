//! A log, a clock, effects, and hosts on them.

use crate::scenarios::{Effects, services};
use chrono::{DateTime, Utc};
use dasync::host::{Host, HostBuilder, Stores};
use dasync_application::ports::{Clock, EventStore};
use dasync_infrastructure::{ManualClock, SeededIds, memory};
use std::sync::Arc;

/// What survives a crash, and what the world outside has seen.
#[derive(Clone)]
pub(crate) struct World {
    pub(crate) store: memory::Store,
    pub(crate) projections: memory::Projections,
    pub(crate) clock: ManualClock,
    pub(crate) effects: Effects,
}

impl World {
    pub(crate) fn new() -> Self {
        Self {
            store: memory::Store::new(),
            projections: memory::Projections::new(),
            clock: ManualClock::new(DateTime::from_timestamp(1_800_000_000, 0).unwrap()),
            effects: Effects::default(),
        }
    }

    /// A builder on this log, or on a wrapper of it, without services.
    pub(crate) fn builder(&self, events: Arc<dyn EventStore>) -> HostBuilder {
        let stores = Stores {
            events,
            projections: Arc::new(self.projections.clone()),
        };
        Host::builder("cafe", stores)
            .generation(1)
            .clock(Arc::new(self.clock.clone()))
            .ids(Arc::new(SeededIds::new(self.store.changes() as u64)))
    }

    /// A host that serves everything.
    pub(crate) async fn host(&self) -> Host {
        let builder = self.builder(Arc::new(self.store.clone()));
        services(builder, &self.effects).build().await.unwrap()
    }

    /// Lets everything happen that can happen without time passing.
    pub(crate) async fn settle(&self) {
        let (mut before, mut same) = ((0, 0), 0);
        // nothing here waits for anything but other tasks of this thread
        while same < 100 {
            tokio::task::yield_now().await;
            let now = (self.store.changes(), self.effects.all().len());
            same = if now == before { same + 1 } else { 0 };
            before = now;
        }
    }

    /// Drives time until `done` completes.
    pub(crate) async fn drive<T>(&self, done: impl Future<Output = T>) -> T {
        tokio::pin!(done);
        for _ in 0..10_000 {
            tokio::select! {
                biased;
                result = &mut done => return result,
                () = self.settle() => {}
            }
            let woken = self.clock.advance_to_earliest();
            assert!(
                woken.is_some(),
                "nobody waits for anything; the log:\n{}",
                self.story()
            );
        }
        panic!("nothing happens any more; the log:\n{}", self.story());
    }

    pub(crate) fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    /// The log, one line an event.
    pub(crate) fn story(&self) -> String {
        let line = |e: &dasync::ports::RecordedEvent| {
            let data = String::from_utf8_lossy(&e.data).into_owned();
            format!("{}@{} {} {data}", e.revision, e.stream, e.kind)
        };
        self.store
            .log()
            .iter()
            .map(line)
            .collect::<Vec<_>>()
            .join("\n")
    }

    pub(crate) fn count(&self, kind: &str) -> usize {
        self.store.log().iter().filter(|e| *e.kind == *kind).count()
    }
}
