//! Routines in motion: where one stands, running a segment, and what follows from it.

mod append;
mod evaluate;
mod record;
mod segment;
mod state;

pub use append::append_definitely;
pub use evaluate::{Awaited, Source, answer, awaited, next_timer};
pub use record::{NextState, Outcome, OutcomeEvent, Recorder, Taken, outcome, received};
pub use segment::{Ran, SegmentInput, SegmentOutput, run_segment};
pub use state::{
    Ended, Lineage, LoadError, RoutineState, Standing, decode, load, read_event, resolution,
    terminal,
};
