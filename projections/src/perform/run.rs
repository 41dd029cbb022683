//! Running segments, until the routine waits for something else than its own next step.

use super::look::Known;
use super::{Birth, Done, Lane, encode};
use crate::limits::SEGMENTS_IN_A_ROW_MAX;
use crate::node::NodeError;
use chrono::TimeDelta;
use dasync_application::registry::Served;
use dasync_application::routine::{
    NextState, Outcome, Ran, Recorder, RoutineState, SegmentInput, SegmentOutput, Standing, Taken,
    outcome, received, run_segment,
};
use dasync_domain::limits::DEPTH_MAX;
use dasync_domain::routine::{
    Answer, AttemptFailure, Awaiting, RaisedEvent, RoutineAttemptFailed, RoutineParked,
};
use dasync_domain::{EventRef, EventToAppend, ExpectedRevision, RoutineId};
use std::sync::Arc;
use std::time::Duration;

/// The first pause before a segment is tried again that panicked or could not be resumed.
const RETRY_PAUSE_MS: i64 = 100;

/// What wakes a segment.
#[derive(Default)]
pub(super) struct Waking {
    pub(super) answer: Option<Answer>,
    /// Callees that nobody waits for any more.
    pub(super) cancel: Vec<RoutineId>,
    pub(super) cancelling: bool,
}

pub(super) enum Next {
    State(RoutineState),
    /// Not for this build.
    Left,
}

/// A segment that led nowhere.
pub(super) struct Trouble {
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

impl Lane<'_> {
    /// Runs segments and appends what they did, until the routine waits for something else than
    /// its own next step.
    pub(super) async fn go_on(
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
    pub(super) async fn segment(
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

    pub(super) async fn run(
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
    pub(super) async fn outcome(
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

    pub(super) async fn moved(
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
    pub(super) async fn trouble(
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
}
