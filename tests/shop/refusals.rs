//! Data that the shop must not work on: it says why, and changes nothing.

use crate::premises::{Premises, all_orders, some_orders};
use dasync::embedded;
use dasync::ports::{Append, EventStore, EventToAppend, ExpectedRevision, StreamId};
use std::path::Path;
use uuid::Uuid;

#[test]
fn a_folder_in_use_names_its_holder() {
    let premises = Premises::new();
    let mut holder = premises.start(None);
    holder.wait_for_open();
    let pid = format!("process {} ", holder.id());
    let second = premises.run(&all_orders()).expect_code(2);
    assert_eq!(second.expect_said(&["in use by", &pid]).out, [""; 0]);
    // the end of its input is the end of the first
    assert_eq!(holder.end().expect_code(0).out, [""; 0]);
    premises.run(&all_orders()).expect_code(0);
}

#[test]
fn a_folder_of_a_killed_holder_is_free() {
    let premises = Premises::new();
    let mut holder = premises.start(None);
    holder.wait_for_open();
    holder.kill();
    premises.run(&all_orders()).expect_code(0);
}

#[test]
fn a_newer_format_is_refused() {
    let premises = Premises::new();
    let orders = premises.write_orders(&some_orders(5));
    let before = premises.run(&orders).expect_code(0);
    let manifest = premises.data().join("MANIFEST");
    // behind the magic bytes, little-endian
    change(&manifest, 8, |version| version + 1);
    let said = ["MANIFEST has format 2", "up to 1", "use a newer version"];
    let refused = premises.run(&orders).expect_code(2).expect_said(&said);
    assert_eq!(refused.out, [""; 0]);
    change(&manifest, 8, |version| version - 1);
    let after = premises.run(&orders).expect_code(0);
    assert_eq!(after.results(), before.results());
}

fn change(file: &Path, offset: usize, with: impl FnOnce(u8) -> u8) {
    let mut bytes = std::fs::read(file).unwrap();
    bytes[offset] = with(bytes[offset]);
    std::fs::write(file, bytes).unwrap();
}

/// Where the frames of a segment begin and end.
fn frames(segment: &[u8]) -> Vec<std::ops::Range<usize>> {
    let (mut frames, mut at) = (Vec::new(), 64);
    while segment[at..].starts_with(b"DFR1") {
        let len = u32::from_le_bytes(segment[at + 4..at + 8].try_into().unwrap());
        let end = at + 32 + usize::try_from(len).unwrap();
        frames.push(at..end);
        at = end;
    }
    assert!(frames.len() > 10, "too little for a test: {}", frames.len());
    frames
}

/// Flips a byte of the given frame: the shop must refuse, and must go on when it is flipped back.
#[track_caller]
fn damaged(premises: &Premises, which: impl FnOnce(usize) -> usize) {
    let orders = all_orders();
    let segment = premises.segments().remove(0);
    let bytes = std::fs::read(&segment).unwrap();
    let frames = frames(&bytes);
    let frame = frames[which(frames.len())].clone();
    let (flipped, effects) = (frame.start + frame.len() / 2, premises.effects());

    change(&segment, flipped, |byte| byte ^ 0x10);
    let damaged = std::fs::read(&segment).unwrap();
    let refused = premises.run(&orders).expect_code(2).expect_said(&[
        &segment.display().to_string(),
        &format!("is damaged at byte {} ", frame.start),
        "store verify",
        "store repair",
    ]);
    assert_eq!(refused.out, [""; 0]);
    assert!(
        std::fs::read(&segment).unwrap() == damaged,
        "it was changed"
    );
    assert_eq!(premises.effects(), effects);

    change(&segment, flipped, |byte| byte ^ 0x10);
    let after = premises.run(&orders).expect_code(0);
    assert_eq!(after.results().len(), 200);
}

/// A shop that was killed in the middle of its work.
fn half_done() -> Premises {
    let premises = Premises::new();
    let mut run = premises.start(Some(&all_orders()));
    run.wait_for_results(40);
    run.kill();
    premises
}

#[test]
fn damage_in_the_middle_of_the_log_is_refused() {
    damaged(&half_done(), |frames| frames / 2);
}

#[test]
fn damage_at_the_beginning_of_the_log_is_refused() {
    damaged(&half_done(), |_frames| 0);
}

#[test]
fn damage_at_the_end_of_a_log_that_was_synced_is_refused() {
    let premises = Premises::new();
    premises.run(&all_orders()).expect_code(0);
    damaged(&premises, |frames| frames - 1);
}

/// Closes the segment that the shop has written, and begins another.
#[tokio::main(flavor = "current_thread")]
async fn seal(data: &Path) {
    let options = embedded::Options::new().segment_bytes(4096);
    let store = embedded::Store::open_with(data, options).unwrap();
    let append = Append {
        stream: StreamId::new("note-1").unwrap(),
        expected: ExpectedRevision::NoStream,
        events: vec![EventToAppend {
            id: Uuid::new_v4(),
            kind: "NoteTaken".into(),
            data: "{}".into(),
            metadata: "{}".into(),
        }],
    };
    store.append(append).await.unwrap();
    store.close().await;
}

#[test]
fn damage_in_a_sealed_segment_is_refused_when_the_index_is_built() {
    let premises = half_done();
    seal(&premises.data());
    assert_eq!(premises.segments().len(), 2);
    std::fs::remove_dir_all(premises.data().join("index")).unwrap();
    damaged(&premises, |frames| frames / 2);
}

#[test]
fn damage_in_a_sealed_segment_is_refused_when_it_is_read() {
    let premises = half_done();
    seal(&premises.data());
    // not all of it is read: the index knows what is done
    let segment = premises.segments().remove(0);
    for frame in frames(&std::fs::read(&segment).unwrap()) {
        change(&segment, usize::midpoint(frame.start, frame.end), |byte| {
            byte ^ 0x10
        });
    }
    let name = segment.display().to_string();
    let said = [&*name, "is damaged at byte", "store verify", "store repair"];
    let refused = premises
        .run(&all_orders())
        .expect_code(2)
        .expect_said(&said);
    assert_eq!(refused.out, [""; 0]);
}
