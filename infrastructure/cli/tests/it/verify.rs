//! `dasync store verify`.

use super::log::Log;
use super::program::{dasync, store};
use std::fs;

#[test]
fn a_whole_log_is_counted() {
    let log = Log::new();
    let bytes = embedded_end(&log);
    let counts = format!(
        "{} segments, 12 frames, 12 events, {bytes} bytes",
        log.segments().len()
    );
    let ran = store(["verify", log.dir()]);
    ran.check(0, &[log.dir(), &counts, "the log is whole"], &[]);

    let ran = store(["verify", "--json", log.dir()]);
    ran.check(0, &[], &[]);
    let json = &ran.json()[0];
    assert_eq!(json["whole"], true);
    assert_eq!(json["events"], 12);
    assert_eq!(json["segments"], log.segments().len());
    assert_eq!(json["damage"].as_array().unwrap().len(), 0);
    assert!(json["torn"].is_null() && json["lost"].is_null(), "{json}");
}

fn embedded_end(log: &Log) -> u64 {
    let report = dasync_infrastructure::embedded::verify(log.path(), |_, _| {}).unwrap();
    report.end
}

#[test]
fn it_works_while_the_store_is_open() {
    let log = Log::new();
    let open = log.open();
    store(["verify", log.dir()]).check(0, &["12 events", "the log is whole"], &[]);
    drop(open);
}

#[test]
fn all_damage_is_told() {
    let log = Log::new();
    let before = log.content();
    log.flip(0);
    log.flip(1);
    let damaged = log.content();
    assert_ne!(damaged, before);
    let files: Vec<_> = log.segments();
    let ran = store(["verify", log.dir()]);
    for file in &files[..2] {
        let line = format!("{}: damaged at byte 64 (position ", file.display());
        assert!(ran.out.contains(&line), "{ran:?}");
    }
    let advice = format!("12 events in {} bytes", bytes(&log));
    let repair = format!("`dasync store repair {}`", log.dir());
    ran.check(1, &["the log is damaged", &repair], &[]);
    // the first frame of the log is damaged: all but the header would go
    assert!(ran.out.contains(&advice), "{advice}: {ran:?}");

    let ran = store(["verify", "--json", log.dir()]);
    ran.check(1, &[], &[]);
    let json = &ran.json()[0];
    assert_eq!(json["whole"], false);
    assert_eq!(json["damage"].as_array().unwrap().len(), 2);
    assert_eq!(json["damage"][0]["file"], files[0].to_str().unwrap());
    assert_eq!(json["damage"][0]["offset"], 64);
    assert_eq!(json["lost"]["events"], 12);
    assert_eq!(log.content(), damaged);
}

/// Behind the header of the first file.
fn bytes(log: &Log) -> u64 {
    let segments = log.segments();
    let lengths = segments.iter().map(|p| fs::metadata(p).unwrap().len());
    lengths.sum::<u64>() - 64
}

#[test]
fn a_torn_write_is_no_damage() {
    let log = Log::new();
    log.tear();
    let last = log.segments().pop().unwrap();
    let line = format!("{}: the last write, 16 bytes from", last.display());
    store(["verify", log.dir()]).check(0, &[&line, "the log is whole"], &[]);
    let ran = store(["verify", "--json", log.dir()]);
    assert_eq!(ran.json()[0]["torn"]["bytes"], 16);
}

#[test]
fn a_folder_without_a_log_is_no_damage() {
    let log = Log::empty();
    let ran = store(["verify", log.dir()]);
    ran.check(2, &[], &["dasync: there is no event store in ", log.dir()]);
    assert_eq!(ran.out, "");
    let gone = log.path().join("gone");
    store(["verify", gone.to_str().unwrap()]).check(2, &[], &["there is no event store in "]);
    assert!(!gone.exists());
}

#[test]
fn a_manifest_that_is_none_is_damage() {
    let log = Log::new();
    fs::write(log.path().join("MANIFEST"), "something else").unwrap();
    for command in ["verify", "repair", "cat"] {
        let ran = store([command, log.dir()]);
        ran.check(1, &[], &["MANIFEST is damaged", "restore a backup"]);
    }
}

#[test]
fn why_a_file_cannot_be_read_is_told() {
    let log = Log::new();
    fs::remove_dir_all(log.path().join("log")).unwrap();
    let told = ["dasync: cannot list ", ": No such file or directory"];
    store(["verify", log.dir()]).check(2, &[], &told);
}

#[test]
fn usage_is_told() {
    store(["verify"]).check(2, &[], &["<DIR>", "--help"]);
    store(["mend", "."]).check(2, &[], &["mend"]);
    let help = store(["--help"]);
    help.check(0, &["verify", "repair", "cat"], &[]);
    store(["verify", "--help"]).check(0, &["Exit codes", "--json"], &[]);
}

#[cfg(target_os = "linux")]
#[test]
fn output_that_cannot_be_written_is_told() {
    let log = Log::new();
    for command in ["verify", "cat"] {
        let full = fs::OpenOptions::new()
            .write(true)
            .open("/dev/full")
            .unwrap();
        let mut program = dasync();
        program.args(["store", command, log.dir()]).stdout(full);
        let output = program.output().unwrap();
        let err = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{command}: {err}");
        let told = "dasync: cannot write to standard output: No space left on device";
        assert!(err.starts_with(told), "{command}: {err}");
    }
}
