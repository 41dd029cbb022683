//! Which await of this build is the one at which a frame was saved.
//!
//! Invariant: where the names of awaits may have shifted, because there are more or fewer awaits of
//! the same operation now, a frame goes on at an await only if it is the one that looks like it.
//! Names that a user gave are believed.

use super::Problem;
use super::report::{WAY_OUT, list};
use crate::routine::{Point, RoutineInfo};

/// The bits of a fingerprint that count.
const COUNT: u32 = 0xff;

/// Whether two points look alike.
fn alike(a: u32, b: u32) -> bool {
    a & !COUNT == b & !COUNT
}

/// The point of a saved frame.
///
/// # Errors
/// Why there is none, or more than one.
pub(super) fn point(
    info: &'static RoutineInfo,
    key: &str,
    fingerprint: Option<u32>,
) -> Result<&'static Point, Problem> {
    let earlier = |p: &&Point| p.earlier.contains(&key);
    if let Some(point) = info.points.iter().find(earlier) {
        return Ok(point);
    }
    let here = info.point(key);
    let Some(saved) = fingerprint else {
        return here.ok_or_else(|| absent(info, key));
    };
    let unshifted = here.filter(|p| p.named || p.fingerprint & COUNT == saved & COUNT);
    if let Some(point) = unshifted
        && (point.named || alike(point.fingerprint, saved))
    {
        return Ok(point);
    }
    let like: Vec<_> = info
        .points
        .iter()
        .filter(|p| alike(p.fingerprint, saved))
        .collect();
    match (&like[..], unshifted, here) {
        ([only], ..) => Ok(only),
        // it was edited: what does not fit is found by the checks that follow
        ([], Some(point), _) => Ok(point),
        ([], None, None) => Err(absent(info, key)),
        _ => Err(unsure(info, key, saved, &like)),
    }
}

fn absent(info: &RoutineInfo, key: &str) -> Problem {
    let has = list(info.points.iter().map(|p| p.key));
    problem(
        key,
        format!(
            "{} was saved at point `{key}`, which this version of the code does not have (it has: \
             {has}); {WAY_OUT}",
            info.place(None),
        ),
    )
}

fn unsure(info: &RoutineInfo, key: &str, saved: u32, like: &[&Point]) -> Problem {
    let base = |key: &str| key.split('#').next().map(str::to_owned);
    let same = info.points.iter().filter(|p| base(p.key) == base(key));
    let like = match like {
        [] => "none looks like it".to_owned(),
        like => format!("{} look like it", listed(like.iter().copied())),
    };
    problem(
        key,
        format!(
            "{} was saved at point `{key}`, when there were {} awaits of this operation; now there \
             are {}, and {like}; say which it is with `#[point(was = \"{key}\")]` and it goes on by \
             itself, or cancel it",
            info.place(None),
            saved & COUNT,
            listed(same),
        ),
    )
}

fn problem(key: &str, reason: String) -> Problem {
    Problem {
        point: Some(key.into()),
        ..Problem::new(reason)
    }
}

/// Points with their lines.
fn listed<'a>(points: impl Iterator<Item = &'a Point>) -> String {
    let points: Vec<_> = points
        .map(|p| format!("`{}` in line {}", p.key, p.line))
        .collect();
    if points.is_empty() {
        "none".into()
    } else {
        points.join(", ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn at(id: u32, key: &'static str, fingerprint: u32) -> Point {
        Point {
            id,
            key,
            fingerprint,
            ..Point::ENTRY
        }
    }

    static TWO: RoutineInfo = RoutineInfo {
        service: "Bank",
        name: "pay",
        file: file!(),
        line: 1,
        parameters: &[],
        fingerprint: 0,
        points: &[at(1, "pay", 0x102), at(2, "pay#2", 0x202)],
    };
    static SAME: RoutineInfo = RoutineInfo {
        points: &[at(1, "pay", 0x102), at(2, "pay#2", 0x102)],
        ..TWO
    };
    static NAMED: RoutineInfo = RoutineInfo {
        points: &[
            Point {
                named: true,
                ..at(1, "charge", 0x101)
            },
            Point {
                earlier: &["pay", "pay#7"],
                ..at(2, "pay#2", 0x201)
            },
        ],
        ..TWO
    };

    fn found(info: &'static RoutineInfo, key: &str, fingerprint: u32) -> Result<u32, String> {
        let found = point(info, key, Some(fingerprint));
        found.map(|p| p.id).map_err(|p| p.reason)
    }

    #[test]
    fn a_frame_without_a_fingerprint_goes_by_its_name() {
        assert_eq!(point(&TWO, "pay#2", None).unwrap().id, 2);
        let reason = point(&TWO, "ship", None).unwrap_err().reason;
        assert!(
            reason.contains("`ship`") && reason.contains("pay, pay#2"),
            "{reason}"
        );
    }

    #[test]
    fn where_the_number_is_the_same_an_edit_is_no_shift() {
        assert_eq!(found(&TWO, "pay", 0x102), Ok(1));
        assert_eq!(found(&TWO, "pay", 0x902), Ok(1));
        // the two were swapped
        assert_eq!(found(&TWO, "pay", 0x202), Ok(2));
    }

    #[test]
    fn where_the_number_is_another_only_the_one_that_looks_like_it_will_do() {
        assert_eq!(found(&TWO, "pay", 0x201), Ok(2));
        assert_eq!(found(&TWO, "pay", 0x101), Ok(1));
        assert_eq!(found(&TWO, "pay#3", 0x203), Ok(2));
        for (info, fingerprint) in [(&TWO, 0x901), (&SAME, 0x101)] {
            let reason = found(info, "pay", fingerprint).unwrap_err();
            assert!(reason.contains("was = \"pay\""), "{reason}");
        }
    }

    #[test]
    fn given_names_are_believed() {
        assert_eq!(found(&NAMED, "charge", 0x909), Ok(1));
        assert_eq!(found(&NAMED, "pay", 0x101), Ok(2));
        assert_eq!(found(&NAMED, "pay#7", 0x909), Ok(2));
        // the name was given after the frame was saved
        assert_eq!(found(&NAMED, "order", 0x101), Ok(1));
    }
}
