//! Two hosts on one log, in the example `05_dependency_injection`: `kill -9` at random moments,
//! while the café waits, while both work, and between.
//!
//! Method: as in `kills`, and what the last process prints is what one that was never killed prints.

use crate::kills::{Random, check_repeats, from_environment, seed};
use crate::premises::{Premises, check_steps};
use std::time::Duration;

const PROGRAM: &str = "05_dependency_injection";

#[test]
fn killed_at_random_moments_two_hosts_have_each_effect_once() {
    let rounds = from_environment("DASYNC_KILLS").unwrap_or(16);
    let seed = seed();
    eprintln!("DASYNC_KILLS={rounds} DASYNC_SEED={seed}");
    let mut random = Random(seed);
    let calm = Premises::of(PROGRAM);
    let ended = calm.run_alone().expect_code(0);
    ended.expect_said(&["nobody serves PaymentTerminal yet"]);
    let said = calm.run_alone().expect_code(0).out;
    assert_eq!(said.len(), 5, "one line for each customer: {said:?}");
    let expected = calm.effects();
    // four are charged and served; one has no money
    assert_eq!(expected.len(), 8);
    check_repeats(&expected, &[]);

    let (mut at_work, mut killed, mut repeats) = (0, 0, 0);
    for round in 0..rounds * 10 {
        if round >= rounds && at_work > 0 {
            break;
        }
        let (premises, mut kills) = (Premises::of(PROGRAM), Vec::new());
        for _ in 0..random.in_range(1..=3) {
            let mut run = premises.start(None);
            // from the start, or when both hosts are there
            if random.in_range(0..=1) == 0 {
                run.wait_for_open();
            } else {
                run.wait_for("restarted in the middle");
            }
            let time = Duration::from_millis(random.in_range(1..=120));
            let ended = if run.ends_within(time) {
                run.end().expect_code(0)
            } else {
                run.kill()
            };
            // it may have ended just before the signal came
            if ended.status.code().is_some() {
                ended.expect_code(0);
                break;
            }
            killed += 1;
            let effects = premises.effects().len();
            at_work += u32::from((1..expected.len()).contains(&effects));
            kills.push(effects);
        }
        let ended = premises.run_alone().expect_code(0);
        assert_eq!(ended.out, said);
        check_steps(&premises.effects(), &expected);
        repeats += check_repeats(&premises.effects(), &kills);
    }
    eprintln!("{killed} kills ({at_work} of them at work), {repeats} effects repeated");
    assert!(at_work > 0, "no process was killed at work");
}
