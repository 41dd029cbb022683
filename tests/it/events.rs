//! Domain events and their handlers.

use crate::scenarios::{Barista, PaymentTerminal, Scenario, services};
use crate::world::World;
use std::sync::Arc;

#[tokio::test]
async fn each_handler_is_started_once_for_an_event() {
    let world = World::new();
    let host = world.host().await;
    let result = world.drive(Scenario::Served.run(&host)).await.unwrap();
    assert_eq!(result, Scenario::Served.expected());
    let handled = async {
        while world.effects.all().len() < 5 {
            tokio::task::yield_now().await;
        }
    };
    world.drive(handled).await;
    let mut effects = world.effects.all();
    effects.sort();
    let expected = [
        "charge 300",
        "coffee",
        "milk for Ada",
        "reward Ada",
        "wash the cup with 70 ml of milk",
    ];
    assert_eq!(effects, expected);
    // it stands in the append of the routine's own end
    let log = world.store.log();
    let raised = log.iter().position(|e| *e.kind == *"DrinkServed").unwrap();
    assert_eq!(&*log[raised + 1].kind, "RoutineCompleted");
    assert_eq!(log[raised].stream, log[raised + 1].stream);
}

#[tokio::test]
async fn a_handler_that_is_new_starts_from_now() {
    let world = World::new();
    // the events of the first life have no handlers
    let effects = world.effects.clone();
    let alone = world.builder(Arc::new(world.store.clone()));
    let host = alone
        .service(|deps| Barista {
            terminal: deps.client(),
            effects: effects.clone(),
        })
        .external::<dyn PaymentTerminal>()
        .build()
        .await
        .unwrap();
    drop(host);
    let host = world.host().await;
    world.drive(Scenario::Served.run(&host)).await.unwrap();
    host.shutdown().await;
    assert_eq!(world.count("HandlerRegistered"), 2);
    // the same handlers again are not registered again
    let builder = world.builder(Arc::new(world.store.clone()));
    let host = services(builder, &world.effects).build().await.unwrap();
    world.settle().await;
    assert_eq!(world.count("HandlerRegistered"), 2);
    drop(host);
}
