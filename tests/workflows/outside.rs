//! The world outside, as the routines see it: it takes what they do, and answers.
//!
//! Everything that is done has an idempotency key, and is done once for a key, as by a payment
//! provider. So a step that runs again after a crash changes nothing.

use dasync::step_key;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// What was done, in order.
#[derive(Debug, Clone, Default)]
pub(crate) struct Effects(Arc<Mutex<Vec<Effect>>>);

#[derive(Debug)]
struct Effect {
    key: String,
    what: String,
}

impl Effects {
    fn lock(&self) -> MutexGuard<'_, Vec<Effect>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Does something, once for the step that it is called in. Says how often the same had been
    /// done before: by other steps, that is.
    pub(crate) fn have(&self, what: impl Into<String>) -> usize {
        let (key, what) = (step_key(), what.into());
        let mut effects = self.lock();
        let before = |effects: &[Effect]| effects.iter().filter(|e| e.what == what).count();
        if let Some(at) = effects.iter().position(|e| e.key == key) {
            assert_eq!(effects[at].what, what, "one step, two effects: {key}");
            return before(&effects[..at]);
        }
        let before = before(&effects);
        effects.push(Effect { key, what });
        before
    }

    /// What was done, in order.
    pub(crate) fn all(&self) -> Vec<String> {
        self.lock().iter().map(|e| e.what.clone()).collect()
    }

    /// What was done, sorted: what runs side by side is in no order.
    pub(crate) fn sorted(&self) -> Vec<String> {
        let mut all = self.all();
        all.sort();
        all
    }
}
