//! What does not fit is refused with its names.

use super::*;
use crate::routine::frame::report::same;

/// Restores nothing and says what is wrong.
fn refused(saved: SavedFrame) -> Problem {
    let mut frame = frame(saved, Some(Answer::Done));
    frame.begin(&INFO);
    let (mut a, mut order, mut n) = (
        Slot::<u8>::empty(),
        Slot::<u8>::empty(),
        Slot::<u8>::empty(),
    );
    if frame.saved.point.is_some() {
        frame.restore("a", &mut a);
    } else {
        frame.restore_param(0, "order", &mut order);
        frame.restore_param(1, "n", &mut n);
    }
    assert!(once(frame.ready()).is_pending());
    problem(&frame)
}

#[test]
fn a_point_that_is_gone_is_named_with_those_that_are_there() {
    let gone = Point {
        key: "brew#1",
        ..PAY
    };
    let problem = refused(saved(&gone, vec![]));
    assert_eq!(
        problem.reason,
        "`Barista.serve` (src/cafe.rs:10) was saved at point `brew#1`, which this version of the \
         code does not have (it has: pay#1, pour#1); deploy code that fits what was saved and it \
         goes on by itself, or cancel it"
    );
    assert_eq!(
        (problem.point.as_deref(), problem.line),
        (Some("brew#1"), Some(10))
    );
}

#[test]
fn a_point_that_moved_is_refused() {
    let moved = Point {
        path: "match.arm",
        ..POUR
    };
    let problem = refused(saved(&moved, vec![local("a", 1, 1)]));
    assert!(
        problem.reason.starts_with(
            "`Barista.serve` at `pour#1` (src/cafe.rs:14): this point was saved inside \
             `match.arm` and is now inside the body"
        ),
        "{}",
        problem.reason
    );
    assert_eq!(problem.line, Some(14));
}

#[test]
fn a_local_that_was_not_saved_is_named() {
    let problem = refused(saved(&PAY, vec![local("a", 1, 1), local("c", 1, 1)]));
    assert!(
        problem.reason.contains(
            "at `pay#1` (src/cafe.rs:12): this point now needs the local `b`, which was not saved \
             (saved were: a, c)"
        ),
        "{}",
        problem.reason
    );
    assert_eq!(problem.local.as_deref(), Some("b"));
}

#[test]
fn a_local_of_another_type_is_named_with_both() {
    let problem = refused(saved(&POUR, vec![local("a", "text", 1)]));
    let reason = &problem.reason;
    assert!(
        reason.contains("the local `a` cannot be read as `u8`"),
        "{reason}"
    );
    assert!(reason.contains(r#"found `"text"`"#), "{reason}");
    assert_eq!(problem.local.as_deref(), Some("a"));
    assert_eq!(problem.point.as_deref(), Some("pour#1"));
}

#[test]
fn a_long_value_is_shown_cut() {
    let problem = refused(saved(&POUR, vec![local("a", "ä".repeat(500), 1)]));
    assert!(
        problem.reason.contains("..` (1002 bytes)"),
        "{}",
        problem.reason
    );
}

#[test]
fn arguments_that_do_not_fit_are_refused() {
    let problem = refused(called(vec![encoded(1)]));
    assert!(
        problem.reason.starts_with(
            "`Barista.serve` (src/cafe.rs:10) takes 2 arguments (order, n) and was called with 1 (`1`);"
        ),
        "{}",
        problem.reason
    );
    let problem = refused(called(vec![encoded(1), encoded("two")]));
    let reason = &problem.reason;
    assert!(
        reason.contains("the argument `n` (number 1) cannot be read as `u8`"),
        "{reason}"
    );
    assert_eq!(problem.local.as_deref(), Some("n"));
    assert_eq!(problem.point, None);
}

/// Forgets what it is when it is written.
#[derive(Serialize, Deserialize)]
struct Forgets {
    #[serde(skip_serializing_if = "always", default = "one")]
    n: u8,
}
#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "the form that serde calls"
)]
fn always(n: &u8) -> bool {
    *n == 7
}
fn one() -> u8 {
    1
}

#[derive(Serialize)]
struct NeverRead;
impl<'de> Deserialize<'de> for NeverRead {
    fn deserialize<D: serde::Deserializer<'de>>(_: D) -> Result<Self, D::Error> {
        Err(serde::de::Error::custom("no way back"))
    }
}

fn unsaved<T: Persist>(value: T) -> Problem {
    let mut frame = frame(called(vec![encoded("latte"), encoded(2)]), None);
    frame.begin(&INFO);
    assert!(once(frame.ready()).is_ready());
    let mut slot = Slot::empty();
    slot.put(value);
    frame.save("a", &mut slot);
    frame.commit(&POUR, Ok(Operation::Yield));
    assert!(once(frame.wait(&op_slot::<Unit>())).is_pending());
    assert_eq!(Segment::lock(frame.cell()).committed, None);
    problem(&frame)
}

#[test]
#[cfg(debug_assertions)]
fn a_local_that_comes_back_as_another_is_found_before_it_is_stored() {
    let problem = unsaved(Forgets { n: 7 });
    let reason = &problem.reason;
    assert!(
        reason.starts_with("`Barista.serve` at `pour#1` (src/cafe.rs:14): the local `a`"),
        "{reason}"
    );
    assert!(
        reason.contains(r#"written was `{}`, read back is `{"n":1}`"#),
        "{reason}"
    );
    assert_eq!(
        (problem.local.as_deref(), problem.line),
        (Some("a"), Some(14))
    );
    assert!(unsaved(NeverRead).reason.contains("no way back"));
}

#[test]
fn the_order_of_a_hash_map_is_no_difference() {
    let map: std::collections::HashMap<u32, u32> = (0..50).map(|n| (n, n * 7)).collect();
    assert!(encode_exact(&map).is_ok());
    assert!(!same("[1,2]", "[1,3]"));
}
