//! Soft deletion and tombstones.

use crate::conformance::EventStoreSubject;
use crate::conformance::check::{
    append, check_ended, check_not_found, check_wrong, collect, events, fill, new_stream, ok, read,
    read_log, some, visible,
};
use crate::ports::{Direction, ReadError, ReadFrom, StreamMetadata};
use dasync_domain::{ExpectedRevision, Revision};

/// It reads as if it had never been.
pub async fn a_deleted_stream_is_not_found(subject: &mut impl EventStoreSubject) {
    let stream = new_stream();
    let store = subject.store().await;
    fill(&*store, &stream, 2).await;
    ok(store
        .delete(&stream, ExpectedRevision::Exact(Revision(1)))
        .await);
    drop(store);
    let store = subject.store().await;
    for (from, direction) in [
        (ReadFrom::Start, Direction::Forwards),
        (ReadFrom::End, Direction::Backwards),
        (ReadFrom::Revision(Revision(1)), Direction::Forwards),
    ] {
        check_not_found(&collect(store.read_stream(read(&stream, from, direction))).await);
    }
}

/// Revisions are never given twice.
pub async fn a_deleted_stream_goes_on_counting(subject: &mut impl EventStoreSubject) {
    let stream = new_stream();
    let store = subject.store().await;
    fill(&*store, &stream, 2).await;
    ok(store.delete(&stream, ExpectedRevision::Any).await);
    drop(store);
    let store = subject.store().await;
    let expected = ExpectedRevision::Exact(Revision(1));
    let appended = ok(store.append(append(&stream, expected, events(0..1))).await);
    assert_eq!(appended.revision, Revision(2));
}

/// To `NoStream` a soft-deleted stream is none.
pub async fn no_stream_and_any_append_to_a_deleted_stream(subject: &mut impl EventStoreSubject) {
    for expected in [ExpectedRevision::NoStream, ExpectedRevision::Any] {
        let stream = new_stream();
        let store = subject.store().await;
        fill(&*store, &stream, 2).await;
        ok(store.delete(&stream, ExpectedRevision::Any).await);
        drop(store);
        let store = subject.store().await;
        let appended = ok(store.append(append(&stream, expected, events(0..2))).await);
        assert_eq!(appended.revision, Revision(3));
        check_wrong(
            store
                .append(append(&stream, ExpectedRevision::NoStream, events(0..1)))
                .await,
            Some(3),
        );
    }
}

/// To `StreamExists` as well.
pub async fn stream_exists_fails_on_a_deleted_stream(subject: &mut impl EventStoreSubject) {
    let stream = new_stream();
    let store = subject.store().await;
    fill(&*store, &stream, 2).await;
    ok(store.delete(&stream, ExpectedRevision::Any).await);
    drop(store);
    let store = subject.store().await;
    let exists = append(&stream, ExpectedRevision::StreamExists, events(0..1));
    check_wrong(store.append(exists).await, Some(1));
}

/// A stream that is appended to after its deletion shows only what is new.
pub async fn what_was_deleted_stays_hidden(subject: &mut impl EventStoreSubject) {
    let stream = new_stream();
    let store = subject.store().await;
    fill(&*store, &stream, 3).await;
    ok(store.delete(&stream, ExpectedRevision::Any).await);
    fill(&*store, &stream, 1).await;
    drop(store);
    let store = subject.store().await;
    assert_eq!(visible(&*store, &stream).await, [3]);
    fill(&*store, &stream, 1).await;
    assert_eq!(visible(&*store, &stream).await, [3, 4]);
}

/// A late repeat of an append from before the deletion gets its answer, and no more.
pub async fn a_repeat_does_not_bring_a_stream_back(subject: &mut impl EventStoreSubject) {
    for expected in [ExpectedRevision::NoStream, ExpectedRevision::Any] {
        let stream = new_stream();
        let store = subject.store().await;
        let request = append(&stream, expected, events(0..2));
        ok(store.append(request.clone()).await);
        ok(store.delete(&stream, ExpectedRevision::Any).await);
        drop(store);
        let store = subject.store().await;
        assert_eq!(ok(store.append(request).await).revision, Revision(1));
        let whole = read(&stream, ReadFrom::Start, Direction::Forwards);
        check_not_found(&collect(store.read_stream(whole)).await);
    }
}

/// As an append does.
pub async fn deleting_checks_the_expected_revision(subject: &mut impl EventStoreSubject) {
    let stream = new_stream();
    let store = subject.store().await;
    check_wrong(
        store.delete(&stream, ExpectedRevision::StreamExists).await,
        None,
    );
    fill(&*store, &stream, 2).await;
    drop(store);
    let store = subject.store().await;
    check_wrong(
        store.delete(&stream, ExpectedRevision::NoStream).await,
        Some(1),
    );
    check_wrong(
        store
            .delete(&stream, ExpectedRevision::Exact(Revision(0)))
            .await,
        Some(1),
    );
    assert_eq!(visible(&*store, &stream).await, [0, 1]);
    ok(store.delete(&stream, ExpectedRevision::StreamExists).await);
}

/// Soft deletion can be taken back for as long as the events are stored.
pub async fn metadata_brings_a_deleted_stream_back(subject: &mut impl EventStoreSubject) {
    let stream = new_stream();
    let store = subject.store().await;
    fill(&*store, &stream, 2).await;
    ok(store.delete(&stream, ExpectedRevision::Any).await);
    drop(store);
    let store = subject.store().await;
    ok(store.set_metadata(&stream, StreamMetadata::default()).await);
    assert_eq!(visible(&*store, &stream).await, [0, 1]);
}

/// What projections read does not change behind their backs.
pub async fn the_log_still_shows_a_deleted_stream(subject: &mut impl EventStoreSubject) {
    let (first, stream) = (new_stream(), new_stream());
    let store = subject.store().await;
    let start = fill(&*store, &first, 1).await;
    fill(&*store, &stream, 2).await;
    ok(store.delete(&stream, ExpectedRevision::Any).await);
    drop(store);
    let store = subject.store().await;
    assert_eq!(
        read_log(&*store, some(start.position), &[&stream])
            .await
            .len(),
        2
    );
}

/// Nothing can be read or changed any more, not even by a repeat.
pub async fn a_tombstone_ends_a_stream(subject: &mut impl EventStoreSubject) {
    let stream = new_stream();
    let store = subject.store().await;
    let request = append(&stream, ExpectedRevision::NoStream, events(0..2));
    ok(store.append(request.clone()).await);
    ok(store
        .tombstone(&stream, ExpectedRevision::Exact(Revision(1)))
        .await);
    drop(store);
    let store = subject.store().await;
    check_ended(&store.append(request).await);
    for expected in [
        ExpectedRevision::Any,
        ExpectedRevision::NoStream,
        ExpectedRevision::StreamExists,
        ExpectedRevision::Exact(Revision(1)),
    ] {
        check_ended(&store.append(append(&stream, expected, events(0..1))).await);
    }
    check_ended(&store.delete(&stream, ExpectedRevision::Any).await);
    check_ended(&store.tombstone(&stream, ExpectedRevision::Any).await);
    check_ended(&store.set_metadata(&stream, StreamMetadata::default()).await);
    let whole = read(&stream, ReadFrom::Start, Direction::Forwards);
    let result = collect(store.read_stream(whole)).await;
    assert!(
        matches!(result, Err(ReadError::StreamDeleted { .. })),
        "{result:?}"
    );
}

/// As an append does.
pub async fn a_tombstone_checks_the_expected_revision(subject: &mut impl EventStoreSubject) {
    let stream = new_stream();
    let store = subject.store().await;
    fill(&*store, &stream, 2).await;
    check_wrong(
        store.tombstone(&stream, ExpectedRevision::NoStream).await,
        Some(1),
    );
    check_wrong(
        store
            .tombstone(&stream, ExpectedRevision::Exact(Revision(5)))
            .await,
        Some(1),
    );
    assert_eq!(visible(&*store, &stream).await, [0, 1]);
}

/// A tombstone can be set before anybody appends: nobody ever will.
pub async fn a_stream_that_never_was_can_be_ended(subject: &mut impl EventStoreSubject) {
    let stream = new_stream();
    let store = subject.store().await;
    ok(store.tombstone(&stream, ExpectedRevision::NoStream).await);
    drop(store);
    let store = subject.store().await;
    check_ended(
        &store
            .append(append(&stream, ExpectedRevision::NoStream, events(0..1)))
            .await,
    );
}
