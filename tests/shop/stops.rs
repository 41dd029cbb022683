//! Ends that are no kill: signals, a lost index, a full disk. The shop goes on afterwards.

use crate::premises::{Premises, Run, all_orders, undisturbed};
use rustix::process::Signal;

/// Finishes the work, and compares.
#[track_caller]
fn finish(premises: &Premises) {
    let ended = premises.run(&all_orders()).expect_code(0);
    assert_eq!(ended.results(), undisturbed().results);
    undisturbed().check_effects(premises);
}

/// Sends a signal when there are some results, and finishes the work after it.
#[track_caller]
fn stopped_by(signal: Signal) {
    let premises = Premises::new();
    let mut run = premises.start(Some(&all_orders()));
    run.wait_for_results(30);
    run.signal(signal);
    let ended = run.end().expect_code(130).expect_said(&["start it again"]);
    assert!(ended.results().len() < 200, "it was too fast");
    finish(&premises);
}

#[test]
fn a_request_to_terminate_stops_it_gracefully() {
    stopped_by(Signal::TERM);
}

#[test]
fn an_interrupt_stops_it_gracefully() {
    stopped_by(Signal::INT);
}

#[test]
fn a_lost_index_is_built_again() {
    let premises = Premises::new();
    let index = premises.data().join("index");
    for results in [20, 60] {
        let mut run = premises.start(Some(&all_orders()));
        run.wait_for_results(results);
        run.kill();
        std::fs::remove_dir_all(&index).unwrap();
    }
    finish(&premises);
    let effects = premises.effects();
    std::fs::remove_dir_all(&index).unwrap();
    finish(&premises);
    assert_eq!(premises.effects(), effects);
    assert!(index.is_dir());
}

/// For the shell: no file may be longer than this many blocks, and the shop is told so by an error
/// and not by a signal. For the log that is a disk without space.
const SMALL: &str = "trap '' XFSZ; ulimit -S -f 100";

#[test]
fn without_space_for_a_log_it_does_not_begin() {
    let premises = Premises::new();
    let ended = premises.start_after(SMALL, &all_orders()).end();
    let ended = ended.expect_code(2);
    ended.expect_said(&["cannot reserve space for", ".seg"]);
    assert_eq!(premises.effects(), []);
    finish(&premises);
}

/// A shop whose log has come to its end in the middle of the work.
fn full(premises: &Premises) -> Run {
    let mut run = premises.start(Some(&all_orders()));
    run.wait_for_results(40);
    run.signal(Signal::TERM);
    run.end().expect_code(130);
    let mut run = premises.start_after(SMALL, &all_orders());
    run.wait_for("orders wait, and go on by themselves");
    run.wait_for("there is no room for the log");
    run
}

#[test]
fn on_a_full_disk_it_says_so_and_can_be_stopped() {
    let premises = Premises::new();
    let run = full(&premises);
    run.signal(Signal::TERM);
    run.end().expect_code(130);
    finish(&premises);
}

#[test]
fn on_a_full_disk_it_can_be_killed() {
    let premises = Premises::new();
    full(&premises).kill();
    finish(&premises);
}

#[test]
#[cfg(target_os = "linux")]
fn when_a_full_disk_has_space_again_it_goes_on() {
    use rustix::process::{Resource, getrlimit, prlimit};
    let premises = Premises::new();
    let run = full(&premises);
    let own = getrlimit(Resource::Fsize);
    prlimit(Some(run.pid()), Resource::Fsize, own).unwrap();
    let ended = run.end().expect_code(0).expect_said(&["orders go on"]);
    assert_eq!(ended.results(), undisturbed().results);
    undisturbed().check_effects(&premises);
}
