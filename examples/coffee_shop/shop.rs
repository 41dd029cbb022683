//! The shop itself: three services, as plain async Rust.

use crate::effects::Effects;
use crate::orders::{Drink, Order};
use dasync::prelude::*;
use serde::{Deserialize, Serialize};
use std::time::Duration;

/// Why an order was not served.
#[derive(Debug, Serialize, Deserialize, thiserror::Error)]
pub enum ShopError {
    #[error("the card {0} was declined")]
    Declined(String),
    #[error("out of {0}")]
    OutOf(String),
    /// Whatever is not the shop's own error: cancelled, timed out.
    #[error(transparent)]
    Fault(#[from] Fault),
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Payment {
    pub customer: String,
    pub cents: u64,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Cup {
    pub drink: Drink,
    pub coffee_ml: u32,
    pub milk_ml: u32,
}

/// What the customer got.
#[derive(Debug, Serialize, Deserialize)]
pub struct Served {
    pub customer: String,
    pub cents: u64,
    pub cups: Vec<Cup>,
}

/// Takes payments.
pub struct Till {
    pub effects: Effects,
}

#[service]
impl Till {
    pub async fn charge(&self, order: Order) -> Result<Payment, ShopError> {
        if order.card == "stolen" {
            return Err(ShopError::Declined(order.card));
        }
        let cents = order.price_cents();
        // A step is an effect on the world outside. It is recorded when it is done, and runs again
        // only if the process dies while it runs: `step_key` is the same then, so that a payment
        // provider can tell.
        step("charge", self.effects.have(&order.id, "charge")).await?;
        Ok(Payment {
            customer: order.customer,
            cents,
        })
    }

    pub async fn refund(&self, order: String, payment: Payment) -> Result<u64, ShopError> {
        step("refund", self.effects.have(&order, "refund")).await?;
        Ok(payment.cents)
    }
}

/// Makes drinks.
pub struct Kitchen {
    pub pace: Duration,
}

#[service]
impl Kitchen {
    pub async fn make(&self, drink: Drink, extras: Vec<String>) -> Result<Cup, ShopError> {
        // two routines at the same time, each of which may sleep through a crash
        let (coffee_ml, milk_ml) =
            when_all((self.pour_coffee(drink), self.pour_milk(drink, extras))).await?;
        Ok(Cup {
            drink,
            coffee_ml,
            milk_ml,
        })
    }

    async fn pour_coffee(&self, drink: Drink) -> Result<u32, ShopError> {
        delay(self.pace).await?;
        Ok(drink.coffee_ml())
    }

    async fn pour_milk(&self, drink: Drink, extras: Vec<String>) -> Result<u32, ShopError> {
        if let Some(missing) = extras.iter().find(|extra| *extra == "unicorn milk") {
            return Err(ShopError::OutOf(missing.clone()));
        }
        delay(self.pace / 2).await?;
        Ok(drink.milk_ml())
    }
}

/// Serves customers.
pub struct Counter {
    pub till: Client<Till>,
    pub kitchen: Client<Kitchen>,
    pub effects: Effects,
}

#[service]
impl Counter {
    pub async fn serve(&self, order: Order) -> Result<Served, ShopError> {
        let payment = self.till.charge(order.clone()).await?;
        let mut cups = Vec::new();
        for _ in 0..order.cups {
            match self.kitchen.make(order.drink, order.extras.clone()).await {
                Ok(cup) => cups.push(cup),
                Err(problem) => {
                    // a saga is ordinary code: what was done is undone, and then it is over
                    self.till.refund(order.id, payment).await?;
                    return Err(problem);
                }
            }
        }
        delay(Duration::from_millis(order.patience_ms)).await?;
        step("hand over", self.effects.have(&order.id, "hand over")).await?;
        Ok(Served {
            customer: order.customer,
            cents: payment.cents,
            cups,
        })
    }
}
