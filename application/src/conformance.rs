//! Suites that every adapter of a port runs: one function a rule.
