//! Deploys two versions of a service on one log, one after the other.

use dasync::host::{Host, HostBuilder, Stores};
use dasync::prelude::*;
use dasync_application::ports::Clock as _;
use dasync_domain::RoutineId;
use dasync_infrastructure::{ManualClock, SeededIds, memory};
use std::sync::Arc;
use std::time::Duration;

pub(crate) const SECOND: Duration = Duration::from_secs(1);

/// A log, and the time.
pub(crate) struct World {
    pub(crate) store: memory::Store,
    clock: ManualClock,
}

/// What became of a routine.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Ended {
    With(u64),
    Parked {
        reason: String,
        point: Option<String>,
    },
}

impl World {
    pub(crate) fn new() -> Self {
        Self {
            store: memory::Store::new(),
            clock: ManualClock::new(chrono::DateTime::from_timestamp(1_800_000_000, 0).unwrap()),
        }
    }

    pub(crate) fn builder(&self, generation: u64) -> HostBuilder {
        let stores = Stores {
            events: Arc::new(self.store.clone()),
            projections: Arc::new(memory::Projections::new()),
        };
        Host::builder("desk", stores)
            .generation(generation)
            .clock(Arc::new(self.clock.clone()))
            .ids(Arc::new(SeededIds::new(generation)))
    }

    /// Lets everything happen that can happen without time passing.
    pub(crate) async fn settle(&self) {
        let (mut before, mut same) = (0, 0);
        while same < 100 {
            tokio::task::yield_now().await;
            let now = self.store.changes();
            same = if now == before { same + 1 } else { 0 };
            before = now;
        }
    }

    /// Lets time pass until the routine has ended or is parked.
    pub(crate) async fn ended(&self, host: &Host, id: RoutineId) -> Ended {
        let handle = host.attach::<Result<u64, Fault>>(id);
        for _ in 0..100 {
            self.settle().await;
            match handle.status().await.unwrap() {
                RoutineStatus::Parked { reason, point, .. } => {
                    return Ended::Parked { reason, point };
                }
                RoutineStatus::Completed => return Ended::With(handle.await.unwrap()),
                _ => {}
            }
            let _ = self.clock.advance_to_earliest();
        }
        panic!("nothing happens at {}", self.clock.now());
    }
}

/// What becomes of `sum(20)` that stands at its first await, or has not begun, when the other
/// version is deployed.
macro_rules! deployed {
    ($before:path, $after:path) => {
        deployed!(@ $before, $after, |builder| builder.service(|_| $before))
    };
    ($before:path, $after:path, unbegun) => {
        deployed!(@ $before, $after, |builder| builder.external::<$before>())
    };
    (@ $before:path, $after:path, |$builder:ident| $first:expr) => {
        async {
            let world = crate::deploy::World::new();
            let $builder = world.builder(1);
            let host = $first.build().await.unwrap();
            let started = host.client::<$before>().sum(20).start_as("1").await;
            let id = started.unwrap().id().clone();
            world.settle().await;
            host.shutdown().await;
            let host = world.builder(2).service(|_| $after).build().await.unwrap();
            world.ended(&host, id).await
        }
    };
}
