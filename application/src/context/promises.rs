//! Promises of routines that run as ordinary futures: for unit tests.
//!
//! The scope is set while the future inside it is polled, as every other context of this thread.

use crate::operation::Argument;
use dasync_domain::PromiseName;
use dasync_domain::codec::Encoded;
use std::cell::RefCell;
use std::collections::HashMap;
use std::fmt;
use std::future::{Future, poll_fn};
use std::pin::pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::Notify;

thread_local! {
    static SCOPE: RefCell<Option<Promises>> = const { RefCell::new(None) };
}

/// The promises of routines that run without a host, in a unit test; cheap to clone.
///
/// All routines of one scope share its promises: there, one name is one promise.
///
/// ```
/// use dasync_application::context::Promises;
/// use dasync_application::operation::promise;
/// # #[tokio::main(flavor = "current_thread")] async fn main() {
/// let promises = Promises::default();
/// promises.resolve("approval", &true);
/// let answer = promises.run(promise::<bool>("approval").into_future()).await;
/// assert_eq!(answer, Ok(true));
/// # }
/// ```
#[derive(Clone, Default)]
pub struct Promises {
    resolved: Arc<Mutex<HashMap<PromiseName, Encoded>>>,
    changed: Arc<Notify>,
}

impl Promises {
    /// Runs a future: the promises that it awaits are these. One that has not been resolved is
    /// waited for.
    pub async fn run<F: Future>(&self, future: F) -> F::Output {
        let mut future = pin!(future);
        poll_fn(|cx| {
            let _reset = Reset(SCOPE.replace(Some(self.clone())));
            future.as_mut().poll(cx)
        })
        .await
    }

    /// Resolves a promise: before it is awaited, or while something waits for it in another task.
    /// As on a host, the first resolution wins, and the same value again changes nothing.
    ///
    /// # Panics
    /// If it has been resolved with another value, or if the name or the value cannot be stored:
    /// on a host that would be an error.
    pub fn resolve<T: Argument>(&self, name: &str, value: &T) {
        let (name, value) = match (PromiseName::new(name), value.to_argument()) {
            (Ok(name), Ok(value)) => (name, value),
            (Err(e), _) => refused(&e),
            (_, Err(e)) => refused(&e),
        };
        let before = self
            .lock()
            .entry(name.clone())
            .or_insert(value.clone())
            .clone();
        if !before.is_equivalent(&value) {
            refused(&format_args!(
                "the promise `{name}` was resolved with `{before}` before, and cannot be resolved \
                 with `{value}`"
            ));
        }
        self.changed.notify_waiters();
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<PromiseName, Encoded>> {
        self.resolved.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn value(&self, name: &PromiseName) -> Encoded {
        loop {
            let mut changed = pin!(self.changed.notified());
            // register, then look
            changed.as_mut().enable();
            if let Some(value) = self.lock().get(name) {
                return value.clone();
            }
            changed.await;
        }
    }
}

impl fmt::Debug for Promises {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Promises").field(&*self.lock()).finish()
    }
}

/// Puts the scope back that was there before, also after a panic.
struct Reset(Option<Promises>);

impl Drop for Reset {
    fn drop(&mut self) {
        SCOPE.set(self.0.take());
    }
}

/// The value of a promise in the scope around this, when it is there; `None` outside of a scope.
pub(crate) async fn promised(name: &PromiseName) -> Option<Encoded> {
    let scope = SCOPE.with_borrow(Clone::clone)?;
    Some(scope.value(name).await)
}

#[cold]
#[expect(clippy::panic, reason = "the test that resolves must fail")]
fn refused(reason: &dyn fmt::Display) -> ! {
    panic!("{reason}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::operation::{Durable, promise};
    use dasync_domain::Fault;
    use std::future::IntoFuture;
    use std::time::Duration;

    #[tokio::test]
    async fn a_promise_is_waited_for_until_it_is_resolved() {
        let promises = Promises::default();
        let asks = promises.run(promise::<u32>("a").into_future());
        let resolves = async {
            tokio::task::yield_now().await;
            promises.resolve("other", &2);
            tokio::task::yield_now().await;
            promises.resolve("a", &1);
        };
        assert_eq!(futures::join!(asks, resolves).0, Ok(1));
        // resolved before it is awaited, and with the same value again
        promises.resolve("a", &1);
        assert_eq!(promises.run(promise("a").into_future()).await, Ok(1));
    }

    #[tokio::test]
    async fn outside_of_a_scope_it_is_a_fault_that_says_what_to_do() {
        let Err(Fault::Unavailable(reason)) = promise::<u32>("a").await else {
            panic!("nobody can have resolved it");
        };
        assert!(reason.contains("promise `a`") && reason.contains("testing::Promises"));
        let promises = Promises::default();
        promises.resolve("a", &String::from("text"));
        let wrong = promises.run(promise::<u32>("a").into_future()).await;
        let Err(Fault::Unavailable(reason)) = wrong else {
            panic!("a text is no number");
        };
        assert!(
            reason.contains("`u32`") && reason.contains("\"text\""),
            "{reason}"
        );
    }

    #[tokio::test(start_paused = true)]
    async fn nobody_resolves_it_in_time() {
        let asks = promise::<u32>("a").timeout(Duration::from_mins(1));
        let answer = Promises::default().run(asks.into_future()).await;
        assert_eq!(answer, Err(Fault::TimedOut));
        assert!(promised(&PromiseName::new("a").unwrap()).await.is_none());
    }

    #[test]
    #[should_panic(expected = "was resolved with `1` before")]
    fn another_value_is_refused() {
        let promises = Promises::default();
        promises.resolve("a", &1);
        promises.resolve("a", &2);
    }
}
