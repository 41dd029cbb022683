//! Giving up a wait after a while.

use super::{CarriesFault, Codec, Durable, Ticket};
use dasync_domain::Fault;
use dasync_domain::routine::{Answer, Operation, Tick};
use std::future::{Future, IntoFuture};
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

/// What [`Durable::timeout`] gives.
#[derive(Debug)]
#[must_use = "does nothing until it is awaited"]
pub struct Timeout<D> {
    of: D,
    limit: Duration,
}

impl<D> Timeout<D> {
    pub(super) fn new(of: D, limit: Duration) -> Self {
        Self { of, limit }
    }
}

/// Reads an answer, or that there was none in time.
#[doc(hidden)]
#[derive(Debug)]
pub struct TimeoutCodec<T>(PhantomData<T>);

impl<T: Tick<Output: CarriesFault>> Codec<T::Output> for TimeoutCodec<T> {
    fn decode(answer: Answer) -> Result<T::Output, String> {
        match answer {
            Answer::InTime(answer) => T::decode(*answer),
            Answer::TimedOut => Ok(T::Output::from_fault(Fault::TimedOut)),
            fault @ Answer::Fault(_) => T::decode(fault),
            other => Err(super::unexpected("an answer in time, or a timeout", &other)),
        }
    }
}

#[diagnostic::do_not_recommend]
impl<D: Durable<Output: CarriesFault>> Durable for Timeout<D> {
    type Output = D::Output;
    type Ticket = Ticket<D::Output, TimeoutCodec<D::Ticket>>;

    fn ticket(self) -> Self::Ticket {
        let Self { of, limit } = self;
        let of = super::operation_of(of);
        Ticket::new(of.map(|of| Operation::Timeout(Box::new(of), limit)))
    }
}

impl<D> IntoFuture for Timeout<D>
where
    D: Durable + IntoFuture<Output = <D as Durable>::Output>,
    <D as Durable>::Output: CarriesFault,
{
    type Output = <D as Durable>::Output;
    type IntoFuture = TimeoutFuture<D::IntoFuture>;

    fn into_future(self) -> Self::IntoFuture {
        TimeoutFuture(Box::pin(tokio::time::timeout(self.limit, self.of)))
    }
}

/// [`Timeout`] as an ordinary future.
#[derive(Debug)]
pub struct TimeoutFuture<F>(Pin<Box<tokio::time::Timeout<F>>>);

impl<F: Future<Output: CarriesFault>> Future for TimeoutFuture<F> {
    type Output = F::Output;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<F::Output> {
        let result = ready!(self.0.as_mut().poll(cx));
        Poll::Ready(result.unwrap_or_else(|_| F::Output::from_fault(Fault::TimedOut)))
    }
}
