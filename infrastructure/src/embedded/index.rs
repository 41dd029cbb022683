//! The stream index: which records a stream has, and what decides how much of it is shown.
//!
//! Derived from the log, with the position that it covers: after a crash the log is followed from
//! there. Whatever is wrong with it, it is deleted and built again.
//!
//! Much at once goes into tables of the database right away, without its journal: the log is there
//! already, and a long journal makes opening slow. Invariant: what is in the index up to its cover is
//! what the log says. It may have more, if a crash came before the new cover was written; how much
//! more is written before, so that an index that is ahead of its log is noticed.

use super::bytes::{Cursor, len32, wide};
use super::error::Error;
use super::frame::{Content, Placed, parse_metadata, put_metadata};
use super::log::Log;
use super::manifest::Synced;
use super::recent::{Change, Group, Head};
use dasync_application::ports::{Direction, StreamMetadata};
use dasync_domain::{RecordedEvent, Revision, StreamId};
use fjall::compaction::Leveled;
use fjall::{Database, Keyspace, KeyspaceCreateOptions, OwnedWriteBatch};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};
use uuid::Uuid;

/// Raised when the layout of the index changes: it is built again.
const INDEX_VERSION: u32 = 1;

/// Bytes in memory before a table is written; larger ones stall writers.
const MEMTABLE_BYTES: u64 = 16 * 1024 * 1024;

/// Tables that are added before they are merged into the older ones.
const TABLES_UNMERGED: u8 = 8;

/// Bytes of a merged table: merging a few streams must not rewrite those of all others.
const TABLE_BYTES: u64 = 8 * 1024 * 1024;

/// Bytes of journals; more make opening slower.
const JOURNAL_BYTES: u64 = 64 * 1024 * 1024;

/// Records that are added at once when the log is followed.
const FOLLOW_RECORDS: usize = 65_536;

/// Records that are worth tables of their own; fewer go through the journal.
const TABLE_RECORDS: usize = 128;

/// How long to wait for a store object of this process that is about to close.
const LOCKED_MAX: Duration = Duration::from_secs(5);

/// The index database.
pub(super) struct Index {
    database: Database,
    heads: Keyspace,
    entries: Keyspace,
    states: Keyspace,
    cover: Keyspace,
    pub(super) rows: Keyspace,
    pub(super) marks: Keyspace,
    log: Uuid,
}

/// One append in the index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) first: Revision,
    pub(super) placed: Placed,
    pub(super) ids: Vec<Uuid>,
}

impl Entry {
    fn parse(key: &[u8], value: &[u8]) -> Option<Self> {
        let last = u64::from_be_bytes(*key.last_chunk()?);
        let mut cursor = Cursor(value);
        let (position, len, count) = (cursor.u64()?, cursor.len()?, cursor.u32()?);
        let ids: Vec<_> = std::iter::from_fn(|| cursor.array().map(Uuid::from_bytes)).collect();
        let first = (last + 1).checked_sub(count.into())?;
        let whole = cursor.0.is_empty() && wide(ids.len()) == u64::from(count);
        whole.then_some(Self {
            first: Revision(first),
            placed: Placed { position, len },
            ids,
        })
    }
}

fn entry_key(number: u64, last: u64) -> [u8; 16] {
    let mut key = [0; 16];
    key[..8].copy_from_slice(&number.to_be_bytes());
    key[8..].copy_from_slice(&last.to_be_bytes());
    key
}

impl std::fmt::Debug for Index {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Index")
            .field("log", &self.log)
            .finish_non_exhaustive()
    }
}

/// Why the index cannot be used.
#[derive(Debug, Clone, thiserror::Error)]
pub(super) enum Broken {
    /// What is in it is wrong: it must be built again.
    #[error("the index is damaged and must be built again: {0}")]
    Damaged(String),
    /// It cannot be reached or written now: it must be opened again.
    #[error("the index cannot be used now: {0}")]
    Away(String),
}

impl From<fjall::Error> for Broken {
    fn from(error: fjall::Error) -> Self {
        let text = error.to_string();
        match error {
            fjall::Error::Io(error) => Self::Away(error.to_string()),
            // also what is poisoned is: a write failed before
            fjall::Error::Poisoned | fjall::Error::Locked => Self::Away(text),
            _ => Self::Damaged(text),
        }
    }
}

pub(super) fn unreadable(what: &str) -> Broken {
    Broken::Damaged(format!("{what} cannot be read"))
}

impl Index {
    /// Opens the index, or creates an empty one; tells how much of the log is in it.
    pub(super) fn open(
        path: &Path,
        log: Uuid,
        cache: u64,
    ) -> Result<(Self, Option<Synced>), Broken> {
        let database = open_database(path, cache)?;
        let keyspace = |name| {
            let compaction = Leveled::default()
                .with_l0_threshold(TABLES_UNMERGED)
                .with_table_target_size(TABLE_BYTES);
            let options = || {
                KeyspaceCreateOptions::default()
                    .max_memtable_size(MEMTABLE_BYTES)
                    .compaction_strategy(Arc::new(compaction))
            };
            database.keyspace(name, options)
        };
        let index = Self {
            heads: keyspace("heads")?,
            entries: keyspace("entries")?,
            states: keyspace("states")?,
            cover: keyspace("cover")?,
            rows: keyspace("rows")?,
            marks: keyspace("marks")?,
            database,
            log,
        };
        let cover = index.cover("log")?;
        Ok((index, cover))
    }

    /// What the index has, or what was last about to be added to it.
    fn cover(&self, key: &str) -> Result<Option<Synced>, Broken> {
        let Some(bytes) = self.cover.get(key)? else {
            return Ok(None);
        };
        let cover = parse_cover(&bytes, self.log);
        cover.map(Some).ok_or_else(|| unreadable("its cover"))
    }

    /// A batch of changes, applied together and in order with all others.
    pub(super) fn batch(&self) -> OwnedWriteBatch {
        self.database.batch()
    }

    /// What is known about a stream; `None` if it has no record.
    pub(super) fn head(&self, stream: &StreamId) -> Result<Option<Head>, Broken> {
        let Some(number) = self.heads.get(stream.as_str())? else {
            return Ok(None);
        };
        let number = number.first_chunk().map(|bytes| u64::from_be_bytes(*bytes));
        let number = number.ok_or_else(|| unreadable("a stream's number"))?;
        let mut head = Head::new(number);
        let range = entry_key(number, 0)..=entry_key(number, u64::MAX);
        if let Some(last) = self.entries.range(range).next_back() {
            let key = last.key()?;
            let last = key
                .last_chunk()
                .map(|bytes| Revision(u64::from_be_bytes(*bytes)));
            head.last = Some(last.ok_or_else(|| unreadable("a stream's last revision"))?);
        }
        if let Some(state) = self.states.get(number.to_be_bytes())? {
            let mut cursor = Cursor(&state);
            let state = cursor.u8().zip(parse_metadata(&mut cursor));
            let (tombstone, metadata) = state.ok_or_else(|| unreadable("a stream's metadata"))?;
            head.tombstone = tombstone != 0;
            head.metadata = metadata;
        }
        Ok(Some(head))
    }

    /// Appends of a stream that have events between two revisions (inclusive), in the order of
    /// `direction`, at most `max`.
    pub(super) fn entries(
        &self,
        number: u64,
        (from, to): (Revision, Revision),
        direction: Direction,
        max: usize,
    ) -> Result<Vec<Entry>, Broken> {
        // keys are last revisions: the entry with `to` in it may end behind it
        let range = entry_key(number, from.0)..=entry_key(number, u64::MAX);
        let parse = |guard: fjall::Guard| {
            let (key, value) = guard.into_inner()?;
            Entry::parse(&key, &value).ok_or_else(|| unreadable("an entry of a stream"))
        };
        let mut entries = Vec::new();
        match direction {
            Direction::Forwards => {
                for guard in self.entries.range(range).take(max) {
                    let entry = parse(guard)?;
                    if entry.first > to {
                        break;
                    }
                    entries.push(entry);
                }
            }
            Direction::Backwards => {
                // the entry that has `to` is the first whose last revision is not below it
                let with_to = entry_key(number, to.0)..=entry_key(number, u64::MAX);
                if let Some(guard) = self.entries.range(with_to).next() {
                    entries.push(parse(guard)?);
                    entries.retain(|entry| entry.first <= to);
                }
                if from < to {
                    let before = entry_key(number, from.0)..entry_key(number, to.0);
                    let left = max.saturating_sub(entries.len());
                    for guard in self.entries.range(before).rev().take(left) {
                        entries.push(parse(guard)?);
                    }
                }
            }
        }
        Ok(entries)
    }

    /// Adds groups that follow on what is in the index.
    pub(super) fn apply(&self, groups: &[Arc<Group>]) -> Result<(), Broken> {
        let Some(last) = groups.last() else {
            return Ok(());
        };
        let mut delta = Delta::default();
        for group in groups {
            for (at, record) in group.records.iter().enumerate() {
                let (head, placed) = (&record.head, record.placed);
                delta.head(&record.stream, head.number, placed);
                match record.change {
                    Change::Append(_) => delta.entry(head.number, placed, group.events_of(at)),
                    Change::Metadata => delta.state(head.number, 0, &head.metadata),
                    Change::Tombstone => delta.state(head.number, 1, &head.metadata),
                }
            }
        }
        let (end, chain) = (last.end, last.chain);
        self.put(delta, Synced { end, chain })
    }

    /// Brings the index up to `synced` from where it is. `progress` gets bytes done and in all.
    pub(super) fn follow(
        &self,
        log: &Arc<Log>,
        cover: Option<Synced>,
        synced: Synced,
        progress: &mut dyn FnMut(u64, u64),
    ) -> Result<(), FollowError> {
        let from = cover.map_or_else(|| log.start(), |cover| cover.end);
        let total = synced.end.saturating_sub(from);
        let mut frames = log.frames(from, synced.end);
        if let Some(cover) = cover {
            frames.expect_chain(cover.chain);
        }
        let mut delta = Delta::default();
        // the cover of an empty log, so that an index that lost everything is noticed
        let (empty, chain) = (cover.is_none(), 0);
        let mut at = empty.then_some(Synced { end: from, chain });
        while let Some(frame) = frames.next()? {
            let damaged = || frames.damaged(frame.start(), "the records of a frame are damaged");
            for record in frame.records().ok_or_else(damaged)? {
                let (number, position, len) = (record.number, record.position, record.len);
                let placed = Placed { position, len };
                delta.head(&record.stream, number, placed);
                match &record.content {
                    Content::Append(events) => delta.entry(number, placed, events),
                    Content::Metadata(metadata) => delta.state(number, 0, metadata),
                    Content::Tombstone => delta.state(number, 1, &StreamMetadata::default()),
                }
            }
            let (end, chain) = (frame.end(), frame.header.crc);
            at = Some(Synced { end, chain });
            if delta.records >= FOLLOW_RECORDS {
                self.put(std::mem::take(&mut delta), Synced { end, chain })?;
                at = None;
                progress(end.saturating_sub(from), total);
            }
        }
        if let Some(at) = at {
            self.put(delta, at)?;
        }
        progress(total, total);
        Ok(())
    }

    /// Adds what is between the cover and `at`.
    fn put(&self, delta: Delta, at: Synced) -> Result<(), Broken> {
        let mut batch = self.batch();
        if delta.records < TABLE_RECORDS {
            for (keyspace, rows) in self.rows_of(delta) {
                for (key, value) in rows {
                    batch.insert(keyspace, key, value);
                }
            }
        } else {
            self.put_cover(&mut batch, "next", at);
            batch.commit()?;
            batch = self.batch();
            for (keyspace, rows) in self.rows_of(delta) {
                let mut tables = keyspace.start_ingestion()?;
                for (key, value) in rows {
                    tables.write(key, value)?;
                }
                tables.finish()?;
            }
        }
        self.put_cover(&mut batch, "log", at);
        Ok(batch.commit()?)
    }

    fn rows_of(&self, delta: Delta) -> [(&Keyspace, Rows); 3] {
        let Delta {
            heads,
            entries,
            states,
            ..
        } = delta;
        [
            (&self.heads, heads),
            (&self.entries, entries),
            (&self.states, states),
        ]
    }

    fn put_cover(&self, batch: &mut OwnedWriteBatch, key: &str, cover: Synced) {
        let mut value = INDEX_VERSION.to_le_bytes().to_vec();
        value.extend(self.log.as_bytes());
        value.extend(cover.end.to_le_bytes());
        value.extend(cover.chain.to_le_bytes());
        batch.insert(&self.cover, key, value);
    }
}

/// Rows of a keyspace, in the order of their keys.
type Rows = BTreeMap<Vec<u8>, Vec<u8>>;

/// What is to be added to the index.
#[derive(Debug, Default)]
struct Delta {
    heads: Rows,
    entries: Rows,
    states: Rows,
    records: usize,
}

impl Delta {
    /// Notes a stream, if this is its first record.
    fn head(&mut self, stream: &StreamId, number: u64, at: Placed) {
        self.records += 1;
        if number == at.position {
            self.heads
                .insert(stream.as_str().into(), number.to_be_bytes().into());
        }
    }

    fn entry(&mut self, number: u64, placed: Placed, events: &[RecordedEvent]) {
        let Some(last) = events.last() else { return };
        let mut value = Vec::with_capacity(16 + events.len() * 16);
        value.extend(placed.position.to_le_bytes());
        value.extend(len32(placed.len).to_le_bytes());
        value.extend(len32(events.len()).to_le_bytes());
        for event in events {
            value.extend(event.id.as_bytes());
        }
        self.entries
            .insert(entry_key(number, last.revision.0).into(), value);
    }

    fn state(&mut self, number: u64, tombstone: u8, metadata: &StreamMetadata) {
        let mut value = vec![tombstone];
        put_metadata(&mut value, metadata);
        self.states.insert(number.to_be_bytes().into(), value);
    }
}

fn parse_cover(bytes: &[u8], log: Uuid) -> Option<Synced> {
    let mut cursor = Cursor(bytes);
    let (version, id) = (cursor.u32()?, Uuid::from_bytes(cursor.array()?));
    let (end, chain) = (cursor.u64()?, cursor.u32()?);
    (version == INDEX_VERSION && id == log).then_some(Synced { end, chain })
}

/// Opens the database; a store object of this process that is being dropped may still have it.
fn open_database(path: &Path, cache: u64) -> Result<Database, Broken> {
    let begun = Instant::now();
    loop {
        let builder = Database::builder(path)
            .cache_size(cache)
            .max_journaling_size(JOURNAL_BYTES)
            .worker_threads(1);
        match builder.open() {
            Err(fjall::Error::Locked) if begun.elapsed() < LOCKED_MAX => {
                std::thread::sleep(Duration::from_millis(5));
            }
            result => return Ok(result?),
        }
    }
}

/// Why the log could not be followed.
#[derive(Debug, thiserror::Error)]
pub(super) enum FollowError {
    #[error(transparent)]
    Log(#[from] Error),
    #[error(transparent)]
    Index(#[from] Broken),
}

/// How the index was when the store was opened.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum IndexState {
    /// It had all of the log.
    Complete,
    /// So many bytes at the end of the log were added.
    Followed {
        /// How many.
        bytes: u64,
    },
    /// It was built from the log.
    Rebuilt {
        /// Why: it was missing, broken, or not of this log.
        reason: String,
    },
}

/// The file that says that the index must be built again.
pub(super) fn broken_mark(dir: &Path) -> PathBuf {
    dir.join("index.broken")
}

/// Opens the index in `dir` and brings it up to `synced`; builds it again if anything is wrong.
pub(super) fn open_and_follow(
    dir: &Path,
    log: &Arc<Log>,
    synced: Synced,
    cache: u64,
    progress: &mut dyn FnMut(u64, u64),
) -> Result<(Index, IndexState), Error> {
    let path = dir.join("index");
    let fails = |broken: Broken| Error::Index {
        path: path.clone(),
        reason: broken.to_string(),
    };
    let mark = broken_mark(dir);
    let reason = if mark.exists() {
        "it was found broken while it was in use".into()
    } else if path.exists() {
        match try_follow(&path, log, synced, cache, progress) {
            Ok(opened) => return Ok(opened),
            Err(reason) => reason,
        }
    } else {
        "it was missing".to_string()
    };
    if path.exists() {
        std::fs::remove_dir_all(&path).map_err(Error::io("remove", &path))?;
    }
    let (index, _) = Index::open(&path, log.id(), cache).map_err(fails)?;
    match index.follow(log, None, synced, progress) {
        Ok(()) => {}
        Err(FollowError::Log(error)) => return Err(error),
        Err(FollowError::Index(broken)) => return Err(fails(broken)),
    }
    if mark.exists() {
        std::fs::remove_file(&mark).map_err(Error::io("remove", &mark))?;
    }
    Ok((index, IndexState::Rebuilt { reason }))
}

/// Uses the index that is there; if that does not work, says why.
fn try_follow(
    path: &Path,
    log: &Arc<Log>,
    synced: Synced,
    cache: u64,
    progress: &mut dyn FnMut(u64, u64),
) -> Result<(Index, IndexState), String> {
    let (index, cover) = Index::open(path, log.id(), cache).map_err(|broken| broken.to_string())?;
    let Some(at) = cover else {
        return Err("it was empty".into());
    };
    let next = index.cover("next").map_err(|broken| broken.to_string())?;
    if next.unwrap_or(at).end.max(at.end) > synced.end {
        return Err("it was ahead of the log".into());
    }
    if at.end == synced.end && at.chain != synced.chain {
        return Err("it was not of this log".into());
    }
    // damage in the log shows again when the index is built anew, and then it is told
    index
        .follow(log, cover, synced, progress)
        .map_err(|error| error.to_string())?;
    let bytes = synced.end - at.end;
    let state = if bytes == 0 {
        IndexState::Complete
    } else {
        IndexState::Followed { bytes }
    };
    Ok((index, state))
}
