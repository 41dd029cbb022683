//! What the rules are written with: events to append, calls, and checks that name their caller.

use crate::ports::{
    Append, AppendError, Appended, Direction, EventStore, ReadError, ReadFrom, ReadStream,
    SubscriptionMessage,
};
use dasync_domain::{EventToAppend, ExpectedRevision, Position, RecordedEvent, Revision, StreamId};
use futures::stream::{BoxStream, StreamExt};
use std::fmt::Debug;
use std::time::Duration;
use uuid::Uuid;

/// How long a message of a subscription may take before a rule fails instead of hanging.
pub(super) const PATIENCE: Duration = Duration::from_mins(1);

/// A stream that nobody else uses.
#[track_caller]
pub(super) fn new_stream() -> StreamId {
    ok(StreamId::new(format!("conformance-{}", Uuid::new_v4())))
}

/// An event with an id of its own and this number in its data.
pub(super) fn event(number: usize) -> EventToAppend {
    EventToAppend {
        id: Uuid::new_v4(),
        kind: "Numbered".into(),
        data: format!("{{\"number\":{number}}}").into(),
        metadata: "{}".into(),
    }
}

/// Events with the numbers of `range`.
pub(super) fn events(range: std::ops::Range<usize>) -> Vec<EventToAppend> {
    range.map(event).collect()
}

pub(super) fn append(
    stream: &StreamId,
    expected: ExpectedRevision,
    events: Vec<EventToAppend>,
) -> Append {
    Append {
        stream: stream.clone(),
        expected,
        events,
    }
}

/// Appends `count` numbered events to a stream, whatever its revision is, in one append.
pub(super) async fn fill(store: &dyn EventStore, stream: &StreamId, count: usize) -> Appended {
    ok(store
        .append(append(stream, ExpectedRevision::Any, events(0..count)))
        .await)
}

pub(super) fn read(stream: &StreamId, from: ReadFrom, direction: Direction) -> ReadStream {
    ReadStream {
        stream: stream.clone(),
        from,
        direction,
        limit: usize::MAX,
    }
}

/// All that can be read of a stream.
pub(super) async fn read_whole(store: &dyn EventStore, stream: &StreamId) -> Vec<RecordedEvent> {
    ok(collect(store.read_stream(read(stream, ReadFrom::Start, Direction::Forwards))).await)
}

/// The revisions that a read gives.
pub(super) async fn revisions(store: &dyn EventStore, read: ReadStream) -> Vec<u64> {
    let events = ok(collect(store.read_stream(read)).await);
    events.into_iter().map(|event| event.revision.0).collect()
}

/// The revisions that can be read of a stream, oldest first.
pub(super) async fn visible(store: &dyn EventStore, stream: &StreamId) -> Vec<u64> {
    revisions(store, read(stream, ReadFrom::Start, Direction::Forwards)).await
}

/// Everything that a read gives, up to its first error; after an error it must end.
pub(super) async fn collect(
    mut stream: BoxStream<'static, Result<RecordedEvent, ReadError>>,
) -> Result<Vec<RecordedEvent>, ReadError> {
    let mut events = Vec::new();
    while let Some(result) = stream.next().await {
        match result {
            Ok(event) => events.push(event),
            Err(error) => {
                assert!(
                    stream.next().await.is_none(),
                    "a read goes on after {error}"
                );
                return Err(error);
            }
        }
    }
    Ok(events)
}

/// What the log shows of some streams, from a position on.
pub(super) async fn read_log(
    store: &dyn EventStore,
    from: Position,
    streams: &[&StreamId],
) -> Vec<RecordedEvent> {
    let mut events = ok(collect(store.read_all(Some(from))).await);
    check_order(&events);
    events.retain(|event| streams.contains(&&event.stream));
    events
}

/// The next message of a subscription.
pub(super) async fn next(
    messages: &mut BoxStream<'static, Result<SubscriptionMessage, ReadError>>,
) -> Result<SubscriptionMessage, ReadError> {
    some(some(
        tokio::time::timeout(PATIENCE, messages.next()).await.ok(),
    ))
}

/// The next `count` events of some streams; also whether it said meanwhile that it has caught up.
pub(super) async fn next_of(
    messages: &mut BoxStream<'static, Result<SubscriptionMessage, ReadError>>,
    streams: &[&StreamId],
    count: usize,
) -> (Vec<RecordedEvent>, usize) {
    let (mut events, mut caught_up) = (Vec::new(), 0);
    while events.len() < count {
        match ok(next(messages).await) {
            SubscriptionMessage::Event(event) if streams.contains(&&event.stream) => {
                events.push(event);
            }
            SubscriptionMessage::Event(_) => {}
            SubscriptionMessage::CaughtUp => caught_up += 1,
        }
    }
    check_order(&events);
    (events, caught_up)
}

/// Positions grow, and in each stream the revisions grow.
#[track_caller]
pub(super) fn check_order(events: &[RecordedEvent]) {
    for pair in events.windows(2) {
        assert!(
            pair[0].position < pair[1].position,
            "positions do not grow: {pair:?}"
        );
        let one_stream = pair[0].stream == pair[1].stream;
        assert!(
            !one_stream || pair[0].revision < pair[1].revision,
            "revisions: {pair:?}"
        );
    }
}

#[track_caller]
pub(super) fn check_same(recorded: &[RecordedEvent], given: &[EventToAppend]) {
    let recorded: Vec<_> = recorded
        .iter()
        .map(|event| EventToAppend {
            id: event.id,
            kind: event.kind.clone(),
            data: event.data.clone(),
            metadata: event.metadata.clone(),
        })
        .collect();
    assert_eq!(recorded, given);
}

#[track_caller]
pub(super) fn check_wrong<T: Debug>(result: Result<T, AppendError>, last: Option<u64>) {
    match result {
        Err(AppendError::WrongExpectedRevision { actual, .. }) => {
            assert_eq!(
                actual,
                last.map(Revision),
                "the error names another last revision"
            );
        }
        other => fail(&format!("no wrong revision, but {other:?}")),
    }
}

#[track_caller]
pub(super) fn check_ended<T: Debug>(result: &Result<T, AppendError>) {
    let ended = matches!(result, Err(AppendError::StreamDeleted { .. }));
    assert!(ended, "the stream is not deleted for ever: {result:?}");
}

#[track_caller]
pub(super) fn check_not_found<T: Debug>(result: &Result<T, ReadError>) {
    assert!(
        matches!(result, Err(ReadError::StreamNotFound { .. })),
        "it is found: {result:?}"
    );
}

#[track_caller]
pub(super) fn ok<T, E: Debug>(result: Result<T, E>) -> T {
    match result {
        Ok(value) => value,
        Err(error) => fail(&format!("{error:?}")),
    }
}

#[track_caller]
pub(super) fn some<T>(value: Option<T>) -> T {
    match value {
        Some(value) => value,
        None => fail("there is none"),
    }
}

#[track_caller]
#[expect(
    clippy::panic,
    reason = "a rule that does not hold fails the adapter's test"
)]
fn fail(what: &str) -> ! {
    panic!("{what}")
}
