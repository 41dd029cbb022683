//! Folders for stores, and short ways to write to and read from them.

use dasync_application::ports::{Append, Appended, EventStore};
use dasync_domain::{EventToAppend, ExpectedRevision, RecordedEvent, StreamId};
use dasync_infrastructure::embedded::{Options, Store};
use futures::StreamExt;
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use uuid::Uuid;

/// A folder that is removed at the end of the test.
pub(crate) struct Folder(TempDir);

impl Folder {
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    pub(crate) fn open(&self) -> Store {
        self.open_with(Options::new())
    }

    pub(crate) fn open_with(&self, options: Options) -> Store {
        Store::open_with(self.path(), options).unwrap()
    }

    /// The files of the log, in order.
    pub(crate) fn segments(&self) -> Vec<PathBuf> {
        segments(self.path())
    }

    /// A folder with a copy of everything but the index, which is large.
    pub(crate) fn copy(&self) -> Self {
        let copy = Self::new();
        std::fs::create_dir(copy.path().join("log")).unwrap();
        for name in ["MANIFEST", "SYNCED"] {
            let from = self.path().join(name);
            if from.exists() {
                std::fs::copy(from, copy.path().join(name)).unwrap();
            }
        }
        for path in self.segments() {
            let name = path.file_name().unwrap();
            std::fs::copy(&path, copy.path().join("log").join(name)).unwrap();
        }
        copy
    }

    /// A folder with a copy of everything.
    pub(crate) fn copy_with_index(&self) -> Self {
        let copy = Self::new();
        copy_dir(self.path(), copy.path());
        copy
    }
}

pub(crate) fn segments(dir: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(dir.join("log")).unwrap();
    let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

fn copy_dir(from: &Path, to: &Path) {
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            std::fs::create_dir(&target).unwrap();
            copy_dir(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

pub(crate) fn stream(name: &str) -> StreamId {
    StreamId::new(name).unwrap()
}

pub(crate) fn event(text: impl Into<String>) -> EventToAppend {
    EventToAppend {
        id: Uuid::new_v4(),
        kind: "Happened".into(),
        data: text.into().into(),
        metadata: "{}".into(),
    }
}

/// Runs a future to its end.
pub(crate) fn run<T>(future: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(future)
}

/// Appends so many events, each in a group of its own, and gives the last answer.
pub(crate) fn fill(store: &Store, name: &str, count: usize) -> Vec<Appended> {
    run(async {
        let mut answers = Vec::new();
        for number in 0..count {
            let events = vec![event(format!("{name} {number}"))];
            let append = Append {
                stream: stream(name),
                expected: ExpectedRevision::Any,
                events,
            };
            answers.push(store.append(append).await.unwrap());
        }
        answers
    })
}

/// The whole log.
pub(crate) fn log(store: &impl EventStore) -> Vec<RecordedEvent> {
    run(async { store.read_all(None).map(Result::unwrap).collect().await })
}
