//! The newest groups, in memory.
//!
//! Invariants:
//! - everything from `start` to `end` is here, in order, and is on stable storage;
//! - everything before `covered` is in the index; a group leaves only when it is, so whatever is
//!   not here is found there;
//! - a stream that has a record here has its head here, and its appends here have no gap.

use super::frame::Placed;
use super::manifest::Synced;
use dasync_application::ports::StreamMetadata;
use dasync_domain::{RecordedEvent, Revision, StreamId};
use std::collections::{HashMap, VecDeque};
use std::ops::Range;
use std::sync::Arc;

/// How many bytes groups that are not in the index yet may have: then appends wait.
const BACKLOG_MAX: usize = 32 * 1024 * 1024;

/// How many bytes of groups are gathered for the index. After a crash so much of the log is read
/// again.
const BACKLOG_LARGE: usize = 8 * 1024 * 1024;

/// What an event costs in memory besides its bytes: itself, its type and two allocations.
const EVENT_OVERHEAD: usize = 256;

/// What a record costs: itself, its stream's name, and its share of the table of streams.
const RECORD_OVERHEAD: usize = 512;

/// What is known about a stream.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Head {
    pub(super) number: u64,
    pub(super) last: Option<Revision>,
    pub(super) tombstone: bool,
    pub(super) metadata: StreamMetadata,
}

impl Head {
    /// Of a stream whose first record is about to be written.
    pub(super) fn new(number: u64) -> Self {
        Self {
            number,
            last: None,
            tombstone: false,
            metadata: StreamMetadata::default(),
        }
    }

    pub(super) fn is_soft_deleted(&self) -> bool {
        self.metadata.is_soft_deleted()
    }

    /// The revision of the next event.
    pub(super) fn next(&self) -> Revision {
        self.last.map_or(Revision::FIRST, Revision::next)
    }

    /// The first revision that reads show, as far as it does not depend on the time.
    pub(super) fn first_visible(&self) -> Revision {
        let by_count = self
            .metadata
            .max_count
            .map_or(0, |max| self.next().0.saturating_sub(max));
        let by_revision = self.metadata.truncate_before.unwrap_or_default().0;
        Revision(by_count.max(by_revision))
    }
}

/// One frame of the log, as it was written.
#[derive(Debug)]
pub(super) struct Group {
    pub(super) start: u64,
    pub(super) end: u64,
    pub(super) chain: u32,
    pub(super) events: Vec<RecordedEvent>,
    pub(super) records: Vec<GroupRecord>,
}

#[derive(Debug)]
pub(super) struct GroupRecord {
    pub(super) stream: StreamId,
    pub(super) placed: Placed,
    pub(super) change: Change,
    /// The stream's head after this record.
    pub(super) head: Head,
}

#[derive(Debug)]
pub(super) enum Change {
    /// Places in [`Group::events`].
    Append(Range<usize>),
    Metadata,
    Tombstone,
}

impl Group {
    /// The events of one of its records.
    pub(super) fn events_of(&self, record: usize) -> &[RecordedEvent] {
        match self.records.get(record).map(|record| &record.change) {
            Some(Change::Append(range)) => self.events.get(range.clone()).unwrap_or_default(),
            Some(Change::Metadata | Change::Tombstone) | None => &[],
        }
    }

    fn bytes(&self) -> usize {
        let frame = usize::try_from(self.end - self.start).unwrap_or(usize::MAX);
        frame + self.events.len() * EVENT_OVERHEAD + self.records.len() * RECORD_OVERHEAD
    }
}

/// The newest groups.
#[derive(Debug)]
pub(super) struct Recent {
    groups: VecDeque<Arc<Group>>,
    streams: HashMap<StreamId, RecentStream>,
    start: u64,
    end: u64,
    /// The checksum of the last frame.
    chain: u32,
    covered: u64,
    /// Of all groups, and of those that are not in the index yet.
    bytes: usize,
    backlog: usize,
    bytes_max: usize,
}

/// What is here of one stream.
#[derive(Debug)]
pub(super) struct RecentStream {
    pub(super) head: Head,
    appends: VecDeque<(Arc<Group>, usize)>,
    records: usize,
}

impl RecentStream {
    /// The events of each append, oldest first.
    pub(super) fn appends(&self) -> impl DoubleEndedIterator<Item = &[RecordedEvent]> {
        self.appends
            .iter()
            .map(|(group, record)| group.events_of(*record))
    }

    /// The first revision that is here; `None` if no append is.
    pub(super) fn first(&self) -> Option<Revision> {
        let (group, record) = self.appends.front()?;
        group.events_of(*record).first().map(|event| event.revision)
    }
}

impl Recent {
    /// Begins at the end of the log, up to which the index has been brought.
    pub(super) fn new(synced: Synced, bytes_max: usize) -> Self {
        let Synced { end, chain } = synced;
        Self {
            groups: VecDeque::new(),
            streams: HashMap::new(),
            start: end,
            end,
            chain,
            covered: end,
            bytes: 0,
            backlog: 0,
            bytes_max,
        }
    }

    pub(super) fn end(&self) -> u64 {
        self.end
    }

    /// The checksum of the last frame.
    pub(super) fn chain(&self) -> u32 {
        self.chain
    }

    pub(super) fn is_backlog_full(&self) -> bool {
        self.backlog > BACKLOG_MAX
    }

    /// Whether there is enough for the index.
    pub(super) fn is_backlog_large(&self) -> bool {
        self.backlog > BACKLOG_LARGE.min(self.bytes_max / 2)
    }

    /// From where on everything is here.
    pub(super) fn start(&self) -> u64 {
        self.start
    }

    pub(super) fn stream(&self, stream: &StreamId) -> Option<&RecentStream> {
        self.streams.get(stream)
    }

    /// Adds a group that has been synced.
    pub(super) fn push(&mut self, group: Arc<Group>) {
        for (at, record) in group.records.iter().enumerate() {
            let stream = self
                .streams
                .entry(record.stream.clone())
                .or_insert_with(|| RecentStream {
                    head: record.head.clone(),
                    appends: VecDeque::new(),
                    records: 0,
                });
            stream.head.clone_from(&record.head);
            stream.records += 1;
            if matches!(record.change, Change::Append(_)) {
                stream.appends.push_back((Arc::clone(&group), at));
            }
        }
        self.end = group.end;
        self.chain = group.chain;
        self.bytes += group.bytes();
        self.backlog += group.bytes();
        self.groups.push_back(group);
        self.shrink();
    }

    /// Notes how far the index has come. It may also fall back, when it was opened again.
    pub(super) fn set_covered(&mut self, covered: u64) {
        self.covered = covered;
        let behind = self
            .groups
            .iter()
            .rev()
            .take_while(|group| group.end > covered);
        self.backlog = behind.map(|group| group.bytes()).sum();
        self.shrink();
    }

    /// The groups that the index does not have, oldest first; `None` if some of them are not here
    /// any more.
    pub(super) fn uncovered(&self) -> Option<Vec<Arc<Group>>> {
        self.after(self.covered, usize::MAX)
    }

    /// The groups from `position`, where a frame begins, on, at most so many; `None` if some are
    /// not here.
    pub(super) fn after(&self, position: u64, max: usize) -> Option<Vec<Arc<Group>>> {
        if position < self.start {
            return None;
        }
        let from = self.groups.partition_point(|group| group.start < position);
        Some(self.groups.iter().skip(from).take(max).cloned().collect())
    }

    /// The group with this position, if it is here.
    pub(super) fn group_with(&self, position: u64) -> Option<&Arc<Group>> {
        let at = self.groups.partition_point(|group| group.end <= position);
        self.groups.get(at).filter(|group| group.start <= position)
    }

    /// Lets go of old groups, as long as there are too many and the index has them.
    fn shrink(&mut self) {
        while self.bytes > self.bytes_max
            && self
                .groups
                .front()
                .is_some_and(|group| group.end <= self.covered)
            && let Some(group) = self.groups.pop_front()
        {
            self.bytes -= group.bytes();
            self.start = group.end;
            for record in &group.records {
                let Some(stream) = self.streams.get_mut(&record.stream) else {
                    continue;
                };
                stream.records -= 1;
                if matches!(record.change, Change::Append(_)) {
                    stream.appends.pop_front();
                }
                if stream.records == 0 {
                    self.streams.remove(&record.stream);
                }
            }
        }
    }
}
