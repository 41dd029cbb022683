//! Loops over borrowed places: only the position is saved, the item is looked up again.

use super::again::Borrowed;
use std::cmp::Ordering;
use std::{collections as c, iter as i, ops, slice as s, str as st};

/// Iterators that give the same items in the same order when they are made again, also in another
/// process.
#[diagnostic::on_unimplemented(
    message = "a loop that awaits cannot find its place in `{Self}` again",
    label = "not an iterator of known order",
    note = "after a crash the loop goes on at its position, so the order must be the same in another process: slices, `Vec`, `BTreeMap`, `BTreeSet`, `VecDeque`, strings and the adapters of the standard library",
    note = "the order of a `HashMap` or `HashSet` is another one each time: use a `BTreeMap`, or loop over an owned list (`for key in map.keys().cloned().collect::<Vec<_>>()`)"
)]
pub trait Walk: Iterator {}

macro_rules! walk {
    ($(impl [$($g:tt)*] $t:ty),* $(,)?) => {
        $(impl<$($g)*> Walk for $t {} impl<$($g)*> Borrowed for $t {})*
    };
}

walk!(
    impl ['a, T] s::Iter<'a, T>,
    impl ['a, T] s::IterMut<'a, T>,
    impl ['a, T] s::Windows<'a, T>,
    impl ['a, T] s::Chunks<'a, T>,
    impl ['a, T] s::ChunksMut<'a, T>,
    impl ['a, T] s::ChunksExact<'a, T>,
    impl ['a, T] s::ChunksExactMut<'a, T>,
    impl ['a, T] s::RChunks<'a, T>,
    impl ['a, T, F: FnMut(&T) -> bool] s::Split<'a, T, F>,
    impl ['a, T, F: FnMut(&T, &T) -> bool] s::ChunkBy<'a, T, F>,
    impl ['a] st::Chars<'a>,
    impl ['a] st::CharIndices<'a>,
    impl ['a] st::Bytes<'a>,
    impl ['a] st::Lines<'a>,
    impl ['a] st::SplitWhitespace<'a>,
    impl ['a] st::SplitAsciiWhitespace<'a>,
    impl ['a] st::Split<'a, char>,
    impl ['a] st::Split<'a, &'a str>,
    impl ['a, const N: usize] st::Split<'a, [char; N]>,
    impl ['a] st::Split<'a, &'a [char]>,
    impl ['a, const N: usize] st::Split<'a, &'a [char; N]>,
    impl ['a] st::RSplit<'a, char>,
    impl ['a] st::RSplit<'a, &'a str>,
    impl ['a] st::SplitInclusive<'a, char>,
    impl ['a] st::SplitInclusive<'a, &'a str>,
    impl ['a] st::SplitTerminator<'a, char>,
    impl ['a] st::SplitTerminator<'a, &'a str>,
    impl ['a] st::SplitN<'a, char>,
    impl ['a] st::SplitN<'a, &'a str>,
    impl ['a] st::RSplitN<'a, char>,
    impl ['a] st::RSplitN<'a, &'a str>,
    impl ['a] st::Matches<'a, char>,
    impl ['a] st::Matches<'a, &'a str>,
    impl ['a] st::MatchIndices<'a, char>,
    impl ['a] st::MatchIndices<'a, &'a str>,
    impl ['a, K, V] c::btree_map::Iter<'a, K, V>,
    impl ['a, K, V] c::btree_map::IterMut<'a, K, V>,
    impl ['a, K, V] c::btree_map::Keys<'a, K, V>,
    impl ['a, K, V] c::btree_map::Values<'a, K, V>,
    impl ['a, K, V] c::btree_map::ValuesMut<'a, K, V>,
    impl ['a, K, V] c::btree_map::Range<'a, K, V>,
    impl ['a, K, V] c::btree_map::RangeMut<'a, K, V>,
    impl ['a, T] c::btree_set::Iter<'a, T>,
    impl ['a, T] c::btree_set::Range<'a, T>,
    impl ['a, T: Ord] c::btree_set::Intersection<'a, T>,
    impl ['a, T: Ord] c::btree_set::Difference<'a, T>,
    impl ['a, T: Ord] c::btree_set::SymmetricDifference<'a, T>,
    impl ['a, T: Ord] c::btree_set::Union<'a, T>,
    impl ['a, T] c::vec_deque::Iter<'a, T>,
    impl ['a, T] c::vec_deque::IterMut<'a, T>,
    impl ['a, T] std::option::Iter<'a, T>,
    impl ['a, T] std::option::IterMut<'a, T>,
    impl ['a, T] std::option::IntoIter<&'a T>,
    impl ['a, T] std::option::IntoIter<&'a mut T>,
    impl ['a, T] i::Once<&'a T>,
    impl ['a, T] i::Repeat<&'a T>,
    impl [I: Walk] i::Enumerate<I>,
    impl [I: Walk + DoubleEndedIterator] i::Rev<I>,
    impl [I: Walk] i::Skip<I>,
    impl [I: Walk] i::Take<I>,
    impl [I: Walk] i::StepBy<I>,
    impl [A: Walk, B: Walk] i::Zip<A, B>,
    impl [A: Walk, B: Walk<Item = A::Item>] i::Chain<A, B>,
    impl ['a, T: 'a + Clone, I: Walk<Item = &'a T>] i::Cloned<I>,
    impl ['a, T: 'a + Copy, I: Walk<Item = &'a T>] i::Copied<I>,
    impl [I: Walk, F: FnMut(&I::Item) -> bool] i::Filter<I, F>,
    impl [I: Walk, R, F: FnMut(I::Item) -> R] i::Map<I, F>,
    impl [I: Walk, R, F: FnMut(I::Item) -> Option<R>] i::FilterMap<I, F>,
    impl [I: Walk] i::Peekable<I>,
    impl [I: Walk, F: FnMut(&I::Item)] i::Inspect<I, F>,
    impl [I: Walk, R, F: FnMut(I::Item) -> Option<R>] i::MapWhile<I, F>,
    impl [I: Walk, F: FnMut(&I::Item) -> bool] i::TakeWhile<I, F>,
    impl [I: Walk, F: FnMut(&I::Item) -> bool] i::SkipWhile<I, F>,
    impl [I: Walk<Item = U>, U: IntoIterator<IntoIter: Walk>] i::Flatten<I>,
    impl [I: Walk, U: IntoIterator<IntoIter: Walk>, F: FnMut(I::Item) -> U] i::FlatMap<I, U, F>,
);

impl<T> Walk for ops::RangeFrom<T> where Self: Iterator {}
impl<T> Walk for ops::Range<T> where Self: Iterator {}
impl<T> Walk for ops::RangeInclusive<T> where Self: Iterator {}
impl<T, const N: usize> Walk for std::array::IntoIter<T, N> {}

/// Item number `n` of a source that is made again. On a slice that is one look; on trees,
/// characters and filters it goes there step by step.
pub fn nth<I: IntoIterator<IntoIter: Walk>>(items: I, n: usize) -> Option<I::Item> {
    items.into_iter().nth(n)
}

/// Checks that an iterator can be made again.
pub fn walk<I: Walk>(items: I) -> I {
    items
}

/// What a `find` found: its position is kept, so that what the closure looked at may change.
pub fn found<I: Iterator>(mut items: I, n: Option<usize>) -> Option<I::Item> {
    items.nth(n?)
}

/// The position of what `find` finds.
pub fn position_find<I: Walk>(
    mut items: I,
    mut accept: impl FnMut(&I::Item) -> bool,
) -> Option<usize> {
    items.position(|item| accept(&item))
}

/// The position of what `max_by_key` finds.
pub fn position_max_by_key<I: Walk, K: Ord>(
    items: I,
    mut key: impl FnMut(&I::Item) -> K,
) -> Option<usize> {
    items
        .enumerate()
        .max_by_key(|(_, item)| key(item))
        .map(|(n, _)| n)
}

/// The position of what `min_by_key` finds.
pub fn position_min_by_key<I: Walk, K: Ord>(
    items: I,
    mut key: impl FnMut(&I::Item) -> K,
) -> Option<usize> {
    items
        .enumerate()
        .min_by_key(|(_, item)| key(item))
        .map(|(n, _)| n)
}

/// The position of what `max_by` finds.
pub fn position_max_by<I: Walk>(
    items: I,
    mut compare: impl FnMut(&I::Item, &I::Item) -> Ordering,
) -> Option<usize> {
    items
        .enumerate()
        .max_by(|(_, a), (_, b)| compare(a, b))
        .map(|(n, _)| n)
}

/// The position of what `min_by` finds.
pub fn position_min_by<I: Walk>(
    items: I,
    mut compare: impl FnMut(&I::Item, &I::Item) -> Ordering,
) -> Option<usize> {
    items
        .enumerate()
        .min_by(|(_, a), (_, b)| compare(a, b))
        .map(|(n, _)| n)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_found_position_gives_the_item_that_the_method_gives() {
        let items = [3, 9, 1, 9, 1];
        let by = |n: Option<usize>| found(items.iter(), n);
        assert_eq!(
            by(position_find(items.iter(), |x| **x == 1)),
            items.iter().find(|x| **x == 1)
        );
        // the last of equal maxima, the first of equal minima, as in the standard library
        assert_eq!(position_max_by_key(items.iter(), |x| **x), Some(3));
        assert_eq!(position_min_by_key(items.iter(), |x| **x), Some(2));
        assert_eq!(position_max_by(items.iter(), Ord::cmp), Some(3));
        assert_eq!(position_min_by(items.iter(), Ord::cmp), Some(2));
        assert_eq!(by(position_find(items.iter(), |x| **x == 7)), None);
    }

    #[test]
    fn items_are_found_by_their_number() {
        let tree = c::BTreeMap::from([(1, 'a'), (2, 'b')]);
        assert_eq!(nth(&tree, 1), Some((&2, &'b')));
        assert_eq!(nth(walk("xyz".chars()), 2), Some('z'));
        assert_eq!(nth([1, 2].iter().rev(), 2), None);
    }
}
