//! The frame: what the state machine of a routine talks to while a segment runs.
//!
//! ```text
//! begin -> restore.. -> ready -> wait (takes the answer) -> user code -> save.. -> commit -> wait (for ever)
//! ```
//!
//! A frame runs one segment and is dropped; the next segment gets a new one from what was saved.
//! Invariants: after the first problem nothing is restored, saved or committed any more, and the
//! machine stands still; the lock of the shared segment is never held while user code runs,
//! `Serialize` and `Deserialize` included.

mod find;
mod names;
mod report;
mod segment;
mod wait;

pub use report::encode_exact;
pub use segment::{
    Cell, Committed, Finished, Problem, RaisedEvent, RetryAsked, SavedFrame, Segment,
};
pub use wait::{Tick, Wait, op_slot};

use super::{Answer, Fingerprint, Local, Operation, Persist, Point, RoutineInfo, Slot};
use crate::codec::DecodeError;
use crate::{Fault, RoutineId};
pub(super) use find::{Asked, Await, SavedNames};
use report::{NOTHING, WAY_OUT, at, list, migrated, shown, unreadable};
use std::any::type_name;
use std::fmt;
use std::future::poll_fn;
use std::marker::PhantomData;
use std::task::Poll;

/// The locals and the position of a routine while one of its segments runs.
pub struct Frame {
    saved: SavedFrame,
    cell: Cell,
    info: Option<&'static RoutineInfo>,
    /// The point at which it was saved, in this build.
    found: Option<&'static Point>,
    /// Locals that were saved under another name: the name now, and the one then.
    names: Vec<(&'static str, String)>,
    /// How the references were made that were found not to be saved.
    made: u16,
    /// The same of those that live across the next point.
    next_made: u16,
    /// The point at which the machine is entered, until it is reached.
    resume: Option<u32>,
    next: Vec<Local>,
    problem: Option<Problem>,
    /// The answer of an operation that is no point.
    at_once: Option<Answer>,
    /// The fault that the last wait ended with.
    fault: Option<Fault>,
    stands: bool,
}

impl fmt::Debug for Frame {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Frame")
            .field("saved", &self.saved)
            .finish_non_exhaustive()
    }
}

impl Frame {
    /// A frame for one segment.
    #[must_use]
    pub fn new(saved: SavedFrame, cell: Cell) -> Self {
        Self {
            saved,
            cell,
            info: None,
            found: None,
            names: Vec::new(),
            made: 0,
            next_made: 0,
            resume: Some(0),
            next: Vec::new(),
            problem: None,
            at_once: None,
            fault: None,
            stands: false,
        }
    }

    /// Finds the point at which the machine is entered: its number, 0 for the beginning.
    pub fn begin(&mut self, info: &'static RoutineInfo) -> u32 {
        self.info = Some(info);
        let Some(key) = &self.saved.point else {
            self.check_arguments(info);
            return 0;
        };
        let asked = Asked::of(info);
        let point = match asked.point(key, self.saved.fingerprint) {
            Ok(point) => point,
            Err(problem) => {
                self.problem = Some(problem);
                return 0;
            }
        };
        self.found = Some(point);
        let saved: Vec<_> = self.saved.locals.iter().map(|l| l.key.as_str()).collect();
        let saved = SavedNames {
            path: &self.saved.path,
            alike: self.alike(point),
            locals: &saved,
        };
        match asked.fits(point, &saved) {
            Ok(names) => {
                let names = names.into_iter().zip(point.live);
                let others = names.filter(|(was, now)| was != *now);
                self.names = others.map(|(was, now)| (*now, was.to_owned())).collect();
            }
            Err(problem) => self.problem = Some(problem),
        }
        self.resume = Some(point.id);
        point.id
    }

    /// Whether the point that was found looks like the one that was saved.
    fn alike(&self, point: &Point) -> bool {
        let saved = self.saved.fingerprint;
        saved.is_some_and(|saved| saved.looks_like(Fingerprint(point.fingerprint)))
    }

    fn check_arguments(&mut self, info: &RoutineInfo) {
        let (got, takes) = (self.saved.arguments.len(), info.parameters.len());
        if got != takes {
            let types = info.described.parameters.iter().map(|(ty, _)| Some(*ty));
            let types = types.chain(std::iter::repeat(None));
            let parameter = |(name, ty): (&&str, Option<&str>)| match ty {
                Some(ty) => format!("{name}: {ty}"),
                None => (*name).to_owned(),
            };
            let expected: Vec<_> = info.parameters.iter().zip(types).map(parameter).collect();
            let found: Vec<_> = self.saved.arguments.iter().map(shown).collect();
            self.problem = Some(Problem::new(format!(
                "{} takes {takes} arguments ({}) and was called with {got} ({}); {WAY_OUT}",
                info.place(None),
                list(expected.iter().map(String::as_str)),
                list(found.iter().map(String::as_str)),
            )));
        }
    }

    /// A local as it was saved, under the name that it had.
    fn saved_local(&self, key: &str) -> Option<&Local> {
        let other = self.names.iter().find(|(now, _)| *now == key);
        let key = other.map_or(key, |(_, was)| was);
        self.saved.locals.iter().find(|l| l.key == key)
    }

    /// Decodes a local into its slot.
    pub fn restore<T: Persist>(&mut self, key: &'static str, slot: &mut Slot<T>) {
        if self.problem.is_some() {
            return;
        }
        if !T::KEPT {
            return self.restore_gone(key, slot);
        }
        match self.saved_local(key) {
            // `begin` has looked for all live locals
            None => self.fail_here(Some(key), &format!("the local `{key}` was not saved")),
            Some(local) => match T::decode(&local.value) {
                Ok(value) => slot.restore(value),
                Err(e) => {
                    let reason = unreadable::<T>(&format!("local `{key}`"), &e, &local.value);
                    self.fail_here(Some(key), &reason);
                }
            },
        }
    }

    /// Decodes a local, or what was saved as `Old` before its type changed.
    pub fn restore_migrated<T: Persist, Old: Persist>(
        &mut self,
        key: &'static str,
        slot: &mut Slot<T>,
        migrate: fn(Old) -> T,
    ) {
        if self.problem.is_some() {
            return;
        }
        if !T::KEPT {
            return self.restore_gone(key, slot);
        }
        let Some(local) = self.saved_local(key) else {
            return self.fail_here(Some(key), &format!("the local `{key}` was not saved"));
        };
        match T::decode(&local.value) {
            Ok(value) => slot.restore(value),
            Err(e) => match migrated(&local.value, &format!("local `{key}`"), &e, migrate) {
                Ok(value) => slot.put(value),
                Err(reason) => self.fail_here(Some(key), &reason),
            },
        }
    }

    /// Decodes an argument into the slot of its parameter.
    pub fn restore_param<T: Persist>(
        &mut self,
        index: usize,
        key: &'static str,
        slot: &mut Slot<T>,
    ) {
        if self.problem.is_some() {
            return;
        }
        let Some(value) = self.saved.arguments.get(index) else {
            return self.fail_here(Some(key), &format!("there is no argument `{key}`"));
        };
        match T::decode(value) {
            Ok(value) => slot.put(value),
            Err(e) => {
                let what = format!("argument `{key}` (number {index})");
                let reason = unreadable::<T>(&what, &e, value);
                self.fail_here(Some(key), &reason);
            }
        }
    }

    /// Decodes an argument, or what the parameter's type was before as `Old`.
    pub fn restore_param_migrated<T: Persist, Old: Persist>(
        &mut self,
        index: usize,
        key: &'static str,
        slot: &mut Slot<T>,
        migrate: fn(Old) -> T,
    ) {
        if self.problem.is_some() {
            return;
        }
        let Some(value) = self.saved.arguments.get(index) else {
            return self.fail_here(Some(key), &format!("there is no argument `{key}`"));
        };
        let what = format!("argument `{key}` (number {index})");
        match T::decode(value).or_else(|e| migrated(value, &what, &e, migrate)) {
            Ok(value) => slot.put(value),
            Err(reason) => self.fail_here(Some(key), &reason),
        }
    }

    fn restore_gone<T: Persist>(&mut self, key: &'static str, slot: &mut Slot<T>) {
        self.made ^= self.info.map_or(0, |info| info.made(key));
        match NOTHING
            .parse()
            .map_err(|e: DecodeError| e.to_string())
            .and_then(|nothing| T::decode(&nothing))
        {
            Ok(value) => slot.restore(value),
            Err(e) => self.fail_here(Some(key), &e),
        }
    }

    /// Ends the restoring; stands still if something was wrong with it.
    pub async fn ready(&mut self) {
        self.check_made();
        if let Some(problem) = self.problem.clone() {
            self.stop(problem);
            return std::future::pending().await;
        }
        if self.resume == Some(0) {
            self.resume = None;
        }
    }

    /// Whether the live references are made as they were when the frame was saved: they would refer
    /// to something else. Who says which await it was says that they are right, too.
    fn check_made(&mut self) {
        let Some(point) = self.found else { return };
        let Some(saved) = self.saved.fingerprint.and_then(Fingerprint::made) else {
            return;
        };
        let key = self.saved.point.clone().unwrap_or_default();
        if saved == self.made ^ certain(point) || point.earlier.contains(&key.as_str()) {
            return;
        }
        let names = point.again.iter().map(|(name, ..)| format!("`{name}`"));
        let names: Vec<_> = names.collect();
        let local = point.again.first().map(|(name, ..)| *name);
        let reason = format!(
            "references are not saved but made again after this point (here: {}), and when it was \
             saved they were made in another way; if what they refer to now is right for what was \
             saved, say so with `#[point(was = \"{key}\")]`",
            list(names.iter().map(String::as_str)),
        );
        self.fail_at(point, local, &reason);
    }

    /// Whether the point of entry has been passed: code runs as it is written.
    #[must_use]
    pub fn fresh(&self) -> bool {
        self.resume.is_none()
    }

    /// Whether to enter code whose points are `lo` to `hi`.
    #[must_use]
    pub fn within(&self, lo: u32, hi: u32) -> bool {
        self.resume.is_none_or(|at| (lo..=hi).contains(&at))
    }

    /// The point of entry, while it has not been reached; else 0.
    #[must_use]
    pub fn at(&self) -> u32 {
        self.resume.unwrap_or(0)
    }

    /// Encodes a local for the next point.
    pub fn save<T: Persist>(&mut self, key: &'static str, slot: &mut Slot<T>) {
        if self.problem.is_some() || self.stands {
            return;
        }
        if !T::KEPT {
            self.next_made ^= self.info.map_or(0, |info| info.made(key));
            return;
        }
        // under another name nothing is held
        let renamed = self.names.iter().any(|(now, _)| *now == key);
        let before = self.saved.locals.iter().find(|l| l.key == key && !renamed);
        if let Some(before) = before.filter(|_| slot.is_known()) {
            self.next.push(before.clone());
            return;
        }
        let Some(value) = slot.peek() else {
            return self.fail_here(
                Some(key),
                &format!("the local `{key}` is not there to be saved: a bug of `#[service]`"),
            );
        };
        match encode_exact(value) {
            Ok(value) => {
                let held_at = before.filter(|b| b.value == value).and_then(|b| b.held_at);
                self.next.push(Local {
                    key: key.into(),
                    value,
                    held_at,
                });
                slot.set_known();
            }
            Err(e) => {
                // the point is known when `commit` comes
                self.problem = Some(Problem {
                    local: Some(key.into()),
                    ..Problem::new(format!(
                        "the local `{key}` of type `{}` cannot be saved: {e}; give it a type that \
                         serde can write and read, or finish using it before the await",
                        type_name::<T>()
                    ))
                });
            }
        }
    }

    /// Leaves the next transition behind. A start is no point: it is noted, and the code goes on.
    pub fn commit(&mut self, point: &'static Point, operation: Result<Operation, String>) {
        if self.stands {
            return;
        }
        let locals = std::mem::take(&mut self.next);
        let made = std::mem::take(&mut self.next_made) ^ certain(point);
        if let Some(problem) = self.problem.take() {
            let place = self.place(Some(point));
            let reason = format!("{place}: {}", problem.reason);
            return self.stop(at(point, Problem { reason, ..problem }));
        }
        let operation = match operation {
            Ok(Operation::Start(call)) => return self.commit_start(point, locals, call),
            Ok(operation) => operation,
            Err(e) => {
                return self.stop(at(
                    point,
                    Problem::new(format!("{}: {e}", self.place(Some(point)))),
                ));
            }
        };
        let Some(info) = self.info else {
            return self.stop(Problem::new(
                "a commit before `begin`: a bug of `#[service]`",
            ));
        };
        self.stands = true;
        Segment::lock(&self.cell).committed = Some(Committed {
            point,
            info,
            fingerprint: Fingerprint(point.fingerprint).with_made(made),
            locals,
            operation,
        });
    }

    fn commit_start(
        &mut self,
        point: &'static Point,
        locals: Vec<Local>,
        call: super::CallRequest,
    ) {
        if let Some(e) = call.arguments.error() {
            let reason = format!(
                "{}: arguments of `{}.{}`: {e}",
                self.place(Some(point)),
                call.service,
                call.routine
            );
            return self.stop(at(point, Problem::new(reason)));
        }
        // what was just encoded is what is known from now on
        self.saved
            .locals
            .retain(|old| !locals.iter().any(|new| new.key == old.key));
        self.saved.locals.extend(locals);
        let mut segment = Segment::lock(&self.cell);
        let Some(stream) = &segment.stream else {
            segment.fail(Problem::new(
                "a start without a stream: the segment was not run by an engine",
            ));
            drop(segment);
            self.stands = true;
            return;
        };
        let index = u32::try_from(segment.starts.len()).unwrap_or(u32::MAX);
        let callee = (call.service.clone(), call.routine.clone());
        let id = RoutineId::of_started(stream, self.saved.operation + 1, index, callee);
        segment.starts.push(call);
        drop(segment);
        self.at_once = Some(Answer::Started(id));
    }

    /// Waits for the operation of the point: resolves in the segment that has its answer.
    pub fn wait<'a, D: Tick>(&'a mut self, _operation: &Option<D>) -> Wait<'a, D> {
        Wait {
            frame: self,
            operation: PhantomData,
        }
    }

    /// The fault that the last wait ended with, if it did; asked once, by a step.
    pub fn take_fault(&mut self) -> Option<Fault> {
        self.fault.take()
    }

    /// The shared segment.
    #[must_use]
    pub fn cell(&self) -> &Cell {
        &self.cell
    }

    /// Reports a problem and stands still for ever.
    pub async fn give_up<T>(&mut self, reason: &str) -> T {
        let point = self.point();
        let problem = Problem::new(format!("{}: {reason}", self.place(point)));
        let problem = match point {
            Some(point) => at(point, problem),
            None => problem,
        };
        self.stop(problem);
        poll_fn(|_| Poll::Pending).await
    }

    /// The point whose answer this segment takes.
    #[must_use]
    pub fn point(&self) -> Option<&'static Point> {
        self.found
    }

    fn take_answer(&mut self) -> Option<Answer> {
        if self.stands {
            return None;
        }
        if let Some(answer) = self.at_once.take() {
            return Some(answer);
        }
        let answer = Segment::lock(&self.cell).answer.take();
        if answer.is_none() {
            let reason = format!(
                "{}: resumed without an answer: a bug of the engine",
                self.place(self.point())
            );
            self.stop(Problem::new(reason));
        }
        answer
    }

    fn place(&self, point: Option<&Point>) -> String {
        self.info
            .map_or_else(|| "a routine".into(), |info| info.place(point))
    }

    fn fail_here(&mut self, local: Option<&str>, reason: &str) {
        if let Some(point) = self.point() {
            return self.fail_at(point, local, reason);
        }
        let reason = format!("{}: {reason}; {WAY_OUT}", self.place(None));
        let local = local.map(Into::into);
        self.problem.get_or_insert(Problem {
            local,
            ..Problem::new(reason)
        });
    }

    fn fail_at(&mut self, point: &Point, local: Option<&str>, reason: &str) {
        let reason = format!("{}: {reason}; {WAY_OUT}", self.place(Some(point)));
        let local = local.map(Into::into);
        self.problem.get_or_insert(at(
            point,
            Problem {
                local,
                ..Problem::new(reason)
            },
        ));
    }

    fn stop(&mut self, problem: Problem) {
        self.stands = true;
        Segment::lock(&self.cell).fail(problem);
    }
}

/// How the references are made that are known to be such without their types.
fn certain(point: &Point) -> u16 {
    let certain = point.again.iter().filter(|(.., certain)| *certain);
    certain.fold(0, |all, (_, made, _)| all ^ made)
}

#[cfg(test)]
mod tests;
