//! Clients and handles
//!
//! Other services are fields of the service, as clients of a type or of a contract. A handle of a
//! routine that was started is a value: it can be kept, passed on and put into a list.

use crate::lives::{Scenario, check, scenario};
use crate::outside::Effects;
use dasync::prelude::*;
use dasync::{HostBuilder, RoutineId, Started};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

// shown
/// A contract: whoever serves it may be exchanged.
#[service]
pub(crate) trait Till {
    async fn pay(&self, cents: u32) -> Result<u32, Fault>;
}

pub(crate) struct Cash;

#[service]
impl Till for Cash {
    async fn pay(&self, cents: u32) -> Result<u32, Fault> {
        Ok(cents * 2)
    }
}

pub(crate) struct Kitchen;

#[service]
impl Kitchen {
    pub(crate) async fn bake(&self, n: u32) -> Result<u32, Fault> {
        delay(Duration::from_secs(60)).await?;
        Ok(n * 10)
    }
}

pub(crate) struct Handles {
    kitchen: Client<Kitchen>,
    till: Client<dyn Till>,
}
// hidden

#[service]
impl Handles {
    /// A call of another service
    ///
    /// works: of a type, and of a contract.
    pub(crate) async fn calls(&self) -> Result<u32, Fault> {
        let cakes = self.kitchen.bake(1).await?;
        self.till.pay(cakes).await
    }

    /// A reference to a client
    ///
    /// works, made again `kitchen`
    pub(crate) async fn a_client(&self) -> Result<u32, Fault> {
        let kitchen = &self.kitchen;
        let first = kitchen.bake(1).await?;
        let second = kitchen.bake(2).await?;
        Ok(first + second)
    }

    /// A handle, awaited later
    ///
    /// works: the started routine runs meanwhile.
    pub(crate) async fn started(&self) -> Result<u32, Fault> {
        let cake = start(self.kitchen.bake(1)).await;
        let paid = self.till.pay(3).await?;
        Ok(cake.await? + paid)
    }

    /// Handles in a list, in a map, in an `Option`
    ///
    /// works
    pub(crate) async fn many_handles(&self) -> Result<u32, Fault> {
        let mut all = vec![];
        for n in 1..3 {
            all.push(start(self.kitchen.bake(n)).await);
        }
        let mut by_name = BTreeMap::from([("large", start(self.kitchen.bake(9)).await)]);
        delay(Duration::from_secs(1)).await?;
        let mut sum = 0;
        for cake in all {
            sum += cake.await?;
        }
        if let Some(cake) = by_name.remove("large") {
            sum += cake.await?;
        }
        Ok(sum)
    }

    /// A handle that is passed on
    ///
    /// works: to any routine; a clone may be awaited as well.
    pub(crate) async fn passed_on(&self) -> Result<u32, Fault> {
        let cake = start(self.kitchen.bake(1)).await;
        let eaten = self.eat(cake.clone()).await?;
        Ok(eaten + cake.await?)
    }

    /// The id of a started routine
    ///
    /// works
    pub(crate) async fn an_id(&self) -> Result<bool, Fault> {
        let cake = start(self.kitchen.bake(1)).await;
        let id: RoutineId = cake.id().clone();
        delay(Duration::from_secs(1)).await?;
        Ok(id == *cake.id() && cake.await? == 10)
    }

    async fn eat(&self, cake: Started<Result<u32, Fault>>) -> Result<u32, Fault> {
        cake.await
    }
}

impl Handles {
    fn plain(_: &Effects) -> Self {
        Self {
            kitchen: KitchenClient::local(Kitchen),
            till: Arc::new(Cash),
        }
    }
}

pub(crate) fn serve(builder: HostBuilder, _: &Effects) -> HostBuilder {
    builder
        .service(|_| Kitchen)
        .service::<dyn Till, _>(|_| Cash)
        .service(|deps| Handles {
            kitchen: deps.client(),
            till: deps.client(),
        })
}

pub(crate) fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(Handles.calls() => "Ok(20)"),
        scenario!(Handles.a_client() => "Ok(30)"),
        scenario!(Handles.started() => "Ok(16)"),
        scenario!(Handles.many_handles() => "Ok(120)"),
        scenario!(Handles.passed_on() => "Ok(20)"),
        scenario!(Handles.an_id() => "Ok(true)"),
    ]
}

#[test]
fn handles_work() {
    check(&scenarios());
}
