//! Waiting for all of several operations.

use super::sound::{Says, known};
use super::{Codec, Durable, Out, Ticket, operation_of};
use dasync_domain::Fault;
use dasync_domain::routine::{Answer, Operation, Tick};
use futures::future::{JoinAll, join_all};
use std::future::{Future, IntoFuture};
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::vec;

/// Waits for all of them, then gives all results, or the first error in their order. Nothing is
/// cancelled by an error: what the others do is done when this is over.
///
/// Takes a tuple of up to 12 operations, or an array or a `Vec` of up to 1,000; [`when_each`](super::when_each)
/// takes any number of calls.
pub fn when_all<J, G>(group: J) -> WhenAll<G>
where
    J: Join<Group = G>,
{
    WhenAll(group.group())
}

/// A group that [`when_all`] takes: any [`Group`] with one error type, which is its own `Group`.
///
/// What `when_all` returns is unknown if it is given anything else, so that this is one error.
#[diagnostic::on_unimplemented(
    message = "`when_all` takes a tuple (1 to 12), an array or a `Vec` of durable operations, not `{Self}`",
    note = "an iterator is collected first: `.collect::<Vec<_>>()`; `when_each` takes one as it is"
)]
pub trait Join {
    /// The group.
    type Group;
    /// Itself.
    #[doc(hidden)]
    fn group(self) -> Self::Group;
}

impl<G: Group<Outputs: FirstError>> Join for G {
    type Group = <Joined<G> as Says<G::Known<G>>>::Type;

    fn group(self) -> Self::Group {
        Joined::<G>::says(G::known(self))
    }
}

/// What [`when_all`] gives.
#[derive(Debug)]
#[must_use = "does nothing until it is awaited"]
pub struct WhenAll<G>(G);

/// Operations that are waited for together.
#[diagnostic::on_unimplemented(
    message = "`when_all` takes a tuple (1 to 12), an array or a `Vec` of durable operations, not `{Self}`",
    note = "an iterator is collected first: `.collect::<Vec<_>>()`; `when_each` takes one as it is"
)]
pub trait Group: Sized {
    /// All results.
    type Outputs;
    /// All of them as one ordinary future.
    #[doc(hidden)]
    type Plain: Future<Output = Self::Outputs>;
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

    /// Reads all answers.
    ///
    /// # Errors
    /// Why one of them does not fit.
    #[doc(hidden)]
    fn decode(answers: Answers) -> Result<Self::Outputs, String>;

    /// As one ordinary future.
    #[doc(hidden)]
    fn plain(self) -> Self::Plain;
}

/// The results of a group as one result.
///
/// That the error types are equal is said by the shape of the implementations, not by their bounds,
/// so that other ones are one error.
#[diagnostic::on_unimplemented(
    message = "`when_all` cannot join `{Self}`",
    label = "each of these must be a `Result<_, E>` with the same `E`",
    note = "`when_all` gives the first error, so its members must have one error type; map the others with `?` in a routine of their own, or use `when_all_settled`"
)]
pub trait FirstError: Sized {
    /// The one result.
    type Output;
    /// All values, or the first error.
    #[doc(hidden)]
    fn first_error(self) -> Self::Output;
}

/// The answers for the members of a group, in order.
#[doc(hidden)]
#[derive(Debug)]
pub struct Answers(Source);

#[derive(Debug)]
enum Source {
    Each(vec::IntoIter<Answer>),
    Fault(Fault),
}

impl Answers {
    /// Takes the answer for a group.
    ///
    /// # Errors
    /// It is not one for a group.
    pub fn of(answer: Answer) -> Result<Self, String> {
        match answer {
            Answer::All(answers) => Ok(Self(Source::Each(answers.into_iter()))),
            Answer::Fault(fault) => Ok(Self(Source::Fault(fault))),
            other => Err(super::unexpected("the answers of a `when_all`", &other)),
        }
    }

    /// The answer for the next member of a tuple.
    fn member(&mut self) -> Result<Answer, String> {
        match &mut self.0 {
            Source::Each(answers) => answers
                .next()
                .ok_or_else(|| "there are fewer answers than operations".into()),
            Source::Fault(fault) => Ok(Answer::Fault(fault.clone())),
        }
    }

    /// That there are no more answers than members.
    fn end(self) -> Result<(), String> {
        match self.0 {
            Source::Each(mut answers) => match answers.next() {
                None => Ok(()),
                Some(_) => Err("there are more answers than operations".into()),
            },
            Source::Fault(_) => Ok(()),
        }
    }

    /// The answers for a list. How long a list was is not known where it ended with a fault: it has
    /// one member then, which has the fault.
    fn list(self) -> Vec<Answer> {
        match self.0 {
            Source::Each(answers) => answers.collect(),
            Source::Fault(fault) => vec![Answer::Fault(fault)],
        }
    }

    /// Decodes all answers of a list.
    pub(super) fn decode<T: Tick>(self) -> Result<Vec<T::Output>, String> {
        let members = self.list().into_iter().enumerate();
        members
            .map(|(n, answer)| T::decode(answer).map_err(|e| in_member(n, &e)))
            .collect()
    }
}

/// Says which member of a group an error is about.
fn in_member(n: usize, error: &str) -> String {
    format!("member {n}: {error}")
}

macro_rules! group {
    ($plain:ident: $($D:ident $F:ident $n:tt $future:ident),*) => {
        #[diagnostic::do_not_recommend]
        impl<Er, $($D),*> FirstError for ($(Result<$D, Er>,)*) {
            type Output = Result<($($D,)*), Er>;

            fn first_error(self) -> Self::Output {
                Ok(($(self.$n?,)*))
            }
        }

        impl<$($D: Durable + IntoFuture<Output = Out<$D>>),*> Group for ($($D,)*) {
            type Outputs = ($(Out<$D>,)*);
            type Plain = $plain<$($D::IntoFuture),*>;
            type Known<T> = known!(T: $($D)*);

            fn known<T>(value: T) -> Self::Known<T> {
                known!(T = value => $($D)*)
            }

            fn operations(self) -> Result<Vec<Operation>, String> {
                Ok(vec![$(operation_of(self.$n).map_err(|e| in_member($n, &e))?),*])
            }

            fn decode(mut answers: Answers) -> Result<Self::Outputs, String> {
                let outputs = ($(
                    answers
                        .member()
                        .and_then(<$D::Ticket as Tick>::decode)
                        .map_err(|e| in_member($n, &e))?,
                )*);
                answers.end()?;
                Ok(outputs)
            }

            fn plain(self) -> Self::Plain {
                $plain($(Member::Running(Box::pin(self.$n.into_future()))),*)
            }
        }

        /// All members of a tuple as one ordinary future.
        #[doc(hidden)]
        #[expect(missing_debug_implementations, reason = "a future that is only polled")]
        pub struct $plain<$($F: Future),*>($(Member<$F>),*);

        impl<$($F: Future),*> Unpin for $plain<$($F),*> {}

        impl<$($F: Future),*> Future for $plain<$($F),*> {
            type Output = ($($F::Output,)*);

            fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
                let Self($($future),*) = &mut *self;
                // each is polled each time: none of them may be starved
                $(let $future = $future.poll(cx);)*
                match ($($future,)*) {
                    ($(Some($future),)*) => match ($($future.take(),)*) {
                        ($(Some($future),)*) => Poll::Ready(($($future,)*)),
                        _ => Poll::Pending,
                    },
                    _ => Poll::Pending,
                }
            }
        }
    };
}

/// One future of a group: running, then its output until all are there.
enum Member<F: Future> {
    Running(Pin<Box<F>>),
    Ended(Option<F::Output>),
}

impl<F: Future> Member<F> {
    /// Polls it; gives the place of its output once it has ended.
    fn poll(&mut self, cx: &mut Context<'_>) -> Option<&mut Option<F::Output>> {
        if let Self::Running(future) = self
            && let Poll::Ready(output) = future.as_mut().poll(cx)
        {
            *self = Self::Ended(Some(output));
        }
        match self {
            Self::Running(_) => None,
            Self::Ended(output) => Some(output),
        }
    }
}

group!(All1: D0 F0 0 a0);
group!(All2: D0 F0 0 a0, D1 F1 1 a1);
group!(All3: D0 F0 0 a0, D1 F1 1 a1, D2 F2 2 a2);
group!(All4: D0 F0 0 a0, D1 F1 1 a1, D2 F2 2 a2, D3 F3 3 a3);
group!(All5: D0 F0 0 a0, D1 F1 1 a1, D2 F2 2 a2, D3 F3 3 a3, D4 F4 4 a4);
group!(All6: D0 F0 0 a0, D1 F1 1 a1, D2 F2 2 a2, D3 F3 3 a3, D4 F4 4 a4, D5 F5 5 a5);
group!(All7: D0 F0 0 a0, D1 F1 1 a1, D2 F2 2 a2, D3 F3 3 a3, D4 F4 4 a4, D5 F5 5 a5, D6 F6 6 a6);
group!(All8: D0 F0 0 a0, D1 F1 1 a1, D2 F2 2 a2, D3 F3 3 a3, D4 F4 4 a4, D5 F5 5 a5, D6 F6 6 a6,
    D7 F7 7 a7);
group!(All9: D0 F0 0 a0, D1 F1 1 a1, D2 F2 2 a2, D3 F3 3 a3, D4 F4 4 a4, D5 F5 5 a5, D6 F6 6 a6,
    D7 F7 7 a7, D8 F8 8 a8);
group!(All10: D0 F0 0 a0, D1 F1 1 a1, D2 F2 2 a2, D3 F3 3 a3, D4 F4 4 a4, D5 F5 5 a5, D6 F6 6 a6,
    D7 F7 7 a7, D8 F8 8 a8, D9 F9 9 a9);
group!(All11: D0 F0 0 a0, D1 F1 1 a1, D2 F2 2 a2, D3 F3 3 a3, D4 F4 4 a4, D5 F5 5 a5, D6 F6 6 a6,
    D7 F7 7 a7, D8 F8 8 a8, D9 F9 9 a9, D10 F10 10 a10);
group!(All12: D0 F0 0 a0, D1 F1 1 a1, D2 F2 2 a2, D3 F3 3 a3, D4 F4 4 a4, D5 F5 5 a5, D6 F6 6 a6,
    D7 F7 7 a7, D8 F8 8 a8, D9 F9 9 a9, D10 F10 10 a10, D11 F11 11 a11);

#[diagnostic::do_not_recommend]
impl<T, E> FirstError for Vec<Result<T, E>> {
    type Output = Result<Vec<T>, E>;

    fn first_error(self) -> Self::Output {
        self.into_iter().collect()
    }
}

impl<D: Durable + IntoFuture<Output = Out<D>>> Group for Vec<D> {
    type Outputs = Vec<Out<D>>;
    type Plain = JoinAll<D::IntoFuture>;
    type Known<T> = known!(T: D);

    fn known<T>(value: T) -> Self::Known<T> {
        known!(T = value => D)
    }

    fn operations(self) -> Result<Vec<Operation>, String> {
        let members = self.into_iter().enumerate();
        members
            .map(|(n, member)| operation_of(member).map_err(|e| in_member(n, &e)))
            .collect()
    }

    fn decode(answers: Answers) -> Result<Self::Outputs, String> {
        answers.decode::<D::Ticket>()
    }

    fn plain(self) -> Self::Plain {
        join_all(self.into_iter().map(IntoFuture::into_future))
    }
}

#[diagnostic::do_not_recommend]
impl<T, E, const N: usize> FirstError for [Result<T, E>; N] {
    type Output = Result<[T; N], E>;

    fn first_error(self) -> Self::Output {
        let values: Vec<T> = self.into_iter().collect::<Result<_, E>>()?;
        Ok(exactly(values))
    }
}

impl<D: Durable + IntoFuture<Output = Out<D>>, const N: usize> Group for [D; N] {
    type Outputs = [Out<D>; N];
    type Plain = ArrayOf<D::IntoFuture, N>;
    type Known<T> = known!(T: D);

    fn known<T>(value: T) -> Self::Known<T> {
        known!(T = value => D)
    }

    fn operations(self) -> Result<Vec<Operation>, String> {
        Vec::from(self).operations()
    }

    fn decode(mut answers: Answers) -> Result<Self::Outputs, String> {
        let member = |n| {
            let answer = answers.member().and_then(D::Ticket::decode);
            answer.map_err(|e| in_member(n, &e))
        };
        let outputs: Vec<_> = (0..N).map(member).collect::<Result<_, _>>()?;
        answers.end()?;
        Ok(exactly(outputs))
    }

    fn plain(self) -> Self::Plain {
        ArrayOf(Vec::from(self).plain())
    }
}

/// All members of an array as one ordinary future.
#[doc(hidden)]
#[expect(missing_debug_implementations, reason = "a future that is only polled")]
pub struct ArrayOf<F: Future, const N: usize>(JoinAll<F>);

impl<F: Future, const N: usize> Future for ArrayOf<F, N> {
    type Output = [F::Output; N];

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        Poll::Ready(exactly(ready!(Pin::new(&mut self.0).poll(cx))))
    }
}

/// As many values as an array had members.
#[expect(clippy::panic, reason = "the list was made of an array of that length")]
fn exactly<T, const N: usize>(values: Vec<T>) -> [T; N] {
    values
        .try_into()
        .unwrap_or_else(|all: Vec<T>| panic!("{} values of {N} members", all.len()))
}

type Joined<G> = <<G as Group>::Outputs as FirstError>::Output;

/// Reads all answers of a group as one result.
#[doc(hidden)]
#[derive(Debug)]
pub struct GroupCodec<G>(PhantomData<G>);

impl<G: Group<Outputs: FirstError>> Codec<Joined<G>> for GroupCodec<G> {
    fn decode(answer: Answer) -> Result<Joined<G>, String> {
        Ok(G::decode(Answers::of(answer)?)?.first_error())
    }
}

#[diagnostic::do_not_recommend]
impl<G: Group<Outputs: FirstError>> Durable for WhenAll<G> {
    type Output = Joined<G>;
    type Ticket = Ticket<Joined<G>, GroupCodec<G>>;

    fn ticket(self) -> Self::Ticket {
        Ticket::new(self.0.operations().map(Operation::All))
    }
}

impl<G: Group<Outputs: FirstError>> IntoFuture for WhenAll<G> {
    type Output = Joined<G>;
    type IntoFuture = FirstErrorOf<G::Plain>;

    fn into_future(self) -> Self::IntoFuture {
        FirstErrorOf(Box::pin(self.0.plain()))
    }
}

/// [`WhenAll`] as an ordinary future.
#[doc(hidden)]
#[derive(Debug)]
pub struct FirstErrorOf<F>(Pin<Box<F>>);

impl<F: Future<Output: FirstError>> Future for FirstErrorOf<F> {
    type Output = <F::Output as FirstError>::Output;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        Poll::Ready(ready!(self.0.as_mut().poll(cx)).first_error())
    }
}
