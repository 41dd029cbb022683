//! What a frame restores, saves and refuses.
//!
//! Each test plays the part of a state machine between two points of one routine.

mod refusals;

use super::*;
use crate::codec::Encoded;
use crate::routine::{Arguments, CallRequest, Gone};
use crate::{Name, Revision, StreamId};
use serde::{Deserialize, Serialize};
use std::future::Future;
use std::pin::pin;
use std::task::{Context, Waker};

static PAY: Point = Point {
    id: 1,
    key: "pay#1",
    path: "loop.if",
    live: &["a", "b"],
    line: 12,
    ..Point::ENTRY
};
static POUR: Point = Point {
    id: 2,
    key: "pour#1",
    path: "",
    live: &["a"],
    line: 14,
    ..Point::ENTRY
};
static INFO: RoutineInfo = RoutineInfo {
    service: "Barista",
    name: "serve",
    aliases: &[],
    file: "src/cafe.rs",
    line: 10,
    parameters: &["order", "n"],
    described: crate::routine::Described::NOTHING,
    fingerprint: 1,
    points: &[PAY, POUR],
};

struct Unit;
impl Tick for Unit {
    type Output = ();
    fn op(&self) -> Result<Operation, String> {
        Ok(Operation::Yield)
    }
    fn decode(answer: Answer) -> Result<(), String> {
        match answer {
            Answer::Done | Answer::Fault(_) => Ok(()),
            other => Err(format!("{other:?} is not for me")),
        }
    }
}

struct Begun;
impl Tick for Begun {
    type Output = RoutineId;
    fn op(&self) -> Result<Operation, String> {
        Ok(Operation::Yield)
    }
    fn decode(answer: Answer) -> Result<RoutineId, String> {
        match answer {
            Answer::Started(id) => Ok(id),
            other => Err(format!("{other:?} is no start")),
        }
    }
}

fn once<F: Future>(future: F) -> Poll<F::Output> {
    pin!(future).poll(&mut Context::from_waker(Waker::noop()))
}

fn encoded<T: Serialize>(value: T) -> Encoded {
    Encoded::of(&value).unwrap()
}

fn local<T: Serialize>(key: &str, value: T, held_at: u64) -> Local {
    Local {
        key: key.into(),
        value: encoded(value),
        held_at: Some(Revision(held_at)),
    }
}

fn saved(point: &Point, locals: Vec<Local>) -> SavedFrame {
    SavedFrame {
        point: Some(point.key.into()),
        path: point.path.into(),
        fingerprint: None,
        arguments: Arguments::default(),
        locals,
        operation: 4,
    }
}

fn called(arguments: Vec<Encoded>) -> SavedFrame {
    SavedFrame {
        point: None,
        path: String::new(),
        fingerprint: None,
        arguments: Arguments::new(arguments),
        locals: vec![],
        operation: 0,
    }
}

fn frame(saved: SavedFrame, answer: Option<Answer>) -> Frame {
    let stream = Some(StreamId::new("shop.Barista-serve.1").unwrap());
    Frame::new(
        saved,
        Segment {
            answer,
            stream,
            ..Segment::default()
        }
        .into_cell(),
    )
}

fn problem(frame: &Frame) -> Problem {
    Segment::lock(frame.cell())
        .problem
        .clone()
        .expect("a problem")
}

fn committed(frame: &Frame) -> Committed {
    let segment = Segment::lock(frame.cell());
    assert_eq!(segment.problem, None);
    segment.committed.clone().expect("a transition")
}

/// Restores `a` and `b` at `pay#1` and takes the answer.
fn resumed<A, B>(a: A, b: B) -> (Frame, Slot<A>, Slot<B>)
where
    A: Persist + Serialize,
    B: Persist + Serialize,
{
    let locals = vec![local("a", a, 3), local("b", b, 2)];
    let mut frame = frame(saved(&PAY, locals), Some(Answer::Done));
    assert_eq!(frame.begin(&INFO), 1);
    let (mut a, mut b) = (Slot::empty(), Slot::empty());
    frame.restore("a", &mut a);
    frame.restore("b", &mut b);
    assert!(once(frame.ready()).is_ready());
    assert!(!frame.fresh() && frame.within(1, 1) && !frame.within(2, 3));
    assert!(once(frame.wait(&op_slot::<Unit>())).is_ready());
    assert!(frame.fresh() && frame.within(2, 3));
    (frame, a, b)
}

#[test]
fn a_first_segment_gets_its_arguments_by_position() {
    let mut frame = frame(called(vec![encoded("latte"), encoded(2)]), None);
    assert_eq!(frame.begin(&INFO), 0);
    let (mut order, mut n) = (Slot::<String>::empty(), Slot::<u8>::empty());
    frame.restore_param(0, "order", &mut order);
    frame.restore_param(1, "n", &mut n);
    assert!(once(frame.ready()).is_ready());
    assert!(frame.fresh());
    assert_eq!((order.take(), n.take()), ("latte".into(), 2));
    order.put("mocha".into());
    frame.save("a", &mut order);
    frame.commit(&POUR, Ok(Operation::Yield));
    assert!(once(frame.wait(&op_slot::<Unit>())).is_pending());
    let committed = committed(&frame);
    assert_eq!(committed.point, &POUR);
    let expected = Local {
        key: "a".into(),
        value: encoded("mocha"),
        held_at: None,
    };
    assert_eq!(committed.locals, [expected]);
}

#[test]
fn what_did_not_change_keeps_where_it_is_held() {
    let (mut frame, mut a, mut b) = resumed(String::from("same"), vec![1, 2]);
    // taken, and back as it was
    let value = a.take();
    a.put_clean(value);
    // not even taken
    frame.save("a", &mut a);
    frame.save("b", &mut b);
    frame.commit(&PAY, Ok(Operation::Yield));
    assert_eq!(
        committed(&frame).locals,
        [local("a", "same", 3), local("b", [1, 2], 2)]
    );
}

#[test]
fn what_changed_is_held_by_the_new_transition() {
    let (mut frame, mut a, _) = resumed(1, ());
    let value = a.take();
    a.put(value + 1);
    frame.save("a", &mut a);
    frame.commit(&POUR, Ok(Operation::Yield));
    assert_eq!(
        committed(&frame).locals,
        [Local {
            key: "a".into(),
            value: encoded(2),
            held_at: None
        }]
    );
}

/// A counter that changes through a shared reference.
#[derive(Serialize, Deserialize)]
struct Inner(std::cell::Cell<u8>);

#[test]
fn a_change_inside_of_what_was_only_read_is_not_lost() {
    let (mut frame, mut a, _) = resumed(Inner(1.into()), ());
    let value = a.take();
    value.0.set(2);
    a.put_clean(value);
    frame.save("a", &mut a);
    frame.commit(&POUR, Ok(Operation::Yield));
    assert_eq!(committed(&frame).locals[0].value, encoded(2));
}

#[test]
fn an_untouched_local_is_not_encoded_again() {
    struct Costly;
    impl Persist for Costly {
        fn encode(&self) -> Result<Encoded, String> {
            panic!("encoded")
        }
        fn decode(_: &Encoded) -> Result<Self, String> {
            Ok(Self)
        }
    }
    let locals = vec![local("a", 5, 3), local("b", 6, 2)];
    let mut frame = frame(saved(&PAY, locals), Some(Answer::Done));
    frame.begin(&INFO);
    let mut a = Slot::<Costly>::empty();
    frame.restore("a", &mut a);
    assert!(once(frame.ready()).is_ready());
    assert!(once(frame.wait(&op_slot::<Unit>())).is_ready());
    assert!(a.peek().is_some());
    frame.save("a", &mut a);
    frame.commit(&POUR, Ok(Operation::Yield));
    assert_eq!(committed(&frame).locals, [local("a", 5, 3)]);
}

#[test]
fn a_reference_is_not_saved() {
    let mut frame = frame(called(vec![encoded("latte"), encoded(2)]), None);
    frame.begin(&INFO);
    assert!(once(frame.ready()).is_ready());
    let mut slot = Slot::empty();
    slot.put(Gone);
    frame.save("a", &mut slot);
    frame.commit(&POUR, Ok(Operation::Yield));
    assert_eq!(committed(&frame).locals, []);
}

#[test]
fn a_reference_is_restored_from_nothing() {
    let mut frame = frame(saved(&POUR, vec![local("a", 1, 1)]), None);
    frame.begin(&INFO);
    let mut slot = Slot::<Gone>::empty();
    frame.restore("x", &mut slot);
    assert_eq!(slot.take(), Gone);
}

#[test]
fn static_text_comes_back() {
    let locals = vec![local("a", "to\tgo", 3)];
    let mut frame = frame(saved(&POUR, locals), Some(Answer::Done));
    frame.begin(&INFO);
    let mut a = Slot::<&'static str>::empty();
    frame.restore("a", &mut a);
    assert_eq!(a.take(), "to\tgo");
}

#[test]
fn a_start_is_noted_and_the_code_goes_on() {
    let (mut frame, mut a, mut b) = resumed(1, 2);
    let call = |routine| CallRequest {
        service: Name::new("Bank").unwrap(),
        routine: Name::new(routine).unwrap(),
        arguments: Arguments::default(),
    };
    let mut ids = vec![];
    for routine in ["pay", "refund"] {
        frame.save("a", &mut a);
        frame.save("b", &mut b);
        frame.commit(&PAY, Ok(Operation::Start(call(routine))));
        match once(frame.wait(&op_slot::<Begun>())) {
            Poll::Ready(id) => ids.push(id),
            Poll::Pending => panic!("a start waits for nothing"),
        }
        let value = a.take();
        a.put(value + 1);
    }
    frame.save("a", &mut a);
    frame.save("b", &mut b);
    frame.commit(&PAY, Ok(Operation::Yield));
    let segment = Segment::lock(frame.cell());
    assert_eq!(segment.starts, [call("pay"), call("refund")]);
    let stream = segment.stream.clone().unwrap();
    let of = |index, routine| {
        let callee = (Name::new("Bank").unwrap(), Name::new(routine).unwrap());
        RoutineId::of_started(&stream, 5, index, callee)
    };
    assert_eq!(ids, [of(0, "pay"), of(1, "refund")]);
    drop(segment);
    let a = Local {
        key: "a".into(),
        value: encoded(3),
        held_at: None,
    };
    assert_eq!(committed(&frame).locals, [a, local("b", 2, 2)]);
}

#[test]
fn nothing_follows_a_transition() {
    let (mut frame, ..) = resumed(1, 2);
    frame.commit(&POUR, Ok(Operation::Yield));
    frame.commit(&PAY, Ok(Operation::Yield));
    assert_eq!(committed(&frame).point, &POUR);
    assert!(once(frame.wait(&op_slot::<Unit>())).is_pending());
}

#[test]
fn an_operation_that_cannot_be_awaited_is_a_problem_at_its_point() {
    let (mut frame, ..) = resumed(1, 2);
    frame.commit(&POUR, Err("nobody serves it".into()));
    let problem = problem(&frame);
    assert_eq!(
        problem.reason,
        "`Barista.serve` at `pour#1` (src/cafe.rs:14): nobody serves it"
    );
    assert_eq!(problem.point.as_deref(), Some("pour#1"));
}

#[test]
fn an_answer_that_does_not_fit_is_a_problem_at_its_point() {
    let mut frame = frame(saved(&POUR, vec![local("a", 1, 1)]), Some(Answer::TimedOut));
    frame.begin(&INFO);
    assert!(once(frame.ready()).is_ready());
    assert!(once(frame.wait(&op_slot::<Unit>())).is_pending());
    let problem = problem(&frame);
    assert!(
        problem
            .reason
            .contains("the answer cannot be taken: TimedOut is not for me")
    );
    assert_eq!(problem.line, Some(14));
}

#[test]
fn a_fault_is_kept_for_the_step_behind_it() {
    let fault = Answer::Fault(Fault::Cancelled);
    let mut frame = frame(saved(&POUR, vec![local("a", 1, 1)]), Some(fault));
    frame.begin(&INFO);
    assert!(once(frame.ready()).is_ready());
    assert!(once(frame.wait(&op_slot::<Unit>())).is_ready());
    assert_eq!(frame.take_fault(), Some(Fault::Cancelled));
    assert_eq!(frame.take_fault(), None);
}

#[test]
fn a_resume_without_an_answer_is_not_waited_for() {
    let mut frame = frame(saved(&POUR, vec![local("a", 1, 1)]), None);
    frame.begin(&INFO);
    assert!(once(frame.ready()).is_ready());
    assert!(once(frame.wait(&op_slot::<Unit>())).is_pending());
    assert!(problem(&frame).reason.contains("resumed without an answer"));
}
