//! References into what is kept
//!
//! A reference cannot be saved. What it refers to is, and the reference is made again from it after
//! each `.await`, by the expression that made it first. This is sound because of the borrow checker:
//! as long as the reference lives, what it refers to does not change. What is only *read* on the
//! way, an index, a key, a condition, may change, so it is evaluated once and saved.
//!
//! What can be made again: places, `&` and `&mut`, patterns, the usual accessors of the standard
//! library (`get`, `first`, `as_str`, `iter().find(..)` ..), and `if`, `match`, `?` and `let`-`else`
//! over these.

use crate::lives::{Scenario, check, scenario, served};
use crate::outside::Effects;
use dasync::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};
use std::time::Duration;

// shown
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Order {
    id: u32,
    items: Vec<Item>,
    place: Place,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Item {
    name: String,
    price: u32,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
enum Place {
    Table { number: u32, guest: String },
    Street(String),
}

impl Order {
    fn guest(&self) -> &str {
        match &self.place {
            Place::Table { guest, .. } => guest,
            Place::Street(name) => name,
        }
    }

    fn dearest(&self) -> Option<&Item> {
        self.items.iter().max_by_key(|item| item.price)
    }
}

fn order() -> Order {
    let item = |(name, price): (&str, u32)| Item {
        name: name.into(),
        price,
    };
    Order {
        id: 7,
        items: [("tea", 3), ("cake", 5)].map(item).to_vec(),
        place: Place::Table {
            number: 4,
            guest: "Ada".into(),
        },
    }
}
// hidden

pub(crate) struct References {
    effects: Effects,
}

#[service]
impl References {
    /// A reference to a field
    ///
    /// works, made again `items`, `name`
    pub(crate) async fn to_a_field(&self) -> Result<String, Fault> {
        let order = order();
        let items = &order.items;
        let name = &items[1].name;
        let price = self.price(items.len() as u32).await?;
        Ok(format!("{name} {price}"))
    }

    /// A mutable reference
    ///
    /// works, made again `item`
    pub(crate) async fn mutable(&self) -> Result<Vec<u32>, Fault> {
        let mut order = order();
        let item = &mut order.items[0];
        item.price += self.price(item.price).await?;
        item.name.push('!');
        delay(Duration::from_secs(1)).await?;
        item.price += 1;
        Ok(order.items.iter().map(|item| item.price).collect())
    }

    /// An element at an index that changes later
    ///
    /// works, made again `item`: the index is kept as it was when the reference was made.
    pub(crate) async fn at_an_index(&self) -> Result<(String, usize), Fault> {
        let items = order().items;
        let mut at = 0;
        let item = &items[at];
        at = 1;
        delay(Duration::from_secs(1)).await?;
        Ok((item.name.clone(), at))
    }

    /// `get`, `first`, `last`
    ///
    /// works, made again `second`, `last`
    pub(crate) async fn accessors(&self) -> Result<String, Fault> {
        let items = order().items;
        let (Some(second), Some(last)) = (items.get(1), items.last()) else {
            return Ok("too few".into());
        };
        let price = self.price(second.price).await?;
        Ok(format!("{} {price} {}", second.name, last.price))
    }

    /// An entry of a map
    ///
    /// works, made again `tea`, `milk`: also of a hash map, since a key finds the same entry again.
    pub(crate) async fn in_a_map(&self) -> Result<u32, Fault> {
        let mut stock = HashMap::from([(String::from("tea"), 4)]);
        let shelf = BTreeMap::from([(1, 2_u32)]);
        let tea = stock.get_mut("tea").unwrap();
        let milk = &shelf[&1];
        *tea += self.price(*milk).await?;
        delay(Duration::from_secs(1)).await?;
        *tea += milk;
        Ok(stock["tea"])
    }

    /// An entry that is made first
    ///
    /// works, made again `tea`: or in one, `stock.entry(name).or_insert(1)`.
    pub(crate) async fn made_first(&self, name: String) -> Result<u32, Fault> {
        let mut stock = BTreeMap::new();
        stock.entry(name.clone()).or_insert(1);
        let tea = stock.get_mut(&name).unwrap();
        *tea += self.price(*tea).await?;
        Ok(stock.values().sum())
    }

    /// Copies in place of references
    ///
    /// works: what your own functions give, and parts of a text, are kept as owned values.
    pub(crate) async fn copies(&self, line: String) -> Result<String, Fault> {
        let order = order();
        let guest = order.guest().to_owned();
        let dearest = order.dearest().cloned();
        let words: Vec<String> = line.split(' ').map(str::to_owned).collect();
        let price = self.price(words.len() as u32).await?;
        let dearest = dearest.map(|item| item.name);
        Ok(format!("{guest} {} {price} {dearest:?}", words[1]))
    }

    /// `as_str`, `trim`, a part of a text
    ///
    /// works, made again `name`, `start`
    pub(crate) async fn text(&self) -> Result<String, Fault> {
        let line = String::from("  tea, hot ");
        let name: &str = line.trim();
        let start = &name[..3];
        let price = self.price(1).await?;
        Ok(format!("{start}|{name}|{price}"))
    }

    /// `split_once`
    ///
    /// works, made again `what`, `how`
    pub(crate) async fn two_parts(&self) -> Result<String, Fault> {
        let line = String::from("tea, hot");
        let Some((what, how)) = line.split_once(", ") else {
            return Ok(line);
        };
        let price = self.price(1).await?;
        Ok(format!("{how} {what} {price}"))
    }

    /// A reference chosen by `if` or `match`
    ///
    /// works, made again `who`, `item`: which arm was taken is saved.
    pub(crate) async fn chosen(&self, first: bool) -> Result<String, Fault> {
        let order = order();
        let who = match order.id {
            7 => &order.items[1].name,
            _ => &order.items[0].name,
        };
        let item = if first {
            &order.items[0]
        } else {
            &order.items[1]
        };
        let price = self.price(item.price).await?;
        Ok(format!("{who}: {} {price}", item.name))
    }

    /// `match` against a reference, with awaits in its arms
    ///
    /// works, made again `number`, `guest`, `name`
    pub(crate) async fn matched(&self) -> Result<String, Fault> {
        let order = order();
        match &order.place {
            Place::Table { number, guest } if *number > 0 => {
                let price = self.price(*number).await?;
                Ok(format!("{guest} at {number}: {price}"))
            }
            Place::Street(name) => {
                delay(Duration::from_secs(1)).await?;
                Ok(name.clone())
            }
            Place::Table { .. } => Ok("nowhere".into()),
        }
    }

    /// `if let` with a reference
    ///
    /// works, made again `item`
    pub(crate) async fn if_let(&self) -> Result<u32, Fault> {
        let order = order();
        if let Some(item) = order.items.first() {
            let price = self.price(item.price).await?;
            return Ok(price + item.price);
        }
        Ok(0)
    }

    /// `Option<&T>`
    ///
    /// works, made again `guest`, `found`: `as_ref`, `as_deref`, `unwrap_or` and the like.
    pub(crate) async fn optional(&self) -> Result<String, Fault> {
        let name = Some(String::from("Ada"));
        let nobody = String::from("nobody");
        let guest = name.as_deref();
        let found = name.as_ref().unwrap_or(&nobody);
        delay(Duration::from_secs(1)).await?;
        Ok(format!("{guest:?} {found}"))
    }

    /// What a search has found
    ///
    /// works, made again `cake`, `dearest`: the position is saved, and the search does not run again.
    pub(crate) async fn found(&self, name: String) -> Result<u32, Fault> {
        let items = order().items;
        let Some(cake) = items.iter().find(|item| item.name == name) else {
            return Ok(0);
        };
        let dearest = items.iter().max_by_key(|item| item.price).unwrap();
        let price = self.price(cake.price).await?;
        Ok(price + dearest.price)
    }

    /// `?` in what gives the reference
    ///
    /// works, made again `item`
    pub(crate) async fn or_an_error(&self) -> Result<u32, Fault> {
        let items = order().items;
        let item = items.get(1).ok_or(Fault::TimedOut)?;
        let price = self.price(item.price).await?;
        Ok(price + item.price)
    }

    /// A reference to a new value
    ///
    /// works, made again `name`, `list`: the value is saved.
    pub(crate) async fn to_a_new_value(&self) -> Result<String, Fault> {
        let name = &String::from("tea");
        let list: &[u32] = &[1, 2, 3];
        let price = self.price(list[2]).await?;
        Ok(format!("{name} {price} {}", list.len()))
    }

    /// Two halves of one list, both mutable
    ///
    /// works, made again `left`, `right`
    pub(crate) async fn halves(&self) -> Result<Vec<u32>, Fault> {
        let mut list = vec![1, 2, 3, 4];
        let (left, right) = list.split_at_mut(2);
        left[0] = self.price(right[1]).await?;
        right[0] = self.price(left[1]).await?;
        Ok(list)
    }

    /// Through a `Box`
    ///
    /// works, made again `inner`
    pub(crate) async fn through_a_box(&self) -> Result<u32, Fault> {
        let boxed = Box::new(order());
        let inner = &boxed.items[0];
        let price = self.price(inner.price).await?;
        Ok(price + inner.price)
    }

    /// A reference to a field of the service
    ///
    /// works, made again `effects`: after a restart it is the field of the new service.
    pub(crate) async fn to_the_service(&self) -> Result<usize, Fault> {
        let effects = &self.effects;
        delay(Duration::from_secs(1)).await?;
        Ok(effects.all().len())
    }

    /// Chosen by what waits, by `else if`, or by an arm's own pattern
    ///
    /// works, made again `item`, `who`: which end was taken is saved.
    pub(crate) async fn chosen_anyhow(&self, n: u32) -> Result<String, Fault> {
        let order = order();
        let item = if self.price(n).await? > 20 {
            &order.items[0]
        } else if n == 1 {
            &order.items[1]
        } else {
            return Ok("none".into());
        };
        let who = match &order.place {
            Place::Table { guest, .. } if n > 1 => guest,
            Place::Table { .. } => "somebody",
            Place::Street(name) => name,
        };
        let price = self.price(item.price).await?;
        Ok(format!("{who}: {} {price}", item.name))
    }

    /// `map`, `and_then`, `find_map`, `map_or`, `or_else`
    ///
    /// works, made again `name`, `long`, `first`: their closures run again, so they should only
    /// look.
    pub(crate) async fn mapped(&self) -> Result<String, Fault> {
        let order = order();
        let name = order
            .items
            .iter()
            .max_by_key(|item| item.price)
            .map(|item| item.name.as_str());
        let long = order
            .items
            .iter()
            .find_map(|item| item.name.strip_prefix("ca"));
        let first = order
            .items
            .get(7)
            .or_else(|| order.items.first())
            .map_or("-", |item| &item.name);
        let price = self.price(1).await?;
        Ok(format!("{name:?} {long:?} {first} {price}"))
    }

    /// A part, while its neighbours change
    ///
    /// works, made again `name`, `item`: only the field that they are taken from stays as it is.
    pub(crate) async fn beside_what_changes(&self) -> Result<String, Fault> {
        let mut order = order();
        let name = order.items[1].name.trim();
        order.id += self.price(1).await?;
        order.place = Place::Street("Main Street".into());
        for item in &order.items {
            order.id += self.price(item.price).await?;
            order.id += item.price;
        }
        let told = format!("{name} {}", order.id);
        order.items.clear();
        delay(Duration::from_secs(1)).await?;
        Ok(format!("{told} {}", order.items.len()))
    }

    /// Parts of a compiled-in text that is set anew
    ///
    /// works: they do not borrow from the variable, so they are saved.
    pub(crate) async fn parts_of_static_text(&self) -> Result<String, Fault> {
        let mut line = "tea,cake,milk";
        let mut told = String::new();
        while let Some((head, rest)) = line.split_once(',') {
            line = rest;
            let price = self.price(1).await?;
            told += &format!("{head} {rest} {price};");
        }
        Ok(told + line)
    }

    /// `max_by`, `min_by`, `rfind`
    ///
    /// works, made again `dearest`, `cheapest`, `tea`: the position is saved, and the search does
    /// not run again.
    pub(crate) async fn searched(&self) -> Result<String, Fault> {
        let order = order();
        let dearest = order
            .items
            .iter()
            .max_by(|a, b| a.price.cmp(&b.price))
            .unwrap();
        let cheapest = order
            .items
            .iter()
            .min_by(|a, b| a.price.cmp(&b.price))
            .unwrap();
        let tea = order
            .items
            .iter()
            .rfind(|item| item.name.len() == 3)
            .unwrap();
        let price = self.price(1).await?;
        Ok(format!(
            "{} {} {} {price}",
            dearest.name, cheapest.name, tea.price
        ))
    }

    async fn price(&self, n: u32) -> Result<u32, Fault> {
        Ok(n * 10)
    }
}

served!(References);

pub(crate) fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(References.to_a_field() => r#"Ok("cake 20")"#),
        scenario!(References.mutable() => "Ok([34, 5])"),
        scenario!(References.at_an_index() => r#"Ok(("tea", 1))"#),
        scenario!(References.accessors() => r#"Ok("cake 50 5")"#),
        scenario!(References.in_a_map() => "Ok(26)"),
        scenario!(References.made_first("tea".into()) => "Ok(11)"),
        scenario!(References.copies("hot tea".into()) => r#"Ok("Ada tea 20 Some(\"cake\")")"#),
        scenario!(References.text() => r#"Ok("tea|tea, hot|10")"#),
        scenario!(References.two_parts() => r#"Ok("hot tea 10")"#),
        scenario!(References.chosen(false) => r#"Ok("cake: cake 50")"#),
        scenario!(References.matched() => r#"Ok("Ada at 4: 40")"#),
        scenario!(References.if_let() => "Ok(33)"),
        scenario!(References.optional() => r#"Ok("Some(\"Ada\") Ada")"#),
        scenario!(References.found("cake".into()) => "Ok(55)"),
        scenario!(References.or_an_error() => "Ok(55)"),
        scenario!(References.to_a_new_value() => r#"Ok("tea 30 3")"#),
        scenario!(References.halves() => "Ok([40, 2, 20, 4])"),
        scenario!(References.through_a_box() => "Ok(33)"),
        scenario!(References.to_the_service() => "Ok(0)"),
        scenario!(References.chosen_anyhow(1) => r#"Ok("somebody: cake 50")"#),
        scenario!(References.chosen_anyhow(2) => r#"Ok("none")"#),
        scenario!(References.chosen_anyhow(3) => r#"Ok("Ada: tea 30")"#),
        scenario!(References.mapped() => r#"Ok("Some(\"cake\") Some(\"ke\") tea 10")"#),
        scenario!(References.beside_what_changes() => r#"Ok("cake 105 0")"#),
        scenario!(References.parts_of_static_text() => r#"Ok("tea cake,milk 10;cake milk 10;milk")"#),
        scenario!(References.searched() => r#"Ok("cake tea 3 10")"#),
    ]
}

#[test]
fn references_work() {
    check(&scenarios());
}
