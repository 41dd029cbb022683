//! Time.

use chrono::{DateTime, Utc};
use futures::future::BoxFuture;

/// The time of day, and waiting for it. A simulation has its own.
#[cfg_attr(any(test, feature = "test-util"), mockall::automock)]
pub trait Clock: Send + Sync + 'static {
    /// The time now.
    fn now(&self) -> DateTime<Utc>;

    /// Completes when [`Clock::now`] has reached `time`, or soon after; at once if it has already.
    ///
    /// The future may be dropped at any time.
    fn sleep_until(&self, time: DateTime<Utc>) -> BoxFuture<'static, ()>;
}
