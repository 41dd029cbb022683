//! An aggregate in memory.
