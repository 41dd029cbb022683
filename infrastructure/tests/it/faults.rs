//! Failing disks: what is answered, what is shown, and what goes on.
//!
//! Method: steps on the files of the log fail where the test says so.

use super::folder::{Folder, event, fill, log, run, stream};
use dasync_application::ports::{Append, AppendError, Appended, EventStore, SubscriptionMessage};
use dasync_domain::ExpectedRevision;
use dasync_infrastructure::embedded::{DiskStep, Options, Reader, Store};
use futures::StreamExt;
use std::io::{Error, ErrorKind};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};

/// Fails one kind of step while it is told to.
#[derive(Clone, Default)]
struct Switch(Arc<Mutex<Option<(DiskStep, ErrorKind)>>>);

impl Switch {
    fn set(&self, failing: Option<(DiskStep, ErrorKind)>) {
        *self.0.lock().unwrap() = failing;
    }

    fn options(&self) -> Options {
        let switch = self.clone();
        Options::new()
            .segment_bytes(8 * 1024)
            .disk_faults(move |step| match *switch.0.lock().unwrap() {
                Some((failing, kind)) if failing == step => Err(Error::from(kind)),
                _ => Ok(()),
            })
    }
}

fn append(store: &Store, name: &str) -> Result<Appended, AppendError> {
    let append = Append {
        stream: stream(name),
        expected: ExpectedRevision::Any,
        events: vec![event("x".repeat(500))],
    };
    run(store.append(append))
}

/// Appends until an answer is no success, which it gives.
fn append_until_refused(store: &Store) -> AppendError {
    (0..100)
        .find_map(|_| append(store, "app.Many-1").err())
        .unwrap()
}

#[test]
fn a_full_disk_refuses_appends_until_there_is_space() {
    for step in [DiskStep::Write, DiskStep::Reserve, DiskStep::Seal] {
        let (folder, switch) = (Folder::new(), Switch::default());
        let store = folder.open_with(switch.options());
        fill(&store, "app.One-1", 3);
        for kind in [ErrorKind::StorageFull, ErrorKind::QuotaExceeded] {
            switch.set(Some((step, kind)));
            let refused = append_until_refused(&store);
            assert!(
                matches!(refused, AppendError::Unavailable { .. }),
                "{step:?}: {refused:?}"
            );
            assert!(refused.is_retryable());
            let before = log(&store);
            for _ in 0..3 {
                let refused = append(&store, "app.One-1").unwrap_err();
                assert!(
                    matches!(refused, AppendError::Unavailable { .. }),
                    "{refused:?}"
                );
            }
            assert_eq!(log(&store), before, "{step:?}");
            switch.set(None);
            append(&store, "app.One-1").unwrap();
            assert_eq!(log(&store).len(), before.len() + 1, "{step:?}");
        }
        let events = log(&store);
        drop(store);
        assert_eq!(log(&folder.open()), events, "{step:?}");
    }
}

#[test]
fn a_failed_sync_is_not_known_and_poisons() {
    let (folder, switch) = (Folder::new(), Switch::default());
    let store = folder.open_with(switch.options());
    fill(&store, "app.One-1", 2);
    let before = log(&store);
    switch.set(Some((DiskStep::Sync, ErrorKind::Other)));
    let unknown = append(&store, "app.One-1").unwrap_err();
    assert!(
        matches!(unknown, AppendError::OutcomeUnknown { .. }),
        "{unknown:?}"
    );
    switch.set(None);
    let poisoned = append(&store, "app.One-1").unwrap_err();
    assert!(matches!(&poisoned, AppendError::Poisoned { reason } if reason.contains("sync")));
    assert_eq!(log(&store), before);
    drop(store);
    let store = folder.open();
    // it had been written, and now it is on stable storage
    let after = log(&store);
    assert_eq!(after[..2], before);
    assert!(after.len() <= 3);
    append(&store, "app.One-1").unwrap();
}

#[test]
fn a_failed_write_poisons() {
    for step in [DiskStep::Write, DiskStep::Seal] {
        let (folder, switch) = (Folder::new(), Switch::default());
        let store = folder.open_with(switch.options());
        fill(&store, "app.One-1", 2);
        switch.set(Some((step, ErrorKind::Other)));
        let poisoned = append_until_refused(&store);
        assert!(
            matches!(poisoned, AppendError::Poisoned { .. }),
            "{step:?}: {poisoned:?}"
        );
        switch.set(None);
        let poisoned = append(&store, "app.One-1").unwrap_err();
        assert!(
            matches!(poisoned, AppendError::Poisoned { .. }),
            "{step:?}: {poisoned:?}"
        );
        let before = log(&store);
        drop(store);
        let store = folder.open();
        assert_eq!(log(&store), before, "{step:?}");
        append(&store, "app.One-1").unwrap();
    }
}

/// Lets the writer stop right before each sync, until the test lets it go on.
fn stepping() -> (Options, Receiver<()>, Sender<()>) {
    let (arrived, at_sync) = channel();
    let (go, gone) = channel();
    let gone = Mutex::new(gone);
    let options = Options::new().disk_faults(move |step| {
        if step == DiskStep::Sync {
            // both ends are gone when the test is over
            let _told = arrived.send(());
            let _go = gone.lock().unwrap().recv();
        }
        Ok(())
    });
    (options, at_sync, go)
}

#[test]
fn nothing_is_shown_or_answered_before_it_is_synced() {
    let folder = Folder::new();
    let (options, at_sync, go) = stepping();
    let store = folder.open_with(options);
    let reader = Reader::open(folder.path()).unwrap();
    run(async {
        let mut messages = store.subscribe_all(None);
        assert_eq!(
            messages.next().await.unwrap().unwrap(),
            SubscriptionMessage::CaughtUp
        );
        let one = Append {
            stream: stream("app.One-1"),
            expected: ExpectedRevision::NoStream,
            events: vec![event("{}")],
        };
        let answer = tokio::spawn(store.append(one));
        tokio::task::spawn_blocking(move || {
            at_sync.recv().unwrap();
            at_sync
        })
        .await
        .unwrap();
        // the frame is in the file, but not on stable storage
        assert!(!answer.is_finished());
        assert_eq!(store.end().await.unwrap(), None);
        assert_eq!(store.read_all(None).count().await, 0);
        assert_eq!(reader.read_all(None).count().await, 0);
        assert_eq!(reader.end().await.unwrap(), None);
        assert!(futures::poll!(messages.next()).is_pending());
        go.send(()).unwrap();
        let appended = answer.await.unwrap().unwrap();
        assert_eq!(store.read_all(None).count().await, 1);
        assert_eq!(reader.read_all(None).count().await, 1);
        assert_eq!(reader.end().await.unwrap(), appended.position);
        let Some(Ok(SubscriptionMessage::Event(seen))) = messages.next().await else {
            unreachable!("the subscription has ended")
        };
        assert_eq!(Some(seen.position), appended.position);
        drop(go);
    });
}

#[test]
fn what_waits_while_a_group_is_synced_is_one_group() {
    let folder = Folder::new();
    let (options, at_sync, go) = stepping();
    let store = folder.open_with(options);
    run(async {
        let append = |number: usize| {
            store.append(Append {
                stream: stream(&format!("app.Many-{number}")),
                expected: ExpectedRevision::NoStream,
                events: vec![event("{}")],
            })
        };
        let first = tokio::spawn(append(0));
        let at_sync = tokio::task::spawn_blocking(move || {
            at_sync.recv().unwrap();
            at_sync
        })
        .await
        .unwrap();
        let others: Vec<_> = (1..50).map(|number| tokio::spawn(append(number))).collect();
        // all of them are in the queue once each has been polled
        for _ in 0..100 {
            tokio::task::yield_now().await;
        }
        go.send(()).unwrap();
        first.await.unwrap().unwrap();
        go.send(()).unwrap();
        for other in others {
            other.await.unwrap().unwrap();
        }
        assert_eq!(at_sync.try_iter().count(), 1);
    });
}

#[test]
fn closing_finishes_what_was_taken_and_ends_the_streams() {
    let folder = Folder::new();
    let store = folder.open();
    run(async {
        let mut messages = store.subscribe_all(None);
        assert_eq!(
            messages.next().await.unwrap().unwrap(),
            SubscriptionMessage::CaughtUp
        );
        let append = || Append {
            stream: stream("app.One-1"),
            expected: ExpectedRevision::Any,
            events: vec![event("{}")],
        };
        let clone = store.clone();
        let answers: Vec<_> = (0..20)
            .map(|_| tokio::spawn(store.append(append())))
            .collect();
        for _ in 0..40 {
            tokio::task::yield_now().await;
        }
        store.close().await;
        for answer in answers {
            answer.await.unwrap().unwrap();
        }
        let refused = clone.append(append()).await.unwrap_err();
        assert!(
            matches!(refused, AppendError::Unavailable { .. }),
            "{refused:?}"
        );
        // the folder is free although a clone is left
        let again = folder.open();
        assert_eq!(again.read_all(None).count().await, 20);
        let mut events = 0;
        loop {
            match messages.next().await {
                Some(Ok(SubscriptionMessage::Event(_))) => events += 1,
                Some(Err(error)) => break assert!(error.to_string().contains("closed"), "{error}"),
                other => unreachable!("{other:?}"),
            }
        }
        assert_eq!(events, 20);
        assert!(messages.next().await.is_none());
    });
}
