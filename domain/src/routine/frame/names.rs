//! Under which names the live locals of an await were saved.
//!
//! Invariant: a local gets the value of another one only if the user says so. Where there are
//! several of one name they have numbers, which may have shifted: then they are taken in their
//! order, if there are as many of them and the await looks as it did.

/// What is known of a saved frame without its values.
pub(crate) struct SavedNames<'s> {
    /// The constructs around its await.
    pub(crate) path: &'s str,
    /// Its await looks like the one where it goes on.
    pub(crate) alike: bool,
    /// The names of its locals, in the order in which they were declared.
    pub(crate) locals: &'s [&'s str],
}

/// Why a live local is not among the saved ones.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Unfit {
    /// Nothing of this name was saved.
    Absent(String),
    /// There were more of this name than are live now.
    Several(String),
}

/// The saved name of each live local, which are given with the names that they had before. What is
/// `perhaps` saved is not asked for, and takes its own name only.
pub(super) fn saved_as<'s>(
    live: &[(&str, Vec<&str>)],
    perhaps: &[&str],
    saved: &SavedNames<'s>,
) -> Result<Vec<&'s str>, Unfit> {
    let there = |name: &str| saved.locals.iter().find(|l| **l == name).copied();
    let before = live.iter().any(|(key, _)| there(key).is_none());
    let told = |(key, earlier): &(&str, Vec<&str>)| {
        let of_this = |name: &&str| base(name) == base(key);
        let locals = saved.locals.iter().copied().filter(of_this);
        let had = locals.filter(|name| !perhaps.contains(name)).count();
        let has = live.iter().map(|(key, _)| *key).filter(of_this).count();
        let told = earlier.iter().find_map(|name| there(name));
        told.filter(|_| before || had > has)
    };
    let told: Vec<Option<&'s str>> = live.iter().map(told).collect();
    let untold = live.iter().zip(&told).filter(|(_, told)| told.is_none());
    let untold: Vec<&str> = untold.map(|((key, _), _)| *key).collect();
    let left = saved.locals.iter().copied();
    let left = left.filter(|name| !told.contains(&Some(name)) && !perhaps.contains(name));
    let left: Vec<&str> = left.collect();
    let of_live = live.iter().zip(&told).map(|((key, _), told)| {
        if let Some(name) = told {
            return Ok(*name);
        }
        let of_this = |name: &&&str| base(name) == base(key);
        let had: Vec<&'s str> = left.iter().filter(of_this).copied().collect();
        let has: Vec<&str> = untold.iter().filter(of_this).copied().collect();
        if has.len() < had.len() {
            return Err(Unfit::Several((*key).into()));
        }
        if has.iter().all(|key| there(key).is_some()) {
            return there(key).ok_or_else(|| Unfit::Absent((*key).into()));
        }
        let nth = has.iter().position(|other| other == key);
        let shifted = nth.and_then(|nth| had.get(nth).copied());
        let sure = !perhaps.iter().any(|name| base(name) == base(key));
        shifted
            .filter(|_| saved.alike && sure && had.len() == has.len())
            .ok_or_else(|| Unfit::Absent((*key).into()))
    });
    of_live.collect()
}

/// A name without what tells it from others of that name: `x#2` is `x`, `~operand#2(pay)` is
/// `~operand`.
fn base(name: &str) -> &str {
    let ends: &[char] = if name.starts_with('~') {
        &['(', '#', ':']
    } else {
        &['#']
    };
    name.split(ends).next().unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(live: &[&str], saved: &[&str], alike: bool, expected: Result<&[&str], Unfit>) {
        let live: Vec<_> = live.iter().map(|key| (*key, vec![])).collect();
        let saved = SavedNames {
            path: "",
            alike,
            locals: saved,
        };
        assert_eq!(saved_as(&live, &[], &saved), expected.map(<[&str]>::to_vec));
    }

    #[test]
    fn a_name_is_the_same_name() {
        check(&["a", "b"], &["b", "c", "a"], false, Ok(&["a", "b"]));
        check(&["a"], &["b"], true, Err(Unfit::Absent("a".into())));
    }

    #[test]
    fn numbers_that_shifted_are_taken_in_their_order_if_the_await_looks_the_same() {
        check(&["x#2"], &["x"], true, Ok(&["x"]));
        check(&["x#2"], &["x"], false, Err(Unfit::Absent("x#2".into())));
        check(
            &["~at(pay#2)", "~at(pay#3)"],
            &["~at(pay)", "~at(pay#2)"],
            true,
            Ok(&["~at(pay)", "~at(pay#2)"]),
        );
    }

    #[test]
    fn one_of_several_is_not_guessed() {
        let several = || Err(Unfit::Several("x".into()));
        check(&["x"], &["x", "x#2"], true, several());
        check(
            &["~operand(a)"],
            &["~operand:1(a)", "~operand:2(a)"],
            true,
            Err(Unfit::Several("~operand(a)".into())),
        );
        check(&["x", "x#2"], &["x"], true, Err(Unfit::Absent("x".into())));
    }

    #[test]
    fn what_is_perhaps_saved_is_no_other_one() {
        let live = [("x", vec![])];
        let saved = |locals| SavedNames {
            path: "",
            alike: true,
            locals,
        };
        let of = |locals| saved_as(&live, &["x#2"], &saved(locals));
        assert_eq!(of(&["x", "x#2"]), Ok(vec!["x"]));
        assert_eq!(of(&["x"]), Ok(vec!["x"]));
        assert_eq!(of(&["x", "x#3"]), Err(Unfit::Several("x".into())));
        assert_eq!(of(&["x#2"]), Err(Unfit::Absent("x".into())));
    }

    #[test]
    fn a_name_that_is_said_is_believed() {
        let live = [("x", vec!["x#2"]), ("y", vec!["z"])];
        let saved = SavedNames {
            path: "",
            alike: false,
            locals: &["x", "x#2", "z"],
        };
        assert_eq!(saved_as(&live, &[], &saved), Ok(vec!["x#2", "z"]));
        assert_eq!(saved_as(&live[..1], &[], &saved), Ok(vec!["x#2"]));
        let saved = SavedNames {
            locals: &["x", "y"],
            ..saved
        };
        assert_eq!(saved_as(&live, &[], &saved), Ok(vec!["x", "y"]));
    }
}
