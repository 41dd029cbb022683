//! What can go wrong between processes, stores and builds, one test each.

use crate::script::Op::{
    All, Any, Call, Delay, Disturb, Effect, Hang, Join, PanicAfter, Start, Timeout, Yield,
};
use crate::script::call;
use crate::world::{World, app, begin, shown};
use dasync_application::ports::{
    Append, Direction, EventStore, ReadFrom, ReadStream, StreamMetadata,
};
use dasync_application::routine::RoutineState;
use dasync_domain::{EventToAppend, ExpectedRevision, Revision, StreamId};
use dasync_infrastructure::faulty::{Rates, ReadFault, Script, Seeded, Store as Faulty};
use dasync_infrastructure::memory;
use dasync_projections::{Node, NodeError};
use futures::{FutureExt, TryStreamExt};
use std::sync::Arc;
use uuid::Uuid;

#[tokio::test]
async fn two_nodes_of_one_service_record_everything_once() {
    let world = World::new();
    let one = world.node().await;
    let other = World {
        projections: memory::Projections::new(),
        ..world.clone()
    };
    let two = Node::start(other.config("other", Arc::new(world.store.clone())), false)
        .await
        .unwrap();
    let effect = |n: &str| Effect(n.into());
    let script = [
        All(vec![
            Call(vec![effect("a")]),
            Call(vec![effect("b"), Yield]),
        ]),
        effect("c"),
        Start(vec![effect("d")]),
        Join,
    ];
    let result = world.run(&one, &script).await;
    assert_eq!(
        result,
        r#"["([done] [done,done])","done","started","[done]"]"#
    );
    world.settle().await;
    assert_eq!(
        (
            world.count("RoutineRequested"),
            world.count("RoutineCompleted")
        ),
        (4, 4)
    );
    // they did get into each other's way
    assert!(one.counters().conflicts + two.counters().conflicts > 0);
}

#[tokio::test]
async fn an_abandoned_call_is_not_started_by_whoever_serves_it_later() {
    let all = World {
        services: vec!["Script", "Other"],
        ..World::new()
    };
    let only = |service| World {
        services: vec![service],
        ..all.clone()
    };
    // `Other` calls `Script`, which nobody serves
    let caller = only("Other");
    let node = caller.node().await;
    let script = [Timeout(Box::new(Call(vec![Effect("late".into())])), 100)];
    let id = node
        .call(call("Other", &script), Some("1".into()))
        .await
        .unwrap();
    assert_eq!(
        shown(&all.drive(node.result(id)).await.unwrap()),
        r#"["timed out"]"#
    );
    node.shutdown().await;
    let _node = all.node().await;
    all.settle().await;
    assert_eq!(all.effects.all(), Vec::<String>::new(), "{}", all.story());
}

#[tokio::test]
async fn an_abandoned_call_is_not_started_while_its_caller_goes_on() {
    let all = World {
        services: vec!["Script", "Other"],
        ..World::new()
    };
    let caller = World {
        services: vec!["Other"],
        ..all.clone()
    };
    let node = caller.node().await;
    let script = [
        Timeout(Box::new(Call(vec![Effect("late".into())])), 100),
        Delay(60_000),
    ];
    let id = node
        .call(call("Other", &script), Some("1".into()))
        .await
        .unwrap();
    // past the timeout, and into the delay
    let moved_on = async {
        loop {
            match node.state(&id).await.unwrap() {
                RoutineState::Standing(s) if s.frame.operation == 2 => return,
                _ => tokio::task::yield_now().await,
            }
        }
    };
    all.drive(moved_on).await;
    all.settle().await;
    node.shutdown().await;
    let node = all.node().await;
    assert_eq!(
        shown(&all.drive(node.result(id)).await.unwrap()),
        r#"["timed out","done"]"#
    );
    assert_eq!(all.effects.all(), Vec::<String>::new(), "{}", all.story());
}

#[tokio::test]
async fn a_started_routine_runs_although_its_starter_has_ended() {
    let all = World {
        services: vec!["Script", "Other"],
        ..World::new()
    };
    let starter = World {
        services: vec!["Other"],
        ..all.clone()
    };
    let node = starter.node().await;
    let script = [Start(vec![Effect("detached".into())])];
    let id = node
        .call(call("Other", &script), Some("1".into()))
        .await
        .unwrap();
    all.drive(node.result(id)).await.unwrap();
    node.shutdown().await;
    let _node = all.node().await;
    all.settle().await;
    assert_eq!(all.effects.all(), ["detached"]);
}

#[tokio::test]
async fn a_stale_read_does_not_lose_a_wake_up() {
    for number in 1..30 {
        let world = World {
            shortcuts: false,
            ..World::new()
        };
        let stale = ReadFault::Stale { appends: 2 };
        let script = (number..number + 6).fold(Script::new(), |s, n| s.read(n, stale));
        let faulty = Arc::new(Faulty::new(Arc::new(world.store.clone()), script));
        let node = Node::start(world.config("main", faulty), false)
            .await
            .unwrap();
        let script = [All(vec![Call(vec![]), Call(vec![Yield])]), Call(vec![])];
        assert_eq!(
            world.run(&node, &script).await,
            r#"["([] [done])","[]"]"#,
            "read {number}"
        );
    }
}

#[tokio::test]
async fn a_store_that_fails_in_every_way_only_makes_it_slower() {
    for seed in 0..60 {
        let world = World {
            shortcuts: seed % 2 == 0,
            ..World::new()
        };
        let effect = |n: &str| Effect(n.into());
        let script = [
            effect("a"),
            All(vec![Call(vec![effect("b"), Delay(5)]), Call(vec![])]),
            Timeout(Box::new(Call(vec![Delay(60_000)])), 50),
        ];
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
            .await;
        let result = world.run(&node.unwrap(), &script).await;
        assert_eq!(
            result, r#"["done","([done,done] [])","timed out"]"#,
            "seed {seed}"
        );
        world.settle().await;
        assert_eq!(world.count("RoutineRequested"), 4, "seed {seed}");
    }
}

#[tokio::test]
async fn timers_and_foreign_joins_survive_in_the_table() {
    let world = World::new();
    let node = world.node().await;
    let script = [Start(vec![Delay(500)]), Join, Delay(1_000)];
    let id = node
        .call(call("Script", &script), Some("1".into()))
        .await
        .unwrap();
    world.settle().await;
    node.shutdown().await;
    let folded = world.store.changes();
    let node = world.node().await;
    assert_eq!(
        node.counters().folded,
        0,
        "the table was read, not folded again"
    );
    assert_eq!(world.store.changes(), folded);
    let answer = world.drive(node.result(id)).await.unwrap();
    assert_eq!(shown(&answer), r#"["started","[done]","done"]"#);
}

#[tokio::test]
async fn the_loser_of_a_race_may_have_had_its_effect() {
    let world = World::new();
    let node = world.node().await;
    let loser = Call(vec![Effect("loser".into()), Delay(60_000)]);
    let script = [Any(vec![loser, Delay(100)])];
    assert_eq!(world.run(&node, &script).await, r#"["1:done"]"#);
    world.settle().await;
    assert_eq!(world.effects.all(), ["loser", "compensate"]);
}

#[tokio::test]
async fn an_answer_and_its_timeout_at_once_are_one_answer() {
    // both orders: the answer just before the timer, and just after it
    for (delay, expected) in [(99, "in time [done]"), (101, "timed out")] {
        let world = World::new();
        let node = world.node().await;
        let script = [Timeout(Box::new(Call(vec![Delay(delay)])), 100), Yield];
        let result = world.run(&node, &script).await;
        assert_eq!(result, format!(r#"["{expected}","done"]"#));
    }
}

#[tokio::test]
async fn a_step_that_hangs_holds_up_only_its_own_routine() {
    let world = World::new();
    let node = world.node().await;
    let hung = node
        .call(call("Script", &[Hang]), Some("hung".into()))
        .await
        .unwrap();
    world.settle().await;
    for n in 0..10_000 {
        let id = node
            .call(call("Script", &[]), Some(format!("{n}")))
            .await
            .unwrap();
        if n % 1_000 == 999 {
            world.drive(node.result(id)).await.unwrap();
        }
    }
    world.settle().await;
    assert_eq!(world.count("RoutineCompleted"), 10_000);
    let state = node.state(&hung).await.unwrap();
    assert!(matches!(state, RoutineState::Standing(_)));
    // the checkpoint is past all of it, with the hung step among the rows
    world.drive(node.shutdown()).await;
    let again = world.node().await;
    assert_eq!(again.counters().folded, 0);
    assert_eq!(again.obligations().len(), 1);
}

async fn write(world: &World, stream: &str, kind: &str, data: &str) {
    let event = EventToAppend {
        id: Uuid::new_v4(),
        kind: kind.into(),
        data: data.to_owned().into(),
        metadata: "not json".into(),
    };
    let stream = StreamId::new(stream).unwrap();
    let append = Append {
        stream,
        expected: ExpectedRevision::Any,
        events: vec![event],
    };
    world.store.append(append).await.unwrap();
}

#[tokio::test]
async fn garbage_in_the_log_is_shown_and_passed_over() {
    let world = World::new();
    let node = world.node().await;
    write(&world, "app.Script-run.no-uuid", "RoutineRequested", "{}").await;
    write(&world, "app.Inbox-x", "CancelRequested", "\u{0}").await;
    write(&world, "elsewhere", "RoutineTransitioned", "garbage").await;
    write(
        &world,
        "app.Nobody-knows.11111111-1111-4111-8111-111111111111",
        "RoutineRequested",
        r#"{"service":"Nobody","routine":"knows","arguments":[]}"#,
    )
    .await;
    assert_eq!(world.run(&node, &[Yield]).await, r#"["done"]"#);
    assert_eq!(node.rejected(10).await.unwrap().len(), 2);
    // a routine that nobody knows waits, visibly
    assert_eq!(node.unserved().len(), 1);
}

#[tokio::test]
async fn garbage_behind_a_transition_blocks_nobody_else() {
    let world = World::new();
    let node = world.node().await;
    let id = node
        .call(call("Script", &[Delay(100)]), Some("x".into()))
        .await
        .unwrap();
    world.settle().await;
    let stream = id.stream(&app());
    write(
        &world,
        stream.as_str(),
        "RoutineTransitioned",
        "{\"operation\":",
    )
    .await;
    let other = node
        .call(call("Script", &[Delay(200)]), Some("y".into()))
        .await
        .unwrap();
    world.drive(node.result(other)).await.unwrap();
    assert!(!node.rejected(10).await.unwrap().is_empty());
}

#[tokio::test]
async fn an_archived_routine_is_not_run_again_by_a_rebuild() {
    let world = World::new();
    let node = world.node().await;
    let id = node
        .call(call("Script", &[Effect("once".into())]), Some("1".into()))
        .await
        .unwrap();
    world.drive(node.result(id.clone())).await.unwrap();
    world.settle().await;
    node.shutdown().await;
    // only the terminal event stays
    let stream = id.stream(&app());
    let read = ReadStream {
        stream: stream.clone(),
        from: ReadFrom::End,
        direction: Direction::Backwards,
        limit: 1,
    };
    let last: Vec<_> = world.store.read_stream(read).try_collect().await.unwrap();
    let truncate_before = Some(last[0].revision);
    let metadata = StreamMetadata {
        truncate_before,
        ..StreamMetadata::default()
    };
    world.store.set_metadata(&stream, metadata).await.unwrap();
    let node = world.try_node(true).await.unwrap();
    world.settle().await;
    let again = node
        .call(call("Script", &[Effect("once".into())]), Some("1".into()))
        .await
        .unwrap();
    assert_eq!(again, id);
    assert_eq!(
        shown(&world.drive(node.result(id)).await.unwrap()),
        r#"["done"]"#
    );
    assert_eq!(world.effects.all(), ["once"]);
}

#[tokio::test]
async fn a_table_that_is_ahead_of_the_log_is_refused_with_the_way_out() {
    let world = World::new();
    let node = world.node().await;
    world.run(&node, &[Yield]).await;
    world.settle().await;
    node.shutdown().await;
    // a backup of the log is restored, the table is not
    let older = World {
        store: world.store.after(3),
        ..world.clone()
    };
    let error = older.try_node(false).await.unwrap_err();
    assert!(matches!(error, NodeError::ForeignTable { .. }), "{error:?}");
    assert!(error.to_string().contains("rebuild"), "{error}");
    let node = older.try_node(true).await.unwrap();
    assert_eq!(older.run(&node, &[Yield]).await, r#"["done"]"#);
}

#[tokio::test]
async fn a_table_of_another_log_is_refused() {
    let world = World::new();
    let node = world.node().await;
    world.run(&node, &[Yield]).await;
    node.shutdown().await;
    let other = World {
        projections: world.projections.clone(),
        ..World::new()
    };
    other.clock.advance(std::time::Duration::from_secs(1));
    let config = other.config("unrelated", Arc::new(other.store.clone()));
    let unrelated = Node::start(config, false).await.unwrap();
    unrelated.shutdown().await;
    let error = other.try_node(false).await.unwrap_err();
    assert!(matches!(error, NodeError::ForeignTable { .. }), "{error:?}");
}

#[tokio::test]
async fn an_earlier_build_does_not_judge_what_a_later_one_wrote() {
    let world = World {
        generation: 7,
        ..World::new()
    };
    let node = world.node().await;
    let id = node
        .call(call("Script", &[Delay(100)]), Some("1".into()))
        .await
        .unwrap();
    world.settle().await;
    node.shutdown().await;
    // the later build's frame, with a point that the earlier one does not have and finds none like
    let stream = id.stream(&app());
    let log = world.store.log();
    let last = log.iter().rfind(|e| e.stream == stream).unwrap();
    let data = String::from_utf8(last.data.to_vec()).unwrap();
    let moved = data
        .replace(r#""point":"op""#, r#""point":"new""#)
        .replace(r#""fingerprint":0"#, r#""fingerprint":512"#)
        .replace("\"operation\":1", "\"operation\":2");
    let event = EventToAppend {
        id: Uuid::new_v4(),
        kind: last.kind.clone(),
        data: moved.into(),
        metadata: last.metadata.clone(),
    };
    let expected = ExpectedRevision::Exact(Revision(last.revision.0));
    world
        .store
        .append(Append {
            stream,
            expected,
            events: vec![event],
        })
        .await
        .unwrap();
    let earlier = World {
        generation: 6,
        ..world.clone()
    };
    let node = earlier.node().await;
    earlier.clock.advance(std::time::Duration::from_secs(10));
    earlier.settle().await;
    assert_eq!(earlier.count("RoutineParked"), 0, "{}", earlier.story());
    assert_eq!(
        node.obligations().len(),
        1,
        "it stays open for a build that can"
    );
    node.shutdown().await;
    // a build of the same generation may judge: it parks
    let same = World {
        generation: 7,
        ..world.clone()
    };
    let _node = same.node().await;
    same.settle().await;
    assert_eq!(same.count("RoutineParked"), 1, "{}", same.story());
}

#[tokio::test]
async fn a_lost_table_is_derived_again_without_running_anything_twice() {
    let world = World::new();
    let node = world.node().await;
    let script = [
        Effect("a".into()),
        Call(vec![Effect("b".into())]),
        Delay(1_000),
        Effect("c".into()),
    ];
    let id = node
        .call(call("Script", &script), Some("1".into()))
        .await
        .unwrap();
    world.settle().await;
    node.shutdown().await;
    let fresh = World {
        projections: memory::Projections::new(),
        ..world.clone()
    };
    let node = fresh.node().await;
    fresh.settle().await;
    assert_eq!(fresh.effects.all(), ["a", "b"]);
    fresh.drive(node.result(id)).await.unwrap();
    assert_eq!(fresh.effects.all(), ["a", "b", "c"]);
}

#[tokio::test]
async fn an_event_that_asks_for_nothing_does_not_stop_a_routine_that_it_was_faster_than() {
    let world = World::new();
    let node = world.node().await;
    let store = world.store.clone();
    world.effects.disturb_with(move || {
        let log = store.log();
        let routine = log.iter().find(|e| *e.kind == *"RoutineRequested").unwrap();
        let foreign = EventToAppend {
            id: Uuid::new_v4(),
            kind: "Note".into(),
            data: "{}".into(),
            metadata: "{}".into(),
        };
        let append = Append {
            stream: routine.stream.clone(),
            expected: ExpectedRevision::Any,
            events: vec![foreign],
        };
        store.append(append).now_or_never().unwrap().unwrap();
    });
    let result = world.run(&node, &[Disturb, Yield]).await;
    assert_eq!(result, r#"["done","done"]"#);
    assert_eq!(node.counters().conflicts, 1);
}

#[tokio::test]
async fn a_join_of_one_that_has_ended_does_not_wait_for_its_timeout() {
    let world = World::new();
    let node = world.node().await;
    let join = Timeout(Box::new(Join), 60_000);
    let result = world.run(&node, &[Start(vec![]), Delay(1_000), join]).await;
    assert_eq!(result, r#"["started","done","in time []"]"#);
    // an answer counts although its timeout is over: so look at the time
    let took = dasync_application::ports::Clock::now(&world.clock) - begin();
    assert!(took.num_seconds() < 2, "{took}");
}

/// The first of two calls wakes a segment that panics; the other ends meanwhile.
async fn panicking(other_after_ms: u64) -> (World, Node) {
    let world = World::new();
    let node = world.node().await;
    let race = Any(vec![Call(vec![]), Call(vec![Delay(other_after_ms)])]);
    let script = [PanicAfter(Box::new(race))];
    node.call(call("Script", &script), Some("1".into()))
        .await
        .unwrap();
    world.settle().await;
    assert_eq!(world.count("RoutineAttemptFailed"), 1, "{}", world.story());
    (world, node)
}

#[tokio::test]
async fn an_answer_that_comes_late_does_not_shorten_the_pause_before_a_retry() {
    let (world, _node) = panicking(50).await;
    world.clock.advance(std::time::Duration::from_millis(60));
    world.settle().await;
    assert_eq!(world.count("RoutineCompleted"), 2, "{}", world.story());
    assert_eq!(world.count("RoutineAttemptFailed"), 1, "{}", world.story());
}

#[tokio::test]
async fn an_answer_that_comes_late_does_not_wake_a_parked_routine() {
    let (world, node) = panicking(60_000).await;
    let parked = async {
        while world.count("RoutineParked") == 0 {
            tokio::task::yield_now().await;
        }
    };
    world.drive(parked).await;
    let segments = node.counters().segments;
    world.clock.advance(std::time::Duration::from_mins(2));
    world.settle().await;
    assert_eq!(world.count("RoutineCompleted"), 2, "{}", world.story());
    // the one segment that ran is the end of the other call
    assert_eq!(node.counters().segments, segments + 1);
}

#[tokio::test]
async fn a_node_has_folded_what_is_there_when_it_starts() {
    let world = World::new();
    let node = world.node().await;
    world.run(&node, &[Effect("a".into()), Call(vec![])]).await;
    world.settle().await;
    node.shutdown().await;
    let events = world.store.log().len() as u64;
    let node = world.try_node(true).await.unwrap();
    assert_eq!(node.counters().folded, events);
    assert!(node.obligations().is_empty());
}

#[tokio::test]
async fn an_endless_recursion_ends_in_a_parked_routine() {
    let world = World::new();
    let node = world.node().await;
    let deep = (0..66).fold(vec![], |inner, _| vec![Call(inner)]);
    node.call(call("Script", &deep), Some("1".into()))
        .await
        .unwrap();
    world.settle().await;
    let parked = node.parked(10).await.unwrap();
    assert_eq!(parked.len(), 1);
    assert!(parked[0].parked.reason.contains("64 calls and events"));
    assert!(!parked[0].parked.retry_on_deploy);
}
