//! What is appended: routines that come and go, each with a few appends to a stream of its own.

use super::figures::Latencies;
use dasync_application::ports::Append;
use dasync_domain::{EventToAppend, ExpectedRevision, Revision, StreamId};
use std::fs::File;
use std::os::unix::fs::FileExt;
use std::path::Path;
use std::time::Instant;
use uuid::Uuid;

const DATA_BYTES: usize = 400;
const METADATA_BYTES: usize = 150;

/// Appends to one stream before the next one is begun.
const APPENDS_PER_STREAM: u64 = 8;

/// The stream of one of the routines that a task runs.
pub(crate) fn stream_name(task: usize, generation: u64) -> StreamId {
    let id = Uuid::from_u64_pair(task as u64, generation);
    StreamId::new(format!("bench.Barista-take_order.{id}")).unwrap()
}

/// The appends of one task.
#[derive(Debug)]
pub(crate) struct Load {
    task: usize,
    appends: u64,
    next: u64,
    payload: u64,
}

impl Load {
    pub(crate) fn new(task: usize) -> Self {
        Self {
            task,
            appends: 0,
            next: 0,
            payload: 0,
        }
    }

    pub(crate) fn next(&mut self) -> Append {
        let (generation, inside) = (
            self.appends / APPENDS_PER_STREAM,
            self.appends % APPENDS_PER_STREAM,
        );
        if inside == 0 {
            self.next = 0;
        }
        let expected = match self.next.checked_sub(1) {
            None => ExpectedRevision::NoStream,
            Some(last) => ExpectedRevision::Exact(Revision(last)),
        };
        let count = 1 + self.appends % 3;
        let events: Vec<_> = (0..count).map(|_| event()).collect();
        self.appends += 1;
        self.next += count;
        self.payload += count * (DATA_BYTES + METADATA_BYTES) as u64;
        Append {
            stream: stream_name(self.task, generation),
            expected,
            events,
        }
    }

    /// Bytes of data and metadata so far.
    pub(crate) fn payload_bytes(&self) -> u64 {
        self.payload
    }

    /// Bytes of a frame with one append of two events, which is the mean.
    pub(crate) fn frame_bytes(&self) -> usize {
        let name = stream_name(self.task, 0).as_str().len();
        32 + 48 + name + 2 * (32 + "RoutineTransitioned".len() + DATA_BYTES + METADATA_BYTES)
    }
}

fn event() -> EventToAppend {
    EventToAppend {
        id: Uuid::new_v4(),
        kind: "RoutineTransitioned".into(),
        data: vec![b'd'; DATA_BYTES].into(),
        metadata: vec![b'm'; METADATA_BYTES].into(),
    }
}

/// Appends to a file that grows, with a sync after each: the least that any store must do.
pub(crate) fn bare_append(path: &Path, appends: usize, bytes: usize, latencies: &mut Latencies) {
    let file = File::create(path).unwrap();
    let frame = vec![0xa5; bytes];
    for number in 0..appends {
        let begun = Instant::now();
        file.write_all_at(&frame, (number * bytes) as u64).unwrap();
        file.sync_data().unwrap();
        latencies.add(begun.elapsed());
    }
}
