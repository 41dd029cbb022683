//! What a crash, a power failure or a damaged disk leaves behind.
//!
//! Goal: no event that was answered is lost, torn or changed without an error that says so. Method:
//! damage the files of a small store in every possible way and open it again.

use super::folder::{Folder, event, fill, log, run, segments, stream};
use dasync_application::ports::{Append, Direction, EventStore, ReadFrom, ReadStream};
use dasync_domain::{ExpectedRevision, RecordedEvent};
use dasync_infrastructure::embedded::{self, Error, IndexState, Options, Store};
use futures::StreamExt;
use std::fs::{self, OpenOptions};
use std::os::unix::fs::FileExt;
use std::path::Path;

const SMALL: u64 = 4 * 1024;

fn small() -> Options {
    Options::new().segment_bytes(SMALL)
}

/// A closed store with a few events, in as many groups.
fn few_events() -> (Folder, Vec<RecordedEvent>) {
    let folder = Folder::new();
    let store = folder.open_with(small());
    fill(&store, "app.One-1", 3);
    fill(&store, "app.Two-2", 2);
    let events = log(&store);
    drop(store);
    (folder, events)
}

/// A closed store with several files.
fn many_events() -> (Folder, Vec<RecordedEvent>) {
    let folder = Folder::new();
    let store = folder.open_with(small());
    for round in 0..8 {
        fill(&store, &format!("app.Round-{round}"), 12);
    }
    let events = log(&store);
    drop(store);
    assert!(folder.segments().len() > 3, "{:?}", folder.segments());
    (folder, events)
}

fn open(folder: &Folder) -> Result<Store, Error> {
    Store::open_with(folder.path(), small())
}

fn flip(path: &Path, bit: u64) {
    let file = OpenOptions::new()
        .read(true)
        .write(true)
        .open(path)
        .unwrap();
    let mut byte = [0];
    file.read_exact_at(&mut byte, bit / 8).unwrap();
    byte[0] ^= 1 << (bit % 8);
    file.write_all_at(&byte, bit / 8).unwrap();
}

/// The offset behind the last frame of the last file, and where that frame begins.
fn last_frame(folder: &Folder) -> (u64, u64) {
    let path = segments(folder.path()).pop().unwrap();
    let bytes = fs::read(path).unwrap();
    let mut at = 64;
    let mut start = at;
    while bytes.get(at..at + 4) == Some(b"DFR1") {
        let len = u32::from_le_bytes(bytes[at + 4..at + 8].try_into().unwrap());
        start = at;
        at += 32 + usize::try_from(len).unwrap();
    }
    (start as u64, at as u64)
}

/// As after a power failure: what SYNCED said last is not on the disk.
fn forget_synced(folder: &Folder) {
    fs::remove_file(folder.path().join("SYNCED")).unwrap();
}

#[test]
fn events_are_there_after_closing_and_opening() {
    let (folder, events) = many_events();
    let store = open(&folder).unwrap();
    assert_eq!(store.recovery().cut, None);
    assert_eq!(store.recovery().index, IndexState::Complete);
    assert_eq!(log(&store), events);
    fill(&store, "app.One-1", 1);
    assert_eq!(log(&store).len(), events.len() + 1);
}

#[test]
fn a_write_that_was_cut_off_anywhere_is_cut_and_told() {
    let (folder, events) = few_events();
    let (start, end) = last_frame(&folder);
    for len in start..end {
        let copy = folder.copy();
        forget_synced(&copy);
        let file = OpenOptions::new()
            .write(true)
            .open(&copy.segments()[0])
            .unwrap();
        file.set_len(len).unwrap();
        let store = open(&copy).unwrap();
        let cut = store.recovery().cut.clone();
        assert_eq!(cut.is_some(), len > start, "cut at {len}");
        assert!(cut.is_none_or(|cut| cut.position == start && cut.bytes <= len - start));
        assert_eq!(log(&store), events[..events.len() - 1], "cut at {len}");
        if len % 16 == 0 {
            fill(&store, "app.Two-2", 1);
            drop(store);
            let again = log(&open(&copy).unwrap()).len();
            assert_eq!(again, events.len(), "cut at {len}");
        }
    }
}

/// Any sectors of the last write may be missing, whatever their order was.
#[test]
fn a_write_of_which_only_some_sectors_came_is_cut_and_told() {
    const SECTOR: usize = 512;
    let folder = Folder::new();
    let options = || Options::new().segment_bytes(16 * 1024);
    let store = folder.open_with(options());
    fill(&store, "app.One-1", 2);
    let before = log(&store);
    let large = vec![event("x".repeat(SECTOR * 5))];
    let append = Append {
        stream: stream("app.Large-1"),
        expected: ExpectedRevision::NoStream,
        events: large,
    };
    run(store.append(append)).unwrap();
    drop(store);
    forget_synced(&folder);
    let (start, end) = last_frame(&folder);
    let (start, end) = (
        usize::try_from(start).unwrap(),
        usize::try_from(end).unwrap(),
    );
    let sectors: Vec<_> = (start / SECTOR..=(end - 1) / SECTOR).collect();
    let whole = fs::read(&folder.segments()[0]).unwrap();
    for pattern in 0..(1_u32 << sectors.len()) - 1 {
        let copy = folder.copy();
        let mut bytes = whole.clone();
        for (bit, sector) in sectors
            .iter()
            .enumerate()
            .filter(|(b, _)| pattern & (1 << b) == 0)
        {
            let from = (sector * SECTOR).max(start);
            bytes[from..((sector + 1) * SECTOR).min(end)].fill(0);
            assert!(bit < 32);
        }
        fs::write(&copy.segments()[0], bytes).unwrap();
        let store = copy.open_with(options());
        assert_eq!(log(&store), before, "pattern {pattern:b}");
        assert_eq!(
            store.recovery().cut.is_some(),
            pattern != 0,
            "pattern {pattern:b}"
        );
    }
}

/// The same damage, but it is known that the frame was on stable storage.
#[test]
fn a_synced_frame_that_is_cut_off_is_refused() {
    let (folder, _) = few_events();
    let (start, end) = last_frame(&folder);
    for len in (start..end).step_by(7) {
        let copy = folder.copy();
        let file = OpenOptions::new()
            .write(true)
            .open(&copy.segments()[0])
            .unwrap();
        file.set_len(len).unwrap();
        let Err(Error::Corrupt(damage)) = open(&copy) else {
            unreachable!("cut at {len}")
        };
        assert_eq!((damage.position, damage.offset), (start, start));
        assert_eq!(damage.file, copy.segments()[0]);
        let text = damage.to_string();
        assert!(
            text.contains("dasync store verify") && text.contains("repair"),
            "{text}"
        );
    }
}

/// Opens a damaged store and compares what it gives with what was written: the right events, or a
/// beginning of them where the damage may be a torn write, or an error.
fn check_damaged(folder: &Folder, events: &[RecordedEvent], may_end_early: bool, what: &str) {
    let Ok(store) = open(folder) else { return };
    run(async {
        let mut all = store.read_all(None);
        let mut seen = 0;
        while let Some(result) = all.next().await {
            let Ok(event) = result else { return };
            assert_eq!(Some(&event), events.get(seen), "{what}");
            seen += 1;
        }
        let whole = seen == events.len();
        assert!(
            whole || may_end_early && seen == events.len() - 1,
            "{what}: only {seen} events"
        );
        for event in events.iter().take(seen) {
            let read = ReadStream {
                stream: event.stream.clone(),
                from: ReadFrom::Revision(event.revision),
                direction: Direction::Forwards,
                limit: 1,
            };
            let found: Vec<_> = store.read_stream(read).collect().await;
            let Ok(found) = &found[0] else { continue };
            assert_eq!(found, event, "{what}");
        }
    });
}

#[test]
fn every_flipped_bit_of_the_log_is_noticed() {
    let (folder, events) = few_events();
    let (start, end) = last_frame(&folder);
    let tidy = folder.copy();
    for bit in 0..end * 8 {
        let path = &tidy.segments()[0];
        flip(path, bit);
        // the last frame is known to be synced, so nothing may be cut
        let opened = open(&tidy);
        assert!(opened.is_err(), "bit {bit}");
        drop(opened);
        flip(path, bit);
    }
    // without that knowledge, damage of the last frame alone may be a torn write
    let every = |bit: &u64| bit.is_multiple_of(if *bit < start * 8 { 5 } else { 29 });
    for bit in (0..end * 8).filter(every) {
        let copy = folder.copy();
        forget_synced(&copy);
        flip(&copy.segments()[0], bit);
        check_damaged(&copy, &events, bit >= start * 8, &format!("bit {bit}"));
    }
}

#[test]
fn flipped_bits_of_sealed_files_are_noticed_by_whoever_reads() {
    let (folder, events) = many_events();
    let sealed = folder.segments().len() - 1;
    for number in 0..sealed {
        let bits = fs::metadata(&folder.segments()[number]).unwrap().len() * 8;
        for bit in (number as u64 * 31..bits).step_by(1_201) {
            let copy = folder.copy();
            flip(&copy.segments()[number], bit);
            let what = format!("file {number}, bit {bit}");
            check_damaged(&copy, &events, false, &what);
            let report = embedded::verify(copy.path(), |_, _| {}).unwrap();
            assert_eq!(report.damage.len(), 1, "{what}: {report:?}");
            assert_eq!(report.damage[0].file, copy.segments()[number], "{what}");
        }
    }
}

#[test]
fn what_is_before_damage_is_read() {
    let (folder, events) = many_events();
    let sealed = folder.segments().len() - 1;
    for number in 0..sealed {
        let copy = folder.copy();
        flip(&copy.segments()[number], 2_000 * 8);
        let report = embedded::verify(copy.path(), |_, _| {}).unwrap();
        let good = |event: &&RecordedEvent| event.position.0 < report.damage[0].position;
        let before: Vec<_> = events.iter().filter(good).cloned().collect();
        let reader = embedded::Reader::open(copy.path()).unwrap();
        let mut read: Vec<_> = run(reader.read_all(None).collect());
        assert!(
            read.pop().is_some_and(|last| last.is_err()),
            "file {number}"
        );
        let read: Vec<_> = read.into_iter().map(Result::unwrap).collect();
        assert!(!read.is_empty() && read == before, "file {number}");
    }
}

#[test]
fn flipped_bits_of_the_small_files_never_lose_an_event() {
    let (folder, events) = few_events();
    for name in ["MANIFEST", "SYNCED"] {
        let bits = fs::metadata(folder.path().join(name)).unwrap().len() * 8;
        for bit in 0..bits {
            let path = folder.path().join(name);
            flip(&path, bit);
            match open(&folder) {
                Ok(store) => {
                    assert_eq!(name, "SYNCED", "bit {bit}");
                    assert_eq!(log(&store), events, "{name}, bit {bit}");
                }
                Err(error) => {
                    let named = matches!(error, Error::Corrupt(_) | Error::NewerFormat { .. });
                    assert!(named, "{name}, bit {bit}: {error}");
                    flip(&path, bit);
                }
            }
        }
    }
}

#[test]
fn a_missing_file_of_the_log_is_noticed() {
    let (folder, events) = many_events();
    for number in 0..folder.segments().len() {
        let copy = folder.copy();
        fs::remove_file(&copy.segments()[number]).unwrap();
        let refused = open(&copy);
        assert!(
            matches!(refused, Err(Error::Corrupt(_))),
            "file {number}: {refused:?}"
        );
        let report = embedded::verify(copy.path(), |_, _| {}).unwrap();
        assert!(
            number + 1 == folder.segments().len() || !report.damage.is_empty(),
            "{report:?}"
        );
    }
    let (one, two) = (folder.segments()[0].clone(), folder.segments()[1].clone());
    let swapped = folder.copy();
    fs::copy(one, &swapped.segments()[1]).unwrap();
    fs::copy(two, &swapped.segments()[0]).unwrap();
    assert!(matches!(open(&swapped), Err(Error::Corrupt(_))));
    assert_eq!(log(&open(&folder).unwrap()), events);
}

#[test]
fn a_segment_that_was_being_created_is_created_again() {
    let (folder, events) = few_events();
    let whole = fs::read(&folder.segments()[0]).unwrap();
    // seal the only file, as the writer does before it creates the next
    let store = folder.open_with(small());
    let mut count = events.len();
    while segments(folder.path()).len() == 1 {
        fill(&store, "app.Three-3", 1);
        count += 1;
    }
    drop(store);
    assert!(whole.len() > 64);
    let born = folder.segments()[1].clone();
    for content in [vec![], vec![0; 10], vec![0; 64], vec![0; 4_096]] {
        let copy = folder.copy();
        forget_synced(&copy);
        fs::write(
            copy.path().join("log").join(born.file_name().unwrap()),
            content,
        )
        .unwrap();
        let store = open(&copy).unwrap();
        assert_eq!(log(&store).len(), count - 1);
        fill(&store, "app.Three-3", 1);
        drop(store);
        assert_eq!(log(&open(&copy).unwrap()).len(), count);
    }
    let copy = folder.copy();
    forget_synced(&copy);
    fs::remove_file(copy.path().join("log").join(born.file_name().unwrap())).unwrap();
    assert_eq!(log(&open(&copy).unwrap()).len(), count - 1);
}

#[test]
fn a_newer_format_is_refused_with_a_clear_message() {
    let (folder, events) = few_events();
    let path = folder.path().join("MANIFEST");
    let old = fs::read(&path).unwrap();
    let mut new = old.clone();
    new[8] = 2;
    // the checksum is left as it is: a newer format may have another one
    fs::write(&path, &new).unwrap();
    let error = open(&folder).unwrap_err();
    let text = error.to_string();
    assert!(
        text.contains("format 2") && text.contains("up to 1"),
        "{text}"
    );
    assert!(embedded::Reader::open(folder.path()).is_err());
    assert!(embedded::verify(folder.path(), |_, _| {}).is_err());
    assert!(embedded::repair(folder.path()).is_err());
    fs::write(&path, old).unwrap();
    assert_eq!(log(&open(&folder).unwrap()), events);
}

#[test]
fn a_lost_index_is_built_again() {
    let (folder, events) = many_events();
    fs::remove_dir_all(folder.path().join("index")).unwrap();
    let (told, heard) = std::sync::mpsc::channel();
    let options = small().progress(move |done, total| told.send((done, total)).unwrap());
    let store = folder.open_with(options);
    let IndexState::Rebuilt { reason } = &store.recovery().index else {
        unreachable!("{:?}", store.recovery())
    };
    assert!(reason.contains("missing"), "{reason}");
    let told: Vec<_> = heard.try_iter().collect();
    assert!(told.iter().all(|(done, total)| done <= total));
    assert!(
        told.last()
            .is_some_and(|(done, total)| done == total && *done > 0),
        "{told:?}"
    );
    check_streams(&store, &events);
}

#[test]
fn a_broken_index_is_built_again() {
    let (folder, events) = many_events();
    let mut files = Vec::new();
    let mut dirs = vec![folder.path().join("index")];
    while let Some(dir) = dirs.pop() {
        for entry in fs::read_dir(dir).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                dirs.push(path);
            } else {
                files.push(path);
            }
        }
    }
    assert!(files.len() > 3);
    for path in files
        .iter()
        .filter(|path| fs::metadata(path).unwrap().len() > 0)
    {
        let copy = folder.copy_with_index();
        let damaged = copy.path().join(path.strip_prefix(folder.path()).unwrap());
        let len = fs::metadata(&damaged).unwrap().len().min(4_096);
        fs::write(&damaged, vec![0xa5; usize::try_from(len).unwrap()]).unwrap();
        check_streams(&open(&copy).unwrap(), &events);
    }
}

/// As when a backup of the log is put back, but not of the index.
#[test]
fn an_index_ahead_of_the_log_is_built_again() {
    let (folder, events) = few_events();
    let ahead = folder.copy_with_index();
    let store = open(&ahead).unwrap();
    fill(&store, "app.Two-2", 3);
    drop(store);
    fs::remove_dir_all(folder.path().join("index")).unwrap();
    fs::rename(ahead.path().join("index"), folder.path().join("index")).unwrap();
    let store = open(&folder).unwrap();
    assert!(
        matches!(store.recovery().index, IndexState::Rebuilt { .. }),
        "{:?}",
        store.recovery()
    );
    check_streams(&store, &events);
}

/// As when two stores went different ways after a copy was made.
#[test]
fn an_index_of_another_log_is_built_again() {
    let (folder, _) = few_events();
    let other = folder.copy();
    for (of, name) in [(&folder, "app.Here-1"), (&other, "app.Else-1")] {
        let store = open(of).unwrap();
        fill(&store, name, 2);
    }
    fs::remove_dir_all(folder.path().join("index")).unwrap();
    fs::rename(other.path().join("index"), folder.path().join("index")).unwrap();
    let store = open(&folder).unwrap();
    assert!(
        matches!(store.recovery().index, IndexState::Rebuilt { .. }),
        "{:?}",
        store.recovery()
    );
    let events = log(&store);
    check_streams(&store, &events);
}

/// More than goes through the journal of the index at once: it is written as tables.
#[test]
fn a_large_index_is_read_from_its_tables() {
    const STREAMS: usize = 40;
    let folder = Folder::new();
    let options = || Options::new().recent_bytes(512 * 1024);
    let store = folder.open_with(options());
    run(async {
        let appends = |number: usize| {
            let (store, of) = (store.clone(), stream(&format!("app.Large-{number}")));
            async move {
                for call in 0..150 {
                    let events = (0..=call % 3).map(|n| event(format!("{number} {call} {n}")));
                    let (events, expected) = (events.collect(), ExpectedRevision::Any);
                    let append = Append {
                        stream: of.clone(),
                        expected,
                        events,
                    };
                    store.append(append).await.unwrap();
                }
            }
        };
        futures::future::join_all((0..STREAMS).map(appends)).await;
    });
    let events = log(&store);
    assert_eq!(events.len(), STREAMS * 150 * 2);
    let by_stream = |events: &[RecordedEvent]| {
        let mut sorted = events.to_vec();
        sorted.sort_by(|a, b| (&a.stream, a.revision).cmp(&(&b.stream, b.revision)));
        sorted
    };
    let sorted = by_stream(&events);
    check_sorted(&store, &sorted);
    drop(store);
    let store = folder.open_with(options());
    check_sorted(&store, &sorted);
    drop(store);
    fs::remove_dir_all(folder.path().join("index")).unwrap();
    let store = folder.open_with(options());
    assert!(matches!(store.recovery().index, IndexState::Rebuilt { .. }));
    check_sorted(&store, &sorted);
}

/// Each event is found in its stream.
fn check_streams(store: &Store, events: &[RecordedEvent]) {
    assert_eq!(log(store), events);
    check_sorted(store, events);
}

/// Each stream has its events, which stand together.
fn check_sorted(store: &Store, events: &[RecordedEvent]) {
    let mut streams: Vec<_> = events.iter().map(|event| event.stream.clone()).collect();
    streams.dedup();
    for stream in streams {
        let read = ReadStream {
            stream: stream.clone(),
            from: ReadFrom::Start,
            direction: Direction::Forwards,
            limit: usize::MAX,
        };
        let found: Vec<_> = run(store.read_stream(read).map(Result::unwrap).collect());
        let expected: Vec<_> = events
            .iter()
            .filter(|e| e.stream == stream)
            .cloned()
            .collect();
        assert_eq!(found, expected, "{stream}");
    }
}

#[test]
fn verifying_counts_what_is_there() {
    let (folder, events) = many_events();
    let mut told = Vec::new();
    let report = embedded::verify(folder.path(), |done, total| told.push((done, total))).unwrap();
    assert_eq!(report.events, events.len() as u64);
    assert_eq!(
        (report.records, report.frames),
        (report.events, report.events)
    );
    assert_eq!(report.segments, folder.segments().len() as u64);
    assert_eq!((report.damage.len(), report.torn), (0, None));
    assert_eq!((report.bytes, report.lost), (report.end, None));
    assert_eq!(told.last(), Some(&(report.segments, report.segments)));
    assert_eq!(embedded::repair(folder.path()).unwrap(), None);
}

#[test]
fn repairing_cuts_at_the_first_damage_and_keeps_what_it_cuts() {
    let (folder, events) = many_events();
    for number in 0..folder.segments().len() {
        for bit in [100, 2_000 * 8] {
            let copy = folder.copy();
            let path = copy.segments()[number].clone();
            let before: u64 = copy
                .segments()
                .iter()
                .map(|p| fs::metadata(p).unwrap().len())
                .sum();
            if bit / 8 >= fs::metadata(&path).unwrap().len() {
                continue;
            }
            flip(&path, bit);
            if open(&copy).is_ok() {
                // noticed by reading only; opening may have made the last file longer
                assert!(number + 1 < copy.segments().len());
            }
            let what = format!("file {number}, bit {bit}");
            let report = embedded::verify(copy.path(), |_, _| {}).unwrap();
            let lost = report.lost.unwrap();
            let Some(repaired) = embedded::repair(copy.path()).unwrap() else {
                unreachable!("{what}")
            };
            assert_eq!(repaired.damage.file, path, "{what}");
            let dropped = fs::read_dir(&repaired.dropped).unwrap();
            let kept: u64 = dropped
                .map(|entry| entry.unwrap().metadata().unwrap().len())
                .sum();
            assert_eq!(kept, repaired.bytes, "{what}");
            assert_eq!(lost.bytes, repaired.bytes, "{what}");
            assert_eq!(report.damage[0], repaired.damage, "{what}");
            let after: u64 = copy
                .segments()
                .iter()
                .map(|p| fs::metadata(p).unwrap().len())
                .sum();
            assert!(kept + after >= before, "{what}");
            let store = open(&copy).unwrap();
            let left = log(&store);
            assert_eq!(left, events[..left.len()], "{what}");
            assert!(
                left.iter()
                    .all(|event| event.position.0 < repaired.damage.position),
                "{what}"
            );
            // the last file has no footer that says how many events are in it
            let gone = (events.len() - left.len()) as u64;
            let exact = lost.events == gone && !lost.may_be_more;
            let without_one = lost.events + 1 == gone && lost.may_be_more;
            let in_last = number + 1 == folder.segments().len();
            assert!(
                exact || in_last && (without_one || lost.events == gone),
                "{what}: {lost:?}"
            );
            let next = events.get(left.len()).unwrap();
            assert!(next.position.0 >= repaired.damage.position, "{what}");
            check_streams(&store, &left);
            fill(&store, "app.After-1", 20);
            drop(store);
            let report = embedded::verify(copy.path(), |_, _| {}).unwrap();
            assert_eq!(report.events, left.len() as u64 + 20, "{what}");
            assert!(report.damage.is_empty(), "{what}: {report:?}");
        }
    }
}

#[test]
fn repairing_at_the_same_place_again_keeps_both_ends() {
    let (folder, _) = many_events();
    let mut kept = Vec::new();
    for _ in 0..3 {
        flip(&folder.segments()[0], 2_000 * 8);
        let repaired = embedded::repair(folder.path()).unwrap().unwrap();
        let files = || content_of(&repaired.dropped);
        assert!(!files().is_empty());
        kept.push((repaired.dropped.clone(), files()));
        let store = open(&folder).unwrap();
        fill(&store, "app.After-1", 20);
    }
    for (dropped, files) in &kept {
        assert_eq!(content_of(dropped), *files);
    }
    let first = kept[0].0.display();
    assert_eq!(kept[1].0, Path::new(&format!("{first}-2")));
    assert_eq!(kept[2].0, Path::new(&format!("{first}-3")));
}

/// Names and contents of the files in a folder.
fn content_of(dir: &Path) -> Vec<(std::path::PathBuf, Vec<u8>)> {
    let entries = fs::read_dir(dir).unwrap();
    let mut files: Vec<_> = entries
        .map(|entry| entry.unwrap().path())
        .map(|path| (path.clone(), fs::read(path).unwrap()))
        .collect();
    files.sort();
    files
}

#[test]
fn files_that_begin_like_a_log_are_not_taken_for_one() {
    let folder = Folder::new();
    assert!(matches!(
        embedded::Reader::open(folder.path()),
        Err(Error::NotAStore { .. })
    ));
    assert!(matches!(
        embedded::verify(folder.path(), |_, _| {}),
        Err(Error::NotAStore { .. })
    ));
    fs::write(folder.path().join("MANIFEST"), b"something else entirely").unwrap();
    let refused = open(&folder).unwrap_err();
    assert!(matches!(refused, Error::Corrupt(_)));
    // repairing the log would not help
    let text = refused.to_string();
    assert!(
        text.contains("backup") && !text.contains("repair"),
        "{text}"
    );
}
