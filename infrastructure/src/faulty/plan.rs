//! Which call fails, and how.

use crate::random::Random;
use std::collections::BTreeMap;

/// What goes wrong with a change (an append, a change of metadata, a deletion, a tombstone).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ChangeFault {
    /// Nothing.
    #[default]
    None,
    /// The process crashes before the change.
    CrashBefore,
    /// The change is on stable storage, then the process crashes.
    CrashAfter,
    /// `OutcomeUnknown`; the change did not happen.
    UnknownBefore,
    /// `OutcomeUnknown`; the change did happen.
    UnknownAfter,
    /// Another writer does the same a moment earlier: the events are appended under other ids, then
    /// the append itself is tried. A change that is no append is done without a fault.
    Conflict,
    /// `Unavailable`; the change did not happen.
    Unavailable,
}

/// What goes wrong with a read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ReadFault {
    /// Nothing.
    #[default]
    None,
    /// The read shows the log without what the last so many appends have added (at most 64, and
    /// only those that went through the wrapper).
    Stale {
        /// How many.
        appends: usize,
    },
    /// `Unavailable`.
    Unavailable,
}

/// Decides about each call. Calls are counted from 1, changes, reads and subscriptions each on
/// their own.
pub trait Faults: Send + 'static {
    /// What happens to the `number`th change.
    fn change(&mut self, number: u64) -> ChangeFault;

    /// What happens to the `number`th read.
    fn read(&mut self, number: u64) -> ReadFault;

    /// After how many messages the `number`th subscription breaks with `Unavailable`; `None`: never.
    fn subscription(&mut self, number: u64) -> Option<usize>;
}

/// Nothing goes wrong.
#[derive(Debug, Clone, Copy, Default)]
pub struct NoFaults;

impl Faults for NoFaults {
    fn change(&mut self, _number: u64) -> ChangeFault {
        ChangeFault::None
    }

    fn read(&mut self, _number: u64) -> ReadFault {
        ReadFault::None
    }

    fn subscription(&mut self, _number: u64) -> Option<usize> {
        None
    }
}

/// A list of calls that fail; all others do not.
#[derive(Debug, Clone, Default)]
pub struct Script {
    changes: BTreeMap<u64, ChangeFault>,
    reads: BTreeMap<u64, ReadFault>,
    subscriptions: BTreeMap<u64, usize>,
}

impl Script {
    /// Nothing fails yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The `number`th change (from 1) has this fault.
    #[must_use]
    pub fn change(mut self, number: u64, fault: ChangeFault) -> Self {
        self.changes.insert(number, fault);
        self
    }

    /// The `number`th read (from 1) has this fault.
    #[must_use]
    pub fn read(mut self, number: u64, fault: ReadFault) -> Self {
        self.reads.insert(number, fault);
        self
    }

    /// The `number`th subscription (from 1) breaks after so many messages.
    #[must_use]
    pub fn subscription(mut self, number: u64, messages: usize) -> Self {
        self.subscriptions.insert(number, messages);
        self
    }
}

impl Faults for Script {
    fn change(&mut self, number: u64) -> ChangeFault {
        self.changes.get(&number).copied().unwrap_or_default()
    }

    fn read(&mut self, number: u64) -> ReadFault {
        self.reads.get(&number).copied().unwrap_or_default()
    }

    fn subscription(&mut self, number: u64) -> Option<usize> {
        self.subscriptions.get(&number).copied()
    }
}

/// How often [`Seeded`] makes calls fail, each in calls of 1,000.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Rates {
    /// Crashes, half of them before and half of them after the change.
    pub crash_per_mille: u16,
    /// Unknown outcomes, half of them of changes that happened.
    pub unknown_per_mille: u16,
    /// Other writers that are faster.
    pub conflict_per_mille: u16,
    /// Changes, reads and subscriptions that are not answered.
    pub unavailable_per_mille: u16,
    /// Reads that show a state of 1 to 8 appends ago.
    pub stale_per_mille: u16,
}

/// Faults that follow from a seed and the order of the calls.
#[derive(Debug, Clone)]
pub struct Seeded {
    random: Random,
    rates: Rates,
}

impl Seeded {
    /// The faults of `seed`.
    #[must_use]
    pub fn new(seed: u64, rates: Rates) -> Self {
        Self {
            random: Random::new(seed),
            rates,
        }
    }
}

impl Faults for Seeded {
    fn change(&mut self, _number: u64) -> ChangeFault {
        let half = self.random.chance(500);
        if self.random.chance(self.rates.crash_per_mille) {
            return if half {
                ChangeFault::CrashBefore
            } else {
                ChangeFault::CrashAfter
            };
        }
        if self.random.chance(self.rates.unknown_per_mille) {
            return if half {
                ChangeFault::UnknownBefore
            } else {
                ChangeFault::UnknownAfter
            };
        }
        if self.random.chance(self.rates.conflict_per_mille) {
            return ChangeFault::Conflict;
        }
        if self.random.chance(self.rates.unavailable_per_mille) {
            return ChangeFault::Unavailable;
        }
        ChangeFault::None
    }

    fn read(&mut self, _number: u64) -> ReadFault {
        if self.random.chance(self.rates.unavailable_per_mille) {
            return ReadFault::Unavailable;
        }
        if self.random.chance(self.rates.stale_per_mille) {
            let appends = 1 + usize::from(self.random.next().to_le_bytes()[0] % 8);
            return ReadFault::Stale { appends };
        }
        ReadFault::None
    }

    fn subscription(&mut self, _number: u64) -> Option<usize> {
        let messages = usize::from(self.random.next().to_le_bytes()[0]);
        self.random
            .chance(self.rates.unavailable_per_mille)
            .then_some(messages)
    }
}
