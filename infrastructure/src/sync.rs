//! Locks whose holders never panic half-way.

use std::sync::{Mutex, MutexGuard, PoisonError};

/// Locks `mutex`. What is behind the mutexes of this package is changed by single assignments
/// after all checks, so a holder that panicked has left nothing half done.
pub(crate) fn lock<T: ?Sized>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
