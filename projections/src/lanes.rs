//! Lanes: what one stream owes is done one after the other, in log order; streams are worked on
//! side by side.

use crate::fold::lock;
use crate::limits::CONFLICT_PAUSE_MS_MAX;
use crate::node::{Inner, NodeError};
use crate::obligation::Obligation;
use crate::perform::{Done, perform};
use crate::table::Table;
use chrono::TimeDelta;
use std::collections::VecDeque;
use std::collections::hash_map::Entry;
use std::sync::{Arc, PoisonError};
use uuid::Uuid;

/// Obligations that come into a lane between two looks at which of them are settled, at the least.
const LOOK_AGAIN: usize = 16;

impl Inner {
    /// Gives open obligations that are served here to their lanes.
    pub(crate) fn dispatch(self: &Arc<Self>) {
        let mut table = lock(&self.table);
        let ready = table.take_ready();
        // in this order everywhere: the table, then the lanes
        let mut lanes = self.lanes.lock().unwrap_or_else(PoisonError::into_inner);
        for obligation in ready {
            let lane = obligation.routine.uuid();
            match lanes.entry(lane) {
                Entry::Occupied(mut lane) => queue(lane.get_mut(), obligation, &table),
                Entry::Vacant(vacant) => {
                    vacant.insert(VecDeque::from([obligation]));
                    tokio::spawn(work(Arc::clone(self), lane));
                }
            }
        }
    }

    pub(crate) fn has_lanes(&self) -> bool {
        !self
            .lanes
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .is_empty()
    }

    /// After a stop: what is left in a lane is in the table.
    fn leave(&self, lane: Uuid) {
        self.lanes
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .remove(&lane);
        self.changed.notify_one();
    }

    fn next_of(&self, lane: Uuid) -> Option<Arc<Obligation>> {
        let mut lanes = self.lanes.lock().unwrap_or_else(PoisonError::into_inner);
        let next = lanes.get_mut(&lane).and_then(VecDeque::pop_front);
        if next.is_none() {
            lanes.remove(&lane);
        }
        next
    }
}

/// Puts an obligation into a lane that is at work, and takes out those that are settled: a routine
/// that goes on from step to step settles what the log asks of it before its lane comes to it.
fn queue(lane: &mut VecDeque<Arc<Obligation>>, obligation: Arc<Obligation>, table: &Table) {
    if lane.len() == lane.capacity() {
        lane.retain(|waiting| table.is_open(waiting));
        // what stays is at most half of it, so that looking is rare
        lane.reserve(lane.len().max(LOOK_AGAIN));
    }
    lane.push_back(obligation);
}

async fn work(inner: Arc<Inner>, lane: Uuid) {
    let mut stop = inner.stop.subscribe();
    while let Some(obligation) = inner.next_of(lane) {
        if inner.stopped() {
            return inner.leave(lane);
        }
        if !lock(&inner.table).is_open(&obligation) {
            continue;
        }
        let done = tokio::select! {
            biased;
            done = perform_until_decided(&inner, &obligation) => done,
            () = stopped_for_good(&inner, &mut stop) => return inner.leave(lane),
        };
        match done {
            Ok(Done::Settled) => lock(&inner.table).settle(&obligation),
            // stays open, and visible: another build or the next start tries again
            Ok(Done::Left | Done::Again) => lock(&inner.table).leave(&obligation),
            Err(error) => {
                inner.fail(error);
                return inner.leave(lane);
            }
        }
        inner.changed.notify_one();
    }
    // `next_of` has taken the empty lane away: there may be a new one by now
    inner.changed.notify_one();
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

    /// What the table has ready, as the dispatcher puts it into a lane.
    fn put(table: &mut Table, lane: &mut VecDeque<Arc<Obligation>>, operation: u64) {
        table.owe(owed(operation));
        for ready in table.take_ready() {
            queue(lane, ready, table);
        }
    }

    #[test]
    fn a_lane_at_work_does_not_gather_what_is_settled() {
        let (mut table, mut lane) = (Table::default(), VecDeque::new());
        for operation in 0..10_000 {
            put(&mut table, &mut lane, operation);
            table.settle(&owed(operation));
            assert!(lane.len() <= 2 * LOOK_AGAIN, "{}", lane.len());
        }
    }

    #[test]
    fn what_is_open_stays_in_its_lane_in_order() {
        let (mut table, mut lane) = (Table::default(), VecDeque::new());
        for operation in 0..1_000 {
            put(&mut table, &mut lane, operation);
            if operation % 2 == 1 {
                table.settle(&owed(operation));
            }
        }
        let open: Vec<_> = lane.iter().filter(|o| table.is_open(o)).collect();
        let expected: Vec<_> = (0..1_000).step_by(2).map(owed).collect();
        assert!(open.iter().map(|o| &***o).eq(&expected));
    }
}
