//! Doing what is owed: look whether it still applies, run one segment, append once.
//!
//! Whether it applies is read from the stream, never from the table, whose entries may be late or
//! stand twice. A conflict means that somebody else moved the routine on: what was computed is
//! dropped, and the log is followed.

use crate::limits::{READS_MAX, SEGMENTS_IN_A_ROW_MAX, STALE_READS_MAX};
use crate::node::{Inner, NodeError};
use crate::obligation::{Duty, Obligation, Start};
use crate::route::callee;
use crate::rows::TimerRow;
use crate::table::Rejected;
use chrono::{DateTime, TimeDelta, Utc};
use dasync_application::ports::{Append, AppendError, ReadError, ReadFrom};
use dasync_application::registry::Served;
use dasync_application::routine::{
    Awaited, Lineage, LoadError, NextState, Outcome, Ran, Recorder, RoutineState, SegmentInput,
    SegmentOutput, Source, Standing, Taken, answer, append_definitely, awaited, decode, load,
    next_timer, outcome, read_event, received, resolution, run_segment, terminal,
};
use dasync_domain::codec::Encoded;
use dasync_domain::limits::DEPTH_MAX;
use dasync_domain::routine::{
    Answer, Arguments, AttemptFailure, Awaiting, CallRequest, Caller, Leaf, PromiseResolved,
    RaisedEvent, RoutineAttemptFailed, RoutineCancelled, RoutineCompleted, RoutineEvent,
    RoutineFailed, RoutineParked, RoutineRequested, RoutineTransitioned, RoutineUnparked,
    SavedFrame,
};
use dasync_domain::{
    EventRef, EventToAppend, ExpectedRevision, Fault, RecordedEvent, Revision, RoutineId, StreamId,
};
use futures::{StreamExt, TryStreamExt};
use std::sync::Arc;
use std::time::Duration;

/// What became of an obligation. The table is changed by whoever asked, in one go: a table that is
/// given up meanwhile has all of it or nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Done {
    /// It is in the log, or it does not apply any more.
    Settled,
    /// This is owed in its place.
    Owes(Obligation),
    /// At this time the routine looks again.
    Waits(DateTime<Utc>, TimerRow),
    /// What is in the stream cannot be understood: it stays open, and the event is shown.
    Rejected(Rejected),
    /// It cannot be done by this build: it stays open.
    Left,
    /// Somebody else wrote to the stream meanwhile: look again whether it still applies. The event
    /// that was faster need not be one that asks for this again.
    Again,
}

/// The first pause before a read is repeated that does not show its cause yet.
const STALE_PAUSE_MS: i64 = 1;
/// How often a routine that is to be cancelled is looked for before it is taken as never born.
const PERHAPS_LOOKS: u32 = 5;
/// The first pause before a segment is tried again that panicked or could not be resumed.
const RETRY_PAUSE_MS: i64 = 100;

pub(crate) async fn perform(inner: &Arc<Inner>, owed: &Obligation) -> Result<Done, NodeError> {
    let stream = owed.stream(&inner.config.app);
    let lane = Lane {
        inner,
        owed,
        stream,
    };
    let done = match &owed.duty {
        Duty::Start(start) => lane.start(start).await,
        Duty::Advance { operation } => lane.advance(*operation).await,
        Duty::StartNext { operation, leaf } => lane.start_next(*operation, *leaf).await,
        Duty::Cancel { force } => lane.cancel(*force).await,
        Duty::Unpark { requested } => lane.unpark(*requested).await,
    };
    match done {
        Err(NodeError::Load(error)) => match &*error {
            LoadError::Malformed {
                event,
                reason,
                kind,
            } => {
                let reason = format!("{kind}: {reason}");
                Ok(Done::Rejected(Rejected {
                    event: event.clone(),
                    reason,
                }))
            }
            _ => Err(NodeError::Load(error)),
        },
        done => done,
    }
}

/// What is known of a routine before its stream is read: a read that shows less is stale.
#[derive(Clone, Copy)]
enum Known<'a> {
    /// It may not exist.
    Nothing,
    /// It may not exist, but most likely it does: worth a second look.
    Perhaps,
    /// This event was delivered.
    Event(&'a EventRef),
    /// It has reached this operation.
    Operation(u64),
}

impl Known<'_> {
    fn exists(self, stream: &StreamId) -> bool {
        match self {
            Self::Nothing | Self::Perhaps => false,
            Self::Event(seen) => seen.stream == *stream,
            Self::Operation(_) => true,
        }
    }

    /// How often to look before it is believed that there is no such routine.
    fn looks(self) -> u32 {
        if matches!(self, Self::Perhaps) {
            PERHAPS_LOOKS
        } else {
            1
        }
    }

    fn is_shown_by(self, state: &RoutineState, stream: &StreamId) -> bool {
        match (self, state) {
            (Self::Event(seen), state) if seen.stream == *stream => {
                state.revision() >= seen.revision
            }
            (Self::Operation(operation), RoutineState::Standing(standing)) => {
                standing.frame.operation >= operation
            }
            _ => true,
        }
    }
}

impl std::fmt::Display for Known<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Nothing | Self::Perhaps => f.write_str("nothing"),
            Self::Event(seen) => write!(f, "event {} of {}", seen.revision, seen.stream),
            Self::Operation(operation) => write!(f, "operation {operation}"),
        }
    }
}

struct Lane<'a> {
    inner: &'a Arc<Inner>,
    owed: &'a Obligation,
    stream: StreamId,
}

/// A birth that goes into the append of the first segment.
struct Birth {
    request: RoutineRequested,
}

impl Lane<'_> {
    // ---- looking

    /// The state of a routine; `None` if it does not exist. A state that does not show what is known
    /// of it already is read again.
    async fn state(
        &self,
        routine: &RoutineId,
        stream: &StreamId,
        known: Known<'_>,
    ) -> Result<Option<RoutineState>, NodeError> {
        let inner = self.inner;
        if inner.config.shortcuts
            && let Some(state) = inner.states.get(routine.uuid())
            && known.is_shown_by(&state, stream)
        {
            return Ok(Some(state));
        }
        let mut patience = Patience::new(inner);
        let mut looks = 0;
        loop {
            let error = match load(&*inner.config.store, &inner.config.app, stream).await {
                Ok(state) if known.is_shown_by(&state, stream) => {
                    inner.states.put(routine.uuid(), state.clone());
                    return Ok(Some(state));
                }
                Err(LoadError::NotFound { .. }) if !known.exists(stream) => {
                    looks += 1;
                    if looks >= known.looks() {
                        return Ok(None);
                    }
                    None
                }
                Ok(_) | Err(LoadError::NotFound { .. }) => None,
                Err(error @ LoadError::Read { .. }) => Some(NodeError::Load(Arc::new(error))),
                Err(error) => return Err(NodeError::Load(Arc::new(error))),
            };
            let stale = || NodeError::StaleStore {
                stream: stream.to_string(),
                seen: known.to_string(),
            };
            patience.pause_or(|| error.unwrap_or_else(stale)).await?;
        }
    }

    /// The state of the routine that owes something.
    async fn own_state(&self, known: Known<'_>) -> Result<Option<RoutineState>, NodeError> {
        self.state(&self.owed.routine, &self.stream, known).await
    }

    /// What a routine's caller gets, if it has ended; what a promise gives, if it is resolved.
    async fn result(&self, of: &Awaited) -> Result<Option<Answer>, NodeError> {
        let (inner, uuid) = (self.inner, of.source.uuid());
        if inner.config.shortcuts
            && let Some(RoutineState::Ended(ended)) = inner.states.get(uuid)
        {
            return Ok(Some(ended.answer.clone()));
        }
        let delivered = match inner.delivered.get(uuid) {
            Some(Some(answer)) => return Ok(Some(answer)),
            too_large => too_large.is_some(),
        };
        let cause = &self.owed.cause;
        let seen = (cause.stream == of.stream).then_some(cause.revision);
        let mut patience = Patience::new(inner);
        loop {
            let error = match self.read_result(of).await {
                // what was delivered is not shown yet
                Ok((last, _)) if last < seen => None,
                Ok((_, None)) if delivered => None,
                Ok((_, answer)) => return Ok(answer),
                Err(error) => Some(NodeError::Load(Arc::new(error))),
            };
            let stale = || NodeError::StaleStore {
                stream: of.stream.to_string(),
                seen: "the answer".into(),
            };
            patience.pause_or(|| error.unwrap_or_else(stale)).await?;
        }
    }

    /// What one read shows of it: the last revision, and the answer.
    async fn read_result(
        &self,
        of: &Awaited,
    ) -> Result<(Option<Revision>, Option<Answer>), LoadError> {
        let last = read_event(&*self.inner.config.store, &of.stream, ReadFrom::End).await;
        let last = match last {
            Ok(last) => last,
            Err(LoadError::NotFound { .. }) => return Ok((None, None)),
            Err(error) => return Err(error),
        };
        let answer = match of.source {
            Source::Callee(_) | Source::Started(_) => terminal(&last)?,
            Source::Promise(_) => {
                let PromiseResolved { name, value, .. } = resolution(&last)?;
                Some(Answer::Resolved {
                    promise: name,
                    value,
                })
            }
        };
        Ok((Some(last.revision), answer))
    }

    async fn results(&self, standing: &Standing) -> Result<Results, NodeError> {
        let mut results = Results::default();
        let Some(awaiting) = &standing.awaiting else {
            return Ok(results);
        };
        let operation = standing.frame.operation;
        let app = &self.inner.config.app;
        let all = awaited(app, (&self.owed.routine, &self.stream), operation, awaiting);
        let looks = all.into_iter().map(async |of| {
            let result = self.result(&of).await;
            result.map(|result| (of, result))
        });
        // in order, and several reads at a time
        let mut looks = futures::stream::iter(looks).buffered(READS_MAX);
        while let Some((of, result)) = looks.try_next().await? {
            if result.is_none()
                && let Source::Callee(callee) = of.source
            {
                results.open.push(callee);
            }
            results.answers.push((of.leaf, result));
        }
        Ok(results)
    }

    /// The event that is the cause.
    async fn cause(&self) -> Result<RecordedEvent, NodeError> {
        self.event(&self.owed.cause).await
    }

    /// An event that is known to be in the log.
    async fn event(&self, event: &EventRef) -> Result<RecordedEvent, NodeError> {
        let EventRef { stream, revision } = event;
        let mut patience = Patience::new(self.inner);
        loop {
            let from = ReadFrom::Revision(*revision);
            let error = match read_event(&*self.inner.config.store, stream, from).await {
                Ok(found) if found.revision == *revision => return Ok(found),
                Ok(_) | Err(LoadError::NotFound { .. }) => NodeError::StaleStore {
                    stream: stream.to_string(),
                    seen: Known::Event(event).to_string(),
                },
                Err(error) => NodeError::Load(Arc::new(error)),
            };
            patience.pause_or(|| error).await?;
        }
    }

    fn now(&self) -> DateTime<Utc> {
        self.inner.config.clock.now()
    }

    fn served(&self) -> Option<&Served> {
        let routine = &self.owed.routine;
        self.inner
            .config
            .registry
            .get(routine.service(), routine.routine())
    }

    // ---- duties

    async fn start(&self, start: &Start) -> Result<Done, NodeError> {
        let id = &self.owed.routine;
        // before anything runs
        if self.own_state(Known::Nothing).await?.is_some() {
            return Ok(Done::Settled);
        }
        let (request, lineage) = match start {
            Start::Called {
                operation,
                leaf,
                counted,
                call,
            } => {
                let Some(lineage) = self.still_waits(*operation).await? else {
                    return Ok(Done::Settled);
                };
                let call = match call {
                    Some(call) => CallRequest::clone(call),
                    None => self.called(*leaf).await?,
                };
                let caller = Caller {
                    stream: self.owed.cause.stream.clone(),
                    operation: *operation,
                    leaf: *leaf,
                    detached: false,
                    counted: *counted,
                };
                (request(call, Some(caller), None), lineage)
            }
            Start::Detached {
                operation,
                index,
                call,
            } => {
                let cause = self.cause().await?;
                let call = match call {
                    Some(call) => CallRequest::clone(call),
                    None => started(&cause, *index)?,
                };
                let caller = Caller {
                    stream: cause.stream.clone(),
                    operation: *operation,
                    leaf: *index,
                    detached: true,
                    counted: false,
                };
                (request(call, Some(caller), None), Lineage::of(&cause))
            }
            Start::Handles => {
                let cause = self.cause().await?;
                let call = CallRequest {
                    service: id.service().clone(),
                    routine: id.routine().clone(),
                    arguments: event_argument(&cause),
                };
                (
                    request(call, None, Some(cause.reference())),
                    Lineage::of(&cause),
                )
            }
        };
        let lineage = Lineage {
            depth: lineage.depth + 1,
            ..lineage
        };
        let standing = Standing {
            id: id.clone(),
            stream: self.stream.clone(),
            revision: Revision::FIRST,
            since: self.now(),
            frame: SavedFrame {
                point: None,
                path: String::new(),
                fingerprint: None,
                arguments: request.arguments.clone(),
                locals: Vec::new(),
                operation: 0,
            },
            awaiting: None,
            source: None,
            cancelled: false,
            attempts: 0,
            retry_at: None,
            parked: None,
            caller: Some(request.caller.clone()),
            lineage,
        };
        self.go_on(
            Arc::new(standing),
            Some(Birth { request }),
            Waking::default(),
        )
        .await
    }

    /// Whether the caller still stands where it called; what it passes on.
    async fn still_waits(&self, operation: u64) -> Result<Option<Lineage>, NodeError> {
        let cause = &self.owed.cause;
        let Some(caller) = RoutineId::of_stream(&self.inner.config.app, &cause.stream) else {
            return Ok(None);
        };
        Ok(
            match self
                .state(&caller, &cause.stream, Known::Event(cause))
                .await?
            {
                Some(RoutineState::Standing(caller)) if caller.frame.operation == operation => {
                    Some(caller.lineage.clone())
                }
                _ => None,
            },
        )
    }

    /// The call with this number in the operation of the cause.
    async fn called(&self, leaf: u32) -> Result<CallRequest, NodeError> {
        let cause = self.cause().await?;
        let transitioned: RoutineTransitioned = decoded(&cause)?;
        nth_call(&transitioned.awaiting, leaf).ok_or_else(|| {
            malformed(
                &cause,
                format!("its operation has no call with the number {leaf}"),
            )
        })
    }

    async fn start_next(&self, operation: u64, leaf: u32) -> Result<Done, NodeError> {
        let state = self.own_state(Known::Operation(operation)).await?;
        let Some(RoutineState::Standing(standing)) = state else {
            return Ok(Done::Settled);
        };
        if standing.frame.operation != operation {
            return Ok(Done::Settled);
        }
        let Some(call) = standing.awaiting.as_ref().and_then(|a| nth_call(a, leaf)) else {
            return Ok(Done::Settled);
        };
        let routine = callee(&self.stream, operation, leaf, &call);
        let call = Some(Arc::new(call));
        let duty = Duty::Start(Start::Called {
            operation,
            leaf,
            counted: true,
            call,
        });
        let cause = self.owed.cause.clone();
        Ok(Done::Owes(Obligation {
            routine,
            duty,
            cause,
        }))
    }

    async fn advance(&self, operation: u64) -> Result<Done, NodeError> {
        let cause = &self.owed.cause;
        let known = if cause.stream == self.stream {
            Known::Event(cause)
        } else {
            Known::Operation(operation)
        };
        let state = self.own_state(known).await?;
        let Some(RoutineState::Standing(standing)) = state else {
            return Ok(Done::Settled);
        };
        let waits_for_retry = standing.retry_at.is_some_and(|at| at > self.now());
        if standing.frame.operation != operation || standing.parked.is_some() || waits_for_retry {
            return Ok(Done::Settled);
        }
        let Some(awaiting) = standing.awaiting.clone() else {
            return self.go_on(standing, None, Waking::default()).await;
        };
        let results = self.results(&standing).await?;
        let now = self.now();
        let Some(answer) = answer(&awaiting, &results.answers, now) else {
            if let Some(due) = next_timer(&awaiting, now) {
                let routine = self.owed.routine.clone();
                let cause = EventRef {
                    stream: self.stream.clone(),
                    revision: standing.revision,
                };
                let row = TimerRow {
                    routine,
                    operation,
                    cause,
                };
                return Ok(Done::Waits(due, row));
            }
            return Ok(Done::Settled);
        };
        let waking = Waking {
            answer: Some(answer),
            cancel: results.open,
            cancelling: false,
        };
        self.go_on(standing, None, waking).await
    }

    async fn cancel(&self, force: bool) -> Result<Done, NodeError> {
        loop {
            let state = self.own_state(Known::Perhaps).await?;
            // what was never born is not born any more: its caller has moved on
            let Some(RoutineState::Standing(standing)) = state else {
                return Ok(Done::Settled);
            };
            if standing.cancelled && !force {
                return Ok(Done::Settled);
            }
            let cancel = self.results(&standing).await?.open;
            if force || standing.awaiting.is_none() {
                let ended = self.end(&standing, cancel).await?;
                return Ok(if ended { Done::Settled } else { Done::Again });
            }
            let answer = Some(Answer::Fault(Fault::Cancelled));
            let waking = Waking {
                answer,
                cancel,
                cancelling: true,
            };
            let done = self.go_on(standing, None, waking).await?;
            if done == Done::Again {
                return Ok(done);
            }
            // a step that cannot take it was let finish, or somebody else was faster: look again
            match self.own_state(Known::Operation(0)).await? {
                Some(RoutineState::Standing(now)) if !now.cancelled && now.retry_at.is_none() => {
                    if now.parked.is_some() || done == Done::Left {
                        return Ok(Done::Left);
                    }
                }
                Some(RoutineState::Standing(now)) if !now.cancelled => return Ok(Done::Left),
                _ => return Ok(Done::Settled),
            }
        }
    }

    /// Ends a routine without running code; false if somebody else was faster.
    async fn end(&self, standing: &Standing, cancel: Vec<RoutineId>) -> Result<bool, NodeError> {
        let event = RoutineCancelled {
            operation: standing.frame.operation + 1,
            received: None,
            returned: None,
            caller: self.caller(standing).await?,
            cancel,
            starts: Vec::new(),
            timer: standing
                .retry_at
                .or_else(|| standing.awaiting.as_ref()?.timer()),
        };
        let recorder = self.recorder(&standing.lineage)?;
        let events = vec![self.record(&recorder, &event)?];
        let appended = self
            .append(ExpectedRevision::Exact(standing.revision), events)
            .await?;
        self.inner.states.forget(self.owed.routine.uuid());
        Ok(appended.is_some())
    }

    async fn unpark(&self, requested: bool) -> Result<Done, NodeError> {
        let cause = &self.owed.cause;
        let known = if requested {
            Known::Operation(0)
        } else {
            Known::Event(cause)
        };
        let state = self.own_state(known).await?;
        let Some(RoutineState::Standing(standing)) = state else {
            return Ok(Done::Settled);
        };
        if standing.parked.is_none() {
            return Ok(Done::Settled);
        }
        let event = RoutineUnparked {
            operation: standing.frame.operation,
            request: requested.then(|| self.owed.cause.clone()),
        };
        let recorder = self.recorder(&standing.lineage)?;
        let events = vec![self.record(&recorder, &event)?];
        let appended = self
            .append(ExpectedRevision::Exact(standing.revision), events)
            .await?;
        self.inner.states.forget(self.owed.routine.uuid());
        Ok(appended.map_or(Done::Again, |_| Done::Settled))
    }

    // ---- running

    /// Runs segments and appends what they did, until the routine waits for something else than
    /// its own next step.
    async fn go_on(
        &self,
        mut standing: Arc<Standing>,
        mut birth: Option<Birth>,
        mut waking: Waking,
    ) -> Result<Done, NodeError> {
        let Some(served) = self.served() else {
            return Ok(Done::Left);
        };
        let mut in_a_row = 0;
        let cancelling = waking.cancelling;
        // one cause and one lineage, so one envelope for all of them
        let recorder = self.recorder(&standing.lineage)?;
        loop {
            let Some(next) = self
                .segment(served, &standing, &recorder, birth.take(), waking)
                .await?
            else {
                return Ok(Done::Again);
            };
            let next = match next {
                Next::Left => return Ok(Done::Left),
                Next::State(state) => state,
            };
            self.inner
                .states
                .put(self.owed.routine.uuid(), next.clone());
            let RoutineState::Standing(next) = next else {
                return Ok(Done::Settled);
            };
            let at_step = matches!(next.awaiting, Some(Awaiting::Step { .. }))
                && next.retry_at.is_none()
                && next.parked.is_none();
            // whoever cancels looks after each segment whether it took the fault
            if !at_step || cancelling || !self.inner.config.shortcuts || self.inner.stopped() {
                return Ok(Done::Settled);
            }
            if self.inner.is_asked_to_end(self.owed.routine.uuid()) {
                // the subscription brings this step back, behind the request
                return Ok(Done::Settled);
            }
            in_a_row += 1;
            if in_a_row % SEGMENTS_IN_A_ROW_MAX == 0 {
                tokio::task::yield_now().await;
            }
            standing = next;
            let answer = Some(Answer::Done);
            waking = Waking {
                answer,
                cancel: Vec::new(),
                cancelling: false,
            };
        }
    }

    /// Runs one segment and appends it; `None` if somebody else moved the routine on.
    async fn segment(
        &self,
        served: &Served,
        standing: &Arc<Standing>,
        recorder: &Recorder,
        birth: Option<Birth>,
        waking: Waking,
    ) -> Result<Option<Next>, NodeError> {
        let config = &self.inner.config;
        let mut events = Vec::with_capacity(2);
        let expected = match &birth {
            Some(birth) => {
                events.push(self.record(recorder, &birth.request)?);
                ExpectedRevision::NoStream
            }
            None => ExpectedRevision::Exact(standing.revision),
        };
        let born = events.len();
        let outcome = if birth.is_some() && standing.lineage.depth > DEPTH_MAX {
            Err(Trouble::storm())
        } else {
            let output = self.run(served, standing, waking.answer.clone()).await;
            self.outcome(standing, output, waking).await?
        };
        let trouble = match outcome {
            Err(trouble) => trouble,
            Ok((raised, outcome)) => {
                for event in &raised {
                    events.push(recorder.raised(config.ids.next(), event).map_err(encode)?);
                }
                let id = config.ids.next();
                events.push(outcome.event.record(recorder, id).map_err(encode)?);
                match self.over_limit(&events) {
                    None => return self.moved(expected, events, outcome.next).await,
                    Some(reason) => {
                        events.truncate(born);
                        Trouble::park(reason, true)
                    }
                }
            }
        };
        self.trouble(standing, recorder, expected, events, trouble)
            .await
    }

    async fn run(
        &self,
        served: &Served,
        standing: &Standing,
        answer: Option<Answer>,
    ) -> SegmentOutput {
        let input = SegmentInput {
            frame: standing.frame.clone(),
            answer,
            attempt: standing.attempts,
            routine: self.owed.routine.clone(),
            stream: self.stream.clone(),
            step_timeout: self.inner.config.step_timeout,
        };
        let pool = if matches!(standing.awaiting, Some(Awaiting::Step { .. })) {
            &self.inner.steps
        } else {
            &self.inner.segments
        };
        // the pools are never closed
        let _place = pool.acquire().await.ok();
        self.inner.count(|counters| counters.segments += 1);
        run_segment(&served.run, input).await
    }

    /// Where a segment led, with the events that it raised; or why it led nowhere.
    async fn outcome(
        &self,
        standing: &Standing,
        output: SegmentOutput,
        waking: Waking,
    ) -> Result<Result<(Vec<RaisedEvent>, Outcome), Trouble>, NodeError> {
        let SegmentOutput {
            ran,
            events,
            starts,
            step_result,
        } = output;
        if let Some(trouble) = Trouble::of(&ran, self.inner.config.attempts) {
            return Ok(Err(trouble));
        }
        // a step that could not take the fault has run instead
        let delivered = waking.cancelling && step_result.is_none();
        let taken = Taken {
            received: received(waking.answer, step_result),
            cancel: waking.cancel,
            caller: self.caller(standing).await?,
            cancelled: standing.cancelled || delivered,
        };
        let outcome = outcome(standing, ran, starts, taken, self.now());
        Ok(outcome
            .map(|outcome| (events, outcome))
            .map_err(|reason| Trouble::park(reason, true)))
    }

    async fn moved(
        &self,
        expected: ExpectedRevision,
        events: Vec<EventToAppend>,
        next: NextState,
    ) -> Result<Option<Next>, NodeError> {
        let appended = self.append(expected, events).await?;
        if appended.is_none() {
            self.inner.states.forget(self.owed.routine.uuid());
        }
        Ok(appended.map(|revision| Next::State(next.at(revision))))
    }

    /// Records that a segment failed: to be tried again, or to be set aside.
    async fn trouble(
        &self,
        standing: &Standing,
        recorder: &Recorder,
        expected: ExpectedRevision,
        mut events: Vec<EventToAppend>,
        trouble: Trouble,
    ) -> Result<Option<Next>, NodeError> {
        let config = &self.inner.config;
        if trouble.code && standing.lineage.generation > config.generation {
            // a later build wrote this frame: it will go on with it, this one must not judge it
            return Ok(Some(Next::Left));
        }
        let attempt = standing.attempts + 1;
        let operation = standing.frame.operation;
        if attempt < trouble.attempts {
            let pause = trouble
                .after
                .and_then(|after| TimeDelta::from_std(after).ok());
            let pause = pause.unwrap_or_else(|| {
                TimeDelta::milliseconds(RETRY_PAUSE_MS << standing.attempts.min(8))
            });
            events.push(self.record(
                recorder,
                &RoutineAttemptFailed {
                    operation,
                    attempt,
                    failure: trouble.failure,
                    reason: trouble.reason,
                    retry_at: self.now() + pause,
                },
            )?);
        } else {
            let point = trouble.point.or_else(|| standing.frame.point.clone());
            events.push(self.record(
                recorder,
                &RoutineParked {
                    operation,
                    reason: trouble.reason,
                    point,
                    source: standing.source.clone(),
                    generation: config.generation,
                    retry_on_deploy: trouble.code,
                },
            )?);
        }
        let appended = self.append(expected, events).await?;
        self.inner.states.forget(self.owed.routine.uuid());
        let Some(revision) = appended else {
            return Ok(None);
        };
        let seen = EventRef {
            stream: self.stream.clone(),
            revision,
        };
        let state = self.own_state(Known::Event(&seen)).await?;
        Ok(state.map(Next::State))
    }

    // ---- writing

    fn recorder(&self, lineage: &Lineage) -> Result<Recorder, NodeError> {
        let EventRef { stream, revision } = &self.owed.cause;
        let causation = Some(format!("{revision}@{stream}"));
        let config = &self.inner.config;
        Recorder::new(&config.node, config.generation, lineage, causation).map_err(encode)
    }

    fn record<E: RoutineEvent>(
        &self,
        recorder: &Recorder,
        event: &E,
    ) -> Result<EventToAppend, NodeError> {
        recorder
            .event(self.inner.config.ids.next(), event)
            .map_err(encode)
    }

    /// Why these events cannot be appended, if they are too large.
    fn over_limit(&self, events: &[EventToAppend]) -> Option<String> {
        let limits = self.inner.config.store.limits();
        let sizes = events.iter().map(|e| e.data.len() + e.metadata.len());
        let (largest, all) = (sizes.clone().max().unwrap_or(0), sizes.sum::<usize>());
        let (what, actual, limit) = if largest > limits.event_bytes_max {
            ("bytes in one event", largest, limits.event_bytes_max)
        } else if all > limits.append_bytes_max {
            ("bytes in one append", all, limits.append_bytes_max)
        } else if events.len() > limits.append_events_max {
            (
                "events in one append",
                events.len(),
                limits.append_events_max,
            )
        } else {
            return None;
        };
        Some(format!(
            "this transition has {actual} {what}, the limit is {limit}; keep large values outside \
             and refer to them, or raise fewer events between two awaits"
        ))
    }

    /// The revision of the last event; `None` after a conflict.
    async fn append(
        &self,
        expected: ExpectedRevision,
        events: Vec<EventToAppend>,
    ) -> Result<Option<Revision>, NodeError> {
        let config = &self.inner.config;
        let append = Append {
            stream: self.stream.clone(),
            expected,
            events,
        };
        match append_definitely(&*config.store, &*config.clock, append).await {
            Ok(appended) => {
                self.inner.count(|counters| counters.appends += 1);
                Ok(Some(appended.revision))
            }
            Err(AppendError::WrongExpectedRevision { .. } | AppendError::StreamDeleted { .. }) => {
                self.inner.count(|counters| counters.conflicts += 1);
                Ok(None)
            }
            Err(error) => Err(error.into()),
        }
    }

    async fn caller(&self, standing: &Standing) -> Result<Option<Caller>, NodeError> {
        if let Some(caller) = &standing.caller {
            return Ok(caller.clone());
        }
        let first = EventRef {
            stream: self.stream.clone(),
            revision: Revision::FIRST,
        };
        let first = self.event(&first).await?;
        Ok(decoded::<RoutineRequested>(&first)?.caller)
    }
}

/// What wakes a segment.
#[derive(Default)]
struct Waking {
    answer: Option<Answer>,
    /// Callees that nobody waits for any more.
    cancel: Vec<RoutineId>,
    cancelling: bool,
}

enum Next {
    State(RoutineState),
    /// Not for this build.
    Left,
}

/// The answers of a wait that are there, and the callees that are still running.
#[derive(Default)]
struct Results {
    answers: Vec<(u32, Option<Answer>)>,
    open: Vec<RoutineId>,
}

/// A segment that led nowhere.
struct Trouble {
    failure: AttemptFailure,
    reason: String,
    point: Option<String>,
    after: Option<Duration>,
    /// How often it is tried.
    attempts: u32,
    /// Other code may do better.
    code: bool,
}

impl Trouble {
    fn park(reason: String, code: bool) -> Self {
        let failure = AttemptFailure::Undecodable;
        Self {
            failure,
            reason,
            point: None,
            after: None,
            attempts: 0,
            code,
        }
    }

    fn storm() -> Self {
        let reason = format!(
            "{DEPTH_MAX} calls and events caused one another down to here: an event storm or an \
             endless recursion; end the cause, then cancel this routine"
        );
        Self::park(reason, false)
    }

    /// Why a segment led nowhere; `None` if it led somewhere.
    fn of(ran: &Ran, attempts: u32) -> Option<Self> {
        match ran {
            Ran::Waiting(_) | Ran::Finished(_) => None,
            // the same code will not do better the next time
            Ran::Problem(problem) => Some(Self {
                point: problem.point.clone(),
                ..Self::park(problem.reason.clone(), true)
            }),
            Ran::Panicked(message) => Some(Self {
                failure: AttemptFailure::Panic,
                attempts,
                ..Self::park(format!("panicked: {message}"), true)
            }),
            Ran::Retry(asked) => Some(Self {
                failure: AttemptFailure::Step,
                after: Some(asked.after),
                attempts: u32::MAX,
                ..Self::park(asked.reason.clone(), true)
            }),
        }
    }
}

/// Repeats reads for a while, unless what is read is damaged: that does not pass.
pub(crate) struct Patience<'a> {
    inner: &'a Inner,
    until: DateTime<Utc>,
    pause_ms: i64,
}

impl<'a> Patience<'a> {
    pub(crate) fn new(inner: &'a Inner) -> Self {
        let until = inner.config.clock.now() + STALE_READS_MAX;
        Self {
            inner,
            until,
            pause_ms: STALE_PAUSE_MS,
        }
    }

    pub(crate) async fn pause_or(
        &mut self,
        error: impl FnOnce() -> NodeError,
    ) -> Result<(), NodeError> {
        let clock = &self.inner.config.clock;
        let error = error();
        if clock.now() >= self.until || is_damage(&error) {
            return Err(error);
        }
        clock
            .sleep_until(clock.now() + TimeDelta::milliseconds(self.pause_ms))
            .await;
        self.pause_ms = (self.pause_ms * 2).min(1_000);
        Ok(())
    }
}

fn is_damage(error: &NodeError) -> bool {
    match error {
        NodeError::Read(ReadError::Corrupt { .. }) => true,
        NodeError::Load(error) => matches!(
            **error,
            LoadError::Malformed { .. }
                | LoadError::Read {
                    source: ReadError::Corrupt { .. },
                    ..
                }
        ),
        _ => false,
    }
}

impl Inner {
    /// Whether a request to end waits in a routine's lane.
    fn is_asked_to_end(&self, routine: uuid::Uuid) -> bool {
        self.lanes.has(routine, |o| {
            matches!(o.duty, Duty::Cancel { .. } | Duty::Unpark { .. })
        })
    }
}

fn request(call: CallRequest, caller: Option<Caller>, event: Option<EventRef>) -> RoutineRequested {
    let CallRequest {
        service,
        routine,
        arguments,
    } = call;
    RoutineRequested {
        service,
        routine,
        arguments,
        caller,
        key: None,
        event,
    }
}

/// The call with this number among the leaves of an operation.
fn nth_call(awaiting: &Awaiting, number: u32) -> Option<CallRequest> {
    if let Awaiting::Each { calls, .. } = awaiting.in_time() {
        // there may be very many: the number is the index
        return calls.get(usize::try_from(number).ok()?).cloned();
    }
    let mut found = None;
    awaiting.leaves(&mut |leaf, what| {
        if leaf == number
            && let Leaf::Call(call) = what
        {
            found = Some(call.clone());
        }
    });
    found
}

/// What the transition or the end of a routine started as number `index`.
fn started(cause: &RecordedEvent, index: u32) -> Result<CallRequest, NodeError> {
    let starts = match &*cause.kind {
        RoutineTransitioned::KIND => decoded::<RoutineTransitioned>(cause)?.starts,
        RoutineCompleted::KIND => decoded::<RoutineCompleted>(cause)?.starts,
        RoutineFailed::KIND => decoded::<RoutineFailed>(cause)?.starts,
        _ => decoded::<RoutineCancelled>(cause)?.starts,
    };
    let start = usize::try_from(index)
        .ok()
        .and_then(|index| starts.into_iter().nth(index));
    start.ok_or_else(|| malformed(cause, format!("it has no start with the number {index}")))
}

/// A handler's argument is the event, as it was written.
fn event_argument(event: &RecordedEvent) -> Arguments {
    match serde_json::from_slice::<Encoded>(&event.data) {
        Ok(data) => Arguments::new(vec![data]),
        Err(e) => Arguments::invalid(format!("the event's data is no JSON: {e}")),
    }
}

fn decoded<T: serde::de::DeserializeOwned>(event: &RecordedEvent) -> Result<T, NodeError> {
    decode(event).map_err(|e| NodeError::Load(Arc::new(e)))
}

fn malformed(event: &RecordedEvent, reason: String) -> NodeError {
    let (event, kind) = (event.reference(), event.kind.to_string());
    NodeError::Load(Arc::new(LoadError::Malformed {
        event,
        kind,
        reason,
    }))
}

#[expect(
    clippy::needless_pass_by_value,
    reason = "the form that `map_err` calls"
)]
fn encode(error: serde_json::Error) -> NodeError {
    NodeError::Encode(error.to_string())
}
