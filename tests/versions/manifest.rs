//! What a manifest says of a release before it is deployed is what becomes of its routines.

use crate::SECTIONS;
use crate::change::Verdict as Becomes;
use crate::deploy::World;
use dasync::prelude::*;
use dasync::{Manifest, Verdict};

/// Changes whose verdict depends on values: on types that are not written, or whose definitions
/// changed, on the answer to another operation, on the type of what may be a reference.
const DEPENDS_ON_VALUES: &[&str] = &[
    "delay_to_call_named",
    "retyped",
    "migrated_from_a_third",
    "field_added",
    "items",
    "variant_removed",
    "parameter_retyped",
];

#[test]
fn a_manifest_knows_what_would_become_of_routines() {
    let mut seen = vec![];
    for change in SECTIONS.iter().flat_map(|s| s.changes) {
        let (before, after) = (change.manifests)();
        let stands = |c: &&dasync::Change| {
            // the routine stands at its first await, or has not begun
            let first = before.services[0].routines.iter().find(|r| r.name == "sum");
            let first = first.and_then(|r| r.points.first()).map(|p| p.name.clone());
            c.routine == "sum" && c.point == first.filter(|_| !change.unbegun)
        };
        let changes = after.changes_from(&before);
        // there it stands at the second: the first is in an `if` that it does not enter
        if change.name == "removed_earlier" {
            continue;
        }
        let found = changes.iter().find(stands).unwrap();
        let right = match (change.verdict, found.verdict) {
            (Becomes::Parks(..), Verdict::Parks) => true,
            (Becomes::Migrates(_), Verdict::Migrates) => true,
            (Becomes::Resumes(_), Verdict::Resumes | Verdict::Depends) => true,
            (Becomes::Parks(..), verdict) => {
                seen.push(change.name);
                assert!(verdict < Verdict::Parks);
                true
            }
            _ => false,
        };
        assert!(right, "{}: {found}", change.name);
    }
    seen.sort_unstable();
    let mut expected = DEPENDS_ON_VALUES.to_vec();
    expected.sort_unstable();
    assert_eq!(seen, expected);
}

#[test]
fn the_same_code_resumes() {
    for change in SECTIONS.iter().flat_map(|s| s.changes) {
        let (before, _) = (change.manifests)();
        let read: Manifest = serde_json::from_str(&before.to_string()).unwrap();
        assert_eq!(read, before);
        for found in before.changes_from(&read) {
            let same = matches!(found.verdict, Verdict::Resumes | Verdict::Migrates);
            assert!(same, "{}: {found}", change.name);
        }
    }
}

#[event]
pub(crate) struct Closed {
    pub(crate) day: u32,
}

fn parsed(text: String) -> u64 {
    text.len() as u64
}

#[service]
trait Till {
    #[routine(name = "charge", aliases = ["pay"])]
    async fn take(&self, amount: u64) -> Result<Vec<u64>, Fault>;
}

struct Desk;

#[service(aliases = ["Table"])]
impl Desk {
    #[routine(aliases = ["total"])]
    pub(crate) async fn sum(
        &self,
        #[renamed(from = "a")] first: u64,
        (b, c): (u64, Option<u64>),
    ) -> Result<u64, Fault> {
        #[migrate(from = String, with = parsed)]
        let more: u64 = 7;
        let all = vec![first, b];
        let last = &all[1];
        for n in 0..2u64 {
            #[point("pause", was = "delay")]
            delay(crate::deploy::SECOND).await?;
            assert!(n + c.unwrap_or(0) < 99);
        }
        Ok(first + more + last)
    }
    #[on]
    async fn closed(&self, _closed: Closed) -> Result<(), Fault> {
        Ok(())
    }
}

#[service]
impl Till for Desk {
    async fn take(&self, amount: u64) -> Result<Vec<u64>, Fault> {
        Ok(vec![amount])
    }
}

#[tokio::test]
async fn a_manifest_tells_all_that_can_be_resumed() {
    let world = World::new();
    let builder = world.builder(7).service::<Desk, _>(|_| Desk);
    let builder = builder.service::<dyn Till, _>(|_| Desk);
    let manifest = builder.manifest();
    assert_eq!(&manifest, builder.build().await.unwrap().manifest());
    assert_eq!(
        (manifest.application.as_str(), manifest.generation),
        ("desk", 7)
    );
    assert_eq!(manifest.events, ["Closed"]);
    let [desk, till] = &manifest.services[..] else {
        panic!("{manifest}")
    };
    assert_eq!(
        (desk.name.as_str(), &desk.aliases[..]),
        ("Desk", &["Table".to_owned()][..])
    );
    assert_eq!(
        (till.contract.as_deref(), till.served_by.as_str()),
        (Some("Till"), "Desk")
    );
    let take = &till.routines[0];
    assert_eq!(
        (take.name.as_str(), take.returns.as_str()),
        ("charge", "Result<Vec<u64>, Fault>")
    );
    assert_eq!(take.aliases, ["pay"]);
    let [closed, sum] = &desk.routines[..] else {
        panic!("{manifest}")
    };
    assert_eq!(
        (&closed.on[..], closed.public),
        (&["Closed".to_owned()][..], false)
    );
    assert!(sum.public && sum.aliases == ["total"]);
    let types: Vec<_> = sum
        .parameters
        .iter()
        .filter_map(|p| p.ty.as_deref())
        .collect();
    assert_eq!(types, ["u64", "(u64, Option<u64>)"]);
    let point = &sum.points[0];
    assert!(point.named && point.was == ["delay"] && point.path == "for");
    let told = |name: &str| point.live.iter().find(|v| v.name == name).unwrap();
    assert_eq!(told("first").was, ["a"]);
    assert_eq!(told("first").ty.as_deref(), Some("u64"));
    assert_eq!(told("more").migrates_from.as_deref(), Some("String"));
    assert_eq!(point.again[0].name, "last");
}
