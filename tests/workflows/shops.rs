//! Shops: a cart that is forgotten, a pizza that is late.

use crate::lives::{check, scenario, served};
use crate::outside::Effects;
use dasync::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, VecDeque};
use std::time::Duration;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, thiserror::Error)]
pub(crate) enum ShopError {
    #[error("no courier")]
    NoCourier,
    #[error(transparent)]
    Fault(#[from] Fault),
}

/// What a customer does next.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) enum Click {
    Add { sku: String, amount: u32 },
    Remove(String),
    Checkout,
}

pub(crate) struct Carts {
    effects: Effects,
}

#[service]
impl Carts {
    /// Follows a customer. Who does nothing for a while gets a mail, once; then the cart is thrown
    /// away.
    pub(crate) async fn shop(
        &self,
        email: String,
        clicks: Vec<(u64, Click)>,
    ) -> Result<String, ShopError> {
        let mut clicks = VecDeque::from(clicks);
        let mut cart: BTreeMap<String, u32> = BTreeMap::new();
        let mut reminded = false;
        loop {
            let next = clicks.pop_front();
            let pause = match &next {
                Some((minutes, _)) => Duration::from_mins(*minutes),
                None => Duration::MAX / 4,
            };
            let limit = Duration::from_mins(if reminded { 60 } else { 30 });
            if pause > limit {
                delay(limit).await?;
                if reminded || cart.is_empty() {
                    let items: u32 = cart.values().sum();
                    return Ok(format!("{items} left in the cart"));
                }
                let forgotten = cart
                    .keys()
                    .map(String::as_str)
                    .collect::<Vec<&str>>()
                    .join(", ");
                step("mail", async {
                    self.effects.have(format!("{email}: {forgotten}?"))
                })
                .await;
                reminded = true;
                if let Some((minutes, click)) = next {
                    clicks.push_front((minutes - 30, click));
                }
                continue;
            }
            delay(pause).await?;
            let Some((_, click)) = next else {
                unreachable!("a pause without a click is long")
            };
            reminded = false;
            match click {
                Click::Add { amount: 0, .. } => {}
                Click::Add { sku, amount } => *cart.entry(sku).or_insert(0) += amount,
                Click::Remove(ref sku) if !cart.contains_key(sku) => {
                    self.effects_note(format!("{email} removes {sku}?")).await?;
                }
                Click::Remove(sku) => {
                    cart.remove(&sku);
                }
                Click::Checkout => break,
            }
        }
        let price: u32 = cart.iter().map(|(sku, n)| sku.len() as u32 * n).sum();
        self.effects_note(format!("{email} pays {price}")).await?;
        Ok(format!("{price} for {cart:?}"))
    }

    async fn effects_note(&self, what: String) -> Result<(), ShopError> {
        step("note", async { self.effects.have(what) }).await;
        Ok(())
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) enum Topping {
    Cheese,
    Olives,
    Ham,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Pizza {
    size: u8,
    toppings: Vec<Topping>,
}

pub(crate) struct Pizzeria {
    effects: Effects,
}

#[service]
impl Pizzeria {
    /// Bakes and delivers; who waits for more than an hour pays nothing.
    pub(crate) async fn order(
        &self,
        pizzas: Vec<Pizza>,
        couriers: Vec<Option<u64>>,
    ) -> Result<(u32, Vec<String>), ShopError> {
        use Topping::{Cheese, Ham, Olives};

        fn price(pizza: &Pizza) -> u32 {
            const BASE: u32 = 500;
            let toppings = pizza.toppings.iter().map(|t| match t {
                Cheese => 100,
                Olives => 120,
                Ham => 150,
            });
            BASE + u32::from(pizza.size) * 10 + toppings.sum::<u32>()
        }

        let mut total: u32 = pizzas.iter().map(price).sum();
        let baked = when_all(
            pizzas
                .into_iter()
                .map(|pizza| self.bake(pizza))
                .collect::<Vec<_>>(),
        )
        .await?;
        let slowest = baked.iter().map(|(_, minutes)| *minutes).max().unwrap_or(0);
        let mut boxes: Vec<String> = baked.into_iter().map(|(name, _)| name).collect();
        boxes.sort();

        let mut courier = None;
        for (n, minutes) in couriers.into_iter().enumerate() {
            if let Some(minutes) = minutes
                && minutes < 90
            {
                courier = Some((n, minutes));
                break;
            }
            step("call", async {
                self.effects.have(format!("courier {n} has no time"))
            })
            .await;
        }
        let (courier, way) = courier.ok_or(ShopError::NoCourier)?;
        delay(Duration::from_mins(way)).await?;
        let minutes = slowest + way;
        total = if minutes > 60 { 0 } else { total };
        boxes.push(format!("courier {courier} after {minutes} min"));
        step("hand over", async {
            self.effects
                .have(format!("{} boxes for {total}", boxes.len() - 1))
        })
        .await;
        Ok((total, boxes))
    }

    async fn bake(&self, pizza: Pizza) -> Result<(String, u64), ShopError> {
        let minutes = 5 + u64::from(pizza.size) / 4;
        delay(Duration::from_mins(minutes)).await?;
        let name = match pizza.toppings.as_slice() {
            [] => "Marinara".to_string(),
            [only] => format!("Pizza {only:?}"),
            [first, .., last] => {
                step("garnish", async {
                    self.effects.have(format!("{first:?} below {last:?}"))
                })
                .await;
                format!("{first:?} and {last:?}")
            }
        };
        Ok((name, minutes))
    }
}

served!(Carts, Pizzeria);

fn add(amount: u32, sku: &str) -> Click {
    let sku = sku.into();
    Click::Add { sku, amount }
}

fn pizza(size: u8, toppings: &[Topping]) -> Pizza {
    Pizza {
        size,
        toppings: toppings.to_vec(),
    }
}

#[test]
fn shops() {
    use Click::{Checkout, Remove};
    use Topping::{Cheese, Ham, Olives};
    check(&[
        scenario!(Carts.shop("ada".into(), vec![(1, add(2, "mug")), (40, add(1, "pot")), (2, Remove("mug".into())), (1, Remove("hat".into())), (1, Checkout)])
            => r#"Ok("3 for {\"pot\": 1}")"#),
        scenario!(Carts.shop("bob".into(), vec![(1, add(2, "mug"))])
            => r#"Ok("2 left in the cart")"#),
        scenario!(Pizzeria.order(vec![pizza(30, &[Cheese, Olives, Ham]), pizza(20, &[]), pizza(24, &[Ham])], vec![None, Some(99), Some(20)])
            => r#"Ok((2760, ["Cheese and Ham", "Marinara", "Pizza Ham", "courier 2 after 32 min"]))"#),
        scenario!(Pizzeria.order(vec![pizza(30, &[Cheese])], vec![Some(70)])
            => r#"Ok((0, ["Pizza Cheese", "courier 0 after 82 min"]))"#),
        scenario!(Pizzeria.order(vec![pizza(30, &[Cheese])], vec![None]) => "Err(NoCourier)"),
    ]);
}
