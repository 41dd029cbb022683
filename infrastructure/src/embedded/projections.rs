//! Rows of projections, in the database of the index.
//!
//! Invariant: a projection never has a checkpoint behind the end of the log. Events are shown only
//! when they are on stable storage, so this can only come about when a log is put back to an older
//! state; then the projection is cleared when the store is opened.
//!
//! Clearing raises a projection's generation, which is part of the keys of its rows: it is atomic
//! however many rows there are. The old rows are removed afterwards.

use super::bytes::Cursor;
use super::index::{Broken, Index, unreadable};
use super::shared::Shared;
use crate::memory;
use crate::sync::lock;
use bytes::Bytes;
use dasync_application::ports::{Batch, Checkpoint, ProjectionError, ProjectionStore, Row};
use dasync_domain::Name;
use futures::future::BoxFuture;
use std::collections::HashMap;
use std::sync::{Arc, Mutex};

/// Old rows that are removed in one batch.
const REMOVE_ROWS: usize = 4_096;

/// The projection store of an [`super::Store`]; cheap to clone.
#[derive(Debug, Clone)]
pub struct Projections {
    shared: Arc<Shared>,
    tables: Arc<Mutex<HashMap<Name, Table>>>,
    writing: Arc<Mutex<()>>,
}

/// What is known about a projection that was used.
#[derive(Debug, Clone, Copy)]
struct Table {
    generation: u32,
    /// Which opening of the index its rows belong to.
    epoch: u64,
}

/// What is stored about a projection besides its rows.
#[derive(Debug, Clone, Default)]
struct Mark {
    generation: u32,
    checkpoint: Option<Checkpoint>,
}

impl Mark {
    fn read(index: &Index, name: &[u8]) -> Result<Self, Broken> {
        let Some(bytes) = index.marks.get(name)? else {
            return Ok(Self::default());
        };
        Self::parse(&bytes).ok_or_else(|| unreadable("a projection's checkpoint"))
    }

    fn parse(bytes: &[u8]) -> Option<Self> {
        let mut cursor = Cursor(bytes);
        let generation = cursor.u32()?;
        let checkpoint = match cursor.0 {
            [] => None,
            json => Some(serde_json::from_slice(json).ok()?),
        };
        Some(Self {
            generation,
            checkpoint,
        })
    }

    fn to_bytes(&self) -> Result<Vec<u8>, Broken> {
        let mut bytes = self.generation.to_le_bytes().to_vec();
        if let Some(checkpoint) = &self.checkpoint {
            let json = serde_json::to_vec(checkpoint);
            bytes.extend(json.map_err(|error| Broken::Away(format!("a checkpoint: {error}")))?);
        }
        Ok(bytes)
    }
}

/// The key of a projection's mark, and the beginning of the keys of its rows.
fn mark_key(projection: &str) -> Vec<u8> {
    // names have at most 64 bytes
    let mut key = vec![u8::try_from(projection.len()).unwrap_or(u8::MAX)];
    key.extend_from_slice(projection.as_bytes());
    key
}

fn rows_prefix(mark_key: &[u8], generation: u32) -> Vec<u8> {
    [mark_key, &generation.to_be_bytes()].concat()
}

/// Clears what has seen more than the log has, and removes rows of older generations that a crash
/// left behind. Gives the names of the projections that were cleared.
pub(super) fn clear_ahead(index: &Index, end: u64) -> Result<Vec<String>, Broken> {
    let mut marks = Vec::new();
    for guard in index.marks.iter() {
        let (key, value) = guard.into_inner()?;
        let mark = Mark::parse(&value);
        let mark = mark.ok_or_else(|| unreadable("a projection's checkpoint"))?;
        marks.push((key.to_vec(), mark));
    }
    let mut cleared = Vec::new();
    for (key, mark) in marks {
        let ahead = mark
            .checkpoint
            .as_ref()
            .is_some_and(|c| c.position.0 >= end);
        if ahead {
            clear(index, &key, mark.generation)?;
            cleared.push(String::from_utf8_lossy(key.get(1..).unwrap_or_default()).into_owned());
        } else {
            remove_older(index, &key, mark.generation)?;
        }
    }
    Ok(cleared)
}

/// Begins a new generation.
fn clear(index: &Index, key: &[u8], generation: u32) -> Result<(), Broken> {
    let generation = generation.wrapping_add(1);
    let mut batch = index.batch();
    batch.insert(
        &index.marks,
        key,
        Mark {
            generation,
            checkpoint: None,
        }
        .to_bytes()?,
    );
    batch.commit()?;
    remove_older(index, key, generation)
}

fn remove_older(index: &Index, key: &[u8], generation: u32) -> Result<(), Broken> {
    loop {
        let old = rows_prefix(key, 0)..rows_prefix(key, generation);
        let mut batch = index.batch();
        for guard in index.rows.range(old).take(REMOVE_ROWS) {
            batch.remove(&index.rows, guard.key()?);
        }
        if batch.is_empty() {
            return Ok(());
        }
        batch.commit()?;
    }
}

impl Projections {
    pub(super) fn new(shared: Arc<Shared>) -> Self {
        Self {
            shared,
            tables: Arc::default(),
            writing: Arc::default(),
        }
    }

    /// Runs `act` with the index and the projection's table, where it may wait for the disk.
    fn with<T: Send + 'static>(
        &self,
        projection: &Name,
        access: Access,
        act: impl FnOnce(&Index, &[u8], u32) -> Result<T, Broken> + Send + 'static,
    ) -> BoxFuture<'static, Result<T, ProjectionError>> {
        let (this, projection) = (self.clone(), projection.clone());
        Box::pin(async move {
            let work = move || this.with_table(&projection, access, act);
            let done = tokio::task::spawn_blocking(work).await;
            done.map_err(|error| ProjectionError::Unavailable {
                reason: error.to_string(),
            })?
        })
    }

    fn with_table<T>(
        &self,
        projection: &Name,
        access: Access,
        act: impl FnOnce(&Index, &[u8], u32) -> Result<T, Broken>,
    ) -> Result<T, ProjectionError> {
        // a batch must not be written under a generation that is being cleared
        let _writing = match access {
            Access::Read | Access::Checkpoint => None,
            Access::Write | Access::Clear => Some(lock(&self.writing)),
        };
        let (index, epoch) = self.shared.index.get_with_epoch().map_err(fails)?;
        // also who only reads and writes rows finds out that the index has to be opened again
        let broken = |broken| {
            let is_newest = |(_, now)| now == epoch;
            // a failure of an index that was replaced meanwhile says nothing about its successor
            if self.shared.index.get_with_epoch().is_ok_and(is_newest) {
                self.shared.index_is_broken(Broken::clone(&broken));
            }
            fails(broken)
        };
        let key = mark_key(projection.as_str());
        let known = lock(&self.tables).get(projection).copied();
        let table = match known {
            Some(table) if access != Access::Clear => table,
            // rows of an index that was not opened again are right
            Some(_) | None => {
                let generation = Mark::read(&index, &key).map_err(fails)?.generation;
                let table = Table {
                    generation,
                    epoch: 0,
                };
                *lock(&self.tables)
                    .entry(projection.clone())
                    .or_insert(table)
            }
        };
        if access == Access::Checkpoint {
            // who asks where a projection stands goes on from there, whatever has been lost
            let generation = Mark::read(&index, &key).map_err(fails)?.generation;
            lock(&self.tables).insert(projection.clone(), Table { generation, epoch });
            return act(&index, &key, generation).map_err(broken);
        }
        if access == Access::Clear {
            let result = act(&index, &key, table.generation).map_err(broken)?;
            let generation = Mark::read(&index, &key).map_err(broken)?.generation;
            lock(&self.tables).insert(projection.clone(), Table { generation, epoch });
            return Ok(result);
        }
        if table.epoch != epoch {
            let reason = "the index failed and was opened again, so the newest rows may be lost: \
                          read the checkpoint and go on from there";
            return Err(ProjectionError::Unavailable {
                reason: reason.into(),
            });
        }
        act(&index, &key, table.generation).map_err(broken)
    }
}

/// What a call does to the rows of a projection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Access {
    Read,
    /// A read from which the caller goes on.
    Checkpoint,
    Write,
    Clear,
}

fn fails(broken: Broken) -> ProjectionError {
    match broken {
        Broken::Damaged(reason) => ProjectionError::Corrupt { reason },
        Broken::Away(reason) => ProjectionError::Unavailable { reason },
    }
}

impl ProjectionStore for Projections {
    fn checkpoint(
        &self,
        projection: &Name,
    ) -> BoxFuture<'static, Result<Option<Checkpoint>, ProjectionError>> {
        self.with(projection, Access::Checkpoint, |index, key, _generation| {
            Ok(Mark::read(index, key)?.checkpoint)
        })
    }

    fn get(
        &self,
        projection: &Name,
        key: Bytes,
    ) -> BoxFuture<'static, Result<Option<Bytes>, ProjectionError>> {
        self.with(projection, Access::Read, move |index, mark, generation| {
            let mut row = rows_prefix(mark, generation);
            row.extend_from_slice(&key);
            let value = index.rows.get(row)?;
            Ok(value.map(|value| Bytes::copy_from_slice(&value)))
        })
    }

    fn range(
        &self,
        projection: &Name,
        from: Bytes,
        to: Bytes,
        limit: usize,
    ) -> BoxFuture<'static, Result<Vec<Row>, ProjectionError>> {
        self.with(projection, Access::Read, move |index, mark, generation| {
            let prefix = rows_prefix(mark, generation);
            let low = [&prefix, &from[..]].concat();
            let high = if to.is_empty() {
                rows_prefix(mark, generation.saturating_add(1))
            } else {
                [&prefix, &to[..]].concat()
            };
            if low >= high {
                return Ok(Vec::new());
            }
            let mut rows = Vec::new();
            for guard in index.rows.range(low..high).take(limit) {
                let (key, value) = guard.into_inner()?;
                let key = key.get(prefix.len()..).unwrap_or_default();
                rows.push(Row {
                    key: Bytes::copy_from_slice(key),
                    value: Bytes::copy_from_slice(&value),
                });
            }
            Ok(rows)
        })
    }

    fn commit(
        &self,
        projection: &Name,
        batch: Batch,
    ) -> BoxFuture<'static, Result<(), ProjectionError>> {
        if let Err(error) = memory::check_rows(&batch) {
            return Box::pin(std::future::ready(Err(error)));
        }
        self.with(projection, Access::Write, move |index, mark, generation| {
            let mut out = index.batch();
            // inside one batch of the database the order of changes of one key says nothing
            let last: HashMap<_, _> = batch.changes.into_iter().collect();
            let prefix = rows_prefix(mark, generation);
            #[expect(clippy::iter_over_hash_type, reason = "each key is there once")]
            for (key, value) in last {
                let row = [&prefix, &key[..]].concat();
                match value {
                    Some(value) => out.insert(&index.rows, row, value.as_ref()),
                    None => out.remove(&index.rows, row),
                }
            }
            if batch.checkpoint.is_some() {
                let mark_bytes = Mark {
                    generation,
                    checkpoint: batch.checkpoint,
                }
                .to_bytes()?;
                out.insert(&index.marks, mark, mark_bytes);
            }
            Ok(out.commit()?)
        })
    }

    fn clear(&self, projection: &Name) -> BoxFuture<'static, Result<(), ProjectionError>> {
        self.with(projection, Access::Clear, |index, mark, generation| {
            clear(index, mark, generation)
        })
    }
}
