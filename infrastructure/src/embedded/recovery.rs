//! Opening a log for writing: what a crash left behind, told from damage.
//!
//! Invariant: a frame that may have been answered is never cut off. A frame may have been answered
//! if SYNCED is behind it, or if a good frame follows; then its damage is corruption and nothing is
//! changed. The table in `FORMAT.md` has all cases.

use super::bytes::wide;
use super::error::{Corruption, Error};
use super::log::Log;
use super::manifest::{Synced, sync_dir};
use super::segment::{self, Active, FOOTER, Footer, Gate, SegmentHeader};
use super::tail::{Tail, check_follows, is_unborn};
use std::fs::File;
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};
use uuid::Uuid;

/// A log that is ready to be written to.
#[derive(Debug)]
pub(super) struct Opened {
    pub(super) log: Log,
    pub(super) active: Active,
    pub(super) synced: Synced,
    /// The last event of the log.
    pub(super) last_event: Option<u64>,
    pub(super) cut: Option<Cut>,
}

/// The end of a write that a crash interrupted: it was cut off. Nobody had got an answer for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cut {
    /// The file.
    pub file: PathBuf,
    /// Where the log ends now.
    pub position: u64,
    /// How many bytes behind it were written in part.
    pub bytes: u64,
}

/// Opens the log in `log_dir`; `synced` is what SYNCED said.
pub(super) fn open(
    log_dir: &Path,
    id: Uuid,
    synced: Option<Synced>,
    segment_bytes: u64,
    gate: &Gate,
) -> Result<Opened, Error> {
    let mut firsts = segment::list(log_dir)?;
    let mut before = None;
    if let Some((_, sealed)) = firsts.split_last() {
        for first in sealed {
            before = Some(check_sealed(log_dir, *first, id, before.as_ref())?);
        }
    }
    let synced_end = synced.map_or(0, |synced| synced.end);
    let mut last_event = before
        .as_ref()
        .and_then(|footer: &Footer| footer.counts.last_event);
    let mut cut = None;
    let mut active = None;
    if let Some(last) = firsts.last().copied() {
        let path = segment::path(log_dir, last);
        if is_unborn(&path)? {
            std::fs::remove_file(&path).map_err(Error::io("remove", &path))?;
            sync_dir(log_dir)?;
            firsts.pop();
        } else {
            let tail = Tail::read(&path, last, id, before.as_ref())?;
            last_event = tail.counts.last_event.or(last_event);
            if let Some(footer) = tail.seal {
                before = Some(footer);
            } else {
                let (opened, torn) = tail.reopen(synced_end, segment_bytes, gate)?;
                cut = torn;
                active = Some((opened, tail.chain));
            }
        }
    }
    let (active, chain) = if let Some(opened) = active {
        opened
    } else {
        // an empty log, or all segments are sealed
        let first = before.as_ref().map_or(0, Footer::next_segment);
        let chain = before.as_ref().map_or(0, |footer| footer.chain);
        check_synced(log_dir, first, first, synced_end)?;
        let header = SegmentHeader {
            first,
            log: id,
            chain,
        };
        firsts.push(first);
        (Active::create(log_dir, header, segment_bytes, gate)?, chain)
    };
    let synced = Synced {
        end: active.end,
        chain,
    };
    let log = Log::new(log_dir.into(), id, firsts);
    Ok(Opened {
        log,
        active,
        synced,
        last_event,
        cut,
    })
}

/// Fails if SYNCED says that more of the log was on stable storage than there is.
fn check_synced(log_dir: &Path, first: u64, end: u64, synced_end: u64) -> Result<(), Error> {
    if synced_end <= end {
        return Ok(());
    }
    let file = segment::path(log_dir, first);
    let what = "the log ends here, but more of it was on stable storage";
    Err(Corruption {
        file,
        offset: end - first,
        position: end,
        what,
    }
    .into())
}

/// The footer at the end of a file, if there is a good one, and where it would be.
pub(super) fn last_footer(
    file: &File,
    path: &Path,
    first: u64,
) -> Result<(Option<Footer>, u64), Error> {
    let len = file.metadata().map_err(Error::io("read", path))?.len();
    let offset = len.saturating_sub(wide(FOOTER));
    let mut bytes = [0; FOOTER];
    let read = file.read_exact_at(&mut bytes, offset).ok();
    let footer = read.and_then(|()| Footer::parse(&bytes, first + offset));
    Ok((footer, offset))
}

/// Checks header and footer of a segment that has a successor, and that it follows on `before`.
pub(super) fn check_sealed(
    log_dir: &Path,
    first: u64,
    id: Uuid,
    before: Option<&Footer>,
) -> Result<Footer, Error> {
    let path = segment::path(log_dir, first);
    let file = File::open(&path).map_err(Error::io("open", &path))?;
    let header = SegmentHeader::read(&file, &path, first, id)?;
    check_follows(&path, &header, before)?;
    let (footer, offset) = last_footer(&file, &path, first)?;
    footer.ok_or_else(|| {
        let what = "the footer is missing or damaged, but there is a segment behind it";
        Corruption {
            file: path,
            offset,
            position: first + offset,
            what,
        }
        .into()
    })
}
