//! The rules of a log of streams, without any concurrency.
//!
//! Invariants: `events` is in order of positions; each stream lists its events in order of
//! revisions, without a gap; `operations`, done again from the first, give the same log.

use crate::limits::REPEAT_APPENDS_MAX;
use chrono::{DateTime, Utc};
use dasync_application::ports::{
    Append, AppendError, Appended, Direction, ReadError, ReadFrom, ReadStream, StreamMetadata,
};
use dasync_domain::{ExpectedRevision, Position, RecordedEvent, Revision, StreamId};
use std::collections::HashMap;

/// Positions are this far apart, so that code which computes with them is noticed.
const POSITION_STEP: u64 = 10;

/// One call that changed the log.
#[derive(Debug, Clone)]
enum Operation {
    Append {
        stream: StreamId,
        events: Vec<RecordedEvent>,
    },
    Metadata {
        stream: StreamId,
        metadata: StreamMetadata,
    },
    Tombstone {
        stream: StreamId,
    },
}

#[derive(Debug, Default)]
pub(super) struct Log {
    events: Vec<RecordedEvent>,
    streams: HashMap<StreamId, Stream>,
    operations: Vec<Operation>,
}

#[derive(Debug, Default)]
struct Stream {
    /// Places in [`Log::events`]; the revision is the place in this list.
    events: Vec<usize>,
    /// The first revision of each append.
    appends: Vec<usize>,
    metadata: StreamMetadata,
    tombstone: bool,
}

impl Stream {
    fn last(&self) -> Option<Revision> {
        self.events
            .len()
            .checked_sub(1)
            .map(|last| Revision(last as u64))
    }

    fn is_soft_deleted(&self) -> bool {
        self.metadata.is_soft_deleted()
    }

    /// The first revision that reads show, as far as it does not depend on the time.
    fn first_visible(&self) -> usize {
        let len = self.events.len() as u64;
        let by_count = self
            .metadata
            .max_count
            .map_or(0, |count| len.saturating_sub(count));
        let by_revision = self
            .metadata
            .truncate_before
            .map_or(0, |revision| revision.0.min(len));
        usize::try_from(by_count.max(by_revision)).unwrap_or(usize::MAX)
    }
}

/// What an append does, after all checks.
enum Decision {
    Append,
    /// It has been done before, and ended at this revision.
    Repeat(usize),
}

impl Log {
    /// A log with these events, as if each run of events of one stream had been one append.
    pub(super) fn of_events(events: Vec<RecordedEvent>) -> Self {
        let mut log = Self::default();
        for event in events {
            match log.operations.last_mut() {
                Some(Operation::Append { stream, events }) if *stream == event.stream => {
                    events.push(event);
                }
                _ => log.operations.push(Operation::Append {
                    stream: event.stream.clone(),
                    events: vec![event],
                }),
            }
        }
        Self::of_operations(std::mem::take(&mut log.operations))
    }

    fn of_operations(operations: Vec<Operation>) -> Self {
        let mut log = Self::default();
        for operation in operations {
            log.apply(operation);
        }
        log
    }

    /// The log after its first `operations` changes.
    pub(super) fn prefix(&self, operations: usize) -> Self {
        Self::of_operations(self.operations.iter().take(operations).cloned().collect())
    }

    pub(super) fn operations(&self) -> usize {
        self.operations.len()
    }

    pub(super) fn events(&self) -> &[RecordedEvent] {
        &self.events
    }

    /// The place in [`Log::events`] of the event at `position`.
    pub(super) fn find(&self, position: Position) -> Result<usize, ReadError> {
        self.events
            .binary_search_by_key(&position, |event| event.position)
            .map_err(|_place| ReadError::InvalidPosition { position })
    }

    pub(super) fn append(
        &mut self,
        append: Append,
        now: DateTime<Utc>,
    ) -> Result<Appended, AppendError> {
        if let Decision::Repeat(last) = self.decide(&append)? {
            return Ok(self.appended(&append.stream, last));
        }
        let Append { stream, events, .. } = append;
        let first = self.streams.get(&stream).map_or(0, |s| s.events.len());
        let end = self.events.last().map_or(0, |event| event.position.0);
        let recorded = (0_u64..).zip(events).map(|(i, event)| RecordedEvent {
            position: Position(end + (i + 1) * POSITION_STEP),
            stream: stream.clone(),
            revision: Revision(first as u64 + i),
            id: event.id,
            recorded_at: now,
            kind: event.kind,
            data: event.data,
            metadata: event.metadata,
        });
        let events: Vec<_> = recorded.collect();
        let last = first + events.len() - 1;
        self.apply(Operation::Append {
            stream: stream.clone(),
            events,
        });
        Ok(self.appended(&stream, last))
    }

    pub(super) fn set_metadata(
        &mut self,
        stream: &StreamId,
        metadata: StreamMetadata,
    ) -> Result<(), AppendError> {
        self.check_no_tombstone(stream)?;
        self.apply(Operation::Metadata {
            stream: stream.clone(),
            metadata,
        });
        Ok(())
    }

    pub(super) fn delete(
        &mut self,
        stream: &StreamId,
        expected: ExpectedRevision,
    ) -> Result<(), AppendError> {
        self.check_no_tombstone(stream)?;
        self.check_expected(stream, expected)?;
        let mut metadata = self
            .streams
            .get(stream)
            .map(|s| s.metadata.clone())
            .unwrap_or_default();
        metadata.truncate_before = Some(StreamMetadata::SOFT_DELETED);
        self.apply(Operation::Metadata {
            stream: stream.clone(),
            metadata,
        });
        Ok(())
    }

    pub(super) fn tombstone(
        &mut self,
        stream: &StreamId,
        expected: ExpectedRevision,
    ) -> Result<(), AppendError> {
        self.check_no_tombstone(stream)?;
        self.check_expected(stream, expected)?;
        self.apply(Operation::Tombstone {
            stream: stream.clone(),
        });
        Ok(())
    }

    /// The events that a read of one stream gives.
    pub(super) fn read(
        &self,
        read: &ReadStream,
        now: DateTime<Utc>,
    ) -> Result<Vec<RecordedEvent>, ReadError> {
        let not_found = || ReadError::StreamNotFound {
            stream: read.stream.clone(),
        };
        let stream = self.streams.get(&read.stream).ok_or_else(not_found)?;
        if stream.tombstone {
            return Err(ReadError::StreamDeleted {
                stream: read.stream.clone(),
            });
        }
        let last = stream
            .last()
            .filter(|_| !stream.is_soft_deleted())
            .ok_or_else(not_found)?;
        let from = match read.from {
            ReadFrom::Start => Revision::FIRST,
            ReadFrom::End => last,
            ReadFrom::Revision(revision) => revision,
        };
        let from = usize::try_from(from.0).unwrap_or(usize::MAX);
        let (first, end) = (stream.first_visible(), stream.events.len());
        let asked = match read.direction {
            Direction::Forwards => first.max(from)..end,
            Direction::Backwards => first..from.saturating_add(1).min(end),
        };
        let young = |event: &RecordedEvent| match stream.metadata.max_age {
            Some(max) => (now - event.recorded_at)
                .to_std()
                .is_ok_and(|age| age < max),
            None => true,
        };
        let visible = asked
            .map(|revision| &self.events[stream.events[revision]])
            .filter(|event| young(event))
            .cloned();
        Ok(match read.direction {
            Direction::Forwards => visible.take(read.limit).collect(),
            Direction::Backwards => visible.rev().take(read.limit).collect(),
        })
    }

    fn decide(&self, append: &Append) -> Result<Decision, AppendError> {
        self.check_no_tombstone(&append.stream)?;
        let nothing = Stream::default();
        let stream = self.streams.get(&append.stream).unwrap_or(&nothing);
        // where a first sending of this append would have begun
        let before = match append.expected {
            ExpectedRevision::NoStream => Some(0),
            ExpectedRevision::Exact(revision) => Some(
                usize::try_from(revision.0)
                    .unwrap_or(usize::MAX)
                    .saturating_add(1),
            ),
            ExpectedRevision::Any | ExpectedRevision::StreamExists => {
                let old = stream.appends.len().saturating_sub(REPEAT_APPENDS_MAX);
                let recent = stream.appends.get(old).copied().unwrap_or(0);
                (recent..stream.events.len())
                    .rev()
                    .find(|&at| self.event(stream, at).id == append.events[0].id)
            }
        };
        let equal = before.map_or(0, |first| self.equal_ids(stream, first, append));
        if let Some(first) = before
            && equal == append.events.len()
        {
            return Ok(Decision::Repeat(first + equal - 1));
        }
        if equal > 0 {
            return Err(wrong(append, stream));
        }
        self.check_expected(&append.stream, append.expected)?;
        Ok(Decision::Append)
    }

    /// How many ids of `append`, from its first on, stand in the stream at `first` and behind.
    fn equal_ids(&self, stream: &Stream, first: usize, append: &Append) -> usize {
        (first..stream.events.len())
            .zip(&append.events)
            .take_while(|(revision, event)| self.event(stream, *revision).id == event.id)
            .count()
    }

    fn event(&self, stream: &Stream, revision: usize) -> &RecordedEvent {
        &self.events[stream.events[revision]]
    }

    fn appended(&self, stream: &StreamId, last: usize) -> Appended {
        let position = self.event(&self.streams[stream], last).position;
        Appended {
            revision: Revision(last as u64),
            position: Some(position),
        }
    }

    fn check_no_tombstone(&self, stream: &StreamId) -> Result<(), AppendError> {
        if self.streams.get(stream).is_some_and(|s| s.tombstone) {
            return Err(AppendError::StreamDeleted {
                stream: stream.clone(),
            });
        }
        Ok(())
    }

    fn check_expected(
        &self,
        stream: &StreamId,
        expected: ExpectedRevision,
    ) -> Result<(), AppendError> {
        let state = self.streams.get(stream);
        let last = state.and_then(Stream::last);
        let deleted = state.is_some_and(Stream::is_soft_deleted);
        let holds = match expected {
            ExpectedRevision::Any => true,
            ExpectedRevision::NoStream => last.is_none() || deleted,
            ExpectedRevision::StreamExists => last.is_some() && !deleted,
            ExpectedRevision::Exact(revision) => last == Some(revision),
        };
        if holds {
            return Ok(());
        }
        Err(AppendError::WrongExpectedRevision {
            stream: stream.clone(),
            expected,
            actual: last,
        })
    }

    fn apply(&mut self, operation: Operation) {
        match &operation {
            Operation::Append { stream, events } => {
                let stream = self.streams.entry(stream.clone()).or_default();
                if stream.is_soft_deleted() {
                    stream.metadata.truncate_before = Some(Revision(stream.events.len() as u64));
                }
                stream.appends.push(stream.events.len());
                for event in events {
                    stream.events.push(self.events.len());
                    self.events.push(event.clone());
                }
            }
            Operation::Metadata { stream, metadata } => {
                self.streams.entry(stream.clone()).or_default().metadata = metadata.clone();
            }
            Operation::Tombstone { stream } => {
                self.streams.entry(stream.clone()).or_default().tombstone = true;
            }
        }
        self.operations.push(operation);
    }
}

fn wrong(append: &Append, stream: &Stream) -> AppendError {
    AppendError::WrongExpectedRevision {
        stream: append.stream.clone(),
        expected: append.expected,
        actual: stream.last(),
    }
}
