//! `dasync store`: the folder of an embedded event store.

mod cat;
mod repair;
mod verify;

use crate::Outcome;
use crate::failure::Failure;
use clap::Subcommand;
use dasync_infrastructure::embedded::{Corruption, Lost};

#[derive(Subcommand)]
pub(crate) enum Command {
    Verify(verify::Arguments),
    Repair(repair::Arguments),
    Cat(cat::Arguments),
}

impl Command {
    pub(crate) fn run(self) -> Result<Outcome, Failure> {
        match self {
            Self::Verify(arguments) => arguments.run(),
            Self::Repair(arguments) => arguments.run(),
            Self::Cat(arguments) => arguments.run(),
        }
    }
}

/// One damage, without what could be done about it.
fn damage(damage: &Corruption) -> String {
    let Corruption {
        file,
        offset,
        position,
        what,
    } = damage;
    format!(
        "{}: damaged at byte {offset} (position {position}): {what}",
        file.display()
    )
}

fn lost(lost: &Lost) -> String {
    let more = if lost.may_be_more { "at least " } else { "" };
    let (events, bytes) = (count(lost.events, "event"), count(lost.bytes, "byte"));
    format!("{more}{events} in {bytes}")
}

fn count(number: u64, what: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {what}{plural}")
}
