//! `dasync store cat`.

use super::log::{Log, append, append_as, events};
use super::program::{dasync, store};
use dasync_domain::PromiseName;
use dasync_domain::codec::Encoded;
use dasync_domain::routine::{PromiseResolved, RoutineEvent};
use serde_json::json;
use std::io::{BufRead, BufReader, Read};
use std::process::Stdio;

#[test]
fn the_whole_log_is_shown_while_it_is_open() {
    let log = Log::new();
    let open = log.open();
    let all = events(&open);
    let ran = store(["cat", log.dir()]);
    ran.check(0, &[], &[]);
    let lines = ran.json();
    assert_eq!(lines.len(), all.len());
    for (line, event) in lines.iter().zip(&all) {
        let shown = json!({
            "position": event.position.0,
            "stream": event.stream.as_str(),
            "revision": event.revision.0,
            "type": "Happened",
            "id": event.id.to_string(),
            "recorded_at": line["recorded_at"],
            "data": serde_json::from_slice::<serde_json::Value>(&event.data).unwrap(),
            "metadata": {"by": "test"},
        });
        assert_eq!(*line, shown);
        let time = line["recorded_at"].as_str().unwrap();
        let time = chrono::DateTime::parse_from_rfc3339(time).unwrap();
        assert_eq!(time, event.recorded_at);
    }
    drop(open);
}

#[test]
fn the_resolution_of_a_promise_is_shown_as_it_is_stored() {
    let log = Log::empty();
    let open = log.open();
    let routine = "Orders-place.63346d5e-7430-5119-9eb4-7f46f2f8233a";
    let stream = "shop.Promise-9ede717d-635d-5540-b0fe-c42eb0b31a6e";
    let resolved = PromiseResolved {
        routine: routine.parse().unwrap(),
        name: PromiseName::new("approval").unwrap(),
        value: Encoded::of(&true).unwrap(),
    };
    let data = serde_json::to_vec(&resolved).unwrap();
    append_as(&open, stream, PromiseResolved::KIND, vec![data]);
    let ran = store(["cat", log.dir(), stream]);
    ran.check(0, &[], &[]);
    let line = &ran.json()[0];
    assert_eq!(line["type"], "PromiseResolved");
    let data = json!({"routine": routine, "name": "approval", "value": true});
    assert_eq!(line["data"], data);
}

#[test]
fn one_stream_is_shown_from_a_revision_on() {
    let log = Log::new();
    let numbers = |arguments: &[&str]| {
        let ran = store(["cat", log.dir(), "app.Test-1"].iter().chain(arguments));
        ran.check(0, &[], &[]);
        let lines = ran.json();
        assert!(lines.iter().all(|line| line["stream"] == "app.Test-1"));
        let numbers = lines.iter().map(|line| line["data"]["number"].as_u64());
        numbers.collect::<Option<Vec<_>>>().unwrap()
    };
    assert_eq!(numbers(&[]), [1, 4, 7, 10]);
    assert_eq!(numbers(&["--from", "2"]), [7, 10]);
    assert_eq!(numbers(&["--from", "1", "--limit", "2"]), [4, 7]);
    assert_eq!(numbers(&["--limit", "0"]), [0; 0]);
    assert_eq!(numbers(&["--from", "4"]), [0; 0]);
}

#[test]
fn the_log_is_shown_from_a_position_on() {
    let log = Log::new();
    let all = events(&log.open());
    let from = all[5].position.0.to_string();
    let ran = store(["cat", log.dir(), "--from", &from, "--limit", "3"]);
    ran.check(0, &[], &[]);
    let shown: Vec<_> = ran
        .json()
        .iter()
        .map(|l| l["position"].as_u64().unwrap())
        .collect();
    let expected: Vec<_> = all[5..8].iter().map(|event| event.position.0).collect();
    assert_eq!(shown, expected);
    let between = (all[5].position.0 + 1).to_string();
    let told = format!("dasync: there is no event at position {between}\n");
    store(["cat", log.dir(), "--from", &between]).check(2, &[], &[&told]);
}

#[test]
fn whatever_is_in_an_event_it_is_one_line() {
    let log = Log::empty();
    let open = log.open();
    let data: [&[u8]; 6] = [
        b"{\n  \"z\": 1.10,\r\n  \"a\": 123456789012345678901234567890, \"text\": \"a\\nb\"\n}\n",
        b"\"text\"",
        b"no json\nat all",
        b"{} {}",
        b"\xff\x00",
        b"",
    ];
    append(&open, "app.Odd-1", data.map(Vec::from).to_vec());
    let ran = store(["cat", log.dir()]);
    ran.check(0, &[], &[]);
    let lines = ran.json();
    assert_eq!(lines.len(), data.len(), "{ran:?}");
    // as it is stored: the order of keys, and numbers that no type of ours has
    let first = ran.out.lines().next().unwrap();
    let stored = r#"\"z\": 1.10,    \"a\": 123456789012345678901234567890, \"text\": \"a\\nb\""#;
    let stored = stored.replace("\\\"", "\"").replace("\\\\", "\\");
    assert!(first.contains(&stored), "{stored}: {first}");
    assert_eq!(lines[1]["data"], "text");
    assert_eq!(lines[2]["data_text"], "no json\nat all");
    assert_eq!(lines[3]["data_text"], "{} {}");
    assert_eq!(lines[4]["data_base64"], "/wA=");
    assert_eq!(lines[5]["data_text"], "");
    assert!(
        lines[1..]
            .iter()
            .all(|l| l["metadata"] == json!({"by": "test"}))
    );
}

#[test]
fn what_is_before_damage_is_shown() {
    let log = Log::new();
    let all = events(&log.open());
    log.flip(1);
    let ran = store(["cat", log.dir()]);
    let path = log.segments()[1].display().to_string();
    ran.check(
        1,
        &[],
        &["dasync: ", &path, "is damaged at byte 64", "store repair"],
    );
    let shown = ran.json();
    assert!(!shown.is_empty() && shown.len() < all.len());
    assert!(
        shown
            .iter()
            .zip(&all)
            .all(|(line, event)| line["position"] == event.position.0)
    );
}

#[test]
fn what_is_not_there_is_told() {
    let log = Log::new();
    let told = "dasync: there is no stream app.Nobody-1\n";
    store(["cat", log.dir(), "app.Nobody-1"]).check(2, &[], &[told]);
    store(["cat", log.dir(), ""]).check(2, &[], &["cannot name a stream"]);
    let empty = Log::empty();
    store(["cat", empty.dir()]).check(2, &[], &["dasync: there is no event store in "]);
}

#[test]
fn a_reader_may_stop_reading() {
    let log = Log::empty();
    // far more than a pipe holds
    append(&log.open(), "app.Large-1", vec![vec![b'7'; 4_000]; 500]);
    let mut program = dasync();
    program.args(["store", "cat", log.dir()]);
    program.stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = program.spawn().unwrap();
    let mut out = BufReader::new(child.stdout.take().unwrap());
    let mut line = String::new();
    out.read_line(&mut line).unwrap();
    assert!(line.starts_with('{') && line.ends_with("}\n"), "{line}");
    drop(out);
    let mut err = String::new();
    child
        .stderr
        .take()
        .unwrap()
        .read_to_string(&mut err)
        .unwrap();
    assert_eq!((child.wait().unwrap().code(), &*err), (Some(0), ""));
}
