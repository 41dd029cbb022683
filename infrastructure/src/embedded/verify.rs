//! Reading all of a log to find damage, and cutting it off.

use super::bytes::wide;
use super::error::{Corruption, Error};
use super::index::broken_mark;
use super::manifest::{Synced, SyncedFile, WriterLock, read_manifest, sync_dir};
use super::recovery::{Cut, last_footer};
use super::segment::{self, FOOTER, Footer, SEGMENT_HEADER};
use super::tail::{Tail, events_from, is_unborn};
use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use uuid::Uuid;

/// What is in a log.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Report {
    /// Files of the log.
    pub segments: u64,
    /// Groups that were written together.
    pub frames: u64,
    /// Appends, changes of metadata and tombstones.
    pub records: u64,
    /// Events.
    pub events: u64,
    /// Bytes that are good: headers, frames and footers.
    pub bytes: u64,
    /// The position behind the last good frame.
    pub end: u64,
    /// All damage that was found, one at most in each file, in order.
    pub damage: Vec<Corruption>,
    /// What [`repair`] would cut off at the first damage, if there is any.
    pub lost: Option<Lost>,
    /// The end of a write that a crash interrupted (or that is being written now): it is cut off
    /// when the store is opened.
    pub torn: Option<Cut>,
}

/// What repairing would cut off a damaged log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Lost {
    /// Events behind the first damage: as many as the end of a file says, or as can be found.
    pub events: u64,
    /// Whether there may be more events than could be counted, in what cannot be read.
    pub may_be_more: bool,
    /// Bytes, with space that is only reserved.
    pub bytes: u64,
}

/// What was cut off a log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repaired {
    /// Why it was cut there.
    pub damage: Corruption,
    /// Where everything that stood behind is now, byte for byte.
    pub dropped: PathBuf,
    /// How many bytes that are.
    pub bytes: u64,
}

/// Reads the whole log in `dir` and changes nothing. Works while another process writes to it.
///
/// `progress` is called with the number of files done and of files in all.
///
/// # Errors
/// See [`Error`]; damage is in the report and is no error.
pub fn verify(dir: impl AsRef<Path>, mut progress: impl FnMut(u64, u64)) -> Result<Report, Error> {
    let dir = dir.as_ref();
    let id = read_manifest(dir)?.ok_or_else(|| Error::NotAStore { dir: dir.into() })?;
    let synced_end = SyncedFile::open(dir).read().map_or(0, |synced| synced.end);
    let firsts = born(&dir.join("log"))?;
    let mut report = Report::default();
    let mut before = Before::Nothing;
    for (done, first) in firsts.iter().enumerate() {
        let is_last = done + 1 == firsts.len();
        let seen = Seen::read(dir, *first, id, &before, is_last.then_some(synced_end))?;
        report.segments += 1;
        if let Some(tail) = &seen.tail {
            report.frames += tail.counts.frames;
            report.records += tail.counts.records;
            report.events += tail.counts.events;
            report.bytes += tail.end() - *first + tail.seal.map_or(0, |_| wide(FOOTER));
            report.end = tail.end();
            if is_last && seen.damage.is_none() && tail.torn() > 0 {
                let file = segment::path(&dir.join("log"), *first);
                let (position, bytes) = (tail.end(), tail.torn());
                report.torn = Some(Cut {
                    file,
                    position,
                    bytes,
                });
            }
        }
        if report.lost.is_some() || seen.damage.is_some() {
            // only the first file with damage keeps its beginning
            let kept = seen.usable(&before).filter(|_| report.lost.is_none());
            let path = segment::path(&dir.join("log"), *first);
            let lost = report.lost.get_or_insert_default();
            lost.add(&path, *first, kept, seen.damage.is_some())?;
        }
        before = seen.before_next();
        report.damage.extend(seen.damage);
        progress(wide(done + 1), wide(firsts.len()));
    }
    if firsts.is_empty() && synced_end > 0 {
        report.damage.push(all_missing(dir));
        let lost = report.lost.get_or_insert_default();
        lost.may_be_more = true;
    }
    Ok(report)
}

impl Lost {
    /// Adds what is cut off one file, of which the good frames of `kept` stay.
    fn add(
        &mut self,
        path: &Path,
        first: u64,
        kept: Option<&Tail>,
        damaged: bool,
    ) -> Result<(), Error> {
        let (offset, events) = kept.map_or((0, 0), |t| (t.end() - first, t.counts.events));
        let file = File::open(path).map_err(Error::io("open", path))?;
        let len = file.metadata().map_err(Error::io("read", path))?.len();
        self.bytes += len.saturating_sub(offset);
        if let (Some(footer), _) = last_footer(&file, path, first)? {
            self.events += footer.counts.events.saturating_sub(events);
        } else {
            self.events += events_from(path, first, offset)?;
            self.may_be_more |= damaged;
        }
        Ok(())
    }
}

/// The segments, without one at the end that was only being created.
fn born(log_dir: &Path) -> Result<Vec<u64>, Error> {
    let mut firsts = segment::list(log_dir)?;
    if let Some(last) = firsts.last()
        && is_unborn(&segment::path(log_dir, *last))?
    {
        firsts.pop();
    }
    Ok(firsts)
}

fn all_missing(dir: &Path) -> Corruption {
    let what = "all files of the log are missing";
    Corruption {
        file: segment::path(&dir.join("log"), 0),
        offset: 0,
        position: 0,
        what,
    }
}

/// What a segment must follow on.
enum Before {
    /// It is the first.
    Nothing,
    Sealed(Footer),
    /// The one before is damaged, which has been told.
    Unknown,
}

impl Before {
    fn check(&self, tail: &Tail) -> Result<(), Corruption> {
        match self {
            Self::Nothing => tail.check_follows(None),
            Self::Sealed(footer) => tail.check_follows(Some(footer)),
            Self::Unknown => Ok(()),
        }
    }
}

/// One segment, read to its end.
struct Seen {
    /// What could be read; `None` if not even the header.
    tail: Option<Tail>,
    damage: Option<Corruption>,
}

impl Seen {
    /// `last` is how far the log was synced, if this is the last segment.
    fn read(
        dir: &Path,
        first: u64,
        id: Uuid,
        before: &Before,
        last: Option<u64>,
    ) -> Result<Self, Error> {
        let path = segment::path(&dir.join("log"), first);
        let tail = match Tail::read_any(&path, first, id) {
            Ok(tail) => tail,
            Err(Error::Corrupt(damage)) => {
                return Ok(Self {
                    tail: None,
                    damage: Some(damage),
                });
            }
            Err(error) => return Err(error),
        };
        let follows = before.check(&tail).err();
        let inside = match last {
            None if tail.seal.is_some() => None,
            None => Some(tail.damaged("a frame or the footer is damaged")),
            // a writer may have gone on behind what was read: damage is what stays bad
            Some(synced_end) => match tail.corruption(synced_end)? {
                Some(_) if tail.has_gone_on()? => None,
                damage => damage,
            },
        };
        Ok(Self {
            damage: follows.or(inside),
            tail: Some(tail),
        })
    }
}

impl Seen {
    /// The good frames, if they follow on what is before: a segment that does not goes as a whole.
    fn usable(&self, before: &Before) -> Option<&Tail> {
        self.tail.as_ref().filter(|tail| before.check(tail).is_ok())
    }

    fn before_next(&self) -> Before {
        self.tail
            .as_ref()
            .and_then(|tail| tail.seal)
            .map_or(Before::Unknown, Before::Sealed)
    }
}

/// Cuts the log in `dir` at its first damage, if it has any. Nobody else writes to it meanwhile.
///
/// What stands behind goes into `dropped-<position>` in `dir` (with a number behind it if there is
/// one already), byte for byte. Events are lost to
/// the log by this: restoring a backup may be better.
///
/// # Errors
/// See [`Error`].
pub fn repair(dir: impl AsRef<Path>) -> Result<Option<Repaired>, Error> {
    let dir = dir.as_ref();
    let id = read_manifest(dir)?.ok_or_else(|| Error::NotAStore { dir: dir.into() })?;
    let _lock = WriterLock::take(dir)?;
    let synced_end = SyncedFile::open(dir).read().map_or(0, |synced| synced.end);
    let log_dir = dir.join("log");
    let firsts = born(&log_dir)?;
    let (mut before, mut good) = (Before::Nothing, Synced { end: 0, chain: 0 });
    let mut found = None;
    for (at, first) in firsts.iter().enumerate() {
        let is_last = at + 1 == firsts.len();
        let seen = Seen::read(dir, *first, id, &before, is_last.then_some(synced_end))?;
        let usable = seen.usable(&before);
        if let Some(tail) = usable {
            good = Synced {
                end: tail.end(),
                chain: tail.chain,
            };
        }
        if let Some(damage) = &seen.damage {
            let keep = usable.map_or(0, |tail| tail.end() - *first);
            found = Some((damage.clone(), at, keep));
            break;
        }
        before = seen.before_next();
    }
    if found.is_none() && firsts.is_empty() && synced_end > 0 {
        found = Some((all_missing(dir), 0, 0));
    }
    let Some((damage, at, keep)) = found else {
        return Ok(None);
    };

    let dropped = new_folder(dir, &format!("dropped-{}", damage.position))?;
    let mut bytes = 0;
    for first in firsts.get(at + 1..).unwrap_or_default().iter().rev() {
        bytes += move_whole(&log_dir, *first, &dropped)?;
    }
    if let Some(first) = firsts.get(at) {
        bytes += if keep < wide(SEGMENT_HEADER) {
            move_whole(&log_dir, *first, &dropped)?
        } else {
            move_end(&log_dir, *first, keep, &dropped)?
        };
    }
    sync_dir(&dropped)?;
    sync_dir(&log_dir)?;
    let synced = SyncedFile::create(dir)?;
    synced.write(good).map_err(Error::io("write", dir))?;
    synced.sync()?;
    // whatever it knows of the dropped events must go
    let index = dir.join("index");
    if index.exists() {
        fs::remove_dir_all(&index).map_err(Error::io("remove", &index))?;
    }
    let mark = broken_mark(dir);
    if mark.exists() {
        fs::remove_file(&mark).map_err(Error::io("remove", &mark))?;
    }
    sync_dir(dir)?;
    Ok(Some(Repaired {
        damage,
        dropped,
        bytes,
    }))
}

/// Makes a folder of this name, or of one with a number behind it: what was cut off at the same
/// position before stays where it is.
fn new_folder(dir: &Path, name: &str) -> Result<PathBuf, Error> {
    let mut path = dir.join(name);
    for number in 2_u32.. {
        match fs::create_dir(&path) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                path = dir.join(format!("{name}-{number}"));
            }
            created => {
                created.map_err(Error::io("create", &path))?;
                break;
            }
        }
    }
    Ok(path)
}

fn move_whole(log_dir: &Path, first: u64, dropped: &Path) -> Result<u64, Error> {
    let from = segment::path(log_dir, first);
    let bytes = fs::metadata(&from).map_err(Error::io("read", &from))?.len();
    fs::rename(&from, segment::path(dropped, first)).map_err(Error::io("move", &from))?;
    Ok(bytes)
}

/// Copies the end of a segment, and cuts it off when the copy is on stable storage.
fn move_end(log_dir: &Path, first: u64, keep: u64, dropped: &Path) -> Result<u64, Error> {
    let from = segment::path(log_dir, first);
    let to = dropped.join(format!("{:020}.end", first + keep));
    let content = fs::read(&from).map_err(Error::io("read", &from))?;
    let end = content
        .get(super::bytes::narrow(keep)..)
        .unwrap_or_default();
    let write = || {
        let mut file = File::create(&to)?;
        file.write_all(end)?;
        file.sync_all()
    };
    write().map_err(Error::io("write", &to))?;
    let cut = || {
        let file = OpenOptions::new().write(true).open(&from)?;
        file.set_len(keep)?;
        file.sync_all()
    };
    cut().map_err(Error::io("cut", &from))?;
    Ok(wide(end.len()))
}
