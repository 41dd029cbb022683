//! Bindings that borrow are made again instead of saved: what that needs at run time.
//!
//! Whether a type borrows is decided by the compiler, by trying the method of the reference first
//! (`(&&Keep::new(x)).keep()`): the macro sees no types.

use super::{Persist, Slot};
use crate::codec::Encoded;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::borrow::Borrow;
use std::marker::PhantomData;
use std::sync::{Mutex, PoisonError};

/// Stands in the slot of a reference: nothing is saved, the reference is made again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gone;

#[diagnostic::do_not_recommend]
impl Persist for Gone {
    const KEPT: bool = false;

    fn encode(&self) -> Result<Encoded, String> {
        Encoded::of(&()).map_err(|e| e.to_string())
    }

    fn decode(_: &Encoded) -> Result<Self, String> {
        Ok(Self)
    }
}

/// Types that borrow: while such a value lives, what it was taken from cannot change.
pub trait Borrowed {}

impl<T: ?Sized> Borrowed for &T {}
impl<T: ?Sized> Borrowed for &mut T {}
impl<B: Borrowed> Borrowed for Option<B> {}
impl<B: Borrowed, E> Borrowed for Result<B, E> {}
impl<B: Borrowed> Borrowed for (usize, B) {}
impl<B: Borrowed, const N: usize> Borrowed for [B; N] {}
impl<A: ?Sized, B: Borrowed> Borrowed for (&A, B) {}
impl<A: ?Sized, B: Borrowed> Borrowed for (&mut A, B) {}

/// What a local refers to, inside a field of the service, is not there any more.
///
/// # Panics
/// Always: the routine is parked with this message.
#[cold]
#[expect(
    clippy::panic,
    reason = "there is no value to go on with; the engine parks the routine"
)]
pub fn changed() -> ! {
    panic!(
        "what a local variable of the routine refers to is not there any more: a field of the \
         service has changed since"
    )
}

/// A `?` that was passed before.
pub trait Sure {
    /// What is inside.
    type Value;
    /// What is inside.
    fn sure(self) -> Self::Value;
}

impl<T> Sure for Option<T> {
    type Value = T;
    fn sure(self) -> T {
        self.unwrap_or_else(|| changed())
    }
}

impl<T, E> Sure for Result<T, E> {
    type Value = T;
    fn sure(self) -> T {
        self.unwrap_or_else(|_| changed())
    }
}

/// A key that is looked up again: a copy of it is kept.
pub trait KeyArgument {
    /// The copy.
    type Kept: Lend;
    /// Copies it.
    fn own(self) -> Self::Kept;
}

/// Gives a kept key in the form in which it was passed.
pub trait Lend {
    /// That form.
    type Lent<'a>
    where
        Self: 'a;
    /// Lends it.
    fn lend(&self) -> Self::Lent<'_>;
}

/// The copy of a key that was passed by reference.
#[derive(Serialize, Deserialize)]
#[serde(
    transparent,
    bound(
        serialize = "Q::Owned: Serialize",
        deserialize = "Q::Owned: DeserializeOwned"
    )
)]
#[expect(missing_debug_implementations, reason = "the owned form may have none")]
pub struct Own<Q: ToOwned + ?Sized>(Q::Owned);

impl<Q: ToOwned + ?Sized> KeyArgument for &Q {
    type Kept = Own<Q>;
    fn own(self) -> Own<Q> {
        Own(self.to_owned())
    }
}

impl<Q: ToOwned + ?Sized> Lend for Own<Q> {
    type Lent<'a>
        = &'a Q
    where
        Self: 'a;
    fn lend(&self) -> &Q {
        self.0.borrow()
    }
}

macro_rules! copies {
    ($($t:ty)*) => { $(
        impl KeyArgument for $t {
            type Kept = Self;
            fn own(self) -> Self {
                self
            }
        }
        impl Lend for $t {
            type Lent<'a> = Self;
            fn lend(&self) -> Self {
                *self
            }
        }
    )* };
}
copies!(u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize bool char);

/// Copies a key.
pub fn own<A: KeyArgument>(argument: A) -> A::Kept {
    argument.own()
}

/// The key of an entry that is looked up again: a copy of the one that is kept.
pub fn key_of_entry<K: EntryKey>(kept: &K) -> K {
    kept.clone()
}

/// A key of an entry to which a reference is bound.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is the key of an entry to which a variable refers, and cannot be cloned",
    label = "this key is kept, so that the entry is found again after an `.await`",
    note = "derive `Clone` for it, or use the entry without binding it to a variable"
)]
pub trait EntryKey: Clone {}

#[diagnostic::do_not_recommend]
impl<K: Clone> EntryKey for K {}

/// A value that is handed out once, through a shared reference; a mutex, so that the routine's
/// future stays `Send`.
#[derive(Debug)]
struct Once<T>(Mutex<Option<T>>);

impl<T> Once<T> {
    fn new(value: T) -> Self {
        Self(Mutex::new(Some(value)))
    }

    #[expect(clippy::expect_used, reason = "only a bug of the macro can ask twice")]
    fn take(&self) -> T {
        let value = self.0.lock().unwrap_or_else(PoisonError::into_inner).take();
        value.expect("a value was taken twice: a bug of `#[service]`")
    }
}

/// `(&&Keep::new(x)).keep()`: `x` itself, or [`Gone`] if it borrows.
#[derive(Debug)]
pub struct Keep<T>(Once<T>);

impl<T> Keep<T> {
    /// Wraps the value.
    pub fn new(value: T) -> Self {
        Self(Once::new(value))
    }
}

/// [`Keep`] of what borrows.
pub trait KeepBorrowed {
    /// Drops the value: it is made again.
    fn keep(&self) -> Gone;
}

impl<T: Borrowed> KeepBorrowed for &Keep<T> {
    fn keep(&self) -> Gone {
        Gone
    }
}

/// [`Keep`] of everything else.
pub trait KeepOwned {
    /// The value's type.
    type T;
    /// The value.
    fn keep(&self) -> Self::T;
}

impl<T> KeepOwned for Keep<T> {
    type T = T;
    fn keep(&self) -> T {
        self.0.take()
    }
}

/// `(&&Hold::of(&x)).hold(&base)`: a borrow of `base` if `x` borrows by its type.
///
/// What `x` was taken from may hold references itself: `x` then does not borrow from it, and it could
/// change while `x` lives. Since `x` is made again from it, that must not compile.
#[derive(Debug)]
pub struct Hold<'x, T>(PhantomData<&'x T>);

impl<'x, T> Hold<'x, T> {
    /// Looks at the type.
    #[must_use]
    pub fn of(_: &'x T) -> Self {
        Self(PhantomData)
    }
}

/// While this is in use, what it was made of cannot change.
#[derive(Debug, Clone, Copy)]
pub struct Held<'base>(PhantomData<&'base ()>);

impl<'base> Held<'base> {
    /// Borrows what a loop goes through.
    #[must_use]
    pub fn on<R: ?Sized>(_: &'base R) -> Self {
        Self(PhantomData)
    }
}

/// [`Hold`] of what borrows.
pub trait HoldBorrowed {
    /// Borrows what it was taken from.
    fn hold<'base, R: ?Sized>(&self, base: &'base R) -> Held<'base>;
}

impl<T: Borrowed> HoldBorrowed for &Hold<'_, T> {
    fn hold<'base, R: ?Sized>(&self, _: &'base R) -> Held<'base> {
        Held(PhantomData)
    }
}

/// [`Hold`] of everything else, which is saved.
pub trait HoldOwned {
    /// Borrows nothing.
    fn hold<R: ?Sized>(&self, base: &R) -> Held<'static>;
}

impl<T> HoldOwned for Hold<'_, T> {
    fn hold<R: ?Sized>(&self, _: &R) -> Held<'static> {
        Held(PhantomData)
    }
}

/// Uses what is held.
pub fn held<T>(_: T) {}

/// `(&&Again::of(&mut slot)).again(made)`: what is in the slot, or what was made again.
#[derive(Debug)]
pub struct Again<'a, T>(Once<&'a mut Slot<T>>);

impl<'a, T> Again<'a, T> {
    /// Wraps the slot.
    pub fn of(slot: &'a mut Slot<T>) -> Self {
        Self(Once::new(slot))
    }
}

/// [`Again`] of what borrows.
pub trait AgainBorrowed {
    /// What was made again.
    fn again<M>(&self, made: Option<M>) -> M;
}

impl AgainBorrowed for &Again<'_, Gone> {
    fn again<M>(&self, made: Option<M>) -> M {
        made.sure()
    }
}

/// [`Again`] of everything else.
pub trait AgainOwned {
    /// The value's type.
    type T;
    /// What is in the slot.
    fn again<M>(&self, made: Option<M>) -> Self::T;
}

impl<T> AgainOwned for Again<'_, T> {
    type T = T;
    fn again<M>(&self, _: Option<M>) -> T {
        self.0.take().take()
    }
}

#[cfg(test)]
#[expect(clippy::needless_borrow, reason = "the form that generated code has")]
mod tests {
    use super::*;

    #[test]
    fn the_type_decides_whether_a_value_is_kept() {
        let owned: String = (&&Keep::new(String::from("x"))).keep();
        assert_eq!(owned, "x");
        let text = String::from("y");
        let Gone = (&&Keep::new(text.as_str())).keep();
        let Gone = (&&Keep::new(Some(&text))).keep();
    }

    #[test]
    fn what_owns_its_value_holds_nothing() {
        let mut numbers = vec![1, 2];
        let last = numbers[1];
        let nothing = (&&Hold::of(&last)).hold(&numbers);
        numbers.clear();
        held(nothing);
        let first = numbers.first();
        let some = (&&Hold::of(&first)).hold(&numbers);
        held(some);
        assert_eq!((first, last), (None, 2));
    }

    #[test]
    fn what_was_kept_comes_from_the_slot_and_the_rest_is_made_again() {
        let mut slot = Slot::empty();
        slot.put(5);
        assert_eq!((&&Again::of(&mut slot)).again(None::<u8>), 5);
        let mut gone = Slot::empty();
        gone.put(Gone);
        assert!(gone.gone());
        assert_eq!((&&Again::of(&mut gone)).again(Some("made")), "made");
    }

    #[test]
    fn a_key_is_kept_as_a_copy_and_lent_as_it_was_passed() {
        let kept = own("key");
        let saved = Encoded::of(&kept).unwrap();
        assert_eq!(saved.as_str(), r#""key""#);
        assert_eq!(saved.decode::<Own<str>>().unwrap().lend(), "key");
        assert_eq!(own(7_u8).lend(), 7);
    }

    #[test]
    #[should_panic(expected = "a field of the service has changed")]
    fn a_place_that_is_gone_says_so() {
        None::<u8>.sure();
    }
}
