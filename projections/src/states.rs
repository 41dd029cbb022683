//! What is remembered of routines, so that one in full swing costs no read, and so that a read that
//! is behind what was delivered already is not believed.

use crate::limits::{ANSWER_BYTES_MAX, ANSWERS_MAX, STATES_MAX};
use dasync_application::routine::RoutineState;
use dasync_domain::routine::Answer;
use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use uuid::Uuid;

/// A bounded cache in two generations: when the young one is full it becomes the old one, and what
/// was old and has not been asked for since is dropped.
#[derive(Debug)]
pub(crate) struct Recent<T> {
    capacity: usize,
    generations: Mutex<Generations<T>>,
}

#[derive(Debug)]
struct Generations<T> {
    young: HashMap<Uuid, T>,
    old: HashMap<Uuid, T>,
}

/// States as this node wrote or read them last.
pub(crate) type States = Recent<RoutineState>;

/// Answers of routines whose end the subscription has delivered, and of promises whose resolution it
/// has; `None` for one that is too large to be kept.
///
/// A join looks at several streams, and is woken by the end of the last one only: were an older
/// state of another of them believed, nothing would wake it again.
pub(crate) type Delivered = Recent<Option<Answer>>;

impl States {
    pub(crate) fn new_states() -> Self {
        Self::with_capacity(STATES_MAX)
    }
}

impl Delivered {
    pub(crate) fn new_delivered() -> Self {
        Self::with_capacity(ANSWERS_MAX)
    }

    /// Remembers an answer; of a large one only that it is there: it is read when it is needed.
    pub(crate) fn remember(&self, routine: Uuid, answer: &Answer) {
        let small = match answer {
            Answer::Ok(value) | Answer::Err(value) | Answer::Resolved { value, .. } => {
                value.len() <= ANSWER_BYTES_MAX
            }
            _ => true,
        };
        self.put(routine, small.then(|| answer.clone()));
    }
}

impl<T: Clone> Recent<T> {
    fn with_capacity(capacity: usize) -> Self {
        let generations = Generations {
            young: HashMap::new(),
            old: HashMap::new(),
        };
        Self {
            capacity,
            generations: Mutex::new(generations),
        }
    }

    fn lock(&self) -> MutexGuard<'_, Generations<T>> {
        self.generations
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn get(&self, routine: Uuid) -> Option<T> {
        let mut generations = self.lock();
        if let Some(state) = generations.young.get(&routine) {
            return Some(state.clone());
        }
        let state = generations.old.remove(&routine)?;
        generations.insert(self.capacity, routine, state.clone());
        Some(state)
    }

    pub(crate) fn put(&self, routine: Uuid, state: T) {
        self.lock().insert(self.capacity, routine, state);
    }

    /// Forgets a state: the log has another one.
    pub(crate) fn forget(&self, routine: Uuid) {
        let mut generations = self.lock();
        generations.young.remove(&routine);
        generations.old.remove(&routine);
    }
}

impl<T> Generations<T> {
    fn insert(&mut self, capacity: usize, routine: Uuid, state: T) {
        if self.young.len() >= capacity / 2 && !self.young.contains_key(&routine) {
            self.old = std::mem::take(&mut self.young);
        }
        self.old.remove(&routine);
        self.young.insert(routine, state);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_for_stays_and_the_rest_is_bounded() {
        let recent = Recent::with_capacity(8);
        let asked = Uuid::from_u128(1);
        recent.put(asked, 1);
        for n in 2..100 {
            recent.put(Uuid::from_u128(n), n);
            assert_eq!(recent.get(asked), Some(1));
        }
        let kept = (1..100)
            .filter(|n| recent.get(Uuid::from_u128(*n)).is_some())
            .count();
        assert!(kept <= 8, "{kept}");
    }
}
