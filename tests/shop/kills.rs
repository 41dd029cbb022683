//! `kill -9` at random moments, again and again.
//!
//! Method: one process after the other works on the same orders and the same data, and is killed
//! after a random time; the last one may finish, and now and then one before it, after which a new
//! shop begins: a restart that loses its work shows only if it may go on to the end. The file of effects is the witness: what stands in
//! it between two kills is what one process did.

use crate::premises::{Effect, Ended, Premises, all_orders, undisturbed};
use std::collections::{BTreeMap, BTreeSet};
use std::hash::{BuildHasher, Hasher, RandomState};
use std::time::Duration;

/// The default of `coffee_shop --concurrency`.
const CONCURRENCY: usize = 16;

/// `SplitMix64` (Steele, Lea and Flood, 2014).
pub(crate) struct Random(pub(crate) u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    pub(crate) fn in_range(&mut self, range: std::ops::RangeInclusive<u64>) -> u64 {
        range.start() + self.next() % (range.end() - range.start() + 1)
    }
}

pub(crate) fn from_environment(name: &str) -> Option<u64> {
    let value = std::env::var(name).ok()?;
    Some(value.parse().unwrap_or_else(|e| panic!("{name}: {e}")))
}

/// Another one each time, if none is asked for.
pub(crate) fn seed() -> u64 {
    from_environment("DASYNC_SEED").unwrap_or_else(|| RandomState::new().build_hasher().finish())
}

/// Checks that an effect was repeated only if its step was running when the process died, and
/// counts the repeats.
///
/// Then it is the last effect of its order, its process had it once, and the repeat has the same
/// key. A process has no more steps running than orders.
pub(crate) fn check_repeats(effects: &[Effect], kills: &[usize]) -> usize {
    let process = |index: usize| kills.partition_point(|kill| *kill <= index);
    let (mut last_of_order, mut keys) = (BTreeMap::new(), BTreeMap::new());
    let mut by_kill = vec![0_usize; kills.len()];
    for (index, Effect { order, step, key }) in effects.iter().enumerate() {
        let step = (order, step);
        let seen = last_of_order.insert(order, (step, index));
        if let Some(owner) = keys.insert(key, step) {
            assert_eq!(owner, step, "one key, two steps");
            let (last, at) = seen.unwrap();
            assert_eq!(last, step, "effect {index} comes after a later one");
            let died = process(at);
            assert!(died < process(index), "{step:?} twice in one process");
            by_kill[died] += 1;
        }
    }
    let steps: BTreeSet<_> = keys.values().collect();
    assert_eq!(steps.len(), keys.len(), "a step has two keys");
    let most = by_kill.iter().max().copied().unwrap_or_default();
    assert!(most <= CONCURRENCY, "{most} repeats after one kill");
    by_kill.iter().sum()
}

/// Checks a shop that has finished after `kills` (how many effects there were at each), and counts
/// the repeats.
fn check(premises: &Premises, kills: &[usize], ended: &Ended) -> usize {
    assert_eq!(ended.results(), undisturbed().results);
    undisturbed().check_effects(premises);
    check_repeats(&premises.effects(), kills)
}

#[test]
fn killed_at_random_moments_it_has_each_effect_and_each_result_once() {
    let kills_in_all = from_environment("DASYNC_KILLS").unwrap_or(30);
    let seed = seed();
    // shown if the test fails, or if asked
    eprintln!("DASYNC_KILLS={kills_in_all} DASYNC_SEED={seed}");
    let mut random = Random(seed);
    check_repeats(&undisturbed().effects, &[]);

    let (mut premises, mut kills) = (Premises::new(), Vec::new());
    let (mut killed, mut shops, mut repeats, mut at_work) = (0, 1, 0, 0);
    while killed < kills_in_all {
        let mut run = premises.start(Some(&all_orders()));
        // from the very start, or from a later moment: on a slow machine that would be out of reach
        match random.next() % 3 {
            0 => {}
            1 => run.wait_for_open(),
            _ => run.wait_for_results(1),
        }
        let delay = Duration::from_millis(random.in_range(5..=150));
        let spared = random.next().is_multiple_of(6);
        let ended = if spared || run.ends_within(delay) {
            run.end().expect_code(0)
        } else {
            run.kill()
        };
        // it may have ended just before the signal came
        if ended.status.code().is_some() {
            let ended = ended.expect_code(0);
            repeats += check(&premises, &kills, &ended);
            (premises, kills) = (Premises::new(), Vec::new());
            shops += 1;
            continue;
        }
        killed += 1;
        let effects = premises.effects().len();
        at_work += u64::from(kills.last().copied().unwrap_or_default() < effects);
        kills.push(effects);
    }
    let ended = premises.run(&all_orders()).expect_code(0);
    repeats += check(&premises, &kills, &ended);
    eprintln!(
        "{killed} kills ({at_work} of them after new effects), {shops} shops, {repeats} effects \
         repeated"
    );
    assert!(at_work > 0, "no process was killed at work");

    // once more on the same data
    let effects = premises.effects();
    let again = premises.run(&all_orders()).expect_code(0);
    assert_eq!(again.results(), undisturbed().results);
    assert_eq!(premises.effects(), effects);
}
