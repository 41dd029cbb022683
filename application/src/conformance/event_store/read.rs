//! Reading one stream.

use crate::conformance::EventStoreSubject;
use crate::conformance::check::{
    append, check_not_found, check_order, check_same, collect, events, fill, new_stream, ok, read,
    read_whole, revisions,
};
use crate::ports::{Direction, ReadFrom, ReadStream};
use dasync_domain::{ExpectedRevision, Revision};

/// There is no empty stream.
pub async fn a_missing_stream_is_not_found(subject: &mut impl EventStoreSubject) {
    let store = subject.store().await;
    for direction in [Direction::Forwards, Direction::Backwards] {
        let missing = read(&new_stream(), ReadFrom::Start, direction);
        check_not_found(&collect(store.read_stream(missing)).await);
    }
}

/// The event at the revision is the first.
pub async fn forwards_it_begins_at_the_revision(subject: &mut impl EventStoreSubject) {
    let stream = new_stream();
    let store = subject.store().await;
    fill(&*store, &stream, 3).await;
    fill(&*store, &stream, 2).await;
    drop(store);
    let store = subject.store().await;
    for from in 0..5 {
        let read = read(
            &stream,
            ReadFrom::Revision(Revision(from)),
            Direction::Forwards,
        );
        assert_eq!(
            revisions(&*store, read).await,
            (from..5).collect::<Vec<_>>()
        );
    }
}

/// The event at the revision is the first, and a revision that is not there yet is the end.
pub async fn backwards_it_begins_at_the_revision(subject: &mut impl EventStoreSubject) {
    let stream = new_stream();
    let store = subject.store().await;
    fill(&*store, &stream, 3).await;
    fill(&*store, &stream, 2).await;
    drop(store);
    let store = subject.store().await;
    for from in 0..7 {
        let read = read(
            &stream,
            ReadFrom::Revision(Revision(from)),
            Direction::Backwards,
        );
        let expected: Vec<_> = (0..=from.min(4)).rev().collect();
        assert_eq!(revisions(&*store, read).await, expected, "from {from}");
    }
}

/// Both ends, in both directions.
pub async fn from_the_end_and_from_the_start(subject: &mut impl EventStoreSubject) {
    let stream = new_stream();
    let store = subject.store().await;
    fill(&*store, &stream, 3).await;
    drop(store);
    let store = subject.store().await;
    for (from, direction, expected) in [
        (ReadFrom::Start, Direction::Forwards, &[0, 1, 2][..]),
        (ReadFrom::Start, Direction::Backwards, &[0]),
        (ReadFrom::End, Direction::Forwards, &[2]),
        (ReadFrom::End, Direction::Backwards, &[2, 1, 0]),
    ] {
        let read = read(&stream, from, direction);
        assert_eq!(
            revisions(&*store, read).await,
            expected,
            "{from:?} {direction:?}"
        );
    }
}

/// Inside and across appends.
pub async fn the_limit_holds(subject: &mut impl EventStoreSubject) {
    let stream = new_stream();
    let store = subject.store().await;
    fill(&*store, &stream, 3).await;
    fill(&*store, &stream, 3).await;
    drop(store);
    let store = subject.store().await;
    for limit in 1..8 {
        for (from, direction) in [
            (ReadFrom::Start, Direction::Forwards),
            (ReadFrom::End, Direction::Backwards),
        ] {
            let read = ReadStream {
                limit,
                ..read(&stream, from, direction)
            };
            assert_eq!(revisions(&*store, read).await.len(), limit.min(6));
        }
    }
}

/// The stream is there, the event is not.
pub async fn outside_of_what_is_there_it_gives_nothing(subject: &mut impl EventStoreSubject) {
    let stream = new_stream();
    let store = subject.store().await;
    fill(&*store, &stream, 2).await;
    let behind = read(
        &stream,
        ReadFrom::Revision(Revision(2)),
        Direction::Forwards,
    );
    assert!(revisions(&*store, behind).await.is_empty());
}

/// More than fits into whatever a store reads at once.
pub async fn a_long_stream_is_read_in_order(subject: &mut impl EventStoreSubject) {
    const EVENTS: usize = 3_000;
    let (stream, given) = (new_stream(), events(0..EVENTS));
    let store = subject.store().await;
    for chunk in given.chunks(150) {
        ok(store
            .append(append(&stream, ExpectedRevision::Any, chunk.to_vec()))
            .await);
    }
    drop(store);
    let store = subject.store().await;
    let forwards = read_whole(&*store, &stream).await;
    check_order(&forwards);
    check_same(&forwards, &given);
    let backwards = read(&stream, ReadFrom::End, Direction::Backwards);
    let mut backwards = ok(collect(store.read_stream(backwards)).await);
    backwards.reverse();
    assert_eq!(backwards, forwards);
}

/// Streams whose events alternate in the log, and whose names begin alike.
pub async fn streams_do_not_mix(subject: &mut impl EventStoreSubject) {
    let one = new_stream();
    let other = ok(dasync_domain::StreamId::new(format!("{one}0")));
    let store = subject.store().await;
    let (of_one, of_other) = (events(0..10), events(100..110));
    for (a, b) in of_one.iter().zip(&of_other) {
        ok(store
            .append(append(&one, ExpectedRevision::Any, vec![a.clone()]))
            .await);
        ok(store
            .append(append(&other, ExpectedRevision::Any, vec![b.clone()]))
            .await);
    }
    drop(store);
    let store = subject.store().await;
    check_same(&read_whole(&*store, &one).await, &of_one);
    check_same(&read_whole(&*store, &other).await, &of_other);
}
