//! A reader of the files sees what the store sees, without its lock and without its index.

use super::folder::{Folder, event, fill, log, run, stream};
use dasync_application::ports::{
    Append, AppendError, Direction, EventStore, ReadError, ReadFrom, ReadStream, StreamMetadata,
    SubscriptionMessage,
};
use dasync_domain::{ExpectedRevision, Position, RecordedEvent, Revision};
use dasync_infrastructure::embedded::{Options, Reader};
use futures::StreamExt;

async fn collect(store: &dyn EventStore, read: ReadStream) -> Result<Vec<RecordedEvent>, String> {
    let events: Vec<Result<_, ReadError>> = store.read_stream(read).collect().await;
    events
        .into_iter()
        .map(|result| result.map_err(|error| error.to_string()))
        .collect()
}

#[test]
fn it_reads_what_the_store_reads() {
    let folder = Folder::new();
    let store = folder.open_with(Options::new().segment_bytes(4 * 1024));
    fill(&store, "app.One-1", 30);
    fill(&store, "app.Two-2", 10);
    fill(&store, "app.Deleted-3", 2);
    fill(&store, "app.Back-4", 2);
    fill(&store, "app.Ended-5", 2);
    run(async {
        let keep = StreamMetadata {
            max_count: Some(7),
            ..StreamMetadata::default()
        };
        store
            .set_metadata(&stream("app.Two-2"), keep)
            .await
            .unwrap();
        store
            .delete(&stream("app.Deleted-3"), ExpectedRevision::Any)
            .await
            .unwrap();
        store
            .delete(&stream("app.Back-4"), ExpectedRevision::Any)
            .await
            .unwrap();
        store
            .tombstone(&stream("app.Ended-5"), ExpectedRevision::Any)
            .await
            .unwrap();
    });
    fill(&store, "app.Back-4", 3);
    let reader = Reader::open(folder.path()).unwrap();
    assert_eq!(log(&reader), log(&store));
    let positions: Vec<_> = log(&store).iter().map(|event| event.position).collect();
    run(async {
        assert_eq!(reader.end().await.unwrap(), store.end().await.unwrap());
        let names = [
            "One-1",
            "Two-2",
            "Deleted-3",
            "Back-4",
            "Ended-5",
            "Missing-6",
        ];
        for name in names.map(|name| format!("app.{name}")) {
            for from in [
                ReadFrom::Start,
                ReadFrom::End,
                ReadFrom::Revision(Revision(4)),
                ReadFrom::Revision(Revision(99)),
            ] {
                for direction in [Direction::Forwards, Direction::Backwards] {
                    for limit in [1, 5, usize::MAX] {
                        let read = ReadStream {
                            stream: stream(&name),
                            from,
                            direction,
                            limit,
                        };
                        let expected = collect(&store, read.clone()).await;
                        assert_eq!(collect(&reader, read.clone()).await, expected, "{read:?}");
                    }
                }
            }
        }
        for (skipped, position) in positions.iter().enumerate() {
            let rest = reader.read_all(Some(*position)).count().await;
            assert_eq!(rest, positions.len() - skipped);
        }
        let beside = Position(positions[3].0 + 1);
        let wrong: Vec<_> = reader.read_all(Some(beside)).collect().await;
        assert!(
            matches!(wrong[..], [Err(ReadError::InvalidPosition { .. })]),
            "{wrong:?}"
        );
        let append = Append {
            stream: stream("app.One-1"),
            expected: ExpectedRevision::Any,
            events: vec![event("{}")],
        };
        let refused = reader.append(append).await;
        assert!(
            matches!(refused, Err(AppendError::Invalid { .. })),
            "{refused:?}"
        );
    });
}

#[test]
fn it_follows_a_store_through_its_files() {
    let folder = Folder::new();
    let store = folder.open_with(Options::new().segment_bytes(4 * 1024));
    fill(&store, "app.One-1", 5);
    let reader = Reader::open(folder.path()).unwrap();
    let after = log(&store)[1].position;
    run(async {
        let mut messages = reader.subscribe_all(Some(after));
        let mut seen = Vec::new();
        let mut caught_up = 0;
        for round in 0..20 {
            let events = vec![event("x".repeat(300)), event(format!("{round}"))];
            let expected = ExpectedRevision::Any;
            let append = Append {
                stream: stream("app.One-1"),
                expected,
                events,
            };
            store.append(append).await.unwrap();
            while seen.len() < 3 + (round + 1) * 2 {
                match messages.next().await.unwrap().unwrap() {
                    SubscriptionMessage::Event(event) => seen.push(event),
                    SubscriptionMessage::CaughtUp => caught_up += 1,
                }
            }
        }
        let all: Vec<_> = store.read_all(None).map(Result::unwrap).collect().await;
        assert_eq!(seen, all[2..]);
        assert!(caught_up <= 1);
    });
    assert!(folder.segments().len() > 2);
}

/// A copy without SYNCED: of the last group it is not known whether it was on stable storage.
#[test]
fn without_knowing_what_is_synced_the_last_group_is_not_shown() {
    let folder = Folder::new();
    let store = folder.open();
    fill(&store, "app.One-1", 4);
    let events = log(&store);
    let copy = folder.copy();
    std::fs::remove_file(copy.path().join("SYNCED")).unwrap();
    let reader = Reader::open(copy.path()).unwrap();
    assert_eq!(log(&reader), events[..3]);
    assert_eq!(run(reader.end()).unwrap(), Some(events[2].position));
}
