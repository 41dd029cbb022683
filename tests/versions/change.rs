//! How a change is written down: the code before and after, and what becomes of a routine.
//!
//! ```text
//! change! {
//!     name: "title",
//!     before { async fns of the service, one of them `sum(20)` }
//!     after { .. }
//!     resumes 21, "what to say about it"
//! }
//! ```
//!
//! Items that a version needs stand in brackets in front of its braces. The verdict is
//! `resumes RESULT`, `migrates RESULT` or `parks POINT at LOCAL`; `@unbegun` in front of it says
//! that the routine has not begun when the change is deployed.

use crate::deploy::Ended;
use dasync::Manifest;
use futures::future::BoxFuture;

/// A change of code.
pub(crate) struct Change {
    pub(crate) name: &'static str,
    pub(crate) title: &'static str,
    pub(crate) verdict: Verdict,
    pub(crate) remark: &'static str,
    pub(crate) run: fn() -> BoxFuture<'static, Ended>,
    /// The manifests of the code before and after.
    pub(crate) manifests: fn() -> (Manifest, Manifest),
    /// The routine has not begun.
    pub(crate) unbegun: bool,
}

/// What becomes of a routine that stands at an await.
#[derive(Clone, Copy)]
pub(crate) enum Verdict {
    Resumes(u64),
    Migrates(u64),
    /// At this point, because of this local; `""`: of none.
    Parks(&'static str, &'static str),
}

impl Change {
    /// Compares what became of the routine.
    #[track_caller]
    pub(crate) fn check(&self, ended: &Ended) {
        match (self.verdict, ended) {
            (Verdict::Resumes(expected) | Verdict::Migrates(expected), Ended::With(result)) => {
                assert_eq!(*result, expected, "{}", self.name);
            }
            (Verdict::Parks(at, local), Ended::Parked { reason, point }) => {
                assert_eq!(point.as_deref().unwrap_or_default(), at, "{reason}");
                let named = ["`Desk.sum`", ".rs:"];
                let quoted = [format!("`{at}`"), format!("`{local}`")];
                let quoted = quoted.iter().filter(|q| *q != "``").map(String::as_str);
                for part in named.into_iter().chain(quoted) {
                    assert!(reason.contains(part), "{}: {part}: {reason}", self.name);
                }
            }
            (_, ended) => panic!("{}: {ended:?}", self.name),
        }
    }
}

macro_rules! verdict {
    (resumes $result:literal) => {
        crate::change::Verdict::Resumes($result)
    };
    (migrates $result:literal) => {
        crate::change::Verdict::Migrates($result)
    };
    (parks $point:literal $local:literal) => {
        crate::change::Verdict::Parks($point, $local)
    };
}

/// One version of the service.
macro_rules! version {
    ($name:ident [$($items:tt)*] $arguments:tt { $($fns:tt)* }) => {
        pub(super) mod $name {
            use crate::deploy::SECOND;
            use dasync::prelude::*;
            use serde::{Deserialize, Serialize};
            use std::time::Duration;

            pub(crate) struct Desk;

            $($items)*

            #[service $arguments]
            impl Desk {
                $($fns)*
            }
        }
    };
}

macro_rules! change {
    (
        $name:ident: $title:literal,
        before $([$($items:tt)*])? { $($before:tt)* }
        after $(($($service:tt)*))? $([$($new_items:tt)*])? { $($after:tt)* }
        $(@ $new:ident)? $verdict:ident $expected:literal $(at $local:literal)?, $remark:literal
    ) => {
        mod $name {
            version! { before [$($($items)*)?] () { $($before)* } }
            version! { after [$($($new_items)*)?] ($($($service)*)?) { $($after)* } }

            pub(super) const CHANGE: crate::change::Change = crate::change::Change {
                name: stringify!($name),
                title: $title,
                verdict: verdict!($verdict $expected $($local)?),
                remark: $remark,
                manifests: || {
                    let world = crate::deploy::World::new();
                    let before = world.builder(1).service(|_| before::Desk).manifest();
                    let after = world.builder(2).service(|_| after::Desk).manifest();
                    (before, after)
                },
                unbegun: !stringify!($($new)?).is_empty(),
                run: || Box::pin(deployed!(before::Desk, after::Desk $(, $new)?)),
            };

            #[tokio::test]
            async fn becomes() {
                CHANGE.check(&(CHANGE.run)().await);
            }
        }
    };
}
