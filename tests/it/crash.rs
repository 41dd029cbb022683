//! Every scenario, with everything but the log dropped before and after every append.

use crate::scenarios::{Scenario, services};
use crate::world::World;
use dasync_infrastructure::faulty::{ChangeFault, Script, Store as Faulty};
use dasync_infrastructure::{ManualClock, memory};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What must not depend on crashes.
#[derive(Debug, PartialEq)]
struct Seen {
    result: String,
    /// Events of each kind: everything is in the log exactly once.
    log: BTreeMap<String, usize>,
}

/// Lives on one log, each with a crash at an append counted from its own start.
async fn run(
    scenario: Scenario,
    crashes: &[(u64, ChangeFault)],
    keep_table: bool,
) -> (Seen, Vec<String>) {
    let mut world = World::new();
    for (at, fault) in crashes {
        let script = Script::new().change(*at, *fault);
        let faulty = Arc::new(Faulty::new(Arc::new(world.store.clone()), script));
        let death = faulty.crashed();
        let life = async {
            let builder = world.builder(Arc::<Faulty<_>>::clone(&faulty));
            let host = services(builder, &world.effects).build().await.unwrap();
            world.drive(scenario.run(&host)).await.unwrap();
            world.drive(quiet(&world)).await;
        };
        tokio::select! {
            biased;
            () = death => {}
            () = life => {}
        }
        // a new process: only the log is there, and perhaps the table
        let projections = if keep_table {
            world.projections.snapshot()
        } else {
            memory::Projections::new()
        };
        world = World {
            store: memory::Store::of_events(world.store.log()),
            projections,
            clock: ManualClock::new(world.now()),
            effects: world.effects,
        };
    }
    let host = world.host().await;
    let result = world.drive(scenario.run(&host)).await.unwrap();
    world.drive(quiet(&world)).await;
    let mut log = BTreeMap::new();
    for event in world.store.log() {
        *log.entry(event.kind.to_string()).or_default() += 1;
    }
    (Seen { result, log }, world.effects.all())
}

/// Until every routine that was born has ended: handlers and cancelled ones end a little later.
async fn quiet(world: &World) {
    loop {
        let ended = ["RoutineCompleted", "RoutineFailed", "RoutineCancelled"];
        let ended: usize = ended.iter().map(|kind| world.count(kind)).sum();
        let log = world.store.log();
        let born = log.iter().filter(|e| *e.kind == *"RoutineRequested");
        let handling = born
            .clone()
            .filter(|e| e.data.windows(9).any(|w| w == b"\"event\":{"))
            .count();
        if born.count() == ended && handling == world.count("DrinkServed") * 2 {
            return;
        }
        tokio::task::yield_now().await;
    }
}

fn distinct(mut effects: Vec<String>) -> Vec<String> {
    effects.sort();
    effects.dedup();
    effects
}

#[tokio::test]
async fn nothing_is_lost_and_nothing_is_recorded_twice() {
    let mut runs = 0;
    for scenario in Scenario::ALL {
        let (base, effects) = run(scenario, &[], true).await;
        assert_eq!(base.result, scenario.expected(), "{scenario:?}");
        let changes: usize = base.log.values().sum();
        for at in 1..=changes as u64 {
            for keep_table in [true, false] {
                for fault in [ChangeFault::CrashAfter, ChangeFault::CrashBefore] {
                    let (crashed, again) = run(scenario, &[(at, fault)], keep_table).await;
                    let what = format!("{scenario:?}: {fault:?} {at}, table {keep_table}");
                    // an attempt that failed before the crash may be made again
                    if scenario == Scenario::Flaky {
                        assert_eq!(crashed.result, base.result, "{what}");
                    } else {
                        assert_eq!(crashed, base, "{what}");
                    }
                    assert_eq!(distinct(again), distinct(effects.clone()), "{what}");
                    runs += 1;
                }
            }
        }
    }
    println!("{runs} killed runs");
    assert!(runs > 400, "{runs}");
}

#[tokio::test]
async fn a_process_that_dies_after_every_append_still_gets_there() {
    for scenario in Scenario::ALL {
        let always = vec![(1, ChangeFault::CrashAfter); 60];
        let (crashed, _) = run(scenario, &always, true).await;
        assert_eq!(crashed.result, scenario.expected(), "{scenario:?}");
    }
}
