//! Reading a store that another process may be writing to.
//!
//! No lock is taken and nothing is written. What is shown ends where SYNCED says; if it says
//! nothing, it ends before the last frame, of which it cannot be known whether it is synced.

use super::bytes::wide;
use super::error::Error;
use super::feed::{find_frame, read_chunk};
use super::frame::{Content, Placed};
use super::index::Entry;
use super::log::Log;
use super::manifest::{SyncedFile, read_manifest};
use super::read::{View, blocking};
use super::recent::Head;
use super::recovery::check_sealed;
use super::segment::{self, SEGMENT_HEADER};
use super::tail::Tail;
use crate::{SystemClock, limits};
use async_stream::{stream, try_stream};
use dasync_application::ports::{
    Append, AppendError, Appended, Clock, Direction, EventStore, ReadError, ReadStream,
    StoreLimits, StreamMetadata, SubscriptionMessage,
};
use dasync_domain::{ExpectedRevision, Position, RecordedEvent, Revision, StreamId};
use futures::future::BoxFuture;
use futures::stream::{BoxStream, StreamExt};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

/// How long a subscription waits before it looks for more.
const LOOK_AGAIN: Duration = Duration::from_millis(10);

/// A store that is only read, also while another process writes to it; cheap to clone.
///
/// It needs no index, so reading one stream goes through the whole log. Appending is refused.
#[derive(Debug, Clone)]
pub struct Reader {
    files: Arc<Files>,
}

#[derive(Debug)]
struct Files {
    dir: PathBuf,
    log: Arc<Log>,
}

impl Reader {
    /// Opens the store in `dir` for reading.
    ///
    /// # Errors
    /// [`Error::NotAStore`] if there is none; otherwise see [`Error`].
    pub fn open(dir: impl AsRef<Path>) -> Result<Self, Error> {
        let dir = dir.as_ref();
        let id = read_manifest(dir)?.ok_or_else(|| Error::NotAStore { dir: dir.into() })?;
        let log_dir = dir.join("log");
        let firsts = segment::list(&log_dir)?;
        let log = Arc::new(Log::new(log_dir, id, firsts));
        Ok(Self {
            files: Arc::new(Files {
                dir: dir.into(),
                log,
            }),
        })
    }

    fn refuse<T: Send + 'static>(stream: &StreamId) -> BoxFuture<'static, Result<T, AppendError>> {
        let reason = "the store was opened for reading only".into();
        Box::pin(std::future::ready(Err(AppendError::Invalid {
            stream: stream.clone(),
            reason,
        })))
    }
}

impl Files {
    /// Where the part of the log ends that is known to be on stable storage now.
    fn synced_end(&self) -> Result<u64, Error> {
        // SYNCED is looked at first: segments are listed by then
        let synced = SyncedFile::open(&self.dir).read();
        let firsts = segment::list(self.log.dir())?;
        for first in &firsts {
            self.log.add(*first);
        }
        if let Some(synced) = synced {
            return Ok(synced.end);
        }
        let Some((last, sealed)) = firsts.split_last() else {
            return Ok(0);
        };
        let (log_dir, id) = (self.log.dir(), self.log.id());
        let mut before = None;
        for first in sealed {
            before = Some(check_sealed(log_dir, *first, id, before.as_ref())?);
        }
        let tail = Tail::read(&segment::path(log_dir, *last), *last, id, before.as_ref())?;
        Ok(if tail.seal.is_some() {
            tail.end()
        } else {
            tail.last_frame()
        })
    }

    /// The last event before `end`.
    fn last_event(&self, end: u64) -> Result<Option<Position>, Error> {
        for first in segment::list(self.log.dir())?.into_iter().rev() {
            let mut frames = self.log.frames(first + wide(SEGMENT_HEADER), end);
            let mut last = None;
            while let Some(frame) = frames.next()? {
                let events = frame.events().unwrap_or_default();
                last = events.last().map(|event| event.position).or(last);
            }
            if last.is_some() {
                return Ok(last);
            }
        }
        Ok(None)
    }

    /// Goes through the log for one stream.
    fn find(&self, stream: &StreamId, end: u64) -> Result<Option<(Head, Vec<Entry>)>, ReadError> {
        let (mut head, mut entries) = (None, Vec::new());
        let mut frames = self.log.frames(self.log.start(), end);
        while let Some(frame) = frames.next()? {
            let damaged = || frames.damaged(frame.start(), "the records of a frame are damaged");
            let records = frame.records().ok_or_else(damaged)?;
            for record in records
                .into_iter()
                .filter(|record| record.stream == *stream)
            {
                let head = head.get_or_insert_with(|| Head::new(record.number));
                let placed = Placed {
                    position: record.position,
                    len: record.len,
                };
                match record.content {
                    Content::Append(events) => {
                        head.last = events.last().map(|event| event.revision);
                        let first = events.first().map(|event| event.revision);
                        let ids = events.iter().map(|event| event.id).collect();
                        entries.extend(first.map(|first| Entry { first, placed, ids }));
                    }
                    Content::Metadata(metadata) => head.metadata = metadata,
                    Content::Tombstone => head.tombstone = true,
                }
            }
        }
        Ok(head.map(|head| (head, entries)))
    }
}

/// The appends that have events in a range, in the order of `direction`.
fn select(
    entries: &[Entry],
    (from, to): (Revision, Revision),
    direction: Direction,
    max: usize,
) -> Vec<Entry> {
    let low = entries.partition_point(|e| e.first.0 + wide(e.ids.len()) <= from.0);
    let high = entries.partition_point(|entry| entry.first <= to);
    let inside = entries.get(low..high).unwrap_or_default().iter();
    match direction {
        Direction::Forwards => inside.take(max).cloned().collect(),
        Direction::Backwards => inside.rev().take(max).cloned().collect(),
    }
}

impl EventStore for Reader {
    fn append(&self, append: Append) -> BoxFuture<'static, Result<Appended, AppendError>> {
        Self::refuse(&append.stream)
    }

    fn read_stream(
        &self,
        read: ReadStream,
    ) -> BoxStream<'static, Result<RecordedEvent, ReadError>> {
        let files = Arc::clone(&self.files);
        try_stream! {
            let looking = Arc::clone(&files);
            let (view, entries) = blocking(move || {
                let end = looking.synced_end()?;
                let found = looking.find(&read.stream, end)?;
                let view = View::new(&read, found.as_ref().map(|f| &f.0), SystemClock.now())?;
                Ok((view, found.map(|(_head, entries)| entries).unwrap_or_default()))
            })
            .await?;
            let (mut view, entries) = (view, Arc::new(entries));
            while !view.is_done() {
                let (files, entries) = (Arc::clone(&files), Arc::clone(&entries));
                let mut reading = view.clone();
                let (events, after) = blocking(move || {
                    let select = |range, direction, max| {
                        Ok::<_, ReadError>(select(&entries, range, direction, max))
                    };
                    let events = reading.page(&files.log, select)?;
                    Ok((events, reading))
                })
                .await?;
                view = after;
                for event in events {
                    yield event;
                }
            }
        }
        .boxed()
    }

    fn read_all(
        &self,
        from: Option<Position>,
    ) -> BoxStream<'static, Result<RecordedEvent, ReadError>> {
        let files = Arc::clone(&self.files);
        try_stream! {
            let mut frames = blocking(move || {
                let end = files.synced_end()?;
                let start = from.map_or_else(
                    || Ok(files.log.start()),
                    |position| find_frame(&files.log, position, end),
                )?;
                Ok(files.log.frames(start, end))
            })
            .await?;
            loop {
                let (reading, events) = blocking(move || {
                    let events = read_chunk(&mut frames)?;
                    Ok((frames, events))
                })
                .await?;
                frames = reading;
                if events.is_empty() {
                    return;
                }
                for event in events.into_iter().filter(|e| Some(e.position) >= from) {
                    yield event;
                }
            }
        }
        .boxed()
    }

    fn subscribe_all(
        &self,
        after: Option<Position>,
    ) -> BoxStream<'static, Result<SubscriptionMessage, ReadError>> {
        let files = Arc::clone(&self.files);
        stream! {
            let opening = Arc::clone(&files);
            let opened = blocking(move || {
                let end = opening.synced_end()?;
                let start = after.map_or_else(
                    || Ok(opening.log.start()),
                    |position| find_frame(&opening.log, position, end),
                )?;
                Ok(opening.log.frames(start, end))
            })
            .await;
            let mut next = opened;
            let mut caught_up = false;
            loop {
                let (mut frames, looking) = match next {
                    Ok(frames) => (frames, Arc::clone(&files)),
                    Err(error) => {
                        yield Err(error);
                        return;
                    }
                };
                let read = blocking(move || {
                    frames.extend(looking.synced_end()?);
                    let events = read_chunk(&mut frames)?;
                    Ok((frames, events))
                })
                .await;
                next = match read {
                    Ok((frames, events)) if events.is_empty() => {
                        if !caught_up {
                            caught_up = true;
                            yield Ok(SubscriptionMessage::CaughtUp);
                        }
                        tokio::time::sleep(LOOK_AGAIN).await;
                        Ok(frames)
                    }
                    Ok((frames, events)) => {
                        for event in events.into_iter().filter(|e| Some(e.position) > after) {
                            yield Ok(SubscriptionMessage::Event(event));
                        }
                        Ok(frames)
                    }
                    Err(error) => Err(error),
                };
            }
        }
        .boxed()
    }

    fn end(&self) -> BoxFuture<'static, Result<Option<Position>, ReadError>> {
        let files = Arc::clone(&self.files);
        Box::pin(blocking(move || {
            let end = files.synced_end()?;
            Ok(files.last_event(end)?)
        }))
    }

    fn set_metadata(
        &self,
        stream: &StreamId,
        _metadata: StreamMetadata,
    ) -> BoxFuture<'static, Result<(), AppendError>> {
        Self::refuse(stream)
    }

    fn delete(
        &self,
        stream: &StreamId,
        _expected: ExpectedRevision,
    ) -> BoxFuture<'static, Result<(), AppendError>> {
        Self::refuse(stream)
    }

    fn tombstone(
        &self,
        stream: &StreamId,
        _expected: ExpectedRevision,
    ) -> BoxFuture<'static, Result<(), AppendError>> {
        Self::refuse(stream)
    }

    fn limits(&self) -> StoreLimits {
        limits::STORE
    }
}
