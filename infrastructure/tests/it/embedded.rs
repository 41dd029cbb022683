//! The embedded store keeps the rules of its ports, also when it is closed and opened between the
//! steps of a rule, with files of the smallest size, and with no room for recent events in memory.

use super::folder::Folder;
use dasync_application::conformance::{EventStoreSubject, ProjectionStoreSubject};
use dasync_application::ports::{EventStore, ProjectionStore};
use dasync_infrastructure::embedded::{Options, Store};
use dasync_infrastructure::{ManualClock, embedded};
use futures::future::{BoxFuture, ready};
use std::sync::Arc;
use std::time::Duration;

struct Subject {
    folder: Folder,
    clock: ManualClock,
    options: fn() -> Options,
    reopen: bool,
    store: Option<Store>,
}

impl EventStoreSubject for Subject {
    fn store(&mut self) -> BoxFuture<'_, Arc<dyn EventStore>> {
        if self.reopen {
            self.store = None;
        }
        let options = (self.options)().clock(Arc::new(self.clock.clone()));
        let open = || self.folder.open_with(options);
        let store = self.store.get_or_insert_with(open).clone();
        Box::pin(ready(Arc::new(store) as Arc<dyn EventStore>))
    }

    fn pass(&mut self, time: Duration) -> BoxFuture<'_, ()> {
        self.clock.advance(time);
        Box::pin(ready(()))
    }
}

fn subject(options: fn() -> Options, reopen: bool) -> Subject {
    let (folder, clock) = (Folder::new(), ManualClock::default());
    Subject {
        folder,
        clock,
        options,
        reopen,
        store: None,
    }
}

/// Every group goes into a new file or nearly so, and nothing stays in memory once it is indexed.
fn tiny() -> Options {
    Options::new().segment_bytes(0).recent_bytes(0)
}

struct Rows {
    folder: Folder,
    store: Option<Store>,
    projections: Option<embedded::Projections>,
}

impl ProjectionStoreSubject for Rows {
    fn store(&mut self) -> BoxFuture<'_, Arc<dyn ProjectionStore>> {
        self.store = None;
        let store = self.store.insert(self.folder.open());
        let rows = self.projections.insert(store.projections()).clone();
        Box::pin(ready(Arc::new(rows) as Arc<dyn ProjectionStore>))
    }
}

/// A projection store whose event store has events, so that no checkpoint is ahead of the log.
fn rows() -> Rows {
    let folder = Folder::new();
    let store = folder.open();
    // on a thread of its own, because the rule runs inside of a runtime
    let filler = std::thread::spawn(move || super::folder::fill(&store, "app.Filler-1", 10));
    filler.join().unwrap();
    Rows {
        folder,
        store: None,
        projections: None,
    }
}

dasync_application::event_store_conformance!(usual, subject(Options::new, false));
dasync_application::event_store_conformance!(reopened, subject(Options::new, true));
dasync_application::event_store_conformance!(tiny_files, subject(tiny, false));
dasync_application::event_store_conformance!(tiny_files_reopened, subject(tiny, true));
dasync_application::projection_store_conformance!(projections, rows());
