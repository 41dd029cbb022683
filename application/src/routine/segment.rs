//! Runs one segment of a routine: from the answer that wakes it to its next point, or to its end.

use crate::context::in_segment;
use crate::registry::Run;
use dasync_domain::codec::Encoded;
use dasync_domain::routine::{
    Answer, CallRequest, Cell, Committed, Finished, Frame, Problem, RaisedEvent, RetryAsked,
    SavedFrame, Segment,
};
use dasync_domain::{RoutineId, StreamId};
use std::any::Any;
use std::future::poll_fn;
use std::mem::take;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::task::Poll;
use std::time::Duration;

/// What a segment starts from.
#[derive(Debug, Clone)]
pub struct SegmentInput {
    /// Where the routine stands.
    pub frame: SavedFrame,
    /// The answer to what it waits for; `None` for its first segment.
    pub answer: Option<Answer>,
    /// How many attempts of this segment have failed.
    pub attempt: u32,
    /// Which routine.
    pub routine: RoutineId,
    /// Its stream.
    pub stream: StreamId,
    /// How long a step may take that says nothing else.
    pub step_timeout: Duration,
}

/// Where a segment led.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ran {
    /// To a point.
    Waiting(Committed),
    /// To the routine's end.
    Finished(Finished),
    /// Nowhere: this code and what is stored do not fit, or a value cannot be stored.
    Problem(Problem),
    /// Nowhere: a step is to be tried again.
    Retry(RetryAsked),
    /// Nowhere: the code panicked, with this message.
    Panicked(String),
}

/// What a segment did. Where it led nowhere, nothing of it counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SegmentOutput {
    /// Where it led.
    pub ran: Ran,
    /// The domain events that it raised.
    pub events: Vec<RaisedEvent>,
    /// The routines that it started without waiting for them.
    pub starts: Vec<CallRequest>,
    /// What its step returned, if it began with one that ran.
    pub step_result: Option<Encoded>,
}

/// Runs one segment. It completes when the routine reaches a point, ends, or cannot go on; it is
/// pending while an ordinary future inside a `step` or `inline` is.
///
/// Dropping the future leaves no trace, but for the effects that the user's code has had.
pub async fn run_segment(run: &Run, input: SegmentInput) -> SegmentOutput {
    let cell = Segment {
        answer: input.answer,
        attempt: input.attempt,
        routine: Some(input.routine),
        stream: Some(input.stream),
        operation: input.frame.operation,
        step_timeout: Some(input.step_timeout),
        ..Segment::default()
    }
    .into_cell();
    let ran = drive(run, input.frame, &cell).await;
    let mut segment = Segment::lock(&cell);
    SegmentOutput {
        ran,
        events: take(&mut segment.events),
        starts: take(&mut segment.starts),
        step_result: segment.step_result.take(),
    }
}

async fn drive(run: &Run, saved: SavedFrame, cell: &Cell) -> Ran {
    let mut frame = Frame::new(saved, cell.clone());
    let mut future = match guarded(cell, || run(&mut frame)) {
        Ok(future) => future,
        Err(message) => return Ran::Panicked(message),
    };
    let ran = poll_fn(|cx| match guarded(cell, || future.as_mut().poll(cx)) {
        Ok(poll) => outcome(cell, poll),
        Err(message) => Poll::Ready(Ran::Panicked(message)),
    })
    .await;
    // drops what the user's code still holds
    match guarded(cell, || drop(future)) {
        Err(message) if !matches!(ran, Ran::Panicked(_)) => Ran::Panicked(message),
        _ => ran,
    }
}

/// What a poll left behind. A problem comes before everything else: code that ran on must not have
/// the last word.
fn outcome(cell: &Cell, poll: Poll<Finished>) -> Poll<Ran> {
    let mut segment = Segment::lock(cell);
    if let Some(problem) = segment.problem.take() {
        return Poll::Ready(Ran::Problem(problem));
    }
    if let Some(retry) = segment.retry.take() {
        return Poll::Ready(Ran::Retry(retry));
    }
    if let Some(committed) = segment.committed.take() {
        return Poll::Ready(Ran::Waiting(committed));
    }
    poll.map(Ran::Finished)
}

/// Runs user code within its segment; a panic becomes its message.
fn guarded<T>(cell: &Cell, run: impl FnOnce() -> T) -> Result<T, String> {
    // nothing of a segment that panicked is used again
    catch_unwind(AssertUnwindSafe(|| in_segment(cell, run))).map_err(|panic| message(&*panic))
}

fn message(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().copied();
    let text = text.or_else(|| panic.downcast_ref::<String>().map(String::as_str));
    text.unwrap_or("a panic without a message").into()
}

#[cfg(test)]
mod tests;
