//! Reading the log: whole frames in order, and single records by their position.
//!
//! Invariant: nothing is given that does not pass its checksum, stand where it says, and follow on
//! what was before it. Nothing here knows how far the log is synced: the callers do.

use super::bytes::{Cursor, narrow, wide};
use super::error::{Corruption, Error};
use super::frame::{EVENT_HEADER, FRAME_HEADER, Frame, FrameHeader, Record};
use super::segment::{self, FOOTER, FOOTER_MAGIC, Footer, SEGMENT_HEADER, SegmentHeader};
use crate::sync::lock;
use bytes::Bytes;
use std::collections::VecDeque;
use std::fs::File;
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use uuid::Uuid;

/// How many files are kept open for reading.
const OPEN_FILES: usize = 32;

/// How many bytes are read at once when the log is read in order.
const READ_AHEAD: usize = 256 * 1024;

/// The segments of a log, to be read.
#[derive(Debug)]
pub(super) struct Log {
    dir: PathBuf,
    id: Uuid,
    segments: Mutex<Segments>,
}

#[derive(Debug)]
struct Segments {
    /// First positions, in order.
    firsts: Vec<u64>,
    /// The most recently used is the last.
    open: VecDeque<Arc<Segment>>,
}

/// A segment that is open for reading.
#[derive(Debug)]
struct Segment {
    path: PathBuf,
    file: File,
    header: SegmentHeader,
}

impl Segment {
    fn damaged(&self, position: u64, what: &'static str) -> Error {
        let offset = position.saturating_sub(self.header.first);
        Corruption {
            file: self.path.clone(),
            offset,
            position,
            what,
        }
        .into()
    }

    /// Reads up to `len` bytes at a position; fewer only at the end of the file.
    fn read(&self, position: u64, len: usize) -> Result<Vec<u8>, Error> {
        let mut bytes = vec![0; len];
        let mut filled = 0;
        while let Some(rest) = bytes.get_mut(filled..).filter(|rest| !rest.is_empty()) {
            let offset = position - self.header.first + wide(filled);
            match self.file.read_at(rest, offset) {
                Ok(0) => break,
                Ok(read) => filled += read,
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
                Err(error) => return Err(Error::io("read", &self.path)(error)),
            }
        }
        bytes.truncate(filled);
        Ok(bytes)
    }
}

impl Log {
    pub(super) fn new(log_dir: PathBuf, id: Uuid, firsts: Vec<u64>) -> Self {
        let segments = Segments {
            firsts,
            open: VecDeque::new(),
        };
        Self {
            dir: log_dir,
            id,
            segments: Mutex::new(segments),
        }
    }

    pub(super) fn dir(&self) -> &Path {
        &self.dir
    }

    pub(super) fn id(&self) -> Uuid {
        self.id
    }

    /// Notes a segment that was created.
    pub(super) fn add(&self, first: u64) {
        let mut segments = lock(&self.segments);
        if let Err(at) = segments.firsts.binary_search(&first) {
            segments.firsts.insert(at, first);
        }
    }

    /// The first position of the log, behind the header of its first segment.
    pub(super) fn start(&self) -> u64 {
        let first = lock(&self.segments).firsts.first().copied();
        first.unwrap_or_default() + wide(SEGMENT_HEADER)
    }

    fn segment_of(&self, position: u64) -> Result<Arc<Segment>, Error> {
        let mut segments = lock(&self.segments);
        let at = segments.firsts.partition_point(|first| *first <= position);
        let first = at
            .checked_sub(1)
            .and_then(|at| segments.firsts.get(at))
            .copied();
        let first = first.ok_or_else(|| {
            let (file, what) = (
                self.dir.clone(),
                "the segment with this position is missing",
            );
            Corruption {
                file,
                offset: 0,
                position,
                what,
            }
        })?;
        if let Some(at) = segments
            .open
            .iter()
            .position(|open| open.header.first == first)
            && let Some(open) = segments.open.remove(at)
        {
            segments.open.push_back(Arc::clone(&open));
            return Ok(open);
        }
        let path = segment::path(&self.dir, first);
        let file = File::open(&path).map_err(Error::io("open", &path))?;
        let header = SegmentHeader::read(&file, &path, first, self.id)?;
        let open = Arc::new(Segment { path, file, header });
        segments.open.push_back(Arc::clone(&open));
        if segments.open.len() > OPEN_FILES {
            segments.open.pop_front();
        }
        Ok(open)
    }

    /// The record of `len` bytes at a position, read and checked without its frame.
    pub(super) fn record(&self, position: u64, len: usize) -> Result<Record, Error> {
        let segment = self.segment_of(position)?;
        let bytes = Bytes::from(segment.read(position, len)?);
        Record::parse(&bytes, position)
            .ok_or_else(|| segment.damaged(position, "a record is damaged"))
    }

    /// The frame that has an event at exactly this position; `None` if there is no such event.
    ///
    /// The position is before the end of the synced log.
    pub(super) fn frame_with(&self, position: u64) -> Result<Option<Frame>, Error> {
        let segment = self.segment_of(position)?;
        let has = |frame: &Frame| {
            let events = frame.events().unwrap_or_default();
            events.iter().any(|event| event.position.0 == position)
        };
        // an event says where its frame begins; if what stands here is no event, its place is found
        // by going through the segment, which also tells damage from a wrong position
        let event = segment.read(position, EVENT_HEADER)?;
        let back = event.get(4..).and_then(|bytes| Cursor(bytes).u32());
        let start = back.and_then(|back| position.checked_sub(back.into()));
        let earliest = segment.header.first + wide(SEGMENT_HEADER);
        if let Some(start) = start.filter(|start| *start >= earliest)
            && let Some(frame) = read_frame(&segment, start)?
            && has(&frame)
        {
            return Ok(Some(frame));
        }
        let mut at = earliest;
        while at <= position {
            if Footer::parse(&segment.read(at, FOOTER)?, at).is_some() {
                return Ok(None);
            }
            let frame = read_frame(&segment, at)?;
            let frame = frame.ok_or_else(|| segment.damaged(at, "a frame is damaged"))?;
            at = frame.end();
            if position < at {
                return Ok(Some(frame).filter(has));
            }
        }
        Ok(None)
    }

    /// All frames from a frame's position on, as long as they begin before `end`.
    pub(super) fn frames(self: &Arc<Self>, from: u64, end: u64) -> Frames {
        Frames {
            log: Arc::clone(self),
            segment: None,
            position: from,
            end,
            chain: None,
            buffer: Bytes::new(),
        }
    }
}

/// Reads one frame; `None` if there is none, or a damaged one.
fn read_frame(segment: &Segment, position: u64) -> Result<Option<Frame>, Error> {
    let header = FrameHeader::parse(&segment.read(position, FRAME_HEADER)?);
    let Some(header) = header.filter(|header| header.position == position) else {
        return Ok(None);
    };
    let len = segment
        .file
        .metadata()
        .map_err(Error::io("read", &segment.path))?
        .len();
    if position - segment.header.first + wide(header.frame_len()) > len {
        return Ok(None);
    }
    Ok(Frame::parse(
        segment.read(position, header.frame_len())?.into(),
        position,
    ))
}

/// Frames in order, across segments, each checked against the one before.
#[derive(Debug)]
pub(super) struct Frames {
    log: Arc<Log>,
    segment: Option<Arc<Segment>>,
    position: u64,
    end: u64,
    /// The checksum of the frame before; `None` if it is not known, because reading began here.
    chain: Option<u32>,
    /// What has been read from `position` on.
    buffer: Bytes,
}

impl Frames {
    /// Where the next frame begins.
    pub(super) fn position(&self) -> u64 {
        self.position
    }

    /// The checksum of the frame before the first, which that one must follow on.
    pub(super) fn expect_chain(&mut self, chain: u32) {
        self.chain = Some(chain);
    }

    /// The error for damage at a position that has been read.
    pub(super) fn damaged(&self, position: u64, what: &'static str) -> Error {
        match self.log.segment_of(position) {
            Ok(segment) => segment.damaged(position, what),
            Err(error) => error,
        }
    }

    /// Reads on until `end`.
    pub(super) fn extend(&mut self, end: u64) {
        self.end = end;
    }

    /// The next frame; `None` at the end.
    ///
    /// # Errors
    /// Damage: what was asked for is synced, so nothing that is not right can be a torn write.
    pub(super) fn next(&mut self) -> Result<Option<Frame>, Error> {
        loop {
            if self.position >= self.end {
                return Ok(None);
            }
            let Some(segment) = self.segment.clone() else {
                // behind the header there may be nothing yet
                self.enter()?;
                continue;
            };
            self.fill(&segment, FRAME_HEADER.max(FOOTER))?;
            if self.buffer.starts_with(&FOOTER_MAGIC) {
                self.leave(&segment)?;
                continue;
            }
            let damaged = |what| segment.damaged(self.position, what);
            let header = FrameHeader::parse(&self.buffer);
            let header = header.ok_or_else(|| damaged("there is no frame where one must be"))?;
            // a damaged length must not make us read for ever
            if wide(header.frame_len()) > self.end.saturating_sub(self.position) {
                return Err(damaged("a frame is longer than the log"));
            }
            self.fill(&segment, header.frame_len())?;
            let damaged = |what| segment.damaged(self.position, what);
            let whole = header.frame_len() <= self.buffer.len();
            let bytes = whole.then(|| self.buffer.slice(..header.frame_len()));
            let frame = bytes.and_then(|bytes| Frame::parse(bytes, self.position));
            let frame = frame.ok_or_else(|| damaged("a frame is damaged"))?;
            if self.chain.is_some_and(|chain| chain != frame.header.chain) {
                return Err(damaged("a frame does not follow on the one before"));
            }
            self.chain = Some(frame.header.crc);
            self.position = frame.end();
            self.buffer = self.buffer.slice(frame.len()..);
            return Ok(Some(frame));
        }
    }

    /// Begins to read the segment with the current position.
    fn enter(&mut self) -> Result<(), Error> {
        let segment = self.log.segment_of(self.position)?;
        if self.position == segment.header.first {
            if self
                .chain
                .is_some_and(|chain| chain != segment.header.chain)
            {
                return Err(segment.damaged(self.position, "it does not follow on the one before"));
            }
            self.chain = Some(segment.header.chain);
            self.position += wide(SEGMENT_HEADER);
        }
        self.segment = Some(segment);
        self.buffer = Bytes::new();
        Ok(())
    }

    /// Goes on with the next segment.
    fn leave(&mut self, segment: &Segment) -> Result<(), Error> {
        let footer = self
            .buffer
            .get(..FOOTER)
            .and_then(|b| Footer::parse(b, self.position));
        let footer = footer.filter(|f| self.chain.is_none_or(|chain| chain == f.chain));
        let damaged = || segment.damaged(self.position, "the footer is damaged");
        let footer = footer.ok_or_else(damaged)?;
        self.chain = Some(footer.chain);
        self.position = footer.next_segment();
        self.segment = None;
        Ok(())
    }

    /// Makes at least `len` bytes of the current segment available, if it has them.
    fn fill(&mut self, segment: &Segment, len: usize) -> Result<(), Error> {
        if self.buffer.len() >= len {
            return Ok(());
        }
        let left = narrow(self.end.saturating_sub(self.position)).max(FOOTER);
        let wanted = len.max(READ_AHEAD.min(left));
        self.buffer = segment.read(self.position, wanted)?.into();
        Ok(())
    }
}
