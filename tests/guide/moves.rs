//! Moves
//!
//! What was moved away before an `.await` is not needed after it, so it is not saved. That holds for
//! a variable as a whole, and for what is left of it.

use crate::lives::{Scenario, check, scenario, served};
use crate::outside::Effects;
use dasync::prelude::*;
use serde::{Deserialize, Serialize};
use std::mem;
use std::time::Duration;

// shown
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
struct Order {
    id: u32,
    name: String,
    items: Vec<String>,
    next: Option<Box<Order>>,
}

fn order(id: u32) -> Order {
    let items = vec![String::from("tea"), String::from("milk")];
    Order {
        id,
        items,
        name: "Ada".into(),
        next: None,
    }
}
// hidden

pub(crate) struct Moves {
    effects: Effects,
}

#[service]
impl Moves {
    /// Given to a call
    ///
    /// works: it is in the call's record, and not saved once more.
    pub(crate) async fn given_away(&self) -> Result<usize, Fault> {
        let order = order(1);
        let id = order.id;
        let count = self.count(order.items).await?;
        Ok(count + id as usize)
    }

    /// A field is moved out, the others are used in the same segment
    ///
    /// works
    pub(crate) async fn out_of_a_field(&self) -> Result<String, Fault> {
        let order = order(1);
        let name = order.name;
        let count = order.items.len();
        delay(Duration::from_secs(1)).await?;
        Ok(format!("{name} {count}"))
    }

    /// A struct is taken apart, and its parts go their own ways
    ///
    /// works: the way to move a field out and keep the others across an `.await`.
    pub(crate) async fn taken_apart(&self) -> Result<String, Fault> {
        let Order { name, items, .. } = order(1);
        let count = self.count(items).await?;
        Ok(format!("{name} {count}"))
    }

    /// `take`, `replace` and `mem::take`
    ///
    /// works
    pub(crate) async fn taken(&self) -> Result<(usize, String, Option<u32>), Fault> {
        let mut order = order(1);
        let items = mem::take(&mut order.items);
        let name = mem::replace(&mut order.name, "Bob".into());
        let mut some = Some(3);
        let three = some.take();
        let count = self.count(items).await?;
        assert_eq!((order.name.as_str(), some), ("Bob", None));
        Ok((count, name, three))
    }

    /// Moved in one arm only
    ///
    /// works
    pub(crate) async fn moved_in_one_arm(&self, count: bool) -> Result<usize, Fault> {
        let order = order(1);
        let n = if count {
            self.count(order.items).await?
        } else {
            delay(Duration::from_secs(1)).await?;
            order.name.len()
        };
        delay(Duration::from_secs(1)).await?;
        Ok(n)
    }

    /// Moved away and set again
    ///
    /// works: also in a loop.
    pub(crate) async fn set_again(&self) -> Result<usize, Fault> {
        let mut items = vec![String::from("tea")];
        let mut sum = 0;
        for n in 1..3 {
            sum += self.count(items).await?;
            items = vec![n.to_string(); n];
        }
        delay(Duration::from_secs(1)).await?;
        Ok(sum * 10 + items.len())
    }

    /// A list of boxes, walked by moving
    ///
    /// works: the way to follow links, since a reference cannot be set anew across an `.await`.
    pub(crate) async fn walked(&self) -> Result<u32, Fault> {
        let last = order(2);
        let mut at = Some(Box::new(Order {
            next: Some(Box::new(last)),
            ..order(1)
        }));
        let mut sum = 0;
        while let Some(order) = at {
            sum += self.price(order.id).await?;
            at = order.next;
        }
        Ok(sum)
    }

    /// Struct update, `clone`, `into`
    ///
    /// works
    pub(crate) async fn updated(&self) -> Result<String, Fault> {
        let first = order(1);
        let second = Order {
            id: self.price(1).await?,
            ..first.clone()
        };
        delay(Duration::from_secs(1)).await?;
        let name: Box<str> = second.name.into();
        Ok(format!("{name} {} {}", first.id, second.id))
    }

    async fn price(&self, n: u32) -> Result<u32, Fault> {
        Ok(n * 10)
    }

    async fn count(&self, items: Vec<String>) -> Result<usize, Fault> {
        Ok(items.len())
    }
}

served!(Moves);

pub(crate) fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(Moves.given_away() => "Ok(3)"),
        scenario!(Moves.out_of_a_field() => r#"Ok("Ada 2")"#),
        scenario!(Moves.taken_apart() => r#"Ok("Ada 2")"#),
        scenario!(Moves.taken() => r#"Ok((2, "Ada", Some(3)))"#),
        scenario!(Moves.moved_in_one_arm(true) => "Ok(2)"),
        scenario!(Moves.moved_in_one_arm(false) => "Ok(3)"),
        scenario!(Moves.set_again() => "Ok(22)"),
        scenario!(Moves.walked() => "Ok(30)"),
        scenario!(Moves.updated() => r#"Ok("Ada 1 10")"#),
    ]
}

#[test]
fn moves_work() {
    check(&scenarios());
}
