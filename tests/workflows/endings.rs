//! Ends that nobody plans: who is given up gives back what it holds, a provider never answers, an
//! event has consequences elsewhere.
//!
//! This is what a plain run cannot show: there is nobody in it who cancels, who tries a step again,
//! or who handles an event.

use crate::lives::{check, scenario};
use crate::outside::Effects;
use dasync::HostBuilder;
use dasync::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::time::Duration;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, thiserror::Error)]
pub(crate) enum EndError {
    #[error("the line to {0} is dead")]
    NoAnswer(String),
    #[error(transparent)]
    Fault(#[from] Fault),
}

fn minutes(n: u64) -> Duration {
    Duration::from_mins(n)
}

pub(crate) struct Tables {
    effects: Effects,
}

#[service]
impl Tables {
    /// Asks two restaurants; the table of the slower one is given back by itself.
    pub(crate) async fn reserve(&self, guests: u8) -> Result<String, EndError> {
        let both = (
            self.ask("Harbour".into(), 20),
            self.ask("Garden".into(), 10),
        );
        let table = match when_any(both).await {
            Either::Left(harbour) => harbour?,
            Either::Right(garden) => garden?,
        };
        Ok(format!("{table} for {guests}"))
    }

    /// Fires a kiln, and turns it off whatever happens.
    pub(crate) async fn fire(&self, needs: u64, limit: u64) -> Result<String, EndError> {
        let heat = self.heat(needs).timeout(minutes(limit));
        match heat.await {
            Ok(degrees) => Ok(format!("{degrees} degrees")),
            Err(EndError::Fault(Fault::TimedOut)) => Ok("too cold".to_string()),
            Err(e) => Err(e),
        }
    }

    async fn ask(&self, name: String, needs: u64) -> Result<String, EndError> {
        self.note(format!("hold {name}")).await?;
        if let Err(fault) = delay(minutes(needs)).await {
            self.note(format!("release {name}")).await?;
            return Err(fault.into());
        }
        Ok(name)
    }

    async fn heat(&self, needs: u64) -> Result<u64, EndError> {
        self.note("on".into()).await?;
        let mut degrees = 20;
        let heated = 'heating: {
            for _ in 0..needs {
                if let Err(e) = delay(minutes(2)).await {
                    break 'heating Err(e);
                }
                degrees += 100;
            }
            Ok(degrees)
        };
        self.note("off".into()).await?;
        Ok(heated?)
    }

    /// Has an effect; also for whoever has been given up, and cleans up.
    async fn note(&self, what: String) -> Result<(), EndError> {
        step("note", async { self.effects.have(what) }).await;
        Ok(())
    }
}

pub(crate) struct Couriers {
    effects: Effects,
}

#[service]
impl Couriers {
    /// Calls couriers, each some times, until one answers.
    pub(crate) async fn call(&self, couriers: Vec<String>) -> Result<(String, usize), EndError> {
        // otherwise: `let`. A policy is not kept while somebody waits
        const PATIENCE: Retry = Retry::times(3).backoff(Duration::from_secs(5));
        let mut last = None;
        for (asked, courier) in couriers.into_iter().enumerate() {
            let answer = step("ring", self.ring(&courier)).retry(PATIENCE).await;
            match answer {
                Ok(()) => return Ok((courier, asked)),
                Err(e) => last = Some(e),
            }
        }
        Err(last.unwrap_or_else(|| EndError::NoAnswer("anybody".into())))
    }
}

// every async fn of a service is a routine; what a step does stands elsewhere
impl Couriers {
    async fn ring(&self, who: &str) -> Result<(), EndError> {
        self.effects.have(format!("ring {who}"));
        if who.ends_with('?') {
            return Err(EndError::NoAnswer(who.into()));
        }
        Ok(())
    }
}

#[event]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Visited {
    who: String,
    spent: BTreeMap<String, u32>,
}

pub(crate) struct Museum {
    effects: Effects,
}

#[service]
impl Museum {
    pub(crate) async fn visit(&self, who: String, rooms: Vec<String>) -> Result<u32, EndError> {
        let mut spent = BTreeMap::new();
        for room in &rooms {
            let price = step("see", async {
                self.effects.have(format!("{who} sees {room}"));
                room.len() as u32
            })
            .await;
            *spent.entry(room.clone()).or_insert(0) += price;
        }
        let total = spent.values().sum();
        if total > 0 {
            raise(Visited { who, spent });
        }
        Ok(total)
    }
}

pub(crate) struct Friends {
    effects: Effects,
}

#[service]
impl Friends {
    /// Sends a letter a day after a visit, and a postcard of the room that was most liked.
    #[on]
    async fn thank(&self, visit: Visited) -> Result<(), EndError> {
        let Visited { who, spent } = visit;
        delay(Duration::from_hours(24)).await?;
        step("letter", async { self.effects.have(format!("dear {who}")) }).await;
        if let Some((room, _)) = spent.iter().max_by_key(|(_, price)| **price) {
            step("card", async {
                self.effects.have(format!("card of {room}"))
            })
            .await;
        }
        Ok(())
    }
}

impl Tables {
    fn plain(effects: &Effects) -> Self {
        let effects = effects.clone();
        Self { effects }
    }
}

impl Couriers {
    fn plain(effects: &Effects) -> Self {
        let effects = effects.clone();
        Self { effects }
    }
}

impl Museum {
    fn plain(effects: &Effects) -> Self {
        let effects = effects.clone();
        Self { effects }
    }
}

pub(crate) fn serve(builder: HostBuilder, effects: &Effects) -> HostBuilder {
    builder
        .service(|_| Tables::plain(effects))
        .service(|_| Couriers::plain(effects))
        .service(|_| Museum::plain(effects))
        .service(|_| Friends {
            effects: effects.clone(),
        })
}

fn names(names: &[&str]) -> Vec<String> {
    names.iter().map(ToString::to_string).collect()
}

#[test]
fn endings() {
    check(&[
        scenario!(Tables.reserve(4) => r#"Ok("Garden for 4")"#, besides: ["release Harbour"]),
        scenario!(Tables.fire(3, 10) => r#"Ok("320 degrees")"#),
        scenario!(Tables.fire(30, 5) => r#"Ok("too cold")"#, besides: ["off"]),
        scenario!(Couriers.call(names(&["Al?", "Bo?", "Cy"])) => r#"Ok(("Cy", 2))"#),
        scenario!(Couriers.call(names(&["Al?"])) => r#"Err(NoAnswer("Al?"))"#),
        scenario!(Museum.visit("Ada".into(), names(&["stones", "paintings", "stones"]))
            => "Ok(21)", besides: ["card of stones", "dear Ada"]),
        scenario!(Museum.visit("Ada".into(), vec![]) => "Ok(0)"),
    ]);
}
