//! What waits in the lanes, and who may take it out: the bookkeeping of lanes, without what is done
//! in them.
//!
//! Each method of [`Lanes`] and of [`Worker`] takes the lock once, and is one step for everybody
//! else. Between two steps it holds that **a lane is there exactly as long as its one worker has
//! it**: there is no lane that nobody works on, so that nothing in it is forgotten, and no worker
//! without a lane that could take from another one's, or end it.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use uuid::Uuid;

/// What comes into a lane between two looks at what of it still has to stay, at the least.
const LOOK_AGAIN: usize = 16;

/// One queue for each routine that is at work.
pub(crate) struct Lanes<T> {
    waiting: Mutex<HashMap<Uuid, VecDeque<T>>>,
}

/// The only one who works on a lane. The lane ends when it is found empty, or with its worker.
#[must_use = "a lane ends with its worker"]
pub(crate) struct Worker<T> {
    lanes: Arc<Lanes<T>>,
    /// `None` when the lane has ended: whatever has its name from then on is a successor.
    lane: Option<Uuid>,
}

impl<T> Lanes<T> {
    pub(crate) fn new() -> Arc<Self> {
        Arc::new(Self {
            waiting: Mutex::default(),
        })
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<Uuid, VecDeque<T>>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Puts something behind what waits in a lane, or into a new lane: then whoever gets its worker
    /// has to work it off. From a lane at work all that need not `stay` may be taken out.
    pub(crate) fn put(
        self: &Arc<Self>,
        lane: Uuid,
        item: T,
        stays: impl Fn(&T) -> bool,
    ) -> Option<Worker<T>> {
        match self.lock().entry(lane) {
            Entry::Occupied(mut waiting) => {
                queue(waiting.get_mut(), item, stays);
                None
            }
            Entry::Vacant(vacant) => {
                vacant.insert(VecDeque::from([item]));
                Some(Worker {
                    lanes: Arc::clone(self),
                    lane: Some(lane),
                })
            }
        }
    }

    /// Whether nobody works on anything.
    pub(crate) fn is_empty(&self) -> bool {
        self.lock().is_empty()
    }

    /// Whether something like this waits in a lane.
    pub(crate) fn has(&self, lane: Uuid, what: impl Fn(&T) -> bool) -> bool {
        self.lock()
            .get(&lane)
            .is_some_and(|waiting| waiting.iter().any(what))
    }
}

/// A routine that goes on from step to step settles what the log asks of it before its lane comes
/// to it: what need not stay is taken out now and then.
fn queue<T>(waiting: &mut VecDeque<T>, item: T, stays: impl Fn(&T) -> bool) {
    if waiting.len() == waiting.capacity() {
        waiting.retain(stays);
        // what stays is at most half of it, so that looking is rare
        waiting.reserve(waiting.len().max(LOOK_AGAIN));
    }
    waiting.push_back(item);
}

impl<T> Worker<T> {
    /// What is next in the lane. If there is nothing the lane ends in the same step, so that
    /// whatever comes after it gets a worker of its own.
    pub(crate) fn take(&mut self) -> Option<T> {
        let lane = self.lane?;
        let mut lanes = self.lanes.lock();
        let next = lanes.get_mut(&lane).and_then(VecDeque::pop_front);
        if next.is_none() {
            lanes.remove(&lane);
            self.lane = None;
        }
        next
    }
}

impl<T> Drop for Worker<T> {
    /// Gives up, with what is still in the lane.
    fn drop(&mut self) {
        if let Some(lane) = self.lane {
            self.lanes.lock().remove(&lane);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;
    use std::collections::BTreeMap;

    /// All ways in which choices can be made, one after the other.
    #[derive(Default)]
    struct Choices {
        /// What was chosen, and out of how many.
        made: Vec<(usize, usize)>,
        at: usize,
    }

    impl Choices {
        fn choose(&mut self, of: usize) -> usize {
            if self.at == self.made.len() {
                self.made.push((0, of));
            }
            let (chosen, among) = self.made[self.at];
            assert_eq!(among, of, "the same choices lead to the same place");
            self.at += 1;
            chosen
        }

        /// Goes to the next way; false if there is none.
        fn again(&mut self) -> bool {
            self.at = 0;
            while let Some((chosen, of)) = self.made.pop() {
                if chosen + 1 < of {
                    self.made.push((chosen + 1, of));
                    return true;
                }
            }
            false
        }
    }

    /// What somebody does without anybody else in between.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    enum Step {
        /// The dispatcher hands out what is next in the log.
        Put,
        /// A worker takes what is next in its lane, or finds nothing.
        Take(usize),
        /// It is done with it.
        Done(usize),
        /// It is dropped, having something in hand or after it has found nothing.
        Drop(usize),
    }

    enum At {
        /// Before it takes something.
        Ready(Worker<usize>),
        /// Something is in its hand.
        Busy(Worker<usize>),
        /// It has found nothing.
        Over(Worker<usize>),
        Gone,
    }

    /// A dispatcher with obligations `(lane, number)` in log order, and the workers that it got.
    struct Run<'a> {
        lanes: Arc<Lanes<usize>>,
        log: &'a [u128],
        may_give_up: bool,
        /// How much of the log was put into lanes.
        put: usize,
        workers: Vec<(u128, At)>,
        /// What was handed to workers, or left by them, of each lane.
        taken: BTreeMap<u128, Vec<usize>>,
        steps: Vec<Step>,
    }

    impl Run<'_> {
        fn possible(&self) -> Vec<Step> {
            let mut steps = Vec::new();
            if self.put < self.log.len() {
                steps.push(Step::Put);
            }
            for (worker, (_, at)) in self.workers.iter().enumerate() {
                match at {
                    At::Ready(_) => steps.push(Step::Take(worker)),
                    At::Busy(_) => steps.push(Step::Done(worker)),
                    At::Over(_) => steps.push(Step::Drop(worker)),
                    At::Gone => {}
                }
                if self.may_give_up && matches!(at, At::Busy(_)) {
                    steps.push(Step::Drop(worker));
                }
            }
            steps
        }

        fn make(&mut self, step: Step) {
            self.steps.push(step);
            match step {
                Step::Put => {
                    let lane = self.log[self.put];
                    let worker = self.lanes.put(Uuid::from_u128(lane), self.put, |_| true);
                    self.put += 1;
                    self.workers.extend(worker.map(|w| (lane, At::Ready(w))));
                }
                Step::Take(worker) => {
                    let (lane, at) = &mut self.workers[worker];
                    let At::Ready(mut worker) = std::mem::replace(at, At::Gone) else {
                        unreachable!()
                    };
                    *at = if let Some(number) = worker.take() {
                        self.taken.entry(*lane).or_default().push(number);
                        At::Busy(worker)
                    } else {
                        At::Over(worker)
                    };
                }
                Step::Done(worker) => {
                    let at = &mut self.workers[worker].1;
                    let At::Busy(worker) = std::mem::replace(at, At::Gone) else {
                        unreachable!()
                    };
                    *at = At::Ready(worker);
                }
                Step::Drop(worker) => {
                    let (lane, at) = &mut self.workers[worker];
                    if let At::Busy(_) = at {
                        let lanes = self.lanes.lock();
                        let left = lanes.get(&Uuid::from_u128(*lane)).into_iter().flatten();
                        self.taken.entry(*lane).or_default().extend(left);
                    }
                    if let At::Busy(worker) | At::Over(worker) = std::mem::replace(at, At::Gone) {
                        drop(worker);
                    }
                }
            }
        }

        /// What holds between any two steps.
        fn check(&self) {
            let at_work = |(_, at): &&(u128, At)| matches!(at, At::Ready(_) | At::Busy(_));
            let mut owned: Vec<_> = self.workers.iter().filter(at_work).map(|w| w.0).collect();
            let mut there: Vec<_> = self.lanes.lock().keys().map(Uuid::as_u128).collect();
            owned.sort_unstable();
            there.sort_unstable();
            let steps = &self.steps;
            assert_eq!(there, owned, "lanes, and those with a worker: {steps:?}");
        }

        /// What holds when nobody has anything left to do.
        fn check_end(&self) {
            let steps = &self.steps;
            assert!(self.lanes.is_empty(), "{steps:?}");
            let mut put = BTreeMap::<_, Vec<_>>::new();
            for (number, lane) in self.log.iter().enumerate() {
                put.entry(*lane).or_default().push(number);
            }
            assert_eq!(self.taken, put, "each once, in order: {steps:?}");
        }

        /// Whether a lane began while a worker of that name was still there.
        fn has_successor(&self) -> bool {
            let over = |(_, at): &&(u128, At)| matches!(at, At::Over(_));
            self.workers.iter().filter(over).any(|(lane, _)| {
                let lanes = self.lanes.lock();
                lanes.contains_key(&Uuid::from_u128(*lane))
            })
        }
    }

    /// In how many ways a log was worked off, and how many steps were next to a successor.
    fn explore(log: &[u128], may_give_up: bool) -> (usize, usize) {
        let (mut choices, mut ways, mut successors) = (Choices::default(), 0, 0);
        loop {
            let mut run = Run {
                lanes: Lanes::new(),
                log,
                may_give_up,
                put: 0,
                workers: Vec::new(),
                taken: BTreeMap::new(),
                steps: Vec::new(),
            };
            loop {
                let possible = run.possible();
                if possible.is_empty() {
                    break;
                }
                run.make(possible[choices.choose(possible.len())]);
                run.check();
                successors += usize::from(run.has_successor());
            }
            run.check_end();
            ways += 1;
            if !choices.again() {
                return (ways, successors);
            }
        }
    }

    #[test]
    fn whoever_comes_between_what_is_owed_is_handed_to_one_worker_in_order() {
        for log in [&[1, 1, 1, 1][..], &[1, 2, 1][..], &[1, 1, 2][..]] {
            let (ways, successors) = explore(log, false);
            assert!(ways > 100 && successors > 100, "{ways} {successors}");
        }
    }

    #[test]
    fn whoever_gives_up_leaves_nothing_behind_and_takes_nothing_of_others() {
        for log in [&[1, 1, 1, 1][..], &[1, 2, 1][..]] {
            let (ways, successors) = explore(log, true);
            assert!(ways > 100 && successors > 100, "{ways} {successors}");
        }
    }

    #[test]
    fn a_worker_that_has_found_nothing_finds_nothing_in_its_successors_lane() {
        let (lanes, lane) = (Lanes::new(), Uuid::from_u128(1));
        let mut first = lanes.put(lane, 1, |_| true).unwrap();
        assert_eq!((first.take(), first.take()), (Some(1), None));
        let mut second = lanes.put(lane, 2, |_| true).unwrap();
        assert_eq!(first.take(), None);
        drop(first);
        assert_eq!(second.take(), Some(2));
    }

    #[test]
    fn a_lane_at_work_does_not_gather_what_need_not_stay() {
        let (lanes, lane, settled) = (Lanes::new(), Uuid::from_u128(1), Cell::new(0));
        let _worker = lanes.put(lane, 0, |_| true).unwrap();
        for n in 1..10_000 {
            assert!(lanes.put(lane, n, |n| *n >= settled.get()).is_none());
            settled.set(n + 1);
            let waiting = lanes.lock()[&lane].len();
            assert!(waiting <= 2 * LOOK_AGAIN, "{waiting}");
        }
    }

    #[test]
    fn what_has_to_stay_stays_in_its_lane_in_order() {
        let (lanes, lane) = (Lanes::new(), Uuid::from_u128(1));
        let even = |n: &u32| n.is_multiple_of(2);
        let mut worker = lanes.put(lane, 0, even).unwrap();
        for n in 1..1_000 {
            assert!(lanes.put(lane, n, even).is_none());
        }
        let stayed = std::iter::from_fn(|| worker.take()).filter(even);
        assert!(stayed.eq((0..1_000).step_by(2)));
    }
}
