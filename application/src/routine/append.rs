//! Appending until the outcome is known.

use crate::ports::{Append, AppendError, Appended, Clock, EventStore};
use chrono::TimeDelta;

/// The first pause before an append is sent again, in milliseconds.
const PAUSE_MS: i64 = 10;
/// The longest pause, in milliseconds.
const PAUSE_MS_MAX: i64 = 5_000;

/// Sends an append until the store says definitely whether it happened.
///
/// The same ids and the same expected revision are sent each time, so that it happens at most once.
/// There is no last attempt: while the store cannot take it, nothing else may be decided about this
/// stream. Dropping the future leaves the outcome to the log, as a crash does.
///
/// # Errors
/// Those that sending it again cannot change, see [`AppendError::is_retryable`].
pub async fn append_definitely(
    store: &dyn EventStore,
    clock: &dyn Clock,
    append: Append,
) -> Result<Appended, AppendError> {
    let mut pause = PAUSE_MS;
    loop {
        match store.append(append.clone()).await {
            Err(e) if e.is_retryable() => {
                clock
                    .sleep_until(clock.now() + TimeDelta::milliseconds(pause))
                    .await;
                pause = (pause * 2).min(PAUSE_MS_MAX);
            }
            definite => return definite,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ports::{MockClock, MockEventStore};
    use dasync_domain::{ExpectedRevision, Revision, StreamId};
    use mockall::Sequence;

    fn append() -> Append {
        Append {
            stream: StreamId::new("a-1").unwrap(),
            expected: ExpectedRevision::NoStream,
            events: Vec::new(),
        }
    }

    fn clock(pauses: usize) -> MockClock {
        let mut clock = MockClock::new();
        clock
            .expect_now()
            .return_const(chrono::DateTime::UNIX_EPOCH);
        clock
            .expect_sleep_until()
            .times(pauses)
            .returning(|_| Box::pin(std::future::ready(())));
        clock
    }

    #[tokio::test]
    async fn an_unknown_outcome_is_settled_by_sending_the_same_again() {
        let (mut store, mut sequence) = (MockEventStore::new(), Sequence::new());
        let first = append();
        store
            .expect_append()
            .times(2)
            .in_sequence(&mut sequence)
            .returning(|a| {
                let reason = "no answer".to_string();
                let e = AppendError::OutcomeUnknown {
                    stream: a.stream,
                    reason,
                };
                Box::pin(std::future::ready(Err(e)))
            });
        store
            .expect_append()
            .withf(move |again| *again == first)
            .times(1)
            .in_sequence(&mut sequence)
            .returning(|_| {
                let done = Appended {
                    revision: Revision(0),
                    position: None,
                };
                Box::pin(std::future::ready(Ok(done)))
            });
        let result = append_definitely(&store, &clock(2), append()).await;
        assert_eq!(result.unwrap().revision, Revision(0));
    }

    #[tokio::test]
    async fn a_conflict_is_not_sent_again() {
        let mut store = MockEventStore::new();
        store.expect_append().times(1).returning(|a| {
            let e = AppendError::WrongExpectedRevision {
                stream: a.stream,
                expected: a.expected,
                actual: Some(Revision(4)),
            };
            Box::pin(std::future::ready(Err(e)))
        });
        let result = append_definitely(&store, &clock(0), append()).await;
        assert!(matches!(
            result,
            Err(AppendError::WrongExpectedRevision { .. })
        ));
    }
}
