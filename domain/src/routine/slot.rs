//! Where a variable of a routine lives between the segments of its state machine.
//!
//! Invariant: a value that was handed out since it was restored never counts as unchanged, because
//! it may have been changed through a shared reference (`Cell`, `Mutex`).

use crate::codec::Encoded;
use serde::{Deserialize, Serialize};

/// A value that can be kept in a local variable across an `.await`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be kept in a routine's local variable across an `.await`",
    label = "this variable is still needed after an `.await`, and its type `{Self}` cannot be saved",
    note = "variables that are used again after an `.await` are saved with the routine, so their type must implement `serde::Serialize` and `serde::Deserialize` and own its data",
    note = "use an owned type (`String`, `Vec<T>`, `.clone()`, `.cloned()` of an `Option`), or finish using the variable before the `.await`",
    note = "calls are not kept to be awaited later, but awaited together (`when_all((a, b)).await`) or started (`start(call).await`)"
)]
pub trait Persist: Sized {
    /// Whether there is something to save; false only for what stands in for a reference.
    #[doc(hidden)]
    const KEPT: bool = true;

    /// Returns the saved form.
    ///
    /// # Errors
    /// Why there is none.
    #[doc(hidden)]
    fn encode(&self) -> Result<Encoded, String>;

    /// Returns the value of a saved form.
    ///
    /// # Errors
    /// Why it does not fit.
    #[doc(hidden)]
    fn decode(saved: &Encoded) -> Result<Self, String>;
}

#[diagnostic::do_not_recommend]
impl<T: Serialize + Deserialize<'static>> Persist for T {
    fn encode(&self) -> Result<Encoded, String> {
        Encoded::of(self).map_err(|e| e.to_string())
    }

    fn decode(saved: &Encoded) -> Result<Self, String> {
        saved.decode_static().map_err(|e| e.to_string())
    }
}

/// A value that a loop with an `.await` in its body can hand out.
#[diagnostic::on_unimplemented(
    message = "the items of this loop are `{Self}`, which cannot be kept across an `.await`",
    label = "an item of the loop, of type `{Self}`",
    note = "of a loop over what is kept only the position is saved: `&list`, `list.iter()` and the adapters of the standard library; what your own functions give is not walked again",
    note = "otherwise the items are saved, so their type must implement `serde::Serialize` and `serde::Deserialize` and own its data: `.cloned()`, or `.collect::<Vec<_>>()` of owned values"
)]
pub trait LoopItem: Persist {}

#[diagnostic::do_not_recommend]
impl<T: Serialize + Deserialize<'static>> LoopItem for T {}

/// Looks at what a loop binds, as [`kept`] does.
pub const fn looped<'across_an_await_so_own_it, 'a: 'a, T>(_: &'a T)
where
    T: LoopItem + 'across_an_await_so_own_it,
{
}

/// Looks at a variable that is kept across an await: it can be saved, and owns what is in it. Both
/// lifetimes can be given by the caller.
pub const fn kept<'across_an_await_so_own_it, 'a: 'a, T>(_: &'a T)
where
    T: Persist + 'across_an_await_so_own_it,
{
}

/// A closure with `move` that can be made again: what it has taken is copied, so it is still there.
#[diagnostic::on_unimplemented(
    message = "a `move` closure that owns what it uses cannot be kept across an `.await`",
    label = "this closure is called again after an `.await`",
    note = "closures are not saved, but made again after the `.await`, for which what they use has to be there",
    note = "leave `move` out, so that the closure borrows, or give it the value as an argument; with `move`, only numbers and other `Copy` values are taken"
)]
pub trait TakesCopies {}

#[diagnostic::do_not_recommend]
impl<F: Copy> TakesCopies for F {}

/// Looks at a `move` closure that is used again after an await.
pub const fn copied<F: TakesCopies>(_: &F) {}

/// A variable of a routine: empty, or with its value.
#[derive(Debug)]
pub struct Slot<T> {
    value: Option<T>,
    /// The frame's encoding of this variable is that of the value.
    known: bool,
}

impl<T> Slot<T> {
    /// A variable that is not live.
    #[must_use]
    pub const fn empty() -> Self {
        Self {
            value: None,
            known: false,
        }
    }

    /// Hands out the value; from now on it may change.
    ///
    /// # Panics
    /// If the variable is not live: a bug of the macro.
    #[must_use]
    #[track_caller]
    #[expect(
        clippy::expect_used,
        reason = "only a bug of the macro can take what is not there"
    )]
    pub fn take(&mut self) -> T {
        self.known = false;
        self.value
            .take()
            .expect("a variable that is not live was taken: a bug of `#[service]`")
    }

    /// Looks at the value, which stays what it is.
    #[must_use]
    pub fn peek(&self) -> Option<&T> {
        self.value.as_ref()
    }

    /// Puts a value in that is new or may have changed.
    pub fn put(&mut self, value: T) {
        self.known = false;
        self.value = Some(value);
    }

    /// Puts a value back that was only read. It is compared with the saved one all the same, since
    /// reading may change what is inside.
    pub fn put_clean(&mut self, value: T) {
        self.put(value);
    }

    /// Puts in what was just decoded, or what a frame has just encoded.
    pub(super) fn restore(&mut self, value: T) {
        self.value = Some(value);
        self.known = true;
    }

    pub(super) fn is_known(&self) -> bool {
        self.known
    }

    pub(super) fn set_known(&mut self) {
        self.known = true;
    }
}

impl<T: Persist> Slot<T> {
    /// Whether the value is made again instead of saved.
    #[must_use]
    pub const fn gone(&self) -> bool {
        !T::KEPT
    }
}
