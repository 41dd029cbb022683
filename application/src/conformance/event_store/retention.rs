//! What can be read of a stream: newest so many, younger than, not before.

use crate::conformance::EventStoreSubject;
use crate::conformance::check::{
    append, check_not_found, check_wrong, collect, events, fill, new_stream, ok, read, read_log,
    revisions, some, visible,
};
use crate::ports::{Direction, EventStore, ReadFrom, StreamMetadata};
use dasync_domain::{ExpectedRevision, Revision, StreamId};
use std::time::Duration;

/// Servers count ages in seconds.
const AGE: Duration = Duration::from_secs(2);

async fn keep(store: &dyn EventStore, stream: &StreamId, metadata: StreamMetadata) {
    ok(store.set_metadata(stream, metadata).await);
}

fn count(max: u64) -> StreamMetadata {
    StreamMetadata {
        max_count: Some(max),
        ..StreamMetadata::default()
    }
}

fn before(revision: u64) -> StreamMetadata {
    StreamMetadata {
        truncate_before: Some(Revision(revision)),
        ..StreamMetadata::default()
    }
}

/// Old events go out of sight as new ones come.
pub async fn max_count_shows_the_newest(subject: &mut impl EventStoreSubject) {
    let stream = new_stream();
    let store = subject.store().await;
    fill(&*store, &stream, 5).await;
    keep(&*store, &stream, count(2)).await;
    drop(store);
    let store = subject.store().await;
    assert_eq!(visible(&*store, &stream).await, [3, 4]);
    fill(&*store, &stream, 1).await;
    assert_eq!(visible(&*store, &stream).await, [4, 5]);
    let backwards = read(&stream, ReadFrom::End, Direction::Backwards);
    assert_eq!(revisions(&*store, backwards).await, [5, 4]);
    keep(&*store, &stream, count(100)).await;
    assert_eq!(visible(&*store, &stream).await, [0, 1, 2, 3, 4, 5]);
}

/// Old events go out of sight as time passes.
pub async fn max_age_shows_the_young(subject: &mut impl EventStoreSubject) {
    let stream = new_stream();
    let store = subject.store().await;
    fill(&*store, &stream, 2).await;
    let metadata = StreamMetadata {
        max_age: Some(AGE),
        ..StreamMetadata::default()
    };
    keep(&*store, &stream, metadata).await;
    assert_eq!(visible(&*store, &stream).await, [0, 1]);
    drop(store);
    subject.pass(AGE * 2).await;
    let store = subject.store().await;
    assert!(visible(&*store, &stream).await.is_empty());
    fill(&*store, &stream, 1).await;
    assert_eq!(visible(&*store, &stream).await, [2]);
    let backwards = read(&stream, ReadFrom::End, Direction::Backwards);
    assert_eq!(revisions(&*store, backwards).await, [2]);
}

/// From wherever a read begins.
pub async fn truncate_before_hides_the_old(subject: &mut impl EventStoreSubject) {
    let stream = new_stream();
    let store = subject.store().await;
    fill(&*store, &stream, 5).await;
    keep(&*store, &stream, before(3)).await;
    drop(store);
    let store = subject.store().await;
    assert_eq!(visible(&*store, &stream).await, [3, 4]);
    for (from, direction, expected) in [
        (
            ReadFrom::Revision(Revision(1)),
            Direction::Forwards,
            &[3, 4][..],
        ),
        (ReadFrom::Revision(Revision(4)), Direction::Forwards, &[4]),
        (ReadFrom::End, Direction::Backwards, &[4, 3]),
        (ReadFrom::Revision(Revision(2)), Direction::Backwards, &[]),
        (ReadFrom::Start, Direction::Backwards, &[]),
    ] {
        let read = read(&stream, from, direction);
        assert_eq!(
            revisions(&*store, read).await,
            expected,
            "{from:?} {direction:?}"
        );
    }
    let mut limited = read(&stream, ReadFrom::Start, Direction::Forwards);
    limited.limit = 1;
    assert_eq!(revisions(&*store, limited).await, [3]);
}

/// Each bound hides on its own.
pub async fn the_strictest_bound_counts(subject: &mut impl EventStoreSubject) {
    let stream = new_stream();
    let store = subject.store().await;
    fill(&*store, &stream, 6).await;
    let both = StreamMetadata {
        max_count: Some(4),
        max_age: Some(Duration::from_hours(1)),
        truncate_before: Some(Revision(3)),
    };
    keep(&*store, &stream, both.clone()).await;
    assert_eq!(visible(&*store, &stream).await, [3, 4, 5]);
    keep(
        &*store,
        &stream,
        StreamMetadata {
            max_count: Some(1),
            ..both
        },
    )
    .await;
    drop(store);
    let store = subject.store().await;
    assert_eq!(visible(&*store, &stream).await, [5]);
}

/// What is not given is not kept from before.
pub async fn metadata_is_replaced_as_a_whole(subject: &mut impl EventStoreSubject) {
    let stream = new_stream();
    let store = subject.store().await;
    fill(&*store, &stream, 4).await;
    keep(&*store, &stream, before(3)).await;
    keep(&*store, &stream, count(2)).await;
    drop(store);
    let store = subject.store().await;
    assert_eq!(visible(&*store, &stream).await, [2, 3]);
    keep(&*store, &stream, StreamMetadata::default()).await;
    assert_eq!(visible(&*store, &stream).await, [0, 1, 2, 3]);
}

/// A stream whose events are all hidden is an empty one, not a missing one.
pub async fn what_is_hidden_still_counts_as_existing(subject: &mut impl EventStoreSubject) {
    let stream = new_stream();
    let store = subject.store().await;
    fill(&*store, &stream, 3).await;
    keep(&*store, &stream, before(100)).await;
    drop(store);
    let store = subject.store().await;
    assert!(visible(&*store, &stream).await.is_empty());
    let birth = append(&stream, ExpectedRevision::NoStream, events(0..1));
    check_wrong(store.append(birth).await, Some(2));
    let exists = append(&stream, ExpectedRevision::StreamExists, events(0..1));
    assert_eq!(ok(store.append(exists).await).revision, Revision(3));
}

/// Metadata alone makes no stream.
pub async fn metadata_can_come_before_the_first_event(subject: &mut impl EventStoreSubject) {
    let stream = new_stream();
    let store = subject.store().await;
    keep(&*store, &stream, count(1)).await;
    drop(store);
    let store = subject.store().await;
    let whole = read(&stream, ReadFrom::Start, Direction::Forwards);
    check_not_found(&collect(store.read_stream(whole)).await);
    ok(store
        .append(append(&stream, ExpectedRevision::NoStream, events(0..2)))
        .await);
    assert_eq!(visible(&*store, &stream).await, [1]);
}

/// Only reclaiming space takes events out of the log.
pub async fn the_log_still_shows_what_is_hidden(subject: &mut impl EventStoreSubject) {
    let (first, stream) = (new_stream(), new_stream());
    let store = subject.store().await;
    let start = fill(&*store, &first, 1).await;
    fill(&*store, &stream, 3).await;
    keep(&*store, &stream, count(1)).await;
    drop(store);
    let store = subject.store().await;
    assert_eq!(
        read_log(&*store, some(start.position), &[&stream])
            .await
            .len(),
        3
    );
}
