//! Whatever tokens come in, the attributes neither panic nor hang, and what comes out is Rust or says
//! what is wrong.
//!
//! The inputs are the repository's own services with changes, functions by the grammar, and random
//! tokens. Each is made from a seed and its number alone, as long as the services are the same.
//! `DASYNC_FUZZ_SECONDS=3600` runs longer, `DASYNC_FUZZ_SEED=7` takes another seed, and
//! `DASYNC_FUZZ_INPUT=1234` runs one input. A failure is printed with the smallest input that fails
//! like it; one that was a mistake of the macros goes into [`found`]. If the stack overflows, the
//! name of the thread, which is printed, says which input it was.

mod corpus;
mod deep;
mod found;
mod grammar;
mod input;
mod mutate;
mod noise;
mod random;
mod shrink;
mod tree;
mod verdict;

use crate::Tokens;
use corpus::Corpus;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};
use tree::Tree;
use verdict::{Failure, Outcome};

/// What rustc gives a macro.
const STACK: usize = 8 << 20;

/// How many inputs an ordinary run takes.
const INPUTS: u64 = 1_500;

/// After this time an input is called endless; finding the smallest one is part of it.
const ENDLESS: Duration = Duration::from_mins(2);

/// One of the attributes.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Which {
    Service,
    Event,
    Aggregate,
}

impl Which {
    fn expand(self) -> impl Fn(Tokens, Tokens) -> Tokens {
        let expand = match self {
            Self::Service => crate::service::expand,
            Self::Event => crate::event::expand,
            Self::Aggregate => crate::aggregate::expand,
        };
        move |attr, item| crate::bounded(attr, item, expand)
    }
}

/// One input.
#[derive(Clone, Debug)]
struct Case {
    which: Which,
    attr: Vec<Tree>,
    item: Vec<Tree>,
}

impl Case {
    fn text(&self) -> String {
        let name = format!("{:?}", self.which).to_lowercase();
        format!(
            "#[{name}({})]\n{}",
            tree::text(&self.attr),
            tree::text(&self.item)
        )
    }
}

/// Runs one input in a thread with the stack of a macro; its name is what is left of an overflow.
fn run(corpus: &Arc<Corpus>, seed: u64, number: u64) -> Result<Outcome, String> {
    let (corpus, (sender, receiver)) = (Arc::clone(corpus), mpsc::channel());
    let name = format!("DASYNC_FUZZ_SEED={seed} DASYNC_FUZZ_INPUT={number}");
    let builder = thread::Builder::new().name(name.clone()).stack_size(STACK);
    let spawned = builder.spawn(move || {
        let case = input::input(&corpus, seed, number);
        let judged = verdict::judge(&case, number.is_multiple_of(16));
        let judged = judged.map_err(|failure| smallest(&case, &failure));
        drop(sender.send(judged));
    });
    let running = spawned.unwrap();
    let judged = match receiver.recv_timeout(ENDLESS) {
        Ok(judged) => judged,
        Err(RecvTimeoutError::Timeout) => return Err(format!("{name}: does not end")),
        Err(RecvTimeoutError::Disconnected) => Err("making the input panicked".to_owned()),
    };
    drop(running.join());
    judged.map_err(|report| format!("{name}: {report}"))
}

/// The report of a failure, with the smallest input that fails like it.
fn smallest(case: &Case, failure: &Failure) -> String {
    let twice = *failure == Failure::Unstable;
    let small = shrink::shrink(case, |case| {
        verdict::judge(case, twice).is_err_and(|other| other.is_like(failure))
    });
    let failure = verdict::judge(&small, twice).err();
    let failure = failure.map(|f| f.to_string()).unwrap_or_default();
    format!("{failure}\n{}\n", small.text())
}

fn variable(name: &str) -> Option<u64> {
    let text = std::env::var(name).ok()?;
    Some(
        text.parse()
            .unwrap_or_else(|_| panic!("{name} is not a number: {text}")),
    )
}

#[test]
fn every_input_is_expanded_or_has_an_error() {
    let seed = variable("DASYNC_FUZZ_SEED").unwrap_or(1);
    let corpus = Arc::new(Corpus::read());
    assert!(corpus.marked.len() > 200 && corpus.routines.len() > 300);
    if let Some(number) = variable("DASYNC_FUZZ_INPUT") {
        println!("{}", input::input(&corpus, seed, number).text());
        let report = run(&corpus, seed, number);
        assert!(report.is_ok(), "{}", report.unwrap_err());
        return;
    }
    let until = variable("DASYNC_FUZZ_SECONDS").map(|n| Instant::now() + Duration::from_secs(n));
    let next = AtomicU64::new(0);
    let stop = AtomicBool::new(false);
    let worker = || {
        let (mut outcomes, mut reports) = ([0_u64; 3], vec![]);
        while !stop.load(Ordering::Relaxed) {
            let number = next.fetch_add(1, Ordering::Relaxed);
            if until.map_or(number >= INPUTS, |until| Instant::now() > until) {
                break;
            }
            match run(&corpus, seed, number) {
                Ok(outcome) => outcomes[outcome as usize] += 1,
                Err(report) => {
                    eprintln!("{report}");
                    reports.push(report);
                    // a long run looks for more than one
                    if until.is_none() || reports.len() > 50 {
                        stop.store(true, Ordering::Relaxed);
                    }
                }
            }
        }
        (outcomes, reports)
    };
    let done = thread::scope(|scope| {
        let workers = [scope.spawn(worker), scope.spawn(worker)];
        workers.map(|worker| worker.join().unwrap())
    });
    let count = |outcome: Outcome| {
        done.iter()
            .map(|(outcomes, _)| outcomes[outcome as usize])
            .sum::<u64>()
    };
    let (accepted, rejected, unreadable) = (
        count(Outcome::Accepted),
        count(Outcome::Rejected),
        count(Outcome::Unreadable),
    );
    println!("seed {seed}: {accepted} accepted, {rejected} rejected, {unreadable} no items");
    let reports: Vec<_> = done
        .iter()
        .flat_map(|(_, reports)| reports.clone())
        .collect();
    assert!(reports.is_empty(), "seed {seed}:\n{}", reports.join("\n"));
    // inputs that are thrown away at the door test nothing
    assert!(accepted > 0 && rejected > accepted / 10 && accepted > unreadable / 10);
}
