//! The embedded store does what the reference in memory does, step by step, whatever the steps are.
//!
//! Method: random scripts of appends, deletions, metadata and reads run on both; the embedded store
//! is closed and opened in between. A failing script is made smaller and printed.

use super::folder::{Folder, run, stream};
use dasync_application::ports::{
    Append, AppendError, Clock, Direction, EventStore, ReadError, ReadFrom, ReadStream,
    StreamMetadata,
};
use dasync_domain::{EventToAppend, ExpectedRevision, Position, RecordedEvent, Revision, StreamId};
use dasync_infrastructure::embedded::Options;
use dasync_infrastructure::{ManualClock, limits, memory};
use futures::StreamExt;
use proptest::prelude::*;
use std::sync::Arc;
use std::time::Duration;
use uuid::Uuid;

const STREAMS: usize = 3;

#[derive(Debug, Clone)]
enum Step {
    Append {
        stream: usize,
        expected: Expected,
        ids: Vec<u8>,
    },
    /// Several appends at the same time, so that they share a group.
    Together(Vec<(usize, Expected, Vec<u8>)>),
    SetMetadata {
        stream: usize,
        metadata: StreamMetadata,
    },
    Delete {
        stream: usize,
        expected: Expected,
    },
    Tombstone {
        stream: usize,
    },
    Pass {
        seconds: u64,
    },
    Reopen,
    Read {
        stream: usize,
        from: From,
        direction: Direction,
        limit: usize,
    },
    ReadAll {
        from: usize,
    },
}

#[derive(Debug, Clone, Copy)]
enum Expected {
    Any,
    NoStream,
    StreamExists,
    Exact(u64),
    /// What the stream's last revision is.
    Right,
}

#[derive(Debug, Clone, Copy)]
enum From {
    Start,
    End,
    Revision(u64),
}

fn expected() -> impl Strategy<Value = Expected> {
    prop_oneof![
        3 => Just(Expected::Any),
        2 => Just(Expected::NoStream),
        1 => Just(Expected::StreamExists),
        2 => (0_u64..12).prop_map(Expected::Exact),
        4 => Just(Expected::Right),
    ]
}

fn ids() -> impl Strategy<Value = Vec<u8>> {
    // few ids, so that repeats and parts of repeats come about
    prop::collection::vec(0_u8..24, 1..4)
}

fn metadata() -> impl Strategy<Value = StreamMetadata> {
    let count = prop::option::of(0_u64..6);
    let age = prop::option::of((0_u64..60).prop_map(Duration::from_secs));
    let before = prop::option::of((0_u64..10).prop_map(Revision));
    (count, age, before).prop_map(|(max_count, max_age, truncate_before)| StreamMetadata {
        max_count,
        max_age,
        truncate_before,
    })
}

fn step() -> impl Strategy<Value = Step> {
    let from = prop_oneof![
        Just(From::Start),
        Just(From::End),
        (0_u64..12).prop_map(From::Revision)
    ];
    let direction = prop_oneof![Just(Direction::Forwards), Just(Direction::Backwards)];
    let one = || (0..STREAMS, expected(), ids());
    prop_oneof![
        12 => one().prop_map(|(stream, expected, ids)| Step::Append { stream, expected, ids }),
        3 => prop::collection::vec(one(), 2..6).prop_map(Step::Together),
        2 => (0..STREAMS, metadata())
            .prop_map(|(stream, metadata)| Step::SetMetadata { stream, metadata }),
        2 => (0..STREAMS, expected())
            .prop_map(|(stream, expected)| Step::Delete { stream, expected }),
        1 => (0..STREAMS).prop_map(|stream| Step::Tombstone { stream }),
        1 => (1_u64..40).prop_map(|seconds| Step::Pass { seconds }),
        1 => Just(Step::Reopen),
        6 => (0..STREAMS, from, direction, 0_usize..6)
            .prop_map(|(stream, from, direction, limit)| Step::Read { stream, from, direction, limit }),
        1 => (0_usize..20).prop_map(|from| Step::ReadAll { from }),
    ]
}

fn name(number: usize) -> StreamId {
    stream(&format!("app.Stream-{number}"))
}

/// The same ids come again; the data tells which call it was.
fn events(ids: &[u8], call: usize) -> Vec<EventToAppend> {
    let event = |id: &u8| EventToAppend {
        id: Uuid::from_u128(u128::from(*id)),
        kind: format!("Kind{id}").into(),
        data: format!("{{\"call\":{call}}}").into(),
        metadata: "{}".into(),
    };
    ids.iter().map(event).collect()
}

/// What both stores must say: positions differ, so only what does not depend on them.
fn same<T>(result: Result<T, AppendError>, revision: impl Fn(T) -> Option<u64>) -> String {
    match result {
        Ok(value) => format!("revision {:?}", revision(value)),
        Err(error) => error.to_string(),
    }
}

async fn collect(
    store: &impl EventStore,
    read: ReadStream,
) -> Result<Vec<(u64, Uuid, Vec<u8>)>, String> {
    let events: Vec<Result<RecordedEvent, ReadError>> = store.read_stream(read).collect().await;
    let plain = |event: RecordedEvent| (event.revision.0, event.id, event.data.to_vec());
    events
        .into_iter()
        .map(|result| result.map(plain).map_err(|error| error.to_string()))
        .collect()
}

async fn right(store: &impl EventStore, of: &StreamId) -> ExpectedRevision {
    let read = ReadStream {
        stream: of.clone(),
        from: ReadFrom::End,
        direction: Direction::Backwards,
        limit: 1,
    };
    match store.read_stream(read).next().await {
        Some(Ok(event)) => ExpectedRevision::Exact(event.revision),
        _ => ExpectedRevision::NoStream,
    }
}

async fn expect(store: &impl EventStore, of: &StreamId, expected: Expected) -> ExpectedRevision {
    match expected {
        Expected::Any => ExpectedRevision::Any,
        Expected::NoStream => ExpectedRevision::NoStream,
        Expected::StreamExists => ExpectedRevision::StreamExists,
        Expected::Exact(revision) => ExpectedRevision::Exact(Revision(revision)),
        Expected::Right => right(store, of).await,
    }
}

/// All of the log without positions, and the positions.
async fn whole(store: &impl EventStore) -> (Vec<RecordedEvent>, Vec<Position>) {
    let events: Vec<_> = store.read_all(None).map(Result::unwrap).collect().await;
    let positions = events.iter().map(|event| event.position).collect();
    let plain = |event: RecordedEvent| RecordedEvent {
        position: Position(0),
        ..event
    };
    (events.into_iter().map(plain).collect(), positions)
}

#[expect(clippy::too_many_lines, reason = "one arm a step")]
async fn check(steps: Vec<Step>, options: fn() -> Options) {
    let (folder, clock) = (Folder::new(), ManualClock::default());
    let open = || folder.open_with(options().clock(Arc::new(clock.clone())));
    let reference = memory::Store::with(Arc::new(clock.clone()), limits::STORE);
    let mut store = open();
    for (call, step) in steps.into_iter().enumerate() {
        match step {
            Step::Append {
                stream,
                expected,
                ids,
            } => {
                let of = name(stream);
                let expected = expect(&reference, &of, expected).await;
                let append = Append {
                    stream: of,
                    expected,
                    events: events(&ids, call),
                };
                let one = same(reference.append(append.clone()).await, |a| {
                    Some(a.revision.0)
                });
                let other = same(store.append(append).await, |a| Some(a.revision.0));
                assert_eq!(other, one, "step {call}");
            }
            Step::Together(appends) => {
                let mut calls = Vec::new();
                for (number, (stream, expected, ids)) in appends.into_iter().enumerate() {
                    let of = name(stream);
                    let expected = expect(&reference, &of, expected).await;
                    let events = events(&ids, call * 100 + number);
                    calls.push(Append {
                        stream: of,
                        expected,
                        events,
                    });
                }
                let mut ones = Vec::new();
                for append in calls.clone() {
                    ones.push(same(reference.append(append).await, |a| Some(a.revision.0)));
                }
                let others = calls.into_iter().map(|append| store.append(append));
                let others = futures::future::join_all(others).await;
                let others = others.into_iter().map(|o| same(o, |a| Some(a.revision.0)));
                assert_eq!(others.collect::<Vec<_>>(), ones, "step {call}");
            }
            Step::SetMetadata { stream, metadata } => {
                let of = name(stream);
                let one = same(reference.set_metadata(&of, metadata.clone()).await, |()| {
                    None
                });
                let other = same(store.set_metadata(&of, metadata).await, |()| None);
                assert_eq!(other, one, "step {call}");
            }
            Step::Delete { stream, expected } => {
                let of = name(stream);
                let expected = expect(&reference, &of, expected).await;
                let one = same(reference.delete(&of, expected).await, |()| None);
                let other = same(store.delete(&of, expected).await, |()| None);
                assert_eq!(other, one, "step {call}");
            }
            Step::Tombstone { stream } => {
                let of = name(stream);
                let any = ExpectedRevision::Any;
                let one = same(reference.tombstone(&of, any).await, |()| None);
                let other = same(store.tombstone(&of, any).await, |()| None);
                assert_eq!(other, one, "step {call}");
            }
            Step::Pass { seconds } => clock.set(clock.now() + Duration::from_secs(seconds)),
            Step::Reopen => {
                store.close().await;
                store = open();
            }
            Step::Read {
                stream,
                from,
                direction,
                limit,
            } => {
                let from = match from {
                    From::Start => ReadFrom::Start,
                    From::End => ReadFrom::End,
                    From::Revision(revision) => ReadFrom::Revision(Revision(revision)),
                };
                let read = ReadStream {
                    stream: name(stream),
                    from,
                    direction,
                    limit,
                };
                let one = collect(&reference, read.clone()).await;
                assert_eq!(collect(&store, read).await, one, "step {call}");
            }
            Step::ReadAll { from } => {
                let ((one, reference_at), (other, store_at)) =
                    (whole(&reference).await, whole(&store).await);
                assert_eq!(other, one, "step {call}");
                if let (Some(a), Some(b)) = (reference_at.get(from), store_at.get(from)) {
                    let rest = reference.read_all(Some(*a)).count().await;
                    assert_eq!(store.read_all(Some(*b)).count().await, rest, "step {call}");
                }
            }
        }
    }
    assert_eq!(whole(&store).await.0, whole(&reference).await.0);
    store.close().await;
    assert_eq!(whole(&open()).await.0, whole(&reference).await.0);
}

fn cases() -> u32 {
    let more = std::env::var("DASYNC_AGREEMENT_CASES").ok();
    more.and_then(|cases| cases.parse().ok()).unwrap_or(24)
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: cases(),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn with_everything_in_memory(steps in prop::collection::vec(step(), 1..60)) {
        run(check(steps, Options::new));
    }

    #[test]
    fn with_nothing_in_memory_and_tiny_files(steps in prop::collection::vec(step(), 1..60)) {
        run(check(steps, || Options::new().segment_bytes(0).recent_bytes(0)));
    }
}
