//! Steps: ordinary futures whose result is recorded.
//!
//! Before a step the routine is saved ([`step_mark`]); then the future runs, and its result is
//! recorded with the next transition. After a crash in between it runs again.

use super::{CarriesFault, Codec, Durable, Recorded, Says, Ticket};
use crate::retry::Retry;
use dasync_domain::Fault;
use dasync_domain::codec::Encoded;
use dasync_domain::routine::{Answer, Frame, Operation, RetryAsked, Segment};
use std::fmt;
use std::future::{Future, IntoFuture};
use std::pin::Pin;
use std::sync::{Mutex, PoisonError};
use std::task::{Context, Poll, ready};
use std::time::Duration;
use tokio::time::Timeout;

/// Characters of a failed step's error that are recorded.
const REASON_CHARS_MAX: usize = 500;

/// Runs an ordinary future in its place, unsaved: it runs again if the process dies before the next
/// await of the routine.
pub fn inline<F: Future>(future: F) -> F {
    future
}

/// Saves the position, runs an ordinary future, and records its result: once it is recorded, the
/// future does not run again.
///
/// The effect itself is at least once: the process may die after it and before its result is
/// recorded. [`step_key`](crate::context::step_key) inside the future is the same each time, for
/// services that take an idempotency key. A routine that is cancelled while the future runs is told
/// afterwards.
///
/// The future has a time limit, see [`Step::timeout`].
pub fn step<E, F>(name: &'static str, future: E) -> Step<F>
where
    E: Effect<Future = F>,
    E::Output: Recorded,
    F: Future<Output = E::Output>,
{
    Step {
        name,
        future: future.future(),
        record: F::Output::record,
        retry: None,
        limit: None,
    }
}

/// What [`step`] takes: any [`Future`], which is its own `Future`.
///
/// What `step` returns is unknown if it is given anything else, so that this is one error.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a future, so it cannot be a step",
    label = "not a future",
    note = "a step runs a future: `step(\"name\", async {{ .. }})`, or the call of an `async fn`"
)]
pub trait Effect {
    /// Its result.
    type Output;
    /// The future.
    type Future;
    /// Itself.
    #[doc(hidden)]
    fn future(self) -> Self::Future;
}

#[diagnostic::do_not_recommend]
impl<F: Future> Effect for F {
    type Output = F::Output;
    type Future = <F::Output as Says<F>>::Type;

    fn future(self) -> Self::Future {
        F::Output::says(self)
    }
}

/// Whether a result is to be tried again.
type Failed<T> = fn(&T) -> bool;
/// The result that stands for a fault.
type FromFault<T> = fn(Fault) -> T;

/// What [`step`] gives.
#[must_use = "a step does nothing until it is awaited"]
pub struct Step<F: Future> {
    name: &'static str,
    future: F,
    record: fn(&F::Output) -> Result<Encoded, String>,
    retry: Option<(Retry, Failed<F::Output>)>,
    limit: Option<(Duration, FromFault<F::Output>)>,
}

impl<T, E, F: Future<Output = Result<T, E>>> Step<F> {
    /// Tries again when the result is an `Err`, or when an attempt takes too long: the expression
    /// of the future is evaluated anew. The last attempt's result is the step's.
    ///
    /// Each failed attempt is recorded, and its pauses cost nothing but time. In a plain run (a
    /// unit test) there is one attempt: its future cannot be made again.
    pub fn retry(self, retry: Retry) -> Self {
        Self {
            retry: Some((retry, Result::is_err)),
            ..self
        }
    }
}

impl<F: Future<Output: CarriesFault>> Step<F> {
    /// How long one attempt may take, instead of what the host says. When it is over the future is
    /// dropped; with no attempt left, the result is [`Fault::TimedOut`].
    pub fn timeout(self, limit: Duration) -> Self {
        Self {
            limit: Some((limit, F::Output::from_fault)),
            ..self
        }
    }
}

impl<F: Future> fmt::Debug for Step<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Step")
            .field("name", &self.name)
            .finish_non_exhaustive()
    }
}

impl<F: Future> IntoFuture for Step<F> {
    type Output = F::Output;
    type IntoFuture = StepFuture<F>;

    fn into_future(self) -> StepFuture<F> {
        let Self { future, limit, .. } = self;
        StepFuture(match limit {
            None => Attempt::Unlimited(Box::pin(future)),
            Some((limit, from_fault)) => {
                Attempt::Limited(Box::pin(tokio::time::timeout(limit, future)), from_fault)
            }
        })
    }
}

/// [`Step`] as an ordinary future.
#[expect(missing_debug_implementations, reason = "a future that is only polled")]
pub struct StepFuture<F: Future>(Attempt<F>);

enum Attempt<F: Future> {
    Unlimited(Pin<Box<F>>),
    Limited(Pin<Box<Timeout<F>>>, FromFault<F::Output>),
}

impl<F: Future> Future for StepFuture<F> {
    type Output = F::Output;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<F::Output> {
        match &mut self.0 {
            Attempt::Unlimited(future) => future.as_mut().poll(cx),
            Attempt::Limited(future, from_fault) => {
                let ended = ready!(future.as_mut().poll(cx));
                Poll::Ready(ended.unwrap_or_else(|_| from_fault(Fault::TimedOut)))
            }
        }
    }
}

/// The save point before a step.
#[must_use]
pub fn step_mark(name: &'static str) -> StepMark {
    StepMark(name)
}

/// What [`step_mark`] gives.
#[derive(Debug)]
pub struct StepMark(&'static str);

/// Reads that the step may run. A fault is left to the step, which asks the frame for it.
#[doc(hidden)]
#[derive(Debug)]
pub struct MarkCodec;

impl Codec<()> for MarkCodec {
    fn decode(answer: Answer) -> Result<(), String> {
        match answer {
            Answer::Done | Answer::Fault(_) => Ok(()),
            other => Err(super::unexpected("a saved position", &other)),
        }
    }
}

#[diagnostic::do_not_recommend]
impl Durable for StepMark {
    type Output = ();
    type Ticket = Ticket<(), MarkCodec>;

    fn ticket(self) -> Self::Ticket {
        Ticket::new(Ok(Operation::Step {
            name: self.0.into(),
        }))
    }
}

/// `(&&Stepping::new(step)).run(frame)`: runs a step behind its save point.
///
/// The step is behind a mutex, so that the routine's future, which holds a reference to this while
/// it runs, stays `Send`.
pub struct Stepping<F: Future>(Mutex<Option<Step<F>>>);

impl<F: Future> Stepping<F> {
    /// Wraps the step.
    pub fn new(step: Step<F>) -> Self {
        Self(Mutex::new(Some(step)))
    }

    #[expect(clippy::expect_used, reason = "only a bug of the macro can ask twice")]
    fn take(&self) -> Step<F> {
        let step = self.0.lock().unwrap_or_else(PoisonError::into_inner).take();
        step.expect("a step was run twice: a bug of `#[service]`")
    }
}

impl<F: Future> fmt::Debug for Stepping<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Stepping").finish_non_exhaustive()
    }
}

/// [`Stepping`] whose result can carry a [`Fault`]: a cancellation is delivered instead of running
/// it, and it can time out.
pub trait StepWithFaults {
    /// The step's result.
    type Output;
    /// Runs it.
    fn run(&self, frame: &mut Frame) -> impl Future<Output = Self::Output>;
}

impl<F: Future<Output: CarriesFault>> StepWithFaults for &Stepping<F> {
    type Output = F::Output;

    async fn run(&self, frame: &mut Frame) -> F::Output {
        let step = self.take();
        match frame.take_fault() {
            Some(fault) => F::Output::from_fault(fault),
            None => attempt(step, frame, Some(F::Output::from_fault)).await,
        }
    }
}

/// [`Stepping`] with any other result: it runs, and a cancellation waits for the next await.
pub trait StepPlain {
    /// The step's result.
    type Output;
    /// Runs it.
    fn run(&self, frame: &mut Frame) -> impl Future<Output = Self::Output>;
}

impl<F: Future> StepPlain for Stepping<F> {
    type Output = F::Output;

    async fn run(&self, frame: &mut Frame) -> F::Output {
        drop(frame.take_fault());
        attempt(self.take(), frame, None).await
    }
}

/// One attempt. It never completes if the step is to be tried again, or cannot be.
async fn attempt<F: Future>(
    step: Step<F>,
    frame: &mut Frame,
    from_fault: Option<FromFault<F::Output>>,
) -> F::Output {
    let Step {
        name,
        future,
        record,
        retry,
        limit,
    } = step;
    let of_host = || Segment::lock(frame.cell()).step_timeout;
    let limit = limit.map(|(limit, _)| limit).or_else(of_host);
    let ended = match limit {
        Some(limit) => tokio::time::timeout(limit, future).await.or(Err(limit)),
        None => Ok(future.await),
    };
    let output = match ended {
        Ok(output) => {
            let failed = retry.filter(|(_, failed)| failed(&output));
            if let Some((retry, _)) = failed
                && let Some(after) = pause(retry, frame)
            {
                let error = record(&output).map_or_else(|e| e, |error| error.to_string());
                let error: String = error.chars().take(REASON_CHARS_MAX).collect();
                return again(frame, format!("step `{name}` failed: {error}"), after).await;
            }
            output
        }
        Err(limit) => {
            let reason = format!("step `{name}` timed out after {limit:?}");
            if let Some((retry, _)) = retry
                && let Some(after) = pause(retry, frame)
            {
                return again(frame, reason, after).await;
            }
            let Some(from_fault) = from_fault else {
                return frame.give_up(&reason).await;
            };
            from_fault(Fault::TimedOut)
        }
    };
    match record(&output) {
        Ok(result) => Segment::lock(frame.cell()).step_result = Some(result),
        Err(e) => {
            let reason = format!("the result of the step `{name}` cannot be recorded: {e}");
            return frame.give_up(&reason).await;
        }
    }
    output
}

/// The pause before the next attempt, if there is one.
fn pause(retry: Retry, frame: &Frame) -> Option<Duration> {
    let failed = Segment::lock(frame.cell()).attempt.saturating_add(1);
    retry.pause(failed)
}

/// Asks for another attempt; this one never completes.
async fn again<T>(frame: &Frame, reason: String, after: Duration) -> T {
    Segment::lock(frame.cell()).retry = Some(RetryAsked { reason, after });
    std::future::pending().await
}
