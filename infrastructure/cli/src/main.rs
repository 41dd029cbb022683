//! `dasync`: looks after what dasync stores.
//!
//! One module for each group of commands, one file for each command. What a command finds goes to
//! standard output, why it failed goes to standard error, and the exit code tells one from the other.

mod failure;
mod output;
mod store;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// Looks after what dasync stores.
///
/// Exit codes: 0 done; 1 what is stored is damaged; 2 it could not be done, standard error says why;
/// 3 there is something to do that was not asked for.
#[derive(Parser)]
#[command(name = "dasync", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// The folder of an embedded event store
    #[command(subcommand)]
    Store(store::Command),
}

/// How a command ended that did what it was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Done,
    Damaged,
    /// There is something to do, but it was not asked for.
    Open,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        Self::from(match outcome {
            Outcome::Done => 0,
            Outcome::Damaged => 1,
            Outcome::Open => 3,
        })
    }
}

fn main() -> ExitCode {
    let Command::Store(command) = Arguments::parse().command;
    match command.run() {
        Ok(outcome) => outcome.into(),
        Err(failure) => {
            output::complain(&failure);
            failure.code()
        }
    }
}
