//! `dasync store repair`: cuts a log at its first damage, when it is told to.
//!
//! Invariant: without `--yes` nothing is changed.

use super::{damage, lost};
use crate::Outcome;
use crate::failure::Failure;
use crate::output::print;
use clap::Args;
use dasync_infrastructure::embedded::{self, Repaired, Report};
use std::path::{Path, PathBuf};

/// Cuts the log at its first damage
///
/// Says what would be cut off, and cuts it off with --yes. What is cut off is kept next to the log,
/// byte for byte, but its events are lost to the log: restoring a backup may be better. No other
/// process may have the store open.
///
/// Exit codes: 0 the log is whole now; 1 what is damaged cannot be cut off; 2 it could not be done;
/// 3 the log is damaged, and --yes was not given.
#[derive(Args)]
pub(crate) struct Arguments {
    /// The store's folder
    dir: PathBuf,
    /// Cut it
    #[arg(long)]
    yes: bool,
}

impl Arguments {
    pub(crate) fn run(self) -> Result<Outcome, Failure> {
        let dir = &self.dir;
        // repairing looks no further than the first damage, so what is behind is counted before
        let report = embedded::verify(dir, |_done, _all| {})?;
        if !self.yes {
            let (lines, outcome) = plan(dir, &report);
            print(&lines)?;
            return Ok(outcome);
        }
        let lines = match embedded::repair(dir)? {
            Some(repaired) => done(&report, &repaired),
            None => nothing(dir, &report),
        };
        print(&lines)?;
        Ok(Outcome::Done)
    }
}

fn nothing(dir: &Path, report: &Report) -> Vec<String> {
    let mut text = format!("{}: the log is whole, nothing to repair", dir.display());
    if report.torn.is_some() {
        text += "; its last write is not complete, opening the store cuts that off";
    }
    vec![text]
}

fn plan(dir: &Path, report: &Report) -> (Vec<String>, Outcome) {
    let (Some(first), Some(behind)) = (report.damage.first(), &report.lost) else {
        return (nothing(dir, report), Outcome::Done);
    };
    let mut lines = vec![
        damage(first),
        format!(
            "would be cut off there, from position {} on: {}",
            first.position,
            lost(behind)
        ),
    ];
    let others = report.damage.iter().skip(1);
    lines.extend(others.map(|other| format!("would go with it: {}", damage(other))));
    lines.push(format!(
        "nothing was changed: `dasync store repair {} --yes` does it",
        dir.display()
    ));
    (lines, Outcome::Open)
}

fn done(report: &Report, repaired: &Repaired) -> Vec<String> {
    let first = &repaired.damage;
    // somebody may have written to the log or repaired it since it was counted
    let counted = report.lost.filter(|_| report.damage.first() == Some(first));
    let behind = counted.map_or_else(
        || super::count(repaired.bytes, "byte"),
        |behind| lost(&behind),
    );
    vec![
        damage(first),
        format!(
            "was cut off there, from position {} on: {behind}",
            first.position
        ),
        format!("what was cut off is in {}", repaired.dropped.display()),
    ]
}
