//! Segments of a state machine that is written by hand, see `machine`.

mod machine;

use super::*;
use crate::context::raise;
use crate::operation::{Call, StepPlain as _, Stepping, ToWire as _, Wire, args, step};
use crate::retry::Retry;
use dasync_domain::routine::{Arguments, Local, Operation, Point, op_slot};
use dasync_domain::{DomainEvent, Fault, Name, Revision};
use futures::future::BoxFuture;
use machine::{Barista, DELAY, Effect, INFO, PAY, SUM, Sold, barista, point};
use serde::{Deserialize, Serialize};
use std::future::pending;
use std::sync::Arc;
use std::sync::atomic::Ordering;

fn boxed<F>(machine: F) -> Run
where
    F: for<'a> Fn(&'a mut Frame) -> BoxFuture<'a, Finished> + Send + Sync + 'static,
{
    Box::new(machine)
}

fn run(barista: &Arc<Barista>) -> Run {
    let barista = barista.clone();
    boxed(move |f| {
        let barista = barista.clone();
        Box::pin(async move { (&&Wire(barista.serve(f).await)).to_wire() })
    })
}

fn encoded<T: Serialize>(value: T) -> Encoded {
    Encoded::of(&value).unwrap()
}

fn local(key: &str, value: u32, held_at: Option<u64>) -> Local {
    Local {
        key: key.into(),
        value: encoded(value),
        held_at: held_at.map(Revision),
    }
}

fn input(point: Option<&Point>, operation: u64, answer: Option<Answer>) -> SegmentInput {
    let locals = match operation {
        0 => vec![],
        1 => vec![local("n", 5, Some(1))],
        _ => vec![local("n", 5, Some(1)), local("paid", 3, Some(2))],
    };
    let id = "Barista-serve.7e63cafe-ba38-546c-b1b1-e127e9e0655a";
    SegmentInput {
        frame: SavedFrame {
            point: point.map(|p| p.key.into()),
            path: String::new(),
            fingerprint: None,
            arguments: Arguments::new(vec![encoded(5)]),
            locals,
            operation,
        },
        answer,
        attempt: 0,
        routine: id.parse().unwrap(),
        stream: StreamId::new(format!("shop.{id}")).unwrap(),
        step_timeout: Duration::from_mins(1),
    }
}

async fn at_sum(barista: &Arc<Barista>, answer: Answer) -> SegmentOutput {
    run_segment(&run(barista), input(Some(&SUM), 3, Some(answer))).await
}

fn problem(output: &SegmentOutput) -> &Problem {
    match &output.ran {
        Ran::Problem(problem) => problem,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_first_segment_leads_to_the_first_point() {
    let output = run_segment(&run(&barista(Effect::Adds)), input(None, 0, None)).await;
    let Ran::Waiting(committed) = output.ran else {
        panic!("{:?}", output.ran)
    };
    assert_eq!(committed.point, &PAY);
    assert_eq!(committed.info, &INFO);
    assert_eq!(committed.locals, [local("n", 5, None)]);
    let call = CallRequest {
        service: Name::new("Bank").unwrap(),
        routine: Name::new("pay").unwrap(),
        arguments: Arguments::new(vec![encoded(5)]),
    };
    assert_eq!(committed.operation, Operation::Call(call));
}

#[tokio::test]
async fn an_answer_leads_to_the_next_point_and_a_start_goes_with_it() {
    let answer = Some(Answer::Ok(encoded(3)));
    let output = run_segment(&run(&barista(Effect::Adds)), input(Some(&PAY), 1, answer)).await;
    let Ran::Waiting(committed) = output.ran else {
        panic!("{:?}", output.ran)
    };
    assert_eq!(committed.point, &DELAY);
    assert_eq!(
        committed.operation,
        Operation::Delay(Duration::from_secs(1))
    );
    assert_eq!(
        committed.locals,
        [local("n", 5, Some(1)), local("paid", 3, None)]
    );
    assert_eq!(output.starts.len(), 1);
    assert_eq!(output.events, []);
}

#[tokio::test]
async fn a_callees_error_is_the_routines_own() {
    let answer = Some(Answer::Err(encoded(Fault::TimedOut)));
    let output = run_segment(&run(&barista(Effect::Adds)), input(Some(&PAY), 1, answer)).await;
    assert_eq!(
        output.ran,
        Ran::Finished(Finished::Err(encoded(Fault::TimedOut)))
    );
}

#[tokio::test]
async fn a_cancellation_arrives_where_the_routine_waits() {
    for (point, operation) in [(&PAY, 1), (&DELAY, 2), (&SUM, 3)] {
        let barista = barista(Effect::Adds);
        let answer = Some(Answer::Fault(Fault::Cancelled));
        let output = run_segment(&run(&barista), input(Some(point), operation, answer)).await;
        assert_eq!(
            output.ran,
            Ran::Finished(Finished::Err(encoded(Fault::Cancelled)))
        );
        assert_eq!(
            barista.ran.load(Ordering::SeqCst),
            0,
            "a step ran at {}",
            point.key
        );
        assert_eq!(output.step_result, None);
    }
}

#[tokio::test]
async fn a_step_gives_its_result_the_events_and_the_end() {
    let output = at_sum(&barista(Effect::Adds), Answer::Done).await;
    assert_eq!(output.ran, Ran::Finished(Finished::Ok(encoded(105))));
    let events: Vec<_> = output
        .events
        .iter()
        .filter_map(RaisedEvent::to::<Sold>)
        .collect();
    assert_eq!(events, [Sold(3)]);
    let result: Result<u32, Fault> = output.step_result.unwrap().decode().unwrap();
    assert_eq!(result, Ok(105));
}

#[tokio::test]
async fn a_step_is_tried_again_until_its_attempts_are_over() {
    let retry = Retry::times(2).backoff(Duration::from_secs(7));
    let barista = Arc::new(Barista {
        retry,
        ..Arc::into_inner(barista(Effect::Fails)).unwrap()
    });
    let output = at_sum(&barista, Answer::Done).await;
    let Ran::Retry(asked) = &output.ran else {
        panic!("{:?}", output.ran)
    };
    assert_eq!(asked.after, Duration::from_secs(7));
    assert!(
        asked.reason.starts_with("step `sum` failed: "),
        "{}",
        asked.reason
    );
    assert!(asked.reason.contains("the till"), "{}", asked.reason);
    assert_eq!(output.step_result, None);

    let last = SegmentInput {
        attempt: 1,
        ..input(Some(&SUM), 3, Some(Answer::Done))
    };
    let output = run_segment(&run(&barista), last).await;
    let error = Fault::Unavailable("the till".into());
    assert_eq!(output.ran, Ran::Finished(Finished::Err(encoded(error))));
    assert!(output.step_result.is_some());
    assert_eq!(barista.ran.load(Ordering::SeqCst), 2);
}

#[tokio::test(start_paused = true)]
async fn a_step_that_hangs_times_out() {
    let output = at_sum(&barista(Effect::Hangs), Answer::Done).await;
    assert_eq!(
        output.ran,
        Ran::Finished(Finished::Err(encoded(Fault::TimedOut)))
    );
    let result: Result<u32, Fault> = output.step_result.unwrap().decode().unwrap();
    assert_eq!(result, Err(Fault::TimedOut));

    let retry = Retry::times(2);
    let again = Arc::new(Barista {
        retry,
        ..Arc::into_inner(barista(Effect::Hangs)).unwrap()
    });
    let output = at_sum(&again, Answer::Done).await;
    let Ran::Retry(asked) = output.ran else {
        panic!("{:?}", output.ran)
    };
    assert_eq!(asked.reason, "step `sum` timed out after 60s");
}

#[tokio::test]
async fn a_panic_keeps_its_message() {
    let output = at_sum(&barista(Effect::Panics), Answer::Done).await;
    assert_eq!(output.ran, Ran::Panicked("the till is on fire".into()));
}

#[tokio::test]
async fn a_call_inside_a_step_is_refused() {
    let output = at_sum(&barista(Effect::Calls), Answer::Done).await;
    let reason = &problem(&output).reason;
    assert!(
        reason.starts_with("`Bank.pay` was awaited inside a `step` or `inline`"),
        "{reason}"
    );
}

#[tokio::test]
async fn a_frame_that_does_not_fit_is_a_problem() {
    let gone = point(9, "gone#1", &[]);
    let output = run_segment(
        &run(&barista(Effect::Adds)),
        input(Some(&gone), 2, Some(Answer::Done)),
    )
    .await;
    let problem = problem(&output);
    assert!(problem.reason.contains("`gone#1`"), "{}", problem.reason);
    assert_eq!(problem.point.as_deref(), Some("gone#1"));
}

/// Runs a machine that is not generated.
async fn machine(
    run: impl for<'a> Fn(&'a mut Frame) -> BoxFuture<'a, Finished> + Send + Sync + 'static,
) -> SegmentOutput {
    let run: Run = Box::new(run);
    run_segment(&run, input(None, 0, None)).await
}

fn ok() -> Finished {
    Finished::Ok(encoded(()))
}

#[tokio::test]
async fn a_result_that_cannot_be_recorded_is_a_problem() {
    #[derive(Deserialize)]
    struct Never;
    impl Serialize for Never {
        fn serialize<S: serde::Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
            Err(serde::ser::Error::custom("never"))
        }
    }
    let output = machine(|f| {
        Box::pin(async move {
            let Never = Stepping::new(step("odd", async { Never })).run(f).await;
            ok()
        })
    })
    .await;
    let reason = &problem(&output).reason;
    assert!(
        reason.contains("the result of the step `odd` cannot be recorded: never"),
        "{reason}"
    );
}

#[tokio::test(start_paused = true)]
async fn a_step_without_room_for_a_fault_cannot_time_out_quietly() {
    let output = machine(|f| {
        Box::pin(async move {
            let never = Stepping::new(step("slow", pending::<u32>())).run(f).await;
            Finished::Ok(encoded(never))
        })
    })
    .await;
    let reason = &problem(&output).reason;
    assert!(
        reason.contains("step `slow` timed out after 60s"),
        "{reason}"
    );
}

#[tokio::test]
async fn a_problem_has_the_last_word() {
    let output = machine(|_| {
        Box::pin(async {
            let call = Call::<Result<(), Fault>>::local("A", "b", args([]), async { Ok(()) });
            let tried = tokio::time::timeout(Duration::from_millis(1), call).await;
            assert!(tried.is_err(), "the call ran");
            ok()
        })
    })
    .await;
    assert!(
        problem(&output)
            .reason
            .starts_with("`A.b` was awaited inside")
    );
}

#[tokio::test]
async fn an_event_that_cannot_be_encoded_is_a_problem() {
    #[derive(Deserialize)]
    struct Bad;
    impl Serialize for Bad {
        fn serialize<S: serde::Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
            Err(serde::ser::Error::custom("bad"))
        }
    }
    impl DomainEvent for Bad {
        const NAME: &'static str = "Bad";
        const VERSION: u32 = 1;
    }
    let output = machine(|_| {
        Box::pin(async {
            raise(Bad);
            ok()
        })
    })
    .await;
    assert_eq!(
        problem(&output).reason,
        "the event `Bad` cannot be encoded: bad"
    );
}

#[tokio::test]
async fn a_panic_while_the_locals_are_dropped_is_seen() {
    struct Explodes;
    impl Drop for Explodes {
        fn drop(&mut self) {
            panic!("in drop");
        }
    }
    let output = machine(|f| {
        Box::pin(async move {
            f.begin(&INFO);
            f.ready().await;
            let _explodes = Explodes;
            f.commit(&DELAY, Ok(Operation::Yield));
            f.wait(&op_slot::<
                crate::operation::Ticket<Result<(), Fault>, crate::operation::DelayCodec>,
            >())
            .await
            .ok();
            ok()
        })
    })
    .await;
    assert_eq!(output.ran, Ran::Panicked("in drop".into()));
}

#[tokio::test]
async fn a_segment_waits_for_an_ordinary_future() {
    let output = machine(|_| {
        Box::pin(async {
            tokio::task::yield_now().await;
            raise(Sold(1));
            ok()
        })
    })
    .await;
    assert_eq!(output.ran, Ran::Finished(ok()));
    assert_eq!(output.events.len(), 1);
}
