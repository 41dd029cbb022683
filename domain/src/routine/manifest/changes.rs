//! What would become of routines of an earlier build: asked of the code that decides it when they
//! are woken.

use super::{Manifest, PointEntry, RoutineEntry, ServiceEntry, Variable};
use crate::routine::frame::{Asked, SavedNames};
use serde::{Deserialize, Serialize};
use std::fmt;

/// What becomes of a routine of an earlier build that stands at one await.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Verdict {
    /// It goes on, as far as types are written in the code: what a type of the same name reads is
    /// not known here.
    Resumes,
    /// It goes on, and a value is converted from the type that it had.
    Migrates,
    /// It goes on if what was saved can be read, or else parks: see the reason.
    Depends,
    /// It is parked when it is woken.
    Parks,
    /// Nobody serves it in the new build: it waits.
    Unserved,
}

/// One await of an earlier build, and what becomes of routines that stand at it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// The service, as the earlier build names it.
    pub service: String,
    /// The routine.
    pub routine: String,
    /// The await; `None`: the routine has not begun.
    pub point: Option<String>,
    /// What becomes of it.
    pub verdict: Verdict,
    /// Why; empty where it resumes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reasons: Vec<String>,
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            service,
            routine,
            point,
            verdict,
            reasons,
        } = self;
        write!(f, "`{service}.{routine}`")?;
        match point {
            Some(point) => write!(f, " at `{point}` ")?,
            None => write!(f, " that has not begun ")?,
        }
        f.write_str(match verdict {
            Verdict::Resumes => "resumes",
            Verdict::Migrates => "migrates",
            Verdict::Depends => "depends on what was saved",
            Verdict::Parks => "parks",
            Verdict::Unserved => "is not served",
        })?;
        if reasons.is_empty() {
            return Ok(());
        }
        write!(f, ": {}", reasons.join("; "))
    }
}

impl Manifest {
    /// What would become of routines of an `earlier` build if this one was deployed: one entry for
    /// each of its awaits, and one for each routine that has not begun, in the order of the earlier
    /// manifest.
    ///
    /// The same code decides it that decides when a routine is woken, from everything but the values
    /// that were saved. So types are compared as they are written, where they are.
    ///
    /// ```
    /// # use dasync_domain::routine::{Manifest, Verdict};
    /// # fn check(released: &str, new: &Manifest) -> Result<(), Box<dyn std::error::Error>> {
    /// let released: Manifest = serde_json::from_str(released)?;
    /// for change in new.changes_from(&released) {
    ///     if change.verdict >= Verdict::Parks {
    ///         return Err(format!("{change}").into());
    ///     }
    /// }
    /// # Ok(())
    /// # }
    /// # check(&Manifest::default().to_string(), &Manifest::default()).unwrap();
    /// ```
    #[must_use]
    pub fn changes_from(&self, earlier: &Self) -> Vec<Change> {
        let mut changes = vec![];
        for service in &earlier.services {
            let now = self.services.iter().find(|s| s.name == service.name);
            let alias = |s: &&ServiceEntry| s.aliases.contains(&service.name);
            let now = now.or_else(|| self.services.iter().find(alias));
            for routine in &service.routines {
                let now = now.and_then(|now| Some((now, now.routine(&routine.name)?)));
                of_routine(service, routine, now, &mut changes);
            }
        }
        changes
    }
}

impl ServiceEntry {
    /// The routine that is started by a name.
    fn routine(&self, name: &String) -> Option<&RoutineEntry> {
        let now = self.routines.iter().find(|r| r.name == *name);
        now.or_else(|| self.routines.iter().find(|r| r.aliases.contains(name)))
    }
}

/// What is found about one await.
struct Finding {
    verdict: Verdict,
    reasons: Vec<String>,
}

impl Finding {
    fn parks(reason: String) -> Self {
        Self {
            verdict: Verdict::Parks,
            reasons: vec![reason],
        }
    }

    /// The worst verdict stays.
    fn add(&mut self, verdict: Verdict, reason: String) {
        self.verdict = self.verdict.max(verdict);
        self.reasons.push(reason);
    }
}

fn of_routine(
    service: &ServiceEntry,
    routine: &RoutineEntry,
    now: Option<(&ServiceEntry, &RoutineEntry)>,
    changes: &mut Vec<Change>,
) {
    let points = routine.points.iter().map(Some);
    for point in std::iter::once(None).chain(points) {
        let finding = match (now, point) {
            (None, _) => Finding {
                verdict: Verdict::Unserved,
                reasons: vec![
                    "no routine of the build has this name or this alias, so it waits for one"
                        .into(),
                ],
            },
            (Some((_, now)), None) => unbegun(routine, now),
            (Some((service, now)), Some(point)) => at(point, service, now),
        };
        changes.push(Change {
            service: service.name.clone(),
            routine: routine.name.clone(),
            point: point.map(|p| p.name.clone()),
            verdict: finding.verdict,
            reasons: finding.reasons,
        });
    }
}

fn unbegun(earlier: &RoutineEntry, now: &RoutineEntry) -> Finding {
    let (had, has) = (earlier.parameters.len(), now.parameters.len());
    if had != has {
        return Finding::parks(format!(
            "it was called with {had} arguments and takes {has}"
        ));
    }
    let mut finding = Finding {
        verdict: Verdict::Resumes,
        reasons: vec![],
    };
    for (was, now) in earlier.parameters.iter().zip(&now.parameters) {
        types(was, now, &mut finding);
    }
    finding
}

fn at(point: &PointEntry, service: &ServiceEntry, now: &RoutineEntry) -> Finding {
    let asked = Asked {
        name: format!("`{}.{}`", service.name, now.name),
        file: &now.file,
        line: now.line,
        points: &now.points,
    };
    let found = match asked.point(&point.name, Some(point.fingerprint)) {
        Ok(found) => found,
        Err(problem) => return Finding::parks(problem.reason),
    };
    let locals: Vec<&str> = point.live.iter().map(|v| v.name.as_str()).collect();
    let saved = SavedNames {
        path: &point.path,
        alike: point.fingerprint.looks_like(found.fingerprint),
        locals: &locals,
    };
    let names = match asked.fits(found, &saved) {
        Ok(names) => names,
        Err(problem) => return Finding::parks(problem.reason),
    };
    let mut finding = Finding {
        verdict: Verdict::Resumes,
        reasons: vec![],
    };
    for (now, was) in found.live.iter().zip(names) {
        if let Some(was) = point.live.iter().find(|v| v.name == was) {
            types(was, now, &mut finding);
        }
    }
    let told = found.was.contains(&point.name);
    if (told || found.named) && !saved.alike {
        let reason = format!(
            "it goes on at `{}` in line {} because of a name that was given, and that await looks \
             different: the answer to what was begun has to be one to what is awaited now",
            found.name, found.line
        );
        finding.add(Verdict::Depends, reason);
    }
    if !told {
        references(point, found, &mut finding);
    }
    finding
}

/// Whether a value of the type that a variable had is one of the type of now.
fn types(was: &Variable, now: &Variable, finding: &mut Finding) {
    let (Some(before), Some(after)) = (&was.ty, &now.ty) else {
        // a type that is not written is not known
        if let Some(from) = &now.migrates_from {
            let reason = format!("`{}` is migrated from `{from}`", now.name);
            finding.add(Verdict::Migrates, reason);
        }
        return;
    };
    if before == after {
        return;
    }
    let name = &now.name;
    if now.migrates_from.as_ref() == Some(before) {
        let reason = format!("`{name}` is migrated from `{before}` to `{after}`");
        return finding.add(Verdict::Migrates, reason);
    }
    let reason =
        format!("`{name}` was `{before}` and is `{after}`, which has to read what was saved");
    finding.add(Verdict::Depends, reason);
}

/// Whether references are made as they were.
fn references(point: &PointEntry, now: &PointEntry, finding: &mut Finding) {
    let differ = |all: &[super::MadeAgain], other: &[super::MadeAgain]| {
        let new = all.iter().filter(|a| !other.contains(a)).cloned();
        new.collect::<Vec<_>>()
    };
    let mut changed = differ(&point.again, &now.again);
    changed.append(&mut differ(&now.again, &point.again));
    let Some(first) = changed.first() else { return };
    let reason = format!(
        "the reference `{}` is made again after the await, and in another way than before; if what \
         it refers to now is right for what was saved, say so with `#[point(was = \"{}\")]`",
        first.name, point.name
    );
    let verdict = if changed.iter().any(|made| made.certain) {
        Verdict::Parks
    } else {
        // a value that is owned is saved, and how it is made does not matter
        Verdict::Depends
    };
    finding.add(verdict, reason);
}
