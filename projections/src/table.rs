//! The obligation table: what has to happen next, folded from the log.
//!
//! The table is changed by two hands: the subscription folds events into it, in log order, and the
//! lanes take out what they have settled. Both are safe to lose: rows are written together with the
//! checkpoint of what was folded, so after a crash the same events are folded again onto the same
//! rows. An entry that is settled twice, or was settled before it is seen, changes nothing.
//!
//! What nobody does here, because another node serves it or because this build cannot, is kept in
//! memory up to a bound, and behind that in the rows only: see [`Table::has_stored_only`].

use crate::limits::{IDLE_MAX, TIMERS_MAX};
use crate::obligation::{Duty, Obligation};
use crate::rows::{self, GroupRow, JoinRow, Overlay, TimerRow, Value};
use bytes::Bytes;
use chrono::{DateTime, Utc};
use dasync_application::ports::{Batch, Checkpoint, Row};
use dasync_application::registry::Registry;
use dasync_domain::routine::{HandlerRegistered, RoutineParked};
use dasync_domain::{EventRef, Name, RoutineId};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;
use uuid::Uuid;

/// Open obligations and timers, in memory as far as they are needed now, with the rows that change.
#[derive(Debug, Default)]
pub(crate) struct Table {
    /// What is served here; `None`: everything.
    registry: Option<Arc<Registry>>,
    open: BTreeMap<Uuid, Vec<Entry>>,
    /// Owed, and not looked at by the dispatcher yet.
    ready: VecDeque<Arc<Obligation>>,
    /// How many open obligations are with the lanes.
    working: usize,
    /// How many open obligations in memory nobody does here.
    idle: usize,
    /// How many open obligations are in the rows only, at the most.
    stored_only: usize,
    began_again: bool,
    timers: Timers,
    joins: usize,
    /// Parked routines may be among the rows.
    parked_rows: bool,
    handlers: BTreeMap<Name, Vec<(Name, Name)>>,
    pub(crate) rows: Overlay,
}

#[derive(Debug)]
struct Entry {
    obligation: Arc<Obligation>,
    place: Place,
}

/// Where an open obligation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// The dispatcher will look at it.
    Ready,
    /// In the lane of its routine.
    Working,
    /// Nobody does it here.
    Idle,
}

/// What an event does away with: obligations of its routine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Settled {
    /// It has been born.
    Born,
    /// It has moved on to this operation, or a cancellation was delivered.
    Moved { to: u64, cancelled: bool },
    /// What was owed for this operation waits, for a timer or for somebody.
    Suspended { operation: u64 },
    /// It is not parked any more.
    Unparked,
    /// It has ended.
    Ended,
}

impl Settled {
    /// Whether this duty is done with.
    pub(crate) fn includes(self, duty: &Duty) -> bool {
        match (self, duty) {
            (Self::Ended, _)
            | (Self::Born | Self::Moved { .. } | Self::Suspended { .. }, Duty::Start(_))
            | (Self::Moved { .. } | Self::Unparked, Duty::Unpark { .. }) => true,
            (
                Self::Moved { to, .. },
                Duty::Advance { operation } | Duty::StartNext { operation, .. },
            ) => *operation < to,
            (Self::Moved { cancelled, .. }, Duty::Cancel { force }) => cancelled && !force,
            (Self::Suspended { operation }, Duty::Advance { operation: owed }) => {
                *owed <= operation
            }
            (Self::Born | Self::Suspended { .. } | Self::Unparked, _) => false,
        }
    }

    /// Whether the routine stands elsewhere after it, or goes on.
    pub(crate) fn moves(self) -> bool {
        matches!(self, Self::Moved { .. } | Self::Unparked)
    }

    /// Whether it is not parked after it.
    fn unparks(self) -> bool {
        matches!(self, Self::Moved { .. } | Self::Unparked | Self::Ended)
    }
}

/// A routine that is set aside, as the table knows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parked {
    /// The routine.
    pub routine: RoutineId,
    /// Why, and where it stands.
    pub parked: RoutineParked,
    /// The event that says so.
    pub event: EventRef,
}

/// An event of dasync's own that nobody can understand, and that was passed over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rejected {
    /// The event.
    pub event: EventRef,
    /// What is wrong with it.
    pub reason: String,
}

impl Table {
    /// A table for a node that serves what is registered.
    pub(crate) fn of(registry: Arc<Registry>) -> Self {
        Self {
            registry: Some(registry),
            ..Self::default()
        }
    }

    /// Forgets everything, to be taken from the rows again.
    pub(crate) fn begin_again(&mut self) {
        *self = Self {
            registry: self.registry.take(),
            began_again: true,
            timers: Timers {
                window: BTreeMap::new(),
                // until the rows are read, any timer may be there
                horizon: Some(i64::MIN),
            },
            ..Self::default()
        };
    }

    /// Whether lanes may hold obligations of a table that was given up.
    pub(crate) fn began_again(&self) -> bool {
        self.began_again
    }

    fn serves(&self, routine: &RoutineId) -> bool {
        let registry = self.registry.as_ref();
        registry.is_none_or(|r| r.get(routine.service(), routine.routine()).is_some())
    }

    /// Takes over a row that was stored.
    pub(crate) fn restore(&mut self, row: &Row) -> Result<(), serde_json::Error> {
        match row.key.first() {
            Some(&rows::OBLIGATION) => {
                let obligation: Arc<Obligation> = Arc::new(serde_json::from_slice(&row.value)?);
                self.insert(obligation);
            }
            Some(&rows::JOIN) => self.joins += 1,
            Some(&rows::PARKED) => self.parked_rows = true,
            Some(&rows::HANDLER) => self.add_handler(serde_json::from_slice(&row.value)?),
            _ => {}
        }
        Ok(())
    }

    /// False if it is there already.
    fn insert(&mut self, obligation: Arc<Obligation>) -> bool {
        let (of, serves) = (obligation.routine.uuid(), self.serves(&obligation.routine));
        let open = self.open.get(&of);
        if open.is_some_and(|all| all.iter().any(|e| e.obligation.is_same(&obligation))) {
            return false;
        }
        let place = if serves { Place::Ready } else { Place::Idle };
        if serves {
            self.ready.push_back(Arc::clone(&obligation));
        } else if self.idle < IDLE_MAX {
            self.idle += 1;
        } else {
            self.stored_only += 1;
            return true;
        }
        let entries = self.open.entry(of).or_default();
        entries.push(Entry { obligation, place });
        true
    }

    pub(crate) fn owe(&mut self, obligation: Obligation) {
        let obligation = Arc::new(obligation);
        if self.insert(Arc::clone(&obligation)) {
            let key = rows::obligation(&obligation);
            // what is in no memory may have a row already
            let fresh = self.stored_only == 0;
            self.rows.put(key, Value::Obligation(obligation), fresh);
        }
    }

    /// Takes out the obligations of a routine for which `done` holds.
    fn settle_where(&mut self, routine: Uuid, done: impl Fn(&Obligation) -> bool) {
        let Some(entries) = self.open.get_mut(&routine) else {
            return;
        };
        let (rows, working, idle) = (&mut self.rows, &mut self.working, &mut self.idle);
        entries.retain(|entry| {
            let keep = !done(&entry.obligation);
            if !keep {
                rows.remove(rows::obligation(&entry.obligation));
                *working -= usize::from(entry.place == Place::Working);
                *idle -= usize::from(entry.place == Place::Idle);
            }
            keep
        });
        if entries.is_empty() {
            self.open.remove(&routine);
        }
    }

    /// One obligation is done.
    pub(crate) fn settle(&mut self, obligation: &Obligation) {
        self.settle_where(obligation.routine.uuid(), |open| open.is_same(obligation));
    }

    /// An obligation stays open, but not for this build: the next start tries again.
    pub(crate) fn leave(&mut self, obligation: &Obligation) {
        let of = obligation.routine.uuid();
        let Some(entries) = self.open.get_mut(&of) else {
            return;
        };
        let Some(at) = entries
            .iter()
            .position(|e| e.obligation.is_same(obligation))
        else {
            return;
        };
        if entries[at].place == Place::Idle {
            return;
        }
        self.working -= usize::from(entries[at].place == Place::Working);
        if self.idle < IDLE_MAX {
            self.idle += 1;
            entries[at].place = Place::Idle;
            return;
        }
        entries.remove(at);
        if entries.is_empty() {
            self.open.remove(&of);
        }
        self.stored_only += 1;
    }

    /// Takes out what an event of a routine does away with, as far as it is in memory. What was left
    /// open because of where the routine stood is looked at again when it has moved.
    pub(crate) fn settled(&mut self, routine: &RoutineId, by: Settled) {
        self.settle_where(routine.uuid(), |open| by.includes(&open.duty));
        if by.moves() && self.serves(routine) {
            let entries = self.open.get_mut(&routine.uuid()).into_iter().flatten();
            for entry in entries.filter(|entry| entry.place == Place::Idle) {
                entry.place = Place::Ready;
                self.idle -= 1;
                self.ready.push_back(Arc::clone(&entry.obligation));
            }
        }
        // most routines were never parked: a row that is not there is not worth a deletion
        if by.unparks() && self.parked_rows {
            self.rows
                .remove(rows::of_routine(rows::PARKED, routine.uuid()));
        }
    }

    /// Takes an open obligation back that was in the rows only, if it can be looked at here.
    pub(crate) fn take_back(&mut self, obligation: Obligation) {
        if self.serves(&obligation.routine) && self.insert(Arc::new(obligation)) {
            self.stored_only = self.stored_only.saturating_sub(1);
        }
    }

    /// Takes out the row of an open obligation that is in no memory.
    pub(crate) fn settle_stored(&mut self, key: Bytes) {
        self.rows.remove(key);
        self.stored_only = self.stored_only.saturating_sub(1);
    }

    /// Whether open obligations may be among the rows only: then those of a routine have to be read
    /// when an event does away with them.
    pub(crate) fn has_stored_only(&self) -> bool {
        self.stored_only > 0
    }

    pub(crate) fn parked(&mut self, parked: &Parked) {
        self.parked_rows = true;
        let key = rows::of_routine(rows::PARKED, parked.routine.uuid());
        self.rows.put_json(key, parked, false);
    }

    pub(crate) fn rejected(&mut self, rejected: &Rejected) {
        self.rows.put_json(
            rows::event(rows::REJECTED, &rejected.event),
            rejected,
            false,
        );
    }

    pub(crate) fn set_group(&mut self, routine: &RoutineId, group: &GroupRow) {
        self.rows
            .put_json(rows::of_routine(rows::GROUP, routine.uuid()), group, true);
    }

    pub(crate) fn put_group(&mut self, routine: &RoutineId, group: &GroupRow) {
        self.rows
            .put_json(rows::of_routine(rows::GROUP, routine.uuid()), group, false);
    }

    pub(crate) fn remove_group(&mut self, routine: &RoutineId) {
        self.rows
            .remove(rows::of_routine(rows::GROUP, routine.uuid()));
    }

    pub(crate) fn add_join(&mut self, of: Uuid, join: &JoinRow) {
        self.joins += 1;
        self.rows
            .put_json(rows::join(of, join.waiter.uuid()), join, false);
    }

    pub(crate) fn remove_join(&mut self, of: Uuid, waiter: &RoutineId) {
        self.joins = self.joins.saturating_sub(1);
        self.rows.remove(rows::join(of, waiter.uuid()));
    }

    /// Whether anybody may wait for a promise, or for a routine that it did not call.
    pub(crate) fn has_joins(&self) -> bool {
        self.joins > 0
    }

    pub(crate) fn add_handler(&mut self, handler: HandlerRegistered) {
        let HandlerRegistered {
            event,
            service,
            routine,
        } = handler;
        let of_event = self.handlers.entry(event).or_default();
        if !of_event.contains(&(service.clone(), routine.clone())) {
            of_event.push((service, routine));
        }
    }

    pub(crate) fn register_handler(&mut self, handler: HandlerRegistered) {
        let mut key = vec![rows::HANDLER];
        for part in [&handler.event, &handler.service, &handler.routine] {
            key.extend(part.as_str().as_bytes());
            key.push(0);
        }
        self.rows.put_json(key.into(), &handler, false);
        self.add_handler(handler);
    }

    pub(crate) fn handlers(&self, event: &str) -> Vec<(Name, Name)> {
        let Ok(name) = Name::new(event) else {
            return Vec::new();
        };
        self.handlers.get(&name).cloned().unwrap_or_default()
    }

    // ---- timers

    pub(crate) fn set_timer(&mut self, due: DateTime<Utc>, row: TimerRow) {
        let key = rows::timer(due, row.routine.uuid());
        self.rows.put_json(key, &row, true);
        self.timers.insert(due, row);
    }

    pub(crate) fn clear_timer(&mut self, due: DateTime<Utc>, routine: &RoutineId) {
        self.timers
            .window
            .remove(&(due.timestamp_micros(), routine.uuid()));
        self.rows.remove(rows::timer(due, routine.uuid()));
    }

    /// Turns timers that are due into obligations, at most `limit`.
    pub(crate) fn fire(&mut self, now: DateTime<Utc>, limit: usize) -> usize {
        let mut fired = 0;
        while fired < limit {
            let first = self.timers.window.first_entry();
            let Some(entry) = first.filter(|e| e.key().0 <= now.timestamp_micros()) else {
                break;
            };
            let (
                (due, _),
                TimerRow {
                    routine,
                    operation,
                    cause,
                },
            ) = entry.remove_entry();
            self.rows.remove(rows::timer_micros(due, routine.uuid()));
            self.owe(Obligation {
                routine,
                duty: Duty::Advance { operation },
                cause,
            });
            fired += 1;
        }
        fired
    }

    /// When the next timer in memory is due.
    pub(crate) fn next_timer(&self) -> Option<DateTime<Utc>> {
        let ((due, _), _) = self.timers.window.first_key_value()?;
        // a timer that is due between two microseconds fires at the second of them
        DateTime::from_timestamp_micros(due.saturating_add(1))
    }

    /// Whether there are timers that only the stored rows know.
    pub(crate) fn needs_timers(&self) -> bool {
        self.timers.window.is_empty() && self.timers.horizon.is_some()
    }

    /// The first timers of the stored rows; `complete` if there are no others. What was changed since
    /// they were read is laid over them.
    pub(crate) fn refill_timers(
        &mut self,
        stored: Vec<Row>,
        complete: bool,
    ) -> Result<(), serde_json::Error> {
        let due = |row: &Row| rows::due_of(&row.key).map(|(due, _)| due);
        let horizon = stored.last().and_then(due).filter(|_| !complete);
        let (from, to) = (
            Bytes::from_static(&[rows::TIMER]),
            rows::behind(&[rows::TIMER]),
        );
        let mut window = BTreeMap::new();
        for row in overlaid(stored, self.rows.range(&from, &to)) {
            let Some((due, uuid)) = rows::due_of(&row.key) else {
                continue;
            };
            if horizon.is_none_or(|horizon| due <= horizon) {
                window.insert((due, uuid), serde_json::from_slice(&row.value)?);
            }
        }
        self.timers = Timers { window, horizon };
        Ok(())
    }

    // ---- the lanes' side

    /// Open obligations that are served here, in the order in which they were owed.
    pub(crate) fn take_ready(&mut self) -> Vec<Arc<Obligation>> {
        let mut taken = Vec::with_capacity(self.ready.len());
        while let Some(obligation) = self.ready.pop_front() {
            let Some(entries) = self.open.get_mut(&obligation.routine.uuid()) else {
                continue;
            };
            let entry = entries
                .iter_mut()
                .find(|e| Arc::ptr_eq(&e.obligation, &obligation));
            if let Some(entry) = entry.filter(|e| e.place == Place::Ready) {
                entry.place = Place::Working;
                self.working += 1;
                taken.push(obligation);
            }
        }
        taken
    }

    /// Whether an obligation is still open.
    pub(crate) fn is_open(&self, obligation: &Obligation) -> bool {
        self.open
            .get(&obligation.routine.uuid())
            .is_some_and(|entries| entries.iter().any(|e| e.obligation.is_same(obligation)))
    }

    /// How many obligations the lanes have.
    pub(crate) fn working(&self) -> usize {
        self.working
    }

    /// Whether something that is served here is open, and not left for another build.
    pub(crate) fn is_idle(&self) -> bool {
        self.open
            .values()
            .flatten()
            .all(|entry| entry.place == Place::Idle)
    }

    /// Everything that is open and in memory.
    pub(crate) fn open(&self) -> Vec<Arc<Obligation>> {
        let mut open: Vec<_> = self
            .open
            .values()
            .flatten()
            .map(|e| Arc::clone(&e.obligation))
            .collect();
        open.sort_by(|a, b| (&a.cause, &a.routine).cmp(&(&b.cause, &b.routine)));
        open
    }

    /// The changed rows, as one batch.
    pub(crate) fn take_rows(&mut self, checkpoint: Option<Checkpoint>) -> Batch {
        self.rows.take(checkpoint)
    }
}

/// The timers that are due next.
#[derive(Debug, Default)]
struct Timers {
    /// By microseconds, as the keys of the rows have them.
    window: BTreeMap<(i64, Uuid), TimerRow>,
    /// Timers at or after this time may be in the rows only; `None`: all are in the window.
    horizon: Option<i64>,
}

impl Timers {
    fn insert(&mut self, due: DateTime<Utc>, row: TimerRow) {
        let due = due.timestamp_micros();
        if self.horizon.is_some_and(|horizon| due >= horizon) {
            return;
        }
        self.window.insert((due, row.routine.uuid()), row);
        if self.window.len() > TIMERS_MAX
            && let Some(((last, _), _)) = self.window.pop_last()
        {
            // those that are due at the same time go with it: the window is complete below it
            while self
                .window
                .last_key_value()
                .is_some_and(|((due, _), _)| *due == last)
            {
                self.window.pop_last();
            }
            self.horizon = Some(last);
        }
    }
}

/// Rows of one kind, with the changes that are not stored yet laid over them.
pub(crate) fn overlaid(stored: Vec<Row>, changed: Vec<(Bytes, Option<Bytes>)>) -> Vec<Row> {
    let mut rows: BTreeMap<Bytes, Bytes> = stored.into_iter().map(|r| (r.key, r.value)).collect();
    for (key, value) in changed {
        match value {
            Some(value) => rows.insert(key, value),
            None => rows.remove(&key),
        };
    }
    rows.into_iter()
        .map(|(key, value)| Row { key, value })
        .collect()
}
