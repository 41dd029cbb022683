//! Resolving promises: whoever appends first to the promise's stream has resolved it.

use super::unreadable;
use crate::node::{Inner, NodeError};
use crate::perform::Patience;
use dasync_application::client::ClientError;
use dasync_application::ports::{AppendError, ReadFrom};
use dasync_application::routine::{LoadError, RoutineState, read_event, resolution};
use dasync_domain::codec::Encoded;
use dasync_domain::routine::PromiseResolved;
use dasync_domain::{ExpectedRevision, PromiseId, PromiseName, RoutineId, StreamId};

impl Inner {
    /// Resolves a promise: appends to its stream, which nobody may have done before.
    pub(crate) async fn resolve_outside(
        &self,
        routine: RoutineId,
        promise: PromiseName,
        value: Encoded,
    ) -> Result<(), ClientError> {
        if self.stopped() {
            return Err(ClientError::Stopped);
        }
        let stream = PromiseId::of(&routine, &promise).stream(&self.config.app);
        let correlation = match self.look_patiently(&routine).await? {
            RoutineState::Standing(standing) => standing.lineage.correlation.clone(),
            RoutineState::Ended(_) => {
                // whoever was told nothing resolves once more: that is no error afterwards, either
                if let Some(known) = self.resolved(&routine, &stream).await? {
                    return first(known, &value);
                }
                let id = routine;
                return Err(ClientError::Ended { promise, id });
            }
        };
        let event = PromiseResolved {
            routine,
            name: promise,
            value,
        };
        let appended = self
            .append_outside(
                stream.clone(),
                ExpectedRevision::NoStream,
                &event,
                correlation,
            )
            .await;
        let PromiseResolved {
            routine,
            name: promise,
            value,
        } = event;
        match appended {
            Ok(_) => Ok(()),
            Err(AppendError::WrongExpectedRevision { .. }) => {
                // a read just behind the conflict may not show yet what it was with
                let mut patience = Patience::new(self);
                loop {
                    if let Some(known) = self.resolved(&routine, &stream).await? {
                        return first(known, &value);
                    }
                    let stale = || NodeError::StaleStore {
                        stream: stream.to_string(),
                        seen: "its first event".into(),
                    };
                    if patience.pause_or(stale).await.is_err() {
                        let reason = "the store says that it is resolved and does not show how";
                        let reason = reason.into();
                        return Err(ClientError::PromiseValue { promise, reason });
                    }
                }
            }
            Err(AppendError::LimitExceeded {
                limit,
                actual,
                unit,
                ..
            }) => {
                let reason = format!("it has {actual} {unit}, the limit is {limit}");
                Err(ClientError::PromiseValue { promise, reason })
            }
            Err(error) => Err(error.into()),
        }
    }

    /// How a promise was resolved, as far as a read shows it.
    async fn resolved(
        &self,
        routine: &RoutineId,
        stream: &StreamId,
    ) -> Result<Option<PromiseResolved>, ClientError> {
        match read_event(&*self.config.store, stream, ReadFrom::Start).await {
            Ok(event) => match resolution(&event) {
                Ok(known) => Ok(Some(known)),
                Err(error) => Err(unreadable(routine, error)),
            },
            Err(LoadError::NotFound { .. }) => Ok(None),
            Err(error) => Err(unreadable(routine, error)),
        }
    }
}

/// The first resolution wins; the same again is no other.
fn first(known: PromiseResolved, value: &Encoded) -> Result<(), ClientError> {
    if known.value.is_equivalent(value) {
        return Ok(());
    }
    Err(ClientError::PromiseResolved {
        promise: known.name,
        id: known.routine,
    })
}
