//! The log in order: groups from memory, and what is older from the files.
//!
//! A feed is a place between two frames. Because both sources are cut at frames and both know
//! positions, nothing is skipped or repeated when a reader changes from one to the other, as often
//! as it may.

use super::frame::Frame;
use super::log::{Frames, Log};
use super::read::blocking;
use super::recent::Group;
use super::shared::Shared;
use crate::sync::lock;
use async_stream::{stream, try_stream};
use dasync_application::ports::{ReadError, SubscriptionMessage};
use dasync_domain::{Position, RecordedEvent};
use futures::stream::{BoxStream, StreamExt};
use std::sync::Arc;

/// Groups that are taken from memory at once.
const GROUPS_MAX: usize = 32;

/// Events after which no further frame is read from the log at once.
const CHUNK_EVENTS: usize = 512;

/// Reads frames until there are enough events; fewer only at the end, and before damage.
pub(super) fn read_chunk(frames: &mut Frames) -> Result<Vec<RecordedEvent>, ReadError> {
    let mut events = Vec::new();
    while events.len() < CHUNK_EVENTS {
        let frame = match frames.next() {
            // what is before damage is given first: reading on finds the damage again
            Err(_found_again) if !events.is_empty() => break,
            next => next?,
        };
        let Some(frame) = frame else { break };
        let of_frame = frame.events();
        let damaged = || frames.damaged(frame.start(), "the records of a frame are damaged");
        events.extend(of_frame.ok_or_else(damaged)?);
    }
    Ok(events)
}

/// Where the frame begins that has the event at `position`, which is before `end`.
pub(super) fn find_frame(log: &Log, position: Position, end: u64) -> Result<u64, ReadError> {
    let invalid = ReadError::InvalidPosition { position };
    if position.0 < log.start() || position.0 >= end {
        return Err(invalid);
    }
    log.frame_with(position.0)?
        .as_ref()
        .map(Frame::start)
        .ok_or(invalid)
}

struct Feed {
    shared: Arc<Shared>,
    /// Where the next frame begins.
    position: u64,
    /// A read of the files that is under way.
    frames: Option<Frames>,
}

/// Events in order.
enum Piece {
    Group(Arc<Group>),
    Events(Vec<RecordedEvent>),
}

impl Piece {
    fn events(&self) -> &[RecordedEvent] {
        match self {
            Self::Group(group) => &group.events,
            Self::Events(events) => events,
        }
    }
}

impl Feed {
    /// Begins at the frame with the event at `from`, or at the beginning.
    async fn open(shared: Arc<Shared>, from: Option<Position>) -> Result<Self, ReadError> {
        let position = match from {
            None => shared.log.start(),
            Some(position) => find(&shared, position).await?,
        };
        Ok(Self {
            shared,
            position,
            frames: None,
        })
    }

    /// The next events, of frames that begin before `end`; empty if there are none.
    async fn next(&mut self, end: u64) -> Result<Vec<Piece>, ReadError> {
        loop {
            let in_memory = {
                let recent = lock(&self.shared.recent);
                match recent.after(self.position, GROUPS_MAX) {
                    Some(groups) => Ok(groups),
                    None => Err(recent.start()),
                }
            };
            let files_end = match in_memory {
                Ok(mut groups) => {
                    groups.retain(|group| group.start < end);
                    if let Some(last) = groups.last() {
                        self.position = last.end;
                        self.frames = None;
                    }
                    return Ok(groups.into_iter().map(Piece::Group).collect());
                }
                Err(start) => start.min(end),
            };
            if self.position >= files_end {
                return Ok(Vec::new());
            }
            let mut frames = self
                .frames
                .take()
                .unwrap_or_else(|| self.shared.log.frames(self.position, files_end));
            let read = move || {
                frames.extend(files_end);
                let events = read_chunk(&mut frames)?;
                Ok((frames, events))
            };
            let (frames, events) = blocking(read).await?;
            self.position = frames.position();
            self.frames = Some(frames);
            if !events.is_empty() {
                return Ok(vec![Piece::Events(events)]);
            }
        }
    }
}

async fn find(shared: &Arc<Shared>, position: Position) -> Result<u64, ReadError> {
    let end = {
        let recent = lock(&shared.recent);
        if let Some(group) = recent.group_with(position.0) {
            let found = group
                .events
                .binary_search_by_key(&position, |event| event.position);
            let invalid = ReadError::InvalidPosition { position };
            return found.map(|_at| group.start).map_err(|_at| invalid);
        }
        recent.start()
    };
    let shared = Arc::clone(shared);
    blocking(move || find_frame(&shared.log, position, end)).await
}

pub(super) fn read_all(
    shared: Arc<Shared>,
    from: Option<Position>,
) -> BoxStream<'static, Result<RecordedEvent, ReadError>> {
    let end = lock(&shared.recent).end();
    try_stream! {
        let mut feed = Feed::open(shared, from).await?;
        loop {
            let pieces = feed.next(end).await?;
            if pieces.is_empty() {
                return;
            }
            for piece in &pieces {
                for event in piece.events().iter().filter(|e| Some(e.position) >= from) {
                    yield event.clone();
                }
            }
        }
    }
    .boxed()
}

pub(super) fn subscribe_all(
    shared: Arc<Shared>,
    after: Option<Position>,
) -> BoxStream<'static, Result<SubscriptionMessage, ReadError>> {
    let mut tip = shared.tip.subscribe();
    stream! {
        let mut feed = match Feed::open(shared, after).await {
            Ok(feed) => feed,
            Err(error) => {
                yield Err(error);
                return;
            }
        };
        let mut caught_up = false;
        loop {
            // looked at before the log: a group that comes in between wakes us again
            let closed = tip.borrow_and_update().closed;
            loop {
                let pieces = match feed.next(u64::MAX).await {
                    Ok(pieces) if pieces.is_empty() => break,
                    Ok(pieces) => pieces,
                    Err(error) => {
                        yield Err(error);
                        return;
                    }
                };
                for piece in &pieces {
                    for event in piece.events().iter().filter(|e| Some(e.position) > after) {
                        yield Ok(SubscriptionMessage::Event(event.clone()));
                    }
                }
            }
            if !caught_up {
                caught_up = true;
                yield Ok(SubscriptionMessage::CaughtUp);
            }
            if closed || tip.changed().await.is_err() {
                yield Err(ReadError::Unavailable { reason: "the store was closed".into() });
                return;
            }
        }
    }
    .boxed()
}
