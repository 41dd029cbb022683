//! Sending an append again: the same ids with the same expected revision.

use crate::conformance::EventStoreSubject;
use crate::conformance::check::{
    append, check_wrong, event, events, fill, new_stream, ok, visible,
};
use dasync_domain::{ExpectedRevision, Revision};
use std::sync::Arc;

/// Appends 2 events to a stream of `before` events twice, and checks the second answer.
async fn check_repeat(
    subject: &mut impl EventStoreSubject,
    before: usize,
    expected: ExpectedRevision,
) {
    let stream = new_stream();
    let store = subject.store().await;
    if before > 0 {
        fill(&*store, &stream, before).await;
    }
    let request = append(&stream, expected, events(0..2));
    let first = ok(store.append(request.clone()).await);
    drop(store);
    let store = subject.store().await;
    let second = ok(store.append(request).await);
    assert_eq!(second.revision, first.revision);
    assert!(second.position.is_none() || second.position == first.position);
    assert_eq!(visible(&*store, &stream).await.len(), before + 2);
}

/// The ids behind the expected revision are the same: it has been appended.
pub async fn with_an_exact_revision_it_gives_the_first_result(
    subject: &mut impl EventStoreSubject,
) {
    check_repeat(subject, 3, ExpectedRevision::Exact(Revision(2))).await;
}

/// The same, at the beginning of the stream.
pub async fn with_no_stream_it_gives_the_first_result(subject: &mut impl EventStoreSubject) {
    check_repeat(subject, 0, ExpectedRevision::NoStream).await;
}

/// The ids are found among the last appends.
pub async fn with_any_it_gives_the_first_result(subject: &mut impl EventStoreSubject) {
    check_repeat(subject, 2, ExpectedRevision::Any).await;
}

/// The same.
pub async fn with_stream_exists_it_gives_the_first_result(subject: &mut impl EventStoreSubject) {
    check_repeat(subject, 2, ExpectedRevision::StreamExists).await;
}

/// The stream's last 32 appends are looked at, however many events they have.
pub async fn with_any_it_is_found_behind_31_later_appends(subject: &mut impl EventStoreSubject) {
    let stream = new_stream();
    let store = subject.store().await;
    let request = append(&stream, ExpectedRevision::Any, events(0..3));
    let first = ok(store.append(request.clone()).await);
    for _ in 0..31 {
        fill(&*store, &stream, 2).await;
    }
    drop(store);
    let store = subject.store().await;
    assert_eq!(ok(store.append(request).await).revision, first.revision);
    assert_eq!(visible(&*store, &stream).await.len(), 3 + 31 * 2);
}

/// With an exact revision a repeat is found however much has been appended since.
pub async fn it_is_found_when_more_has_been_appended(subject: &mut impl EventStoreSubject) {
    let stream = new_stream();
    let store = subject.store().await;
    let birth = append(&stream, ExpectedRevision::NoStream, events(0..2));
    let second = append(&stream, ExpectedRevision::Exact(Revision(1)), events(2..4));
    ok(store.append(birth.clone()).await);
    ok(store.append(second.clone()).await);
    for _ in 0..100 {
        fill(&*store, &stream, 1).await;
    }
    drop(store);
    let store = subject.store().await;
    assert_eq!(ok(store.append(birth).await).revision, Revision(1));
    assert_eq!(ok(store.append(second).await).revision, Revision(3));
    assert_eq!(visible(&*store, &stream).await.len(), 104);
}

/// Some ids are there and the rest is not: that is no repeat, and no new append either.
pub async fn of_only_a_part_it_fails(subject: &mut impl EventStoreSubject) {
    let stream = new_stream();
    let store = subject.store().await;
    let given = events(0..2);
    ok(store
        .append(append(&stream, ExpectedRevision::NoStream, given.clone()))
        .await);
    drop(store);
    let store = subject.store().await;
    let longer = [given.clone(), events(2..3)].concat();
    let mixed = vec![given[0].clone(), event(7)];
    for events in [longer, mixed] {
        for expected in [ExpectedRevision::NoStream, ExpectedRevision::Any] {
            check_wrong(
                store
                    .append(append(&stream, expected, events.clone()))
                    .await,
                Some(1),
            );
        }
    }
    // the beginning of an append counts as a repeat: its events are there
    let shorter = append(&stream, ExpectedRevision::NoStream, vec![given[0].clone()]);
    assert_eq!(ok(store.append(shorter).await).revision, Revision(0));
    assert_eq!(visible(&*store, &stream).await, [0, 1]);
}

/// The same data under other ids is another append.
pub async fn with_other_ids_it_fails(subject: &mut impl EventStoreSubject) {
    let stream = new_stream();
    let store = subject.store().await;
    fill(&*store, &stream, 1).await;
    let expected = ExpectedRevision::Exact(Revision(0));
    ok(store.append(append(&stream, expected, events(0..1))).await);
    drop(store);
    let store = subject.store().await;
    check_wrong(
        store.append(append(&stream, expected, events(0..1))).await,
        Some(1),
    );
}

/// Whoever expects the last revision has seen it, and means to append behind it.
pub async fn expecting_the_last_revision_it_appends_again(subject: &mut impl EventStoreSubject) {
    let stream = new_stream();
    let store = subject.store().await;
    let given = events(0..1);
    ok(store
        .append(append(&stream, ExpectedRevision::NoStream, given.clone()))
        .await);
    drop(store);
    let store = subject.store().await;
    let again = append(&stream, ExpectedRevision::Exact(Revision(0)), given);
    assert_eq!(ok(store.append(again).await).revision, Revision(1));
    assert_eq!(visible(&*store, &stream).await, [0, 1]);
}

/// Ids are compared inside one stream only.
pub async fn of_an_id_of_another_stream_is_none(subject: &mut impl EventStoreSubject) {
    let (one, other, given) = (new_stream(), new_stream(), events(0..2));
    let store = subject.store().await;
    ok(store
        .append(append(&one, ExpectedRevision::Any, given.clone()))
        .await);
    ok(store
        .append(append(&other, ExpectedRevision::Any, given))
        .await);
    assert_eq!(visible(&*store, &other).await, [0, 1]);
}

/// Copies of one append that are under way at the same time get one answer.
pub async fn many_at_once_append_once(subject: &mut impl EventStoreSubject) {
    let store = subject.store().await;
    for expected in [ExpectedRevision::NoStream, ExpectedRevision::Any] {
        let stream = new_stream();
        let request = append(&stream, expected, events(0..2));
        let tasks: Vec<_> = (0..8)
            .map(|_| {
                let (store, request) = (Arc::clone(&store), request.clone());
                tokio::spawn(async move { store.append(request).await })
            })
            .collect();
        for task in tasks {
            assert_eq!(ok(ok(task.await)).revision, Revision(1));
        }
        assert_eq!(visible(&*store, &stream).await, [0, 1]);
    }
}
