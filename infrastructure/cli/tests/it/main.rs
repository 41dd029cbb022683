//! The program from outside: exit codes, what it prints, and what it does to the files.
//!
//! Goal: what the store's messages tell people to run does what they say. Method: make small stores
//! with the library, damage their files, run the real program, and open the stores again.

#![expect(clippy::unwrap_used, reason = "a test says what is wrong by stopping")]

mod cat;
mod log;
mod program;
mod repair;
mod verify;
