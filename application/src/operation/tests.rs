//! Answers, faults, and plain runs.
