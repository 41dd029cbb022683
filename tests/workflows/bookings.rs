//! Sagas: a trip whose parts are undone in reverse, the same side by side, and seats that are held
//! for a while.

use crate::lives::{check, scenario};
use crate::outside::Effects;
use dasync::prelude::*;
use dasync::{HostBuilder, when_all_settled};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::{self, Display};
use std::sync::Arc;
use std::time::Duration;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, thiserror::Error)]
pub(crate) enum TripError {
    #[error("no {what} for {who}")]
    Taken { what: Part, who: String },
    #[error("nobody has paid for {0:?}")]
    Expired(Vec<Seat>),
    #[error(transparent)]
    Fault(#[from] Fault),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) enum Part {
    Flight,
    Hotel,
    Car,
}

impl Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = match self {
            Self::Flight => "flight",
            Self::Hotel => "hotel",
            Self::Car => "car",
        };
        f.write_str(text)
    }
}

/// A contract: whoever books, it may be in another process.
#[service]
trait Agency {
    async fn book(&self, part: Part, who: String, nights: u32) -> Result<Booking, TripError>;
    async fn cancel(&self, booking: Booking) -> Result<(), TripError>;
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Booking {
    part: Part,
    id: String,
    price: u32,
}

struct OneDesk {
    effects: Effects,
}

#[service]
impl Agency for OneDesk {
    async fn book(&self, part: Part, who: String, nights: u32) -> Result<Booking, TripError> {
        if who == "Ghost" && part == Part::Car {
            return Err(TripError::Taken { what: part, who });
        }
        let id = step("book", async {
            self.effects.have(format!("book a {part} for {who}"));
            format!("{part}-{who}")
        })
        .await;
        let price = match part {
            Part::Flight => 300,
            Part::Hotel => 80 * nights,
            Part::Car => 40 * nights.max(2),
        };
        Ok(Booking { part, id, price })
    }

    async fn cancel(&self, Booking { part, id, .. }: Booking) -> Result<(), TripError> {
        step("cancel", async {
            self.effects.have(format!("cancel the {part} {id}"))
        })
        .await;
        Ok(())
    }
}

pub(crate) struct Trips {
    agency: Client<dyn Agency>,
}

#[service]
impl Trips {
    /// One part after the other; if one cannot be had, those before it are given back, the last
    /// one first.
    pub(crate) async fn book(&self, who: String, nights: u32) -> Result<u32, TripError> {
        let mut booked: Vec<Booking> = vec![];
        let mut problem = None;
        for part in [Part::Flight, Part::Hotel, Part::Car] {
            match self.agency.book(part, who.clone(), nights).await {
                Ok(booking) => booked.push(booking),
                Err(e) => {
                    problem = Some(e);
                    break;
                }
            }
        }
        if let Some(problem) = problem {
            while let Some(booking) = booked.pop() {
                self.agency.cancel(booking).await?;
            }
            return Err(problem);
        }
        Ok(booked.iter().map(|b| b.price).sum())
    }

    /// All parts at once.
    pub(crate) async fn book_at_once(
        &self,
        who: String,
        nights: u32,
    ) -> Result<BTreeMap<Part, u32>, TripError> {
        let parts = [Part::Car, Part::Flight, Part::Hotel];
        let calls: Vec<_> = parts
            .iter()
            .map(|&part| self.agency.book(part, who.clone(), nights))
            .collect();
        let (booked, failed): (Vec<_>, Vec<_>) = when_all_settled(calls)
            .await
            .into_iter()
            .partition(Result::is_ok);
        let booked: Vec<Booking> = booked.into_iter().flatten().collect();
        match failed.into_iter().next() {
            Some(Err(first)) => {
                when_all(
                    booked
                        .into_iter()
                        .map(|b| self.agency.cancel(b))
                        .collect::<Vec<_>>(),
                )
                .await?;
                Err(first)
            }
            _ => Ok(booked.into_iter().map(|b| (b.part, b.price)).collect()),
        }
    }
}

/// A row and a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct Seat(char, u8);

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) enum Holding {
    Free,
    Held { by: String },
    Sold(String),
}

pub(crate) struct BoxOffice {
    effects: Effects,
}

#[service]
impl BoxOffice {
    /// Sells seats side by side, if there are any that are free, and if they are paid in time.
    pub(crate) async fn sell(
        &self,
        who: String,
        count: usize,
        pays_after: Option<Duration>,
    ) -> Result<String, TripError> {
        const HOLD: Duration = Duration::from_mins(10);
        let mut hall: BTreeMap<Seat, Holding> = ('A'..='C')
            .flat_map(|row| (1..=4).map(move |n| (Seat(row, n), Holding::Free)))
            .collect();
        hall.insert(Seat('A', 2), Holding::Sold("Eve".into()));
        hall.insert(
            Seat('B', 4),
            Holding::Held {
                by: "Mallory".into(),
            },
        );

        let free = look_for(&hall, count);
        let Some(seats) = free else {
            let left = hall.values().filter(|h| matches!(h, Holding::Free)).count();
            return Ok(format!("only {left} left, and not side by side"));
        };
        for seat in &seats {
            if let Some(holding) = hall.get_mut(seat) {
                *holding = Holding::Held { by: who.clone() };
                step("hold", async {
                    self.effects.have(format!("hold {seat:?} for {who}"))
                })
                .await;
            }
        }
        let paid = match pays_after {
            Some(after) => self.payment(after).timeout(HOLD).await,
            None => self.payment(HOLD * 2).timeout(HOLD).await,
        };
        let sold = match paid {
            Ok(receipt) => {
                for seat in seats.iter().rev() {
                    let holding = hall.get_mut(seat).unwrap();
                    let Holding::Held { by } = std::mem::replace(holding, Holding::Free) else {
                        unreachable!("it was held")
                    };
                    *holding = Holding::Sold(by);
                    step("sell", async {
                        self.effects.have(format!("sell {seat:?}"))
                    })
                    .await;
                }
                receipt
            }
            Err(TripError::Fault(Fault::TimedOut)) => {
                let seats: BTreeSet<_> = seats.into_iter().collect();
                hall.iter_mut()
                    .filter(|(seat, _)| seats.contains(seat))
                    .for_each(|(_, h)| *h = Holding::Free);
                step("release", async {
                    self.effects.have(format!("release {}", seats.len()))
                })
                .await;
                return Err(TripError::Expired(seats.into_iter().collect()));
            }
            Err(other) => return Err(other),
        };
        let sold_to: BTreeMap<&str, usize> =
            hall.values().fold(BTreeMap::new(), |mut all, holding| {
                if let Holding::Sold(who) = holding {
                    *all.entry(who).or_default() += 1;
                }
                all
            });
        Ok(format!("{sold}, {sold_to:?}"))
    }

    async fn payment(&self, after: Duration) -> Result<String, TripError> {
        delay(after).await?;
        Ok(format!("paid after {after:?}"))
    }
}

fn look_for(hall: &BTreeMap<Seat, Holding>, count: usize) -> Option<Vec<Seat>> {
    let rows: BTreeSet<char> = hall.keys().map(|seat| seat.0).collect();
    for row in rows {
        let seats: Vec<_> = hall.iter().filter(|(seat, _)| seat.0 == row).collect();
        let found = seats
            .windows(count)
            .find(|w| w.iter().all(|(_, h)| **h == Holding::Free));
        if let Some(found) = found {
            return Some(found.iter().map(|(seat, _)| **seat).collect());
        }
    }
    None
}
impl Trips {
    fn plain(effects: &Effects) -> Self {
        let effects = effects.clone();
        Self {
            agency: Arc::new(OneDesk { effects }),
        }
    }
}

impl BoxOffice {
    fn plain(effects: &Effects) -> Self {
        let effects = effects.clone();
        Self { effects }
    }
}

pub(crate) fn serve(builder: HostBuilder, effects: &Effects) -> HostBuilder {
    builder
        .service(|deps| Trips {
            agency: deps.client(),
        })
        .service(|_| OneDesk {
            effects: effects.clone(),
        })
        .service(|_| BoxOffice::plain(effects))
}

#[test]
fn bookings() {
    check(&[
        scenario!(Trips.book("Ada".into(), 3) => "Ok(660)"),
        scenario!(Trips.book("Ghost".into(), 1) => r#"Err(Taken { what: Car, who: "Ghost" })"#),
        scenario!(Trips.book_at_once("Ada".into(), 3) => "Ok({Flight: 300, Hotel: 240, Car: 120})"),
        scenario!(Trips.book_at_once("Ghost".into(), 1)
            => r#"Err(Taken { what: Car, who: "Ghost" })"#),
        scenario!(BoxOffice.sell("Ada".into(), 2, Some(Duration::from_mins(3)))
            => r#"Ok("paid after 180s, {\"Ada\": 2, \"Eve\": 1}")"#),
        scenario!(BoxOffice.sell("Bob".into(), 3, None)
            => "Err(Expired([Seat('B', 1), Seat('B', 2), Seat('B', 3)]))"),
        scenario!(BoxOffice.sell("Bus".into(), 5, None)
            => r#"Ok("only 10 left, and not side by side")"#),
    ]);
}
