//! The end of one segment, read from its beginning: good frames, and what stands behind them.
//!
//! Invariant: nothing is changed here, except by [`Tail::reopen`], which is only asked for the last
//! segment and refuses damage.

use super::bytes::{narrow, wide};
use super::error::{Corruption, Error};
use super::frame::{FRAME_HEADER, FRAME_MAGIC, Frame, FrameHeader};
use super::recovery::Cut;
use super::segment::{
    Active, Counts, FOOTER, Footer, Gate, SEGMENT_HEADER, SegmentHeader, reserve,
};
use bytes::Bytes;
use std::fs::{File, OpenOptions};
use std::io;
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};
use uuid::Uuid;

/// Bytes that are read at once.
const CHUNK: usize = 256 * 1024;

/// Fails if a segment does not follow on the one that ends with `before`.
pub(super) fn check_follows(
    path: &Path,
    header: &SegmentHeader,
    before: Option<&Footer>,
) -> Result<(), Corruption> {
    let expected = before.map_or((0, 0), |footer| (footer.next_segment(), footer.chain));
    if expected == (header.first, header.chain) {
        return Ok(());
    }
    let what = "it does not follow on the segment before, which is damaged or missing";
    Err(Corruption {
        file: path.into(),
        offset: 0,
        position: header.first,
        what,
    })
}

/// Whether a segment was being created: there is nothing in it at all.
pub(super) fn is_unborn(path: &Path) -> Result<bool, Error> {
    let content = Content::open(path)?;
    let header = content.get(0, SEGMENT_HEADER)?;
    if header.iter().any(|byte| *byte != 0) {
        return Ok(false);
    }
    Ok(content.last_written(0)?.is_none())
}

/// The bytes of a file, read in pieces.
#[derive(Debug)]
struct Content {
    path: PathBuf,
    file: File,
    len: u64,
}

impl Content {
    fn open(path: &Path) -> Result<Self, Error> {
        let file = File::open(path).map_err(Error::io("open", path))?;
        let len = file.metadata().map_err(Error::io("read", path))?.len();
        Ok(Self {
            path: path.into(),
            file,
            len,
        })
    }

    /// The bytes from an offset on, at most so many; fewer at the end of the file, which a writer may
    /// have cut when it sealed the segment.
    fn get(&self, offset: u64, len: usize) -> Result<Bytes, Error> {
        let len = len.min(narrow(self.len.saturating_sub(offset)));
        let (mut bytes, mut read) = (vec![0; len], 0);
        while let Some(rest) = bytes.get_mut(read..).filter(|rest| !rest.is_empty()) {
            match self.file.read_at(rest, offset + wide(read)) {
                Ok(0) => break,
                Ok(more) => read += more,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(Error::io("read", &self.path)(error)),
            }
        }
        bytes.truncate(read);
        Ok(bytes.into())
    }

    /// Makes the kernel forget what it holds of reserved space from an offset on, and not read ahead
    /// of what is asked for. Read-ahead fills memory with the zeros of space that was never written,
    /// and what is in memory counts as written for [`Content::next_written`]: without this, each look
    /// would make more to look at. Only advice: dirty pages stay, and so does what is on the disk.
    #[cfg(any(target_os = "linux", target_os = "android", target_os = "freebsd"))]
    fn forget_reserved(&self, offset: u64) {
        use rustix::fs::Advice;
        for advice in [Advice::DontNeed, Advice::Random] {
            // a file system that takes no advice is slower here, and not wrong
            let _taken = rustix::fs::fadvise(&self.file, offset, None, advice);
        }
    }

    #[cfg(not(any(target_os = "linux", target_os = "android", target_os = "freebsd")))]
    fn forget_reserved(&self, _: u64) {}

    /// Where from an offset on there may be something else than zeros: reserved space that was never
    /// written is skipped without reading it.
    fn next_written(&self, offset: u64) -> Result<Option<u64>, Error> {
        use rustix::fs::SeekFrom;
        use rustix::io::Errno;
        if offset >= self.len {
            return Ok(None);
        }
        match rustix::fs::seek(&self.file, SeekFrom::Data(offset)) {
            Ok(next) => Ok(Some(next)),
            Err(Errno::NXIO) => Ok(None),
            // the file system does not know
            Err(Errno::INVAL | Errno::OPNOTSUPP | Errno::NOTTY) => Ok(Some(offset)),
            Err(error) => Err(Error::io("read", &self.path)(io::Error::from(error))),
        }
    }

    /// Calls `see` with pieces of the file from an offset on, in order, without reserved space that
    /// was never written, until it gives something. Each piece overlaps the next by three bytes.
    fn search<T>(
        &self,
        mut offset: u64,
        mut see: impl FnMut(u64, &Bytes) -> Result<Option<T>, Error>,
    ) -> Result<Option<T>, Error> {
        const OVERLAP: usize = FRAME_MAGIC.len() - 1;
        while let Some(at) = self.next_written(offset)? {
            let piece = self.get(at, CHUNK)?;
            if let Some(found) = see(at, &piece)? {
                return Ok(Some(found));
            }
            if piece.len() <= OVERLAP {
                // the end of the file, also if it was cut meanwhile
                break;
            }
            let end = at + wide(piece.len());
            offset = if end < self.len {
                end - wide(OVERLAP)
            } else {
                end
            };
        }
        Ok(None)
    }

    /// The offset of the last byte from an offset on that is not zero.
    fn last_written(&self, offset: u64) -> Result<Option<u64>, Error> {
        let mut last = None;
        self.search(offset, |at, piece| {
            let found = piece.iter().rposition(|byte| *byte != 0);
            last = found.map(|found| at + wide(found)).or(last);
            Ok(None::<()>)
        })?;
        Ok(last)
    }

    /// The good frame at an offset of the segment that begins at `first`.
    fn frame_at(&self, offset: u64, first: u64) -> Result<Option<Frame>, Error> {
        let header = FrameHeader::parse(&self.get(offset, FRAME_HEADER)?);
        let len = header.map(|header| header.frame_len());
        let Some(len) = len.filter(|len| wide(*len) <= self.len - offset) else {
            return Ok(None);
        };
        Ok(Frame::parse(self.get(offset, len)?, first + offset))
    }
}

/// Offsets, from that of a piece on, where a frame may begin in it.
fn frame_starts(at: u64, piece: &[u8]) -> impl Iterator<Item = u64> {
    let starts = piece.windows(FRAME_MAGIC.len()).enumerate();
    starts
        .filter(|(_, window)| *window == FRAME_MAGIC)
        .map(move |(inside, _)| at + wide(inside))
}

/// How many events are in good frames from an offset of a segment on, whatever stands between them.
pub(super) fn events_from(path: &Path, first: u64, offset: u64) -> Result<u64, Error> {
    let content = Content::open(path)?;
    let (mut events, mut behind) = (0, offset);
    content.search(offset, |at, piece| {
        for start in frame_starts(at, piece) {
            // what looks like a frame inside of one is data
            if start < behind {
                continue;
            }
            if let Some(frame) = content.frame_at(start, first)? {
                events += frame.events().map_or(0, |events| wide(events.len()));
                behind = start + wide(frame.len());
            }
        }
        Ok(None::<()>)
    })?;
    Ok(events)
}

/// A segment, read to its end.
#[derive(Debug)]
pub(super) struct Tail {
    content: Content,
    header: SegmentHeader,
    /// Where the last good frame begins, as an offset.
    last_frame: u64,
    /// Behind the last good frame, as an offset.
    good: u64,
    pub(super) chain: u32,
    pub(super) counts: Counts,
    pub(super) seal: Option<Footer>,
    /// How many bytes behind the last good frame are neither a footer nor zeros at the end.
    torn: u64,
}

impl Tail {
    /// Reads all good frames of a segment that follows on `before`.
    pub(super) fn read(
        path: &Path,
        first: u64,
        id: Uuid,
        before: Option<&Footer>,
    ) -> Result<Self, Error> {
        let tail = Self::read_any(path, first, id)?;
        tail.check_follows(before)?;
        Ok(tail)
    }

    /// Reads all good frames of a segment, whatever it follows on.
    pub(super) fn read_any(path: &Path, first: u64, id: Uuid) -> Result<Self, Error> {
        let content = Content::open(path)?;
        let header = SegmentHeader::read(&content.file, path, first, id)?;
        let begin = wide(SEGMENT_HEADER);
        let mut tail = Self {
            content,
            header,
            last_frame: begin,
            good: begin,
            chain: header.chain,
            counts: Counts::default(),
            seal: None,
            torn: 0,
        };
        let mut buffer = Bytes::new();
        while let Some(frame) = tail.next_frame(&mut buffer)? {
            if !tail.take(&frame) {
                break;
            }
        }
        let footer = Footer::parse(&tail.content.get(tail.good, FOOTER + 1)?, tail.end());
        tail.seal = footer.filter(|f| f.chain == tail.chain && f.counts == tail.counts);
        if tail.seal.is_none() {
            tail.content.forget_reserved(tail.good);
            let last = tail.content.last_written(tail.good)?;
            tail.torn = last.map_or(0, |last| last + 1 - tail.good);
        }
        Ok(tail)
    }

    /// Whether a good frame, or the footer, is behind the last good frame by now: what is written
    /// later is only there when what is before it is.
    pub(super) fn has_gone_on(&self) -> Result<bool, Error> {
        let frame = self.next_frame(&mut Bytes::new())?;
        let follows = |frame: Frame| frame.records().is_some() && frame.header.chain == self.chain;
        let footer = || {
            let bytes = self.content.get(self.good, FOOTER + 1)?;
            Ok(Footer::parse(&bytes, self.end()).is_some_and(|f| f.chain == self.chain))
        };
        if frame.is_some_and(follows) {
            return Ok(true);
        }
        footer()
    }

    /// The frame behind the last good one; `buffer` has what is read already.
    fn next_frame(&self, buffer: &mut Bytes) -> Result<Option<Frame>, Error> {
        if buffer.len() < FRAME_HEADER {
            *buffer = self.content.get(self.good, CHUNK)?;
        }
        let Some(header) = FrameHeader::parse(buffer) else {
            return Ok(None);
        };
        let len = header.frame_len();
        if wide(len) > self.content.len - self.good {
            return Ok(None);
        }
        if buffer.len() < len {
            *buffer = self.content.get(self.good, len.max(CHUNK))?;
        }
        if buffer.len() < len {
            return Ok(None);
        }
        Ok(Frame::parse(buffer.split_to(len), self.end()))
    }

    /// Counts a frame, if it follows on the one before and can be read.
    fn take(&mut self, frame: &Frame) -> bool {
        let Some(records) = frame.records() else {
            return false;
        };
        if frame.header.chain != self.chain {
            return false;
        }
        let count = wide(records.len());
        let events = records
            .into_iter()
            .flat_map(super::frame::Record::into_events);
        let positions: Vec<u64> = events.map(|event| event.position.0).collect();
        let range = positions.first().copied().zip(positions.last().copied());
        self.counts.add(count, wide(positions.len()), range);
        self.chain = frame.header.crc;
        self.last_frame = self.good;
        self.good += wide(frame.len());
        true
    }

    /// The position behind the last good frame.
    pub(super) fn end(&self) -> u64 {
        self.header.first + self.good
    }

    /// The position of the last good frame, or where it would be.
    pub(super) fn last_frame(&self) -> u64 {
        self.header.first + self.last_frame
    }

    /// Fails if the segment does not follow on the one that ends with `before`.
    pub(super) fn check_follows(&self, before: Option<&Footer>) -> Result<(), Corruption> {
        check_follows(&self.content.path, &self.header, before)
    }

    /// Damage behind the last good frame.
    pub(super) fn damaged(&self, what: &'static str) -> Corruption {
        let (file, position) = (self.content.path.clone(), self.end());
        Corruption {
            file,
            offset: self.good,
            position,
            what,
        }
    }

    /// How many bytes of a torn write are behind the last good frame.
    pub(super) fn torn(&self) -> u64 {
        self.torn
    }

    /// Whether there is a good frame somewhere behind the bad one.
    fn has_good_frame_behind(&self) -> Result<bool, Error> {
        let found = self.content.search(self.good + 1, |at, piece| {
            for start in frame_starts(at, piece) {
                if self.content.frame_at(start, self.header.first)?.is_some() {
                    return Ok(Some(()));
                }
            }
            Ok(None)
        })?;
        Ok(found.is_some())
    }

    /// What is wrong behind the last good frame of the last segment, given how far the log was
    /// synced; `None` if nothing is, or if it is a torn write.
    pub(super) fn corruption(&self, synced_end: u64) -> Result<Option<Corruption>, Error> {
        let synced = synced_end > self.end();
        let what = if self.torn == 0 && synced {
            "the log ends here, but more of it was on stable storage"
        } else if synced {
            "a frame is damaged that was on stable storage"
        } else if self.torn > 0 && self.has_good_frame_behind()? {
            "a frame is damaged, and there are good ones behind it"
        } else {
            return Ok(None);
        };
        Ok(Some(self.damaged(what)))
    }

    /// Cuts off a torn write, and makes the segment ready for more frames.
    pub(super) fn reopen(
        &self,
        synced_end: u64,
        segment_bytes: u64,
        gate: &Gate,
    ) -> Result<(Active, Option<Cut>), Error> {
        if let Some(corruption) = self.corruption(synced_end)? {
            return Err(corruption.into());
        }
        let path = self.content.path.clone();
        let open = OpenOptions::new().read(true).write(true).open(&path);
        let file = open.map_err(Error::io("open", &path))?;
        if self.torn > 0 {
            // cutting and reserving again leaves zeros where the torn write was
            file.set_len(self.good).map_err(Error::io("cut", &path))?;
        }
        let limit = segment_bytes.max(self.good);
        // without the space the file grows as it is written, which is slower but not wrong
        let _reserved = reserve(&file, limit);
        // frames that were written but not synced are shown from now on, so they must stay
        file.sync_all().map_err(Error::io("sync", &path))?;
        let (end, bytes) = (self.end(), self.torn);
        let cut = (bytes > 0).then(|| Cut {
            file: path.clone(),
            position: end,
            bytes,
        });
        let (first, counts, gate) = (self.header.first, self.counts, gate.clone());
        Ok((
            Active {
                path,
                file,
                first,
                end,
                limit,
                counts,
                gate,
            },
            cut,
        ))
    }
}
