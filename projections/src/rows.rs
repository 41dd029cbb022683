//! The stored form of the obligation table: keys, and changes that are not written yet.
//!
//! A key begins with a letter that says what the row is, and sorts as it is read: timers by time.

use crate::obligation::Obligation;
use bytes::Bytes;
use chrono::{DateTime, Utc};
use dasync_application::ports::{Batch, Checkpoint};
use dasync_domain::{EventRef, RoutineId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;
use uuid::Uuid;

/// First byte of an open obligation's key.
pub(crate) const OBLIGATION: u8 = b'o';
/// First byte of a timer's key.
pub(crate) const TIMER: u8 = b't';
/// First byte of the key of a group of calls.
pub(crate) const GROUP: u8 = b'g';
/// First byte of a join's key.
pub(crate) const JOIN: u8 = b'j';
/// First byte of a parked routine's key.
pub(crate) const PARKED: u8 = b'p';
/// First byte of the key of an event that cannot be understood.
pub(crate) const REJECTED: u8 = b'r';
/// First byte of a handler's key.
pub(crate) const HANDLER: u8 = b'h';

/// A routine that looks at a time whether its wait is over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct TimerRow {
    pub(crate) routine: RoutineId,
    pub(crate) operation: u64,
    pub(crate) cause: EventRef,
}

/// A wait for several calls.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct GroupRow {
    pub(crate) operation: u64,
    pub(crate) open: u32,
    pub(crate) next: Option<u32>,
    pub(crate) calls: u32,
    pub(crate) cause: EventRef,
}

/// Somebody who waits for a promise, or for a routine that it did not call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct JoinRow {
    pub(crate) waiter: RoutineId,
    pub(crate) operation: u64,
}

pub(crate) fn obligation(obligation: &Obligation) -> Bytes {
    let cause = obligation.cause.stream.as_str().as_bytes();
    let mut key = Vec::with_capacity(30 + cause.len());
    key.push(OBLIGATION);
    key.extend(obligation.routine.uuid().as_bytes());
    key.push(obligation.duty.rank());
    key.extend(obligation.duty.number().to_be_bytes());
    key.extend(obligation.cause.revision.0.to_be_bytes());
    key.extend(cause);
    key.into()
}

pub(crate) fn timer(due: DateTime<Utc>, routine: Uuid) -> Bytes {
    timer_micros(due.timestamp_micros(), routine)
}

pub(crate) fn timer_micros(due: i64, routine: Uuid) -> Bytes {
    let mut key = Vec::with_capacity(25);
    key.push(TIMER);
    // flipped, so that times before 1970 sort first
    key.extend(due.wrapping_add(i64::MIN).to_be_bytes());
    key.extend(routine.as_bytes());
    key.into()
}

pub(crate) fn due_of(key: &[u8]) -> Option<(i64, Uuid)> {
    let micros = i64::from_be_bytes(key.get(1..9)?.try_into().ok()?).wrapping_sub(i64::MIN);
    let uuid = Uuid::from_slice(key.get(9..25)?).ok()?;
    Some((micros, uuid))
}

pub(crate) fn of_routine(kind: u8, routine: Uuid) -> Bytes {
    let mut key = Vec::with_capacity(17);
    key.push(kind);
    key.extend(routine.as_bytes());
    key.into()
}

pub(crate) fn join(of: Uuid, waiter: Uuid) -> Bytes {
    let mut key = Vec::with_capacity(33);
    key.push(JOIN);
    key.extend(of.as_bytes());
    key.extend(waiter.as_bytes());
    key.into()
}

pub(crate) fn event(kind: u8, event: &EventRef) -> Bytes {
    let mut key = vec![kind];
    key.extend(event.stream.as_str().as_bytes());
    key.push(0);
    key.extend(event.revision.0.to_be_bytes());
    key.into()
}

/// The first key behind all keys that begin with `prefix`.
pub(crate) fn behind(prefix: &[u8]) -> Bytes {
    let mut end = prefix.to_vec();
    while let Some(last) = end.pop() {
        if last < u8::MAX {
            end.push(last + 1);
            break;
        }
    }
    end.into()
}

#[derive(Debug, Clone)]
pub(crate) enum Value {
    Obligation(Arc<Obligation>),
    Json(Bytes),
}

#[derive(Debug, Clone)]
struct Changed {
    value: Option<Value>,
    /// The row is not in the store: taking it back again costs nothing.
    fresh: bool,
}

/// What the overlay says of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Overlaid {
    /// The store has it, or nobody.
    Unchanged,
    /// It is not there any more.
    Removed,
    /// This is its value.
    Put(Bytes),
}

/// Changed rows that are not in the store yet.
#[derive(Debug, Default)]
pub(crate) struct Overlay {
    changed: BTreeMap<Bytes, Changed>,
}

impl Overlay {
    pub(crate) fn len(&self) -> usize {
        self.changed.len()
    }

    /// `fresh`: no row with this key has been there since it was last removed.
    pub(crate) fn put(&mut self, key: Bytes, value: Value, fresh: bool) {
        let fresh = self
            .changed
            .get(&key)
            .map_or(fresh, |changed| changed.fresh);
        self.changed.insert(
            key,
            Changed {
                value: Some(value),
                fresh,
            },
        );
    }

    pub(crate) fn put_json<T: Serialize>(&mut self, key: Bytes, value: &T, fresh: bool) {
        // rows are made of names, numbers and times, all of which JSON can hold
        if let Ok(json) = serde_json::to_vec(value) {
            self.put(key, Value::Json(json.into()), fresh);
        }
    }

    pub(crate) fn remove(&mut self, key: Bytes) {
        if self.changed.get(&key).is_some_and(|changed| changed.fresh) {
            self.changed.remove(&key);
        } else {
            self.changed.insert(
                key,
                Changed {
                    value: None,
                    fresh: false,
                },
            );
        }
    }

    /// What the overlay says of a key.
    pub(crate) fn get(&self, key: &[u8]) -> Overlaid {
        let Some(changed) = self.changed.get(key) else {
            return Overlaid::Unchanged;
        };
        let value = changed.value.as_ref().and_then(Value::bytes);
        value.map_or(Overlaid::Removed, Overlaid::Put)
    }

    /// Changed rows in a range of keys.
    pub(crate) fn range(&self, from: &Bytes, to: &Bytes) -> Vec<(Bytes, Option<Bytes>)> {
        self.changed
            .range(from.clone()..)
            .take_while(|(key, _)| to.is_empty() || *key < to)
            .map(|(key, changed)| (key.clone(), changed.value.as_ref().and_then(Value::bytes)))
            .collect()
    }

    /// Everything, as one batch; the overlay is empty afterwards.
    pub(crate) fn take(&mut self, checkpoint: Option<Checkpoint>) -> Batch {
        let changes = std::mem::take(&mut self.changed)
            .into_iter()
            .map(|(key, changed)| (key, changed.value.as_ref().and_then(Value::bytes)))
            .collect();
        Batch {
            changes,
            checkpoint,
        }
    }
}

impl Value {
    fn bytes(&self) -> Option<Bytes> {
        match self {
            Self::Json(bytes) => Some(bytes.clone()),
            Self::Obligation(obligation) => serde_json::to_vec(&**obligation).ok().map(Bytes::from),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn timers_sort_by_time() {
        let at = |seconds| DateTime::from_timestamp(seconds, 0).unwrap();
        let (early, late) = (timer(at(-5), Uuid::max()), timer(at(7), Uuid::nil()));
        assert!(early < late);
        assert_eq!(due_of(&late), Some((7_000_000, Uuid::nil())));
        assert_eq!(due_of(&early), Some((-5_000_000, Uuid::max())));
    }

    #[test]
    fn a_row_that_came_and_went_between_two_writes_is_never_written() {
        let mut overlay = Overlay::default();
        overlay.put_json(Bytes::from_static(b"a"), &1, true);
        overlay.put_json(Bytes::from_static(b"b"), &1, false);
        overlay.remove(Bytes::from_static(b"a"));
        overlay.remove(Bytes::from_static(b"b"));
        assert_eq!(
            overlay.take(None).changes,
            [(Bytes::from_static(b"b"), None)]
        );
    }

    #[test]
    fn a_prefix_ends_before_the_next_one() {
        assert_eq!(behind(b"ab"), Bytes::from_static(b"ac"));
        assert_eq!(behind(&[1, 255]), Bytes::from_static(&[2]));
        assert_eq!(behind(&[255]), Bytes::new());
    }
}
