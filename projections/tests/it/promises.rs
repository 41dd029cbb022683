//! Promises: every order of waiting, resolving, timing out, ending and dying.

use crate::script::Op::{Any, Call, Delay, Effect, PanicAfter, Promise, Timeout, Yield};
use crate::script::{Op, call};
use crate::world::{World, app, shown};
use dasync_application::client::ClientError;
use dasync_application::ports::{Append, EventStore};
use dasync_application::routine::RoutineState;
use dasync_domain::codec::Encoded;
use dasync_domain::routine::{Awaiting, PromiseResolved};
use dasync_domain::{EventToAppend, ExpectedRevision, PromiseId, PromiseName, RoutineId, StreamId};
use dasync_infrastructure::faulty::{Rates, ReadFault, Script, Seeded, Store as Faulty};
use dasync_infrastructure::memory;
use dasync_projections::Node;
use std::sync::Arc;
use std::time::Duration;
use uuid::Uuid;

fn promise(name: &str) -> Op {
    Promise(name.into())
}

/// Starts a script, and lets happen what can.
async fn started(world: &World, node: &Node, ops: &[Op]) -> RoutineId {
    let id = node.call(call("Script", ops), Some("1".into()));
    let id = world.drive(id).await.unwrap();
    world.settle().await;
    id
}

async fn result(world: &World, node: &Node, id: RoutineId) -> String {
    shown(&world.drive(node.result(id)).await.unwrap())
}

#[tokio::test]
async fn a_routine_waits_until_its_promise_is_resolved() {
    let world = World::new();
    let node = world.node().await;
    let id = started(&world, &node, &[promise("a"), promise("a")]).await;
    let RoutineState::Standing(standing) = node.state(&id).await.unwrap() else {
        panic!("nobody has resolved it");
    };
    let name = PromiseName::new("a").unwrap();
    assert_eq!(standing.awaiting, Some(Awaiting::Promise { name }));
    world.resolve(&node, &id, "b", "other").await.unwrap();
    world.settle().await;
    assert_eq!(world.count("RoutineTransitioned"), 1);
    world.resolve(&node, &id, "a", "yes").await.unwrap();
    assert_eq!(
        result(&world, &node, id).await,
        r#"["a=\"yes\"","a=\"yes\""]"#
    );
    assert_eq!(node.counters().conflicts, 0);
}

#[tokio::test]
async fn a_promise_may_be_resolved_before_it_is_awaited() {
    for shortcuts in [true, false] {
        let world = World {
            shortcuts,
            ..World::new()
        };
        let node = world.node().await;
        let id = started(&world, &node, &[Delay(10), promise("a")]).await;
        world.resolve(&node, &id, "a", "yes").await.unwrap();
        world.settle().await;
        assert_eq!(result(&world, &node, id).await, r#"["done","a=\"yes\""]"#);
    }
}

#[tokio::test]
async fn the_first_resolution_wins_and_the_same_again_is_fine() {
    let world = World::new();
    let node = world.node().await;
    let id = started(&world, &node, &[promise("a"), Delay(100)]).await;
    let (name, yes, no) = (
        || PromiseName::new("a").unwrap(),
        || Encoded::of(&"yes").unwrap(),
        || Encoded::of(&"no").unwrap(),
    );
    // at the same time, by two nodes
    let other = World {
        projections: memory::Projections::new(),
        ..world.clone()
    };
    let two = Node::start(other.config("other", Arc::new(world.store.clone())), false)
        .await
        .unwrap();
    let (one, other) = futures::join!(
        node.resolve(id.clone(), name(), yes()),
        two.resolve(id.clone(), name(), no())
    );
    let (won, lost) = match (one, other) {
        (Ok(()), Err(lost)) => ("yes", (lost, no())),
        (Err(lost), Ok(())) => ("no", (lost, yes())),
        both => panic!("one of them is the first: {both:?}"),
    };
    assert!(matches!(lost.0, ClientError::PromiseResolved { .. }));
    assert!(lost.0.to_string().contains("`a`"), "{}", lost.0);
    world.resolve(&node, &id, "a", won).await.unwrap();
    let again = world
        .drive(node.resolve(id.clone(), name(), lost.1.clone()))
        .await;
    assert!(matches!(again, Err(ClientError::PromiseResolved { .. })));
    let expected = format!(r#"["a=\"{won}\"","done"]"#);
    assert_eq!(result(&world, &node, id.clone()).await, expected);
    // also when the routine has ended
    world.resolve(&node, &id, "a", won).await.unwrap();
    let again = world.drive(node.resolve(id, name(), lost.1)).await;
    assert!(matches!(again, Err(ClientError::PromiseResolved { .. })));
    assert_eq!(world.count("PromiseResolved"), 1);
}

#[tokio::test]
async fn nobody_can_resolve_what_nobody_waits_for_any_more() {
    let world = World::new();
    let node = world.node().await;
    let id = started(&world, &node, &[promise("a")]).await;
    world.drive(node.cancel(id.clone(), false)).await.unwrap();
    assert!(world.drive(node.result(id.clone())).await.is_ok());
    assert_eq!(world.effects.all(), ["compensate"]);
    let late = world.resolve(&node, &id, "a", "yes").await;
    assert!(matches!(late, Err(ClientError::Ended { .. })), "{late:?}");
    let unknown: RoutineId = "Script-run.63346d5e-7430-5119-9eb4-7f46f2f8233a"
        .parse()
        .unwrap();
    let unknown = world.resolve(&node, &unknown, "a", "yes").await;
    assert!(matches!(unknown, Err(ClientError::NotFound { .. })));
    assert_eq!(world.count("PromiseResolved"), 0);
}

#[tokio::test]
async fn a_resolution_and_a_timeout_at_once_are_one_answer() {
    let script = [Timeout(Box::new(promise("a")), 100), promise("a")];
    for (early, expected) in [(true, r#"in time a=\"yes\""#), (false, "timed out")] {
        let world = World::new();
        let node = world.node().await;
        let id = started(&world, &node, &script).await;
        if early {
            world.resolve(&node, &id, "a", "yes").await.unwrap();
        }
        // a timer fires right behind the time at which it is due
        world.clock.advance(Duration::from_micros(100_001));
        world.settle().await;
        if !early {
            assert_eq!(world.count("RoutineTransitioned"), 2, "{}", world.story());
            world.resolve(&node, &id, "a", "yes").await.unwrap();
        }
        // whoever comes too late for one wait is there for the next
        let expected = format!(r#"["{expected}","a=\"yes\""]"#);
        assert_eq!(result(&world, &node, id).await, expected);
    }
}

#[tokio::test]
async fn the_first_of_several_wins_and_the_loser_stays() {
    let world = World::new();
    let node = world.node().await;
    let script = [
        Any(vec![promise("a"), promise("b"), Call(vec![Delay(60_000)])]),
        promise("a"),
    ];
    let id = started(&world, &node, &script).await;
    world.resolve(&node, &id, "b", "yes").await.unwrap();
    world.settle().await;
    assert_eq!(world.count("RoutineTransitioned"), 3, "{}", world.story());
    world.resolve(&node, &id, "a", "no").await.unwrap();
    assert_eq!(
        result(&world, &node, id).await,
        r#"["1:b=\"yes\"","a=\"no\""]"#
    );
}

#[tokio::test]
async fn a_lost_table_loses_no_promise() {
    for keep_table in [true, false] {
        for resolved in [true, false] {
            let mut world = World::new();
            let node = world.node().await;
            let script = [promise("a"), Delay(10), promise("b")];
            let id = started(&world, &node, &script).await;
            world.resolve(&node, &id, "b", "2").await.unwrap();
            world.settle().await;
            world.drive(node.shutdown()).await;
            if !keep_table {
                world.projections = memory::Projections::new();
            }
            if resolved {
                // by another program: this one is not running
                let name = PromiseName::new("a").unwrap();
                let stream = PromiseId::of(&id, &name).stream(&app());
                let value = Encoded::of(&"1").unwrap();
                let event = PromiseResolved {
                    routine: id.clone(),
                    name,
                    value,
                };
                write(&world, &stream, &serde_json::to_string(&event).unwrap()).await;
            }
            let node = world.node().await;
            if !resolved {
                world.settle().await;
                world.resolve(&node, &id, "a", "1").await.unwrap();
            }
            let expected = r#"["a=\"1\"","done","b=\"2\""]"#;
            assert_eq!(
                result(&world, &node, id).await,
                expected,
                "{keep_table} {resolved}"
            );
        }
    }
}

async fn write(world: &World, stream: &StreamId, data: &str) {
    let event = EventToAppend {
        id: Uuid::new_v4(),
        kind: "PromiseResolved".into(),
        data: data.to_owned().into(),
        metadata: "{}".into(),
    };
    let append = Append {
        stream: stream.clone(),
        expected: ExpectedRevision::Any,
        events: vec![event],
    };
    world.store.append(append).await.unwrap();
}

#[tokio::test]
async fn what_is_no_resolution_is_shown_and_wakes_nobody() {
    let world = World::new();
    let node = world.node().await;
    let id = started(&world, &node, &[promise("a")]).await;
    let resolved = |name: &str| format!(r#"{{"routine":"{id}","name":"{name}","value":1}}"#);
    let stream = |name: &str| PromiseId::of(&id, &PromiseName::new(name).unwrap()).stream(&app());
    write(&world, &stream("x"), "{").await;
    write(&world, &stream("y"), &resolved("a")).await;
    write(&world, &stream("z"), &resolved("")).await;
    write(&world, &stream("b"), &resolved("b")).await;
    write(&world, &stream("b"), &resolved("b")).await;
    world.settle().await;
    assert_eq!(node.rejected(10).await.unwrap().len(), 4);
    assert_eq!(world.count("RoutineTransitioned"), 1);
    world.resolve(&node, &id, "a", "yes").await.unwrap();
    assert_eq!(result(&world, &node, id).await, r#"["a=\"yes\""]"#);
}

#[tokio::test]
async fn a_routine_that_is_parked_behind_a_promise_goes_on_from_there() {
    let world = World::new();
    let node = world.node().await;
    let id = started(&world, &node, &[PanicAfter(Box::new(promise("a")))]).await;
    world.resolve(&node, &id, "a", "yes").await.unwrap();
    let parked = async {
        while node.parked(1).await.unwrap().is_empty() {
            tokio::task::yield_now().await;
        }
    };
    world.drive(parked).await;
    // the same again is no other, whatever became of the first
    world.resolve(&node, &id, "a", "yes").await.unwrap();
    world.drive(node.unpark(id.clone())).await.unwrap();
    world.settle().await;
    assert_eq!(world.count("RoutineUnparked"), 1);
    assert_eq!(world.count("PromiseResolved"), 1);
}

#[tokio::test]
async fn a_name_that_is_none_parks() {
    let world = World::new();
    let node = world.node().await;
    started(&world, &node, &[promise("")]).await;
    let parked = node.parked(1).await.unwrap();
    assert!(parked[0].parked.reason.contains("cannot name a promise"));
}

#[tokio::test]
async fn a_value_that_is_too_large_is_refused() {
    let world = World::new();
    let node = world.node().await;
    let id = started(&world, &node, &[promise("a")]).await;
    let large = "x".repeat(world.store.limits().event_bytes_max);
    let refused = world.resolve(&node, &id, "a", &large).await;
    assert!(matches!(refused, Err(ClientError::PromiseValue { .. })));
    world.resolve(&node, &id, "a", "small").await.unwrap();
    assert_eq!(result(&world, &node, id).await, r#"["a=\"small\""]"#);
}

/// Waits, resolves before and while, and one value that is too large to be kept in memory.
fn many() -> (Vec<Op>, String) {
    let large = format!("early {}", "x".repeat(100));
    let script = vec![
        promise("1"),
        Yield,
        promise(&large),
        Any(vec![Delay(60_000), promise("2")]),
        Effect("a".into()),
    ];
    let shown = format!(r#"["1=\"1\"","done","{large}=\"{large}\"","1:2=\"2\"","done"]"#);
    (script, shown)
}

#[tokio::test]
async fn a_stale_read_does_not_lose_a_resolution() {
    for large in [false, true] {
        for number in 1..40 {
            let world = World {
                shortcuts: false,
                ..World::new()
            };
            let stale = ReadFault::Stale { appends: 2 };
            let faults = (number..number + 6).fold(Script::new(), |s, n| s.read(n, stale));
            let store = Arc::new(Faulty::new(Arc::new(world.store.clone()), faults));
            let node = Node::start(world.config("main", store), false)
                .await
                .unwrap();
            let id = started(&world, &node, &[Delay(10), promise("a")]).await;
            let value = "x".repeat(if large { 5_000 } else { 1 });
            world.resolve(&node, &id, "a", &value).await.unwrap();
            world.settle().await;
            // the next append and this one are what a stale read does not show
            let expected = format!(r#"["done","a=\"{value}\""]"#);
            assert_eq!(result(&world, &node, id).await, expected, "read {number}");
        }
    }
}

#[tokio::test]
async fn a_store_that_fails_in_every_way_only_makes_it_slower() {
    for seed in 0..40 {
        let world = World {
            shortcuts: seed % 2 == 0,
            ..World::new()
        };
        let rates = Rates {
            unknown_per_mille: 100,
            conflict_per_mille: 50,
            unavailable_per_mille: 50,
            stale_per_mille: 100,
            ..Rates::default()
        };
        let faulty = Faulty::new(Arc::new(world.store.clone()), Seeded::new(seed, rates));
        let node = world
            .drive(Node::start(world.config("main", Arc::new(faulty)), false))
            .await
            .unwrap();
        let (script, expected) = many();
        let id = node.call(call("Script", &script), Some("1".into()));
        let id = world.drive(id).await.unwrap();
        for name in Op::promises(&script) {
            // a client that is not sure resolves again
            while let Err(error) = world.resolve(&node, &id, &name, &name).await {
                let again = matches!(error, ClientError::Append(_) | ClientError::Read(_));
                assert!(again, "seed {seed}: {error}");
            }
        }
        assert_eq!(result(&world, &node, id).await, expected, "seed {seed}");
        world.settle().await;
        assert_eq!(world.count("PromiseResolved"), 3, "seed {seed}");
    }
}
