//! Time: of the machine, and of a test.

use chrono::{DateTime, Utc};
use dasync_application::ports::Clock;
use futures::future::BoxFuture;
use std::time::Duration;

/// The machine's clock, and the timer of the tokio runtime that the waiting task runs on.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

/// The longest single wait. The clock is asked again after it, so that a clock that was set is
/// noticed and a far due time does not overflow the timer.
const WAIT_MAX: Duration = Duration::from_mins(1);

impl Clock for SystemClock {
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }

    fn sleep_until(&self, time: DateTime<Utc>) -> BoxFuture<'static, ()> {
        Box::pin(async move {
            while let Ok(left) = (time - Utc::now()).to_std() {
                if left.is_zero() {
                    return;
                }
                // the timer counts in milliseconds and may end a little early
                tokio::time::sleep(left.min(WAIT_MAX)).await;
            }
        })
    }
}

#[cfg(feature = "test-util")]
pub use manual::ManualClock;

#[cfg(feature = "test-util")]
mod manual {
    use super::{BoxFuture, Clock, DateTime, Duration, Utc};
    use crate::sync::lock;
    use std::collections::BTreeMap;
    use std::sync::{Arc, Mutex};
    use tokio::sync::oneshot;

    /// A clock that stands still until a test moves it. Clones share the time.
    #[derive(Debug, Clone)]
    pub struct ManualClock(Arc<Mutex<State>>);

    #[derive(Debug)]
    struct State {
        now: DateTime<Utc>,
        /// Who waits, by due time and a number that makes it unique. Those that are dropped leave
        /// by [`Sleeper`].
        sleepers: BTreeMap<(DateTime<Utc>, u64), oneshot::Sender<()>>,
        next: u64,
    }

    impl ManualClock {
        /// A clock that shows `now`.
        #[must_use]
        pub fn new(now: DateTime<Utc>) -> Self {
            let state = State {
                now,
                sleepers: BTreeMap::new(),
                next: 0,
            };
            Self(Arc::new(Mutex::new(state)))
        }

        /// Sets the time, also backwards, and wakes everybody whose time has come, earliest first.
        pub fn set(&self, now: DateTime<Utc>) {
            let mut state = lock(&self.0);
            state.now = now;
            while let Some(first) = state.sleepers.first_entry() {
                if first.key().0 > now {
                    return;
                }
                // a sleeper that is gone by now needs no waking
                let _gone = first.remove().send(());
            }
        }

        /// Moves the time on by `by`.
        pub fn advance(&self, by: Duration) {
            self.set(self.now() + by);
        }

        /// Moves the time on to the earliest time that somebody waits for, and gives it; `None` if
        /// nobody waits.
        #[must_use = "it tells whether anybody was woken"]
        pub fn advance_to_earliest(&self) -> Option<DateTime<Utc>> {
            let earliest = self.earliest()?;
            self.set(earliest);
            Some(earliest)
        }

        /// The earliest time that somebody waits for.
        #[must_use]
        pub fn earliest(&self) -> Option<DateTime<Utc>> {
            lock(&self.0)
                .sleepers
                .first_key_value()
                .map(|(key, _)| key.0)
        }

        /// How many wait.
        #[must_use]
        pub fn sleepers(&self) -> usize {
            lock(&self.0).sleepers.len()
        }
    }

    impl Default for ManualClock {
        /// A clock that shows the first moment of the year 2000.
        fn default() -> Self {
            Self::new(DateTime::UNIX_EPOCH + Duration::from_hours(24 * 10_957))
        }
    }

    impl Clock for ManualClock {
        fn now(&self) -> DateTime<Utc> {
            lock(&self.0).now
        }

        fn sleep_until(&self, time: DateTime<Utc>) -> BoxFuture<'static, ()> {
            let mut state = lock(&self.0);
            if time <= state.now {
                return Box::pin(std::future::ready(()));
            }
            // registered by the call and not by the first poll: a test that sees that somebody is
            // about to wait can move the clock at once
            let (wake, woken) = oneshot::channel();
            let key = (time, state.next);
            state.next += 1;
            state.sleepers.insert(key, wake);
            let sleeper = Sleeper {
                key,
                clock: self.clone(),
            };
            Box::pin(async move {
                // the sender is only dropped by `Sleeper`, which this future owns
                let _woken = woken.await;
                drop(sleeper);
            })
        }
    }

    /// Takes a sleeper out of the clock when its future is dropped.
    struct Sleeper {
        key: (DateTime<Utc>, u64),
        clock: ManualClock,
    }

    impl Drop for Sleeper {
        fn drop(&mut self) {
            lock(&self.clock.0).sleepers.remove(&self.key);
        }
    }
}

#[cfg(all(test, feature = "test-util"))]
mod tests {
    use super::*;
    use futures::FutureExt;

    #[test]
    fn a_sleeper_wakes_when_its_time_has_come_and_not_before() {
        let clock = ManualClock::default();
        let due = clock.now() + Duration::from_secs(10);
        let mut sleeping = clock.sleep_until(due);
        assert_eq!(clock.earliest(), Some(due));
        assert!((&mut sleeping).now_or_never().is_none());
        clock.advance(Duration::from_millis(9_999));
        assert!((&mut sleeping).now_or_never().is_none());
        clock.advance(Duration::from_millis(1));
        assert!(sleeping.now_or_never().is_some());
        assert_eq!(clock.sleepers(), 0);
    }

    #[test]
    fn a_past_time_is_not_waited_for() {
        let clock = ManualClock::default();
        assert!(clock.sleep_until(clock.now()).now_or_never().is_some());
    }

    #[test]
    fn a_dropped_sleeper_leaves() {
        let clock = ManualClock::default();
        let early = clock.sleep_until(clock.now() + Duration::from_secs(1));
        let late = clock.sleep_until(clock.now() + Duration::from_secs(2));
        drop(early);
        assert_eq!(clock.sleepers(), 1);
        assert_eq!(clock.advance_to_earliest(), Some(clock.now()));
        assert!(late.now_or_never().is_some());
    }

    #[tokio::test(start_paused = true)]
    async fn the_system_clock_does_not_wait_for_the_past() {
        let clock = SystemClock;
        assert!(clock.sleep_until(clock.now()).now_or_never().is_some());
        let later = clock.now() + Duration::from_hours(1);
        assert!(clock.sleep_until(later).now_or_never().is_none());
    }
}
