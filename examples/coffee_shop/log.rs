//! Says when the log takes no events for a while: a host waits until it does, without a word.

use dasync::Stores;
use dasync::ports::{
    Append, AppendError, Appended, EventStore, ExpectedRevision, Position, ReadError, ReadStream,
    RecordedEvent, StoreLimits, StreamId, StreamMetadata, SubscriptionMessage,
};
use futures::future::BoxFuture;
use futures::stream::BoxStream;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// A log, and whom to tell.
pub struct Log {
    events: Arc<dyn EventStore>,
    say: fn(&str),
    /// It has been said that no events are taken.
    said: Arc<AtomicBool>,
}

impl Log {
    /// The same stores, with somebody who watches the log.
    pub fn attend(stores: Stores, say: fn(&str)) -> Stores {
        let events = Arc::new(Self {
            events: stores.events,
            say,
            said: Arc::default(),
        });
        Stores { events, ..stores }
    }
}

impl EventStore for Log {
    fn append(&self, append: Append) -> BoxFuture<'static, Result<Appended, AppendError>> {
        let appended = self.events.append(append);
        let (say, said) = (self.say, Arc::clone(&self.said));
        Box::pin(async move {
            let result = appended.await;
            match &result {
                // once, however many orders wait for it
                Err(e) if e.is_retryable() && !said.swap(true, Ordering::Relaxed) => {
                    say(&format!("orders wait, and go on by themselves: {e}"));
                }
                Ok(_) if said.swap(false, Ordering::Relaxed) => say("orders go on"),
                _ => {}
            }
            result
        })
    }

    fn read_stream(
        &self,
        read: ReadStream,
    ) -> BoxStream<'static, Result<RecordedEvent, ReadError>> {
        self.events.read_stream(read)
    }

    fn read_all(
        &self,
        from: Option<Position>,
    ) -> BoxStream<'static, Result<RecordedEvent, ReadError>> {
        self.events.read_all(from)
    }

    fn subscribe_all(
        &self,
        after: Option<Position>,
    ) -> BoxStream<'static, Result<SubscriptionMessage, ReadError>> {
        self.events.subscribe_all(after)
    }

    fn end(&self) -> BoxFuture<'static, Result<Option<Position>, ReadError>> {
        self.events.end()
    }

    fn set_metadata(
        &self,
        stream: &StreamId,
        metadata: StreamMetadata,
    ) -> BoxFuture<'static, Result<(), AppendError>> {
        self.events.set_metadata(stream, metadata)
    }

    fn delete(
        &self,
        stream: &StreamId,
        expected: ExpectedRevision,
    ) -> BoxFuture<'static, Result<(), AppendError>> {
        self.events.delete(stream, expected)
    }

    fn tombstone(
        &self,
        stream: &StreamId,
        expected: ExpectedRevision,
    ) -> BoxFuture<'static, Result<(), AppendError>> {
        self.events.tombstone(stream, expected)
    }

    fn limits(&self) -> StoreLimits {
        self.events.limits()
    }
}
