//! Branches, patterns, early ends, blocks.

use crate::world::{DeskClient, Item, Kind, Oops, Order, World};
use dasync::prelude::*;
use std::collections::BTreeMap;
use std::time::Duration;

pub(super) struct Branches {
    world: World,
    desk: DeskClient,
    names: Vec<String>,
}

#[service]
impl Branches {
    pub(super) async fn line(&self, customer: String) -> Result<String, Oops> {
        let greeting = format!("hi {customer}");
        self.world.effect("a");
        let order = self.desk.order(customer.len() as u32).await?;
        self.world.effect("b");
        let paid = self.desk.num(order.id).await?;
        self.world.effect(format!("c{paid}"));
        self.desk.note(greeting.clone()).await?;
        Ok(format!("{greeting} {:?} {paid}", order.kind))
    }

    pub(super) async fn if_else(&self, n: u32) -> Result<String, Oops> {
        let tag = "t".to_string();
        let v;
        if n > 1 {
            let x = self.desk.num(n).await?;
            v = x + 1;
            self.world.effect("then");
        } else if n == 1 {
            v = 100;
            self.world.effect("elif");
        } else {
            v = self.desk.num(50).await?;
            self.world.effect("else");
        }
        let w = if v > 3 { self.desk.num(v).await? } else { 0 };
        Ok(format!("{tag}{v}{w}"))
    }

    pub(super) async fn if_let(&self, n: u32) -> Result<u32, Oops> {
        let mut sum = 0;
        if let Some(x) = self.desk.maybe(n).await? {
            sum += x;
            self.desk.note(format!("some {x}")).await?;
            sum += x;
        } else {
            self.desk.note("none".into()).await?;
        }
        let map: BTreeMap<u32, String> = [(1, "one".into()), (2, "two".into())].into();
        if let Some(s) = map.get(&n) {
            self.world.effect(s.as_str());
            self.desk.note(s.clone()).await?;
            sum += 1;
        }
        Ok(sum + map.len() as u32)
    }

    pub(super) async fn matched(&self, n: u32) -> Result<String, Oops> {
        let kind = match self.desk.kind(n).await? {
            k @ Kind::EatIn { .. } => {
                self.desk.note("eat".into()).await?;
                k
            }
            k => k,
        };
        let order = Order {
            kind,
            ..self.desk.order(1).await?
        };
        let r = match order.kind {
            Kind::EatIn { table } if table > 100 => "big".to_string(),
            Kind::EatIn { table } => {
                let t = self.desk.num(table).await?;
                self.world.effect("eat in");
                format!("table {table} {t}")
            }
            Kind::Takeaway(ref what) => {
                self.world.effect(what.as_str());
                self.desk.note(what.clone()).await?;
                format!("away {}", order.id)
            }
            Kind::Unknown => return Err(Oops::Refused("unknown".into())),
        };
        self.desk.note(r.clone()).await?;
        Ok(r)
    }

    pub(super) async fn short_circuit(&self, n: u32) -> Result<String, Oops> {
        let a = self.desk.ok(n).await? && self.desk.ok(n + 1).await?;
        let b = self.desk.ok(n).await? || self.desk.ok(n + 2).await?;
        let c = n > 100 && self.desk.ok(0).await?;
        if self.desk.ok(n + 1).await? || (n < 10 && self.desk.ok(n + 4).await?) {
            self.world.effect("yes");
        } else {
            self.world.effect("no");
            self.desk.note("no".into()).await?;
        }
        Ok(format!("{a}{b}{c}"))
    }

    pub(super) async fn heads(&self, n: u32) -> Result<u32, Oops> {
        if self.desk.ok(n).await? {
            self.world.effect("even");
        }
        if !self.desk.ok(n).await? {
            return self.desk.num(1000).await;
        }
        match self.desk.num(n).await? {
            0 => self.desk.note("zero".into()).await?,
            1..=4 => {}
            _ => self.desk.note("many".into()).await?,
        }
        if let Some(v) = self.desk.maybe(n).await?
            && v > 1
            && let Some(w) = self.desk.maybe(v).await?
        {
            self.world.effect("chain");
            return Ok(v * 10 + w);
        }
        self.desk.num(n).await
    }

    pub(super) async fn let_else(&self, n: u32) -> Result<u32, Oops> {
        let Some(x) = self.desk.maybe(n).await? else {
            self.desk.note("gone".into()).await?;
            return Err(Oops::Refused(format!("n={n}")));
        };
        let Ok(y) = "12".parse::<u32>() else {
            return Ok(0);
        };
        let (a, b) = (self.desk.num(x).await?, y);
        let Item {
            amount,
            sku: ref _s,
        } = Item {
            sku: "q".into(),
            amount: a,
        };
        self.desk.note("end".into()).await?;
        Ok(amount + b + x)
    }

    pub(super) async fn saga(&self, id: u32) -> Result<u32, Oops> {
        let paid = self.desk.num(id).await?;
        if let Err(e) = self.desk.fail(id).await {
            self.world.effect("undo");
            self.desk.note(format!("refund {paid}")).await?;
            return Err(e);
        }
        match self.desk.fail(id).await {
            Ok(v) => {
                self.desk.note("?".into()).await?;
                Ok(v)
            }
            Err(e) if e == Oops::Refused("f1".into()) => Err(e),
            Err(e) => {
                self.desk.note(format!("refund {paid}")).await?;
                self.world.effect(e.to_string());
                Err(Oops::Refused(e.to_string()))
            }
        }
    }

    pub(super) async fn moved_in_branches(&self, n: u32, s: String) -> Result<usize, Oops> {
        let data = vec![s.clone(); 3];
        if n == 0 {
            let l = data.len();
            drop(data);
            self.desk.note(s).await?;
            Ok(l)
        } else {
            self.desk.note("b".into()).await?;
            let d = data;
            self.desk.note(d[0].clone()).await?;
            Ok(d.len() + s.len())
        }
    }

    pub(super) async fn labelled_block(&self, n: u32) -> Result<u32, Oops> {
        let r = 'b: {
            if n == 0 {
                break 'b 1;
            }
            let v = self.desk.num(n).await?;
            if v > 5 {
                break 'b v;
            }
            self.desk.note("low".into()).await?;
            7
        };
        let z = {
            let q = self.desk.num(r).await?;
            q * 2
        };
        Ok(r + z)
    }

    pub(super) async fn tail(&self, n: u32) -> Result<u32, Oops> {
        if n > 1 {
            self.desk.num(n).await
        } else {
            match self.desk.maybe(n).await? {
                Some(v) => {
                    let w = self.desk.num(v).await?;
                    Ok(w + v)
                }
                None => self.desk.fail(1).await,
            }
        }
    }

    pub(super) async fn else_if_let(&self, n: u32) -> Result<String, Oops> {
        let out = if let Some(v) = self.desk.maybe(n).await? {
            v.to_string()
        } else if let Ok(x) = self.desk.fail(n).await {
            self.desk.note("x".into()).await?;
            x.to_string()
        } else if let Kind::Takeaway(s) = self.desk.kind(n).await? {
            self.desk.note(s.clone()).await?;
            s
        } else {
            let k = self.desk.num(n).await?;
            format!("k{k}")
        };
        let mut tries = 0;
        let res = loop {
            tries += 1;
            match self.desk.fail(tries).await {
                Ok(v) if v > 8 => break Ok(v),
                Err(e) if tries >= 3 => break Err(e),
                _ if tries > 6 => break Ok(0),
                _ => {
                    delay(Duration::from_secs(tries.into())).await?;
                    continue;
                }
            }
        };
        Ok(format!(
            "{out} {tries} {:?}",
            res.map_err(|e| e.to_string())
        ))
    }

    pub(super) async fn unit(&self) -> Result<(), Oops> {
        let _unheard = self.desk.note("a".into()).await;
        if self.desk.ok(1).await.is_ok() {
            self.world.effect("z");
        }
        Ok(())
    }

    pub(super) async fn own_name(&self, n: u32) -> Result<String, Oops> {
        let names = &self.names;
        let mut out = vec![];
        for i in 0..n.min(names.len() as u32) {
            self.desk.num(i).await?;
            out.push(names[i as usize].clone());
        }
        self.desk.note("x".into()).await?;
        Ok(format!("{}{}", out.concat(), names.len()))
    }
}

super::subjects! { Branches:
    line("ann".to_owned());
    if_else(0); if_else(1); if_else(2); if_else(5);
    if_let(1); if_let(3);
    matched(0); matched(1); matched(2);
    short_circuit(0); short_circuit(1); short_circuit(13);
    heads(0); heads(1); heads(2); heads(8);
    let_else(0); let_else(1); let_else(5);
    saga(0); saga(2); saga(6); saga(9);
    moved_in_branches(0, "abc".to_owned()); moved_in_branches(1, "abc".to_owned());
    labelled_block(0); labelled_block(1); labelled_block(8);
    tail(0); tail(1); tail(2);
    else_if_let(0); else_if_let(1); else_if_let(3); else_if_let(4); else_if_let(6);
    unit();
    own_name(2);
}
