//! `dasync store repair`.

use super::log::{Log, append, events};
use super::program::store;
use std::fs;

#[test]
fn what_is_whole_is_left_as_it_is() {
    let log = Log::new();
    let before = log.content();
    for arguments in [
        vec!["repair", log.dir()],
        vec!["repair", "--yes", log.dir()],
    ] {
        store(arguments).check(0, &[log.dir(), "nothing to repair"], &[]);
    }
    assert_eq!(log.content(), before);
}

#[test]
fn a_torn_write_is_left_to_the_store() {
    let log = Log::new();
    log.tear();
    let before = log.content();
    for arguments in [
        vec!["repair", log.dir()],
        vec!["repair", "--yes", log.dir()],
    ] {
        let told = ["nothing to repair", "opening the store cuts that off"];
        store(arguments).check(0, &told, &[]);
    }
    assert_eq!(log.content(), before);
    assert_eq!(events(&log.open()).len(), 12);
}

#[test]
fn without_yes_it_says_what_it_would_do_and_does_nothing() {
    let log = Log::new();
    let all = events(&log.open());
    log.flip(1);
    let before = log.content();
    let files = log.segments();
    let first: u64 = files[1]
        .file_stem()
        .unwrap()
        .to_str()
        .unwrap()
        .parse()
        .unwrap();
    let gone = all.iter().filter(|e| e.position.0 > first).count();
    assert!(gone > 0 && gone < 12, "{gone}");

    let ran = store(["repair", log.dir()]);
    let position = first + 64;
    let place = format!(
        "{}: damaged at byte 64 (position {position}): ",
        files[1].display()
    );
    let would = format!("would be cut off there, from position {position} on: {gone} events in ");
    let command = format!("`dasync store repair {} --yes`", log.dir());
    ran.check(3, &[&place, &would, "nothing was changed", &command], &[]);
    assert_eq!(log.content(), before);
}

#[test]
fn with_yes_it_cuts_and_the_store_opens_again() {
    let log = Log::new();
    let all = events(&log.open());
    let middle = log.segments().len() - 2;
    log.flip(middle);
    let damaged = log.segments();
    let length = |path: &std::path::Path| fs::metadata(path).unwrap().len();
    let cut = damaged[middle..].iter().map(|p| length(p)).sum::<u64>() - 64;

    let ran = store(["repair", log.dir(), "--yes"]);
    let kept = log
        .path()
        .read_dir()
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let is_dropped = |path: &std::path::PathBuf| path.to_string_lossy().contains("dropped-");
    let dropped = kept.into_iter().find(is_dropped).unwrap();
    let place = format!("{}: damaged at byte 64", damaged[middle].display());
    let told = format!("what was cut off is in {}\n", dropped.display());
    ran.check(
        0,
        &[&place, "was cut off there, from position ", &told],
        &[],
    );
    assert!(ran.out.contains(&format!(" in {cut} bytes\n")), "{ran:?}");
    let kept = fs::read_dir(&dropped).unwrap();
    let kept: u64 = kept.map(|entry| length(&entry.unwrap().path())).sum();
    assert_eq!(kept, cut);

    store(["verify", log.dir()]).check(0, &["the log is whole"], &[]);
    let opened = log.open();
    let left = events(&opened);
    assert!(!left.is_empty() && left.len() < all.len());
    assert_eq!(left, all[..left.len()]);
    let gone = format!(": {} events in ", all.len() - left.len());
    assert!(ran.out.contains(&gone), "{gone}: {ran:?}");
    append(&opened, "app.After-1", vec!["1".into()]);
    assert_eq!(events(&opened).len(), left.len() + 1);
}

#[test]
fn a_log_that_is_in_use_is_refused() {
    let log = Log::new();
    log.flip(0);
    // damage of a sealed file is no reason not to open
    let open = log.open();
    let files = log.segments();
    let holder = format!("is in use by process {} on ", std::process::id());
    let ran = store(["repair", "--yes", log.dir()]);
    ran.check(2, &[], &["dasync: the event store in ", log.dir(), &holder]);
    assert_eq!(ran.out, "");
    assert_eq!(log.segments(), files);
    drop(open);
    store(["repair", "--yes", log.dir()]).check(0, &["was cut off there"], &[]);
}

#[test]
fn a_folder_without_a_log_is_refused() {
    let log = Log::empty();
    for arguments in [
        vec!["repair", log.dir()],
        vec!["repair", "--yes", log.dir()],
    ] {
        store(arguments).check(2, &[], &["there is no event store in ", log.dir()]);
    }
    assert_eq!(log.content(), []);
}
