//! Several processes, and processes that are killed.
//!
//! Goal: one writer at a time; readers beside it; and after `kill -9` under load no answered event
//! is lost, torn or out of order. Method: this binary starts itself as another process, whose part is
//! named by an environment variable, and reads what it prints.

use super::folder::{Folder, event, fill, log, run, stream};
use dasync_application::ports::{
    Append, AppendError, Batch, Direction, EventStore, ProjectionError, ProjectionStore, ReadError,
    ReadFrom, ReadStream, SubscriptionMessage,
};
use dasync_domain::{ExpectedRevision, Name, Revision};
use dasync_infrastructure::embedded::{self, Error, Options, Reader, Store};
use futures::StreamExt;
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

const PART: &str = "DASYNC_TEST_PART";
const DIR: &str = "DASYNC_TEST_DIR";

/// The other process: does its part, or finds that it was not meant.
#[test]
fn part_of_another_process() {
    let Ok(part) = std::env::var(PART) else {
        // not started by a test: the parts can be started at all
        let folder = Folder::new();
        let lines = lines(start("hello", folder.path()));
        assert_eq!(lines, ["hello"]);
        return;
    };
    let dir = PathBuf::from(std::env::var(DIR).unwrap());
    match part.as_str() {
        "hello" => say("hello"),
        "open" => say(&Store::open(&dir).unwrap_err().to_string()),
        "load" => run_load(&dir),
        "follow" => run_follow(&dir),
        "full" => run_full(&dir),
        "index" => run_index(&dir),
        other => unreachable!("{other}"),
    }
}

/// Prints a line for the other side: the test harness prints lines of its own.
fn say(text: &str) {
    let mut out = std::io::stdout().lock();
    // nobody listens any more when the parent is done
    let _written = out
        .write_all(format!("\n> {text}\n").as_bytes())
        .and_then(|()| out.flush());
}

fn command(part: &str, dir: &Path) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    arguments(&mut command, part, dir);
    command
}

fn arguments(command: &mut Command, part: &str, dir: &Path) {
    command
        .args([
            "--exact",
            "processes::part_of_another_process",
            "--nocapture",
        ])
        .env(PART, part)
        .env(DIR, dir)
        .stdout(Stdio::piped());
}

fn start(part: &str, dir: &Path) -> Child {
    command(part, dir).spawn().unwrap()
}

fn said(child: &mut Child) -> impl Iterator<Item = String> + use<> {
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    lines
        .map_while(Result::ok)
        .filter_map(|line| Some(line.strip_prefix("> ")?.to_owned()))
}

/// What a process says until it ends well.
fn lines(mut child: Child) -> Vec<String> {
    let lines = said(&mut child).collect();
    assert!(child.wait().unwrap().success(), "{lines:?}");
    lines
}

#[test]
fn a_second_writer_is_told_who_holds_the_store() {
    let folder = Folder::new();
    let store = folder.open();
    let text = Store::open(folder.path()).unwrap_err().to_string();
    let holder = format!("process {} on ", std::process::id());
    assert!(text.contains(&holder) && text.contains(" since "), "{text}");
    let lines = lines(start("open", folder.path()));
    assert!(lines[0].contains(&holder), "{lines:?}");
    let refused = embedded::repair(folder.path());
    assert!(matches!(refused, Err(Error::Locked { .. })), "{refused:?}");
    fill(&store, "app.One-1", 1);
    drop(store);
    assert_eq!(log(&folder.open()).len(), 1);
}

#[test]
fn another_process_follows_what_is_written() {
    const EVENTS: usize = 200;
    let folder = Folder::new();
    let store = folder.open_with(Options::new().segment_bytes(16 * 1024));
    fill(&store, "app.One-1", 20);
    let mut child = start("follow", folder.path());
    let mut lines = said(&mut child);
    // it has begun when it says the first
    let mut seen = vec![lines.next().unwrap()];
    fill(&store, "app.One-1", EVENTS - 20);
    seen.extend(lines.by_ref().take(EVENTS - 1));
    child.kill().unwrap();
    child.wait().unwrap();
    let said = |event: &dasync_domain::RecordedEvent| format!("{} {}", event.position, event.id);
    assert_eq!(seen, log(&store).iter().map(said).collect::<Vec<_>>());
}

fn run_follow(dir: &Path) {
    let reader = Reader::open(dir).unwrap();
    run(async {
        let mut messages = reader.subscribe_all(None);
        while let Some(message) = messages.next().await {
            if let SubscriptionMessage::Event(event) = message.unwrap() {
                say(&format!("{} {}", event.position, event.id));
            }
        }
    });
}

const WRITERS: usize = 8;

/// Appends to a few streams until it is killed, and says each answer. The number in an event is its
/// revision.
fn run_load(dir: &Path) {
    let options = Options::new()
        .segment_bytes(64 * 1024)
        .recent_bytes(512 * 1024);
    let store = Store::open_with(dir, options).unwrap();
    say("open");
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(async {
        let writers = (0..WRITERS).map(|writer| tokio::spawn(write(store.clone(), writer)));
        futures::future::join_all(writers).await;
    });
}

async fn write(store: Store, writer: usize) {
    let stream = stream(&format!("app.Load-{writer}"));
    let last = ReadStream {
        stream: stream.clone(),
        from: ReadFrom::End,
        direction: Direction::Backwards,
        limit: 1,
    };
    let last = store.read_stream(last).next().await;
    let mut next = match last {
        Some(Ok(event)) => event.revision.0 + 1,
        Some(Err(ReadError::StreamNotFound { .. })) => 0,
        other => unreachable!("{other:?}"),
    };
    loop {
        let count = 1 + next % 3;
        let filler = "y".repeat(usize::try_from(next % 700).unwrap());
        let events = (next..next + count).map(|number| event(format!("{number} {filler}")));
        let expected = match next.checked_sub(1) {
            None => ExpectedRevision::NoStream,
            Some(last) => ExpectedRevision::Exact(Revision(last)),
        };
        let append = Append {
            stream: stream.clone(),
            expected,
            events: events.collect(),
        };
        let appended = store.append(append).await.unwrap();
        next += count;
        assert_eq!(appended.revision, Revision(next - 1));
        say(&format!("{writer} {}", next - 1));
    }
}

fn kills() -> usize {
    let more = std::env::var("DASYNC_KILLS").ok();
    more.and_then(|kills| kills.parse().ok()).unwrap_or(20)
}

#[test]
fn killed_under_load_it_keeps_all_that_was_answered() {
    let mut seed = 0x9e37_79b9_u64;
    let mut left = kills();
    while left > 0 {
        // not for ever with one store: each check reads all of it
        let kills = left.min(50);
        left -= kills;
        kill_again_and_again(kills, &mut seed);
    }
}

fn kill_again_and_again(kills: usize, seed: &mut u64) {
    let folder = Folder::new();
    let mut answered: BTreeMap<usize, u64> = BTreeMap::new();
    for kill in 0..kills {
        // from killed while it opens to killed after some hundred answers
        *seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let answers = usize::try_from((*seed >> 33) % 400).unwrap();
        let mut child = start("load", folder.path());
        let mut lines = said(&mut child);
        let before: Vec<_> = lines.by_ref().take(answers).collect();
        assert_eq!(before.len(), answers, "it ended by itself: {before:?}");
        child.kill().unwrap();
        child.wait().unwrap();
        for line in before
            .into_iter()
            .chain(lines)
            .filter(|line| line != "open")
        {
            let (writer, revision) = line.split_once(' ').unwrap();
            let last = answered.entry(writer.parse().unwrap()).or_default();
            *last = revision.parse::<u64>().unwrap().max(*last);
        }
        check(&folder, &answered, kill);
    }
    assert!(answered.len() == WRITERS, "{answered:?}");
    let report = embedded::verify(folder.path(), |_, _| {}).unwrap();
    assert!(report.damage.is_empty(), "{report:?}");
}

/// Everything that was answered is there, whole and in order, in the log and in the streams.
fn check(folder: &Folder, answered: &BTreeMap<usize, u64>, kill: usize) {
    let store = folder.open_with(Options::new().segment_bytes(64 * 1024));
    let events = log(&store);
    assert!(
        events
            .windows(2)
            .all(|pair| pair[0].position < pair[1].position),
        "kill {kill}"
    );
    for writer in 0..WRITERS {
        let of = stream(&format!("app.Load-{writer}"));
        let own: Vec<_> = events.iter().filter(|event| event.stream == of).collect();
        for (revision, event) in (0_u64..).zip(&own) {
            let text = std::str::from_utf8(&event.data).unwrap();
            assert_eq!(event.revision, Revision(revision), "kill {kill}");
            assert!(
                text.starts_with(&format!("{revision} ")),
                "kill {kill}: {text}"
            );
        }
        let answered = answered.get(&writer).map_or(0, |last| last + 1);
        assert!(
            own.len() as u64 >= answered,
            "kill {kill}: {} of {answered}",
            own.len()
        );
        let read = ReadStream {
            stream: of,
            from: ReadFrom::Start,
            direction: Direction::Forwards,
            limit: usize::MAX,
        };
        if !own.is_empty() {
            let indexed: Vec<_> = run(store.read_stream(read).map(Result::unwrap).collect());
            assert!(
                indexed.iter().eq(own),
                "kill {kill}: the stream is not as the log"
            );
        }
    }
}

/// Runs a part with files that may not become longer than the part says; what would be a deadly
/// signal is an error then, as a full disk is.
fn lines_with_bounded_files(part: &str, dir: &Path) -> Vec<String> {
    let mut shell = Command::new("sh");
    shell
        .args(["-c", "trap '' XFSZ; exec \"$0\" \"$@\""])
        .arg(std::env::current_exe().unwrap());
    arguments(&mut shell, part, dir);
    lines(shell.spawn().unwrap())
}

fn bound_files(bytes: Option<u64>) {
    let bound = rustix::process::Rlimit {
        current: bytes,
        maximum: None,
    };
    rustix::process::setrlimit(rustix::process::Resource::Fsize, bound).unwrap();
}

async fn append(store: &Store, name: &str) -> Result<(), AppendError> {
    let events = vec![event("z".repeat(200))];
    let append = Append {
        stream: stream(name),
        expected: ExpectedRevision::Any,
        events,
    };
    store.append(append).await.map(|_appended| ())
}

#[test]
fn with_no_space_for_the_log_appends_are_refused_until_there_is() {
    let folder = Folder::new();
    assert_eq!(
        lines_with_bounded_files("full", folder.path()),
        ["refused", "readable", "going on"]
    );
    assert_eq!(log(&folder.open()).len(), 20);
}

fn run_full(dir: &Path) {
    let store = Store::open_with(dir, Options::new().segment_bytes(1024 * 1024)).unwrap();
    run(async {
        for _ in 0..10 {
            append(&store, "app.One-1").await.unwrap();
        }
        bound_files(Some(1_500));
        for _ in 0..3 {
            let refused = append(&store, "app.One-1").await.unwrap_err();
            assert!(
                matches!(refused, AppendError::Unavailable { .. }),
                "{refused:?}"
            );
        }
        say("refused");
        assert_eq!(
            store
                .read_all(None)
                .filter(|e| std::future::ready(e.is_ok()))
                .count()
                .await,
            10
        );
        say("readable");
        bound_files(None);
        for _ in 0..10 {
            append(&store, "app.One-1").await.unwrap();
        }
        say("going on");
    });
}

#[test]
fn with_no_space_for_the_index_it_comes_back_when_there_is() {
    let folder = Folder::new();
    let expected = [
        "appending",
        "not readable",
        "readable",
        "rows may be lost",
        "cleared",
    ];
    assert_eq!(lines_with_bounded_files("index", folder.path()), expected);
    let store = folder.open();
    assert_eq!(log(&store).len(), 2_001);
}

fn run_index(dir: &Path) {
    // the log is in small files; the journal of the index is longer than any of them
    let options = Options::new().segment_bytes(16 * 1024).recent_bytes(0);
    let store = Store::open_with(dir, options).unwrap();
    let rows = store.projections();
    let projection = Name::new("seen").unwrap();
    let row = |key: &'static str| Batch {
        changes: vec![(key.as_bytes().into(), Some("1".into()))],
        checkpoint: None,
    };
    run(async {
        append(&store, "app.First-1").await.unwrap();
        for number in 0..1_000 {
            append(&store, &format!("app.Many-{number}")).await.unwrap();
        }
        rows.commit(&projection, row("a")).await.unwrap();
        bound_files(Some(20 * 1024));
        // whether a stream is new, or an append a repeat, only the index knows; where a stream ends
        // the writer remembers
        for revision in 0..1_000 {
            let expected = ExpectedRevision::Exact(Revision(revision));
            let events = vec![event("z".repeat(200))];
            let append = Append {
                stream: stream("app.Many-999"),
                expected,
                events,
            };
            store.append(append).await.unwrap();
        }
        say("appending");
        let first = || ReadStream {
            stream: stream("app.First-1"),
            from: ReadFrom::Start,
            direction: Direction::Forwards,
            limit: 1,
        };
        let look = || async { store.read_stream(first()).next().await.unwrap() };
        let unavailable =
            |result: &Result<_, ReadError>| matches!(result, Err(ReadError::Unavailable { .. }));
        // the indexer notices it when it writes the next groups
        while !unavailable(&look().await) {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        say("not readable");
        bound_files(None);
        while unavailable(&look().await) {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        look().await.unwrap();
        say("readable");
        let lost = rows.commit(&projection, row("b")).await.unwrap_err();
        let again = matches!(lost, ProjectionError::Unavailable { .. });
        assert!(again && lost.to_string().contains("checkpoint"), "{lost:?}");
        say("rows may be lost");
        // whoever asks where the projection stands goes on from there
        rows.checkpoint(&projection).await.unwrap();
        assert_eq!(
            rows.get(&projection, "b".into()).await.unwrap(),
            None,
            "what was refused is not there"
        );
        rows.clear(&projection).await.unwrap();
        rows.commit(&projection, row("c")).await.unwrap();
        assert_eq!(rows.get(&projection, "a".into()).await.unwrap(), None);
        assert_eq!(
            rows.get(&projection, "c".into()).await.unwrap(),
            Some("1".into())
        );
        say("cleared");
    });
}
