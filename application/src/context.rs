//! The routine that is being polled on this thread: lets [`raise`] and [`step_key`] be plain
//! function calls, made from any depth of ordinary code.
//!
//! Invariant: a context is set while one future is polled and taken back before the poll returns,
//! also by a panic; so it never leaks into another task.

mod promises;

pub use promises::Promises;
pub(crate) use promises::promised;

use dasync_domain::routine::{Cell, Problem, RaisedEvent, Segment};
use dasync_domain::{DomainEvent, Name, RoutineId, StreamId};
use futures::future::BoxFuture;
use std::cell::RefCell;
use std::fmt::Display;
use std::future::{Future, poll_fn};
use std::pin::pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::Poll;
use uuid::Uuid;

type Recorded = Arc<Mutex<Vec<RaisedEvent>>>;

#[derive(Clone)]
enum Context {
    /// A segment that an engine runs.
    Routine(Cell),
    /// A test that collects what is raised.
    Recording(Recorded),
    /// A routine that runs as an ordinary future.
    Plain,
}

thread_local! {
    static CURRENT: RefCell<Option<Context>> = const { RefCell::new(None) };
}

fn current() -> Option<Context> {
    CURRENT.with(|current| current.borrow().clone())
}

fn within<T>(context: Context, run: impl FnOnce() -> T) -> T {
    struct Reset(Option<Context>);
    impl Drop for Reset {
        fn drop(&mut self) {
            let before = self.0.take();
            CURRENT.with(|current| *current.borrow_mut() = before);
        }
    }
    let before = CURRENT.with(|current| current.borrow_mut().replace(context));
    let _reset = Reset(before);
    run()
}

/// Runs a part of a segment.
pub(crate) fn in_segment<T>(cell: &Cell, run: impl FnOnce() -> T) -> T {
    within(Context::Routine(cell.clone()), run)
}

/// Runs a routine as an ordinary future: what it raises goes to a recording around it, or nowhere.
pub(crate) async fn plain<F: Future>(future: F) -> F::Output {
    let mut future = pin!(future);
    poll_fn(|cx| match current() {
        None => within(Context::Plain, || future.as_mut().poll(cx)),
        Some(_) => future.as_mut().poll(cx),
    })
    .await
}

/// What becomes of a wait that would not survive a crash, because it is made inside an ordinary
/// future of a routine: the routine's problem, and a future that never completes. `None` where no
/// engine runs a routine.
pub(crate) fn refused<T: 'static>(what: &dyn Display) -> Option<BoxFuture<'static, T>> {
    let Some(Context::Routine(cell)) = current() else {
        return None;
    };
    let reason = format!(
        "`{what}` was awaited inside a `step` or `inline` of a routine, where it would not survive \
         a crash: await it in the routine itself"
    );
    Some(Box::pin(poll_fn(move |_| {
        Segment::lock(&cell).fail(Problem::new(reason.as_str()));
        Poll::Pending
    })))
}

/// Raises a domain event: it is appended together with the next transition of the routine that
/// calls this, however deep in its code.
///
/// In a routine that runs as an ordinary future (a unit test) it goes to the [`recording`] around
/// it, or nowhere.
///
/// # Panics
/// Outside a routine's own task: there is no transition that it could be appended with. A task that
/// a routine spawned is outside.
pub fn raise<E: DomainEvent>(event: E) {
    if !emit(&event) {
        outside("raise");
    }
    drop(event);
}

/// Raises an event, if there is anything to raise it to.
pub(crate) fn emit<E: DomainEvent>(event: &E) -> bool {
    let Some(context) = current() else {
        return false;
    };
    // encoding runs user code: no lock is held
    match (context, RaisedEvent::of(event)) {
        (Context::Routine(cell), Ok(event)) => Segment::lock(&cell).events.push(event),
        (Context::Routine(cell), Err(e)) => Segment::lock(&cell).fail(Problem::new(e)),
        (Context::Recording(to), Ok(event)) => {
            to.lock()
                .unwrap_or_else(PoisonError::into_inner)
                .push(event);
        }
        (Context::Recording(_), Err(e)) => unencodable(&e),
        (Context::Plain, _) => {}
    }
    true
}

/// A text that is the same each time this step is tried, and differs from that of any other step:
/// an idempotency key for what the step calls.
///
/// Outside an engine each call gives another one.
///
/// # Panics
/// Outside a routine's own task, as [`raise`].
#[must_use]
pub fn step_key() -> String {
    match current() {
        Some(Context::Routine(cell)) => {
            let segment = Segment::lock(&cell);
            let stream = segment.stream.as_ref().map_or("", StreamId::as_str);
            key_of(stream, segment.operation).to_string()
        }
        Some(Context::Recording(_) | Context::Plain) => Uuid::new_v4().to_string(),
        None => outside("step_key"),
    }
}

/// The id of the routine that calls this, to be handed out: with it and the name of a
/// [`promise`](crate::operation::promise), a mail or another service can answer.
///
/// In a routine that runs as an ordinary future (a unit test) it is that of nobody,
/// `nobody-nothing.00000000-0000-0000-0000-000000000000`.
///
/// # Panics
/// Outside a routine's own task, as [`raise`].
#[must_use]
pub fn routine_id() -> RoutineId {
    match current() {
        Some(Context::Routine(cell)) => {
            let routine = Segment::lock(&cell).routine.clone();
            routine.unwrap_or_else(|| nobody(Uuid::nil()))
        }
        Some(Context::Recording(_) | Context::Plain) => nobody(Uuid::nil()),
        None => outside("routine_id"),
    }
}

/// The id of what is no routine of a host.
pub(crate) fn nobody(uuid: Uuid) -> RoutineId {
    #[expect(clippy::expect_used, reason = "a constant that is a valid name")]
    let name = |text| Name::new(text).expect("a valid name");
    RoutineId::new(name("nobody"), name("nothing"), uuid)
}

fn key_of(stream: &str, operation: u64) -> Uuid {
    // the namespace of all derived ids; a stream's name has no control characters
    let namespace = Uuid::new_v5(&Uuid::NAMESPACE_URL, b"dasync");
    Uuid::new_v5(
        &namespace,
        format!("step\n{stream}\n{operation}").as_bytes(),
    )
}

/// Runs plain code and collects the events that it raises: for unit tests.
pub fn recording<T>(run: impl FnOnce() -> T) -> (T, Vec<RaisedEvent>) {
    let recorded = Recorded::default();
    let output = within(Context::Recording(recorded.clone()), run);
    (output, events(&recorded))
}

/// As [`recording`], for a future.
pub async fn recording_async<F: Future>(future: F) -> (F::Output, Vec<RaisedEvent>) {
    let recorded = Recorded::default();
    let mut future = pin!(future);
    let output = poll_fn(|cx| {
        within(Context::Recording(recorded.clone()), || {
            future.as_mut().poll(cx)
        })
    })
    .await;
    (output, events(&recorded))
}

fn events(recorded: &Recorded) -> Vec<RaisedEvent> {
    std::mem::take(&mut *recorded.lock().unwrap_or_else(PoisonError::into_inner))
}

#[cold]
#[expect(
    clippy::panic,
    reason = "an event that is dropped silently would be lost for ever"
)]
fn outside(what: &str) -> ! {
    panic!(
        "`{what}` was called outside a routine's own task: call it in the routine (or in a \
         function that it calls), not in a task that was spawned; a unit test of a function that \
         calls it runs it inside `recording(..)`"
    )
}

#[cold]
#[expect(clippy::panic, reason = "the test that records must fail")]
fn unencodable(reason: &str) -> ! {
    panic!("{reason}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::{Deserialize, Serialize};

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Sold(u32);
    impl DomainEvent for Sold {
        const NAME: &'static str = "Sold";
        const VERSION: u32 = 1;
    }

    #[test]
    fn a_recording_collects_what_is_raised_at_any_depth() {
        let (output, events) = recording(|| {
            raise(Sold(1));
            let ((), inner) = recording(|| raise(Sold(2)));
            raise(Sold(3));
            inner.len()
        });
        assert_eq!(output, 1);
        let events: Vec<_> = events.iter().filter_map(RaisedEvent::to::<Sold>).collect();
        assert_eq!(events, [Sold(1), Sold(3)]);
    }

    #[tokio::test]
    async fn a_plain_run_raises_into_the_recording_around_it_or_nowhere() {
        plain(async { raise(Sold(1)) }).await;
        let ((), events) = recording_async(plain(async {
            raise(Sold(1));
            tokio::task::yield_now().await;
            raise(Sold(2));
        }))
        .await;
        assert_eq!(events.len(), 2);
        assert!(current().is_none());
    }

    #[test]
    #[should_panic(expected = "`raise` was called outside a routine's own task")]
    fn an_event_that_nobody_would_append_is_refused() {
        raise(Sold(1));
    }

    #[test]
    fn a_panic_takes_the_context_back() {
        let run = || recording(|| std::panic::resume_unwind(Box::new("on purpose")));
        assert!(std::panic::catch_unwind(run).is_err());
        assert!(current().is_none());
    }

    #[test]
    fn a_routine_knows_its_id() {
        let id: RoutineId = "Bank-pay.63346d5e-7430-5119-9eb4-7f46f2f8233a"
            .parse()
            .unwrap();
        let cell = Segment {
            routine: Some(id.clone()),
            ..Segment::default()
        }
        .into_cell();
        assert_eq!(in_segment(&cell, routine_id), id);
        let (plain, _) = recording(routine_id);
        assert_eq!(plain, nobody(Uuid::nil()));
    }

    /// These keys are at the other end of what steps called: they never change.
    #[test]
    fn the_key_of_a_step_is_stable() {
        let cell = |operation| {
            let stream = Some(StreamId::new("shop.Bank-pay.1").unwrap());
            Segment {
                operation,
                stream,
                ..Segment::default()
            }
            .into_cell()
        };
        let key = in_segment(&cell(3), step_key);
        assert_eq!(key, in_segment(&cell(3), step_key));
        assert_ne!(key, in_segment(&cell(4), step_key));
        assert_eq!(key, "37163c2e-cfe7-5c39-982f-ab8c91cc0a49");
    }
}
