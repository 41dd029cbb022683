//! Written by the generator from the seed 8: do not edit.
//!
//! digest: fad1afce46bd834b

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
        let mut v = vec![
            2u32,
            step("step1", async { self.world.attempt("step1").map(|()| n) })
                .retry(Retry::times(3))
                .await?,
        ];
        if n == 0 {
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
        let below = self.down0(n - 1).await?;
        Ok(format!("{below} {n} {v:?} {c} "))
    }

    async fn down1(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 2u32;
        let (k, s) = (n, format!("27.{}", n));
        if n == 0 {
            return Ok(format!(
                "{}",
                (if (k == k) { self.desk.num(n).await? } else { n })
            ));
        }
        let mut k = ({
            let inner = 6u32;
            (inner * 3 + 4u32) % 97
        });
        let below = self.down1(n - 1).await?;
        Ok(format!("{below} {n} {s} {k} "))
    }

    async fn down2(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 2u32;
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
        if n == 0 {
            return Ok(format!(
                "{}",
                ({
                    let inner = k;
                    (inner * 3 + 0u32) % 97
                })
            ));
        }
        self.world.effect(format!("94{}{t}", k));
        let below = self.down2(n - 1).await?;
        Ok(format!("{below} {n} {k} {t} "))
    }

    async fn down3(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 2u32;
        let mut us: Vec<String> = vec![format!("30.{}", n), format!("80.{}", n)];
        if n == 0 {
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
        let below = self.down3(n - 1).await?;
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
                let boxed: Box<dyn Fn(u32) -> u32> = Box::new(move |it| it + begun);
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
            let f = |x: u32| (x * 0 + n) % 97;
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
                let boxed: Box<dyn Fn(u32) -> u32> = Box::new(move |it| it + begun);
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
                let boxed: Box<dyn Fn(u32) -> u32> = Box::new(move |it| it + begun);
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
        let add = |x: u32| (x + late1) % 97;
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
        let f = |x: u32| (x + k) % 97;
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
                        let f = |x: u32| (x + k) % 97;
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
                self.world.effect(format!("E7 {a}"));
                self.world.effect(format!("E95 {n} {b:?}"));
                let add = |x: u32| (x * 8 + a) % 97;
            }
            _ => {
                let mut a = self.other.name(n).await?;
                let mut four = [(v.len() as u32), n, 0u32, 4u32];
            }
        }
        let x = step("step1", async { Ok::<_, Oops>(n + 1) })
            .timeout(Duration::from_secs(9))
            .await?;
        let y = self.desk.maybe(n).await?.unwrap_or(9);
        let (at, got) = when_any(vec![self.desk.slow(x), self.desk.pure(y)]).await;
        let k = (got? + at as u32) % 97;
        let mut v = vec![6u32, self.desk.num(self.desk.num(k).await?).await?];
        let k = 9u32;
        Ok(format!("{fuel} {n} {b:?} {p:?} {v:?} {k} "))
    }

    pub(crate) async fn r16(&self, n: u32, mut order: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut b = vec![self.desk.num(n).await?];
        let o = self.desk.maybe(self.desk.num((*&n)).await?).await?;
        let mut a = 'l1: {
            let late2;
            if self
                .desk
                .ok((match n {
                    0 => self.desk.num(n).await?,
                    1..=5 => self.seen((if (n != n) { n } else { n })),
                    _ => {
                        self.desk
                            .num(self.desk.maybe(n).await?.unwrap_or(8))
                            .await?
                    }
                }))
                .await?
            {
                late2 = {
                    let b = if (2u32 > 2u32) { &n } else { &n };
                    0u32
                };
            } else {
                late2 = n;
            }
            n
        };
        match (b.len() as u32) % 4 {
            0 => {
                if (a != 2u32) {
                    let shown = order.kind;
                    let count = order.items.len() as u32;
                    let c = count;
                    let mut b = self.seen(7u32);
                    let k = self
                        .desk
                        .num(
                            step("step1", async { self.world.attempt("step1").map(|()| a) })
                                .retry(Retry::times(3))
                                .await?,
                        )
                        .await?;
                } else {
                    let late5;
                    if ((b.len() as u32)
                        == self
                            .desk
                            .num(
                                (if self.desk.ok(a).await? {
                                    (b.len() as u32)
                                } else {
                                    step("step2", async { b.iter().sum::<u32>() % 97 }).await
                                }),
                            )
                            .await?)
                    {
                        late5 = {
                            if ((1u32 == 8u32) || false) {
                                let c = 6u32;
                                let mut c = Some((b.len() as u32));
                            }
                            'l3: for (at, m) in b.iter_mut().enumerate() {
                                if !spend(&mut fuel) {
                                    break 'l3;
                                }
                                *m = (*m + at as u32 + 2u32) % 97;
                                if ((a <= n) || (n < n)) {
                                    break;
                                }
                                if ((if (n > 0u32) { a } else { 4u32 }) == 7u32) {
                                    break;
                                }
                            }
                            'l4: for k in b.clone() {
                                if !spend(&mut fuel) {
                                    break 'l4;
                                }
                                let mut v = vec![
                                    Ok::<u32, Oops>(a)
                                        .map_err(|it| Oops::Refused(format!("{it}!")))
                                        .unwrap_or_default(),
                                ];
                                self.world.effect(format!("E12 {k}"));
                            }
                            n
                        };
                    } else {
                        late5 = 9u32;
                    }
                }
                'l6: for &b in &b {
                    if !spend(&mut fuel) {
                        break 'l6;
                    }
                    self.world.effect(format!("E0 {a}"));
                }
                self.world.effect(format!("E65 {n}"));
            }
            n if n > 1 && true => {
                let mut b = a;
            }
            _ => {
                let b = a;
            }
        }
        self.world.effect(format!("E75 {n} {b:?}"));
        self.world.effect(format!("E80 {n} {o:?}"));
        Ok(format!("{fuel} {n} {b:?} {o:?} {a} "))
    }

    pub(crate) async fn r17(&self, n: u32, order: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut p = (1u32, 1u32);
        let mut p = Some(
            step("step1", async { Ok::<_, Oops>(n + 1) })
                .timeout(Duration::from_secs(9))
                .await?,
        );
        let mut d = Data {
            float: f64::NAN,
            big: u128::from(
                self.desk
                    .num(
                        self.desk
                            .pure(self.desk.fail(n).await.unwrap_or(3))
                            .timeout(Duration::from_secs(1))
                            .await?,
                    )
                    .await?,
            ) << 90,
            ..data(self.seen((self.desk.name(n).await?.len() as u32)))
        };
        let x = (match self.desk.num(((1u32 + n) % 97)).await? {
            0 => 6u32,
            1..=5 => n,
            _ => self.desk.num(0u32).await?,
        });
        let y = n;
        let shown = when_all_settled(vec![self.desk.fail(x), self.desk.num(y)]).await;
        if !(n > self
            .desk
            .num(
                self.desk
                    .slow(3u32)
                    .timeout(Duration::from_secs(1))
                    .await
                    .unwrap_or(4),
            )
            .await?)
        {
            let mut p = self.desk.maybe(n).await?;
            let mut v = vec![n, (self.down1((6u32, n).1 % 3).await?.len() as u32 % 97)];
            let k = step("step2", async { self.seen(n) }).await;
        } else {
            match self
                .desk
                .fail(
                    self.desk
                        .slow(n)
                        .timeout(Duration::from_secs(1))
                        .await
                        .unwrap_or(0),
                )
                .await
            {
                Ok(c) => {
                    self.world.effect(format!("E53 {c}"));
                }
                Err(e) => {
                    self.world.effect(e.to_string());
                    let late3;
                    if (4u32 == 3u32) {
                        late3 = {
                            macro_rules! sum1 {
($($n:expr),*) => { (0 $(+ $n)*) % 97 };
}
                            let c = sum1!(n, 2u32);
                            let Order {
                                id: k,
                                items: parts,
                                kind: shown,
                            } = order;
                            'l2: for Item { sku: s, amount: a } in parts {
                                if !spend(&mut fuel) {
                                    break 'l2;
                                }
                                let mut t = format!("55{}{s}", a);
                                if false {
                                    break 'l2;
                                }
                                let mut w = vec![(s.len() as u32 % 97)];
                            }
                            ((9u32 + 1u32) % 97)
                        };
                    } else {
                        late3 = 0u32;
                    }
                    let mut b = {
                        let begun = 9u32;
                        let mut sum = begun;
                        let mut add = |it: u32| sum += it;
                        (1..=3).for_each(&mut add);
                        add(2);
                        let boxed: Box<dyn Fn(u32) -> u32> = Box::new(move |it| it + begun);
                        boxed(sum) % 97
                    };
                    let mut w = vec![late3];
                }
            }
            'l5: for k in [n, 4u32] {
                if !spend(&mut fuel) {
                    break 'l5;
                }
                let p = Some(6u32);
                if (6u32 <= (if true { k } else { 8u32 })) {
                    let add = |x: u32| (x + k) % 97;
                    'l6: while (k < d.sum()) {
                        if !spend(&mut fuel) {
                            break 'l6;
                        }
                        let mut p = Some(7u32);
                        self.world.effect(format!("14.{}", k));
                    }
                } else if p.is_some() {
                    if (1u32 <= 0u32) {
                        continue;
                    }
                } else {
                    let mut o = Some(n);
                }
            }
            self.world.effect(format!("E64 {n}"));
        }
        let mut b = vec![
            u32::from(matches!(Ok::<u32, Oops>(n), Ok(it) if it > 3)),
            n,
            p.unwrap_or(8u32),
        ];
        let mut ts: Vec<String> = vec![format!("83.{}", n)];
        Ok(format!("{fuel} {n} {p:?} {d:?} {shown:?} {b:?} {ts:?} "))
    }

    pub(crate) async fn r18(
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
            self.desk
                .num(
                    (match n {
                        0 => id,
                        1..=5 => n,
                        _ => id,
                    }),
                )
                .await?,
            step("step1", async { [1u32].iter().sum::<u32>() % 97 }).await,
            n,
        ];
        let o = Some(
            (if ((n, 9u32).1 < self.desk.num(n).await?) {
                self.desk
                    .num(((-i64::from(0u32)).unsigned_abs() as u32))
                    .await?
            } else {
                u32::max(0u32, n)
            }),
        );
        match b
            .first()
            .copied()
            .unwrap_or(step("step2", async { self.seen(n) }).await)
            % 4
        {
            0 => {
                let mut w = vec![
                    (match ((n + n) % 97) {
                        0 => {
                            step("step3", async { self.world.attempt("step3").map(|()| n) })
                                .retry(Retry::times(3))
                                .await?
                        }
                        1..=5 => (b.len() as u32),
                        _ => (self.desk.name(n).await?.len() as u32),
                    }),
                    self.desk.maybe(((id + n) % 97)).await?.unwrap_or(7),
                    self.desk
                        .num(
                            (match n {
                                0 => id,
                                1..=5 => n,
                                _ => id,
                            }),
                        )
                        .await?,
                ];
            }
            c if c > 1 && true => {
                if let Some(c) = self.desk.maybe(5u32).await? {
                    let q = ((self
                        .down2(self.desk.fail(c).await.unwrap_or(9) % 3)
                        .await?
                        .len() as u32
                        % 97)
                        == self
                            .desk
                            .maybe(self.desk.fail(n).await.unwrap_or(5))
                            .await?
                            .unwrap_or(3));
                    let add = |x: u32| (x * 8 + c) % 97;
                }
            }
            _ => {
                if (0u32 > (((b.len() as u32) + self.desk.num(n).await?) % 97)) {
                    let mut ts: Vec<String> = vec![format!("91.{}", n)];
                    if ((8u32 < self.desk.num(o.unwrap_or(id)).await?) || (1u32 == 7u32)) {
                        self.world.effect(format!("E36 {n} {b:?} {ts:?}"));
                        macro_rules! sum1 {
($($n:expr),*) => { (0 $(+ $n)*) % 97 };
}
                        let mut c = sum1!(n, 5u32);
                    }
                } else if o.is_some() {
                    let mut us: Vec<String> = vec![format!("67.{}", id)];
                }
            }
        }
        self.world.effect(format!("E29 {id} {kind:?} {b:?}"));
        let mut b = vec![7u32, n, 7u32];
        Ok(format!("{fuel} {n} {id} {items:?} {kind:?} {o:?} {b:?} "))
    }

    pub(crate) async fn r19(&self, n: u32, mut order: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut b = vec![self.desk.num(7u32).await?, 1u32, 1];
        let (k, s) = (
            (self
                .down1(
                    (match b.first().copied().unwrap_or(n) {
                        0 => n,
                        1..=5 => {
                            (match n {
                                0 => n,
                                1..=5 => n,
                                _ => n,
                            })
                        }
                        _ => n,
                    }) % 3,
                )
                .await?
                .len() as u32
                % 97),
            format!("85.{}", n),
        );
        let a = format!("64.{}", k);
        match (b.len() as u32) % 4 {
            0 => {
                'l1: for a in b.drain(..b.len().min(2)) {
                    if !spend(&mut fuel) {
                        break 'l1;
                    }
                    if (step("step1", async { Ok::<_, Oops>(a + 1) })
                        .timeout(Duration::from_secs(9))
                        .await?
                        < 5u32)
                    {
                        break;
                    }
                }
                let mut order = Order {
                    id: ((self.other.num(self.desk.num(n).await?).await?
                        + self.seen(step("step2", async { b.iter().sum::<u32>() % 97 }).await))
                        % 97),
                    ..order.clone()
                };
            }
            b if b > 1 && true => {
                self.world.effect(format!("E58 {k} {a} {order:?}"));
                let held2 = vec![
                    start(self.desk.pure(4u32)).await,
                    start(
                        self.desk.pure(
                            self.desk
                                .pure(
                                    step("step3", async { Ok::<_, Oops>(n + 1) })
                                        .timeout(Duration::from_secs(9))
                                        .await?,
                                )
                                .timeout(Duration::from_secs(1))
                                .await?,
                        ),
                    )
                    .await,
                ];
                {
                    'l3: for n in 0..1u32 {
                        if !spend(&mut fuel) {
                            break 'l3;
                        }
                        'l4: while let Some(b) = self
                            .desk
                            .maybe(self.desk.num((a.len() as u32 % 97)).await?)
                            .await?
                        {
                            if !spend(&mut fuel) {
                                break 'l4;
                            }
                            let mut k = (match self
                                .desk
                                .fail(
                                    self.desk
                                        .slow(b)
                                        .timeout(Duration::from_secs(1))
                                        .await
                                        .unwrap_or(4),
                                )
                                .await
                                .unwrap_or(3)
                            {
                                0 => step("step4", async { [1u32].iter().sum::<u32>() % 97 }).await,
                                1..=5 => n,
                                _ => k,
                            });
                        }
                    }
                    self.world.effect(format!("E6 {k} {s}"));
                    'l5: for c in 0..2u32 {
                        if !spend(&mut fuel) {
                            break 'l5;
                        }
                        self.world.effect(format!("E40 {b} {a}"));
                        let mut p = (5u32, 8u32);
                    }
                }
                let n = {
                    let mut sum = 0;
                    for one in held2 {
                        sum += one.await?;
                    }
                    sum % 97
                };
            }
            _ => {
                let Some(lent) = b.first() else {
                    return Ok(format!("92 {}", 3u32));
                };
            }
        }
        {
            let loan = s.as_str();
            {
                let mut b = std::mem::take(&mut b);
                self.world.effect(format!("{loan:?}"));
            }
        }
        let shown: Option<Option<u32>> = Some(Some(6u32).filter(|it| *it > 4));
        Ok(format!("{fuel} {n} {order:?} {b:?} {k} {s} {a} {shown:?} "))
    }

    pub(crate) async fn r20(&self, n: u32, mut order: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut ts: Vec<String> = vec![self.desk.name(n).await?];
        let mut s = format!("49.{}", n);
        let pair = (
            self.desk
                .num(
                    step("step1", async { self.world.attempt("step1").map(|()| n) })
                        .retry(Retry::times(3))
                        .await?,
                )
                .await?,
            self.other
                .num(step("step2", async { [1u32].iter().sum::<u32>() % 97 }).await)
                .await?,
        );
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
                .desk
                .slow(self.desk.num(n).await?)
                .timeout(Duration::from_secs(1))
                .await
                .unwrap_or(1),
            right: vec![8u32],
        };
        let mut b = shown.sum();
        if let Some(c) = self.desk.maybe(b).await? {
            self.world.effect(format!("E88 {b} {s}"));
            let lent = if true { &b } else { &n };
            let mut q = (b > 1u32);
        } else {
            let s = s.as_str();
            let add = |x: u32| (x + b) % 97;
        }
        self.world.effect(format!("E40 {n} {s}"));
        Ok(format!(
            "{fuel} {n} {order:?} {ts:?} {s} {pair:?} {shown:?} {b} "
        ))
    }

    pub(crate) async fn r21(&self, n: u32, _: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut v = vec![
            ((self.desk.fail(2u32).await.unwrap_or(8)
                + (self.desk.name(((6u32 + n) % 97)).await?.len() as u32))
                % 97),
            4u32,
            1,
        ];
        let (k, a) = (
            n,
            self.desk
                .name(self.other.num(self.desk.num(n).await?).await?)
                .await?,
        );
        let c = self
            .desk
            .maybe(
                step("step1", async { Ok::<_, Oops>(k + 1) })
                    .timeout(Duration::from_secs(9))
                    .await?,
            )
            .await?;
        let mut o = self.desk.fail(n).await;
        if self
            .desk
            .ok(step("step2", async { v.iter().sum::<u32>() % 97 }).await)
            .await?
        {
            self.desk.note(a).await?;
        } else {
            let mut pair = (k, (a.len() as u32 % 97));
            let b = 8u32;
            self.world.effect(format!("E50 {b} {a} {v:?} {c:?}"));
        }
        if true {
            return Ok(format!("8 {}", k));
        }
        if (k < self.seen(n)) {
            return Ok(format!("23 {}", 3u32));
        }
        Ok(format!("{fuel} {n} {v:?} {k} {c:?} {o:?} "))
    }

    pub(crate) async fn r22(&self, n: u32, _: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut v = vec![
            self.desk
                .slow(n)
                .timeout(Duration::from_secs(1))
                .await
                .unwrap_or(5),
            4u32,
            1,
        ];
        let mut v = vec![
            (if (n == n) {
                5u32
            } else {
                v.first().copied().unwrap_or(n)
            }),
            self.other
                .num(self.other.slow(n).timeout(Duration::from_secs(60)).await?)
                .await?,
        ];
        let c = ((v.len() as u32) > 8u32);
        'l1: for some in v.chunks_mut(2) {
            if !spend(&mut fuel) {
                break 'l1;
            }
            some[0] = (some[some.len() - 1]
                + ((self.desk.pure(n).timeout(Duration::from_secs(1)).await? + 6u32) % 97))
                % 97;
            let r = self.desk.fail(n).await;
            self.world.effect(format!("E7 {n} {c}"));
            let shown: (Vec<u8>, [Option<Untagged>; 2]) = (
                vec![0, 255],
                [
                    Some(Untagged::Number(
                        ({
                            let lent = &2u32;
                            *lent
                        }),
                    )),
                    None,
                ],
            );
        }
        if self
            .desk
            .ok(
                step("step1", async { self.world.attempt("step1").map(|()| n) })
                    .retry(Retry::times(3))
                    .await?,
            )
            .await?
        {
            let mut a = (match self.other.fail(2u32).await.unwrap_or(2) {
                0 => 2u32,
                1..=5 => {
                    (match self
                        .desk
                        .num(step("step2", async { self.seen(n) }).await)
                        .await?
                    {
                        0 => {
                            self.other
                                .slow(self.desk.num(n).await?)
                                .timeout(Duration::from_secs(60))
                                .await?
                        }
                        1..=5 => (v.len() as u32),
                        _ => (v.len() as u32),
                    })
                }
                _ => {
                    (((((if (7u32 == n) { n } else { 1u32 })
                        + self.desk.fail(n).await.unwrap_or(7))
                        % 97)
                        + n)
                        % 97)
                }
            });
            let mut k = {
                let begun = self
                    .desk
                    .slow(self.desk.num(0u32).await?)
                    .timeout(Duration::from_secs(1))
                    .await
                    .unwrap_or(9);
                let mut sum = begun;
                let mut add = |it: u32| sum += it;
                (1..=1).for_each(&mut add);
                add(2);
                let boxed: Box<dyn Fn(u32) -> u32> = Box::new(move |it| it + begun);
                boxed(sum) % 97
            };
        } else {
            {
                use std::cmp::Ordering as Side3;
                match 4u32.cmp(&9u32) {
                    Side3::Less => {
                        self.world.effect(format!("E29 {n} {c} {v:?}"));
                    }
                    Side3::Equal => {
                        let mut v = vec![
                            Some(6u32).ok_or_else(|| Oops::Refused("none".into()))?,
                            n,
                            6u32,
                        ];
                    }
                    Side3::Greater => {
                        match n % 4 {
                            0 => {
                                macro_rules! sum4 {
($($n:expr),*) => { (0 $(+ $n)*) % 97 };
}
                                let mut n = sum4!(n, 5u32);
                                let Some(a) = v.get(3u32 as usize % 3) else {
                                    return Err(Oops::Refused("none".into()));
                                };
                            }
                            n if n > 1 && true => match 2u32 % 4 {
                                0 => {
                                    let n = n;
                                    let mut b = ({
                                        let inner = (v.len() as u32);
                                        (inner * 3 + 4u32) % 97
                                    });
                                }
                                a if a > 1 && true => {
                                    let more = (v.len() as u32);
                                    if let Some(it) = v.last_mut() {
                                        *it = (*it + more) % 97;
                                    }
                                }
                                _ => {
                                    let c = v.first().copied().unwrap_or(9u32);
                                }
                            },
                            _ => {
                                self.world.effect(format!("E99 {n} {c}"));
                            }
                        }
                        self.world.effect(format!("E95 {n} {c} {v:?}"));
                        let mut us: Vec<String> = vec![];
                    }
                }
            }
        }
        v.extend([n, 1]);
        Ok(format!("{fuel} {n} {v:?} {c} "))
    }

    pub(crate) async fn r23(&self, n: u32, order: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut v = vec![self.desk.num(self.other.num(n).await?).await?, 7u32, 1];
        let mut ts: Vec<String> = vec![format!("69.{}", n), format!("81.{}", n)];
        let mut r = self
            .desk
            .fail(self.desk.maybe(7u32).await?.unwrap_or(0))
            .await;
        let mut k = step("step1", async { Ok::<_, Oops>(n + 1) })
            .timeout(Duration::from_secs(9))
            .await?;
        const RATE1: u32 = 2;
        fn taxed1(n: u32) -> u32 {
            (n * RATE1) % 97
        }
        let n = (v.len() as u32);
        'l2: while let Some(k) = self
            .desk
            .maybe(
                self.desk
                    .pure(
                        self.desk
                            .num(
                                step("step2", async { self.world.attempt("step2").map(|()| n) })
                                    .retry(Retry::times(3))
                                    .await?,
                            )
                            .await?,
                    )
                    .timeout(Duration::from_secs(1))
                    .await?,
            )
            .await?
        {
            if !spend(&mut fuel) {
                break 'l2;
            }
            let more = (v.len() as u32);
            if let Some(it) = v.last_mut() {
                *it = (*it + more) % 97;
            }
            'l3: for &c in &v {
                if !spend(&mut fuel) {
                    break 'l3;
                }
                let mut held4 = BTreeMap::from([
                    (
                        1u32,
                        start(
                            self.desk
                                .pure(step("step3", async { v.iter().sum::<u32>() % 97 }).await),
                        )
                        .await,
                    ),
                    (9u32, start(self.desk.pure(3)).await),
                ]);
                {
                    let a = if (9u32 <= (v.len() as u32)) { &c } else { &c };
                }
                let a = if let Some(one) = held4.remove(&1) {
                    one.await?
                } else {
                    5
                };
                'l5: for &a in &v {
                    if !spend(&mut fuel) {
                        break 'l5;
                    }
                    let mut w = [
                        Ok::<u32, Oops>(
                            step("step4", async { self.world.attempt("step4").map(|()| a) })
                                .retry(Retry::times(3))
                                .await?,
                        )?,
                        2u32,
                        2u32,
                        0u32,
                    ];
                }
            }
        }
        if r.is_ok() {
            return Ok(format!("98 {}", (ts.len() as u32)));
        }
        let s = format!("15.{}", n);
        let mut p = Some(n);
        Ok(format!(
            "{fuel} {order:?} {v:?} {ts:?} {r:?} {k} {n} {s} {p:?} "
        ))
    }

    pub(crate) async fn r24(&self, n: u32, mut order: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut b = vec![n, 9u32, 1];
        let mut ts: Vec<String> = vec![];
        let a = format!("0.{}", n);
        let mut data1 = Data {
            float: f64::NAN,
            big: u128::from(
                self.desk
                    .num(
                        b.first()
                            .copied()
                            .unwrap_or(b.first().copied().unwrap_or(n)),
                    )
                    .await?,
            ) << 90,
            ..data(n)
        };
        'l1: for a in b.clone() {
            if !spend(&mut fuel) {
                break 'l1;
            }
            match (if (3u32 == 3u32) {
                a
            } else {
                self.desk
                    .slow(b.first().copied().unwrap_or(a))
                    .timeout(Duration::from_secs(60))
                    .await?
            }) % 4
            {
                0 => {
                    let b = b.first().ok_or(Oops::Refused("none".into()))?;
                    let stock2 = HashMap::from([
                        (
                            "tea".to_owned(),
                            self.desk
                                .slow(
                                    step("step1", async { [1u32].iter().sum::<u32>() % 97 }).await,
                                )
                                .timeout(Duration::from_secs(60))
                                .await?,
                        ),
                        ("milk".to_owned(), 2),
                    ]);
                    let mut keys_stock2 = stock2.keys().cloned().collect::<Vec<_>>();
                    keys_stock2.sort();
                    'l3: for key in keys_stock2 {
                        if !spend(&mut fuel) {
                            break 'l3;
                        }
                        let a = stock2[&key];
                        let c = inline(async { a }).await;
                    }
                    let mut o = self.desk.fail(self.desk.num(a).await?).await;
                }
                k if k > 1 && n != 7 => {
                    if let Some(item) = b.first() {
                        let mut k = if (self
                            .desk
                            .num(b.first().copied().unwrap_or(((a + a) % 97)))
                            .await?
                            != self.desk.maybe(7u32).await?.unwrap_or(0))
                        {
                            let t = format!("2.{}", k);
                            if (self.desk.num(n).await? > 0u32) {
                                break 'l1;
                            }
                            let mut w = vec![0u32, a, 5u32];
                            (match 3u32 {
                                0 => 5u32,
                                1..=5 => 6u32,
                                _ => 2u32,
                            })
                        } else {
                            let n = Ok::<u32, Oops>(0u32)
                                .map_err(|it| Oops::Refused(format!("{it}!")))
                                .unwrap_or_default();
                            1u32
                        };
                        if true {
                            continue;
                        }
                        let m = &mut k;
                        self.world.effect(format!("{item}"));
                    }
                    let mut w = vec![8u32, 5u32];
                    let pair = (
                        ([1u32, 2, 3, 4][(b.len() as u32) as usize % 2..2 + 4u32 as usize % 3]
                            .iter()
                            .sum::<u32>()
                            % 97),
                        3u32,
                    );
                }
                _ => {
                    let mut t = format!("86.{}", n);
                }
            }
            let c = Some(5u32);
        }
        let n = (if (6u32 < n) {
            (if (0u32 < n) { n } else { n })
        } else {
            4u32
        });
        let mut us: Vec<String> = ts;
        Ok(format!("{fuel} {order:?} {b:?} {a} {data1:?} {n} {us:?} "))
    }

    pub(crate) async fn r25(
        &self,
        n: u32,
        Order {
            id,
            mut items,
            kind,
        }: Order,
    ) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut w = vec![0u32, 5u32, 1];
        let mut pair = (
            self.other
                .slow(
                    (if (n <= n) {
                        (w.len() as u32)
                    } else {
                        self.desk.num(id).await?
                    }),
                )
                .timeout(Duration::from_secs(60))
                .await?,
            self.desk.num(self.seen(self.desk.num(n).await?)).await?,
        );
        let t = self
            .desk
            .name(
                self.desk
                    .num(
                        step("step1", async { self.world.attempt("step1").map(|()| id) })
                            .retry(Retry::times(3))
                            .await?,
                    )
                    .await?,
            )
            .await?;
        if (8u32 > self.desk.num(((n + id) % 97)).await?) {
            self.desk.note(t).await?;
        } else {
            let mut b = vec![
                self.seen(5u32),
                (self
                    .down0(self.desk.pure(4u32).timeout(Duration::from_secs(1)).await? % 3)
                    .await?
                    .len() as u32
                    % 97),
            ];
        }
        match self
            .desk
            .fail(
                self.desk
                    .fail(
                        self.other
                            .fail(step("step2", async { w.iter().sum::<u32>() % 97 }).await)
                            .await
                            .unwrap_or(5),
                    )
                    .await
                    .unwrap_or(1),
            )
            .await
        {
            Ok(a) => {
                let a = n;
                let mut n = self
                    .desk
                    .fail(
                        self.desk
                            .num(((self.other.num(a).await? + 5u32) % 97))
                            .await?,
                    )
                    .await
                    .unwrap_or(5);
            }
            Err(e) => {
                self.world.effect(e.to_string());
                let k = w.first().copied().unwrap_or(1u32);
                let mut v = vec![2u32, 0u32, ((id + id) % 97)];
            }
        }
        self.world.effect(format!("E15 {id} {w:?}"));
        Ok(format!(
            "{fuel} {n} {id} {items:?} {kind:?} {w:?} {pair:?} "
        ))
    }

    pub(crate) async fn r26(&self, n: u32, mut order: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut b = vec![
            (self.down2(n % 3).await?.len() as u32 % 97),
            (if (n == n) {
                self.other.num(n).await?
            } else {
                n
            }),
            n,
        ];
        let a = format!("56.{}", n);
        let x = step("step1", async { Ok::<_, Oops>(n + 1) })
            .timeout(Duration::from_secs(9))
            .await?;
        let y = Some(
            ({
                let inner = n;
                (inner * 3 + 6u32) % 97
            }),
        )
        .filter(|it| *it > 2)
        .map_or(5, |it| it % 7);
        let mut k = match when_any((self.desk.pure(x), delay(Duration::from_secs(1)))).await {
            Either::Left(got) => got?,
            Either::Right(over) => {
                over?;
                y
            }
        };
        let x = self.seen(step("step2", async { self.seen(k) }).await);
        let y = b.first().copied().unwrap_or(n);
        let mut a = when_all((self.desk.slow(x), self.desk.pure(y)))
            .timeout(Duration::from_secs(1))
            .await
            .map_or(y, |(a, b)| (a + b) % 97);
        let mut a = self
            .desk
            .num(
                self.desk
                    .fail(self.desk.num(a).await?)
                    .await
                    .map(|it| it % 50)
                    .or(Err(()).or(Ok::<_, Oops>(3)))?,
            )
            .await?;
        let c = 6u32;
        let Order {
            id: k,
            items: parts,
            kind: shown,
        } = order;
        'l1: for Item { sku: s, amount: a } in parts {
            if !spend(&mut fuel) {
                break 'l1;
            }
            let mut b = vec![4u32, b.first().copied().unwrap_or(4u32)];
            let mut w = b;
            if false {
                continue;
            }
        }
        {
            enum Turn2 {
                Even(u32),
                Odd,
            }
            const FEW2: u32 = 5;
            let turn = match k {
                FEW2 => Turn2::Odd,
                it if it % 2 == 0 => Turn2::Even(it),
                _ => Turn2::Odd,
            };
            match turn {
                Turn2::Even(a) => {
                    b.push(0u32);
                    if let Some(n) = Some(6u32) {
                        let more = 4u32;
                        if let Some(it) = b.last_mut() {
                            *it = (*it + more) % 97;
                        }
                    }
                    b.extend(vec![n; 2]);
                }
                Turn2::Odd => {
                    b.push(1u32);
                }
            }
        }
        if true {
            return Ok(format!("76 {}", 7u32));
        }
        Ok(format!("{fuel} {n} {b:?} {a} {c} {k} {shown:?} "))
    }

    pub(crate) async fn r27(&self, n: u32, _: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut v = vec![self.desk.fail(5u32).await.unwrap_or(3), 1u32, 1];
        let mut v = vec![
            (((if let (true, it) = ((n <= n), n) {
                it
            } else {
                n
            }) + self.desk.maybe(n).await?.unwrap_or(7))
                % 97),
            step("step1", async { self.seen(n) }).await,
            self.desk
                .pure(step("step2", async { self.seen(n) }).await)
                .timeout(Duration::from_secs(1))
                .await?,
        ];
        let mut c = self
            .desk
            .maybe(
                self.desk
                    .maybe(
                        (if !(5u32 > 6u32) {
                            n
                        } else {
                            self.desk.num(n).await?
                        }),
                    )
                    .await?
                    .unwrap_or(7),
            )
            .await?;
        match ({
            let inner = 7u32;
            (inner * 3 + 8u32) % 97
        }) % 4
        {
            0 => {
                self.desk.note(format!("98.{}", n)).await?;
                match (self.down3(7u32 % 3).await?.len() as u32 % 97) % 4 {
                    0 => {
                        enum Turn1 {
                            Even(u32),
                            Odd,
                        }
                        const FEW1: u32 = 1;
                        let turn = match self.desk.num(n).await? {
                            FEW1 => Turn1::Odd,
                            it if it % 2 == 0 => Turn1::Even(it),
                            _ => Turn1::Odd,
                        };
                        match turn {
                            Turn1::Even(a) => {
                                let n = 'l2: {
                                    let a = format!("49.{}", a);
                                    self.desk.note(format!("71{}{a}", n)).await?;
                                    n
                                };
                            }
                            Turn1::Odd => {
                                let mut n = 'l3: loop {
                                    if !spend(&mut fuel) {
                                        break 'l3 77;
                                    }
                                    if ((n < n) || (n > n)) {
                                        break 'l3 1u32;
                                    }
                                    let x = ({
                                        let lent = &(match n {
                                            0 => n,
                                            1..=5 => 3u32,
                                            _ => n,
                                        });
                                        *lent
                                    });
                                    let y = (if (self.desk.num(n).await?
                                        == (match n {
                                            0 => n,
                                            1..=5 => n,
                                            _ => n,
                                        })) {
                                        (match 4u32 {
                                            0 => 2u32,
                                            1..=5 => n,
                                            _ => 8u32,
                                        })
                                    } else {
                                        6u32
                                    });
                                    let mut b = when_all(
                                        v.iter().map(|it| self.desk.num(*it)).collect::<Vec<_>>(),
                                    )
                                    .await?;
                                };
                            }
                        }
                    }
                    a if a > 1 && n != 7 => {
                        let late4;
                        if (self.seen(1u32) == 9u32) {
                            late4 = {
                                let mut b = if false {
                                    self.world.effect(format!("E57 {n} {c:?}"));
                                    self.world.effect(format!("E91 {n} {v:?}"));
                                    9u32
                                } else {
                                    let mut v = vec![0u32, ((0u32 + ((n + a) % 97)) % 97)];
                                    let shown: BTreeMap<(u32, bool), Option<()>> =
                                        BTreeMap::from([
                                            ((9u32, true), Some(())),
                                            ((1, false), None),
                                        ]);
                                    4u32
                                };
                                6u32
                            };
                        } else {
                            late4 = n;
                        }
                        let f = |x: u32| (x + late4) % 97;
                        self.world.effect(format!("E96 {late4}"));
                    }
                    _ => {
                        match (if ((n < n) || (n <= n)) { 5u32 } else { 6u32 }) % 4 {
                            0 => {
                                self.world.effect(format!("49.{}", n));
                            }
                            n if n > 1 && true => {
                                let n = (match 6u32 {
                                    0 => self.seen(9u32),
                                    1..=5 => n,
                                    _ => n,
                                });
                            }
                            _ => {
                                let (k, a) = (0u32, format!("26.{}", n));
                            }
                        }
                        self.world.effect(format!("73.{}", n));
                    }
                }
                let mut p = Some(6u32);
            }
            k if k > 1 && true => {
                let mut us: Vec<String> = vec![format!("29.{}", k), format!("92.{}", n)];
            }
            _ => {
                let c = n;
            }
        }
        self.world.effect(format!("E93 {n} {c:?}"));
        self.world.effect(format!("E39 {n}"));
        let mut b = v;
        let s = format!("69.{}", n);
        let mut b = (if (6u32 < 9u32) {
            (match (b.len() as u32) {
                0 => n,
                1..=5 => 3u32,
                _ => (s.len() as u32 % 97),
            })
        } else {
            n
        });
        self.world.effect(format!("E56 {n} {s}"));
        Ok(format!("{fuel} {n} {c:?} {s} {b} "))
    }

    pub(crate) async fn r28(&self, n: u32, _: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut w = vec![
            ((((self.desk.num(n).await? + n) % 97)
                + (self
                    .desk
                    .name(self.desk.maybe(3u32).await?.unwrap_or(9))
                    .await?
                    .len() as u32))
                % 97),
            2u32,
            1,
        ];
        let mut v = vec![n, n];
        let a = self.desk.name(n).await?;
        let mut s = self.desk.name((v.len() as u32)).await?;
        let c = 'l1: {
            let x = (v.len() as u32);
            let y = self
                .desk
                .num(self.other.num((v.len() as u32)).await?)
                .await?;
            let mut k = match when_any((self.desk.slow(x), delay(Duration::from_secs(1)))).await {
                Either::Left(got) => got?,
                Either::Right(over) => {
                    over?;
                    y
                }
            };
            self.desk
                .slow(
                    step("step1", async { Ok::<_, Oops>(k + 1) })
                        .timeout(Duration::from_secs(9))
                        .await?,
                )
                .timeout(Duration::from_secs(1))
                .await
                .unwrap_or(0)
        };
        let d = data(
            ({
                let inner = c;
                (inner * 3 + 1u32) % 97
            }),
        );
        if (self.desk.num(c).await? == n) {
            return self
                .desk
                .name(
                    self.other
                        .fail(
                            (match c {
                                0 => n,
                                1..=5 => c,
                                _ => c,
                            }),
                        )
                        .await
                        .unwrap_or(9),
                )
                .await;
        }
        'l2: for (at, letter) in a.char_indices().step_by(2) {
            if !spend(&mut fuel) {
                break 'l2;
            }
            let a = (letter as u32 + at as u32) % 97;
            macro_rules! sum3 {
($($n:expr),*) => { (0 $(+ $n)*) % 97 };
}
            let k = sum3!(n, 4u32);
            let mut a = std::mem::replace(&mut s, format!("18.{}", k));
        }
        let n = 2u32;
        Ok(format!("{fuel} {w:?} {v:?} {a} {s} {c} {d:?} {n} "))
    }

    pub(crate) async fn r29(
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
            (if (self.desk.num(n).await? <= n) {
                n
            } else {
                ({
                    let inner = self.desk.pure(k).timeout(Duration::from_secs(1)).await?;
                    (inner * 3 + 4u32) % 97
                })
            }),
            0u32,
            1,
        ];
        let mut ts: Vec<String> = vec![self.desk.name(8u32).await?, format!("84.{}", n)];
        let o = self.desk.fail(self.other.num(k).await?).await;
        let x = self.desk.num(k).await?;
        let y = self.desk.num(2u32).await?;
        let mut v = when_all(w.iter().map(|it| self.desk.num(*it)).collect::<Vec<_>>()).await?;
        let a = 'l1: {
            self.desk.note(format!("87.{}", k)).await?;
            let n = k;
            let mut b = o.as_ref().map_or(5u32, |it| *it);
            self.desk
                .num(
                    self.desk
                        .fail((self.down1(2u32 % 3).await?.len() as u32 % 97))
                        .await
                        .unwrap_or(4),
                )
                .await?
        };
        let add = |x: u32| v.iter().filter(|it| **it > x).count() as u32;
        self.world.effect(format!("E21 {n}"));
        let d = &self.desk;
        self.world.effect(format!("E19 {k}"));
        Ok(format!(
            "{fuel} {n} {k} {shown:?} {w:?} {ts:?} {o:?} {v:?} {a} "
        ))
    }

    pub(crate) async fn r30(&self, n: u32, order: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut v = vec![self.desk.num(n).await?, 1u32, 1];
        let (k, t) = (
            self.desk
                .num(self.desk.num(v.first().copied().unwrap_or(9u32)).await?)
                .await?,
            format!("19.{}", n),
        );
        let t = format!("54{}{t}", n);
        self.world.effect(format!("E88 {n} {t}"));
        if let Some(a) = v.last_mut() {
            self.world.effect(format!("E64 {n} {t} {order:?}"));
            let held1 = start(self.desk.pure(self.desk.num(k).await?)).await;
            {
                self.desk.note(format!("76{}{t}", k)).await?;
                'l2: for c in 0..self.desk.fail(k).await.unwrap_or(1).min(3) {
                    if !spend(&mut fuel) {
                        break 'l2;
                    }
                    let x = k;
                    let y = step("step2", async { self.seen(k) }).await;
                    let mut b =
                        match when_any((self.desk.slow(x), delay(Duration::from_secs(1)))).await {
                            Either::Left(got) => got?,
                            Either::Right(over) => {
                                over?;
                                y
                            }
                        };
                }
                let mut t = format!("28.{}", k);
            }
            let mut c = held1.await?;
            let mut link3 = Some(Box::new(Data {
                next: Some(Box::new(data(c))),
                ..data(self.desk.num(k).await?)
            }));
            'l4: while let Some(of) = link3 {
                if !spend(&mut fuel) {
                    break 'l4;
                }
                let Data { next, nested, .. } = *of;
                link3 = next;
                let a = nested.flatten().unwrap_or(1);
                if (self.seen(4u32) <= self.seen(3u32)) {
                    let c = if ((order.items.iter().map(|it| it.amount).sum::<u32>() % 97)
                        > u32::from(matches!(Ok::<u32, Oops>(4u32), Ok(it) if it > 3)))
                    {
                        self.world.effect(format!("E80 {n} {t}"));
                        7u32
                    } else {
                        let t = format!("99{}{t}", c);
                        let add = |x: u32| -> u32 { if x > c { x } else { c } };
                        let p = Some(c);
                        (order.id % 97)
                    };
                    let n = (t.len() as u32 % 97);
                    let d = Data {
                        float: f64::NAN,
                        big: u128::from(6u32) << 90,
                        ..data(k)
                    };
                } else {
                    self.world.effect(format!("E70 {k} {t} {order:?}"));
                    match 0u32 % 4 {
                        0 => {
                            if (true || (n > n)) {
                                break;
                            }
                            let p = (c, self.seen(c));
                            c = 8u32;
                        }
                        b if b > 1 && true => {
                            c = (c + 2u32) % 97;
                        }
                        _ => {
                            if false {
                                break 'l4;
                            }
                        }
                    }
                }
            }
        }
        if (({
            let inner = k;
            (inner * 3 + 5u32) % 97
        }) == 0u32)
        {
            return Ok(format!("4 {}", (v.len() as u32)));
        }
        Ok(format!("{fuel} {n} {order:?} {v:?} {k} {t} "))
    }

    pub(crate) async fn r31(
        &self,
        n: u32,
        Order {
            id,
            mut items,
            kind,
        }: Order,
    ) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut b = vec![n, 2u32, 1];
        let mut ts: Vec<String> = vec![self.desk.name(id).await?, format!("80.{}", id)];
        let mut q = self.desk.ok(n).await?;
        let x = self.desk.maybe(3u32).await?.unwrap_or(9);
        let y = id;
        let mut b = match when_any((self.desk.pure(x), delay(Duration::from_secs(1)))).await {
            Either::Left(got) => got?,
            Either::Right(over) => {
                over?;
                y
            }
        };
        let k = if (self.desk.maybe(Ok::<u32, Oops>(b)?).await?.unwrap_or(7)
            == self
                .desk
                .maybe(
                    self.desk
                        .slow(self.desk.num(b).await?)
                        .timeout(Duration::from_secs(60))
                        .await?,
                )
                .await?
                .unwrap_or(6))
        {
            let f = |x: u32| (x * 2 + b) % 97;
            self.desk.num(n).await?
        } else {
            let late2;
            if q {
                late2 = {
                    let k = if (n != self.desk.num(n).await?) {
                        let mut c = step("step1", async { self.seen(n) }).await;
                        'l1: for n in [b, 8u32] {
                            if !spend(&mut fuel) {
                                break 'l1;
                            }
                            let x = step("step2", async { [1u32].iter().sum::<u32>() % 97 }).await;
                            let y = self
                                .desk
                                .fail(self.desk.num(3u32).await?)
                                .await
                                .unwrap_or(0);
                            let mut v =
                                when_each(2, [x, y].iter().map(|it| self.other.num(*it))).await?;
                            if (self
                                .desk
                                .fail(b)
                                .await
                                .map(|it| it % 50)
                                .or(Err(()).or(Ok::<_, Oops>(3)))?
                                < 3u32)
                            {
                                break;
                            }
                            self.world.effect(format!("E3 {b} {q} {items:?}"));
                        }
                        if let Some(b) = self.desk.maybe(self.desk.num(5u32).await?).await?
                            && b > 2
                        {
                            self.world.effect(format!("80.{}", n));
                            self.world.effect(format!("E38 {b} {q}"));
                            let mut us: Vec<String> = ts;
                        }
                        id
                    } else {
                        let o = Some(0u32);
                        b
                    };
                    let n = 8u32;
                    let (k, a) = (
                        (if (({
                            let inner = k;
                            (inner * 3 + 7u32) % 97
                        }) <= 1u32)
                        {
                            6u32
                        } else {
                            7u32
                        }),
                        format!("80.{}", k),
                    );
                    n
                };
            } else {
                late2 = b;
            }
            let k = 1u32;
            id
        };
        self.world.effect(format!("E67 {k} {q}"));
        self.world.effect(format!("E4 {n} {q}"));
        Ok(format!("{fuel} {n} {id} {items:?} {kind:?} {q} {b} {k} "))
    }

    pub(crate) async fn r32(&self, n: u32, _: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut v = vec![
            self.desk
                .num(
                    (if (5u32 != n) {
                        self.desk.num(7u32).await?
                    } else {
                        self.desk.num(n).await?
                    }),
                )
                .await?,
            3u32,
            1,
        ];
        let mut b = vec![
            (if (n < n) {
                self.desk.num(n).await?
            } else {
                self.desk.num(n).await?
            }),
        ];
        let o = self
            .desk
            .fail(
                step("step2", async { Ok::<_, Oops>(n + 1) })
                    .timeout(Duration::from_secs(9))
                    .await?,
            )
            .await;
        self.desk.note(format!("48.{}", n)).await?;
        let s = format!("82.{}", n);
        'l1: for letter in s.bytes() {
            if !spend(&mut fuel) {
                break 'l1;
            }
            let a = letter as u32 % 97;
            let n = if (o.as_ref().map_or(6u32, |it| *it)
                == ((self.desk.fail(7u32).await.unwrap_or(5) + 9u32) % 97))
            {
                {
                    let loan = &b;
                    {
                        let mut t = s.clone();
                        self.world.effect(format!("53{}{t}", n));
                        self.world.effect(format!("{loan:?}"));
                    }
                }
                let c = {
                    let begun = (s.len() as u32 % 97);
                    let mut sum = begun;
                    let mut add = |it: u32| sum += it;
                    (1..=1).for_each(&mut add);
                    add(2);
                    let boxed: Box<dyn Fn(u32) -> u32> = Box::new(move |it| it + begun);
                    boxed(sum) % 97
                };
                1u32
            } else {
                let t = format!("79.{}", n);
                self.world.effect(format!("E52 {n} {t} {o:?}"));
                'l3: for (k, b) in v.clone().into_iter().enumerate() {
                    if !spend(&mut fuel) {
                        break 'l3;
                    }
                    let k = k as u32;
                    let mut n = o.as_ref().map_or(5u32, |it| *it);
                }
                (b.len() as u32)
            };
        }
        let mut t = s;
        self.world.effect(format!("E51 {n} {t}"));
        let mut a = 5u32;
        let mut c = o.is_ok();
        Ok(format!("{fuel} {n} {v:?} {b:?} {o:?} {t} {a} {c} "))
    }

    pub(crate) async fn r33(
        &self,
        n: u32,
        Order {
            id: k,
            items: shown,
            ..
        }: Order,
    ) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut ts: Vec<String> = vec![format!("36.{}", k), format!("53.{}", k)];
        let t = self
            .desk
            .name(self.desk.maybe(n).await?.unwrap_or(1))
            .await?;
        if let Some(c) = self
            .desk
            .maybe(
                self.desk
                    .num(
                        step("step1", async { self.world.attempt("step1").map(|()| k) })
                            .retry(Retry::times(3))
                            .await?,
                    )
                    .await?,
            )
            .await?
        {
            let add = |x: u32| t.len() as u32 % 97 + x;
            let add = |x: u32| (x * 7 + c) % 97;
        }
        let t = t.strip_prefix('1').unwrap_or(&t);
        let mut v = vec![
            ((n + self
                .desk
                .fail(n)
                .await
                .map(|it| it % 50)
                .or(Err(()).or(Ok::<_, Oops>(3)))?)
                % 97),
        ];
        Ok(format!("{fuel} {n} {k} {shown:?} {ts:?} {t:?} {v:?} "))
    }

    pub(crate) async fn r34(
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
                    (match (k, 4u32) {
                        (0, it) | (it, 0) => it,
                        (few @ (1 | 2), _) => few + 1,
                        (many @ 3..=9, it) if many != it => many,
                        (x, y) if x > y => x - y,
                        _ => k,
                    }),
                )
                .await?,
            9u32,
            1,
        ];
        let p = (
            self.desk.maybe(3u32).await?.unwrap_or(4),
            self.desk
                .num(
                    self.desk
                        .pure(((n + n) % 97))
                        .timeout(Duration::from_secs(1))
                        .await?,
                )
                .await?,
        );
        let t = self
            .desk
            .name(
                step("step1", async { Ok::<_, Oops>(k + 1) })
                    .timeout(Duration::from_secs(9))
                    .await?,
            )
            .await?;
        let mut k = n;
        match self.desk.num((w.len() as u32)).await? % 4 {
            0 => {
                'l1: for item in w.iter().take_while(|it| **it != 3) {
                    if !spend(&mut fuel) {
                        break 'l1;
                    }
                    let a = *item;
                    let c = 'l2: loop {
                        if !spend(&mut fuel) {
                            break 'l2 77;
                        }
                        'l3: for letter in t.chars().rev() {
                            if !spend(&mut fuel) {
                                break 'l3;
                            }
                            let a = letter as u32 % 97;
                            let mut a = a;
                        }
                        let f = |x: u32| t.len() as u32 % 97 + x;
                        {
                            let loan = w.iter().max();
                            {
                                let (k, a) = (a, t.clone());
                                let mut a = self.desk.maybe(9u32).await?.unwrap_or(3);
                                let n = f((t.len() as u32 % 97));
                                self.world.effect(format!("{loan:?}"));
                            }
                        }
                    };
                    self.desk.note(format!("56.{}", a)).await?;
                }
                let b = self.desk.num((w.len() as u32)).await?;
            }
            b if b > 1 && true => {
                let x = n;
                let y = ((b + 3u32) % 97);
                let c = when_all((self.desk.slow(x), self.desk.pure(y)))
                    .timeout(Duration::from_secs(1))
                    .await
                    .map_or(y, |(a, b)| (a + b) % 97);
            }
            _ => {
                let mut us: Vec<String> = vec![format!("15{}{t}", k)];
            }
        }
        let mut d = Data {
            float: f64::NAN,
            big: u128::from(k) << 90,
            ..data(n)
        };
        Ok(format!("{fuel} {n} {shown:?} {w:?} {p:?} {t} {k} {d:?} "))
    }

    pub(crate) async fn r35(
        &self,
        n: u32,
        Order {
            id: k,
            items: shown,
            ..
        }: Order,
    ) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut b = vec![1u32, 9u32, 1];
        let mut v = vec![
            self.desk
                .pure((b.len() as u32))
                .timeout(Duration::from_secs(1))
                .await?,
        ];
        let mut c = self.desk.maybe(6u32).await?;
        let c = n;
        let add = |x: u32| -> u32 { if x > n { x } else { n } };
        self.world.effect(format!("E51 {c}"));
        let mut b = self
            .desk
            .num(
                self.other
                    .num(
                        step("step1", async { self.world.attempt("step1").map(|()| k) })
                            .retry(Retry::times(3))
                            .await?,
                    )
                    .await?,
            )
            .await?;
        match v.as_slice() {
            [] => {
                let late2;
                if ((if (u32::max(c, b) != self.desk.num(4u32).await?) {
                    self.seen((self.down3(b % 3).await?.len() as u32 % 97))
                } else {
                    k
                }) < (v.len() as u32))
                {
                    late2 = {
                        self.world.effect(format!("E14 {c}"));
                        let Some(b) = v.iter().max() else {
                            return Err(Oops::Refused("none".into()));
                        };
                        let mut b = 'l1: loop {
                            if !spend(&mut fuel) {
                                break 'l1 77;
                            }
                            let c = if false {
                                let mut w = vec![u32::max(k, c), n, 1u32];
                                let mut w = vec![9u32];
                                let mut a = format!("19.{}", k);
                                5u32
                            } else {
                                let mut a = format!("59.{}", c);
                                let mut b = vec![0u32, ((9u32 + 1u32) % 97)];
                                v.first().copied().unwrap_or(8u32)
                            };
                            match v.as_slice() {
                                [] => {
                                    let mut w = vec![n, v.first().copied().unwrap_or(1u32)];
                                    self.world.effect(format!("E61 {n}"));
                                    let p = (
                                        4u32,
                                        (if ((*b) <= (*b)) {
                                            w.first()
                                                .copied()
                                                .unwrap_or(v.first().copied().unwrap_or(n))
                                        } else {
                                            0u32
                                        }),
                                    );
                                }
                                [a] if *a > 2 => {
                                    let mut b = vec![(*&5u32), k];
                                    self.world.effect(format!("E13 {k} {shown:?}"));
                                    self.world.effect(format!("E8 {n}"));
                                }
                                [first, rest @ ..] if *first < 40 => {
                                    let add = |x: u32| (x + n) % 97;
                                }
                                [.., last] => {
                                    self.world.effect(format!("E69 {n} {v:?}"));
                                }
                            }
                        };
                        7u32
                    };
                } else {
                    late2 = n;
                }
                self.world.effect(format!("E9 {n} {shown:?}"));
            }
            [a] if *a > 2 => {
                self.world.effect(format!("E73 {c}"));
            }
            [first, rest @ ..] if *first < 40 => {
                let (k, a) = (6u32, format!("42.{}", c));
            }
            [.., last] => {
                let mut b = vec![3u32];
            }
        }
        Ok(format!("{fuel} {n} {k} {shown:?} {v:?} {c} {b} "))
    }

    pub(crate) async fn r36(&self, n: u32, order: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut us: Vec<String> = vec![];
        let mut t = format!("20.{}", n);
        match self.desk.num(n).await? % 4 {
            0 => {
                if (self.desk.num(n).await? != (self.desk.name(n).await?.len() as u32)) {
                    return self
                        .desk
                        .name(
                            (match self.other.num(n).await? {
                                0 => (self.down1(n % 3).await?.len() as u32 % 97),
                                1..=5 => (*&n),
                                _ => n,
                            }),
                        )
                        .await;
                }
                if (n
                    != self
                        .desk
                        .slow(
                            (self
                                .desk
                                .name(
                                    self.desk
                                        .slow(n)
                                        .timeout(Duration::from_secs(1))
                                        .await
                                        .unwrap_or(4),
                                )
                                .await?
                                .len() as u32),
                        )
                        .timeout(Duration::from_secs(60))
                        .await?)
                {
                    let shown = &order.items;
                }
            }
            k if k > 1 && true => {
                {
                    let loan = &t;
                    {
                        self.world.effect(format!("E64 {k} {t}"));
                        self.world.effect(format!("{loan:?}"));
                    }
                }
                let add = |x: u32| -> u32 { if x > n { x } else { n } };
            }
            _ => {
                let mut w = vec![((5u32 + 0u32) % 97)];
                let t = std::mem::replace(&mut t, format!("11.{}", n));
            }
        }
        self.world.effect(format!("E66 {n} {t}"));
        let mut w = vec![(order.id % 97), 4u32, n];
        let mut link1 = Some(Box::new(Data {
            next: Some(Box::new(data(5u32))),
            ..data(0u32)
        }));
        'l2: while let Some(of) = link1 {
            if !spend(&mut fuel) {
                break 'l2;
            }
            let Data { next, nested, .. } = *of;
            link1 = next;
            let a = nested.flatten().unwrap_or(1);
            let c = 'l3: {
                self.world.effect(format!("E22 {n} {t} {w:?}"));
                'l4: for letter in t.chars().rev() {
                    if !spend(&mut fuel) {
                        break 'l4;
                    }
                    let a = letter as u32 % 97;
                    let k = (us.len() as u32);
                }
                let mut c = 1u32;
                a
            };
        }
        let mut q = (w.contains(&7u32) || true);
        let mut c = (match 3u32 {
            0 => 4u32,
            1..=5 => {
                (if ((match n {
                    0 => n,
                    1..=5 => n,
                    _ => n,
                }) < 6u32)
                {
                    0u32
                } else {
                    ({
                        let inner = 8u32;
                        (inner * 3 + 4u32) % 97
                    })
                })
            }
            _ => n,
        });
        Ok(format!("{fuel} {n} {order:?} {us:?} {t} {w:?} {q} {c} "))
    }

    pub(crate) async fn r37(&self, n: u32, order: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut w = vec![self.desk.num(n).await?, 2u32, 1];
        let mut b = vec![n, "22".parse::<u32>()?.min(n)];
        let c = self
            .desk
            .maybe(
                (match (order.items.iter().map(|it| it.amount).sum::<u32>() % 97) {
                    0 => n,
                    1..=5 => ((n + (order.id % 97)) % 97),
                    _ => step("step1", async { self.seen(n) }).await,
                }),
            )
            .await?;
        self.world.effect(format!("E5 {n} {w:?}"));
        if (3u32 > n) {
            self.world.effect(format!("E78 {n} {b:?} {c:?}"));
            let f = |x: u32| w.iter().filter(|it| **it > x).count() as u32;
            let x = b.first().copied().unwrap_or(
                ({
                    let inner = ({
                        let inner = n;
                        (inner * 3 + 6u32) % 97
                    });
                    (inner * 3 + 4u32) % 97
                }),
            );
            let y = step("step2", async { w.iter().sum::<u32>() % 97 }).await;
            let (r, o) = when_all_settled((self.desk.fail(x), self.desk.num(y))).await;
        } else {
            let mut c = inline(async { 6u32 }).await;
            let mut w = b;
            match self.desk.num(self.desk.num(n).await?).await? % 4 {
                0 => {
                    let loan = w.iter().max();
                    {
                        let k = 'l1: loop {
                            if !spend(&mut fuel) {
                                break 'l1 77;
                            }
                            self.world.effect(format!("E12 {c}"));
                            self.world.effect(format!("0.{}", n));
                        };
                        self.world.effect(format!("{loan:?}"));
                    }
                }
                c if c > 1 && n != 7 => {
                    self.world.effect(format!("E4 {c}"));
                }
                _ => {
                    let mut us: Vec<String> = vec![format!("15.{}", c)];
                }
            }
        }
        'l2: for m in w.iter_mut().take(2) {
            if !spend(&mut fuel) {
                break 'l2;
            }
            *m = (*m + n) % 97;
            let data1 = Data {
                float: f64::NAN,
                big: u128::from(0u32) << 90,
                ..data(6u32)
            };
            let s = format!("72.{}", n);
            self.world.effect(format!("E25 {n} {s}"));
        }
        let mut a = n;
        self.world.effect(format!("E57 {a} {c:?}"));
        self.world.effect(format!("E4 {n} {c:?}"));
        Ok(format!("{fuel} {n} {order:?} {w:?} {c:?} {a} "))
    }

    pub(crate) async fn r38(&self, n: u32, order: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut b = vec![9u32, 2u32, 1];
        let (k, s) = (
            self.desk.num(self.other.num(n).await?).await?,
            self.desk.name(self.seen(self.desk.num(n).await?)).await?,
        );
        let a = format!("87.{}", k);
        let mut o = self
            .desk
            .order(
                ((self.desk.num((if (k > k) { k } else { k })).await?
                    + self.other.maybe(n).await?.unwrap_or(8))
                    % 97),
            )
            .await?;
        let b = self.seen(n);
        macro_rules! sum1 {
($($n:expr),*) => { (0 $(+ $n)*) % 97 };
}
        let mut k = sum1!(b, 2u32);
        {
            enum Turn2 {
                Even(u32),
                Odd,
            }
            const FEW2: u32 = 1;
            let turn = match (match self.desk.fail(((2u32 + k) % 97)).await.unwrap_or(8) {
                0 => self
                    .desk
                    .fail(
                        (match n {
                            0 => k,
                            1..=5 => k,
                            _ => n,
                        }),
                    )
                    .await
                    .unwrap_or(5),
                1..=5 => {
                    self.desk
                        .num(step("step2", async { self.seen(k) }).await)
                        .await?
                }
                _ => {
                    step("step3", async { self.world.attempt("step3").map(|()| b) })
                        .retry(Retry::times(3))
                        .await?
                }
            }) {
                FEW2 => Turn2::Odd,
                it if it % 2 == 0 => Turn2::Even(it),
                _ => Turn2::Odd,
            };
            match turn {
                Turn2::Even(a) => {
                    o.items.push(Item {
                        amount: ((3u32
                            + ((self.desk.num(self.desk.num(k).await?).await? + 1u32) % 97))
                            % 97),
                        sku: format!("79{}{s}", b),
                    });
                    let mut b = vec![
                        2u32,
                        self.desk
                            .maybe(self.other.fail(n).await.unwrap_or(0))
                            .await?
                            .unwrap_or(5),
                    ];
                }
                Turn2::Odd => {
                    let mut a = 1u32;
                    let f = |x: u32| (x + b) % 97;
                    let mut ts: Vec<String> = vec![format!("71{}{s}", n), format!("30.{}", k)];
                }
            }
        }
        if (8u32 == 3u32) {
            let f = |x: u32| (x * 5 + b) % 97;
            let mut b = b;
            let (k, s) = (((4u32 + 5u32) % 97), format!("84.{}", b));
        }
        let n = 5u32;
        Ok(format!("{fuel} {order:?} {s} {a} {o:?} {b} {k} {n} "))
    }

    pub(crate) async fn r39(&self, n: u32, order: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut w = vec![
            self.desk
                .maybe(
                    (match n {
                        0 => self.desk.fail(n).await.unwrap_or(0),
                        1..=5 => self.seen(n),
                        _ => n,
                    }),
                )
                .await?
                .unwrap_or(7),
            8u32,
            1,
        ];
        let mut b = vec![
            ((self.desk.num(n).await? + step("step1", async { self.seen(n) }).await) % 97),
            self.desk.num(self.desk.num(n).await?).await?,
            self.desk.num(n).await?,
        ];
        let t = format!("82.{}", n);
        let f = |x: u32| t.len() as u32 % 97 + x;
        let mut a = 2u32;
        let mut a = (match (if self.desk.ok(self.desk.num(n).await?).await? {
            a
        } else {
            5u32
        }) {
            0 => (t.len() as u32 % 97),
            1..=5 => {
                ((self.desk.num(self.desk.num(n).await?).await?
                    + self.other.fail((b.len() as u32)).await.unwrap_or(0))
                    % 97)
            }
            _ => self
                .desk
                .maybe(f(self.other.num(n).await?))
                .await?
                .unwrap_or(4),
        });
        let a = if (6u32
            != b.first().copied().unwrap_or(
                ({
                    let lent = &8u32;
                    *lent
                }),
            )) {
            let mut four = [(b.len() as u32), 4u32, 5u32, 8u32];
            let f = |x: u32| b.iter().filter(|it| **it > x).count() as u32;
            self.world.effect(format!("E14 {n} {t} {order:?}"));
            4u32
        } else {
            if (7u32 != b.first().copied().unwrap_or(5u32)) {
                let mut us: Vec<String> = vec![format!("59.{}", a)];
                let f = |x: u32| b.iter().filter(|it| **it > x).count() as u32;
            } else if (a <= 5u32) {
                'l1: for a in (0..=0u32).rev().step_by(2) {
                    if !spend(&mut fuel) {
                        break 'l1;
                    }
                    let mut ts: Vec<String> = vec![format!("44.{}", n), format!("11.{}", n)];
                    let mut v = vec![7u32, n, 8u32];
                    match (*&b.first().copied().unwrap_or(n)) % 4 {
                        0 => {
                            let n = a;
                            let (k, a) = (a, format!("21.{}", n));
                            self.world.effect(format!("79{}{t}", n));
                        }
                        b if b > 1 && n != 7 => {
                            let mut b = vec![5u32, n];
                            self.world.effect(format!("E37 {a} {t} {order:?}"));
                        }
                        _ => {
                            let mut k = ({
                                let inner = f(3u32);
                                (inner * 3 + 8u32) % 97
                            });
                        }
                    }
                }
            } else {
                self.world.effect(format!("E26 {n} {t} {b:?}"));
                match ((3u32 + self.seen(n)) % 97) % 4 {
                    0 => {
                        let mut c = Some(n);
                    }
                    k if k > 1 && true => {
                        self.world.effect(format!("E62 {n} {t}"));
                    }
                    _ => {
                        let mut a = (if (((n + 6u32) % 97) < self.seen(n)) {
                            6u32
                        } else {
                            0u32
                        });
                    }
                }
            }
            let mut b = vec![7u32];
            n
        };
        w.extend(vec![0u32; 2]);
        let mut k = 1u32;
        Ok(format!("{fuel} {n} {order:?} {w:?} {b:?} {t} {a} {k} "))
    }

    pub(crate) async fn r40(&self, n: u32, mut order: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut w = vec![(self.down0(2u32 % 3).await?.len() as u32 % 97), 1u32, 1];
        let mut b = vec![
            (match self.desk.maybe(n).await?.unwrap_or(9) {
                0 => self.desk.slow(n).timeout(Duration::from_secs(60)).await?,
                1..=5 => u32::max(n, n),
                _ => self.desk.maybe(6u32).await?.unwrap_or(7),
            }),
        ];
        let mut p = Some(self.other.num((w.len() as u32)).await?);
        if (5u32 < self.desk.fail(n).await.unwrap_or(0)) {
            let add = |x: u32| w.iter().filter(|it| **it > x).count() as u32;
        } else if (2u32 <= n) {
            'l1: for item in w.iter() {
                if !spend(&mut fuel) {
                    break 'l1;
                }
                let k = *item;
                let mut c = self.desk.ok(8u32).await?;
                if (self.desk.num(n).await? != b.first().copied().unwrap_or(n)) {
                    continue;
                }
                let late2;
                if (self
                    .other
                    .slow((w.len() as u32))
                    .timeout(Duration::from_secs(60))
                    .await?
                    != ({
                        let inner = self
                            .desk
                            .slow(self.other.num(n).await?)
                            .timeout(Duration::from_secs(1))
                            .await
                            .unwrap_or(3);
                        (inner * 3 + 2u32) % 97
                    }))
                {
                    late2 = {
                        let (k, a) = (k, format!("59.{}", k));
                        7u32
                    };
                } else {
                    late2 = 4u32;
                }
            }
            let f = |x: u32| w.iter().filter(|it| **it > x).count() as u32;
            let Some(b) = w.iter().max_by_key(|it| **it % 7) else {
                return Err(Oops::Refused("none".into()));
            };
        } else {
            let shown = &order.items;
            let mut c = 2u32;
            self.world.effect(format!("E78 {n} {shown:?}"));
        }
        let mut w = b;
        order.items.push(Item {
            amount: 5u32,
            sku: format!("42.{}", n),
        });
        let o = ordered(
            (if (false && ((n > 4u32) || (n > n))) {
                7u32
            } else {
                n
            }),
        );
        let a = format!("86.{}", n);
        Ok(format!("{fuel} {n} {order:?} {p:?} {w:?} {o:?} {a} "))
    }

    pub(crate) async fn r41(&self, n: u32, mut order: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut v = vec![
            ({
                let inner = n;
                (inner * 3 + 8u32) % 97
            }),
            1u32,
            1,
        ];
        let (k, a) = (n, format!("5.{}", n));
        let mut a = a.clone();
        let mut t = a.clone();
        let mut v = vec![
            (match 5u32 {
                0 => (v.len() as u32),
                1..=5 => 3u32,
                _ => self.desk.num(k).await?,
            }),
            self.desk.num(self.other.num(n).await?).await?,
        ];
        let mut ts: Vec<String> = vec![format!("71.{}", k), format!("4.{}", n)];
        Ok(format!("{fuel} {n} {order:?} {k} {a} {t} {v:?} {ts:?} "))
    }

    pub(crate) async fn r42(
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
            [self.desk.num(id).await?, 3, 8u32][({
                let inner = id;
                (inner * 3 + 6u32) % 97
            }) as usize
                % 3],
            3u32,
            1,
        ];
        let (k, a) = (w.first().copied().unwrap_or((n, id).1), format!("71.{}", n));
        let a = format!("49.{}", id);
        w.push(step("step1", async { w.iter().sum::<u32>() % 97 }).await);
        let (k, t) = (id, format!("73{}{a}", n));
        let mut a = w.first().copied().unwrap_or(
            self.desk
                .slow(
                    (((self.down3(7u32 % 3).await?.len() as u32 % 97)
                        + vec![id, n].into_iter().max().unwrap_or(1))
                        % 97),
                )
                .timeout(Duration::from_secs(60))
                .await?,
        );
        Ok(format!(
            "{fuel} {n} {id} {items:?} {kind:?} {w:?} {k} {t} {a} "
        ))
    }

    pub(crate) async fn r43(
        &self,
        n: u32,
        Order {
            id: k,
            items: shown,
            ..
        }: Order,
    ) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let (k, s) = (
            self.desk
                .fail(
                    self.desk
                        .slow((if (n > k) { n } else { k }))
                        .timeout(Duration::from_secs(60))
                        .await?,
                )
                .await
                .unwrap_or(8),
            format!("5.{}", n),
        );
        let a = format!("33{}{s}", k);
        let lent = if (n < k) { &k } else { &n };
        if (step("step1", async { self.world.attempt("step1").map(|()| n) })
            .retry(Retry::times(3))
            .await?
            != k)
        {
            self.world.effect(format!("E36 {n} {s}"));
            let mut d = data(
                step("step2", async { self.world.attempt("step2").map(|()| n) })
                    .retry(Retry::times(3))
                    .await?,
            );
            if self.desk.ok(n).await? {
                match self
                    .desk
                    .pure((s.len() as u32 % 97))
                    .timeout(Duration::from_secs(1))
                    .await?
                    % 4
                {
                    0 => {
                        let mut w = [
                            self.desk
                                .fail(self.desk.num(self.desk.num(k).await?).await?)
                                .await
                                .unwrap_or(7),
                            self.desk
                                .num(step("step3", async { [1u32].iter().sum::<u32>() % 97 }).await)
                                .await?,
                            3u32,
                            8u32,
                        ];
                    }
                    a if a > 1 && n != 7 => {
                        'l1: for a in [
                            self.desk.fail(self.desk.num(a).await?).await.unwrap_or(7),
                            5u32,
                        ] {
                            if !spend(&mut fuel) {
                                break 'l1;
                            }
                            let Some(mut a) = self
                                .desk
                                .maybe(self.desk.fail(n).await.unwrap_or(9))
                                .await?
                            else {
                                self.world.effect(format!("E16 {k} {s} {shown:?}"));
                                break;
                            };
                        }
                        let b = if (n != 8u32) {
                            let (k, s) = (
                                n,
                                self.desk
                                    .name(self.desk.num(self.desk.num(n).await?).await?)
                                    .await?,
                            );
                            k
                        } else {
                            let k = ((k + n) % 97);
                            5u32
                        };
                        if ((1u32
                            == self.seen(
                                step("step4", async { Ok::<_, Oops>(a + 1) })
                                    .timeout(Duration::from_secs(9))
                                    .await?,
                            ))
                            || (b < 0u32))
                        {
                            let mut p = Some(4u32);
                            self.world.effect(format!("E38 {b} {s}"));
                            let s = s;
                        }
                    }
                    _ => {
                        self.world.effect(format!("E9 {n} {a}"));
                    }
                }
                {
                    let loan = a.as_str();
                    {
                        self.world.effect(format!("E0 {k} {a} {lent:?}"));
                        self.world.effect(format!("{loan:?}"));
                    }
                }
                let o = Some(self.seen(8u32));
            } else {
                match &d.adjacent {
                    Adjacent::Text(t) => match d.shape.clone() {
                        Shape::Dot | Shape::Line(..) => {
                            let n = 0u32;
                        }
                        Shape::Circle(_) => {
                            assert!("12".parse::<u32>()?.min(4u32) < 100_000);
                        }
                        Shape::Square { side: a, .. } => {
                            let mut b = vec![
                                6u32,
                                a,
                                ((9u32
                                    + (match k {
                                        0 => k,
                                        1..=5 => n,
                                        _ => n,
                                    }))
                                    % 97),
                            ];
                        }
                    },
                    shown => {
                        let mut v = vec![
                            (match ((k + k) % 97) {
                                0 => k,
                                1..=5 => 7u32,
                                _ => 4u32,
                            }),
                        ];
                    }
                }
            }
        } else if (9u32
            < (if (4u32 == 2u32) {
                ({
                    let inner = k;
                    (inner * 3 + 9u32) % 97
                })
            } else {
                k
            }))
        {
            self.world.effect(format!("E78 {k} {a} {lent:?}"));
        } else {
            let mut s = a;
        }
        let d = data(
            (match k {
                0 => 5u32,
                1..=5 => 4u32,
                _ => (if let (true, it) = ((n > n), k) { it } else { k }),
            }),
        );
        let mut a = 6u32;
        Ok(format!("{fuel} {n} {shown:?} {k} {lent:?} {d:?} {a} "))
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
        let mut b = vec![self.other.num(self.other.num(k).await?).await?];
        let o = self.desk.maybe(self.desk.num(k).await?).await?;
        let mut us: Vec<String> = vec![format!("72.{}", k)];
        let mut r = self
            .desk
            .fail(
                (self
                    .desk
                    .name(self.desk.maybe(3u32).await?.unwrap_or(6))
                    .await?
                    .len() as u32),
            )
            .await;
        let pair = (
            n,
            self.desk
                .slow(
                    self.desk
                        .num(u32::from(
                            matches!(self.desk.fail(n).await, Ok(it) if it > 3),
                        ))
                        .await?,
                )
                .timeout(Duration::from_secs(60))
                .await?,
        );
        Ok(format!(
            "{fuel} {n} {k} {shown:?} {b:?} {o:?} {us:?} {r:?} {pair:?} "
        ))
    }

    pub(crate) async fn r45(&self, n: u32, mut order: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut us: Vec<String> = vec![format!("6.{}", n)];
        let o = self
            .desk
            .fail((((self.down2(n % 3).await?.len() as u32 % 97) + 1u32) % 97))
            .await;
        'l1: while (n < self
            .desk
            .maybe(
                (if !(n != n) {
                    step("step1", async { Ok::<_, Oops>(n + 1) })
                        .timeout(Duration::from_secs(9))
                        .await?
                } else {
                    self.desk.num(3u32).await?
                }),
            )
            .await?
            .unwrap_or(5))
        {
            if !spend(&mut fuel) {
                break 'l1;
            }
            let mut c = (step("step2", async { self.world.attempt("step2").map(|()| n) })
                .retry(Retry::times(3))
                .await?
                <= 0u32);
            let mut a = self.other.fail(n).await.unwrap_or(2);
            let c = 'l2: loop {
                if !spend(&mut fuel) {
                    break 'l2 77;
                }
                let mut v = vec![
                    step("step3", async { self.world.attempt("step3").map(|()| a) })
                        .retry(Retry::times(3))
                        .await?,
                    self.other.num(n).await?,
                    ((n ^ a | 1) % 97),
                ];
                'l3: for (at, item) in v.iter().enumerate().filter(|(at, _)| *at != 1) {
                    if !spend(&mut fuel) {
                        break 'l3;
                    }
                    let a = (*item + at as u32) % 97;
                    #[derive(Debug, Clone, serde::Serialize, serde::Deserialize)]
                    struct Own4<T> {
                        left: T,
                        right: Vec<T>,
                    }
                    impl Own4<u32> {
                        fn sum(&self) -> u32 {
                            (self.left + self.right.len() as u32) % 97
                        }
                    }
                    let shown = Own4 {
                        left: step("step4", async { self.world.attempt("step4").map(|()| a) })
                            .retry(Retry::times(3))
                            .await?,
                        right: vec![
                            (if (self.desk.num(a).await?
                                != self
                                    .desk
                                    .slow(a)
                                    .timeout(Duration::from_secs(1))
                                    .await
                                    .unwrap_or(2))
                            {
                                ({
                                    let inner = self.desk.num(3u32).await?;
                                    (inner * 3 + 9u32) % 97
                                })
                            } else {
                                self.desk.num(u32::max(a, a)).await?
                            }),
                        ],
                    };
                    let n = shown.sum();
                }
            };
        }
        let mut c = Some(9u32);
        let mut order = Order {
            id: n,
            ..order.clone()
        };
        let mut ts: Vec<String> = us;
        'l5: for a in [9u32, 3u32] {
            if !spend(&mut fuel) {
                break 'l5;
            }
            let mut b = vec![n, (n, a).1];
            let mut v = b;
            self.world.effect(format!("E23 {n} {c:?} {o:?}"));
        }
        self.world.effect(format!("E12 {n} {o:?}"));
        'l6: for k in 0..9u32.min(3) {
            if !spend(&mut fuel) {
                break 'l6;
            }
            let mut v = vec![u32::from(matches!(Ok::<u32, Oops>(k), Ok(it) if it > 3))];
            let mut k = if !(9u32 <= 4u32) {
                let mut c = 3u32;
                let mut b = vec![o.as_ref().map_or(3u32, |it| *it)];
                (ts.len() as u32)
            } else {
                order.kind = match 2u32 % 3 {
                    0 => Kind::Unknown,
                    1 => Kind::EatIn {
                        table: (ts.len() as u32),
                    },
                    _ => Kind::Takeaway(format!("21.{}", n)),
                };
                let o = Order {
                    id: 3u32,
                    ..order.clone()
                };
                if let Some(item) = v.first() {
                    self.world.effect(format!("E2 {n}"));
                    self.world.effect(format!("{item}"));
                }
                (o.id % 97)
            };
            let mut o = Some(k);
        }
        Ok(format!("{fuel} {n} {o:?} {c:?} {order:?} {ts:?} "))
    }

    pub(crate) async fn r46(&self, n: u32, order: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut v = vec![
            (format!("{}{other:>3}{}", 9u32, n, other = self.seen(n)).len() as u32),
            9u32,
            1,
        ];
        let p = (7u32, self.other.num((v.len() as u32)).await?);
        let mut q = !(step("step1", async { Ok::<_, Oops>(n + 1) })
            .timeout(Duration::from_secs(9))
            .await?
            <= 5u32);
        match v.as_slice() {
            [] => {
                let add = |x: u32| (x * 1 + n) % 97;
                let Some(b) = v.iter().find(|it| **it > 7) else {
                    return Err(Oops::Refused("none".into()));
                };
            }
            [a] if *a > 2 => {
                if self
                    .desk
                    .ok(({
                        let inner = self.desk.num(self.desk.num(n).await?).await?;
                        (inner * 3 + 3u32) % 97
                    }))
                    .await?
                {
                    let c = inline(async { v.first().copied().unwrap_or(n) }).await;
                    if (self
                        .desk
                        .num(
                            (self
                                .down3(self.desk.fail(n).await.unwrap_or(4) % 3)
                                .await?
                                .len() as u32
                                % 97),
                        )
                        .await?
                        < self.desk.fail(c).await.unwrap_or(0))
                    {
                        let mut a = c;
                        let a = 0u32;
                    }
                } else if (n > (v.len() as u32)) {
                    if (((4u32 + 6u32) % 97) < (v.len() as u32)) {
                        let (k, a) = (3u32, format!("57.{}", n));
                        let mut rows1 = vec![v.clone(), vec![(v.len() as u32)], vec![], vec![1, 2]];
                        'l2: for row in &mut rows1 {
                            if !spend(&mut fuel) {
                                break 'l2;
                            }
                            'l3: for item in row.iter_mut().rev() {
                                if !spend(&mut fuel) {
                                    break 'l3;
                                }
                                *item = (*item + 8u32) % 97;
                                let mut c = n;
                                let mut a = format!("8{}{a}", k);
                                self.world.effect(format!("46.{}", c));
                            }
                        }
                        self.world.effect(format!("{rows1:?}"));
                    } else {
                        match v.as_slice() {
                            [] => {
                                let add = |x: u32| (x * 8 + n) % 97;
                                let mut v = vec![5u32, 9u32, 3u32];
                            }
                            [a] if *a > 2 => {
                                let mut v = vec![7u32];
                                let c = 3u32;
                            }
                            [first, rest @ ..] if *first < 40 => {
                                let (k, a) = (5u32, format!("2.{}", n));
                            }
                            [.., last] => {
                                self.world.effect(format!("E90 {n} {q} {order:?}"));
                            }
                        }
                    }
                    let b = self.seen(6u32);
                    let stock4 = HashMap::from([("tea".to_owned(), 1u32), ("milk".to_owned(), 2)]);
                    let mut keys_stock4 = stock4.keys().cloned().collect::<Vec<_>>();
                    keys_stock4.sort();
                    'l5: for key in keys_stock4 {
                        if !spend(&mut fuel) {
                            break 'l5;
                        }
                        let a = stock4[&key];
                        let mut ts: Vec<String> = vec![];
                    }
                }
            }
            [first, rest @ ..] if *first < 40 => {
                let n = Ok::<u32, Oops>(2u32)
                    .map_err(|it| Oops::Refused(format!("{it}!")))
                    .unwrap_or_default();
            }
            [.., last] => {
                let mut n = n;
            }
        }
        v.push(n);
        let t = format!("14.{}", n);
        self.world.effect(format!("E22 {n} {t} {q}"));
        let mut s = format!("46{}{t}", n);
        let mut b = n;
        let mut t = s;
        Ok(format!("{fuel} {n} {order:?} {v:?} {p:?} {q} {b} {t} "))
    }

    pub(crate) async fn r47(
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
            ({
                let inner = self
                    .other
                    .slow(self.desk.fail(6u32).await.unwrap_or(9))
                    .timeout(Duration::from_secs(1))
                    .await
                    .unwrap_or(9);
                (inner * 3 + 4u32) % 97
            }),
            8u32,
            1,
        ];
        let mut b = vec![
            ({
                let inner = ((id + n) % 97);
                (inner * 3 + 1u32) % 97
            }),
        ];
        let t = format!("6.{}", id);
        let mut a = 'l1: loop {
            if !spend(&mut fuel) {
                break 'l1 77;
            }
            let mut rows2 = vec![w.clone(), vec![id], vec![], vec![1, 2]];
            'l3: for row in &rows2 {
                if !spend(&mut fuel) {
                    break 'l3;
                }
                'l4: for a in row {
                    if !spend(&mut fuel) {
                        break 'l4;
                    }
                    let d = data((*a));
                }
            }
            self.world.effect(format!("{rows2:?}"));
            let (k, t) = (n, format!("45{}{t}", id));
        };
        'l5: for item in w.iter().rev().skip(1) {
            if !spend(&mut fuel) {
                break 'l5;
            }
            let a = *item;
            'l6: while let Some(k) = b.pop() {
                if !spend(&mut fuel) {
                    break 'l6;
                }
                self.desk.note(format!("25.{}", n)).await?;
                self.desk.note(t.clone()).await?;
            }
            let more = a;
            if let Some(it) = b.last_mut() {
                *it = (*it + more) % 97;
            }
        }
        {
            use std::cmp::Ordering as Side7;
            match a.cmp(&a) {
                Side7::Less => {
                    if self.desk.ok(self.seen(id)).await? {
                        return Ok(format!(
                            "0 {}",
                            (match (match a {
                                0 => id,
                                1..=5 => id,
                                _ => n,
                            }) {
                                0 => a,
                                1..=5 => a,
                                _ => n,
                            })
                        ));
                    }
                    let f = |x: u32| t.len() as u32 % 97 + x;
                }
                Side7::Equal => {
                    if !(id <= id) {
                        return self.desk.name((b.len() as u32)).await;
                    }
                }
                Side7::Greater => {
                    let Some(b) = b.iter().find(|it| **it > 5) else {
                        return Err(Oops::Refused("none".into()));
                    };
                }
            }
        }
        let Ok(a) = self
            .desk
            .fail(
                self.other
                    .maybe(b.first().copied().unwrap_or((b.len() as u32)))
                    .await?
                    .unwrap_or(1),
            )
            .await
        else {
            return Ok(format!("97 {}", n));
        };
        let k = (if (self.desk.num(self.desk.num(n).await?).await? <= (w.len() as u32)) {
            self.desk
                .fail(
                    self.desk
                        .slow((if (4u32 > id) { a } else { n }))
                        .timeout(Duration::from_secs(60))
                        .await?,
                )
                .await
                .unwrap_or(7)
        } else {
            self.other.num(self.desk.num(5u32).await?).await?
        });
        if (3u32 < (b.len() as u32)) {
            'l8: for letter in t.bytes() {
                if !spend(&mut fuel) {
                    break 'l8;
                }
                let a = letter as u32 % 97;
                let mut w = vec![9u32, 3u32];
            }
            let b = 7u32;
            let mut b = (match n {
                0 => 2u32,
                1..=5 => 8u32,
                _ => 8u32,
            });
        }
        let mut ts: Vec<String> = vec![];
        Ok(format!(
            "{fuel} {n} {id} {items:?} {kind:?} {w:?} {b:?} {t} {a} {k} {ts:?} "
        ))
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
        let mut v = vec![
            (self
                .down0(
                    self.desk
                        .num(self.desk.pure(id).timeout(Duration::from_secs(1)).await?)
                        .await?
                        % 3,
                )
                .await?
                .len() as u32
                % 97),
            7u32,
            1,
        ];
        let mut us: Vec<String> = vec![format!("68.{}", n)];
        let mut s = format!("46.{}", n);
        'l1: while let Some(k) = self.desk.maybe(3u32).await? {
            if !spend(&mut fuel) {
                break 'l1;
            }
            'l2: for some in v.windows(2) {
                if !spend(&mut fuel) {
                    break 'l2;
                }
                let a = some.iter().sum::<u32>() % 97;
                match 7u32 % 4 {
                    0 => {
                        let stock3 = HashMap::from([
                            (
                                "tea".to_owned(),
                                ((self.desk.num(a).await?
                                    + (match id {
                                        0 => 6u32,
                                        1..=5 => a,
                                        _ => id,
                                    }))
                                    % 97),
                            ),
                            ("milk".to_owned(), 2),
                        ]);
                        let mut keys_stock3 = stock3.keys().cloned().collect::<Vec<_>>();
                        keys_stock3.sort();
                        'l4: for key in keys_stock3 {
                            if !spend(&mut fuel) {
                                break 'l4;
                            }
                            let a = stock3[&key];
                            let c = self
                                .desk
                                .maybe(
                                    self.other
                                        .slow(
                                            self.other
                                                .num(
                                                    self.desk
                                                        .pure(k)
                                                        .timeout(Duration::from_secs(1))
                                                        .await?,
                                                )
                                                .await?,
                                        )
                                        .timeout(Duration::from_secs(60))
                                        .await?,
                                )
                                .await?;
                            let mut us: Vec<String> = vec![];
                        }
                        let x = 1u32;
                        let y = (us.len() as u32);
                        let mut b = when_each(2, [x, y, 3].map(|it| self.desk.num(it))).await?;
                        'l5: for t in &self.names {
                            if !spend(&mut fuel) {
                                break 'l5;
                            }
                            let more = k;
                            if let Some(it) = b.last_mut() {
                                *it = (*it + more) % 97;
                            }
                            let mut t = t.to_string();
                        }
                    }
                    b if b > 1 && true => {
                        let mut b = if (self
                            .desk
                            .num(
                                (self
                                    .down3(
                                        step("step1", async { Ok::<_, Oops>(k + 1) })
                                            .timeout(Duration::from_secs(9))
                                            .await?
                                            % 3,
                                    )
                                    .await?
                                    .len() as u32
                                    % 97),
                            )
                            .await?
                            <= self.desk.fail((s.len() as u32 % 97)).await.unwrap_or(1))
                        {
                            let a = n;
                            let n = inline(async { (b, id).1 }).await;
                            if ((match k {
                                0 => a,
                                1..=5 => a,
                                _ => n,
                            }) < a)
                            {
                                break;
                            }
                            step("step2", async { self.seen(k) }).await
                        } else {
                            if (true || (n != b)) {
                                break;
                            }
                            self.world.effect(format!("E48 {k} {s}"));
                            let n = 1u32;
                            (match 1u32 {
                                0 => (us.len() as u32),
                                1..=5 => k,
                                _ => 5u32,
                            })
                        };
                        let (k, t) = (b, format!("62.{}", k));
                    }
                    _ => {
                        let mut q = !(2u32 > 9u32);
                        {
                            enum Turn6 {
                                Even(u32),
                                Odd,
                            }
                            const FEW6: u32 = 1;
                            let turn = match (match (v.len() as u32) {
                                0 => (v.len() as u32),
                                1..=5 => k,
                                _ => 4u32,
                            }) {
                                FEW6 => Turn6::Odd,
                                it if it % 2 == 0 => Turn6::Even(it),
                                _ => Turn6::Odd,
                            };
                            match turn {
                                Turn6::Even(a) => {
                                    let mut w = vec![7u32, 4u32];
                                    let (k, s) = (k, format!("93.{}", a));
                                    let mut a = k;
                                }
                                Turn6::Odd => {
                                    self.world.effect(format!("E23 {k} {s} {q}"));
                                }
                            }
                        }
                        us.push(format!("90{}{s}", n));
                    }
                }
                self.world.effect(format!("E23 {n} {s}"));
                self.world.effect(format!("E75 {id} {s} {items:?} {v:?}"));
            }
            v.extend(vec![6u32; 2]);
            let a = k;
        }
        us.push(s);
        let mut v = vec![1u32, 9u32];
        let a = format!("96.{}", n);
        let mut c = true;
        self.world.effect(format!("E72 {id} {a} {c} {us:?}"));
        Ok(format!(
            "{fuel} {n} {id} {items:?} {kind:?} {us:?} {v:?} {a} {c} "
        ))
    }

    pub(crate) async fn r49(
        &self,
        n: u32,
        Order {
            id: k,
            items: shown,
            ..
        }: Order,
    ) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut b = vec![Ok::<u32, Oops>(2u32)?];
        let o = self
            .desk
            .maybe(
                (match self
                    .desk
                    .pure(
                        step("step1", async { Ok::<_, Oops>(k + 1) })
                            .timeout(Duration::from_secs(9))
                            .await?,
                    )
                    .timeout(Duration::from_secs(1))
                    .await?
                {
                    0 => self.seen(self.other.num(k).await?),
                    1..=5 => k,
                    _ => n,
                }),
            )
            .await?;
        if ((3u32 > k) && ((b.len() as u32) <= n)) {
            let mut link1 = Some(Box::new(Data {
                next: Some(Box::new(data(1u32))),
                ..data(n)
            }));
            'l2: while let Some(of) = link1 {
                if !spend(&mut fuel) {
                    break 'l2;
                }
                let Data { next, nested, .. } = *of;
                link1 = next;
                let a = nested.flatten().unwrap_or(1);
                if let Some(item) = b.first() {
                    if self
                        .other
                        .ok(self
                            .other
                            .maybe((self.desk.name(n).await?.len() as u32))
                            .await?
                            .unwrap_or(3))
                        .await?
                    {
                        let mut w = vec![
                            step("step2", async { self.world.attempt("step2").map(|()| n) })
                                .retry(Retry::times(3))
                                .await?,
                            (match (if (a != k) { k } else { a }) {
                                0 => self.desk.maybe(a).await?.unwrap_or(5),
                                1..=5 => k,
                                _ => (b.len() as u32),
                            }),
                        ];
                        if ((w.len() as u32) < self.desk.num(n).await?) {
                            continue 'l2;
                        }
                        if self
                            .desk
                            .ok(self.desk.pure(k).timeout(Duration::from_secs(1)).await?)
                            .await?
                        {
                            break 'l2;
                        }
                    } else if (b.contains(&9u32)
                        || (step("step3", async { b.iter().sum::<u32>() % 97 }).await
                            <= self
                                .desk
                                .pure((b.len() as u32))
                                .timeout(Duration::from_secs(1))
                                .await?))
                    {
                        let a = format!("43.{}", k);
                    } else {
                        let b = match self
                            .desk
                            .maybe(
                                (if (o.unwrap_or(n) == (if (n < n) { n } else { k })) {
                                    (b.len() as u32)
                                } else {
                                    a
                                }),
                            )
                            .await?
                        {
                            Some(it) => it,
                            None => {
                                continue 'l2;
                            }
                        };
                        let x = self.desk.num(5u32).await?;
                        let y = step("step4", async { Ok::<_, Oops>(n + 1) })
                            .timeout(Duration::from_secs(9))
                            .await?;
                        let (a, s, o) =
                            when_all((self.desk.num(x), self.desk.name(y), self.desk.order(x)))
                                .await?;
                    }
                    self.world.effect(format!("{item}"));
                }
                let mut b = o.unwrap_or(
                    ({
                        let inner = b.first().copied().unwrap_or(4u32);
                        (inner * 3 + 9u32) % 97
                    }),
                );
                let mut w = vec![0u32, n, k];
            }
            let n = 8u32;
            if (k == 4u32) {
                self.world.effect(format!("E54 {k} {b:?}"));
            } else {
                let late3;
                if ((match ({
                    let inner = n;
                    (inner * 3 + 3u32) % 97
                }) {
                    0 => 2u32,
                    1..=5 => 9u32,
                    _ => b.first().copied().unwrap_or(o.unwrap_or(n)),
                }) != 0u32)
                {
                    late3 = {
                        let k = 7u32;
                        n
                    };
                } else {
                    late3 = 2u32;
                }
            }
        } else {
            let mut m = BTreeMap::from([(1u32 % 5, 2u32), (1, 7u32)]);
        }
        self.world.effect(format!("E0 {k} {b:?}"));
        let mut ts: Vec<String> = vec![format!("48.{}", n), format!("47.{}", n)];
        let mut b = vec![
            (if (k != 6u32) {
                b.first().copied().unwrap_or(n)
            } else {
                8u32
            }),
        ];
        let a = n;
        Ok(format!("{fuel} {n} {k} {shown:?} {o:?} {ts:?} {b:?} {a} "))
    }

    pub(crate) async fn r50(&self, n: u32, order: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut v = vec![n, step("step1", async { self.seen(n) }).await];
        let o = self
            .desk
            .fail(
                self.desk
                    .num(step("step2", async { self.seen(n) }).await)
                    .await?,
            )
            .await;
        let mut k = 'l1: {
            let c = if (u32::from(
                matches!(self.desk.fail(self.desk.maybe(n).await?.unwrap_or(7)).await, Ok(it) if it > 3),
            ) != (v.len() as u32))
            {
                match &o {
                    Ok(good) => {
                        let mut data1 = Data {
                            float: f64::NAN,
                            big: u128::from(n) << 90,
                            ..data(n)
                        };
                        let add = |x: u32| (x * 5 + n) % 97;
                        self.world.effect(format!("{good}"));
                    }
                    Err(bad) => {
                        macro_rules! sum2 {
($($n:expr),*) => { (0 $(+ $n)*) % 97 };
}
                        let mut a = sum2!(n, 4u32);
                        match &o {
                            Ok(good) => {
                                delay(Duration::from_secs(1)).await?;
                                self.world.effect(format!("{good}"));
                            }
                            Err(bad) => {
                                let b = match self
                                    .desk
                                    .fail(
                                        step("step4", async { Ok::<_, Oops>(n + 1) })
                                            .timeout(Duration::from_secs(9))
                                            .await?,
                                    )
                                    .await
                                {
                                    Ok(it) => it,
                                    Err(_) => {
                                        self.world.effect(format!("E20 {a} {v:?}"));
                                        break 'l1 (order.id % 97);
                                    }
                                };
                                self.world.effect(format!("{bad}"));
                            }
                        }
                        if self.desk.ok(self.desk.maybe(n).await?.unwrap_or(6)).await? {
                            break 'l1 self
                                .other
                                .maybe(step("step5", async { self.seen(n) }).await)
                                .await?
                                .unwrap_or(1);
                        }
                        self.world.effect(format!("{bad}"));
                    }
                }
                let mut k = v.first().copied().unwrap_or(n);
                self.desk
                    .fail(self.desk.num((if (n != n) { k } else { n })).await?)
                    .await
                    .unwrap_or(7)
            } else {
                self.world.effect(format!("E73 {n} {o:?}"));
                ({
                    let inner = (self.desk.name(0u32).await?.len() as u32);
                    (inner * 3 + 4u32) % 97
                })
            };
            'l3: for (at, item) in v.iter().enumerate().rev().skip(1) {
                if !spend(&mut fuel) {
                    break 'l3;
                }
                let a = (*item + at as u32) % 97;
                match &o {
                    Ok(good) => {
                        let c = true;
                        self.world.effect(format!("E33 {a} {c}"));
                        'l4: for (at, item) in v.iter().enumerate() {
                            if !spend(&mut fuel) {
                                break 'l4;
                            }
                            let k = *item + at as u32;
                            self.world.effect(format!("E37 {n} {c}"));
                        }
                        self.world.effect(format!("{good}"));
                    }
                    Err(bad) => {
                        self.world.effect(format!("58.{}", c));
                        self.world.effect(format!("{bad}"));
                    }
                }
                let mut data1 = data(6u32);
            }
            8u32
        };
        self.world.effect(format!("E88 {n}"));
        let add = |x: u32| v.iter().filter(|it| **it > x).count() as u32;
        let mut q = (n
            != ({
                let inner = 4u32;
                (inner * 3 + 3u32) % 97
            }));
        let shown: Option<Option<u32>> = Some(Some(n).filter(|it| *it > 4));
        let mut c = Some(7u32);
        Ok(format!(
            "{fuel} {n} {order:?} {v:?} {o:?} {k} {q} {shown:?} {c:?} "
        ))
    }

    pub(crate) async fn r51(&self, n: u32, order: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut w = vec![n, 4u32, 1];
        let (k, t) = (n, format!("93.{}", n));
        let a = format!("42.{}", n);
        {
            let loan = &a;
            {
                let late2;
                if (self.other.num(k).await? < (self.desk.name(n).await?.len() as u32)) {
                    late2 = {
                        'l1: while let Some(n) = self
                            .desk
                            .maybe(step("step1", async { w.iter().sum::<u32>() % 97 }).await)
                            .await?
                        {
                            if !spend(&mut fuel) {
                                break 'l1;
                            }
                            if self.desk.ok(self.desk.fail(n).await.unwrap_or(0)).await? {
                                break 'l1;
                            }
                        }
                        let mut c = self.other.ok(8u32).await?;
                        if self.desk.ok(3u32).await? {
                            if let Some(c) = self
                                .desk
                                .maybe(
                                    self.desk
                                        .num(
                                            step("step2", async { w.iter().sum::<u32>() % 97 })
                                                .await,
                                        )
                                        .await?,
                                )
                                .await?
                                && self.desk.ok(c).await?
                            {
                                let x = self.seen(3u32);
                                let y = 4u32;
                                let (a, o) =
                                    when_all((self.desk.num(x), self.desk.maybe(y))).await?;
                                let add = |x: u32| (x * 5 + c) % 97;
                                w.push(self.seen(w.first().copied().unwrap_or(4u32)));
                            } else {
                                let d = Data {
                                    float: f64::NAN,
                                    big: u128::from(2u32) << 90,
                                    ..data(
                                        w.first()
                                            .copied()
                                            .unwrap_or(w.first().copied().unwrap_or(n)),
                                    )
                                };
                            }
                            w.push((w.len() as u32));
                            self.world.effect(format!("E72 {n} {a} {c} {w:?}"));
                        }
                        self.seen(1u32)
                    };
                } else {
                    late2 = 6u32;
                }
                self.world.effect(format!("{loan:?}"));
            }
        }
        self.world.effect(format!("E13 {k} {t} {w:?}"));
        let c = 9u32;
        self.world.effect(format!("E78 {n} {a}"));
        let t = format!("35.{}", k);
        Ok(format!("{fuel} {n} {order:?} {w:?} {k} {a} {c} {t} "))
    }

    pub(crate) async fn r52(&self, n: u32, mut order: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut pair = (n, 1u32);
        let mut t = format!("70.{}", n);
        let f = |x: u32| (x + n) % 97;
        let Some((part, after)) = t.split_once('.') else {
            return Err(Oops::Refused("none".into()));
        };
        self.world.effect(format!("E53 {n} {t} {part:?}"));
        let n = match self
            .desk
            .maybe(
                self.desk
                    .fail(self.desk.num((if (n < n) { n } else { n })).await?)
                    .await
                    .unwrap_or(7),
            )
            .await?
        {
            Some(it) => it,
            None => {
                return Err(Oops::Refused(format!("R{}", n)));
            }
        };
        Ok(format!(
            "{fuel} {order:?} {pair:?} {t} {part:?} {after:?} {n} "
        ))
    }

    pub(crate) async fn r53(
        &self,
        n: u32,
        Order {
            id,
            mut items,
            kind,
        }: Order,
    ) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut v = vec![id, 6u32, 1];
        let (k, a) = (
            (match id {
                0 => id,
                1..=5 => {
                    ('b1: {
                        if (id != id) {
                            break 'b1 id;
                        }
                        n
                    })
                }
                _ => 6u32,
            }),
            format!("52.{}", id),
        );
        let mut q = self.desk.ok(4u32).await?;
        if let Some(a) = self
            .desk
            .maybe(self.desk.fail(id).await.unwrap_or(8))
            .await?
        {
            'l2: for (k, a) in v.clone().into_iter().enumerate() {
                if !spend(&mut fuel) {
                    break 'l2;
                }
                let k = k as u32;
                let n = ((self
                    .desk
                    .fail(step("step1", async { self.seen(n) }).await)
                    .await
                    .unwrap_or(2)
                    + self
                        .desk
                        .num(
                            (if ((n != id) || (a == id)) {
                                self.desk.num(0u32).await?
                            } else {
                                self.desk.num(id).await?
                            }),
                        )
                        .await?)
                    % 97);
            }
        } else {
            {
                let loan = a.as_str();
                {
                    let s = format!("31.{}", id);
                    let d = if ((k != id) && (k < k)) {
                        &self.desk
                    } else {
                        &self.other
                    };
                    self.world.effect(format!("{loan:?}"));
                }
            }
            'l3: for item in v.iter() {
                if !spend(&mut fuel) {
                    break 'l3;
                }
                let b = *item;
                let mut c = self
                    .desk
                    .fail(
                        step("step2", async { Ok::<_, Oops>(id + 1) })
                            .timeout(Duration::from_secs(9))
                            .await?,
                    )
                    .await
                    .unwrap_or(7);
                let x = (v.len() as u32);
                let y = self
                    .desk
                    .slow(v.first().copied().unwrap_or(self.desk.num(k).await?))
                    .timeout(Duration::from_secs(60))
                    .await?;
                let (a, o) = when_all((self.desk.num(x), self.desk.maybe(y))).await?;
                'l4: for item in v.iter().step_by(2) {
                    if !spend(&mut fuel) {
                        break 'l4;
                    }
                    let a = *item;
                    let x = 2u32;
                    let y = self
                        .desk
                        .num(v.first().copied().unwrap_or((v.len() as u32)))
                        .await?;
                    let b = when_all((self.desk.slow(x), self.desk.pure(y)))
                        .timeout(Duration::from_secs(1))
                        .await
                        .map_or(y, |(a, b)| (a + b) % 97);
                    let mut a = n;
                    let Some(n) = self.desk.maybe(self.desk.num(4u32).await?).await? else {
                        self.world.effect(format!("E42 {k} {q} {items:?} {o:?}"));
                        break;
                    };
                }
            }
            self.world.effect(format!("E85 {id} {a} {q} {kind:?}"));
        }
        self.world.effect(format!("E33 {k} {a} {q}"));
        self.world.effect(format!("E58 {n} {a} {q} {v:?}"));
        let mut t = format!("41.{}", id);
        self.world.effect(format!("E40 {id} {t} {q}"));
        self.world.effect(format!("E82 {n} {t} {q} {items:?}"));
        Ok(format!(
            "{fuel} {n} {id} {items:?} {kind:?} {v:?} {k} {a} {q} {t} "
        ))
    }

    pub(crate) async fn r54(&self, n: u32, mut order: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut w = vec![
            self.desk.num(n).await?,
            step("step1", async { Ok::<_, Oops>(n + 1) })
                .timeout(Duration::from_secs(9))
                .await?,
        ];
        let mut t = format!("82.{}", n);
        if ((order.items.iter().map(|it| it.amount).sum::<u32>() % 97)
            == step("step2", async { self.world.attempt("step2").map(|()| n) })
                .retry(Retry::times(3))
                .await?)
        {
            let shown = order.kind;
            let count = order.items.len() as u32;
            let mut n = count;
            let t = &self.names[self.seen(n) as usize % 3];
        }
        {
            let loan = &t;
            {
                'l1: while let Some(n) = w.pop() {
                    if !spend(&mut fuel) {
                        break 'l1;
                    }
                    let (k, s) = (self.desk.num((w.len() as u32)).await?, format!("74.{}", n));
                    let mut us: Vec<String> = vec![
                        format!("18{}{t}", n),
                        self.desk
                            .name(
                                w.first()
                                    .copied()
                                    .unwrap_or((if (k < k) { 0u32 } else { n })),
                            )
                            .await?,
                    ];
                    if ((match k {
                        0 => n,
                        1..=5 => n,
                        _ => 4u32,
                    }) <= n)
                    {
                        break 'l1;
                    }
                }
                if (w.contains(&2u32) && (n != n)) {
                    return self
                        .desk
                        .name(
                            ({
                                let inner = self.desk.fail(n).await.unwrap_or(0);
                                (inner * 3 + 7u32) % 97
                            }),
                        )
                        .await;
                }
                self.world.effect(format!("{loan:?}"));
            }
        }
        let mut v = w;
        let t = t.get(1..).unwrap_or("none");
        let mut t = self.other.name(5u32).await?;
        let order = ordered(0u32);
        let a = if !true { &n } else { &n };
        Ok(format!("{fuel} {n} {v:?} {t} {order:?} {a:?} "))
    }

    pub(crate) async fn r55(&self, n: u32, order: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let p = (
            self.other
                .maybe(self.desk.num(n).await?)
                .await?
                .unwrap_or(9),
            ((self
                .desk
                .fail((if (3u32 < n) { n } else { n }))
                .await
                .unwrap_or(0)
                + self.desk.num(n).await?)
                % 97),
        );
        let mut s = format!("92.{}", n);
        let r = self.desk.fail((*&((n + 6u32) % 97))).await;
        let f = |x: u32| s.len() as u32 % 97 + x;
        let a = if self.other.ok(self.desk.num(n).await?).await? {
            let mut k = if ((step("step2", async { self.world.attempt("step2").map(|()| n) })
                .retry(Retry::times(3))
                .await?
                <= 8u32)
                && self
                    .other
                    .ok(
                        step("step3", async { self.world.attempt("step3").map(|()| n) })
                            .retry(Retry::times(3))
                            .await?,
                    )
                    .await?)
            {
                if (n <= 9u32) {
                    self.world.effect(format!("E97 {n} {s}"));
                    self.world.effect(format!("E63 {n} {s}"));
                    self.world.effect(format!("E73 {n} {s}"));
                }
                4u32
            } else {
                if (7u32 < n) {
                    let lent = match 5u32 {
                        0 => &n,
                        1..=4 | 9 => &n,
                        _ => &n,
                    };
                    let f = |x: u32| s.len() as u32 % 97 + x;
                } else if (n
                    > ({
                        let inner = n;
                        (inner * 3 + 9u32) % 97
                    }))
                {
                    let add = |x: u32| -> u32 { if x > n { x } else { n } };
                } else {
                    self.world.effect(format!("E63 {n} {s}"));
                    self.world.effect(format!("E23 {n} {s}"));
                    let f = |x: u32| -> u32 { if x > n { x } else { n } };
                }
                self.world.effect(format!("E80 {n} {s} {r:?}"));
                3u32
            };
            k = 2u32;
            let mut ts: Vec<String> = vec![];
            f(n)
        } else {
            self.world.effect(format!("E25 {n} {s} {r:?}"));
            self.seen(2u32)
        };
        self.world.effect(format!("83{}{s}", a));
        Ok(format!("{fuel} {n} {order:?} {p:?} {s} {r:?} {a} "))
    }

    pub(crate) async fn r56(
        &self,
        n: u32,
        Order {
            id: k,
            items: shown,
            ..
        }: Order,
    ) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut b = vec![self.other.num(self.desk.num(n).await?).await?];
        let q = !(3u32 > k);
        b.push(
            ((self
                .desk
                .pure(self.other.pure(n).timeout(Duration::from_secs(1)).await?)
                .timeout(Duration::from_secs(1))
                .await?
                ^ ({
                    let inner = self.seen(k);
                    (inner * 3 + 8u32) % 97
                })
                | 1)
                % 97),
        );
        let mut ts: Vec<String> =
            vec![self.desk.name((b.len() as u32)).await?, format!("67.{}", k)];
        {
            let loan = b.iter().max();
            {
                match self.desk.fail(k).await {
                    Ok(k) => {
                        {
                            enum Turn1 {
                                Even(u32),
                                Odd,
                            }
                            const FEW1: u32 = 3;
                            let turn = match n {
                                FEW1 => Turn1::Odd,
                                it if it % 2 == 0 => Turn1::Even(it),
                                _ => Turn1::Odd,
                            };
                            match turn {
                                Turn1::Even(a) => {
                                    let mut t = format!("85.{}", a);
                                    let d = if (0u32 < 8u32) {
                                        &self.desk
                                    } else {
                                        &self.other
                                    };
                                }
                                Turn1::Odd => {
                                    if self.desk.ok(self.seen(1u32)).await? {
                                        return Err(Oops::Refused(format!("R{}", k)));
                                    }
                                }
                            }
                        }
                        let mut b = vec![
                            ((self.desk.num(n).await? + (if (n == n) { k } else { k })) % 97),
                            (match ({
                                let inner = k;
                                (inner * 3 + 6u32) % 97
                            }) {
                                0 => n,
                                1..=5 => k,
                                _ => k,
                            }),
                            self.desk.num(0u32).await?,
                        ];
                    }
                    Err(e) => {
                        self.world.effect(e.to_string());
                        if (8u32
                            != (if true {
                                (if (k != n) { 2u32 } else { 0u32 })
                            } else {
                                n
                            }))
                        {
                            self.world.effect(format!("E38 {n} {q} {shown:?} {b:?}"));
                            let a = if (9u32
                                < ({
                                    let inner = 9u32;
                                    (inner * 3 + 7u32) % 97
                                })) {
                                &k
                            } else {
                                &n
                            };
                            self.world.effect(format!("59.{}", k));
                        }
                        let mut s = format!("17.{}", n);
                        ts.push(s);
                    }
                }
                ts.push(format!("12.{}", k));
                self.world.effect(format!("{loan:?}"));
            }
        }
        Ok(format!("{fuel} {n} {k} {shown:?} {b:?} {q} {ts:?} "))
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
        let mut w = vec![0u32];
        let t = format!("87.{}", id);
        let mut k = if (id > n) {
            {
                use std::cmp::Ordering as Side1;
                match self
                    .desk
                    .num(self.seen(self.desk.maybe(id).await?.unwrap_or(5)))
                    .await?
                    .cmp(&self.desk.num(id).await?)
                {
                    Side1::Less => {
                        {
                            let loan = &t;
                            {
                                let mut a = 9u32;
                                a += self.seen((w.len() as u32));
                                a %= 97;
                                self.world.effect(format!("{loan:?}"));
                            }
                        }
                        let Some((first, rest)) = w.split_first() else {
                            return Err(Oops::Refused("none".into()));
                        };
                    }
                    Side1::Equal => {
                        if (2u32
                            > self
                                .desk
                                .slow(n)
                                .timeout(Duration::from_secs(1))
                                .await
                                .unwrap_or(0))
                        {
                            let d = Data {
                                float: f64::NAN,
                                big: u128::from((t.len() as u32 % 97)) << 90,
                                ..data(((id + self.desk.fail(n).await.unwrap_or(3)) % 97))
                            };
                            let x = (if (({
                                let inner = 5u32;
                                (inner * 3 + 6u32) % 97
                            }) > n)
                            {
                                1u32
                            } else {
                                id
                            });
                            let y = self.desk.fail(4u32).await.unwrap_or(9);
                            let shown =
                                when_all_settled(vec![self.desk.fail(x), self.desk.num(y)]).await;
                            {
                                enum Turn2 {
                                    Even(u32),
                                    Odd,
                                }
                                const FEW2: u32 = 5;
                                let turn = match self.other.num(7u32).await? {
                                    FEW2 => Turn2::Odd,
                                    it if it % 2 == 0 => Turn2::Even(it),
                                    _ => Turn2::Odd,
                                };
                                match turn {
                                    Turn2::Even(a) => {
                                        let add = |x: u32| t.len() as u32 % 97 + x;
                                        let mut k = self
                                            .desk
                                            .fail(
                                                self.desk
                                                    .slow(
                                                        (if (a < id) {
                                                            (t.len() as u32 % 97)
                                                        } else {
                                                            self.desk
                                                                .maybe(6u32)
                                                                .await?
                                                                .unwrap_or(4)
                                                        }),
                                                    )
                                                    .timeout(Duration::from_secs(60))
                                                    .await?,
                                            )
                                            .await
                                            .unwrap_or(9);
                                    }
                                    Turn2::Odd => {
                                        self.world.effect(format!("E51 {id} {t} {shown:?}"));
                                    }
                                }
                            }
                        }
                        let mut us: Vec<String> = vec![];
                    }
                    Side1::Greater => {
                        if ((t.len() as u32 % 97) <= 6u32) {
                            let n = 4u32;
                        } else if ((n < (t.len() as u32 % 97)) && true) {
                            let b = self.seen(6u32);
                        } else {
                            let mut a = 4u32;
                        }
                    }
                }
            }
            let mut t = format!("93.{}", n);
            8u32
        } else {
            let mut k = 7u32;
            0u32
        };
        let n = 9u32;
        self.world.effect(format!("E89 {k} {t} {items:?}"));
        Ok(format!("{fuel} {id} {items:?} {kind:?} {w:?} {t} {k} {n} "))
    }

    pub(crate) async fn r58(&self, n: u32, order: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut us: Vec<String> = vec![
            self.desk
                .name(self.desk.maybe(((n + 2u32) % 97)).await?.unwrap_or(5))
                .await?,
        ];
        let mut p = self
            .desk
            .maybe(step("step2", async { self.seen(n) }).await)
            .await?;
        self.desk.note(format!("42.{}", n)).await?;
        let mut c = self.seen(
            ({
                let inner = p.unwrap_or(self.desk.num(n).await?);
                (inner * 3 + 3u32) % 97
            }),
        );
        if (Item {
            sku: format!("43.{}", n),
            amount: self.other.num(n).await?,
        }
        .amount
            != self
                .other
                .pure(
                    self.desk
                        .pure(self.desk.num(n).await?)
                        .timeout(Duration::from_secs(1))
                        .await?,
                )
                .timeout(Duration::from_secs(1))
                .await?)
        {
            self.world.effect(format!("E22 {c} {us:?}"));
        } else {
            self.world.effect(format!("E46 {n}"));
            let x = 7u32;
            let y = 7u32;
            let (a, s, o) =
                when_all((self.desk.num(x), self.desk.name(y), self.desk.order(x))).await?;
        }
        if true {
            'l1: for a in (0..3u32).rev() {
                if !spend(&mut fuel) {
                    break 'l1;
                }
                let b = if (8u32 != (n, n).1) { &a } else { &c };
            }
            c += 1u32;
            c %= 97;
            self.world.effect(format!("E45 {n} {us:?} {p:?}"));
        }
        Ok(format!("{fuel} {n} {order:?} {us:?} {p:?} {c} "))
    }

    pub(crate) async fn r59(
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
            step("step1", async { Ok::<_, Oops>(n + 1) })
                .timeout(Duration::from_secs(9))
                .await?,
            9u32,
            1,
        ];
        let (k, s) = (n, format!("38.{}", n));
        let mut c = (n == self.desk.num(7u32).await?);
        if (self
            .desk
            .num(self.desk.num((if (k != n) { k } else { k })).await?)
            .await?
            <= 0u32)
        {
            if (self
                .desk
                .num(v.first().copied().unwrap_or(self.seen(n)))
                .await?
                == self
                    .desk
                    .maybe(
                        (match self.desk.num(k).await? {
                            0 => self.desk.num(n).await?,
                            1..=5 => n,
                            _ => k,
                        }),
                    )
                    .await?
                    .unwrap_or(8))
            {
                {
                    enum Turn1 {
                        Even(u32),
                        Odd,
                    }
                    const FEW1: u32 = 3;
                    let turn = match (s.len() as u32 % 97) {
                        FEW1 => Turn1::Odd,
                        it if it % 2 == 0 => Turn1::Even(it),
                        _ => Turn1::Odd,
                    };
                    match turn {
                        Turn1::Even(a) => {
                            let add = |x: u32| v.iter().filter(|it| **it > x).count() as u32;
                        }
                        Turn1::Odd => {
                            let b = self
                                .desk
                                .num(self.desk.maybe(n).await?.unwrap_or(7))
                                .await?;
                        }
                    }
                }
                let mut n = 'l2: {
                    let Ok(b) = self
                        .desk
                        .fail(self.desk.num(self.other.num(self.seen(k)).await?).await?)
                        .await
                    else {
                        break 'l2 self.desk.num((if (n <= n) { n } else { n })).await?;
                    };
                    match 8u32 % 4 {
                        0 => {
                            let mut w = vec![
                                self.desk.num(self.seen(k)).await?,
                                2u32,
                                self.other
                                    .slow(self.desk.maybe(b).await?.unwrap_or(6))
                                    .timeout(Duration::from_secs(1))
                                    .await
                                    .unwrap_or(6),
                            ];
                        }
                        b if b > 1 && n != 7 => {
                            let a = s.clone();
                            self.world.effect(format!("19.{}", b));
                            let c = (0u32 <= b);
                        }
                        _ => {
                            let mut c = v.first().copied().unwrap_or(6u32);
                        }
                    }
                    9u32
                };
            } else if (k < 2u32) {
                let Some((part, after)) = s.split_once('.') else {
                    return Err(Oops::Refused("none".into()));
                };
                let mut c = c;
                'l3: for &n in &v {
                    if !spend(&mut fuel) {
                        break 'l3;
                    }
                    self.world.effect(format!("E2 {k} {s} {c} {part:?}"));
                    let data1 = data(n);
                }
            } else {
                v.push(4u32);
            }
            let mut b = vec![3u32];
        } else {
            'l4: for c in v.clone() {
                if !spend(&mut fuel) {
                    break 'l4;
                }
                self.world.effect(format!("E35 {c} {s}"));
            }
            let mut ts: Vec<String> = vec![format!("20.{}", n)];
        }
        let mut four = [7u32, 4u32, 8u32, 1u32];
        let k = 7u32;
        self.world.effect(format!("E25 {k} {s} {c}"));
        Ok(format!("{fuel} {n} {shown:?} {v:?} {s} {c} {four:?} {k} "))
    }

    pub(crate) async fn r60(
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
            self.desk
                .num(
                    self.other
                        .pure(2u32)
                        .timeout(Duration::from_secs(1))
                        .await?,
                )
                .await?,
            0u32,
            1,
        ];
        let mut w = vec![
            2u32,
            self.desk
                .maybe(self.desk.fail(id).await.unwrap_or(1))
                .await?
                .unwrap_or(9),
            self.desk.num(id).await?,
        ];
        let o = Some(self.desk.num(8u32).await?);
        let mut a = (((self
            .down0(self.desk.num(self.desk.fail(n).await.unwrap_or(5)).await? % 3)
            .await?
            .len() as u32
            % 97)
            + id)
            % 97);
        let mut n = if (0u32 == (((b.len() as u32) + self.desk.num(1u32).await?) % 97)) {
            {
                let loan = b.iter().max();
                {
                    let mut ts: Vec<String> = vec![format!("7.{}", id), format!("81.{}", n)];
                    let lent = b.last().unwrap_or(&a);
                    self.world.effect(format!("{loan:?}"));
                }
            }
            self.desk
                .num(self.desk.maybe(a).await?.unwrap_or(0))
                .await?
        } else {
            let f = |x: u32| (x * 6 + id) % 97;
            if !((self.desk.name((w.len() as u32)).await?.len() as u32)
                > self
                    .desk
                    .maybe(self.desk.num(id).await?)
                    .await?
                    .unwrap_or(7))
            {
                let n = {
                    let begun = (match (w.len() as u32) {
                        0 => {
                            ((n + ({
                                let inner = n;
                                (inner * 3 + 9u32) % 97
                            })) % 97)
                        }
                        1..=5 => step("step1", async { self.seen(a) }).await,
                        _ => self.desk.fail(n).await.unwrap_or(6),
                    });
                    let mut sum = begun;
                    let mut add = |it: u32| sum += it;
                    (1..=2).for_each(&mut add);
                    add(2);
                    let boxed: Box<dyn Fn(u32) -> u32> = Box::new(move |it| it + begun);
                    boxed(sum) % 97
                };
                self.world.effect(format!("E26 {n} {b:?}"));
                yield_now().await?;
            } else if (step("step2", async { self.world.attempt("step2").map(|()| id) })
                .retry(Retry::times(3))
                .await?
                > (if (1u32 > 3u32) { n } else { 1u32 }))
            {
                let c = a;
            }
            self.seen(6u32)
        };
        let mut w = vec![4u32, n];
        n += self.seen(n);
        n %= 97;
        let f = |x: u32| (x + a) % 97;
        let shown: (&'static str, Result<u32, String>) =
            (if 8u32 > 4 { "many" } else { "few" }, Err("e".to_owned()));
        let mut n = n;
        Ok(format!(
            "{fuel} {id} {items:?} {kind:?} {b:?} {o:?} {a} {w:?} {shown:?} {n} "
        ))
    }

    pub(crate) async fn r61(&self, n: u32, order: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut b = vec![((self.desk.num(n).await? + n) % 97), 9u32, 1];
        let mut ts: Vec<String> = vec![
            self.desk
                .name(
                    step("step1", async { Ok::<_, Oops>(n + 1) })
                        .timeout(Duration::from_secs(9))
                        .await?,
                )
                .await?,
        ];
        let mut r = self.desk.fail(n).await;
        let Ok(k) = self.desk.fail(7u32).await else {
            return Ok(format!("89 {}", self.desk.fail(8u32).await.unwrap_or(2)));
        };
        let add = |x: u32| (x * 4 + n) % 97;
        let mut v = b;
        let mut t = format!("3.{}", k);
        let mut c = (((match step("step2", async { Ok::<_, Oops>(n + 1) })
            .timeout(Duration::from_secs(9))
            .await?
        {
            0 => self.other.num(v.first().copied().unwrap_or(k)).await?,
            1..=5 => 5u32,
            _ => 3u32,
        }) + k)
            % 97);
        let f = |x: u32| v.iter().filter(|it| **it > x).count() as u32;
        Ok(format!(
            "{fuel} {n} {order:?} {ts:?} {r:?} {k} {v:?} {t} {c} "
        ))
    }

    pub(crate) async fn r62(&self, n: u32, order: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut pair = (
            2u32,
            step("step1", async { Ok::<_, Oops>(n + 1) })
                .timeout(Duration::from_secs(9))
                .await?,
        );
        let a = format!("69.{}", n);
        let b = {
            let begun = 4u32;
            let mut sum = begun;
            let mut add = |it: u32| sum += it;
            (1..=4).for_each(&mut add);
            add(2);
            let boxed: Box<dyn Fn(u32) -> u32> = Box::new(move |it| it + begun);
            boxed(sum) % 97
        };
        if (self.desk.pure(b).timeout(Duration::from_secs(1)).await?
            != self.desk.pure(n).timeout(Duration::from_secs(1)).await?)
        {
            return self.desk.name(self.desk.num(0u32).await?).await;
        }
        let mut b = if (self
            .desk
            .fail(
                self.desk
                    .slow(self.desk.num(n).await?)
                    .timeout(Duration::from_secs(60))
                    .await?,
            )
            .await
            .unwrap_or(4)
            > (a.len() as u32 % 97))
        {
            self.world.effect(format!("E22 {b} {a}"));
            if (step("step2", async { self.world.attempt("step2").map(|()| b) })
                .retry(Retry::times(3))
                .await?
                > 2u32)
            {
                let x = 3u32;
                let y = (self
                    .desk
                    .name(
                        step("step3", async { Ok::<_, Oops>(n + 1) })
                            .timeout(Duration::from_secs(9))
                            .await?,
                    )
                    .await?
                    .len() as u32);
                let (a, o) = when_all((self.desk.num(x), self.desk.maybe(y))).await?;
            }
            (a.len() as u32 % 97)
        } else {
            let b = 'l2: loop {
                if !spend(&mut fuel) {
                    break 'l2 77;
                }
                macro_rules! sum3 {
($($n:expr),*) => { (0 $(+ $n)*) % 97 };
}
                let k = sum3!(b, 4u32);
                self.world.effect(format!("E4 {k} {a}"));
            };
            let mut t = format!("17.{}", b);
            if ((self
                .other
                .num((order.items.iter().map(|it| it.amount).sum::<u32>() % 97))
                .await?
                < self.desk.num(((b + 8u32) % 97)).await?)
                && (pair.0 < 5u32))
            {
                let mut n = if (true || (3u32 > 3u32)) {
                    let mut ts: Vec<String> = vec![];
                    7u32
                } else {
                    'l4: for a in 0..=2u32 {
                        if !spend(&mut fuel) {
                            break 'l4;
                        }
                        let mut a = (match 1u32 {
                            0 => 3u32,
                            1..=5 => 4u32,
                            _ => {
                                ({
                                    let inner = 6u32;
                                    (inner * 3 + 8u32) % 97
                                })
                            }
                        });
                        let mut a = a;
                        (_, a) = (0, 4u32);
                    }
                    3u32
                };
            }
            2u32
        };
        self.world.effect(format!("E2 {n} {a}"));
        Ok(format!("{fuel} {n} {order:?} {pair:?} {a} {b} "))
    }

    pub(crate) async fn r63(&self, n: u32, _: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut w = vec![
            self.desk
                .pure(
                    step("step1", async { self.world.attempt("step1").map(|()| n) })
                        .retry(Retry::times(3))
                        .await?,
                )
                .timeout(Duration::from_secs(1))
                .await?,
            5u32,
            1,
        ];
        let mut p = (
            (w.len() as u32),
            self.other
                .fail(
                    (((self.down1(n % 3).await?.len() as u32 % 97)
                        + (if (n <= n) { n } else { n }))
                        % 97),
                )
                .await
                .unwrap_or(7),
        );
        let mut s = format!("9.{}", n);
        'l1: for (at, letter) in s.char_indices().step_by(2) {
            if !spend(&mut fuel) {
                break 'l1;
            }
            let a = (letter as u32 + at as u32) % 97;
            'l2: for (x, y) in w.iter().zip(&w).take(1) {
                if !spend(&mut fuel) {
                    break 'l2;
                }
                let a = (*x + *y) % 97;
                'l3: for a in (0..2u32).rev() {
                    if !spend(&mut fuel) {
                        break 'l3;
                    }
                    let (first, last) = &p;
                    match n % 4 {
                        0 => {
                            let mut b = (self.desk.name(a).await?.len() as u32);
                        }
                        a if a > 1 && n != 7 => {
                            let mut map = BTreeMap::from([(4u32 % 5, 2u32), (1, n)]);
                            let mut b = vec![
                                7u32,
                                self.desk
                                    .num(
                                        ({
                                            let lent = &a;
                                            *lent
                                        }),
                                    )
                                    .await?,
                            ];
                            self.desk.note(format!("3.{}", n)).await?;
                        }
                        _ => {
                            self.world.effect(format!("E37 {a} {s} {p:?}"));
                            self.world.effect(format!("E29 {n} {s}"));
                        }
                    }
                    delay(Duration::from_secs(8)).await?;
                }
                let n = match self.desk.fail(n).await {
                    Ok(it) => it,
                    Err(_) => {
                        self.world.effect(format!("E87 {a} {s}"));
                        continue 'l1;
                    }
                };
            }
            if let Some(b) = self.desk.maybe((s.len() as u32 % 97)).await?
                && b > 2
            {
                let shown: BTreeMap<(u32, bool), Option<()>> = BTreeMap::from([
                    ((self.desk.fail(b).await.unwrap_or(0), true), Some(())),
                    ((1, false), None),
                ]);
                let x = step("step2", async { Ok::<_, Oops>(b + 1) })
                    .timeout(Duration::from_secs(9))
                    .await?;
                let y = self.desk.pure(b).timeout(Duration::from_secs(1)).await?;
                let (at, got) = when_any(vec![self.desk.slow(x), self.desk.pure(y)]).await;
                let k = (got? + at as u32) % 97;
            } else {
                'l4: for (at, letter) in s.char_indices().step_by(2) {
                    if !spend(&mut fuel) {
                        break 'l4;
                    }
                    let a = (letter as u32 + at as u32) % 97;
                    let f = |x: u32| (x * 7 + a) % 97;
                    'l5: for (at, item) in w.iter().enumerate().filter(|(at, _)| *at != 1) {
                        if !spend(&mut fuel) {
                            break 'l5;
                        }
                        let a = (*item + at as u32) % 97;
                        let Some(mut n) = self.desk.maybe(self.desk.num(3u32).await?).await? else {
                            self.world.effect(format!("E84 {n} {s} {w:?}"));
                            break;
                        };
                    }
                    self.world.effect(format!("E33 {n} {s}"));
                }
                let mut b = vec![(w.len() as u32)];
            }
            let order = ordered(0u32);
        }
        self.world.effect(format!("E82 {n} {s}"));
        let data1 = data(3u32);
        self.world.effect(format!("E12 {n} {s} {w:?} {p:?}"));
        self.world.effect(format!("E76 {n} {s} {data1:?}"));
        let s = format!("28{}{s}", n);
        self.world.effect(format!("E3 {n} {s} {w:?}"));
        Ok(format!("{fuel} {n} {w:?} {p:?} {data1:?} {s} "))
    }

    pub(crate) async fn r64(&self, n: u32, order: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let p = (
            (self.desk.name(n).await?.len() as u32),
            self.desk.maybe(n).await?.unwrap_or(6),
        );
        let mut o = Some(
            (match p.0 {
                0 => self
                    .desk
                    .maybe(self.desk.fail(n).await.unwrap_or(6))
                    .await?
                    .unwrap_or(8),
                1..=5 => n,
                _ => self.seen(((n + n) % 97)),
            }),
        );
        let f = |x: u32| -> u32 { if x > n { x } else { n } };
        let Order {
            id: k,
            items: parts,
            kind: shown,
        } = order;
        'l1: for Item { sku: s, amount: a } in parts {
            if !spend(&mut fuel) {
                break 'l1;
            }
            'l2: while let Some(c) = self.desk.maybe(7u32).await? {
                if !spend(&mut fuel) {
                    break 'l2;
                }
                let add = |x: u32| s.len() as u32 % 97 + x;
                if self.desk.ok(((a + 4u32) % 97)).await? {
                    let held3 = vec![
                        start(self.desk.pure(a)).await,
                        start(self.desk.pure(f((if ((c != c) || (n == c)) {
                            o.unwrap_or(c)
                        } else {
                            self.desk.num(c).await?
                        }))))
                        .await,
                    ];
                    {
                        let mut a = self
                            .desk
                            .fail((self.down0(k % 3).await?.len() as u32 % 97))
                            .await
                            .unwrap_or(2);
                        let x = ((self.desk.num((s.len() as u32 % 97)).await? + 5u32) % 97);
                        let y = self.desk.num(c).await?;
                        let (at, got) = when_any(vec![self.desk.slow(x), self.desk.pure(y)]).await;
                        let k = (got? + at as u32) % 97;
                    }
                    let mut b = {
                        let mut sum = 0;
                        for one in held3 {
                            sum += one.await?;
                        }
                        sum % 97
                    };
                } else {
                    if self.desk.ok(o.unwrap_or(c)).await? {
                        break 'l2;
                    }
                    if let Some(a) = Some(5u32) {
                        let mut c = n;
                        self.world.effect(format!("E4 {k} {s}"));
                        let mut w = vec![u32::from(c > n)];
                    } else {
                        self.world.effect(format!("E95 {k} {s} {p:?}"));
                    }
                }
                if true {
                    continue 'l2;
                }
            }
        }
        let s = format!("33.{}", n);
        self.world.effect(format!("E13 {k} {s}"));
        Ok(format!("{fuel} {n} {p:?} {o:?} {k} {shown:?} {s} "))
    }

    pub(crate) async fn r65(&self, n: u32, mut order: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut v = vec![self.desk.fail(n).await.unwrap_or(1), 5u32, 1];
        let mut b = vec![4u32];
        let mut r = self
            .desk
            .fail(
                ((step("step1", async { self.world.attempt("step1").map(|()| n) })
                    .retry(Retry::times(3))
                    .await?
                    + n)
                    % 97),
            )
            .await;
        let mut w = vec![n];
        if let Some(k) = self.desk.maybe((b.len() as u32)).await?
            && k > 2
        {
            match self
                .desk
                .fail(
                    (if b.contains(&5u32) {
                        self.desk
                            .fail(
                                self.desk
                                    .slow(n)
                                    .timeout(Duration::from_secs(1))
                                    .await
                                    .unwrap_or(6),
                            )
                            .await
                            .unwrap_or(9)
                    } else {
                        9u32
                    }),
                )
                .await
            {
                Ok(k) => {
                    macro_rules! sum1 {
($($n:expr),*) => { (0 $(+ $n)*) % 97 };
}
                    let mut a = sum1!(n, 5u32);
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
                        left: self.other.num(r.as_ref().map_or(9u32, |it| *it)).await?,
                        right: vec![8u32],
                    };
                    let mut n = shown.sum();
                    let mut a = [
                        (match (match a {
                            0 => a,
                            1..=5 => a,
                            _ => k,
                        }) {
                            0 => self.desk.num(a).await?,
                            1..=5 => self.other.fail(8u32).await.unwrap_or(6),
                            _ => k,
                        }),
                        3,
                        0u32,
                    ][self
                        .other
                        .pure(6u32)
                        .timeout(Duration::from_secs(1))
                        .await? as usize
                        % 3];
                }
                Err(e) => {
                    self.world.effect(e.to_string());
                    'l3: while let Some(Item { sku: s, amount: a }) = order.items.pop() {
                        if !spend(&mut fuel) {
                            break 'l3;
                        }
                        'l4: for Item { sku: t, amount: a } in order.items.iter().rev() {
                            if !spend(&mut fuel) {
                                break 'l4;
                            }
                            v.push(n);
                        }
                        match &order.kind {
                            Kind::EatIn { table: a } if *a > 3 => {
                                let mut v = vec![self.seen(5u32)];
                                self.world.effect(format!("E82 {n} {s}"));
                            }
                            Kind::Takeaway(t) => {
                                self.world.effect(format!("E1 {k} {s} {w:?}"));
                            }
                            shown => {
                                w.push(
                                    ({
                                        let inner = 7u32;
                                        (inner * 3 + 8u32) % 97
                                    }),
                                );
                            }
                        }
                        let a = v.first().copied().unwrap_or(k);
                    }
                    let mut n = (b.len() as u32);
                    self.world.effect(format!("E81 {k}"));
                }
            }
            self.world.effect(format!("E49 {n} {order:?} {w:?}"));
            let mut p = Some(0u32);
        }
        let c = 8u32;
        self.world.effect(format!("E93 {n} {b:?} {r:?}"));
        let q = (6u32 == 1u32);
        if false {
            return Ok(format!("79 {}", r.as_ref().map_or(1u32, |it| *it)));
        }
        Ok(format!(
            "{fuel} {n} {order:?} {v:?} {b:?} {r:?} {w:?} {c} {q} "
        ))
    }

    pub(crate) async fn r66(&self, n: u32, order: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut b = vec![
            [self.desk.num(n).await?, 3, 1u32][self.other.fail(n).await.unwrap_or(6) as usize % 3],
            2u32,
            1,
        ];
        let mut v = vec![
            step("step1", async { b.iter().sum::<u32>() % 97 }).await,
            self.desk.num(((n + n) % 97)).await?,
        ];
        let p = Some(n);
        let x = (((self.desk.name(n).await?.len() as u32) + self.seen(n)) % 97);
        let y = n;
        let (a, s, o) = when_all((self.desk.num(x), self.desk.name(y), self.desk.order(x))).await?;
        let held1 = vec![
            start(
                self.desk.pure(
                    self.desk
                        .maybe(
                            self.desk
                                .num(step("step2", async { self.seen(a) }).await)
                                .await?,
                        )
                        .await?
                        .unwrap_or(0),
                ),
            )
            .await,
            start(self.desk.pure((b.len() as u32))).await,
        ];
        {
            let [first, rest @ ..] = v.as_slice() else {
                return Err(Oops::Refused("none".into()));
            };
            let x = step("step3", async { Ok::<_, Oops>(a + 1) })
                .timeout(Duration::from_secs(9))
                .await?;
            let y = 8u32;
            let shown = when_all_settled(vec![self.desk.fail(x), self.desk.num(y)]).await;
            let mut v = vec![self.seen(5u32)];
        }
        let n = {
            let mut sum = 0;
            for one in held1 {
                sum += one.await?;
            }
            sum % 97
        };
        match (match self.desk.num(p.unwrap_or(n)).await? {
            0 => self.desk.fail(self.desk.num(n).await?).await.unwrap_or(3),
            1..=5 => 1u32,
            _ => {
                ({
                    let inner = ((9u32 + n) % 97);
                    (inner * 3 + 8u32) % 97
                })
            }
        }) % 4
        {
            0 => {
                let x = n;
                let y = b.first().copied().unwrap_or(
                    (((format!("{}{other:>3}{}", a, a, other = n).len() as u32)
                        + v.first().copied().unwrap_or(a))
                        % 97),
                );
                let (a, s, o) =
                    when_all((self.desk.num(x), self.desk.name(y), self.desk.order(x))).await?;
            }
            a if a > 1 && n != 7 => {
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
                    left: (if (({
                        let inner = a;
                        (inner * 3 + 0u32) % 97
                    }) > a)
                    {
                        (if !(a != a) { (b.len() as u32) } else { n })
                    } else {
                        n
                    }),
                    right: vec![n],
                };
                let mut k = shown.sum();
                let x = p.unwrap_or(
                    (match self.desk.num(k).await? {
                        0 => a,
                        1..=5 => self.desk.fail(n).await.unwrap_or(5),
                        _ => 7u32,
                    }),
                );
                let y = b.first().copied().unwrap_or((b.len() as u32));
                let a = match when_any((self.desk.slow(x), delay(Duration::from_secs(1)))).await {
                    Either::Left(got) => got?,
                    Either::Right(over) => {
                        over?;
                        y
                    }
                };
                let mut s = format!("41.{}", k);
            }
            _ => {
                let mut c = Some(n);
            }
        }
        let mut b = b.first().copied().unwrap_or(((n + ((a + 5u32) % 97)) % 97));
        let a = 4u32;
        b += n;
        b %= 97;
        Ok(format!(
            "{fuel} {order:?} {v:?} {p:?} {s} {o:?} {n} {b} {a} "
        ))
    }

    pub(crate) async fn r67(&self, n: u32, order: Order) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut b = vec![
            self.other
                .fail(self.desk.maybe(n).await?.unwrap_or(9))
                .await
                .unwrap_or(3),
            self.other.num(1u32).await?,
        ];
        let t = format!("44.{}", n);
        let c = (b.len() as u32);
        let [first, rest @ .., last] = &b[..] else {
            return self.desk.name(c).await;
        };
        let d = if (true || (n > c)) {
            &self.desk
        } else {
            &self.other
        };
        Ok(format!(
            "{fuel} {n} {order:?} {b:?} {t} {c} {last:?} {first:?} {rest:?} "
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
