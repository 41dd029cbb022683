//! A host as its operator sees it.

use crate::scenarios::{Kitchen, services};
use crate::world::World;
use dasync::StoreHealth;
use dasync_infrastructure::faulty::{ChangeFault, Script, Store};
use std::sync::{Arc, Mutex};
use tokio::runtime::Handle;

#[tokio::test]
async fn whoever_wants_to_know_hears_once_of_a_store_that_is_away_and_once_that_it_is_back() {
    let world = World::new();
    let first = world.host().await;
    world.drive(first.shutdown()).await;
    // in the start-up already: what is appended first is tried three times more
    let mut faults = Script::new();
    for change in 1..=3 {
        faults = faults.change(change, ChangeFault::Unavailable);
    }
    let store = Store::new(Arc::new(world.store.clone()), faults);
    let told = Arc::new(Mutex::new(Vec::new()));
    let tell = Arc::clone(&told);
    let builder = services(world.builder(Arc::new(store)), &world.effects);
    let builder = builder.on_store_health(move |health| tell.lock().unwrap().push(health));
    let host = world.drive(builder.build()).await.unwrap();
    let cook = host.client::<Kitchen>().cook(4);
    assert_eq!(world.drive(async { cook.await }).await.unwrap(), 40);
    let told = told.lock().unwrap().clone();
    let [StoreHealth::Away { reason }, StoreHealth::Back] = &told[..] else {
        panic!("{told:?}");
    };
    assert!(reason.contains("no appends now"), "{reason}");
}

#[tokio::test]
async fn a_sleeping_routine_holds_no_task() {
    let world = World::new();
    let host = world.host().await;
    let tasks = || Handle::current().metrics().num_alive_tasks();
    world.settle().await;
    let before = tasks();
    for n in 0..1_000 {
        let call = host.client::<Kitchen>().slow(n);
        drop(call.start().await.unwrap());
    }
    world.settle().await;
    assert_eq!(world.count("RoutineTransitioned"), 1_000, "all are asleep");
    assert!(host.node().is_idle());
    assert_eq!(tasks(), before);
}
