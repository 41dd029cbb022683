//! A program's folder, most often a coffee shop's, and the processes that work in it.
//!
//! Nothing here sleeps: a process is waited for by what it prints and by its end, with a bound.

use rustix::process::{Pid, Signal, kill_process};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, ExitStatus, Stdio};
use std::sync::OnceLock;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// A process that takes longer hangs.
const PATIENCE: Duration = Duration::from_mins(2);

/// What the shop says once it has opened its log.
const OPEN: &str = "the log is in ";

/// One effect, as the shop has written it down.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(crate) struct Effect {
    pub(crate) order: String,
    pub(crate) step: String,
    pub(crate) key: String,
}

/// The folder of one shop.
pub(crate) struct Premises {
    dir: TempDir,
    /// The example that works here.
    program: &'static str,
    pub(crate) step_ms: u64,
}

impl Premises {
    /// The folder of a coffee shop.
    pub(crate) fn new() -> Self {
        Self::of("coffee_shop")
    }

    /// The folder of another example.
    pub(crate) fn of(program: &'static str) -> Self {
        Self {
            dir: tempfile::tempdir().unwrap(),
            program,
            step_ms: 5,
        }
    }

    pub(crate) fn data(&self) -> PathBuf {
        self.dir.path().join("data")
    }

    /// Effects that are complete: a process writes a line at once.
    pub(crate) fn effects(&self) -> Vec<Effect> {
        let text = std::fs::read_to_string(self.dir.path().join("effects")).unwrap_or_default();
        assert!(text.is_empty() || text.ends_with('\n'), "half an effect");
        let parse = |line| serde_json::from_str(line).unwrap();
        text.lines().map(parse).collect()
    }

    /// Writes a file of orders.
    pub(crate) fn write_orders(&self, text: &str) -> PathBuf {
        let path = self.dir.path().join("orders.jsonl");
        std::fs::write(&path, text).unwrap();
        path
    }

    /// The files of the log, in order.
    pub(crate) fn segments(&self) -> Vec<PathBuf> {
        let entries = std::fs::read_dir(self.data().join("log")).unwrap();
        let mut files: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
        files.retain(|path| path.extension().is_some_and(|ext| ext == "seg"));
        files.sort();
        files
    }

    fn command(&self, program: &mut Command, orders: Option<&Path>) -> Run {
        if let Some(orders) = orders {
            program.arg("--orders").arg(orders);
        }
        program
            .arg("--data")
            .arg(self.data())
            .arg("--effects")
            .arg(self.dir.path().join("effects"))
            .args(["--step-ms", &self.step_ms.to_string()]);
        Run::start(program)
    }

    /// Starts the shop on a file of orders, or on its standard input.
    pub(crate) fn start(&self, orders: Option<&Path>) -> Run {
        self.command(&mut Command::new(binary(self.program)), orders)
    }

    /// Starts the shop through a shell that first does something to itself.
    pub(crate) fn start_after(&self, shell: &str, orders: &Path) -> Run {
        let mut program = Command::new("sh");
        let script = format!("{shell}; exec \"$0\" \"$@\"");
        program.arg("-c").arg(script).arg(binary(self.program));
        self.command(&mut program, Some(orders))
    }

    /// Runs a program that takes no orders to its end.
    pub(crate) fn run_alone(&self) -> Ended {
        self.start(None).end()
    }

    /// Runs the shop to its end.
    pub(crate) fn run(&self, orders: &Path) -> Ended {
        self.start(Some(orders)).end()
    }
}

/// The orders that come with the example.
pub(crate) fn all_orders() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/coffee_shop/orders.jsonl")
}

/// The first `n` of them.
pub(crate) fn some_orders(n: usize) -> String {
    let text = std::fs::read_to_string(all_orders()).unwrap();
    let lines: Vec<_> = text.lines().take(n).collect();
    lines.join("\n") + "\n"
}

/// The example's program: next to the tests' own, where cargo puts it.
fn binary(example: &str) -> PathBuf {
    let tests = std::env::current_exe().unwrap();
    let path = tests.parent().and_then(Path::parent).unwrap();
    let path = path.join("examples").join(example);
    assert!(
        path.is_file(),
        "{} is missing: `cargo test` builds it, `cargo test --test shop` alone does not; run \
         `cargo build --example {example}` with the same profile and target folder first",
        path.display()
    );
    path
}

enum Said {
    Out(String),
    Err(String),
}

/// A shop at work.
pub(crate) struct Run {
    child: Child,
    said: Receiver<Said>,
    out: Vec<String>,
    err: Vec<String>,
}

/// A shop that has ended.
#[derive(Debug)]
pub(crate) struct Ended {
    pub(crate) status: ExitStatus,
    /// The lines of standard output.
    pub(crate) out: Vec<String>,
    /// Standard error.
    pub(crate) err: String,
}

impl Run {
    fn start(command: &mut Command) -> Self {
        command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let (out, err) = (child.stdout.take().unwrap(), child.stderr.take().unwrap());
        // both senders are gone when the process is
        let (send, said) = channel();
        let to_err = send.clone();
        std::thread::spawn(move || {
            each_line(out, |line| drop(send.send(Said::Out(line))));
        });
        std::thread::spawn(move || {
            each_line(err, |line| drop(to_err.send(Said::Err(line))));
        });
        Self {
            child,
            said,
            out: Vec::new(),
            err: Vec::new(),
        }
    }

    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }

    pub(crate) fn stdin(&mut self) -> ChildStdin {
        self.child.stdin.take().unwrap()
    }

    /// Waits until the process has said something, at most so long.
    fn listen(&mut self, until: Instant) -> Result<(), RecvTimeoutError> {
        let left = until.saturating_duration_since(Instant::now());
        match self.said.recv_timeout(left)? {
            Said::Out(line) => self.out.push(line),
            Said::Err(line) => self.err.push(line),
        }
        Ok(())
    }

    /// Whether the process ends by itself within this time.
    pub(crate) fn ends_within(&mut self, time: Duration) -> bool {
        let until = Instant::now() + time;
        loop {
            match self.listen(until) {
                Ok(()) => {}
                Err(RecvTimeoutError::Timeout) => return false,
                Err(RecvTimeoutError::Disconnected) => return true,
            }
        }
    }

    fn wait_until(&mut self, what: &str, seen: impl Fn(&Self) -> bool) {
        let until = Instant::now() + PATIENCE;
        while !seen(self) {
            if self.listen(until).is_err() {
                drop(self.child.kill());
                panic!("{what}: did not come; {:?} {:#?}", self.out, self.err);
            }
        }
    }

    /// Waits until standard error has this.
    pub(crate) fn wait_for(&mut self, said: &str) {
        self.wait_until(said, |run| run.err.iter().any(|line| line.contains(said)));
    }

    /// Waits until the shop has opened its log.
    pub(crate) fn wait_for_open(&mut self) {
        self.wait_for(OPEN);
    }

    /// Waits for the first `n` results.
    pub(crate) fn wait_for_results(&mut self, n: usize) {
        self.wait_until("results", |run| run.out.len() >= n);
    }

    /// `kill -9`, and waits until it is gone.
    pub(crate) fn kill(mut self) -> Ended {
        self.child.kill().unwrap();
        self.end()
    }

    /// The process, for the operating system.
    pub(crate) fn pid(&self) -> Pid {
        Pid::from_child(&self.child)
    }

    pub(crate) fn signal(&self, signal: Signal) {
        kill_process(self.pid(), signal).unwrap();
    }

    /// Waits for the end.
    pub(crate) fn end(mut self) -> Ended {
        drop(self.child.stdin.take());
        if !self.ends_within(PATIENCE) {
            drop(self.child.kill());
            panic!("the shop hangs; it said {:?} {:#?}", self.out, self.err);
        }
        Ended {
            status: self.child.wait().unwrap(),
            out: std::mem::take(&mut self.out),
            err: self.err.join("\n"),
        }
    }
}

impl Drop for Run {
    /// A test that fails leaves nothing running.
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

fn each_line(from: impl Read, mut see: impl FnMut(String)) {
    for line in BufReader::new(from).split(b'\n') {
        // a pipe of a killed process ends as any other
        let Ok(line) = line else { return };
        see(String::from_utf8_lossy(&line).into_owned());
    }
}

impl Ended {
    /// Fails unless the process ended by itself with this code.
    #[track_caller]
    pub(crate) fn expect_code(self, code: i32) -> Self {
        let Self { status, out, err } = &self;
        let last = &out[out.len().saturating_sub(3)..];
        assert_eq!(status.code(), Some(code), "{status}; .. {last:?}\n{err}");
        self
    }

    /// Fails unless standard error has each of these.
    #[track_caller]
    pub(crate) fn expect_said(self, parts: &[&str]) -> Self {
        for part in parts {
            assert!(self.err.contains(part), "not said: {part}\n{}", self.err);
        }
        self
    }

    /// The result of each order; fails if one has two.
    #[track_caller]
    pub(crate) fn results(&self) -> BTreeMap<String, String> {
        let mut results = BTreeMap::new();
        for line in &self.out {
            let parsed: serde_json::Value = serde_json::from_str(line).unwrap();
            let order = parsed["order"].as_str().unwrap().to_owned();
            let before = results.insert(order, line.clone());
            assert_eq!(before, None, "two results: {line}");
        }
        results
    }
}

/// Writes orders to a shop that reads its standard input.
pub(crate) fn give(stdin: &mut ChildStdin, orders: &str) {
    stdin.write_all(orders.as_bytes()).unwrap();
    stdin.flush().unwrap();
}

/// What the shop does with all orders if nobody disturbs it.
pub(crate) struct Undisturbed {
    pub(crate) results: BTreeMap<String, String>,
    pub(crate) effects: Vec<Effect>,
}

/// Runs it once.
pub(crate) fn undisturbed() -> &'static Undisturbed {
    static ONCE: OnceLock<Undisturbed> = OnceLock::new();
    ONCE.get_or_init(|| {
        let premises = Premises::new();
        let ended = premises.run(&all_orders()).expect_code(0);
        assert_eq!(ended.out.len(), 200);
        let (results, effects) = (ended.results(), premises.effects());
        Undisturbed { results, effects }
    })
}

impl Undisturbed {
    /// Fails if a shop has had other effects, whatever their order and number.
    #[track_caller]
    pub(crate) fn check_effects(&self, premises: &Premises) {
        check_steps(&premises.effects(), &self.effects);
    }
}

/// Fails if these are not effects of the same steps, whatever their order and number.
#[track_caller]
pub(crate) fn check_steps(effects: &[Effect], expected: &[Effect]) {
    let steps = |effects: &[Effect]| -> BTreeSet<_> {
        let steps = effects.iter().map(|e| (e.order.clone(), e.step.clone()));
        steps.collect()
    };
    assert_eq!(steps(effects), steps(expected));
}
