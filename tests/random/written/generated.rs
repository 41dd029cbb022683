//! Written by the generator from the seed 8: do not edit.
//!
//! digest: 1c57a5b38be89152

use super::{Gen, Written, spend};
use crate::data::{Adjacent, Data, Shape, Untagged, data};
use crate::world::{DeskClient, Item, Kind, Oops, Order, ordered};
use dasync::prelude::*;
use dasync::{Retry, when_all_settled, when_each};
use std::collections::{BTreeMap, HashMap};
use std::fmt::Write;
use std::time::Duration;

#[service]
impl Gen {
    async fn down0(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 2u32;
        let level = n;
        let mut v = vec![
            2u32,
            step("step1", async { self.world.attempt("step1").map(|()| n) })
                .retry(Retry::times(3))
                .await?,
        ];
        if level == 0 {
            return Ok(format!("{}", self.desk.num(self.seen(n)).await?));
        }
        let c = match self.desk.maybe(n).await? {
            Some(it) => it,
            None => {
                return Err(Oops::Refused(format!(
                    "R{}",
                    (if let (true, it) = ((n > n), n) {
                        it
                    } else {
                        4u32
                    })
                )));
            }
        };
        let below = self.down0(level - 1).await?;
        Ok(format!("{below} {n} {v:?} {c} "))
    }

    async fn down1(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 2u32;
        let level = n;
        let (k, s) = (n, format!("27.{}", n));
        if level == 0 {
            return Ok(format!(
                "{}",
                (if (k == k) { self.desk.num(n).await? } else { n })
            ));
        }
        let mut k = ({
            let inner = 6u32;
            (inner * 3 + 4u32) % 97
        });
        let below = self.down1(level - 1).await?;
        Ok(format!("{below} {n} {s} {k} "))
    }

    async fn down2(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 2u32;
        let level = n;
        let (k, t) = (
            (self
                .down1(
                    self.other
                        .fail(self.desk.maybe(n).await?.unwrap_or(8))
                        .await
                        .unwrap_or(6)
                        % 3,
                )
                .await?
                .len() as u32
                % 97),
            format!("33.{}", n),
        );
        if level == 0 {
            return Ok(format!(
                "{}",
                ({
                    let inner = k;
                    (inner * 3 + 0u32) % 97
                })
            ));
        }
        self.world.effect(format!("94{}{t}", k));
        let below = self.down2(level - 1).await?;
        Ok(format!("{below} {n} {k} {t} "))
    }

    async fn down3(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 2u32;
        let level = n;
        let mut us: Vec<String> = vec![format!("30.{}", n), format!("80.{}", n)];
        if level == 0 {
            return Ok(format!(
                "{}",
                self.desk
                    .maybe(self.desk.maybe(n).await?.unwrap_or(6))
                    .await?
                    .unwrap_or(0)
            ));
        }
        'l1: for t in &self.names {
            if !spend(&mut fuel) {
                break 'l1;
            }
            let Some(c) = self.desk.maybe(0u32).await? else {
                self.world.effect(format!("E9 {n} {t:?} {us:?}"));
                break 'l1;
            };
            let data1 = data(
                (match n {
                    0 => 4u32,
                    1..=5 => 4u32,
                    _ => 1u32,
                }),
            );
        }
        let below = self.down3(level - 1).await?;
        Ok(format!("{below} {n} {us:?} "))
    }

    pub(crate) async fn r0(&self, n: u32, order: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut b = vec![
            self.desk
                .num(
                    self.desk
                        .num(self.desk.pure(n).timeout(Duration::from_secs(1)).await?)
                        .await?,
                )
                .await?,
            6u32,
            1,
        ];
        let mut v = vec![(b.len() as u32)];
        let mut q = ((match (n, n) {
            (0, it) | (it, 0) => it,
            (few @ (1 | 2), _) => few + 1,
            (many @ 3..=9, it) if many != it => many,
            (x, y) if x > y => x - y,
            _ => n,
        }) > self
            .desk
            .num(
                step("step1", async { Ok::<_, Oops>(n + 1) })
                    .timeout(Duration::from_secs(9))
                    .await?,
            )
            .await?);
        'l1: for k in v.clone() {
            if !spend(&mut fuel) {
                break 'l1;
            }
            match (order.items.iter().map(|it| it.amount).sum::<u32>() % 97) % 4 {
                0 => {
                    let mut us: Vec<String> = vec![format!("97.{}", n)];
                }
                c if c > 1 && n != 7 => {
                    let x = self
                        .desk
                        .slow(self.seen(c))
                        .timeout(Duration::from_secs(1))
                        .await
                        .unwrap_or(8);
                    let y = (v.len() as u32);
                    let a = match when_any((self.desk.pure(x), delay(Duration::from_secs(1)))).await
                    {
                        Either::Left(got) => got?,
                        Either::Right(over) => {
                            over?;
                            y
                        }
                    };
                    'l2: while let Some(c) = self.desk.maybe((v.len() as u32)).await? {
                        if !spend(&mut fuel) {
                            break 'l2;
                        }
                        let mut b = if self
                            .desk
                            .ok(self.desk.pure(8u32).timeout(Duration::from_secs(1)).await?)
                            .await?
                        {
                            self.world.effect(format!("E94 {n} {q}"));
                            if (q && (k <= c)) {
                                continue 'l1;
                            }
                            (v.len() as u32)
                        } else {
                            self.world.effect(format!("E8 {c} {q} {v:?}"));
                            (if (6u32 > 4u32) {
                                0u32
                            } else {
                                b.first().copied().unwrap_or(self.seen(n))
                            })
                        };
                        if v.contains(&5u32) {
                            self.world.effect(format!("E41 {c} {q}"));
                            let mut k = self.seen(c);
                            self.world.effect(format!("E32 {c} {q}"));
                        } else if (3u32 <= c) {
                            let shown: (f64, f32) = (f64::from(3u32) / 0.0, -0.0);
                        } else {
                            let mut t = format!("90.{}", c);
                            if (self.seen(a) <= 2u32) {
                                continue;
                            }
                            if (7u32 > n) {
                                continue;
                            }
                        }
                        let a = 9u32;
                    }
                }
                _ => {
                    let n = 6u32;
                }
            }
            self.world.effect(format!("E19 {n} {q}"));
        }
        let mut o = ordered(1u32);
        let (k, a) = (9u32, format!("80.{}", n));
        let mut b = b;
        let mut a = format!("15{}{a}", k);
        let o = Some(2u32);
        Ok(format!(
            "{fuel} {n} {order:?} {v:?} {q} {k} {b:?} {a} {o:?} "
        ))
    }

    pub(crate) async fn r1(&self, n: u32, _: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut v = vec![
            ((step("step1", async { Ok::<_, Oops>(n + 1) })
                .timeout(Duration::from_secs(9))
                .await?
                + ((n ^ n | 1) % 97))
                % 97),
            self.desk.num(n).await?,
            self.desk.num((if (n < n) { n } else { n })).await?,
        ];
        let mut s = format!("92.{}", n);
        self.world.effect(format!("E10 {n} {s}"));
        let mut c = inline(async { n }).await;
        let mut w = [
            (self.down2(c % 3).await?.len() as u32 % 97),
            self.desk.num(self.desk.num(n).await?).await?,
            7u32,
            8u32,
        ];
        Ok(format!("{fuel} {n} {v:?} {s} {c} {w:?} "))
    }

    pub(crate) async fn r2(&self, n: u32, mut order: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut v = vec![step("step2", async { self.seen(n) }).await, 8u32, 1];
        let mut pair = (5u32, self.desk.num(v.first().copied().unwrap_or(n)).await?);
        let a = self.desk.name(n).await?;
        self.desk.note(a).await?;
        let x = self.desk.num(9u32).await?;
        let y = self
            .desk
            .num((format!("{}{other:>3}{}", 2u32, n, other = n).len() as u32))
            .await?;
        let (a, o) = when_all((self.desk.num(x), self.desk.maybe(y))).await?;
        #[derive(Debug, Clone, serde::Serialize, serde::Deserialize)]
        struct Own1<T> {
            left: T,
            right: Vec<T>,
        }
        impl Own1<u32> {
            fn sum(&self) -> u32 {
                (self.left + self.right.len() as u32) % 97
            }
        }
        let shown = Own1 {
            left: 0u32,
            right: vec![8u32],
        };
        let n = shown.sum();
        Ok(format!(
            "{fuel} {order:?} {v:?} {pair:?} {a} {o:?} {shown:?} {n} "
        ))
    }

    pub(crate) async fn r3(&self, n: u32, _: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut w = vec![
            self.desk
                .num(
                    self.desk
                        .slow(self.desk.pure(n).timeout(Duration::from_secs(1)).await?)
                        .timeout(Duration::from_secs(1))
                        .await
                        .unwrap_or(3),
                )
                .await?,
            4u32,
            1,
        ];
        let (k, a) = (n, format!("21.{}", n));
        let mut c = (n < (w.len() as u32));
        'l1: for (at, item) in w.iter().enumerate() {
            if !spend(&mut fuel) {
                break 'l1;
            }
            let n = *item + at as u32;
            {
                let loan = w.iter().max();
                {
                    let c = (if (step("step1", async { w.iter().sum::<u32>() % 97 }).await
                        < self
                            .desk
                            .slow(9u32)
                            .timeout(Duration::from_secs(60))
                            .await?)
                    {
                        self.desk
                            .maybe(self.other.num(self.desk.num(k).await?).await?)
                            .await?
                            .unwrap_or(0)
                    } else {
                        self.desk.maybe(2u32).await?.unwrap_or(7)
                    });
                    let mut c = n;
                    self.world.effect(format!("{loan:?}"));
                }
            }
            let mut k = {
                let begun = self
                    .desk
                    .num(
                        self.desk
                            .maybe(self.desk.pure(n).timeout(Duration::from_secs(1)).await?)
                            .await?
                            .unwrap_or(0),
                    )
                    .await?;
                let mut sum = begun;
                let mut add = |it: u32| sum += it;
                (1..=4).for_each(&mut add);
                add(2);
                let boxed: Box<dyn Fn(u32) -> u32 + Send> = Box::new(move |it| it + begun);
                boxed(sum) % 97
            };
        }
        self.world.effect(format!("E37 {n} {a} {c}"));
        let mut k = (a.len() as u32 % 97);
        'l3: for (x, y) in w.iter().zip(&w).take(2) {
            if !spend(&mut fuel) {
                break 'l3;
            }
            let a = (*x + *y) % 97;
            if true {
                if false {
                    break;
                }
                let q = (k <= 9u32);
                let mut w = vec![n, 4u32];
            } else if (n
                <= (match (if false {
                    (match a {
                        0 => n,
                        1..=5 => k,
                        _ => a,
                    })
                } else {
                    7u32
                }) {
                    0 => {
                        ({
                            let inner = 0u32;
                            (inner * 3 + 1u32) % 97
                        })
                    }
                    1..=5 => 5u32,
                    _ => 0u32,
                }))
            {
                'l4: for (k, a) in w.clone().into_iter().enumerate() {
                    if !spend(&mut fuel) {
                        break 'l4;
                    }
                    let k = k as u32;
                    let mut pair = (k, 2u32);
                }
                'l5: for item in w.iter().rev().skip(1) {
                    if !spend(&mut fuel) {
                        break 'l5;
                    }
                    let a = *item;
                    let shown: (i128, char) = (
                        -i128::from(
                            ((({
                                let inner = (w.len() as u32);
                                (inner * 3 + 5u32) % 97
                            }) + (if w.contains(&5u32) {
                                (w.len() as u32)
                            } else {
                                2u32
                            })) % 97),
                        ) << 80,
                        char::from(97 + (1u32 % 26) as u8),
                    );
                }
                let mut n = if ((match (a, (w.len() as u32)) {
                    (0, it) | (it, 0) => it,
                    (few @ (1 | 2), _) => few + 1,
                    (many @ 3..=9, it) if many != it => many,
                    (x, y) if x > y => x - y,
                    _ => 3u32,
                }) <= 0u32)
                {
                    'l6: for letter in 'a'..='b' {
                        if !spend(&mut fuel) {
                            break 'l6;
                        }
                        let a = letter as u32 % 97;
                        let mut w = [8u32, ((7u32 + 8u32) % 97), 1u32, 0u32];
                        let n = 1u32;
                        self.world.effect(format!("E7 {k} {c}"));
                    }
                    if let Some(c) = Some(0u32) {
                        self.world.effect(format!("E85 {c}"));
                        let mut k = (if (((8u32
                            + ({
                                let inner = k;
                                (inner * 3 + 6u32) % 97
                            }))
                            % 97)
                            != 0u32)
                        {
                            u32::from(matches!(Ok::<u32, Oops>((w.len() as u32)), Ok(it) if it > 3))
                        } else {
                            0u32
                        });
                        let b = 7u32;
                    } else {
                        self.world.effect(format!("E41 {n} {c} {w:?}"));
                    }
                    3u32
                } else {
                    let c = 1u32;
                    a
                };
            }
            let mut s = format!("61.{}", a);
        }
        self.world.effect(format!("E56 {n} {a} {c}"));
        Ok(format!("{fuel} {n} {w:?} {a} {c} {k} "))
    }

    pub(crate) async fn r4(&self, n: u32, order: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut w = vec![
            step("step2", async { [1u32].iter().sum::<u32>() % 97 }).await,
            2u32,
            1,
        ];
        let (k, t) = (
            step("step4", async { Ok::<_, Oops>(n + 1) })
                .timeout(Duration::from_secs(9))
                .await?,
            self.desk.name(n).await?,
        );
        let t = format!("23.{}", n);
        let Some(lent) = w.iter().rev().find(|it| **it != 4) else {
            return Err(Oops::Refused("none".into()));
        };
        let b = self.seen(step("step5", async { self.seen(k) }).await);
        let mut link1 = Some(Box::new(Data {
            next: Some(Box::new(data(7u32))),
            ..data(k)
        }));
        'l2: while let Some(of) = link1 {
            if !spend(&mut fuel) {
                break 'l2;
            }
            let Data { next, nested, .. } = *of;
            link1 = next;
            let a = nested.flatten().unwrap_or(1);
            let (k, t) = (
                self.desk.num(((k + 2u32) % 97)).await?,
                self.desk.name(self.desk.num(1u32).await?).await?,
            );
            if self.desk.ok(n).await? {
                {
                    use std::cmp::Ordering as Side3;
                    match w.first().copied().unwrap_or(b).cmp(
                        &self
                            .desk
                            .num(self.desk.maybe(((8u32 + k) % 97)).await?.unwrap_or(6))
                            .await?,
                    ) {
                        Side3::Less => {
                            let mut four = [
                                self.desk
                                    .num(
                                        self.desk
                                            .maybe(self.desk.maybe(b).await?.unwrap_or(4))
                                            .await?
                                            .unwrap_or(8),
                                    )
                                    .await?,
                                self.desk.num(0u32).await?,
                                1u32,
                                3u32,
                            ];
                            let mut p = Some((t.len() as u32 % 97));
                        }
                        Side3::Equal => {
                            let k = n;
                        }
                        Side3::Greater => {
                            self.world.effect(format!("E94 {n} {t}"));
                        }
                    }
                }
                const RATE4: u32 = 2;
                fn taxed4(n: u32) -> u32 {
                    (n * RATE4) % 97
                }
            }
            if let Some(item) = w.first() {
                self.world.effect(format!("E19 {a} {t}"));
                self.world.effect(format!("{item}"));
            }
        }
        self.world.effect(format!("E35 {n} {t} {order:?}"));
        let mut p = (k, (t.len() as u32 % 97));
        let mut us: Vec<String> = vec![format!("40.{}", b), format!("4{}{t}", b)];
        Ok(format!(
            "{fuel} {n} {order:?} {w:?} {k} {t} {lent:?} {b} {p:?} {us:?} "
        ))
    }

    pub(crate) async fn r5(&self, n: u32, order: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut w = vec![
            self.desk
                .num(
                    step("step1", async { Ok::<_, Oops>(n + 1) })
                        .timeout(Duration::from_secs(9))
                        .await?,
                )
                .await?,
            7u32,
            1,
        ];
        let mut b = vec![self.desk.fail(((8u32 + n) % 97)).await.unwrap_or(8), n];
        let mut r = self.desk.fail(self.desk.num(2u32).await?).await;
        if let Some(k) = self
            .desk
            .maybe(self.other.num(w.first().copied().unwrap_or(n)).await?)
            .await?
            && self.desk.ok(k).await?
        {
            let mut b = std::mem::take(&mut b);
            let x = n;
            let y = self
                .desk
                .num(
                    self.desk
                        .slow(self.desk.maybe(n).await?.unwrap_or(9))
                        .timeout(Duration::from_secs(1))
                        .await
                        .unwrap_or(7),
                )
                .await?;
            let (r, o) = when_all_settled((self.desk.fail(x), self.desk.num(y))).await;
        } else {
            macro_rules! sum1 {
($($n:expr),*) => { (0 $(+ $n)*) % 97 };
}
            let mut k = sum1!(n, 5u32);
            let part =
                &self.names[w.first().copied().unwrap_or(self.desk.num(k).await?) as usize % 3];
        }
        let mut b = vec![n, ((3u32 + 7u32) % 97)];
        match 6u32 % 4 {
            0 => {
                self.world.effect(format!("49.{}", n));
                let mut w = vec![1u32, 5u32];
            }
            b if b > 1 && n != 7 => {
                let (k, a) = (b, format!("18.{}", b));
                let mut w = vec![(*&k), 7u32, 4u32];
            }
            _ => {
                'l2: for (x, y) in b.iter().zip(&w).take(2) {
                    if !spend(&mut fuel) {
                        break 'l2;
                    }
                    let a = (*x + *y) % 97;
                    self.world.effect(format!("E63 {a} {order:?}"));
                }
            }
        }
        let mut c = (w.len() as u32);
        self.world.effect(format!("E47 {n}"));
        (_, c) = (0, c);
        Ok(format!("{fuel} {n} {order:?} {w:?} {r:?} {b:?} {c} "))
    }

    pub(crate) async fn r6(&self, n: u32, order: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut v = vec![n, 7u32, 1];
        let (k, a) = (
            ({
                let inner = (match v.first().copied().unwrap_or(n) {
                    0 => self.desk.num(n).await?,
                    1..=5 => (order.id % 97),
                    _ => self
                        .desk
                        .slow(n)
                        .timeout(Duration::from_secs(1))
                        .await
                        .unwrap_or(3),
                });
                (inner * 3 + 3u32) % 97
            }),
            format!("25.{}", n),
        );
        let mut a = format!("29.{}", k);
        let mut s = a;
        let mut link1 = Some(Box::new(Data {
            next: Some(Box::new(data(n))),
            ..data(4u32)
        }));
        'l2: while let Some(of) = link1 {
            if !spend(&mut fuel) {
                break 'l2;
            }
            let Data { next, nested, .. } = *of;
            link1 = next;
            let a = nested.flatten().unwrap_or(1);
            let mut ts: Vec<String> = vec![format!("47.{}", n)];
        }
        let k = k;
        yield_now().await?;
        let t = &self.names[self.other.num(((n + k) % 97)).await? as usize % 3];
        let c = 'l3: loop {
            if !spend(&mut fuel) {
                break 'l3 77;
            }
            let pair = (
                v.first().copied().unwrap_or((v.len() as u32)),
                (match self
                    .desk
                    .maybe(self.other.num(k).await?)
                    .await?
                    .unwrap_or(3)
                {
                    0 => (v.len() as u32),
                    1..=5 => self.desk.num((s.len() as u32 % 97)).await?,
                    _ => {
                        self.desk
                            .num(self.desk.maybe(0u32).await?.unwrap_or(8))
                            .await?
                    }
                }),
            );
            let f = |x: u32| v.iter().filter(|it| **it > x).count() as u32;
            let Some((first, rest)) = v.split_first() else {
                continue;
            };
        };
        Ok(format!("{fuel} {n} {order:?} {v:?} {s} {k} {t:?} {c} "))
    }

    pub(crate) async fn r7(&self, n: u32, mut order: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut w = vec![
            n,
            step("step1", async { self.world.attempt("step1").map(|()| n) })
                .retry(Retry::times(3))
                .await?,
        ];
        let mut a = self
            .other
            .name(
                self.desk
                    .maybe(
                        step("step2", async { Ok::<_, Oops>(n + 1) })
                            .timeout(Duration::from_secs(9))
                            .await?,
                    )
                    .await?
                    .unwrap_or(4),
            )
            .await?;
        if ((w.len() as u32) != n) {
            let f = move |x: u32| (x * 0 + n) % 97;
            'l1: for &n in &w {
                if !spend(&mut fuel) {
                    break 'l1;
                }
                let mut link2 = Some(Box::new(Data {
                    next: Some(Box::new(data(
                        ({
                            let inner = self.other.num(2u32).await?;
                            (inner * 3 + 3u32) % 97
                        }),
                    ))),
                    ..data(step("step3", async { self.seen(n) }).await)
                }));
                'l3: while let Some(of) = link2 {
                    if !spend(&mut fuel) {
                        break 'l3;
                    }
                    let Data { next, nested, .. } = *of;
                    link2 = next;
                    let a = nested.flatten().unwrap_or(1);
                    let mut b = a;
                }
                'l4: for (at, item) in w.iter().enumerate() {
                    if !spend(&mut fuel) {
                        break 'l4;
                    }
                    let n = *item + at as u32;
                    macro_rules! sum5 {
($($n:expr),*) => { (0 $(+ $n)*) % 97 };
}
                    let c = sum5!(n, 3u32);
                }
            }
            let shown = order.kind;
            let count = order.items.len() as u32;
            let c = count;
        } else {
            let n = (if !(n == self.desk.num(n).await?) {
                (w.len() as u32)
            } else {
                self.desk.fail(n).await.unwrap_or(8)
            });
        }
        'l6: for a in w.drain(..w.len().min(2)) {
            if !spend(&mut fuel) {
                break 'l6;
            }
            self.world.effect(format!("E72 {n}"));
        }
        let mut s = format!("58.{}", n);
        w.push((a.len() as u32 % 97));
        Ok(format!("{fuel} {n} {w:?} {a} {s} "))
    }

    pub(crate) async fn r8(&self, n: u32, order: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut w = vec![
            self.other
                .slow(self.desk.fail(self.other.num(n).await?).await.unwrap_or(7))
                .timeout(Duration::from_secs(1))
                .await
                .unwrap_or(1),
            2u32,
            1,
        ];
        let mut w = vec![(w.len() as u32), w.first().copied().unwrap_or(n), 5u32];
        let a = format!("98.{}", n);
        let mut d = Data {
            float: f64::NAN,
            big: u128::from(
                (match n {
                    0 => {
                        self.desk
                            .pure(self.other.slow(n).timeout(Duration::from_secs(60)).await?)
                            .timeout(Duration::from_secs(1))
                            .await?
                    }
                    1..=5 => 5u32,
                    _ => [n, 3, 3u32][n as usize % 3],
                }),
            ) << 90,
            ..data(
                (match 5u32 {
                    0 => n,
                    1..=5 => (w.len() as u32),
                    _ => self.desk.num(n).await?,
                }),
            )
        };
        let k = if (self.desk.num(n).await?
            != (order.items.iter().map(|it| it.amount).sum::<u32>() % 97))
        {
            'l1: while ((order.items.iter().map(|it| it.amount).sum::<u32>() % 97) <= n) {
                if !spend(&mut fuel) {
                    break 'l1;
                }
                'l2: for t in a.lines() {
                    if !spend(&mut fuel) {
                        break 'l2;
                    }
                    let mut v = std::mem::take(&mut w);
                    'l3: for k in w.clone() {
                        if !spend(&mut fuel) {
                            break 'l3;
                        }
                        let mut n = inline(async { 1u32 }).await;
                        let mut us: Vec<String> = vec![];
                        let Some(n) = self
                            .desk
                            .maybe(self.desk.maybe(2u32).await?.unwrap_or(1))
                            .await?
                        else {
                            self.world.effect(format!("E24 {n} {a} {order:?} {d:?}"));
                            continue;
                        };
                    }
                    macro_rules! sum4 {
($($n:expr),*) => { (0 $(+ $n)*) % 97 };
}
                    let k = sum4!(n, 5u32);
                }
            }
            self.other
                .slow(
                    self.desk
                        .slow(6u32)
                        .timeout(Duration::from_secs(60))
                        .await?,
                )
                .timeout(Duration::from_secs(60))
                .await?
        } else {
            'l5: for letter in a.bytes() {
                if !spend(&mut fuel) {
                    break 'l5;
                }
                let a = letter as u32 % 97;
                if (({
                    let inner = n;
                    (inner * 3 + 8u32) % 97
                }) != n)
                {
                    continue 'l5;
                }
                {
                    let loan = &w;
                    {
                        let mut t = format!("60.{}", a);
                        match n % 4 {
                            0 => {
                                let (k, s) = (a, format!("52{}{t}", n));
                                let mut w = [
                                    self.other
                                        .maybe(self.desk.num(((k + a) % 97)).await?)
                                        .await?
                                        .unwrap_or(0),
                                    4u32,
                                    4u32,
                                    8u32,
                                ];
                            }
                            b if b > 1 && true => {
                                let mut s = t;
                                if w.contains(&6u32) {
                                    continue;
                                }
                                let mut v = vec![8u32, 2u32, 2u32];
                            }
                            _ => {
                                self.world.effect(format!("E68 {a} {order:?}"));
                            }
                        }
                        self.world.effect(format!("{loan:?}"));
                    }
                }
                let c = n;
            }
            let mut order = Order {
                id: 7u32,
                ..order.clone()
            };
            let mut t = a;
            (if !!(n > n) {
                (order.items.iter().map(|it| it.amount).sum::<u32>() % 97)
            } else {
                0u32
            })
        };
        self.world.effect(format!("E6 {k} {w:?}"));
        if (6u32 <= 5u32) {
            return Ok(format!(
                "18 {}",
                ('b6: {
                    if (k <= k) {
                        break 'b6 n;
                    }
                    n
                })
            ));
        }
        let mut k = (w.len() as u32);
        let order = Order {
            id: 0u32,
            ..order.clone()
        };
        self.world.effect(format!("E8 {k} {d:?} {w:?}"));
        Ok(format!("{fuel} {n} {w:?} {d:?} {k} {order:?} "))
    }

    pub(crate) async fn r9(
        &self,
        n: u32,
        Order {
            id: k,
            items: shown,
            ..
        }: Order,
    ) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let (k, t) = (
            step("step1", async { Ok::<_, Oops>(n + 1) })
                .timeout(Duration::from_secs(9))
                .await?,
            format!("86.{}", k),
        );
        let q = ((self.other.ok(k).await? || (k != n)) || (self.desk.num(n).await? != n));
        let s = t;
        let mut a = format!("18.{}", k);
        {
            let loan = s.as_str();
            {
                'l1: for letter in s.bytes() {
                    if !spend(&mut fuel) {
                        break 'l1;
                    }
                    let a = letter as u32 % 97;
                    let b = 'l2: {
                        let c = step("step2", async { self.world.attempt("step2").map(|()| n) })
                            .retry(Retry::times(3))
                            .await?;
                        'l3: for letter in s.chars() {
                            if !spend(&mut fuel) {
                                break 'l3;
                            }
                            let a = letter as u32 % 97;
                            let a = match self.desk.fail(n).await {
                                Ok(it) => it,
                                Err(_) => {
                                    self.world.effect(format!("E95 {k} {s} {q} {shown:?}"));
                                    break 'l3;
                                }
                            };
                        }
                        let c =
                            if (self.desk.maybe(c).await?.unwrap_or(4) < self.desk.num(k).await?) {
                                let add = |x: u32| -> u32 { if x > c { x } else { c } };
                                let n = a;
                                let a = self
                                    .desk
                                    .name(
                                        step("step3", async {
                                            self.world.attempt("step3").map(|()| n)
                                        })
                                        .retry(Retry::times(3))
                                        .await?,
                                    )
                                    .await?;
                                self.seen(2u32)
                            } else {
                                if ((c <= c) || q) {
                                    return Ok(format!("34 {}", 4u32));
                                }
                                6u32
                            };
                        c
                    };
                    let k = 5u32;
                }
                self.world.effect(format!("{loan:?}"));
            }
        }
        let s = &self.names[n as usize % 3];
        let k = (s.len() as u32 % 97);
        Ok(format!("{fuel} {n} {shown:?} {q} {a} {s:?} {k} "))
    }

    pub(crate) async fn r10(&self, n: u32, mut order: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut w = vec![n, 3u32, 1];
        let mut v = vec![self.desk.num(self.desk.num(n).await?).await?];
        let c = !(self.desk.slow(n).timeout(Duration::from_secs(60)).await?
            <= self.desk.num(n).await?);
        'l1: while let Some(Item { sku: s, amount: a }) = order.items.pop() {
            if !spend(&mut fuel) {
                break 'l1;
            }
            let mut b = a;
        }
        'l2: while c {
            if !spend(&mut fuel) {
                break 'l2;
            }
            let mut n = {
                let begun = (w.len() as u32);
                let mut sum = begun;
                let mut add = |it: u32| sum += it;
                (1..=5).for_each(&mut add);
                add(2);
                let boxed: Box<dyn Fn(u32) -> u32 + Send> = Box::new(move |it| it + begun);
                boxed(sum) % 97
            };
            let b = if (step("step1", async { Ok::<_, Oops>(n + 1) })
                .timeout(Duration::from_secs(9))
                .await?
                != self.desk.maybe(n).await?.unwrap_or(7))
            {
                {
                    let loan = &v;
                    {
                        let late4;
                        if (step("step2", async { self.seen(n) }).await
                            < self.desk.maybe(n).await?.unwrap_or(8))
                        {
                            late4 = {
                                if c {
                                    break 'l2;
                                }
                                5u32
                            };
                        } else {
                            late4 = w.first().copied().unwrap_or(
                                self.desk
                                    .num(self.desk.maybe(n).await?.unwrap_or(1))
                                    .await?,
                            );
                        }
                        self.world.effect(format!("{loan:?}"));
                    }
                }
                self.other
                    .num(
                        self.desk
                            .maybe(
                                (match n {
                                    0 => n,
                                    1..=5 => n,
                                    _ => n,
                                }),
                            )
                            .await?
                            .unwrap_or(5),
                    )
                    .await?
            } else {
                self.world.effect(format!("E77 {n} {c} {order:?}"));
                8u32
            };
        }
        let mut k = 9u32;
        self.world.effect(format!("E49 {k} {c} {order:?}"));
        self.world.effect(format!("26.{}", k));
        let Some(lent) = w.iter().rev().find(|it| **it != 6) else {
            return Err(Oops::Refused("none".into()));
        };
        Ok(format!(
            "{fuel} {n} {order:?} {w:?} {v:?} {c} {k} {lent:?} "
        ))
    }

    pub(crate) async fn r11(&self, n: u32, mut order: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut ts: Vec<String> = vec![];
        let c = Some(
            self.desk
                .num(self.other.maybe(self.seen(n)).await?.unwrap_or(5))
                .await?,
        );
        if (self
            .desk
            .ok(self
                .desk
                .maybe(self.desk.fail(n).await.unwrap_or(1))
                .await?
                .unwrap_or(0))
            .await?
            && (((u32::from(4u32 > n) + n) % 97) < n))
        {
            self.desk.note(format!("4.{}", n)).await?;
            let mut p = self.desk.maybe(n).await?;
            let mut n = self
                .desk
                .num(self.desk.num((ts.len() as u32)).await?)
                .await?;
        } else if (n <= 7u32) {
            let c = {
                let begun = self
                    .desk
                    .num(self.desk.num(self.desk.num(n).await?).await?)
                    .await?;
                let mut sum = begun;
                let mut add = |it: u32| sum += it;
                (1..=2).for_each(&mut add);
                add(2);
                let boxed: Box<dyn Fn(u32) -> u32 + Send> = Box::new(move |it| it + begun);
                boxed(sum) % 97
            };
        } else {
            let mut pair = (
                8u32,
                self.desk
                    .num(
                        ([1u32, 2, 3, 4][n as usize % 2..2 + n as usize % 3]
                            .iter()
                            .sum::<u32>()
                            % 97),
                    )
                    .await?,
            );
            let a = format!("75.{}", n);
            let mut k = n;
        }
        self.world.effect(format!("E21 {n} {ts:?}"));
        if (self.desk.num(0u32).await? < 7u32) {
            let mut b = vec![7u32, 7u32];
        }
        if let Some(n) = Some(n) {
            const RATE2: u32 = 1;
            fn taxed2(n: u32) -> u32 {
                (n * RATE2) % 97
            }
        } else {
            let mut c = (match 0u32 {
                0 => 3u32,
                1..=5 => 0u32,
                _ => 7u32,
            });
        }
        self.world.effect(format!("E26 {n}"));
        Ok(format!("{fuel} {n} {order:?} {ts:?} {c:?} "))
    }

    pub(crate) async fn r12(&self, n: u32, order: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut v = vec![
            self.desk
                .maybe(
                    (match (self.down3(n % 3).await?.len() as u32 % 97) {
                        0 => n,
                        1..=5 => ((n + n) % 97),
                        _ => self.desk.num(n).await?,
                    }),
                )
                .await?
                .unwrap_or(6),
            5u32,
            1,
        ];
        let mut v = vec![
            self.desk.num(((5u32 + n) % 97)).await?,
            self.desk
                .maybe((if (1u32 != 0u32) { n } else { n }))
                .await?
                .unwrap_or(8),
            n,
        ];
        let mut c = self
            .desk
            .maybe(
                self.desk
                    .slow(
                        self.desk
                            .maybe((order.items.iter().map(|it| it.amount).sum::<u32>() % 97))
                            .await?
                            .unwrap_or(8),
                    )
                    .timeout(Duration::from_secs(60))
                    .await?,
            )
            .await?;
        let late1;
        if (((((((n + n) % 97) + n) % 97) + self.desk.num(n).await?) % 97) > (v.len() as u32)) {
            late1 = {
                self.world.effect(
                    self.desk
                        .name((order.items.iter().map(|it| it.amount).sum::<u32>() % 97))
                        .await?,
                );
                self.world.effect(format!("E57 {n}"));
                v.first().copied().unwrap_or((v.len() as u32))
            };
        } else {
            late1 = 5u32;
        }
        let mut rows2 = vec![v.clone(), vec![8u32], vec![], vec![1, 2]];
        'l3: for row in &rows2 {
            if !spend(&mut fuel) {
                break 'l3;
            }
            'l4: for a in row {
                if !spend(&mut fuel) {
                    break 'l4;
                }
                let c = ((late1 + (*a)) % 97);
                let Some(b) = v.iter().max() else {
                    continue;
                };
            }
        }
        self.world.effect(format!("{rows2:?}"));
        let add = move |x: u32| (x + late1 * 2) % 97;
        let mut b = vec![n, 0u32];
        const RATE5: u32 = 1;
        fn taxed5(n: u32) -> u32 {
            (n * RATE5) % 97
        }
        match 8u32 % 4 {
            0 => {
                self.world.effect(format!("E78 {n} {order:?}"));
                let (k, t) = (5u32, format!("88.{}", n));
            }
            a if a > 1 && n != 7 => {
                let shown = order.kind;
                let count = order.items.len() as u32;
                let mut c = count;
                'l6: for some in v.chunks(2).rev() {
                    if !spend(&mut fuel) {
                        break 'l6;
                    }
                    let a = some.iter().sum::<u32>() % 97;
                    let c = Some(
                        (match 1u32 {
                            0 => 0u32,
                            1..=5 => (((n, late1).1 + ((c + n) % 97)) % 97),
                            _ => n,
                        }),
                    );
                }
            }
            _ => {
                match v.as_slice() {
                    [] => {
                        let a = if (Ok::<u32, Oops>(
                            (match late1 {
                                0 => late1,
                                1..=5 => n,
                                _ => late1,
                            }),
                        )
                        .map(|it| it % 50)
                        .or(Err(()).or(Ok::<_, Oops>(3)))?
                            > 9u32)
                        {
                            if (((v.len() as u32) == 5u32)
                                && ((3u32 < (if (late1 != late1) { late1 } else { late1 }))
                                    || false))
                            {
                                let c = 0u32;
                                let mut b = c;
                            } else if (3u32 <= 2u32) {
                                let mut w = vec![
                                    3u32,
                                    ((late1 + ((-i64::from(n)).unsigned_abs() as u32)) % 97),
                                ];
                            } else {
                                let p = Some(self.seen(self.seen(8u32)));
                            }
                            self.world.effect(format!("E93 {late1}"));
                            let mut w = vec![5u32, 3u32, 2u32];
                            5u32
                        } else {
                            let mut a = b.first().copied().unwrap_or((b.len() as u32));
                            (v.len() as u32)
                        };
                        self.world.effect(format!("E47 {n} {c:?}"));
                    }
                    [a] if *a > 2 => {
                        let mut w = vec![0u32, (v.len() as u32)];
                    }
                    [first, rest @ ..] if *first < 40 => {
                        self.world.effect(format!("E32 {late1}"));
                    }
                    [.., last] => {
                        self.world.effect(format!("E0 {n}"));
                    }
                }
                let mut w = vec![
                    ({
                        let inner = ((late1 + n) % 97);
                        (inner * 3 + 0u32) % 97
                    }),
                ];
            }
        }
        let mut b = vec![late1, 0u32, (b.len() as u32)];
        Ok(format!("{fuel} {n} {v:?} {c:?} {late1} {b:?} "))
    }

    pub(crate) async fn r13(&self, n: u32, mut order: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut v = vec![
            self.other
                .slow(
                    self.desk
                        .maybe(step("step1", async { [1u32].iter().sum::<u32>() % 97 }).await)
                        .await?
                        .unwrap_or(7),
                )
                .timeout(Duration::from_secs(1))
                .await
                .unwrap_or(5),
            7u32,
            1,
        ];
        let mut b = vec![
            self.desk
                .fail((if (n != n) { n } else { n }))
                .await
                .unwrap_or(6),
        ];
        let mut q = (((self.desk.num(n).await? + n) % 97) > 0u32);
        yield_now().await?;
        let k = inline(async { 2u32 }).await;
        let f = move |x: u32| (x * 7 + k) % 97;
        if ((b.len() as u32) != self.desk.fail((v.len() as u32)).await.unwrap_or(3)) {
            let b = self
                .desk
                .slow(
                    self.desk
                        .fail(
                            self.desk
                                .slow(self.desk.fail(k).await.unwrap_or(9))
                                .timeout(Duration::from_secs(60))
                                .await?,
                        )
                        .await
                        .unwrap_or(5),
                )
                .timeout(Duration::from_secs(60))
                .await?;
            match b % 4 {
                0 => {
                    let mut link1 = Some(Box::new(Data {
                        next: Some(Box::new(data(
                            self.desk
                                .num((if (b <= n) { self.desk.num(k).await? } else { k }))
                                .await?,
                        ))),
                        ..data(k)
                    }));
                    'l2: while let Some(of) = link1 {
                        if !spend(&mut fuel) {
                            break 'l2;
                        }
                        let Data { next, nested, .. } = *of;
                        link1 = next;
                        let a = nested.flatten().unwrap_or(1);
                        let mut a = self.desk.num(5u32).await?;
                    }
                }
                b if b > 1 && n != 7 => {
                    match v.as_slice() {
                        [] => {
                            let mut a = 0u32;
                            self.world.effect(format!("E0 {b} {q}"));
                        }
                        [a] if *a > 2 => {
                            let mut n = if true {
                                let mut w = vec![(v.len() as u32)];
                                self.world.effect(format!("E97 {k} {q}"));
                                let mut w = w;
                                f(b)
                            } else {
                                let mut a = format!("53.{}", b);
                                v.first().copied().unwrap_or(2u32)
                            };
                            let c = true;
                            self.world.effect(format!("E10 {b} {c} {a:?} {order:?}"));
                        }
                        [first, rest @ ..] if *first < 40 => {
                            self.world.effect(format!("23.{}", b));
                        }
                        [.., last] => {
                            self.world.effect(format!("E98 {k} {q} {last:?}"));
                        }
                    }
                    self.world.effect(format!("E53 {n} {q}"));
                    self.world.effect(format!("E91 {n} {q}"));
                }
                _ => {
                    let mut k = (if ((v.len() as u32) <= f(7u32)) {
                        k
                    } else {
                        3u32
                    });
                }
            }
        } else if (8u32 != ((k + n) % 97)) {
            b.push(n);
        }
        let mut a = format!("98.{}", n);
        order.kind = match n % 3 {
            0 => Kind::Unknown,
            1 => Kind::EatIn { table: 8u32 },
            _ => Kind::Takeaway(format!("41{}{a}", n)),
        };
        Ok(format!("{fuel} {n} {order:?} {v:?} {b:?} {q} {k} {a} "))
    }

    pub(crate) async fn r14(&self, n: u32, _: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut b = vec![
            n,
            self.other.pure(n).timeout(Duration::from_secs(1)).await?,
            self.other
                .fail(self.other.pure(n).timeout(Duration::from_secs(1)).await?)
                .await
                .unwrap_or(3),
        ];
        let s = format!("65.{}", n);
        let k = (match self
            .desk
            .num(
                self.seen(
                    step("step1", async { self.world.attempt("step1").map(|()| n) })
                        .retry(Retry::times(3))
                        .await?,
                ),
            )
            .await?
        {
            0 => n,
            1..=5 => b.first().copied().unwrap_or(n),
            _ => {
                self.desk
                    .num(
                        step("step2", async { self.world.attempt("step2").map(|()| n) })
                            .retry(Retry::times(3))
                            .await?,
                    )
                    .await?
            }
        });
        'l1: for item in b.iter().rev().skip(1) {
            if !spend(&mut fuel) {
                break 'l1;
            }
            let a = *item;
            let b = (s.len() as u32 % 97);
            match (self
                .desk
                .name((self.down1(7u32 % 3).await?.len() as u32 % 97))
                .await?
                .len() as u32)
                % 4
            {
                0 => {
                    let o = ordered(self.other.num(6u32).await?);
                    if (self.seen(((b + n) % 97)) != 7u32) {
                        self.world.effect(format!("99{}{s}", n));
                        let mut pair = (1u32, 2u32);
                    } else {
                        let f = move |x: u32| (x + k * 2) % 97;
                    }
                    let mut b = vec![6u32, 0u32];
                }
                c if c > 1 && n != 7 => {
                    if false {
                        let mut b = vec![1u32, c, 1u32];
                    } else if true {
                        let add = |x: u32| s.len() as u32 % 97 + x;
                    }
                    let mut m = BTreeMap::from([(8u32 % 5, 6u32), (1, 7u32)]);
                    #[derive(Debug, Clone, serde::Serialize, serde::Deserialize)]
                    struct Own2<T> {
                        left: T,
                        right: Vec<T>,
                    }
                    impl Own2<u32> {
                        fn sum(&self) -> u32 {
                            (self.left + self.right.len() as u32) % 97
                        }
                    }
                    let shown = Own2 {
                        left: 2u32,
                        right: vec![
                            (match 2u32 {
                                0 => 2u32,
                                1..=5 => 5u32,
                                _ => 9u32,
                            }),
                        ],
                    };
                    let c = shown.sum();
                }
                _ => {
                    let mut w = [8u32, 7u32, 3u32, 7u32];
                    let c = 'l3: {
                        let mut v = vec![3u32, 8u32, 0u32];
                        let mut b = 'l4: {
                            let mut o = Some(a);
                            let p = (o.unwrap_or(3u32), 3u32);
                            (v.len() as u32)
                        };
                        (((match 7u32 {
                            0 => a,
                            1..=5 => 4u32,
                            _ => (if (b == b) { a } else { 5u32 }),
                        }) + 6u32)
                            % 97)
                    };
                    let order = ordered(1u32);
                }
            }
            let mut d = data(b);
        }
        let b = 5u32;
        self.world.effect(format!("E75 {k} {s}"));
        let mut b = vec![4u32, b];
        self.world.effect(format!("E83 {n} {s}"));
        Ok(format!("{fuel} {n} {s} {k} {b:?} "))
    }

    pub(crate) async fn r15(&self, n: u32, _: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut v = vec![
            ({
                let inner = n;
                (inner * 3 + 3u32) % 97
            }),
            9u32,
            1,
        ];
        let mut b = vec![
            ((self.desk.num(n).await? + self.other.num(n).await?) % 97),
            ((6u32 + n) % 97),
        ];
        let mut p = Some(n);
        match ({
            let inner = self
                .desk
                .slow(v.first().copied().unwrap_or(n))
                .timeout(Duration::from_secs(1))
                .await
                .unwrap_or(5);
            (inner * 3 + 8u32) % 97
        }) % 4
        {
            0 => {
                let b = n;
            }
            a if a > 1 && true => {
                let lent = if ((((self.down2(n % 3).await?.len() as u32 % 97)
                    + self.desk.maybe(a).await?.unwrap_or(7))
                    % 97)
                    < 4u32)
                {
                    &n
                } else {
                    &a
                };
                let p = (
                    (self.down3((v.len() as u32) % 3).await?.len() as u32 % 97),
                    a,
                );
                let mut a = a;
            }
            _ => {
                let mut n = if self
                    .desk
                    .ok(self.other.pure(n).timeout(Duration::from_secs(1)).await?)
                    .await?
                {
                    self.world.effect(format!("E33 {n} {p:?}"));
                    (v.len() as u32)
                } else {
                    'l1: while ((self.desk.maybe(n).await?.unwrap_or(9) <= n)
                        || (self
                            .other
                            .num(self.desk.slow(n).timeout(Duration::from_secs(60)).await?)
                            .await?
                            < step("step1", async { Ok::<_, Oops>(n + 1) })
                                .timeout(Duration::from_secs(9))
                                .await?))
                    {
                        if !spend(&mut fuel) {
                            break 'l1;
                        }
                        match ((9u32 + 1u32) % 97) % 4 {
                            0 => {
                                if true {
                                    continue 'l1;
                                }
                            }
                            k if k > 1 && true => {
                                let pair = (
                                    (match 1u32 {
                                        0 => ((1u32 + self.seen(k)) % 97),
                                        1..=5 => 4u32,
                                        _ => 8u32,
                                    }),
                                    8u32,
                                );
                                let mut t = format!("23.{}", k);
                                let k = p.unwrap_or(
                                    (if ((k > k) || v.contains(&8u32)) {
                                        0u32
                                    } else {
                                        5u32
                                    }),
                                );
                            }
                            _ => {
                                let a = n;
                            }
                        }
                        self.world.effect(format!("E72 {n}"));
                    }
                    let mut v = b;
                    n
                };
                let mut k = p.unwrap_or(2u32);
            }
        }
        self.world.effect(format!("E15 {n}"));
        let k = 2u32;
        if (n < 4u32) {
            return Ok(format!("78 {}", ((2u32 + 6u32) % 97)));
        }
        Ok(format!("{fuel} {n} {v:?} {p:?} {k} "))
    }

    pub(crate) async fn r16(&self, n: u32, order: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut b = vec![
            self.desk
                .num(self.other.fail(2u32).await.unwrap_or(8))
                .await?,
        ];
        let o = Some(
            (if ((1u32 != n) || ((n <= n) || (n != 1u32))) {
                n
            } else {
                self.seen(
                    (match n {
                        0 => n,
                        1..=5 => n,
                        _ => n,
                    }),
                )
            }),
        );
        b.push(
            self.desk
                .maybe(((o.unwrap_or(n) ^ n | 1) % 97))
                .await?
                .unwrap_or(9),
        );
        if (self.desk.num(n).await? == n) {
            return Err(Oops::Refused(format!("R{}", n)));
        }
        let shown = order.kind;
        let count = order.items.len() as u32;
        let mut k = count;
        if let Some(k) = self
            .desk
            .maybe(
                self.desk
                    .slow(n)
                    .timeout(Duration::from_secs(1))
                    .await
                    .unwrap_or(6),
            )
            .await?
            && self.desk.ok(k).await?
        {
            let d = if !(k <= n) { &self.desk } else { &self.other };
        }
        Ok(format!("{fuel} {n} {b:?} {o:?} {shown:?} {k} "))
    }

    pub(crate) async fn r17(&self, n: u32, _: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut b = vec![n, 3u32, 1];
        let mut v = vec![3u32];
        let mut r = self
            .desk
            .fail(
                (match ((1u32 + self.other.num(n).await?) % 97) {
                    0 => self.desk.num(self.desk.num(n).await?).await?,
                    1..=5 => (self.desk.name(self.desk.num(3u32).await?).await?.len() as u32),
                    _ => self.desk.fail(self.desk.num(n).await?).await.unwrap_or(5),
                }),
            )
            .await;
        let n = if (v
            .first()
            .copied()
            .unwrap_or((self.desk.name((b.len() as u32)).await?.len() as u32))
            > (b.len() as u32))
        {
            let mut c = step("step1", async { self.seen(n) }).await;
            let c = 'l1: {
                let mut c = n;
                let c = match self
                    .desk
                    .maybe(
                        ({
                            let inner = self
                                .desk
                                .fail(
                                    (match n {
                                        0 => c,
                                        1..=5 => n,
                                        _ => c,
                                    }),
                                )
                                .await
                                .unwrap_or(1);
                            (inner * 3 + 8u32) % 97
                        }),
                    )
                    .await?
                {
                    Some(it) => it,
                    None => {
                        break 'l1 self.desk.maybe(n).await?.unwrap_or(8);
                    }
                };
                let mut w = vec![
                    self.other
                        .maybe(self.other.num(n).await?)
                        .await?
                        .unwrap_or(9),
                    self.desk.fail(self.desk.num(c).await?).await.unwrap_or(7),
                ];
                (b.len() as u32)
            };
            self.world.effect(format!("E73 {n} {r:?}"));
            4u32
        } else {
            match 9u32 % 4 {
                0 => {
                    let lent = v.first().ok_or(Oops::Refused("none".into()))?;
                }
                k if k > 1 && true => {
                    let a = v.first().ok_or(Oops::Refused("none".into()))?;
                    let mut w = [6u32, 8u32, 5u32, 5u32];
                    let Some(lent) = v.first() else {
                        return Ok(format!("87 {}", n));
                    };
                }
                _ => {
                    let n = 1u32;
                    let mut k = 9u32;
                }
            }
            'l2: for item in b.iter().filter(|it| **it > 2) {
                if !spend(&mut fuel) {
                    break 'l2;
                }
                let a = *item;
                'l3: for c in 0..=1u32 {
                    if !spend(&mut fuel) {
                        break 'l3;
                    }
                    let mut b = ({
                        let inner = n;
                        (inner * 3 + 2u32) % 97
                    });
                }
            }
            n
        };
        let mut v = vec![5u32, ((n + 5u32) % 97)];
        self.world.effect(format!("E80 {n}"));
        Ok(format!("{fuel} {b:?} {r:?} {n} {v:?} "))
    }

    pub(crate) async fn r18(&self, n: u32, order: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut b = vec![n, 0u32, 1];
        let mut w = vec![
            step("step1", async { Ok::<_, Oops>(n + 1) })
                .timeout(Duration::from_secs(9))
                .await?,
            self.desk
                .num(
                    self.desk
                        .slow(n)
                        .timeout(Duration::from_secs(1))
                        .await
                        .unwrap_or(7),
                )
                .await?,
        ];
        let o = Some((w.len() as u32));
        let o = Some(step("step2", async { b.iter().sum::<u32>() % 97 }).await);
        'l1: for (at, item) in b.iter().enumerate() {
            if !spend(&mut fuel) {
                break 'l1;
            }
            let a = *item + at as u32;
            let mut s = format!("99.{}", n);
        }
        match self
            .desk
            .num(((self.desk.num(n).await? + (self.down0(n % 3).await?.len() as u32 % 97)) % 97))
            .await?
            % 4
        {
            0 => {
                let mut a = n;
                match self.desk.num(0u32).await? % 4 {
                    0 => {
                        enum Turn2 {
                            Even(u32),
                            Odd,
                        }
                        const FEW2: u32 = 2;
                        let turn = match 2u32 {
                            FEW2 => Turn2::Odd,
                            it if it % 2 == 0 => Turn2::Even(it),
                            _ => Turn2::Odd,
                        };
                        match turn {
                            Turn2::Even(a) => {
                                let o = Some(o.unwrap_or(1u32));
                            }
                            Turn2::Odd => {
                                a += 3u32;
                                a %= 97;
                            }
                        }
                    }
                    c if c > 1 && true => {
                        match n % 4 {
                            0 => {
                                if !w.contains(&0u32) {
                                    self.world.effect(format!("E44 {n}"));
                                } else {
                                    a += o.unwrap_or(8u32);
                                    a %= 97;
                                }
                                let mut ts: Vec<String> = vec![format!("83.{}", a)];
                                self.world.effect(format!("E99 {c} {w:?} {o:?}"));
                            }
                            n if n > 1 && n != 7 => {
                                self.world.effect(format!("E10 {c} {o:?}"));
                            }
                            _ => {
                                let t = format!("45.{}", c);
                            }
                        }
                        if true {
                            return Ok(format!("1 {}", 4u32));
                        }
                        self.world.effect(format!("E82 {n}"));
                    }
                    _ => {
                        let mut v = vec![
                            (match ((n + n) % 97) {
                                0 => 8u32,
                                1..=5 => 1u32,
                                _ => (if (a <= a) { n } else { n }),
                            }),
                            8u32,
                            9u32,
                        ];
                    }
                }
            }
            k if k > 1 && true => {
                let b = (match n {
                    0 => k,
                    1..=5 => {
                        ({
                            let inner = w.first().copied().unwrap_or(0u32);
                            (inner * 3 + 4u32) % 97
                        })
                    }
                    _ => k,
                });
            }
            _ => {
                self.world.effect(format!("E57 {n} {o:?}"));
            }
        }
        b.extend([
            (match 9u32 {
                0 => 3u32,
                1..=5 => 9u32,
                _ => {
                    (if w.contains(&4u32) {
                        4u32
                    } else {
                        (w.len() as u32)
                    })
                }
            }),
            1,
        ]);
        let s = format!("19.{}", n);
        self.world.effect(format!("55{}{s}", n));
        let mut w = w;
        Ok(format!("{fuel} {n} {order:?} {b:?} {o:?} {s} {w:?} "))
    }

    pub(crate) async fn r19(&self, n: u32, order: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut v = vec![
            ({
                let inner = (match ({
                    let lent = &n;
                    *lent
                }) {
                    0 => n,
                    1..=5 => self.desk.num(n).await?,
                    _ => step("step1", async { self.seen(n) }).await,
                });
                (inner * 3 + 0u32) % 97
            }),
            9u32,
            1,
        ];
        let mut us: Vec<String> = vec![
            self.other
                .name(
                    self.desk
                        .num((self.desk.name(n).await?.len() as u32))
                        .await?,
                )
                .await?,
        ];
        let mut c = self.desk.ok(self.desk.num(n).await?).await?;
        let mut link1 = Some(Box::new(Data {
            next: Some(Box::new(data(
                self.desk
                    .pure(step("step2", async { v.iter().sum::<u32>() % 97 }).await)
                    .timeout(Duration::from_secs(1))
                    .await?,
            ))),
            ..data(8u32)
        }));
        'l2: while let Some(of) = link1 {
            if !spend(&mut fuel) {
                break 'l2;
            }
            let Data { next, nested, .. } = *of;
            link1 = next;
            let a = nested.flatten().unwrap_or(1);
            v.extend([
                self.seen(self.desk.maybe(((7u32 + 1u32) % 97)).await?.unwrap_or(9)),
                1,
            ]);
            let f = move |x: u32| (x + a * 2) % 97;
            let data1 = Data {
                float: f64::NAN,
                big: u128::from((if (0u32 == 0u32) { n } else { 7u32 })) << 90,
                ..data(5u32)
            };
        }
        {
            let loan = v.first();
            {
                let mut data1 = data(
                    ({
                        let inner = 7u32;
                        (inner * 3 + 3u32) % 97
                    }),
                );
                let stock3 = HashMap::from([
                    ("tea".to_owned(), v.first().copied().unwrap_or(3u32)),
                    ("milk".to_owned(), 2),
                ]);
                let mut keys_stock3 = stock3.keys().cloned().collect::<Vec<_>>();
                keys_stock3.sort();
                'l4: for key in keys_stock3 {
                    if !spend(&mut fuel) {
                        break 'l4;
                    }
                    let a = stock3[&key];
                    'l5: for a in 0..n.min(3) {
                        if !spend(&mut fuel) {
                            break 'l5;
                        }
                        match 3u32 % 4 {
                            0 => {
                                self.world.effect(format!("E85 {n} {c}"));
                                self.world.effect(format!("E80 {a} {c} {order:?} {us:?}"));
                                let mut b = vec![a, ((5u32 + n) % 97)];
                            }
                            c if c > 1 && n != 7 => {
                                let mut w = [self.seen(8u32), (v.len() as u32), 6u32, 6u32];
                                if (self.seen(a) == ((a + n) % 97)) {
                                    continue 'l5;
                                }
                            }
                            _ => {
                                let mut n = n;
                                let mut ts: Vec<String> =
                                    vec![format!("2.{}", a), format!("11.{}", a)];
                            }
                        }
                        if (v.first().copied().unwrap_or(n) != 3u32) {
                            break 'l5;
                        }
                        let d = if (true && !(a <= a)) {
                            &self.desk
                        } else {
                            &self.other
                        };
                    }
                }
                self.world.effect(format!("{loan:?}"));
            }
        }
        let a = n;
        let mut b = 3u32;
        let mut a = 4u32;
        self.world.effect(format!("56.{}", n));
        Ok(format!("{fuel} {n} {order:?} {v:?} {us:?} {c} {b} {a} "))
    }

    pub(crate) async fn r20(
        &self,
        n: u32,
        Order {
            id: k,
            items: shown,
            ..
        }: Order,
    ) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut w = vec![6u32, 9u32, 1];
        let mut ts: Vec<String> = vec![format!("98.{}", n)];
        let s = format!("11.{}", k);
        'l1: for t in &self.names {
            if !spend(&mut fuel) {
                break 'l1;
            }
            let mut w = [
                self.desk
                    .num(
                        ((step("step1", async { self.world.attempt("step1").map(|()| n) })
                            .retry(Retry::times(3))
                            .await?
                            + 1u32)
                            % 97),
                    )
                    .await?,
                self.desk.maybe(5u32).await?.unwrap_or(9),
                9u32,
                9u32,
            ];
            let mut b = vec![
                self.desk
                    .slow(n)
                    .timeout(Duration::from_secs(1))
                    .await
                    .unwrap_or(7),
                n,
            ];
        }
        let late4;
        if ((self.other.fail(6u32).await.unwrap_or(1) < 6u32)
            || (((k == n) && (k > k)) || !(k == n)))
        {
            late4 = {
                let mut w = std::mem::take(&mut w);
                const RATE2: u32 = 4;
                fn taxed2(n: u32) -> u32 {
                    (n * RATE2) % 97
                }
                'l3: for item in &mut w {
                    if !spend(&mut fuel) {
                        break 'l3;
                    }
                    *item = (*item + n) % 97;
                    let a = *item;
                    let f = move |x: u32| (x * 4 + k) % 97;
                    let mut k = (s.len() as u32 % 97);
                }
                k
            };
        } else {
            late4 = ((n + k) % 97);
        }
        let part = &self.names[1];
        'l5: for letter in s.chars().rev() {
            if !spend(&mut fuel) {
                break 'l5;
            }
            let a = letter as u32 % 97;
            {
                let loan = s.as_str();
                {
                    let k = if (self.desk.num(9u32).await?
                        <= step("step3", async { w.iter().sum::<u32>() % 97 }).await)
                    {
                        let mut b = late4;
                        self.desk.maybe((ts.len() as u32)).await?.unwrap_or(2)
                    } else {
                        let o = self
                            .desk
                            .order(
                                self.other
                                    .fail((self.down0(n % 3).await?.len() as u32 % 97))
                                    .await
                                    .map(|it| it % 50)
                                    .or(Err(()).or(Ok::<_, Oops>(3)))?,
                            )
                            .await?;
                        n
                    };
                    self.world.effect(format!("{loan:?}"));
                }
            }
            let mut pair = (self.desk.num(n).await?, late4);
            let c = 6u32;
        }
        let mut us: Vec<String> = vec![format!("74.{}", k), format!("43{}{s}", k)];
        let shown: BTreeMap<(u32, bool), Option<()>> = BTreeMap::from([
            (((s.len() as u32 % 97), true), Some(())),
            ((1, false), None),
        ]);
        Ok(format!(
            "{fuel} {n} {k} {w:?} {ts:?} {s} {late4} {part:?} {us:?} {shown:?} "
        ))
    }

    pub(crate) async fn r21(
        &self,
        n: u32,
        Order {
            id: k,
            items: shown,
            ..
        }: Order,
    ) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut b = vec![n, 8u32, 1];
        let mut us: Vec<String> = vec![];
        let t = format!("75.{}", k);
        let mut p = (
            k,
            step("step2", async { Ok::<_, Oops>(n + 1) })
                .timeout(Duration::from_secs(9))
                .await?,
        );
        {
            let loan = b.iter().max();
            {
                let x = ((k + self
                    .other
                    .slow(n)
                    .timeout(Duration::from_secs(1))
                    .await
                    .unwrap_or(1))
                    % 97);
                let y = k;
                let mut w = when_each(2, b.iter().map(|it| self.other.num(*it))).await?;
                self.world.effect(format!("E20 {k} {t} {us:?}"));
                let mut b = vec![self.desk.num(n).await?, k];
                self.world.effect(format!("{loan:?}"));
            }
        }
        let n = self.seen(
            self.desk
                .num((self.desk.name(k).await?.len() as u32))
                .await?,
        );
        let late3;
        if (2u32 != self.desk.maybe(5u32).await?.unwrap_or(2)) {
            late3 = {
                'l1: for a in 2u32.. {
                    if !spend(&mut fuel) {
                        break 'l1;
                    }
                    match (us.len() as u32) % 4 {
                        0 => {
                            self.world.effect(format!("E6 {k} {t}"));
                        }
                        b if b > 1 && n != 7 => {
                            let c = (us.len() as u32);
                            const RATE2: u32 = 2;
                            fn taxed2(n: u32) -> u32 {
                                (n * RATE2) % 97
                            }
                        }
                        _ => {
                            if let Some(item) = b.first() {
                                self.world.effect(format!("E7 {a} {t} {shown:?} {us:?}"));
                                self.world.effect(format!("{item}"));
                            }
                            let q = (self
                                .desk
                                .num(
                                    (match a {
                                        0 => n,
                                        1..=5 => a,
                                        _ => n,
                                    }),
                                )
                                .await?
                                <= b.first().copied().unwrap_or(k));
                        }
                    }
                }
                (b.len() as u32)
            };
        } else {
            late3 = self
                .desk
                .num(b.first().copied().unwrap_or((t.len() as u32 % 97)))
                .await?;
        }
        if ((self.down3(k % 3).await?.len() as u32 % 97) == 1u32) {
            return Ok(format!("77 {}", late3));
        }
        self.world.effect(format!("E22 {k} {t}"));
        Ok(format!(
            "{fuel} {k} {shown:?} {b:?} {us:?} {t} {p:?} {n} {late3} "
        ))
    }

    pub(crate) async fn r22(
        &self,
        n: u32,
        Order {
            id: k,
            items: shown,
            ..
        }: Order,
    ) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut v = vec![
            self.other.fail(self.desk.num(k).await?).await.unwrap_or(5),
            2u32,
            1,
        ];
        let mut p = (self.desk.num(((k + 0u32) % 97)).await?, n);
        let o = self
            .desk
            .maybe(
                self.desk
                    .num(
                        self.desk
                            .num(self.desk.maybe(k).await?.unwrap_or(6))
                            .await?,
                    )
                    .await?,
            )
            .await?;
        match v.as_slice() {
            [] => {
                let add = |x: u32| (x + n) % 97;
                let x = ((v.first().copied().unwrap_or((v.len() as u32)) + 1u32) % 97);
                let y = n;
                let (at, got) = when_any(vec![self.desk.slow(x), self.desk.pure(y)]).await;
                let k = (got? + at as u32) % 97;
                let x = (v.len() as u32);
                let y = (v.len() as u32);
                let k = when_all((self.desk.slow(x), self.desk.pure(y)))
                    .timeout(Duration::from_secs(1))
                    .await
                    .map_or(y, |(a, b)| (a + b) % 97);
            }
            [a] if *a > 2 => {
                #[derive(Debug, Clone, serde::Serialize, serde::Deserialize)]
                struct Own1<T> {
                    left: T,
                    right: Vec<T>,
                }
                impl Own1<u32> {
                    fn sum(&self) -> u32 {
                        (self.left + self.right.len() as u32) % 97
                    }
                }
                let shown = Own1 {
                    left: self
                        .other
                        .fail(
                            self.desk
                                .num(
                                    step("step1", async {
                                        self.world.attempt("step1").map(|()| n)
                                    })
                                    .retry(Retry::times(3))
                                    .await?,
                                )
                                .await?,
                        )
                        .await
                        .unwrap_or(7),
                    right: vec![(v.len() as u32)],
                };
                let mut a = shown.sum();
            }
            [first, rest @ ..] if *first < 40 => {
                if v.contains(&0u32) {
                    return Err(Oops::Refused(format!(
                        "R{}",
                        ({
                            let inner = self.desk.slow(n).timeout(Duration::from_secs(60)).await?;
                            (inner * 3 + 0u32) % 97
                        })
                    )));
                }
                let mut a = format!("96.{}", k);
            }
            [.., last] => {
                #[derive(Debug, Clone, serde::Serialize, serde::Deserialize)]
                struct Own2<T> {
                    left: T,
                    right: Vec<T>,
                }
                impl Own2<u32> {
                    fn sum(&self) -> u32 {
                        (self.left + self.right.len() as u32) % 97
                    }
                }
                let shown = Own2 {
                    left: self.desk.fail(self.desk.num(k).await?).await.unwrap_or(3),
                    right: vec![6u32],
                };
                let a = shown.sum();
            }
        }
        self.world.effect(format!("E3 {k}"));
        match n % 4 {
            0 => {
                if let Some(a) = v.first_mut() {
                    let mut n = 2u32;
                }
            }
            k if k > 1 && true => {
                self.world.effect(format!("E42 {k}"));
                let a = ((('b3: {
                    if ((n != n) && (k <= k)) {
                        break 'b3 self.seen(5u32);
                    }
                    6u32
                }) + 6u32)
                    % 97);
            }
            _ => {
                let mut w = std::mem::take(&mut v);
                let more = (w.len() as u32);
                if let Some(it) = v.last_mut() {
                    *it = (*it + more) % 97;
                }
                'l4: for &c in &w {
                    if !spend(&mut fuel) {
                        break 'l4;
                    }
                    self.world.effect(format!("E85 {k} {p:?}"));
                    let shown: (f64, f32) = (f64::from(p.0) / 0.0, -0.0);
                }
            }
        }
        let o = ordered("9".parse::<u32>()?.min(n));
        let mut v = v;
        let n = self.seen(5u32);
        Ok(format!("{fuel} {k} {shown:?} {p:?} {o:?} {v:?} {n} "))
    }

    pub(crate) async fn r23(
        &self,
        n: u32,
        Order {
            id: k,
            items: shown,
            ..
        }: Order,
    ) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut w = vec![
            self.desk
                .num(
                    self.desk
                        .slow(((n + n) % 97))
                        .timeout(Duration::from_secs(1))
                        .await
                        .unwrap_or(9),
                )
                .await?,
            0u32,
            1,
        ];
        let mut w = vec![
            self.desk.slow(k).timeout(Duration::from_secs(60)).await?,
            self.seen(self.desk.num(k).await?),
        ];
        let mut p = self
            .desk
            .maybe(
                ((self.other.pure(k).timeout(Duration::from_secs(1)).await?
                    + self.desk.num(k).await?)
                    % 97),
            )
            .await?;
        {
            let loan = &w;
            {
                let mut q = self.other.ok(k).await?;
                self.world.effect(format!("{loan:?}"));
            }
        }
        'l1: while let Some(b) = w.pop() {
            if !spend(&mut fuel) {
                break 'l1;
            }
            let mut p = (3u32, k);
            let mut n = (self
                .down0(self.other.maybe((w.len() as u32)).await?.unwrap_or(3) % 3)
                .await?
                .len() as u32
                % 97);
            let f = |x: u32| -> u32 { if x > k { x } else { k } };
        }
        let Some(b) = w.iter().rev().find(|it| **it != 8) else {
            return Err(Oops::Refused("none".into()));
        };
        Ok(format!("{fuel} {n} {k} {shown:?} {w:?} {p:?} {b:?} "))
    }

    pub(crate) async fn r24(&self, n: u32, order: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut b = vec![
            self.desk
                .maybe(step("step1", async { self.seen(n) }).await)
                .await?
                .unwrap_or(6),
            4u32,
            1,
        ];
        let mut ts: Vec<String> = vec![format!("43.{}", n), format!("35.{}", n)];
        let mut a = format!("77.{}", n);
        let add = move |x: u32| (x * 4 + n) % 97;
        'l1: while (b.first().copied().unwrap_or((n, n).1)
            <= step("step2", async { b.iter().sum::<u32>() % 97 }).await)
        {
            if !spend(&mut fuel) {
                break 'l1;
            }
            if (self.desk.num(n).await?
                > self
                    .desk
                    .num(
                        (if (n <= n) {
                            (if (n != n) { n } else { n })
                        } else {
                            self.desk
                                .slow(n)
                                .timeout(Duration::from_secs(1))
                                .await
                                .unwrap_or(5)
                        }),
                    )
                    .await?)
            {
                let Some(a) = b.iter().find(|it| **it > 1) else {
                    return self
                        .desk
                        .name((self.desk.name((b.len() as u32)).await?.len() as u32))
                        .await;
                };
                if self.desk.ok(n).await? {
                    continue 'l1;
                }
                let t = &self.names
                    [self.other.fail(self.desk.num(n).await?).await.unwrap_or(2) as usize % 3];
            } else {
                let f = |x: u32| (x + n) % 97;
            }
        }
        let k = if (false || (9u32 > n)) {
            let mut c = (b.len() as u32);
            if (4u32 < 6u32) {
                self.world.effect(format!("E7 {n} {a} {ts:?}"));
                let mut n = 6u32;
            } else {
                let s = format!("16.{}", n);
            }
            b.first().copied().unwrap_or(2u32)
        } else {
            let n = 0u32;
            1u32
        };
        if true {
            return Ok(format!("81 {}", 4u32));
        }
        self.world.effect(format!("E20 {k} {a}"));
        self.world.effect(format!("32{}{a}", k));
        let p = (7u32, k);
        Ok(format!("{fuel} {n} {order:?} {b:?} {ts:?} {a} {k} {p:?} "))
    }

    pub(crate) async fn r25(&self, n: u32, _: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut v = vec![
            self.desk
                .num(step("step1", async { [1u32].iter().sum::<u32>() % 97 }).await)
                .await?,
            8u32,
            1,
        ];
        let (k, s) = (
            self.desk
                .num(
                    self.desk
                        .num(
                            ({
                                let inner = n;
                                (inner * 3 + 3u32) % 97
                            }),
                        )
                        .await?,
                )
                .await?,
            format!("81.{}", n),
        );
        let t = format!("42{}{s}", k);
        'l1: for (k, c) in v.clone().into_iter().enumerate() {
            if !spend(&mut fuel) {
                break 'l1;
            }
            let k = k as u32;
            let k = v.first().copied().unwrap_or(1u32);
            let k = match self
                .desk
                .maybe(
                    self.desk
                        .num(self.desk.num((if (k <= c) { k } else { n })).await?)
                        .await?,
                )
                .await?
            {
                Some(it) => it,
                None => {
                    continue 'l1;
                }
            };
        }
        let f = |x: u32| t.len() as u32 % 97 + x;
        self.desk.note(t.clone()).await?;
        match k % 4 {
            0 => {
                let Some(lent) = v.iter().max_by_key(|it| **it % 7) else {
                    return Err(Oops::Refused(format!(
                        "R{}",
                        step("step2", async { v.iter().sum::<u32>() % 97 }).await
                    )));
                };
                if let Some(a) = self.desk.maybe((*lent)).await? {
                    let s = s;
                }
                let add = |x: u32| (x * 2 + n) % 97;
            }
            a if a > 1 && n != 7 => {
                delay(Duration::from_secs(4)).await?;
                let f = |x: u32| t.len() as u32 % 97 + x;
                let mut p = Some(2u32);
            }
            _ => {
                let q = (k == 6u32);
                self.world.effect(format!("E59 {k} {t} {q}"));
                let lent = v.last().unwrap_or(&k);
            }
        }
        let a = format!("43{}{t}", k);
        Ok(format!("{fuel} {n} {v:?} {k} {t} {a} "))
    }

    pub(crate) async fn r26(
        &self,
        n: u32,
        Order {
            id,
            mut items,
            kind,
        }: Order,
    ) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut v = vec![n, 0u32, 1];
        let (k, s) = (
            (if !(id > n) {
                4u32
            } else {
                self.desk
                    .slow(self.other.num(n).await?)
                    .timeout(Duration::from_secs(1))
                    .await
                    .unwrap_or(1)
            }),
            self.desk.name(5u32).await?,
        );
        let mut o = Some(1u32);
        match self.seen(
            step("step1", async { Ok::<_, Oops>(n + 1) })
                .timeout(Duration::from_secs(9))
                .await?,
        ) % 4
        {
            0 => {
                let b = 'l1: loop {
                    if !spend(&mut fuel) {
                        break 'l1 77;
                    }
                    let mut link2 = Some(Box::new(Data {
                        next: Some(Box::new(data((v.len() as u32)))),
                        ..data((s.len() as u32 % 97))
                    }));
                    'l3: while let Some(of) = link2 {
                        if !spend(&mut fuel) {
                            break 'l3;
                        }
                        let Data { next, nested, .. } = *of;
                        link2 = next;
                        let a = nested.flatten().unwrap_or(1);
                        match self
                            .desk
                            .fail(
                                self.desk
                                    .num(self.seen(self.desk.maybe(a).await?.unwrap_or(8)))
                                    .await?,
                            )
                            .await
                        {
                            Ok(a) => {
                                let mut k = (v.len() as u32);
                            }
                            Err(e) => {
                                self.world.effect(e.to_string());
                                let add = |x: u32| (x * 6 + id) % 97;
                            }
                        }
                    }
                    if !self.other.ok(5u32).await? {
                        let Some(b) = v.get(
                            ((self.desk.maybe(id).await?.unwrap_or(9)
                                + self.desk.fail(k).await.unwrap_or(2))
                                % 97) as usize
                                % 3,
                        ) else {
                            break 'l1 8u32;
                        };
                        match (self.down3(7u32 % 3).await?.len() as u32 % 97) % 4 {
                            0 => {
                                let p = (
                                    step("step3", async {
                                        self.world.attempt("step3").map(|()| k)
                                    })
                                    .retry(Retry::times(3))
                                    .await?,
                                    ((o.unwrap_or(3u32) + 3u32) % 97),
                                );
                            }
                            a if a > 1 && true => {
                                self.world.effect(format!("95.{}", k));
                                let c = (s.len() as u32 % 97);
                                let n = 7u32;
                            }
                            _ => {
                                let mut b = vec![
                                    ((1u32 + k) % 97),
                                    ('b4: {
                                        if (0u32 != n) {
                                            break 'b4 n;
                                        }
                                        k
                                    }),
                                ];
                            }
                        }
                    }
                };
            }
            b if b > 1 && true => {
                self.world.effect(format!("E64 {b} {s}"));
            }
            _ => {
                self.world.effect(format!("E26 {id} {s} {o:?}"));
            }
        }
        let a = 5u32;
        let more = 8u32;
        if let Some(it) = v.last_mut() {
            *it = (*it + more) % 97;
        }
        let mut us: Vec<String> = vec![];
        self.world.effect(format!("0.{}", k));
        let p = Some(5u32);
        let data1 = data(1u32);
        Ok(format!(
            "{fuel} {n} {id} {items:?} {kind:?} {v:?} {k} {s} {o:?} {a} {us:?} {p:?} {data1:?} "
        ))
    }

    pub(crate) async fn r27(&self, n: u32, order: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut v = vec![
            self.desk
                .slow((self.down0(1u32 % 3).await?.len() as u32 % 97))
                .timeout(Duration::from_secs(1))
                .await
                .unwrap_or(6),
            9u32,
            1,
        ];
        let mut w = vec![
            self.desk
                .pure(
                    step("step1", async { self.world.attempt("step1").map(|()| n) })
                        .retry(Retry::times(3))
                        .await?,
                )
                .timeout(Duration::from_secs(1))
                .await?,
            (order.items.iter().map(|it| it.amount).sum::<u32>() % 97),
        ];
        let mut s = format!("50.{}", n);
        'l1: for letter in s.bytes() {
            if !spend(&mut fuel) {
                break 'l1;
            }
            let a = letter as u32 % 97;
            if self
                .desk
                .ok(step("step2", async { Ok::<_, Oops>(a + 1) })
                    .timeout(Duration::from_secs(9))
                    .await?)
                .await?
            {
                continue;
            }
            'l2: while let Some(c) = self
                .desk
                .maybe(
                    ((self.desk.maybe(n).await?.unwrap_or(2)
                        + step("step3", async { Ok::<_, Oops>(n + 1) })
                            .timeout(Duration::from_secs(9))
                            .await?)
                        % 97),
                )
                .await?
            {
                if !spend(&mut fuel) {
                    break 'l2;
                }
                let mut us: Vec<String> = vec![format!("8{}{s}", c)];
            }
            w.push(
                self.seen(
                    self.seen(
                        self.desk
                            .num(self.desk.maybe(a).await?.unwrap_or(3))
                            .await?,
                    ),
                ),
            );
        }
        let part = s.strip_prefix('1').unwrap_or(&s);
        let add = |x: u32| v.iter().filter(|it| **it > x).count() as u32;
        self.world.effect(format!("E96 {n} {s}"));
        let f = |x: u32| v.iter().filter(|it| **it > x).count() as u32;
        let c = {
            let begun = self
                .other
                .slow((s.len() as u32 % 97))
                .timeout(Duration::from_secs(1))
                .await
                .unwrap_or(8);
            let mut sum = begun;
            let mut add = |it: u32| sum += it;
            (1..=3).for_each(&mut add);
            add(2);
            let boxed: Box<dyn Fn(u32) -> u32 + Send> = Box::new(move |it| it + begun);
            boxed(sum) % 97
        };
        Ok(format!(
            "{fuel} {n} {order:?} {v:?} {w:?} {s} {part:?} {c} "
        ))
    }

    pub(crate) async fn r28(&self, n: u32, mut order: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut w = vec![self.seen(self.desk.num((order.id % 97)).await?), 4u32, 1];
        let mut w = vec![self.desk.maybe(n).await?.unwrap_or(4)];
        let t = self
            .desk
            .name(
                (match ((n ^ n | 1) % 97) {
                    0 => ((n + n) % 97),
                    1..=5 => self.desk.num(n).await?,
                    _ => (self.desk.name(0u32).await?.len() as u32),
                }),
            )
            .await?;
        let stock1 = HashMap::from([
            (
                "tea".to_owned(),
                (if (n < n) {
                    (match n {
                        0 => n,
                        1..=5 => n,
                        _ => n,
                    })
                } else {
                    n
                }),
            ),
            ("milk".to_owned(), 2),
        ]);
        let mut keys_stock1 = stock1.keys().cloned().collect::<Vec<_>>();
        keys_stock1.sort();
        'l2: for key in keys_stock1 {
            if !spend(&mut fuel) {
                break 'l2;
            }
            let a = stock1[&key];
            let mut v = std::mem::take(&mut w);
        }
        let n = 'l3: loop {
            if !spend(&mut fuel) {
                break 'l3 77;
            }
            let mut a = inline(async { n }).await;
        };
        let mut v = vec![((((n + n) % 97) + n) % 97), n];
        'l4: for Item { sku: t, amount: a } in &order.items {
            if !spend(&mut fuel) {
                break 'l4;
            }
            let Some(a) = v.iter().max_by_key(|it| **it % 7) else {
                break 'l4;
            };
        }
        Ok(format!("{fuel} {order:?} {w:?} {t} {n} {v:?} "))
    }

    pub(crate) async fn r29(&self, n: u32, _: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut v = vec![
            self.other
                .num(self.other.num(self.desk.num(n).await?).await?)
                .await?,
            4u32,
            1,
        ];
        let mut v = vec![
            (v.len() as u32),
            self.desk.num(self.other.num(n).await?).await?,
            n,
        ];
        let mut c = self
            .desk
            .ok(self
                .other
                .pure((v.len() as u32))
                .timeout(Duration::from_secs(1))
                .await?)
            .await?;
        {
            let loan = v.first();
            {
                let held1 = vec![
                    start(self.desk.pure(n)).await,
                    start(self.desk.pure(step("step1", async { self.seen(n) }).await)).await,
                ];
                {
                    'l2: for n in 0..3u32 {
                        if !spend(&mut fuel) {
                            break 'l2;
                        }
                        let mut c = self.desk.fail((v.len() as u32)).await.unwrap_or(8);
                        'l3: while (step("step3", async {
                            self.world.attempt("step3").map(|()| n)
                        })
                        .retry(Retry::times(3))
                        .await?
                            != self
                                .other
                                .slow(5u32)
                                .timeout(Duration::from_secs(60))
                                .await?)
                        {
                            if !spend(&mut fuel) {
                                break 'l3;
                            }
                            let mut w = vec![
                                (if (n == n) {
                                    ({
                                        let inner = 3u32;
                                        (inner * 3 + 0u32) % 97
                                    })
                                } else {
                                    self.desk.num(n).await?
                                }),
                                self.desk.num(self.other.num(c).await?).await?,
                                8u32,
                            ];
                            yield_now().await?;
                        }
                    }
                    let c = (self.desk.num(8u32).await? != 4u32);
                }
                let mut k = {
                    let mut sum = 0;
                    for one in held1 {
                        sum += one.await?;
                    }
                    sum % 97
                };
                self.world.effect(format!("82.{}", n));
                self.world.effect(format!("{loan:?}"));
            }
        }
        let f = |x: u32| (x + n) % 97;
        let part = &self.names[7u32 as usize % 3];
        Ok(format!("{fuel} {n} {v:?} {c} {part:?} "))
    }

    pub(crate) async fn r30(
        &self,
        n: u32,
        Order {
            id: k,
            items: shown,
            ..
        }: Order,
    ) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut w = vec![
            self.desk
                .fail(
                    self.desk
                        .maybe(step("step1", async { self.seen(k) }).await)
                        .await?
                        .unwrap_or(3),
                )
                .await
                .unwrap_or(9),
            8u32,
            1,
        ];
        let mut w = vec![
            step("step2", async { Ok::<_, Oops>(n + 1) })
                .timeout(Duration::from_secs(9))
                .await?,
        ];
        let s = format!("33.{}", k);
        match w.as_slice() {
            [] => {
                'l1: for (k, c) in w.clone().into_iter().enumerate() {
                    if !spend(&mut fuel) {
                        break 'l1;
                    }
                    let k = k as u32;
                    let part = s.strip_prefix('1').unwrap_or(&s);
                }
                let mut s = s.clone();
            }
            [a] if *a > 2 => {
                self.world.effect(format!("E41 {n} {s}"));
                delay(Duration::from_secs(7)).await?;
            }
            [first, rest @ ..] if *first < 40 => {
                {
                    let loan = w.first();
                    {
                        if self.other.ok((*&n)).await? {
                            let mut held2 = BTreeMap::from([
                                (1u32, start(self.desk.pure(self.desk.num(k).await?)).await),
                                (
                                    ((self.desk.num(self.desk.num(n).await?).await? + n) % 97),
                                    start(self.desk.pure(3)).await,
                                ),
                            ]);
                            {
                                let a = format!("3{}{s}", n);
                                let c = Some((w.len() as u32));
                                self.desk.note(format!("99{}{s}", n)).await?;
                            }
                            let k = if let Some(one) = held2.remove(&1) {
                                one.await?
                            } else {
                                5
                            };
                        }
                        self.world.effect(format!("E9 {n} {s} {w:?}"));
                        self.world.effect(format!("{loan:?}"));
                    }
                }
                delay(Duration::from_secs(5)).await?;
                let c = Some(k);
            }
            [.., last] => {
                let mut w = vec![
                    (s.len() as u32 % 97),
                    ({
                        let inner = n;
                        (inner * 3 + 6u32) % 97
                    }),
                ];
            }
        }
        self.world.effect(format!("E54 {n} {s}"));
        let (k, t) = (1u32, format!("88.{}", n));
        self.world.effect(format!("E2 {k} {s}"));
        let mut k = w.first().copied().unwrap_or(3u32);
        k = (k + 9u32) % 97;
        Ok(format!("{fuel} {n} {shown:?} {w:?} {s} {t} {k} "))
    }

    pub(crate) async fn r31(&self, n: u32, order: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut v = vec![
            self.other
                .num(
                    self.desk
                        .num(
                            ({
                                let inner = n;
                                (inner * 3 + 1u32) % 97
                            }),
                        )
                        .await?,
                )
                .await?,
            6u32,
            1,
        ];
        let p = (
            self.desk
                .num(
                    self.desk
                        .num((self.other.name(n).await?.len() as u32))
                        .await?,
                )
                .await?,
            self.desk
                .num(
                    self.other
                        .num(
                            self.desk
                                .slow(n)
                                .timeout(Duration::from_secs(1))
                                .await
                                .unwrap_or(6),
                        )
                        .await?,
                )
                .await?,
        );
        let mut o = self
            .desk
            .fail(
                (if (n == self.desk.num(n).await?) {
                    self.desk.num(2u32).await?
                } else {
                    (if (n < 6u32) { n } else { 8u32 })
                }),
            )
            .await;
        let [first, rest @ ..] = v.as_slice() else {
            return Err(Oops::Refused("none".into()));
        };
        let Some(a) = v.first() else {
            return Err(Oops::Refused("none".into()));
        };
        'l1: for (at, item) in v.iter().enumerate() {
            if !spend(&mut fuel) {
                break 'l1;
            }
            let b = *item + at as u32;
            self.world.effect(format!("E77 {b}"));
        }
        Ok(format!(
            "{fuel} {n} {order:?} {v:?} {p:?} {o:?} {first:?} {rest:?} {a:?} "
        ))
    }

    pub(crate) async fn r32(
        &self,
        n: u32,
        Order {
            id: k,
            items: shown,
            ..
        }: Order,
    ) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut b = vec![
            self.desk
                .slow(u32::from(n > n))
                .timeout(Duration::from_secs(60))
                .await?,
            self.seen(self.seen(k)),
            self.desk
                .slow(self.other.fail(k).await.unwrap_or(4))
                .timeout(Duration::from_secs(1))
                .await
                .unwrap_or(7),
        ];
        let mut s = self
            .desk
            .name(
                self.desk
                    .slow(self.desk.fail(k).await.unwrap_or(1))
                    .timeout(Duration::from_secs(1))
                    .await
                    .unwrap_or(9),
            )
            .await?;
        let lent = match k {
            0 => &k,
            1..=4 | 9 => &k,
            _ => &k,
        };
        let mut v = std::mem::take(&mut b);
        let mut b = v;
        match self
            .desk
            .fail(
                ({
                    let inner = self.desk.fail(n).await.unwrap_or(2);
                    (inner * 3 + 1u32) % 97
                }),
            )
            .await
        {
            Ok(a) => {
                self.desk.note(s).await?;
                let mut a = format!("55.{}", a);
                self.world.effect(format!("E96 {k} {a}"));
            }
            Err(e) => {
                self.world.effect(e.to_string());
                #[derive(Debug, Clone, serde::Serialize, serde::Deserialize)]
                struct Own1<T> {
                    left: T,
                    right: Vec<T>,
                }
                impl Own1<u32> {
                    fn sum(&self) -> u32 {
                        (self.left + self.right.len() as u32) % 97
                    }
                }
                let shown = Own1 {
                    left: self
                        .other
                        .maybe(self.desk.maybe(7u32).await?.unwrap_or(4))
                        .await?
                        .unwrap_or(4),
                    right: vec![k],
                };
                let mut b = shown.sum();
                'l2: for a in (0..=1u32).rev().step_by(2) {
                    if !spend(&mut fuel) {
                        break 'l2;
                    }
                    macro_rules! sum3 {
($($n:expr),*) => { (0 $(+ $n)*) % 97 };
}
                    let a = sum3!(a, 2u32);
                    let mut k = Ok::<u32, Oops>(
                        self.desk
                            .fail(step("step1", async { [1u32].iter().sum::<u32>() % 97 }).await)
                            .await
                            .unwrap_or(6),
                    )?;
                }
            }
        }
        'l4: while let Some(n) = b.pop() {
            if !spend(&mut fuel) {
                break 'l4;
            }
            let c = match self
                .desk
                .fail(
                    self.desk
                        .num(
                            self.seen(
                                self.desk
                                    .slow(k)
                                    .timeout(Duration::from_secs(1))
                                    .await
                                    .unwrap_or(0),
                            ),
                        )
                        .await?,
                )
                .await
            {
                Ok(it) => it,
                Err(_) => {
                    self.world.effect(format!("E8 {k} {b:?}"));
                    continue;
                }
            };
        }
        macro_rules! sum5 {
($($n:expr),*) => { (0 $(+ $n)*) % 97 };
}
        let n = sum5!(n, 4u32);
        Ok(format!("{fuel} {k} {shown:?} {lent:?} {b:?} {n} "))
    }

    pub(crate) async fn r33(
        &self,
        n: u32,
        Order {
            id,
            mut items,
            kind,
        }: Order,
    ) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut b = vec![
            self.desk.num(self.desk.num(n).await?).await?,
            (if (n <= id) { id } else { 8u32 }),
        ];
        let c = (self.desk.num([n, 3, 1u32][id as usize % 3]).await? == id);
        let t = format!("57.{}", n);
        let x = (if (6u32 > n) { n } else { n });
        let y = n;
        let shown = when_all_settled(vec![self.desk.fail(x), self.desk.num(y)]).await;
        self.desk
            .note(
                self.desk
                    .name(
                        self.desk
                            .num(
                                (match n {
                                    0 => id,
                                    1..=5 => n,
                                    _ => n,
                                }),
                            )
                            .await?,
                    )
                    .await?,
            )
            .await?;
        Ok(format!(
            "{fuel} {n} {id} {items:?} {kind:?} {b:?} {c} {t} {shown:?} "
        ))
    }

    pub(crate) async fn r34(&self, n: u32, mut order: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut w = vec![
            self.desk.num(self.desk.fail(n).await.unwrap_or(9)).await?,
            1u32,
            1,
        ];
        let mut w = vec![
            n,
            step("step1", async { self.world.attempt("step1").map(|()| n) })
                .retry(Retry::times(3))
                .await?,
        ];
        let mut a = format!("94.{}", n);
        let x = (a.len() as u32 % 97);
        let y = ((((self.desk.pure(n).timeout(Duration::from_secs(1)).await?
            + step("step2", async { self.seen(n) }).await)
            % 97)
            + n)
            % 97);
        let mut k = match when_any((self.desk.pure(x), delay(Duration::from_secs(1)))).await {
            Either::Left(got) => got?,
            Either::Right(over) => {
                over?;
                y
            }
        };
        'l1: for item in w.iter() {
            if !spend(&mut fuel) {
                break 'l1;
            }
            let k = *item;
            let t = a.get(1..).unwrap_or("none");
            {
                enum Turn2 {
                    Even(u32),
                    Odd,
                }
                const FEW2: u32 = 3;
                let turn = match (if (5u32 <= self.desk.fail(n).await.unwrap_or(0)) {
                    step("step3", async { Ok::<_, Oops>(n + 1) })
                        .timeout(Duration::from_secs(9))
                        .await?
                } else {
                    self.desk.num(self.desk.num(n).await?).await?
                }) {
                    FEW2 => Turn2::Odd,
                    it if it % 2 == 0 => Turn2::Even(it),
                    _ => Turn2::Odd,
                };
                match turn {
                    Turn2::Even(a) => {
                        'l3: while self.desk.ok(w.first().copied().unwrap_or(n)).await? {
                            if !spend(&mut fuel) {
                                break 'l3;
                            }
                            'l4: for c in 0..((self.desk.num(k).await?
                                + self.desk.fail(n).await.unwrap_or(2))
                                % 97)
                                .min(3)
                            {
                                if !spend(&mut fuel) {
                                    break 'l4;
                                }
                                let mut w = [
                                    self.desk
                                        .num(
                                            self.desk
                                                .maybe((self.down3(n % 3).await?.len() as u32 % 97))
                                                .await?
                                                .unwrap_or(5),
                                        )
                                        .await?,
                                    (w.len() as u32),
                                    7u32,
                                    0u32,
                                ];
                            }
                            let a = if (((a
                                + (match (order.id % 97) {
                                    0 => ((a + a) % 97),
                                    1..=5 => w.first().copied().unwrap_or(k),
                                    _ => self.desk.fail(n).await.unwrap_or(5),
                                }))
                                % 97)
                                != self.desk.fail(9u32).await.unwrap_or(5))
                            {
                                self.world.effect(format!("E17 {k}"));
                                let b = 7u32;
                                4u32
                            } else {
                                let mut us: Vec<String> = vec![format!("35.{}", k)];
                                let mut b = vec![((k + (w.len() as u32)) % 97)];
                                (b.len() as u32)
                            };
                        }
                        self.world.effect(format!("E84 {a}"));
                    }
                    Turn2::Odd => {
                        let mut w = vec![n, 1u32];
                    }
                }
            }
        }
        let f = |x: u32| w.iter().filter(|it| **it > x).count() as u32;
        self.world.effect(format!("E98 {n} {a} {w:?}"));
        self.world.effect(format!("E79 {n} {a}"));
        let c = Some(0u32);
        self.world.effect(format!("E26 {n} {a} {c:?}"));
        Ok(format!("{fuel} {n} {order:?} {w:?} {a} {k} {c:?} "))
    }

    pub(crate) async fn r35(&self, n: u32, _: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut v = vec![n, 5u32, 1];
        let mut v = vec![
            (v.len() as u32),
            self.seen(self.desk.slow(n).timeout(Duration::from_secs(60)).await?),
        ];
        let mut c = self.desk.ok(n).await?;
        if !c {
            return self
                .desk
                .name(
                    (match (match n {
                        0 => n,
                        1..=5 => n,
                        _ => n,
                    }) {
                        0 => self.desk.fail(5u32).await.unwrap_or(4),
                        1..=5 => n,
                        _ => n,
                    }),
                )
                .await;
        }
        'l1: for (at, item) in v.iter().enumerate().filter(|(at, _)| *at != 1) {
            if !spend(&mut fuel) {
                break 'l1;
            }
            let a = (*item + at as u32) % 97;
            self.desk.note(format!("86.{}", a)).await?;
            let mut a = if (step("step2", async { Ok::<_, Oops>(a + 1) })
                .timeout(Duration::from_secs(9))
                .await?
                < ((self.seen(step("step3", async { v.iter().sum::<u32>() % 97 }).await) + n) % 97))
            {
                let d = data(self.desk.maybe(a).await?.unwrap_or(9));
                step("step4", async { Ok::<_, Oops>(n + 1) })
                    .timeout(Duration::from_secs(9))
                    .await?
            } else {
                let Ok(b) = self
                    .desk
                    .fail(v.first().copied().unwrap_or(self.desk.num(a).await?))
                    .await
                else {
                    continue 'l1;
                };
                let (k, s) = (6u32, format!("37.{}", a));
                let mut a = self
                    .other
                    .name(((((k + 1u32) % 97) + (s.len() as u32 % 97)) % 97))
                    .await?;
                4u32
            };
        }
        let mut k = n;
        Ok(format!("{fuel} {n} {v:?} {c} {k} "))
    }

    pub(crate) async fn r36(&self, n: u32, _: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut v = vec![step("step2", async { self.seen(n) }).await, n];
        let mut p = self.desk.maybe(n).await?;
        let mut k = self.other.num(n).await?;
        let p = (
            self.desk
                .num(
                    self.desk
                        .slow(self.other.fail(n).await.unwrap_or(6))
                        .timeout(Duration::from_secs(1))
                        .await
                        .unwrap_or(5),
                )
                .await?,
            1u32,
        );
        if ((self
            .down1(
                self.desk
                    .num(self.desk.maybe(n).await?.unwrap_or(0))
                    .await?
                    % 3,
            )
            .await?
            .len() as u32
            % 97)
            < v.first().copied().unwrap_or(4u32))
        {
            let mut link1 = Some(Box::new(Data {
                next: Some(Box::new(data(v.first().copied().unwrap_or(
                    (self.down3(self.seen(7u32) % 3).await?.len() as u32 % 97),
                )))),
                ..data(self.desk.maybe((v.len() as u32)).await?.unwrap_or(8))
            }));
            'l2: while let Some(of) = link1 {
                if !spend(&mut fuel) {
                    break 'l2;
                }
                let Data { next, nested, .. } = *of;
                link1 = next;
                let a = nested.flatten().unwrap_or(1);
                let mut w = [7u32, p.1, 0u32, 9u32];
                if self.desk.ok(2u32).await? {
                    match 7u32 % 4 {
                        0 => {
                            self.world.effect(format!("E37 {n} {p:?}"));
                            let c = (((((if false { 6u32 } else { p.1 }) + k) % 97) + n) % 97);
                        }
                        k if k > 1 && true => {
                            let more = k;
                            if let Some(it) = v.last_mut() {
                                *it = (*it + more) % 97;
                            }
                            let c = 1u32;
                            let mut k = ((7u32 + 0u32) % 97);
                        }
                        _ => {
                            self.world.effect(format!("E53 {n} {p:?}"));
                            let n = 6u32;
                        }
                    }
                } else {
                    {
                        let loan = v.first();
                        {
                            k = (k + v.first().copied().unwrap_or(9u32)) % 97;
                            let mut a = k;
                            self.world.effect(format!("{loan:?}"));
                        }
                    }
                }
                match ((6u32 + 4u32) % 97) % 4 {
                    0 => {
                        let mut n = 7u32;
                    }
                    n if n > 1 && true => {
                        let f = |x: u32| v.iter().filter(|it| **it > x).count() as u32;
                    }
                    _ => {
                        let c = 8u32;
                    }
                }
            }
            let p = Some(0u32);
            let mut v = vec![(v.len() as u32), 1u32];
        } else {
            let (k, a) = (1u32, format!("62.{}", k));
        }
        self.world.effect(format!("E24 {n}"));
        Ok(format!("{fuel} {n} {v:?} {k} {p:?} "))
    }

    pub(crate) async fn r37(&self, n: u32, order: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let (k, s) = (n, format!("51.{}", n));
        let mut t = self
            .desk
            .name(step("step1", async { self.seen(k) }).await)
            .await?;
        let mut k = self
            .desk
            .fail(self.desk.fail(0u32).await.unwrap_or(8))
            .await
            .unwrap_or(4);
        k += 6u32;
        k %= 97;
        let a = n;
        if (7u32
            != (self
                .desk
                .name(self.desk.fail(6u32).await.unwrap_or(5))
                .await?
                .len() as u32))
        {
            let shown: BTreeMap<(u32, bool), Option<()>> =
                BTreeMap::from([((n, true), Some(())), ((1, false), None)]);
            let add = |x: u32| -> u32 { if x > k { x } else { k } };
            let mut o = self
                .desk
                .fail(
                    self.other
                        .maybe(self.desk.num(5u32).await?)
                        .await?
                        .unwrap_or(9),
                )
                .await;
        } else if (self
            .desk
            .num(
                self.other
                    .slow(a)
                    .timeout(Duration::from_secs(1))
                    .await
                    .unwrap_or(5),
            )
            .await?
            != a)
        {
            let f = |x: u32| -> u32 { if x > n { x } else { n } };
        }
        let mut n = inline(async { 4u32 }).await;
        match self.seen(self.desk.num(self.desk.num(k).await?).await?) % 4 {
            0 => {
                let mut us: Vec<String> = vec![
                    format!("51{}{t}", k),
                    self.desk
                        .name(
                            self.desk
                                .slow(k)
                                .timeout(Duration::from_secs(1))
                                .await
                                .unwrap_or(0),
                        )
                        .await?,
                ];
                match self.desk.num(k).await? % 4 {
                    0 => {
                        if (self.desk.num(n).await? != (self.desk.name(a).await?.len() as u32)) {
                            return Err(Oops::Refused(format!(
                                "R{}",
                                (match self.other.num(a).await? {
                                    0 => 6u32,
                                    1..=5 => (s.len() as u32 % 97),
                                    _ => 7u32,
                                })
                            )));
                        }
                        let mut p = (
                            (match 5u32 {
                                0 => 1u32,
                                1..=5 => 0u32,
                                _ => 9u32,
                            }),
                            n,
                        );
                    }
                    k if k > 1 && true => {
                        let mut c = n;
                        if ((t.len() as u32 % 97) <= 4u32) {
                            return Ok(format!("78 {}", 0u32));
                        }
                    }
                    _ => {
                        let mut n = if true {
                            'l1: for a in 0..=0u32 {
                                if !spend(&mut fuel) {
                                    break 'l1;
                                }
                                k = (k + u32::max(
                                    (match k {
                                        0 => 2u32,
                                        1..=5 => k,
                                        _ => 2u32,
                                    }),
                                    7u32,
                                )) % 97;
                                self.world.effect(format!("E26 {a} {s}"));
                            }
                            n += a;
                            n %= 97;
                            let s = format!("44.{}", k);
                            8u32
                        } else {
                            self.world.effect(format!("E21 {n} {s}"));
                            2u32
                        };
                        let pair = (self.seen(((5u32 + 0u32) % 97)), (s.len() as u32 % 97));
                        let mut m = BTreeMap::from([(8u32 % 5, 2u32), (1, 8u32)]);
                    }
                }
                let mut t = format!("12.{}", n);
            }
            c if c > 1 && true => {
                self.world.effect(format!("E58 {c} {s}"));
            }
            _ => {
                self.world.effect(s.clone());
            }
        }
        self.world.effect(format!("E42 {a} {s}"));
        Ok(format!("{fuel} {order:?} {s} {t} {k} {a} {n} "))
    }

    pub(crate) async fn r38(&self, n: u32, order: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let (k, a) = (
            step("step1", async { self.seen(n) }).await,
            format!("14.{}", n),
        );
        let a = format!("5{}{a}", n);
        macro_rules! sum1 {
($($n:expr),*) => { (0 $(+ $n)*) % 97 };
}
        let mut b = sum1!(n, 3u32);
        let k = (match (order.items.iter().map(|it| it.amount).sum::<u32>() % 97) {
            0 => n,
            1..=5 => ((b + (order.id % 97)) % 97),
            _ => self
                .desk
                .fail(
                    self.desk
                        .slow(self.desk.maybe(n).await?.unwrap_or(6))
                        .timeout(Duration::from_secs(60))
                        .await?,
                )
                .await
                .unwrap_or(7),
        });
        let f = move |x: u32| (x * 1 + k) % 97;
        Ok(format!("{fuel} {n} {order:?} {a} {b} {k} "))
    }

    pub(crate) async fn r39(&self, n: u32, mut order: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut b = vec![self.other.fail(((n + n) % 97)).await.unwrap_or(3)];
        let s = self.desk.name((b.len() as u32)).await?;
        let a =
            if ((n, n).1 > (self.desk.name(b.first().copied().unwrap_or(n)).await?.len() as u32)) {
                &n
            } else if (self.desk.num(n).await? <= (b.len() as u32)) {
                &n
            } else {
                &n
            };
        let mut b = b;
        let mut v = vec![
            n,
            ((self.desk.num(n).await? + ((6u32 + n) % 97)) % 97),
            6u32,
        ];
        let t = if ((self
            .desk
            .fail(n)
            .await
            .map(|it| it % 50)
            .or(Err(()).or(Ok::<_, Oops>(3)))?
            < n)
            && self.desk.ok(n).await?)
        {
            &s
        } else {
            &s
        };
        'l1: for c in 0..=1u32 {
            if !spend(&mut fuel) {
                break 'l1;
            }
            let Some(a) = v.iter().max_by_key(|it| **it % 7) else {
                continue;
            };
            #[derive(Debug, Clone, serde::Serialize, serde::Deserialize)]
            struct Own2<T> {
                left: T,
                right: Vec<T>,
            }
            impl Own2<u32> {
                fn sum(&self) -> u32 {
                    (self.left + self.right.len() as u32) % 97
                }
            }
            let shown = Own2 {
                left: 4u32,
                right: vec![
                    b.first().copied().unwrap_or(
                        v.first()
                            .copied()
                            .unwrap_or(step("step1", async { v.iter().sum::<u32>() % 97 }).await),
                    ),
                ],
            };
            let mut k = shown.sum();
            let c = (self.down0((*a) % 3).await?.len() as u32 % 97);
        }
        match v.first().copied().unwrap_or(6u32) % 4 {
            0 => {
                let p = Some(8u32);
            }
            c if c > 1 && true => {
                let Some(Item { amount: b, .. }) = order.items.iter().max_by_key(|it| it.amount)
                else {
                    return Err(Oops::Refused("none".into()));
                };
                'l3: for (m, k) in v.iter_mut().zip([
                    self.desk.slow(c).timeout(Duration::from_secs(60)).await?,
                    9u32,
                    3,
                ]) {
                    if !spend(&mut fuel) {
                        break 'l3;
                    }
                    *m = (*m + k) % 97;
                    let mut n = if (self
                        .desk
                        .pure(self.desk.num(7u32).await?)
                        .timeout(Duration::from_secs(1))
                        .await?
                        == self.other.num(k).await?)
                    {
                        self.world.effect(format!("E42 {n} {s} {a:?} {m:?} {t:?}"));
                        k
                    } else {
                        self.world.effect(format!("E47 {c} {s} {a:?} {m:?}"));
                        if !(c > 2u32) {
                            break 'l3;
                        }
                        k
                    };
                    {
                        use std::cmp::Ordering as Side4;
                        match self.other.num((*b)).await?.cmp(&k) {
                            Side4::Less => {
                                let Some((part, after)) = s.split_once('.') else {
                                    break;
                                };
                            }
                            Side4::Equal => {
                                let x = self.desk.num(1u32).await?;
                                let y = c;
                                let c = match when_any((
                                    self.desk.slow(x),
                                    delay(Duration::from_secs(1)),
                                ))
                                .await
                                {
                                    Either::Left(got) => got?,
                                    Either::Right(over) => {
                                        over?;
                                        y
                                    }
                                };
                            }
                            Side4::Greater => {
                                self.world.effect(format!("E34 {c} {s} {t:?}"));
                            }
                        }
                    }
                }
            }
            _ => {
                self.world.effect(format!("E41 {n} {s} {a:?} {b:?}"));
            }
        }
        Ok(format!("{fuel} {n} {order:?} {s} {a:?} {b:?} {v:?} {t:?} "))
    }

    pub(crate) async fn r40(&self, n: u32, mut order: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut v = vec![n, 3u32, 1];
        let (k, s) = (
            self.other
                .maybe(self.desk.num(self.desk.num(n).await?).await?)
                .await?
                .unwrap_or(4),
            format!("80.{}", n),
        );
        let mut p = Some(step("step1", async { v.iter().sum::<u32>() % 97 }).await);
        'l1: while ((p.unwrap_or(self.desk.fail(k).await.unwrap_or(7)) > n)
            && ((v.len() as u32) < v.first().copied().unwrap_or(8u32)))
        {
            if !spend(&mut fuel) {
                break 'l1;
            }
            self.desk.note(s.clone()).await?;
        }
        match 6u32 % 4 {
            0 => {
                self.desk.note(s.clone()).await?;
            }
            a if a > 1 && n != 7 => {
                let mut o = Some(n);
                let mut ts: Vec<String> = vec![format!("71{}{s}", k), format!("30.{}", n)];
                if ((v.len() as u32)
                    <= self
                        .desk
                        .num(
                            (match a {
                                0 => (self.other.name(a).await?.len() as u32),
                                1..=5 => a,
                                _ => self.desk.num(k).await?,
                            }),
                        )
                        .await?)
                {
                    'l2: for k in 0..(if ((a < n) && (k < a)) {
                        self.desk.num(a).await?
                    } else {
                        0u32
                    })
                    .min(3)
                    {
                        if !spend(&mut fuel) {
                            break 'l2;
                        }
                        self.world.effect(format!("E41 {n} {s}"));
                    }
                    'l3: for item in v.iter_mut() {
                        if !spend(&mut fuel) {
                            break 'l3;
                        }
                        *item = (*item + a) % 97;
                        let k = *item;
                        let Ok(a) = self.desk.fail(self.desk.num(1u32).await?).await else {
                            continue 'l3;
                        };
                        let q = !(5u32
                            == (match a {
                                0 => n,
                                1..=5 => 5u32,
                                _ => a,
                            }));
                        let k = (s.len() as u32 % 97);
                    }
                    let mut t = format!("38.{}", k);
                } else {
                    order.kind = match ((8u32 + v.first().copied().unwrap_or(n)) % 97) % 3 {
                        0 => Kind::Unknown,
                        1 => Kind::EatIn {
                            table: o.unwrap_or(9u32),
                        },
                        _ => Kind::Takeaway(format!("41.{}", a)),
                    };
                }
            }
            _ => {
                let mut b = vec![(v.len() as u32), 4u32, 8u32];
            }
        }
        let mut b = 3u32;
        order.kind = match 0u32 % 3 {
            0 => Kind::Unknown,
            1 => Kind::EatIn {
                table: (v.len() as u32),
            },
            _ => Kind::Takeaway(format!("98.{}", b)),
        };
        self.world.effect(format!("E37 {k} {s}"));
        Ok(format!("{fuel} {n} {order:?} {v:?} {k} {s} {p:?} {b} "))
    }

    pub(crate) async fn r41(&self, n: u32, order: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut us: Vec<String> = vec![format!("3.{}", n)];
        let p = Some(n);
        'l1: for c in [n, 1u32] {
            if !spend(&mut fuel) {
                break 'l1;
            }
            let Ok(c) = self
                .desk
                .fail(
                    self.other
                        .fail(self.desk.num(((n + c) % 97)).await?)
                        .await
                        .unwrap_or(4),
                )
                .await
            else {
                continue;
            };
            if self
                .desk
                .ok(p.unwrap_or(
                    self.desk
                        .maybe(
                            step("step1", async { self.world.attempt("step1").map(|()| c) })
                                .retry(Retry::times(3))
                                .await?,
                        )
                        .await?
                        .unwrap_or(3),
                ))
                .await?
            {
                let c = p.unwrap_or(
                    self.desk
                        .num(
                            ({
                                let inner = p.unwrap_or(c);
                                (inner * 3 + 3u32) % 97
                            }),
                        )
                        .await?,
                );
            } else {
                let n = (self
                    .down1((self.down0(n % 3).await?.len() as u32 % 97) % 3)
                    .await?
                    .len() as u32
                    % 97);
            }
            let f = |x: u32| (x * 8 + n) % 97;
        }
        if (self
            .desk
            .fail(
                (self
                    .desk
                    .name((if (n < 6u32) { n } else { n }))
                    .await?
                    .len() as u32),
            )
            .await
            .unwrap_or(2)
            == (if let (true, it) = ((n < n), 6u32) {
                it
            } else {
                4u32
            }))
        {
            let n = n;
        } else {
            let mut m = BTreeMap::from([(9u32 % 5, p.unwrap_or(1u32)), (1, ((n + 6u32) % 97))]);
            {
                enum Turn2 {
                    Even(u32),
                    Odd,
                }
                const FEW2: u32 = 1;
                let turn = match p.unwrap_or(0u32) {
                    FEW2 => Turn2::Odd,
                    it if it % 2 == 0 => Turn2::Even(it),
                    _ => Turn2::Odd,
                };
                match turn {
                    Turn2::Even(a) => {
                        let desk = &self.desk;
                        let a = 0u32;
                        let mut n = a;
                    }
                    Turn2::Odd => {
                        let c = Some(5u32);
                    }
                }
            }
        }
        let n = if (!(0u32 != (if (n <= n) { n } else { n })) && (4u32 <= 7u32)) {
            if (n == 3u32) {
                let mut k = 5u32;
                let mut s = format!("12.{}", n);
                let k = (s.len() as u32 % 97);
            } else {
                let mut k = (us.len() as u32);
            }
            let mut w = vec![8u32, 1u32, n];
            assert!(n < 100_000);
            (w.len() as u32)
        } else {
            let mut b = 7u32;
            0u32
        };
        let c = 9u32;
        let mut ts: Vec<String> = us;
        self.world.effect(format!("E65 {n} {order:?} {p:?}"));
        let mut w = vec![0u32];
        Ok(format!("{fuel} {order:?} {p:?} {n} {c} {ts:?} {w:?} "))
    }

    pub(crate) async fn r42(&self, n: u32, mut order: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut v = vec![
            self.seen(
                self.other
                    .maybe(self.desk.fail(n).await.unwrap_or(5))
                    .await?
                    .unwrap_or(4),
            ),
            5u32,
            1,
        ];
        let p = (
            self.other.num(5u32).await?,
            step("step1", async { self.seen(n) }).await,
        );
        let mut r = self
            .desk
            .fail(
                self.other
                    .slow(
                        step("step2", async { Ok::<_, Oops>(n + 1) })
                            .timeout(Duration::from_secs(9))
                            .await?,
                    )
                    .timeout(Duration::from_secs(1))
                    .await
                    .unwrap_or(8),
            )
            .await;
        match v.as_slice() {
            [] => {
                'l1: for a in 0..=2u32 {
                    if !spend(&mut fuel) {
                        break 'l1;
                    }
                    let mut four = [n, v.first().copied().unwrap_or(a), 8u32, 1u32];
                }
            }
            [a] if *a > 2 => {
                self.world.effect(format!("E20 {n} {a:?} {v:?}"));
                match 9u32 % 4 {
                    0 => {
                        'l2: while (step("step3", async { Ok::<_, Oops>(n + 1) })
                            .timeout(Duration::from_secs(9))
                            .await?
                            < n)
                        {
                            if !spend(&mut fuel) {
                                break 'l2;
                            }
                            let shown = &order.items;
                            let mut a = r.as_ref().map_or(5u32, |it| *it);
                            let f = |x: u32| (x * 7 + n) % 97;
                        }
                    }
                    a if a > 1 && true => {
                        if (self
                            .desk
                            .ok(self.desk.maybe(((n + n) % 97)).await?.unwrap_or(4))
                            .await?
                            || v.contains(&2u32))
                        {
                            let n = if (4u32
                                > v.first().copied().unwrap_or(
                                    self.desk
                                        .num(self.desk.maybe(n).await?.unwrap_or(7))
                                        .await?,
                                )) {
                                let mut a = ({
                                    let inner =
                                        step("step5", async { v.iter().sum::<u32>() % 97 }).await;
                                    (inner * 3 + 7u32) % 97
                                });
                                6u32
                            } else {
                                let a = 7u32;
                                ({
                                    let inner = 7u32;
                                    (inner * 3 + 9u32) % 97
                                })
                            };
                            self.world.effect(format!("E40 {a} {order:?} {v:?}"));
                            let mut us: Vec<String> = vec![format!("87.{}", n)];
                        }
                        let mut pair = (8u32, 9u32);
                        let mut k = 9u32;
                    }
                    _ => {
                        let (k, t) = (
                            ((5u32 + ((((7u32 + n) % 97) + 7u32) % 97)) % 97),
                            format!("32.{}", n),
                        );
                    }
                }
                let (k, t) = (3u32, format!("46.{}", n));
            }
            [first, rest @ ..] if *first < 40 => {
                self.world.effect(format!("E71 {n} {rest:?} {p:?}"));
            }
            [.., last] => {
                self.world.effect(format!("E77 {n} {p:?} {r:?}"));
            }
        }
        let p = Some(2u32);
        let p = (4u32, 4u32);
        Ok(format!("{fuel} {n} {order:?} {v:?} {r:?} {p:?} "))
    }

    pub(crate) async fn r43(&self, n: u32, order: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut v = vec![
            self.desk
                .pure(self.desk.num(n).await?)
                .timeout(Duration::from_secs(1))
                .await?,
            6u32,
            1,
        ];
        let mut v = vec![
            self.desk
                .fail(self.desk.maybe(n).await?.unwrap_or(4))
                .await
                .unwrap_or(4),
            self.desk
                .num(self.desk.slow(n).timeout(Duration::from_secs(60)).await?)
                .await?,
        ];
        let c = v.contains(&6u32);
        'l1: for item in v.iter().skip_while(|it| **it < 4) {
            if !spend(&mut fuel) {
                break 'l1;
            }
            let a = *item;
            if ((a <= a) && (n <= a)) {
                break;
            }
            let mut b = self
                .desk
                .maybe(
                    self.other
                        .maybe(
                            step("step2", async { self.world.attempt("step2").map(|()| a) })
                                .retry(Retry::times(3))
                                .await?,
                        )
                        .await?
                        .unwrap_or(5),
                )
                .await?
                .unwrap_or(6);
        }
        v.push(self.other.num(n).await?);
        let x = self
            .desk
            .num(self.other.num(self.desk.num(n).await?).await?)
            .await?;
        let y = self.other.fail(n).await.unwrap_or(5);
        let (r, o) = when_all_settled((self.desk.fail(x), self.desk.num(y))).await;
        v.extend(vec![
            (if (step("step4", async { self.seen(n) }).await > 1u32) {
                n
            } else {
                n
            });
            2
        ]);
        Ok(format!("{fuel} {n} {order:?} {v:?} {c} {r:?} {o:?} "))
    }

    pub(crate) async fn r44(
        &self,
        n: u32,
        Order {
            id: k,
            items: shown,
            ..
        }: Order,
    ) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut b = vec![self.other.maybe(4u32).await?.unwrap_or(4), 1u32, 1];
        let mut p = (
            (if ((1u32 < k) && self.desk.ok(k).await?) {
                step("step1", async { b.iter().sum::<u32>() % 97 }).await
            } else {
                self.desk
                    .slow((self.desk.name(n).await?.len() as u32))
                    .timeout(Duration::from_secs(60))
                    .await?
            }),
            self.desk.num(6u32).await?,
        );
        let s = format!("57.{}", k);
        let s = format!("1.{}", k);
        let x = self.desk.fail(k).await.unwrap_or(6);
        let y = k;
        let shown = when_all_settled(vec![self.desk.fail(x), self.desk.num(y)]).await;
        {
            let loan = s.as_str();
            {
                let (k, t) = (n, format!("67.{}", n));
                'l1: while (step("step3", async { self.world.attempt("step3").map(|()| n) })
                    .retry(Retry::times(3))
                    .await?
                    <= (self.down0(0u32 % 3).await?.len() as u32 % 97))
                {
                    if !spend(&mut fuel) {
                        break 'l1;
                    }
                    let a = 6u32;
                }
                self.world.effect(format!("{loan:?}"));
            }
        }
        let mut b = k;
        if (false || (8u32 == n)) {
            let b = if ((match ((n + n) % 97) {
                0 => b,
                1..=5 => 7u32,
                _ => 4u32,
            }) != (s.len() as u32 % 97))
            {
                &k
            } else {
                &k
            };
        }
        let add = |x: u32| s.len() as u32 % 97 + x;
        if ((s.len() as u32 % 97) < b) {
            return Ok(format!("80 {}", ((4u32 + 6u32) % 97)));
        }
        Ok(format!("{fuel} {n} {k} {p:?} {s} {shown:?} {b} "))
    }

    pub(crate) async fn r45(&self, n: u32, order: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut b = vec![
            step("step1", async { [1u32].iter().sum::<u32>() % 97 }).await,
            2u32,
            1,
        ];
        let pair = (
            self.desk
                .num(
                    step("step2", async { self.world.attempt("step2").map(|()| n) })
                        .retry(Retry::times(3))
                        .await?,
                )
                .await?,
            ((n + self.desk.slow(n).timeout(Duration::from_secs(60)).await?) % 97),
        );
        let c = (self.desk.num(self.desk.num(n).await?).await?
            == self
                .desk
                .slow(self.desk.num(n).await?)
                .timeout(Duration::from_secs(60))
                .await?);
        let b = if self.desk.ok(self.desk.num(n).await?).await? {
            const RATE1: u32 = 1;
            fn taxed1(n: u32) -> u32 {
                (n * RATE1) % 97
            }
            let mut data1 = data(
                ({
                    let inner = self.other.maybe(n).await?.unwrap_or(0);
                    (inner * 3 + 2u32) % 97
                }),
            );
            let mut w = b;
            7u32
        } else {
            let x = 3u32;
            let y = 9u32;
            let (a, s, o) =
                when_all((self.desk.num(x), self.desk.name(y), self.desk.order(x))).await?;
            let p = (
                self.desk.maybe(8u32).await?.unwrap_or(2),
                self.desk.num(n).await?,
            );
            ({
                let inner = self
                    .desk
                    .slow(self.desk.maybe(n).await?.unwrap_or(4))
                    .timeout(Duration::from_secs(60))
                    .await?;
                (inner * 3 + 1u32) % 97
            })
        };
        let mut b = (if (5u32
            < self
                .desk
                .num(self.desk.maybe(n).await?.unwrap_or(7))
                .await?)
        {
            self.desk.num(4u32).await?
        } else {
            5u32
        });
        b =
            (b + (if !((n < n) && ((b <= b) || (n < b))) {
                1u32
            } else {
                2u32
            })) % 97;
        b = self.seen(0u32);
        let mut pair = (n, pair.1);
        let c = 6u32;
        Ok(format!("{fuel} {n} {order:?} {b} {pair:?} {c} "))
    }

    pub(crate) async fn r46(&self, n: u32, order: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut b = vec![
            step("step1", async { self.world.attempt("step1").map(|()| n) })
                .retry(Retry::times(3))
                .await?,
            7u32,
            1,
        ];
        let mut v = vec![
            self.desk
                .slow((if (7u32 < n) { n } else { n }))
                .timeout(Duration::from_secs(60))
                .await?,
            step("step2", async { b.iter().sum::<u32>() % 97 }).await,
        ];
        let mut a = format!("38.{}", n);
        let part = a.get(1..).unwrap_or("none");
        'l1: for b in 0..3u32 {
            if !spend(&mut fuel) {
                break 'l1;
            }
            'l2: for letter in a.chars() {
                if !spend(&mut fuel) {
                    break 'l2;
                }
                let a = letter as u32 % 97;
                let held3 = start(self.desk.pure(9u32)).await;
                {
                    let Some(lent) = v.iter().max_by_key(|it| **it % 7) else {
                        continue 'l1;
                    };
                }
                let mut a = held3.await?;
            }
            let mut rows4 = vec![
                v.clone(),
                vec![
                    v.first().copied().unwrap_or(
                        step("step3", async { self.world.attempt("step3").map(|()| b) })
                            .retry(Retry::times(3))
                            .await?,
                    ),
                ],
                vec![],
                vec![1, 2],
            ];
            'l5: for row in &rows4 {
                if !spend(&mut fuel) {
                    break 'l5;
                }
                'l6: for a in row {
                    if !spend(&mut fuel) {
                        break 'l6;
                    }
                    'l7: for (k, a) in v.clone().into_iter().enumerate() {
                        if !spend(&mut fuel) {
                            break 'l7;
                        }
                        let k = k as u32;
                        if (7u32
                            > self
                                .desk
                                .pure(((k + n) % 97))
                                .timeout(Duration::from_secs(1))
                                .await?)
                        {
                            let x = self.desk.num(self.seen((v.len() as u32))).await?;
                            let y = self.desk.maybe((v.len() as u32)).await?.unwrap_or(3);
                            let mut w =
                                when_all(v.iter().map(|it| self.desk.num(*it)).collect::<Vec<_>>())
                                    .await?;
                            self.world.effect(format!("E30 {b} {order:?} {w:?}"));
                            let mut v = vec![
                                (part.len() as u32 % 97),
                                (self.desk.name(self.other.num(n).await?).await?.len() as u32),
                            ];
                        } else {
                            let (k, s) = (
                                self.desk
                                    .num(self.desk.fail(5u32).await.unwrap_or(1))
                                    .await?,
                                part.to_string(),
                            );
                            if !(k <= b) {
                                break 'l7;
                            }
                            let mut data1 = data(9u32);
                        }
                    }
                    let mut w = vec![8u32];
                    let mut k = 9u32;
                }
            }
            self.world.effect(format!("{rows4:?}"));
            v.extend([9u32, 1]);
        }
        let k = self.seen(n);
        let add = |x: u32| -> u32 { if x > k { x } else { k } };
        self.world.effect(format!("E84 {n} {a} {part:?} {order:?}"));
        Ok(format!(
            "{fuel} {n} {order:?} {b:?} {v:?} {a} {part:?} {k} "
        ))
    }

    pub(crate) async fn r47(&self, n: u32, mut order: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut w = vec![
            n,
            self.desk
                .slow(
                    step("step1", async { self.world.attempt("step1").map(|()| n) })
                        .retry(Retry::times(3))
                        .await?,
                )
                .timeout(Duration::from_secs(1))
                .await
                .unwrap_or(6),
        ];
        let o = Some((w.len() as u32));
        let x = n;
        let y = ((self.other.num((w.len() as u32)).await?
            + self
                .desk
                .maybe(
                    ({
                        let inner = n;
                        (inner * 3 + 3u32) % 97
                    }),
                )
                .await?
                .unwrap_or(2))
            % 97);
        let (at, got) = when_any(vec![self.desk.slow(x), self.desk.pure(y)]).await;
        let k = (got? + at as u32) % 97;
        if let Some(a) = w.last_mut() {
            match n % 4 {
                0 => {
                    let held1 =
                        if false {
                            Some(
                                start(self.desk.pure(
                                    self.desk.fail(self.desk.num(k).await?).await.unwrap_or(9),
                                ))
                                .await,
                            )
                        } else {
                            None
                        };
                    {
                        let mut s = format!("58.{}", k);
                    }
                    let n = match held1 {
                        Some(one) => one.await?,
                        None => self
                            .desk
                            .slow(self.desk.maybe(8u32).await?.unwrap_or(5))
                            .timeout(Duration::from_secs(1))
                            .await
                            .unwrap_or(8),
                    };
                    self.world.effect(format!("E61 {k} {o:?}"));
                    'l2: for Item { sku: t, amount: a } in &order.items {
                        if !spend(&mut fuel) {
                            break 'l2;
                        }
                        if (((n + n) % 97) == 7u32) {
                            continue 'l2;
                        }
                        let mut k = if (self.seen(9u32) <= k) {
                            let k = 0u32;
                            assert!(3u32 < 100_000);
                            2u32
                        } else {
                            let c = 3u32;
                            let c = 3u32;
                            let k = (*a);
                            5u32
                        };
                    }
                }
                c if c > 1 && true => {
                    self.world.effect(format!("32.{}", n));
                }
                _ => {
                    let c = 5u32;
                }
            }
        }
        self.world.effect(format!("E65 {k} {order:?} {w:?} {o:?}"));
        let c = Some(
            ({
                let inner = n;
                (inner * 3 + 8u32) % 97
            }),
        );
        self.world.effect(format!("E83 {n} {w:?}"));
        self.world.effect(format!("E14 {n} {w:?} {c:?}"));
        let mut k = (if !(n <= w.first().copied().unwrap_or(9u32)) {
            9u32
        } else {
            7u32
        });
        Ok(format!("{fuel} {n} {order:?} {w:?} {o:?} {c:?} {k} "))
    }

    pub(crate) async fn r48(
        &self,
        n: u32,
        Order {
            id,
            mut items,
            kind,
        }: Order,
    ) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut v = vec![self.desk.num(3u32).await?, 6u32, 1];
        let mut v = vec![
            self.desk.maybe(n).await?.unwrap_or(1),
            5u32,
            self.other.fail(7u32).await.unwrap_or(3),
        ];
        let mut t = format!("60.{}", id);
        let o = self
            .desk
            .fail(
                self.other
                    .maybe(
                        self.desk
                            .slow(self.desk.num(n).await?)
                            .timeout(Duration::from_secs(60))
                            .await?,
                    )
                    .await?
                    .unwrap_or(5),
            )
            .await;
        let mut b = if self
            .desk
            .ok(self.seen("64".parse::<u32>()?.min(id)))
            .await?
        {
            let x = step("step2", async { self.world.attempt("step2").map(|()| n) })
                .retry(Retry::times(3))
                .await?;
            let y = step("step3", async { Ok::<_, Oops>(id + 1) })
                .timeout(Duration::from_secs(9))
                .await?;
            let mut c = when_all((self.desk.slow(x), self.desk.pure(y)))
                .timeout(Duration::from_secs(1))
                .await
                .map_or(y, |(a, b)| (a + b) % 97);
            'l1: for item in &mut v {
                if !spend(&mut fuel) {
                    break 'l1;
                }
                *item = (*item + (|it: u32| (it + 1) % 97)(id)) % 97;
                let k = *item;
                {
                    let loan = &t;
                    {
                        let stock2 =
                            HashMap::from([("tea".to_owned(), 5u32), ("milk".to_owned(), 2)]);
                        let mut keys_stock2 = stock2.keys().cloned().collect::<Vec<_>>();
                        keys_stock2.sort();
                        'l3: for key in keys_stock2 {
                            if !spend(&mut fuel) {
                                break 'l3;
                            }
                            let a = stock2[&key];
                            if (self.desk.ok(k).await? && (c != a)) {
                                break;
                            }
                        }
                        self.world.effect(format!("{loan:?}"));
                    }
                }
                let t = self.desk.name(id).await?;
                let o = self
                    .desk
                    .maybe(
                        ({
                            let inner = self
                                .other
                                .slow(self.desk.fail(6u32).await.unwrap_or(9))
                                .timeout(Duration::from_secs(1))
                                .await
                                .unwrap_or(9);
                            (inner * 3 + 4u32) % 97
                        }),
                    )
                    .await?;
            }
            (v.len() as u32)
        } else {
            let x = (t.len() as u32 % 97);
            let y = self
                .desk
                .maybe(o.as_ref().map_or(3u32, |it| *it))
                .await?
                .unwrap_or(0);
            let shown = when_all_settled(vec![self.desk.fail(x), self.desk.num(y)]).await;
            let mut us: Vec<String> = vec![];
            ({
                let inner = 0u32;
                (inner * 3 + 2u32) % 97
            })
        };
        self.world.effect(format!("E0 {n} {t} {kind:?} {v:?}"));
        let mut a = 5u32;
        'l4: for item in v.iter() {
            if !spend(&mut fuel) {
                break 'l4;
            }
            let c = *item;
            if (8u32 != 6u32) {
                'l5: for t in &self.names {
                    if !spend(&mut fuel) {
                        break 'l5;
                    }
                    let mut a = format!("37.{}", c);
                    let mut a = t.to_string();
                }
            } else {
                let add = move |x: u32| (x + a * 2) % 97;
            }
            let pair = (
                4u32,
                (match (if (id > n) { 6u32 } else { (v.len() as u32) }) {
                    0 => n,
                    1..=5 => v.first().copied().unwrap_or(7u32),
                    _ => id,
                }),
            );
            if false {
                self.world.effect(format!("E6 {b} {t} {pair:?}"));
                let mut data1 = data(8u32);
                let pair = (a, 4u32);
            } else {
                self.world.effect(t.clone());
            }
        }
        let s = t.clone();
        Ok(format!(
            "{fuel} {n} {id} {items:?} {kind:?} {v:?} {t} {o:?} {b} {a} {s} "
        ))
    }

    pub(crate) async fn r49(&self, n: u32, mut order: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut w = vec![
            self.desk
                .num(self.desk.fail(self.other.num(n).await?).await.unwrap_or(8))
                .await?,
            4u32,
            1,
        ];
        let mut p = (n, self.desk.num(n).await?);
        let t = format!("36.{}", n);
        if (step("step1", async { self.world.attempt("step1").map(|()| n) })
            .retry(Retry::times(3))
            .await?
            < 9u32)
        {
            self.world.effect(format!("E26 {n} {t}"));
            match p.0 % 4 {
                0 => {
                    if ((w.len() as u32) > n) {
                        return Err(Oops::Refused(format!("R{}", 8u32)));
                    }
                    let [first, rest @ ..] = w.as_slice() else {
                        return Err(Oops::Refused("none".into()));
                    };
                }
                c if c > 1 && true => {
                    let mut b = if (p.1 == n) {
                        let mut r = self.desk.fail(n).await;
                        step("step2", async { Ok::<_, Oops>(c + 1) })
                            .timeout(Duration::from_secs(9))
                            .await?
                    } else {
                        let t = &self.names[1];
                        let mut w = vec![
                            7u32,
                            (((match c {
                                0 => c,
                                1..=5 => n,
                                _ => n,
                            }) + 1u32)
                                % 97),
                            5u32,
                        ];
                        macro_rules! sum1 {
($($n:expr),*) => { (0 $(+ $n)*) % 97 };
}
                        let a = sum1!(c, 2u32);
                        2u32
                    };
                }
                _ => {
                    let n = 'l2: loop {
                        if !spend(&mut fuel) {
                            break 'l2 77;
                        }
                        self.world.effect(format!("78{}{t}", n));
                        let mut k = 7u32;
                    };
                    let order = ordered(n);
                }
            }
        } else {
            self.world
                .effect(format!("E78 {n} {t} {order:?} {w:?} {p:?}"));
            'l3: for Item { sku: t, amount: a } in order.items.iter().rev() {
                if !spend(&mut fuel) {
                    break 'l3;
                }
                let mut b = vec![1u32, 9u32, (w.len() as u32)];
                let pair = ((b.len() as u32), (b.len() as u32));
            }
        }
        self.world.effect(format!("E77 {n} {t}"));
        let mut p = Some(0u32);
        let mut data1 = Data {
            float: f64::NAN,
            big: u128::from(u32::max(0u32, n)) << 90,
            ..data(n)
        };
        Ok(format!("{fuel} {n} {order:?} {w:?} {t} {p:?} {data1:?} "))
    }

    pub(crate) async fn r50(&self, n: u32, order: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut b = vec![
            self.desk
                .fail(
                    (self
                        .down2((self.desk.name(3u32).await?.len() as u32) % 3)
                        .await?
                        .len() as u32
                        % 97),
                )
                .await
                .unwrap_or(2),
            9u32,
            1,
        ];
        let mut b = vec![
            step("step1", async { self.seen(n) }).await,
            step("step2", async { b.iter().sum::<u32>() % 97 }).await,
            ((self.other.num(n).await? + (self.down0(n % 3).await?.len() as u32 % 97)) % 97),
        ];
        let a = format!("41.{}", n);
        'l1: for t in order.items.iter().map(|it| &it.sku) {
            if !spend(&mut fuel) {
                break 'l1;
            }
            let Some(a) = self
                .desk
                .maybe(self.other.num((b.len() as u32)).await?)
                .await?
            else {
                self.world.effect(format!("E38 {n} {a} {t:?} {b:?}"));
                continue 'l1;
            };
        }
        self.world.effect(format!("E67 {n} {a}"));
        let mut n = if self
            .other
            .ok(self.desk.num((b.len() as u32)).await?)
            .await?
        {
            let held2 = if !(4u32 < n) {
                Some(start(self.desk.pure(n)).await)
            } else {
                None
            };
            {
                let k = (match n {
                    0 => self.desk.maybe(n).await?.unwrap_or(6),
                    1..=5 => 3u32,
                    _ => (b.len() as u32),
                });
                if (self
                    .other
                    .slow((*&k))
                    .timeout(Duration::from_secs(60))
                    .await?
                    == b.first()
                        .copied()
                        .unwrap_or(self.desk.num(self.other.num(n).await?).await?))
                {
                    if (7u32 <= 7u32) {
                        self.desk.note(a).await?;
                    } else {
                        let mut c = 9u32;
                    }
                    'l3: for m in b.iter_mut().rev() {
                        if !spend(&mut fuel) {
                            break 'l3;
                        }
                        *m = (*m + self.seen(4u32)) % 97;
                        let s = format!("10.{}", k);
                    }
                    let add = |x: u32| (x + k) % 97;
                } else {
                    'l4: for a in 0u32.. {
                        if !spend(&mut fuel) {
                            break 'l4;
                        }
                        let mut c = 1u32;
                        let mut p = (9u32, self.seen(3u32));
                    }
                    self.world.effect(format!("19.{}", n));
                    self.world.effect(format!("94.{}", k));
                }
                b.extend(vec![k; 2]);
            }
            let c = match held2 {
                Some(one) => one.await?,
                None => n,
            };
            c
        } else {
            self.world.effect(format!("15.{}", n));
            n
        };
        let mut b = vec![4u32, 3u32, n];
        self.world.effect(format!("E10 {n}"));
        n = (n + ((6u32 + 5u32) % 97)) % 97;
        Ok(format!("{fuel} {order:?} {n} {b:?} "))
    }

    pub(crate) async fn r51(&self, n: u32, _: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut w = vec![
            self.desk
                .fail(5u32)
                .await
                .map(|it| it % 50)
                .or(Err(()).or(Ok::<_, Oops>(3)))?,
            5u32,
            1,
        ];
        let pair = (
            (w.len() as u32),
            (self
                .down3(
                    (if self.desk.ok(n).await? {
                        self.desk.num(n).await?
                    } else {
                        n
                    }) % 3,
                )
                .await?
                .len() as u32
                % 97),
        );
        let mut a = format!("91.{}", n);
        'l1: for some in w.chunks_mut(2) {
            if !spend(&mut fuel) {
                break 'l1;
            }
            some[0] = (some[some.len() - 1]
                + step("step1", async { [1u32].iter().sum::<u32>() % 97 }).await)
                % 97;
            if let Some(c) = self.desk.maybe(n).await?
                && self.desk.ok(c).await?
            {
                self.world.effect(format!("E17 {c} {a}"));
            }
            let c = self
                .desk
                .num(
                    self.desk
                        .num(
                            step("step2", async { self.world.attempt("step2").map(|()| n) })
                                .retry(Retry::times(3))
                                .await?,
                        )
                        .await?,
                )
                .await?;
            delay(Duration::from_secs(3)).await?;
        }
        if let Some(b) = self.desk.maybe((w.len() as u32)).await?
            && b > 2
        {
            if ((a.len() as u32 % 97) < vec![7u32, b].into_iter().max().unwrap_or(1)) {
                match b % 4 {
                    0 => {
                        let add = |x: u32| (x * 2 + n) % 97;
                    }
                    k if k > 1 && true => {
                        let f = |x: u32| a.len() as u32 % 97 + x;
                        {
                            let loan = w.first();
                            {
                                let mut c = 1u32;
                                let mut a = 5u32;
                                let pair = (pair.1, self.seen(8u32));
                                self.world.effect(format!("{loan:?}"));
                            }
                        }
                        let Some(lent) = w.iter().max() else {
                            return Err(Oops::Refused("none".into()));
                        };
                    }
                    _ => {
                        'l2: for a in w.clone() {
                            if !spend(&mut fuel) {
                                break 'l2;
                            }
                            self.world.effect(format!("E18 {b}"));
                            self.world.effect(format!("E69 {n}"));
                        }
                        let mut b = vec![8u32, 5u32, pair.1];
                        let (k, s) = (n, format!("81{}{a}", n));
                    }
                }
            }
        } else {
            let mut c = 1u32;
        }
        let mut s = format!("76.{}", n);
        let mut t = a;
        self.world.effect(format!("88{}{t}", n));
        self.world.effect(format!("E98 {n} {s} {w:?}"));
        Ok(format!("{fuel} {n} {w:?} {pair:?} {s} {t} "))
    }

    pub(crate) async fn r52(
        &self,
        n: u32,
        Order {
            id,
            mut items,
            kind,
        }: Order,
    ) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut w = vec![
            self.other
                .num(
                    self.desk
                        .slow(
                            self.desk
                                .slow(id)
                                .timeout(Duration::from_secs(1))
                                .await
                                .unwrap_or(4),
                        )
                        .timeout(Duration::from_secs(1))
                        .await
                        .unwrap_or(3),
                )
                .await?,
            5u32,
            1,
        ];
        let mut b = vec![self.desk.num(u32::from(id > n)).await?];
        let o = self
            .desk
            .maybe(b.first().copied().unwrap_or(u32::from(
                matches!(self.desk.fail(n).await, Ok(it) if it > 3),
            )))
            .await?;
        match id % 4 {
            0 => {
                let mut a = 'l1: {
                    match b.as_slice() {
                        [] => {
                            let mut p = (
                                ((step("step1", async { Ok::<_, Oops>(id + 1) })
                                    .timeout(Duration::from_secs(9))
                                    .await?
                                    + id)
                                    % 97),
                                id,
                            );
                        }
                        [a] if *a > 2 => {
                            let add = move |x: u32| (x + id * 2) % 97;
                            let mut rows2 =
                                vec![b.clone(), vec![(b.len() as u32)], vec![], vec![1, 2]];
                            'l3: for row in &rows2 {
                                if !spend(&mut fuel) {
                                    break 'l3;
                                }
                                'l4: for a in row {
                                    if !spend(&mut fuel) {
                                        break 'l4;
                                    }
                                    let mut pair = (self.desk.num(id).await?, id);
                                    let Some(c) = self
                                        .desk
                                        .maybe(
                                            step("step2", async { Ok::<_, Oops>(n + 1) })
                                                .timeout(Duration::from_secs(9))
                                                .await?,
                                        )
                                        .await?
                                    else {
                                        self.world.effect(format!("E22 {n} {items:?} {w:?}"));
                                        break;
                                    };
                                }
                            }
                            self.world.effect(format!("{rows2:?}"));
                        }
                        [first, rest @ ..] if *first < 40 => {
                            if o.is_some() {
                                break 'l1 id;
                            }
                            yield_now().await?;
                            self.world.effect(format!("E15 {n} {rest:?}"));
                        }
                        [.., last] => {
                            if true {
                                if (w.first().copied().unwrap_or(4u32)
                                    == (match id {
                                        0 => 6u32,
                                        1..=5 => id,
                                        _ => id,
                                    }))
                                {
                                    break 'l1 o.unwrap_or(4u32);
                                }
                                if false {
                                    break 'l1 id;
                                }
                                self.world.effect(format!("E12 {id} {items:?}"));
                            }
                            self.world.effect(format!("40.{}", n));
                        }
                    }
                    let mut b = 5u32;
                    let add = |x: u32| w.iter().filter(|it| **it > x).count() as u32;
                    5u32
                };
            }
            b if b > 1 && n != 7 => {
                w.extend(vec![6u32; 2]);
            }
            _ => {
                let mut w = vec![id];
            }
        }
        let mut map = BTreeMap::from([(4u32 % 5, 3u32), (1, id)]);
        w.push(1u32);
        let add = |x: u32| map.get(&x).copied().unwrap_or(7);
        let mut o = Some(id);
        Ok(format!(
            "{fuel} {n} {id} {items:?} {kind:?} {w:?} {b:?} {map:?} {o:?} "
        ))
    }

    pub(crate) async fn r53(&self, n: u32, order: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut b = vec![n, self.desk.num((if (n > n) { n } else { n })).await?];
        let mut r = self.desk.fail((order.id % 97)).await;
        'l1: for item in &mut b {
            if !spend(&mut fuel) {
                break 'l1;
            }
            *item = (*item + n) % 97;
            let a = *item;
            if r.is_ok() {
                let mut b = self
                    .desk
                    .fail(
                        self.desk
                            .maybe(self.desk.num(r.as_ref().map_or(4u32, |it| *it)).await?)
                            .await?
                            .unwrap_or(4),
                    )
                    .await
                    .unwrap_or(6);
                if let Some(n) = self
                    .desk
                    .maybe(
                        self.desk
                            .pure(
                                (match self.desk.num(b).await? {
                                    0 => ((n + n) % 97),
                                    1..=5 => self
                                        .desk
                                        .slow(n)
                                        .timeout(Duration::from_secs(1))
                                        .await
                                        .unwrap_or(0),
                                    _ => self.desk.num(n).await?,
                                }),
                            )
                            .timeout(Duration::from_secs(1))
                            .await?,
                    )
                    .await?
                {
                    if let Some(c) = self
                        .desk
                        .maybe(
                            self.other
                                .maybe(self.desk.maybe(n).await?.unwrap_or(8))
                                .await?
                                .unwrap_or(0),
                        )
                        .await?
                        && c > 2
                    {
                        b += self
                            .other
                            .num(
                                (if (self.seen(c) != self.desk.num(a).await?) {
                                    3u32
                                } else {
                                    0u32
                                }),
                            )
                            .await?;
                        b %= 97;
                        self.world.effect(format!("E81 {a}"));
                        self.world.effect(format!("E60 {n} {r:?}"));
                    }
                } else {
                    let b = if (3u32 == 6u32) {
                        let mut k = 4u32;
                        let mut b = n;
                        let mut a = ({
                            let inner = 8u32;
                            (inner * 3 + 4u32) % 97
                        });
                        self.seen(((((n + a) % 97) + 6u32) % 97))
                    } else {
                        let (k, s) = (a, format!("6.{}", n));
                        7u32
                    };
                    let mut b = vec![
                        b,
                        (match (a, n) {
                            (0, it) | (it, 0) => it,
                            (few @ (1 | 2), _) => few + 1,
                            (many @ 3..=9, it) if many != it => many,
                            (x, y) if x > y => x - y,
                            _ => a,
                        }),
                        ((5u32 + b) % 97),
                    ];
                    self.world.effect(format!("E6 {a} {r:?}"));
                }
                self.world.effect(format!("11.{}", a));
            } else {
                if (r.is_ok() && (a < n)) {
                    continue 'l1;
                }
            }
            let a = 4u32;
        }
        if ((b.len() as u32) < 2u32) {
            return Err(Oops::Refused(format!("R{}", 0u32)));
        }
        let mut v = b;
        let mut four = [n, 1u32, 2u32, 2u32];
        let o = ordered(1u32);
        let mut w = v;
        self.world.effect(format!("E28 {n} {four:?}"));
        Ok(format!("{fuel} {n} {order:?} {r:?} {four:?} {o:?} {w:?} "))
    }

    pub(crate) async fn r54(&self, n: u32, mut order: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut v = vec![
            (self
                .down0((self.desk.name(((n + n) % 97)).await?.len() as u32) % 3)
                .await?
                .len() as u32
                % 97),
            6u32,
            1,
        ];
        let (k, s) = (
            self.other
                .num(self.desk.num((order.id % 97)).await?)
                .await?,
            self.other.name(self.desk.num(n).await?).await?,
        );
        let o = Some(
            step("step2", async { self.world.attempt("step2").map(|()| k) })
                .retry(Retry::times(3))
                .await?,
        );
        let c = self.desk.num(self.desk.fail(n).await.unwrap_or(8)).await?;
        if (n != 2u32) {
            'l1: while let Some(n) = v.pop() {
                if !spend(&mut fuel) {
                    break 'l1;
                }
                'l2: while true {
                    if !spend(&mut fuel) {
                        break 'l2;
                    }
                    let mut a = if ((v.len() as u32) != 5u32) {
                        self.world.effect(format!("2{}{s}", n));
                        let mut b = (v.len() as u32);
                        let mut d = Data {
                            float: f64::NAN,
                            big: u128::from(0u32) << 90,
                            ..data(8u32)
                        };
                        (s.len() as u32 % 97)
                    } else {
                        let mut p = (c, 1u32);
                        self.world.effect(format!("E17 {c} {s}"));
                        self.world.effect(format!("78{}{s}", c));
                        ((4u32 + ((0u32 + self.seen(n)) % 97)) % 97)
                    };
                    self.world.effect(format!("6.{}", c));
                }
            }
            match 9u32 % 4 {
                0 => {
                    {
                        enum Turn3 {
                            Even(u32),
                            Odd,
                        }
                        const FEW3: u32 = 3;
                        let turn = match n {
                            FEW3 => Turn3::Odd,
                            it if it % 2 == 0 => Turn3::Even(it),
                            _ => Turn3::Odd,
                        };
                        match turn {
                            Turn3::Even(a) => {
                                match a % 4 {
                                    0 => {
                                        if (3u32 <= (v.len() as u32)) {
                                            return Err(Oops::Refused(format!(
                                                "R{}",
                                                self.seen(n)
                                            )));
                                        }
                                    }
                                    k if k > 1 && true => {
                                        let add = move |x: u32| (x * 4 + c) % 97;
                                    }
                                    _ => {
                                        let d = data(
                                            ({
                                                let inner = n;
                                                (inner * 3 + 9u32) % 97
                                            }),
                                        );
                                    }
                                }
                                let mut t = s.clone();
                                let a = t;
                            }
                            Turn3::Odd => {
                                self.world.effect(format!("E66 {c} {s} {order:?}"));
                            }
                        }
                    }
                    v.push(8u32);
                }
                b if b > 1 && true => {
                    let mut m = BTreeMap::from([(7u32 % 5, c), (1, 2u32)]);
                }
                _ => {
                    let add = move |x: u32| (x + k * 2) % 97;
                }
            }
            self.world.effect(format!("E85 {k} {s} {v:?}"));
        } else {
            let n = ((0u32 + 9u32) % 97);
        }
        let c = n;
        let mut a = (if (9u32 != o.unwrap_or(o.unwrap_or(c))) {
            (if (2u32 < 7u32) { 0u32 } else { 5u32 })
        } else {
            3u32
        });
        Ok(format!("{fuel} {n} {order:?} {v:?} {k} {s} {o:?} {c} {a} "))
    }

    pub(crate) async fn r55(&self, n: u32, order: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut b = vec![
            self.other
                .num(self.other.maybe(n).await?.unwrap_or(9))
                .await?,
            self.other
                .slow(
                    step("step1", async { self.world.attempt("step1").map(|()| n) })
                        .retry(Retry::times(3))
                        .await?,
                )
                .timeout(Duration::from_secs(60))
                .await?,
            step("step2", async { Ok::<_, Oops>(n + 1) })
                .timeout(Duration::from_secs(9))
                .await?,
        ];
        let mut q = ((self.desk.num(n).await? != self.desk.num(n).await?)
            && self
                .desk
                .ok((self.desk.name(n).await?.len() as u32))
                .await?);
        let held1 = start(self.desk.pure(self.desk.num(9u32).await?)).await;
        {
            self.world.effect(format!("E55 {n} {q}"));
            match 1u32 % 4 {
                0 => {
                    let mut us: Vec<String> = vec![];
                    let (k, t) = (4u32, format!("87.{}", n));
                    let mut c = 4u32;
                }
                n if n > 1 && n != 7 => {
                    'l2: for t in &self.names {
                        if !spend(&mut fuel) {
                            break 'l2;
                        }
                        if let Some(a) = Some(3u32) {
                            let mut d = data(4u32);
                            let mut b = (match a {
                                0 => n,
                                1..=5 => 6u32,
                                _ => 4u32,
                            });
                        } else {
                            let k = b.first().copied().unwrap_or(n);
                            let mut w = vec![n, 2u32];
                        }
                        let d = if (4u32 < ((n + n) % 97)) {
                            &self.desk
                        } else {
                            &self.other
                        };
                    }
                }
                _ => {
                    let mut s = format!("26.{}", n);
                }
            }
        }
        let mut c = held1.await?;
        self.world.effect(format!("E18 {n} {q}"));
        self.world.effect(format!("E40 {c} {q}"));
        if !b.contains(&5u32) {
            self.world.effect(format!("E93 {c} {q} {order:?}"));
            self.world.effect(format!("E4 {c} {q}"));
            if ((if !q { 8u32 } else { c })
                < (match 1u32 {
                    0 => 3u32,
                    1..=5 => 5u32,
                    _ => 6u32,
                }))
            {
                b.extend([0u32, 1]);
            } else {
                let add = |x: u32| -> u32 { if x > n { x } else { n } };
            }
        }
        let mut ts: Vec<String> = vec![];
        let b = 2u32;
        Ok(format!("{fuel} {n} {order:?} {q} {c} {ts:?} {b} "))
    }

    pub(crate) async fn r56(&self, n: u32, order: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut w = vec![
            self.other
                .num(
                    self.desk
                        .num(
                            self.desk
                                .slow(n)
                                .timeout(Duration::from_secs(1))
                                .await
                                .unwrap_or(0),
                        )
                        .await?,
                )
                .await?,
            5u32,
            1,
        ];
        let (k, s) = (self.desk.num(2u32).await?, format!("32.{}", n));
        let mut q = (u32::from(k > n) != 4u32);
        let Some(b) = w.iter().max() else {
            return Err(Oops::Refused("none".into()));
        };
        let c = (s.len() as u32 % 97);
        'l1: for letter in s.chars().rev() {
            if !spend(&mut fuel) {
                break 'l1;
            }
            let a = letter as u32 % 97;
            match (self.desk.name(c).await?.len() as u32) % 4 {
                0 => {
                    if (7u32 < n) {
                        let lent = match self.desk.maybe(c).await?.unwrap_or(7) {
                            0 => &a,
                            1..=4 | 9 => &c,
                            _ => &a,
                        };
                        let f = |x: u32| s.len() as u32 % 97 + x;
                    } else {
                        let Some(a) =
                            w.get(step("step1", async { self.seen(a) }).await as usize % 3)
                        else {
                            continue;
                        };
                        let mut c = Some((*b));
                    }
                    if w.contains(&3u32) {
                        continue 'l1;
                    }
                }
                k if k > 1 && n != 7 => {
                    let b = self.other.num(6u32).await?;
                    match self.seen(3u32) % 4 {
                        0 => {
                            self.desk.note(format!("52.{}", b)).await?;
                            let n = if (self.seen(self.desk.num(2u32).await?)
                                == self.desk.fail((w.len() as u32)).await.unwrap_or(5))
                            {
                                let mut k = (w.len() as u32);
                                self.desk
                                    .num(Some(n).filter(|it| *it > 2).map_or(5, |it| it % 7))
                                    .await?
                            } else {
                                delay(Duration::from_secs(4)).await?;
                                ((a + (match self.seen(c) {
                                    0 => {
                                        step("step2", async {
                                            self.world.attempt("step2").map(|()| a)
                                        })
                                        .retry(Retry::times(3))
                                        .await?
                                    }
                                    1..=5 => self.desk.num(k).await?,
                                    _ => k,
                                })) % 97)
                            };
                        }
                        n if n > 1 && n != 7 => {
                            let mut us: Vec<String> = vec![format!("83.{}", a)];
                        }
                        _ => {
                            let add = move |x: u32| (x + n * 2) % 97;
                        }
                    }
                }
                _ => {
                    let add = |x: u32| -> u32 { if x > n { x } else { n } };
                }
            }
        }
        let order = self.desk.order(self.desk.num(5u32).await?).await?;
        Ok(format!("{fuel} {n} {w:?} {k} {s} {q} {b:?} {c} {order:?} "))
    }

    pub(crate) async fn r57(
        &self,
        n: u32,
        Order {
            id,
            mut items,
            kind,
        }: Order,
    ) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut b = vec![
            ({
                let inner = self.seen(self.desk.num(n).await?);
                (inner * 3 + 2u32) % 97
            }),
            5u32,
            1,
        ];
        let mut w = vec![
            self.seen((format!("{}{other:>3}{}", id, id, other = id).len() as u32)),
            ({
                let inner = (b.len() as u32);
                (inner * 3 + 4u32) % 97
            }),
            self.other.num(self.desk.num(n).await?).await?,
        ];
        let a = format!("68.{}", n);
        let add = |x: u32| (x * 4 + n) % 97;
        let mut v = b;
        let s = if self.desk.ok(self.desk.num(self.seen(1u32)).await?).await? {
            &a
        } else {
            &a
        };
        'l1: for (at, item) in w.iter().enumerate() {
            if !spend(&mut fuel) {
                break 'l1;
            }
            let n = *item + at as u32;
            if self
                .desk
                .ok(
                    step("step1", async { self.world.attempt("step1").map(|()| id) })
                        .retry(Retry::times(3))
                        .await?,
                )
                .await?
            {
                let s = format!("50{}{a}", id);
            }
        }
        match self
            .desk
            .fail(self.desk.fail(1u32).await.unwrap_or(4))
            .await
        {
            Ok(b) => {
                macro_rules! sum2 {
($($n:expr),*) => { (0 $(+ $n)*) % 97 };
}
                let mut a = sum2!(id, 5u32);
                let mut b = 1u32;
                let mut c = if ((match self
                    .other
                    .num(
                        self.desk
                            .slow(5u32)
                            .timeout(Duration::from_secs(60))
                            .await?,
                    )
                    .await?
                {
                    0 => step("step2", async { w.iter().sum::<u32>() % 97 }).await,
                    1..=5 => ((self.desk.num(n).await? + ((4u32 + n) % 97)) % 97),
                    _ => 0u32,
                }) == 9u32)
                {
                    a += ((8u32
                        + (if (true || false) {
                            4u32
                        } else {
                            ({
                                let inner = id;
                                (inner * 3 + 9u32) % 97
                            })
                        }))
                        % 97);
                    a %= 97;
                    2u32
                } else {
                    let mut w = w;
                    (match 4u32 {
                        0 => 9u32,
                        1..=5 => 6u32,
                        _ => 3u32,
                    })
                };
            }
            Err(e) => {
                self.world.effect(e.to_string());
                let mut us: Vec<String> = vec![format!("8.{}", n), format!("20{}{a}", id)];
            }
        }
        let mut n = 8u32;
        let shown: BTreeMap<(u32, bool), Option<()>> =
            BTreeMap::from([((4u32, true), Some(())), ((1, false), None)]);
        Ok(format!(
            "{fuel} {id} {items:?} {kind:?} {a} {v:?} {s:?} {n} {shown:?} "
        ))
    }

    pub(crate) async fn r58(&self, n: u32, order: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut b = vec![
            self.desk
                .pure(self.other.fail(self.desk.num(n).await?).await.unwrap_or(4))
                .timeout(Duration::from_secs(1))
                .await?,
            6u32,
            1,
        ];
        let mut us: Vec<String> = vec![];
        let mut o = self
            .desk
            .maybe(
                (match ((({
                    let inner = n;
                    (inner * 3 + 6u32) % 97
                }) + self.desk.fail(n).await.unwrap_or(3))
                    % 97)
                {
                    0 => (self.desk.name(n).await?.len() as u32),
                    1..=5 => self.desk.num(9u32).await?,
                    _ => {
                        step("step1", async { self.world.attempt("step1").map(|()| n) })
                            .retry(Retry::times(3))
                            .await?
                    }
                }),
            )
            .await?;
        'l1: while let Some(c) = self
            .desk
            .maybe(self.desk.num(self.desk.num(n).await?).await?)
            .await?
        {
            if !spend(&mut fuel) {
                break 'l1;
            }
            const RATE2: u32 = 2;
            fn taxed2(n: u32) -> u32 {
                (n * RATE2) % 97
            }
            let mut q = self
                .desk
                .ok(self
                    .desk
                    .slow(5u32)
                    .timeout(Duration::from_secs(60))
                    .await?)
                .await?;
        }
        let f = move |x: u32| (x * 4 + n) % 97;
        let o = Order {
            id: n,
            ..order.clone()
        };
        'l3: while ((self
            .desk
            .slow("6".parse::<u32>()?.min(n))
            .timeout(Duration::from_secs(1))
            .await
            .unwrap_or(3)
            > (if (n < n) { 9u32 } else { 3u32 }))
            || false)
        {
            if !spend(&mut fuel) {
                break 'l3;
            }
            let mut k = 5u32;
            self.world.effect(format!("E61 {k} {b:?}"));
        }
        self.world.effect(format!("E65 {n}"));
        Ok(format!("{fuel} {n} {order:?} {b:?} {us:?} {o:?} "))
    }

    pub(crate) async fn r59(&self, n: u32, _: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut w = vec![
            (match self.desk.num(n).await? {
                0 => ((n + n) % 97),
                1..=5 => self.other.fail(n).await.unwrap_or(4),
                _ => self.other.num(n).await?,
            }),
        ];
        let mut r = self
            .desk
            .fail(
                self.desk
                    .num(self.desk.slow(n).timeout(Duration::from_secs(60)).await?)
                    .await?,
            )
            .await;
        'l1: for (x, y) in w.iter().zip(&w).take(1) {
            if !spend(&mut fuel) {
                break 'l1;
            }
            let a = (*x + *y) % 97;
            {
                enum Turn2 {
                    Even(u32),
                    Odd,
                }
                const FEW2: u32 = 5;
                let turn = match ((step("step1", async { w.iter().sum::<u32>() % 97 }).await
                    + self.desk.fail(n).await.unwrap_or(5))
                    % 97)
                {
                    FEW2 => Turn2::Odd,
                    it if it % 2 == 0 => Turn2::Even(it),
                    _ => Turn2::Odd,
                };
                match turn {
                    Turn2::Even(a) => {
                        let mut b = 'l3: loop {
                            if !spend(&mut fuel) {
                                break 'l3 77;
                            }
                            let mut a = 6u32;
                            let b = if w.contains(&3u32) {
                                let a = format!("19.{}", a);
                                self.world.effect(format!("E89 {n} {a}"));
                                let (k, s) = (
                                    9u32,
                                    self.desk
                                        .name(
                                            self.desk.maybe(((n + 2u32) % 97)).await?.unwrap_or(5),
                                        )
                                        .await?,
                                );
                                step("step3", async { self.seen(k) }).await
                            } else {
                                let mut v =
                                    vec![a, step("step4", async { self.seen(n) }).await, 7u32];
                                let mut c = a;
                                5u32
                            };
                            self.world.effect(format!("E7 {n} {w:?}"));
                        };
                    }
                    Turn2::Odd => {
                        let mut a = if (((a + 9u32) % 97) > (if false { 6u32 } else { 2u32 })) {
                            let mut c = w.contains(&3u32);
                            w.first().copied().unwrap_or(((n + 6u32) % 97))
                        } else {
                            self.world.effect(format!("E46 {n} {r:?}"));
                            if let Some(c) = Some(2u32) {
                                if false {
                                    break 'l1;
                                }
                            }
                            let mut k = 'l4: loop {
                                if !spend(&mut fuel) {
                                    break 'l4 77;
                                }
                                self.world.effect(format!("E62 {n}"));
                            };
                            1u32
                        };
                    }
                }
            }
            self.world.effect(format!("E47 {a}"));
            if (0u32 < w.first().copied().unwrap_or(a)) {
                continue 'l1;
            }
        }
        self.world.effect(format!("E91 {n}"));
        let k = 0u32;
        let mut b = vec![4u32, 8u32];
        Ok(format!("{fuel} {n} {w:?} {r:?} {k} {b:?} "))
    }

    pub(crate) async fn r60(&self, n: u32, order: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut v = vec![
            self.desk
                .maybe(self.desk.num(self.desk.num(n).await?).await?)
                .await?
                .unwrap_or(8),
            8u32,
            1,
        ];
        let pair = (n, 0u32);
        let p = self
            .desk
            .maybe(
                self.other
                    .num(v.first().copied().unwrap_or(self.desk.num(n).await?))
                    .await?,
            )
            .await?;
        #[derive(Debug, Clone, serde::Serialize, serde::Deserialize)]
        struct Own1<T> {
            left: T,
            right: Vec<T>,
        }
        impl Own1<u32> {
            fn sum(&self) -> u32 {
                (self.left + self.right.len() as u32) % 97
            }
        }
        let shown = Own1 {
            left: (if (v.first().copied().unwrap_or(n) <= 3u32) {
                n
            } else {
                (v.len() as u32)
            }),
            right: vec![(v.len() as u32)],
        };
        let c = shown.sum();
        let mut b = inline(async { 2u32 }).await;
        let b = self.seen(
            self.desk
                .slow(self.seen(n))
                .timeout(Duration::from_secs(60))
                .await?,
        );
        if self.desk.ok(3u32).await? {
            return self.desk.name(b).await;
        }
        'l2: for k in v.clone() {
            if !spend(&mut fuel) {
                break 'l2;
            }
            let t = &self.names[((self.desk.maybe(c).await?.unwrap_or(6)
                + ({
                    let inner = n;
                    (inner * 3 + 0u32) % 97
                }))
                % 97) as usize
                % 3];
            let t = format!("49.{}", n);
            self.desk.note(self.other.name(k).await?).await?;
        }
        Ok(format!(
            "{fuel} {n} {order:?} {v:?} {pair:?} {p:?} {shown:?} {c} {b} "
        ))
    }

    pub(crate) async fn r61(&self, n: u32, mut order: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut b = vec![n, 3u32, 1];
        let mut w = vec![
            self.desk.num(self.seen(n)).await?,
            2u32,
            self.other
                .slow(self.desk.maybe(n).await?.unwrap_or(6))
                .timeout(Duration::from_secs(1))
                .await
                .unwrap_or(6),
        ];
        let c = Some(9u32);
        self.world.effect(format!("E77 {n} {order:?}"));
        let b = (w.len() as u32);
        let x = self.desk.num(self.seen(((n + n) % 97))).await?;
        let y = n;
        let mut n = match when_any((self.desk.slow(x), delay(Duration::from_secs(1)))).await {
            Either::Left(got) => got?,
            Either::Right(over) => {
                over?;
                y
            }
        };
        w.extend(vec![
            self.other
                .num(
                    self.other
                        .maybe(self.desk.fail(b).await.unwrap_or(1))
                        .await?
                        .unwrap_or(5)
                )
                .await?;
            2
        ]);
        if let Some(item) = w.first() {
            match self
                .desk
                .num(
                    self.desk
                        .num((self.desk.name(n).await?.len() as u32))
                        .await?,
                )
                .await?
                % 4
            {
                0 => {
                    let Some(a) = w.last() else {
                        return Err(Oops::Refused("none".into()));
                    };
                    let t = format!("57.{}", b);
                }
                n if n > 1 && true => {
                    if (w.contains(&3u32)
                        || (self
                            .desk
                            .fail(self.desk.fail(b).await.unwrap_or(5))
                            .await
                            .unwrap_or(9)
                            < b))
                    {
                        let a = match self.desk.fail(n).await.unwrap_or(9) {
                            0 => &b,
                            1..=4 | 9 => &n,
                            _ => &b,
                        };
                    } else if w.contains(&3u32) {
                        let f = move |x: u32| (x * 5 + b) % 97;
                        self.world.effect(format!("E98 {n} {order:?}"));
                    }
                    let a = format!("31.{}", b);
                    let Some(Item { sku: t, .. }) = order.items.first() else {
                        return Err(Oops::Refused("none".into()));
                    };
                }
                _ => {
                    let mut c = w.first().copied().unwrap_or(
                        ((self.desk.num(n).await?
                            + (match (w.len() as u32) {
                                0 => (w.len() as u32),
                                1..=5 => self.desk.num(5u32).await?,
                                _ => (self.desk.name(b).await?.len() as u32),
                            }))
                            % 97),
                    );
                }
            }
            let b = inline(async { 9u32 }).await;
            let mut n = 9u32;
            self.world.effect(format!("{item}"));
        }
        let mut b = vec![7u32, 0u32, (((w.len() as u32) + 6u32) % 97)];
        self.world.effect(format!("E53 {n}"));
        Ok(format!("{fuel} {order:?} {w:?} {c:?} {n} {b:?} "))
    }

    pub(crate) async fn r62(
        &self,
        n: u32,
        Order {
            id: k,
            items: shown,
            ..
        }: Order,
    ) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut v = vec![self.other.maybe(n).await?.unwrap_or(7), 5u32, 1];
        let mut w = vec![
            k,
            self.desk
                .num(self.desk.maybe(k).await?.unwrap_or(0))
                .await?,
        ];
        let s = format!("15.{}", n);
        if !((self.desk.name((w.len() as u32)).await?.len() as u32)
            > self.desk.maybe(self.desk.num(k).await?).await?.unwrap_or(7))
        {
            let n = {
                let begun = (match (w.len() as u32) {
                    0 => {
                        ((n + ({
                            let inner = n;
                            (inner * 3 + 9u32) % 97
                        })) % 97)
                    }
                    1..=5 => step("step1", async { self.seen(n) }).await,
                    _ => self.desk.fail(n).await.unwrap_or(6),
                });
                let mut sum = begun;
                let mut add = |it: u32| sum += it;
                (1..=2).for_each(&mut add);
                add(2);
                let boxed: Box<dyn Fn(u32) -> u32 + Send> = Box::new(move |it| it + begun);
                boxed(sum) % 97
            };
            {
                let loan = &s;
                {
                    match n % 4 {
                        0 => {
                            'l2: for item in &mut v {
                                if !spend(&mut fuel) {
                                    break 'l2;
                                }
                                *item = (*item
                                    + (if ((k > n) || (n == n)) {
                                        w.first().copied().unwrap_or(k)
                                    } else {
                                        3u32
                                    }))
                                    % 97;
                                let n = *item;
                                self.world.effect(format!("E57 {n} {s}"));
                                let mut v = vec![
                                    step("step2", async {
                                        self.world.attempt("step2").map(|()| k)
                                    })
                                    .retry(Retry::times(3))
                                    .await?,
                                    self.desk.num((if (n == n) { k } else { k })).await?,
                                ];
                                let mut b = v;
                            }
                            let mut k = if ((self.desk.num(self.desk.num(n).await?).await?
                                > self.desk.num(6u32).await?)
                                || (4u32 == 8u32))
                            {
                                let mut v = vec![0u32];
                                let mut b = k;
                                let o = Some(4u32);
                                (w.len() as u32)
                            } else {
                                let mut a = (w.len() as u32);
                                self.world.effect(format!("E43 {k} {s}"));
                                3u32
                            };
                        }
                        b if b > 1 && true => {
                            let more = 5u32;
                            if let Some(it) = w.last_mut() {
                                *it = (*it + more) % 97;
                            }
                        }
                        _ => {
                            let mut s = s.clone();
                        }
                    }
                    let mut ts: Vec<String> = vec![format!("87.{}", k)];
                    let c = 7u32;
                    self.world.effect(format!("{loan:?}"));
                }
            }
            self.world.effect(format!("E32 {n} {s} {v:?}"));
        } else {
            let b = (((s.len() as u32 % 97) + k) % 97);
        }
        let a = 5u32;
        let mut w = vec![w.first().copied().unwrap_or(4u32), 7u32, k];
        let mut d = data(3u32);
        let t = format!("71.{}", k);
        Ok(format!(
            "{fuel} {n} {k} {shown:?} {v:?} {s} {a} {w:?} {d:?} {t} "
        ))
    }

    pub(crate) async fn r63(&self, n: u32, mut order: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut v = vec![n, 6u32, 1];
        let mut us: Vec<String> = vec![];
        let r = self
            .desk
            .fail((self.desk.name(self.desk.num(n).await?).await?.len() as u32))
            .await;
        let [first, rest @ ..] = v.as_slice() else {
            return Err(Oops::Refused("none".into()));
        };
        us.push(format!("71.{}", n));
        if !((order.id % 97)
            == self
                .desk
                .num(
                    step("step1", async { self.world.attempt("step1").map(|()| n) })
                        .retry(Retry::times(3))
                        .await?,
                )
                .await?)
        {
            self.world.effect(format!("E6 {n}"));
            let mut k = v.first().copied().unwrap_or(5u32);
            self.desk.note(format!("3.{}", k)).await?;
        } else {
            let mut a = ((({
                let inner = n;
                (inner * 3 + 6u32) % 97
            }) + (self.down1((*first) % 3).await?.len() as u32 % 97))
                % 97);
        }
        let b = n;
        match &order.kind {
            Kind::EatIn { table: a } if *a > 3 => {
                'l1: for loan in &us {
                    if !spend(&mut fuel) {
                        break 'l1;
                    }
                    self.world.effect(loan.as_str());
                    if (self.desk.fail(b).await.unwrap_or(7)
                        < (Item {
                            sku: format!("21.{}", n),
                            amount: 4u32,
                        })
                        .amount)
                    {
                        break 'l1;
                    }
                    let (k, t) = (n, format!("73.{}", b));
                }
                let x = self
                    .desk
                    .maybe(
                        self.other
                            .num(
                                ({
                                    let inner = n;
                                    (inner * 3 + 8u32) % 97
                                }),
                            )
                            .await?,
                    )
                    .await?
                    .unwrap_or(8);
                let y = v.first().copied().unwrap_or(n);
                let mut b = when_each(2, v.iter().map(|it| self.other.num(*it))).await?;
            }
            Kind::Takeaway(t) => {
                if (self.desk.ok(n).await? || !(n < b)) {
                    return Ok(format!("27 {}", v.first().copied().unwrap_or(8u32)));
                }
            }
            shown => {
                let pair = (
                    self.desk.num(self.desk.num(self.seen(b)).await?).await?,
                    1u32,
                );
            }
        }
        let mut b = vec![b, b];
        let x = (v.len() as u32);
        let y = self
            .other
            .fail(
                (((self.down1(n % 3).await?.len() as u32 % 97) + (if (n <= n) { n } else { n }))
                    % 97),
            )
            .await
            .unwrap_or(7);
        let b = match when_any((self.desk.pure(x), delay(Duration::from_secs(1)))).await {
            Either::Left(got) => got?,
            Either::Right(over) => {
                over?;
                y
            }
        };
        Ok(format!(
            "{fuel} {n} {order:?} {v:?} {us:?} {r:?} {first:?} {rest:?} {b} "
        ))
    }

    pub(crate) async fn r64(
        &self,
        n: u32,
        Order {
            id,
            mut items,
            kind,
        }: Order,
    ) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut v = vec![
            (match (match 8u32 {
                0 => n,
                1..=5 => n,
                _ => n,
            }) {
                0 => self.desk.num(id).await?,
                1..=5 => {
                    ({
                        let inner = n;
                        (inner * 3 + 4u32) % 97
                    })
                }
                _ => self.seen(n),
            }),
            self.other.num(n).await?,
            (self.down2(self.desk.num(id).await? % 3).await?.len() as u32 % 97),
        ];
        let mut a = format!("92.{}", n);
        self.world.effect(format!("E45 {id} {a}"));
        let c = (a.len() as u32 % 97);
        let mut rows1 = vec![
            v.clone(),
            vec![self.desk.num(self.desk.num(n).await?).await?],
            vec![],
            vec![1, 2],
        ];
        'l2: for row in &rows1 {
            if !spend(&mut fuel) {
                break 'l2;
            }
            'l3: for a in row {
                if !spend(&mut fuel) {
                    break 'l3;
                }
                let mut a = format!("65.{}", c);
                {
                    use std::cmp::Ordering as Side4;
                    match id.cmp(
                        &self
                            .desk
                            .num((self.desk.name(8u32).await?.len() as u32))
                            .await?,
                    ) {
                        Side4::Less => {
                            let held5 = start(
                                self.other.pure(
                                    self.desk
                                        .fail(self.desk.num(self.other.num(id).await?).await?)
                                        .await
                                        .unwrap_or(8),
                                ),
                            )
                            .await;
                            {
                                let a = self.seen((v.len() as u32));
                            }
                            let a = held5.await?;
                        }
                        Side4::Equal => {
                            if !(id != 6u32) {
                                match (Item {
                                    sku: format!("38.{}", c),
                                    amount: (v.len() as u32),
                                })
                                .amount
                                    % 4
                                {
                                    0 => {
                                        let mut a = format!("88{}{a}", c);
                                        self.world.effect(format!("E45 {id} {a}"));
                                        let mut pair = (n, id);
                                    }
                                    c if c > 1 && true => {
                                        let mut v = vec![id];
                                    }
                                    _ => {
                                        self.world.effect(format!("E75 {id} {a} {v:?}"));
                                    }
                                }
                            } else {
                                let mut c = ((3u32 + (v.len() as u32)) % 97);
                            }
                            let t = a;
                        }
                        Side4::Greater => {
                            let b = 5u32;
                        }
                    }
                }
            }
        }
        self.world.effect(format!("{rows1:?}"));
        let mut a = a;
        Ok(format!("{fuel} {n} {id} {items:?} {kind:?} {v:?} {c} {a} "))
    }

    pub(crate) async fn r65(&self, n: u32, _: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut b = vec![n, 5u32, 1];
        let mut b = vec![
            self.desk.num(n).await?,
            self.desk
                .pure((b.len() as u32))
                .timeout(Duration::from_secs(1))
                .await?,
        ];
        let mut t = format!("25.{}", n);
        let x = (self.down0(n % 3).await?.len() as u32 % 97);
        let y = Ok::<u32, Oops>(self.desk.num(n).await?)?;
        let shown = when_all_settled(vec![self.desk.fail(x), self.desk.num(y)]).await;
        let desk = if (self.desk.num(n).await? < self.desk.num(n).await?) {
            &self.desk
        } else {
            &self.other
        };
        let x = (if !((n == n) && (n > n)) {
            desk.num(((n + n) % 97)).await?
        } else {
            b.first().copied().unwrap_or(3u32)
        });
        let y = self.desk.maybe(n).await?.unwrap_or(8);
        let (at, got) = when_any(vec![self.desk.slow(x), self.desk.pure(y)]).await;
        let k = (got? + at as u32) % 97;
        let (k, s) = (
            desk.num(step("step1", async { b.iter().sum::<u32>() % 97 }).await)
                .await?,
            format!("40.{}", k),
        );
        let mut n = self
            .desk
            .fail(
                desk.num(self.desk.num(b.first().copied().unwrap_or(n)).await?)
                    .await?,
            )
            .await
            .unwrap_or(9);
        let [first, rest @ ..] = b.as_slice() else {
            return Err(Oops::Refused("none".into()));
        };
        Ok(format!(
            "{fuel} {b:?} {t} {shown:?} {k} {s} {n} {first:?} {rest:?} "
        ))
    }

    pub(crate) async fn r66(&self, n: u32, order: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut ts: Vec<String> = vec![self.desk.name(8u32).await?];
        let t = format!("50.{}", n);
        let k = 'l1: loop {
            if !spend(&mut fuel) {
                break 'l1 77;
            }
            'l2: for Item { sku: t, amount: a } in order.items.iter().rev() {
                if !spend(&mut fuel) {
                    break 'l2;
                }
                match (self.down0(n % 3).await?.len() as u32 % 97) % 4 {
                    0 => {
                        let k = if ((((ts.len() as u32) + n) % 97) <= self.desk.num(n).await?) {
                            self.world.effect(format!("E21 {n}"));
                            let p = (
                                self.desk
                                    .slow(5u32)
                                    .timeout(Duration::from_secs(1))
                                    .await
                                    .unwrap_or(5),
                                self.desk.num(n).await?,
                            );
                            let mut us: Vec<String> = vec![self.desk.name(n).await?];
                            self.desk
                                .num(((self.desk.num(n).await? + 4u32) % 97))
                                .await?
                        } else {
                            let x = n;
                            let y = 6u32;
                            let mut w = when_all(
                                [x, y]
                                    .iter()
                                    .map(|it| self.desk.num(*it))
                                    .collect::<Vec<_>>(),
                            )
                            .await?;
                            self.world.effect(format!("E95 {n} {t:?}"));
                            self.desk
                                .note(
                                    self.desk
                                        .name(
                                            (if (n > 4u32) {
                                                self.other.num(n).await?
                                            } else {
                                                self.desk.fail(n).await.unwrap_or(9)
                                            }),
                                        )
                                        .await?,
                                )
                                .await?;
                            n
                        };
                        let f = |x: u32| -> u32 { if x > k { x } else { k } };
                    }
                    c if c > 1 && true => {
                        let pair = (
                            n,
                            self.desk
                                .maybe(self.desk.maybe(self.seen(n)).await?.unwrap_or(8))
                                .await?
                                .unwrap_or(4),
                        );
                    }
                    _ => {
                        assert!(4u32 < 100_000);
                    }
                }
                self.desk.note(format!("81.{}", n)).await?;
            }
            if ((self.desk.name(4u32).await?.len() as u32)
                == step("step1", async { self.world.attempt("step1").map(|()| n) })
                    .retry(Retry::times(3))
                    .await?)
            {
                continue;
            }
            let x = self.desk.num(0u32).await?;
            let y = (ts.len() as u32);
            let shown = when_all_settled(vec![self.desk.fail(x), self.desk.num(y)]).await;
        };
        #[derive(Debug, Clone, serde::Serialize, serde::Deserialize)]
        struct Own3<T> {
            left: T,
            right: Vec<T>,
        }
        impl Own3<u32> {
            fn sum(&self) -> u32 {
                (self.left + self.right.len() as u32) % 97
            }
        }
        let shown = Own3 {
            left: 1u32,
            right: vec![9u32],
        };
        let mut a = shown.sum();
        let mut k = 4u32;
        k += 7u32;
        k %= 97;
        ts.push(t);
        Ok(format!("{fuel} {n} {order:?} {ts:?} {shown:?} {a} {k} "))
    }

    pub(crate) async fn r67(
        &self,
        n: u32,
        Order {
            id: k,
            items: shown,
            ..
        }: Order,
    ) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut b = vec![
            ((4u32
                + (match (match n {
                    0 => n,
                    1..=5 => n,
                    _ => k,
                }) {
                    0 => self.desk.num(n).await?,
                    1..=5 => self.other.fail(8u32).await.unwrap_or(6),
                    _ => n,
                }))
                % 97),
            5u32,
            1,
        ];
        let mut v = vec![
            self.desk.num(k).await?,
            self.desk.num((if (k != k) { n } else { k })).await?,
            self.desk.num(n).await?,
        ];
        let c = self
            .desk
            .maybe(
                self.desk
                    .pure(
                        self.desk
                            .fail(self.desk.maybe(k).await?.unwrap_or(3))
                            .await
                            .unwrap_or(7),
                    )
                    .timeout(Duration::from_secs(1))
                    .await?,
            )
            .await?;
        let mut t = format!("50.{}", k);
        'l1: for a in v.drain(..v.len().min(2)) {
            if !spend(&mut fuel) {
                break 'l1;
            }
            let c = self.desk.num(4u32).await?;
            let a = if (8u32 <= self.desk.num(self.desk.num(c).await?).await?) {
                if let Some(a) = self.desk.maybe(7u32).await?
                    && self.desk.ok(a).await?
                {
                    let Some((part, after)) = t.split_once('.') else {
                        break 'l1;
                    };
                    let b = if b.contains(&6u32) {
                        let mut n = self.seen(
                            (match self.desk.maybe((b.len() as u32)).await?.unwrap_or(9) {
                                0 => self.desk.fail(k).await.unwrap_or(0),
                                1..=5 => 5u32,
                                _ => 2u32,
                            }),
                        );
                        1u32
                    } else {
                        let c = 8u32;
                        self.world.effect(format!("E93 {a} {t}"));
                        self.world.effect(format!("E38 {n} {t}"));
                        7u32
                    };
                    let mut a = part.to_string();
                } else {
                    'l2: for m in b.iter_mut().rev() {
                        if !spend(&mut fuel) {
                            break 'l2;
                        }
                        *m = (*m + n) % 97;
                        self.world.effect(format!("E15 {n} {t}"));
                        let c = 8u32;
                        let c = 8u32;
                    }
                    let mut ts: Vec<String> = vec![format!("61.{}", n)];
                    self.world.effect(format!("E39 {k} {t}"));
                }
                let mut ts: Vec<String> = vec![format!("80.{}", c), format!("99{}{t}", k)];
                6u32
            } else {
                let mut b = vec![4u32, 4u32];
                (match 0u32 {
                    0 => ((self.seen(a) + n) % 97),
                    1..=5 => 0u32,
                    _ => b.first().copied().unwrap_or(3u32),
                })
            };
            let mut b = vec![9u32];
        }
        self.world.effect(format!("E45 {k} {t}"));
        let d = data(8u32);
        let mut w = vec![(v.len() as u32)];
        let mut b = w;
        Ok(format!(
            "{fuel} {n} {k} {shown:?} {v:?} {c:?} {t} {d:?} {b:?} "
        ))
    }
}

pub(super) const WRITTEN: &[Written] = &[
    ("r0", |it, n| {
        Box::pin(async move { it.r0(n, ordered(n)).await })
    }),
    ("r1", |it, n| {
        Box::pin(async move { it.r1(n, ordered(n)).await })
    }),
    ("r2", |it, n| {
        Box::pin(async move { it.r2(n, ordered(n)).await })
    }),
    ("r3", |it, n| {
        Box::pin(async move { it.r3(n, ordered(n)).await })
    }),
    ("r4", |it, n| {
        Box::pin(async move { it.r4(n, ordered(n)).await })
    }),
    ("r5", |it, n| {
        Box::pin(async move { it.r5(n, ordered(n)).await })
    }),
    ("r6", |it, n| {
        Box::pin(async move { it.r6(n, ordered(n)).await })
    }),
    ("r7", |it, n| {
        Box::pin(async move { it.r7(n, ordered(n)).await })
    }),
    ("r8", |it, n| {
        Box::pin(async move { it.r8(n, ordered(n)).await })
    }),
    ("r9", |it, n| {
        Box::pin(async move { it.r9(n, ordered(n)).await })
    }),
    ("r10", |it, n| {
        Box::pin(async move { it.r10(n, ordered(n)).await })
    }),
    ("r11", |it, n| {
        Box::pin(async move { it.r11(n, ordered(n)).await })
    }),
    ("r12", |it, n| {
        Box::pin(async move { it.r12(n, ordered(n)).await })
    }),
    ("r13", |it, n| {
        Box::pin(async move { it.r13(n, ordered(n)).await })
    }),
    ("r14", |it, n| {
        Box::pin(async move { it.r14(n, ordered(n)).await })
    }),
    ("r15", |it, n| {
        Box::pin(async move { it.r15(n, ordered(n)).await })
    }),
    ("r16", |it, n| {
        Box::pin(async move { it.r16(n, ordered(n)).await })
    }),
    ("r17", |it, n| {
        Box::pin(async move { it.r17(n, ordered(n)).await })
    }),
    ("r18", |it, n| {
        Box::pin(async move { it.r18(n, ordered(n)).await })
    }),
    ("r19", |it, n| {
        Box::pin(async move { it.r19(n, ordered(n)).await })
    }),
    ("r20", |it, n| {
        Box::pin(async move { it.r20(n, ordered(n)).await })
    }),
    ("r21", |it, n| {
        Box::pin(async move { it.r21(n, ordered(n)).await })
    }),
    ("r22", |it, n| {
        Box::pin(async move { it.r22(n, ordered(n)).await })
    }),
    ("r23", |it, n| {
        Box::pin(async move { it.r23(n, ordered(n)).await })
    }),
    ("r24", |it, n| {
        Box::pin(async move { it.r24(n, ordered(n)).await })
    }),
    ("r25", |it, n| {
        Box::pin(async move { it.r25(n, ordered(n)).await })
    }),
    ("r26", |it, n| {
        Box::pin(async move { it.r26(n, ordered(n)).await })
    }),
    ("r27", |it, n| {
        Box::pin(async move { it.r27(n, ordered(n)).await })
    }),
    ("r28", |it, n| {
        Box::pin(async move { it.r28(n, ordered(n)).await })
    }),
    ("r29", |it, n| {
        Box::pin(async move { it.r29(n, ordered(n)).await })
    }),
    ("r30", |it, n| {
        Box::pin(async move { it.r30(n, ordered(n)).await })
    }),
    ("r31", |it, n| {
        Box::pin(async move { it.r31(n, ordered(n)).await })
    }),
    ("r32", |it, n| {
        Box::pin(async move { it.r32(n, ordered(n)).await })
    }),
    ("r33", |it, n| {
        Box::pin(async move { it.r33(n, ordered(n)).await })
    }),
    ("r34", |it, n| {
        Box::pin(async move { it.r34(n, ordered(n)).await })
    }),
    ("r35", |it, n| {
        Box::pin(async move { it.r35(n, ordered(n)).await })
    }),
    ("r36", |it, n| {
        Box::pin(async move { it.r36(n, ordered(n)).await })
    }),
    ("r37", |it, n| {
        Box::pin(async move { it.r37(n, ordered(n)).await })
    }),
    ("r38", |it, n| {
        Box::pin(async move { it.r38(n, ordered(n)).await })
    }),
    ("r39", |it, n| {
        Box::pin(async move { it.r39(n, ordered(n)).await })
    }),
    ("r40", |it, n| {
        Box::pin(async move { it.r40(n, ordered(n)).await })
    }),
    ("r41", |it, n| {
        Box::pin(async move { it.r41(n, ordered(n)).await })
    }),
    ("r42", |it, n| {
        Box::pin(async move { it.r42(n, ordered(n)).await })
    }),
    ("r43", |it, n| {
        Box::pin(async move { it.r43(n, ordered(n)).await })
    }),
    ("r44", |it, n| {
        Box::pin(async move { it.r44(n, ordered(n)).await })
    }),
    ("r45", |it, n| {
        Box::pin(async move { it.r45(n, ordered(n)).await })
    }),
    ("r46", |it, n| {
        Box::pin(async move { it.r46(n, ordered(n)).await })
    }),
    ("r47", |it, n| {
        Box::pin(async move { it.r47(n, ordered(n)).await })
    }),
    ("r48", |it, n| {
        Box::pin(async move { it.r48(n, ordered(n)).await })
    }),
    ("r49", |it, n| {
        Box::pin(async move { it.r49(n, ordered(n)).await })
    }),
    ("r50", |it, n| {
        Box::pin(async move { it.r50(n, ordered(n)).await })
    }),
    ("r51", |it, n| {
        Box::pin(async move { it.r51(n, ordered(n)).await })
    }),
    ("r52", |it, n| {
        Box::pin(async move { it.r52(n, ordered(n)).await })
    }),
    ("r53", |it, n| {
        Box::pin(async move { it.r53(n, ordered(n)).await })
    }),
    ("r54", |it, n| {
        Box::pin(async move { it.r54(n, ordered(n)).await })
    }),
    ("r55", |it, n| {
        Box::pin(async move { it.r55(n, ordered(n)).await })
    }),
    ("r56", |it, n| {
        Box::pin(async move { it.r56(n, ordered(n)).await })
    }),
    ("r57", |it, n| {
        Box::pin(async move { it.r57(n, ordered(n)).await })
    }),
    ("r58", |it, n| {
        Box::pin(async move { it.r58(n, ordered(n)).await })
    }),
    ("r59", |it, n| {
        Box::pin(async move { it.r59(n, ordered(n)).await })
    }),
    ("r60", |it, n| {
        Box::pin(async move { it.r60(n, ordered(n)).await })
    }),
    ("r61", |it, n| {
        Box::pin(async move { it.r61(n, ordered(n)).await })
    }),
    ("r62", |it, n| {
        Box::pin(async move { it.r62(n, ordered(n)).await })
    }),
    ("r63", |it, n| {
        Box::pin(async move { it.r63(n, ordered(n)).await })
    }),
    ("r64", |it, n| {
        Box::pin(async move { it.r64(n, ordered(n)).await })
    }),
    ("r65", |it, n| {
        Box::pin(async move { it.r65(n, ordered(n)).await })
    }),
    ("r66", |it, n| {
        Box::pin(async move { it.r66(n, ordered(n)).await })
    }),
    ("r67", |it, n| {
        Box::pin(async move { it.r67(n, ordered(n)).await })
    }),
];
