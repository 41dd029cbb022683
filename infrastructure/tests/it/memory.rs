//! The stores in memory keep the rules; the faulty wrapper without faults does not change them.

use chrono::{DateTime, Utc};
use dasync_application::conformance::{EventStoreSubject, ProjectionStoreSubject};
use dasync_application::ports::{Clock, EventStore, ProjectionStore};
use dasync_infrastructure::{ManualClock, faulty, limits, memory};
use futures::future::{BoxFuture, ready};
use std::sync::Arc;
use std::time::Duration;

struct Subject {
    store: Arc<dyn EventStore>,
    clock: ManualClock,
}

impl EventStoreSubject for Subject {
    fn store(&mut self) -> BoxFuture<'_, Arc<dyn EventStore>> {
        Box::pin(ready(Arc::clone(&self.store)))
    }

    fn pass(&mut self, time: Duration) -> BoxFuture<'_, ()> {
        self.clock.advance(time);
        Box::pin(ready(()))
    }
}

fn memory() -> Subject {
    let clock = ManualClock::default();
    let store = memory::Store::with(Arc::new(clock.clone()), limits::STORE);
    Subject {
        store: Arc::new(store),
        clock,
    }
}

/// Each step sees a new store, made from what the one before left behind.
struct Reopened {
    store: memory::Store,
    clock: ManualClock,
}

impl EventStoreSubject for Reopened {
    fn store(&mut self) -> BoxFuture<'_, Arc<dyn EventStore>> {
        self.store = self.store.after(self.store.changes());
        Box::pin(ready(Arc::new(self.store.clone()) as Arc<dyn EventStore>))
    }

    fn pass(&mut self, time: Duration) -> BoxFuture<'_, ()> {
        self.clock.advance(time);
        Box::pin(ready(()))
    }
}

fn reopened() -> Reopened {
    let clock = ManualClock::default();
    let store = memory::Store::with(Arc::new(clock.clone()), limits::STORE);
    Reopened { store, clock }
}

fn wrapped() -> Subject {
    let Subject { clock, .. } = memory();
    let inner = memory::Store::with(Arc::new(clock.clone()), limits::STORE);
    let store = faulty::Store::new(Arc::new(inner), faulty::NoFaults);
    Subject {
        store: Arc::new(store),
        clock,
    }
}

struct Projections(memory::Projections);

impl ProjectionStoreSubject for Projections {
    fn store(&mut self) -> BoxFuture<'_, Arc<dyn ProjectionStore>> {
        self.0 = self.0.snapshot();
        Box::pin(ready(Arc::new(self.0.clone()) as Arc<dyn ProjectionStore>))
    }
}

fn projections() -> Projections {
    Projections(memory::Projections::new())
}

dasync_application::event_store_conformance!(in_memory, memory());
dasync_application::event_store_conformance!(in_memory_reopened, reopened());
dasync_application::event_store_conformance!(without_faults, wrapped());
dasync_application::projection_store_conformance!(rows, projections());

#[test]
fn a_manual_clock_shows_the_time_of_the_events() {
    let clock = ManualClock::default();
    let now: DateTime<Utc> = clock.now();
    assert_eq!(now.timestamp(), 946_684_800);
}
