//! One file of the log: its name, its header and footer, and writing to the last one.
//!
//! Invariant: a byte of the log at a position is at offset `position - first` of its segment, and
//! is never changed once a frame that holds it was synced.

use super::bytes::{Cursor, wide};
use super::error::{Corruption, Error};
use super::manifest::{FORMAT, sync_dir};
use std::fmt;
use std::fs::{File, OpenOptions};
use std::io;
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use uuid::Uuid;

pub(super) const SEGMENT_HEADER: usize = 64;
pub(super) const FOOTER: usize = 64;
pub(super) const FOOTER_MAGIC: [u8; 4] = *b"DFT1";
const SEGMENT_MAGIC: [u8; 8] = *b"DASYNCLG";

/// The kind of a segment as it was written.
const KIND: u32 = 0;

/// No event, as a position in a footer.
const NONE: u64 = u64::MAX;

/// The file of the segment that begins at `first`.
pub(super) fn path(log_dir: &Path, first: u64) -> PathBuf {
    log_dir.join(format!("{first:020}.seg"))
}

/// The first positions of the segments in a folder, in order.
pub(super) fn list(log_dir: &Path) -> Result<Vec<u64>, Error> {
    let mut firsts = Vec::new();
    let entries = std::fs::read_dir(log_dir).map_err(Error::io("list", log_dir))?;
    for entry in entries {
        let name = entry.map_err(Error::io("list", log_dir))?.file_name();
        let digits = name.to_str().and_then(|name| name.strip_suffix(".seg"));
        let canonical = digits.filter(|digits| digits.len() == 20);
        firsts.extend(canonical.and_then(|digits| digits.parse::<u64>().ok()));
    }
    firsts.sort_unstable();
    Ok(firsts)
}

/// What stands at the beginning of a segment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct SegmentHeader {
    pub(super) first: u64,
    pub(super) log: Uuid,
    pub(super) chain: u32,
}

impl SegmentHeader {
    pub(super) fn to_bytes(self) -> [u8; SEGMENT_HEADER] {
        let mut bytes = [0; SEGMENT_HEADER];
        bytes[0..8].copy_from_slice(&SEGMENT_MAGIC);
        bytes[8..12].copy_from_slice(&FORMAT.to_le_bytes());
        bytes[12..16].copy_from_slice(&KIND.to_le_bytes());
        bytes[16..24].copy_from_slice(&self.first.to_le_bytes());
        bytes[24..40].copy_from_slice(self.log.as_bytes());
        bytes[40..44].copy_from_slice(&self.chain.to_le_bytes());
        let crc = crc32c::crc32c(&bytes[..60]);
        bytes[60..].copy_from_slice(&crc.to_le_bytes());
        bytes
    }

    /// Reads and checks the header of the segment that begins at `first`.
    pub(super) fn read(file: &File, path: &Path, first: u64, log: Uuid) -> Result<Self, Error> {
        let damaged = |what| Corruption {
            file: path.into(),
            offset: 0,
            position: first,
            what,
        };
        let mut bytes = [0; SEGMENT_HEADER];
        match file.read_exact_at(&mut bytes, 0) {
            Ok(()) => {}
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => {
                return Err(damaged("it is too short for a header").into());
            }
            Err(error) => return Err(Error::io("read", path)(error)),
        }
        let newer = |what, found, known| Error::NewerFormat {
            path: path.into(),
            what,
            found,
            known,
        };
        let header = Self::parse(&bytes).ok_or_else(|| damaged("its header is damaged"))?;
        let (header, format, kind) = header;
        if format > FORMAT {
            return Err(newer("format", format, FORMAT));
        }
        if kind > KIND {
            return Err(newer("segment kind", kind, KIND));
        }
        if header.first != first {
            return Err(damaged("its header says that it begins elsewhere").into());
        }
        if header.log != log {
            return Err(damaged("it belongs to another log").into());
        }
        Ok(header)
    }

    fn parse(bytes: &[u8; SEGMENT_HEADER]) -> Option<(Self, u32, u32)> {
        let mut cursor = Cursor(bytes);
        let magic: [u8; 8] = cursor.array()?;
        let (format, kind, first) = (cursor.u32()?, cursor.u32()?, cursor.u64()?);
        let (log, chain) = (Uuid::from_bytes(cursor.array()?), cursor.u32()?);
        let good =
            magic == SEGMENT_MAGIC && bytes[60..] == crc32c::crc32c(&bytes[..60]).to_le_bytes();
        good.then_some((Self { first, log, chain }, format, kind))
    }
}

/// What stands at the end of a sealed segment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Footer {
    pub(super) position: u64,
    pub(super) counts: Counts,
    pub(super) chain: u32,
}

/// What is in a segment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Counts {
    pub(super) frames: u64,
    pub(super) records: u64,
    pub(super) events: u64,
    pub(super) first_event: Option<u64>,
    pub(super) last_event: Option<u64>,
}

impl Counts {
    /// Counts one more frame, with the positions of its first and last event.
    pub(super) fn add(&mut self, records: u64, events: u64, range: Option<(u64, u64)>) {
        self.frames += 1;
        self.records += records;
        self.events += events;
        if let Some((first, last)) = range {
            self.first_event = self.first_event.or(Some(first));
            self.last_event = Some(last);
        }
    }
}

impl Footer {
    /// The first position of the segment that follows.
    pub(super) fn next_segment(&self) -> u64 {
        self.position + wide(FOOTER)
    }

    fn to_bytes(self) -> [u8; FOOTER] {
        let mut bytes = [0; FOOTER];
        bytes[0..4].copy_from_slice(&FOOTER_MAGIC);
        bytes[4..8].copy_from_slice(&FORMAT.to_le_bytes());
        let counts = &self.counts;
        let numbers = [
            self.position,
            counts.frames,
            counts.records,
            counts.events,
            counts.first_event.unwrap_or(NONE),
            counts.last_event.unwrap_or(NONE),
        ];
        for (field, number) in bytes[8..56].chunks_exact_mut(8).zip(numbers) {
            field.copy_from_slice(&number.to_le_bytes());
        }
        bytes[56..60].copy_from_slice(&self.chain.to_le_bytes());
        let crc = crc32c::crc32c(&bytes[..60]);
        bytes[60..].copy_from_slice(&crc.to_le_bytes());
        bytes
    }

    /// Takes a footer from its bytes; `None` if it is none or a damaged one.
    pub(super) fn parse(bytes: &[u8], position: u64) -> Option<Self> {
        let mut cursor = Cursor(bytes);
        let (magic, _format): ([u8; 4], u32) = (cursor.array()?, cursor.u32()?);
        let own = cursor.u64()?;
        let (frames, records, events) = (cursor.u64()?, cursor.u64()?, cursor.u64()?);
        let some = |position: u64| (position != NONE).then_some(position);
        let (first_event, last_event) = (some(cursor.u64()?), some(cursor.u64()?));
        let (chain, crc) = (cursor.u32()?, cursor.u32()?);
        let good = magic == FOOTER_MAGIC
            && own == position
            && cursor.0.is_empty()
            && crc32c::crc32c(bytes.get(..60)?) == crc;
        let counts = Counts {
            frames,
            records,
            events,
            first_event,
            last_event,
        };
        good.then_some(Self {
            position,
            counts,
            chain,
        })
    }
}

/// The last segment, to which the writer appends.
#[derive(Debug)]
pub(super) struct Active {
    pub(super) path: PathBuf,
    pub(super) file: File,
    pub(super) first: u64,
    /// Where the next frame goes.
    pub(super) end: u64,
    /// How long the file may become before it is sealed; a single large frame may be longer.
    pub(super) limit: u64,
    pub(super) counts: Counts,
    pub(super) gate: Gate,
}

/// What is done to a file of the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
#[cfg_attr(
    not(feature = "test-util"),
    expect(unreachable_pub, reason = "tests outside of the package name it")
)]
pub enum DiskStep {
    /// Space for a new segment is reserved.
    Reserve,
    /// A frame is written.
    Write,
    /// A frame is synced.
    Sync,
    /// A segment is sealed.
    Seal,
}

type Faults = dyn Fn(DiskStep) -> io::Result<()> + Send + Sync;

/// Lets each step pass, or lets it fail where a test says so.
#[derive(Clone, Default)]
pub(super) struct Gate(pub(super) Option<Arc<Faults>>);

impl Gate {
    fn pass(&self, step: DiskStep) -> io::Result<()> {
        self.0.as_ref().map_or(Ok(()), |faults| faults(step))
    }
}

impl fmt::Debug for Gate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.0.is_some() {
            "Gate(faulty)"
        } else {
            "Gate"
        })
    }
}

impl Active {
    /// Creates the segment that `header` describes, with space for `bytes`.
    ///
    /// If this fails, nothing is left behind.
    pub(super) fn create(
        log_dir: &Path,
        header: SegmentHeader,
        bytes: u64,
        gate: &Gate,
    ) -> Result<Self, Error> {
        let path = path(log_dir, header.first);
        let create = || {
            let open = OpenOptions::new()
                .read(true)
                .write(true)
                .create_new(true)
                .open(&path);
            let file = open.map_err(Error::io("create", &path))?;
            let reserved = gate
                .pass(DiskStep::Reserve)
                .and_then(|()| reserve(&file, bytes));
            reserved.map_err(Error::io("reserve space for", &path))?;
            file.write_all_at(&header.to_bytes(), 0)
                .map_err(Error::io("write", &path))?;
            file.sync_all().map_err(Error::io("sync", &path))?;
            sync_dir(log_dir)?;
            Ok(file)
        };
        let file = match create() {
            Ok(file) => file,
            Err(error) => {
                // no frame is in it yet; if it cannot be removed, recovery will
                let _removed = std::fs::remove_file(&path);
                return Err(error);
            }
        };
        let end = header.first + wide(SEGMENT_HEADER);
        let (counts, gate) = (Counts::default(), gate.clone());
        Ok(Self {
            path,
            file,
            first: header.first,
            end,
            limit: bytes,
            counts,
            gate,
        })
    }

    /// Whether a frame of `len` bytes fits, with the footer behind it.
    pub(super) fn has_room(&self, len: usize) -> bool {
        self.end - self.first + wide(len) + wide(FOOTER) <= self.limit
    }

    /// Whether it has no frame yet.
    pub(super) fn is_empty(&self) -> bool {
        self.counts.frames == 0
    }

    pub(super) fn write(&self, frame: &[u8]) -> io::Result<()> {
        self.gate.pass(DiskStep::Write)?;
        self.file.write_all_at(frame, self.end - self.first)
    }

    pub(super) fn sync(&self) -> io::Result<()> {
        self.gate.pass(DiskStep::Sync)?;
        self.file.sync_data()
    }

    /// Makes an empty segment long enough for a large frame.
    pub(super) fn grow(&mut self, len: usize) -> io::Result<()> {
        let bytes = self.end - self.first + wide(len) + wide(FOOTER);
        self.gate.pass(DiskStep::Reserve)?;
        reserve(&self.file, bytes)?;
        self.limit = self.limit.max(bytes);
        Ok(())
    }

    /// Takes back a frame that was written in part and never synced.
    pub(super) fn take_back(&self) -> io::Result<()> {
        self.file.set_len(self.end - self.first)
    }

    /// Ends the segment with a footer; nothing is written to it any more.
    pub(super) fn seal(&self, chain: u32) -> Result<Footer, Error> {
        let footer = Footer {
            position: self.end,
            counts: self.counts,
            chain,
        };
        let offset = self.end - self.first;
        let seal = || {
            self.gate.pass(DiskStep::Seal)?;
            self.file.write_all_at(&footer.to_bytes(), offset)?;
            self.file.set_len(offset + wide(FOOTER))?;
            self.file.sync_all()
        };
        seal().map_err(Error::io("seal", &self.path))?;
        Ok(footer)
    }
}

/// Reserves space, so that writing into it needs no change of the file's length.
pub(super) fn reserve(file: &File, bytes: u64) -> io::Result<()> {
    use rustix::io::Errno;
    match rustix::fs::fallocate(file, rustix::fs::FallocateFlags::empty(), 0, bytes) {
        // the file system has no such thing: the file grows as it is written
        Err(Errno::OPNOTSUPP | Errno::NOSYS | Errno::INVAL) => Ok(()),
        result => result.map_err(io::Error::from),
    }
}

/// Whether an error says that there is no space, for now.
pub(super) fn is_full(error: &io::Error) -> bool {
    use io::ErrorKind::{FileTooLarge, QuotaExceeded, StorageFull};
    matches!(error.kind(), StorageFull | QuotaExceeded | FileTooLarge)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_footer_comes_back_and_no_damaged_one_does() {
        let mut counts = Counts::default();
        counts.add(2, 0, None);
        counts.add(1, 5, Some((100, 140)));
        counts.add(1, 1, Some((200, 200)));
        let footer = Footer {
            position: 300,
            counts,
            chain: 7,
        };
        let bytes = footer.to_bytes();
        assert_eq!(Footer::parse(&bytes, 300), Some(footer));
        assert_eq!(
            (counts.first_event, counts.last_event),
            (Some(100), Some(200))
        );
        assert_eq!(Footer::parse(&bytes, 301), None);
        for bit in 0..FOOTER * 8 {
            let mut damaged = bytes;
            damaged[bit / 8] ^= 1 << (bit % 8);
            assert_eq!(Footer::parse(&damaged, 300), None, "bit {bit}");
        }
    }

    #[test]
    fn a_header_of_a_later_format_is_told_from_a_damaged_one() {
        let header = SegmentHeader {
            first: 5,
            log: Uuid::from_u128(1),
            chain: 2,
        };
        let mut bytes = header.to_bytes();
        assert_eq!(SegmentHeader::parse(&bytes), Some((header, FORMAT, KIND)));
        bytes[8] += 1;
        assert_eq!(SegmentHeader::parse(&bytes), None);
        let crc = crc32c::crc32c(&bytes[..60]);
        bytes[60..].copy_from_slice(&crc.to_le_bytes());
        assert_eq!(
            SegmentHeader::parse(&bytes),
            Some((header, FORMAT + 1, KIND))
        );
    }
}
