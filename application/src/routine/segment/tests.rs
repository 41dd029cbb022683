//! Segments of hand-written state machines.
