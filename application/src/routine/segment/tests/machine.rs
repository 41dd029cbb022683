//! The state machine of a routine, written by hand in the form that `#[service]` gives it.
//!
//! ```text
//! async fn serve(&self, n: u32) -> Result<u32, Fault> {
//!     let paid = self.pay(n).await?;                  // pay#1
//!     start(self.tidy()).await;                       // start#1
//!     delay(one_second).await?;                       // delay#1
//!     let sum = step("sum", self.sum(n)).await?;      // sum#1, may be retried
//!     raise(Sold(paid));
//!     Ok(sum)
//! }
//! ```

use crate::context::{raise, step_key};
use crate::operation::{
    Call, StepWithFaults as _, Stepping, arg, args, delay, durable, start, step, step_mark,
};
use crate::retry::Retry;
use dasync_domain::routine::{Frame, Point, RoutineInfo, Slot, Tick, op_slot};
use dasync_domain::{DomainEvent, Fault};
use serde::{Deserialize, Serialize};
use std::future::pending;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Sold(pub(super) u32);
impl DomainEvent for Sold {
    const NAME: &'static str = "Sold";
    const VERSION: u32 = 1;
}

pub(super) const fn point(id: u32, key: &'static str, live: &'static [&'static str]) -> Point {
    Point {
        id,
        key,
        path: "",
        live,
        line: 100 + id,
        ..Point::ENTRY
    }
}
pub(super) static PAY: Point = point(1, "pay#1", &["n"]);
pub(super) static START: Point = point(2, "start#1", &["n", "paid"]);
pub(super) static DELAY: Point = point(3, "delay#1", &["n", "paid"]);
pub(super) static SUM: Point = point(4, "sum#1", &["n", "paid"]);
pub(super) static INFO: RoutineInfo = RoutineInfo {
    service: "Barista",
    name: "serve",
    aliases: &[],
    file: "src/cafe.rs",
    line: 100,
    parameters: &["n"],
    described: dasync_domain::routine::Described::NOTHING,
    fingerprint: 1,
    points: &[PAY, START, DELAY, SUM],
};

/// What the step does.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Effect {
    Adds,
    Fails,
    Hangs,
    Panics,
    Calls,
}

pub(super) struct Barista {
    pub(super) effect: Effect,
    pub(super) retry: Retry,
    pub(super) ran: AtomicU32,
}

impl Barista {
    fn pay(&self, n: u32) -> Call<'_, Result<u32, Fault>> {
        Call::local("Bank", "pay", args([arg(&n)]), async move {
            let _ = self;
            Ok(n)
        })
    }

    async fn sum(&self, n: u32) -> Result<u32, Fault> {
        self.ran.fetch_add(1, Ordering::SeqCst);
        assert_eq!(step_key(), step_key());
        match self.effect {
            Effect::Adds => Ok(n + 100),
            Effect::Fails => Err(Fault::Unavailable("the till".into())),
            Effect::Hangs => pending().await,
            Effect::Panics => panic!("the till is on fire"),
            Effect::Calls => self.pay(n).await,
        }
    }

    pub(super) async fn serve(&self, f: &mut Frame) -> Result<u32, Fault> {
        let (mut n_slot, mut paid_slot) = (Slot::<u32>::empty(), Slot::<u32>::empty());
        match f.begin(&INFO) {
            0 => f.restore_param(0, "n", &mut n_slot),
            1 => f.restore("n", &mut n_slot),
            _ => {
                f.restore("n", &mut n_slot);
                f.restore("paid", &mut paid_slot);
            }
        }
        f.ready().await;
        let mut op = op_slot();
        if f.fresh() {
            let n = n_slot.take();
            let ticket = durable(self.pay(n));
            op = Some(ticket);
            n_slot.put_clean(n);
        }
        if f.within(1, 1) {
            if f.fresh() {
                f.save("n", &mut n_slot);
                let operation = op.as_ref().map(Tick::op).unwrap();
                f.commit(&PAY, operation);
            }
            paid_slot.put(f.wait(&op).await?);
        }
        let mut op = op_slot();
        if f.fresh() {
            op = Some(durable(start(self.pay(0))));
        }
        if f.within(2, 2) {
            if f.fresh() {
                f.save("n", &mut n_slot);
                f.save("paid", &mut paid_slot);
                let operation = op.as_ref().map(Tick::op).unwrap();
                f.commit(&START, operation);
            }
            drop(f.wait(&op).await);
        }
        let mut op = op_slot();
        if f.fresh() {
            op = Some(durable(delay(Duration::from_secs(1))));
        }
        if f.within(3, 3) {
            if f.fresh() {
                f.save("n", &mut n_slot);
                f.save("paid", &mut paid_slot);
                let operation = op.as_ref().map(Tick::op).unwrap();
                f.commit(&DELAY, operation);
            }
            f.wait(&op).await?;
        }
        let mut op = op_slot();
        if f.fresh() {
            op = Some(durable(step_mark("sum")));
        }
        if f.within(4, 4) {
            if f.fresh() {
                f.save("n", &mut n_slot);
                f.save("paid", &mut paid_slot);
                let operation = op.as_ref().map(Tick::op).unwrap();
                f.commit(&SUM, operation);
            }
            f.wait(&op).await;
        }
        let n = n_slot.take();
        let sum = (&&Stepping::new(step("sum", self.sum(n)).retry(self.retry)))
            .run(f)
            .await?;
        raise(Sold(paid_slot.take()));
        Ok(sum)
    }
}

pub(super) fn barista(effect: Effect) -> Arc<Barista> {
    Arc::new(Barista {
        effect,
        retry: Retry::never(),
        ran: AtomicU32::new(0),
    })
}
