//! Recent states of routines, so that a routine in full swing costs no read.

use crate::limits::STATES_MAX;
use dasync_application::routine::RoutineState;
use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use uuid::Uuid;

/// A bounded cache in two generations: when the young one is full it becomes the old one, and what
/// was old and has not been asked for since is dropped.
#[derive(Debug, Default)]
pub(crate) struct States {
    generations: Mutex<Generations>,
}

#[derive(Debug, Default)]
struct Generations {
    young: HashMap<Uuid, RoutineState>,
    old: HashMap<Uuid, RoutineState>,
}

impl States {
    fn lock(&self) -> MutexGuard<'_, Generations> {
        self.generations
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn get(&self, routine: Uuid) -> Option<RoutineState> {
        let mut generations = self.lock();
        if let Some(state) = generations.young.get(&routine) {
            return Some(state.clone());
        }
        let state = generations.old.remove(&routine)?;
        generations.insert(routine, state.clone());
        Some(state)
    }

    pub(crate) fn put(&self, routine: Uuid, state: RoutineState) {
        self.lock().insert(routine, state);
    }

    /// Forgets a state: the log has another one.
    pub(crate) fn forget(&self, routine: Uuid) {
        let mut generations = self.lock();
        generations.young.remove(&routine);
        generations.old.remove(&routine);
    }
}

impl Generations {
    fn insert(&mut self, routine: Uuid, state: RoutineState) {
        if self.young.len() >= STATES_MAX / 2 && !self.young.contains_key(&routine) {
            self.old = std::mem::take(&mut self.young);
        }
        self.old.remove(&routine);
        self.young.insert(routine, state);
    }
}
