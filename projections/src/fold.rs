//! Folds events into the obligation table, in log order.

use crate::limits::PAGE_MAX;
use crate::obligation::{Duty, Obligation, Start};
use crate::route::{Change, route};
use crate::rows::{self, GroupRow, JoinRow, Overlaid, TimerRow};
use crate::table::{Parked, Rejected, Settled, Table, overlaid};
use bytes::Bytes;
use dasync_application::ports::{Checkpoint, ProjectionError, ProjectionStore, Row};
use dasync_domain::routine::{Answer, Caller};
use dasync_domain::{EventRef, Fault, Name, RecordedEvent, RoutineId};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use uuid::Uuid;

/// The table, its stored rows, and how far the log is folded into both.
pub(crate) struct Fold {
    pub(crate) app: Name,
    pub(crate) projection: Name,
    pub(crate) log: Uuid,
    pub(crate) store: Arc<dyn ProjectionStore>,
    pub(crate) table: Arc<Mutex<Table>>,
    /// The last event that was folded.
    pub(crate) last: Option<Checkpoint>,
}

/// A routine that ended, or a promise that was resolved: for those who look later, or wait outside.
pub(crate) struct Finished {
    pub(crate) of: Uuid,
    pub(crate) answer: Answer,
}

pub(crate) fn lock(table: &Mutex<Table>) -> MutexGuard<'_, Table> {
    // no code that can panic runs while the table is half changed
    table.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Fold {
    /// Takes over the stored rows.
    pub(crate) async fn restore(&mut self) -> Result<(), ProjectionError> {
        self.last = self.store.checkpoint(&self.projection).await?;
        for kind in [rows::OBLIGATION, rows::JOIN, rows::HANDLER, rows::PARKED] {
            let (mut from, to) = (Bytes::copy_from_slice(&[kind]), rows::behind(&[kind]));
            loop {
                let page = self
                    .store
                    .range(&self.projection, from.clone(), to.clone(), PAGE_MAX)
                    .await?;
                let mut table = lock(&self.table);
                for row in &page {
                    table.restore(row).map_err(|e| corrupt(row, &e))?;
                }
                drop(table);
                // one parked routine is enough to know
                let Some(last) = page.last().filter(|_| page.len() == PAGE_MAX) else {
                    break;
                };
                if kind == rows::PARKED {
                    break;
                }
                from = following(&last.key);
            }
        }
        self.refill_timers().await
    }

    /// Reads the timers that are due next.
    pub(crate) async fn refill_timers(&mut self) -> Result<(), ProjectionError> {
        // what the window does not hold must be in the store before it is read from there
        self.flush().await?;
        let (from, to) = (
            Bytes::from_static(&[rows::TIMER]),
            rows::behind(&[rows::TIMER]),
        );
        let page = self
            .store
            .range(&self.projection, from, to, PAGE_MAX)
            .await?;
        let complete = page.len() < PAGE_MAX;
        let mut table = lock(&self.table);
        table
            .refill_timers(page, complete)
            .map_err(|e| ProjectionError::Corrupt {
                reason: format!("a timer of projection {}: {e}", self.projection),
            })
    }

    /// Folds one event, and says which routine ended with it, or which promise was resolved.
    pub(crate) async fn fold(
        &mut self,
        event: &RecordedEvent,
    ) -> Result<Option<Finished>, ProjectionError> {
        let mut finished = None;
        for change in route(&self.app, event) {
            if let Some((routine, settled)) = settled(&change) {
                self.settle(routine, settled).await?;
            }
            if let Change::Resolved {
                promise,
                answer,
                cause,
            } = change
            {
                if lock(&self.table).has_joins() {
                    self.tell_joined(promise, &cause).await?;
                }
                finished = Some(Finished {
                    of: promise,
                    answer,
                });
            } else if let Change::Ended {
                routine,
                answer,
                caller,
                timer,
                cause,
            } = change
            {
                {
                    let mut table = lock(&self.table);
                    if let Some(due) = timer {
                        table.clear_timer(due, &routine);
                    }
                    if timer.is_some() || answer == Answer::Fault(Fault::Cancelled) {
                        table.remove_group(&routine);
                    }
                }
                self.tell(&routine, caller, &cause).await?;
                let of = routine.uuid();
                finished = Some(Finished { of, answer });
            } else {
                self.apply(change, event);
            }
        }
        self.last = Some(Checkpoint {
            log: self.log,
            position: event.position,
            anchor: event.reference(),
            anchor_id: event.id,
        });
        Ok(finished)
    }

    fn apply(&self, change: Change, event: &RecordedEvent) {
        let mut table = lock(&self.table);
        match change {
            Change::Owe(obligation) => table.owe(obligation),
            Change::Moved {
                routine,
                timer,
                cancelled,
                ..
            } => {
                if let Some(due) = timer {
                    table.clear_timer(due, &routine);
                }
                if timer.is_some() || cancelled {
                    // a group that was given up before its last answer
                    table.remove_group(&routine);
                }
            }
            Change::Retried {
                routine,
                operation,
                due,
                cause,
            } => {
                table.set_timer(
                    due,
                    TimerRow {
                        routine,
                        operation,
                        cause,
                    },
                );
            }
            Change::Parked {
                routine,
                parked,
                cause,
            } => {
                table.parked(&Parked {
                    routine,
                    parked: *parked,
                    event: cause,
                });
            }
            Change::Timer {
                routine,
                operation,
                due,
            } => {
                let cause = event.reference();
                table.set_timer(
                    due,
                    TimerRow {
                        routine,
                        operation,
                        cause,
                    },
                );
            }
            Change::Group {
                routine,
                operation,
                open,
                next,
                cause,
            } => {
                let group = GroupRow {
                    operation,
                    open,
                    next,
                    calls: open,
                    cause,
                };
                table.set_group(&routine, &group);
            }
            Change::Join {
                of,
                waiter,
                operation,
            } => {
                table.add_join(of, &JoinRow { waiter, operation });
            }
            Change::Handler(handler) => table.register_handler(handler),
            Change::Raised { name, cause } => {
                for handler in table.handlers(&name) {
                    let routine = RoutineId::of_handler(&self.app, &cause, handler);
                    let (duty, cause) = (Duty::Start(Start::Handles), cause.clone());
                    table.owe(Obligation {
                        routine,
                        duty,
                        cause,
                    });
                }
            }
            Change::Rejected { event, reason } => table.rejected(&Rejected { event, reason }),
            // what they do away with, and what needs rows, is in `fold`
            Change::Born { .. }
            | Change::Unparked { .. }
            | Change::Ended { .. }
            | Change::Resolved { .. } => {}
        }
    }

    /// A routine has ended: those who wait for it look.
    async fn tell(
        &self,
        routine: &RoutineId,
        caller: Option<Caller>,
        cause: &EventRef,
    ) -> Result<(), ProjectionError> {
        let detached = caller.as_ref().is_none_or(|caller| caller.detached);
        if detached {
            if lock(&self.table).has_joins() {
                self.tell_joined(routine.uuid(), cause).await?;
            }
            return Ok(());
        }
        let Some(caller) = caller else { return Ok(()) };
        let Some(waiter) = RoutineId::of_stream(&self.app, &caller.stream) else {
            return Ok(());
        };
        if caller.counted && !self.count(&waiter, caller.operation).await? {
            return Ok(());
        }
        let duty = Duty::Advance {
            operation: caller.operation,
        };
        lock(&self.table).owe(Obligation {
            routine: waiter,
            duty,
            cause: cause.clone(),
        });
        Ok(())
    }

    /// Counts one answer of a group; true if it was the last, or if there is no count (any more).
    async fn count(&self, caller: &RoutineId, operation: u64) -> Result<bool, ProjectionError> {
        let key = rows::of_routine(rows::GROUP, caller.uuid());
        let Some(row) = self.get(&key).await? else {
            return Ok(true);
        };
        let mut group: GroupRow = serde_json::from_slice(&row).map_err(|e| {
            corrupt(
                &Row {
                    key: key.clone(),
                    value: row.clone(),
                },
                &e,
            )
        })?;
        if group.operation != operation {
            // the caller is at another operation: this answer comes too late for anybody
            return Ok(true);
        }
        group.open = group.open.saturating_sub(1);
        let mut table = lock(&self.table);
        if group.open == 0 {
            table.remove_group(caller);
            return Ok(true);
        }
        if let Some(leaf) = group.next {
            group.next = Some(leaf + 1).filter(|next| *next < group.calls);
            // the callee's name is in the transition, which the lane of the caller has at hand
            let duty = Duty::StartNext { operation, leaf };
            let cause = group.cause.clone();
            table.owe(Obligation {
                routine: caller.clone(),
                duty,
                cause,
            });
        }
        table.put_group(caller, &group);
        Ok(false)
    }

    /// Whoever waits for this routine or promise looks.
    async fn tell_joined(&self, of: Uuid, cause: &EventRef) -> Result<(), ProjectionError> {
        let mut pages = Pages::of(&rows::of_routine(rows::JOIN, of));
        while let Some(page) = self.next_page(&mut pages).await? {
            for row in page {
                let JoinRow { waiter, operation } =
                    serde_json::from_slice(&row.value).map_err(|e| corrupt(&row, &e))?;
                let mut table = lock(&self.table);
                table.remove_join(of, &waiter);
                let (duty, cause) = (Duty::Advance { operation }, cause.clone());
                table.owe(Obligation {
                    routine: waiter,
                    duty,
                    cause,
                });
            }
        }
        Ok(())
    }

    /// Takes out what an event of a routine does away with, wherever it is kept.
    async fn settle(&self, routine: &RoutineId, settled: Settled) -> Result<(), ProjectionError> {
        let stored_only = {
            let mut table = lock(&self.table);
            table.settled(routine, settled);
            table.has_stored_only()
        };
        if !stored_only {
            return Ok(());
        }
        let mut pages = Pages::of(&rows::of_routine(rows::OBLIGATION, routine.uuid()));
        while let Some(page) = self.next_page(&mut pages).await? {
            for row in page {
                let owed: Obligation =
                    serde_json::from_slice(&row.value).map_err(|e| corrupt(&row, &e))?;
                let mut table = lock(&self.table);
                if settled.includes(&owed.duty) {
                    table.settle_stored(row.key);
                } else if settled.moves() {
                    table.take_back(owed);
                }
            }
        }
        Ok(())
    }

    /// The next rows of a range, with the changes that are not stored yet; `None` at its end.
    async fn next_page(&self, pages: &mut Pages) -> Result<Option<Vec<Row>>, ProjectionError> {
        let Some(from) = pages.next.take() else {
            return Ok(None);
        };
        let page = self
            .store
            .range(&self.projection, from.clone(), pages.end.clone(), PAGE_MAX)
            .await?;
        let last = page.last().filter(|_| page.len() == PAGE_MAX);
        pages.next = last.map(|row| following(&row.key));
        let end = pages.next.as_ref().unwrap_or(&pages.end);
        let changed = lock(&self.table).rows.range(&from, end);
        Ok(Some(overlaid(page, changed)))
    }

    async fn get(&self, key: &Bytes) -> Result<Option<Bytes>, ProjectionError> {
        let changed = lock(&self.table).rows.get(key);
        match changed {
            Overlaid::Put(value) => Ok(Some(value)),
            Overlaid::Removed => Ok(None),
            Overlaid::Unchanged => self.store.get(&self.projection, key.clone()).await,
        }
    }

    /// All rows of one kind, at most `limit`.
    pub(crate) async fn rows(
        store: &dyn ProjectionStore,
        projection: &Name,
        table: &Mutex<Table>,
        kind: u8,
        limit: usize,
    ) -> Result<Vec<Row>, ProjectionError> {
        let (from, to) = (Bytes::copy_from_slice(&[kind]), rows::behind(&[kind]));
        let stored = store
            .range(projection, from.clone(), to.clone(), limit)
            .await?;
        let changed = lock(table).rows.range(&from, &to);
        let mut rows = overlaid(stored, changed);
        rows.truncate(limit);
        Ok(rows)
    }

    /// Writes what has changed, together with how far the log is folded.
    pub(crate) async fn flush(&mut self) -> Result<(), ProjectionError> {
        let batch = lock(&self.table).take_rows(self.last.clone());
        if batch.changes.is_empty() && batch.checkpoint.is_none() {
            return Ok(());
        }
        self.store.commit(&self.projection, batch).await
    }
}

/// Where a reader of rows stands that takes a page at a time.
struct Pages {
    next: Option<Bytes>,
    end: Bytes,
}

impl Pages {
    /// All rows whose keys begin with this.
    fn of(prefix: &Bytes) -> Self {
        Self {
            next: Some(prefix.clone()),
            end: rows::behind(prefix),
        }
    }
}

/// The routine whose obligations a change does away with, and which of them.
fn settled(change: &Change) -> Option<(&RoutineId, Settled)> {
    Some(match change {
        Change::Born { routine } => (routine, Settled::Born),
        Change::Moved {
            routine,
            operation: to,
            cancelled,
            ..
        } => {
            let (to, cancelled) = (*to, *cancelled);
            (routine, Settled::Moved { to, cancelled })
        }
        Change::Retried {
            routine, operation, ..
        } => {
            let operation = *operation;
            (routine, Settled::Suspended { operation })
        }
        Change::Parked {
            routine, parked, ..
        } => {
            let operation = parked.operation;
            (routine, Settled::Suspended { operation })
        }
        Change::Unparked { routine } => (routine, Settled::Unparked),
        Change::Ended { routine, .. } => (routine, Settled::Ended),
        _ => return None,
    })
}

/// The first key behind `key`.
fn following(key: &Bytes) -> Bytes {
    let mut next = key.to_vec();
    next.push(0);
    next.into()
}

fn corrupt(row: &Row, reason: &serde_json::Error) -> ProjectionError {
    ProjectionError::Corrupt {
        reason: format!("row {:?}: {reason}", row.key),
    }
}

#[cfg(test)]
mod tests;
