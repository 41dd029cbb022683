//! `dasync store verify`: what is in a log, and what is wrong with it.

use super::{count, damage, lost};
use crate::Outcome;
use crate::failure::Failure;
use crate::output::print;
use clap::Args;
use dasync_infrastructure::embedded::{self, Report};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// Reads the whole log and tells all damage
///
/// Changes nothing, and works while another process writes to the log.
///
/// Exit codes: 0 the log is whole; 1 it is damaged; 2 it could not be read.
#[derive(Args)]
pub(crate) struct Arguments {
    /// The store's folder
    dir: PathBuf,
    /// Print one JSON object
    #[arg(long)]
    json: bool,
}

impl Arguments {
    pub(crate) fn run(self) -> Result<Outcome, Failure> {
        let report = embedded::verify(&self.dir, |_done, _all| {})?;
        if self.json {
            print(&[as_json(&self.dir, &report).to_string()])?;
        } else {
            print(&as_text(&self.dir, &report))?;
        }
        Ok(if report.damage.is_empty() {
            Outcome::Done
        } else {
            Outcome::Damaged
        })
    }
}

fn as_text(dir: &Path, report: &Report) -> Vec<String> {
    let dir = dir.display();
    let mut lines = vec![format!(
        "{dir}: {}, {}, {}, {}",
        count(report.segments, "segment"),
        count(report.frames, "frame"),
        count(report.events, "event"),
        count(report.bytes, "byte"),
    )];
    lines.extend(report.damage.iter().map(damage));
    if let Some(torn) = &report.torn {
        lines.push(format!(
            "{}: the last write, {} from position {} on, is not complete; nobody had an answer for \
             it, and opening the store cuts it off",
            torn.file.display(),
            count(torn.bytes, "byte"),
            torn.position,
        ));
    }
    lines.push(match &report.lost {
        None => "the log is whole".into(),
        Some(behind) => format!(
            "the log is damaged: restore a backup, or cut off {} with `dasync store repair {dir}`",
            lost(behind)
        ),
    });
    lines
}

fn as_json(dir: &Path, report: &Report) -> Value {
    let damage = report.damage.iter().map(|damage| {
        json!({
            "file": damage.file.to_string_lossy(),
            "offset": damage.offset,
            "position": damage.position,
            "what": damage.what,
        })
    });
    let torn = report.torn.as_ref().map(|torn| {
        json!({
            "file": torn.file.to_string_lossy(),
            "position": torn.position,
            "bytes": torn.bytes,
        })
    });
    let lost = report.lost.map(|lost| {
        json!({
            "events": lost.events,
            "may_be_more": lost.may_be_more,
            "bytes": lost.bytes,
        })
    });
    json!({
        "dir": dir.to_string_lossy(),
        "whole": report.damage.is_empty(),
        "segments": report.segments,
        "frames": report.frames,
        "records": report.records,
        "events": report.events,
        "bytes": report.bytes,
        "end": report.end,
        "damage": damage.collect::<Vec<_>>(),
        "torn": torn,
        "lost": lost,
    })
}
