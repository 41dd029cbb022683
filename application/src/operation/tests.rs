//! Answers, faults, and plain runs.
//!
//! An operation is tested twice: what its ticket asks for and makes of each answer, and what it
//! does as an ordinary future.

use super::*;
use crate::retry::Retry;
use dasync_domain::codec::Encoded;
use dasync_domain::routine::{Arguments, CallRequest, Finished};
use dasync_domain::{Fault, Name, RoutineId};
use serde::{Deserialize, Serialize};
use std::future::pending;
use std::sync::atomic::{AtomicUsize, Ordering};
use tokio::time::Instant;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
enum CafeError {
    OutOfMilk,
    Fault(Fault),
}
impl From<Fault> for CafeError {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}
type Poured = Result<u32, CafeError>;

const SECOND: Duration = Duration::from_secs(1);
const CANCELLED: Poured = Err(CafeError::Fault(Fault::Cancelled));

/// A call that gives `n` after as many seconds.
fn pour(n: u32) -> Call<'static, Poured> {
    Call::local("Barista", "pour", args([arg(&n)]), async move {
        tokio::time::sleep(SECOND * n).await;
        Ok(n)
    })
}

fn poured(n: u32) -> CallRequest {
    CallRequest {
        service: Name::new("Barista").unwrap(),
        routine: Name::new("pour").unwrap(),
        arguments: Arguments::new(vec![encoded(n)]),
    }
}

fn encoded<T: Serialize>(value: T) -> Encoded {
    Encoded::of(&value).unwrap()
}

fn ok(n: u32) -> Answer {
    Answer::Ok(encoded(n))
}

fn out_of_milk() -> Answer {
    Answer::Err(encoded(CafeError::OutOfMilk))
}

fn cancelled() -> Answer {
    Answer::Fault(Fault::Cancelled)
}

/// What an operation asks for, and what it makes of answers.
fn asks<D: Durable>(operation: D) -> Operation {
    durable(operation).op().unwrap()
}

fn gives<D: Durable>(_: D, answer: Answer) -> Result<D::Output, String> {
    D::Ticket::decode(answer)
}

#[test]
fn a_call_asks_for_its_routine_and_reads_what_it_returned() {
    assert_eq!(asks(pour(1)), Operation::Call(poured(1)));
    assert_eq!(gives(pour(1), ok(5)), Ok(Ok(5)));
    assert_eq!(gives(pour(1), out_of_milk()), Ok(Err(CafeError::OutOfMilk)));
    assert_eq!(gives(pour(1), cancelled()), Ok(CANCELLED));
    let error = gives(pour(1), Answer::Ok(encoded("five"))).unwrap_err();
    assert!(
        error.starts_with("the result cannot be read as `u32`"),
        "{error}"
    );
    assert!(error.ends_with("found `\"five\"`"), "{error}");
    let error = gives(pour(1), Answer::Done).unwrap_err();
    assert_eq!(
        error,
        "expected a routine's result, found a completed timer"
    );
}

#[test]
fn what_cannot_be_called_durably_says_why() {
    let reason = |call: Call<'static, Poured>| durable(call).op().unwrap_err();
    assert!(reason(Call::ready(Ok(1))).contains("a mock or a fake"));
    let named = Call::local("No Name", "pour", args([]), async { Ok(1) });
    assert!(reason(named).contains("the name \"No Name\" cannot be stored"));
    let argument = Err("`Lock`: cannot be written".into());
    let unsaved = Call::local("Barista", "pour", args([argument]), async { Ok(1) });
    let reason = reason(unsaved);
    assert!(
        reason.contains("argument 0 of type `Lock`: cannot be written"),
        "{reason}"
    );
}

#[test]
fn a_timer_is_over_or_ends_with_a_fault() {
    assert_eq!(asks(delay(SECOND)), Operation::Delay(SECOND));
    assert_eq!(asks(yield_now()), Operation::Yield);
    assert_eq!(gives(delay(SECOND), Answer::Done), Ok(Ok(())));
    assert_eq!(gives(yield_now(), cancelled()), Ok(Err(Fault::Cancelled)));
}

#[test]
fn a_timeout_keeps_the_type_of_its_result() {
    let limited = || pour(1).timeout(SECOND);
    let expected = Operation::Timeout(Box::new(Operation::Call(poured(1))), SECOND);
    assert_eq!(asks(limited()), expected);
    assert_eq!(gives(limited(), Answer::InTime(Box::new(ok(2)))), Ok(Ok(2)));
    let late = Err(CafeError::Fault(Fault::TimedOut));
    assert_eq!(gives(limited(), Answer::TimedOut), Ok(late));
    assert_eq!(gives(limited(), cancelled()), Ok(CANCELLED));
}

#[test]
fn all_give_their_results_or_the_first_error_in_order() {
    let pair = || when_all((pour(1), pour(2)));
    let calls = vec![Operation::Call(poured(1)), Operation::Call(poured(2))];
    assert_eq!(asks(pair()), Operation::All(calls));
    assert_eq!(
        gives(pair(), Answer::All(vec![ok(1), ok(2)])),
        Ok(Ok((1, 2)))
    );
    let late = Answer::Fault(Fault::TimedOut);
    assert_eq!(
        gives(pair(), Answer::All(vec![out_of_milk(), late])),
        Ok(Err(CafeError::OutOfMilk))
    );
    assert_eq!(
        gives(pair(), cancelled()),
        Ok(Err(CafeError::Fault(Fault::Cancelled)))
    );
    let list = || when_all(vec![pour(1), pour(2), pour(3)]);
    assert_eq!(
        gives(list(), Answer::All(vec![ok(1), ok(2), ok(3)])),
        Ok(Ok(vec![1, 2, 3]))
    );
    assert_eq!(
        gives(list(), cancelled()),
        Ok(Err(CafeError::Fault(Fault::Cancelled)))
    );
}

#[test]
fn answers_of_another_number_are_refused() {
    let pair = || when_all((pour(1), pour(2)));
    let error = gives(pair(), Answer::All(vec![ok(1)])).unwrap_err();
    assert_eq!(error, "member 1: there are fewer answers than operations");
    let error = gives(pair(), Answer::All(vec![ok(1), ok(2), ok(3)])).unwrap_err();
    assert_eq!(error, "there are more answers than operations");
}

#[test]
fn groups_hold_groups() {
    let nested = || {
        when_all((
            pour(1).timeout(SECOND),
            when_all(vec![pour(2)]).timeout(SECOND),
            when_all((pour(3),)),
        ))
    };
    let in_time = |answer| Answer::InTime(Box::new(answer));
    let answer = Answer::All(vec![
        in_time(ok(1)),
        in_time(Answer::All(vec![ok(2)])),
        Answer::All(vec![ok(3)]),
    ]);
    assert_eq!(gives(nested(), answer), Ok(Ok((1, vec![2], (3,)))));
    assert_eq!(
        gives(nested(), cancelled()),
        Ok(Err(CafeError::Fault(Fault::Cancelled)))
    );
}

#[test]
fn twelve_are_a_group() {
    let all = when_all((
        pour(0),
        pour(1),
        pour(2),
        pour(3),
        pour(4),
        pour(5),
        pour(6),
        pour(7),
        pour(8),
        pour(9),
        pour(10),
        pour(11),
    ));
    let answers = (0..12).map(ok).collect();
    assert_eq!(
        gives(all, Answer::All(answers)),
        Ok(Ok((0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)))
    );
}

#[test]
fn settled_gives_every_result() {
    let pair = || when_all_settled((pour(1), delay(SECOND)));
    let settled = gives(pair(), Answer::All(vec![out_of_milk(), Answer::Done]));
    assert_eq!(settled, Ok((Err(CafeError::OutOfMilk), Ok(()))));
    assert_eq!(
        gives(pair(), cancelled()),
        Ok((CANCELLED, Err(Fault::Cancelled)))
    );
}

#[test]
fn each_asks_for_calls_and_a_limit() {
    let each = |limit| when_each(limit, [pour(1), pour(2)]);
    let calls = vec![poured(1), poured(2)];
    assert_eq!(asks(each(0)), Operation::Each { limit: 1, calls });
    assert_eq!(
        gives(each(2), Answer::All(vec![ok(1), ok(2)])),
        Ok(Ok(vec![1, 2]))
    );
    assert_eq!(
        gives(each(2), Answer::All(vec![ok(1), out_of_milk()])),
        Ok(Err(CafeError::OutOfMilk))
    );
    assert_eq!(
        gives(each(2), cancelled()),
        Ok(Err(CafeError::Fault(Fault::Cancelled)))
    );
    let unnamed = when_each(2, [Call::<Poured>::ready(Ok(1))]);
    assert!(
        durable(unnamed)
            .op()
            .unwrap_err()
            .starts_with("call 0 of `when_each`: ")
    );
}

#[test]
fn any_gives_the_first_and_a_fault_counts_as_the_first_of_all() {
    let pair = || when_any((pour(1), delay(SECOND)));
    let first = |index, answer| Answer::Any {
        index,
        answer: Box::new(answer),
    };
    assert_eq!(gives(pair(), first(0, ok(1))), Ok(Either::Left(Ok(1))));
    assert_eq!(
        gives(pair(), first(1, Answer::Done)),
        Ok(Either::Right(Ok(())))
    );
    assert_eq!(gives(pair(), cancelled()), Ok(Either::Left(CANCELLED)));
    assert_eq!(
        gives(pair(), first(2, ok(1))),
        Err("member 2: member 2 of a pair ended first".into())
    );
    let list = || when_any(vec![pour(1), pour(2)]);
    assert_eq!(gives(list(), first(1, ok(5))), Ok((1, Ok(5))));
    assert_eq!(gives(list(), cancelled()), Ok((0, CANCELLED)));
    let none = durable(when_any(Vec::<Delay>::new())).op().unwrap_err();
    assert!(none.contains("would wait for ever"));
}

#[test]
fn a_start_gives_a_handle_that_can_be_saved_and_awaited() {
    assert_eq!(asks(start(pour(1))), Operation::Start(poured(1)));
    let id: RoutineId = "Barista-pour.7e63cafe-ba38-546c-b1b1-e127e9e0655a"
        .parse()
        .unwrap();
    let started = gives(start(pour(1)), Answer::Started(id.clone())).unwrap();
    let saved = encoded(&started);
    assert_eq!(saved.as_str(), format!("\"{id}\""));
    let back: Started<Poured> = saved.decode().unwrap();
    assert_eq!(back.id(), &id);
    assert_eq!(gives(back.clone(), ok(7)), Ok(Ok(7)));
    assert_eq!(asks(back), Operation::Join(id));
}

#[test]
fn a_step_is_saved_before_it_runs_whatever_the_answer() {
    assert_eq!(
        asks(step_mark("charge")),
        Operation::Step {
            name: "charge".into()
        }
    );
    assert_eq!(gives(step_mark("charge"), Answer::Done), Ok(()));
    assert_eq!(gives(step_mark("charge"), cancelled()), Ok(()));
}

#[test]
fn what_a_routine_returns_is_data_and_back() {
    for result in [Ok(5), Err(CafeError::OutOfMilk)] {
        let answer = match result.finished() {
            Finished::Ok(value) => Answer::Ok(value),
            Finished::Err(error) => Answer::Err(error),
            Finished::Unencodable(reason) => panic!("{reason}"),
        };
        assert_eq!(Poured::of_answer(answer), Ok(result));
    }
}

#[tokio::test(start_paused = true)]
async fn plain_groups_run_beside_each_other() {
    let begun = Instant::now();
    assert_eq!(when_all((pour(1), pour(3), pour(2))).await, Ok((1, 3, 2)));
    assert_eq!(begun.elapsed(), SECOND * 3);
    assert_eq!(when_all(vec![pour(1), pour(2)]).await, Ok(vec![1, 2]));
    assert_eq!(begun.elapsed(), SECOND * 5);
    let settled = when_all_settled((pour(1), pour(9).timeout(SECOND))).await;
    assert_eq!(settled, (Ok(1), Err(CafeError::Fault(Fault::TimedOut))));
}

#[tokio::test(start_paused = true)]
async fn a_plain_group_waits_for_all_before_it_gives_an_error() {
    let begun = Instant::now();
    let fails = Call::<Poured>::ready(Err(CafeError::OutOfMilk));
    assert_eq!(when_all((fails, pour(3))).await, Err(CafeError::OutOfMilk));
    assert_eq!(begun.elapsed(), SECOND * 3);
}

#[tokio::test(start_paused = true)]
async fn plain_any_gives_the_first_to_end() {
    assert_eq!(
        when_any((pour(2), delay(SECOND))).await,
        Either::Right(Ok(()))
    );
    assert_eq!(
        when_any((pour(0), delay(Duration::ZERO))).await,
        Either::Left(Ok(0))
    );
    assert_eq!(when_any(vec![pour(3), pour(1)]).await, (1, Ok(1)));
}

#[tokio::test(start_paused = true)]
async fn plain_each_runs_no_more_than_its_limit() {
    let (running, most) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let calls = (0..6).map(|n| {
        let (running, most) = (&running, &most);
        Call::local("Barista", "pour", args([arg(&n)]), async move {
            let now = running.fetch_add(1, Ordering::SeqCst) + 1;
            most.fetch_max(now, Ordering::SeqCst);
            tokio::time::sleep(SECOND).await;
            running.fetch_sub(1, Ordering::SeqCst);
            Ok::<u32, CafeError>(n)
        })
    });
    let begun = Instant::now();
    assert_eq!(when_each(2, calls).await, Ok(vec![0, 1, 2, 3, 4, 5]));
    assert_eq!(most.load(Ordering::SeqCst), 2);
    assert_eq!(begun.elapsed(), SECOND * 3);
}

#[tokio::test(start_paused = true)]
async fn a_plain_start_has_ended_when_its_handle_is_there() {
    let begun = Instant::now();
    let started = start(pour(2)).await;
    assert_eq!(begun.elapsed(), SECOND * 2);
    assert_eq!(started.id().routine().as_str(), "pour");
    let other = started.clone();
    assert_eq!(when_all((started, other.timeout(SECOND))).await, Ok((2, 2)));
    let mocked = start(Call::<Poured>::ready(Ok(9))).await;
    assert_eq!(mocked.await, Ok(9));
}

#[tokio::test]
async fn a_handle_from_elsewhere_cannot_be_awaited_in_a_plain_run() {
    let id: RoutineId = "Barista-pour.7e63cafe-ba38-546c-b1b1-e127e9e0655a"
        .parse()
        .unwrap();
    match Started::<Poured>::from(id).await {
        Err(CafeError::Fault(Fault::Unavailable(reason))) => {
            assert!(
                reason.contains("was not started in this plain run"),
                "{reason}"
            );
        }
        other => panic!("{other:?}"),
    }
}

#[tokio::test(start_paused = true)]
async fn a_plain_step_runs_once_within_its_time() {
    let runs = AtomicUsize::new(0);
    let fails = async {
        runs.fetch_add(1, Ordering::SeqCst);
        Poured::Err(CafeError::OutOfMilk)
    };
    assert_eq!(
        step("fails", fails).retry(Retry::times(3)).await,
        Err(CafeError::OutOfMilk)
    );
    assert_eq!(runs.load(Ordering::SeqCst), 1);
    let hangs = step("hangs", pending::<Poured>()).timeout(SECOND);
    assert_eq!(hangs.await, Err(CafeError::Fault(Fault::TimedOut)));
    assert_eq!(step("adds", async { 1 + 1 }).await, 2);
    assert_eq!(inline(async { 3 }).await, 3);
    assert_eq!(yield_now().await, Ok(()));
}

#[tokio::test]
async fn routines_are_send_and_borrow_what_they_like() {
    fn is_send<T: Send>(future: T) -> T {
        future
    }
    let text = String::from("borrowed");
    let call = || Call::local("A", "b", args([]), async { Ok::<_, Fault>(text.len()) });
    let all = is_send(async { when_all((call(), call().timeout(SECOND))).await });
    assert_eq!(all.await, Ok((8, 8)));
}
