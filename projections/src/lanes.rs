//! Lanes: what one stream owes is done one after the other, in log order; streams are worked on
//! side by side.

mod waiting;

use crate::fold::lock;
use crate::limits::CONFLICT_PAUSE_MS_MAX;
use crate::node::{Inner, NodeError};
use crate::obligation::Obligation;
use crate::perform::{Done, perform};
use crate::table::Table;
use chrono::TimeDelta;
use std::sync::Arc;

/// The lanes of a node.
pub(crate) type Lanes = waiting::Lanes<Arc<Obligation>>;
type Worker = waiting::Worker<Arc<Obligation>>;

impl Inner {
    /// Gives open obligations that are served here to their lanes.
    pub(crate) fn dispatch(self: &Arc<Self>) {
        let workers = fill(&self.lanes, &mut lock(&self.table));
        for worker in workers {
            tokio::spawn(work(Arc::clone(self), worker));
        }
    }

    pub(crate) fn has_lanes(&self) -> bool {
        !self.lanes.is_empty()
    }
}

/// Puts what is ready into lanes; the workers of those that begin.
fn fill(lanes: &Arc<Lanes>, table: &mut Table) -> Vec<Worker> {
    let mut workers = Vec::new();
    // in this order everywhere: the table, then the lanes
    for obligation in table.take_ready() {
        let lane = obligation.routine.uuid();
        // what waits there since before the table began again is the same
        if table.began_again() && lanes.has(lane, |waiting| waiting.is_same(&obligation)) {
            continue;
        }
        workers.extend(lanes.put(lane, obligation, |waiting| table.is_open(waiting)));
    }
    workers
}

async fn work(inner: Arc<Inner>, mut worker: Worker) {
    work_off(&inner, &mut worker).await;
    // first the lane is gone, then whoever waits for that looks again; after a stop there may be
    // something left in it: it is in the table
    drop(worker);
    inner.changed.notify_one();
}

async fn work_off(inner: &Arc<Inner>, worker: &mut Worker) {
    let mut stop = inner.stop.subscribe();
    while let Some(obligation) = worker.take() {
        if inner.stopped() {
            return;
        }
        if !lock(&inner.table).is_open(&obligation) {
            continue;
        }
        let done = tokio::select! {
            biased;
            done = perform_until_decided(inner, &obligation) => done,
            () = stopped_for_good(inner, &mut stop) => return,
        };
        match done {
            Ok(done) => {
                let more = matches!(done, Done::Owes(_));
                settle(&mut lock(&inner.table), &obligation, done);
                if more {
                    inner.dispatch();
                }
            }
            Err(error) => return inner.fail(error),
        }
        inner.changed.notify_one();
    }
}

/// Notes in the table what became of an obligation, and what is owed in its place.
fn settle(table: &mut Table, obligation: &Obligation, done: Done) {
    match done {
        Done::Settled => {}
        Done::Owes(next) => table.owe(next),
        Done::Waits(due, row) => table.set_timer(due, row),
        // stays open, and visible: another build or the next start tries again
        Done::Rejected(rejected) => {
            table.rejected(&rejected);
            return table.leave(obligation);
        }
        Done::Left | Done::Again => return table.leave(obligation),
    }
    table.settle(obligation);
}

/// After a conflict the obligation is looked at again, at the state that won.
async fn perform_until_decided(
    inner: &Arc<Inner>,
    obligation: &Obligation,
) -> Result<Done, NodeError> {
    let mut pause_ms = 1;
    loop {
        match perform(inner, obligation).await? {
            Done::Again => {
                // another node may be at the same work: whoever waits sees its result
                let clock = &inner.config.clock;
                clock
                    .sleep_until(clock.now() + TimeDelta::milliseconds(pause_ms))
                    .await;
                pause_ms = (pause_ms * 2).min(CONFLICT_PAUSE_MS_MAX);
            }
            done => return Ok(done),
        }
    }
}

/// A stop gives running segments some time, and then leaves them where they are: the log has the
/// place where they go on.
async fn stopped_for_good(inner: &Inner, stop: &mut tokio::sync::watch::Receiver<bool>) {
    while !*stop.borrow_and_update() {
        if stop.changed().await.is_err() {
            std::future::pending::<()>().await;
        }
    }
    let grace = inner.config.clock.now() + crate::limits::SHUTDOWN_GRACE;
    inner.config.clock.sleep_until(grace).await;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::obligation::Duty;
    use dasync_domain::{EventRef, Name, Revision, RoutineId, StreamId};
    use uuid::Uuid;

    fn owed(operation: u64) -> Obligation {
        let name = Name::new("a").unwrap();
        Obligation {
            routine: RoutineId::new(name.clone(), name, Uuid::nil()),
            duty: Duty::Advance { operation },
            cause: EventRef {
                stream: StreamId::new("a.a-a.1").unwrap(),
                revision: Revision(operation),
            },
        }
    }

    #[test]
    fn a_lane_at_work_gathers_what_is_open_and_not_what_is_settled() {
        let (lanes, mut table, mut workers) = (Lanes::new(), Table::default(), Vec::new());
        for operation in 0..10_000 {
            table.owe(owed(operation));
            workers.extend(fill(&lanes, &mut table));
            if operation % 100 != 0 {
                table.settle(&owed(operation));
            }
        }
        assert_eq!(workers.len(), 1);
        let waiting: Vec<_> = std::iter::from_fn(|| workers[0].take()).collect();
        assert!(waiting.len() < 400, "{}", waiting.len());
        let open = waiting.iter().filter(|o| table.is_open(o));
        let expected: Vec<_> = (0..10_000).step_by(100).map(owed).collect();
        assert!(open.map(|o| &**o).eq(&expected));
    }

    #[test]
    fn a_lane_gathers_no_copies_when_the_table_begins_again() {
        let (lanes, mut table, mut workers) = (Lanes::new(), Table::default(), Vec::new());
        for _ in 0..100 {
            table.begin_again();
            table.owe(owed(1));
            workers.extend(fill(&lanes, &mut table));
        }
        assert_eq!(workers.len(), 1);
        assert_eq!(std::iter::from_fn(|| workers[0].take()).count(), 1);
    }

    #[test]
    fn what_is_left_twice_counts_once() {
        let mut table = Table::default();
        table.owe(owed(1));
        drop(table.take_ready());
        table.leave(&owed(1));
        table.leave(&owed(1));
        assert!(format!("{table:?}").contains("idle: 1"), "{table:?}");
        table.settle(&owed(1));
        assert!(format!("{table:?}").contains("idle: 0"), "{table:?}");
    }
}
