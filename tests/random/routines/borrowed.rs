//! References that are chosen, searched or made by functions, while what chose them changes.

use crate::world::{DeskClient, Item, Kind, Oops, Order, World, ordered};
use dasync::prelude::*;
use std::collections::BTreeMap;

pub(super) struct Borrowed {
    world: World,
    desk: DeskClient,
    names: Vec<String>,
}

#[service]
impl Borrowed {
    /// What decided is another value when the reference is made again.
    pub(super) async fn chosen(&self, n: u32) -> Result<String, Oops> {
        let (a, b, c) = (n * 10, n * 20, n * 30);
        let mut at = n;
        let lent = if at < 1 {
            &a
        } else if self.desk.num(at).await? < 3 {
            &b
        } else {
            self.world.effect("else");
            &c
        };
        at += self.desk.num(at).await?;
        self.world.effect(lent.to_string());
        let text = match at {
            0 => "zero",
            x if x % 2 == 1 => &self.names[0],
            _ => self.names.last().map_or("-", |name| name.as_str()),
        };
        at *= 2;
        self.desk.note(text.to_owned()).await?;
        Ok(format!("{lent} {text} {at}"))
    }

    /// Chosen anew in each turn of a loop, with ways out of it.
    pub(super) async fn in_a_loop(&self, n: u32) -> Result<String, Oops> {
        let orders: Vec<Order> = (0..=n).map(ordered).collect();
        let mut told = vec![];
        'orders: for order in &orders {
            let what = match &order.kind {
                Kind::EatIn { table: 3 } => continue 'orders,
                Kind::EatIn { .. } => order.items.first().map_or("none", |item| &item.sku),
                Kind::Takeaway(bag) if order.id > 3 => bag,
                Kind::Takeaway(_) => break,
                Kind::Unknown => "unknown",
            };
            let got = self.desk.num(order.id).await?;
            told.push(format!("{what}{got}"));
            let item = match order.items.iter().find(|item| item.amount > got) {
                Some(item) => item,
                None if got == 2 => return Ok(told.join("+")),
                None => continue,
            };
            self.desk.note(item.sku.clone()).await?;
            told.push(item.sku.clone());
        }
        Ok(told.join(" "))
    }

    /// What is changed through the reference could change what was found.
    pub(super) async fn changed(&self, n: u32) -> Result<Vec<u32>, Oops> {
        let mut order = ordered(n + 2);
        let item = match &mut order {
            Order { items, id: 3, .. } => &mut items[0],
            Order { items, .. } => match items.last_mut() {
                Some(last) => last,
                None => return Ok(vec![]),
            },
        };
        item.amount += self.desk.num(n).await?;
        item.sku.push('!');
        self.desk.note(item.sku.clone()).await?;
        item.amount *= 2;
        order.id += 1;
        let mut list = vec![n, n + 1, n + 2];
        let by = vec![1, 2];
        for (m, by) in list.iter_mut().zip(by) {
            *m += self.desk.num(by).await?;
            self.world.effect(m.to_string());
        }
        list.extend(order.items.iter().map(|item| item.amount));
        list.push(order.id);
        Ok(list)
    }

    /// Searches, and functions that give references.
    pub(super) async fn searched(&self, n: u32) -> Result<String, Oops> {
        let items: Vec<Item> = ordered(n).items;
        let stock = BTreeMap::from([
            ("tea".to_owned(), vec![3, 1]),
            ("cake.2".to_owned(), vec![]),
        ]);
        let most = items.iter().max_by(|a, b| a.amount.cmp(&b.amount));
        let dotted = items.iter().find_map(|item| item.sku.split_once('.'));
        let last = items.iter().rfind(|item| item.amount >= n);
        let left = most
            .and_then(|item| stock.get(&item.sku))
            .and_then(|left| left.first());
        let sku = most
            .map(|item| item.sku.as_str())
            .unwrap_or_else(|| "nothing");
        let got = self.desk.num(n).await?;
        self.world.effect(sku);
        self.desk.note(format!("{got}{last:?}")).await?;
        Ok(format!("{sku} {left:?} {dotted:?} {last:?}"))
    }

    /// Entries that are made, and those that are there.
    pub(super) async fn entered(&self, n: u32) -> Result<String, Oops> {
        let mut stock = BTreeMap::from([("tea".to_owned(), vec![1])]);
        let mut told = vec![];
        for name in ["tea", "cake", "tea"].iter().take(n as usize) {
            let list = stock
                .entry((*name).to_owned())
                .and_modify(|l| l.push(7))
                .or_default();
            if list.len() > 2 {
                self.world.effect("long");
                break;
            }
            let got = self.desk.num(n).await?;
            list.push(got);
            let last = match list.last_mut() {
                Some(last) if *last > 1 => last,
                _ => continue,
            };
            *last += self.desk.num(*last).await?;
            told.push(*last);
        }
        let sum = stock.entry("sum".into()).or_insert_with(|| told);
        sum.push(self.desk.num(n + 1).await?);
        self.desk.note(format!("{sum:?}")).await?;
        Ok(format!("{stock:?}"))
    }

    /// Iterators that begin in other ways, and one in a variable.
    pub(super) async fn walked(&self, n: u32) -> Result<Vec<u32>, Oops> {
        let (list, more): (Vec<u32>, _) = ((0..n).collect(), Some(7));
        let mut told = vec![];
        let odd = list.iter().filter(|x| **x % 2 == 1);
        for x in odd {
            told.push(self.desk.num(*x).await?);
        }
        for (i, x) in (10..).zip(&list) {
            self.desk.note(x.to_string()).await?;
            told.push(i + x);
        }
        for x in [&n, &list.len().try_into().unwrap_or(9)] {
            told.push(self.desk.num(*x).await? + x);
        }
        for x in std::iter::once(&n).chain(&list).chain(&more) {
            if *x == 2 {
                continue;
            }
            told.push(self.desk.num(*x).await? + x);
        }
        let add = move |x: u32| x + n;
        told.push(add(self.desk.num(n).await?));
        self.desk.note("end".into()).await?;
        told.push(add(1));
        Ok(told)
    }
}

super::subjects! { Borrowed:
    chosen(0); chosen(1); chosen(2); chosen(5);
    in_a_loop(0); in_a_loop(2); in_a_loop(5); in_a_loop(7);
    changed(0); changed(1); changed(2);
    searched(0); searched(1); searched(2); searched(5);
    entered(0); entered(1); entered(2); entered(3);
    walked(0); walked(1); walked(4);
}
