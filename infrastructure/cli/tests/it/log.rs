//! Small logs, and what happens to them.

use dasync_application::ports::{Append, EventStore};
use dasync_domain::{EventToAppend, ExpectedRevision, RecordedEvent, StreamId};
use dasync_infrastructure::embedded::{self, Options, Store};
use futures::StreamExt;
use std::fs::{self, OpenOptions};
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use uuid::Uuid;

/// A log in a folder that is removed at the end of the test.
pub(crate) struct Log(TempDir);

impl Log {
    /// Twelve events in three streams, each written alone; several files.
    pub(crate) fn new() -> Self {
        let log = Self(tempfile::tempdir().unwrap());
        let store = log.open();
        for number in 0..12 {
            let data = format!(r#"{{"number":{number},"filler":"{}"}}"#, "x".repeat(900));
            append(
                &store,
                &format!("app.Test-{}", number % 3),
                vec![data.into()],
            );
        }
        drop(store);
        assert!(log.segments().len() > 2, "{:?}", log.segments());
        log
    }

    /// A folder with nothing in it.
    pub(crate) fn empty() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub(crate) fn open(&self) -> Store {
        Store::open_with(self.path(), Options::new().segment_bytes(4 * 1024)).unwrap()
    }

    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    /// The path as an argument.
    pub(crate) fn dir(&self) -> &str {
        self.path().to_str().unwrap()
    }

    pub(crate) fn segments(&self) -> Vec<PathBuf> {
        let entries = fs::read_dir(self.path().join("log")).unwrap();
        let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
        paths.sort();
        paths
    }

    /// The content of all files, in order, but for LOCK, which names who had it last.
    pub(crate) fn content(&self) -> Vec<(PathBuf, Vec<u8>)> {
        let (mut found, mut folders) = (Vec::new(), vec![self.path().to_path_buf()]);
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else if !path.ends_with("LOCK") {
                    let content = fs::read(&path).unwrap();
                    found.push((path, content));
                }
            }
        }
        found.sort();
        found
    }

    /// Changes a byte in the middle of the first frame of a file.
    pub(crate) fn flip(&self, segment: usize) {
        let path = &self.segments()[segment];
        let mut options = OpenOptions::new();
        let file = options.read(true).write(true).open(path).unwrap();
        let mut byte = [0];
        file.read_exact_at(&mut byte, 500).unwrap();
        file.write_all_at(&[byte[0] ^ 1], 500).unwrap();
    }

    /// As if a crash had interrupted the next write.
    pub(crate) fn tear(&self) {
        let report = embedded::verify(self.path(), |_, _| {}).unwrap();
        let path = self.segments().pop().unwrap();
        let name = path.file_stem().unwrap().to_str().unwrap();
        let first: u64 = name.parse().unwrap();
        let file = OpenOptions::new().write(true).open(&path).unwrap();
        file.write_all_at(b"DFR1 and no more", report.end - first)
            .unwrap();
    }
}

/// Appends events with this data, written together.
pub(crate) fn append(store: &Store, stream: &str, data: Vec<Vec<u8>>) {
    append_as(store, stream, "Happened", data);
}

pub(crate) fn append_as(store: &Store, stream: &str, kind: &str, data: Vec<Vec<u8>>) {
    let events = data.into_iter().map(|data| EventToAppend {
        id: Uuid::new_v4(),
        kind: kind.into(),
        data: data.into(),
        metadata: r#"{"by":"test"}"#.into(),
    });
    let append = Append {
        stream: StreamId::new(stream).unwrap(),
        expected: ExpectedRevision::Any,
        events: events.collect(),
    };
    run(store.append(append)).unwrap();
}

/// The whole log.
pub(crate) fn events(store: &Store) -> Vec<RecordedEvent> {
    run(store.read_all(None).map(Result::unwrap).collect())
}

fn run<T>(future: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread().build();
    runtime.unwrap().block_on(future)
}
