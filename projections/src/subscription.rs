//! The one subscription of a node: from the log into the table, and from the table to the lanes.

use crate::fold::{Finished, Fold, lock};
use crate::limits::{
    CHUNK_MAX, DIRTY_ROWS_MAX, FLUSH_INTERVAL_MS, OBLIGATIONS_MAX, PAGE_MAX, TIMERS_RELEASED_MAX,
};
use crate::node::{Inner, NodeError};
use crate::obligation::{Duty, Obligation};
use crate::perform::Patience;
use crate::rows;
use crate::table::Parked;
use chrono::{DateTime, TimeDelta, Utc};
use dasync_application::ports::{
    Append, AppendError, Checkpoint, ProjectionError, ReadError, ReadFrom, SubscriptionMessage,
};
use dasync_application::routine::{Lineage, LoadError, Recorder, read_event};
use dasync_domain::routine::{HandlerRegistered, LogCreated};
use dasync_domain::{ExpectedRevision, Name, RecordedEvent, StreamId};
use futures::stream::BoxStream;
use futures::{FutureExt, StreamExt};
use std::sync::Arc;
use uuid::Uuid;

pub(crate) struct Subscription {
    inner: Arc<Inner>,
    fold: Fold,
    messages: BoxStream<'static, Result<SubscriptionMessage, ReadError>>,
    caught_up: bool,
    /// When changed rows are written at the latest; `None`: nothing has changed.
    flush_at: Option<DateTime<Utc>>,
}

/// Start-up up to where the log is read: its identity, the table that belongs to it, handlers.
pub(crate) async fn open(inner: Arc<Inner>, rebuild: bool) -> Result<Subscription, NodeError> {
    let config = &inner.config;
    let log = identity(&inner).await?;
    let fold = Fold {
        app: config.app.clone(),
        projection: config.node.clone(),
        log,
        store: Arc::clone(&config.projections),
        table: Arc::clone(&inner.table),
        last: None,
    };
    if rebuild {
        config.projections.clear(&config.node).await?;
    }
    let mut subscription = Subscription {
        inner,
        fold,
        messages: futures::stream::pending().boxed(),
        caught_up: false,
        flush_at: None,
    };
    subscription.restore().await?;
    register_handlers(&subscription.inner).await?;
    subscription.catch_up().await?;
    Ok(subscription)
}

impl Subscription {
    pub(crate) async fn run(mut self) {
        let result = self.follow().await;
        if let Err(error) = result {
            self.inner.fail(error);
        }
    }

    /// The stored table, if it belongs to this log.
    async fn restore(&mut self) -> Result<(), NodeError> {
        self.fold.restore().await?;
        match &self.fold.last {
            Some(checkpoint) => check(&self.inner, self.fold.log, checkpoint).await,
            None => Ok(()),
        }
    }

    /// From the restored table to the end of the log: first fold, then act. What the tail of the log
    /// settles is not done again.
    async fn catch_up(&mut self) -> Result<(), NodeError> {
        self.caught_up = false;
        self.subscribe_again();
        let after = self.fold.last.as_ref().map(|last| last.position);
        self.inner.folded.send_replace((after, false));
        while !self.caught_up {
            let Some(message) = self.messages.next().await else {
                break;
            };
            self.take(message).await?;
            if lock(&self.inner.table).rows.len() >= DIRTY_ROWS_MAX {
                self.flush().await?;
            }
        }
        self.unpark_for_this_build().await?;
        self.flush().await?;
        self.inner.dispatch();
        Ok(())
    }

    async fn follow(&mut self) -> Result<(), NodeError> {
        loop {
            match self.follow_log().await {
                Err(NodeError::Projection(ProjectionError::Unavailable { .. })) => {
                    self.begin_again().await?;
                }
                ended => return ended,
            }
        }
    }

    /// The rows could not be kept or read, and some of the newest may be lost: the table is taken
    /// from the rows as they are, and what is new in the log is folded into it again.
    ///
    /// Lanes go on meanwhile. What they have settled in a table that is given up is open in the next
    /// one, and found done in the log.
    async fn begin_again(&mut self) -> Result<(), NodeError> {
        let clock = Arc::clone(&self.inner.config.clock);
        let mut stop = self.inner.stop.subscribe();
        let again = async {
            loop {
                let pause = clock.now() + TimeDelta::seconds(1);
                clock.sleep_until(pause).await;
                self.give_up_table();
                let done = match self.restore().await {
                    Ok(()) => self.catch_up().await,
                    error => error,
                };
                match done {
                    Err(NodeError::Projection(ProjectionError::Unavailable { .. })) => {}
                    done => return done,
                }
            }
        };
        tokio::select! {
            done = again => done,
            _ = stop.wait_for(|stop| *stop) => {
                // half of an event may be in it: nothing of it is written
                self.give_up_table();
                Ok(())
            }
        }
    }

    fn give_up_table(&mut self) {
        lock(&self.inner.table).begin_again();
        self.fold.last = None;
        self.flush_at = None;
    }

    async fn follow_log(&mut self) -> Result<(), NodeError> {
        let inner = Arc::clone(&self.inner);
        let mut stop = inner.stop.subscribe();
        loop {
            if *stop.borrow_and_update() {
                return self.finish().await;
            }
            let wake_at = self.turn().await?;
            let clock = Arc::clone(&inner.config.clock);
            let sleep = async {
                match wake_at {
                    Some(time) => clock.sleep_until(time).await,
                    None => std::future::pending().await,
                }
            };
            let room = lock(&inner.table).working() < OBLIGATIONS_MAX;
            tokio::select! {
                biased;
                _ = stop.changed() => {}
                message = self.messages.next(), if room => match message {
                    Some(message) => self.take_chunk(message).await?,
                    None => self.subscribe_again(),
                },
                () = inner.changed.notified() => {}
                () = sleep => {}
            }
        }
    }

    /// Everything that the table itself makes due; when to look again.
    async fn turn(&mut self) -> Result<Option<DateTime<Utc>>, NodeError> {
        let now = self.inner.config.clock.now();
        if lock(&self.inner.table).needs_timers() {
            self.fold.refill_timers().await?;
        }
        let (fired, dirty, next_timer) = {
            let mut table = lock(&self.inner.table);
            let room = OBLIGATIONS_MAX.saturating_sub(table.working());
            let fired = table.fire(now, TIMERS_RELEASED_MAX.min(room));
            (fired, table.rows.len(), table.next_timer())
        };
        if fired > 0 {
            self.inner.dispatch();
        }
        if dirty > 0 {
            let interval = TimeDelta::milliseconds(FLUSH_INTERVAL_MS.cast_signed());
            let flush_at = *self.flush_at.get_or_insert(now + interval);
            if dirty >= DIRTY_ROWS_MAX || flush_at <= now {
                self.flush().await?;
            }
        }
        Ok(match (next_timer, self.flush_at) {
            (Some(timer), Some(flush)) => Some(timer.min(flush)),
            (timer, flush) => timer.or(flush),
        })
    }

    async fn flush(&mut self) -> Result<(), NodeError> {
        self.flush_at = None;
        Ok(self.fold.flush().await?)
    }

    /// Folds what has come, as far as it is there already, and then gives it to the lanes: a birth
    /// and the first transition behind it are one append, and one of the two asks for nothing.
    async fn take_chunk(
        &mut self,
        first: Result<SubscriptionMessage, ReadError>,
    ) -> Result<(), NodeError> {
        self.take(first).await?;
        for _ in 1..CHUNK_MAX {
            match self.messages.next().now_or_never() {
                Some(Some(message)) => self.take(message).await?,
                Some(None) => {
                    self.subscribe_again();
                    break;
                }
                None => break,
            }
        }
        self.inner.dispatch();
        Ok(())
    }

    async fn take(
        &mut self,
        message: Result<SubscriptionMessage, ReadError>,
    ) -> Result<(), NodeError> {
        let event = match message {
            Ok(SubscriptionMessage::Event(event)) => event,
            Ok(SubscriptionMessage::CaughtUp) => {
                self.caught_up = true;
                self.inner.folded.send_modify(|folded| folded.1 = true);
                return Ok(());
            }
            Err(ReadError::Unavailable { .. }) => {
                let pause = self.inner.config.clock.now() + TimeDelta::seconds(1);
                self.inner.config.clock.sleep_until(pause).await;
                self.subscribe_again();
                return Ok(());
            }
            Err(error) => return Err(error.into()),
        };
        let position = event.position;
        let finished = self.fold.fold(&event).await?;
        self.inner.count(|counters| counters.folded += 1);
        self.inner
            .folded
            .send_modify(|folded| folded.0 = Some(position));
        if let Some(Finished { of, answer }) = finished {
            self.inner.delivered.remember(of, &answer);
            self.inner.tell_outside(of, &answer);
        }
        Ok(())
    }

    fn subscribe_again(&mut self) {
        let after = self
            .fold
            .last
            .as_ref()
            .map(|checkpoint| checkpoint.position);
        self.messages = self.inner.config.store.subscribe_all(after);
    }

    /// A routine that an earlier build could not go on with is tried by this one.
    async fn unpark_for_this_build(&mut self) -> Result<(), NodeError> {
        let config = &self.inner.config;
        // all of them: a routine that stays behind would wait for ever
        let (mut from, to) = (
            bytes::Bytes::copy_from_slice(&[rows::PARKED]),
            rows::behind(&[rows::PARKED]),
        );
        self.fold.flush().await?;
        loop {
            let page = config
                .projections
                .range(&config.node, from.clone(), to.clone(), PAGE_MAX)
                .await?;
            for row in &page {
                let Ok(parked) = serde_json::from_slice::<Parked>(&row.value) else {
                    continue;
                };
                if parked.parked.retry_on_deploy && parked.parked.generation < config.generation {
                    let duty = Duty::Unpark { requested: false };
                    let (routine, cause) = (parked.routine, parked.event);
                    lock(&self.inner.table).owe(Obligation {
                        routine,
                        duty,
                        cause,
                    });
                }
            }
            let Some(last) = page.last().filter(|_| page.len() == PAGE_MAX) else {
                return Ok(());
            };
            let mut next = last.key.to_vec();
            next.push(0);
            from = next.into();
        }
    }

    /// Waits for the lanes, as long as they may take, and writes the table.
    async fn finish(&mut self) -> Result<(), NodeError> {
        let clock = Arc::clone(&self.inner.config.clock);
        let until = clock.now() + crate::limits::SHUTDOWN_GRACE;
        let deadline = clock.sleep_until(until);
        tokio::pin!(deadline);
        while self.inner.has_lanes() && self.inner.failure.borrow().is_none() {
            tokio::select! {
                () = self.inner.changed.notified() => {}
                () = &mut deadline => break,
            }
        }
        self.flush().await
    }
}

/// The identity of the log, given to it by the first node of the application.
async fn identity(inner: &Inner) -> Result<Uuid, NodeError> {
    let config = &inner.config;
    let stream = own_stream(&config.app, "Log-identity")?;
    let mut patience = Patience::new(inner);
    loop {
        match read_event(&*config.store, &stream, ReadFrom::Start).await {
            Ok(event) => {
                let created: LogCreated = serde_json::from_slice(&event.data)
                    .map_err(|e| NodeError::Encode(format!("the log's identity: {e}")))?;
                return Ok(created.id);
            }
            Err(LoadError::NotFound { .. }) => {}
            Err(error) => {
                patience
                    .pause_or(|| NodeError::Load(Arc::new(error)))
                    .await?;
                continue;
            }
        }
        let created = LogCreated {
            id: config.ids.next(),
        };
        append_own(inner, stream.clone(), &created).await?;
    }
}

/// Appends the only event of a stream, unless somebody did so before.
async fn append_own<E: dasync_domain::routine::RoutineEvent>(
    inner: &Inner,
    stream: StreamId,
    event: &E,
) -> Result<(), NodeError> {
    let config = &inner.config;
    let lineage = Lineage::root(stream.as_str());
    let encode = |e: serde_json::Error| NodeError::Encode(e.to_string());
    let recorder =
        Recorder::new(&config.node, config.generation, &lineage, None).map_err(encode)?;
    let event = recorder.event(config.ids.next(), event).map_err(encode)?;
    let append = Append {
        stream,
        expected: ExpectedRevision::NoStream,
        events: vec![event],
    };
    let (store, clock) = (&*config.store, &*config.clock);
    match dasync_application::routine::append_definitely(store, clock, append).await {
        Ok(_) | Err(AppendError::WrongExpectedRevision { .. }) => Ok(()),
        Err(error) => Err(error.into()),
    }
}

fn own_stream(app: &Name, rest: &str) -> Result<StreamId, NodeError> {
    StreamId::new(format!("{app}.{rest}")).map_err(|e| NodeError::Encode(e.to_string()))
}

/// Whether the table was made from this log, and from nothing that is not in it any more.
async fn check(inner: &Inner, log: Uuid, checkpoint: &Checkpoint) -> Result<(), NodeError> {
    let config = &inner.config;
    let foreign = |reason: String| NodeError::ForeignTable {
        node: config.node.clone(),
        reason,
    };
    if checkpoint.log != log {
        let made_from = checkpoint.log;
        return Err(foreign(format!(
            "it was made from log {made_from}, this is log {log}"
        )));
    }
    let mut patience = Patience::new(inner);
    let end = loop {
        match config.store.end().await {
            Err(error @ ReadError::Unavailable { .. }) => {
                patience.pause_or(|| error.into()).await?;
            }
            end => break end?,
        }
    };
    if end.is_none_or(|end| end < checkpoint.position) {
        let end = end.map_or_else(|| "empty".into(), |end| format!("only at position {end}"));
        let position = checkpoint.position;
        return Err(foreign(format!(
            "it was made up to position {position}, the log is {end}"
        )));
    }
    let anchor = &checkpoint.anchor;
    let from = ReadFrom::Revision(anchor.revision);
    match read_patiently(inner, &anchor.stream, from).await? {
        Some(event) if event.id == checkpoint.anchor_id && event.revision == anchor.revision => {
            Ok(())
        }
        _ => Err(foreign(format!(
            "event {} of {}, the last one that is in the table, is not in the log",
            anchor.revision, anchor.stream
        ))),
    }
}

/// Reads an event as soon as the store gives it; `None`: it is not there.
async fn read_patiently(
    inner: &Inner,
    stream: &StreamId,
    from: ReadFrom,
) -> Result<Option<RecordedEvent>, NodeError> {
    let mut patience = Patience::new(inner);
    loop {
        match read_event(&*inner.config.store, stream, from).await {
            Ok(event) => return Ok(Some(event)),
            Err(LoadError::NotFound { .. }) => return Ok(None),
            Err(
                error @ LoadError::Read {
                    source: ReadError::Unavailable { .. },
                    ..
                },
            ) => {
                patience
                    .pause_or(|| NodeError::Load(Arc::new(error)))
                    .await?;
            }
            Err(error) => return Err(NodeError::Load(Arc::new(error))),
        }
    }
}

fn handler_stream(inner: &Inner, service: &Name, routine: &Name) -> Result<StreamId, NodeError> {
    own_stream(&inner.config.app, &format!("Handler-{service}.{routine}"))
}

/// "From now on" is an event: handlers that are new get theirs.
async fn register_handlers(inner: &Inner) -> Result<(), NodeError> {
    let registry = &inner.config.registry;
    for (event, service, routine) in registry.all_handlers() {
        // under a name that it had before it is the same handler, and gets each event once
        let mut registered = false;
        for (service, routine) in registry.earlier_names(&service, &routine) {
            let stream = handler_stream(inner, &service, &routine)?;
            let first = read_patiently(inner, &stream, ReadFrom::Start).await?;
            registered |= first.is_some();
        }
        if registered {
            continue;
        }
        let stream = handler_stream(inner, &service, &routine)?;
        append_own(
            inner,
            stream,
            &HandlerRegistered {
                event,
                service,
                routine,
            },
        )
        .await?;
    }
    Ok(())
}
