//! Written by the generator from the seed 2: do not edit.
//!
//! digest: 80df07f671f35cd7

use super::{Gen, Written, spend};
use crate::world::Oops;
use dasync::prelude::*;
use dasync::{when_all_settled, when_each};
use std::time::Duration;

#[service]
impl Gen {
    pub(crate) async fn r0(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut us: Vec<String> = vec![];
        let mut a = format!("55.{}", n);
        match self
            .desk
            .num(
                (match n {
                    0 => n,
                    1..=5 => n,
                    _ => self.desk.num(n).await?,
                }),
            )
            .await?
            % 4
        {
            0 => {
                match self.desk.fail((a.len() as u32 % 97)).await {
                    Ok(k) => {
                        let x = k;
                        let y = k;
                        let c = match when_any((self.desk.pure(x), delay(Duration::from_secs(1))))
                            .await
                        {
                            Either::Left(got) => got?,
                            Either::Right(over) => {
                                over?;
                                y
                            }
                        };
                        delay(Duration::from_secs(7)).await?;
                    }
                    Err(e) => {
                        self.world.effect(e.to_string());
                        yield_now().await?;
                        'l1: for b in 0..(match self.desk.maybe(n).await?.unwrap_or(1) {
                            0 => n,
                            1..=5 => self.desk.num(n).await?,
                            _ => n,
                        })
                        .min(3)
                        {
                            if !spend(&mut fuel) {
                                break 'l1;
                            }
                            let mut o = Some(self.desk.num(self.seen(n)).await?);
                            if ((us.len() as u32)
                                < self
                                    .desk
                                    .fail(self.desk.num(self.desk.num(n).await?).await?)
                                    .await
                                    .unwrap_or(1))
                            {
                                let mut c = n;
                                if ((self.desk.name(n).await?.len() as u32)
                                    != self.desk.num(c).await?)
                                {
                                    break 'l1;
                                }
                            } else {
                                self.desk.note(a.clone()).await?;
                            }
                        }
                    }
                }
                let k = inline(async { 0u32 }).await;
                self.world.effect(format!("E97 {n} {a}"));
            }
            c if c > 1 && true => {
                self.world.effect(format!("E39 {n} {a}"));
            }
            _ => {
                us.push(a);
            }
        }
        self.desk.note(format!("47.{}", n)).await?;
        self.world.effect(format!("E34 {n} {us:?}"));
        Ok(format!("{fuel} {n} {us:?} "))
    }

    pub(crate) async fn r1(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut b = vec![
            step("step1", async { self.seen(n) }).await,
            self.desk.pure(n).timeout(Duration::from_secs(1)).await?,
            n,
        ];
        let a = format!("67.{}", n);
        let b = if (n > ((self.desk.num((b.len() as u32)).await? + (b.len() as u32)) % 97)) {
            let k = n;
            self.desk
                .num(self.desk.num(self.desk.num(n).await?).await?)
                .await?
        } else {
            let o = self.desk.maybe(n).await?;
            let late1;
            if ((n != (b.len() as u32)) && (n < n)) {
                late1 = {
                    let q = ((match n {
                        0 => (if (n > n) { n } else { 3u32 }),
                        1..=5 => o.unwrap_or(n),
                        _ => self.seen(n),
                    }) > (b.len() as u32));
                    self.desk.num(n).await?
                };
            } else {
                late1 = n;
            }
            (a.len() as u32 % 97)
        };
        'l2: for k in [3u32, 9u32] {
            if !spend(&mut fuel) {
                break 'l2;
            }
            'l3: while let Some(b) = self.desk.maybe(1u32).await? {
                if !spend(&mut fuel) {
                    break 'l3;
                }
                let mut a = if ((if !(k != n) {
                    self.desk.num((a.len() as u32 % 97)).await?
                } else {
                    b
                }) < self
                    .desk
                    .num(
                        (match (self.desk.name(n).await?.len() as u32) {
                            0 => 6u32,
                            1..=5 => n,
                            _ => n,
                        }),
                    )
                    .await?)
                {
                    'l4: for n in 0..=1u32 {
                        if !spend(&mut fuel) {
                            break 'l4;
                        }
                        let mut k = ((((b + self.desk.num(((b + k) % 97)).await?) % 97)
                            + ((((self.desk.num(n).await? + (if (n <= 9u32) { n } else { n }))
                                % 97)
                                + b)
                                % 97))
                            % 97);
                    }
                    let Some(mut c) = self.desk.maybe(n).await? else {
                        self.world.effect(format!("E48 {b} {a}"));
                        continue 'l2;
                    };
                    let mut n = (if (self.desk.num(((b + n) % 97)).await?
                        != self.desk.num((a.len() as u32 % 97)).await?)
                    {
                        self.desk.fail(0u32).await.unwrap_or(3)
                    } else {
                        c
                    });
                    5u32
                } else {
                    self.world.effect(format!("E68 {b} {a}"));
                    k
                };
            }
            let mut v = vec![4u32];
            let mut b = ((2u32 + v.first().copied().unwrap_or(3u32)) % 97);
        }
        let n = 6u32;
        self.world.effect(format!("E72 {b} {a}"));
        self.world.effect(format!("E96 {b} {a}"));
        let a = format!("57.{}", n);
        Ok(format!("{fuel} {b} {n} {a} "))
    }

    pub(crate) async fn r2(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut w = vec![self.desk.num(n).await?, n];
        let s = self
            .desk
            .name(((self.desk.maybe(n).await?.unwrap_or(9) + (w.len() as u32)) % 97))
            .await?;
        let a = if (3u32 <= self.desk.num(n).await?) {
            let c = n;
            'l1: while self.desk.ok(8u32).await? {
                if !spend(&mut fuel) {
                    break 'l1;
                }
                if (self
                    .desk
                    .num(self.seen(step("step1", async { self.seen(c) }).await))
                    .await?
                    > c)
                {
                    let mut c = if ((self.desk.name((w.len() as u32)).await?.len() as u32)
                        != self.desk.num(n).await?)
                    {
                        let mut s = format!("86.{}", n);
                        let mut a = format!("28{}{s}", c);
                        n
                    } else {
                        let b = 7u32;
                        self.desk.note(s.clone()).await?;
                        self.desk.num(n).await?
                    };
                    let mut n = if (w.first().copied().unwrap_or(c) != 9u32) {
                        w.push(n);
                        let mut b = vec![self.desk.num(6u32).await?];
                        let mut b = vec![5u32];
                        4u32
                    } else {
                        let n = 3u32;
                        6u32
                    };
                    let mut b = if (n < ((((c + 8u32) % 97) + 3u32) % 97)) {
                        self.world.effect(format!("E56 {n} {s}"));
                        (match (w.len() as u32) {
                            0 => ((6u32 + n) % 97),
                            1..=5 => 7u32,
                            _ => c,
                        })
                    } else {
                        let mut ts: Vec<String> = vec![];
                        ({
                            let inner = c;
                            (inner * 3 + 4u32) % 97
                        })
                    };
                } else if !(6u32 <= (s.len() as u32 % 97)) {
                    self.world.effect(format!("41.{}", c));
                }
                if (4u32 <= 3u32) {
                    break;
                }
            }
            self.seen(
                (match 5u32 {
                    0 => c,
                    1..=5 => 4u32,
                    _ => self.seen(8u32),
                }),
            )
        } else {
            let a = n;
            9u32
        };
        let mut b = a;
        let mut b = vec![n];
        let n = 6u32;
        let s = s;
        let mut a = s;
        Ok(format!("{fuel} {w:?} {b:?} {n} {a} "))
    }

    pub(crate) async fn r3(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut w = vec![
            self.desk.num((if (n < n) { n } else { n })).await?,
            self.desk.num(self.desk.num(n).await?).await?,
        ];
        let o = self
            .desk
            .maybe(
                (match n {
                    0 => ((self.desk.num(n).await? + n) % 97),
                    1..=5 => n,
                    _ => 5u32,
                }),
            )
            .await?;
        let a = format!("61.{}", n);
        if let Some(n) = self.desk.maybe(n).await?
            && self.desk.ok(n).await?
        {
            let c = self
                .desk
                .num(
                    self.desk
                        .num(self.desk.fail(1u32).await.unwrap_or(8))
                        .await?,
                )
                .await?;
        } else {
            'l1: for (at, item) in w.iter().enumerate() {
                if !spend(&mut fuel) {
                    break 'l1;
                }
                let b = *item + at as u32;
                match self
                    .desk
                    .fail(
                        (if o.is_some() {
                            7u32
                        } else {
                            o.unwrap_or(o.unwrap_or(n))
                        }),
                    )
                    .await
                {
                    Ok(c) => {
                        let mut pair = (
                            o.unwrap_or(
                                self.desk
                                    .maybe(w.first().copied().unwrap_or(c))
                                    .await?
                                    .unwrap_or(6),
                            ),
                            (if ((b > n) || w.contains(&6u32)) {
                                ({
                                    let inner = n;
                                    (inner * 3 + 2u32) % 97
                                })
                            } else {
                                self.desk.fail(((b + b) % 97)).await.unwrap_or(0)
                            }),
                        );
                    }
                    Err(e) => {
                        self.world.effect(e.to_string());
                        self.world.effect(format!("E71 {b} {a}"));
                        if ((self.desk.name(n).await?.len() as u32)
                            == (if (n > 0u32) { n } else { n }))
                        {
                            return Ok(format!(
                                "94 {}",
                                self.desk
                                    .maybe(self.desk.fail(n).await.unwrap_or(2))
                                    .await?
                                    .unwrap_or(1)
                            ));
                        }
                    }
                }
                let o = Some(n);
            }
            self.world.effect(format!("E19 {n} {a}"));
            match n % 4 {
                0 => {
                    self.world.effect(format!("E71 {n} {a} {w:?}"));
                    let mut k = (match n {
                        0 => n,
                        1..=5 => n,
                        _ => {
                            ({
                                let inner = n;
                                (inner * 3 + 2u32) % 97
                            })
                        }
                    });
                    let b = if o.is_some() {
                        if (((6u32
                            + (match 4u32 {
                                0 => 7u32,
                                1..=5 => {
                                    ({
                                        let inner = k;
                                        (inner * 3 + 7u32) % 97
                                    })
                                }
                                _ => 2u32,
                            }))
                            % 97)
                            < o.unwrap_or(9u32))
                        {
                            let mut w = vec![(if true { k } else { k }), (w.len() as u32)];
                        } else if true {
                            self.world.effect(format!("E52 {k} {a}"));
                        } else {
                            let mut b = w;
                            self.world.effect(format!("24.{}", n));
                            b.extend([5u32, 1]);
                        }
                        let mut v = vec![1u32, (if true { 9u32 } else { 7u32 }), n];
                        let mut k = v
                            .first()
                            .copied()
                            .unwrap_or(v.first().copied().unwrap_or(7u32));
                        o.unwrap_or(2u32)
                    } else {
                        let s = format!("23.{}", n);
                        k
                    };
                }
                k if k > 1 && n != 7 => {
                    let mut o = Some(
                        (match k {
                            0 => ((0u32 + k) % 97),
                            1..=5 => 0u32,
                            _ => k,
                        }),
                    );
                }
                _ => {
                    let mut a = n;
                }
            }
        }
        let mut a = n;
        let mut us: Vec<String> = vec![format!("99.{}", n), format!("82.{}", a)];
        let (k, s) = (n, format!("72.{}", a));
        if ((us.len() as u32) > n) {
            return Ok(format!("25 {}", k));
        }
        Ok(format!("{fuel} {n} {o:?} {a} {us:?} {k} {s} "))
    }

    pub(crate) async fn r4(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut b = vec![
            self.desk
                .pure(((n + n) % 97))
                .timeout(Duration::from_secs(1))
                .await?,
            self.desk.num((if (n == n) { n } else { n })).await?,
        ];
        let a = format!("67.{}", n);
        self.world.effect(format!("E40 {n} {a}"));
        self.world.effect(format!("E78 {n} {a}"));
        'l1: for item in &mut b {
            if !spend(&mut fuel) {
                break 'l1;
            }
            *item = (*item + n) % 97;
            let k = *item;
            let k = n;
            if (self.seen(4u32) == n) {
                let a = match self.desk.maybe(n).await? {
                    Some(it) => it,
                    None => {
                        continue;
                    }
                };
                self.world.effect(format!("E18 {k}"));
                let b = match self
                    .desk
                    .fail(
                        self.desk
                            .fail(self.desk.fail(k).await.unwrap_or(4))
                            .await
                            .unwrap_or(0),
                    )
                    .await
                {
                    Ok(it) => it,
                    Err(_) => {
                        self.world.effect(format!("E26 {k}"));
                        continue 'l1;
                    }
                };
            }
            let mut a = self.seen(
                (match ({
                    let inner = (match k {
                        0 => k,
                        1..=5 => n,
                        _ => n,
                    });
                    (inner * 3 + 5u32) % 97
                }) {
                    0 => self.seen(5u32),
                    1..=5 => {
                        self.desk
                            .num((self.desk.name(k).await?.len() as u32))
                            .await?
                    }
                    _ => self.desk.num((if (k < n) { k } else { n })).await?,
                }),
            );
        }
        let mut n = self.desk.maybe(n).await?.unwrap_or(4);
        let n = (match 9u32 {
            0 => n,
            1..=5 => n,
            _ => n,
        });
        self.world.effect(format!("74.{}", n));
        'l2: for a in 0..=1u32 {
            if !spend(&mut fuel) {
                break 'l2;
            }
            let p = Some(0u32);
            if (true || ((a != n) || (n < n))) {
                break 'l2;
            }
            match 2u32 % 4 {
                0 => {
                    'l3: for c in b.clone() {
                        if !spend(&mut fuel) {
                            break 'l3;
                        }
                        {
                            let lent = &b;
                            {
                                let mut t = format!("69.{}", c);
                                self.world.effect(format!("E9 {a} {t} {p:?}"));
                                self.world.effect(format!("E51 {a} {t}"));
                                self.world.effect(format!("{lent:?}"));
                            }
                        }
                        self.world.effect(format!("E98 {n} {p:?}"));
                    }
                    self.world.effect(format!("E27 {a} {p:?}"));
                }
                n if n > 1 && n != 7 => {
                    b.push(a);
                }
                _ => {
                    let mut n = 2u32;
                }
            }
        }
        Ok(format!("{fuel} {b:?} {a} {n} "))
    }

    pub(crate) async fn r5(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut ts: Vec<String> = vec![format!("48.{}", n)];
        let p = Some(self.desk.num(n).await?);
        self.desk.note(self.desk.name(n).await?).await?;
        self.desk.note(format!("78.{}", n)).await?;
        'l1: for b in (0..2u32).rev() {
            if !spend(&mut fuel) {
                break 'l1;
            }
            match self
                .desk
                .maybe(
                    (match ((n + b) % 97) {
                        0 => p.unwrap_or(b),
                        1..=5 => self.desk.num(b).await?,
                        _ => self.desk.num(b).await?,
                    }),
                )
                .await?
                .unwrap_or(2)
                % 4
            {
                0 => {
                    delay(Duration::from_secs(8)).await?;
                    let a = b;
                    match b % 4 {
                        0 => {
                            if (step("step1", async { self.seen(n) }).await
                                == self.desk.num(a).await?)
                            {
                                continue 'l1;
                            }
                            'l2: for b in 0..self.desk.num(b).await?.min(3) {
                                if !spend(&mut fuel) {
                                    break 'l2;
                                }
                                if (self.desk.num(a).await?
                                    <= ({
                                        let inner = n;
                                        (inner * 3 + 6u32) % 97
                                    }))
                                {
                                    continue 'l2;
                                }
                                let mut n = 2u32;
                                let Ok(k) = self.desk.fail(5u32).await else {
                                    continue;
                                };
                            }
                            let mut k = if (true && !(a > 9u32)) {
                                let mut b = 3u32;
                                let mut b = vec![7u32, n];
                                self.world.effect(format!("25.{}", n));
                                1u32
                            } else {
                                if true {
                                    continue;
                                }
                                4u32
                            };
                        }
                        b if b > 1 && true => {
                            if let Some(b) = Some(3u32) {
                                self.world.effect(format!("E85 {a}"));
                                self.world.effect(format!("E12 {b}"));
                            }
                            self.world.effect(format!("E64 {n}"));
                            let t = format!("93.{}", a);
                        }
                        _ => {
                            self.world.effect(format!("E72 {n}"));
                        }
                    }
                }
                c if c > 1 && n != 7 => {
                    let n = 2u32;
                }
                _ => {
                    let mut v = vec![b, b];
                }
            }
            self.world.effect(format!("E85 {n}"));
        }
        self.world.effect(format!("E91 {n} {ts:?}"));
        let mut k = n;
        let mut b = vec![3u32];
        Ok(format!("{fuel} {n} {ts:?} {p:?} {k} {b:?} "))
    }

    pub(crate) async fn r6(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut w = vec![n];
        let mut c = (self.desk.ok(n).await? || self.desk.ok(n).await?);
        match self
            .desk
            .fail(
                self.desk
                    .num(self.desk.maybe(self.desk.num(n).await?).await?.unwrap_or(2))
                    .await?,
            )
            .await
        {
            Ok(c) => {
                'l1: while let Some(a) = self
                    .desk
                    .maybe(self.desk.num(self.desk.num(c).await?).await?)
                    .await?
                {
                    if !spend(&mut fuel) {
                        break 'l1;
                    }
                    if ((self.desk.num(self.desk.num(n).await?).await? > a)
                        && ((match self.seen(a) {
                            0 => 5u32,
                            1..=5 => n,
                            _ => self.desk.num(5u32).await?,
                        }) != self.seen((self.desk.name(n).await?.len() as u32))))
                    {
                        'l2: while let Some(n) = w.pop() {
                            if !spend(&mut fuel) {
                                break 'l2;
                            }
                            let t = format!("38.{}", n);
                            let mut t = t;
                        }
                        let mut t = format!("49.{}", n);
                        if w.contains(&8u32) {
                            break;
                        }
                    }
                    match n % 4 {
                        0 => {
                            let mut c = self
                                .desk
                                .maybe(
                                    self.desk
                                        .pure(self.desk.num(self.desk.num(n).await?).await?)
                                        .timeout(Duration::from_secs(1))
                                        .await?,
                                )
                                .await?;
                        }
                        b if b > 1 && true => {
                            match self.desk.fail(a).await.unwrap_or(2) % 4 {
                                0 => {
                                    delay(Duration::from_secs(0)).await?;
                                    self.world.effect(format!("E9 {a}"));
                                    if (6u32 > 1u32) {
                                        break 'l1;
                                    }
                                }
                                n if n > 1 && n != 7 => {
                                    let mut k = 4u32;
                                    let mut pair = (a, a);
                                }
                                _ => {
                                    let mut c = Some(3u32);
                                }
                            }
                            let mut k = (w.len() as u32);
                            self.world.effect(format!("E46 {c}"));
                        }
                        _ => {
                            self.world.effect(format!("E73 {c}"));
                        }
                    }
                    let b = (w.len() as u32);
                }
                let b = c;
                let mut w = vec![((0u32 + 3u32) % 97), n];
            }
            Err(e) => {
                self.world.effect(e.to_string());
                self.world.effect(format!("E76 {n} {c}"));
            }
        }
        let c = ({
            let inner = (if (n != ((n + n) % 97)) {
                2u32
            } else {
                (w.len() as u32)
            });
            (inner * 3 + 4u32) % 97
        });
        let mut k = n;
        if (n > 4u32) {
            return Ok(format!("52 {}", c));
        }
        self.world.effect(format!("E77 {k} {w:?}"));
        let mut a = k;
        Ok(format!("{fuel} {n} {w:?} {c} {k} {a} "))
    }

    pub(crate) async fn r7(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut b = vec![n];
        let t = format!("22.{}", n);
        let mut v = vec![n, self.desk.num(b.first().copied().unwrap_or(6u32)).await?];
        let mut us: Vec<String> = vec![format!("16{}{t}", n), format!("84{}{t}", n)];
        match self.desk.num((v.len() as u32)).await? % 4 {
            0 => {
                'l1: for c in v.clone() {
                    if !spend(&mut fuel) {
                        break 'l1;
                    }
                    let x = self.desk.fail(n).await.unwrap_or(9);
                    let y = self.desk.fail(5u32).await.unwrap_or(1);
                    let (a, o) = when_all((self.desk.num(x), self.desk.maybe(y))).await?;
                    let mut pair = (self.desk.num(a).await?, (b.len() as u32));
                }
                let mut a = inline(async { n }).await;
                match a % 4 {
                    0 => {
                        match self.desk.num(a).await? % 4 {
                            0 => {
                                if ((n > n) && self.desk.ok(a).await?) {
                                    return Err(Oops::Refused(format!("R{}", n)));
                                }
                                if self.desk.ok(2u32).await? {
                                    us.push(format!("60{}{t}", n));
                                    b.extend([n, 1]);
                                }
                                let mut w = vec![
                                    self.seen((v.len() as u32)),
                                    self.desk
                                        .maybe(self.desk.num(3u32).await?)
                                        .await?
                                        .unwrap_or(2),
                                ];
                            }
                            a if a > 1 && n != 7 => {
                                let mut us: Vec<String> = vec![];
                                let a =
                                    if !self.desk.ok(self.desk.num(((a + a) % 97)).await?).await? {
                                        let mut c = 9u32;
                                        self.world.effect(format!("E2 {a} {t}"));
                                        ((((n + v.first().copied().unwrap_or(c)) % 97)
                                            + (match 2u32 {
                                                0 => 0u32,
                                                1..=5 => n,
                                                _ => c,
                                            }))
                                            % 97)
                                    } else {
                                        let mut s = format!("41.{}", a);
                                        let mut v = v;
                                        let k = a;
                                        8u32
                                    };
                                us.push(t);
                            }
                            _ => {
                                self.world.effect(format!("E83 {a} {b:?}"));
                            }
                        }
                        let mut us: Vec<String> = vec![];
                    }
                    n if n > 1 && true => {
                        self.world.effect(format!("E26 {a}"));
                    }
                    _ => {
                        self.world.effect(format!("E31 {n}"));
                    }
                }
            }
            c if c > 1 && true => {
                let b = 3u32;
            }
            _ => {
                let mut b = vec![((4u32 + 2u32) % 97), self.seen(9u32), n];
            }
        }
        Ok(format!("{fuel} {n} {b:?} {us:?} "))
    }

    pub(crate) async fn r8(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut w = vec![
            n,
            ((self.desk.fail(n).await.unwrap_or(1) + ((n + n) % 97)) % 97),
            n,
        ];
        let c = Some(n);
        if (n > n) {
            if let Some(n) = self.desk.maybe(n).await?
                && self.desk.ok(n).await?
            {
                'l1: for c in 0..1u32 {
                    if !spend(&mut fuel) {
                        break 'l1;
                    }
                    let Ok(c) = self
                        .desk
                        .fail(self.desk.num(self.desk.num(n).await?).await?)
                        .await
                    else {
                        continue 'l1;
                    };
                    self.desk
                        .note(
                            self.desk
                                .name(self.desk.maybe(((c + n) % 97)).await?.unwrap_or(0))
                                .await?,
                        )
                        .await?;
                }
                w.push((self.desk.name(n).await?.len() as u32));
                match n % 4 {
                    0 => {
                        match n % 4 {
                            0 => {
                                let mut ts: Vec<String> = vec![format!("75.{}", n)];
                                let mut b = vec![n, 7u32, 1u32];
                                self.world.effect(format!("E38 {n}"));
                            }
                            b if b > 1 && true => {
                                let n = n;
                                let mut pair = (3u32, b);
                            }
                            _ => {
                                let mut a = n;
                                let mut v = vec![n, 2u32];
                                let mut n = n;
                            }
                        }
                        self.world.effect(format!("53.{}", n));
                    }
                    n if n > 1 && n != 7 => {
                        let mut a = (if (n <= 1u32) { 5u32 } else { 4u32 });
                    }
                    _ => {
                        self.world.effect(format!("12.{}", n));
                    }
                }
            } else {
                self.world.effect(format!("E5 {n} {w:?}"));
            }
        } else if (false || (self.seen(n) > 0u32)) {
            let c = n;
        }
        self.world.effect(format!("E51 {n}"));
        let mut n = c.unwrap_or(6u32);
        let mut s = format!("10.{}", n);
        let mut c = (match n {
            0 => n,
            1..=5 => 7u32,
            _ => n,
        });
        let s = format!("32{}{s}", n);
        Ok(format!("{fuel} {w:?} {n} {c} {s} "))
    }

    pub(crate) async fn r9(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let pair = (
            ((5u32 + 0u32) % 97),
            self.desk
                .maybe(
                    self.desk
                        .pure(self.seen(n))
                        .timeout(Duration::from_secs(1))
                        .await?,
                )
                .await?
                .unwrap_or(3),
        );
        let mut o = self.desk.fail(4u32).await;
        self.desk.note(format!("98.{}", n)).await?;
        self.world.effect(format!("E7 {n}"));
        let k = n;
        Ok(format!("{fuel} {n} {pair:?} {o:?} {k} "))
    }

    pub(crate) async fn r10(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut w = vec![n, 7u32];
        let r = self.desk.fail(n).await;
        let x = n;
        let y = self.desk.fail(n).await.unwrap_or(0);
        let (a, o) = when_all((self.desk.num(x), self.desk.maybe(y))).await?;
        let mut n = (match a {
            0 => self
                .desk
                .maybe(((self.desk.fail(a).await.unwrap_or(8) + a) % 97))
                .await?
                .unwrap_or(4),
            1..=5 => a,
            _ => self.desk.fail(6u32).await.unwrap_or(7),
        });
        let n = self.seen(
            ({
                let inner = self
                    .desk
                    .pure(((a + a) % 97))
                    .timeout(Duration::from_secs(1))
                    .await?;
                (inner * 3 + 9u32) % 97
            }),
        );
        if let Some(k) = self.desk.maybe(n).await? {
            let late1;
            if self
                .desk
                .ok(step("step1", async { self.seen(n) }).await)
                .await?
            {
                late1 = {
                    self.world.effect(format!("E5 {k}"));
                    self.world.effect(format!("23.{}", n));
                    match o.unwrap_or(5u32) % 4 {
                        0 => {
                            let mut n = 7u32;
                        }
                        k if k > 1 && n != 7 => {
                            let mut c = if ((self.seen(8u32) <= 9u32) || true) {
                                self.world.effect(format!("E94 {a}"));
                                0u32
                            } else {
                                let p = (k, 7u32);
                                9u32
                            };
                            c = (c + 5u32) % 97;
                        }
                        _ => {
                            let mut b = 3u32;
                        }
                    }
                    (match k {
                        0 => 3u32,
                        1..=5 => {
                            (if o.is_some() {
                                n
                            } else {
                                r.as_ref().map_or(5u32, |it| *it)
                            })
                        }
                        _ => ((4u32 + 3u32) % 97),
                    })
                };
            } else {
                late1 = n;
            }
            if ((w.len() as u32) == (if (a != a) { k } else { k })) {
                return Err(Oops::Refused(format!("R{}", o.unwrap_or(1u32))));
            }
        } else {
            let c = n;
        }
        w.push(r.as_ref().map_or(3u32, |it| *it));
        Ok(format!("{fuel} {w:?} {r:?} {a} {o:?} {n} "))
    }

    pub(crate) async fn r11(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut b = vec![
            n,
            self.desk
                .num((self.desk.name(6u32).await?.len() as u32))
                .await?,
        ];
        let o = self
            .desk
            .fail(step("step1", async { self.seen(n) }).await)
            .await;
        'l1: while (n <= n) {
            if !spend(&mut fuel) {
                break 'l1;
            }
            let mut b = n;
        }
        b.push(self.desk.num(n).await?);
        'l2: for k in b.clone() {
            if !spend(&mut fuel) {
                break 'l2;
            }
            let mut k = n;
            let mut b = k;
        }
        Ok(format!("{fuel} {n} {b:?} {o:?} "))
    }

    pub(crate) async fn r12(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut pair = (4u32, n);
        let o = self
            .desk
            .fail(
                (self
                    .desk
                    .name(self.desk.fail(self.desk.num(n).await?).await.unwrap_or(7))
                    .await?
                    .len() as u32),
            )
            .await;
        let mut w = vec![
            self.desk.num(self.desk.fail(n).await.unwrap_or(8)).await?,
            n,
            ((8u32 + ((n + n) % 97)) % 97),
        ];
        let mut a = 4u32;
        let mut k = if (n
            <= ({
                let inner = w.first().copied().unwrap_or(((n + n) % 97));
                (inner * 3 + 6u32) % 97
            })) {
            let c = 'l1: loop {
                if !spend(&mut fuel) {
                    break 'l1 77;
                }
                if let Some(n) = self.desk.maybe((w.len() as u32)).await? {
                    let (k, s) = (
                        self.desk
                            .num(((a + self.desk.fail(a).await.unwrap_or(5)) % 97))
                            .await?,
                        format!("80.{}", n),
                    );
                    match ((step("step1", async { self.seen(k) }).await + k) % 97) % 4 {
                        0 => {
                            self.world.effect(format!("E54 {n} {s}"));
                            let x = n;
                            let y = step("step2", async { self.seen(a) }).await;
                            let mut k =
                                match when_any((self.desk.pure(x), delay(Duration::from_secs(1))))
                                    .await
                                {
                                    Either::Left(got) => got?,
                                    Either::Right(over) => {
                                        over?;
                                        y
                                    }
                                };
                        }
                        b if b > 1 && n != 7 => {
                            let x = self.desk.num(self.desk.fail(a).await.unwrap_or(7)).await?;
                            let y = (if w.contains(&1u32) {
                                self.desk.num(self.desk.fail(a).await.unwrap_or(0)).await?
                            } else {
                                self.desk.fail(1u32).await.unwrap_or(3)
                            });
                            let (r, o) =
                                when_all_settled((self.desk.fail(x), self.desk.num(y))).await;
                            let a = r.as_ref().map_or(6u32, |it| *it);
                        }
                        _ => {
                            self.world.effect(format!("42.{}", a));
                            w.extend([(s.len() as u32 % 97), 1]);
                            let mut v = vec![n, n];
                        }
                    }
                    let mut c = Some(n);
                }
                let mut ts: Vec<String> = vec![];
            };
            let mut b = vec![w.first().copied().unwrap_or(3u32)];
            a += n;
            a %= 97;
            8u32
        } else {
            a = (a + 3u32) % 97;
            3u32
        };
        Ok(format!("{fuel} {n} {pair:?} {o:?} {w:?} {a} {k} "))
    }

    pub(crate) async fn r13(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut ts: Vec<String> = vec![format!("66.{}", n), self.desk.name(self.seen(n)).await?];
        let o = Some(n);
        let mut n = 7u32;
        if self
            .desk
            .ok(((self.desk.num(n).await?
                + self
                    .desk
                    .pure(self.desk.maybe(n).await?.unwrap_or(9))
                    .timeout(Duration::from_secs(1))
                    .await?)
                % 97))
            .await?
        {
            match ((n + n) % 97) % 4 {
                0 => {
                    n = (n + self
                        .desk
                        .num(
                            self.desk
                                .num(o.unwrap_or(
                                    ({
                                        let inner = n;
                                        (inner * 3 + 0u32) % 97
                                    }),
                                ))
                                .await?,
                        )
                        .await?)
                        % 97;
                }
                n if n > 1 && true => {
                    'l1: while self.desk.ok(self.desk.fail(n).await.unwrap_or(9)).await? {
                        if !spend(&mut fuel) {
                            break 'l1;
                        }
                        let mut n = (ts.len() as u32);
                        self.world.effect(format!("E61 {n} {ts:?}"));
                        match n % 4 {
                            0 => {
                                let o = self.desk.fail(1u32).await;
                                n = (n + n) % 97;
                                let mut c = (match n {
                                    0 => n,
                                    1..=5 => 6u32,
                                    _ => 1u32,
                                });
                            }
                            c if c > 1 && true => {
                                let mut n = 6u32;
                            }
                            _ => {
                                self.world.effect(format!("E49 {n} {o:?}"));
                            }
                        }
                    }
                    self.world.effect(format!("29.{}", n));
                    let mut b = vec![n, ((n + n) % 97)];
                }
                _ => {
                    let b = (match (if o.is_some() {
                        n
                    } else {
                        o.unwrap_or(
                            ({
                                let inner = n;
                                (inner * 3 + 0u32) % 97
                            }),
                        )
                    }) {
                        0 => 0u32,
                        1..=5 => o.unwrap_or(self.seen(6u32)),
                        _ => n,
                    });
                }
            }
        } else if !(false || (n != ((n + n) % 97))) {
            let k = n;
        } else {
            let q = (n != 3u32);
        }
        self.world.effect(format!("E65 {n}"));
        let c = (ts.len() as u32);
        Ok(format!("{fuel} {ts:?} {o:?} {n} {c} "))
    }

    pub(crate) async fn r14(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut b = vec![self.desk.num(n).await?];
        let mut s = format!("82.{}", n);
        let x = self.desk.num(n).await?;
        let y = self.desk.num(n).await?;
        let mut v = when_all(b.iter().map(|it| self.desk.num(*it)).collect::<Vec<_>>()).await?;
        let mut ts: Vec<String> = vec![self.desk.name(n).await?, format!("62{}{s}", n)];
        self.world.effect(format!("E19 {n} {s} {ts:?}"));
        let Ok(k) = self.desk.fail((ts.len() as u32)).await else {
            return Err(Oops::Refused(format!("R{}", n)));
        };
        let pair = ((v.len() as u32), k);
        if (1u32
            < self
                .desk
                .num(self.desk.fail(0u32).await.unwrap_or(6))
                .await?)
        {
            match (if (n > self.desk.num(k).await?) {
                (b.len() as u32)
            } else {
                ({
                    let inner = n;
                    (inner * 3 + 6u32) % 97
                })
            }) % 4
            {
                0 => {
                    'l1: for a in ts {
                        if !spend(&mut fuel) {
                            break 'l1;
                        }
                        match n % 4 {
                            0 => {
                                let a = match self
                                    .desk
                                    .maybe(
                                        ((self.desk.fail((b.len() as u32)).await.unwrap_or(3)
                                            + self
                                                .desk
                                                .pure(self.desk.num(n).await?)
                                                .timeout(Duration::from_secs(1))
                                                .await?)
                                            % 97),
                                    )
                                    .await?
                                {
                                    Some(it) => it,
                                    None => {
                                        continue;
                                    }
                                };
                                let Ok(c) = self.desk.fail(k).await else {
                                    break 'l1;
                                };
                            }
                            n if n > 1 && n != 7 => {
                                let x = k;
                                let y = v
                                    .first()
                                    .copied()
                                    .unwrap_or((((a.len() as u32 % 97) + 6u32) % 97));
                                let (r, o) =
                                    when_all_settled((self.desk.fail(x), self.desk.num(y))).await;
                                let mut p = Some(n);
                            }
                            _ => {
                                let mut q = (6u32 > (b.len() as u32));
                                self.world.effect(format!("0.{}", n));
                            }
                        }
                    }
                    let mut n = 'l2: {
                        self.world.effect(format!("E51 {k} {s}"));
                        if let Some(c) = Some(5u32) {
                            self.world.effect(format!("E79 {k} {s}"));
                            self.world.effect(format!("E54 {k} {s} {pair:?}"));
                            self.world.effect(format!("65{}{s}", n));
                        }
                        5u32
                    };
                    let mut c = n;
                }
                c if c > 1 && n != 7 => {
                    let s = s;
                }
                _ => {
                    let a = self.seen(3u32);
                }
            }
            self.world.effect(format!("E73 {k} {pair:?}"));
            self.world.effect(format!("E40 {n}"));
        } else if (((5u32 + 8u32) % 97) < n) {
            let mut b = n;
        }
        let mut k = (v.len() as u32);
        Ok(format!("{fuel} {n} {b:?} {v:?} {pair:?} {k} "))
    }

    pub(crate) async fn r15(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut w = vec![n, 2u32];
        let c = (step("step1", async { self.seen(n) }).await != 9u32);
        delay(Duration::from_secs(7)).await?;
        self.world.effect(format!("E79 {n} {c}"));
        self.world.effect(format!("E40 {n} {c}"));
        if ((n <= n) && ((n == n) && (n < n))) {
            return Ok(format!("11 {}", n));
        }
        let a = n;
        Ok(format!("{fuel} {n} {w:?} {c} {a} "))
    }

    pub(crate) async fn r16(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let (k, a) = (
            ((self
                .desk
                .num(step("step1", async { self.seen(n) }).await)
                .await?
                + ((9u32 + 9u32) % 97))
                % 97),
            format!("27.{}", n),
        );
        let mut s = format!("81.{}", k);
        let mut p = (
            ((self.desk.fail(self.desk.num(n).await?).await.unwrap_or(2)
                + self.desk.num(self.desk.fail(n).await.unwrap_or(7)).await?)
                % 97),
            n,
        );
        'l1: while let Some(b) = self
            .desk
            .maybe(
                self.desk
                    .num(
                        ({
                            let inner = (self.desk.name(n).await?.len() as u32);
                            (inner * 3 + 7u32) % 97
                        }),
                    )
                    .await?,
            )
            .await?
        {
            if !spend(&mut fuel) {
                break 'l1;
            }
            'l2: for b in (0..2u32).rev() {
                if !spend(&mut fuel) {
                    break 'l2;
                }
                self.world.effect(format!("E70 {k} {s}"));
            }
        }
        'l3: for k in [n, 2u32] {
            if !spend(&mut fuel) {
                break 'l3;
            }
            let mut t = self
                .desk
                .name(step("step2", async { self.seen(n) }).await)
                .await?;
        }
        Ok(format!("{fuel} {n} {k} {a} {s} {p:?} "))
    }

    pub(crate) async fn r17(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut us: Vec<String> = vec![self.desk.name(0u32).await?];
        let mut s = format!("77.{}", n);
        us.push(s);
        let mut v = vec![
            (match 7u32 {
                0 => ((n + n) % 97),
                1..=5 => self.desk.num(n).await?,
                _ => n,
            }),
            self.seen(n),
        ];
        if (((n + 2u32) % 97) != ((((((n + n) % 97) + n) % 97) + (v.len() as u32)) % 97)) {
            'l1: while (self.desk.ok(n).await?
                || (({
                    let inner = n;
                    (inner * 3 + 6u32) % 97
                }) <= 9u32))
            {
                if !spend(&mut fuel) {
                    break 'l1;
                }
                'l2: for k in v.clone() {
                    if !spend(&mut fuel) {
                        break 'l2;
                    }
                    let x = (v.len() as u32);
                    let y = (v.len() as u32);
                    let mut v =
                        when_all(v.iter().map(|it| self.desk.num(*it)).collect::<Vec<_>>()).await?;
                    'l3: while let Some(c) = self.desk.maybe(self.desk.num(k).await?).await? {
                        if !spend(&mut fuel) {
                            break 'l3;
                        }
                        let mut s = self.desk.name((v.len() as u32)).await?;
                    }
                    let s = format!("79.{}", n);
                }
                let b = n;
                if (n <= self.desk.num(b).await?) {
                    continue 'l1;
                }
            }
            let late4;
            if ((self
                .desk
                .pure(((4u32 + n) % 97))
                .timeout(Duration::from_secs(1))
                .await?
                < n)
                && ((if (n <= n) {
                    self.desk.num(n).await?
                } else {
                    ((n + n) % 97)
                }) > self.desk.maybe(8u32).await?.unwrap_or(8)))
            {
                late4 = {
                    match self.desk.fail(self.desk.maybe(n).await?.unwrap_or(4)).await {
                        Ok(c) => {
                            self.world.effect(format!("E74 {n}"));
                            let n = c;
                            let mut k = c;
                        }
                        Err(e) => {
                            self.world.effect(e.to_string());
                            if (7u32 < (v.len() as u32)) {
                                self.world.effect(format!("96.{}", n));
                            }
                        }
                    }
                    self.world.effect(format!("E15 {n}"));
                    self.seen(4u32)
                };
            } else {
                late4 = (v.len() as u32);
            }
        } else if true {
            us.push(format!("17.{}", n));
        }
        let mut k = (v.len() as u32);
        self.world.effect(format!("57.{}", k));
        Ok(format!("{fuel} {n} {us:?} {v:?} {k} "))
    }

    pub(crate) async fn r18(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut pair = (
            (self
                .desk
                .name(
                    self.desk
                        .num(self.desk.maybe(9u32).await?.unwrap_or(6))
                        .await?,
                )
                .await?
                .len() as u32),
            (self.desk.name(self.desk.num(n).await?).await?.len() as u32),
        );
        let a = format!("26.{}", n);
        let Some(a) = self.desk.maybe(n).await? else {
            self.world.effect(format!("E31 {n} {a} {pair:?}"));
            return Err(Oops::Refused(format!("R{}", n)));
        };
        let x = 0u32;
        let y = self.desk.num(((2u32 + n) % 97)).await?;
        let mut k = match when_any((self.desk.pure(x), delay(Duration::from_secs(1)))).await {
            Either::Left(got) => got?,
            Either::Right(over) => {
                over?;
                y
            }
        };
        let mut b = self.desk.num(n).await?;
        let mut a = self.desk.num(self.desk.num(n).await?).await?;
        let x = self.desk.num(a).await?;
        let y = k;
        let (a, o) = when_all((self.desk.num(x), self.desk.maybe(y))).await?;
        let mut b = vec![k];
        Ok(format!("{fuel} {n} {pair:?} {k} {a} {o:?} {b:?} "))
    }

    pub(crate) async fn r19(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut v = vec![n, 4u32];
        let mut r = self.desk.fail((v.len() as u32)).await;
        yield_now().await?;
        let mut us: Vec<String> = vec![format!("45.{}", n)];
        'l1: while let Some(c) = self
            .desk
            .maybe(
                ((8u32
                    + self
                        .desk
                        .maybe(self.desk.maybe(n).await?.unwrap_or(6))
                        .await?
                        .unwrap_or(1))
                    % 97),
            )
            .await?
        {
            if !spend(&mut fuel) {
                break 'l1;
            }
            match self
                .desk
                .num(self.seen(
                    ({
                        let inner = c;
                        (inner * 3 + 6u32) % 97
                    }),
                ))
                .await?
                % 4
            {
                0 => {
                    self.desk.note(format!("94.{}", c)).await?;
                }
                a if a > 1 && true => {
                    'l2: while (a
                        <= (match (((match n {
                            0 => n,
                            1..=5 => c,
                            _ => n,
                        }) + self.desk.maybe(a).await?.unwrap_or(7))
                            % 97)
                        {
                            0 => 0u32,
                            1..=5 => self.desk.maybe(n).await?.unwrap_or(9),
                            _ => n,
                        }))
                    {
                        if !spend(&mut fuel) {
                            break 'l2;
                        }
                        let c = (a < self.desk.num(n).await?);
                        'l3: while self.desk.ok(self.desk.num(4u32).await?).await? {
                            if !spend(&mut fuel) {
                                break 'l3;
                            }
                            if v.contains(&8u32) {
                                continue;
                            }
                            self.world.effect(format!("E61 {a} {c}"));
                            let mut s = format!("77.{}", a);
                        }
                        if (self.desk.num(5u32).await? == 3u32) {
                            let mut n = v.first().copied().unwrap_or(a);
                            let s = format!("87.{}", a);
                        } else {
                            let n = 9u32;
                            self.world.effect(format!("E82 {a} {c} {us:?}"));
                            let mut c = Some(9u32);
                        }
                    }
                    self.world.effect(format!("E77 {a}"));
                    let mut c = if (2u32 > n) {
                        let (k, a) = (self.seen(4u32), format!("99.{}", c));
                        'l4: for k in v.clone() {
                            if !spend(&mut fuel) {
                                break 'l4;
                            }
                            self.world.effect(format!("93.{}", k));
                        }
                        let (k, s) = (r.as_ref().map_or(1u32, |it| *it), format!("24{}{a}", k));
                        c
                    } else {
                        let c = 8u32;
                        1u32
                    };
                }
                _ => {
                    let mut v = vec![5u32, 8u32, 5u32];
                }
            }
            self.world.effect(format!("E67 {c}"));
        }
        Ok(format!("{fuel} {n} {v:?} {r:?} {us:?} "))
    }

    pub(crate) async fn r20(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut p = (n, n);
        let t = format!("70.{}", n);
        let held = start(
            self.desk.pure(
                self.desk
                    .num(
                        ({
                            let inner = 8u32;
                            (inner * 3 + 6u32) % 97
                        }),
                    )
                    .await?,
            ),
        )
        .await;
        let a = inline(async { 5u32 }).await;
        let mut n = held.await?;
        let mut ts: Vec<String> = vec![];
        'l1: while self.desk.ok(3u32).await? {
            if !spend(&mut fuel) {
                break 'l1;
            }
            if let Some(k) = self.desk.maybe(((n + n) % 97)).await? {
                let mut v = vec![
                    ((self.desk.maybe(k).await?.unwrap_or(8) + self.desk.num(n).await?) % 97),
                    (ts.len() as u32),
                ];
                ts.push(self.desk.name(a).await?);
            }
        }
        self.world.effect(format!("E45 {a} {t}"));
        match n % 4 {
            0 => {
                if ((match n {
                    0 => a,
                    1..=5 => 8u32,
                    _ => n,
                }) > n)
                {
                    match self.desk.maybe(a).await?.unwrap_or(5) % 4 {
                        0 => {
                            let c = if self.desk.ok(5u32).await? {
                                let b = self
                                    .desk
                                    .num(
                                        (if (n < self.desk.num(n).await?) {
                                            3u32
                                        } else {
                                            n
                                        }),
                                    )
                                    .await?;
                                ts.push(t);
                                ({
                                    let inner = n;
                                    (inner * 3 + 4u32) % 97
                                })
                            } else {
                                let k = n;
                                8u32
                            };
                        }
                        a if a > 1 && n != 7 => {
                            if (1u32
                                < (if (3u32
                                    < ({
                                        let inner = a;
                                        (inner * 3 + 2u32) % 97
                                    }))
                                {
                                    n
                                } else {
                                    1u32
                                }))
                            {
                                self.world.effect(format!("E51 {a} {ts:?}"));
                            }
                            let k = 7u32;
                        }
                        _ => {
                            let c = (if !false { self.seen(0u32) } else { 7u32 });
                        }
                    }
                    self.world.effect(format!("E72 {n}"));
                }
            }
            c if c > 1 && n != 7 => {
                ts.push(format!("74.{}", c));
            }
            _ => {
                let mut a = 4u32;
            }
        }
        let mut c = p.0;
        Ok(format!("{fuel} {p:?} {a} {n} {ts:?} {c} "))
    }

    pub(crate) async fn r21(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let pair = (self.desk.num(3u32).await?, self.desk.num(n).await?);
        let s = format!("44.{}", n);
        let x = self.desk.maybe(3u32).await?.unwrap_or(5);
        let y = n;
        let mut w = when_all(
            [x, y]
                .iter()
                .map(|it| self.desk.num(*it))
                .collect::<Vec<_>>(),
        )
        .await?;
        let (k, s) = (self.desk.maybe(n).await?.unwrap_or(2), format!("65.{}", n));
        if self.desk.ok(((6u32 + 3u32) % 97)).await? {
            'l1: while let Some(b) = w.pop() {
                if !spend(&mut fuel) {
                    break 'l1;
                }
                'l2: while let Some(a) = w.pop() {
                    if !spend(&mut fuel) {
                        break 'l2;
                    }
                    let mut p = (
                        self.seen(self.desk.num(b).await?),
                        self.desk.maybe(a).await?.unwrap_or(9),
                    );
                    if self
                        .desk
                        .ok(self
                            .desk
                            .num(
                                self.desk
                                    .pure(self.desk.num(k).await?)
                                    .timeout(Duration::from_secs(1))
                                    .await?,
                            )
                            .await?)
                        .await?
                    {
                        let mut c = ((((w.len() as u32) + ((b + 6u32) % 97)) % 97) == 5u32);
                        let o = Some((w.len() as u32));
                        let Some(n) = self.desk.maybe(k).await? else {
                            self.world.effect(format!("E7 {a} {s} {c} {p:?}"));
                            break;
                        };
                    }
                }
                let mut b = w
                    .first()
                    .copied()
                    .unwrap_or(((((n + 1u32) % 97) + 6u32) % 97));
                if ((match k {
                    0 => n,
                    1..=5 => b,
                    _ => k,
                }) < (match b {
                    0 => k,
                    1..=5 => b,
                    _ => k,
                })) {
                    break 'l1;
                }
            }
            let (k, s) = (8u32, format!("86{}{s}", n));
            match 2u32 % 4 {
                0 => {
                    self.world.effect(format!("E12 {n} {s} {pair:?}"));
                    let mut a = s;
                }
                a if a > 1 && true => {
                    let a = 6u32;
                    if (((9u32 + (if !(n < a) { k } else { 5u32 })) % 97) < k) {
                        let k = 5u32;
                    } else {
                        if true {
                            let a = 4u32;
                            let mut c = (match n {
                                0 => 5u32,
                                1..=5 => {
                                    ({
                                        let inner = self.seen(6u32);
                                        (inner * 3 + 7u32) % 97
                                    })
                                }
                                _ => n,
                            });
                        } else if (false || ((if (n < a) { self.seen(k) } else { 6u32 }) == 3u32)) {
                            let c = 1u32;
                            let mut w = w;
                        }
                        let a = n;
                    }
                    let mut a = format!("23.{}", a);
                }
                _ => {
                    let c = 5u32;
                }
            }
        } else if (n > 0u32) {
            self.world.effect(format!("E67 {k} {s}"));
        } else {
            let (k, t) = (k, s.clone());
        }
        self.world.effect(format!("E54 {k} {s}"));
        let p = (8u32, n);
        self.world.effect(format!("91.{}", k));
        self.world.effect(format!("E61 {k} {s}"));
        Ok(format!("{fuel} {n} {pair:?} {k} {s} {p:?} "))
    }

    pub(crate) async fn r22(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let (k, a) = (
            self.desk.fail(self.desk.num(n).await?).await.unwrap_or(1),
            format!("99.{}", n),
        );
        let mut s = format!("31{}{a}", n);
        let mut w = vec![self.desk.fail(k).await.unwrap_or(6)];
        if ((((self
            .desk
            .name(
                (match n {
                    0 => k,
                    1..=5 => n,
                    _ => n,
                }),
            )
            .await?
            .len() as u32)
            + k)
            % 97)
            < 8u32)
        {
            'l1: while let Some(n) = self.desk.maybe(n).await? {
                if !spend(&mut fuel) {
                    break 'l1;
                }
                let k = 1u32;
                let a = format!("83.{}", k);
            }
            let pair = (
                (match self.desk.pure(k).timeout(Duration::from_secs(1)).await? {
                    0 => self
                        .desk
                        .fail(w.first().copied().unwrap_or(n))
                        .await
                        .unwrap_or(2),
                    1..=5 => self.desk.num(self.desk.num(k).await?).await?,
                    _ => n,
                }),
                2u32,
            );
        } else if self.desk.ok(((n + self.seen(((n + k) % 97))) % 97)).await? {
            let (k, t) = (5u32, self.desk.name(0u32).await?);
            'l2: for (k, n) in w.clone().into_iter().enumerate() {
                if !spend(&mut fuel) {
                    break 'l2;
                }
                let k = k as u32;
                let a = self.desk.num((w.len() as u32)).await?;
            }
        }
        'l3: while self.desk.ok(k).await? {
            if !spend(&mut fuel) {
                break 'l3;
            }
            let (k, a) = (
                self.desk
                    .num((if self.desk.ok(n).await? { 4u32 } else { k }))
                    .await?,
                format!("59{}{a}", n),
            );
        }
        self.world.effect(format!("E32 {k} {s}"));
        Ok(format!("{fuel} {n} {k} {a} {s} {w:?} "))
    }

    pub(crate) async fn r23(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut w = vec![
            step("step1", async { self.seen(n) }).await,
            self.desk.num(self.desk.num(n).await?).await?,
        ];
        let mut q = self.desk.ok(n).await?;
        let n = 'l1: loop {
            if !spend(&mut fuel) {
                break 'l1 77;
            }
            let b = n;
            let mut a = if q {
                let mut o = self.desk.fail(self.seen(self.desk.num(b).await?)).await;
                let late2;
                if (self.desk.num(n).await? <= n) {
                    late2 = {
                        let (k, a) = (n, format!("62.{}", b));
                        n
                    };
                } else {
                    late2 = b;
                }
                w.push(self.desk.num(late2).await?);
                n
            } else {
                if (self.seen(self.desk.num(self.desk.num(n).await?).await?) > (w.len() as u32)) {
                    self.world.effect(format!("E67 {b} {q}"));
                    let x = (self.desk.name((w.len() as u32)).await?.len() as u32);
                    let y = self
                        .desk
                        .fail(w.first().copied().unwrap_or(self.desk.num(n).await?))
                        .await
                        .unwrap_or(8);
                    let mut w =
                        when_all(w.iter().map(|it| self.desk.num(*it)).collect::<Vec<_>>()).await?;
                    'l3: for k in 0..2u32 {
                        if !spend(&mut fuel) {
                            break 'l3;
                        }
                        let p = (
                            ({
                                let inner = b;
                                (inner * 3 + 7u32) % 97
                            }),
                            n,
                        );
                        let mut b = p.0;
                        let mut w = vec![b, b];
                    }
                } else if (b
                    != (if (n != ((n + b) % 97)) {
                        n
                    } else {
                        (w.len() as u32)
                    }))
                {
                    let mut b = vec![8u32];
                } else {
                    let mut c = (n <= 5u32);
                }
                9u32
            };
            let mut b = vec![4u32];
        };
        let mut v = vec![w.first().copied().unwrap_or(1u32)];
        let mut c = Some(
            (match 0u32 {
                0 => n,
                1..=5 => 2u32,
                _ => n,
            }),
        );
        let mut n = v.first().copied().unwrap_or(3u32);
        let mut n = ((n + (w.len() as u32)) % 97);
        let (k, a) = (4u32, format!("59.{}", n));
        Ok(format!("{fuel} {w:?} {q} {v:?} {c:?} {n} {k} {a} "))
    }

    pub(crate) async fn r24(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut pair = (n, 7u32);
        let a = format!("75.{}", n);
        self.world.effect(format!("E21 {n} {a}"));
        let held = start(self.desk.pure(n)).await;
        let (k, a) = (n, a.clone());
        let a = held.await?;
        let c = 'l1: {
            self.world.effect(format!("E28 {a}"));
            k
        };
        self.world.effect(format!("E3 {k}"));
        let a = (((self.desk.name(k).await?.len() as u32) + self.seen(n)) % 97);
        let mut k = ((self.desk.num(a).await? + a) % 97);
        match c % 4 {
            0 => {
                if (self.desk.num(a).await?
                    <= self
                        .desk
                        .num(
                            ({
                                let inner =
                                    self.desk.pure(c).timeout(Duration::from_secs(1)).await?;
                                (inner * 3 + 7u32) % 97
                            }),
                        )
                        .await?)
                {
                    if (self.desk.ok(n).await? && self.desk.ok(c).await?) {
                        self.desk
                            .note(
                                self.desk
                                    .name(((n + (if (c == k) { c } else { a })) % 97))
                                    .await?,
                            )
                            .await?;
                    } else if (self.desk.num(a).await? == a) {
                        self.desk.note(format!("31.{}", k)).await?;
                    } else {
                        self.world.effect(format!("E18 {k}"));
                    }
                    let x = self.desk.num(a).await?;
                    let y = a;
                    let mut b = when_each(2, [x, y, 3].map(|it| self.desk.num(it))).await?;
                    let x = k;
                    let y = a;
                    let (a, o) = when_all((self.desk.num(x), self.desk.maybe(y))).await?;
                } else {
                    let b = pair.1;
                }
                let o = self.desk.maybe(1u32).await?;
            }
            n if n > 1 && n != 7 => {
                let n = n;
            }
            _ => {
                let b = self
                    .desk
                    .maybe(self.desk.num(((5u32 + c) % 97)).await?)
                    .await?
                    .unwrap_or(6);
            }
        }
        Ok(format!("{fuel} {n} {pair:?} {c} {a} {k} "))
    }

    pub(crate) async fn r25(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut b = vec![
            n,
            self.desk.num(n).await?,
            self.desk
                .maybe(self.desk.pure(n).timeout(Duration::from_secs(1)).await?)
                .await?
                .unwrap_or(6),
        ];
        let mut t = format!("86.{}", n);
        let (k, a) = (
            n,
            self.desk
                .name(
                    (if self.desk.ok(n).await? {
                        self.desk.num(n).await?
                    } else {
                        ((n + n) % 97)
                    }),
                )
                .await?,
        );
        match k % 4 {
            0 => {
                let mut n = inline(async {
                    ((b.first().copied().unwrap_or(k) + (t.len() as u32 % 97)) % 97)
                })
                .await;
                'l1: while ((k <= ((self.seen(k) + self.desk.num(k).await?) % 97))
                    || !(self.desk.pure(k).timeout(Duration::from_secs(1)).await? < k))
                {
                    if !spend(&mut fuel) {
                        break 'l1;
                    }
                    let Ok(n) = self.desk.fail((a.len() as u32 % 97)).await else {
                        break 'l1;
                    };
                }
            }
            a if a > 1 && n != 7 => {
                let x = (t.len() as u32 % 97);
                let y = (b.len() as u32);
                let (a, o) = when_all((self.desk.num(x), self.desk.maybe(y))).await?;
                'l2: while let Some(k) = b.pop() {
                    if !spend(&mut fuel) {
                        break 'l2;
                    }
                    let a = if ((b.first().copied().unwrap_or((if (k <= a) { n } else { n }))
                        > o.unwrap_or((if (a == k) { n } else { n })))
                        && (a == (t.len() as u32 % 97)))
                    {
                        match self
                            .desk
                            .fail(
                                (match k {
                                    0 => k,
                                    1..=5 => k,
                                    _ => n,
                                }),
                            )
                            .await
                        {
                            Ok(a) => {
                                let x = (if (self.seen(k) != 0u32) {
                                    self.desk.maybe(9u32).await?.unwrap_or(9)
                                } else {
                                    b.first().copied().unwrap_or(5u32)
                                });
                                let y = ({
                                    let inner = self.seen(4u32);
                                    (inner * 3 + 3u32) % 97
                                });
                                let mut b = match when_any((
                                    self.desk.pure(x),
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
                                let mut us: Vec<String> = vec![format!("63.{}", a)];
                                let mut ts: Vec<String> = vec![];
                            }
                            Err(e) => {
                                self.world.effect(e.to_string());
                                let mut o = Some(3u32);
                            }
                        }
                        k
                    } else {
                        let (k, t) = (b.first().copied().unwrap_or(2u32), format!("99.{}", a));
                        let mut b = (match a {
                            0 => 3u32,
                            1..=5 => 9u32,
                            _ => 3u32,
                        });
                        self.world.effect(format!("E52 {a} {t}"));
                        n
                    };
                    'l3: while (n <= 0u32) {
                        if !spend(&mut fuel) {
                            break 'l3;
                        }
                        if let Some(b) = Some(
                            (match n {
                                0 => 6u32,
                                1..=5 => 5u32,
                                _ => 9u32,
                            }),
                        ) && b > 2
                        {
                            self.world.effect(format!("E30 {n} {t}"));
                            self.world.effect(format!("E39 {b} {t}"));
                        }
                        self.world.effect(format!("78.{}", a));
                        let a = 2u32;
                    }
                }
                self.world.effect(format!("E23 {a} {t}"));
            }
            _ => {
                let k = n;
            }
        }
        let mut b = b;
        let mut a = a;
        Ok(format!("{fuel} {n} {t} {k} {b:?} {a} "))
    }

    pub(crate) async fn r26(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let pair = (
            self.desk
                .fail(self.desk.pure(n).timeout(Duration::from_secs(1)).await?)
                .await
                .unwrap_or(1),
            self.desk.num(n).await?,
        );
        let a = format!("11.{}", n);
        let n = inline(async { n }).await;
        let mut c = 'l1: loop {
            if !spend(&mut fuel) {
                break 'l1 77;
            }
            match (if (9u32 <= self.desk.num(n).await?) {
                3u32
            } else {
                ((self.desk.maybe(n).await?.unwrap_or(9) + self.desk.num(n).await?) % 97)
            }) % 4
            {
                0 => {
                    let Ok(a) = self.desk.fail(n).await else {
                        continue;
                    };
                    let held = start(
                        self.desk
                            .pure(((self.desk.fail(7u32).await.unwrap_or(5) + n) % 97)),
                    )
                    .await;
                    if ((step("step1", async { self.seen(a) }).await
                        <= ((a + ((n + n) % 97)) % 97))
                        || self.desk.ok(n).await?)
                    {
                        let a = n;
                        let mut b = n;
                    }
                    let mut b = held.await?;
                    let c = match self.desk.fail(self.desk.num(b).await?).await {
                        Ok(it) => it,
                        Err(_) => {
                            self.world.effect(format!("E21 {b}"));
                            continue;
                        }
                    };
                }
                n if n > 1 && true => {
                    'l2: for c in 0..n.min(3) {
                        if !spend(&mut fuel) {
                            break 'l2;
                        }
                        match self.desk.fail(3u32).await {
                            Ok(n) => {
                                if (self.desk.ok(c).await? || self.desk.ok(6u32).await?) {
                                    continue 'l2;
                                }
                                self.desk.note(format!("85.{}", c)).await?;
                            }
                            Err(e) => {
                                self.world.effect(e.to_string());
                                let mut p = (3u32, n);
                                let k = ((4u32 + 8u32) % 97);
                                self.world.effect(format!("E5 {n} {a}"));
                            }
                        }
                        let k = n;
                    }
                }
                _ => {
                    self.world.effect(format!("E27 {n} {a}"));
                }
            }
            self.world.effect(format!("E42 {n} {a}"));
            self.world.effect(format!("E2 {n} {a}"));
        };
        let (k, t) = (9u32, format!("14{}{a}", c));
        Ok(format!("{fuel} {pair:?} {a} {n} {c} {k} {t} "))
    }

    pub(crate) async fn r27(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let p = (
            self.desk
                .fail(
                    (if (9u32 <= n) {
                        self.desk.num(n).await?
                    } else {
                        ((n + n) % 97)
                    }),
                )
                .await
                .unwrap_or(7),
            5u32,
        );
        let mut s = format!("28.{}", n);
        let mut w = vec![
            (match n {
                0 => n,
                1..=5 => n,
                _ => n,
            }),
            9u32,
        ];
        if ((((((n + n) % 97) + self.desk.num(n).await?) % 97) <= n)
            || ((w.len() as u32)
                <= ({
                    let inner = p.1;
                    (inner * 3 + 3u32) % 97
                })))
        {
            match self.desk.fail(p.0).await {
                Ok(a) => {
                    let mut b = (w.len() as u32);
                    'l1: for b in (0..1u32).rev() {
                        if !spend(&mut fuel) {
                            break 'l1;
                        }
                        self.world.effect(format!("E89 {a} {s}"));
                        'l2: for b in 0..=1u32 {
                            if !spend(&mut fuel) {
                                break 'l2;
                            }
                            let mut v = vec![(w.len() as u32), a];
                            self.desk.note(s.clone()).await?;
                        }
                    }
                    b = (b + a) % 97;
                }
                Err(e) => {
                    self.world.effect(e.to_string());
                    let mut a = format!("29.{}", n);
                }
            }
            let x = self
                .desk
                .num(self.desk.fail(8u32).await.unwrap_or(8))
                .await?;
            let y = n;
            let mut v = when_each(2, [x, y, 3].map(|it| self.desk.num(it))).await?;
            self.world.effect(format!("E24 {n} {s} {w:?}"));
        }
        self.desk.note(s).await?;
        'l3: while ((self.desk.maybe(n).await?.unwrap_or(7) == self.desk.num(5u32).await?)
            && (1u32 == 6u32))
        {
            if !spend(&mut fuel) {
                break 'l3;
            }
            'l4: for c in 0..3u32 {
                if !spend(&mut fuel) {
                    break 'l4;
                }
                self.world.effect(format!("E94 {n} {w:?} {p:?}"));
                if let Some(n) = Some(7u32)
                    && n > 2
                {
                    let mut s = format!("28.{}", n);
                    self.world.effect(format!("E35 {n} {s} {p:?}"));
                    let s = s;
                }
                if (7u32 <= 1u32) {
                    break 'l3;
                }
            }
            let b = 4u32;
            self.world.effect(format!("E32 {n} {p:?}"));
        }
        let mut a = (w.len() as u32);
        let n = 7u32;
        self.world.effect(format!("E61 {n}"));
        Ok(format!("{fuel} {p:?} {w:?} {a} {n} "))
    }

    pub(crate) async fn r28(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let (k, t) = (
            (if self
                .desk
                .ok(self.desk.pure(n).timeout(Duration::from_secs(1)).await?)
                .await?
            {
                n
            } else {
                self.desk.num(n).await?
            }),
            format!("99.{}", n),
        );
        let mut t = format!("90{}{t}", k);
        'l1: while self.desk.ok(n).await? {
            if !spend(&mut fuel) {
                break 'l1;
            }
            match self
                .desk
                .num((((if (0u32 == n) { n } else { n }) + (if (n != k) { n } else { 9u32 })) % 97))
                .await?
                % 4
            {
                0 => {
                    if let Some(c) = self
                        .desk
                        .maybe(
                            self.desk
                                .num(
                                    ({
                                        let inner = 5u32;
                                        (inner * 3 + 0u32) % 97
                                    }),
                                )
                                .await?,
                        )
                        .await?
                        && self.desk.ok(c).await?
                    {
                        if (self.desk.num(((6u32 + c) % 97)).await?
                            == self
                                .desk
                                .num(
                                    (match ({
                                        let inner = k;
                                        (inner * 3 + 3u32) % 97
                                    }) {
                                        0 => (t.len() as u32 % 97),
                                        1..=5 => {
                                            self.desk
                                                .pure(c)
                                                .timeout(Duration::from_secs(1))
                                                .await?
                                        }
                                        _ => k,
                                    }),
                                )
                                .await?)
                        {
                            if ((t.len() as u32 % 97) != self.desk.num(c).await?) {
                                return Err(Oops::Refused(format!(
                                    "R{}",
                                    ((step("step1", async { self.seen(n) }).await + c) % 97)
                                )));
                            }
                            self.world.effect(format!("E52 {n} {t}"));
                            if ((k != n) && (c != k)) {
                                continue;
                            }
                        }
                    }
                    let c = 5u32;
                    self.world.effect(format!("E20 {c} {t}"));
                }
                a if a > 1 && n != 7 => {
                    'l2: for c in 0..k.min(3) {
                        if !spend(&mut fuel) {
                            break 'l2;
                        }
                        if (self.desk.num(self.desk.fail(c).await.unwrap_or(6)).await?
                            > self.desk.maybe(self.desk.num(a).await?).await?.unwrap_or(1))
                        {
                            self.world.effect(self.desk.name(self.seen(5u32)).await?);
                            if true {
                                continue 'l2;
                            }
                        }
                        let mut v = vec![self.seen(2u32)];
                        self.world.effect(format!("E19 {k} {t}"));
                    }
                }
                _ => {
                    'l3: for n in [((7u32 + 7u32) % 97), 2u32] {
                        if !spend(&mut fuel) {
                            break 'l3;
                        }
                        let n = 'l4: loop {
                            if !spend(&mut fuel) {
                                break 'l4 77;
                            }
                            self.world.effect(format!("E32 {k} {t}"));
                            if true {
                                continue 'l3;
                            }
                        };
                        self.world.effect(format!("E5 {n} {t}"));
                        let p = (
                            n,
                            (match 8u32 {
                                0 => k,
                                1..=5 => 8u32,
                                _ => 7u32,
                            }),
                        );
                    }
                    let mut n = 4u32;
                }
            }
            let mut k = n;
            if (8u32 < 5u32) {
                break 'l1;
            }
        }
        self.world.effect(format!("E9 {n} {t}"));
        let mut s = format!("90.{}", k);
        let mut c = 8u32;
        Ok(format!("{fuel} {n} {k} {t} {s} {c} "))
    }

    pub(crate) async fn r29(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let (k, a) = (
            ({
                let inner = self
                    .desk
                    .fail(self.desk.fail(n).await.unwrap_or(9))
                    .await
                    .unwrap_or(2);
                (inner * 3 + 3u32) % 97
            }),
            format!("62.{}", n),
        );
        let mut t = format!("95.{}", n);
        self.desk.note(a).await?;
        self.world.effect(format!("E67 {n} {t}"));
        match self
            .desk
            .fail(
                self.desk
                    .num(self.desk.maybe(k).await?.unwrap_or(1))
                    .await?,
            )
            .await
        {
            Ok(k) => {
                let k = n;
                let Some(b) = self
                    .desk
                    .maybe(
                        (if (n == self.desk.fail(n).await.unwrap_or(7)) {
                            k
                        } else {
                            self.desk.num(n).await?
                        }),
                    )
                    .await?
                else {
                    self.world.effect(format!("E68 {k} {t}"));
                    return Err(Oops::Refused(format!("R{}", n)));
                };
                match self.desk.fail(self.desk.num(k).await?).await {
                    Ok(c) => {
                        let k = n;
                        let n = c;
                    }
                    Err(e) => {
                        self.world.effect(e.to_string());
                        self.desk.note(format!("54.{}", k)).await?;
                    }
                }
            }
            Err(e) => {
                self.world.effect(e.to_string());
                self.desk.note(format!("52.{}", n)).await?;
                self.world.effect(format!("E17 {k} {t}"));
            }
        }
        let n = (t.len() as u32 % 97);
        Ok(format!("{fuel} {k} {t} {n} "))
    }

    pub(crate) async fn r30(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut b = vec![
            self.seen(n),
            (if self.desk.ok(n).await? {
                self.desk.num(n).await?
            } else {
                5u32
            }),
            (if (n <= n) {
                ({
                    let inner = n;
                    (inner * 3 + 6u32) % 97
                })
            } else {
                6u32
            }),
        ];
        let mut a = self
            .desk
            .name(self.desk.pure(n).timeout(Duration::from_secs(1)).await?)
            .await?;
        'l1: for n in b.clone() {
            if !spend(&mut fuel) {
                break 'l1;
            }
            let x = n;
            let y = (b.len() as u32);
            let k = match when_any((self.desk.pure(x), delay(Duration::from_secs(1)))).await {
                Either::Left(got) => got?,
                Either::Right(over) => {
                    over?;
                    y
                }
            };
            {
                let lent = b.first();
                {
                    if self.desk.ok(n).await? {
                        match self
                            .desk
                            .fail(((n + self.desk.num(self.desk.num(k).await?).await?) % 97))
                            .await
                        {
                            Ok(c) => {
                                let mut t = format!("89.{}", n);
                                let n = k;
                            }
                            Err(e) => {
                                self.world.effect(e.to_string());
                                let Ok(n) = self
                                    .desk
                                    .fail(((k + ((((1u32 + n) % 97) + 1u32) % 97)) % 97))
                                    .await
                                else {
                                    continue 'l1;
                                };
                            }
                        }
                    } else if b.contains(&4u32) {
                        self.world.effect(format!("E86 {k} {a}"));
                    } else {
                        let n = inline(async { self.seen(n) }).await;
                        let b = 8u32;
                        let c = n;
                    }
                    let b = k;
                    match self
                        .desk
                        .fail(((self.desk.fail(4u32).await.unwrap_or(9) + 1u32) % 97))
                        .await
                    {
                        Ok(b) => {
                            self.world.effect(format!("E80 {k} {a}"));
                            self.world.effect(a.clone());
                        }
                        Err(e) => {
                            self.world.effect(e.to_string());
                            let c = !true;
                            let c = n;
                            self.world.effect(format!("E48 {b} {a}"));
                        }
                    }
                    self.world.effect(format!("{lent:?}"));
                }
            }
            let b = (match k {
                0 => 1u32,
                1..=5 => (a.len() as u32 % 97),
                _ => (b.len() as u32),
            });
        }
        let c = true;
        let s = format!("98.{}", n);
        self.world.effect(a.clone());
        Ok(format!("{fuel} {n} {b:?} {a} {c} {s} "))
    }

    pub(crate) async fn r31(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut us: Vec<String> = vec![format!("40.{}", n)];
        let mut t = format!("19.{}", n);
        let held = start(self.desk.pure(n)).await;
        let mut b = if (0u32
            == (if self
                .desk
                .ok((self.desk.name(n).await?.len() as u32))
                .await?
            {
                3u32
            } else {
                self.desk.maybe(n).await?.unwrap_or(1)
            })) {
            let mut us: Vec<String> = vec![];
            if (n <= n) {
                return Err(Oops::Refused(format!("R{}", self.desk.num(n).await?)));
            }
            n
        } else {
            let mut ts: Vec<String> = vec![];
            self.desk.num(n).await?
        };
        let n = held.await?;
        let mut c =
            (self.desk.ok(self.desk.num(b).await?).await? && self.desk.ok(((n + b) % 97)).await?);
        'l1: for s in us {
            if !spend(&mut fuel) {
                break 'l1;
            }
            let held = start(self.desk.pure(b)).await;
            match self.desk.fail(((b + n) % 97)).await {
                Ok(a) => {
                    let late2;
                    if (n != self.desk.fail(b).await.unwrap_or(5)) {
                        late2 = {
                            self.world.effect(format!("E36 {a} {t} {c}"));
                            let mut k = if self.desk.ok(b).await? {
                                if self.desk.ok(b).await? {
                                    continue 'l1;
                                }
                                b
                            } else {
                                let c = self
                                    .desk
                                    .num(
                                        self.desk
                                            .num(
                                                self.desk
                                                    .maybe((if (a > n) { n } else { 7u32 }))
                                                    .await?
                                                    .unwrap_or(6),
                                            )
                                            .await?,
                                    )
                                    .await?;
                                self.world.effect(format!("E29 {b} {t}"));
                                ((self.desk.num((t.len() as u32 % 97)).await? + 9u32) % 97)
                            };
                            8u32
                        };
                    } else {
                        late2 = step("step1", async { self.seen(a) }).await;
                    }
                    let n = 0u32;
                    let mut w = vec![5u32, 1u32];
                }
                Err(e) => {
                    self.world.effect(e.to_string());
                    let k = 0u32;
                }
            }
            let k = held.await?;
            self.world.effect(format!("E84 {n} {s} {c}"));
            self.world.effect(format!("25.{}", k));
        }
        Ok(format!("{fuel} {t} {b} {n} {c} "))
    }

    pub(crate) async fn r32(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut w = vec![self.desk.num(self.desk.num(n).await?).await?];
        let o = Some(n);
        'l1: for a in w.clone() {
            if !spend(&mut fuel) {
                break 'l1;
            }
            let Some(mut a) = self
                .desk
                .maybe(
                    (if self.desk.ok(self.desk.num(n).await?).await? {
                        o.unwrap_or(self.seen(n))
                    } else {
                        self.desk.num(self.desk.num(a).await?).await?
                    }),
                )
                .await?
            else {
                self.world.effect(format!("E38 {a} {o:?}"));
                continue 'l1;
            };
            self.world.effect(format!("E25 {n}"));
        }
        if (self.desk.fail(n).await.unwrap_or(2) <= ((0u32 + n) % 97)) {
            return self
                .desk
                .name(self.desk.maybe(self.seen(n)).await?.unwrap_or(3))
                .await;
        }
        if let Some(item) = w.first() {
            self.world.effect(format!("E36 {n}"));
            let mut q = self
                .desk
                .ok(self.desk.num((if (n < n) { n } else { 9u32 })).await?)
                .await?;
            let n = n;
            self.world.effect(format!("{item}"));
        }
        Ok(format!("{fuel} {n} {w:?} {o:?} "))
    }

    pub(crate) async fn r33(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut w = vec![1u32];
        let mut p = self
            .desk
            .maybe(step("step1", async { self.seen(n) }).await)
            .await?;
        if (n
            <= self
                .desk
                .fail(
                    self.desk
                        .maybe(
                            (match n {
                                0 => n,
                                1..=5 => n,
                                _ => n,
                            }),
                        )
                        .await?
                        .unwrap_or(8),
                )
                .await
                .unwrap_or(6))
        {
            self.world.effect(format!("E10 {n} {w:?}"));
            'l1: for k in w.clone() {
                if !spend(&mut fuel) {
                    break 'l1;
                }
                self.world.effect(format!("E59 {k} {p:?}"));
                'l2: for k in 0..=2u32 {
                    if !spend(&mut fuel) {
                        break 'l2;
                    }
                    'l3: while let Some(c) = self
                        .desk
                        .maybe(
                            ((n + self
                                .desk
                                .num(
                                    (match n {
                                        0 => k,
                                        1..=5 => k,
                                        _ => k,
                                    }),
                                )
                                .await?)
                                % 97),
                        )
                        .await?
                    {
                        if !spend(&mut fuel) {
                            break 'l3;
                        }
                        let more = self.desk.num(n).await?;
                        if let Some(it) = w.last_mut() {
                            *it = (*it + more) % 97;
                        }
                        if (c <= c) {
                            continue 'l1;
                        }
                        let n = match self.desk.maybe((w.len() as u32)).await? {
                            Some(it) => it,
                            None => {
                                continue;
                            }
                        };
                    }
                    let c = 'l4: loop {
                        if !spend(&mut fuel) {
                            break 'l4 77;
                        }
                        let mut c = p.unwrap_or(p.unwrap_or(((k + 2u32) % 97)));
                        let a = (match ((w.first().copied().unwrap_or(c) + 9u32) % 97) {
                            0 => n,
                            1..=5 => ((7u32 + p.unwrap_or(c)) % 97),
                            _ => p.unwrap_or(((c + 1u32) % 97)),
                        });
                    };
                    let c = 8u32;
                }
            }
            let mut b = vec![n];
        } else {
            match n % 4 {
                0 => {
                    self.world.effect(format!("E65 {n}"));
                }
                n if n > 1 && true => {
                    let a = n;
                }
                _ => {
                    let mut ts: Vec<String> = vec![format!("80.{}", n)];
                }
            }
        }
        self.world.effect(format!("E68 {n} {p:?}"));
        let mut a = n;
        Ok(format!("{fuel} {n} {w:?} {p:?} {a} "))
    }

    pub(crate) async fn r34(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut w = vec![
            self.desk
                .pure(self.seen(n))
                .timeout(Duration::from_secs(1))
                .await?,
            self.desk.num(((n + n) % 97)).await?,
        ];
        let mut a = format!("51.{}", n);
        let x = n;
        let y = (if (n == n) {
            self.desk.fail(2u32).await.unwrap_or(5)
        } else {
            n
        });
        let mut w = when_each(2, [x, y, 3].map(|it| self.desk.num(it))).await?;
        if self.desk.ok(self.seen(n)).await? {
            'l1: while (self
                .desk
                .num(
                    (match n {
                        0 => self.desk.num(n).await?,
                        1..=5 => {
                            (match n {
                                0 => 7u32,
                                1..=5 => n,
                                _ => n,
                            })
                        }
                        _ => n,
                    }),
                )
                .await?
                > ({
                    let inner = n;
                    (inner * 3 + 2u32) % 97
                }))
            {
                if !spend(&mut fuel) {
                    break 'l1;
                }
                let mut c = self.desk.fail(n).await.unwrap_or(2);
                if let Some(n) = self.desk.maybe(n).await? {
                    if (n <= n) {
                        let Some(k) = self.desk.maybe(8u32).await? else {
                            self.world.effect(format!("E74 {c} {a}"));
                            continue 'l1;
                        };
                    } else if !(c == n) {
                        let mut n = c;
                        self.world.effect(format!("E71 {n} {a}"));
                    } else {
                        yield_now().await?;
                        let r = self.desk.fail(c).await;
                        let r = self.desk.fail(n).await;
                    }
                } else {
                    self.desk.note(format!("53{}{a}", n)).await?;
                    'l2: while let Some(k) = self.desk.maybe(2u32).await? {
                        if !spend(&mut fuel) {
                            break 'l2;
                        }
                        self.world.effect(format!("E91 {k} {a}"));
                        let mut c = self.desk.ok(k).await?;
                        w.push(n);
                    }
                }
                self.world.effect(format!("E7 {n} {a}"));
            }
        }
        match (if (n != self.desk.maybe(n).await?.unwrap_or(2)) {
            7u32
        } else {
            (self.desk.name(self.seen(n)).await?.len() as u32)
        }) % 4
        {
            0 => {
                let x = self.desk.fail(4u32).await.unwrap_or(3);
                let y = ((9u32 + n) % 97);
                let (a, o) = when_all((self.desk.num(x), self.desk.maybe(y))).await?;
            }
            n if n > 1 && n != 7 => {
                let mut b = vec![0u32, n];
            }
            _ => {
                self.world.effect(format!("78.{}", n));
            }
        }
        let mut b = vec![n];
        Ok(format!("{fuel} {n} {a} {w:?} {b:?} "))
    }

    pub(crate) async fn r35(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut w = vec![
            (match self.desk.num(8u32).await? {
                0 => 9u32,
                1..=5 => n,
                _ => self.desk.num(n).await?,
            }),
            n,
        ];
        let o = self
            .desk
            .maybe(
                self.desk
                    .num(self.desk.num(w.first().copied().unwrap_or(n)).await?)
                    .await?,
            )
            .await?;
        if self.desk.ok(n).await? {
            let mut ts: Vec<String> = vec![];
        } else if (n == n) {
            let late3;
            if (n != (w.len() as u32)) {
                late3 = {
                    let mut n = self.desk.num(n).await?;
                    if (((n + n) % 97)
                        > ((self.desk.fail(((n + n) % 97)).await.unwrap_or(9) + n) % 97))
                    {
                        let a = if (self.desk.fail(6u32).await.unwrap_or(1)
                            > self
                                .desk
                                .pure(
                                    self.desk
                                        .fail(self.desk.maybe(8u32).await?.unwrap_or(2))
                                        .await
                                        .unwrap_or(4),
                                )
                                .timeout(Duration::from_secs(1))
                                .await?)
                        {
                            let c = (((w.len() as u32) + n) % 97);
                            let mut v = vec![n];
                            n
                        } else {
                            n = (n + 2u32) % 97;
                            let mut a =
                                (if (n <= self.desk.maybe((w.len() as u32)).await?.unwrap_or(9)) {
                                    self.desk.num(n).await?
                                } else {
                                    self.desk.num(n).await?
                                });
                            a
                        };
                        'l1: while let Some(k) = w.pop() {
                            if !spend(&mut fuel) {
                                break 'l1;
                            }
                            if ((n != a) && self.desk.ok(0u32).await?) {
                                continue 'l1;
                            }
                            self.world.effect(format!("E76 {a}"));
                        }
                    } else if false {
                        'l2: while (1u32 != n) {
                            if !spend(&mut fuel) {
                                break 'l2;
                            }
                            let a = (match 8u32 {
                                0 => 8u32,
                                1..=5 => (w.len() as u32),
                                _ => n,
                            });
                            self.world.effect(format!("27.{}", a));
                            let t = format!("81.{}", n);
                        }
                    }
                    n
                };
            } else {
                late3 = ((n + n) % 97);
            }
            if (late3 == 1u32) {
                let mut k = (if (((n == late3) || (late3 == n))
                    || ((if (n != n) { n } else { n }) == (if (7u32 == n) { 7u32 } else { late3 })))
                {
                    8u32
                } else {
                    n
                });
                let mut b = vec![late3, 4u32];
                let (k, a) = (5u32, format!("44.{}", k));
            } else if (self.seen((if w.contains(&9u32) { late3 } else { 1u32 }))
                < o.unwrap_or(o.unwrap_or(0u32)))
            {
                let mut b = n;
            } else {
                self.world.effect(format!("E88 {late3}"));
            }
            self.world.effect(format!("E71 {late3}"));
        } else {
            self.world.effect(format!("E80 {n} {o:?}"));
        }
        let mut t = format!("65.{}", n);
        let c = n;
        let k = n;
        let k = (w.len() as u32);
        let a = t;
        let k = 7u32;
        Ok(format!("{fuel} {n} {w:?} {o:?} {c} {a} {k} "))
    }

    pub(crate) async fn r36(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut v = vec![step("step1", async { self.seen(n) }).await];
        let t = format!("9.{}", n);
        self.desk.note(t).await?;
        match (match self.desk.maybe(self.desk.num(n).await?).await?.unwrap_or(5) {
            0 => (v.len() as u32),
            1..=5 => n,
            _ => n,
        }) % 4
        {
            0 => {
                'l1: for n in 0..=2u32 {
                    if !spend(&mut fuel) {
                        break 'l1;
                    }
                    v.push(8u32);
                    self.world.effect(format!("E92 {n}"));
                    if self.desk.ok(v.first().copied().unwrap_or(n)).await? {
                        if self.desk.ok(n).await? {
                            break 'l1;
                        }
                    } else if (5u32
                        == v.first()
                            .copied()
                            .unwrap_or(((self.desk.num(n).await? + self.desk.num(n).await?) % 97)))
                    {
                        'l2: for (k, c) in v.clone().into_iter().enumerate() {
                            if !spend(&mut fuel) {
                                break 'l2;
                            }
                            let k = k as u32;
                            let mut w = vec![(v.len() as u32)];
                            if self.desk.ok(((k + n) % 97)).await? {
                                continue 'l1;
                            }
                            yield_now().await?;
                        }
                        if ((n < n) && (n == 0u32)) {
                            break 'l1;
                        }
                    } else {
                        let a = self.desk.name(n).await?;
                        delay(Duration::from_secs(3)).await?;
                    }
                }
                self.world.effect(format!("E59 {n} {v:?}"));
            }
            n if n > 1 && n != 7 => {
                let c = 2u32;
            }
            _ => {
                self.world.effect(format!("E23 {n}"));
            }
        }
        'l3: for item in v.iter_mut() {
            if !spend(&mut fuel) {
                break 'l3;
            }
            *item = (*item
                + ({
                    let inner = 3u32;
                    (inner * 3 + 8u32) % 97
                }))
                % 97;
            let a = *item;
            'l4: for c in 0..=2u32 {
                if !spend(&mut fuel) {
                    break 'l4;
                }
                let n = c;
            }
            let (k, a) = (5u32, format!("15.{}", a));
        }
        self.world.effect(format!("E17 {n}"));
        self.world.effect(format!("E56 {n} {v:?}"));
        let n = ((n + n) % 97);
        Ok(format!("{fuel} {v:?} {n} "))
    }

    pub(crate) async fn r37(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut us: Vec<String> = vec![format!("19.{}", n), format!("24.{}", n)];
        let mut o = self
            .desk
            .fail(self.desk.fail(8u32).await.unwrap_or(5))
            .await;
        match self.desk.fail(n).await {
            Ok(a) => {
                let mut n = (if self.desk.ok(n).await? {
                    a
                } else {
                    o.as_ref().map_or(1u32, |it| *it)
                });
            }
            Err(e) => {
                self.world.effect(e.to_string());
                self.world.effect(format!("E57 {n}"));
                'l1: for c in 0..3u32 {
                    if !spend(&mut fuel) {
                        break 'l1;
                    }
                    match 5u32 % 4 {
                        0 => {
                            let x = self
                                .desk
                                .num(self.desk.num(self.desk.num(c).await?).await?)
                                .await?;
                            let y = ((self.desk.num(((n + 5u32) % 97)).await? + n) % 97);
                            let mut b = when_each(2, [x, y, 3].map(|it| self.desk.num(it))).await?;
                            let x = self.desk.fail((b.len() as u32)).await.unwrap_or(2);
                            let y = self.desk.num(self.desk.num(n).await?).await?;
                            let mut b = when_each(2, [x, y, 3].map(|it| self.desk.num(it))).await?;
                            let x = self.desk.fail(n).await.unwrap_or(3);
                            let y = n;
                            let a =
                                match when_any((self.desk.pure(x), delay(Duration::from_secs(1))))
                                    .await
                                {
                                    Either::Left(got) => got?,
                                    Either::Right(over) => {
                                        over?;
                                        y
                                    }
                                };
                        }
                        c if c > 1 && n != 7 => {
                            let Some(mut a) = self.desk.maybe(self.desk.num(n).await?).await?
                            else {
                                self.world.effect(format!("E14 {n} {o:?}"));
                                continue;
                            };
                            let mut ts: Vec<String> = vec![];
                        }
                        _ => {
                            if let Some(b) = self.desk.maybe(self.desk.num(c).await?).await?
                                && b > 2
                            {
                                let mut v = vec![8u32, 1u32, 1u32];
                            } else {
                                let mut us: Vec<String> =
                                    vec![format!("76.{}", c), format!("86.{}", n)];
                                let b = c;
                            }
                        }
                    }
                }
            }
        }
        let c = n;
        let mut k = o.as_ref().map_or(9u32, |it| *it);
        match 0u32 % 4 {
            0 => {
                'l2: for t in us {
                    if !spend(&mut fuel) {
                        break 'l2;
                    }
                    if (c == 3u32) {
                        continue;
                    }
                    self.world.effect(format!("E23 {n} {t}"));
                    self.world.effect(format!("E11 {n} {t}"));
                }
                if (o.is_ok() && false) {
                    let a = 6u32;
                } else {
                    let mut w = vec![
                        n,
                        (match 6u32 {
                            0 => o.as_ref().map_or(6u32, |it| *it),
                            1..=5 => 5u32,
                            _ => o.as_ref().map_or(4u32, |it| *it),
                        }),
                        5u32,
                    ];
                }
            }
            n if n > 1 && n != 7 => {
                let mut s = format!("2.{}", k);
            }
            _ => {
                self.world.effect(format!("E43 {k}"));
            }
        }
        let mut o = Some(c);
        if true {
            return Err(Oops::Refused(format!("R{}", 6u32)));
        }
        Ok(format!("{fuel} {n} {c} {k} {o:?} "))
    }

    pub(crate) async fn r38(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut w = vec![
            self.desk.num(9u32).await?,
            4u32,
            self.desk.num(self.desk.num(n).await?).await?,
        ];
        let o = Some(7u32);
        if self.desk.ok(n).await? {
            return Ok(format!(
                "42 {}",
                (match o.unwrap_or(n) {
                    0 => self.desk.num(n).await?,
                    1..=5 => ((n + n) % 97),
                    _ => n,
                })
            ));
        }
        match n % 4 {
            0 => {
                if self.desk.ok(o.unwrap_or(self.desk.num(n).await?)).await? {
                    let mut r = self
                        .desk
                        .fail(self.desk.fail(self.desk.num(n).await?).await.unwrap_or(5))
                        .await;
                    match &r {
                        Ok(good) => {
                            let mut w = w;
                            self.world.effect(format!("E14 {n}"));
                            if let Some(k) = self
                                .desk
                                .maybe(
                                    ({
                                        let inner =
                                            self.desk.fail(((n + n) % 97)).await.unwrap_or(0);
                                        (inner * 3 + 2u32) % 97
                                    }),
                                )
                                .await?
                                && self.desk.ok(k).await?
                            {
                                let mut c = n;
                                let mut k = 3u32;
                            } else {
                                let mut o = Some(8u32);
                                let mut a = ((n + 7u32) % 97);
                                self.world.effect(format!("E37 {n} {w:?}"));
                            }
                            self.world.effect(format!("{good}"));
                        }
                        Err(bad) => {
                            let a = 1u32;
                            'l1: for b in (0..3u32).rev() {
                                if !spend(&mut fuel) {
                                    break 'l1;
                                }
                                self.world.effect(format!("E60 {a} {r:?}"));
                                let p = Some(o.unwrap_or(4u32));
                                let mut b = vec![
                                    9u32,
                                    ({
                                        let inner = 0u32;
                                        (inner * 3 + 9u32) % 97
                                    }),
                                    a,
                                ];
                            }
                            let b = 8u32;
                            self.world.effect(format!("{bad}"));
                        }
                    }
                    self.world.effect(format!("E85 {n} {r:?}"));
                } else {
                    let mut v = vec![n, 0u32, 2u32];
                }
                self.world.effect(format!("E69 {n}"));
                let k = n;
            }
            k if k > 1 && n != 7 => {
                if (9u32
                    <= ({
                        let inner = n;
                        (inner * 3 + 5u32) % 97
                    }))
                {
                    return Err(Oops::Refused(format!("R{}", 3u32)));
                }
            }
            _ => {
                self.world.effect(format!("E94 {n}"));
            }
        }
        let mut c = (if o.is_some() { n } else { n });
        let mut ts: Vec<String> = vec![format!("83.{}", c)];
        let mut us: Vec<String> = vec![];
        Ok(format!("{fuel} {n} {o:?} {c} {ts:?} {us:?} "))
    }

    pub(crate) async fn r39(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut w = vec![
            n,
            (if (n > n) { 2u32 } else { n }),
            step("step1", async { self.seen(n) }).await,
        ];
        let c = Some((w.len() as u32));
        self.world.effect(format!("E20 {n} {w:?} {c:?}"));
        match w
            .first()
            .copied()
            .unwrap_or(self.desk.fail(n).await.unwrap_or(6))
            % 4
        {
            0 => match c.unwrap_or(n) % 4 {
                0 => {
                    match n % 4 {
                        0 => {
                            let mut a = n;
                            if (((w.first().copied().unwrap_or(
                                (match a {
                                    0 => a,
                                    1..=5 => n,
                                    _ => n,
                                }),
                            ) + a)
                                % 97)
                                > a)
                            {
                                let mut a = format!("95.{}", a);
                                let mut o = self.desk.fail(n).await;
                                let x = ({
                                    let inner = c.unwrap_or(n);
                                    (inner * 3 + 4u32) % 97
                                });
                                let y = n;
                                let mut b = when_all(
                                    w.iter().map(|it| self.desk.num(*it)).collect::<Vec<_>>(),
                                )
                                .await?;
                            }
                        }
                        b if b > 1 && n != 7 => {
                            let a = n;
                            if (b <= n) {
                                let b = ((c.unwrap_or(8u32)
                                    + ({
                                        let inner = self
                                            .desk
                                            .num(step("step2", async { self.seen(a) }).await)
                                            .await?;
                                        (inner * 3 + 7u32) % 97
                                    }))
                                    % 97);
                                let o = self
                                    .desk
                                    .maybe(
                                        (((if (a <= n) {
                                            self.desk.num(b).await?
                                        } else {
                                            (if (n <= 7u32) { 5u32 } else { a })
                                        }) + self
                                            .desk
                                            .num(self.desk.maybe(b).await?.unwrap_or(3))
                                            .await?)
                                            % 97),
                                    )
                                    .await?;
                            } else {
                                let mut b = vec![((n + ((a + a) % 97)) % 97)];
                            }
                            self.world.effect(format!("E69 {n}"));
                        }
                        _ => {
                            let x = w.first().copied().unwrap_or(n);
                            let y = (w.len() as u32);
                            let (r, o) =
                                when_all_settled((self.desk.fail(x), self.desk.num(y))).await;
                        }
                    }
                    self.world.effect(format!("E70 {n}"));
                    let b = n;
                }
                k if k > 1 && n != 7 => {
                    let Some(mut b) = self.desk.maybe(self.desk.num(2u32).await?).await? else {
                        self.world.effect(format!("E14 {n}"));
                        return Ok(format!("12 {}", ((8u32 + ((k + k) % 97)) % 97)));
                    };
                }
                _ => {
                    let more = 0u32;
                    if let Some(it) = w.last_mut() {
                        *it = (*it + more) % 97;
                    }
                }
            },
            b if b > 1 && true => {
                self.world.effect(format!("E26 {n}"));
            }
            _ => {
                let t = format!("60.{}", n);
            }
        }
        let mut k = n;
        if false {
            return Ok(format!("0 {}", 7u32));
        }
        Ok(format!("{fuel} {n} {w:?} {c:?} {k} "))
    }

    pub(crate) async fn r40(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut v = vec![
            step("step1", async { self.seen(n) }).await,
            self.desk.fail(self.desk.num(n).await?).await.unwrap_or(2),
        ];
        let q = (self.desk.ok(self.desk.num(n).await?).await? || (n > (v.len() as u32)));
        match n % 4 {
            0 => {
                if (v.first().copied().unwrap_or(8u32)
                    <= ({
                        let inner = 9u32;
                        (inner * 3 + 0u32) % 97
                    }))
                {
                    return self.desk.name(self.desk.fail(n).await.unwrap_or(9)).await;
                }
                'l1: while let Some(a) = self.desk.maybe(n).await? {
                    if !spend(&mut fuel) {
                        break 'l1;
                    }
                    self.world.effect(format!("E93 {n} {q}"));
                    v.extend([n, 1]);
                    delay(Duration::from_secs(8)).await?;
                }
                let mut a = self.desk.num(n).await?;
            }
            c if c > 1 && n != 7 => {
                let mut n = v.first().copied().unwrap_or(n);
                self.desk.note(format!("3.{}", n)).await?;
            }
            _ => {
                self.world.effect(format!("E47 {n} {q}"));
                let mut c = Some(
                    self.desk
                        .maybe(
                            (match 2u32 {
                                0 => 4u32,
                                1..=5 => (v.len() as u32),
                                _ => n,
                            }),
                        )
                        .await?
                        .unwrap_or(8),
                );
                'l2: for a in 0..3u32 {
                    if !spend(&mut fuel) {
                        break 'l2;
                    }
                    if let Some(b) = Some(n) {
                        let mut a = format!("97.{}", a);
                    } else {
                        let mut w = vec![3u32];
                        let k = n;
                    }
                    let mut w = vec![5u32];
                    self.world.effect(format!("E25 {a} {q} {c:?}"));
                }
            }
        }
        let k = 4u32;
        self.world.effect(format!("E64 {k} {q}"));
        Ok(format!("{fuel} {n} {v:?} {q} {k} "))
    }

    pub(crate) async fn r41(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut w = vec![1u32, self.desk.fail(n).await.unwrap_or(1)];
        let mut t = format!("4.{}", n);
        let late1;
        if self
            .desk
            .ok((match (w.len() as u32) {
                0 => n,
                1..=5 => n,
                _ => self.desk.num(n).await?,
            }))
            .await?
        {
            late1 = {
                match self
                    .desk
                    .num(step("step1", async { self.seen(n) }).await)
                    .await?
                    % 4
                {
                    0 => {
                        let t = format!("84{}{t}", n);
                    }
                    a if a > 1 && n != 7 => {
                        let mut us: Vec<String> =
                            vec![format!("84{}{t}", a), format!("84{}{t}", n)];
                        us.push(t);
                    }
                    _ => {
                        let n = self.desk.num(n).await?;
                        {
                            let lent = w.first();
                            {
                                match n % 4 {
                                    0 => {
                                        let c = n;
                                        let Ok(a) = self.desk.fail(1u32).await else {
                                            return Err(Oops::Refused(format!("R{}", c)));
                                        };
                                        let x = self.desk.num((w.len() as u32)).await?;
                                        let y = c;
                                        let mut b =
                                            when_each(2, [x, y, 3].map(|it| self.desk.num(it)))
                                                .await?;
                                    }
                                    k if k > 1 && true => {
                                        let mut b = self
                                            .desk
                                            .fail(w.first().copied().unwrap_or(
                                                self.desk.maybe(1u32).await?.unwrap_or(2),
                                            ))
                                            .await
                                            .unwrap_or(9);
                                    }
                                    _ => {
                                        if (n != step("step2", async { self.seen(n) }).await) {
                                            return self.desk.name(n).await;
                                        }
                                    }
                                }
                                let mut a = format!("46.{}", n);
                                self.world.effect(a.clone());
                                self.world.effect(format!("{lent:?}"));
                            }
                        }
                    }
                }
                self.world.effect(format!("93.{}", n));
                ((self.seen(8u32) + 3u32) % 97)
            };
        } else {
            late1 = n;
        }
        self.world.effect(format!("14.{}", n));
        self.world.effect(format!("65.{}", n));
        Ok(format!("{fuel} {n} {w:?} {late1} "))
    }

    pub(crate) async fn r42(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut v = vec![
            (if self.desk.ok(n).await? {
                self.seen(7u32)
            } else {
                (self.desk.name(n).await?.len() as u32)
            }),
        ];
        let mut s = format!("19.{}", n);
        let mut b = if (self.desk.maybe(self.seen(n)).await?.unwrap_or(5)
            != (self.desk.name(n).await?.len() as u32))
        {
            let n = 'l1: {
                let mut us: Vec<String> = vec![format!("18{}{s}", n), format!("34{}{s}", n)];
                let Some(c) = self.desk.maybe(n).await? else {
                    self.world.effect(format!("E61 {n} {s} {v:?}"));
                    break 'l1 self.desk.num(n).await?;
                };
                n
            };
            let x = self.desk.num(v.first().copied().unwrap_or(n)).await?;
            let y = n;
            let mut b = when_all(v.iter().map(|it| self.desk.num(*it)).collect::<Vec<_>>()).await?;
            match self.desk.fail(n).await {
                Ok(b) => {
                    if self.desk.ok(b).await? {
                        let mut c = if v.contains(&3u32) {
                            let mut a = format!("99.{}", n);
                            n
                        } else {
                            v.push(b);
                            let mut w = vec![v.first().copied().unwrap_or(n)];
                            self.world.effect(format!("E78 {n} {s}"));
                            b
                        };
                        if let Some(a) = self.desk.maybe(b).await? {
                            let mut k = self
                                .desk
                                .num(
                                    self.desk
                                        .pure(
                                            (if (n > a) {
                                                self.desk.maybe(b).await?.unwrap_or(9)
                                            } else {
                                                self.desk.num(c).await?
                                            }),
                                        )
                                        .timeout(Duration::from_secs(1))
                                        .await?,
                                )
                                .await?;
                        } else {
                            let mut n = n;
                        }
                        if (9u32 == 7u32) {
                            return Ok(format!("51 {}", 6u32));
                        }
                    } else if !false {
                        let mut c = self.seen((s.len() as u32 % 97));
                    } else {
                        let mut p = (2u32, n);
                    }
                    let o = Some((s.len() as u32 % 97));
                    self.world.effect(format!("E32 {n} {s}"));
                }
                Err(e) => {
                    self.world.effect(e.to_string());
                    let mut w = vec![
                        (match 6u32 {
                            0 => 5u32,
                            1..=5 => self.seen(n),
                            _ => 9u32,
                        }),
                        ({
                            let inner = b.first().copied().unwrap_or(n);
                            (inner * 3 + 0u32) % 97
                        }),
                    ];
                }
            }
            4u32
        } else {
            let a = 6u32;
            8u32
        };
        v.push(8u32);
        v.extend([(v.len() as u32), 1]);
        let pair = (5u32, 5u32);
        Ok(format!("{fuel} {n} {v:?} {s} {b} {pair:?} "))
    }

    pub(crate) async fn r43(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut ts: Vec<String> = vec![format!("18.{}", n)];
        let mut r = self.desk.fail(n).await;
        let mut c = inline(async { (ts.len() as u32) }).await;
        match self.desk.num(3u32).await? % 4 {
            0 => {
                if let Some(n) = self
                    .desk
                    .maybe(
                        self.desk
                            .num(self.desk.num(self.desk.fail(n).await.unwrap_or(1)).await?)
                            .await?,
                    )
                    .await?
                {
                    match 4u32 % 4 {
                        0 => {
                            self.world.effect(format!("E13 {n} {ts:?}"));
                        }
                        b if b > 1 && true => {
                            let k = inline(async { 0u32 }).await;
                            'l1: for k in 0..1u32 {
                                if !spend(&mut fuel) {
                                    break 'l1;
                                }
                                if self.desk.ok(self.desk.num(c).await?).await? {
                                    continue;
                                }
                                let mut pair = (
                                    b,
                                    self.desk
                                        .num(
                                            self.desk
                                                .num(self.desk.maybe(n).await?.unwrap_or(3))
                                                .await?,
                                        )
                                        .await?,
                                );
                                if (self.desk.fail(k).await.unwrap_or(6) <= n) {
                                    continue 'l1;
                                }
                            }
                        }
                        _ => {
                            let mut b = vec![c];
                            let o = self.desk.fail(self.seen(1u32)).await;
                            let p = Some(
                                ((b.first().copied().unwrap_or(n)
                                    + ((self
                                        .desk
                                        .pure(n)
                                        .timeout(Duration::from_secs(1))
                                        .await?
                                        + ((n + c) % 97))
                                        % 97))
                                    % 97),
                            );
                        }
                    }
                    let mut t = format!("69.{}", n);
                    let mut ts: Vec<String> = ts;
                } else {
                    let n = c;
                }
            }
            a if a > 1 && true => {
                if let Some(a) = Some(n) {
                    let mut a = n;
                } else {
                    self.world.effect(format!("E29 {c} {r:?}"));
                    let mut k = 3u32;
                    let late2;
                    if false {
                        late2 = {
                            self.world.effect(format!("70.{}", k));
                            5u32
                        };
                    } else {
                        late2 = 1u32;
                    }
                }
            }
            _ => {
                self.world.effect(format!("E39 {c}"));
            }
        }
        let mut b = vec![2u32, 2u32, n];
        let mut w = b;
        Ok(format!("{fuel} {n} {r:?} {c} {w:?} "))
    }

    pub(crate) async fn r44(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let (k, s) = (
            self.desk.fail(self.desk.num(n).await?).await.unwrap_or(6),
            format!("23.{}", n),
        );
        let mut p = self.desk.maybe(1u32).await?;
        self.desk.note(format!("51.{}", n)).await?;
        let (k, a) = (
            self.desk.maybe(1u32).await?.unwrap_or(4),
            format!("39.{}", n),
        );
        match self.desk.fail((a.len() as u32 % 97)).await.unwrap_or(3) % 4 {
            0 => {
                self.desk.note(a).await?;
                if ((if (k != self.desk.maybe(n).await?.unwrap_or(1)) {
                    (if (n == k) { k } else { 2u32 })
                } else {
                    self.desk.fail(k).await.unwrap_or(6)
                }) <= (s.len() as u32 % 97))
                {
                    self.world.effect(format!("E85 {n} {s}"));
                    self.world.effect(format!("E64 {k} {s}"));
                    let n = self
                        .desk
                        .num(
                            ((({
                                let inner = ((k + n) % 97);
                                (inner * 3 + 8u32) % 97
                            }) + n)
                                % 97),
                        )
                        .await?;
                } else if (k
                    != self
                        .desk
                        .num(self.desk.fail(self.desk.num(n).await?).await.unwrap_or(1))
                        .await?)
                {
                    let mut k = self.desk.num(3u32).await?;
                    let mut b = 'l1: loop {
                        if !spend(&mut fuel) {
                            break 'l1 77;
                        }
                        let Some(a) = self.desk.maybe(self.desk.num(n).await?).await? else {
                            self.world.effect(format!("E27 {k} {s}"));
                            continue 'l1;
                        };
                    };
                } else {
                    let mut c = (if (k != (((s.len() as u32 % 97) + self.desk.num(n).await?) % 97))
                    {
                        p.unwrap_or(5u32)
                    } else {
                        0u32
                    });
                    self.world.effect(format!("E40 {k} {s}"));
                    match k % 4 {
                        0 => {
                            let mut c = p.unwrap_or(c);
                            if let Some(k) = Some(p.unwrap_or(((((k + c) % 97) + c) % 97))) {
                                c += k;
                                c %= 97;
                            }
                            let mut v = vec![n, 8u32];
                        }
                        c if c > 1 && true => {
                            self.world.effect(format!("E11 {c} {s}"));
                            if let Some(n) = Some(self.seen(7u32))
                                && n > 2
                            {
                                let mut w = vec![5u32, 3u32];
                                if (k < (w.len() as u32)) {
                                    return Err(Oops::Refused(format!("R{}", 9u32)));
                                }
                                self.world.effect(format!("E50 {n} {s} {p:?}"));
                            } else {
                                let mut b = c;
                            }
                        }
                        _ => {
                            self.world.effect(format!("E40 {n} {s}"));
                        }
                    }
                }
            }
            n if n > 1 && true => {
                self.world.effect(format!("E83 {n} {s}"));
            }
            _ => {
                self.world.effect(format!("E81 {k} {s}"));
            }
        }
        let mut a = format!("99.{}", n);
        Ok(format!("{fuel} {n} {s} {p:?} {k} {a} "))
    }

    pub(crate) async fn r45(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut b = vec![
            self.desk
                .maybe(step("step1", async { self.seen(n) }).await)
                .await?
                .unwrap_or(3),
            self.desk
                .num(self.desk.maybe(5u32).await?.unwrap_or(6))
                .await?,
            self.desk.maybe(self.desk.num(n).await?).await?.unwrap_or(2),
        ];
        let mut a = format!("38.{}", n);
        if (self.desk.num(6u32).await? != (b.len() as u32)) {
            if self.desk.ok(n).await? {
                match self.desk.fail(n).await {
                    Ok(a) => {
                        let mut n = n;
                    }
                    Err(e) => {
                        self.world.effect(e.to_string());
                        let b = n;
                        if self.desk.ok(b).await? {
                            let p = (
                                self.desk.num(self.seen(6u32)).await?,
                                self.desk.num((a.len() as u32 % 97)).await?,
                            );
                            let mut a = format!("56.{}", b);
                        } else if self
                            .desk
                            .ok((self.desk.name(b).await?.len() as u32))
                            .await?
                        {
                            let c = step("step2", async { self.seen(n) }).await;
                        }
                        let s = format!("26.{}", b);
                    }
                }
                yield_now().await?;
                let Ok(b) = self.desk.fail(self.desk.fail(n).await.unwrap_or(1)).await else {
                    return Ok(format!("72 {}", 5u32));
                };
            }
        } else if (n == n) {
            match n % 4 {
                0 => {
                    self.world.effect(format!("E46 {n} {a}"));
                }
                c if c > 1 && n != 7 => {
                    let mut b = c;
                }
                _ => {
                    let mut t = a;
                }
            }
            self.world.effect(format!("8.{}", n));
        }
        let mut s = format!("19.{}", n);
        let mut b = self.seen(n);
        self.world.effect(format!("E90 {n} {s}"));
        let c = ((n + n) % 97);
        self.world.effect(format!("E79 {b} {s}"));
        Ok(format!("{fuel} {n} {s} {b} {c} "))
    }

    pub(crate) async fn r46(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut b = vec![7u32, n];
        let mut s = format!("28.{}", n);
        if ((self.desk.num(n).await? > n)
            && (self.desk.ok(n).await?
                || (b.first().copied().unwrap_or(n) <= self.desk.num(n).await?)))
        {
            b.push(n);
            let a = n;
        }
        self.world.effect(format!("E69 {n} {s}"));
        let mut k = self.desk.maybe(n).await?.unwrap_or(8);
        let s = format!("94.{}", n);
        let n = if (self.desk.num(n).await? <= self.desk.num(self.desk.num(k).await?).await?) {
            match self
                .desk
                .fail(
                    ((self
                        .desk
                        .pure(((k + n) % 97))
                        .timeout(Duration::from_secs(1))
                        .await?
                        + k)
                        % 97),
                )
                .await
            {
                Ok(n) => {
                    let x = n;
                    let y = k;
                    let (a, o) = when_all((self.desk.num(x), self.desk.maybe(y))).await?;
                    'l1: for (k, n) in b.clone().into_iter().enumerate() {
                        if !spend(&mut fuel) {
                            break 'l1;
                        }
                        let k = k as u32;
                        let (k, t) = (
                            (if !self.desk.ok(k).await? {
                                3u32
                            } else {
                                (match ((k + n) % 97) {
                                    0 => 0u32,
                                    1..=5 => (s.len() as u32 % 97),
                                    _ => 6u32,
                                })
                            }),
                            format!("53{}{s}", k),
                        );
                        self.world.effect(format!("23.{}", n));
                    }
                }
                Err(e) => {
                    self.world.effect(e.to_string());
                    self.world.effect(format!("E60 {n} {s}"));
                }
            }
            let t = s;
            self.world.effect(format!("E17 {n} {t}"));
            k
        } else {
            b.push(3u32);
            3u32
        };
        Ok(format!("{fuel} {b:?} {k} {n} "))
    }

    pub(crate) async fn r47(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut w = vec![self.seen(n)];
        let o = self
            .desk
            .fail(
                self.desk
                    .num(self.seen((if (n != n) { n } else { n })))
                    .await?,
            )
            .await;
        'l1: while ((w.len() as u32) > self.desk.num(n).await?) {
            if !spend(&mut fuel) {
                break 'l1;
            }
            let x = self.desk.fail(5u32).await.unwrap_or(6);
            let y = (w.len() as u32);
            let (r, o) = when_all_settled((self.desk.fail(x), self.desk.num(y))).await;
        }
        w.push(
            ((self.desk.num(((self.desk.num(n).await? + n) % 97)).await?
                + self.desk.fail(n).await.unwrap_or(3))
                % 97),
        );
        let x = (((if self.desk.ok(n).await? {
            self.desk.num(n).await?
        } else {
            self.desk.maybe(n).await?.unwrap_or(9)
        }) + n)
            % 97);
        let y = self
            .desk
            .num(self.desk.num(self.desk.num(n).await?).await?)
            .await?;
        let (r, o) = when_all_settled((self.desk.fail(x), self.desk.num(y))).await;
        'l2: for k in 0..n.min(3) {
            if !spend(&mut fuel) {
                break 'l2;
            }
            let n = w.first().copied().unwrap_or(n);
            if (self.seen(((((n + n) % 97) + ((k + n) % 97)) % 97)) <= (w.len() as u32)) {
                if let Some(c) = self.desk.maybe((w.len() as u32)).await? {
                    let k = if ((if ((0u32 == n) || (c <= 7u32)) {
                        self.desk.fail(n).await.unwrap_or(1)
                    } else {
                        self.desk
                            .fail(w.first().copied().unwrap_or(c))
                            .await
                            .unwrap_or(0)
                    }) == (w.len() as u32))
                    {
                        let a = self.desk.num(o.as_ref().map_or(9u32, |it| *it)).await?;
                        ((self.desk.num(c).await?
                            + (match ((c + a) % 97) {
                                0 => (self.desk.name(c).await?.len() as u32),
                                1..=5 => k,
                                _ => 3u32,
                            }))
                            % 97)
                    } else {
                        let t = format!("94.{}", k);
                        let mut w = vec![
                            n,
                            (if !(n < c) {
                                (t.len() as u32 % 97)
                            } else {
                                ((k + 3u32) % 97)
                            }),
                        ];
                        2u32
                    };
                    if (((c + k) % 97) > 3u32) {
                        break;
                    }
                }
                self.world.effect(format!("E89 {k} {o:?}"));
            } else if (({
                let inner = ({
                    let inner = 0u32;
                    (inner * 3 + 2u32) % 97
                });
                (inner * 3 + 1u32) % 97
            }) != (match 7u32 {
                0 => k,
                1..=5 => 4u32,
                _ => k,
            })) {
                let more = 7u32;
                if let Some(it) = w.last_mut() {
                    *it = (*it + more) % 97;
                }
            }
            if o.is_ok() {
                break;
            }
        }
        let mut v = vec![
            0u32,
            (match (if (n > n) { n } else { n }) {
                0 => 2u32,
                1..=5 => 9u32,
                _ => 8u32,
            }),
        ];
        self.world.effect(format!("E70 {n}"));
        let mut pair = (3u32, n);
        Ok(format!("{fuel} {n} {w:?} {r:?} {o:?} {v:?} {pair:?} "))
    }

    pub(crate) async fn r48(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let (k, s) = (
            self.desk.num(self.desk.num(9u32).await?).await?,
            format!("75.{}", n),
        );
        let p = self.desk.maybe(0u32).await?;
        self.world.effect(format!("E64 {n} {s}"));
        let p = (
            ((self.desk.num(n).await? + n) % 97),
            self.seen(
                ({
                    let inner = self.desk.num(n).await?;
                    (inner * 3 + 7u32) % 97
                }),
            ),
        );
        let mut b = ((self.desk.fail(n).await.unwrap_or(4) + k) % 97);
        let (k, s) = (p.1, s.clone());
        let c = self.desk.fail(p.0).await.unwrap_or(4);
        'l1: for a in 0..1u32 {
            if !spend(&mut fuel) {
                break 'l1;
            }
            if (self.desk.num(2u32).await? == 6u32) {
                self.world.effect(format!("E19 {k} {s}"));
            } else if (p.0 == 7u32) {
                let b = if self.desk.ok(7u32).await? {
                    'l2: for n in 0..=0u32 {
                        if !spend(&mut fuel) {
                            break 'l2;
                        }
                        let a = self.desk.num(c).await?;
                        b = 6u32;
                    }
                    let mut k = 'l3: {
                        self.world.effect(format!("86.{}", n));
                        b
                    };
                    b += c;
                    b %= 97;
                    (match 4u32 {
                        0 => 3u32,
                        1..=5 => {
                            (match 9u32 {
                                0 => 4u32,
                                1..=5 => 5u32,
                                _ => ((5u32 + a) % 97),
                            })
                        }
                        _ => p.1,
                    })
                } else {
                    self.world.effect(format!("E17 {n} {s} {p:?}"));
                    let mut b = vec![b, 6u32, 0u32];
                    let mut a = format!("15.{}", c);
                    b.first().copied().unwrap_or(
                        (match 3u32 {
                            0 => k,
                            1..=5 => n,
                            _ => ((n + n) % 97),
                        }),
                    )
                };
            }
            let mut a = 5u32;
        }
        Ok(format!("{fuel} {n} {p:?} {b} {k} {s} {c} "))
    }

    pub(crate) async fn r49(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let (k, s) = (
            self.desk.maybe(1u32).await?.unwrap_or(7),
            format!("2.{}", n),
        );
        let s = format!("42.{}", k);
        let a = 'l1: loop {
            if !spend(&mut fuel) {
                break 'l1 77;
            }
            let mut b = vec![n, 3u32];
            let Some(mut k) = self.desk.maybe(3u32).await? else {
                self.world.effect(format!("E21 {k} {s}"));
                break 'l1 ((k + ((k + k) % 97)) % 97);
            };
            self.world.effect(format!("E63 {n} {s}"));
        };
        let x = self
            .desk
            .num(((self.desk.num(k).await? + self.desk.maybe(k).await?.unwrap_or(0)) % 97))
            .await?;
        let y = ({
            let inner = n;
            (inner * 3 + 0u32) % 97
        });
        let (r, o) = when_all_settled((self.desk.fail(x), self.desk.num(y))).await;
        self.world.effect(format!("E53 {k} {s}"));
        self.desk.note(s).await?;
        self.desk.note(format!("16.{}", k)).await?;
        Ok(format!("{fuel} {n} {k} {a} {r:?} {o:?} "))
    }

    pub(crate) async fn r50(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let (k, s) = (self.desk.num(n).await?, format!("7.{}", n));
        let mut c = self.desk.maybe(self.desk.num(k).await?).await?;
        let k = c.unwrap_or(self.desk.num(k).await?);
        let mut r = self.desk.fail(k).await;
        let b = 'l1: loop {
            if !spend(&mut fuel) {
                break 'l1 77;
            }
            if (k
                > (match k {
                    0 => n,
                    1..=5 => n,
                    _ => k,
                }))
            {
                continue;
            }
            self.world.effect(format!("E91 {n} {s}"));
            'l2: for k in 0..=0u32 {
                if !spend(&mut fuel) {
                    break 'l2;
                }
                self.desk.note(format!("50.{}", k)).await?;
                let x = 4u32;
                let y = self.desk.num(n).await?;
                let mut w = when_all(
                    [x, y]
                        .iter()
                        .map(|it| self.desk.num(*it))
                        .collect::<Vec<_>>(),
                )
                .await?;
                let n = match self.desk.fail(n).await {
                    Ok(it) => it,
                    Err(_) => {
                        self.world.effect(format!("E12 {k} {s} {w:?} {r:?}"));
                        continue 'l2;
                    }
                };
            }
        };
        let o = self
            .desk
            .fail(
                ((self
                    .desk
                    .num(self.desk.maybe(b).await?.unwrap_or(9))
                    .await?
                    + k)
                    % 97),
            )
            .await;
        let c = self
            .desk
            .pure(
                (match c.unwrap_or(self.desk.num(n).await?) {
                    0 => b,
                    1..=5 => n,
                    _ => k,
                }),
            )
            .timeout(Duration::from_secs(1))
            .await?;
        self.desk.note(format!("47.{}", k)).await?;
        let mut k = self.desk.num(8u32).await?;
        Ok(format!("{fuel} {n} {s} {r:?} {b} {o:?} {c} {k} "))
    }

    pub(crate) async fn r51(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let (k, s) = (4u32, format!("59.{}", n));
        let mut t = format!("76{}{s}", k);
        'l1: while let Some(c) = self
            .desk
            .maybe(self.desk.fail(k).await.unwrap_or(8))
            .await?
        {
            if !spend(&mut fuel) {
                break 'l1;
            }
            'l2: while let Some(k) = self
                .desk
                .maybe(
                    self.desk
                        .num(self.desk.num(self.desk.fail(n).await.unwrap_or(8)).await?)
                        .await?,
                )
                .await?
            {
                if !spend(&mut fuel) {
                    break 'l2;
                }
                let mut b = vec![self.desk.num(c).await?];
            }
            self.world.effect(format!("E69 {c} {t}"));
            let Some(mut k) = self.desk.maybe(k).await? else {
                self.world.effect(format!("E63 {n} {s}"));
                break;
            };
        }
        self.desk.note(format!("89{}{s}", k)).await?;
        let b = match self.desk.fail(k).await {
            Ok(it) => it,
            Err(_) => {
                self.world.effect(format!("E75 {n} {s}"));
                return self.desk.name(k).await;
            }
        };
        let mut c = (t.len() as u32 % 97);
        if (7u32 < n) {
            let (k, s) = (8u32, format!("87.{}", k));
            let p = Some(
                (match (s.len() as u32 % 97) {
                    0 => k,
                    1..=5 => k,
                    _ => 3u32,
                }),
            );
        } else {
            let mut b = vec![9u32, 1u32, b];
        }
        Ok(format!("{fuel} {n} {k} {s} {t} {b} {c} "))
    }

    pub(crate) async fn r52(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut us: Vec<String> = vec![format!("24.{}", n)];
        let mut t = format!("97.{}", n);
        if (self.desk.pure(n).timeout(Duration::from_secs(1)).await? <= n) {
            return Ok(format!("91 {}", ((self.seen(n) + self.seen(n)) % 97)));
        }
        delay(Duration::from_secs(4)).await?;
        let late1;
        if self
            .desk
            .ok(self.desk.num(self.desk.num(n).await?).await?)
            .await?
        {
            late1 = {
                let a = format!("90.{}", n);
                let mut b = vec![n, 7u32, self.desk.fail(0u32).await.unwrap_or(1)];
                b.first().copied().unwrap_or(
                    (match (self.desk.name(n).await?.len() as u32) {
                        0 => b.first().copied().unwrap_or(n),
                        1..=5 => n,
                        _ => n,
                    }),
                )
            };
        } else {
            late1 = (match 4u32 {
                0 => n,
                1..=5 => n,
                _ => self
                    .desk
                    .maybe(self.desk.maybe(n).await?.unwrap_or(6))
                    .await?
                    .unwrap_or(1),
            });
        }
        Ok(format!("{fuel} {n} {us:?} {t} {late1} "))
    }

    pub(crate) async fn r53(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut v = vec![
            1u32,
            self.desk.fail(n).await.unwrap_or(4),
            (self.desk.name(n).await?.len() as u32),
        ];
        let t = format!("83.{}", n);
        let mut w = v;
        let mut c = ((((n + n) % 97) + n) % 97);
        let p = ((w.len() as u32), (t.len() as u32 % 97));
        Ok(format!("{fuel} {n} {t} {w:?} {c} {p:?} "))
    }

    pub(crate) async fn r54(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut us: Vec<String> = vec![
            self.desk.name(self.desk.num(n).await?).await?,
            format!("31.{}", n),
        ];
        let t = format!("35.{}", n);
        let Some(k) = self.desk.maybe(((n + n) % 97)).await? else {
            self.world.effect(format!("E73 {n} {t}"));
            return self.desk.name(6u32).await;
        };
        if let Some(k) = self.desk.maybe(n).await?
            && k > 2
        {
            let x = k;
            let y = (if (0u32 != ((n + k) % 97)) {
                self.desk.num(k).await?
            } else {
                n
            });
            let mut w = when_each(2, [x, y, 3].map(|it| self.desk.num(it))).await?;
            'l1: for s in us {
                if !spend(&mut fuel) {
                    break 'l1;
                }
                match n % 4 {
                    0 => {
                        match self
                            .desk
                            .fail(((self.desk.num(k).await? + (w.len() as u32)) % 97))
                            .await
                            .unwrap_or(9)
                            % 4
                        {
                            0 => {
                                if ((w.len() as u32) == k) {
                                    break 'l1;
                                }
                            }
                            k if k > 1 && n != 7 => {
                                let a = (w.len() as u32);
                                if self.desk.ok((w.len() as u32)).await? {
                                    break;
                                }
                                let mut b = (t.len() as u32 % 97);
                            }
                            _ => {
                                if self.desk.ok(self.desk.num(n).await?).await? {
                                    continue 'l1;
                                }
                            }
                        }
                        let mut v = vec![
                            (match self.desk.num(k).await? {
                                0 => self.seen(k),
                                1..=5 => self.desk.num(n).await?,
                                _ => n,
                            }),
                            self.desk.num(self.desk.num(k).await?).await?,
                            k,
                        ];
                        let Some(c) = self.desk.maybe(k).await? else {
                            self.world.effect(format!("E73 {k} {s}"));
                            continue;
                        };
                    }
                    a if a > 1 && true => {
                        let mut p = (
                            self.desk
                                .num(
                                    w.first()
                                        .copied()
                                        .unwrap_or(self.desk.fail(a).await.unwrap_or(3)),
                                )
                                .await?,
                            a,
                        );
                        if let Some(b) = self.desk.maybe(9u32).await? {
                            let b = (w.len() as u32);
                        }
                    }
                    _ => {
                        self.world.effect(format!("E59 {k} {t}"));
                        if let Some(c) = Some(1u32) {
                            self.world.effect(format!("E0 {k} {t}"));
                            let mut t = s;
                        } else {
                            let mut v = vec![0u32, n];
                        }
                    }
                }
                self.world.effect(format!("E63 {n} {t}"));
            }
            let mut us: Vec<String> = vec![];
        }
        self.world.effect(format!("50.{}", n));
        let a = 2u32;
        self.world.effect(format!("E66 {k} {t}"));
        let mut ts: Vec<String> = vec![format!("7.{}", n)];
        Ok(format!("{fuel} {n} {t} {k} {a} {ts:?} "))
    }

    pub(crate) async fn r55(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut w = vec![(((if (n <= n) { 6u32 } else { n }) + n) % 97)];
        let s = format!("45.{}", n);
        self.desk.note(format!("11.{}", n)).await?;
        match self.desk.fail(n).await {
            Ok(b) => {
                if self.desk.ok((w.len() as u32)).await? {
                    let mut a = self
                        .desk
                        .pure(((b + ((b + self.desk.fail(b).await.unwrap_or(8)) % 97)) % 97))
                        .timeout(Duration::from_secs(1))
                        .await?;
                } else if self.desk.ok(self.desk.num(8u32).await?).await? {
                    let held = start(self.desk.pure(b)).await;
                    let b = self
                        .desk
                        .fail(
                            self.desk
                                .num(self.desk.fail((w.len() as u32)).await.unwrap_or(2))
                                .await?,
                        )
                        .await
                        .unwrap_or(7);
                    let a = held.await?;
                    let mut b = vec![n];
                    let b = 2u32;
                } else {
                    'l1: for c in w.clone() {
                        if !spend(&mut fuel) {
                            break 'l1;
                        }
                        let mut a = self
                            .desk
                            .num(step("step1", async { self.seen(c) }).await)
                            .await?;
                        self.desk.note(format!("23.{}", n)).await?;
                        match self
                            .desk
                            .fail(
                                (match self.seen(
                                    (match c {
                                        0 => n,
                                        1..=5 => b,
                                        _ => b,
                                    }),
                                ) {
                                    0 => (w.len() as u32),
                                    1..=5 => (w.len() as u32),
                                    _ => c,
                                }),
                            )
                            .await
                        {
                            Ok(k) => {
                                let mut s = format!("70.{}", c);
                                a = (a + b) % 97;
                            }
                            Err(e) => {
                                self.world.effect(e.to_string());
                                let x = (s.len() as u32 % 97);
                                let y = 0u32;
                                let mut b =
                                    when_each(2, [x, y, 3].map(|it| self.desk.num(it))).await?;
                            }
                        }
                    }
                }
            }
            Err(e) => {
                self.world.effect(e.to_string());
                let a = n;
            }
        }
        let a = 7u32;
        Ok(format!("{fuel} {n} {w:?} {s} {a} "))
    }

    pub(crate) async fn r56(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let pair = (
            8u32,
            ({
                let inner = ((self.desk.pure(n).timeout(Duration::from_secs(1)).await? + n) % 97);
                (inner * 3 + 0u32) % 97
            }),
        );
        let r = self.desk.fail(n).await;
        if self.desk.ok(n).await? {
            let mut ts: Vec<String> = vec![];
            match n % 4 {
                0 => {
                    let mut ts: Vec<String> = ts;
                    let mut a = if self
                        .desk
                        .ok(self
                            .desk
                            .num(self.desk.fail(self.desk.num(n).await?).await.unwrap_or(1))
                            .await?)
                        .await?
                    {
                        if (self.desk.maybe(n).await?.unwrap_or(1) != 3u32) {
                            let s = format!("52.{}", n);
                        } else if r.is_ok() {
                            self.desk.note(format!("56.{}", n)).await?;
                        } else {
                            let k = n;
                        }
                        let mut v = vec![n, 1u32, (if true { 4u32 } else { 8u32 })];
                        n
                    } else {
                        let mut b = vec![n, 9u32, 1u32];
                        if let Some(n) = Some(6u32) {
                            let mut p = Some(2u32);
                        } else {
                            if !(n == n) {
                                return Ok(format!("0 {}", n));
                            }
                            self.world.effect(format!("E24 {n}"));
                            self.world.effect(format!("E18 {n} {ts:?}"));
                        }
                        n
                    };
                    let mut c = Some(0u32);
                }
                k if k > 1 && true => {
                    let a = k;
                }
                _ => {
                    self.world.effect(format!("E69 {n}"));
                }
            }
        } else if true {
            let p = Some(2u32);
        } else {
            self.world.effect(format!("E58 {n} {pair:?}"));
        }
        self.world.effect(format!("E43 {n}"));
        let mut w = vec![9u32, self.seen(2u32), self.seen(((n + n) % 97))];
        self.world.effect(format!("E22 {n} {r:?}"));
        self.world.effect(format!("E47 {n} {r:?}"));
        let mut n = 8u32;
        self.world.effect(format!("E1 {n} {pair:?}"));
        Ok(format!("{fuel} {pair:?} {r:?} {w:?} {n} "))
    }

    pub(crate) async fn r57(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut us: Vec<String> = vec![self.desk.name(self.seen(n)).await?];
        let mut t = format!("59.{}", n);
        let mut ts: Vec<String> = vec![];
        if (n > ((self.desk.maybe(8u32).await?.unwrap_or(8) + (us.len() as u32)) % 97)) {
            if self.desk.ok(((n + n) % 97)).await? {
                return Err(Oops::Refused(format!(
                    "R{}",
                    self.desk
                        .fail(self.desk.fail(n).await.unwrap_or(4))
                        .await
                        .unwrap_or(6)
                )));
            }
        }
        let mut v = vec![self.desk.fail(5u32).await.unwrap_or(8), n];
        let c = Some(
            self.desk
                .num(
                    ({
                        let inner = n;
                        (inner * 3 + 3u32) % 97
                    }),
                )
                .await?,
        );
        v.push(c.unwrap_or(n));
        Ok(format!("{fuel} {n} {us:?} {t} {ts:?} {v:?} {c:?} "))
    }

    pub(crate) async fn r58(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut w = vec![n, n];
        let mut q = (n != self.desk.num(self.desk.fail(n).await.unwrap_or(0)).await?);
        let c = inline(async { n }).await;
        match self
            .desk
            .maybe(
                (match self.desk.num(n).await? {
                    0 => {
                        (match n {
                            0 => c,
                            1..=5 => n,
                            _ => c,
                        })
                    }
                    1..=5 => self.desk.num(n).await?,
                    _ => step("step1", async { self.seen(n) }).await,
                }),
            )
            .await?
            .unwrap_or(0)
            % 4
        {
            0 => {
                let a = if (n <= n) {
                    let mut us: Vec<String> = vec![format!("65.{}", c), format!("99.{}", n)];
                    let mut n = c;
                    match c % 4 {
                        0 => {
                            let x = ((n + c) % 97);
                            let y = self
                                .desk
                                .num(
                                    ({
                                        let inner = ((n + c) % 97);
                                        (inner * 3 + 2u32) % 97
                                    }),
                                )
                                .await?;
                            let mut w =
                                when_all(w.iter().map(|it| self.desk.num(*it)).collect::<Vec<_>>())
                                    .await?;
                        }
                        c if c > 1 && n != 7 => {
                            let pair = (n, n);
                            let x = (w.len() as u32);
                            let y = self.desk.num(((1u32 + (w.len() as u32)) % 97)).await?;
                            let mut w = when_each(2, [x, y, 3].map(|it| self.desk.num(it))).await?;
                            self.world.effect(format!("E17 {n} {q}"));
                        }
                        _ => {
                            if (((n != n) || (c <= c)) || (c == c)) {
                                return Err(Oops::Refused(format!(
                                    "R{}",
                                    ((c + (if (c > c) { n } else { 8u32 })) % 97)
                                )));
                            }
                            let mut a = ({
                                let inner = c;
                                (inner * 3 + 1u32) % 97
                            });
                            let mut w = w;
                        }
                    }
                    self.seen(n)
                } else {
                    let k = if q {
                        match n % 4 {
                            0 => {
                                let (k, a) = (
                                    ((self
                                        .desk
                                        .fail(
                                            self.desk
                                                .pure(n)
                                                .timeout(Duration::from_secs(1))
                                                .await?,
                                        )
                                        .await
                                        .unwrap_or(1)
                                        + ((n + self.desk.fail(n).await.unwrap_or(2)) % 97))
                                        % 97),
                                    format!("26.{}", c),
                                );
                                let mut s = self.desk.name(c).await?;
                            }
                            b if b > 1 && true => {
                                self.world.effect(format!("E42 {b} {q}"));
                                let mut w = vec![9u32, 3u32];
                                self.world.effect(format!("E47 {n} {q}"));
                            }
                            _ => {
                                let mut ts: Vec<String> = vec![format!("88.{}", c)];
                            }
                        }
                        self.world.effect(format!("E6 {n} {q}"));
                        match 1u32 % 4 {
                            0 => {
                                let mut ts: Vec<String> = vec![];
                            }
                            a if a > 1 && n != 7 => {
                                let k = ((a + a) % 97);
                            }
                            _ => {
                                let mut a = 9u32;
                            }
                        }
                        self.seen(n)
                    } else {
                        self.world.effect(format!("E4 {c} {q}"));
                        0u32
                    };
                    self.world.effect(format!("E32 {k} {q}"));
                    0u32
                };
                self.world.effect(format!("E77 {a} {q}"));
            }
            a if a > 1 && true => {
                self.world.effect(format!("E65 {n} {q}"));
            }
            _ => {
                self.world.effect(format!("E62 {c} {q}"));
            }
        }
        let a = n;
        self.world.effect(format!("66.{}", c));
        self.world.effect(format!("E38 {n} {q}"));
        self.world.effect(format!("E3 {n} {q}"));
        let mut v = vec![a, a, self.seen(2u32)];
        Ok(format!("{fuel} {n} {q} {c} {a} {v:?} "))
    }

    pub(crate) async fn r59(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut b = vec![
            (if (n != n) {
                self.desk.pure(n).timeout(Duration::from_secs(1)).await?
            } else {
                ((n + n) % 97)
            }),
            (match 4u32 {
                0 => self.desk.num(3u32).await?,
                1..=5 => self.seen(n),
                _ => self.desk.pure(n).timeout(Duration::from_secs(1)).await?,
            }),
        ];
        let mut s = format!("60.{}", n);
        let k = (b.len() as u32);
        match self.desk.fail(n).await {
            Ok(a) => {
                {
                    let lent = &b;
                    {
                        self.world.effect(format!("E38 {a} {s}"));
                        if b.contains(&5u32) {
                            let late1;
                            if self
                                .desk
                                .ok(((self.desk.fail(n).await.unwrap_or(5)
                                    + self.desk.maybe(n).await?.unwrap_or(2))
                                    % 97))
                                .await?
                            {
                                late1 = {
                                    self.world.effect(format!("E73 {k} {s}"));
                                    let pair = (
                                        ((k + self
                                            .desk
                                            .maybe(self.desk.num(k).await?)
                                            .await?
                                            .unwrap_or(0))
                                            % 97),
                                        self.seen(((self.desk.num(k).await? + k) % 97)),
                                    );
                                    let a = a;
                                    n
                                };
                            } else {
                                late1 = a;
                            }
                            if !(self.desk.maybe(n).await?.unwrap_or(7) <= a) {
                                self.world.effect(format!("E93 {k} {s} {b:?}"));
                                let x = late1;
                                let y = ((step("step1", async { self.seen(late1) }).await
                                    + self
                                        .desk
                                        .num((self.desk.name(k).await?.len() as u32))
                                        .await?)
                                    % 97);
                                let mut w = when_all(
                                    b.iter().map(|it| self.desk.num(*it)).collect::<Vec<_>>(),
                                )
                                .await?;
                            } else {
                                self.desk.note(format!("49.{}", a)).await?;
                            }
                            let mut t = self.desk.name(n).await?;
                        } else if (self.desk.pure(a).timeout(Duration::from_secs(1)).await? != n) {
                            let a = self.desk.num(2u32).await?;
                        }
                        self.world.effect(format!("{lent:?}"));
                    }
                }
                let mut b = vec![5u32, 5u32, (b.len() as u32)];
                'l2: while (k > 2u32) {
                    if !spend(&mut fuel) {
                        break 'l2;
                    }
                    if ((match n {
                        0 => a,
                        1..=5 => a,
                        _ => n,
                    }) <= self.seen(a))
                    {
                        continue 'l2;
                    }
                    if let Some(c) = Some(k) {
                        self.world.effect(format!("42{}{s}", k));
                    }
                    self.world.effect(format!("E41 {k} {s}"));
                }
            }
            Err(e) => {
                self.world.effect(e.to_string());
                self.world.effect(format!("75{}{s}", n));
            }
        }
        self.world.effect(format!("E40 {n} {s}"));
        let mut c = b.first().copied().unwrap_or(n);
        b.push(6u32);
        let c = 0u32;
        let mut k = b.first().copied().unwrap_or(8u32);
        Ok(format!("{fuel} {n} {b:?} {s} {c} {k} "))
    }

    pub(crate) async fn r60(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let p = (n, ((n + (self.desk.name(n).await?.len() as u32)) % 97));
        let a = format!("35.{}", n);
        let mut b = vec![
            ({
                let inner = n;
                (inner * 3 + 7u32) % 97
            }),
        ];
        if let Some(b) = self
            .desk
            .maybe(
                ((self.desk.maybe((a.len() as u32 % 97)).await?.unwrap_or(7)
                    + (a.len() as u32 % 97))
                    % 97),
            )
            .await?
            && self.desk.ok(b).await?
        {
            'l1: while (self.desk.fail(n).await.unwrap_or(5) > self.desk.num(b).await?) {
                if !spend(&mut fuel) {
                    break 'l1;
                }
                let x = b;
                let y = (a.len() as u32 % 97);
                let mut w = when_each(2, [x, y, 3].map(|it| self.desk.num(it))).await?;
                let mut b = n;
                match self.desk.maybe((w.len() as u32)).await?.unwrap_or(5) % 4 {
                    0 => {
                        if self.desk.ok(n).await? {
                            break 'l1;
                        }
                        let mut b = self.desk.num(b).await?;
                    }
                    k if k > 1 && n != 7 => {
                        'l2: while let Some(n) = self.desk.maybe((a.len() as u32 % 97)).await? {
                            if !spend(&mut fuel) {
                                break 'l2;
                            }
                            self.world.effect(format!("E88 {b} {a}"));
                        }
                    }
                    _ => {
                        if (self.desk.num((if (b < n) { b } else { n })).await? <= 3u32) {
                            let a = inline(async { n }).await;
                            let (k, t) = (
                                self.desk
                                    .num(self.desk.maybe(((b + b) % 97)).await?.unwrap_or(1))
                                    .await?,
                                format!("90.{}", n),
                            );
                        } else if (self
                            .desk
                            .maybe(step("step1", async { self.seen(b) }).await)
                            .await?
                            .unwrap_or(8)
                            == b)
                        {
                            self.world.effect(format!("E41 {b} {a} {p:?}"));
                        }
                    }
                }
            }
            let x = self.desk.fail(p.0).await.unwrap_or(2);
            let y = b;
            let (r, o) = when_all_settled((self.desk.fail(x), self.desk.num(y))).await;
            let mut a = n;
        }
        if let Some(item) = b.first() {
            'l3: while ((2u32 > n)
                || (self
                    .desk
                    .pure(((n + n) % 97))
                    .timeout(Duration::from_secs(1))
                    .await?
                    > ((5u32 + (if (n > 8u32) { n } else { n })) % 97)))
            {
                if !spend(&mut fuel) {
                    break 'l3;
                }
                let mut k = 8u32;
                self.world.effect(format!("12{}{a}", k));
                self.world.effect(format!("E27 {n} {a}"));
            }
            self.world.effect(format!("{item}"));
        }
        self.world.effect(format!("E61 {n} {a}"));
        self.world.effect(format!("E47 {n} {a} {p:?}"));
        Ok(format!("{fuel} {n} {p:?} {a} {b:?} "))
    }

    pub(crate) async fn r61(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let (k, a) = (n, self.desk.name(n).await?);
        let o = self
            .desk
            .fail(
                (if ((self.desk.name(n).await?.len() as u32) == k) {
                    n
                } else {
                    (match self.desk.num(k).await? {
                        0 => self.desk.fail(n).await.unwrap_or(4),
                        1..=5 => {
                            (match k {
                                0 => n,
                                1..=5 => k,
                                _ => k,
                            })
                        }
                        _ => self.desk.num(k).await?,
                    })
                }),
            )
            .await;
        let t = format!("26.{}", k);
        match &o {
            Ok(good) => {
                self.desk.note(format!("98.{}", k)).await?;
                match self
                    .desk
                    .fail(
                        self.desk
                            .num(
                                ({
                                    let inner = n;
                                    (inner * 3 + 8u32) % 97
                                }),
                            )
                            .await?,
                    )
                    .await
                {
                    Ok(n) => {
                        if self.desk.ok(k).await? {
                            let mut w = vec![
                                n,
                                self.desk
                                    .maybe(step("step1", async { self.seen(n) }).await)
                                    .await?
                                    .unwrap_or(8),
                            ];
                        } else if (self.desk.num(((4u32 + n) % 97)).await? != 4u32) {
                            let p = (k, 9u32);
                            let mut a = k;
                        } else {
                            if let Some(b) = Some(5u32) {
                                self.world.effect(format!("E6 {b} {a} {o:?}"));
                                let b = k;
                                let mut n = 6u32;
                            } else {
                                self.world.effect(format!("E53 {k} {a}"));
                                self.world.effect(format!("E49 {k} {t}"));
                            }
                        }
                    }
                    Err(e) => {
                        self.world.effect(e.to_string());
                        self.world.effect(format!("54{}{t}", n));
                        let mut p = Some(8u32);
                        let mut a = self.seen(8u32);
                    }
                }
                self.world.effect(format!("{good}"));
            }
            Err(bad) => {
                let mut v = vec![o.as_ref().map_or(1u32, |it| *it)];
                self.world.effect(format!("{bad}"));
            }
        }
        let mut v = vec![
            ({
                let inner = 3u32;
                (inner * 3 + 2u32) % 97
            }),
        ];
        let mut b = vec![(v.len() as u32)];
        Ok(format!("{fuel} {n} {k} {a} {o:?} {t} {v:?} {b:?} "))
    }

    pub(crate) async fn r62(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let p = (self.desk.num(self.desk.num(n).await?).await?, n);
        let q = (3u32 != n);
        let a = self.desk.num(3u32).await?;
        self.world.effect(format!("E7 {n} {q}"));
        let mut c = n;
        'l1: for b in 0..2u32 {
            if !spend(&mut fuel) {
                break 'l1;
            }
            let x = n;
            let y = 9u32;
            let mut v = when_each(2, [x, y, 3].map(|it| self.desk.num(it))).await?;
            self.desk.note(format!("53.{}", c)).await?;
            if (v.first().copied().unwrap_or(b) < 7u32) {
                break 'l1;
            }
        }
        Ok(format!("{fuel} {n} {p:?} {q} {a} {c} "))
    }

    pub(crate) async fn r63(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let (k, a) = (
            step("step1", async { self.seen(n) }).await,
            self.desk.name(n).await?,
        );
        let mut t = format!("54.{}", n);
        'l1: for b in (0..2u32).rev() {
            if !spend(&mut fuel) {
                break 'l1;
            }
            if (self.desk.num(b).await?
                < self
                    .desk
                    .num(
                        ({
                            let inner = self.desk.num(b).await?;
                            (inner * 3 + 7u32) % 97
                        }),
                    )
                    .await?)
            {
                let late3;
                if self.desk.ok(n).await? {
                    late3 = {
                        if (5u32 == b) {
                            let p = self
                                .desk
                                .maybe(self.desk.maybe(n).await?.unwrap_or(1))
                                .await?;
                        } else {
                            if (self.desk.num(k).await? < n) {
                                continue 'l1;
                            }
                        }
                        let mut n = 'l2: {
                            let (k, s) = (b, format!("62.{}", b));
                            1u32
                        };
                        match (match self.desk.fail(4u32).await.unwrap_or(0) {
                            0 => b,
                            1..=5 => 7u32,
                            _ => step("step2", async { self.seen(n) }).await,
                        }) % 4
                        {
                            0 => {
                                n += n;
                                n %= 97;
                            }
                            k if k > 1 && n != 7 => {
                                let o = self
                                    .desk
                                    .fail(
                                        (self
                                            .desk
                                            .name(self.desk.num((a.len() as u32 % 97)).await?)
                                            .await?
                                            .len() as u32),
                                    )
                                    .await;
                            }
                            _ => {
                                self.desk.note(a.clone()).await?;
                            }
                        }
                        (match ({
                            let inner = n;
                            (inner * 3 + 2u32) % 97
                        }) {
                            0 => self.seen(k),
                            1..=5 => self.seen(n),
                            _ => (self.desk.name(n).await?.len() as u32),
                        })
                    };
                } else {
                    late3 = 9u32;
                }
            } else {
                let mut b = vec![
                    0u32,
                    ({
                        let inner = 4u32;
                        (inner * 3 + 4u32) % 97
                    }),
                    5u32,
                ];
            }
            let mut c = self.seen(
                ({
                    let inner = 1u32;
                    (inner * 3 + 0u32) % 97
                }),
            );
            let mut v = vec![((b + 6u32) % 97), 9u32];
        }
        let c = n;
        let t = format!("36.{}", c);
        Ok(format!("{fuel} {n} {k} {a} {c} {t} "))
    }

    pub(crate) async fn r64(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut v = vec![
            n,
            (if ((n < n) && (7u32 < 5u32)) {
                n
            } else {
                (match n {
                    0 => n,
                    1..=5 => n,
                    _ => n,
                })
            }),
            self.desk.num(n).await?,
        ];
        let o = self
            .desk
            .maybe(
                ({
                    let inner = self.desk.num(2u32).await?;
                    (inner * 3 + 3u32) % 97
                }),
            )
            .await?;
        let mut c = self
            .desk
            .fail(self.desk.maybe((v.len() as u32)).await?.unwrap_or(1))
            .await
            .unwrap_or(3);
        match step("step1", async { self.seen(n) }).await % 4 {
            0 => {
                match n % 4 {
                    0 => {
                        let mut c = (if ((if self.desk.ok(c).await? { 1u32 } else { n })
                            < self.desk.num(n).await?)
                        {
                            self.desk
                                .num(
                                    (match self.desk.num(n).await? {
                                        0 => self.desk.num(n).await?,
                                        1..=5 => n,
                                        _ => self.seen(c),
                                    }),
                                )
                                .await?
                        } else {
                            c
                        });
                        c += 6u32;
                        c %= 97;
                        {
                            let lent = v.first();
                            {
                                if self.desk.ok(v.first().copied().unwrap_or(c)).await? {
                                    return Ok(format!(
                                        "34 {}",
                                        ({
                                            let inner = self.desk.num(c).await?;
                                            (inner * 3 + 7u32) % 97
                                        })
                                    ));
                                }
                                let b = 6u32;
                                'l1: for a in 0..c.min(3) {
                                    if !spend(&mut fuel) {
                                        break 'l1;
                                    }
                                    if ((if (a <= n) { a } else { c }) == n) {
                                        continue;
                                    }
                                    let mut us: Vec<String> = vec![];
                                    let mut c = Some(c);
                                }
                                self.world.effect(format!("{lent:?}"));
                            }
                        }
                    }
                    n if n > 1 && true => {
                        if let Some(item) = v.first() {
                            match o.unwrap_or(0u32) % 4 {
                                0 => {
                                    let mut v = vec![c];
                                    let a = ((4u32 + v.first().copied().unwrap_or(c)) % 97);
                                }
                                b if b > 1 && true => {
                                    self.world.effect(format!("80.{}", c));
                                }
                                _ => {
                                    let n = 6u32;
                                }
                            }
                            self.world.effect(format!("E2 {c}"));
                            self.world.effect(format!("{item}"));
                        }
                        self.world.effect(format!("E57 {n}"));
                    }
                    _ => {
                        let mut k = 1u32;
                    }
                }
                self.world.effect(format!("E23 {n} {v:?}"));
                self.world.effect(format!("E93 {n} {o:?}"));
            }
            b if b > 1 && true => {
                let (k, a) = (self.seen(self.seen(o.unwrap_or(n))), format!("94.{}", c));
            }
            _ => {
                let b = 2u32;
            }
        }
        self.world.effect(format!("E56 {n} {v:?}"));
        Ok(format!("{fuel} {n} {v:?} {o:?} {c} "))
    }

    pub(crate) async fn r65(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut v = vec![1u32, n, ((n + self.seen(3u32)) % 97)];
        let q = (step("step1", async { self.seen(n) }).await <= n);
        self.world.effect(format!("E20 {n} {q}"));
        yield_now().await?;
        let a = if ((n > self.desk.num(n).await?)
            && self.desk.ok(self.desk.num(((n + n) % 97)).await?).await?)
        {
            'l1: while (4u32
                <= (if (((n != n) || (n > n)) && (0u32 <= n)) {
                    self.desk.num(n).await?
                } else {
                    self.desk
                        .fail(self.desk.fail(n).await.unwrap_or(8))
                        .await
                        .unwrap_or(3)
                }))
            {
                if !spend(&mut fuel) {
                    break 'l1;
                }
                if (v.first().copied().unwrap_or((v.len() as u32))
                    < self.seen(self.desk.num(self.desk.num(n).await?).await?))
                {
                    if (n < (if (n < n) { n } else { n })) {
                        break 'l1;
                    }
                }
            }
            match ((n + v.first().copied().unwrap_or(self.desk.num(n).await?)) % 97) % 4 {
                0 => {
                    let mut p = Some(
                        self.desk
                            .pure(self.desk.num(self.desk.fail(n).await.unwrap_or(8)).await?)
                            .timeout(Duration::from_secs(1))
                            .await?,
                    );
                    'l2: for c in 0..1u32 {
                        if !spend(&mut fuel) {
                            break 'l2;
                        }
                        let more = self.desk.maybe((v.len() as u32)).await?.unwrap_or(3);
                        if let Some(it) = v.last_mut() {
                            *it = (*it + more) % 97;
                        }
                        if ((match c {
                            0 => c,
                            1..=5 => c,
                            _ => n,
                        }) <= 5u32)
                        {
                            break;
                        }
                        'l3: for b in (0..2u32).rev() {
                            if !spend(&mut fuel) {
                                break 'l3;
                            }
                            if (v.first().copied().unwrap_or(c) > 7u32) {
                                continue;
                            }
                        }
                    }
                }
                n if n > 1 && true => {
                    let mut c = n;
                }
                _ => {
                    let c = self.desk.num(0u32).await?;
                }
            }
            let n = (v.len() as u32);
            9u32
        } else {
            self.world.effect(format!("E5 {n} {q}"));
            0u32
        };
        Ok(format!("{fuel} {n} {v:?} {q} {a} "))
    }

    pub(crate) async fn r66(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut us: Vec<String> = vec![format!("87.{}", n)];
        let o = self.desk.maybe(7u32).await?;
        let mut ts: Vec<String> = us;
        'l1: for k in [n, 0u32] {
            if !spend(&mut fuel) {
                break 'l1;
            }
            if (k > self
                .desk
                .fail(self.desk.fail((ts.len() as u32)).await.unwrap_or(7))
                .await
                .unwrap_or(2))
            {
                let mut a = self
                    .desk
                    .fail(
                        self.desk
                            .fail(self.desk.maybe(n).await?.unwrap_or(9))
                            .await
                            .unwrap_or(1),
                    )
                    .await
                    .unwrap_or(5);
                if self.desk.ok((if (n != k) { 6u32 } else { a })).await? {
                    break 'l1;
                }
                self.world.effect(format!("E14 {a}"));
            } else {
                self.world.effect(format!("E20 {n}"));
                let n = if (k <= self.seen(self.desk.num((if (0u32 <= n) { n } else { n })).await?))
                {
                    self.world.effect(format!("E90 {k} {ts:?}"));
                    let mut p = self
                        .desk
                        .maybe(
                            self.desk
                                .num(o.unwrap_or((if (8u32 < n) { n } else { 5u32 })))
                                .await?,
                        )
                        .await?;
                    2u32
                } else {
                    let mut k = 3u32;
                    let mut w = vec![8u32, (if (n != n) { 5u32 } else { k }), 6u32];
                    match ((9u32 + k) % 97) % 4 {
                        0 => {
                            let mut b = w;
                        }
                        c if c > 1 && true => {
                            let mut v = vec![n];
                            let mut a = format!("84.{}", k);
                        }
                        _ => {
                            let c = 6u32;
                            let mut k = 6u32;
                        }
                    }
                    0u32
                };
                let t = format!("28.{}", n);
            }
            self.world.effect(format!("E66 {n} {ts:?} {o:?}"));
            let c = 2u32;
        }
        let mut a = format!("30.{}", n);
        Ok(format!("{fuel} {n} {o:?} {ts:?} {a} "))
    }

    pub(crate) async fn r67(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut us: Vec<String> = vec![];
        let t = format!("27.{}", n);
        let mut n = self
            .desk
            .fail(
                self.desk
                    .num(self.desk.fail(self.desk.num(n).await?).await.unwrap_or(0))
                    .await?,
            )
            .await
            .unwrap_or(1);
        self.world.effect(format!("E16 {n} {t}"));
        let k = inline(async { ((n + (us.len() as u32)) % 97) }).await;
        match self.desk.num(n).await? % 4 {
            0 => {
                self.world.effect(format!("E9 {n} {t}"));
                let n = 'l1: loop {
                    if !spend(&mut fuel) {
                        break 'l1 77;
                    }
                    self.world.effect(format!("E56 {n} {t}"));
                };
                let mut w = vec![self.seen(k)];
            }
            k if k > 1 && n != 7 => {
                {
                    let lent = t.as_str();
                    {
                        let mut n = n;
                        if (self.desk.fail(9u32).await.unwrap_or(1)
                            > ((self.desk.num(((5u32 + k) % 97)).await?
                                + step("step1", async { self.seen(n) }).await)
                                % 97))
                        {
                            let a = format!("26.{}", n);
                            'l2: for k in 0..=2u32 {
                                if !spend(&mut fuel) {
                                    break 'l2;
                                }
                                let x = 0u32;
                                let y = step("step2", async { self.seen(n) }).await;
                                let (a, o) =
                                    when_all((self.desk.num(x), self.desk.maybe(y))).await?;
                                let mut v = vec![
                                    (((if (a == n) { 2u32 } else { k }) + 0u32) % 97),
                                    (us.len() as u32),
                                    (match 0u32 {
                                        0 => k,
                                        1..=5 => k,
                                        _ => 7u32,
                                    }),
                                ];
                            }
                        } else if (((if false {
                            (match k {
                                0 => n,
                                1..=5 => n,
                                _ => k,
                            })
                        } else {
                            9u32
                        }) < 7u32)
                            || (n != n))
                        {
                            let mut v = vec![
                                self.seen((if (k > n) { n } else { k })),
                                ((0u32 + n) % 97),
                                self.seen(6u32),
                            ];
                        } else {
                            let mut o = Some(5u32);
                        }
                        self.world.effect(format!("{lent:?}"));
                    }
                }
                let (k, s) = (n, format!("21.{}", k));
                self.world.effect(format!("E11 {k} {t}"));
            }
            _ => {
                let mut us: Vec<String> = us;
            }
        }
        Ok(format!("{fuel} {t} {n} {k} "))
    }

    pub(crate) async fn r68(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let (k, t) = (n, format!("22.{}", n));
        let mut c = self
            .desk
            .maybe(
                self.desk
                    .num(
                        (match self.desk.fail(n).await.unwrap_or(1) {
                            0 => self.desk.num(n).await?,
                            1..=5 => ((n + n) % 97),
                            _ => self.desk.pure(n).timeout(Duration::from_secs(1)).await?,
                        }),
                    )
                    .await?,
            )
            .await?;
        yield_now().await?;
        if (self.desk.num(n).await? > ((k + self.desk.num(self.desk.num(n).await?).await?) % 97)) {
            match n % 4 {
                0 => {
                    self.world.effect(format!("E28 {n} {t} {c:?}"));
                    match k % 4 {
                        0 => {
                            let (k, t) = (n, format!("71.{}", n));
                            let a = t;
                            let mut a = self
                                .desk
                                .maybe(
                                    self.desk
                                        .fail(
                                            self.desk
                                                .pure(self.seen(k))
                                                .timeout(Duration::from_secs(1))
                                                .await?,
                                        )
                                        .await
                                        .unwrap_or(5),
                                )
                                .await?
                                .unwrap_or(6);
                        }
                        k if k > 1 && n != 7 => {
                            let x = self.desk.num(k).await?;
                            let y = k;
                            let (a, o) = when_all((self.desk.num(x), self.desk.maybe(y))).await?;
                            'l1: for c in [((n + self.desk.num(n).await?) % 97), 3u32] {
                                if !spend(&mut fuel) {
                                    break 'l1;
                                }
                                let mut k = self.desk.num(k).await?;
                            }
                            self.world.effect(format!("E70 {a} {t}"));
                        }
                        _ => {
                            let a = if (2u32 == ((k + 5u32) % 97)) {
                                let mut ts: Vec<String> = vec![format!("32{}{t}", k)];
                                1u32
                            } else {
                                let mut s = format!("81.{}", k);
                                n
                            };
                            self.world.effect(format!("E68 {a} {t}"));
                            let k = inline(async { 9u32 }).await;
                        }
                    }
                    self.world.effect(format!("E15 {n} {t}"));
                }
                k if k > 1 && true => {
                    self.world.effect(format!("E70 {k} {t}"));
                }
                _ => {
                    self.world.effect(format!("E37 {k} {t}"));
                }
            }
            self.world.effect(format!("48.{}", n));
        } else {
            let t = t;
        }
        let a = format!("77.{}", n);
        Ok(format!("{fuel} {n} {k} {c:?} {a} "))
    }

    pub(crate) async fn r69(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut w = vec![5u32, self.desk.maybe(n).await?.unwrap_or(3)];
        let r = self.desk.fail(n).await;
        let mut w = vec![
            self.desk.maybe(self.desk.num(n).await?).await?.unwrap_or(5),
            n,
            w.first().copied().unwrap_or(self.desk.num(n).await?),
        ];
        let mut k = 0u32;
        match self.desk.fail((w.len() as u32)).await {
            Ok(c) => {
                k = (k + ((self.desk.num(k).await? + k) % 97)) % 97;
                match self.desk.fail(n).await {
                    Ok(c) => {
                        let mut v = vec![w.first().copied().unwrap_or(self.desk.num(k).await?)];
                        let k = if false {
                            'l1: for k in 0..9u32.min(3) {
                                if !spend(&mut fuel) {
                                    break 'l1;
                                }
                                self.world.effect(format!("E44 {k}"));
                                self.world.effect(format!("E75 {c} {r:?}"));
                            }
                            3u32
                        } else {
                            if let Some(k) = Some(n)
                                && k > 2
                            {
                                let k = c;
                            }
                            5u32
                        };
                    }
                    Err(e) => {
                        self.world.effect(e.to_string());
                        match c % 4 {
                            0 => {
                                if ((false && (c != c)) && (k <= k)) {
                                    let (k, a) = (9u32, format!("24.{}", k));
                                }
                                w.push(self.seen(w.first().copied().unwrap_or(k)));
                            }
                            b if b > 1 && true => {
                                k = (k + 0u32) % 97;
                            }
                            _ => {
                                self.world.effect(format!("E8 {k}"));
                            }
                        }
                    }
                }
            }
            Err(e) => {
                self.world.effect(e.to_string());
                let mut p = Some(1u32);
            }
        }
        self.world.effect(format!("E6 {k}"));
        Ok(format!("{fuel} {n} {r:?} {w:?} {k} "))
    }

    pub(crate) async fn r70(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut us: Vec<String> = vec![self.desk.name(self.desk.num(((n + n) % 97)).await?).await?];
        let a = self.desk.name(n).await?;
        if self.desk.ok(n).await? {
            if (self.desk.num(n).await? < 6u32) {
                let mut b = 'l1: {
                    let b =
                        inline(async { (if (n <= n) { (a.len() as u32 % 97) } else { n }) }).await;
                    0u32
                };
            }
            let (k, a) = (n, format!("31.{}", n));
        }
        let a = 'l2: loop {
            if !spend(&mut fuel) {
                break 'l2 77;
            }
            let mut a = 'l3: {
                let mut a = self.desk.num(n).await?;
                let mut k = (self.desk.name(self.desk.num(a).await?).await?.len() as u32);
                (match self.seen(self.desk.maybe(n).await?.unwrap_or(0)) {
                    0 => self.desk.num(k).await?,
                    1..=5 => 4u32,
                    _ => self.seen(self.desk.num(a).await?),
                })
            };
        };
        if (0u32 == 7u32) {
            match 6u32 % 4 {
                0 => {
                    let mut pair = (9u32, self.desk.num(self.desk.num(n).await?).await?);
                }
                c if c > 1 && n != 7 => {
                    'l4: for n in 0..1u32 {
                        if !spend(&mut fuel) {
                            break 'l4;
                        }
                        let k = match self.desk.maybe(a).await? {
                            Some(it) => it,
                            None => {
                                break 'l4;
                            }
                        };
                    }
                    let a = (us.len() as u32);
                }
                _ => {
                    self.world.effect(format!("E63 {a}"));
                    let o = Some(1u32);
                    self.world.effect(format!("E55 {n}"));
                }
            }
            'l5: for k in (0..1u32).rev() {
                if !spend(&mut fuel) {
                    break 'l5;
                }
                let mut p = Some(9u32);
            }
        } else if (8u32 == 9u32) {
            self.world.effect(format!("E54 {n}"));
            if false {
                return Ok(format!("13 {}", 5u32));
            }
            self.world.effect(format!("E13 {a}"));
        } else {
            let mut b = vec![0u32];
        }
        let mut v = vec![0u32, 4u32];
        self.world.effect(format!("E14 {n} {v:?}"));
        let a = 6u32;
        Ok(format!("{fuel} {n} {us:?} {v:?} {a} "))
    }

    pub(crate) async fn r71(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut ts: Vec<String> = vec![format!("94.{}", n)];
        let c = self
            .desk
            .maybe(self.desk.fail(n).await.unwrap_or(7))
            .await?;
        match self
            .desk
            .fail(
                self.desk
                    .num(
                        self.desk
                            .num(
                                ({
                                    let inner = n;
                                    (inner * 3 + 0u32) % 97
                                }),
                            )
                            .await?,
                    )
                    .await?,
            )
            .await
        {
            Ok(k) => {
                let x = self
                    .desk
                    .num(
                        self.desk
                            .fail(step("step1", async { self.seen(n) }).await)
                            .await
                            .unwrap_or(8),
                    )
                    .await?;
                let y = c.unwrap_or(self.desk.fail(n).await.unwrap_or(1));
                let (r, o) = when_all_settled((self.desk.fail(x), self.desk.num(y))).await;
                if let Some(c) = self
                    .desk
                    .maybe(
                        self.desk
                            .num(((self.desk.num(k).await? + ((n + n) % 97)) % 97))
                            .await?,
                    )
                    .await?
                    && self.desk.ok(c).await?
                {
                    self.world.effect(format!("E50 {c} {ts:?}"));
                    let x = (((match self.desk.num(n).await? {
                        0 => step("step2", async { self.seen(n) }).await,
                        1..=5 => n,
                        _ => k,
                    }) + (match self.desk.num(k).await? {
                        0 => k,
                        1..=5 => self.desk.fail(k).await.unwrap_or(6),
                        _ => 7u32,
                    })) % 97);
                    let y = 4u32;
                    let c = match when_any((self.desk.pure(x), delay(Duration::from_secs(1)))).await
                    {
                        Either::Left(got) => got?,
                        Either::Right(over) => {
                            over?;
                            y
                        }
                    };
                } else {
                    if (((n + o.as_ref().map_or(7u32, |it| *it)) % 97) == 3u32) {
                        match 7u32 % 4 {
                            0 => {
                                let a = format!("17.{}", n);
                                let mut b = (a.len() as u32 % 97);
                                b += b;
                                b %= 97;
                            }
                            a if a > 1 && n != 7 => {
                                let mut b = 0u32;
                                let mut a = format!("29.{}", b);
                                let mut ts: Vec<String> = vec![format!("95.{}", k)];
                            }
                            _ => {
                                let mut s = format!("41.{}", k);
                                self.world.effect(format!("E24 {n} {s}"));
                                let n = 6u32;
                            }
                        }
                        let mut ts: Vec<String> = ts;
                        self.world.effect(format!("E87 {n}"));
                    } else if false {
                        if let Some(b) = Some(((n + k) % 97)) {
                            let a = self.seen(b);
                            let mut v = vec![2u32, 1u32];
                        }
                        let t = format!("68.{}", n);
                    }
                    let mut k = 9u32;
                    let mut ts: Vec<String> = vec![format!("61.{}", k), format!("59.{}", k)];
                }
                let mut pair = (2u32, k);
            }
            Err(e) => {
                self.world.effect(e.to_string());
                let (k, a) = (4u32, format!("41.{}", n));
            }
        }
        let mut b = vec![((7u32 + n) % 97), n];
        let s = format!("46.{}", n);
        let p = Some(n);
        let mut v = vec![4u32, n];
        let a = ({
            let inner = 4u32;
            (inner * 3 + 5u32) % 97
        });
        Ok(format!("{fuel} {n} {c:?} {b:?} {s} {p:?} {v:?} {a} "))
    }

    pub(crate) async fn r72(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut w = vec![
            n,
            n,
            ({
                let inner = self.desk.num(n).await?;
                (inner * 3 + 6u32) % 97
            }),
        ];
        let mut q = !(1u32 > self.desk.maybe(n).await?.unwrap_or(5));
        let n = n;
        if let Some(n) = self
            .desk
            .maybe(step("step1", async { self.seen(n) }).await)
            .await?
        {
            let b = if (self
                .desk
                .pure((w.len() as u32))
                .timeout(Duration::from_secs(1))
                .await?
                > ((n + n) % 97))
            {
                match self.desk.num(self.desk.fail(n).await.unwrap_or(5)).await? % 4 {
                    0 => {
                        let a = 'l1: loop {
                            if !spend(&mut fuel) {
                                break 'l1 77;
                            }
                            if (self.desk.num(n).await? > self.desk.fail(n).await.unwrap_or(3)) {
                                continue;
                            }
                            w.extend([n, 1]);
                        };
                    }
                    b if b > 1 && true => {
                        'l2: for (k, b) in w.clone().into_iter().enumerate() {
                            if !spend(&mut fuel) {
                                break 'l2;
                            }
                            let k = k as u32;
                            self.world.effect(format!("E17 {k} {q}"));
                            yield_now().await?;
                        }
                        let t = format!("6.{}", n);
                        let mut v = w;
                    }
                    _ => {
                        let mut w = vec![n, 4u32];
                    }
                }
                let mut n = 1u32;
                self.world.effect(format!("E77 {n} {q}"));
                ((8u32 + 5u32) % 97)
            } else {
                let mut pair = (
                    ({
                        let inner = 6u32;
                        (inner * 3 + 7u32) % 97
                    }),
                    3u32,
                );
                pair.1
            };
        } else {
            'l3: for n in 0..=2u32 {
                if !spend(&mut fuel) {
                    break 'l3;
                }
                let b = 6u32;
                let c = 8u32;
            }
        }
        self.world.effect(format!("E69 {n} {q}"));
        let mut b = n;
        if (n <= 9u32) {
            return Ok(format!(
                "26 {}",
                (((if (b != 0u32) { 6u32 } else { n }) + (if (b > n) { b } else { b })) % 97)
            ));
        }
        let mut a = (if (7u32 != b) { 1u32 } else { 7u32 });
        Ok(format!("{fuel} {q} {n} {b} {a} "))
    }

    pub(crate) async fn r73(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let (k, t) = (
            self.desk.num(((n + ((n + n) % 97)) % 97)).await?,
            format!("64.{}", n),
        );
        let a = format!("20.{}", n);
        self.world.effect(format!("E52 {k} {a}"));
        let mut k = if (8u32 <= k) {
            let mut p = Some(self.desk.num(self.desk.num(k).await?).await?);
            7u32
        } else {
            let s = a.clone();
            'l1: while (self
                .desk
                .ok(self.desk.pure(k).timeout(Duration::from_secs(1)).await?)
                .await?
                || (self.desk.maybe(self.desk.num(k).await?).await?.unwrap_or(5)
                    < self
                        .desk
                        .pure(self.desk.num(k).await?)
                        .timeout(Duration::from_secs(1))
                        .await?))
            {
                if !spend(&mut fuel) {
                    break 'l1;
                }
                self.world.effect(format!("E32 {k} {a}"));
                let k = self.seen(k);
            }
            let mut c = self
                .desk
                .num((if (true && (k < k)) { 8u32 } else { 3u32 }))
                .await?;
            2u32
        };
        self.world.effect(format!("E59 {n} {t}"));
        let k = if (k <= self.seen(n)) {
            self.world.effect(format!("34{}{t}", n));
            6u32
        } else {
            {
                let lent = &t;
                {
                    let mut a = format!("92{}{a}", k);
                    self.world.effect(format!("{lent:?}"));
                }
            }
            7u32
        };
        let mut a = format!("86.{}", n);
        Ok(format!("{fuel} {n} {t} {k} {a} "))
    }

    pub(crate) async fn r74(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut v = vec![self.desk.num((if (n < n) { n } else { n })).await?];
        let c = Some(n);
        let mut c = if self.desk.ok(self.desk.num(c.unwrap_or(n)).await?).await? {
            self.desk.note(format!("19.{}", n)).await?;
            if (self.desk.num(self.desk.num(n).await?).await? != (v.len() as u32)) {
                self.desk.note(self.desk.name(n).await?).await?;
                let x = ((self.desk.pure(n).timeout(Duration::from_secs(1)).await?
                    + (v.len() as u32))
                    % 97);
                let y = n;
                let (r, o) = when_all_settled((self.desk.fail(x), self.desk.num(y))).await;
                v.push(7u32);
            } else if self.desk.ok(v.first().copied().unwrap_or(n)).await? {
                let mut b = self.desk.num(n).await?;
                match b % 4 {
                    0 => {
                        self.world.effect(format!("E38 {n}"));
                        if (n < n) {
                            self.world.effect(format!("E82 {b}"));
                            let mut v = v;
                            let mut a = step("step1", async { self.seen(b) }).await;
                        } else {
                            if ((b != b) && (n > n)) {
                                return Err(Oops::Refused(format!(
                                    "R{}",
                                    self.desk.num(((b + n) % 97)).await?
                                )));
                            }
                            let mut n = self
                                .desk
                                .maybe(
                                    self.desk
                                        .fail(
                                            (if self.desk.ok(b).await? {
                                                ((b + b) % 97)
                                            } else {
                                                step("step2", async { self.seen(b) }).await
                                            }),
                                        )
                                        .await
                                        .unwrap_or(6),
                                )
                                .await?
                                .unwrap_or(9);
                        }
                    }
                    n if n > 1 && true => {
                        let mut n = if false {
                            let mut w = vec![5u32];
                            self.world.effect(format!("E69 {b} {c:?}"));
                            let mut k = b;
                            6u32
                        } else {
                            let mut c = (match 2u32 {
                                0 => 6u32,
                                1..=5 => n,
                                _ => b,
                            });
                            9u32
                        };
                        if let Some(b) = Some(8u32)
                            && b > 2
                        {
                            let mut n = 3u32;
                        } else {
                            self.world.effect(format!("E80 {b}"));
                        }
                    }
                    _ => {
                        self.world.effect(format!("E14 {b}"));
                    }
                }
            }
            let pair = (c.unwrap_or((if (n > n) { n } else { 9u32 })), 5u32);
            n
        } else {
            self.world.effect(format!("E1 {n}"));
            0u32
        };
        let a = format!("59.{}", n);
        let mut w = vec![3u32];
        let n = (w.len() as u32);
        self.world.effect(format!("E71 {c} {a} {w:?}"));
        self.world.effect(format!("E45 {n} {a}"));
        Ok(format!("{fuel} {c} {a} {w:?} {n} "))
    }

    pub(crate) async fn r75(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut v = vec![
            self.seen(
                ({
                    let inner = n;
                    (inner * 3 + 0u32) % 97
                }),
            ),
            n,
            n,
        ];
        let mut a = format!("81.{}", n);
        let b = (a.len() as u32 % 97);
        self.desk.note(a).await?;
        match 2u32 % 4 {
            0 => {
                self.desk.note(format!("15.{}", n)).await?;
            }
            k if k > 1 && n != 7 => {
                let o = Some(1u32);
                let mut c = 'l1: loop {
                    if !spend(&mut fuel) {
                        break 'l1 77;
                    }
                    'l2: while let Some(a) = v.pop() {
                        if !spend(&mut fuel) {
                            break 'l2;
                        }
                        let mut b = self.desk.maybe(5u32).await?.unwrap_or(7);
                        let s = format!("50.{}", n);
                    }
                    let a = 'l3: {
                        if (((2u32 < (if (k > b) { k } else { n }))
                            && self
                                .desk
                                .ok((match b {
                                    0 => b,
                                    1..=5 => b,
                                    _ => k,
                                }))
                                .await?)
                            || self.desk.ok(n).await?)
                        {
                            self.world.effect(format!("E98 {k}"));
                            yield_now().await?;
                            self.world.effect(format!("E81 {k}"));
                        } else {
                            let mut k = self
                                .desk
                                .maybe((self.desk.name(self.seen(1u32)).await?.len() as u32))
                                .await?
                                .unwrap_or(9);
                            let (k, a) = (9u32, format!("50.{}", b));
                            let Some(mut c) = self.desk.maybe(o.unwrap_or(k)).await? else {
                                self.world.effect(format!("E0 {k} {a}"));
                                break 'l3 ((k + o.unwrap_or(k)) % 97);
                            };
                        }
                        self.world.effect(format!("E53 {b}"));
                        self.desk.fail(n).await.unwrap_or(4)
                    };
                };
                let mut b = vec![
                    0u32,
                    ({
                        let inner = self.desk.fail(c).await.unwrap_or(2);
                        (inner * 3 + 5u32) % 97
                    }),
                ];
            }
            _ => {
                let c = inline(async { 3u32 }).await;
                let mut p = ((v.len() as u32), 3u32);
                let k = 'l4: {
                    let mut p = ((v.len() as u32), (v.len() as u32));
                    n
                };
            }
        }
        self.world.effect(format!("E23 {n}"));
        self.world.effect(format!("E69 {n}"));
        self.world.effect(format!("E66 {n}"));
        Ok(format!("{fuel} {n} {v:?} {b} "))
    }

    pub(crate) async fn r76(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut v = vec![((n + self.desk.maybe(n).await?.unwrap_or(4)) % 97), n];
        let mut p = Some(self.seen(8u32));
        let mut a = if (self.desk.maybe(n).await?.unwrap_or(2)
            != ((n
                + (if self.desk.ok(n).await? {
                    9u32
                } else {
                    (match n {
                        0 => n,
                        1..=5 => n,
                        _ => n,
                    })
                }))
                % 97))
        {
            let mut b = 5u32;
            'l1: while ((self.desk.num(self.desk.fail(b).await.unwrap_or(5)).await? != 5u32)
                || v.contains(&9u32))
            {
                if !spend(&mut fuel) {
                    break 'l1;
                }
                let c = self.desk.maybe((v.len() as u32)).await?;
                if (n == self.desk.num(n).await?) {
                    let mut w = vec![
                        b,
                        self.seen((v.len() as u32)),
                        self.desk.num(((b + b) % 97)).await?,
                    ];
                    yield_now().await?;
                    match 2u32 % 4 {
                        0 => {
                            let (k, s) = (
                                self.desk
                                    .num(
                                        (if (b > n) {
                                            (match b {
                                                0 => 6u32,
                                                1..=5 => b,
                                                _ => n,
                                            })
                                        } else {
                                            self.desk.num(b).await?
                                        }),
                                    )
                                    .await?,
                                format!("50.{}", b),
                            );
                            let (k, t) = (n, s.clone());
                        }
                        n if n > 1 && n != 7 => {
                            self.world.effect(format!("E35 {n}"));
                            b = (b + n) % 97;
                        }
                        _ => {
                            yield_now().await?;
                            b = (b + n) % 97;
                            let x = self.seen(b);
                            let y = v.first().copied().unwrap_or(n);
                            let (a, o) = when_all((self.desk.num(x), self.desk.maybe(y))).await?;
                        }
                    }
                }
            }
            p.unwrap_or(n)
        } else {
            let b = p.unwrap_or(
                (match n {
                    0 => p.unwrap_or(self.desk.num(n).await?),
                    1..=5 => 9u32,
                    _ => self.desk.num(self.desk.num(n).await?).await?,
                }),
            );
            self.desk.num(b).await?
        };
        let mut n = self.desk.num(p.unwrap_or(3u32)).await?;
        if (self.desk.fail(((n + 7u32) % 97)).await.unwrap_or(4) == a) {
            self.world.effect(format!("E35 {a}"));
            self.world.effect(format!("E58 {n} {v:?} {p:?}"));
        } else if !!true {
            'l2: for c in 0..=0u32 {
                if !spend(&mut fuel) {
                    break 'l2;
                }
                self.world.effect(format!("E84 {a}"));
                self.world.effect(format!("E27 {a} {v:?}"));
                if (n > 0u32) {
                    continue 'l2;
                }
            }
            let mut w = vec![p.unwrap_or(0u32), 5u32];
            a += 1u32;
            a %= 97;
        } else {
            self.world.effect(format!("E94 {n}"));
        }
        self.world.effect(format!("E52 {a}"));
        Ok(format!("{fuel} {v:?} {p:?} {a} {n} "))
    }

    pub(crate) async fn r77(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut w = vec![9u32];
        let a = format!("44.{}", n);
        let x = self
            .desk
            .maybe(w.first().copied().unwrap_or(self.desk.num(n).await?))
            .await?
            .unwrap_or(2);
        let y = ((n + ((7u32 + (w.len() as u32)) % 97)) % 97);
        let mut w = when_all(w.iter().map(|it| self.desk.num(*it)).collect::<Vec<_>>()).await?;
        if ((n == step("step1", async { self.seen(n) }).await)
            || self
                .desk
                .ok(self.desk.fail(self.seen(n)).await.unwrap_or(4))
                .await?)
        {
            self.desk.note(a.clone()).await?;
        }
        let a = self.desk.maybe((w.len() as u32)).await?.unwrap_or(4);
        delay(Duration::from_secs(4)).await?;
        if let Some(c) = self.desk.maybe(n).await? {
            if self.desk.ok(7u32).await? {
                return self.desk.name(n).await;
            }
            let c = if (self
                .desk
                .fail(
                    (if ((c > a) || (c <= 9u32)) {
                        c
                    } else {
                        (if (1u32 <= c) { c } else { c })
                    }),
                )
                .await
                .unwrap_or(5)
                < 8u32)
            {
                let b = c;
                let mut a = a;
                a
            } else {
                let mut a = format!("46.{}", n);
                (match c {
                    0 => 9u32,
                    1..=5 => self.desk.maybe(c).await?.unwrap_or(0),
                    _ => {
                        ({
                            let inner = self.desk.maybe(6u32).await?.unwrap_or(9);
                            (inner * 3 + 2u32) % 97
                        })
                    }
                })
            };
        }
        let mut us: Vec<String> = vec![];
        self.world.effect(format!("E87 {a}"));
        Ok(format!("{fuel} {n} {w:?} {a} {us:?} "))
    }

    pub(crate) async fn r78(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut v = vec![n];
        let mut o = Some(step("step1", async { self.seen(n) }).await);
        self.world.effect(format!("E83 {n}"));
        let mut n = 'l1: loop {
            if !spend(&mut fuel) {
                break 'l1 77;
            }
            self.world.effect(format!("E35 {n}"));
            if ((match ((n + step("step2", async { self.seen(n) }).await) % 97) {
                0 => n,
                1..=5 => n,
                _ => 3u32,
            }) != self
                .desk
                .num(
                    (match self.desk.maybe(n).await?.unwrap_or(8) {
                        0 => n,
                        1..=5 => {
                            (match n {
                                0 => n,
                                1..=5 => 9u32,
                                _ => 2u32,
                            })
                        }
                        _ => n,
                    }),
                )
                .await?)
            {
                'l2: for k in v.clone() {
                    if !spend(&mut fuel) {
                        break 'l2;
                    }
                    let b = 'l3: {
                        self.world.effect(format!("E96 {k} {v:?}"));
                        let (k, t) = (n, format!("97.{}", k));
                        let x = (if (k <= k) {
                            n
                        } else {
                            o.unwrap_or(self.desk.maybe(n).await?.unwrap_or(8))
                        });
                        let y = self
                            .desk
                            .fail(o.unwrap_or(
                                (match k {
                                    0 => n,
                                    1..=5 => k,
                                    _ => n,
                                }),
                            ))
                            .await
                            .unwrap_or(9);
                        let (r, o) = when_all_settled((self.desk.fail(x), self.desk.num(y))).await;
                        4u32
                    };
                }
                self.world.effect(format!("E87 {n} {v:?}"));
                self.world.effect(format!("E87 {n} {v:?}"));
            } else {
                self.world.effect(format!("E8 {n}"));
                let mut c = Some(5u32);
            }
        };
        {
            let lent = v.iter().max();
            {
                match ((9u32 + n) % 97) % 4 {
                    0 => {
                        let mut a = if ((if (n == 3u32) { n } else { n })
                            <= (((if o.is_some() { 3u32 } else { n }) + 8u32) % 97))
                        {
                            let mut k = 'l4: {
                                n = (n + n) % 97;
                                1u32
                            };
                            6u32
                        } else {
                            let (k, a) = (3u32, format!("40.{}", n));
                            ((3u32 + n) % 97)
                        };
                    }
                    k if k > 1 && true => {
                        let o = Some(5u32);
                    }
                    _ => {
                        let mut v = vec![4u32, n];
                    }
                }
                let k = ({
                    let inner = o.unwrap_or(
                        (match n {
                            0 => 7u32,
                            1..=5 => 6u32,
                            _ => o.unwrap_or(2u32),
                        }),
                    );
                    (inner * 3 + 2u32) % 97
                });
                let mut a = 2u32;
                self.world.effect(format!("{lent:?}"));
            }
        }
        let mut n = n;
        let c = 8u32;
        n = (n + (v.len() as u32)) % 97;
        if !(c > c) {
            return Err(Oops::Refused(format!("R{}", c)));
        }
        Ok(format!("{fuel} {v:?} {o:?} {n} {c} "))
    }

    pub(crate) async fn r79(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut v = vec![n, n];
        let mut s = format!("85.{}", n);
        let c = self.desk.num((v.len() as u32)).await?;
        if let Some(c) = self
            .desk
            .maybe(
                self.desk
                    .num(self.desk.maybe(7u32).await?.unwrap_or(2))
                    .await?,
            )
            .await?
            && c > 2
        {
            let t = s;
            self.desk.note(format!("67{}{t}", c)).await?;
        } else {
            let held = start(self.desk.pure(step("step1", async { self.seen(c) }).await)).await;
            let mut b = vec![
                n,
                c,
                self.desk
                    .pure((if (n < c) { c } else { n }))
                    .timeout(Duration::from_secs(1))
                    .await?,
            ];
            let b = held.await?;
            let mut r = self.desk.fail(n).await;
        }
        if (self.desk.maybe(c).await?.unwrap_or(2) <= c) {
            return Ok(format!(
                "57 {}",
                (match n {
                    0 => 7u32,
                    1..=5 => c,
                    _ => 1u32,
                })
            ));
        }
        Ok(format!("{fuel} {n} {v:?} {c} "))
    }
}

pub(super) const WRITTEN: &[Written] = &[
    ("r0", |it, n| Box::pin(async move { it.r0(n).await })),
    ("r1", |it, n| Box::pin(async move { it.r1(n).await })),
    ("r2", |it, n| Box::pin(async move { it.r2(n).await })),
    ("r3", |it, n| Box::pin(async move { it.r3(n).await })),
    ("r4", |it, n| Box::pin(async move { it.r4(n).await })),
    ("r5", |it, n| Box::pin(async move { it.r5(n).await })),
    ("r6", |it, n| Box::pin(async move { it.r6(n).await })),
    ("r7", |it, n| Box::pin(async move { it.r7(n).await })),
    ("r8", |it, n| Box::pin(async move { it.r8(n).await })),
    ("r9", |it, n| Box::pin(async move { it.r9(n).await })),
    ("r10", |it, n| Box::pin(async move { it.r10(n).await })),
    ("r11", |it, n| Box::pin(async move { it.r11(n).await })),
    ("r12", |it, n| Box::pin(async move { it.r12(n).await })),
    ("r13", |it, n| Box::pin(async move { it.r13(n).await })),
    ("r14", |it, n| Box::pin(async move { it.r14(n).await })),
    ("r15", |it, n| Box::pin(async move { it.r15(n).await })),
    ("r16", |it, n| Box::pin(async move { it.r16(n).await })),
    ("r17", |it, n| Box::pin(async move { it.r17(n).await })),
    ("r18", |it, n| Box::pin(async move { it.r18(n).await })),
    ("r19", |it, n| Box::pin(async move { it.r19(n).await })),
    ("r20", |it, n| Box::pin(async move { it.r20(n).await })),
    ("r21", |it, n| Box::pin(async move { it.r21(n).await })),
    ("r22", |it, n| Box::pin(async move { it.r22(n).await })),
    ("r23", |it, n| Box::pin(async move { it.r23(n).await })),
    ("r24", |it, n| Box::pin(async move { it.r24(n).await })),
    ("r25", |it, n| Box::pin(async move { it.r25(n).await })),
    ("r26", |it, n| Box::pin(async move { it.r26(n).await })),
    ("r27", |it, n| Box::pin(async move { it.r27(n).await })),
    ("r28", |it, n| Box::pin(async move { it.r28(n).await })),
    ("r29", |it, n| Box::pin(async move { it.r29(n).await })),
    ("r30", |it, n| Box::pin(async move { it.r30(n).await })),
    ("r31", |it, n| Box::pin(async move { it.r31(n).await })),
    ("r32", |it, n| Box::pin(async move { it.r32(n).await })),
    ("r33", |it, n| Box::pin(async move { it.r33(n).await })),
    ("r34", |it, n| Box::pin(async move { it.r34(n).await })),
    ("r35", |it, n| Box::pin(async move { it.r35(n).await })),
    ("r36", |it, n| Box::pin(async move { it.r36(n).await })),
    ("r37", |it, n| Box::pin(async move { it.r37(n).await })),
    ("r38", |it, n| Box::pin(async move { it.r38(n).await })),
    ("r39", |it, n| Box::pin(async move { it.r39(n).await })),
    ("r40", |it, n| Box::pin(async move { it.r40(n).await })),
    ("r41", |it, n| Box::pin(async move { it.r41(n).await })),
    ("r42", |it, n| Box::pin(async move { it.r42(n).await })),
    ("r43", |it, n| Box::pin(async move { it.r43(n).await })),
    ("r44", |it, n| Box::pin(async move { it.r44(n).await })),
    ("r45", |it, n| Box::pin(async move { it.r45(n).await })),
    ("r46", |it, n| Box::pin(async move { it.r46(n).await })),
    ("r47", |it, n| Box::pin(async move { it.r47(n).await })),
    ("r48", |it, n| Box::pin(async move { it.r48(n).await })),
    ("r49", |it, n| Box::pin(async move { it.r49(n).await })),
    ("r50", |it, n| Box::pin(async move { it.r50(n).await })),
    ("r51", |it, n| Box::pin(async move { it.r51(n).await })),
    ("r52", |it, n| Box::pin(async move { it.r52(n).await })),
    ("r53", |it, n| Box::pin(async move { it.r53(n).await })),
    ("r54", |it, n| Box::pin(async move { it.r54(n).await })),
    ("r55", |it, n| Box::pin(async move { it.r55(n).await })),
    ("r56", |it, n| Box::pin(async move { it.r56(n).await })),
    ("r57", |it, n| Box::pin(async move { it.r57(n).await })),
    ("r58", |it, n| Box::pin(async move { it.r58(n).await })),
    ("r59", |it, n| Box::pin(async move { it.r59(n).await })),
    ("r60", |it, n| Box::pin(async move { it.r60(n).await })),
    ("r61", |it, n| Box::pin(async move { it.r61(n).await })),
    ("r62", |it, n| Box::pin(async move { it.r62(n).await })),
    ("r63", |it, n| Box::pin(async move { it.r63(n).await })),
    ("r64", |it, n| Box::pin(async move { it.r64(n).await })),
    ("r65", |it, n| Box::pin(async move { it.r65(n).await })),
    ("r66", |it, n| Box::pin(async move { it.r66(n).await })),
    ("r67", |it, n| Box::pin(async move { it.r67(n).await })),
    ("r68", |it, n| Box::pin(async move { it.r68(n).await })),
    ("r69", |it, n| Box::pin(async move { it.r69(n).await })),
    ("r70", |it, n| Box::pin(async move { it.r70(n).await })),
    ("r71", |it, n| Box::pin(async move { it.r71(n).await })),
    ("r72", |it, n| Box::pin(async move { it.r72(n).await })),
    ("r73", |it, n| Box::pin(async move { it.r73(n).await })),
    ("r74", |it, n| Box::pin(async move { it.r74(n).await })),
    ("r75", |it, n| Box::pin(async move { it.r75(n).await })),
    ("r76", |it, n| Box::pin(async move { it.r76(n).await })),
    ("r77", |it, n| Box::pin(async move { it.r77(n).await })),
    ("r78", |it, n| Box::pin(async move { it.r78(n).await })),
    ("r79", |it, n| Box::pin(async move { it.r79(n).await })),
];
