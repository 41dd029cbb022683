//! `for` loops whose body awaits: what is saved of them.

use super::again::Borrowed;
use super::walk::Walk;
use super::{LoopItem, Persist};
use crate::codec::Encoded;
use serde::ser::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::marker::PhantomData;
use std::ops::{Range, RangeFrom, RangeInclusive};

/// The items of a `for` loop over owned values, saved once; the position is a variable of its own.
///
/// They are kept encoded: an item is handed out by decoding it, so that it needs no `Clone`, and
/// the whole is written without looking into them again.
pub struct Items<T> {
    items: Result<Vec<Encoded>, String>,
    of: PhantomData<fn() -> T>,
}

impl<T> fmt::Debug for Items<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.items.fmt(f)
    }
}

impl<T> Items<T> {
    /// Encodes all items. One that cannot be encoded is reported when the list is saved or read.
    pub fn of(items: impl IntoIterator<Item = T>) -> Self
    where
        T: LoopItem,
    {
        let encode = |(n, item): (usize, T)| item.encode().map_err(|e| format!("item {n}: {e}"));
        Self {
            items: items.into_iter().enumerate().map(encode).collect(),
            of: PhantomData,
        }
    }
}

impl<T: Persist> Items<T> {
    /// The item at a position; `None` behind the last.
    ///
    /// # Panics
    /// If it cannot be encoded or decoded: the loop cannot go on without it, and must not end.
    #[must_use]
    #[expect(
        clippy::panic,
        reason = "the engine parks the routine with this message"
    )]
    pub fn get(&self, position: usize) -> Option<T> {
        let items = match &self.items {
            Ok(items) => items,
            Err(e) => panic!("the items of a loop cannot be saved: {e}"),
        };
        items.get(position).map(|item| match T::decode(item) {
            Ok(item) => item,
            Err(e) => panic!("item {position} of a loop cannot be read back: {e}"),
        })
    }

    /// All items, to be walked beside something else.
    #[must_use]
    pub const fn each(&self) -> Each<'_, T> {
        Each {
            items: self,
            next: 0,
        }
    }
}

/// The items of a list that is saved, in order.
#[derive(Debug)]
pub struct Each<'a, T> {
    items: &'a Items<T>,
    next: usize,
}

impl<T: Persist> Iterator for Each<'_, T> {
    type Item = T;

    fn next(&mut self) -> Option<T> {
        self.nth(0)
    }

    fn nth(&mut self, n: usize) -> Option<T> {
        let position = self.next.saturating_add(n);
        self.next = position.saturating_add(1);
        self.items.get(position)
    }
}

impl<T: Persist> Walk for Each<'_, T> {}
impl<T> Borrowed for Each<'_, T> {}

impl<T> Serialize for Items<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.items
            .as_ref()
            .map_err(S::Error::custom)?
            .serialize(serializer)
    }
}

impl<'de, T> Deserialize<'de> for Items<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self {
            items: Ok(Vec::deserialize(deserializer)?),
            of: PhantomData,
        })
    }
}

/// The cursor of a `for` loop over `a..b`, `a..=b` or `a..`.
///
/// The standard library's ranges do not save whether an inclusive one is exhausted.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Span<T> {
    next: Option<T>,
    end: Option<T>,
    inclusive: bool,
}

impl<T> Span<T>
where
    T: Clone + PartialOrd,
    Range<T>: Iterator<Item = T>,
    RangeInclusive<T>: Iterator<Item = T>,
    RangeFrom<T>: Iterator<Item = T>,
{
    /// From `start` to `end`, or without an end.
    #[must_use]
    pub fn new(start: T, end: Option<T>, inclusive: bool) -> Self {
        Self {
            next: Some(start),
            end,
            inclusive,
        }
    }

    /// The next value. An own name for `Iterator::next`, so that no trait is needed in scope.
    #[expect(
        clippy::should_implement_trait,
        reason = "called by generated code only"
    )]
    pub fn next(&mut self) -> Option<T> {
        let current = self.next.take()?;
        match (&self.end, self.inclusive) {
            (None, _) => self.next = (current.clone()..).nth(1),
            (Some(end), true) if current <= *end => {
                self.next = (current.clone()..=end.clone()).nth(1);
            }
            (Some(end), false) if current < *end => {
                self.next = (current.clone()..end.clone()).nth(1);
            }
            _ => return None,
        }
        Some(current)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Runs a span to its end, through its saved form after each value.
    fn all<T>(mut span: Span<T>) -> Vec<T>
    where
        T: Clone + PartialOrd + Serialize + serde::de::DeserializeOwned,
        Range<T>: Iterator<Item = T>,
        RangeInclusive<T>: Iterator<Item = T>,
        RangeFrom<T>: Iterator<Item = T>,
    {
        let mut values = vec![];
        while let Some(value) = span.next() {
            values.push(value);
            span = Encoded::of(&span).unwrap().decode().unwrap();
        }
        assert!(span.next().is_none());
        values
    }

    #[test]
    fn a_span_gives_what_the_range_gives() {
        for (a, b) in [(0_u8, 0), (0, 3), (3, 0), (250, 255), (255, 255)] {
            assert_eq!(
                all(Span::new(a, Some(b), false)),
                (a..b).collect::<Vec<_>>()
            );
            assert_eq!(
                all(Span::new(a, Some(b), true)),
                (a..=b).collect::<Vec<_>>()
            );
        }
        assert_eq!(all(Span::new('a', Some('c'), true)), ['a', 'b', 'c']);
        let mut open = Span::new(7_u64, None, false);
        assert_eq!((open.next(), open.next()), (Some(7), Some(8)));
    }

    #[test]
    fn items_need_no_clone_and_are_saved_as_they_are() {
        #[derive(Debug, PartialEq, Serialize, Deserialize)]
        struct NoClone(Vec<Option<u8>>);
        let items = Items::of([NoClone(vec![None]), NoClone(vec![])]);
        let saved = Encoded::of(&items).unwrap();
        assert_eq!(saved.as_str(), "[[null],[]]");
        let items: Items<NoClone> = saved.decode().unwrap();
        assert_eq!(items.get(0), Some(NoClone(vec![None])));
        assert_eq!(items.get(1), Some(NoClone(vec![])));
        assert_eq!(items.get(2), None);
    }

    #[derive(Deserialize)]
    struct Never;
    impl Serialize for Never {
        fn serialize<S: Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
            Err(S::Error::custom("never"))
        }
    }

    #[test]
    fn an_item_that_cannot_be_saved_is_an_error_of_the_list() {
        let error = Encoded::of(&Items::of([Never])).unwrap_err();
        assert_eq!(error.to_string(), "item 0: never");
    }

    #[test]
    #[should_panic(expected = "item 0: never")]
    fn a_loop_does_not_end_before_an_item_that_it_cannot_have() {
        let _ = Items::of([Never]).get(0);
    }
}
