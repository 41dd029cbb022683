//! How a store is opened.

use super::segment::Gate;
use crate::{SystemClock, limits};
use dasync_application::ports::{Clock, StoreLimits};
use std::fmt;
use std::sync::Arc;

/// Bytes of a segment: few files, and little to read when the last one is checked.
const SEGMENT_BYTES: u64 = 64 * 1024 * 1024;

/// The smallest segment: below that, files would be mostly headers.
const SEGMENT_BYTES_MIN: u64 = 4 * 1024;

/// Bytes of the newest events that are kept in memory: the last few tens of thousands.
const RECENT_BYTES: usize = 24 * 1024 * 1024;

/// Bytes of tables of the index that are kept in memory.
const INDEX_CACHE_BYTES: u64 = 16 * 1024 * 1024;

/// Bytes that a new segment leaves free on the disk: the index and its journals need space as well,
/// and recover badly from a full disk.
const SPARE_BYTES: u64 = 128 * 1024 * 1024;

/// An append is one record, whose length has 32 bits.
const APPEND_BYTES_MAX: usize = 1024 * 1024 * 1024;

type Progress = Box<dyn FnMut(u64, u64) + Send>;

/// How a store is opened.
pub struct Options {
    pub(super) segment_bytes: u64,
    pub(super) recent_bytes: usize,
    pub(super) index_cache_bytes: u64,
    pub(super) spare_bytes: u64,
    pub(super) limits: StoreLimits,
    pub(super) clock: Arc<dyn Clock>,
    progress: Option<Progress>,
    gate: Gate,
}

impl fmt::Debug for Options {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Options")
            .field("segment_bytes", &self.segment_bytes)
            .field("recent_bytes", &self.recent_bytes)
            .field("index_cache_bytes", &self.index_cache_bytes)
            .field("spare_bytes", &self.spare_bytes)
            .field("limits", &self.limits)
            .finish_non_exhaustive()
    }
}

impl Default for Options {
    fn default() -> Self {
        Self::new()
    }
}

impl Options {
    /// The usual options.
    #[must_use]
    pub fn new() -> Self {
        Self {
            segment_bytes: SEGMENT_BYTES,
            recent_bytes: RECENT_BYTES,
            index_cache_bytes: INDEX_CACHE_BYTES,
            spare_bytes: SPARE_BYTES,
            limits: limits::STORE,
            clock: Arc::new(SystemClock),
            progress: None,
            gate: Gate::default(),
        }
    }

    /// Bytes of a file of the log, reserved when it is begun; at least 4 KiB.
    #[must_use]
    pub fn segment_bytes(mut self, bytes: u64) -> Self {
        self.segment_bytes = bytes.max(SEGMENT_BYTES_MIN);
        self
    }

    /// Bytes of the newest events that are kept in memory for readers and subscribers.
    #[must_use]
    pub fn recent_bytes(mut self, bytes: usize) -> Self {
        self.recent_bytes = bytes;
        self
    }

    /// Bytes of the index that are kept in memory.
    #[must_use]
    pub fn index_cache_bytes(mut self, bytes: u64) -> Self {
        self.index_cache_bytes = bytes;
        self
    }

    /// Bytes that must stay free on the disk when a file of the log is begun; with less, appends
    /// are refused as `Unavailable`.
    #[must_use]
    pub fn spare_bytes(mut self, bytes: u64) -> Self {
        self.spare_bytes = bytes;
        self
    }

    /// The bounds of an append; at most 1 GiB.
    #[must_use]
    pub fn limits(mut self, limits: StoreLimits) -> Self {
        self.limits = StoreLimits {
            event_bytes_max: limits.event_bytes_max.min(APPEND_BYTES_MAX),
            append_bytes_max: limits.append_bytes_max.min(APPEND_BYTES_MAX),
            append_events_max: limits.append_events_max,
        };
        self
    }

    /// The clock that gives events their time, and by which they grow old.
    #[must_use]
    pub fn clock(mut self, clock: Arc<dyn Clock>) -> Self {
        self.clock = clock;
        self
    }

    /// Is called with bytes done and bytes in all while the index follows the log.
    #[must_use]
    pub fn progress(mut self, progress: impl FnMut(u64, u64) + Send + 'static) -> Self {
        self.progress = Some(Box::new(progress));
        self
    }

    /// Is asked before each step on the files of the log; an error that it gives takes the place of
    /// the step.
    #[cfg(feature = "test-util")]
    #[must_use]
    pub fn disk_faults(
        mut self,
        faults: impl Fn(super::DiskStep) -> std::io::Result<()> + Send + Sync + 'static,
    ) -> Self {
        self.gate = Gate(Some(Arc::new(faults)));
        self
    }

    pub(super) fn gate(&self) -> Gate {
        self.gate.clone()
    }

    pub(super) fn take_progress(&mut self) -> Progress {
        self.progress
            .take()
            .unwrap_or_else(|| Box::new(|_done, _total| {}))
    }
}
