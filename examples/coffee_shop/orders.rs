//! Orders, and reading them line by line.

use serde::{Deserialize, Serialize};
use std::io::BufRead;

/// An order as it stands in the file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Order {
    /// Tells it from all others: the same id is the same order.
    pub id: String,
    pub customer: String,
    pub drink: Drink,
    pub cups: u32,
    #[serde(default)]
    pub extras: Vec<String>,
    pub card: String,
    /// How long the customer waits before taking the cups.
    #[serde(default)]
    pub patience_ms: u64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Drink {
    Espresso,
    Latte,
    Cappuccino,
    FlatWhite,
}

impl Drink {
    pub fn coffee_ml(self) -> u32 {
        match self {
            Self::Espresso | Self::Latte | Self::Cappuccino => 30,
            Self::FlatWhite => 60,
        }
    }

    pub fn milk_ml(self) -> u32 {
        match self {
            Self::Espresso => 0,
            Self::Latte => 200,
            Self::Cappuccino => 120,
            Self::FlatWhite => 110,
        }
    }

    fn price_cents(self) -> u64 {
        match self {
            Self::Espresso => 220,
            Self::Latte => 380,
            Self::Cappuccino => 340,
            Self::FlatWhite => 360,
        }
    }
}

impl Order {
    pub fn price_cents(&self) -> u64 {
        let extras = u64::try_from(self.extras.len()).unwrap_or(u64::MAX);
        u64::from(self.cups).saturating_mul(self.drink.price_cents().saturating_add(extras * 50))
    }
}

/// An order and where it stands, from line 1.
pub struct Line {
    pub number: usize,
    pub order: Order,
}

/// Reads orders; what is none is an error that names its line, and the others go on.
pub fn lines(
    input: impl BufRead,
) -> impl Iterator<Item = Result<Result<Line, String>, std::io::Error>> {
    (1..)
        .zip(input.split(b'\n'))
        .filter_map(|(number, line)| match line {
            Err(e) => Some(Err(e)),
            Ok(line) if line.trim_ascii().is_empty() => None,
            Ok(line) => Some(Ok(match serde_json::from_slice::<Order>(&line) {
                Ok(order) => Ok(Line { number, order }),
                Err(e) => Err(format!("line {number}: this is no order: {e}")),
            })),
        })
}
