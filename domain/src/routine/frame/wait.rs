//! The wait at a point.

use super::report::{WAY_OUT, at};
use super::{Frame, Problem};
use crate::routine::{Answer, Operation};
use std::future::Future;
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll};

/// What is kept of an operation while it is awaited: it owns its data.
pub trait Tick {
    /// What the await gives.
    type Output;

    /// What to wait for.
    ///
    /// # Errors
    /// Why it cannot be waited for.
    #[doc(hidden)]
    fn op(&self) -> Result<Operation, String>;

    /// What an answer means.
    ///
    /// # Errors
    /// Why it does not fit.
    #[doc(hidden)]
    fn decode(answer: Answer) -> Result<Self::Output, String>;
}

/// A place for an operation that is awaited at a point; empty when the routine is resumed there.
#[must_use]
pub const fn op_slot<D>() -> Option<D> {
    None
}

/// The wait at a point.
#[derive(Debug)]
pub struct Wait<'a, D> {
    pub(super) frame: &'a mut Frame,
    pub(super) operation: PhantomData<fn() -> D>,
}

impl<D: Tick> Future for Wait<'_, D> {
    type Output = D::Output;

    fn poll(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<D::Output> {
        let frame = &mut *self.frame;
        let Some(answer) = frame.take_answer() else {
            return Poll::Pending;
        };
        frame.fault = match &answer {
            Answer::Fault(fault) => Some(fault.clone()),
            _ => None,
        };
        match D::decode(answer) {
            Ok(output) => {
                frame.resume = None;
                Poll::Ready(output)
            }
            Err(e) => {
                let point = frame.point();
                let reason = format!(
                    "{}: the answer cannot be taken: {e}; {WAY_OUT}",
                    frame.place(point)
                );
                let problem = Problem::new(reason);
                frame.stop(match point {
                    Some(point) => at(point, problem),
                    None => problem,
                });
                Poll::Pending
            }
        }
    }
}
