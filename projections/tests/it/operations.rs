//! Each operation: what it gives, how many appends it takes, what is exactly once.

use crate::script::Op::{All, Any, Call, Delay, Each, Effect, Fail, Join, Start, Timeout, Yield};
use crate::script::{Op, call};
use crate::world::World;
use dasync_application::ports::ProjectionStore;
use dasync_application::routine::RoutineState;
use dasync_projections::Node;
use dasync_projections::limits::IDLE_MAX;
use std::sync::Arc;

/// Runs a script and says what it returned and how many appends it took, start-up and request
/// aside.
async fn run(ops: &[Op]) -> (String, usize) {
    let world = World::new();
    let node = world.node().await;
    let before = world.store.changes() + 1;
    let result = world.run(&node, ops).await;
    (result, world.store.changes() - before)
}

#[tokio::test]
async fn a_routine_without_operations_takes_one_append() {
    assert_eq!(run(&[]).await, ("[]".into(), 1));
}

#[tokio::test]
async fn a_step_takes_one_append_with_its_result_and_the_next_transition() {
    let effect = |n: &str| Effect(n.into());
    assert_eq!(run(&[effect("a")]).await, (r#"["done"]"#.into(), 2));
    assert_eq!(run(&[effect("a"), effect("b"), effect("c")]).await.1, 4);
}

#[tokio::test]
async fn a_call_takes_two_appends() {
    assert_eq!(run(&[Call(vec![])]).await, (r#"["[]"]"#.into(), 1 + 2));
    assert_eq!(run(&[Call(vec![]), Call(vec![])]).await.1, 1 + 4);
}

#[tokio::test]
async fn a_delay_and_a_yield_take_one_append() {
    assert_eq!(run(&[Delay(1_000)]).await, (r#"["done"]"#.into(), 2));
    assert_eq!(run(&[Yield]).await, (r#"["done"]"#.into(), 2));
}

#[tokio::test]
async fn parallel_calls_take_one_append_each_and_one_for_the_join() {
    let (result, appends) = run(&[All(vec![Call(vec![]), Call(vec![Yield]), Call(vec![])])]).await;
    assert_eq!(result, r#"["([] [done] [])"]"#);
    // the yield in the second is one more
    assert_eq!(appends, 1 + 3 + 1 + 1);
}

#[tokio::test]
async fn a_start_takes_the_appends_of_its_child_only() {
    let (result, appends) = run(&[Start(vec![]), Start(vec![])]).await;
    assert_eq!(result, r#"["started","started"]"#);
    assert!((1..=3).contains(&appends), "{appends}");
}

#[tokio::test]
async fn a_started_routine_can_be_joined_later() {
    let (result, _) = run(&[Start(vec![Delay(50)]), Delay(10), Join]).await;
    assert_eq!(result, r#"["started","done","[done]"]"#);
    let (result, _) = run(&[Start(vec![]), Delay(1_000), Join]).await;
    assert_eq!(result, r#"["started","done","[]"]"#);
}

#[tokio::test]
async fn the_first_of_several_wins_and_the_others_are_cancelled() {
    let world = World::new();
    let node = world.node().await;
    let script = [Any(vec![Call(vec![Delay(60_000)]), Call(vec![])])];
    assert_eq!(world.run(&node, &script).await, r#"["1:[]"]"#);
    world.settle().await;
    assert_eq!(world.count("RoutineCancelled"), 1, "{}", world.story());
    assert_eq!(world.effects.all(), ["compensate"]);
}

#[tokio::test]
async fn a_timeout_cancels_what_is_late() {
    let world = World::new();
    let node = world.node().await;
    let late = Timeout(Box::new(Call(vec![Delay(60_000)])), 100);
    let early = Timeout(Box::new(Call(vec![Delay(10)])), 60_000);
    let result = world.run(&node, &[late, early]).await;
    assert_eq!(result, r#"["timed out","in time [done]"]"#);
    world.settle().await;
    assert_eq!(world.count("RoutineCancelled"), 1, "{}", world.story());
}

#[tokio::test]
async fn each_runs_so_many_at_a_time() {
    let world = World::new();
    let node = world.node().await;
    let calls: Vec<_> = (0..7).map(|_| vec![Delay(100)]).collect();
    let result = world.run(&node, &[Each(2, calls)]).await;
    assert_eq!(result, format!(r#"["({})"]"#, ["[done]"; 7].join(" ")));
    // never more than two of them were open
    let (mut open, mut most) = (0, 0);
    for event in world.store.log() {
        match &*event.kind {
            "RoutineRequested" => open += 1,
            "RoutineCompleted" => open -= 1,
            _ => {}
        }
        most = most.max(open);
    }
    assert_eq!(most, 1 + 2);
}

#[tokio::test]
async fn an_error_is_the_callers_to_handle() {
    let (result, _) = run(&[Call(vec![Fail])]).await;
    assert_eq!(result, r#"["error failed"]"#);
}

#[tokio::test]
async fn a_group_of_nothing_is_complete() {
    assert_eq!(
        run(&[All(vec![]), Each(3, vec![])]).await.0,
        r#"["()","()"]"#
    );
}

#[tokio::test]
async fn everything_through_the_subscription_gives_the_same() {
    let script = [
        Effect("a".into()),
        All(vec![Call(vec![Effect("b".into())]), Call(vec![Delay(5)])]),
        Start(vec![Delay(50)]),
        Join,
        Timeout(Box::new(Call(vec![Delay(500)])), 100),
    ];
    let mut results = Vec::new();
    for shortcuts in [true, false] {
        let world = World {
            shortcuts,
            ..World::new()
        };
        let node = world.node().await;
        let result = world.run(&node, &script).await;
        world.settle().await;
        results.push((result, world.store.changes(), world.effects.all()));
    }
    assert_eq!(results[0], results[1]);
}

#[tokio::test]
async fn cancelling_a_routine_cancels_what_it_waits_for() {
    let world = World::new();
    let node = world.node().await;
    let script = [Call(vec![Call(vec![Delay(60_000)])])];
    let id = node
        .call(call("Script", &script), Some("1".into()))
        .await
        .unwrap();
    world.settle().await;
    node.cancel(id.clone(), false).await.unwrap();
    let answer = world.drive(node.result(id)).await.unwrap();
    assert_eq!(format!("{answer:?}"), "Fault(Cancelled)");
    world.settle().await;
    assert_eq!(world.count("RoutineCancelled"), 3, "{}", world.story());
    assert_eq!(world.effects.all(), ["compensate"; 3]);
}

#[tokio::test]
async fn a_forced_cancellation_runs_no_code() {
    let world = World::new();
    let node = world.node().await;
    let id = node
        .call(call("Script", &[Delay(60_000)]), Some("1".into()))
        .await
        .unwrap();
    world.settle().await;
    node.cancel(id.clone(), true).await.unwrap();
    let answer = world.drive(node.result(id)).await.unwrap();
    assert_eq!(format!("{answer:?}"), "Fault(Cancelled)");
    assert_eq!(world.effects.all(), Vec::<String>::new());
}

#[tokio::test]
async fn a_panic_is_retried_then_parked_and_goes_on_when_asked() {
    let world = World::new();
    let node = world.node().await;
    let id = node
        .call(call("Script", &[Op::Panic]), Some("1".into()))
        .await
        .unwrap();
    let parked = async {
        loop {
            match node.state(&id).await.unwrap() {
                RoutineState::Standing(s) if s.parked.is_some() => {
                    return s.parked.clone().unwrap();
                }
                _ => tokio::task::yield_now().await,
            }
        }
    };
    let parked = world.drive(parked).await;
    assert!(
        parked.reason.contains("the script says so"),
        "{}",
        parked.reason
    );
    assert_eq!(world.count("RoutineAttemptFailed"), 2);
    world.settle().await;
    let listed = node.parked(10).await.unwrap();
    assert_eq!(listed.len(), 1);
    assert_eq!(listed[0].routine, id);
    // others pass it
    let other = node
        .call(call("Script", &[Yield]), Some("2".into()))
        .await
        .unwrap();
    world.drive(node.result(other)).await.unwrap();
    node.unpark(id.clone()).await.unwrap();
    world.settle().await;
    assert_eq!(world.count("RoutineUnparked"), 1, "{}", world.story());
}

#[tokio::test]
async fn a_later_build_tries_what_an_earlier_one_could_not() {
    let world = World::new();
    let node = world.node().await;
    node.call(call("Script", &[Op::Panic]), Some("1".into()))
        .await
        .unwrap();
    let parked = async {
        while world.count("RoutineParked") == 0 {
            tokio::task::yield_now().await;
        }
    };
    world.drive(parked).await;
    world.settle().await;
    node.shutdown().await;
    let same = world.node().await;
    world.settle().await;
    assert_eq!(
        world.count("RoutineUnparked"),
        0,
        "the same build does not try again"
    );
    same.shutdown().await;
    let later = World {
        generation: 2,
        ..world.clone()
    };
    let _node = later.node().await;
    later.settle().await;
    assert_eq!(world.count("RoutineUnparked"), 1, "{}", world.story());
}

#[tokio::test]
async fn what_nobody_serves_is_visible_and_found_by_whoever_serves_it_later() {
    let world = World {
        services: vec!["Script", "Other"],
        ..World::new()
    };
    let alone = World {
        services: vec!["Script"],
        ..world.clone()
    };
    let node = alone.node().await;
    let id = node
        .call(call("Other", &[Yield]), Some("1".into()))
        .await
        .unwrap();
    world.settle().await;
    assert_eq!(node.unserved().len(), 1);
    node.shutdown().await;
    let node = world.node().await;
    world.drive(node.result(id)).await.unwrap();
    assert!(node.unserved().is_empty());
}

#[tokio::test]
async fn what_nobody_serves_does_not_fill_the_memory_and_is_not_lost() {
    let both = World {
        services: vec!["Script", "Other"],
        ..World::new()
    };
    let alone = World {
        services: vec!["Script"],
        ..both.clone()
    };
    let (node, all) = (alone.node().await, IDLE_MAX + 500);
    for n in 0..all {
        node.call(call("Other", &[Yield]), Some(n.to_string()))
            .await
            .unwrap();
    }
    alone.settle().await;
    assert_eq!(node.unserved().len(), IDLE_MAX);
    assert!(node.is_idle(), "nothing of it can be done here");

    // the rows have the rest, also for a node that starts from them
    both.drive(node.shutdown()).await;
    assert_eq!(both.obligation_rows().await, all);
    let node = alone.node().await;
    assert_eq!(node.counters().folded, 0);
    assert_eq!(node.unserved().len(), IDLE_MAX);

    // another node does it all: this one sees it and keeps none of it
    let store = Arc::new(both.store.clone());
    let other = Node::start(both.config("other", store), false)
        .await
        .unwrap();
    both.settle().await;
    assert_eq!(both.count("RoutineCompleted"), all);
    both.drive(node.shutdown()).await;
    both.drive(other.shutdown()).await;
    assert!(node.unserved().is_empty());
    assert_eq!(both.obligation_rows().await, 0);
}

#[tokio::test]
async fn the_same_key_with_other_arguments_is_refused() {
    let world = World::new();
    let node = world.node().await;
    let first = node
        .call(call("Script", &[Yield]), Some("k".into()))
        .await
        .unwrap();
    let again = node
        .call(call("Script", &[Yield]), Some("k".into()))
        .await
        .unwrap();
    assert_eq!(first, again);
    let error = node
        .call(call("Script", &[Fail]), Some("k".into()))
        .await
        .unwrap_err();
    assert!(error.to_string().contains("other arguments"), "{error}");
}

#[tokio::test]
async fn a_cancellation_waits_for_a_running_step_and_ends_the_next_wait() {
    let world = World::new();
    let node = world.node().await;
    // three steps that cannot take a fault, and then a wait that can
    let steps = ["a", "b", "c"].map(|n| Effect(n.into()));
    let script: Vec<_> = [Delay(10)]
        .into_iter()
        .chain(steps)
        .chain([Delay(60_000)])
        .collect();
    let id = node
        .call(call("Script", &script), Some("1".into()))
        .await
        .unwrap();
    world.settle().await;
    node.cancel(id.clone(), false).await.unwrap();
    let answer = world.drive(node.result(id)).await.unwrap();
    assert_eq!(format!("{answer:?}"), "Fault(Cancelled)");
    assert_eq!(world.effects.all(), ["compensate"]);
}

#[tokio::test]
async fn an_each_with_a_limit_of_time_keeps_its_limit_of_calls() {
    let world = World::new();
    let node = world.node().await;
    let calls = vec![vec![Delay(500)]; 4];
    let script = [Timeout(Box::new(Each(1, calls)), 60_000), Yield];
    let id = node
        .call(call("Script", &script), Some("1".into()))
        .await
        .unwrap();
    world.settle().await;
    assert_eq!(
        world.count("RoutineRequested"),
        2,
        "the caller, and one callee"
    );
    let answer = world.drive(node.result(id)).await.unwrap();
    assert!(format!("{answer:?}").contains("done"), "{answer:?}");
    assert_eq!(world.count("RoutineRequested"), 5);
}

#[tokio::test]
async fn an_each_that_runs_out_of_time_leaves_nothing_behind() {
    let world = World::new();
    let node = world.node().await;
    let calls = vec![vec![Delay(500)]; 4];
    let script = [
        Timeout(Box::new(Each(2, calls.clone())), 700),
        Each(2, calls),
    ];
    world.run(&node, &script).await;
    world.settle().await;
    world.drive(node.shutdown()).await;
    let (name, all) = (dasync_domain::Name::new("main").unwrap(), usize::MAX);
    let rows = world
        .projections
        .range(&name, "g".into(), "h".into(), all)
        .await;
    assert_eq!(rows.unwrap(), [], "a group that nobody waits for");
}
