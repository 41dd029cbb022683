//! Promises of routines that `#[service]` makes: from outside, from other routines, and in tests
//! without a host.

use crate::world::World;
use dasync::prelude::*;
use dasync::testing::Promises;
use dasync::{ClientError, HostHandle, Promise, RoutineId, routine_id};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use std::time::Duration;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Approval {
    by: String,
    limit: Option<u32>,
}

impl Approval {
    fn by(name: &str) -> Self {
        let (by, limit) = (name.into(), Some(5));
        Self { by, limit }
    }
}

const DAY: Duration = Duration::from_hours(24);

struct Orders;

#[service]
impl Orders {
    pub(crate) async fn approved(&self, order: u32) -> Result<String, Fault> {
        let mail = step("mail", async { format!("answer {}", routine_id()) }).await;
        let approval = promise::<Approval>("approval");
        let answer = approval.await?;
        Ok(format!("{order}, {}, {}", answer.by, mail.len()))
    }

    /// The promise lives across other awaits, and its name is computed.
    pub(crate) async fn kept(&self, order: u32) -> Result<u32, Fault> {
        let parts: Vec<Promise<u32>> = (0..2).map(|n| promise(format!("{order}/{n}"))).collect();
        delay(DAY).await?;
        let mut sum = 0;
        for part in parts.clone() {
            sum += part.await?;
        }
        Ok(if parts.len() == 2 { sum * 2 } else { sum })
    }

    pub(crate) async fn in_time(&self) -> Result<String, Fault> {
        let both = when_all((promise::<u32>("a"), promise::<String>("b"))).timeout(DAY);
        let first = match both.await {
            Ok((a, b)) => format!("{a}{b}"),
            Err(Fault::TimedOut) => "late".into(),
            Err(other) => return Err(other),
        };
        let second = match when_any((promise::<u32>("a"), promise::<String>("b"))).await {
            Either::Left(a) => a?.to_string(),
            Either::Right(b) => b?,
        };
        Ok(format!("{first} {second}"))
    }
}

/// A routine that answers another one.
struct Clerk {
    host: HostHandle,
}

#[service]
impl Clerk {
    pub(crate) async fn approve(&self, order: RoutineId) -> Result<(), Fault> {
        step("approve", async {
            let answer = Approval::by("clerk");
            let answer = self.host.resolve(&order, "approval", &answer);
            answer.await.map_err(|e| Fault::Unavailable(e.to_string()))
        })
        .await
    }
}

async fn host(world: &World) -> Host {
    let builder = world.builder(Arc::new(world.store.clone()));
    builder
        .service(|_| Orders)
        .service(|deps| Clerk { host: deps.host() })
        .build()
        .await
        .unwrap()
}

#[tokio::test]
async fn a_promise_is_resolved_from_outside_and_shown_until_then() {
    let world = World::new();
    let host = host(&world).await;
    let order = host.client::<Orders>().approved(17).start_as("1");
    let order = world.drive(order).await.unwrap();
    world.settle().await;
    let status = order.status().await.unwrap();
    let RoutineStatus::Waiting { awaiting, .. } = &status else {
        panic!("it waits: {status:?}");
    };
    let shown = serde_json::to_string(awaiting).unwrap();
    assert_eq!(shown, r#"{"promise":{"name":"approval"}}"#);

    let ada = Approval::by("Ada");
    host.resolve(order.id(), "approval", &ada).await.unwrap();
    order.resolve("approval", &ada).await.unwrap();
    let other = order.resolve("approval", &Approval::by("Eve")).await;
    assert!(matches!(other, Err(ClientError::PromiseResolved { .. })));
    let id = order.id().clone();
    let mail = format!("answer {id}").len();
    let result = world.drive(order.result()).await.unwrap();
    assert_eq!(result, Ok(format!("17, Ada, {mail}")));
    let late = world.drive(host.resolve(&id, "other", &ada)).await;
    assert!(matches!(late, Err(ClientError::Ended { .. })), "{late:?}");
    let unnamed = host.resolve(&id, "", &ada).await.unwrap_err();
    assert!(unnamed.to_string().contains("1 to 128 bytes"), "{unnamed}");
}

#[tokio::test]
async fn another_routine_resolves_it() {
    let world = World::new();
    let host = host(&world).await;
    let order = host.client::<Orders>().approved(17).start_as("1");
    let order = world.drive(order).await.unwrap();
    let approve = host.client::<Clerk>().approve(order.id().clone());
    assert_eq!(world.drive(approve.into_future()).await, Ok(()));
    let result = world.drive(order.result()).await.unwrap().unwrap();
    assert!(result.starts_with("17, clerk"), "{result}");
}

#[tokio::test]
async fn promises_are_kept_in_variables_and_resolved_before_they_are_awaited() {
    let world = World::new();
    let first = host(&world).await;
    let order = first.client::<Orders>().kept(17).start_as("1");
    let order = world.drive(order).await.unwrap();
    world.settle().await;
    order.resolve("17/1", &2_u32).await.unwrap();
    drop(first);
    let host = host(&world).await;
    host.resolve(order.id(), "17/0", &1_u32).await.unwrap();
    let order = host.attach::<Result<u32, Fault>>(order.id().clone());
    assert_eq!(world.drive(order.result()).await.unwrap(), Ok(6));
}

#[tokio::test]
async fn groups_of_promises_have_a_limit_of_time() {
    for (early, expected) in [(true, "1x 1"), (false, "late x")] {
        let world = World::new();
        let host = host(&world).await;
        let order = host.client::<Orders>().in_time().start_as("1");
        let order = world.drive(order).await.unwrap();
        order.resolve("b", &"x".to_owned()).await.unwrap();
        if early {
            order.resolve("a", &1_u32).await.unwrap();
        }
        let result = world.drive(order.result()).await.unwrap();
        assert_eq!(result, Ok(expected.to_owned()));
    }
}

#[tokio::test]
async fn a_value_of_another_type_parks() {
    let world = World::new();
    let host = host(&world).await;
    let order = host.client::<Orders>().approved(17).start_as("1");
    let order = world.drive(order).await.unwrap();
    order.resolve("approval", &7_u32).await.unwrap();
    let parked = async {
        loop {
            if let RoutineStatus::Parked { reason, .. } = order.status().await.unwrap() {
                return reason;
            }
            tokio::task::yield_now().await;
        }
    };
    let reason = world.drive(parked).await;
    for part in ["promise `approval`", "Approval`", "`7`", "promises.rs"] {
        assert!(reason.contains(part), "{part}: {reason}");
    }
}

#[tokio::test]
async fn a_unit_test_resolves_promises_without_a_host() {
    let promises = Promises::default();
    let order = promises.run(Orders.approved(17).into_future());
    promises.resolve("approval", &Approval::by("Ada"));
    assert!(order.await.unwrap().starts_with("17, Ada"));
    let Err(Fault::Unavailable(reason)) = Orders.approved(17).await else {
        panic!("nobody resolves it");
    };
    assert!(reason.contains("`approval`"), "{reason}");
}

#[tokio::test(start_paused = true)]
async fn a_unit_test_waits_in_vain() {
    let promises = Promises::default();
    promises.resolve("b", &"x".to_owned());
    let order = promises.run(Orders.in_time().into_future()).await;
    assert_eq!(order, Ok("late x".into()));
}
