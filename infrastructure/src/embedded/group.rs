//! One group being made: decides about each request and writes the records of those that pass.
//!
//! Invariant: nothing outside changes before the frame is on stable storage; if that fails, the
//! group is dropped as a whole.

use super::bytes::wide;
use super::frame::{Builder, Of, Placed};
use super::index::Broken;
use super::queue::{Answer, Call, Request};
use super::recent::{Change, Group, GroupRecord, Head};
use super::shared::Shared;
use crate::limits::REPEAT_APPENDS_MAX;
use crate::sync::lock;
use dasync_application::ports::{Append, AppendError, Appended, Direction, StreamMetadata};
use dasync_domain::{EventToAppend, ExpectedRevision, RecordedEvent, Revision, StreamId};
use std::collections::HashMap;
use tokio::sync::oneshot;
use uuid::Uuid;

/// Heads of streams that were written to, kept by the writer so that a stream that is not in memory
/// any more needs no look into the index. Two halves: the older one is dropped when the younger is
/// full, so that what is used stays.
#[derive(Debug, Default)]
pub(super) struct Heads {
    young: HashMap<StreamId, Head>,
    old: HashMap<StreamId, Head>,
}

/// Streams in each half of [`Heads`]; about 250 bytes each.
const HEADS_MAX: usize = 16_384;

impl Heads {
    fn get(&mut self, stream: &StreamId) -> Option<Head> {
        if let Some(head) = self.young.get(stream) {
            return Some(head.clone());
        }
        let head = self.old.remove(stream)?;
        self.insert(stream.clone(), head.clone());
        Some(head)
    }

    pub(super) fn insert(&mut self, stream: StreamId, head: Head) {
        if self.young.len() >= HEADS_MAX {
            self.old = std::mem::take(&mut self.young);
        }
        self.young.insert(stream, head);
    }
}

/// An answer that waits for the group to be on stable storage.
#[derive(Debug)]
pub(super) struct Reply {
    to: oneshot::Sender<Answer>,
    stream: StreamId,
    answer: Answer,
}

impl Reply {
    /// Whoever does not wait any more does not need an answer.
    pub(super) fn send(self) {
        let _gone = self.to.send(self.answer);
    }

    /// Sends an error instead.
    pub(super) fn refuse(self, error: impl FnOnce(StreamId) -> AppendError) {
        let _gone = self.to.send(Err(error(self.stream)));
    }
}

/// A group under way.
#[derive(Debug)]
pub(super) struct Draft<'a> {
    shared: &'a Shared,
    heads: &'a mut Heads,
    frame: Builder,
    events: Vec<RecordedEvent>,
    records: Vec<GroupRecord>,
    touched: HashMap<StreamId, Touched>,
    pub(super) answers: Vec<Reply>,
}

/// A stream that the group writes to.
#[derive(Debug)]
struct Touched {
    head: Head,
    /// Places of its appends in the group's records.
    appends: Vec<usize>,
}

/// What an append comes to, after all checks.
enum Decision {
    Append,
    /// It has been done before, and ended at this revision.
    Repeat(Revision),
}

impl<'a> Draft<'a> {
    pub(super) fn new(shared: &'a Shared, heads: &'a mut Heads, frame: Builder) -> Self {
        Self {
            shared,
            heads,
            frame,
            events: Vec::new(),
            records: Vec::new(),
            touched: HashMap::new(),
            answers: Vec::new(),
        }
    }

    /// Decides about one request. Its answer waits until the group is on stable storage: also a
    /// refusal may be due to an earlier request of the group.
    pub(super) fn add(&mut self, request: Request) {
        let stream = request.call.stream().clone();
        let answer = match request.call {
            Call::Append(append) => self.append(append).map(Some),
            Call::SetMetadata(stream, metadata) => self.set_metadata(&stream, metadata),
            Call::Delete(stream, expected) => self.delete(&stream, expected),
            Call::Tombstone(stream, expected) => self.tombstone(&stream, expected),
        };
        self.answers.push(Reply {
            to: request.reply,
            stream,
            answer,
        });
    }

    /// Whether nothing is to be written.
    pub(super) fn is_empty(&self) -> bool {
        self.frame.is_empty()
    }

    /// The frame's bytes and checksum, what it does, and the answers.
    pub(super) fn finish(self, chain: u32) -> Finished {
        let start = self.frame.start();
        let end = self.frame.position();
        let (bytes, crc) = self.frame.finish(chain);
        let (events, records) = (self.events, self.records);
        let group = Group {
            start,
            end,
            chain: crc,
            events,
            records,
        };
        let heads = self
            .touched
            .into_iter()
            .map(|(stream, touched)| (stream, touched.head));
        Finished {
            bytes,
            group,
            heads: heads.collect(),
            answers: self.answers,
        }
    }

    /// The answers of a group that writes nothing, and the frame's buffer.
    pub(super) fn abandon(self) -> (Vec<u8>, Vec<Reply>) {
        (self.frame.into_buffer(), self.answers)
    }

    fn append(&mut self, append: Append) -> Result<Appended, AppendError> {
        let Append {
            stream,
            expected,
            events,
        } = append;
        let head = self.head(&stream)?;
        check_no_tombstone(&stream, head.as_ref())?;
        match self.decide(&stream, expected, head.as_ref(), &events)? {
            // the position is left out: it would have to be read from the log
            Decision::Repeat(revision) => {
                return Ok(Appended {
                    revision,
                    position: None,
                });
            }
            Decision::Append => {}
        }
        let mut number = head.as_ref().map(|head| head.number);
        let mut head = head.unwrap_or_else(|| Head::new(self.frame.position()));
        let first = head.next();
        if head.is_soft_deleted() {
            head.metadata.truncate_before = Some(first);
            self.put_metadata(&stream, number, &head);
            number = Some(head.number);
        }
        let begin = self.events.len();
        let of = Of {
            stream: &stream,
            number,
        };
        let placed = self.frame.append(of, first, events, &mut self.events);
        let last = self
            .events
            .last()
            .map(|event| (event.revision, event.position));
        let Some((revision, position)) = last else {
            // an append without events was refused before it came here
            return Err(AppendError::Invalid {
                stream,
                reason: "it has no events".into(),
            });
        };
        head.last = Some(revision);
        let change = Change::Append(begin..self.events.len());
        self.put(&stream, placed, change, head);
        Ok(Appended {
            revision,
            position: Some(position),
        })
    }

    fn set_metadata(&mut self, stream: &StreamId, metadata: StreamMetadata) -> Answer {
        let head = self.head(stream)?;
        check_no_tombstone(stream, head.as_ref())?;
        let number = head.as_ref().map(|head| head.number);
        let head = head.unwrap_or_else(|| Head::new(self.frame.position()));
        self.put_metadata(stream, number, &Head { metadata, ..head });
        Ok(None)
    }

    fn delete(&mut self, stream: &StreamId, expected: ExpectedRevision) -> Answer {
        let head = self.head(stream)?;
        check_no_tombstone(stream, head.as_ref())?;
        check_expected(stream, expected, head.as_ref())?;
        let number = head.as_ref().map(|head| head.number);
        let mut head = head.unwrap_or_else(|| Head::new(self.frame.position()));
        head.metadata.truncate_before = Some(StreamMetadata::SOFT_DELETED);
        self.put_metadata(stream, number, &head);
        Ok(None)
    }

    fn tombstone(&mut self, stream: &StreamId, expected: ExpectedRevision) -> Answer {
        let head = self.head(stream)?;
        check_no_tombstone(stream, head.as_ref())?;
        check_expected(stream, expected, head.as_ref())?;
        let number = head.as_ref().map(|head| head.number);
        let mut head = head.unwrap_or_else(|| Head::new(self.frame.position()));
        head.tombstone = true;
        let placed = self.frame.tombstone(Of { stream, number });
        self.put(stream, placed, Change::Tombstone, head);
        Ok(None)
    }

    fn put_metadata(&mut self, stream: &StreamId, number: Option<u64>, head: &Head) {
        let placed = self.frame.metadata(Of { stream, number }, &head.metadata);
        self.put(stream, placed, Change::Metadata, head.clone());
    }

    fn put(&mut self, stream: &StreamId, placed: Placed, change: Change, head: Head) {
        let touched = self
            .touched
            .entry(stream.clone())
            .or_insert_with(|| Touched {
                head: head.clone(),
                appends: Vec::new(),
            });
        if matches!(change, Change::Append(_)) {
            touched.appends.push(self.records.len());
        }
        touched.head.clone_from(&head);
        self.records.push(GroupRecord {
            stream: stream.clone(),
            placed,
            change,
            head,
        });
    }

    /// What is known about a stream, with what this group does to it.
    fn head(&mut self, stream: &StreamId) -> Result<Option<Head>, AppendError> {
        if let Some(touched) = self.touched.get(stream) {
            return Ok(Some(touched.head.clone()));
        }
        if let Some(head) = self.heads.get(stream) {
            return Ok(Some(head));
        }
        self.shared
            .head(stream)
            .map_err(|broken| unavailable(&broken))
    }

    fn decide(
        &self,
        stream: &StreamId,
        expected: ExpectedRevision,
        head: Option<&Head>,
        events: &[EventToAppend],
    ) -> Result<Decision, AppendError> {
        let Some(head) = head.filter(|head| head.last.is_some()) else {
            check_expected(stream, expected, head)?;
            return Ok(Decision::Append);
        };
        let repeat = match expected {
            // most appends expect the last revision, and then nothing is looked at
            ExpectedRevision::Exact(revision) if Some(revision) >= head.last => None,
            ExpectedRevision::Exact(revision) => {
                Some(self.repeat_behind(stream, head, revision.next(), events)?)
            }
            ExpectedRevision::NoStream => {
                Some(self.repeat_behind(stream, head, Revision::FIRST, events)?)
            }
            ExpectedRevision::Any | ExpectedRevision::StreamExists => {
                self.repeat_among_last(stream, head, events)?
            }
        };
        match repeat {
            Some((first, equal)) if equal == events.len() => {
                Ok(Decision::Repeat(Revision(first.0 + wide(equal - 1))))
            }
            Some((_, equal)) if equal > 0 => Err(wrong(stream, expected, Some(head))),
            Some(_) | None => {
                check_expected(stream, expected, Some(head))?;
                Ok(Decision::Append)
            }
        }
    }

    /// How many of the ids, from the first on, stand in the stream from `first` on.
    fn repeat_behind(
        &self,
        stream: &StreamId,
        head: &Head,
        first: Revision,
        events: &[EventToAppend],
    ) -> Result<(Revision, usize), AppendError> {
        let mut stored: HashMap<u64, Uuid> = HashMap::new();
        let asked = first.0..first.0.saturating_add(wide(events.len()));
        {
            let recent = lock(&self.shared.recent);
            let appends = recent
                .stream(stream)
                .map(super::recent::RecentStream::appends);
            let drafts = self.drafts(stream);
            for event in appends.into_iter().flatten().chain(drafts).flatten() {
                if asked.contains(&event.revision.0) {
                    stored.insert(event.revision.0, event.id);
                }
            }
        }
        if !stored.contains_key(&first.0) {
            let index = self
                .shared
                .index
                .get()
                .map_err(|broken| unavailable(&broken))?;
            let range = (first, Revision(u64::MAX));
            let max = events.len();
            let entries = index.entries(head.number, range, Direction::Forwards, max);
            for entry in entries.map_err(|broken| unavailable(&broken))? {
                stored.extend((entry.first.0..).zip(entry.ids));
            }
        }
        let equal = (first.0..)
            .zip(events)
            .take_while(|(revision, event)| stored.get(revision) == Some(&event.id))
            .count();
        Ok((first, equal))
    }

    /// Where among the stream's last appends the first id stands, and how many ids from there on
    /// are the same; `None` if it is not there.
    fn repeat_among_last(
        &self,
        stream: &StreamId,
        head: &Head,
        events: &[EventToAppend],
    ) -> Result<Option<(Revision, usize)>, AppendError> {
        // newest first, so that the appends can be counted; the ids of each oldest first
        let mut window: Vec<(Revision, Vec<Uuid>)> = Vec::new();
        let ids = |events: &[RecordedEvent]| {
            let first = events
                .first()
                .map(|event| event.revision)
                .unwrap_or_default();
            (first, events.iter().map(|event| event.id).collect())
        };
        window.extend(self.drafts(stream).rev().take(REPEAT_APPENDS_MAX).map(ids));
        {
            let recent = lock(&self.shared.recent);
            let appends = recent
                .stream(stream)
                .map(super::recent::RecentStream::appends);
            let left = REPEAT_APPENDS_MAX.saturating_sub(window.len());
            window.extend(appends.into_iter().flatten().rev().take(left).map(ids));
        }
        let oldest = window.last().map_or(head.next(), |(first, _)| *first);
        let left = REPEAT_APPENDS_MAX.saturating_sub(window.len());
        if left > 0
            && let Some(before) = oldest.0.checked_sub(1)
        {
            let index = self
                .shared
                .index
                .get()
                .map_err(|broken| unavailable(&broken))?;
            let range = (Revision::FIRST, Revision(before));
            let entries = index.entries(head.number, range, Direction::Backwards, left);
            let entries = entries.map_err(|broken| unavailable(&broken))?.into_iter();
            window.extend(entries.map(|entry| (entry.first, entry.ids)));
        }
        let Some(wanted) = events.first() else {
            return Ok(None);
        };
        let found = window.iter().enumerate().find_map(|(at, (first, ids))| {
            let inside = ids.iter().rposition(|id| *id == wanted.id)?;
            Some((at, Revision(first.0 + wide(inside)), inside))
        });
        let Some((at, first, inside)) = found else {
            return Ok(None);
        };
        // from there on, through this append and all newer ones
        let newer = window
            .iter()
            .take(at + 1)
            .rev()
            .flat_map(|(_, ids)| ids)
            .skip(inside);
        let equal = newer
            .zip(events)
            .take_while(|(id, event)| **id == event.id)
            .count();
        Ok(Some((first, equal)))
    }

    /// The events of each append that this group makes to a stream, oldest first.
    fn drafts(&self, stream: &StreamId) -> impl DoubleEndedIterator<Item = &[RecordedEvent]> {
        let appends = self
            .touched
            .get(stream)
            .map(|touched| touched.appends.as_slice());
        appends.unwrap_or_default().iter().map(|at| {
            match self.records.get(*at).map(|record| &record.change) {
                Some(Change::Append(range)) => self.events.get(range.clone()).unwrap_or_default(),
                Some(Change::Metadata | Change::Tombstone) | None => &[],
            }
        })
    }
}

/// A group that is ready to be written.
#[derive(Debug)]
pub(super) struct Finished {
    pub(super) bytes: Vec<u8>,
    pub(super) group: Group,
    pub(super) heads: Vec<(StreamId, Head)>,
    pub(super) answers: Vec<Reply>,
}

fn unavailable(broken: &Broken) -> AppendError {
    AppendError::Unavailable {
        reason: broken.to_string(),
    }
}

fn check_no_tombstone(stream: &StreamId, head: Option<&Head>) -> Result<(), AppendError> {
    if head.is_some_and(|head| head.tombstone) {
        return Err(AppendError::StreamDeleted {
            stream: stream.clone(),
        });
    }
    Ok(())
}

fn check_expected(
    stream: &StreamId,
    expected: ExpectedRevision,
    head: Option<&Head>,
) -> Result<(), AppendError> {
    let last = head.and_then(|head| head.last);
    let deleted = head.is_some_and(Head::is_soft_deleted);
    let holds = match expected {
        ExpectedRevision::Any => true,
        ExpectedRevision::NoStream => last.is_none() || deleted,
        ExpectedRevision::StreamExists => last.is_some() && !deleted,
        ExpectedRevision::Exact(revision) => last == Some(revision),
    };
    if holds {
        Ok(())
    } else {
        Err(wrong(stream, expected, head))
    }
}

fn wrong(stream: &StreamId, expected: ExpectedRevision, head: Option<&Head>) -> AppendError {
    let actual = head.and_then(|head| head.last);
    AppendError::WrongExpectedRevision {
        stream: stream.clone(),
        expected,
        actual,
    }
}
