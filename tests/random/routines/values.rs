//! Values: names, inference, operands, closures, groups.

use crate::world::{DeskClient, Item, Kind, Oops, World};
use dasync::prelude::*;
use std::collections::HashMap;
use std::future::ready;
use std::time::Duration;

pub(super) struct Values {
    world: World,
    desk: DeskClient,
    names: Vec<String>,
}

#[service]
impl Values {
    pub(super) async fn unused(&self, n: u32) -> Result<u32, Oops> {
        let a = self.desk.num(n).await?;
        let s = String::from("used before the second await only");
        self.world.effect(s);
        let b = self.desk.num(a).await?;
        let c = self.desk.num(b).await?;
        Ok(c)
    }

    pub(super) async fn shadowed(&self, x: u32) -> Result<String, Oops> {
        let x = x + 1;
        let y = self.desk.num(x).await?;
        let x = format!("x{x}");
        {
            let x = vec![y];
            self.desk.note(format!("{x:?}")).await?;
            {
                let x = x.len();
                self.desk.note(format!("{x}")).await?;
                self.world.effect(format!("{x}"));
            }
            self.world.effect(format!("{x:?}"));
        }
        self.desk.note(x.clone()).await?;
        let y = Some(y);
        if let Some(y) = y {
            self.desk.num(y).await?;
            self.world.effect(format!("{y}"));
        }
        Ok(format!("{x}{y:?}"))
    }

    pub(super) async fn operands(&self, n: u32) -> Result<u32, Oops> {
        let t = self.desk.num(n).await? + self.desk.num(self.desk.num(n * 2).await?).await?;
        let items = self.desk.order(3).await?.items.len() as u32;
        let tuple = (
            self.desk.num(1).await?,
            self.world.effect("mid"),
            [self.desk.num(2).await?, 9],
        );
        let mut m = HashMap::new();
        m.insert(4, self.desk.num(4).await?);
        let mut acc = 1;
        acc += self.desk.num(acc).await?;
        acc *= 2;
        let s = Item {
            sku: format!("{n}"),
            amount: self.desk.num(5).await?,
        };
        let i = [10, 20, 30][self.desk.num(0).await? as usize % 3];
        let not = !self.desk.ok(1).await?;
        let sum = t + items + tuple.0 + tuple.2[0] + m[&4] + acc + s.amount + i;
        Ok(sum + u32::from(not) + self.desk.num(100).await?)
    }

    pub(super) async fn operand_order(&self, n: u32) -> Result<u32, Oops> {
        let mut a = n;
        let t = a * 1000 + {
            a = 5;
            self.desk.num(a).await?
        };
        let u = (
            a,
            {
                a += 1;
                self.desk.num(a).await?
            },
            a,
        );
        Ok(t + u.0 + u.1 * 10 + u.2 * 100 + a)
    }

    pub(super) async fn together(&self, n: u32) -> Result<String, Oops> {
        let (a, b) = when_all((self.desk.name(n), self.desk.num(n))).await?;
        let calls: Vec<_> = (0..3).map(|i| self.desk.num(i)).collect();
        let all = when_all(calls).await?;
        let hot = start(self.desk.pure(9)).await;
        delay(Duration::from_secs(10)).await?;
        let mut pending = Vec::new();
        for i in 0..2u32 {
            pending.push(start(self.desk.pure(i)).await);
        }
        let h = hot.await?;
        let mut s = 0;
        for p in pending {
            s += p.await?;
        }
        Ok(format!("{a} {b} {all:?} {h} {s}"))
    }

    pub(super) async fn inferred(&self, n: u32) -> Result<String, Oops> {
        let mut v = Vec::new();
        let mut last = None;
        let zero = 0;
        let mut total = 0;
        let empty = Default::default();
        let f = |x: u32| x + 1;
        let doubled = f(n);
        let it = [1u32, 2, 3].iter().map(|x| x * 2);
        let s: u32 = it.sum();
        self.desk.note("inferred".into()).await?;
        v.push(doubled);
        last = last.or(Some(s));
        total += u64::from(n);
        let name: String = empty;
        self.desk.num(zero).await?;
        let parsed = "7".parse().unwrap_or(1u8);
        self.desk.note(name.clone()).await?;
        let col = v.iter().map(|x| x + 1).collect::<Vec<_>>();
        Ok(format!("{v:?}{last:?}{total}{name}{parsed}{col:?}"))
    }

    pub(super) async fn converted(&self, n: u32) -> Result<u32, Oops> {
        let r: Result<u32, Oops> = match self.desk.num(n).await {
            Ok(v) => Ok(v),
            Err(e) => Err(e),
        };
        let v = r?;
        let w: u32 = "5".parse()?;
        if v > 9 {
            return Err(Oops::Refused("too big".into()));
        }
        self.desk.fail(v + w).await?;
        let bad: u32 = "x".parse()?;
        Ok(bad)
    }

    pub(super) async fn inlined(&self, n: u32) -> Result<u32, Oops> {
        let a = inline(ready(n + 1)).await;
        let b = self.desk.num(a).await?;
        let c = inline(async move { ready(b).await + 1 }).await;
        self.desk.num(c).await
    }

    pub(super) async fn closures(&self, n: u32) -> Result<Vec<u32>, Oops> {
        let base = self.desk.num(n).await?;
        let add = move |x: u32| x + base;
        let mut v: Vec<u32> = (0..3).map(add).collect();
        v.sort_by(|a, b| b.cmp(a));
        let extra = self.desk.num(v[0]).await?;
        let more = |x| if x > 1 { Some(x + extra) } else { None };
        let v: Vec<_> = v.into_iter().filter_map(more).collect();
        self.desk
            .note(format!("{n} {0} {v:?} {{n}}", v.len()))
            .await?;
        Ok(v)
    }

    pub(super) async fn literals(&self, n: u32) -> Result<String, Oops> {
        let kind = if n > 1 { "big" } else { "small" };
        let pair = (1u8, "x", Some("y"));
        self.desk.note(kind.into()).await?;
        let k2 = match self.desk.kind(n).await? {
            Kind::EatIn { .. } => "in",
            _ => "out",
        };
        self.desk.note(k2.into()).await?;
        Ok(format!("{kind}{k2}{}{}{:?}", pair.0, pair.1, pair.2))
    }

    pub(super) async fn questions(&self, n: u32) -> Result<u32, Oops> {
        let none = || Oops::Refused("none".into());
        let v = self.desk.maybe(n).await?.ok_or_else(none)?;
        let twice = self.desk.maybe(v).await?.map(|x| x * 2);
        let w = twice.unwrap_or(self.desk.num(v).await?);
        let items = self.desk.order(v).await?.items.into_iter();
        let s = items.map(|i| i.amount).max().unwrap_or_default();
        if let (Some(a), b) = (self.desk.maybe(1).await?, self.desk.num(2).await?)
            && a > 2
        {
            self.world.effect(format!("{a}{b}"));
        }
        assert!(w < 1000, "w is {w}");
        Ok(v + w + s + self.names.len() as u32)
    }
}

super::subjects! { Values:
    unused(1);
    shadowed(4);
    operands(3);
    operand_order(3);
    together(3);
    inferred(3);
    converted(0); converted(1); converted(7);
    inlined(3);
    closures(1);
    literals(1); literals(3);
    questions(0); questions(2); questions(8);
}
