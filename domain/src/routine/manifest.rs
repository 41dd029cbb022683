//! What a build serves and can resume, as data: printed when a release is made, and compared with
//! that of the release before.
//!
//! Invariant: two builds of the same code give the same text.

mod changes;

pub use changes::{Change, Verdict};

use super::frame::Await;
use super::{Fingerprint, Point, RoutineInfo};
use serde::{Deserialize, Serialize};
use std::fmt;

/// What a build serves, and the awaits at which it can resume routines.
///
/// Its `Display` is pretty JSON in a stable order. [`Manifest::changes_from`] says what would become
/// of routines of an earlier build.
///
/// ```
/// use dasync_domain::routine::Manifest;
///
/// let manifest = Manifest { application: "cafe".into(), ..Manifest::default() };
/// let read: Manifest = serde_json::from_str(&manifest.to_string())?;
/// assert_eq!(read, manifest);
/// assert!(manifest.changes_from(&read).is_empty());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Manifest {
    /// The application's name.
    pub application: String,
    /// The build's generation.
    pub generation: u64,
    /// What is served, by name.
    pub services: Vec<ServiceEntry>,
    /// The aggregates that are served.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aggregates: Vec<AggregateEntry>,
    /// The events that are handled: names.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub events: Vec<String>,
}

/// A service or a contract.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ServiceEntry {
    /// The stored name.
    pub name: String,
    /// Names that it had before.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// The contract that is served under this name, as Rust names it; `None`: the type's own service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contract: Option<String>,
    /// The type that serves it, as Rust names it.
    pub served_by: String,
    /// Its routines, by name.
    pub routines: Vec<RoutineEntry>,
}

/// An aggregate.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct AggregateEntry {
    /// The stored name.
    pub name: String,
    /// Names that it had before.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
}

/// A routine.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct RoutineEntry {
    /// The stored name.
    pub name: String,
    /// Names that it had before.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// It may be started from outside.
    pub public: bool,
    /// The events that start it, if it is a handler: those that are raised from when it was first
    /// deployed on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub on: Vec<String>,
    /// The source file.
    pub file: String,
    /// The line of its signature, from 1.
    pub line: u32,
    /// Its parameters, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parameters: Vec<Variable>,
    /// The type of its result, as it is written.
    pub returns: String,
    /// Its awaits, in the order of the source.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub points: Vec<PointEntry>,
}

/// An await where a routine can stand.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct PointEntry {
    /// The stored name.
    pub name: String,
    /// The name was given with `#[point("..")]`.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub named: bool,
    /// Names that it had before.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub was: Vec<String>,
    /// The constructs around it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub path: String,
    /// Its line, from 1.
    pub line: u32,
    /// What is saved at it, in the order of declaration.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub live: Vec<Variable>,
    /// References that live across it and are made again.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub again: Vec<MadeAgain>,
    /// Tells it from others.
    #[serde(with = "hexadecimal")]
    pub fingerprint: Fingerprint,
}

/// A parameter, or a variable that is saved.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Variable {
    /// The name under which it is saved.
    pub name: String,
    /// Names that it had before.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub was: Vec<String>,
    /// Its type, where one is written in the code.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub ty: Option<String>,
    /// The type that it had before, `#[migrate(from = ..)]`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub migrates_from: Option<String>,
}

/// A reference that is not saved.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct MadeAgain {
    /// The name of the variable.
    pub name: String,
    /// A hash of how it is made.
    pub made: u16,
    /// Whether it is known to be a reference without its type; otherwise its type may be one that
    /// is saved.
    pub certain: bool,
}

impl fmt::Display for Manifest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = serde_json::to_string_pretty(self).map_err(|_unwritable| fmt::Error)?;
        f.write_str(&text)
    }
}

impl RoutineEntry {
    /// A routine as its code describes it.
    #[must_use]
    pub fn of(info: &RoutineInfo, public: bool) -> Self {
        let described = info.described;
        let types = |key: &str| of_key(described.variables, key);
        let migrates = |key: &str| of_key(described.migrates, key);
        let parameters = info.parameters.iter().zip(described.parameters);
        let parameters = parameters.map(|(name, (ty, was))| Variable {
            name: (*name).into(),
            was: owned(was),
            ty: Some((*ty).into()),
            migrates_from: migrates(name),
        });
        let point = |p: &Point| PointEntry {
            name: p.key.into(),
            named: p.named,
            was: owned(p.earlier),
            path: p.path.into(),
            line: p.line,
            live: p.live_with(&types, &migrates),
            again: p.again.iter().map(MadeAgain::of).collect(),
            fingerprint: Fingerprint(p.fingerprint),
        };
        Self {
            name: info.name.into(),
            aliases: owned(info.aliases),
            public,
            on: vec![],
            file: info.file.into(),
            line: info.line,
            parameters: parameters.collect(),
            returns: described.returns.into(),
            points: info.points.iter().map(point).collect(),
        }
    }
}

impl Point {
    fn live_with(
        &self,
        types: &dyn Fn(&str) -> Option<String>,
        migrates: &dyn Fn(&str) -> Option<String>,
    ) -> Vec<Variable> {
        let all = self.live().into_iter().map(|(key, was)| Variable {
            name: key.into(),
            was: owned(&was),
            ty: types(key),
            migrates_from: migrates(key),
        });
        all.collect()
    }
}

impl MadeAgain {
    fn of((name, made, certain): &(&str, u16, bool)) -> Self {
        Self {
            name: (*name).into(),
            made: *made,
            certain: *certain,
        }
    }
}

fn of_key(all: &[(&str, &str)], key: &str) -> Option<String> {
    let found = all.iter().find(|(name, _)| *name == key);
    found.map(|(_, text)| (*text).to_owned())
}

fn owned(all: &[&str]) -> Vec<String> {
    all.iter().map(|text| (*text).to_owned()).collect()
}

impl Await for PointEntry {
    fn key(&self) -> &str {
        &self.name
    }
    fn path(&self) -> &str {
        &self.path
    }
    fn line(&self) -> u32 {
        self.line
    }
    fn named(&self) -> bool {
        self.named
    }
    fn was(&self, key: &str) -> bool {
        self.was.iter().any(|was| was == key)
    }
    fn fingerprint(&self) -> Fingerprint {
        self.fingerprint
    }
    fn live(&self) -> Vec<(&str, Vec<&str>)> {
        let all = self.live.iter().map(|v| {
            let was = v.was.iter().map(String::as_str).collect();
            (v.name.as_str(), was)
        });
        all.collect()
    }
    fn perhaps(&self) -> Vec<&str> {
        let perhaps = self.again.iter().filter(|made| !made.certain);
        perhaps.map(|made| made.name.as_str()).collect()
    }
}

/// As text: many tools read numbers of JSON as floats.
mod hexadecimal {
    use super::Fingerprint;
    use serde::de::Error as _;
    use serde::{Deserialize, Deserializer, Serializer};

    #[expect(
        clippy::trivially_copy_pass_by_ref,
        reason = "the signature that serde asks for"
    )]
    pub(super) fn serialize<S: Serializer>(
        fingerprint: &Fingerprint,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&format_args!("{:016x}", fingerprint.0))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Fingerprint, D::Error> {
        let text = String::deserialize(deserializer)?;
        let bits = u64::from_str_radix(&text, 16).map_err(D::Error::custom)?;
        Ok(Fingerprint(bits))
    }
}
