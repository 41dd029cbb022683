//! What is wrong with the code of a routine is said once: about its plain twin, which has the code
//! as it was written.
//!
//! The state machine repeats that code, so the compiler would say the same again, and less well.
//! Generated code therefore has a constant for each routine ([`sound`]) that needs the layout of the
//! twin's future. If the twin does not compile, the constant has no value, and neither has any type
//! that mentions it: about such types the compiler is silent, and a function with one of them in it
//! is not looked at for moves and borrows.

/// Whether the future of a routine's plain twin can be laid out. If not, there is no answer, and
/// that is not another error.
pub const fn sound<F>(_twin: &impl FnOnce() -> F) -> bool {
    size_of::<F>() < usize::MAX
}

/// Whether a future can be sent to another thread: said here once, where the routine is.
pub const fn sent<F: Send>(_future: &impl FnOnce() -> F) -> bool {
    true
}

/// What the state machine mentions: it is known if the routine is [`sound`].
#[derive(Debug)]
pub struct Sound<const SOUND: bool>;

/// `<S as Says<T>>::Type` is `T` if `S` is a type that is known. If `S` is wrong, neither is this, and
/// nothing more is said about it.
pub trait Says<T> {
    /// `T`
    type Type;
    /// The same.
    fn says(value: T) -> Self::Type;
}

impl<S, T> Says<T> for S {
    type Type = T;

    fn says(value: T) -> T {
        value
    }
}

/// `T`, if all of these are operations; and a value of it. By their tickets, since an output may be
/// inferred from what follows.
macro_rules! known {
    ($T:ty:) => { $T };
    ($T:ty: $D:ident $($rest:ident)*) => {
        <<$D as Durable>::Ticket as Says<known!($T: $($rest)*)>>::Type
    };
    ($T:ty = $value:expr =>) => { $value };
    ($T:ty = $value:expr => $D:ident $($rest:ident)*) => {
        <<$D as Durable>::Ticket as Says<known!($T: $($rest)*)>>::says(
            known!($T = $value => $($rest)*)
        )
    };
}
pub(super) use known;
