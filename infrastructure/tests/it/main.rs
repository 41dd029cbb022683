//! Integration tests of the adapters.
//!
//! Goal: every adapter keeps the rules of its port, and agrees with the reference in memory. Method:
//! the suites of `dasync_application::conformance`, and a file a theme.
#![expect(
    clippy::unwrap_used,
    reason = "a test fails where something is missing"
)]

mod agreement;
mod beside;
mod embedded;
mod faults;
mod faulty;
mod folder;
mod memory;
mod processes;
mod reader;
mod recovery;
