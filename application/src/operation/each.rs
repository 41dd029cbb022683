//! Waiting for many calls, a few at a time.

use super::{Answers, Call, Codec, Durable, Outcome, Ticket, Whole};
use dasync_domain::routine::{Answer, Operation};
use futures::StreamExt;
use futures::future::BoxFuture;
use std::future::IntoFuture;

/// Makes all calls, at most `limit` at a time, waits for all of them, and gives all results in
/// order, or the first error. An error cancels nothing and stops nothing.
///
/// A `limit` of 0 counts as 1. A `.timeout(..)` around it is fine; it cannot be a part of a
/// `when_all` or `when_any`.
pub fn when_each<'a, R>(
    limit: usize,
    calls: impl IntoIterator<Item = Call<'a, R>>,
) -> WhenEach<'a, R> {
    WhenEach {
        limit: limit.max(1),
        calls: calls.into_iter().collect(),
    }
}

/// What [`when_each`] gives.
#[derive(Debug)]
#[must_use = "does nothing until it is awaited"]
pub struct WhenEach<'a, R> {
    limit: usize,
    calls: Vec<Call<'a, R>>,
}

/// Reads all results.
#[doc(hidden)]
#[derive(Debug)]
pub struct EachCodec;

impl<T, E> Codec<Result<Vec<T>, E>> for EachCodec
where
    Result<T, E>: Outcome,
{
    fn decode(answer: Answer) -> Result<Result<Vec<T>, E>, String> {
        let results = Answers::of(answer)?.decode::<Ticket<Result<T, E>, Whole>>()?;
        Ok(results.into_iter().collect())
    }
}

#[diagnostic::do_not_recommend]
impl<T, E> Durable for WhenEach<'_, Result<T, E>>
where
    Result<T, E>: Outcome,
{
    type Output = Result<Vec<T>, E>;
    type Ticket = Ticket<Self::Output, EachCodec>;

    fn ticket(self) -> Self::Ticket {
        let calls = self.calls.iter().enumerate();
        let calls = calls.map(|(n, call)| {
            call.durable_request()
                .map_err(|e| format!("call {n} of `when_each`: {e}"))
        });
        let limit = u32::try_from(self.limit).unwrap_or(u32::MAX);
        Ticket::new(
            calls
                .collect::<Result<_, _>>()
                .map(|calls| Operation::Each { limit, calls }),
        )
    }
}

impl<'a, T: Send + 'a, E: Send + 'a> IntoFuture for WhenEach<'a, Result<T, E>>
where
    Result<T, E>: Outcome,
{
    type Output = Result<Vec<T>, E>;
    type IntoFuture = BoxFuture<'a, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        // boxed before they are streamed: the compiler cannot follow a lifetime through the stream
        let running: Vec<BoxFuture<'a, _>> = self
            .calls
            .into_iter()
            .map(IntoFuture::into_future)
            .collect();
        let results = futures::stream::iter(running)
            .buffered(self.limit)
            .collect::<Vec<_>>();
        Box::pin(async move { results.await.into_iter().collect() })
    }
}
