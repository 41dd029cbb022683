//! Values that are saved
//!
//! What is used after an `.await` is saved there, so its type must be `Serialize` and
//! `Deserialize`. Nothing else is asked of it, and what is not used after the `.await` is not saved
//! and may have any type. Values come back exactly: not a number, a nested `Option` and a map with
//! keys of any type included.

use crate::lives::{Scenario, check, scenario, served};
use crate::outside::Effects;
use chrono::{DateTime, Utc};
use dasync::prelude::*;
use serde::{Deserialize, Serialize};
use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};
use std::rc::Rc;
use std::time::{Duration, Instant};

// shown
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Order {
    id: u32,
    items: Vec<String>,
    paid: Payment,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
enum Payment {
    Open,
    Cash(u32),
    Card { number: String },
}

/// A type that contains itself.
#[derive(Debug, Serialize, Deserialize)]
enum Tree {
    Leaf(u32),
    Node(Box<Tree>, Box<Tree>),
}

impl Tree {
    fn sum(&self) -> u32 {
        match self {
            Self::Leaf(n) => *n,
            Self::Node(a, b) => a.sum() + b.sum(),
        }
    }
}
// hidden

pub(crate) struct Values {
    effects: Effects,
}

#[service]
impl Values {
    /// Numbers, text, truth
    ///
    /// works
    pub(crate) async fn simple_values(&self) -> Result<String, Fault> {
        let (count, price, tax) = (3_u8, 250_i64, 0.19_f64);
        let (open, letter, name) = (true, 'é', String::from("tea"));
        let big = u128::MAX;
        delay(Duration::from_secs(1)).await?;
        Ok(format!(
            "{count} {price} {tax} {open} {letter} {name} {}",
            big == u128::MAX
        ))
    }

    /// Structs and enums of your own
    ///
    /// works: they derive `Serialize` and `Deserialize`.
    pub(crate) async fn own_types(&self, id: u32) -> Result<Order, Fault> {
        let items = vec![String::from("tea")];
        let mut order = Order {
            id,
            items,
            paid: Payment::Open,
        };
        let price = self.price(1).await?;
        order.paid = if price > 5 {
            Payment::Card {
                number: "4711".into(),
            }
        } else {
            Payment::Cash(price)
        };
        delay(Duration::from_secs(1)).await?;
        Ok(order)
    }

    /// Tuples, arrays, `Option`, `Result`
    ///
    /// works
    pub(crate) async fn compound_values(&self) -> Result<u32, Fault> {
        let pair = (1, [2, 3]);
        let some: Option<Option<u32>> = Some(None);
        let outcome: Result<u32, String> = Ok(4);
        delay(Duration::from_secs(1)).await?;
        assert_eq!(some, Some(None));
        Ok(pair.0 + pair.1[1] + outcome.unwrap())
    }

    /// Collections
    ///
    /// works: also a hash map, and a map whose keys are no strings.
    pub(crate) async fn collections(&self) -> Result<u32, Fault> {
        let mut queue = VecDeque::from([1, 2, 3]);
        let stock = HashMap::from([("tea", 4), ("milk", 2)]);
        let seats = BTreeMap::from([((1, 'a'), "Ada"), ((1, 'b'), "Bob")]);
        let open = BTreeSet::from([7, 8]);
        let price = self.price(1).await?;
        queue.push_back(price);
        delay(Duration::from_secs(1)).await?;
        assert_eq!(seats[&(1, 'b')], "Bob");
        Ok(queue.iter().sum::<u32>() + stock["tea"] + open.len() as u32)
    }

    /// A type that contains itself
    ///
    /// works
    pub(crate) async fn a_tree(&self) -> Result<u32, Fault> {
        let leaf = Tree::Leaf(self.price(1).await?);
        let tree = Tree::Node(Box::new(leaf), Box::new(Tree::Leaf(2)));
        delay(Duration::from_secs(1)).await?;
        Ok(tree.sum())
    }

    /// Floats that JSON does not know
    ///
    /// works
    pub(crate) async fn floats(&self) -> Result<bool, Fault> {
        let (nothing, endless, negative) = (f64::NAN, f32::INFINITY, -0.0_f64);
        delay(Duration::from_secs(1)).await?;
        Ok(nothing.is_nan() && endless == f32::INFINITY && negative.is_sign_negative())
    }

    /// Text that is compiled in
    ///
    /// works: a `&'static str` is saved as text, unlike other references.
    pub(crate) async fn static_text(&self, large: bool) -> Result<String, Fault> {
        let mut size = "small";
        if large {
            size = "large";
        }
        let price = self.price(2).await?;
        Ok(format!("{size} for {price}"))
    }

    /// A clock, a random number
    ///
    /// works: code before the `.await` does not run again, so there is no rule against what
    /// differs from run to run. The instant is the one that was saved.
    pub(crate) async fn a_clock(&self) -> Result<bool, Fault> {
        let began: DateTime<Utc> = Utc::now();
        let number = std::hash::BuildHasher::hash_one(&std::hash::RandomState::new(), 1);
        delay(Duration::from_secs(1)).await?;
        let same = number;
        delay(Duration::from_secs(1)).await?;
        Ok(began <= Utc::now() && same == number)
    }

    /// A `Cell`
    ///
    /// works: what can change behind a `let` without `mut` is saved at each `.await`.
    pub(crate) async fn a_cell(&self) -> Result<u32, Fault> {
        let count = Cell::new(1);
        delay(Duration::from_secs(1)).await?;
        count.set(count.get() + 1);
        delay(Duration::from_secs(1)).await?;
        Ok(count.get())
    }

    /// What is over before the `.await`
    ///
    /// works: an `Rc`, an `Instant`, a guard of a lock may be in a block of its own.
    pub(crate) async fn between_two_awaits(&self) -> Result<u32, Fault> {
        let price = self.price(1).await?;
        let sum = {
            let shared = Rc::new(price);
            let began = Instant::now();
            let again = Rc::clone(&shared);
            assert!(began.elapsed() < Duration::from_secs(60));
            *shared + *again
        };
        delay(Duration::from_secs(1)).await?;
        Ok(sum)
    }

    /// A variable that is set later
    ///
    /// works
    pub(crate) async fn set_later(&self, n: u32) -> Result<u32, Fault> {
        let price;
        if n > 1 {
            price = self.price(n).await?;
        } else {
            price = 1;
        }
        delay(Duration::from_secs(1)).await?;
        Ok(price)
    }

    /// The same name again
    ///
    /// works: each is a variable of its own.
    pub(crate) async fn shadowed(&self, n: u32) -> Result<String, Fault> {
        let n = self.price(n).await?;
        {
            let n = n + 1;
            delay(Duration::from_secs(n.into())).await?;
        }
        let n = format!("it is {n}");
        delay(Duration::from_secs(1)).await?;
        Ok(n)
    }

    async fn price(&self, n: u32) -> Result<u32, Fault> {
        Ok(n * 10)
    }
}

served!(Values);

pub(crate) fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(Values.simple_values() => r#"Ok("3 250 0.19 true é tea true")"#),
        scenario!(Values.own_types(7) => r#"Ok(Order { id: 7, items: ["tea"], paid: Card { number: "4711" } })"#),
        scenario!(Values.compound_values() => "Ok(8)"),
        scenario!(Values.collections() => "Ok(22)"),
        scenario!(Values.a_tree() => "Ok(12)"),
        scenario!(Values.floats() => "Ok(true)"),
        scenario!(Values.static_text(true) => r#"Ok("large for 20")"#),
        scenario!(Values.a_clock() => "Ok(true)"),
        scenario!(Values.a_cell() => "Ok(2)"),
        scenario!(Values.between_two_awaits() => "Ok(20)"),
        scenario!(Values.set_later(2) => "Ok(20)"),
        scenario!(Values.shadowed(2) => r#"Ok("it is 20")"#),
    ]
}

#[test]
fn values_work() {
    check(&scenarios());
}
