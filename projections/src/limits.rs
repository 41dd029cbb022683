//! Upper bounds of what the engine holds in memory and does at once.

use std::time::Duration;

/// Obligations of services served here that are in memory. Above it the subscription waits until
/// some are done: what has not been read yet is safe in the log.
pub const OBLIGATIONS_MAX: usize = 100_000;

/// Open obligations in memory that nobody does here, because other nodes serve them or because this
/// build cannot. More are kept in the table's rows only.
pub const IDLE_MAX: usize = 16_384;

/// Segments of user code that run at the same time, steps excluded. What waits holds no place.
pub const SEGMENTS_MAX: usize = 1_024;

/// Steps whose effects run at the same time. A step that hangs holds one place until its timeout.
pub const STEPS_MAX: usize = 16_384;

/// Events that are folded before their obligations are given to the lanes.
pub const CHUNK_MAX: usize = 1_024;

/// Timers in memory: the ones that are due next. The others are rows on disk.
pub const TIMERS_MAX: usize = 8_192;

/// Due timers that are released at once: a flood of them after downtime is worked off in portions.
pub const TIMERS_RELEASED_MAX: usize = 1_024;

/// Changed rows after which the table is written together with its checkpoint.
pub const DIRTY_ROWS_MAX: usize = 4_096;

/// How long changed rows wait at the most before they are written, in milliseconds. A crash costs
/// folding so much of the log again, and nothing else.
pub const FLUSH_INTERVAL_MS: u64 = 200;

/// States of routines that are kept in memory, so that the next event of a routine that is in full
/// swing costs no read.
pub const STATES_MAX: usize = 16_384;

/// Rows that are read at once.
pub const PAGE_MAX: usize = 1_024;

/// Streams that one join reads at the same time, where their ends are not in memory.
pub const READS_MAX: usize = 32;

/// Segments that one routine runs before another gets its turn.
pub const SEGMENTS_IN_A_ROW_MAX: usize = 64;

/// Attempts at a segment that panics or cannot be resumed, before the routine is parked.
pub const ATTEMPTS_MAX: u32 = 3;

/// How long a read that does not show its cause yet is repeated before it is given up as a fault
/// of the store.
pub const STALE_READS_MAX: Duration = Duration::from_secs(30);

/// How long a step may take if it does not say so itself.
pub const STEP_TIMEOUT: Duration = Duration::from_mins(5);

/// How long segments that run at a shutdown may go on until their next append.
pub const SHUTDOWN_GRACE: Duration = Duration::from_secs(2);

/// The longest pause after a conflict before the stream is looked at again, in milliseconds.
pub const CONFLICT_PAUSE_MS_MAX: i64 = 1_000;

/// Answers of routines that have ended, and of promises, that are kept in memory for those who wait
/// for them.
pub const ANSWERS_MAX: usize = 16_384;

/// Bytes of an answer above which it is not kept in memory but read from the log.
pub const ANSWER_BYTES_MAX: usize = 4_096;
