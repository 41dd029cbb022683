//! What the code of a routine says about itself: its points, and where they are in the source.

/// An await where a routine can stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Point {
    /// Its number in this build; 0 is the entry.
    pub id: u32,
    /// Its stored name: the operation's name and ordinal, or what `#[point("..")]` gives.
    pub key: &'static str,
    /// The constructs around it: `loop.if`.
    pub path: &'static str,
    /// The saved names of the locals that live across it, in the order in which they are declared.
    pub live: &'static [&'static str],
    /// Its line, from 1.
    pub line: u32,
    /// Its name was given with `#[point("..")]`, so it is sure that it is the one that was saved.
    pub named: bool,
    /// Names under which it was saved before: `#[point(was = "..")]`.
    pub earlier: &'static [&'static str],
    /// Locals that were saved under another name before, `#[renamed(from = "..")]`: the name now,
    /// and the one before.
    pub renamed: &'static [(&'static str, &'static str)],
    /// References that live across it. They are not saved but made again: their names, and a hash
    /// of how each is made. The last part says whether it is known without its type.
    pub again: &'static [(&'static str, u16, bool)],
    /// Stored with a frame, so that it finds its await again: see [`Fingerprint`](super::Fingerprint).
    pub fingerprint: u64,
}

impl Point {
    /// The beginning of a routine; what other points are made from in tests.
    pub const ENTRY: Self = Self {
        id: 0,
        key: "",
        path: "",
        live: &[],
        line: 0,
        named: false,
        earlier: &[],
        renamed: &[],
        again: &[],
        fingerprint: 0,
    };
}

/// The types of a routine, as they are written in its code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Described {
    /// Those of its parameters, each with the names that the parameter had before.
    pub parameters: &'static [(&'static str, &'static [&'static str])],
    /// That of its result.
    pub returns: &'static str,
    /// Saved variables that have one: names and types.
    pub variables: &'static [(&'static str, &'static str)],
    /// Variables that are migrated: names, and the types that they had.
    pub migrates: &'static [(&'static str, &'static str)],
}

impl Described {
    /// Nothing: for tests.
    pub const NOTHING: Self = Self {
        parameters: &[],
        returns: "",
        variables: &[],
        migrates: &[],
    };
}

/// A routine as this build has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RoutineInfo {
    /// The service's stored name.
    pub service: &'static str,
    /// The routine's stored name.
    pub name: &'static str,
    /// Stored names that it had before.
    pub aliases: &'static [&'static str],
    /// The source file, as the compiler names it.
    pub file: &'static str,
    /// The line of its signature, from 1.
    pub line: u32,
    /// The names of its parameters, in order.
    pub parameters: &'static [&'static str],
    /// What a manifest tells besides.
    pub described: Described,
    /// Differs when the shape of the routine differs.
    pub fingerprint: u64,
    /// Its points, without the entry.
    pub points: &'static [Point],
}

impl RoutineInfo {
    /// The point with a stored name, the one of now.
    #[must_use]
    pub fn point(&self, key: &str) -> Option<&'static Point> {
        self.points.iter().find(|p| p.key == key)
    }

    /// How a reference that is not saved is made.
    pub(super) fn made(&self, key: &str) -> u16 {
        let mut all = self.points.iter().flat_map(|p| p.again);
        all.find(|(name, ..)| *name == key)
            .map_or(0, |(_, made, _)| *made)
    }

    /// Where a point (or the entry) is, in words: `` `Barista.serve` at `pay#1` (src/cafe.rs:12) ``.
    pub(super) fn place(&self, point: Option<&Point>) -> String {
        let Self {
            service,
            name,
            file,
            ..
        } = self;
        match point {
            None => format!("`{service}.{name}` ({file}:{})", self.line),
            Some(p) => format!("`{service}.{name}` at `{}` ({file}:{})", p.key, p.line),
        }
    }
}
