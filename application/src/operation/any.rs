//! Waiting for the first of several operations.

use super::sound::{Says, known};
use super::{Codec, Durable, Out, Ticket, operation_of};
use dasync_domain::routine::{Answer, Operation, Tick};
use futures::future::{BoxFuture, select_all};
use serde::{Deserialize, Serialize};
use std::future::{Future, IntoFuture, poll_fn};
use std::marker::PhantomData;
use std::pin::pin;
use std::task::Poll;

/// Waits for the first to end, with a result of either kind; the others are cancelled. If several
/// have ended, the first in their order counts.
///
/// Takes a pair, and gives an [`Either`], or an array or a `Vec`, and gives the position and the result. What
/// was cancelled may have had its effect.
///
/// In a plain run (a unit test) the others are dropped, as futures are: on a host they are cancelled
/// instead, and go on with their compensation.
pub fn when_any<'a, R, G>(group: R) -> WhenAny<'a, G>
where
    R: Race<Group = G>,
    G: AnyGroup + 'a,
{
    WhenAny(group.group(), PhantomData)
}

/// A group that [`when_any`] takes: any [`AnyGroup`], which is its own `Group`.
///
/// What `when_any` returns is unknown if it is given anything else, so that this is one error.
#[diagnostic::on_unimplemented(
    message = "`when_any` takes a pair, an array or a `Vec` of durable operations, not `{Self}`",
    note = "an iterator is collected first: `.collect::<Vec<_>>()`"
)]
pub trait Race {
    /// The group.
    type Group;
    /// Itself.
    #[doc(hidden)]
    fn group(self) -> Self::Group;
}

impl<G: AnyGroup> Race for G {
    type Group = G::Known<G>;

    fn group(self) -> Self::Group {
        G::known(self)
    }
}

/// What [`when_any`] gives.
#[derive(Debug)]
#[must_use = "does nothing until it is awaited"]
pub struct WhenAny<'a, G>(G, PhantomData<&'a ()>);

/// The first of two to end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Either<A, B> {
    /// The first of the pair.
    Left(A),
    /// The second of the pair.
    Right(B),
}

/// Operations of which the first to end counts.
#[diagnostic::on_unimplemented(
    message = "`when_any` takes a pair, an array or a `Vec` of durable operations, not `{Self}`",
    note = "an iterator is collected first: `.collect::<Vec<_>>()`"
)]
pub trait AnyGroup {
    /// Which ended first, and with what.
    type Output;
    /// `T`, if all members are operations.
    #[doc(hidden)]
    type Known<T>;
    /// The same.
    #[doc(hidden)]
    fn known<T>(value: T) -> Self::Known<T>;

    /// As data.
    ///
    /// # Errors
    /// Why one of them cannot be awaited.
    #[doc(hidden)]
    fn operations(self) -> Result<Vec<Operation>, String>;

    /// Reads the answer to the one that ended first.
    ///
    /// # Errors
    /// Why it does not fit.
    #[doc(hidden)]
    fn decode(index: u32, answer: Answer) -> Result<Self::Output, String>;

    /// As an ordinary future.
    #[doc(hidden)]
    fn plain<'a>(self) -> BoxFuture<'a, Self::Output>
    where
        Self: 'a;
}

impl<A, B> AnyGroup for (A, B)
where
    A: Durable + IntoFuture<Output = <A as Durable>::Output, IntoFuture: Send> + Send,
    B: Durable + IntoFuture<Output = <B as Durable>::Output, IntoFuture: Send> + Send,
{
    type Output = Either<Out<A>, Out<B>>;
    type Known<T> = known!(T: A B);

    fn known<T>(value: T) -> Self::Known<T> {
        known!(T = value => A B)
    }

    fn operations(self) -> Result<Vec<Operation>, String> {
        Ok(vec![operation_of(self.0)?, operation_of(self.1)?])
    }

    fn decode(index: u32, answer: Answer) -> Result<Self::Output, String> {
        match index {
            0 => A::Ticket::decode(answer).map(Either::Left),
            1 => B::Ticket::decode(answer).map(Either::Right),
            n => Err(format!("member {n} of a pair ended first")),
        }
    }

    fn plain<'a>(self) -> BoxFuture<'a, Self::Output>
    where
        Self: 'a,
    {
        let (left, right) = (self.0.into_future(), self.1.into_future());
        Box::pin(async move {
            let (mut left, mut right) = (pin!(left), pin!(right));
            poll_fn(|cx| match left.as_mut().poll(cx) {
                Poll::Ready(output) => Poll::Ready(Either::Left(output)),
                Poll::Pending => right.as_mut().poll(cx).map(Either::Right),
            })
            .await
        })
    }
}

impl<D> AnyGroup for Vec<D>
where
    D: Durable + IntoFuture<Output = <D as Durable>::Output, IntoFuture: Send> + Send,
{
    type Output = (usize, Out<D>);
    type Known<T> = known!(T: D);

    fn known<T>(value: T) -> Self::Known<T> {
        known!(T = value => D)
    }

    fn operations(self) -> Result<Vec<Operation>, String> {
        if self.is_empty() {
            return Err("`when_any` of no operations would wait for ever".into());
        }
        self.into_iter().map(operation_of).collect()
    }

    fn decode(index: u32, answer: Answer) -> Result<Self::Output, String> {
        let output = D::Ticket::decode(answer)?;
        Ok((usize::try_from(index).map_err(|e| e.to_string())?, output))
    }

    fn plain<'a>(self) -> BoxFuture<'a, Self::Output>
    where
        Self: 'a,
    {
        let running: Vec<_> = self
            .into_iter()
            .map(|d| Box::pin(d.into_future()))
            .collect();
        Box::pin(async move {
            if running.is_empty() {
                return std::future::pending().await;
            }
            let (output, index, _) = select_all(running).await;
            (index, output)
        })
    }
}

impl<D, const N: usize> AnyGroup for [D; N]
where
    D: Durable + IntoFuture<Output = <D as Durable>::Output, IntoFuture: Send> + Send,
{
    type Output = (usize, Out<D>);
    type Known<T> = known!(T: D);

    fn known<T>(value: T) -> Self::Known<T> {
        known!(T = value => D)
    }

    fn operations(self) -> Result<Vec<Operation>, String> {
        AnyGroup::operations(Vec::from(self))
    }

    fn decode(index: u32, answer: Answer) -> Result<Self::Output, String> {
        <Vec<D> as AnyGroup>::decode(index, answer)
    }

    fn plain<'a>(self) -> BoxFuture<'a, Self::Output>
    where
        Self: 'a,
    {
        AnyGroup::plain(Vec::from(self))
    }
}

/// Reads which ended first, and with what.
#[doc(hidden)]
#[derive(Debug)]
pub struct AnyCodec<G>(PhantomData<G>);

impl<G: AnyGroup> Codec<G::Output> for AnyCodec<G> {
    fn decode(answer: Answer) -> Result<G::Output, String> {
        match answer {
            Answer::Any { index, answer } => {
                G::decode(index, *answer).map_err(|e| format!("member {index}: {e}"))
            }
            // the wait as a whole has ended: the first stands for it
            fault @ Answer::Fault(_) => G::decode(0, fault),
            other => Err(super::unexpected("the answer of a `when_any`", &other)),
        }
    }
}

#[diagnostic::do_not_recommend]
impl<G: AnyGroup> Durable for WhenAny<'_, G> {
    type Output = G::Output;
    type Ticket = Ticket<G::Output, AnyCodec<G>>;

    fn ticket(self) -> Self::Ticket {
        Ticket::new(self.0.operations().map(Operation::Any))
    }
}

impl<'a, G: AnyGroup + 'a> IntoFuture for WhenAny<'a, G> {
    type Output = G::Output;
    type IntoFuture = BoxFuture<'a, G::Output>;

    fn into_future(self) -> Self::IntoFuture {
        self.0.plain()
    }
}
