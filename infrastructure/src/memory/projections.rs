//! Projections in memory.

use crate::limits::ROW_KEY_BYTES_MAX;
use crate::sync::lock;
use bytes::Bytes;
use dasync_application::ports::{Batch, Checkpoint, ProjectionError, ProjectionStore, Row};
use dasync_domain::Name;
use futures::future::BoxFuture;
use std::collections::BTreeMap;
use std::ops::Bound;
use std::sync::{Arc, Mutex};

/// A projection store in memory; cheap to clone, clones are the same store.
#[derive(Debug, Clone, Default)]
pub struct Projections {
    tables: Arc<Mutex<BTreeMap<Name, Table>>>,
}

#[derive(Debug, Clone, Default)]
struct Table {
    rows: BTreeMap<Bytes, Bytes>,
    checkpoint: Option<Checkpoint>,
}

impl Projections {
    /// An empty store.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// A store of its own with the same content: what a crash would have left behind.
    #[must_use]
    pub fn snapshot(&self) -> Self {
        Self {
            tables: Arc::new(Mutex::new(lock(&self.tables).clone())),
        }
    }

    fn with<T: Send + 'static>(
        &self,
        projection: &Name,
        act: impl FnOnce(&mut Table) -> Result<T, ProjectionError>,
    ) -> BoxFuture<'static, Result<T, ProjectionError>> {
        let result = act(lock(&self.tables).entry(projection.clone()).or_default());
        Box::pin(std::future::ready(result))
    }
}

/// Checks the keys of a batch.
pub(crate) fn check(batch: &Batch) -> Result<(), ProjectionError> {
    for (key, _) in &batch.changes {
        if key.is_empty() || key.len() > ROW_KEY_BYTES_MAX {
            return Err(ProjectionError::InvalidKey {
                actual: key.len(),
                limit: ROW_KEY_BYTES_MAX,
            });
        }
    }
    Ok(())
}

impl ProjectionStore for Projections {
    fn checkpoint(
        &self,
        projection: &Name,
    ) -> BoxFuture<'static, Result<Option<Checkpoint>, ProjectionError>> {
        self.with(projection, |table| Ok(table.checkpoint.clone()))
    }

    fn get(
        &self,
        projection: &Name,
        key: Bytes,
    ) -> BoxFuture<'static, Result<Option<Bytes>, ProjectionError>> {
        self.with(projection, |table| Ok(table.rows.get(&key).cloned()))
    }

    fn range(
        &self,
        projection: &Name,
        from: Bytes,
        to: Bytes,
        limit: usize,
    ) -> BoxFuture<'static, Result<Vec<Row>, ProjectionError>> {
        self.with(projection, |table| {
            if !to.is_empty() && to <= from {
                return Ok(Vec::new());
            }
            let to = if to.is_empty() {
                Bound::Unbounded
            } else {
                Bound::Excluded(to)
            };
            let rows = table.rows.range((Bound::Included(from), to)).take(limit);
            Ok(rows
                .map(|(key, value)| Row {
                    key: key.clone(),
                    value: value.clone(),
                })
                .collect())
        })
    }

    fn commit(
        &self,
        projection: &Name,
        batch: Batch,
    ) -> BoxFuture<'static, Result<(), ProjectionError>> {
        self.with(projection, |table| {
            check(&batch)?;
            for (key, value) in batch.changes {
                match value {
                    Some(value) => table.rows.insert(key, value),
                    None => table.rows.remove(&key),
                };
            }
            if batch.checkpoint.is_some() {
                table.checkpoint = batch.checkpoint;
            }
            Ok(())
        })
    }

    fn clear(&self, projection: &Name) -> BoxFuture<'static, Result<(), ProjectionError>> {
        self.with(projection, |table| {
            *table = Table::default();
            Ok(())
        })
    }
}
