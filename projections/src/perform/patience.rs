//! Reads that are repeated for a while.

use crate::limits::STALE_READS_MAX;
use crate::node::{Inner, NodeError};
use chrono::{DateTime, TimeDelta, Utc};
use dasync_application::ports::ReadError;
use dasync_application::routine::LoadError;

/// The first pause before a read is repeated that does not show its cause yet.
const STALE_PAUSE_MS: i64 = 1;
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
