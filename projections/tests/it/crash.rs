//! Every scenario, with everything but the log dropped before and after every append.

use crate::script::Op::{
    All, Any, Call, Delay, Each, Effect, Fail, Join, Promise, Start, Timeout, Yield,
};
use crate::script::{Op, call};
use crate::world::{World, begin};
use dasync_infrastructure::faulty::{ChangeFault, Script, Store as Faulty};
use dasync_infrastructure::{ManualClock, memory};
use dasync_projections::Node;
use std::collections::BTreeMap;
use std::sync::Arc;

pub(crate) fn scenarios() -> Vec<(&'static str, Vec<Op>)> {
    let effect = |n: &str| Effect(n.into());
    vec![
        ("steps", vec![effect("a"), effect("b"), effect("c")]),
        (
            "calls",
            vec![Call(vec![effect("a")]), Call(vec![Call(vec![effect("b")])])],
        ),
        (
            "parallel",
            vec![
                All(vec![
                    Call(vec![effect("a")]),
                    Call(vec![Delay(10), effect("b")]),
                    Call(vec![]),
                ]),
                effect("c"),
            ],
        ),
        (
            "each",
            vec![Each(
                2,
                vec![vec![effect("a")], vec![], vec![effect("b")], vec![Yield]],
            )],
        ),
        (
            "handles",
            vec![
                Start(vec![Delay(50), effect("a")]),
                Delay(10),
                Join,
                effect("b"),
            ],
        ),
        (
            "any",
            vec![
                Any(vec![Call(vec![Delay(60_000)]), Call(vec![effect("a")])]),
                Yield,
            ],
        ),
        (
            "timeout",
            vec![
                Timeout(Box::new(Call(vec![Delay(60_000)])), 100),
                effect("a"),
            ],
        ),
        (
            "promises",
            vec![
                Promise("1".into()),
                effect("a"),
                All(vec![Promise("1".into()), Promise("2".into())]),
                Any(vec![Delay(60_000), Promise("3".into())]),
                Timeout(Box::new(Promise("4".into())), 60_000),
            ],
        ),
        (
            "early promises",
            vec![Delay(10), Promise("early".into()), effect("a")],
        ),
        ("errors", vec![Call(vec![Fail]), Yield, Fail]),
    ]
}

/// What must not depend on crashes.
#[derive(Debug, PartialEq)]
pub(crate) struct Seen {
    result: String,
    /// Events of each kind: everything is in the log exactly once.
    log: BTreeMap<String, usize>,
}

pub(crate) fn seen(world: &World, result: String) -> Seen {
    let mut log = BTreeMap::new();
    for event in world.store.log() {
        *log.entry(event.kind.to_string()).or_default() += 1;
    }
    Seen { result, log }
}

/// Lives on one log, each with a crash at an append counted from its own start.
async fn run(
    ops: &[Op],
    crashes: &[(u64, ChangeFault)],
    keep_table: bool,
    shortcuts: bool,
) -> (Seen, Vec<String>) {
    let mut world = World {
        shortcuts,
        ..World::new()
    };
    for (at, fault) in crashes {
        let script = Script::new().change(*at, *fault);
        let faulty = Arc::new(Faulty::new(Arc::new(world.store.clone()), script));
        let death = faulty.crashed();
        let life = async {
            let node = Node::start(
                world.config("main", Arc::<Faulty<_>>::clone(&faulty)),
                false,
            )
            .await
            .unwrap();
            if let Ok(id) = node.call(call("Script", ops), Some("1".into())).await {
                world.resolve_all(&node, &id, ops).await;
                world.drive(node.result(id)).await.unwrap();
            }
            // what is cancelled ends a little later
            world.settle().await;
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
        let clock = ManualClock::new(begin() + (world_time(&world) - begin()));
        let store = memory::Store::of_events(world.store.log());
        world = World {
            store,
            projections,
            clock,
            ..world
        };
    }
    let node = world.node().await;
    let result = world.run(&node, ops).await;
    world.settle().await;
    let effects = world.effects.all();
    (seen(&world, result), effects)
}

fn world_time(world: &World) -> chrono::DateTime<chrono::Utc> {
    use dasync_application::ports::Clock;
    world.clock.now()
}

fn sorted(mut effects: Vec<String>) -> Vec<String> {
    effects.sort();
    effects
}

#[tokio::test]
async fn nothing_is_lost_and_nothing_is_recorded_twice() {
    let mut runs = 0;
    for (name, ops) in scenarios() {
        for shortcuts in [true, false] {
            let (base, effects) = run(&ops, &[], true, shortcuts).await;
            let appends: usize = base.log.values().sum();
            for at in 1..=appends as u64 {
                for keep_table in [true, false] {
                    let after = [(at, ChangeFault::CrashAfter)];
                    let (crashed, again) = run(&ops, &after, keep_table, shortcuts).await;
                    assert_eq!(
                        crashed, base,
                        "{name}: crash after append {at}, {keep_table}"
                    );
                    let (mut again, mut once) = (sorted(again), sorted(effects.clone()));
                    again.dedup();
                    once.dedup();
                    assert_eq!(again, once, "{name}: crash after append {at}, {keep_table}");
                    let before = [(at, ChangeFault::CrashBefore)];
                    let (crashed, _) = run(&ops, &before, keep_table, shortcuts).await;
                    assert_eq!(
                        crashed, base,
                        "{name}: crash before append {at}, {keep_table}"
                    );
                    runs += 2;
                }
            }
        }
    }
    println!("{runs} killed runs");
    assert!(runs > 200);
}

#[tokio::test]
async fn a_process_that_dies_after_every_append_still_gets_there() {
    for (name, ops) in scenarios() {
        let (base, _) = run(&ops, &[], true, true).await;
        let always = vec![(1, ChangeFault::CrashAfter); 40];
        let (crashed, _) = run(&ops, &always, true, true).await;
        assert_eq!(crashed, base, "{name}");
    }
}
