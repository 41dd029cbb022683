//! The stored form of every event: what is in logs that exist.
//!
//! `tests/golden/events/v1/*.json` are written once and never edited; a new form is a new folder.
//! `DASYNC_GOLDEN=write` writes those that are missing.

use dasync_domain::codec::Encoded;
use dasync_domain::routine::{
    Answer, Arguments, AttemptFailure, Awaiting, CallRequest, Caller, CancelRequested, Fingerprint,
    HandlerRegistered, Locals, LogCreated, PromiseResolved, RoutineAttemptFailed, RoutineCancelled,
    RoutineCompleted, RoutineEvent, RoutineFailed, RoutineParked, RoutineRequested,
    RoutineTransitioned, RoutineUnparked, SavedLocal, Source, UnparkRequested,
};
use dasync_domain::{EventRef, Fault, Name, PromiseName, Revision, RoutineId, StreamId};
use serde::de::DeserializeOwned;
use std::fmt::Debug;
use std::path::PathBuf;
use uuid::Uuid;

fn check<E: RoutineEvent + DeserializeOwned + PartialEq + Debug>(variant: &str, event: &E) {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden/events/v1");
    let file = folder.join(format!("{}{variant}.json", E::KIND));
    let written = serde_json::to_string(event).unwrap();
    if !file.exists() && std::env::var("DASYNC_GOLDEN").as_deref() == Ok("write") {
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(&file, format!("{written}\n")).unwrap();
    }
    let golden = std::fs::read_to_string(&file)
        .unwrap_or_else(|e| panic!("{}: {e}; DASYNC_GOLDEN=write writes it", file.display()));
    assert_eq!(
        golden.trim_end(),
        written,
        "{} is stored otherwise now",
        E::KIND
    );
    let read: E = serde_json::from_str(&golden).unwrap();
    assert_eq!(read, *event, "{} is read otherwise now", E::KIND);
}

fn name(text: &str) -> Name {
    Name::new(text).unwrap()
}

fn encoded<T: serde::Serialize>(value: &T) -> Encoded {
    Encoded::of(value).unwrap()
}

fn id(routine: &str) -> RoutineId {
    RoutineId::new(name("Barista"), name(routine), Uuid::from_u128(0x1234))
}

fn call(routine: &str) -> CallRequest {
    let arguments = Arguments::new(vec![encoded(&"latte"), encoded(&3)]);
    CallRequest {
        service: name("Barista"),
        routine: name(routine),
        arguments,
    }
}

fn caller() -> Caller {
    let stream = id("serve").stream(&name("cafe"));
    Caller {
        stream,
        operation: 3,
        leaf: 1,
        detached: false,
        counted: true,
    }
}

fn approval() -> PromiseName {
    PromiseName::new("approval of 17").unwrap()
}

fn event_ref() -> EventRef {
    EventRef {
        stream: StreamId::new("cafe.Inbox-main").unwrap(),
        revision: Revision(4),
    }
}

#[test]
fn requests() {
    let request = RoutineRequested {
        service: name("Barista"),
        routine: name("serve"),
        arguments: call("serve").arguments,
        caller: None,
        key: Some("order-17".into()),
        event: None,
    };
    check("-outside", &request);
    let called = RoutineRequested {
        caller: Some(caller()),
        key: None,
        ..request.clone()
    };
    check("-called", &called);
    let handler = RoutineRequested {
        event: Some(event_ref()),
        key: None,
        ..request
    };
    check("-handler", &handler);
    check(
        "",
        &CancelRequested {
            routine: id("serve"),
            force: false,
        },
    );
    check(
        "-force",
        &CancelRequested {
            routine: id("serve"),
            force: true,
        },
    );
    check(
        "",
        &UnparkRequested {
            routine: id("serve"),
        },
    );
    let (event, service, routine) = (name("DrinkServed"), name("Loyalty"), name("reward"));
    check(
        "",
        &HandlerRegistered {
            event,
            service,
            routine,
        },
    );
    check(
        "",
        &PromiseResolved {
            routine: id("serve"),
            name: approval(),
            value: encoded(&("yes", Some(Some(1)))),
        },
    );
    check(
        "",
        &LogCreated {
            id: Uuid::from_u128(7),
        },
    );
}

#[test]
fn transitions() {
    let due = chrono::DateTime::from_timestamp(1_800_000_000, 123_000_000).unwrap();
    let awaiting = [
        (
            "step",
            Awaiting::Step {
                name: "charge".into(),
            },
        ),
        ("yield", Awaiting::Yield),
        ("delay", Awaiting::Delay { due }),
        ("call", Awaiting::Call(call("pour"))),
        (
            "join",
            Awaiting::Join {
                routine: id("pour"),
            },
        ),
        (
            "all",
            Awaiting::All(vec![Awaiting::Call(call("pour")), Awaiting::Yield]),
        ),
        (
            "any",
            Awaiting::Any(vec![Awaiting::Call(call("pour")), Awaiting::Delay { due }]),
        ),
        (
            "each",
            Awaiting::Each {
                limit: 2,
                calls: vec![call("pour"), call("pour")],
            },
        ),
        (
            "timeout",
            Awaiting::Timeout {
                of: Box::new(Awaiting::Call(call("pour"))),
                due,
            },
        ),
        ("promise", Awaiting::Promise { name: approval() }),
    ];
    let received = [
        None,
        Some(Answer::Done),
        Some(Answer::Step(encoded(&42))),
        Some(Answer::Ok(encoded(&()))),
        Some(Answer::Err(encoded(&"no beans"))),
        Some(Answer::Fault(Fault::Cancelled)),
        Some(Answer::All(vec![Answer::Done, Answer::Started(id("pour"))])),
        Some(Answer::Any {
            index: 1,
            answer: Box::new(Answer::Done),
        }),
        Some(Answer::InTime(Box::new(Answer::TimedOut))),
        Some(Answer::Resolved {
            promise: approval(),
            value: encoded(&"yes"),
        }),
    ];
    for ((variant, awaiting), received) in awaiting.into_iter().zip(received) {
        let event = RoutineTransitioned {
            operation: 2,
            received,
            point: "pour#2".into(),
            path: "loop.if".into(),
            fingerprint: None,
            source: Source {
                file: "src/cafe.rs".into(),
                line: 12,
            },
            locals: Locals(vec![
                (
                    "order".into(),
                    SavedLocal::Inline(encoded(&("latte", Some(Some(1))))),
                ),
                ("menu".into(), SavedLocal::At(Revision(1))),
            ]),
            awaiting,
            cancel: vec![id("serve")],
            starts: vec![call("wash")],
            timer: Some(due),
            cancelled: variant == "yield",
        };
        check(&format!("-{variant}"), &event);
        if variant == "yield" {
            let fingerprint = Some(Fingerprint(0x1a2b_3c02));
            let event = RoutineTransitioned {
                fingerprint,
                ..event
            };
            check("-fingerprint", &event);
        }
    }
}

#[test]
fn ends_and_troubles() {
    let due = chrono::DateTime::from_timestamp(1_800_000_000, 0).unwrap();
    check(
        "",
        &RoutineCompleted {
            operation: 4,
            received: Some(Answer::Done),
            result: encoded(&Some(())),
            caller: Some(caller()),
            cancel: vec![],
            starts: vec![],
            timer: None,
        },
    );
    check(
        "",
        &RoutineFailed {
            operation: 4,
            received: None,
            error: encoded(&"no beans"),
            caller: None,
            cancel: vec![id("pour")],
            starts: vec![call("wash")],
            timer: Some(due),
        },
    );
    check(
        "",
        &RoutineCancelled {
            operation: 4,
            received: Some(Answer::Fault(Fault::Cancelled)),
            returned: Some(Answer::Err(encoded(&"cancelled"))),
            caller: Some(caller()),
            cancel: vec![],
            starts: vec![],
            timer: None,
        },
    );
    check(
        "",
        &RoutineAttemptFailed {
            operation: 2,
            attempt: 1,
            failure: AttemptFailure::Step,
            reason: "no answer".into(),
            retry_at: due,
        },
    );
    check(
        "",
        &RoutineParked {
            operation: 2,
            reason: "panicked: no cup".into(),
            point: Some("pour#2".into()),
            source: Some(Source {
                file: "src/cafe.rs".into(),
                line: 12,
            }),
            generation: 9,
            retry_on_deploy: true,
        },
    );
    check(
        "",
        &RoutineUnparked {
            operation: 2,
            request: Some(event_ref()),
        },
    );
}
