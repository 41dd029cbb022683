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

/// What the state machine says of a routine that is [`sound`].
#[derive(Debug)]
pub struct Sound<const SOUND: bool>;

/// `<Sound<{ .. }> as Says<T>>::Type` is `T` in a sound routine.
pub trait Says<T> {
    /// `T`
    type Type;
}

impl<T, const SOUND: bool> Says<T> for Sound<SOUND> {
    type Type = T;
}
