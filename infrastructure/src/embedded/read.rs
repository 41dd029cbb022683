//! Reading one stream: what of it is shown, and where that is found.
//!
//! The newest appends come from memory; what is older comes from the log, by way of the index.

use super::bytes::wide;
use super::error::Error;
use super::frame::Placed;
use super::index::Entry;
use super::log::Log;
use super::recent::Head;
use super::shared::Shared;
use crate::sync::lock;
use async_stream::try_stream;
use chrono::{DateTime, Utc};
use dasync_application::ports::{Direction, ReadError, ReadFrom, ReadStream};
use dasync_domain::{RecordedEvent, Revision};
use futures::stream::{self, BoxStream, StreamExt};
use std::sync::Arc;

/// Appends that are read at once from the log, and bytes after which no more is taken.
const PAGE_ENTRIES: usize = 64;
const PAGE_BYTES: usize = 1024 * 1024;

/// What a read gives of a stream that it has found.
#[derive(Debug, Clone)]
pub(super) struct View {
    /// First and last revision, inclusive; `None` if nothing is shown.
    range: Option<(Revision, Revision)>,
    direction: Direction,
    limit: usize,
    /// Events must not be older.
    since: Option<DateTime<Utc>>,
}

impl View {
    /// What `read` shows of a stream with this head.
    pub(super) fn new(
        read: &ReadStream,
        head: Option<&Head>,
        now: DateTime<Utc>,
    ) -> Result<Self, ReadError> {
        if head.is_some_and(|head| head.tombstone) {
            return Err(ReadError::StreamDeleted {
                stream: read.stream.clone(),
            });
        }
        let head = head.filter(|head| !head.is_soft_deleted());
        let Some((head, last)) = head.and_then(|head| Some((head, head.last?))) else {
            return Err(ReadError::StreamNotFound {
                stream: read.stream.clone(),
            });
        };
        let from = match read.from {
            ReadFrom::Start => Revision::FIRST,
            ReadFrom::End => last,
            ReadFrom::Revision(revision) => revision,
        };
        let first = head.first_visible();
        let (low, high) = match read.direction {
            Direction::Forwards => (first.max(from), last),
            Direction::Backwards => (first, last.min(from)),
        };
        let age = head.metadata.max_age;
        let since =
            age.and_then(|age| now.checked_sub_signed(chrono::TimeDelta::from_std(age).ok()?));
        Ok(Self {
            range: (low <= high && read.limit > 0).then_some((low, high)),
            direction: read.direction,
            limit: read.limit,
            since,
        })
    }

    fn shows(&self, event: &RecordedEvent) -> bool {
        let inside = self
            .range
            .is_some_and(|(low, high)| low <= event.revision && event.revision <= high);
        inside && self.since.is_none_or(|since| event.recorded_at > since)
    }

    /// Takes what is shown out of events that are in the order of the read.
    fn take(&mut self, events: impl Iterator<Item = RecordedEvent>) -> Vec<RecordedEvent> {
        let taken: Vec<_> = events.filter(|e| self.shows(e)).take(self.limit).collect();
        self.limit -= taken.len();
        taken
    }

    /// Only what is before a revision is still wanted.
    fn end_before(&mut self, revision: Revision) {
        let last = revision.0.checked_sub(1).map(Revision);
        self.range = self
            .range
            .zip(last)
            .map(|((low, high), last)| (low, high.min(last)));
        self.drop_empty();
    }

    /// Only what is after a revision is still wanted.
    fn begin_after(&mut self, revision: Revision) {
        self.range = self
            .range
            .map(|(low, high)| (low.max(revision.next()), high));
        self.drop_empty();
    }

    fn drop_empty(&mut self) {
        self.range = self
            .range
            .filter(|(low, high)| low <= high && self.limit > 0);
    }

    /// Reads the next events from the log, given how to find the appends in a range.
    ///
    /// When there is no more, the range is `None`.
    pub(super) fn page<E>(
        &mut self,
        log: &Log,
        entries: impl FnOnce((Revision, Revision), Direction, usize) -> Result<Vec<Entry>, E>,
    ) -> Result<Vec<RecordedEvent>, E>
    where
        E: From<Error>,
    {
        let Some(range) = self.range else {
            return Ok(Vec::new());
        };
        let entries = entries(range, self.direction, PAGE_ENTRIES.min(self.limit))?;
        let (mut page, mut bytes) = (Vec::new(), 0);
        if entries.is_empty() {
            self.range = None;
        }
        for Entry {
            first,
            placed: Placed { position, len },
            ids,
        } in entries
        {
            let mut events = log.record(position, len)?.into_events();
            match self.direction {
                Direction::Forwards => {
                    page.extend(self.take(events.into_iter()));
                    self.begin_after(Revision(first.0 + wide(ids.len()).saturating_sub(1)));
                }
                Direction::Backwards => {
                    events.reverse();
                    page.extend(self.take(events.into_iter()));
                    self.end_before(first);
                }
            }
            bytes += len;
            if bytes > PAGE_BYTES || self.range.is_none() {
                break;
            }
        }
        Ok(page)
    }

    pub(super) fn is_done(&self) -> bool {
        self.range.is_none()
    }
}

/// Runs what may wait for the disk where it holds up nobody.
pub(super) async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, ReadError> + Send + 'static,
) -> Result<T, ReadError> {
    let done = tokio::task::spawn_blocking(work).await;
    done.map_err(|error| ReadError::Unavailable {
        reason: format!("a read was ended: {error}"),
    })?
}

impl From<Error> for ReadError {
    fn from(error: Error) -> Self {
        match error {
            Error::Io { ref source, .. } => {
                let reason = format!("{error}: {source}");
                Self::Unavailable { reason }
            }
            Error::Corrupt(_)
            | Error::NewerFormat { .. }
            | Error::Locked { .. }
            | Error::NotAStore { .. }
            | Error::Index { .. } => Self::Corrupt {
                reason: error.to_string(),
            },
        }
    }
}

/// What memory has for a read.
struct FromMemory {
    number: u64,
    view: View,
    /// What is wanted of the appends in memory.
    events: Vec<RecordedEvent>,
}

fn from_memory(shared: &Shared, read: &ReadStream) -> Option<Result<FromMemory, ReadError>> {
    let now = shared.now();
    let recent = lock(&shared.recent);
    let stream = recent.stream(&read.stream)?;
    let mut view = match View::new(read, Some(&stream.head), now) {
        Ok(view) => view,
        Err(error) => return Some(Err(error)),
    };
    let number = stream.head.number;
    let Some(first) = stream.first() else {
        return Some(Ok(FromMemory {
            number,
            view,
            events: Vec::new(),
        }));
    };
    let events = match view.direction {
        Direction::Forwards => {
            // what is older comes first, and uses up the limit: take as many as may be wanted
            let events = stream.appends().flatten().filter(|event| view.shows(event));
            let events: Vec<_> = events.take(view.limit).cloned().collect();
            view.end_before(first);
            events
        }
        Direction::Backwards => {
            let events = stream
                .appends()
                .rev()
                .flat_map(|append| append.iter().rev());
            // going through all of a stream for its last event would be a waste
            let events = events.filter(|event| view.shows(event)).take(view.limit);
            let events: Vec<_> = events.cloned().collect();
            view.limit -= events.len();
            view.end_before(first);
            events
        }
    };
    Some(Ok(FromMemory {
        number,
        view,
        events,
    }))
}

pub(super) fn read_stream(
    shared: &Arc<Shared>,
    read: ReadStream,
) -> BoxStream<'static, Result<RecordedEvent, ReadError>> {
    match from_memory(shared, &read) {
        Some(Err(error)) => stream::iter([Err(error)]).boxed(),
        Some(Ok(memory)) if memory.view.is_done() => {
            stream::iter(memory.events.into_iter().map(Ok)).boxed()
        }
        Some(Ok(memory)) => from_log_and_memory(Arc::clone(shared), memory),
        None => from_log(Arc::clone(shared), read),
    }
}

fn from_log_and_memory(
    shared: Arc<Shared>,
    memory: FromMemory,
) -> BoxStream<'static, Result<RecordedEvent, ReadError>> {
    let FromMemory {
        number,
        view,
        events,
    } = memory;
    let limit = view.limit;
    match view.direction {
        Direction::Forwards => pages(shared, number, view)
            .chain(stream::iter(events.into_iter().map(Ok)))
            .take(limit)
            .boxed(),
        Direction::Backwards => stream::iter(events.into_iter().map(Ok))
            .chain(pages(shared, number, view))
            .boxed(),
    }
}

/// A stream of which nothing is in memory.
fn from_log(
    shared: Arc<Shared>,
    read: ReadStream,
) -> BoxStream<'static, Result<RecordedEvent, ReadError>> {
    try_stream! {
        let (number, view) = find(&shared, read).await?;
        let mut pages = pages(shared, number, view);
        while let Some(event) = pages.next().await {
            yield event?;
        }
    }
    .boxed()
}

async fn find(shared: &Arc<Shared>, read: ReadStream) -> Result<(u64, View), ReadError> {
    let (shared, now) = (Arc::clone(shared), shared.now());
    blocking(move || {
        let head = shared
            .head(&read.stream)
            .map_err(|broken| ReadError::Unavailable {
                reason: broken.to_string(),
            })?;
        let view = View::new(&read, head.as_ref(), now)?;
        Ok((head.map(|head| head.number).unwrap_or_default(), view))
    })
    .await
}

/// The part of a read that comes from the log.
fn pages(
    shared: Arc<Shared>,
    number: u64,
    view: View,
) -> BoxStream<'static, Result<RecordedEvent, ReadError>> {
    try_stream! {
        let mut view = view;
        while !view.is_done() {
            let shared = Arc::clone(&shared);
            let mut reading = view.clone();
            let (events, after) = blocking(move || {
                let events = reading.page(&shared.log, |range, direction, max| {
                    let index = shared.index.get().map_err(|b| unavailable(&b))?;
                    let entries = index.entries(number, range, direction, max);
                    entries.map_err(|broken| unavailable(&shared.index_is_broken(broken)))
                })?;
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

fn unavailable(broken: &super::index::Broken) -> ReadError {
    ReadError::Unavailable {
        reason: broken.to_string(),
    }
}
