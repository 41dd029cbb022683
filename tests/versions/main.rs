//! Goal: a routine that stands at an await when changed code is deployed goes on at that await, or
//! is parked; never at another one without a word.
//!
//! Method: each case is one service in two versions. The first runs until it stands at the await,
//! the second is deployed on the same log, and what becomes of the routine is compared.

use dasync::host::{Host, HostBuilder, Stores};
use dasync::prelude::*;
use dasync_application::ports::Clock as _;
use dasync_infrastructure::{ManualClock, SeededIds, memory};
use std::sync::Arc;
use std::time::Duration;

const SECOND: Duration = Duration::from_secs(1);

/// One version of the service: the body of its routine.
macro_rules! version {
    ($name:ident, ($($parameter:tt)*), $body:block) => {
        mod $name {
            #[allow(unused_imports, reason = "not every version needs all")]
            use super::{SECOND, doubled};
            use dasync::prelude::*;

            pub(super) struct Desk;

            #[service]
            impl Desk {
                pub(crate) async fn sum(&self, $($parameter)*) -> Result<u64, Fault> $body
            }
        }
    };
}

/// What a text was worth before it was a number.
fn doubled(text: String) -> u64 {
    2 * text.into_bytes().len() as u64
}

fn builder(store: &memory::Store, clock: &ManualClock, generation: u64) -> HostBuilder {
    let stores = Stores {
        events: Arc::new(store.clone()),
        projections: Arc::new(memory::Projections::new()),
    };
    Host::builder("desk", stores)
        .generation(generation)
        .clock(Arc::new(clock.clone()))
        .ids(Arc::new(SeededIds::new(generation)))
}

/// Lets everything happen that can happen without time passing.
async fn settle(store: &memory::Store) {
    let (mut before, mut same) = (0, 0);
    while same < 100 {
        tokio::task::yield_now().await;
        let now = store.changes();
        same = if now == before { same + 1 } else { 0 };
        before = now;
    }
}

/// What becomes of `sum(20)` that stands at its first await when the other version is deployed: its
/// result, or the reason why it is parked.
macro_rules! deployed {
    ($before:ident, $after:ident) => {{
        let store = memory::Store::new();
        let clock = ManualClock::new(chrono::DateTime::from_timestamp(1_800_000_000, 0).unwrap());
        let host = builder(&store, &clock, 1).service(|_| $before::Desk);
        let host = host.build().await.unwrap();
        let started = host.client::<$before::Desk>().sum(20).start_as("1").await;
        let id = started.unwrap().id().clone();
        settle(&store).await;
        host.shutdown().await;
        let host = builder(&store, &clock, 2).service(|_| $after::Desk);
        let host = host.build().await.unwrap();
        let handle = host.attach::<Result<u64, Fault>>(id);
        let mut rounds = 0;
        loop {
            settle(&store).await;
            match handle.status().await.unwrap() {
                RoutineStatus::Parked { reason, .. } => break Err(reason),
                RoutineStatus::Completed { .. } => break Ok(handle.await.unwrap()),
                _ => {}
            }
            let _ = clock.advance_to_earliest();
            rounds += 1;
            assert!(rounds < 100, "nothing happens at {}", clock.now());
        }
    }};
}

version!(once, (a: u64), {
    let b = a + 1;
    delay(SECOND).await?;
    Ok(a + b)
});

version!(inserted_alike, (a: u64), {
    let b = a + 1;
    delay(SECOND).await?;
    delay(SECOND).await?;
    Ok(a + b)
});

version!(inserted_other, (a: u64), {
    delay(SECOND * 2).await?;
    let b = a + 1;
    delay(SECOND).await?;
    Ok(a * b)
});

version!(inserted_named, (a: u64), {
    #[point("new")]
    delay(SECOND).await?;
    let b = a + 1;
    delay(SECOND).await?;
    Ok(a * b)
});

version!(said_which, (a: u64), {
    let b = a + 1;
    delay(SECOND).await?;
    #[point("last", was = "delay")]
    delay(SECOND).await?;
    Ok(a + 2 * b)
});

#[tokio::test]
async fn an_await_is_found_behind_one_that_was_inserted() {
    // the same code in front of and behind it: nobody can tell which of the two it was
    let reason: String = deployed!(once, inserted_alike).unwrap_err();
    for part in ["`Desk.sum`", "`delay#2`", "was = \"delay\""] {
        assert!(reason.contains(part), "{part}: {reason}");
    }
    assert_eq!(deployed!(once, inserted_other), Ok(20 * 21));
    assert_eq!(deployed!(once, inserted_named), Ok(20 * 21));
    assert_eq!(deployed!(once, said_which), Ok(20 + 2 * 21));
}

version!(renamed_silently, (a: u64), {
    let c = a + 1;
    delay(SECOND).await?;
    Ok(a + c)
});

version!(renamed, (#[renamed(from = "a")] first: u64), {
    #[renamed(from = "b")]
    let second = first + 1;
    delay(SECOND).await?;
    Ok(first * second)
});

#[tokio::test]
async fn a_local_with_another_name_is_found_by_the_one_that_it_had() {
    let reason: String = deployed!(once, renamed_silently).unwrap_err();
    assert!(reason.contains("`c`"), "{reason}");
    assert_eq!(deployed!(once, renamed), Ok(20 * 21));
    assert_eq!(deployed!(renamed, renamed), Ok(20 * 21));
}

version!(text, (a: u64), {
    let b = "x".repeat(3);
    delay(SECOND).await?;
    Ok(a + b.len() as u64)
});

version!(migrated, (a: u64), {
    #[migrate(from = String, with = doubled)]
    let b = 7;
    delay(SECOND).await?;
    Ok(a + b)
});

version!(list, (a: u64), {
    let b = vec![a];
    delay(SECOND).await?;
    Ok(a + b.len() as u64)
});

#[tokio::test]
async fn a_local_of_another_type_is_migrated() {
    let reason: String = deployed!(text, once).unwrap_err();
    assert!(reason.contains("`b`") && reason.contains("xxx"), "{reason}");
    assert_eq!(deployed!(text, migrated), Ok(20 + 6));
    assert_eq!(deployed!(migrated, migrated), Ok(20 + 7));
    // what is neither the new type nor the old one
    let reason: String = deployed!(list, migrated).unwrap_err();
    assert!(reason.contains("nor as"), "{reason}");
}
