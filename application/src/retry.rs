//! How often, and after which pauses, a step is tried again.

use serde::{Deserialize, Serialize};
use std::time::Duration;

/// A policy: a number of attempts, and pauses that grow from one to the next up to a bound.
///
/// There is no randomness in it: the attempts of one step are already apart from those of others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Retry {
    attempts: u32,
    first: Duration,
    factor: u32,
    longest: Duration,
}

impl Retry {
    /// At most this many attempts in all, at least one; pauses of 100 ms, 200 ms, .. up to 30 s.
    #[must_use]
    pub const fn times(attempts: u32) -> Self {
        Self {
            attempts: if attempts == 0 { 1 } else { attempts },
            first: Duration::from_millis(100),
            factor: 2,
            longest: Duration::from_secs(30),
        }
    }

    /// One attempt.
    #[must_use]
    pub const fn never() -> Self {
        Self::times(1)
    }

    /// As many attempts as it takes.
    #[must_use]
    pub const fn forever() -> Self {
        Self::times(u32::MAX)
    }

    /// The first pause; each following one is twice as long.
    #[must_use]
    pub const fn backoff(self, first: Duration) -> Self {
        Self { first, ..self }
    }

    /// How much longer each pause is than the one before; 1 for pauses of one length.
    #[must_use]
    pub const fn factor(self, factor: u32) -> Self {
        Self {
            factor: if factor == 0 { 1 } else { factor },
            ..self
        }
    }

    /// The longest pause.
    #[must_use]
    pub const fn longest(self, longest: Duration) -> Self {
        Self { longest, ..self }
    }

    /// How many attempts there are in all.
    #[must_use]
    pub const fn attempts(&self) -> u32 {
        self.attempts
    }

    /// The pause after the attempt that makes the number of failed ones `failed` (from 1); `None`
    /// if that was the last.
    #[must_use]
    pub fn pause(&self, failed: u32) -> Option<Duration> {
        if failed >= self.attempts && self.attempts != u32::MAX {
            return None;
        }
        let factor = self.factor.saturating_pow(failed.saturating_sub(1));
        Some(self.first.saturating_mul(factor).min(self.longest))
    }
}

impl Default for Retry {
    /// Three attempts.
    fn default() -> Self {
        Self::times(3)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_up_to_the_longest_and_end_with_the_attempts() {
        let ms = Duration::from_millis;
        let retry = Retry::times(5).backoff(ms(10)).factor(3).longest(ms(50));
        let pauses: Vec<_> = (1..=5).map(|failed| retry.pause(failed)).collect();
        assert_eq!(
            pauses,
            [Some(ms(10)), Some(ms(30)), Some(ms(50)), Some(ms(50)), None]
        );
    }

    #[test]
    fn never_gives_no_second_attempt_and_forever_always_one() {
        assert_eq!(Retry::never().pause(1), None);
        assert_eq!(Retry::times(0).pause(1), None);
        assert_eq!(
            Retry::forever().pause(u32::MAX),
            Some(Duration::from_secs(30))
        );
    }
}
