//! Code that cannot go on: parked visibly, and gone on with after a better deploy.

use crate::world::World;
use dasync::RoutineId;
use dasync::host::Host;
use dasync::prelude::*;
use std::sync::Arc;
use std::time::Duration;

mod first {
    use super::*;

    pub(super) struct Desk;

    #[service]
    impl Desk {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let b = a + 1;
            delay(Duration::from_secs(10)).await?;
            Ok(a + b)
        }
    }
}

/// `b` is a text now: what was saved does not fit.
mod wrong {
    use super::*;

    pub(super) struct Desk;

    #[service]
    impl Desk {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let b = format!("{a}");
            delay(Duration::from_secs(10)).await?;
            Ok(a + b.len() as u64)
        }
    }
}

/// The code behind the await is another one: that is fine.
mod right {
    use super::*;

    pub(super) struct Desk;

    #[service]
    impl Desk {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let b = a + 1;
            delay(Duration::from_secs(10)).await?;
            yield_now().await?;
            Ok(a * b)
        }
    }
}

async fn parked(world: &World, host: &Host, id: &RoutineId) -> (String, Option<String>) {
    let handle = host.attach::<Result<u64, Fault>>(id.clone());
    let parked = async {
        loop {
            if let RoutineStatus::Parked { reason, point, .. } = handle.status().await.unwrap() {
                return (reason, point);
            }
            tokio::task::yield_now().await;
        }
    };
    world.drive(parked).await
}

#[tokio::test]
async fn a_frame_that_does_not_fit_is_parked_and_goes_on_with_the_right_code() {
    let world = World::new();
    let builder = || world.builder(Arc::new(world.store.clone()));
    let host = builder()
        .generation(1)
        .service(|_| first::Desk)
        .build()
        .await
        .unwrap();
    let handle = host
        .client::<first::Desk>()
        .sum(20)
        .start_as("1")
        .await
        .unwrap();
    let id = handle.id().clone();
    world.settle().await;
    host.shutdown().await;

    let host = builder()
        .generation(2)
        .service(|_| wrong::Desk)
        .build()
        .await
        .unwrap();
    let (reason, point) = parked(&world, &host, &id).await;
    // routine, point, file and line, local, and what was found
    for part in ["Desk.sum", "delay", "parking.rs:", "`b`", "21"] {
        assert!(reason.contains(part), "{part}: {reason}");
    }
    assert_eq!(point.as_deref(), Some("delay"));
    assert_eq!(host.parked(10).await.unwrap().len(), 1);
    host.shutdown().await;

    let host = builder()
        .generation(3)
        .service(|_| right::Desk)
        .build()
        .await
        .unwrap();
    let sum = world
        .drive(host.attach::<Result<u64, Fault>>(id).into_future())
        .await;
    assert_eq!(sum, Ok(20 * 21));
    assert!(host.parked(10).await.unwrap().is_empty());
}

#[tokio::test]
async fn arguments_that_do_not_decode_are_parked_with_their_name() {
    mod other {
        use super::*;

        pub(super) struct Desk;

        #[service]
        impl Desk {
            pub(crate) async fn sum(&self, text: String) -> Result<u64, Fault> {
                Ok(text.len() as u64)
            }
        }
    }
    let world = World::new();
    let builder = || world.builder(Arc::new(world.store.clone()));
    // somebody calls with what this build does not take
    let host = builder().service(|_| other::Desk).build().await.unwrap();
    let call = dasync_domain::routine::CallRequest {
        service: dasync_domain::Name::new("Desk").unwrap(),
        routine: dasync_domain::Name::new("sum").unwrap(),
        arguments: dasync_domain::routine::Arguments::new(vec![
            dasync_domain::codec::Encoded::of(&5).unwrap(),
        ]),
    };
    let id = host.node().call(call, None).await.unwrap();
    let (reason, point) = parked(&world, &host, &id).await;
    assert!(
        reason.contains("`text`") && reason.contains("Desk.sum"),
        "{reason}"
    );
    assert_eq!(point, None);
}

/// The desk of one build, and the bench that it asks.
macro_rules! desk_and_bench {
    ($build:ident, $result:ty, $made:ident => $value:expr, $sum:expr) => {
        mod $build {
            use super::*;

            pub(super) struct Bench;

            #[service]
            impl Bench {
                pub(crate) async fn make(&self, $made: u64) -> Result<$result, Fault> {
                    delay(Duration::from_secs(10)).await?;
                    Ok($value)
                }
            }

            pub(super) struct Desk {
                pub(super) bench: dasync::Client<Bench>,
            }

            #[service]
            impl Desk {
                pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
                    let made = self.bench.make(a).await?;
                    Ok($sum(made))
                }
            }
        }
    };
}

#[tokio::test]
async fn a_result_that_does_not_decode_is_parked_and_goes_on_with_the_right_code() {
    desk_and_bench!(numbers, u64, a => a * 2, |made: u64| made);
    desk_and_bench!(texts, String, a => a.to_string(), |made: String| made.len() as u64);
    let world = World::new();
    let builder = |build| {
        let builder = world.builder(Arc::new(world.store.clone()));
        builder.generation(build)
    };
    let host = builder(1)
        .service(|deps| numbers::Desk {
            bench: deps.client(),
        })
        .service(|_| numbers::Bench)
        .build()
        .await
        .unwrap();
    let sum = host.client::<numbers::Desk>().sum(21).start_as("1");
    let id = sum.await.unwrap().id().clone();
    world.settle().await;
    world.drive(host.shutdown()).await;

    // the bench ends while nobody serves the desk, which then expects something else
    let host = builder(1)
        .service(|_| numbers::Bench)
        .build()
        .await
        .unwrap();
    let ended = async {
        while world.count("RoutineCompleted") == 0 {
            tokio::task::yield_now().await;
        }
    };
    world.drive(ended).await;
    world.drive(host.shutdown()).await;
    let host = builder(2)
        .service(|deps| texts::Desk {
            bench: deps.client(),
        })
        .external::<texts::Bench>()
        .build()
        .await
        .unwrap();
    let (reason, point) = parked(&world, &host, &id).await;
    for part in ["Desk.sum", "make", "parking.rs:", "String", "42"] {
        assert!(reason.contains(part), "{part}: {reason}");
    }
    assert_eq!(point.as_deref(), Some("make"));
    world.drive(host.shutdown()).await;

    let host = builder(3)
        .service(|deps| numbers::Desk {
            bench: deps.client(),
        })
        .external::<numbers::Bench>()
        .build()
        .await
        .unwrap();
    let sum = host.attach::<Result<u64, Fault>>(id).into_future();
    assert_eq!(world.drive(sum).await, Ok(42));
}

#[tokio::test]
async fn a_transition_over_the_limit_is_parked_and_says_how_large_it_is() {
    struct Hoarder;

    #[service]
    impl Hoarder {
        pub(crate) async fn hoard(&self, bytes: u32) -> Result<usize, Fault> {
            let hoard = "x".repeat(bytes as usize);
            yield_now().await?;
            Ok(hoard.len())
        }
    }
    let world = World::new();
    let builder = world.builder(Arc::new(world.store.clone()));
    let host = builder.service(|_| Hoarder).build().await.unwrap();
    let hoarder = host.client::<Hoarder>();
    let small = hoarder.hoard(100_000).start_as("small").await.unwrap();
    assert_eq!(world.drive(small.into_future()).await, Ok(100_000));
    let large = hoarder.hoard(100_000_000).start_as("large").await.unwrap();
    let (reason, _) = parked(&world, &host, &large.id().clone()).await;
    assert!(reason.contains("the limit is"), "{reason}");
}

#[tokio::test]
async fn a_service_registered_twice_is_refused_with_its_name() {
    let world = World::new();
    let builder = world.builder(Arc::new(world.store.clone()));
    let built = builder
        .service(|_| first::Desk)
        .service(|_| wrong::Desk)
        .build()
        .await;
    let error = built.unwrap_err().to_string();
    assert!(
        error.contains("`Desk` is served twice by this host (`sum`)"),
        "{error}"
    );
}
