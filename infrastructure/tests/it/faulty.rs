//! The faulty wrapper does what its plan says: each fault is seen once, and the store below has
//! what really happened.

use dasync_application::ports::{
    Append, AppendError, Direction, EventStore, ReadError, ReadFrom, ReadStream,
    SubscriptionMessage,
};
use dasync_domain::{EventToAppend, ExpectedRevision, RecordedEvent, StreamId};
use dasync_infrastructure::faulty::{ChangeFault, Faults, Rates, ReadFault, Script, Seeded, Store};
use dasync_infrastructure::memory;
use futures::{FutureExt, StreamExt};
use std::sync::Arc;
use uuid::Uuid;

fn append(stream: &str) -> Append {
    let event = EventToAppend {
        id: Uuid::new_v4(),
        kind: "Happened".into(),
        data: "{}".into(),
        metadata: "{}".into(),
    };
    let stream = StreamId::new(stream).unwrap();
    Append {
        stream,
        expected: ExpectedRevision::Any,
        events: vec![event],
    }
}

fn faulty(script: Script) -> Store<memory::Store> {
    Store::new(Arc::new(memory::Store::new()), script)
}

async fn read(
    store: &impl EventStore,
    from: ReadFrom,
    direction: Direction,
) -> Result<Vec<u64>, ReadError> {
    let stream = StreamId::new("s").unwrap();
    let events = store.read_stream(ReadStream {
        stream,
        from,
        direction,
        limit: usize::MAX,
    });
    let events: Vec<Result<RecordedEvent, ReadError>> = events.collect().await;
    events
        .into_iter()
        .map(|result| result.map(|event| event.revision.0))
        .collect()
}

#[tokio::test]
async fn a_crash_before_an_append_leaves_nothing_and_answers_nothing() {
    let store = faulty(Script::new().change(2, ChangeFault::CrashBefore));
    store.append(append("s")).await.unwrap();
    let mut messages = store.subscribe_all(None);
    assert!(messages.next().await.is_some());
    assert!(matches!(
        messages.next().await,
        Some(Ok(SubscriptionMessage::CaughtUp))
    ));
    assert!(store.append(append("s")).now_or_never().is_none());
    store.crashed().now_or_never().unwrap();
    assert_eq!(store.inner().log().len(), 1);
    assert!(store.append(append("s")).now_or_never().is_none());
    assert!(store.end().now_or_never().is_none());
    assert!(
        read(&store, ReadFrom::Start, Direction::Forwards)
            .now_or_never()
            .is_none()
    );
    assert!(messages.next().now_or_never().is_none());
    assert_eq!(store.inner().log().len(), 1);
}

#[tokio::test]
async fn a_crash_after_an_append_leaves_it_and_tells_nobody() {
    let store = faulty(Script::new().change(1, ChangeFault::CrashAfter));
    let mut messages = store.subscribe_all(None);
    assert!(store.crashed().now_or_never().is_none());
    assert!(store.append(append("s")).now_or_never().is_none());
    assert!(store.is_down());
    assert_eq!(store.inner().log().len(), 1);
    assert!(messages.next().now_or_never().is_none());
}

#[tokio::test]
async fn an_unknown_outcome_is_settled_by_sending_the_same_again() {
    let script = Script::new()
        .change(1, ChangeFault::UnknownAfter)
        .change(3, ChangeFault::UnknownBefore);
    let store = faulty(script);
    for events in 1..3 {
        let request = append("s");
        let unknown = store.append(request.clone()).await;
        assert!(
            matches!(unknown, Err(AppendError::OutcomeUnknown { .. })),
            "{unknown:?}"
        );
        store.append(request).await.unwrap();
        assert_eq!(store.inner().log().len(), events);
    }
}

#[tokio::test]
async fn another_writer_is_faster_with_the_same_work() {
    let store = faulty(Script::new().change(1, ChangeFault::Conflict));
    let request = Append {
        expected: ExpectedRevision::NoStream,
        ..append("s")
    };
    let lost = store.append(request.clone()).await;
    assert!(
        matches!(lost, Err(AppendError::WrongExpectedRevision { .. })),
        "{lost:?}"
    );
    let log = store.inner().log();
    assert_eq!(log.len(), 1);
    assert_ne!(log[0].id, request.events[0].id);
}

#[tokio::test]
async fn a_stale_read_shows_what_was_there_so_many_appends_ago() {
    let stale = |appends| ReadFault::Stale { appends };
    let script = Script::new()
        .read(1, stale(2))
        .read(2, stale(1))
        .read(3, stale(1))
        .read(4, stale(3))
        .read(5, stale(1))
        .read(6, stale(2));
    let store = faulty(script);
    for _ in 0..3 {
        store.append(append("s")).await.unwrap();
    }
    assert_eq!(
        read(&store, ReadFrom::Start, Direction::Forwards)
            .await
            .unwrap(),
        [0]
    );
    assert_eq!(
        read(&store, ReadFrom::End, Direction::Backwards)
            .await
            .unwrap(),
        [1, 0]
    );
    assert_eq!(
        read(&store, ReadFrom::End, Direction::Forwards)
            .await
            .unwrap(),
        [1]
    );
    let before_birth = read(&store, ReadFrom::End, Direction::Backwards).await;
    assert!(
        matches!(before_birth, Err(ReadError::StreamNotFound { .. })),
        "{before_birth:?}"
    );
    assert_eq!(store.read_all(None).count().await, 2);
    assert_eq!(
        store.end().await.unwrap(),
        Some(store.inner().log()[0].position)
    );
    assert_eq!(
        read(&store, ReadFrom::Start, Direction::Forwards)
            .await
            .unwrap(),
        [0, 1, 2]
    );
}

#[tokio::test]
async fn what_does_not_answer_answers_later() {
    let script = Script::new()
        .change(1, ChangeFault::Unavailable)
        .read(1, ReadFault::Unavailable)
        .subscription(1, 1);
    let store = faulty(script);
    let refused = store.append(append("s")).await;
    assert!(
        matches!(refused, Err(AppendError::Unavailable { .. })),
        "{refused:?}"
    );
    assert!(store.inner().log().is_empty());
    let end = store.end().await;
    assert!(matches!(end, Err(ReadError::Unavailable { .. })), "{end:?}");
    store.append(append("s")).await.unwrap();
    let messages: Vec<_> = store.subscribe_all(None).collect().await;
    assert_eq!(messages.len(), 2);
    assert!(matches!(messages[1], Err(ReadError::Unavailable { .. })));
    assert!(store.subscribe_all(None).next().await.unwrap().is_ok());
}

#[test]
fn a_seed_gives_its_faults_again() {
    let rates = Rates {
        crash_per_mille: 50,
        unknown_per_mille: 50,
        conflict_per_mille: 50,
        unavailable_per_mille: 50,
        stale_per_mille: 100,
    };
    let draw = |seed| {
        let mut faults = Seeded::new(seed, rates);
        (1..1_000)
            .map(|n| (faults.change(n), faults.read(n)))
            .collect::<Vec<_>>()
    };
    assert_eq!(draw(3), draw(3));
    assert_ne!(draw(3), draw(4));
    let crashes = draw(3)
        .iter()
        .filter(|(c, _)| *c == ChangeFault::CrashAfter)
        .count();
    assert!((5..60).contains(&crashes), "{crashes}");
}
