//! The engine on the store in memory, driven by scripts, on a clock that the tests own.
//!
//! `world` makes nodes and drives them, `script` is a routine that does what it is told.

mod crash;
mod operations;
mod races;
mod script;
mod world;
