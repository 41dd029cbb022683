//! A handler under another name is the same handler.

use crate::deploy::World;
use dasync::prelude::*;

#[event]
pub(crate) struct Sold {
    pub(crate) n: u64,
}

mod before {
    use super::*;
    pub(super) struct Desk;
    #[service]
    impl Desk {
        pub(crate) async fn sell(&self, n: u64) -> Result<(), Fault> {
            raise(Sold { n });
            Ok(())
        }
        #[on]
        async fn sold(&self, _sold: Sold) -> Result<(), Fault> {
            Ok(())
        }
    }
}

mod after {
    use super::*;
    pub(super) struct Shop;
    #[service(name = "Shop", aliases = ["Desk"])]
    impl Shop {
        pub(crate) async fn sell(&self, n: u64) -> Result<(), Fault> {
            raise(Sold { n });
            Ok(())
        }
        #[on]
        #[routine(name = "count", aliases = ["sold"])]
        async fn counted(&self, _sold: Sold) -> Result<(), Fault> {
            Ok(())
        }
    }
}

fn count(world: &World, kind: &str) -> usize {
    let log = world.store.log();
    log.iter().filter(|e| *e.kind == *kind).count()
}

#[tokio::test]
async fn a_handler_that_is_renamed_gets_each_event_once() {
    let world = World::new();
    let host = world.builder(1).service(|_| before::Desk);
    let host = host.build().await.unwrap();
    let sell = host.client::<before::Desk>().sell(1).start_as("1").await;
    sell.unwrap().await.unwrap();
    world.settle().await;
    host.shutdown().await;
    let ended = count(&world, "RoutineCompleted");
    assert_eq!((count(&world, "HandlerRegistered"), ended), (1, 2));
    let host = world.builder(2).service(|_| after::Shop);
    let host = host.build().await.unwrap();
    let sell = host.client::<after::Shop>().sell(2).start_as("2").await;
    sell.unwrap().await.unwrap();
    world.settle().await;
    let ended = count(&world, "RoutineCompleted");
    assert_eq!((count(&world, "HandlerRegistered"), ended), (1, 4));
}
