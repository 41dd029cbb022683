//! Orders: a fulfilment from cart to parcel, stock in several warehouses, a cart that is forgotten,
//! a pizza.

use crate::lives::{check, scenario, served};
use crate::outside::Effects;
use dasync::prelude::*;
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};
use std::time::Duration;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, thiserror::Error)]
pub(crate) enum OrderError {
    #[error("{missing} of {sku} are missing")]
    OutOfStock { sku: String, missing: u32 },
    #[error("`{0}` is not an amount: {1}")]
    Amount(String, String),
    #[error("no courier")]
    NoCourier,
    #[error(transparent)]
    Fault(#[from] Fault),
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Line {
    sku: String,
    amount: u32,
}

impl std::str::FromStr for Line {
    type Err = OrderError;

    /// Reads `3 x mug`.
    fn from_str(text: &str) -> Result<Self, OrderError> {
        let (amount, sku) = text.split_once(" x ").unwrap_or(("1", text));
        let amount = amount.parse().map_err(|e: std::num::ParseIntError| {
            OrderError::Amount(amount.into(), e.to_string())
        })?;
        Ok(Self {
            sku: sku.trim().to_owned(),
            amount,
        })
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
enum State {
    Received,
    Paid { invoice: u32 },
    Packed { invoice: u32, parcels: Vec<String> },
    Shipped { parcels: Vec<String> },
    Delivered,
    Cancelled(String),
}

#[event]
#[derive(Debug)]
pub(crate) struct OrderMoved {
    to: String,
}

pub(crate) struct Orders {
    effects: Effects,
}

#[service]
impl Orders {
    /// Brings an order from one state to the next, until there is none.
    pub(crate) async fn fulfil(&self, lines: Vec<String>) -> Result<String, OrderError> {
        let lines = lines
            .iter()
            .map(|line| line.parse::<Line>())
            .collect::<Result<Vec<_>, _>>()?;
        let mut state = State::Received;
        let mut history = vec![];
        loop {
            history.push(format!("{state:?}").chars().take(4).collect::<String>());
            state = match state {
                State::Received if lines.is_empty() => State::Cancelled("empty".into()),
                State::Received => {
                    let price: u32 = lines.iter().map(|line| line.amount * 7).sum();
                    let invoice = step("charge", async {
                        self.effects.have(format!("charge {price}"));
                        price + 1000
                    })
                    .await;
                    State::Paid { invoice }
                }
                State::Paid { invoice } => {
                    let mut parcels = Vec::with_capacity(lines.len());
                    let mut failed = None;
                    for (n, Line { sku, amount }) in lines.iter().enumerate() {
                        match self.pack(sku.clone(), *amount).await {
                            Ok(parcel) => parcels.push(format!("{}:{parcel}", n + 1)),
                            Err(e) => {
                                failed = Some(e);
                                break;
                            }
                        }
                    }
                    match failed {
                        None => State::Packed { invoice, parcels },
                        Some(e) => {
                            for parcel in parcels.drain(..).rev() {
                                self.unpack(parcel).await?;
                            }
                            State::Cancelled(e.to_string())
                        }
                    }
                }
                State::Packed { invoice, parcels } if invoice % 2 == 1 => {
                    delay(Duration::from_hours(12)).await?;
                    State::Packed {
                        invoice: invoice + 1,
                        parcels,
                    }
                }
                State::Packed { parcels, .. } => State::Shipped { parcels },
                State::Shipped { mut parcels } => match parcels.pop() {
                    Some(parcel) => {
                        step("deliver", async {
                            self.effects.have(format!("deliver {parcel}"))
                        })
                        .await;
                        State::Shipped { parcels }
                    }
                    None => State::Delivered,
                },
                State::Delivered => break,
                State::Cancelled(reason) => {
                    return Ok(format!("{} because {reason}", history.join(">")));
                }
            };
            raise(OrderMoved {
                to: format!("{state:?}"),
            });
        }
        Ok(history.join(">"))
    }

    async fn pack(&self, sku: String, amount: u32) -> Result<String, OrderError> {
        if sku == "unicorn" {
            return Err(OrderError::OutOfStock {
                sku,
                missing: amount,
            });
        }
        step("pack", async {
            self.effects.have(format!("pack {amount} {sku}"))
        })
        .await;
        Ok(format!("{sku}*{amount}"))
    }

    async fn unpack(&self, parcel: String) -> Result<(), OrderError> {
        step("unpack", async {
            self.effects.have(format!("unpack {parcel}"))
        })
        .await;
        Ok(())
    }
}

pub(crate) struct Warehouses {
    effects: Effects,
}

#[service]
impl Warehouses {
    /// Takes what is needed out of the fullest warehouses first; nothing if there is not enough.
    pub(crate) async fn reserve(
        &self,
        needs: Vec<Line>,
    ) -> Result<BTreeMap<String, Vec<(String, u32)>>, OrderError> {
        // otherwise: keys of `&str`. What is kept while somebody waits owns its data
        let mut stock: HashMap<(String, String), u32> = [
            ("north", "mug", 5),
            ("south", "mug", 9),
            ("north", "pot", 1),
            ("east", "pot", 2),
        ]
        .map(|(place, sku, n)| ((place.to_owned(), sku.to_owned()), n))
        .into();
        let mut reserved: BTreeMap<String, Vec<(String, u32)>> = BTreeMap::new();
        for need in &needs {
            let mut missing = need.amount;
            let mut places: Vec<_> = stock
                .iter()
                .filter(|((_, sku), _)| *sku == need.sku)
                .map(|((place, _), n)| (place.clone(), *n))
                .collect();
            places.sort_by_key(|(place, n)| (Reverse(*n), place.clone()));
            for (place, available) in places {
                let taken = missing.min(available);
                if taken == 0 {
                    break;
                }
                step("reserve", async {
                    self.effects
                        .have(format!("{taken} {} of {place}", need.sku))
                })
                .await;
                missing -= taken;
                *stock.entry((place.clone(), need.sku.clone())).or_default() -= taken;
                reserved
                    .entry(need.sku.clone())
                    .or_default()
                    .push((place, taken));
            }
            if missing > 0 {
                for (sku, taken) in &reserved {
                    for (place, n) in taken {
                        step("put back", async {
                            self.effects.have(format!("{n} {sku} back to {place}"))
                        })
                        .await;
                    }
                }
                return Err(OrderError::OutOfStock {
                    sku: need.sku.clone(),
                    missing,
                });
            }
        }
        Ok(reserved)
    }
}

served!(Orders, Warehouses);

fn lines(texts: &[&str]) -> Vec<String> {
    texts.iter().copied().map(String::from).collect()
}

fn line(amount: u32, sku: &str) -> Line {
    Line {
        sku: sku.into(),
        amount,
    }
}

#[test]
fn orders() {
    check(&[
        scenario!(Orders.fulfil(lines(&["2 x mug", "pot"]))
            => r#"Ok("Rece>Paid>Pack>Pack>Ship>Ship>Ship>Deli")"#),
        scenario!(Orders.fulfil(lines(&["2 x mug", "pot", "3 x unicorn"]))
            => r#"Ok("Rece>Paid>Canc because 3 of unicorn are missing")"#),
        scenario!(Orders.fulfil(vec![]) => r#"Ok("Rece>Canc because empty")"#),
        scenario!(Orders.fulfil(lines(&["many x mug"]))
            => r#"Err(Amount("many", "invalid digit found in string"))"#),
        scenario!(Warehouses.reserve(vec![line(11, "mug"), line(1, "pot"), line(1, "mug")])
            => r#"Ok({"mug": [("south", 9), ("north", 2), ("north", 1)], "pot": [("east", 1)]})"#),
        scenario!(Warehouses.reserve(vec![line(11, "mug"), line(4, "pot")])
            => r#"Err(OutOfStock { sku: "pot", missing: 1 })"#),
    ]);
}
