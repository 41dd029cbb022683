//! The workload driver: `cargo bench --bench workloads -- NAME [options]`.
//!
//! Prints lines `dasync WORKLOAD_VARIANT METRIC VALUE UNIT`, and `#` lines that name the machine and
//! the settings. The floor, a growing 1 KiB append and fdatasync on the same disk, is measured in the
//! same run, in turns with the work. A bench never asserts a time.

#![expect(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::cast_precision_loss,
    reason = "a program of its own, whose output is its result and whose failure is its end"
)]

mod machine;
mod service;
mod sleepers;
mod steps;
mod store;

use clap::{Parser, ValueEnum};
use std::path::PathBuf;

/// Measures whole workloads.
#[derive(Parser, Clone)]
struct Options {
    /// Which workload; without it nothing runs.
    name: Option<Workload>,
    /// How long each variant runs.
    #[arg(long, default_value_t = 8)]
    seconds: u64,
    /// How many loops run at the same time; all variants if not given.
    #[arg(long)]
    concurrency: Option<usize>,
    /// How many steps, sleepers or children; all variants if not given.
    #[arg(short)]
    n: Option<u64>,
    /// Where the log is kept; a new temporary folder if not given.
    #[arg(long)]
    data: Option<PathBuf>,
    /// Continue in a folder that a killed run left behind.
    #[arg(long, hide = true)]
    resume: bool,
    /// Given by `cargo bench`.
    #[arg(long, hide = true)]
    bench: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Workload {
    /// Routines of 10 steps.
    W1,
    /// Routines of 10 calls.
    W1call,
    /// One routine at a time, against the floor.
    W2,
    /// One routine of very many steps.
    W3,
    /// Resuming such a routine after a kill.
    W3r,
    /// Routines asleep.
    W4,
    /// Children in parallel.
    W5,
    /// The event store alone.
    Store,
}

fn main() {
    let options = Options::parse();
    let Some(name) = options.name else {
        println!("# name a workload: w1, w1call, w2, w3, w3r, w4, w5 or store");
        return;
    };
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .unwrap();
    if !options.resume {
        machine::describe();
    }
    runtime.block_on(async {
        match name {
            Workload::W1 => steps::w1(&options, false).await,
            Workload::W1call => steps::w1(&options, true).await,
            Workload::W2 => steps::w2(&options).await,
            Workload::W3 => steps::w3(&options).await,
            Workload::W3r => steps::w3r(&options).await,
            Workload::W4 => sleepers::w4(&options).await,
            Workload::W5 => steps::w5(&options).await,
            Workload::Store => store::run(&options).await,
        }
    });
}
