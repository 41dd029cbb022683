//! Catch-up subscriptions to the log.

use crate::conformance::EventStoreSubject;
use crate::conformance::check::{append, events, fill, new_stream, next, next_of, ok, some};
use crate::ports::{ReadError, SubscriptionMessage};
use dasync_domain::{ExpectedRevision, Position, RecordedEvent, StreamId};
use std::sync::Arc;

/// The revisions of one stream among the events.
fn revisions(events: &[RecordedEvent], stream: &StreamId) -> Vec<u64> {
    events
        .iter()
        .filter(|e| e.stream == *stream)
        .map(|e| e.revision.0)
        .collect()
}

/// First the log, then each event as it comes.
pub async fn it_delivers_what_is_there_and_what_comes(subject: &mut impl EventStoreSubject) {
    let stream = new_stream();
    let store = subject.store().await;
    fill(&*store, &stream, 3).await;
    drop(store);
    let store = subject.store().await;
    let mut messages = store.subscribe_all(None);
    let (seen, _) = next_of(&mut messages, &[&stream], 3).await;
    assert_eq!(revisions(&seen, &stream), [0, 1, 2]);
    for revision in 3..6 {
        fill(&*store, &stream, 1).await;
        let (seen, _) = next_of(&mut messages, &[&stream], 1).await;
        assert_eq!(revisions(&seen, &stream), [revision]);
    }
}

/// The event at the position is not delivered; the position may be inside of an append.
pub async fn it_starts_after_the_position(subject: &mut impl EventStoreSubject) {
    let stream = new_stream();
    let store = subject.store().await;
    fill(&*store, &stream, 3).await;
    drop(store);
    let store = subject.store().await;
    let (seen, _) = next_of(&mut store.subscribe_all(None), &[&stream], 3).await;
    let mut messages = store.subscribe_all(Some(seen[1].position));
    let message = ok(next(&mut messages).await);
    assert_eq!(message, SubscriptionMessage::Event(seen[2].clone()));
    let mut at_end = store.subscribe_all(Some(seen[2].position));
    fill(&*store, &stream, 1).await;
    let (later, _) = next_of(&mut at_end, &[&stream], 1).await;
    assert_eq!(revisions(&later, &stream), [3]);
}

/// After everything that was there, and only once.
pub async fn it_says_once_that_it_has_caught_up(subject: &mut impl EventStoreSubject) {
    let stream = new_stream();
    let store = subject.store().await;
    fill(&*store, &stream, 3).await;
    let mut messages = store.subscribe_all(None);
    let (_, early) = next_of(&mut messages, &[&stream], 3).await;
    assert_eq!(
        early, 0,
        "it has caught up before it delivered what was there"
    );
    while ok(next(&mut messages).await) != SubscriptionMessage::CaughtUp {}
    for _ in 0..5 {
        fill(&*store, &stream, 1).await;
        let (_, again) = next_of(&mut messages, &[&stream], 1).await;
        assert_eq!(again, 0, "it has caught up twice");
    }
}

/// A checkpoint of another log must not be skipped over.
pub async fn a_position_that_is_no_events_is_refused(subject: &mut impl EventStoreSubject) {
    let store = subject.store().await;
    let appended = fill(&*store, &new_stream(), 1).await;
    let beside = Position(some(appended.position).0 - 1);
    let beyond = Position(some(ok(store.end().await)).0 + 1_000_000_000);
    for position in [beside, beyond] {
        let result = next(&mut store.subscribe_all(Some(position))).await;
        assert!(
            matches!(result, Err(ReadError::InvalidPosition { .. })),
            "{position} {result:?}"
        );
    }
}

/// Subscribers come while others write: each sees every event once and in order.
pub async fn nothing_is_lost_or_repeated_across_the_switch(subject: &mut impl EventStoreSubject) {
    const WRITERS: usize = 4;
    const APPENDS: usize = 100;
    let streams: Vec<_> = (0..WRITERS).map(|_| new_stream()).collect();
    let store = subject.store().await;
    let start = fill(&*store, &new_stream(), 1).await;
    let writers: Vec<_> = streams
        .iter()
        .cloned()
        .map(|stream| {
            let store = Arc::clone(&store);
            tokio::spawn(async move {
                for _ in 0..APPENDS {
                    let any = append(&stream, ExpectedRevision::Any, events(0..2));
                    ok(store.append(any).await);
                }
            })
        })
        .collect();
    let readers: Vec<_> = (0..8)
        .map(|_| {
            let (store, streams) = (Arc::clone(&store), streams.clone());
            tokio::spawn(async move {
                let wanted: Vec<_> = streams.iter().collect();
                let mut messages = store.subscribe_all(start.position);
                // leaves and comes back in the middle of it
                let (early, _) = next_of(&mut messages, &wanted, 50).await;
                let last = early[49].position;
                let mut messages = store.subscribe_all(Some(last));
                let rest = WRITERS * APPENDS * 2 - 50;
                let (late, _) = next_of(&mut messages, &wanted, rest).await;
                let seen = [early, late].concat();
                for stream in &streams {
                    let expected: Vec<_> = (0..APPENDS as u64 * 2).collect();
                    assert_eq!(revisions(&seen, stream), expected);
                }
            })
        })
        .collect();
    for task in writers.into_iter().chain(readers) {
        ok(task.await);
    }
}

/// Somebody who does not read for a while finds everything, and holds up no writer.
pub async fn a_slow_reader_loses_nothing(subject: &mut impl EventStoreSubject) {
    const APPENDS: usize = 300;
    let stream = new_stream();
    let store = subject.store().await;
    let start = fill(&*store, &stream, 1).await;
    let mut messages = store.subscribe_all(start.position);
    // it is live, and then it does not read
    while ok(next(&mut messages).await) != SubscriptionMessage::CaughtUp {}
    for _ in 0..APPENDS {
        ok(store
            .append(append(&stream, ExpectedRevision::Any, events(0..20)))
            .await);
    }
    let (seen, _) = next_of(&mut messages, &[&stream], APPENDS * 20).await;
    assert_eq!(
        revisions(&seen, &stream),
        (1..=APPENDS as u64 * 20).collect::<Vec<_>>()
    );
}

/// One log, whoever looks.
pub async fn many_see_the_same(subject: &mut impl EventStoreSubject) {
    let stream = new_stream();
    let store = subject.store().await;
    let start = fill(&*store, &stream, 1).await;
    let mut all: Vec<_> = (0..16)
        .map(|_| store.subscribe_all(start.position))
        .collect();
    fill(&*store, &stream, 5).await;
    let (first, _) = next_of(&mut all[0], &[&stream], 5).await;
    for messages in &mut all[1..] {
        assert_eq!(next_of(messages, &[&stream], 5).await.0, first);
    }
}

/// Nor does one that is never polled.
pub async fn a_dropped_one_holds_up_nobody(subject: &mut impl EventStoreSubject) {
    let stream = new_stream();
    let store = subject.store().await;
    let start = fill(&*store, &stream, 1).await;
    let idle = store.subscribe_all(start.position);
    let mut gone = store.subscribe_all(start.position);
    while ok(next(&mut gone).await) != SubscriptionMessage::CaughtUp {}
    drop(gone);
    let mut reader = store.subscribe_all(start.position);
    fill(&*store, &stream, 5).await;
    let (seen, _) = next_of(&mut reader, &[&stream], 5).await;
    assert_eq!(revisions(&seen, &stream), [1, 2, 3, 4, 5]);
    drop(idle);
}
