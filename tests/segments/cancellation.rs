//! A cancellation arrives at the wait where the routine stands, whatever it waits for, and the
//! routine may compensate.

use crate::driver::Driver;
use dasync::prelude::*;
use dasync::{when_all_settled, when_each};
use serde::{Deserialize, Serialize};
use std::time::Duration;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, thiserror::Error)]
pub(crate) enum TripError {
    #[error("given up at {0}")]
    GivenUp(String),
    #[error(transparent)]
    Fault(#[from] Fault),
}

type Trip = Result<u32, TripError>;

pub(crate) struct Agency;

#[service]
impl Agency {
    async fn book(&self, n: u32) -> Trip {
        Ok(n)
    }

    /// One wait of each kind; whichever is cancelled is named.
    pub(crate) async fn travel(&self) -> Trip {
        let day = Duration::from_hours(24);
        self.check("call".into(), self.book(1).await).await?;
        if let Err(Fault::Cancelled) = delay(day).await {
            return self.undo("delay".into()).await;
        }
        if yield_now().await == Err(Fault::Cancelled) {
            return self.undo("yield".into()).await;
        }
        self.check("timeout".into(), self.book(2).timeout(day).await)
            .await?;
        let all = when_all((self.book(3), self.book(4))).await;
        self.check("all".into(), all.map(|(a, b)| a + b)).await?;
        let list = when_all(vec![self.book(5)]).await;
        self.check("list".into(), list.map(|l| l.iter().sum()))
            .await?;
        let each = when_each(1, [self.book(6), self.book(7)]).await;
        self.check("each".into(), each.map(|l| l.iter().sum()))
            .await?;
        let (a, b) = when_all_settled((self.book(8), delay(day))).await;
        if b == Err(Fault::Cancelled) {
            assert_eq!(a, Err(TripError::Fault(Fault::Cancelled)));
        }
        self.check("settled".into(), a).await?;
        let any = match when_any((self.book(9), delay(day))).await {
            Either::Left(booked) => booked,
            Either::Right(waited) => Ok(waited.map(|()| 0)?),
        };
        self.check("any".into(), any).await?;
        let (index, first) = when_any(vec![self.book(10)]).await;
        assert_eq!(index, 0);
        self.check("any of a list".into(), first).await?;
        let started = start(self.book(11)).await;
        self.check("join".into(), started.await).await?;
        let paid = step("pay", async { Trip::Ok(12) }).await;
        self.check("step".into(), paid).await?;
        // a step that has no room for a fault runs, and is not told
        let plain = step("plain", async { 13 }).await;
        Ok(plain)
    }

    async fn check(&self, place: String, booked: Trip) -> Trip {
        match booked {
            Err(TripError::Fault(Fault::Cancelled)) => self.undo(place).await,
            other => other,
        }
    }

    async fn undo(&self, place: String) -> Trip {
        delay(Duration::from_secs(1)).await?;
        Err(TripError::GivenUp(place))
    }
}

#[tokio::test]
async fn it_arrives_at_each_kind_of_wait_and_the_compensation_runs() {
    let whole = Driver::new().serving(Agency);
    let arrived: Trip = whole.run("Agency", "travel", vec![]).await;
    assert_eq!(arrived, Ok(13));
    let waits = *whole.operations.lock().expect("no panic");
    let mut given_up = vec![];
    for operation in 1..=waits {
        let driver = Driver::new().serving(Agency).cancelled_at(operation);
        match driver.run::<Trip>("Agency", "travel", vec![]).await {
            Err(TripError::GivenUp(place)) => given_up.push(place),
            // at a `check(..).await?` of its own, or at the plain step
            Err(TripError::Fault(Fault::Cancelled)) => {}
            Ok(13) => assert_eq!(operation, waits, "a cancellation was lost"),
            other => panic!("at {operation}: {other:?}"),
        }
    }
    let kinds = [
        "call",
        "delay",
        "yield",
        "timeout",
        "all",
        "list",
        "each",
        "settled",
        "any",
        "any of a list",
        "join",
        "step",
    ];
    assert_eq!(given_up, kinds);
}
