//! Appending, and what is expected of a stream.

use crate::conformance::EventStoreSubject;
use crate::conformance::check::{
    append, check_order, check_same, check_wrong, event, events, fill, new_stream, ok, read_log,
    read_whole, some, visible,
};
use crate::ports::AppendError;
use dasync_domain::{EventToAppend, ExpectedRevision, Revision};
use std::sync::Arc;

/// Ids, types, data and metadata come back as they were given; the time is the store's.
pub async fn an_append_is_read_back_as_it_was_given(subject: &mut impl EventStoreSubject) {
    let (stream, given) = (new_stream(), events(0..3));
    let store = subject.store().await;
    ok(store
        .append(append(&stream, ExpectedRevision::NoStream, given.clone()))
        .await);
    drop(store);
    let store = subject.store().await;
    let recorded = read_whole(&*store, &stream).await;
    check_same(&recorded, &given);
    assert!(recorded.iter().all(|event| event.stream == stream));
    assert!(
        recorded
            .iter()
            .all(|event| event.recorded_at == recorded[0].recorded_at)
    );
}

/// Revisions have no gaps, positions grow, and the answer tells those of the last event.
pub async fn revisions_count_from_zero_and_positions_grow(subject: &mut impl EventStoreSubject) {
    let stream = new_stream();
    let store = subject.store().await;
    let first = fill(&*store, &stream, 2).await;
    drop(store);
    let store = subject.store().await;
    let second = fill(&*store, &stream, 3).await;
    assert_eq!(
        (first.revision, second.revision),
        (Revision(1), Revision(4))
    );
    let recorded = read_whole(&*store, &stream).await;
    check_order(&recorded);
    assert_eq!(visible(&*store, &stream).await, [0, 1, 2, 3, 4]);
    assert_eq!(first.position, Some(recorded[1].position));
    assert_eq!(second.position, Some(recorded[4].position));
}

/// `Any` checks nothing.
pub async fn any_appends_to_a_new_and_to_an_existing_stream(subject: &mut impl EventStoreSubject) {
    let stream = new_stream();
    let store = subject.store().await;
    ok(store
        .append(append(&stream, ExpectedRevision::Any, events(0..1)))
        .await);
    drop(store);
    let store = subject.store().await;
    ok(store
        .append(append(&stream, ExpectedRevision::Any, events(1..2)))
        .await);
    assert_eq!(visible(&*store, &stream).await, [0, 1]);
}

/// `NoStream` fails on an existing stream, and tells where it is.
pub async fn no_stream_appends_only_to_a_new_stream(subject: &mut impl EventStoreSubject) {
    let stream = new_stream();
    let store = subject.store().await;
    ok(store
        .append(append(&stream, ExpectedRevision::NoStream, events(0..2)))
        .await);
    drop(store);
    let store = subject.store().await;
    let again = append(&stream, ExpectedRevision::NoStream, events(0..1));
    check_wrong(store.append(again).await, Some(1));
}

/// `StreamExists` fails where there is no event.
pub async fn stream_exists_appends_only_to_an_existing_stream(
    subject: &mut impl EventStoreSubject,
) {
    let stream = new_stream();
    let store = subject.store().await;
    let exists = || append(&stream, ExpectedRevision::StreamExists, events(0..1));
    check_wrong(store.append(exists()).await, None);
    fill(&*store, &stream, 1).await;
    drop(store);
    let store = subject.store().await;
    ok(store.append(exists()).await);
    assert_eq!(visible(&*store, &stream).await, [0, 1]);
}

/// `Exact` fails below, above, and where there is no stream.
pub async fn an_exact_revision_appends_only_behind_it(subject: &mut impl EventStoreSubject) {
    let stream = new_stream();
    let exact = |n| append(&stream, ExpectedRevision::Exact(Revision(n)), events(0..1));
    let store = subject.store().await;
    check_wrong(store.append(exact(0)).await, None);
    fill(&*store, &stream, 3).await;
    drop(store);
    let store = subject.store().await;
    check_wrong(store.append(exact(1)).await, Some(2));
    check_wrong(store.append(exact(3)).await, Some(2));
    check_wrong(store.append(exact(u64::MAX >> 1)).await, Some(2));
    assert_eq!(ok(store.append(exact(2)).await).revision, Revision(3));
}

/// All or nothing: after a failure neither the stream nor the log has changed.
pub async fn a_failed_append_changes_nothing(subject: &mut impl EventStoreSubject) {
    let stream = new_stream();
    let store = subject.store().await;
    let first = fill(&*store, &stream, 1).await;
    let refused = append(&stream, ExpectedRevision::NoStream, events(5..8));
    check_wrong(store.append(refused).await, Some(0));
    drop(store);
    let store = subject.store().await;
    assert_eq!(visible(&*store, &stream).await, [0]);
    assert_eq!(
        read_log(&*store, some(first.position), &[&stream])
            .await
            .len(),
        1
    );
}

/// An empty append is a caller's mistake.
pub async fn an_append_without_events_is_not_valid(subject: &mut impl EventStoreSubject) {
    let store = subject.store().await;
    let result = store
        .append(append(&new_stream(), ExpectedRevision::Any, Vec::new()))
        .await;
    assert!(
        matches!(result, Err(AppendError::Invalid { .. })),
        "{result:?}"
    );
}

/// An event needs a type.
pub async fn an_event_without_a_type_is_not_valid(subject: &mut impl EventStoreSubject) {
    let store = subject.store().await;
    let nameless = EventToAppend {
        kind: "".into(),
        ..event(0)
    };
    let result = store
        .append(append(&new_stream(), ExpectedRevision::Any, vec![nameless]))
        .await;
    assert!(
        matches!(result, Err(AppendError::Invalid { .. })),
        "{result:?}"
    );
}

/// What is at the bound is taken, what is one above is refused with the numbers.
pub async fn the_limits_hold_and_what_is_at_them_is_taken(subject: &mut impl EventStoreSubject) {
    let stream = new_stream();
    let store = subject.store().await;
    let limits = store.limits();
    let sized = |bytes: usize| EventToAppend {
        data: vec![b'1'; bytes - 2].into(),
        metadata: "{}".into(),
        ..event(0)
    };
    let any = |events| append(&stream, ExpectedRevision::Any, events);

    ok(store.append(any(vec![sized(limits.event_bytes_max)])).await);
    let result = store
        .append(any(vec![sized(limits.event_bytes_max + 1)]))
        .await;
    check_limit(&result, limits.event_bytes_max, limits.event_bytes_max + 1);

    let full = limits.append_bytes_max / limits.event_bytes_max;
    let rest = limits.append_bytes_max % limits.event_bytes_max;
    let mut largest: Vec<_> = (0..full).map(|_| sized(limits.event_bytes_max)).collect();
    if rest >= 2 {
        largest.push(sized(rest));
    }
    ok(store.append(any(largest.clone())).await);
    largest.push(sized(4));
    let result = store.append(any(largest)).await;
    assert!(
        matches!(result, Err(AppendError::LimitExceeded { .. })),
        "{result:?}"
    );

    ok(store.append(any(events(0..limits.append_events_max))).await);
    let result = store
        .append(any(events(0..limits.append_events_max + 1)))
        .await;
    check_limit(
        &result,
        limits.append_events_max,
        limits.append_events_max + 1,
    );
}

#[track_caller]
fn check_limit<T: std::fmt::Debug>(result: &Result<T, AppendError>, bound: usize, given: usize) {
    let named = matches!(
        result,
        Err(AppendError::LimitExceeded { limit, actual, .. }) if (*limit, *actual) == (bound, given)
    );
    assert!(named, "{bound}, {given}: {result:?}");
}

/// No store looks into data: nothing, zeros and what is no text come back unchanged.
pub async fn data_is_opaque_bytes(subject: &mut impl EventStoreSubject) {
    let stream = new_stream();
    let all_bytes: Vec<u8> = (0..=255).collect();
    let odd = [vec![], vec![0; 9], vec![0xff, 0xfe], all_bytes];
    let given: Vec<_> = odd
        .into_iter()
        .map(|bytes| EventToAppend {
            data: bytes.clone().into(),
            metadata: bytes.into(),
            kind: "Ünïcode \u{1f980}".into(),
            ..event(0)
        })
        .collect();
    let store = subject.store().await;
    ok(store
        .append(append(&stream, ExpectedRevision::Any, given.clone()))
        .await);
    drop(store);
    let store = subject.store().await;
    check_same(&read_whole(&*store, &stream).await, &given);
}

/// The check and the append are one step.
pub async fn of_concurrent_appends_with_one_expected_revision_one_wins(
    subject: &mut impl EventStoreSubject,
) {
    const WRITERS: usize = 8;
    const ROUNDS: u64 = 20;
    let stream = new_stream();
    let store = subject.store().await;
    fill(&*store, &stream, 1).await;
    for round in 0..ROUNDS {
        let tasks: Vec<_> = (0..WRITERS)
            .map(|writer| {
                let expected = ExpectedRevision::Exact(Revision(round));
                let append = append(&stream, expected, events(writer..writer + 1));
                let store = Arc::clone(&store);
                tokio::spawn(async move { store.append(append).await })
            })
            .collect();
        let mut winners = 0;
        for task in tasks {
            match ok(task.await) {
                Ok(appended) => {
                    winners += 1;
                    assert_eq!(appended.revision, Revision(round + 1));
                }
                error => check_wrong(error, Some(round + 1)),
            }
        }
        assert_eq!(winners, 1, "round {round}");
    }
    assert_eq!(
        visible(&*store, &stream).await,
        (0..=ROUNDS).collect::<Vec<_>>()
    );
}

/// Appends to different streams do not disturb one another, and the log shows all of them.
pub async fn concurrent_appends_to_many_streams_all_happen(subject: &mut impl EventStoreSubject) {
    const STREAMS: usize = 16;
    const APPENDS: u64 = 10;
    let streams: Vec<_> = (0..STREAMS).map(|_| new_stream()).collect();
    let store = subject.store().await;
    let start = fill(&*store, &new_stream(), 1).await;
    let tasks: Vec<_> = streams
        .iter()
        .cloned()
        .map(|stream| {
            let store = Arc::clone(&store);
            tokio::spawn(async move {
                let mut expected = ExpectedRevision::NoStream;
                for _ in 0..APPENDS {
                    let appended = ok(store.append(append(&stream, expected, events(0..2))).await);
                    expected = ExpectedRevision::Exact(appended.revision);
                }
            })
        })
        .collect();
    for task in tasks {
        ok(task.await);
    }
    drop(store);
    let store = subject.store().await;
    let wanted: Vec<_> = streams.iter().collect();
    let all = read_log(&*store, some(start.position), &wanted).await;
    for stream in &streams {
        assert_eq!(
            visible(&*store, stream).await,
            (0..APPENDS * 2).collect::<Vec<_>>()
        );
        let in_log = all.iter().filter(|event| event.stream == *stream);
        assert_eq!(
            in_log.map(|e| e.revision.0).collect::<Vec<_>>(),
            (0..APPENDS * 2).collect::<Vec<_>>()
        );
    }
}
