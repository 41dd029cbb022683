//! Reading the log.

use crate::conformance::EventStoreSubject;
use crate::conformance::check::{collect, fill, new_stream, ok, read_log, read_whole, some};
use crate::ports::ReadError;
use dasync_domain::Position;
use futures::StreamExt;

/// The event at the position is the first; also inside of an append.
pub async fn it_begins_at_the_position(subject: &mut impl EventStoreSubject) {
    let stream = new_stream();
    let store = subject.store().await;
    fill(&*store, &stream, 3).await;
    fill(&*store, &stream, 1).await;
    drop(store);
    let store = subject.store().await;
    let recorded = read_whole(&*store, &stream).await;
    for (skipped, event) in recorded.iter().enumerate() {
        let first = store.read_all(Some(event.position)).next().await;
        assert_eq!(&ok(some(first)), event);
        let rest = read_log(&*store, event.position, &[&stream]).await;
        assert_eq!(rest, recorded[skipped..]);
    }
    let all = ok(collect(store.read_all(None)).await);
    let ours: Vec<_> = all
        .into_iter()
        .filter(|event| event.stream == stream)
        .collect();
    assert_eq!(ours, recorded);
}

/// One order over all streams.
pub async fn it_shows_streams_in_the_order_of_their_appends(subject: &mut impl EventStoreSubject) {
    let (one, other) = (new_stream(), new_stream());
    let store = subject.store().await;
    let start = fill(&*store, &one, 1).await;
    fill(&*store, &other, 2).await;
    fill(&*store, &one, 1).await;
    drop(store);
    let store = subject.store().await;
    let log = read_log(&*store, some(start.position), &[&one, &other]).await;
    let seen: Vec<_> = log
        .iter()
        .map(|e| (e.stream == one, e.revision.0))
        .collect();
    assert_eq!(seen, [(true, 0), (false, 0), (false, 1), (true, 1)]);
}

/// And not before what was appended last.
pub async fn the_end_is_the_last_event(subject: &mut impl EventStoreSubject) {
    let store = subject.store().await;
    let appended = fill(&*store, &new_stream(), 3).await;
    drop(store);
    let store = subject.store().await;
    let end = some(ok(store.end().await));
    assert!(Some(end) >= appended.position);
    ok(some(store.read_all(Some(end)).next().await));
}

/// Neither beyond the end nor beside an event.
pub async fn a_position_that_is_no_events_is_refused(subject: &mut impl EventStoreSubject) {
    let store = subject.store().await;
    let appended = fill(&*store, &new_stream(), 2).await;
    let beside = Position(some(appended.position).0 - 1);
    let beyond = Position(some(ok(store.end().await)).0 + 1_000_000_000);
    for position in [beside, beyond] {
        let result = collect(store.read_all(Some(position))).await;
        assert!(
            matches!(result, Err(ReadError::InvalidPosition { .. })),
            "{position} {result:?}"
        );
    }
}

/// A read does not run after writers for ever.
pub async fn it_ends_at_what_was_the_end(subject: &mut impl EventStoreSubject) {
    let stream = new_stream();
    let store = subject.store().await;
    let first = fill(&*store, &stream, 1).await;
    let mut log = store.read_all(first.position);
    let mut ours = 0;
    while let Some(event) = log.next().await {
        ours += usize::from(ok(event).stream == stream);
        assert!(ours < 100, "the read does not end");
        fill(&*store, &stream, 1).await;
    }
    assert!(ours >= 1);
}
