//! Whoever waits for an end gets it, whenever it comes: the races between an end that somebody else
//! writes and a client that begins to wait.
//!
//! The end is appended as another node would do it, so that the node that is asked knows of it from
//! the log only; a store that holds back the answer to one read puts the end where it hurts.

use crate::script::{Op, call};
use crate::world::{World, app, shown};
use dasync_application::ports::{
    Append, AppendError, Appended, EventStore, ReadError, ReadStream, StoreLimits, StreamMetadata,
    SubscriptionMessage,
};
use dasync_application::routine::{Lineage, Recorder, RoutineState};
use dasync_domain::codec::Encoded;
use dasync_domain::routine::RoutineCompleted;
use dasync_domain::{ExpectedRevision, Name, Position, RecordedEvent, RoutineId, StreamId};
use dasync_infrastructure::memory;
use dasync_projections::Node;
use futures::future::BoxFuture;
use futures::stream::{self, BoxStream};
use futures::{FutureExt, StreamExt, poll};
use std::pin::pin;
use std::sync::{Arc, Mutex};
use std::task::Poll;
use tokio::sync::oneshot;
use uuid::Uuid;

/// The store in memory; the answer to one read can be held back.
struct Held {
    inner: memory::Store,
    next: Mutex<Option<(StreamId, oneshot::Receiver<()>)>>,
}

impl Held {
    fn new(inner: memory::Store) -> Self {
        Self {
            inner,
            next: Mutex::default(),
        }
    }

    /// The next read of this stream sees what is there when it is asked, and says so when it is
    /// released.
    fn hold(&self, stream: StreamId) -> oneshot::Sender<()> {
        let (release, released) = oneshot::channel();
        *self.next.lock().unwrap() = Some((stream, released));
        release
    }

    fn is_asked(&self) -> bool {
        self.next.lock().unwrap().is_none()
    }
}

impl EventStore for Held {
    fn append(&self, append: Append) -> BoxFuture<'static, Result<Appended, AppendError>> {
        self.inner.append(append)
    }

    fn read_stream(
        &self,
        read: ReadStream,
    ) -> BoxStream<'static, Result<RecordedEvent, ReadError>> {
        let mut next = self.next.lock().unwrap();
        let held = next.take_if(|(stream, _)| *stream == read.stream);
        let events = self.inner.read_stream(read);
        let Some((_, released)) = held else {
            return events;
        };
        // a store in memory answers at once
        let events = events.collect::<Vec<_>>().now_or_never().unwrap();
        let later = async move {
            released.await.unwrap();
            stream::iter(events)
        };
        later.flatten_stream().boxed()
    }

    fn read_all(
        &self,
        from: Option<Position>,
    ) -> BoxStream<'static, Result<RecordedEvent, ReadError>> {
        self.inner.read_all(from)
    }

    fn subscribe_all(
        &self,
        after: Option<Position>,
    ) -> BoxStream<'static, Result<SubscriptionMessage, ReadError>> {
        self.inner.subscribe_all(after)
    }

    fn end(&self) -> BoxFuture<'static, Result<Option<Position>, ReadError>> {
        self.inner.end()
    }

    fn set_metadata(
        &self,
        stream: &StreamId,
        metadata: StreamMetadata,
    ) -> BoxFuture<'static, Result<(), AppendError>> {
        self.inner.set_metadata(stream, metadata)
    }

    fn delete(
        &self,
        stream: &StreamId,
        expected: ExpectedRevision,
    ) -> BoxFuture<'static, Result<(), AppendError>> {
        self.inner.delete(stream, expected)
    }

    fn tombstone(
        &self,
        stream: &StreamId,
        expected: ExpectedRevision,
    ) -> BoxFuture<'static, Result<(), AppendError>> {
        self.inner.tombstone(stream, expected)
    }

    fn limits(&self) -> StoreLimits {
        self.inner.limits()
    }
}

/// A routine that waits for much longer than a test, and that the node has in memory.
async fn waiting(node: &Node, world: &World) -> RoutineId {
    let id = node
        .call(call("Script", &[Op::Delay(60_000)]), Some("1".into()))
        .await
        .unwrap();
    world.settle().await;
    assert_eq!(world.count("RoutineTransitioned"), 1, "{}", world.story());
    id
}

/// Another node ends a routine; done when this one has folded it, and told everybody who waits.
async fn ended_elsewhere(world: &World, node: &Node, id: &RoutineId) {
    let stream = id.stream(&app());
    let last = world
        .store
        .log()
        .into_iter()
        .rfind(|event| event.stream == stream);
    let end = RoutineCompleted {
        operation: 2,
        received: None,
        result: Encoded::of(&"elsewhere").unwrap(),
        caller: None,
        cancel: Vec::new(),
        starts: Vec::new(),
        timer: None,
    };
    let lineage = Lineage::root(id.to_string());
    let recorder = Recorder::new(&Name::new("other").unwrap(), 1, &lineage, None).unwrap();
    let append = Append {
        stream,
        expected: ExpectedRevision::Exact(last.unwrap().revision),
        events: vec![recorder.event(Uuid::new_v4(), &end).unwrap()],
    };
    let appended = world.store.append(append).await.unwrap();
    node.folded_to(appended.position.unwrap()).await;
    world.settle().await;
}

#[tokio::test]
async fn an_end_that_was_told_already_is_found_although_memory_has_an_older_state() {
    let world = World::new();
    let node = world.node().await;
    let id = waiting(&node, &world).await;
    ended_elsewhere(&world, &node, &id).await;
    let remembered = node.state(&id).await.unwrap();
    assert!(
        matches!(remembered, RoutineState::Standing(_)),
        "nothing old is remembered, so this test shows nothing: {remembered:?}"
    );
    let mut result = pin!(node.result(id));
    let Poll::Ready(answer) = poll!(&mut result) else {
        panic!("it waits for an end that nobody will tell again");
    };
    assert_eq!(shown(&answer.unwrap()), r#""elsewhere""#);
}

#[tokio::test]
async fn an_end_that_comes_while_the_log_is_looked_at_is_told() {
    let world = World::new();
    let held = Arc::new(Held::new(world.store.clone()));
    let config = world.config("main", Arc::<Held>::clone(&held));
    let node = Node::start(config, false).await.unwrap();
    let id = waiting(&node, &world).await;
    let release = held.hold(id.stream(&app()));
    let mut result = pin!(node.result(id.clone()));
    assert!(poll!(&mut result).is_pending());
    assert!(held.is_asked(), "the log is looked at");
    ended_elsewhere(&world, &node, &id).await;
    assert!(poll!(&mut result).is_pending(), "the look is not over");
    release.send(()).unwrap();
    let Poll::Ready(answer) = poll!(&mut result) else {
        panic!("it began to wait too late for an end that nobody will tell again");
    };
    assert_eq!(shown(&answer.unwrap()), r#""elsewhere""#);
}
