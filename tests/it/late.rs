//! Cancellations that come while a routine cannot take them.

use crate::world::World;
use dasync::prelude::*;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

pub(crate) struct Post {
    tries: Arc<AtomicU32>,
    broken: Arc<AtomicU32>,
}

#[service]
impl Post {
    /// The step has an error of its own, so it cannot take a cancellation.
    pub(crate) async fn send(&self) -> Result<u32, Fault> {
        let tried = || self.tries.fetch_add(1, Ordering::Relaxed);
        let policy = Retry::times(20).backoff(Duration::from_secs(4)).factor(1);
        let sent = step("send", async {
            if tried() < 3 {
                Err("not yet".to_owned())
            } else {
                Ok(1)
            }
        })
        .retry(policy)
        .await;
        delay(Duration::from_hours(1)).await?;
        Ok(sent.unwrap_or(0))
    }

    pub(crate) async fn stamp(&self) -> Result<u32, Fault> {
        let stamps: u32 = step("stamp", async {
            assert!(self.broken.load(Ordering::Relaxed) == 0, "out of ink");
            1
        })
        .await;
        delay(Duration::from_hours(1)).await?;
        Ok(stamps)
    }
}

#[tokio::test]
async fn a_cancellation_between_attempts_is_delivered_at_the_next_wait() {
    let world = World::new();
    let tries = Arc::new(AtomicU32::new(0));
    let post = Post {
        tries: Arc::clone(&tries),
        broken: Arc::default(),
    };
    let builder = world.builder(Arc::new(world.store.clone()));
    let host = builder.service(|_| post).build().await.unwrap();
    let handle = host.client::<Post>().send().start_as("1").await.unwrap();
    world.settle().await;
    assert_eq!(tries.load(Ordering::Relaxed), 1);
    let began = world.now();
    handle.cancel().await.unwrap();
    assert_eq!(
        world.drive(handle.into_future()).await,
        Err(Fault::Cancelled)
    );
    assert_eq!(tries.load(Ordering::Relaxed), 4, "the step was let finish");
    assert!((world.now() - began).num_minutes() < 59, "it did not sleep");
}

#[tokio::test]
async fn a_cancellation_while_parked_is_delivered_when_it_goes_on() {
    let world = World::new();
    let broken = Arc::new(AtomicU32::new(1));
    let post = Post {
        tries: Arc::default(),
        broken: Arc::clone(&broken),
    };
    let builder = world.builder(Arc::new(world.store.clone())).attempts(1);
    let host = builder.service(|_| post).build().await.unwrap();
    let handle = host.client::<Post>().stamp().start_as("1").await.unwrap();
    world.settle().await;
    assert_eq!(world.count("RoutineParked"), 1);
    handle.cancel().await.unwrap();
    world.settle().await;
    assert_eq!(
        world.count("RoutineParked"),
        2,
        "the step was tried once more"
    );
    broken.store(0, Ordering::Relaxed);
    let began = world.now();
    host.node().unpark(handle.id().clone()).await.unwrap();
    assert_eq!(
        world.drive(handle.into_future()).await,
        Err(Fault::Cancelled)
    );
    assert!((world.now() - began).num_minutes() < 59, "it did not sleep");
}
