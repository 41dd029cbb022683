//! Which await of a build is the one at which a frame was saved, and whether the frame fits there.
//!
//! Invariant: where the names of awaits may have shifted, a frame goes on at an await only if it is
//! sure to be its own: nothing has changed among the awaits of the same operation but perhaps this
//! one, or it is the only one that looks like it and was the only one then. Names that a user gave
//! are believed.
//!
//! A running build and a manifest ask the same questions, so both are asked here.

use super::Problem;
use super::names;
pub(crate) use super::names::SavedNames;
use super::report::{WAY_OUT, list, shown_path};
use crate::routine::{Fingerprint, Point, RoutineInfo};
use std::borrow::Cow;

/// What is asked of an await.
pub(crate) trait Await {
    fn key(&self) -> &str;
    fn path(&self) -> &str;
    fn line(&self) -> u32;
    /// Its name was given.
    fn named(&self) -> bool;
    /// Whether it had this name before.
    fn was(&self, key: &str) -> bool;
    fn fingerprint(&self) -> Fingerprint;
    /// The names under which its locals are saved, each with those under which they were before.
    fn live(&self) -> Vec<(&str, Vec<&str>)>;
    /// The names of what is saved only if its type turns out to be owned.
    fn perhaps(&self) -> Vec<&str>;
}

impl Await for Point {
    fn key(&self) -> &str {
        self.key
    }
    fn path(&self) -> &str {
        self.path
    }
    fn line(&self) -> u32 {
        self.line
    }
    fn named(&self) -> bool {
        self.named
    }
    fn was(&self, key: &str) -> bool {
        self.earlier.contains(&key)
    }
    fn fingerprint(&self) -> Fingerprint {
        Fingerprint(self.fingerprint)
    }
    fn live(&self) -> Vec<(&str, Vec<&str>)> {
        let before = |key: &str| {
            let of_this = self.renamed.iter().filter(|(now, _)| *now == key);
            of_this.map(|(_, before)| *before).collect()
        };
        self.live.iter().map(|key| (*key, before(key))).collect()
    }
    fn perhaps(&self) -> Vec<&str> {
        let perhaps = self.again.iter().filter(|(.., certain)| !certain);
        perhaps.map(|(name, ..)| *name).collect()
    }
}

/// A routine whose awaits are asked.
pub(crate) struct Asked<'a, P> {
    /// `` `Desk.sum` ``
    pub(crate) name: String,
    pub(crate) file: &'a str,
    pub(crate) line: u32,
    pub(crate) points: &'a [P],
}

impl Asked<'static, Point> {
    pub(super) fn of(info: &RoutineInfo) -> Self {
        Self {
            name: format!("`{}.{}`", info.service, info.name),
            file: info.file,
            line: info.line,
            points: info.points,
        }
    }
}

impl<'a, P: Await> Asked<'a, P> {
    fn place(&self, point: Option<&P>) -> String {
        let Self { name, file, .. } = self;
        match point {
            None => format!("{name} ({file}:{})", self.line),
            Some(p) => format!("{name} at `{}` ({file}:{})", p.key(), p.line()),
        }
    }

    /// The await of a saved frame.
    ///
    /// # Errors
    /// Why there is none, or more than one.
    pub(crate) fn point(&self, key: &str, saved: Option<Fingerprint>) -> Result<&'a P, Problem> {
        if let Some(point) = self.points.iter().find(|p| p.was(key)) {
            return Ok(point);
        }
        let here = self.points.iter().find(|p| p.key() == key);
        let Some(saved) = saved else {
            return here.ok_or_else(|| self.absent(key));
        };
        if let Some(point) = here
            && (point.named() || saved.in_same_place(point.fingerprint()))
        {
            return Ok(point);
        }
        let like: Vec<_> = self
            .points
            .iter()
            .filter(|p| p.fingerprint().looks_like(saved))
            .collect();
        match (&like[..], here) {
            ([only], _) if !saved.looked_like_others() => Ok(only),
            ([], None) => Err(self.absent(key)),
            _ => Err(self.unsure(key, saved, &like)),
        }
    }

    /// Whether a frame fits to its await: it is inside of the same constructs, and all its locals
    /// are there. Gives the names under which the live ones were saved, in their order.
    ///
    /// # Errors
    /// What does not fit.
    pub(crate) fn fits<'s>(
        &self,
        point: &P,
        saved: &SavedNames<'s>,
    ) -> Result<Vec<&'s str>, Problem> {
        let fail = |local: Option<&str>, reason: String| Problem {
            point: Some(point.key().into()),
            line: Some(point.line()),
            local: local.map(Into::into),
            ..Problem::new(format!("{}: {reason}; {WAY_OUT}", self.place(Some(point))))
        };
        if point.path() != saved.path {
            let (found, expected) = (shown_path(saved.path), shown_path(point.path()));
            let reason =
                format!("this point was saved inside {found} and is now inside {expected}");
            return Err(fail(None, reason));
        }
        let has = || list(saved.locals.iter().copied());
        names::saved_as(&point.live(), &point.perhaps(), saved).map_err(|e| match e {
            names::Unfit::Absent(key) => fail(
                Some(&key),
                format!(
                    "this point now needs the local `{key}`, which was not saved (saved were: {})",
                    has()
                ),
            ),
            names::Unfit::Several(key) => fail(
                Some(&key),
                format!(
                    "this point now needs the local `{key}`, and of this name there were more when \
                     it was saved (saved were: {}), so that it may be another; say which it is with \
                     `#[renamed(from = \"..\")]`",
                    has()
                ),
            ),
        })
    }

    fn absent(&self, key: &str) -> Problem {
        let has = list(self.points.iter().map(Await::key));
        self.problem(
            key,
            &format!(
                "was saved at point `{key}`, which this version of the code does not have (it has: \
                 {has}); {WAY_OUT}"
            ),
        )
    }

    fn unsure(&self, key: &str, saved: Fingerprint, like: &[&P]) -> Problem {
        let base = |key: &str| key.split('#').next().map(str::to_owned);
        let same = self.points.iter().filter(|p| base(p.key()) == base(key));
        let same: Vec<_> = same.collect();
        let like: Cow<'_, str> = match (like, saved.looked_like_others()) {
            ([], _) => "none looks like it".into(),
            (like, false) => format!("{} look like it", listed(like)).into(),
            (_, true) => "several looked like it".into(),
        };
        self.problem(
            key,
            &format!(
                "was saved at point `{key}`, when there were {} awaits of this operation; now there \
                 are {}, and {like}; say which it is with `#[point(was = \"{key}\")]` and it goes \
                 on by itself, or cancel it",
                saved.count(),
                listed(&same),
            ),
        )
    }

    fn problem(&self, key: &str, reason: &str) -> Problem {
        Problem {
            point: Some(key.into()),
            line: Some(self.line),
            ..Problem::new(format!("{} {reason}", self.place(None)))
        }
    }
}

/// Points with their lines.
fn listed<P: Await>(points: &[&P]) -> String {
    let points: Vec<_> = points
        .iter()
        .map(|p| format!("`{}` in line {}", p.key(), p.line()))
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

    const fn at(id: u32, key: &'static str, fingerprint: u64) -> Point {
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
        aliases: &[],
        file: file!(),
        line: 1,
        parameters: &[],
        described: crate::routine::Described::NOTHING,
        fingerprint: 0,
        points: &[at(1, "pay", 0x102), at(2, "pay#2", 0x202)],
    };
    static AMONG: RoutineInfo = RoutineInfo {
        points: &[
            at(1, "pay", 0x20 << 48 | 0x102),
            at(2, "pay#2", 0x40 << 48 | 0x202),
        ],
        ..TWO
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

    fn found(info: &'static RoutineInfo, key: &str, fingerprint: u64) -> Result<u32, String> {
        let found = Asked::of(info).point(key, Some(Fingerprint(fingerprint)));
        found.map(|p| p.id).map_err(|p| p.reason)
    }

    #[test]
    fn a_frame_without_a_fingerprint_goes_by_its_name() {
        assert_eq!(Asked::of(&TWO).point("pay#2", None).unwrap().id, 2);
        let reason = Asked::of(&TWO).point("ship", None).unwrap_err().reason;
        assert!(
            reason.contains("`ship`") && reason.contains("pay, pay#2"),
            "{reason}"
        );
    }

    #[test]
    fn a_frame_without_the_looks_of_the_others_goes_by_count_and_look() {
        assert_eq!(found(&TWO, "pay", 0x102), Ok(1));
        // the two were swapped
        assert_eq!(found(&TWO, "pay", 0x202), Ok(2));
        let reason = found(&TWO, "pay", 0x902).unwrap_err();
        assert!(reason.contains("none looks like it"), "{reason}");
    }

    #[test]
    fn where_nothing_else_has_changed_an_edit_is_no_shift() {
        let among = |info: &'static RoutineInfo, others: u64, look: u64| {
            found(info, "pay", others << 48 | look)
        };
        assert_eq!(among(&AMONG, 0x20, 0x102), Ok(1));
        assert_eq!(among(&AMONG, 0x20, 0x902), Ok(1));
        // another one was edited, too
        assert_eq!(among(&AMONG, 0x30, 0x102), Ok(1));
        assert!(among(&AMONG, 0x30, 0x902).is_err());
        // there was another one that looked like it: which of them is left?
        assert!(among(&AMONG, 0x31, 0x102).is_err());
        assert!(among(&AMONG, 0x31, 0x103).is_err());
        assert!(among(&AMONG, 0x21, 0x902).is_err());
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
