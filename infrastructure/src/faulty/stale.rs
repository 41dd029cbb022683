//! Reads that show an older state of the log: of the real one, without what is behind a cut.

use dasync_application::ports::{Direction, EventStore, ReadError, ReadFrom, ReadStream};
use dasync_domain::{Position, RecordedEvent};
use futures::stream::{BoxStream, StreamExt};
use std::collections::VecDeque;

/// How many appends back a read can show.
const APPENDS_MAX: usize = 64;

/// Where the log ended after each of the last appends, oldest first; first, where it ended before
/// all of them (`None`: it was empty).
#[derive(Debug, Default)]
pub(super) struct Ends(VecDeque<Option<Position>>);

impl Ends {
    /// Whether it is known where the log ended before the first append.
    pub(super) fn is_started(&self) -> bool {
        !self.0.is_empty()
    }

    /// Notes the end of the log before any append, or after one.
    pub(super) fn note(&mut self, end: Option<Position>) {
        // appends answer in any order, their positions do not
        let at = self
            .0
            .iter()
            .rposition(|known| *known < end)
            .map_or(0, |at| at + 1);
        if self.0.get(at) == Some(&end) {
            return;
        }
        self.0.insert(at, end);
        while self.0.len() > APPENDS_MAX + 1 {
            self.0.pop_front();
        }
    }

    /// Where the log ended before the last `appends` appends; `None` if no append was noted.
    pub(super) fn before(&self, appends: usize) -> Option<Cut> {
        let at = self.0.len().checked_sub(1)?.saturating_sub(appends);
        self.0.get(at).map(|end| Cut(*end))
    }
}

/// Everything after this is hidden; `None` hides everything.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cut(pub(super) Option<Position>);

impl Cut {
    fn shows(self, event: &RecordedEvent) -> bool {
        Some(event.position) <= self.0
    }

    fn shows_result(self, result: &Result<RecordedEvent, ReadError>) -> bool {
        result.as_ref().map_or(true, |event| self.shows(event))
    }
}

pub(super) fn read_all<S: EventStore>(
    inner: &S,
    from: Option<Position>,
    cut: Cut,
) -> BoxStream<'static, Result<RecordedEvent, ReadError>> {
    if let Some(position) = from.filter(|from| Some(*from) > cut.0) {
        let error = ReadError::InvalidPosition { position };
        return futures::stream::iter([Err(error)]).boxed();
    }
    inner
        .read_all(from)
        .take_while(move |result| std::future::ready(cut.shows_result(result)))
        .boxed()
}

pub(super) fn read_stream<S: EventStore>(
    inner: &S,
    read: ReadStream,
    cut: Cut,
) -> BoxStream<'static, Result<RecordedEvent, ReadError>> {
    let (direction, limit) = match (read.from, read.direction) {
        // the last event is another one in the older state
        (ReadFrom::End, Direction::Forwards) => (Direction::Backwards, read.limit.min(1)),
        (_, direction) => (direction, read.limit),
    };
    let shown = inner
        .read_stream(ReadStream {
            direction,
            limit: usize::MAX,
            ..read.clone()
        })
        .filter(move |result| std::future::ready(cut.shows_result(result)))
        .take(limit);
    let everything = inner.read_stream(ReadStream {
        stream: read.stream.clone(),
        from: ReadFrom::Start,
        direction: Direction::Forwards,
        limit: usize::MAX,
    });
    async_stream::stream! {
        let mut shown = shown.peekable();
        if std::pin::Pin::new(&mut shown).peek().await.is_none() {
            let existed = everything.any(|result| async move { cut.shows_result(&result) }).await;
            if !existed {
                yield Err(ReadError::StreamNotFound { stream: read.stream });
            }
            return;
        }
        while let Some(result) = shown.next().await {
            yield result;
        }
    }
    .boxed()
}
