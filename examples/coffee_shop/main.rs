//! The coffee shop: takes orders, and survives whatever you do to it.
//!
//! ```sh
//! cargo run --example coffee_shop -- --orders examples/coffee_shop/orders.jsonl
//! ```
//!
//! Kill it with `kill -9` as often as you like, and start it again with the same `--data`: every
//! order goes on at the await where it stood. Read `shop.rs` first: it is ordinary async Rust.

#![expect(
    unreachable_pub,
    reason = "the modules read as those of a library would"
)]

mod effects;
mod orders;
mod shop;

use crate::effects::Effects;
use crate::orders::{Line, Order};
use crate::shop::{Counter, Kitchen, Served, ShopError, Till};
use clap::Parser;
use dasync::prelude::*;
use dasync::{StoreHealth, embedded};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use serde::Serialize;
use std::error::Error;
use std::io::{BufRead, IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{Semaphore, mpsc};
use tokio::task::JoinSet;

/// Serves orders from a file or from standard input (one JSON object a line), and prints one JSON
/// line for each finished order.
///
/// Exit codes: 0 all orders are done; 1 a line could not be taken as an order, the others are done;
/// 2 the shop could not work; 130 stopped by a signal, start it again to go on.
#[derive(Parser)]
struct Options {
    /// The orders; standard input if not given.
    #[arg(long, value_name = "FILE")]
    orders: Option<PathBuf>,
    /// Where the shop keeps its log.
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    /// Every effect that a step has is appended to this file.
    #[arg(long, value_name = "FILE")]
    effects: Option<PathBuf>,
    /// How long a step takes, in milliseconds.
    #[arg(long, value_name = "N", default_value_t = 20)]
    step_ms: u64,
    /// How many orders are worked on at a time.
    #[arg(long, value_name = "N", default_value_t = 16, value_parser = clap::value_parser!(u32).range(1..=4096))]
    concurrency: u32,
}

/// What is printed for an order.
#[derive(Serialize)]
struct Report<'a> {
    order: &'a str,
    #[serde(flatten)]
    outcome: Outcome,
}

#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum Outcome {
    Served(Served),
    Refused(String),
}

#[tokio::main]
async fn main() -> ExitCode {
    match run(Options::parse()).await {
        Ok(code) => code,
        Err(error) => {
            say(&format!("coffee_shop: {}", chain(&*error)));
            ExitCode::from(2)
        }
    }
}

async fn run(options: Options) -> Result<ExitCode, Box<dyn Error>> {
    let data = options
        .data
        .unwrap_or_else(|| std::env::temp_dir().join("dasync-coffee-shop"));
    // before anything is done: a signal that comes early is not missed
    let mut signals = Signals::new()?;
    let effects = Effects::open(options.effects.as_deref(), options.step_ms)?;
    let store = embedded::Store::open(&data)?;
    say(&format!("the log is in {}", data.display()));

    let step_ms = options.step_ms;
    let host = Host::builder("coffee_shop", store)
        .on_store_health(|health| match health {
            StoreHealth::Away { reason } => {
                say(&format!("orders wait, and go on by themselves: {reason}"));
            }
            _ => say("orders go on"),
        })
        .service(|_| Till {
            effects: effects.clone(),
        })
        .service(|_| Kitchen {
            pace: Duration::from_millis(step_ms),
        })
        .service(|deps| Counter {
            till: deps.client(),
            kitchen: deps.client(),
            effects: effects.clone(),
        })
        .build()
        .await?;

    let progress = progress();
    let result = tokio::select! {
        result = serve_all(&host, options.orders, options.concurrency, &progress) => result,
        error = host.failed() => Err(error.into()),
        () = signals.next() => {
            progress.finish_and_clear();
            say("stopped; start it again with the same --data to go on");
            Ok(ExitCode::from(130))
        }
    };
    progress.finish_and_clear();
    host.shutdown().await;
    result
}

/// Gives every order to the counter, under its own id: an order that the log knows already is
/// joined, not repeated.
async fn serve_all(
    host: &Host,
    file: Option<PathBuf>,
    concurrency: u32,
    progress: &ProgressBar,
) -> Result<ExitCode, Box<dyn Error>> {
    let counter = host.client::<Counter>();
    let places = Arc::new(Semaphore::new(concurrency as usize));
    let mut lines = read_lines(file);
    let (mut working, mut bad) = (JoinSet::new(), 0_u32);
    loop {
        let line = tokio::select! {
            // first what is done: it is printed while lines come slowly, and not kept
            biased;
            Some(done) = working.join_next() => {
                bad += u32::from(!report(done?, progress)?);
                continue;
            }
            line = lines.recv() => line,
        };
        let Some(line) = line else { break };
        let Line { number, order } = match line? {
            Ok(line) => line,
            Err(reason) => {
                bad += 1;
                progress.suspend(|| say(&reason));
                continue;
            }
        };
        progress.inc_length(1);
        // bounded: the next line is read when there is a place
        let place = Arc::clone(&places).acquire_owned().await?;
        let call = counter.serve(order.clone());
        working.spawn(async move {
            let served = match call.start_as(&order.id).await {
                Ok(handle) => handle.await,
                Err(e) => return (number, order, Err(e.to_string())),
            };
            drop(place);
            (number, order, Ok(served))
        });
    }
    while let Some(done) = working.join_next().await {
        bad += u32::from(!report(done?, progress)?);
    }
    Ok(if bad == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(1)
    })
}

type Done = (usize, Order, Result<Result<Served, ShopError>, String>);

/// Prints the result of one order; false if it could not be taken.
fn report((line, order, result): Done, progress: &ProgressBar) -> Result<bool, Box<dyn Error>> {
    progress.inc(1);
    let outcome = match result {
        Ok(Ok(served)) => Outcome::Served(served),
        Ok(Err(refused)) => Outcome::Refused(refused.to_string()),
        Err(reason) => {
            progress.suspend(|| say(&format!("line {line}: order {}: {reason}", order.id)));
            return Ok(false);
        }
    };
    let json = serde_json::to_string(&Report {
        order: &order.id,
        outcome,
    })?;
    progress.suspend(|| writeln!(std::io::stdout().lock(), "{json}"))?;
    Ok(true)
}

type LineResult = Result<Result<Line, String>, std::io::Error>;

/// Reads lines on a thread of its own, as far as somebody takes them.
fn read_lines(file: Option<PathBuf>) -> mpsc::Receiver<LineResult> {
    let (send, receive) = mpsc::channel(16);
    std::thread::spawn(move || {
        let input: Box<dyn BufRead> = match &file {
            None => Box::new(std::io::stdin().lock()),
            Some(path) => match std::fs::File::open(path) {
                Ok(file) => Box::new(std::io::BufReader::new(file)),
                Err(e) => {
                    let named = format!("cannot read {}: {e}", path.display());
                    // nobody listens any more: then nobody needs it
                    drop(send.blocking_send(Err(std::io::Error::new(e.kind(), named))));
                    return;
                }
            },
        };
        for line in orders::lines(input) {
            if send.blocking_send(line).is_err() {
                return;
            }
        }
    });
    receive
}

fn progress() -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::with_draw_target(Some(0), ProgressDrawTarget::hidden());
    }
    let bar = ProgressBar::new(0);
    if let Ok(style) =
        ProgressStyle::with_template("{bar:32} {pos}/{len} orders  {per_sec}  {elapsed}")
    {
        bar.set_style(style);
    }
    bar.enable_steady_tick(Duration::from_millis(100));
    bar
}

struct Signals {
    #[cfg(unix)]
    terminate: tokio::signal::unix::Signal,
    #[cfg(unix)]
    interrupt: tokio::signal::unix::Signal,
}

impl Signals {
    #[cfg_attr(
        not(unix),
        expect(clippy::unnecessary_wraps, reason = "can fail on unix")
    )]
    fn new() -> std::io::Result<Self> {
        #[cfg(unix)]
        use tokio::signal::unix::{SignalKind, signal};
        Ok(Self {
            #[cfg(unix)]
            terminate: signal(SignalKind::terminate())?,
            #[cfg(unix)]
            interrupt: signal(SignalKind::interrupt())?,
        })
    }

    /// Completes at an interrupt or a request to terminate.
    async fn next(&mut self) {
        #[cfg(unix)]
        tokio::select! {
            _ = self.interrupt.recv() => {}
            _ = self.terminate.recv() => {}
        }
        #[cfg(not(unix))]
        drop(tokio::signal::ctrl_c().await);
    }
}

/// An error with everything that caused it.
fn chain(error: &dyn Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        text = format!("{text}: {error}");
        cause = error.source();
    }
    text
}

/// To the person, not to the results.
fn say(text: &str) {
    // where standard error is closed there is nobody to say it to
    drop(writeln!(std::io::stderr(), "{text}"));
}
