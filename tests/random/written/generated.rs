//! Written by the generator from the seed 8: do not edit.
//!
//! digest: 1f450d764a88a6ee

use super::{Gen, Written, spend};
use crate::world::Oops;
use dasync::prelude::*;
use dasync::{when_all_settled, when_each};
use std::time::Duration;

#[service]
impl Gen {
    pub(crate) async fn r0(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut v = vec![
            ((2u32 + self.desk.fail(n).await.unwrap_or(0)) % 97),
            0u32,
            1,
        ];
        let mut b = vec![7u32];
        let mut s = format!("56.{}", n);
        let c = self.seen(n);
        let x = self
            .desk
            .num(
                (if (9u32 < c) {
                    self.desk.num(4u32).await?
                } else {
                    n
                }),
            )
            .await?;
        let y = (if ((b.len() as u32) <= n) {
            ((3u32 + n) % 97)
        } else {
            c
        });
        let mut b = when_each(2, [x, y, 3].map(|it| self.desk.num(it))).await?;
        'l1: for a in b.clone() {
            if !spend(&mut fuel) {
                break 'l1;
            }
            let o = Some(0u32);
        }
        {
            let lent = s.as_str();
            {
                let x = self
                    .desk
                    .maybe(((1u32 + self.desk.num(c).await?) % 97))
                    .await?
                    .unwrap_or(6);
                let y = self.desk.num(self.desk.fail(c).await.unwrap_or(9)).await?;
                let mut b = when_each(2, [x, y, 3].map(|it| self.desk.num(it))).await?;
                self.world.effect(format!("{lent:?}"));
            }
        }
        match self
            .desk
            .fail(
                self.desk
                    .fail(self.desk.num(self.desk.fail(n).await.unwrap_or(8)).await?)
                    .await
                    .unwrap_or(3),
            )
            .await
        {
            Ok(c) => {
                match ((b.first().copied().unwrap_or(c) + n) % 97) % 4 {
                    0 => {
                        let Some(c) = self.desk.maybe(self.desk.num(5u32).await?).await? else {
                            self.world.effect(format!("E12 {c} {s}"));
                            return Err(Oops::Refused(format!(
                                "R{}",
                                self.desk.fail((s.len() as u32 % 97)).await.unwrap_or(4)
                            )));
                        };
                        'l2: while let Some(b) = self.desk.maybe(n).await? {
                            if !spend(&mut fuel) {
                                break 'l2;
                            }
                            let mut b = if ((s.len() as u32 % 97) <= 2u32) {
                                self.world.effect(format!("E82 {b} {s}"));
                                let a = match self
                                    .desk
                                    .maybe(self.desk.fail((v.len() as u32)).await.unwrap_or(6))
                                    .await?
                                {
                                    Some(it) => it,
                                    None => {
                                        continue 'l2;
                                    }
                                };
                                (s.len() as u32 % 97)
                            } else {
                                let a = match self.desk.fail(c).await {
                                    Ok(it) => it,
                                    Err(_) => {
                                        self.world.effect(format!("E73 {b} {s}"));
                                        continue;
                                    }
                                };
                                0u32
                            };
                            'l3: for k in (0..2u32).rev() {
                                if !spend(&mut fuel) {
                                    break 'l3;
                                }
                                b = (b + (s.len() as u32 % 97)) % 97;
                            }
                            if v.contains(&3u32) {
                                self.world.effect(format!("E76 {b} {s}"));
                                self.world.effect(format!("10.{}", b));
                            } else {
                                self.world.effect(format!("E17 {c} {s} {v:?}"));
                                b += b;
                                b %= 97;
                                let (k, a) = (5u32, format!("43.{}", c));
                            }
                        }
                    }
                    n if n > 1 && n != 7 => {
                        match ({
                            let inner = 7u32;
                            (inner * 3 + 6u32) % 97
                        }) % 4
                        {
                            0 => {
                                let mut ts: Vec<String> = vec![s.clone()];
                            }
                            a if a > 1 && true => {
                                b.push(self.seen(a));
                            }
                            _ => {
                                self.world.effect(format!("E44 {n} {s}"));
                            }
                        }
                    }
                    _ => {
                        self.world.effect(format!("E41 {c} {s}"));
                    }
                }
                let a = 8u32;
            }
            Err(e) => {
                self.world.effect(e.to_string());
                let a = n;
            }
        }
        let mut b = 7u32;
        self.world.effect(format!("E24 {b} {s}"));
        Ok(format!("{fuel} {n} {v:?} {s} {c} {b} "))
    }

    pub(crate) async fn r1(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut w = vec![
            (match self
                .desk
                .num(
                    (match n {
                        0 => n,
                        1..=5 => n,
                        _ => n,
                    }),
                )
                .await?
            {
                0 => n,
                1..=5 => self.desk.num(self.desk.num(n).await?).await?,
                _ => n,
            }),
            6u32,
            1,
        ];
        let mut w = vec![n, n, self.desk.maybe(((n + n) % 97)).await?.unwrap_or(3)];
        let c = w.contains(&6u32);
        let mut p = self.desk.maybe(self.seen(n)).await?;
        if p.is_some() {
            match self
                .desk
                .fail(self.desk.num(self.desk.num(self.seen(n)).await?).await?)
                .await
            {
                Ok(c) => {
                    let c = 'l1: {
                        let mut n = if ((self.desk.name(self.seen(p.unwrap_or(c))).await?.len()
                            as u32)
                            <= self.seen(n))
                        {
                            self.world.effect(format!("E19 {n}"));
                            self.desk
                                .note(self.desk.name(p.unwrap_or((w.len() as u32))).await?)
                                .await?;
                            (match 1u32 {
                                0 => c,
                                1..=5 => 5u32,
                                _ => 3u32,
                            })
                        } else {
                            self.world.effect(format!("E93 {n} {w:?}"));
                            4u32
                        };
                        self.world.effect(format!("E70 {c}"));
                        c
                    };
                }
                Err(e) => {
                    self.world.effect(e.to_string());
                    'l2: for c in w.clone() {
                        if !spend(&mut fuel) {
                            break 'l2;
                        }
                        if (n == n) {
                            break 'l2;
                        }
                        let b = c;
                    }
                    let mut p = (2u32, 2u32);
                    self.world.effect(format!("E16 {n} {c} {w:?}"));
                }
            }
            let k = n;
            let mut c = ({
                let inner = 5u32;
                (inner * 3 + 1u32) % 97
            });
        } else if ((9u32 <= p.unwrap_or(5u32)) || (((n + 3u32) % 97) > 2u32)) {
            self.world.effect(format!("E71 {n} {c} {p:?}"));
        }
        let c = 7u32;
        Ok(format!("{fuel} {n} {w:?} {p:?} {c} "))
    }

    pub(crate) async fn r2(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut w = vec![
            ({
                let inner = self.desk.num(n).await?;
                (inner * 3 + 6u32) % 97
            }),
            7u32,
            1,
        ];
        let mut v = vec![self.desk.num(self.desk.num(4u32).await?).await?];
        let s = self
            .desk
            .name(self.desk.num((w.len() as u32)).await?)
            .await?;
        'l1: for k in w.clone() {
            if !spend(&mut fuel) {
                break 'l1;
            }
            'l2: while let Some(b) = self
                .desk
                .maybe(self.desk.num(((n + ((k + n) % 97)) % 97)).await?)
                .await?
            {
                if !spend(&mut fuel) {
                    break 'l2;
                }
                {
                    let lent = &v;
                    {
                        'l3: for b in 0..self.desk.maybe(k).await?.unwrap_or(2).min(3) {
                            if !spend(&mut fuel) {
                                break 'l3;
                            }
                            let a = b;
                        }
                        match self.desk.fail(k).await {
                            Ok(c) => {
                                let Ok(a) = self
                                    .desk
                                    .fail(
                                        self.desk
                                            .maybe(
                                                (match (match 2u32 {
                                                    0 => k,
                                                    1..=5 => b,
                                                    _ => 9u32,
                                                }) {
                                                    0 => 0u32,
                                                    1..=5 => self.desk.maybe(b).await?.unwrap_or(4),
                                                    _ => ((c + 9u32) % 97),
                                                }),
                                            )
                                            .await?
                                            .unwrap_or(2),
                                    )
                                    .await
                                else {
                                    break 'l2;
                                };
                                self.world.effect(format!("E37 {k} {s}"));
                            }
                            Err(e) => {
                                self.world.effect(e.to_string());
                                let mut n = n;
                            }
                        }
                        self.world.effect(format!("{lent:?}"));
                    }
                }
            }
        }
        let mut c = if (n == n) {
            if (self.desk.ok(self.desk.num(5u32).await?).await?
                || (self.desk.ok(n).await? && (5u32 < 0u32)))
            {
                let more = 0u32;
                if let Some(it) = w.last_mut() {
                    *it = (*it + more) % 97;
                }
            }
            n
        } else {
            let c = n;
            2u32
        };
        match ((8u32 + 9u32) % 97) % 4 {
            0 => {
                let mut c = 2u32;
            }
            c if c > 1 && n != 7 => {
                self.world.effect(format!("47{}{s}", n));
            }
            _ => {
                c += c;
                c %= 97;
                if let Some(c) = Some(c) {
                    let mut b = if false {
                        self.world.effect(format!("E13 {c} {s}"));
                        self.world.effect(format!("E77 {n} {s}"));
                        'l4: while (c == n) {
                            if !spend(&mut fuel) {
                                break 'l4;
                            }
                            let p = (6u32, c);
                            self.world.effect(format!("E32 {n} {s} {v:?}"));
                        }
                        8u32
                    } else {
                        let mut c = c;
                        n
                    };
                    let mut t = s;
                    let mut us: Vec<String> = vec![format!("1.{}", c), format!("6{}{t}", c)];
                }
                let mut t = format!("12.{}", c);
            }
        }
        let p = ((v.len() as u32), n);
        self.world.effect(format!("E47 {n}"));
        Ok(format!("{fuel} {n} {w:?} {v:?} {c} {p:?} "))
    }

    pub(crate) async fn r3(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut v = vec![
            (match n {
                0 => n,
                1..=5 => self.desk.num(n).await?,
                _ => n,
            }),
            0u32,
            1,
        ];
        let mut b = vec![n, ((self.desk.num(n).await? + (v.len() as u32)) % 97)];
        let mut o = self.desk.fail(self.desk.num(n).await?).await;
        let mut c = 'l1: loop {
            if !spend(&mut fuel) {
                break 'l1 77;
            }
            let mut c = n;
            let held2 = start(self.desk.pure(self.seen((v.len() as u32)))).await;
            if ((match c {
                0 => n,
                1..=5 => n,
                _ => n,
            }) == self.desk.fail(n).await.unwrap_or(3))
            {
                continue 'l1;
            }
            let k = held2.await?;
            let Some(a) = self
                .desk
                .maybe(
                    (if self.desk.ok(7u32).await? {
                        self.desk.maybe(2u32).await?.unwrap_or(9)
                    } else {
                        self.desk.maybe(((8u32 + 1u32) % 97)).await?.unwrap_or(3)
                    }),
                )
                .await?
            else {
                self.world.effect(format!("E66 {c}"));
                break 'l1 o.as_ref().map_or(0u32, |it| *it);
            };
        };
        self.desk.note(format!("84.{}", c)).await?;
        let mut k = 'l3: loop {
            if !spend(&mut fuel) {
                break 'l3 77;
            }
            match c % 4 {
                0 => {
                    if self.desk.ok(c).await? {
                        self.desk.note(format!("22.{}", c)).await?;
                        match self.desk.maybe(n).await?.unwrap_or(4) % 4 {
                            0 => {
                                let mut v = vec![c, c];
                            }
                            n if n > 1 && n != 7 => {
                                let k = (match v.first().copied().unwrap_or(
                                    self.desk.fail(self.desk.num(c).await?).await.unwrap_or(2),
                                ) {
                                    0 => n,
                                    1..=5 => self.desk.maybe(c).await?.unwrap_or(7),
                                    _ => 4u32,
                                });
                                let mut b = (v.len() as u32);
                                let t = format!("68.{}", c);
                            }
                            _ => {
                                let mut c = 1u32;
                                self.world.effect(
                                    self.desk
                                        .name(self.seen(self.desk.num(0u32).await?))
                                        .await?,
                                );
                                let p = Some(8u32);
                            }
                        }
                    } else {
                        if false {
                            continue;
                        }
                    }
                    c = (c + c) % 97;
                }
                a if a > 1 && n != 7 => {
                    let mut w = vec![((n + 7u32) % 97), 0u32, 3u32];
                }
                _ => {
                    let a = n;
                }
            }
            self.world.effect(format!("E46 {n}"));
        };
        let n = k;
        let n = 2u32;
        Ok(format!("{fuel} {v:?} {b:?} {o:?} {c} {k} {n} "))
    }

    pub(crate) async fn r4(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut b = vec![
            n,
            self.desk.num(self.desk.fail(n).await.unwrap_or(1)).await?,
            self.desk
                .pure(((3u32 + n) % 97))
                .timeout(Duration::from_secs(1))
                .await?,
        ];
        let t = format!("43.{}", n);
        if self.desk.ok(n).await? {
            if (n < self.desk.maybe(n).await?.unwrap_or(3)) {
                let held1 = start(
                    self.desk
                        .pure(((n + self.seen(self.desk.num(9u32).await?)) % 97)),
                )
                .await;
                let n = (b.len() as u32);
                let c = held1.await?;
                let o = self
                    .desk
                    .fail(
                        self.desk
                            .num(
                                ({
                                    let inner = n;
                                    (inner * 3 + 3u32) % 97
                                }),
                            )
                            .await?,
                    )
                    .await;
            } else {
                if ((self
                    .desk
                    .name(
                        ((n + (match n {
                            0 => n,
                            1..=5 => n,
                            _ => n,
                        })) % 97),
                    )
                    .await?
                    .len() as u32)
                    <= ((n + n) % 97))
                {
                    self.world.effect(format!("E75 {n} {t}"));
                }
            }
        } else {
            let b = (t.len() as u32 % 97);
            let mut c = (if (false && true) { 2u32 } else { 8u32 });
            let mut k = n;
        }
        if let Some(n) = Some(n)
            && n > 2
        {
            if (((if ((n < n) || (n == n)) { n } else { n })
                == ((n + (if (n < 1u32) { n } else { n })) % 97))
                && false)
            {
                if let Some(a) = Some(2u32) {
                    if (0u32 > 2u32) {
                        if (a == 7u32) {
                            return Ok(format!("7 {}", 5u32));
                        }
                        let b = self.seen(self.seen(9u32));
                    } else {
                        let mut us: Vec<String> = vec![];
                        let k = a;
                        self.world.effect(format!("E90 {n} {t}"));
                    }
                    let mut c = 'l2: {
                        if true {
                            break 'l2 1u32;
                        }
                        a
                    };
                    let mut n = 4u32;
                }
                let mut us: Vec<String> = vec![format!("90{}{t}", n)];
                let q = ((7u32 < n) && (n == n));
            }
        } else {
            let mut v = vec![n];
        }
        self.world.effect(format!("E65 {n} {t}"));
        self.world.effect(format!("E56 {n} {t}"));
        let mut a = ((4u32 + 0u32) % 97);
        Ok(format!("{fuel} {n} {b:?} {t} {a} "))
    }

    pub(crate) async fn r5(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut w = vec![n, 8u32, 1];
        let mut w = vec![(w.len() as u32), self.desk.num(6u32).await?, 5u32];
        let q = self.desk.ok(n).await?;
        let a = self.desk.name(n).await?;
        'l1: for item in &mut w {
            if !spend(&mut fuel) {
                break 'l1;
            }
            *item = (*item + n) % 97;
            let n = *item;
            let mut a = 'l2: loop {
                if !spend(&mut fuel) {
                    break 'l2 77;
                }
                let mut us: Vec<String> = vec![];
            };
        }
        let mut a = format!("27.{}", n);
        let mut v = vec![
            w.first().copied().unwrap_or(5u32),
            self.desk.num(self.seen(n)).await?,
        ];
        self.world.effect(format!("E38 {n} {a} {q}"));
        if let Some(b) = self.desk.maybe(n).await? {
            if (self.desk.ok(3u32).await? && (self.desk.fail(n).await.unwrap_or(8) <= b)) {
                self.desk.note(self.desk.name(b).await?).await?;
            }
        }
        Ok(format!("{fuel} {n} {w:?} {q} {a} {v:?} "))
    }

    pub(crate) async fn r6(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut ts: Vec<String> = vec![];
        let a = self
            .desk
            .name(
                self.desk
                    .pure(self.desk.fail(n).await.unwrap_or(9))
                    .timeout(Duration::from_secs(1))
                    .await?,
            )
            .await?;
        let mut t = format!("16{}{a}", n);
        let mut b = 'l1: loop {
            if !spend(&mut fuel) {
                break 'l1 77;
            }
            let mut w = vec![n];
        };
        match ((self.desk.num(n).await?
            + self
                .desk
                .num(self.desk.maybe(4u32).await?.unwrap_or(4))
                .await?)
            % 97)
            % 4
        {
            0 => {
                let mut b = 8u32;
                let b = ({
                    let inner = self
                        .desk
                        .fail(self.desk.maybe(b).await?.unwrap_or(5))
                        .await
                        .unwrap_or(3);
                    (inner * 3 + 4u32) % 97
                });
            }
            a if a > 1 && n != 7 => {
                if let Some(k) = self.desk.maybe(b).await?
                    && k > 2
                {
                    let (k, a) = (4u32, format!("75.{}", a));
                    self.world.effect(format!("E49 {k} {t}"));
                } else {
                    let c = 'l2: loop {
                        if !spend(&mut fuel) {
                            break 'l2 77;
                        }
                        if let Some(a) = Some(
                            (match 4u32 {
                                0 => (ts.len() as u32),
                                1..=5 => a,
                                _ => 8u32,
                            }),
                        ) && a > 2
                        {
                            let mut b = n;
                            let (k, s) = (
                                (if (5u32 > (t.len() as u32 % 97)) {
                                    5u32
                                } else {
                                    ((3u32
                                        + ({
                                            let inner = b;
                                            (inner * 3 + 8u32) % 97
                                        }))
                                        % 97)
                                }),
                                format!("7{}{t}", a),
                            );
                        } else {
                            self.world.effect(format!("E6 {n} {t}"));
                        }
                    };
                }
            }
            _ => {
                self.world.effect(format!("E31 {b} {t}"));
                let mut n = n;
                let mut ts: Vec<String> = vec![];
            }
        }
        ts.push(format!("25.{}", b));
        ts.push(t);
        b += b;
        b %= 97;
        let (k, a) = (n, format!("6{}{a}", b));
        Ok(format!("{fuel} {n} {ts:?} {b} {k} {a} "))
    }

    pub(crate) async fn r7(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut w = vec![
            ((self.desk.num(n).await? + self.desk.num(n).await?) % 97),
            self.desk
                .maybe(step("step1", async { self.seen(n) }).await)
                .await?
                .unwrap_or(4),
        ];
        let mut t = format!("90.{}", n);
        let Ok(k) = self
            .desk
            .fail(
                self.desk
                    .maybe(((n + self.desk.num(n).await?) % 97))
                    .await?
                    .unwrap_or(5),
            )
            .await
        else {
            return self.desk.name(self.desk.fail(n).await.unwrap_or(0)).await;
        };
        'l1: while let Some(b) = self.desk.maybe((t.len() as u32 % 97)).await? {
            if !spend(&mut fuel) {
                break 'l1;
            }
            'l2: while let Some(b) = self
                .desk
                .maybe(((self.desk.num(b).await? + b) % 97))
                .await?
            {
                if !spend(&mut fuel) {
                    break 'l2;
                }
                let mut c = (self.desk.ok((w.len() as u32)).await?
                    || (((k + b) % 97) <= self.desk.num(k).await?));
                if true {
                    continue;
                }
            }
        }
        self.world.effect(format!("E53 {k} {t} {w:?}"));
        let n = k;
        Ok(format!("{fuel} {w:?} {t} {k} {n} "))
    }

    pub(crate) async fn r8(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut v = vec![2u32, 7u32, 1];
        let (k, a) = (
            self.desk
                .num(
                    ({
                        let inner = 9u32;
                        (inner * 3 + 1u32) % 97
                    }),
                )
                .await?,
            format!("63.{}", n),
        );
        let mut q = ((a.len() as u32 % 97) <= n);
        if self.desk.ok(self.seen(n)).await? {
            let b = 'l1: loop {
                if !spend(&mut fuel) {
                    break 'l1 77;
                }
                'l2: for n in (0..2u32).rev() {
                    if !spend(&mut fuel) {
                        break 'l2;
                    }
                    match self.desk.num(k).await? % 4 {
                        0 => {
                            let mut v = vec![
                                5u32,
                                self.desk
                                    .maybe(self.desk.maybe(n).await?.unwrap_or(0))
                                    .await?
                                    .unwrap_or(9),
                            ];
                            let b = ({
                                let inner = n;
                                (inner * 3 + 6u32) % 97
                            });
                        }
                        a if a > 1 && n != 7 => {
                            let mut a = self
                                .desk
                                .maybe(
                                    (self
                                        .desk
                                        .name(
                                            self.desk
                                                .num(step("step1", async { self.seen(a) }).await)
                                                .await?,
                                        )
                                        .await?
                                        .len() as u32),
                                )
                                .await?
                                .unwrap_or(2);
                        }
                        _ => {
                            let k = n;
                            let mut a = format!("17.{}", n);
                            self.world.effect(format!("E27 {k} {a} {q}"));
                        }
                    }
                    {
                        let lent = &v;
                        {
                            let c = self.desk.ok(((((k + n) % 97) + n) % 97)).await?;
                            if (self.desk.num(k).await? <= 6u32) {
                                return Ok(format!(
                                    "30 {}",
                                    ((self.desk.num(n).await? + ((k + k) % 97)) % 97)
                                ));
                            }
                            self.world.effect(format!("{lent:?}"));
                        }
                    }
                    if (((9u32 + 7u32) % 97) != self.seen(k)) {
                        continue 'l2;
                    }
                }
            };
            self.world.effect(format!("82{}{a}", b));
            self.world.effect(format!("8.{}", n));
        } else if false {
            self.world.effect(format!("E25 {n} {a} {q}"));
        }
        self.world.effect(format!("E33 {k} {a} {q}"));
        let a = (((v.len() as u32) + n) % 97);
        Ok(format!("{fuel} {n} {v:?} {k} {q} {a} "))
    }

    pub(crate) async fn r9(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut w = vec![
            ({
                let inner = self.desk.pure(7u32).timeout(Duration::from_secs(1)).await?;
                (inner * 3 + 4u32) % 97
            }),
            5u32,
            n,
        ];
        let t = format!("94.{}", n);
        let mut n = 'l1: {
            let c = if (self
                .desk
                .num(self.desk.num(self.desk.num(n).await?).await?)
                .await?
                > self.desk.num((w.len() as u32)).await?)
            {
                if let Some(item) = w.first() {
                    let x = n;
                    let y = self
                        .desk
                        .maybe(self.desk.num(self.desk.num(n).await?).await?)
                        .await?
                        .unwrap_or(0);
                    let (r, o) = when_all_settled((self.desk.fail(x), self.desk.num(y))).await;
                    if self.desk.ok(w.first().copied().unwrap_or(n)).await? {
                        break 'l1 self.desk.maybe(self.desk.num(n).await?).await?.unwrap_or(8);
                    }
                    let x = n;
                    let y = step("step1", async { self.seen(n) }).await;
                    let (r, o) = when_all_settled((self.desk.fail(x), self.desk.num(y))).await;
                    self.world.effect(format!("{item}"));
                }
                let a = n;
                if (1u32 > w.first().copied().unwrap_or(n)) {
                    break 'l1 step("step2", async { self.seen(n) }).await;
                }
                (t.len() as u32 % 97)
            } else {
                {
                    let lent = t.as_str();
                    {
                        let c = n;
                        if ((self
                            .desk
                            .num(self.desk.maybe(c).await?.unwrap_or(7))
                            .await?
                            <= 8u32)
                            && (({
                                let inner = c;
                                (inner * 3 + 6u32) % 97
                            }) > 6u32))
                        {
                            delay(Duration::from_secs(6)).await?;
                        }
                        self.world.effect(format!("{lent:?}"));
                    }
                }
                6u32
            };
            if self.desk.ok(2u32).await? {
                let mut b = c;
                if (self.desk.num(n).await? < 8u32) {
                    break 'l1 b;
                }
                self.world.effect(format!("E16 {b} {t}"));
            } else if (((9u32 != 3u32)
                || (4u32
                    != ({
                        let inner = n;
                        (inner * 3 + 1u32) % 97
                    })))
                && ((((n + c) % 97) == n) || (1u32 > (if (n < n) { n } else { c }))))
            {
                if (4u32 == (t.len() as u32 % 97)) {
                    break 'l1 c;
                }
                'l2: while (2u32 <= c) {
                    if !spend(&mut fuel) {
                        break 'l2;
                    }
                    self.world.effect(t.clone());
                }
                self.world.effect(format!("E93 {c} {t}"));
            } else {
                let mut w = vec![7u32];
            }
            n
        };
        let mut v = vec![w.first().copied().unwrap_or((w.len() as u32))];
        let mut b = vec![6u32, n, 6u32];
        let mut a = 1u32;
        self.world.effect(format!("E89 {n} {t}"));
        self.world.effect(format!("E31 {n} {t}"));
        Ok(format!("{fuel} {w:?} {t} {n} {v:?} {b:?} {a} "))
    }

    pub(crate) async fn r10(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut w = vec![n, 3u32, 1];
        let mut v = vec![
            6u32,
            self.desk
                .num((self.desk.name(n).await?.len() as u32))
                .await?,
            self.seen(((n + 7u32) % 97)),
        ];
        let mut t = format!("58.{}", n);
        w.extend([n, 1]);
        let mut n = 'l1: loop {
            if !spend(&mut fuel) {
                break 'l1 77;
            }
            match self
                .desk
                .fail(
                    self.desk
                        .num(((self.desk.fail(n).await.unwrap_or(9) + n) % 97))
                        .await?,
                )
                .await
            {
                Ok(k) => {
                    let mut b = vec![
                        (w.len() as u32),
                        self.desk.num(n).await?,
                        self.desk
                            .fail((if (n < k) { 5u32 } else { n }))
                            .await
                            .unwrap_or(3),
                    ];
                    if (((self.desk.num(k).await? != ((n + k) % 97))
                        || (self.desk.num(1u32).await? < n))
                        || b.contains(&5u32))
                    {
                        let more = k;
                        if let Some(it) = v.last_mut() {
                            *it = (*it + more) % 97;
                        }
                    } else {
                        let (k, s) = (n, t.clone());
                        self.desk.note(s).await?;
                    }
                    let k = k;
                }
                Err(e) => {
                    self.world.effect(e.to_string());
                    let n = n;
                    let mut q = (({
                        let inner = self.seen(n);
                        (inner * 3 + 5u32) % 97
                    }) != self.desk.num((v.len() as u32)).await?);
                }
            }
            let late3;
            if (n > self.desk.num(n).await?) {
                late3 = {
                    let mut a = 'l2: {
                        let c = self.desk.num((t.len() as u32 % 97)).await?;
                        self.world.effect(format!("E41 {n} {t}"));
                        self.world.effect(format!("E93 {c} {t}"));
                        ((n + (t.len() as u32 % 97)) % 97)
                    };
                    let k = n;
                    w.first().copied().unwrap_or(
                        ({
                            let inner = (self.desk.name(k).await?.len() as u32);
                            (inner * 3 + 8u32) % 97
                        }),
                    )
                };
            } else {
                late3 = n;
            }
            let mut c = w.first().copied().unwrap_or(late3);
        };
        let mut k = n;
        let n = (w.len() as u32);
        self.world.effect(format!("E49 {n} {t}"));
        let c = n;
        if (self.desk.fail(c).await.unwrap_or(4)
            < ({
                let inner = 8u32;
                (inner * 3 + 3u32) % 97
            }))
        {
            return Ok(format!("60 {}", self.desk.maybe(k).await?.unwrap_or(1)));
        }
        Ok(format!("{fuel} {w:?} {v:?} {t} {k} {n} {c} "))
    }

    pub(crate) async fn r11(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut us: Vec<String> = vec![
            format!("97.{}", n),
            self.desk
                .name(self.desk.num(self.desk.num(n).await?).await?)
                .await?,
        ];
        let mut s = self
            .desk
            .name(
                self.desk
                    .maybe((if (n > n) { n } else { n }))
                    .await?
                    .unwrap_or(9),
            )
            .await?;
        {
            let lent = s.as_str();
            {
                match self.desk.fail(n).await {
                    Ok(c) => {
                        let mut k = self
                            .desk
                            .fail(
                                self.desk
                                    .num(
                                        self.desk
                                            .num(self.desk.maybe(n).await?.unwrap_or(2))
                                            .await?,
                                    )
                                    .await?,
                            )
                            .await
                            .unwrap_or(7);
                    }
                    Err(e) => {
                        self.world.effect(e.to_string());
                        'l1: for b in 0..=0u32 {
                            if !spend(&mut fuel) {
                                break 'l1;
                            }
                            let (k, s) = (b, format!("3.{}", n));
                            us.push(s);
                        }
                        let b = if (self.desk.maybe((s.len() as u32 % 97)).await?.unwrap_or(4) <= n)
                        {
                            'l2: for a in 0..=0u32 {
                                if !spend(&mut fuel) {
                                    break 'l2;
                                }
                                yield_now().await?;
                            }
                            let Some(b) = self.desk.maybe(self.seen(9u32)).await? else {
                                self.world.effect(format!("E65 {n} {s} {us:?}"));
                                return self.desk.name(5u32).await;
                            };
                            self.desk
                                .num(step("step1", async { self.seen(b) }).await)
                                .await?
                        } else {
                            let mut a = if !(n == n) {
                                let x = self.desk.num((us.len() as u32)).await?;
                                let y = 0u32;
                                let mut b = when_all(
                                    [x, y]
                                        .iter()
                                        .map(|it| self.desk.num(*it))
                                        .collect::<Vec<_>>(),
                                )
                                .await?;
                                let mut k = 5u32;
                                self.world.effect(format!("45{}{s}", k));
                                self.seen(n)
                            } else {
                                let mut v = vec![(us.len() as u32), 0u32];
                                self.seen(0u32)
                            };
                            self.world.effect(format!("39.{}", a));
                            self.world.effect(format!("E64 {n} {s}"));
                            1u32
                        };
                    }
                }
                us.push(format!("85{}{s}", n));
                self.world.effect(format!("{lent:?}"));
            }
        }
        let (k, a) = (n, format!("1{}{s}", n));
        self.world.effect(format!("E71 {k} {s}"));
        let k = 4u32;
        self.world.effect(format!("E89 {k} {a} {us:?}"));
        self.world.effect(format!("24.{}", k));
        let mut a = n;
        Ok(format!("{fuel} {n} {us:?} {s} {k} {a} "))
    }

    pub(crate) async fn r12(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut b = vec![n, 0u32, 1];
        let (k, t) = (n, format!("93.{}", n));
        let mut s = format!("48.{}", k);
        match self.desk.fail(self.seen(n)).await {
            Ok(a) => {
                match self.seen(k) % 4 {
                    0 => {
                        let a = if self
                            .desk
                            .ok(self
                                .desk
                                .num(self.desk.fail(self.desk.num(a).await?).await.unwrap_or(1))
                                .await?)
                            .await?
                        {
                            match self.desk.fail(self.desk.num(k).await?).await {
                                Ok(k) => {
                                    let (k, a) = (a, format!("45{}{t}", n));
                                }
                                Err(e) => {
                                    self.world.effect(e.to_string());
                                    self.desk.note(format!("31.{}", n)).await?;
                                    let mut n = a;
                                    let (k, t) = (
                                        b.first().copied().unwrap_or(
                                            b.first()
                                                .copied()
                                                .unwrap_or(b.first().copied().unwrap_or(a)),
                                        ),
                                        format!("59{}{t}", k),
                                    );
                                }
                            }
                            match n % 4 {
                                0 => {
                                    let mut c = self
                                        .desk
                                        .pure(
                                            (if ((s.len() as u32 % 97) > (t.len() as u32 % 97)) {
                                                self.desk.num(a).await?
                                            } else {
                                                a
                                            }),
                                        )
                                        .timeout(Duration::from_secs(1))
                                        .await?;
                                }
                                c if c > 1 && true => {
                                    if (((n + c) % 97) != n) {
                                        return self.desk.name(self.desk.num(k).await?).await;
                                    }
                                }
                                _ => {
                                    self.world.effect(format!("E75 {n} {s}"));
                                    let mut b = vec![a];
                                }
                            }
                            (b.len() as u32)
                        } else {
                            let mut p = (
                                (match 5u32 {
                                    0 => self.desk.fail(2u32).await.unwrap_or(1),
                                    1..=5 => ((b.first().copied().unwrap_or(a) + 5u32) % 97),
                                    _ => ((self.desk.num(a).await? + 7u32) % 97),
                                }),
                                2u32,
                            );
                            self.world.effect(format!("E82 {n} {t}"));
                            2u32
                        };
                    }
                    k if k > 1 && true => {
                        if let Some(n) = Some(n) {
                            self.world.effect(format!("E22 {a} {s}"));
                        }
                    }
                    _ => {
                        self.world.effect(format!("93{}{t}", a));
                    }
                }
                let mut ts: Vec<String> = vec![format!("26{}{t}", a), format!("52.{}", k)];
                ts.push(t);
            }
            Err(e) => {
                self.world.effect(e.to_string());
                let mut a = format!("32.{}", n);
            }
        }
        self.world.effect(format!("E50 {k} {s}"));
        let a = format!("23.{}", k);
        Ok(format!("{fuel} {n} {b:?} {k} {s} {a} "))
    }

    pub(crate) async fn r13(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut v = vec![step("step1", async { self.seen(n) }).await, 1u32, 1];
        let mut b = vec![0u32, n, n];
        let t = format!("63.{}", n);
        if let Some(n) = self.desk.maybe(self.desk.num(n).await?).await? {
            if let Some(item) = v.first() {
                'l1: while self.desk.ok(n).await? {
                    if !spend(&mut fuel) {
                        break 'l1;
                    }
                    if let Some(a) = self
                        .desk
                        .maybe(
                            v.first().copied().unwrap_or(
                                self.desk
                                    .maybe((if (n != n) { n } else { n }))
                                    .await?
                                    .unwrap_or(1),
                            ),
                        )
                        .await?
                        && a > 2
                    {
                        self.desk.note(format!("87{}{t}", a)).await?;
                        b.push((self.desk.name(a).await?.len() as u32));
                    } else {
                        let mut a = format!("73.{}", n);
                        if (3u32 == n) {
                            break;
                        }
                        let x = (((if ((n < n) && (n != n)) {
                            self.desk.pure(n).timeout(Duration::from_secs(1)).await?
                        } else {
                            ((n + n) % 97)
                        }) + self.desk.pure(n).timeout(Duration::from_secs(1)).await?)
                            % 97);
                        let y = self.desk.num(n).await?;
                        let mut w =
                            when_all(v.iter().map(|it| self.desk.num(*it)).collect::<Vec<_>>())
                                .await?;
                    }
                }
                self.world.effect(t.clone());
                'l2: for (k, c) in b.clone().into_iter().enumerate() {
                    if !spend(&mut fuel) {
                        break 'l2;
                    }
                    let k = k as u32;
                    self.world.effect(format!("E91 {k} {t}"));
                }
                self.world.effect(format!("{item}"));
            }
            let a = n;
            b.extend([a, 1]);
        }
        let mut a = n;
        self.world.effect(format!("E15 {a} {t}"));
        let mut pair = ((b.len() as u32), a);
        let a = 0u32;
        Ok(format!("{fuel} {n} {v:?} {b:?} {t} {pair:?} {a} "))
    }

    pub(crate) async fn r14(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut b = vec![
            self.desk
                .maybe(self.desk.maybe(n).await?.unwrap_or(9))
                .await?
                .unwrap_or(3),
            8u32,
            1,
        ];
        let (k, a) = (
            ({
                let inner = ((((n + n) % 97) + 7u32) % 97);
                (inner * 3 + 4u32) % 97
            }),
            self.desk.name(self.seen(1u32)).await?,
        );
        let mut o = Some(
            (match 1u32 {
                0 => n,
                1..=5 => n,
                _ => self.desk.num(n).await?,
            }),
        );
        match o.unwrap_or(k) % 4 {
            0 => {
                let mut c = if (k != o.unwrap_or(k)) {
                    match self.desk.fail((a.len() as u32 % 97)).await {
                        Ok(n) => {
                            let s = a;
                            if self.desk.ok(self.seen(n)).await? {
                                let b = 6u32;
                                self.world.effect(format!("E88 {n} {s} {o:?}"));
                                let Some(k) = self.desk.maybe(k).await? else {
                                    self.world.effect(format!("E20 {b} {s} {o:?}"));
                                    return self.desk.name(self.desk.num(k).await?).await;
                                };
                            } else if self
                                .desk
                                .ok(((self.desk.num(7u32).await? + (b.len() as u32)) % 97))
                                .await?
                            {
                                let k =
                                    ((n + ((k + self.desk.num(self.seen(4u32)).await?) % 97)) % 97);
                                delay(Duration::from_secs(7)).await?;
                                let more = n;
                                if let Some(it) = b.last_mut() {
                                    *it = (*it + more) % 97;
                                }
                            }
                            let mut c = self.desk.maybe(2u32).await?;
                        }
                        Err(e) => {
                            self.world.effect(e.to_string());
                            let r = self
                                .desk
                                .fail(o.unwrap_or(((2u32 + b.first().copied().unwrap_or(n)) % 97)))
                                .await;
                        }
                    }
                    let mut n = n;
                    self.desk
                        .num(self.desk.num(self.desk.num(n).await?).await?)
                        .await?
                } else {
                    self.desk.note(format!("42.{}", n)).await?;
                    o.unwrap_or(self.desk.num(7u32).await?)
                };
                let n = k;
            }
            a if a > 1 && true => {
                self.world.effect(format!("E8 {k}"));
            }
            _ => {
                let t = format!("81.{}", k);
            }
        }
        let mut a = 8u32;
        self.world.effect(format!("29.{}", a));
        self.world.effect(format!("E40 {k}"));
        self.world.effect(format!("E3 {n} {o:?}"));
        Ok(format!("{fuel} {n} {b:?} {k} {o:?} {a} "))
    }

    pub(crate) async fn r15(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut v = vec![
            (self.desk.name(self.desk.num(n).await?).await?.len() as u32),
            0u32,
            1,
        ];
        let (k, a) = (n, format!("88.{}", n));
        let mut a = format!("79.{}", n);
        let a = ((k + self.desk.maybe(n).await?.unwrap_or(1)) % 97);
        if (self
            .desk
            .num(
                self.desk
                    .num(self.desk.maybe(n).await?.unwrap_or(2))
                    .await?,
            )
            .await?
            < 3u32)
        {
            v.push(a);
            let mut c = n;
        } else {
            let mut c = self.desk.num(5u32).await?;
            if let Some(b) = self
                .desk
                .maybe(self.desk.maybe(self.desk.num(n).await?).await?.unwrap_or(1))
                .await?
                && b > 2
            {
                let b = self
                    .desk
                    .num(
                        ({
                            let inner = b;
                            (inner * 3 + 5u32) % 97
                        }),
                    )
                    .await?;
                'l1: for &a in &v {
                    if !spend(&mut fuel) {
                        break 'l1;
                    }
                    let Ok(c) = self
                        .desk
                        .fail(
                            (if (self.desk.num(k).await? < n) {
                                0u32
                            } else {
                                3u32
                            }),
                        )
                        .await
                    else {
                        continue;
                    };
                    self.world.effect(format!("E97 {c}"));
                    let mut c = a;
                }
            }
            let b = 4u32;
        }
        match 4u32 % 4 {
            0 => {
                let s = format!("57.{}", k);
                'l2: for b in v.clone() {
                    if !spend(&mut fuel) {
                        break 'l2;
                    }
                    let mut v = vec![8u32];
                    let mut c = b;
                }
            }
            a if a > 1 && n != 7 => {
                v.extend([8u32, 1]);
            }
            _ => {
                let mut w = v;
            }
        }
        let mut v = vec![8u32, 4u32];
        let mut pair = (7u32, a);
        let a = format!("94.{}", n);
        let c = Some(n);
        Ok(format!("{fuel} {n} {k} {v:?} {pair:?} {a} {c:?} "))
    }

    pub(crate) async fn r16(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut w = vec![
            self.desk
                .num(self.desk.num(self.desk.fail(n).await.unwrap_or(1)).await?)
                .await?,
            9u32,
            1,
        ];
        let (k, s) = (n, format!("30.{}", n));
        let mut t = format!("78.{}", n);
        if (self.seen(n)
            > self
                .desk
                .num(self.desk.maybe(self.desk.num(n).await?).await?.unwrap_or(2))
                .await?)
        {
            'l1: while let Some(n) = self.desk.maybe(n).await? {
                if !spend(&mut fuel) {
                    break 'l1;
                }
                self.world.effect(format!("E46 {n} {s}"));
            }
            let mut o = self.desk.fail(self.desk.fail(n).await.unwrap_or(3)).await;
        } else {
            let mut a = n;
            let x = self.desk.num(w.first().copied().unwrap_or(a)).await?;
            let y = a;
            let a = match when_any((self.desk.pure(x), delay(Duration::from_secs(1)))).await {
                Either::Left(got) => got?,
                Either::Right(over) => {
                    over?;
                    y
                }
            };
        }
        let mut pair = (k, (w.len() as u32));
        let mut k = self.desk.maybe((s.len() as u32 % 97)).await?.unwrap_or(7);
        Ok(format!("{fuel} {n} {w:?} {s} {t} {pair:?} {k} "))
    }

    pub(crate) async fn r17(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut b = vec![n, 9u32, 1];
        let (k, s) = (n, format!("42.{}", n));
        let mut s = self
            .desk
            .name(
                self.desk
                    .num((self.desk.name(n).await?.len() as u32))
                    .await?,
            )
            .await?;
        let mut pair = (
            self.seen(self.desk.maybe(n).await?.unwrap_or(1)),
            self.desk
                .num(
                    self.desk
                        .num(self.desk.fail(8u32).await.unwrap_or(8))
                        .await?,
                )
                .await?,
        );
        let mut b = vec![k, step("step1", async { self.seen(n) }).await, 3u32];
        'l1: for b in 0..=0u32 {
            if !spend(&mut fuel) {
                break 'l1;
            }
            let c = (b
                != ({
                    let inner = 5u32;
                    (inner * 3 + 0u32) % 97
                }));
            let n = n;
            let c = if (7u32 < n) {
                if let Some(k) = Some(pair.0) {
                    {
                        let lent = s.as_str();
                        {
                            let mut a = k;
                            if (n <= (s.len() as u32 % 97)) {
                                continue 'l1;
                            }
                            let b = b;
                            self.world.effect(format!("{lent:?}"));
                        }
                    }
                }
                k
            } else {
                let mut q = !(((n != b) && (b > n)) && (n > k));
                match self.seen(4u32) % 4 {
                    0 => {
                        let c = Some(1u32);
                        let mut c = (if (!!(b > n) && (c.unwrap_or(b) <= 3u32)) {
                            9u32
                        } else {
                            6u32
                        });
                    }
                    a if a > 1 && n != 7 => {
                        let mut c = 7u32;
                    }
                    _ => {
                        if (pair.1 <= n) {
                            let mut t = format!("58.{}", n);
                        } else {
                            let mut v = vec![((9u32 + self.seen(b)) % 97), 0u32];
                        }
                        if (n == 9u32) {
                            continue 'l1;
                        }
                        let c = (((if ((n == n) || false) { n } else { 0u32 }) + 9u32) % 97);
                    }
                }
                5u32
            };
        }
        let mut a = s;
        Ok(format!("{fuel} {n} {k} {pair:?} {b:?} {a} "))
    }

    pub(crate) async fn r18(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut b = vec![
            self.desk
                .fail(
                    (if (9u32 < 0u32) {
                        self.desk.num(n).await?
                    } else {
                        (self.desk.name(n).await?.len() as u32)
                    }),
                )
                .await
                .unwrap_or(4),
            4u32,
            1,
        ];
        let mut us: Vec<String> = vec![];
        let mut s = format!("43.{}", n);
        match self
            .desk
            .fail(
                b.first()
                    .copied()
                    .unwrap_or(self.desk.num(self.desk.num(n).await?).await?),
            )
            .await
        {
            Ok(c) => {
                let mut a = s.clone();
                let (k, t) = (n, format!("82{}{s}", n));
                if (self.desk.maybe(n).await?.unwrap_or(1) == self.desk.num(3u32).await?) {
                    return self
                        .desk
                        .name(
                            self.desk
                                .maybe(self.desk.pure(n).timeout(Duration::from_secs(1)).await?)
                                .await?
                                .unwrap_or(0),
                        )
                        .await;
                }
            }
            Err(e) => {
                self.world.effect(e.to_string());
                match self
                    .desk
                    .fail(
                        self.desk
                            .fail(self.desk.num(9u32).await?)
                            .await
                            .unwrap_or(3),
                    )
                    .await
                {
                    Ok(a) => {
                        let mut v = vec![
                            (((match a {
                                0 => n,
                                1..=5 => a,
                                _ => n,
                            }) + n)
                                % 97),
                        ];
                        'l1: while let Some(b) = self.desk.maybe(a).await? {
                            if !spend(&mut fuel) {
                                break 'l1;
                            }
                            if (v
                                .first()
                                .copied()
                                .unwrap_or(self.desk.num(self.desk.num(b).await?).await?)
                                > self.desk.fail(self.desk.num(b).await?).await.unwrap_or(9))
                            {
                                let mut a = self.desk.fail(b).await.unwrap_or(5);
                                let a = match self
                                    .desk
                                    .maybe(
                                        (match b {
                                            0 => 3u32,
                                            1..=5 => (v.len() as u32),
                                            _ => 2u32,
                                        }),
                                    )
                                    .await?
                                {
                                    Some(it) => it,
                                    None => {
                                        continue 'l1;
                                    }
                                };
                                self.world.effect(format!("E57 {a} {s}"));
                            } else {
                                let mut o = Some(n);
                            }
                            let mut a = ({
                                let inner = 4u32;
                                (inner * 3 + 5u32) % 97
                            });
                            let p = Some(b);
                        }
                        let mut b = n;
                    }
                    Err(e) => {
                        self.world.effect(e.to_string());
                        let mut n = ({
                            let inner = self.seen(n);
                            (inner * 3 + 5u32) % 97
                        });
                    }
                }
            }
        }
        us.push(format!("83{}{s}", n));
        self.world.effect(format!("E26 {n} {s}"));
        Ok(format!("{fuel} {n} {b:?} {us:?} {s} "))
    }

    pub(crate) async fn r19(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut w = vec![n, 3u32, 1];
        let pair = (n, (w.len() as u32));
        let a = self
            .desk
            .name(self.desk.maybe(n).await?.unwrap_or(1))
            .await?;
        let late3;
        if (n > 0u32) {
            late3 = {
                match ((n + n) % 97) % 4 {
                    0 => {
                        let b = match self
                            .desk
                            .fail(
                                self.desk
                                    .fail(
                                        self.desk
                                            .fail((self.desk.name(n).await?.len() as u32))
                                            .await
                                            .unwrap_or(7),
                                    )
                                    .await
                                    .unwrap_or(5),
                            )
                            .await
                        {
                            Ok(it) => it,
                            Err(_) => {
                                self.world.effect(format!("E1 {n} {a}"));
                                return Err(Oops::Refused(format!(
                                    "R{}",
                                    self.desk
                                        .maybe((self.desk.name(n).await?.len() as u32))
                                        .await?
                                        .unwrap_or(4)
                                )));
                            }
                        };
                        self.desk
                            .note(self.desk.name((w.len() as u32)).await?)
                            .await?;
                    }
                    b if b > 1 && n != 7 => {
                        let a = if (self.desk.maybe(0u32).await?.unwrap_or(9)
                            < (if (self.desk.num(b).await? == 5u32) {
                                b
                            } else {
                                b
                            })) {
                            self.desk.note(a).await?;
                            let mut c =
                                (((6u32 <= b) || w.contains(&2u32)) || ((b < b) || (b < b)));
                            self.seen(n)
                        } else {
                            let a = 'l1: {
                                let mut s = format!("62.{}", b);
                                if (((b + b) % 97) <= 1u32) {
                                    break 'l1 b;
                                }
                                b
                            };
                            {
                                let lent = w.iter().max();
                                {
                                    let mut w = vec![
                                        (if !(b == n) {
                                            ((b + 8u32) % 97)
                                        } else {
                                            self.desk.fail(b).await.unwrap_or(6)
                                        }),
                                        9u32,
                                        b,
                                    ];
                                    self.world.effect(format!("E76 {b}"));
                                    self.world.effect(format!("54.{}", a));
                                    self.world.effect(format!("{lent:?}"));
                                }
                            }
                            'l2: while let Some(n) = w.pop() {
                                if !spend(&mut fuel) {
                                    break 'l2;
                                }
                                let c = 0u32;
                                let a = 0u32;
                                if (3u32 > (w.len() as u32)) {
                                    break;
                                }
                            }
                            1u32
                        };
                    }
                    _ => {
                        self.world.effect(format!("E21 {n}"));
                        if let Some(n) = Some((w.len() as u32)) {
                            let mut v = w;
                        } else {
                            self.world.effect(format!("E42 {n}"));
                        }
                    }
                }
                self.seen(n)
            };
        } else {
            late3 = n;
        }
        let mut us: Vec<String> = vec![];
        self.world.effect(format!("E56 {late3}"));
        let mut n = ({
            let inner = ({
                let inner = 0u32;
                (inner * 3 + 2u32) % 97
            });
            (inner * 3 + 6u32) % 97
        });
        us.push(format!("57.{}", late3));
        Ok(format!("{fuel} {pair:?} {late3} {us:?} {n} "))
    }

    pub(crate) async fn r20(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let (k, a) = (n, format!("66.{}", n));
        let mut a = a.clone();
        let mut t = self.desk.name(2u32).await?;
        let c = self
            .desk
            .num(step("step1", async { self.seen(n) }).await)
            .await?;
        match ({
            let inner = self.desk.fail(k).await.unwrap_or(7);
            (inner * 3 + 1u32) % 97
        }) % 4
        {
            0 => {
                let mut pair = (
                    self.desk
                        .num(
                            (self
                                .desk
                                .name(self.desk.fail(n).await.unwrap_or(6))
                                .await?
                                .len() as u32),
                        )
                        .await?,
                    c,
                );
                let held1 = start(self.desk.pure(n)).await;
                let mut us: Vec<String> = vec![];
                let mut k = held1.await?;
                let o = self
                    .desk
                    .maybe(self.desk.fail(k).await.unwrap_or(1))
                    .await?;
            }
            a if a > 1 && n != 7 => {
                if (((k
                    + (match ((1u32 + n) % 97) {
                        0 => k,
                        1..=5 => n,
                        _ => step("step2", async { self.seen(a) }).await,
                    }))
                    % 97)
                    <= 5u32)
                {
                    delay(Duration::from_secs(3)).await?;
                    self.world.effect(format!("E33 {c} {t}"));
                    let pair = (c, a);
                }
            }
            _ => {
                self.world.effect(format!("E70 {n} {a}"));
                let x = self
                    .desk
                    .num(((c + (if (k > k) { k } else { c })) % 97))
                    .await?;
                let y = 3u32;
                let mut b = when_all(
                    [x, y]
                        .iter()
                        .map(|it| self.desk.num(*it))
                        .collect::<Vec<_>>(),
                )
                .await?;
            }
        }
        let c = 'l2: loop {
            if !spend(&mut fuel) {
                break 'l2 77;
            }
            'l3: while (4u32 < 6u32) {
                if !spend(&mut fuel) {
                    break 'l3;
                }
                match 0u32 % 4 {
                    0 => {
                        let b = 5u32;
                    }
                    b if b > 1 && true => {
                        self.world.effect(format!("E90 {k} {t}"));
                        let (k, s) = (k, t.clone());
                        let n = k;
                    }
                    _ => {
                        self.world.effect(format!("E40 {n} {t}"));
                    }
                }
                self.world.effect(format!("E1 {c} {t}"));
                let mut w = vec![k, k];
            }
            let mut a = format!("81{}{t}", n);
        };
        Ok(format!("{fuel} {n} {k} {a} {t} {c} "))
    }

    pub(crate) async fn r21(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut v = vec![n, 8u32, 1];
        let mut w = vec![
            self.desk
                .num(
                    (match n {
                        0 => 1u32,
                        1..=5 => n,
                        _ => n,
                    }),
                )
                .await?,
            ((n + self.desk.fail(0u32).await.unwrap_or(4)) % 97),
            ((n + self.desk.num(n).await?) % 97),
        ];
        let mut c = self.desk.ok((w.len() as u32)).await?;
        'l1: for item in w.iter_mut() {
            if !spend(&mut fuel) {
                break 'l1;
            }
            *item = (*item + n) % 97;
            let b = *item;
            self.desk.note(format!("34.{}", n)).await?;
        }
        {
            let lent = w.iter().max();
            {
                let mut r = self
                    .desk
                    .fail(self.desk.num(((6u32 + n) % 97)).await?)
                    .await;
                let n = self.desk.maybe(n).await?.unwrap_or(1);
                self.world.effect(format!("{lent:?}"));
            }
        }
        if (n <= self.desk.fail(n).await.unwrap_or(0)) {
            return Err(Oops::Refused(format!(
                "R{}",
                ((self.desk.maybe(2u32).await?.unwrap_or(1) + 2u32) % 97)
            )));
        }
        if (self
            .desk
            .maybe(((((n + n) % 97) + n) % 97))
            .await?
            .unwrap_or(7)
            > n)
        {
            let mut b = vec![(v.len() as u32)];
            let mut c = 'l2: loop {
                if !spend(&mut fuel) {
                    break 'l2 77;
                }
                {
                    let lent = b.first();
                    {
                        let a = n;
                        if ((((a < n) || (a <= n)) || ((w.len() as u32) != ((a + n) % 97)))
                            || ((match self.desk.num(n).await? {
                                0 => self.desk.fail(n).await.unwrap_or(4),
                                1..=5 => 8u32,
                                _ => a,
                            }) > n))
                        {
                            let n = 5u32;
                            let o = Some(n);
                        } else if !(((a < n) && (a == a)) || true) {
                            let b = 9u32;
                        }
                        self.world.effect(format!("E90 {a} {c}"));
                        self.world.effect(format!("{lent:?}"));
                    }
                }
            };
        } else {
            self.world.effect(format!("E95 {n} {c}"));
        }
        let mut b = vec![7u32, n];
        let mut k = n;
        let k = 1u32;
        Ok(format!("{fuel} {n} {v:?} {w:?} {c} {b:?} {k} "))
    }

    pub(crate) async fn r22(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut v = vec![n, n];
        let s = format!("86.{}", n);
        {
            let lent = v.first();
            {
                let mut us: Vec<String> = vec![];
                us.push(s);
                if self.desk.ok(3u32).await? {
                    return self.desk.name(n).await;
                }
                self.world.effect(format!("{lent:?}"));
            }
        }
        let mut c = n;
        match n % 4 {
            0 => {
                let b = c;
            }
            b if b > 1 && true => {
                c += self.desk.num(n).await?;
                c %= 97;
                let mut ts: Vec<String> = vec![format!("80.{}", b), self.desk.name(n).await?];
                self.desk.note(format!("48.{}", n)).await?;
            }
            _ => {
                delay(Duration::from_secs(7)).await?;
                if (self.desk.num(2u32).await?
                    < (if (n != c) {
                        c
                    } else {
                        self.desk.fail(self.desk.num(n).await?).await.unwrap_or(3)
                    }))
                {
                    let held1 = start(self.desk.pure(c)).await;
                    self.world.effect(format!("E49 {n}"));
                    let a = held1.await?;
                    self.world.effect(format!("E94 {c} {v:?}"));
                } else if false {
                    if (((n + 0u32) % 97) <= c) {
                        let mut k = if (v.first().copied().unwrap_or(5u32) > 0u32) {
                            let s = format!("1.{}", n);
                            6u32
                        } else {
                            let mut a = v.first().copied().unwrap_or(n);
                            ((a + (v.len() as u32)) % 97)
                        };
                        self.world.effect(format!("E41 {c}"));
                    } else if ((v.len() as u32) < 9u32) {
                        let mut v = vec![n, ((2u32 + c) % 97), v.first().copied().unwrap_or(n)];
                    }
                    let mut n = 1u32;
                }
            }
        }
        let mut v = v;
        let mut b = v;
        Ok(format!("{fuel} {n} {c} {b:?} "))
    }

    pub(crate) async fn r23(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut b = vec![self.desk.num(4u32).await?, 9u32, 1];
        let (k, s) = (
            (if self.desk.ok(self.desk.num(n).await?).await? {
                self.desk.num(n).await?
            } else {
                self.desk.num(n).await?
            }),
            self.desk
                .name(
                    self.desk
                        .pure((if (n == n) { n } else { n }))
                        .timeout(Duration::from_secs(1))
                        .await?,
                )
                .await?,
        );
        let q = b.contains(&3u32);
        let k = if self.desk.ok(n).await? {
            'l1: for (k, b) in b.clone().into_iter().enumerate() {
                if !spend(&mut fuel) {
                    break 'l1;
                }
                let k = k as u32;
                'l2: while let Some(a) = self
                    .desk
                    .maybe(
                        ({
                            let inner = (match ((b + k) % 97) {
                                0 => b,
                                1..=5 => step("step1", async { self.seen(k) }).await,
                                _ => ((b + n) % 97),
                            });
                            (inner * 3 + 6u32) % 97
                        }),
                    )
                    .await?
                {
                    if !spend(&mut fuel) {
                        break 'l2;
                    }
                    match 3u32 % 4 {
                        0 => {
                            let n = match self
                                .desk
                                .fail(self.desk.fail(9u32).await.unwrap_or(9))
                                .await
                            {
                                Ok(it) => it,
                                Err(_) => {
                                    self.world.effect(format!("E7 {n} {s} {q}"));
                                    continue;
                                }
                            };
                            let k = 7u32;
                        }
                        c if c > 1 && n != 7 => {
                            let k = a;
                            let a = self.desk.num(c).await?;
                            let c = self.seen(b);
                        }
                        _ => {
                            let k = 8u32;
                            self.world.effect(format!("E37 {b} {s} {q}"));
                        }
                    }
                }
            }
            if (7u32 <= n) {
                self.world.effect(format!("E70 {n} {s} {q} {b:?}"));
                let (k, a) = (5u32, format!("96.{}", k));
            } else if (((n + k) % 97) != 7u32) {
                let mut a = n;
            }
            3u32
        } else {
            let t = format!("20{}{s}", n);
            k
        };
        let c = Some(
            (match k {
                0 => n,
                1..=5 => 4u32,
                _ => n,
            }),
        );
        let a = 7u32;
        Ok(format!("{fuel} {n} {b:?} {s} {q} {k} {c:?} {a} "))
    }

    pub(crate) async fn r24(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut b = vec![n, self.desk.num(n).await?];
        let t = self
            .desk
            .name(self.desk.pure(n).timeout(Duration::from_secs(1)).await?)
            .await?;
        'l1: while let Some(b) = self
            .desk
            .maybe(self.desk.num(self.desk.num(n).await?).await?)
            .await?
        {
            if !spend(&mut fuel) {
                break 'l1;
            }
            let mut b = vec![n];
        }
        let c = Some((t.len() as u32 % 97));
        let mut w = vec![6u32, (self.desk.name(self.seen(n)).await?.len() as u32)];
        self.world.effect(format!("E68 {n} {t}"));
        let c = if self.desk.ok(n).await? {
            'l2: for item in w.iter_mut() {
                if !spend(&mut fuel) {
                    break 'l2;
                }
                *item = (*item + n) % 97;
                let n = *item;
                self.desk
                    .note(self.desk.name(c.unwrap_or(6u32)).await?)
                    .await?;
                let c = c.unwrap_or(n);
            }
            let b = n;
            let n = b;
            self.desk.num((w.len() as u32)).await?
        } else {
            if self.desk.ok(c.unwrap_or(n)).await? {
                let mut c = if ((n != n)
                    && (((w.len() as u32) == self.seen(n)) && ((t.len() as u32 % 97) != n)))
                {
                    self.desk.note(format!("6.{}", n)).await?;
                    if let Some(c) = self.desk.maybe(n).await?
                        && c > 2
                    {
                        let a = inline(async { n }).await;
                    } else {
                        self.world.effect(format!("E22 {n} {t} {c:?}"));
                    }
                    n
                } else {
                    let t = t;
                    n
                };
            }
            self.world.effect(format!("E84 {n}"));
            let mut b = vec![self.seen(6u32)];
            n
        };
        w.push(
            ({
                let inner = (match 4u32 {
                    0 => 8u32,
                    1..=5 => 6u32,
                    _ => 7u32,
                });
                (inner * 3 + 8u32) % 97
            }),
        );
        let mut b = self.seen(1u32);
        Ok(format!("{fuel} {n} {w:?} {c} {b} "))
    }

    pub(crate) async fn r25(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut v = vec![n, 5u32, 1];
        let mut v = vec![
            self.desk.num(self.desk.num(4u32).await?).await?,
            n,
            self.desk.num(n).await?,
        ];
        let mut t = format!("99.{}", n);
        let x = self.seen((t.len() as u32 % 97));
        let y = ((self.desk.num(self.desk.num(n).await?).await? + self.desk.num(n).await?) % 97);
        let mut n = match when_any((self.desk.pure(x), delay(Duration::from_secs(1)))).await {
            Either::Left(got) => got?,
            Either::Right(over) => {
                over?;
                y
            }
        };
        let mut t = format!("99{}{t}", n);
        'l1: while self.desk.ok((v.len() as u32)).await? {
            if !spend(&mut fuel) {
                break 'l1;
            }
            let Some(mut n) = self.desk.maybe(n).await? else {
                self.world.effect(format!("E81 {n} {t}"));
                continue;
            };
            if let Some(item) = v.first() {
                {
                    let lent = v.first();
                    {
                        self.desk.note(format!("1.{}", n)).await?;
                        self.world.effect(format!("{lent:?}"));
                    }
                }
                let Ok(a) = self.desk.fail(self.desk.num(n).await?).await else {
                    continue 'l1;
                };
                'l2: for a in 0..({
                    let inner = (t.len() as u32 % 97);
                    (inner * 3 + 6u32) % 97
                })
                .min(3)
                {
                    if !spend(&mut fuel) {
                        break 'l2;
                    }
                    let mut s = format!("2{}{t}", n);
                    let mut a = format!("51{}{t}", a);
                }
                self.world.effect(format!("{item}"));
            }
            let c = if ((n < n)
                || ((((match n {
                    0 => n,
                    1..=5 => n,
                    _ => n,
                }) + 1u32)
                    % 97)
                    > n))
            {
                if let Some(c) = self
                    .desk
                    .maybe(
                        self.desk
                            .fail(
                                (if self.desk.ok(n).await? {
                                    (if (n == n) { n } else { n })
                                } else {
                                    (v.len() as u32)
                                }),
                            )
                            .await
                            .unwrap_or(4),
                    )
                    .await?
                    && c > 2
                {
                    let b = n;
                    'l3: for item in &mut v {
                        if !spend(&mut fuel) {
                            break 'l3;
                        }
                        *item = (*item + 3u32) % 97;
                        let a = *item;
                        let x = n;
                        let y = c;
                        let mut b = when_all(
                            [x, y]
                                .iter()
                                .map(|it| self.desk.num(*it))
                                .collect::<Vec<_>>(),
                        )
                        .await?;
                        let a = c;
                        let x = ((self.desk.num(5u32).await?
                            + self.desk.maybe((t.len() as u32 % 97)).await?.unwrap_or(1))
                            % 97);
                        let y = self
                            .desk
                            .num(self.desk.num(((5u32 + a) % 97)).await?)
                            .await?;
                        let b = match when_any((self.desk.pure(x), delay(Duration::from_secs(1))))
                            .await
                        {
                            Either::Left(got) => got?,
                            Either::Right(over) => {
                                over?;
                                y
                            }
                        };
                    }
                    if ((v.len() as u32) <= b) {
                        continue;
                    }
                }
                2u32
            } else {
                if false {
                    break;
                }
                self.world.effect(format!("E11 {n} {t}"));
                self.world.effect(format!("E15 {n} {t}"));
                8u32
            };
        }
        let n = ((n + 0u32) % 97);
        Ok(format!("{fuel} {v:?} {t} {n} "))
    }

    pub(crate) async fn r26(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut w = vec![8u32, 5u32, 1];
        let mut v = vec![
            (if (n < n) {
                n
            } else {
                w.first().copied().unwrap_or(n)
            }),
            n,
        ];
        let t = format!("43.{}", n);
        let a = n;
        self.world.effect(format!("E84 {n} {t}"));
        if let Some(a) = self.desk.maybe(self.seen(self.seen(5u32))).await? {
            delay(Duration::from_secs(1)).await?;
            if ((0u32 != a) && self.desk.ok(n).await?) {
                return Err(Oops::Refused(format!("R{}", 8u32)));
            }
            let mut c = if (self.desk.num(a).await? != a) {
                let late1;
                if (self.desk.num(a).await? == n) {
                    late1 = {
                        self.world.effect(format!("E9 {a} {t}"));
                        6u32
                    };
                } else {
                    late1 = (v.len() as u32);
                }
                match 6u32 % 4 {
                    0 => {
                        let mut k = inline(async { 2u32 }).await;
                        if self
                            .desk
                            .ok(step("step1", async { self.seen(n) }).await)
                            .await?
                        {
                            let c = a;
                        }
                    }
                    a if a > 1 && true => {
                        let mut n = n;
                    }
                    _ => {
                        let x = a;
                        let y = n;
                        let (r, o) = when_all_settled((self.desk.fail(x), self.desk.num(y))).await;
                    }
                }
                (w.len() as u32)
            } else {
                yield_now().await?;
                n
            };
        }
        let mut c = self.desk.fail((v.len() as u32)).await.unwrap_or(1);
        let mut s = format!("13.{}", a);
        self.desk.note(format!("36.{}", a)).await?;
        Ok(format!("{fuel} {n} {w:?} {v:?} {t} {a} {c} {s} "))
    }

    pub(crate) async fn r27(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut b = vec![self.seen(n), 1u32, 1];
        let mut ts: Vec<String> = vec![];
        let p = Some(self.desk.num((b.len() as u32)).await?);
        let n = if (self.seen(n) > b.first().copied().unwrap_or(n)) {
            self.world.effect(format!("E54 {n} {p:?}"));
            {
                let lent = &b;
                {
                    'l1: for k in 0..2u32 {
                        if !spend(&mut fuel) {
                            break 'l1;
                        }
                        let (k, s) = (
                            (self
                                .desk
                                .name(self.desk.num(p.unwrap_or(6u32)).await?)
                                .await?
                                .len() as u32),
                            self.desk.name(((k + 0u32) % 97)).await?,
                        );
                        'l2: for c in 0..=0u32 {
                            if !spend(&mut fuel) {
                                break 'l2;
                            }
                            let b = b.first().copied().unwrap_or(
                                self.desk
                                    .fail(self.desk.fail(c).await.unwrap_or(8))
                                    .await
                                    .unwrap_or(6),
                            );
                        }
                    }
                    yield_now().await?;
                    self.world.effect(format!("{lent:?}"));
                }
            }
            let mut a = p.unwrap_or(
                ((b.first().copied().unwrap_or(n)
                    + self
                        .desk
                        .fail(self.desk.fail(n).await.unwrap_or(4))
                        .await
                        .unwrap_or(0))
                    % 97),
            );
            ((a + ({
                let inner = self.seen(a);
                (inner * 3 + 9u32) % 97
            })) % 97)
        } else {
            let mut ts: Vec<String> = vec![];
            let mut us: Vec<String> = vec![format!("71.{}", n)];
            self.desk.pure(n).timeout(Duration::from_secs(1)).await?
        };
        {
            let lent = b.iter().max();
            {
                let a = format!("70.{}", n);
                let mut a = self.desk.fail(9u32).await.unwrap_or(3);
                a = (a + self.desk.fail(a).await.unwrap_or(6)) % 97;
                self.world.effect(format!("{lent:?}"));
            }
        }
        let p = Some(
            (self
                .desk
                .name(b.first().copied().unwrap_or((b.len() as u32)))
                .await?
                .len() as u32),
        );
        let mut ts: Vec<String> = ts;
        Ok(format!("{fuel} {b:?} {n} {p:?} {ts:?} "))
    }

    pub(crate) async fn r28(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut b = vec![self.desk.num(n).await?, 8u32, 1];
        let mut us: Vec<String> = vec![];
        let o = Some(
            self.desk
                .num((self.desk.name(((n + n) % 97)).await?.len() as u32))
                .await?,
        );
        b.extend([n, 1]);
        let a = n;
        let mut v = vec![
            self.desk.fail(n).await.unwrap_or(2),
            ((n + (b.len() as u32)) % 97),
            o.unwrap_or(b.first().copied().unwrap_or(a)),
        ];
        Ok(format!("{fuel} {n} {b:?} {us:?} {o:?} {a} {v:?} "))
    }

    pub(crate) async fn r29(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut v = vec![n, 9u32, 1];
        let mut p = (
            self.desk
                .num(((((n + n) % 97) + self.desk.maybe(1u32).await?.unwrap_or(2)) % 97))
                .await?,
            self.desk
                .fail(
                    ((self.desk.maybe(n).await?.unwrap_or(9)
                        + self.desk.fail(n).await.unwrap_or(6))
                        % 97),
                )
                .await
                .unwrap_or(9),
        );
        let t = format!("44.{}", n);
        match (v.len() as u32) % 4 {
            0 => {
                if let Some(k) = self
                    .desk
                    .maybe(
                        ({
                            let inner = self.desk.num(n).await?;
                            (inner * 3 + 1u32) % 97
                        }),
                    )
                    .await?
                {
                    if self.desk.ok(n).await? {
                        let mut b = 8u32;
                        if let Some(k) = self.desk.maybe(p.0).await?
                            && self.desk.ok(k).await?
                        {
                            let mut a = ((b + 9u32) % 97);
                            self.world.effect(format!("E56 {a} {t} {p:?}"));
                            a = k;
                        }
                        if (n == 7u32) {
                            let n = p.1;
                            self.world.effect(format!("E90 {b} {t}"));
                        } else if false {
                            let mut p = Some(b);
                            let a = t;
                            let mut v = vec![((4u32 + n) % 97), 4u32];
                        }
                    } else {
                        {
                            let lent = &v;
                            {
                                self.world.effect(format!("E47 {k} {v:?}"));
                                let mut v = vec![
                                    k,
                                    (if (n != 3u32) {
                                        ((n + n) % 97)
                                    } else {
                                        v.first().copied().unwrap_or(k)
                                    }),
                                ];
                                let (k, t) = (k, format!("3.{}", n));
                                self.world.effect(format!("{lent:?}"));
                            }
                        }
                        self.world.effect(format!("E28 {n}"));
                        self.world.effect(format!("E70 {k}"));
                    }
                    self.world.effect(format!("E39 {n}"));
                } else {
                    self.world.effect(format!("E94 {n}"));
                }
            }
            b if b > 1 && n != 7 => {
                self.world.effect(format!("E35 {b}"));
            }
            _ => {
                let mut w = vec![v.first().copied().unwrap_or(((n + n) % 97))];
            }
        }
        let c = (v.first().copied().unwrap_or(((n + n) % 97)) == 2u32);
        let mut b = vec![n];
        if (9u32 != 5u32) {
            return Ok(format!("72 {}", 3u32));
        }
        self.world.effect(format!("70.{}", n));
        Ok(format!("{fuel} {n} {v:?} {p:?} {c} {b:?} "))
    }

    pub(crate) async fn r30(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut v = vec![
            self.desk.fail(n).await.unwrap_or(1),
            (match self.desk.maybe(n).await?.unwrap_or(6) {
                0 => 5u32,
                1..=5 => self.desk.fail(n).await.unwrap_or(2),
                _ => 3u32,
            }),
        ];
        let o = self.desk.maybe(n).await?;
        let k = if o.is_some() {
            let b = n;
            'l1: while let Some(c) = v.pop() {
                if !spend(&mut fuel) {
                    break 'l1;
                }
                let s = self.desk.name(n).await?;
            }
            if self.desk.ok(b).await? {
                let mut b = vec![
                    self.desk.num(self.desk.num(b).await?).await?,
                    (v.len() as u32),
                    5u32,
                ];
                let a = if self
                    .desk
                    .ok(self
                        .desk
                        .num(self.desk.num((if (n != n) { n } else { 5u32 })).await?)
                        .await?)
                    .await?
                {
                    if ((self.desk.num(2u32).await? > 2u32) || (!(n == n) && true)) {
                        self.world.effect(format!("E78 {n}"));
                        let mut pair = (
                            3u32,
                            (if (((n + n) % 97) > (b.len() as u32)) {
                                5u32
                            } else {
                                v.first().copied().unwrap_or(n)
                            }),
                        );
                    }
                    self.world.effect(format!("E53 {n} {b:?}"));
                    (if (2u32 < (b.len() as u32)) {
                        (match n {
                            0 => n,
                            1..=5 => self.seen(n),
                            _ => 5u32,
                        })
                    } else {
                        n
                    })
                } else {
                    let mut b = if (n
                        != v.first().copied().unwrap_or(
                            ((n + (match n {
                                0 => n,
                                1..=5 => n,
                                _ => n,
                            })) % 97),
                        )) {
                        let n = 5u32;
                        n
                    } else {
                        let mut w = vec![n, 2u32];
                        let b = 6u32;
                        let c = b;
                        c
                    };
                    0u32
                };
            } else if (n <= n) {
                let n = 6u32;
            }
            n
        } else {
            self.world.effect(format!("E5 {n} {o:?}"));
            v.first()
                .copied()
                .unwrap_or(((8u32 + v.first().copied().unwrap_or(1u32)) % 97))
        };
        let c = k;
        let c = Some(3u32);
        Ok(format!("{fuel} {n} {v:?} {o:?} {k} {c:?} "))
    }

    pub(crate) async fn r31(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut w = vec![n, n];
        let mut a = self.desk.name(self.desk.fail(n).await.unwrap_or(9)).await?;
        'l1: for (k, c) in w.clone().into_iter().enumerate() {
            if !spend(&mut fuel) {
                break 'l1;
            }
            let k = k as u32;
            if self.desk.ok(((c + 5u32) % 97)).await? {
                continue;
            }
            let mut c = if (self.desk.num((if (k == k) { k } else { c })).await? == c) {
                'l2: for a in w.clone() {
                    if !spend(&mut fuel) {
                        break 'l2;
                    }
                    let x = ((self.desk.pure(9u32).timeout(Duration::from_secs(1)).await?
                        + self.desk.maybe(k).await?.unwrap_or(6))
                        % 97);
                    let y = ((((c + ((c + n) % 97)) % 97) + 8u32) % 97);
                    let mut w = when_each(2, [x, y, 3].map(|it| self.desk.num(it))).await?;
                    let x = self.desk.num(self.seen(self.desk.num(c).await?)).await?;
                    let y = c;
                    let mut a =
                        match when_any((self.desk.pure(x), delay(Duration::from_secs(1)))).await {
                            Either::Left(got) => got?,
                            Either::Right(over) => {
                                over?;
                                y
                            }
                        };
                }
                delay(Duration::from_secs(1)).await?;
                (w.len() as u32)
            } else {
                self.world.effect(format!("E19 {c} {a}"));
                'l3: for c in w.clone() {
                    if !spend(&mut fuel) {
                        break 'l3;
                    }
                    let a = n;
                    let mut v = vec![self.desk.num(self.desk.num(c).await?).await?];
                    let mut b = vec![2u32, n, c];
                }
                4u32
            };
            if let Some(n) = Some(8u32)
                && n > 2
            {
                c += self.seen(9u32);
                c %= 97;
                let pair = (k, (w.len() as u32));
            }
        }
        if false {
            let mut s = a;
            match (s.len() as u32 % 97) % 4 {
                0 => {
                    let mut v = vec![((n + w.first().copied().unwrap_or(n)) % 97), 1u32];
                    match 0u32 % 4 {
                        0 => {
                            self.world.effect(format!("76{}{s}", n));
                        }
                        a if a > 1 && true => {
                            let s = s;
                        }
                        _ => {
                            let mut k = self.seen(((((((n + n) % 97) + n) % 97) + 4u32) % 97));
                        }
                    }
                }
                k if k > 1 && n != 7 => {
                    let n = 7u32;
                }
                _ => {
                    let mut a = ((5u32 + n) % 97);
                }
            }
            let mut n = n;
        } else if (((2u32 + w.first().copied().unwrap_or(6u32)) % 97) == n) {
            self.world.effect(format!("E5 {n} {w:?}"));
        } else {
            self.world.effect(format!("E66 {n}"));
        }
        let mut p = (5u32, 8u32);
        Ok(format!("{fuel} {n} {w:?} {p:?} "))
    }

    pub(crate) async fn r32(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut v = vec![self.desk.maybe(2u32).await?.unwrap_or(5), 5u32, 1];
        let mut v = vec![(v.len() as u32), n, self.seen(n)];
        let t = format!("78.{}", n);
        self.world.effect(format!("E22 {n} {t}"));
        let r = self
            .desk
            .fail(
                (if self.desk.ok(n).await? {
                    n
                } else {
                    (match self.desk.num(n).await? {
                        0 => (if (n < 2u32) { n } else { n }),
                        1..=5 => self.seen(n),
                        _ => n,
                    })
                }),
            )
            .await;
        'l1: while let Some(b) = v.pop() {
            if !spend(&mut fuel) {
                break 'l1;
            }
            match &r {
                Ok(good) => {
                    let (k, s) = (3u32, format!("38.{}", n));
                    self.world.effect(format!("{good}"));
                }
                Err(bad) => {
                    let x = ((b + self.desk.fail(((n + b) % 97)).await.unwrap_or(3)) % 97);
                    let y = self.seen(
                        (match self.desk.num(n).await? {
                            0 => self.desk.maybe(b).await?.unwrap_or(8),
                            1..=5 => v.first().copied().unwrap_or(n),
                            _ => self.desk.fail(b).await.unwrap_or(3),
                        }),
                    );
                    let mut v = when_each(2, [x, y, 3].map(|it| self.desk.num(it))).await?;
                    let k = match self
                        .desk
                        .fail(self.seen(self.desk.num((if (b != b) { n } else { b })).await?))
                        .await
                    {
                        Ok(it) => it,
                        Err(_) => {
                            self.world.effect(format!("E61 {b} {t} {r:?}"));
                            continue;
                        }
                    };
                    self.world.effect(format!("{bad}"));
                }
            }
            match self.desk.fail(0u32).await {
                Ok(n) => {
                    let c = b;
                }
                Err(e) => {
                    self.world.effect(e.to_string());
                    let mut a = if ((v.len() as u32) <= n) {
                        'l2: while let Some(a) = v.pop() {
                            if !spend(&mut fuel) {
                                break 'l2;
                            }
                            let b = match self.desk.fail(n).await {
                                Ok(it) => it,
                                Err(_) => {
                                    self.world.effect(format!("E58 {n} {t}"));
                                    break 'l1;
                                }
                            };
                            let x = ((b + 1u32) % 97);
                            let y = n;
                            let mut w =
                                when_all(v.iter().map(|it| self.desk.num(*it)).collect::<Vec<_>>())
                                    .await?;
                        }
                        let k = if !(n > n) {
                            let mut ts: Vec<String> = vec![format!("91.{}", b)];
                            self.world.effect(format!("E56 {n} {t} {r:?}"));
                            self.world.effect(format!("E48 {b} {t}"));
                            ((7u32 + n) % 97)
                        } else {
                            let mut v = vec![self.seen((v.len() as u32)), ((5u32 + 2u32) % 97)];
                            b
                        };
                        0u32
                    } else {
                        let mut c = (v.len() as u32);
                        4u32
                    };
                    if (8u32 > (if (9u32 < n) { b } else { b })) {
                        break;
                    }
                    a += a;
                    a %= 97;
                }
            }
            self.world.effect(format!("E83 {n} {t}"));
        }
        let b = n;
        Ok(format!("{fuel} {n} {v:?} {t} {r:?} {b} "))
    }

    pub(crate) async fn r33(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut w = vec![
            self.desk
                .fail(((self.desk.num(n).await? + ((2u32 + n) % 97)) % 97))
                .await
                .unwrap_or(5),
            9u32,
            1,
        ];
        let mut b = vec![
            self.desk.num(n).await?,
            self.desk
                .pure(self.desk.maybe(n).await?.unwrap_or(9))
                .timeout(Duration::from_secs(1))
                .await?,
            self.desk
                .fail(self.desk.pure(n).timeout(Duration::from_secs(1)).await?)
                .await
                .unwrap_or(5),
        ];
        let mut s = format!("88.{}", n);
        let late1;
        if (self.desk.num(n).await?
            < ({
                let inner = self.desk.num((w.len() as u32)).await?;
                (inner * 3 + 6u32) % 97
            }))
        {
            late1 = {
                let x = self.desk.maybe(((n + n) % 97)).await?.unwrap_or(6);
                let y = n;
                let mut b = match when_any((self.desk.pure(x), delay(Duration::from_secs(1)))).await
                {
                    Either::Left(got) => got?,
                    Either::Right(over) => {
                        over?;
                        y
                    }
                };
                if (self.desk.num(5u32).await?
                    > self
                        .desk
                        .fail(((n + self.desk.num(b).await?) % 97))
                        .await
                        .unwrap_or(5))
                {
                    let k = match self
                        .desk
                        .maybe(
                            (match (w.len() as u32) {
                                0 => n,
                                1..=5 => {
                                    self.desk
                                        .num(
                                            (match n {
                                                0 => b,
                                                1..=5 => b,
                                                _ => b,
                                            }),
                                        )
                                        .await?
                                }
                                _ => ((b + w.first().copied().unwrap_or(b)) % 97),
                            }),
                        )
                        .await?
                    {
                        Some(it) => it,
                        None => {
                            return self.desk.name(n).await;
                        }
                    };
                }
                {
                    let lent = &s;
                    {
                        let mut us: Vec<String> = vec![];
                        self.world.effect(format!("{lent:?}"));
                    }
                }
                b
            };
        } else {
            late1 = n;
        }
        'l2: for item in b.iter_mut() {
            if !spend(&mut fuel) {
                break 'l2;
            }
            *item = (*item + n) % 97;
            let n = *item;
            if let Some(item) = w.first() {
                if (self.desk.maybe(n).await?.unwrap_or(5) == 0u32) {
                    break 'l2;
                }
                'l3: for a in (0..2u32).rev() {
                    if !spend(&mut fuel) {
                        break 'l3;
                    }
                    self.world.effect(format!("E43 {n} {s} {w:?}"));
                    let mut a = format!("97.{}", n);
                }
                let mut ts: Vec<String> = vec![format!("40.{}", late1)];
                self.world.effect(format!("{item}"));
            }
        }
        if let Some(k) = self.desk.maybe(late1).await? {
            let late4;
            if (({
                let inner = ((8u32 + n) % 97);
                (inner * 3 + 3u32) % 97
            }) > 6u32)
            {
                late4 = {
                    self.world.effect(format!("E90 {late1} {s}"));
                    ((k + (b.len() as u32)) % 97)
                };
            } else {
                late4 = 9u32;
            }
            self.world.effect(format!("E12 {late1} {s}"));
            let (k, s) = (late4, format!("73.{}", late1));
        }
        Ok(format!("{fuel} {n} {w:?} {b:?} {s} {late1} "))
    }

    pub(crate) async fn r34(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut v = vec![n, ((5u32 + (if (n != n) { n } else { n })) % 97), n];
        let q = !self.desk.ok(3u32).await?;
        let c = ({
            let inner = step("step1", async { self.seen(n) }).await;
            (inner * 3 + 2u32) % 97
        });
        self.world.effect(format!("E71 {c} {q}"));
        let mut b = vec![((self.seen(n) + self.desk.num(c).await?) % 97)];
        Ok(format!("{fuel} {n} {v:?} {q} {c} {b:?} "))
    }

    pub(crate) async fn r35(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut v = vec![8u32, 2u32, 1];
        let p = (
            n,
            (self
                .desk
                .name(
                    self.desk
                        .fail(
                            (match n {
                                0 => n,
                                1..=5 => n,
                                _ => n,
                            }),
                        )
                        .await
                        .unwrap_or(7),
                )
                .await?
                .len() as u32),
        );
        let o = self
            .desk
            .fail(
                self.desk
                    .fail(self.desk.num(v.first().copied().unwrap_or(n)).await?)
                    .await
                    .unwrap_or(2),
            )
            .await;
        let x = n;
        let y = n;
        let mut b = when_each(2, [x, y, 3].map(|it| self.desk.num(it))).await?;
        self.world.effect(format!("E12 {n}"));
        'l1: while self.desk.ok(n).await? {
            if !spend(&mut fuel) {
                break 'l1;
            }
            if (!(n > self.desk.maybe(n).await?.unwrap_or(0)) || (n == n)) {
                let Ok(b) = self.desk.fail(n).await else {
                    break;
                };
                self.desk.note(format!("87.{}", n)).await?;
            } else if self.desk.ok(n).await? {
                match (v.len() as u32) % 4 {
                    0 => {
                        let mut k = 'l2: loop {
                            if !spend(&mut fuel) {
                                break 'l2 77;
                            }
                            if (n < n) {
                                continue;
                            }
                            let a = o.as_ref().map_or(5u32, |it| *it);
                            let mut a = self.desk.pure(a).timeout(Duration::from_secs(1)).await?;
                        };
                    }
                    c if c > 1 && n != 7 => {
                        'l3: for (k, n) in v.clone().into_iter().enumerate() {
                            if !spend(&mut fuel) {
                                break 'l3;
                            }
                            let k = k as u32;
                            let c = match self.desk.maybe(p.0).await? {
                                Some(it) => it,
                                None => {
                                    break 'l1;
                                }
                            };
                            let mut c = Some(
                                (if (true || (c < c)) {
                                    (match (v.len() as u32) {
                                        0 => 6u32,
                                        1..=5 => k,
                                        _ => {
                                            (match k {
                                                0 => n,
                                                1..=5 => 9u32,
                                                _ => 8u32,
                                            })
                                        }
                                    })
                                } else {
                                    7u32
                                }),
                            );
                        }
                    }
                    _ => {
                        let n = if true {
                            if (n <= ((n + n) % 97)) {
                                continue 'l1;
                            }
                            self.world.effect(format!("87.{}", n));
                            7u32
                        } else {
                            if true {
                                break 'l1;
                            }
                            self.world.effect(format!("E12 {n}"));
                            let a = o.as_ref().map_or(8u32, |it| *it);
                            p.1
                        };
                    }
                }
            } else {
                self.world.effect(format!("E96 {n}"));
            }
        }
        Ok(format!("{fuel} {n} {v:?} {p:?} {o:?} {b:?} "))
    }

    pub(crate) async fn r36(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut w = vec![
            self.desk.num(n).await?,
            self.desk.num(self.desk.num(n).await?).await?,
        ];
        let t = format!("42.{}", n);
        'l1: while (n <= n) {
            if !spend(&mut fuel) {
                break 'l1;
            }
            if (({
                let inner = n;
                (inner * 3 + 8u32) % 97
            }) <= self.desk.num(n).await?)
            {
                continue;
            }
        }
        {
            let lent = t.as_str();
            {
                let k = n;
                self.world.effect(format!("{lent:?}"));
            }
        }
        'l2: for item in w.iter_mut() {
            if !spend(&mut fuel) {
                break 'l2;
            }
            *item = (*item + n) % 97;
            let a = *item;
            if !(((if (n > n) { a } else { a }) <= self.desk.num(a).await?)
                && (self.desk.num(n).await? != 4u32))
            {
                if ((self
                    .desk
                    .ok((match a {
                        0 => n,
                        1..=5 => n,
                        _ => a,
                    }))
                    .await?
                    || (n != self.desk.num(n).await?))
                    || ((if (a < 6u32) {
                        n
                    } else {
                        self.desk.fail(a).await.unwrap_or(9)
                    }) < a))
                {
                    if let Some(c) = self
                        .desk
                        .maybe(
                            (if (self.desk.fail(n).await.unwrap_or(8)
                                <= (if (n == 9u32) { a } else { n }))
                            {
                                self.desk.fail(self.desk.num(n).await?).await.unwrap_or(3)
                            } else {
                                self.seen(n)
                            }),
                        )
                        .await?
                        && c > 2
                    {
                        let c = match self
                            .desk
                            .maybe(
                                self.desk
                                    .fail(self.desk.fail(n).await.unwrap_or(4))
                                    .await
                                    .unwrap_or(1),
                            )
                            .await?
                        {
                            Some(it) => it,
                            None => {
                                break;
                            }
                        };
                    } else {
                        let mut n = self.seen(a);
                        if ((n > n) && self.desk.ok(a).await?) {
                            break 'l2;
                        }
                        let Some(mut c) = self.desk.maybe(a).await? else {
                            self.world.effect(format!("E90 {n} {t}"));
                            break 'l2;
                        };
                    }
                    if (a
                        <= (match n {
                            0 => a,
                            1..=5 => step("step1", async { self.seen(a) }).await,
                            _ => 2u32,
                        }))
                    {
                        let mut v = vec![n, 3u32, n];
                    } else if (1u32 <= a) {
                        let q = !(((7u32 + a) % 97) == 0u32);
                    } else {
                        self.world.effect(format!("E20 {a} {t}"));
                    }
                }
                let mut n = a;
            } else if true {
                if true {
                    continue;
                }
            }
            let mut k = 4u32;
        }
        let mut t = t;
        let n = 7u32;
        self.world.effect(format!("E15 {n} {t}"));
        let (k, s) = (n, format!("87.{}", n));
        Ok(format!("{fuel} {w:?} {t} {n} {k} {s} "))
    }

    pub(crate) async fn r37(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut v = vec![n];
        let mut t = format!("5.{}", n);
        self.world.effect(format!("E1 {n} {t}"));
        let mut b = self
            .desk
            .num((self.desk.name((t.len() as u32 % 97)).await?.len() as u32))
            .await?;
        match self.desk.fail(n).await {
            Ok(k) => {
                v.push(b);
                let mut v = vec![(((v.len() as u32) + k) % 97), k, b];
                if let Some(n) = self
                    .desk
                    .maybe(
                        self.desk
                            .num(self.desk.num((v.len() as u32)).await?)
                            .await?,
                    )
                    .await?
                {
                    let k = inline(async { (v.len() as u32) }).await;
                    self.world.effect(format!("E18 {k} {t}"));
                }
            }
            Err(e) => {
                self.world.effect(e.to_string());
                self.world.effect(format!("E76 {b} {t}"));
                {
                    let lent = t.as_str();
                    {
                        let mut c = v
                            .first()
                            .copied()
                            .unwrap_or(((7u32 + self.desk.num(b).await?) % 97));
                        self.world.effect(format!("{lent:?}"));
                    }
                }
            }
        }
        b = (b + n) % 97;
        let mut t = t;
        let s = format!("6.{}", n);
        let mut w = vec![
            n,
            (match n {
                0 => b,
                1..=5 => self.desk.num(b).await?,
                _ => n,
            }),
            b,
        ];
        Ok(format!("{fuel} {n} {v:?} {b} {t} {s} {w:?} "))
    }

    pub(crate) async fn r38(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut w = vec![n, 4u32, 1];
        let mut b = vec![n, n];
        let mut t = format!("23.{}", n);
        let mut k = self.desk.fail(3u32).await.unwrap_or(1);
        let mut b = vec![
            ((k + (w.len() as u32)) % 97),
            self.desk.num(((k + 8u32) % 97)).await?,
        ];
        let mut k = k;
        let (k, t) = (
            (self
                .desk
                .name(self.desk.num(((n + k) % 97)).await?)
                .await?
                .len() as u32),
            self.desk.name(k).await?,
        );
        let mut a = k;
        if let Some(item) = w.first() {
            let mut b = if !((self.desk.fail(8u32).await.unwrap_or(8)
                > self.desk.maybe(n).await?.unwrap_or(3))
                || ((if (n < n) { a } else { k }) < (if (k == n) { a } else { n })))
            {
                if (w.first().copied().unwrap_or(a)
                    == (if self.desk.ok(self.desk.num(a).await?).await? {
                        n
                    } else {
                        self.desk.fail(k).await.unwrap_or(3)
                    }))
                {
                    if ((t.len() as u32 % 97)
                        <= ((self
                            .desk
                            .fail(w.first().copied().unwrap_or(a))
                            .await
                            .unwrap_or(5)
                            + 5u32)
                            % 97))
                    {
                        let s = format!("37.{}", n);
                        let mut us: Vec<String> = vec![];
                        self.world.effect(format!("E67 {n} {t}"));
                    } else {
                        let mut a = self.desk.name((t.len() as u32 % 97)).await?;
                        let n = inline(async { k }).await;
                        self.world.effect(format!("E7 {k} {a}"));
                    }
                }
                let mut b = b;
                a
            } else {
                let (k, a) = (a, t.clone());
                5u32
            };
            let k = 9u32;
            self.world.effect(format!("{item}"));
        }
        self.world.effect(format!("E14 {n} {t}"));
        Ok(format!("{fuel} {n} {w:?} {k} {t} {a} "))
    }

    pub(crate) async fn r39(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut b = vec![
            ((n + self.desk.pure(n).timeout(Duration::from_secs(1)).await?) % 97),
            0u32,
            1,
        ];
        let mut w = vec![
            (match n {
                0 => self.desk.num(n).await?,
                1..=5 => n,
                _ => n,
            }),
        ];
        let q = (n != (w.len() as u32));
        let n = self.desk.num(n).await?;
        let mut w = w;
        let mut w = vec![n, n];
        let mut b = self.desk.num(n).await?;
        'l1: while (b
            == ((({
                let inner = b;
                (inner * 3 + 6u32) % 97
            }) + ({
                let inner = b;
                (inner * 3 + 6u32) % 97
            })) % 97))
        {
            if !spend(&mut fuel) {
                break 'l1;
            }
            {
                let lent = w.first();
                {
                    'l2: for c in w.clone() {
                        if !spend(&mut fuel) {
                            break 'l2;
                        }
                        let (k, a) = (self.desk.num(7u32).await?, format!("65.{}", c));
                        yield_now().await?;
                    }
                    let n = n;
                    let n = match self
                        .desk
                        .fail(self.desk.pure(b).timeout(Duration::from_secs(1)).await?)
                        .await
                    {
                        Ok(it) => it,
                        Err(_) => {
                            self.world.effect(format!("E32 {b} {q}"));
                            continue;
                        }
                    };
                    self.world.effect(format!("{lent:?}"));
                }
            }
            let t = format!("88.{}", b);
            let a = inline(async { 6u32 }).await;
        }
        self.desk.note(format!("72.{}", b)).await?;
        'l3: for k in w.clone() {
            if !spend(&mut fuel) {
                break 'l3;
            }
            let b = inline(async { 5u32 }).await;
            'l4: while let Some(b) = w.pop() {
                if !spend(&mut fuel) {
                    break 'l4;
                }
                'l5: for item in &mut w {
                    if !spend(&mut fuel) {
                        break 'l5;
                    }
                    *item = (*item + b) % 97;
                    let b = *item;
                    self.world.effect(format!("E44 {b} {q}"));
                }
                let mut a = self.desk.num(b).await?;
            }
        }
        Ok(format!("{fuel} {q} {n} {w:?} {b} "))
    }

    pub(crate) async fn r40(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut b = vec![
            self.desk
                .pure(self.desk.fail(self.desk.num(n).await?).await.unwrap_or(7))
                .timeout(Duration::from_secs(1))
                .await?,
            8u32,
            1,
        ];
        let mut w = vec![n];
        let p = self.desk.maybe(b.first().copied().unwrap_or(n)).await?;
        'l1: for &n in &w {
            if !spend(&mut fuel) {
                break 'l1;
            }
            match self
                .desk
                .num(
                    w.first()
                        .copied()
                        .unwrap_or(self.desk.fail(5u32).await.unwrap_or(0)),
                )
                .await?
                % 4
            {
                0 => {
                    'l2: while (self
                        .desk
                        .num(w.first().copied().unwrap_or(self.desk.num(n).await?))
                        .await?
                        < n)
                    {
                        if !spend(&mut fuel) {
                            break 'l2;
                        }
                        'l3: while let Some(k) = b.pop() {
                            if !spend(&mut fuel) {
                                break 'l3;
                            }
                            let mut n = inline(async { 2u32 }).await;
                        }
                    }
                    let mut a = 'l4: loop {
                        if !spend(&mut fuel) {
                            break 'l4 77;
                        }
                        let (k, a) = ((w.len() as u32), format!("76.{}", n));
                        self.world.effect(format!("E96 {n} {a} {p:?}"));
                        match k % 4 {
                            0 => {
                                let x = w.first().copied().unwrap_or(1u32);
                                let y = (a.len() as u32 % 97);
                                let mut c = match when_any((
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
                                self.world.effect(format!("E44 {n} {a} {p:?}"));
                                let mut k = (a.len() as u32 % 97);
                            }
                            b if b > 1 && true => {
                                let c = n;
                            }
                            _ => {
                                let t = a.clone();
                                let mut ts: Vec<String> = vec![];
                                ts.push(t);
                            }
                        }
                    };
                }
                n if n > 1 && n != 7 => {
                    let mut o = Some(p.unwrap_or(n));
                }
                _ => {
                    self.world.effect(format!("E79 {n} {w:?}"));
                }
            }
            self.world.effect(format!("11.{}", n));
        }
        let mut b = p.unwrap_or(6u32);
        let k = b;
        let mut k = self.seen(9u32);
        self.world.effect(format!("E57 {k}"));
        if (8u32 == self.seen(k)) {
            return Err(Oops::Refused(format!("R{}", self.seen(7u32))));
        }
        let c = k;
        Ok(format!("{fuel} {n} {w:?} {p:?} {b} {k} {c} "))
    }

    pub(crate) async fn r41(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let (k, s) = (
            self.desk.pure(n).timeout(Duration::from_secs(1)).await?,
            format!("58.{}", n),
        );
        let t = format!("25.{}", k);
        match self.desk.num(n).await? % 4 {
            0 => {
                self.world.effect(format!("E54 {n} {t}"));
            }
            c if c > 1 && n != 7 => {
                self.desk.note(format!("71.{}", n)).await?;
                let k = if (k == 4u32) {
                    let mut w = vec![
                        self.desk.maybe(self.seen(k)).await?.unwrap_or(1),
                        self.desk.fail(n).await.unwrap_or(2),
                    ];
                    c
                } else {
                    let x = self.desk.num(c).await?;
                    let y = self.desk.maybe(c).await?.unwrap_or(1);
                    let (r, o) = when_all_settled((self.desk.fail(x), self.desk.num(y))).await;
                    let o = self
                        .desk
                        .fail(
                            ((self
                                .desk
                                .num(self.desk.maybe(k).await?.unwrap_or(9))
                                .await?
                                + n)
                                % 97),
                        )
                        .await;
                    'l1: while (4u32 > c) {
                        if !spend(&mut fuel) {
                            break 'l1;
                        }
                        let late2;
                        if (3u32
                            <= self.seen(
                                ({
                                    let inner = ((k + c) % 97);
                                    (inner * 3 + 5u32) % 97
                                }),
                            ))
                        {
                            late2 = {
                                delay(Duration::from_secs(4)).await?;
                                k
                            };
                        } else {
                            late2 = self.desk.num(n).await?;
                        }
                    }
                    k
                };
            }
            _ => {
                'l3: for k in 0..k.min(3) {
                    if !spend(&mut fuel) {
                        break 'l3;
                    }
                    let n = if (n
                        == self
                            .desk
                            .num(
                                (match k {
                                    0 => self.desk.maybe(k).await?.unwrap_or(7),
                                    1..=5 => n,
                                    _ => self.desk.num(n).await?,
                                }),
                            )
                            .await?)
                    {
                        let Ok(c) = self
                            .desk
                            .fail((self.desk.name(6u32).await?.len() as u32))
                            .await
                        else {
                            continue;
                        };
                        if let Some(b) = Some(((1u32 + 2u32) % 97)) {
                            self.world.effect(format!("E72 {b} {s}"));
                        }
                        self.world.effect(format!("E52 {k} {s}"));
                        4u32
                    } else {
                        let c = Some(((k + 4u32) % 97));
                        let mut us: Vec<String> = vec![format!("41.{}", k)];
                        k
                    };
                }
                self.world.effect(format!("E15 {k} {t}"));
                let late4;
                if (7u32 < 8u32) {
                    late4 = {
                        let c = 0u32;
                        self.world.effect(format!("E8 {n} {s}"));
                        5u32
                    };
                } else {
                    late4 = 2u32;
                }
            }
        }
        let a = t;
        self.world.effect(format!("E86 {k} {s}"));
        let mut us: Vec<String> = vec![];
        let mut us: Vec<String> = us;
        self.world.effect(format!("E35 {n} {a}"));
        let p = Some(7u32);
        Ok(format!("{fuel} {n} {k} {s} {a} {us:?} {p:?} "))
    }

    pub(crate) async fn r42(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut w = vec![3u32, 5u32, 1];
        let mut b = vec![self.desk.fail(n).await.unwrap_or(1)];
        let c = self
            .desk
            .maybe(
                self.desk
                    .fail(
                        (if self.desk.ok(n).await? {
                            self.desk.maybe(n).await?.unwrap_or(7)
                        } else {
                            ((n + n) % 97)
                        }),
                    )
                    .await
                    .unwrap_or(4),
            )
            .await?;
        match self.desk.fail(n).await {
            Ok(a) => {
                let a = format!("47.{}", n);
            }
            Err(e) => {
                self.world.effect(e.to_string());
                'l1: for item in w.iter_mut() {
                    if !spend(&mut fuel) {
                        break 'l1;
                    }
                    *item = (*item + n) % 97;
                    let c = *item;
                    if (self.desk.maybe(n).await?.unwrap_or(3) > ((n + n) % 97)) {
                        continue 'l1;
                    }
                    self.world.effect(format!("E20 {c}"));
                }
                'l2: while let Some(a) = w.pop() {
                    if !spend(&mut fuel) {
                        break 'l2;
                    }
                    'l3: for &b in &b {
                        if !spend(&mut fuel) {
                            break 'l3;
                        }
                        'l4: while self.desk.ok(a).await? {
                            if !spend(&mut fuel) {
                                break 'l4;
                            }
                            let pair = (
                                self.desk.maybe(b).await?.unwrap_or(3),
                                (match self.desk.maybe(a).await?.unwrap_or(8) {
                                    0 => 7u32,
                                    1..=5 => self.seen(
                                        self.desk.pure(b).timeout(Duration::from_secs(1)).await?,
                                    ),
                                    _ => ((n + self.desk.fail(b).await.unwrap_or(6)) % 97),
                                }),
                            );
                        }
                        self.world.effect(format!("E18 {a}"));
                    }
                    match self.desk.maybe(c.unwrap_or(5u32)).await?.unwrap_or(0) % 4 {
                        0 => {
                            if (5u32 > c.unwrap_or(n)) {
                                continue;
                            }
                        }
                        b if b > 1 && n != 7 => {
                            self.world.effect(format!("61.{}", a));
                            if ((w.len() as u32) <= 0u32) {
                                let mut w = vec![c.unwrap_or(n)];
                            }
                            'l5: for c in 0..=0u32 {
                                if !spend(&mut fuel) {
                                    break 'l5;
                                }
                                self.world.effect(format!("E8 {b}"));
                            }
                        }
                        _ => {
                            let (k, a) = (self.seen(c.unwrap_or(n)), format!("33.{}", a));
                            let k = 'l6: loop {
                                if !spend(&mut fuel) {
                                    break 'l6 77;
                                }
                                let p = Some(3u32);
                            };
                        }
                    }
                }
                self.world.effect(format!("E67 {n}"));
            }
        }
        let t = format!("90.{}", n);
        if true {
            return Ok(format!(
                "75 {}",
                (((match n {
                    0 => n,
                    1..=5 => n,
                    _ => n,
                }) + w.first().copied().unwrap_or(n))
                    % 97)
            ));
        }
        self.world.effect(format!("69.{}", n));
        let mut a = self.seen(6u32);
        self.world.effect(format!("E88 {n} {t} {w:?}"));
        Ok(format!("{fuel} {n} {w:?} {b:?} {c:?} {t} {a} "))
    }

    pub(crate) async fn r43(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut b = vec![n, self.desk.num(self.desk.num(9u32).await?).await?];
        let mut t = format!("4.{}", n);
        match self.desk.fail(6u32).await {
            Ok(n) => {
                if (self.desk.pure(n).timeout(Duration::from_secs(1)).await?
                    < (if self
                        .desk
                        .ok((match n {
                            0 => n,
                            1..=5 => 9u32,
                            _ => n,
                        }))
                        .await?
                    {
                        n
                    } else {
                        4u32
                    }))
                {
                    let x = self.desk.fail((b.len() as u32)).await.unwrap_or(5);
                    let y = n;
                    let k = match when_any((self.desk.pure(x), delay(Duration::from_secs(1)))).await
                    {
                        Either::Left(got) => got?,
                        Either::Right(over) => {
                            over?;
                            y
                        }
                    };
                    let mut b = k;
                } else {
                    if self
                        .desk
                        .ok(self.desk.pure(n).timeout(Duration::from_secs(1)).await?)
                        .await?
                    {
                        let x = 0u32;
                        let y = self.desk.num(n).await?;
                        let mut v = when_each(2, [x, y, 3].map(|it| self.desk.num(it))).await?;
                    } else {
                        self.desk.note(format!("64{}{t}", n)).await?;
                        match self.desk.fail((b.len() as u32)).await {
                            Ok(k) => {
                                let mut a = format!("27.{}", n);
                            }
                            Err(e) => {
                                self.world.effect(e.to_string());
                                let n = self.desk.fail((b.len() as u32)).await.unwrap_or(5);
                            }
                        }
                    }
                }
                match (match self.desk.fail(1u32).await.unwrap_or(8) {
                    0 => (((b.len() as u32) + n) % 97),
                    1..=5 => 7u32,
                    _ => n,
                }) % 4
                {
                    0 => {
                        let mut k = self.desk.num(2u32).await?;
                        if self.desk.ok(n).await? {
                            {
                                let lent = t.as_str();
                                {
                                    b.push(((n + b.first().copied().unwrap_or(n)) % 97));
                                    let mut w = vec![(t.len() as u32 % 97)];
                                    self.world.effect(format!("{lent:?}"));
                                }
                            }
                            let x = b.first().copied().unwrap_or(self.desk.num(9u32).await?);
                            let y = (b.len() as u32);
                            let mut w = when_each(2, [x, y, 3].map(|it| self.desk.num(it))).await?;
                        }
                    }
                    a if a > 1 && true => {
                        if (4u32 == 0u32) {
                            if (6u32 <= 0u32) {
                                self.world.effect(format!("E66 {a} {t}"));
                                self.world.effect(format!("E66 {a} {t} {b:?}"));
                            } else if (n <= (t.len() as u32 % 97)) {
                                let c = !!true;
                            }
                            let mut b = (t.len() as u32 % 97);
                        }
                        self.world.effect(format!("E47 {n} {t}"));
                    }
                    _ => {
                        let mut a = t;
                    }
                }
            }
            Err(e) => {
                self.world.effect(e.to_string());
                self.world.effect(format!("E23 {n} {b:?}"));
            }
        }
        let mut o = Some(3u32);
        let c = (o.unwrap_or((b.len() as u32)) < 0u32);
        let mut pair = (n, 0u32);
        Ok(format!("{fuel} {n} {b:?} {o:?} {c} {pair:?} "))
    }

    pub(crate) async fn r44(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut b = vec![self.desk.num(n).await?, 7u32, 1];
        let mut v = vec![n, n, self.desk.num(n).await?];
        let mut o = self
            .desk
            .fail(self.desk.num(self.desk.num(((n + n) % 97)).await?).await?)
            .await;
        match self
            .desk
            .fail(
                ((o.as_ref().map_or(8u32, |it| *it)
                    + self.desk.maybe(self.desk.num(n).await?).await?.unwrap_or(7))
                    % 97),
            )
            .await
        {
            Ok(c) => {
                self.world.effect(format!("E20 {c}"));
                let mut s = format!("58.{}", n);
                let mut ts: Vec<String> = vec![self.desk.name(((c + 4u32) % 97)).await?];
            }
            Err(e) => {
                self.world.effect(e.to_string());
                let mut n = self
                    .desk
                    .fail(
                        (match (if (n == 3u32) { n } else { 7u32 }) {
                            0 => (b.len() as u32),
                            1..=5 => n,
                            _ => n,
                        }),
                    )
                    .await
                    .unwrap_or(1);
                {
                    let lent = v.first();
                    {
                        let mut a = self
                            .desk
                            .name(self.seen(step("step1", async { self.seen(n) }).await))
                            .await?;
                        self.world.effect(format!("{lent:?}"));
                    }
                }
                'l1: for b in v.clone() {
                    if !spend(&mut fuel) {
                        break 'l1;
                    }
                    let mut c = o.as_ref().map_or(2u32, |it| *it);
                    let k = o.as_ref().map_or(7u32, |it| *it);
                }
            }
        }
        let mut w = vec![(v.len() as u32)];
        let mut t = format!("9.{}", n);
        Ok(format!("{fuel} {n} {b:?} {v:?} {o:?} {w:?} {t} "))
    }

    pub(crate) async fn r45(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let (k, s) = (n, format!("76.{}", n));
        let q = (self
            .desk
            .fail(self.desk.maybe(n).await?.unwrap_or(6))
            .await
            .unwrap_or(4)
            < (if (k != k) { n } else { k }));
        let n = 'l1: {
            if ((n > 8u32) || (k == n)) {
                break 'l1 n;
            }
            let n = (s.len() as u32 % 97);
            n
        };
        let mut a = (s.len() as u32 % 97);
        if (((((a > a) || (a != n)) || ((3u32 <= n) || (2u32 != n))) && ((n == k) && (n > a)))
            || self
                .desk
                .ok(self.desk.num(self.desk.num(8u32).await?).await?)
                .await?)
        {
            let s = self
                .desk
                .name(self.desk.num(self.desk.num(n).await?).await?)
                .await?;
            let mut a = self.seen(self.desk.num(self.desk.num(((a + k) % 97)).await?).await?);
        } else {
            let (k, a) = (a, format!("97.{}", k));
            match k % 4 {
                0 => {
                    let mut b = k;
                }
                a if a > 1 && true => {
                    if let Some(k) = Some(3u32) {
                        if (false && (9u32 <= n)) {
                            self.world.effect(format!("56.{}", n));
                            let mut us: Vec<String> =
                                vec![format!("22{}{s}", k), format!("20.{}", n)];
                            let n = 7u32;
                        } else {
                            let mut w = vec![a, 6u32, 9u32];
                            let k = a;
                            let mut n = n;
                        }
                        let a = s.clone();
                    }
                    let (k, t) = (a, s.clone());
                    self.world.effect(format!("E27 {a} {t} {q}"));
                }
                _ => {
                    let c = true;
                }
            }
            self.world.effect(format!("E87 {n} {a} {q}"));
        }
        Ok(format!("{fuel} {k} {s} {q} {n} {a} "))
    }

    pub(crate) async fn r46(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut w = vec![((n + self.desk.num(n).await?) % 97), 9u32, 1];
        let mut w = vec![n, n];
        let mut s = format!("52.{}", n);
        let mut p = (
            (if (4u32 != n) { (w.len() as u32) } else { n }),
            self.desk.fail(n).await.unwrap_or(3),
        );
        let mut v = vec![self.seen(n), 7u32, n];
        delay(Duration::from_secs(7)).await?;
        let mut n = n;
        let mut v = w;
        let x = n;
        let y = ((n + n) % 97);
        let mut w = when_each(2, [x, y, 3].map(|it| self.desk.num(it))).await?;
        let x = self
            .desk
            .num(
                self.desk
                    .pure((s.len() as u32 % 97))
                    .timeout(Duration::from_secs(1))
                    .await?,
            )
            .await?;
        let y = w
            .first()
            .copied()
            .unwrap_or(self.desk.maybe((v.len() as u32)).await?.unwrap_or(2));
        let mut a = match when_any((self.desk.pure(x), delay(Duration::from_secs(1)))).await {
            Either::Left(got) => got?,
            Either::Right(over) => {
                over?;
                y
            }
        };
        Ok(format!("{fuel} {s} {p:?} {n} {v:?} {w:?} {a} "))
    }

    pub(crate) async fn r47(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut v = vec![5u32, 9u32, 1];
        let mut b = vec![self.desk.num(self.desk.num(n).await?).await?, n];
        let r = self.desk.fail(n).await;
        yield_now().await?;
        self.desk.note(format!("42.{}", n)).await?;
        'l1: for k in 0..self.desk.maybe(n).await?.unwrap_or(7).min(3) {
            if !spend(&mut fuel) {
                break 'l1;
            }
            let b = match self
                .desk
                .fail((((self.desk.name(self.desk.num(7u32).await?).await?.len() as u32) + k) % 97))
                .await
            {
                Ok(it) => it,
                Err(_) => {
                    self.world.effect(format!("E58 {n}"));
                    continue 'l1;
                }
            };
        }
        let mut o = self.desk.fail(n).await;
        if let Some(c) = self
            .desk
            .maybe(
                self.desk
                    .num(self.desk.maybe(self.desk.num(n).await?).await?.unwrap_or(5))
                    .await?,
            )
            .await?
            && self.desk.ok(c).await?
        {
            match &r {
                Ok(good) => {
                    let mut a = c;
                    let n = if self.desk.ok(r.as_ref().map_or(6u32, |it| *it)).await? {
                        self.desk.note(format!("88.{}", a)).await?;
                        a
                    } else {
                        'l2: for n in v.clone() {
                            if !spend(&mut fuel) {
                                break 'l2;
                            }
                            let x = c;
                            let y = n;
                            let (a, o) = when_all((self.desk.num(x), self.desk.maybe(y))).await?;
                            if !((n <= n) || (a < a)) {
                                continue 'l2;
                            }
                            self.desk.note(self.desk.name(6u32).await?).await?;
                        }
                        if let Some(n) = Some(step("step1", async { self.seen(c) }).await) {
                            let mut o = Some(6u32);
                        } else {
                            let mut p = (((r.as_ref().map_or(8u32, |it| *it) + 1u32) % 97), 7u32);
                            let mut t = format!("58.{}", n);
                            self.world.effect(format!("51.{}", a));
                        }
                        7u32
                    };
                    a = (a + self.seen(c)) % 97;
                    self.world.effect(format!("{good}"));
                }
                Err(bad) => {
                    let mut c = r.as_ref().map_or(0u32, |it| *it);
                    self.world.effect(format!("{bad}"));
                }
            }
        }
        let mut b = vec![7u32];
        Ok(format!("{fuel} {n} {v:?} {r:?} {o:?} {b:?} "))
    }

    pub(crate) async fn r48(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut b = vec![
            self.desk
                .fail(self.desk.num(3u32).await?)
                .await
                .unwrap_or(5),
            3u32,
            1,
        ];
        let mut w = vec![n];
        let mut c = (n < 2u32);
        let x = self.desk.maybe((w.len() as u32)).await?.unwrap_or(4);
        let y = ((n + self
            .desk
            .pure((if (n <= n) { n } else { n }))
            .timeout(Duration::from_secs(1))
            .await?)
            % 97);
        let mut w = when_all(b.iter().map(|it| self.desk.num(*it)).collect::<Vec<_>>()).await?;
        'l1: for item in &mut w {
            if !spend(&mut fuel) {
                break 'l1;
            }
            *item = (*item + self.desk.num((b.len() as u32)).await?) % 97;
            let n = *item;
            if (n < n) {
                let Ok(b) = self.desk.fail(n).await else {
                    continue 'l1;
                };
                let mut k = b;
                'l2: for b in 0..3u32 {
                    if !spend(&mut fuel) {
                        break 'l2;
                    }
                    self.desk.note(format!("0.{}", k)).await?;
                    self.desk.note(format!("13.{}", b)).await?;
                }
            } else {
                let mut c = if (n > n) {
                    let p = self
                        .desk
                        .maybe(self.desk.num(self.desk.num(8u32).await?).await?)
                        .await?;
                    let mut ts: Vec<String> = vec![format!("43.{}", n), format!("34.{}", n)];
                    if let Some(b) = Some(
                        ({
                            let inner = 1u32;
                            (inner * 3 + 7u32) % 97
                        }),
                    ) {
                        let n = 2u32;
                    } else {
                        let k = 4u32;
                    }
                    b.first().copied().unwrap_or(((self.seen(n) + n) % 97))
                } else {
                    self.world.effect(format!("E29 {n} {c}"));
                    n
                };
            }
            let mut n = (b.len() as u32);
        }
        let a = ((((9u32 + n) % 97) + (if true { n } else { self.seen(0u32) })) % 97);
        let n = n;
        Ok(format!("{fuel} {b:?} {c} {w:?} {a} {n} "))
    }

    pub(crate) async fn r49(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut w = vec![n, n, n];
        let mut c = self.desk.maybe(5u32).await?;
        let x = n;
        let y = (w.len() as u32);
        let b = match when_any((self.desk.pure(x), delay(Duration::from_secs(1)))).await {
            Either::Left(got) => got?,
            Either::Right(over) => {
                over?;
                y
            }
        };
        let mut v = vec![4u32];
        let n = 'l1: loop {
            if !spend(&mut fuel) {
                break 'l1 77;
            }
            {
                let lent = w.iter().max();
                {
                    let mut k = self.desk.num(n).await?;
                    if self.desk.ok((w.len() as u32)).await? {
                        continue 'l1;
                    }
                    self.world.effect(format!("{lent:?}"));
                }
            }
            let Ok(b) = self.desk.fail(7u32).await else {
                continue;
            };
            let held2 = start(self.desk.pure(9u32)).await;
            let mut b = if self
                .desk
                .ok(self
                    .desk
                    .maybe(
                        self.desk
                            .num((self.desk.name(b).await?.len() as u32))
                            .await?,
                    )
                    .await?
                    .unwrap_or(3))
                .await?
            {
                let b = match self.desk.fail(0u32).await {
                    Ok(it) => it,
                    Err(_) => {
                        self.world.effect(format!("E75 {n}"));
                        continue;
                    }
                };
                let b = match self.desk.maybe(b).await? {
                    Some(it) => it,
                    None => {
                        break self.desk.num(self.desk.fail(n).await.unwrap_or(2)).await?;
                    }
                };
                yield_now().await?;
                c.unwrap_or(5u32)
            } else {
                if false {
                    let mut v = vec![4u32];
                    if false {
                        let n = 1u32;
                        let (k, s) = ((v.len() as u32), format!("78.{}", b));
                    }
                } else if false {
                    if (false || false) {
                        if true {
                            continue;
                        }
                        let mut p = (n, 3u32);
                        let a = format!("27.{}", b);
                    } else {
                        let a = 2u32;
                    }
                    self.world.effect(format!("E9 {n}"));
                    self.world.effect(format!("E80 {n}"));
                } else {
                    let mut w = vec![c.unwrap_or(w.first().copied().unwrap_or(8u32)), 9u32];
                }
                let mut t = format!("3.{}", b);
                1u32
            };
            let mut c = held2.await?;
        };
        self.world.effect(format!("E32 {b} {v:?} {c:?}"));
        Ok(format!("{fuel} {w:?} {c:?} {b} {v:?} {n} "))
    }

    pub(crate) async fn r50(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut b = vec![6u32];
        let c = Some(n);
        let mut pair = (
            self.desk
                .fail(
                    (if b.contains(&8u32) {
                        (b.len() as u32)
                    } else {
                        ((n + n) % 97)
                    }),
                )
                .await
                .unwrap_or(1),
            (if self.desk.ok(n).await? {
                ((self.desk.num(6u32).await? + (b.len() as u32)) % 97)
            } else {
                n
            }),
        );
        if (((self.desk.num(n).await?
            <= ({
                let inner = n;
                (inner * 3 + 4u32) % 97
            }))
            && (((n + 2u32) % 97) != self.desk.num(n).await?))
            && (((n <= n) || (n != n)) || (((6u32 < n) && (n == n)) || c.is_some())))
        {
            'l1: for item in b.iter_mut() {
                if !spend(&mut fuel) {
                    break 'l1;
                }
                *item = (*item + n) % 97;
                let k = *item;
                let x = ((({
                    let inner = (if (k <= n) { n } else { n });
                    (inner * 3 + 4u32) % 97
                }) + n)
                    % 97);
                let y = pair.0;
                let mut w = when_each(2, [x, y, 3].map(|it| self.desk.num(it))).await?;
                let b = ((self.desk.maybe((w.len() as u32)).await?.unwrap_or(0)
                    + w.first().copied().unwrap_or(1u32))
                    % 97);
            }
        } else if ((n
            <= (if self.desk.ok(n).await? {
                self.desk.pure(n).timeout(Duration::from_secs(1)).await?
            } else {
                n
            }))
            && (self.desk.num(1u32).await? < n))
        {
            self.world.effect(format!("E70 {n}"));
            let mut b = if (self
                .desk
                .ok(step("step1", async { self.seen(n) }).await)
                .await?
                && (((n + ((n + n) % 97)) % 97) == self.desk.num(n).await?))
            {
                let a = format!("61.{}", n);
                self.desk
                    .maybe(
                        (match n {
                            0 => n,
                            1..=5 => 5u32,
                            _ => 1u32,
                        }),
                    )
                    .await?
                    .unwrap_or(3)
            } else {
                let mut s = format!("71.{}", n);
                self.desk.maybe(self.desk.num(n).await?).await?.unwrap_or(0)
            };
        }
        self.desk.note(format!("27.{}", n)).await?;
        let k = self.seen(((n + n) % 97));
        self.world.effect(format!("E95 {k}"));
        {
            let lent = &b;
            {
                let mut ts: Vec<String> = vec![format!("82.{}", k)];
                self.world.effect(format!("E1 {n}"));
                let n = 'l2: loop {
                    if !spend(&mut fuel) {
                        break 'l2 77;
                    }
                    let k = 'l3: {
                        self.world.effect(format!("E92 {n} {ts:?}"));
                        n
                    };
                    let k = c.unwrap_or(
                        ({
                            let inner = b.first().copied().unwrap_or(n);
                            (inner * 3 + 1u32) % 97
                        }),
                    );
                };
                self.world.effect(format!("{lent:?}"));
            }
        }
        let b = ((b
            .first()
            .copied()
            .unwrap_or(b.first().copied().unwrap_or(((k + k) % 97)))
            + k)
            % 97);
        Ok(format!("{fuel} {n} {c:?} {pair:?} {k} {b} "))
    }

    pub(crate) async fn r51(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut w = vec![self.desk.maybe(n).await?.unwrap_or(0), 0u32, 1];
        let mut pair = (3u32, self.desk.num(((3u32 + ((n + n) % 97)) % 97)).await?);
        let p = self
            .desk
            .maybe(self.desk.maybe(n).await?.unwrap_or(9))
            .await?;
        if p.is_some() {
            let held1 = start(
                self.desk.pure(
                    self.desk
                        .num((if (n < 8u32) { n } else { ((n + n) % 97) }))
                        .await?,
                ),
            )
            .await;
            let n = self.seen(n);
            let k = held1.await?;
            'l2: while let Some(b) = w.pop() {
                if !spend(&mut fuel) {
                    break 'l2;
                }
                if ((w.len() as u32) == b) {
                    match self
                        .desk
                        .fail(
                            (match k {
                                0 => pair.1,
                                1..=5 => k,
                                _ => {
                                    (match b {
                                        0 => 6u32,
                                        1..=5 => {
                                            (match k {
                                                0 => k,
                                                1..=5 => k,
                                                _ => k,
                                            })
                                        }
                                        _ => self.desk.maybe(b).await?.unwrap_or(6),
                                    })
                                }
                            }),
                        )
                        .await
                    {
                        Ok(c) => {
                            let mut n = step("step1", async { self.seen(n) }).await;
                        }
                        Err(e) => {
                            self.world.effect(e.to_string());
                            let pair = (
                                self.desk
                                    .maybe(
                                        ((({
                                            let inner = n;
                                            (inner * 3 + 9u32) % 97
                                        }) + k)
                                            % 97),
                                    )
                                    .await?
                                    .unwrap_or(0),
                                b,
                            );
                        }
                    }
                } else if (step("step2", async { self.seen(k) }).await == self.seen(n)) {
                    let Some(mut c) = self
                        .desk
                        .maybe(p.unwrap_or(self.desk.num(n).await?))
                        .await?
                    else {
                        self.world.effect(format!("E1 {n} {pair:?}"));
                        continue 'l2;
                    };
                    let n = self.desk.num(self.desk.fail(c).await.unwrap_or(7)).await?;
                    let mut us: Vec<String> = vec![];
                }
                self.world.effect(format!("E87 {n}"));
                {
                    let lent = &w;
                    {
                        self.world.effect(format!("88.{}", k));
                        self.world.effect(format!("{lent:?}"));
                    }
                }
            }
        } else {
            let mut us: Vec<String> = vec![];
        }
        self.world.effect(format!("E46 {n}"));
        let mut o = Some(2u32);
        let k = 2u32;
        Ok(format!("{fuel} {n} {w:?} {pair:?} {p:?} {o:?} {k} "))
    }

    pub(crate) async fn r52(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut b = vec![
            (if (self.desk.num(n).await? > self.desk.num(n).await?) {
                self.desk.num((if (n <= n) { 8u32 } else { n })).await?
            } else {
                n
            }),
            4u32,
            1,
        ];
        let pair = (
            self.desk
                .fail(
                    self.desk
                        .fail(
                            ({
                                let inner = n;
                                (inner * 3 + 5u32) % 97
                            }),
                        )
                        .await
                        .unwrap_or(0),
                )
                .await
                .unwrap_or(9),
            (b.len() as u32),
        );
        let s = format!("82.{}", n);
        let mut b = 5u32;
        let held1 = start(self.desk.pure(self.desk.maybe(n).await?.unwrap_or(5))).await;
        let s = self
            .desk
            .name(step("step1", async { self.seen(n) }).await)
            .await?;
        let mut a = held1.await?;
        if ((if ((if (b <= b) { a } else { n }) > n) {
            self.desk
                .fail(self.desk.num(3u32).await?)
                .await
                .unwrap_or(9)
        } else {
            ((a + self.desk.num(a).await?) % 97)
        }) < (match b {
            0 => self.desk.num(self.desk.fail(b).await.unwrap_or(1)).await?,
            1..=5 => pair.1,
            _ => b,
        })) {
            match n % 4 {
                0 => {
                    a += self
                        .desk
                        .maybe(self.desk.num((if true { 2u32 } else { 6u32 })).await?)
                        .await?
                        .unwrap_or(9);
                    a %= 97;
                    self.world.effect(format!("E76 {n} {s}"));
                    let mut n = if (self.seen(8u32) < b) {
                        match a % 4 {
                            0 => {
                                let k = n;
                                self.world.effect(format!("E6 {b} {s}"));
                                let mut o = Some(1u32);
                            }
                            c if c > 1 && n != 7 => {
                                let mut ts: Vec<String> = vec![];
                            }
                            _ => {
                                self.world.effect(format!("E56 {b} {s}"));
                            }
                        }
                        a
                    } else {
                        let mut a = 9u32;
                        5u32
                    };
                }
                k if k > 1 && n != 7 => {
                    self.world.effect(format!("E56 {b} {s}"));
                }
                _ => {
                    let s = s.clone();
                }
            }
        } else {
            self.world.effect(format!("38.{}", b));
        }
        let mut c = Some(9u32);
        Ok(format!("{fuel} {n} {pair:?} {b} {s} {a} {c:?} "))
    }

    pub(crate) async fn r53(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut v = vec![n, 5u32, 1];
        let mut b = vec![n, self.desk.num(((n + n) % 97)).await?];
        let mut r = self.desk.fail(n).await;
        let mut b = b;
        let a = n;
        let x = self
            .desk
            .num(self.desk.num((v.len() as u32)).await?)
            .await?;
        let y =
            ((n + (if (a < a) {
                ((a + n) % 97)
            } else {
                (v.len() as u32)
            })) % 97);
        let mut n = match when_any((self.desk.pure(x), delay(Duration::from_secs(1)))).await {
            Either::Left(got) => got?,
            Either::Right(over) => {
                over?;
                y
            }
        };
        let b = if (1u32 == n) {
            let mut t = format!("73.{}", a);
            let mut a = ((self.desk.num(r.as_ref().map_or(6u32, |it| *it)).await?
                + ((a + (if self.desk.ok(a).await? { a } else { n })) % 97))
                % 97);
            match (t.len() as u32 % 97) % 4 {
                0 => {
                    let o = self.desk.maybe(self.desk.num(a).await?).await?;
                }
                n if n > 1 && true => {
                    let s = format!("85{}{t}", a);
                    let a = 6u32;
                }
                _ => {
                    if ((t.len() as u32 % 97)
                        == b.first().copied().unwrap_or(
                            self.desk
                                .fail(
                                    ({
                                        let inner = n;
                                        (inner * 3 + 3u32) % 97
                                    }),
                                )
                                .await
                                .unwrap_or(9),
                        ))
                    {
                        let x = a;
                        let y = self.desk.num(self.desk.num(((a + n) % 97)).await?).await?;
                        let mut v = when_each(2, [x, y, 3].map(|it| self.desk.num(it))).await?;
                        'l1: while let Some(b) = self.desk.maybe(0u32).await? {
                            if !spend(&mut fuel) {
                                break 'l1;
                            }
                            let x = a;
                            let y = 0u32;
                            let mut v = when_each(2, [x, y, 3].map(|it| self.desk.num(it))).await?;
                        }
                        let b = ((2u32 + 5u32) % 97);
                    } else {
                        let a = t;
                    }
                }
            }
            2u32
        } else {
            v.push(a);
            n
        };
        self.world.effect(format!("E77 {n}"));
        Ok(format!("{fuel} {v:?} {r:?} {a} {n} {b} "))
    }

    pub(crate) async fn r54(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut v = vec![
            self.desk.pure(n).timeout(Duration::from_secs(1)).await?,
            self.desk.num(n).await?,
        ];
        let a = format!("68.{}", n);
        if (self.desk.num(1u32).await? <= n) {
            let mut c = n;
            let held1 = start(self.desk.pure(n)).await;
            if (c != c) {
                c = n;
                if let Some(b) = self
                    .desk
                    .maybe(step("step1", async { self.seen(c) }).await)
                    .await?
                    && b > 2
                {
                    let n = self.desk.num(n).await?;
                    let a = b;
                    v.push(b);
                }
            }
            let mut n = held1.await?;
            let b = (a.len() as u32 % 97);
        }
        if self.desk.ok(9u32).await? {
            let mut a = format!("9.{}", n);
            self.world.effect(format!("E66 {n} {a}"));
            let mut n = if (((n + self.seen(n)) % 97) < 9u32) {
                let n = if (9u32
                    > self
                        .desk
                        .fail((if (n > n) { (v.len() as u32) } else { n }))
                        .await
                        .unwrap_or(2))
                {
                    match self.desk.fail(n).await {
                        Ok(n) => {
                            let (k, t) = (n, format!("32.{}", n));
                            self.world.effect(format!("E29 {n} {t}"));
                        }
                        Err(e) => {
                            self.world.effect(e.to_string());
                            self.world.effect(format!("E74 {n} {a}"));
                            yield_now().await?;
                            let mut c = Some(n);
                        }
                    }
                    self.desk.note(format!("26.{}", n)).await?;
                    let n = self.desk.maybe(0u32).await?.unwrap_or(6);
                    self.desk.num(n).await?
                } else {
                    let mut a = v.first().copied().unwrap_or(((n + 7u32) % 97));
                    7u32
                };
                6u32
            } else {
                self.world.effect(format!("E58 {n} {a}"));
                (a.len() as u32 % 97)
            };
        } else {
            self.world.effect(format!("E48 {n} {a}"));
        }
        let k = v.first().copied().unwrap_or(9u32);
        let mut k = 7u32;
        self.world.effect(format!("E66 {k} {a}"));
        self.world.effect(format!("E66 {k} {a}"));
        Ok(format!("{fuel} {n} {v:?} {a} {k} "))
    }

    pub(crate) async fn r55(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut w = vec![
            self.desk
                .fail(self.desk.num(7u32).await?)
                .await
                .unwrap_or(3),
            2u32,
            1,
        ];
        let mut w = vec![
            self.desk.num(n).await?,
            self.desk
                .num((self.desk.name(n).await?.len() as u32))
                .await?,
            (match self.seen(n) {
                0 => self.desk.num(n).await?,
                1..=5 => n,
                _ => {
                    (match n {
                        0 => n,
                        1..=5 => n,
                        _ => n,
                    })
                }
            }),
        ];
        let r = self
            .desk
            .fail(
                self.desk
                    .maybe(((self.desk.num(n).await? + self.desk.num(n).await?) % 97))
                    .await?
                    .unwrap_or(4),
            )
            .await;
        if (n == n) {
            'l1: for n in (0..1u32).rev() {
                if !spend(&mut fuel) {
                    break 'l1;
                }
                let (k, s) = (
                    ((self.desk.num((w.len() as u32)).await? + n) % 97),
                    self.desk.name(n).await?,
                );
                if (self.desk.num(k).await? != k) {
                    let x = 8u32;
                    let y = n;
                    let (r, o) = when_all_settled((self.desk.fail(x), self.desk.num(y))).await;
                    if false {
                        w.push(0u32);
                    } else if (k > 5u32) {
                        self.world.effect(format!("E95 {k} {s}"));
                        self.world.effect(format!("E90 {n} {s}"));
                    } else {
                        let s = s;
                    }
                    self.world.effect(format!("E81 {k} {r:?}"));
                } else {
                    let (k, t) = (0u32, format!("80.{}", k));
                    if ((k > 0u32) || (6u32 <= k)) {
                        if (k > (w.len() as u32)) {
                            break;
                        }
                        self.world.effect(format!("E32 {k} {t}"));
                    } else {
                        let mut a = (w.len() as u32);
                        let mut b = a;
                        let mut n = 1u32;
                    }
                }
            }
        } else if ((6u32 > 4u32) && ((w.len() as u32) > n)) {
            let mut c = ((n != n) || (n > n));
        }
        let mut q = ((3u32
            == (match n {
                0 => n,
                1..=5 => n,
                _ => n,
            }))
            && ((w.len() as u32) == n));
        self.world.effect(format!("E26 {n} {q}"));
        let (k, s) = (7u32, format!("40.{}", n));
        w.push(k);
        let k = 7u32;
        let mut b = w;
        Ok(format!("{fuel} {n} {r:?} {q} {s} {k} {b:?} "))
    }

    pub(crate) async fn r56(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut ts: Vec<String> = vec![];
        let o = self
            .desk
            .fail((self.desk.name(1u32).await?.len() as u32))
            .await;
        let mut ts: Vec<String> = vec![format!("13.{}", n), format!("14.{}", n)];
        let n = self.desk.num(self.desk.num(n).await?).await?;
        self.world.effect(format!("E19 {n} {ts:?}"));
        match self
            .desk
            .fail(
                self.desk
                    .pure(self.desk.num((if (4u32 > n) { n } else { n })).await?)
                    .timeout(Duration::from_secs(1))
                    .await?,
            )
            .await
        {
            Ok(c) => {
                self.world.effect(format!("E32 {c}"));
                let mut k = c;
            }
            Err(e) => {
                self.world.effect(e.to_string());
                self.world.effect(format!("E62 {n}"));
                let c = self.desk.num(self.desk.fail(n).await.unwrap_or(9)).await?;
            }
        }
        match self.desk.num(self.desk.num(self.seen(n)).await?).await? % 4 {
            0 => {
                self.world.effect(format!("E61 {n}"));
            }
            b if b > 1 && true => {
                let k = if self
                    .desk
                    .ok(self
                        .desk
                        .num(step("step1", async { self.seen(n) }).await)
                        .await?)
                    .await?
                {
                    if let Some(a) = self.desk.maybe(9u32).await? {
                        let mut c = Some(n);
                    }
                    ts.push(format!("25.{}", n));
                    if ((self.seen(((7u32 + b) % 97)) != 9u32) && !true) {
                        let c = n;
                    }
                    1u32
                } else {
                    let a = 4u32;
                    b
                };
                self.world.effect(format!("E55 {b} {ts:?}"));
                let mut us: Vec<String> = vec![format!("96.{}", k), format!("75.{}", b)];
            }
            _ => {
                let t = format!("21.{}", n);
            }
        }
        self.world.effect(format!("E38 {n}"));
        let mut n = self.seen(7u32);
        Ok(format!("{fuel} {o:?} {ts:?} {n} "))
    }

    pub(crate) async fn r57(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut v = vec![self.seen(n), 8u32, 1];
        let mut us: Vec<String> = vec![];
        let mut c = self.desk.maybe(n).await?;
        let mut a = n;
        if self
            .desk
            .ok(((a + self
                .desk
                .num((self.desk.name(n).await?.len() as u32))
                .await?)
                % 97))
            .await?
        {
            let late1;
            if ((5u32 != n) && v.contains(&0u32)) {
                late1 = {
                    {
                        let lent = v.first();
                        {
                            let x = self.desk.num(0u32).await?;
                            let y = ((self
                                .desk
                                .pure(((a + n) % 97))
                                .timeout(Duration::from_secs(1))
                                .await?
                                + (match self.desk.num(n).await? {
                                    0 => n,
                                    1..=5 => self.desk.num(n).await?,
                                    _ => (v.len() as u32),
                                }))
                                % 97);
                            let mut v = when_each(2, [x, y, 3].map(|it| self.desk.num(it))).await?;
                            self.world.effect(format!("{lent:?}"));
                        }
                    }
                    self.desk.note(format!("77.{}", n)).await?;
                    us.push(format!("76.{}", n));
                    7u32
                };
            } else {
                late1 = (self
                    .desk
                    .name(self.desk.maybe(self.desk.num(n).await?).await?.unwrap_or(2))
                    .await?
                    .len() as u32);
            }
        } else {
            if (self.desk.num(a).await? <= self.desk.fail(n).await.unwrap_or(7)) {
                return Ok(format!("34 {}", 7u32));
            }
            self.world.effect(format!("E85 {a} {c:?}"));
        }
        if let Some(n) = self.desk.maybe(((a + n) % 97)).await? {
            if self
                .desk
                .ok((self.desk.name(5u32).await?.len() as u32))
                .await?
            {
                let n = n;
            } else if ((((us.len() as u32) > 5u32) && (7u32 <= 5u32)) || (2u32 < (us.len() as u32)))
            {
                let mut p = Some(n);
                {
                    let lent = &v;
                    {
                        a += 1u32;
                        a %= 97;
                        self.world.effect(format!("{lent:?}"));
                    }
                }
                self.world.effect(format!("E48 {a}"));
            } else {
                if true {
                    if (a < a) {
                        self.world.effect(format!("E4 {n} {c:?}"));
                    }
                }
                'l2: for item in &mut v {
                    if !spend(&mut fuel) {
                        break 'l2;
                    }
                    *item = (*item + n) % 97;
                    let k = *item;
                    match 3u32 % 4 {
                        0 => {
                            let mut n = 2u32;
                            let mut v = vec![k, 3u32, 4u32];
                        }
                        n if n > 1 && true => {
                            a = (a + 8u32) % 97;
                        }
                        _ => {
                            if true {
                                break;
                            }
                        }
                    }
                }
            }
            self.world.effect(format!("E62 {n}"));
            self.world.effect(format!("E79 {n}"));
        }
        let mut ts: Vec<String> = vec![format!("22.{}", a), format!("78.{}", n)];
        Ok(format!("{fuel} {n} {v:?} {us:?} {c:?} {a} {ts:?} "))
    }

    pub(crate) async fn r58(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut ts: Vec<String> = vec![format!("0.{}", n), self.desk.name(n).await?];
        let c = Some(self.desk.num(n).await?);
        let a = if self.desk.ok(self.desk.num(n).await?).await? {
            let a = self
                .desk
                .fail(
                    self.desk
                        .num(self.desk.pure(n).timeout(Duration::from_secs(1)).await?)
                        .await?,
                )
                .await
                .unwrap_or(6);
            let mut us: Vec<String> = ts;
            1u32
        } else {
            self.desk.note(format!("72.{}", n)).await?;
            let mut v = vec![n];
            let k = if ((if (5u32 > self.desk.num(n).await?) {
                self.desk.num(n).await?
            } else {
                c.unwrap_or(
                    ({
                        let inner = n;
                        (inner * 3 + 0u32) % 97
                    }),
                )
            }) > n)
            {
                {
                    let lent = &v;
                    {
                        let k = if (self.seen(step("step1", async { self.seen(n) }).await) == n) {
                            let mut n = n;
                            c.unwrap_or(n)
                        } else {
                            self.desk
                                .note(
                                    self.desk
                                        .name(
                                            (match n {
                                                0 => c.unwrap_or(n),
                                                1..=5 => 1u32,
                                                _ => n,
                                            }),
                                        )
                                        .await?,
                                )
                                .await?;
                            (self.desk.name(5u32).await?.len() as u32)
                        };
                        yield_now().await?;
                        self.world.effect(format!("{lent:?}"));
                    }
                }
                n
            } else {
                if (self.desk.ok(n).await? || self.desk.ok(n).await?) {
                    let mut a = (v.len() as u32);
                } else {
                    'l1: for b in 0..3u32 {
                        if !spend(&mut fuel) {
                            break 'l1;
                        }
                        let b = self
                            .desk
                            .num(self.desk.maybe(((6u32 + 5u32) % 97)).await?.unwrap_or(1))
                            .await?;
                        let mut k = 1u32;
                        let mut p = (0u32, 8u32);
                    }
                    let c = (v.len() as u32);
                    let mut c = Some((v.len() as u32));
                }
                let b = self.seen(((n + n) % 97));
                let mut v = v;
                b
            };
            n
        };
        self.world.effect(format!("E18 {a}"));
        let k = n;
        self.world.effect(format!("E32 {k}"));
        let mut w = vec![
            7u32,
            ((n + k) % 97),
            (match 7u32 {
                0 => {
                    (match a {
                        0 => a,
                        1..=5 => k,
                        _ => k,
                    })
                }
                1..=5 => 7u32,
                _ => (if (k < n) { 4u32 } else { k }),
            }),
        ];
        let b = (if (((k != 7u32) || (0u32 != 6u32)) || ((n < n) || true)) {
            ((7u32 + ((k + n) % 97)) % 97)
        } else {
            n
        });
        Ok(format!("{fuel} {n} {c:?} {a} {k} {w:?} {b} "))
    }

    pub(crate) async fn r59(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut w = vec![n, 5u32, 1];
        let mut v = vec![
            self.desk.num(n).await?,
            self.desk.maybe(n).await?.unwrap_or(7),
            n,
        ];
        let mut p = Some(self.desk.fail(9u32).await.unwrap_or(6));
        let mut b = n;
        if (p.unwrap_or((v.len() as u32)) != n) {
            match self.seen(n) % 4 {
                0 => {
                    let b = 'l1: {
                        self.world.effect(format!("E18 {b}"));
                        if p.is_some() {
                            if (p.unwrap_or(n) != 7u32) {
                                break 'l1 1u32;
                            }
                        } else if self.desk.ok(self.desk.num(self.seen(b)).await?).await? {
                            self.world.effect(format!("E6 {n} {v:?}"));
                            let mut v = v;
                            let a = match self
                                .desk
                                .maybe(
                                    ((self
                                        .desk
                                        .pure(self.desk.num(b).await?)
                                        .timeout(Duration::from_secs(1))
                                        .await?
                                        + b)
                                        % 97),
                                )
                                .await?
                            {
                                Some(it) => it,
                                None => {
                                    break 'l1 self.desk.num(n).await?;
                                }
                            };
                        } else {
                            b += p.unwrap_or(n);
                            b %= 97;
                        }
                        let mut o = self.desk.maybe(b).await?;
                        n
                    };
                }
                n if n > 1 && n != 7 => {
                    self.desk.note(format!("74.{}", b)).await?;
                }
                _ => {
                    self.world.effect(format!("E46 {b} {w:?}"));
                }
            }
            let mut b = self
                .desk
                .num((self.desk.name(w.first().copied().unwrap_or(n)).await?.len() as u32))
                .await?;
        } else {
            let mut t = format!("76.{}", n);
        }
        let mut us: Vec<String> = vec![];
        let x = (w.len() as u32);
        let y = b;
        let mut v = when_each(2, [x, y, 3].map(|it| self.desk.num(it))).await?;
        Ok(format!("{fuel} {n} {w:?} {p:?} {b} {us:?} {v:?} "))
    }

    pub(crate) async fn r60(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut w = vec![self.desk.num(self.desk.num(n).await?).await?];
        let o = Some(w.first().copied().unwrap_or(
            (((w.len() as u32)
                + (match n {
                    0 => n,
                    1..=5 => n,
                    _ => n,
                }))
                % 97),
        ));
        self.world.effect(format!("E99 {n}"));
        match (w.len() as u32) % 4 {
            0 => {
                {
                    let lent = &w;
                    {
                        let a = (match self.seen(n) {
                            0 => self.desk.pure(n).timeout(Duration::from_secs(1)).await?,
                            1..=5 => 5u32,
                            _ => n,
                        });
                        self.world.effect(format!("{lent:?}"));
                    }
                }
                if let Some(n) = self.desk.maybe(n).await?
                    && self.desk.ok(n).await?
                {
                    if let Some(k) = self.desk.maybe(n).await? {
                        let mut n = if (self.desk.maybe(k).await?.unwrap_or(4)
                            < w.first()
                                .copied()
                                .unwrap_or(w.first().copied().unwrap_or(n)))
                        {
                            let x = self.desk.fail(k).await.unwrap_or(3);
                            let y = k;
                            let mut b = when_each(2, [x, y, 3].map(|it| self.desk.num(it))).await?;
                            let mut w = b;
                            let (k, s) = (k, self.desk.name(k).await?);
                            ((k + 2u32) % 97)
                        } else {
                            self.world.effect(format!("E36 {n}"));
                            8u32
                        };
                        let c = Some(3u32);
                    } else {
                        self.world.effect(format!("E20 {n} {o:?}"));
                    }
                    let mut b = vec![1u32, 3u32];
                    self.world.effect(format!("E37 {n}"));
                }
            }
            n if n > 1 && true => {
                let (k, a) = (n, format!("95.{}", n));
            }
            _ => {
                self.world.effect(format!("E82 {n} {o:?}"));
            }
        }
        let q = ((4u32 <= 1u32) && o.is_some());
        let mut t = format!("56.{}", n);
        let mut w = vec![
            (match 3u32 {
                0 => 6u32,
                1..=5 => w.first().copied().unwrap_or(n),
                _ => 3u32,
            }),
        ];
        Ok(format!("{fuel} {n} {o:?} {q} {t} {w:?} "))
    }

    pub(crate) async fn r61(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut w = vec![self.desk.num(n).await?, 8u32, 1];
        let mut b = vec![
            self.desk.num(self.desk.num(n).await?).await?,
            w.first().copied().unwrap_or(
                (match n {
                    0 => n,
                    1..=5 => n,
                    _ => n,
                }),
            ),
        ];
        let a = format!("7.{}", n);
        let c = n;
        let held1 = start(self.desk.pure(c)).await;
        let mut us: Vec<String> = vec![];
        let b = held1.await?;
        delay(Duration::from_secs(4)).await?;
        Ok(format!("{fuel} {n} {w:?} {a} {c} {us:?} {b} "))
    }

    pub(crate) async fn r62(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut w = vec![
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
        let mut v = vec![n];
        let mut p = self
            .desk
            .maybe(
                self.desk
                    .maybe(self.desk.maybe(9u32).await?.unwrap_or(9))
                    .await?
                    .unwrap_or(2),
            )
            .await?;
        self.world.effect(format!("E58 {n}"));
        'l1: for item in v.iter_mut() {
            if !spend(&mut fuel) {
                break 'l1;
            }
            *item = (*item + n) % 97;
            let n = *item;
            let mut b = vec![n, (w.len() as u32)];
            let mut c = self
                .desk
                .pure(
                    self.desk
                        .num(self.desk.maybe(self.desk.num(n).await?).await?.unwrap_or(4))
                        .await?,
                )
                .timeout(Duration::from_secs(1))
                .await?;
            w.push(c);
        }
        match self.desk.fail(8u32).await {
            Ok(b) => {
                let mut n = n;
                self.world.effect(format!("E93 {b}"));
            }
            Err(e) => {
                self.world.effect(e.to_string());
                let mut w = v;
                if self
                    .desk
                    .ok((match n {
                        0 => n,
                        1..=5 => n,
                        _ => n,
                    }))
                    .await?
                {
                    return Ok(format!("32 {}", 2u32));
                }
            }
        }
        match self
            .desk
            .fail(p.unwrap_or(self.desk.num((if (n < n) { n } else { n })).await?))
            .await
        {
            Ok(a) => {
                let c = a;
            }
            Err(e) => {
                self.world.effect(e.to_string());
                match n % 4 {
                    0 => {
                        self.desk.note(format!("84.{}", n)).await?;
                    }
                    n if n > 1 && true => {
                        self.world.effect(format!("E34 {n}"));
                    }
                    _ => {
                        self.world.effect(format!("E88 {n}"));
                        let mut b = vec![6u32];
                        let mut ts: Vec<String> = vec![format!("40.{}", n)];
                    }
                }
            }
        }
        let mut b = vec![
            ((({
                let inner = 3u32;
                (inner * 3 + 9u32) % 97
            }) + (w.len() as u32))
                % 97),
            (match p.unwrap_or(n) {
                0 => n,
                1..=5 => n,
                _ => {
                    ({
                        let inner = n;
                        (inner * 3 + 7u32) % 97
                    })
                }
            }),
        ];
        let n = self.seen(n);
        let c = ((n + (if true { 3u32 } else { (w.len() as u32) })) % 97);
        Ok(format!("{fuel} {w:?} {p:?} {b:?} {n} {c} "))
    }

    pub(crate) async fn r63(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let p = (n, 1u32);
        let c = self
            .desk
            .maybe(self.desk.num(self.desk.num(n).await?).await?)
            .await?;
        match 2u32 % 4 {
            0 => {
                if ((if (n < 3u32) { n } else { n }) == c.unwrap_or(1u32)) {
                    return self
                        .desk
                        .name(self.desk.maybe(self.seen(n)).await?.unwrap_or(7))
                        .await;
                }
            }
            b if b > 1 && true => {
                let k = n;
            }
            _ => {
                let n = ((5u32 + n) % 97);
                let c = self
                    .desk
                    .maybe(step("step1", async { self.seen(n) }).await)
                    .await?;
            }
        }
        let mut t = format!("43.{}", n);
        if let Some(a) = self.desk.maybe(n).await? {
            if (a == p.1) {
                return Ok(format!("14 {}", n));
            }
        }
        let mut c = if ((self.desk.num(self.desk.num(n).await?).await?
            > (if self.desk.ok(n).await? { n } else { n }))
            || (9u32 > n))
        {
            yield_now().await?;
            let t = format!("66.{}", n);
            if ((8u32 != ((8u32 + p.0) % 97)) && (true || (8u32 == n))) {
                let c = Some(n);
                {
                    let lent = &t;
                    {
                        {
                            let lent = t.as_str();
                            {
                                let mut v = vec![n, p.0, n];
                                let mut o = Some(n);
                                let mut b = v;
                                self.world.effect(format!("{lent:?}"));
                            }
                        }
                        self.world.effect(format!("{lent:?}"));
                    }
                }
                if !false {
                    self.world.effect(format!("E14 {n} {t}"));
                    self.world.effect(format!("E98 {n} {t}"));
                    self.world.effect(format!("E38 {n} {t}"));
                } else {
                    let mut a = 4u32;
                }
            } else if (n <= 8u32) {
                let mut v = vec![n, (if (n > n) { n } else { ((n + n) % 97) })];
            } else {
                let mut s = format!("50.{}", n);
            }
            n
        } else {
            self.world.effect(format!("E25 {n} {t} {p:?}"));
            2u32
        };
        let mut b = vec![1u32, p.0];
        self.world.effect(format!("E44 {n} {t}"));
        Ok(format!("{fuel} {n} {p:?} {t} {c} {b:?} "))
    }

    pub(crate) async fn r64(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut v = vec![n, 6u32, 1];
        let (k, s) = (
            self.desk
                .num(v.first().copied().unwrap_or(self.desk.num(n).await?))
                .await?,
            format!("67.{}", n),
        );
        let mut s = format!("50{}{s}", n);
        match k % 4 {
            0 => {
                match self.seen(n) % 4 {
                    0 => {
                        if let Some(item) = v.first() {
                            let k = if self.desk.ok((v.len() as u32)).await? {
                                let mut n = 6u32;
                                (s.len() as u32 % 97)
                            } else {
                                self.world.effect(format!("E46 {n} {s} {v:?}"));
                                let mut p = Some(5u32);
                                ((p.unwrap_or(self.desk.maybe(n).await?.unwrap_or(6))
                                    + self.desk.maybe(n).await?.unwrap_or(1))
                                    % 97)
                            };
                            let (k, a) = (
                                v.first().copied().unwrap_or((v.len() as u32)),
                                format!("56.{}", n),
                            );
                            self.world.effect(format!("{item}"));
                        }
                        match self.desk.fail(n).await {
                            Ok(a) => {
                                'l1: while ((((self.desk.num(k).await? + 5u32) % 97)
                                    > self
                                        .desk
                                        .num(
                                            (match 4u32 {
                                                0 => n,
                                                1..=5 => n,
                                                _ => a,
                                            }),
                                        )
                                        .await?)
                                    && (self
                                        .desk
                                        .maybe(self.desk.num(k).await?)
                                        .await?
                                        .unwrap_or(0)
                                        == ((self
                                            .desk
                                            .pure(k)
                                            .timeout(Duration::from_secs(1))
                                            .await?
                                            + ({
                                                let inner = k;
                                                (inner * 3 + 5u32) % 97
                                            }))
                                            % 97)))
                                {
                                    if !spend(&mut fuel) {
                                        break 'l1;
                                    }
                                    let mut a = k;
                                    delay(Duration::from_secs(5)).await?;
                                    if (self.desk.maybe(a).await?.unwrap_or(7)
                                        != self.desk.num(k).await?)
                                    {
                                        break;
                                    }
                                }
                            }
                            Err(e) => {
                                self.world.effect(e.to_string());
                                self.world.effect(format!("E58 {k} {s}"));
                            }
                        }
                    }
                    k if k > 1 && true => {
                        let x = k;
                        let y = (if (n == k) {
                            ({
                                let inner = n;
                                (inner * 3 + 0u32) % 97
                            })
                        } else {
                            self.desk.num(0u32).await?
                        });
                        let mut v =
                            when_all(v.iter().map(|it| self.desk.num(*it)).collect::<Vec<_>>())
                                .await?;
                        self.world.effect(format!("E88 {k} {s}"));
                    }
                    _ => {
                        let mut k = (if ((s.len() as u32 % 97) == v.first().copied().unwrap_or(k)) {
                            k
                        } else {
                            k
                        });
                    }
                }
                self.world.effect(format!("E82 {n} {s}"));
                let mut w = vec![(v.len() as u32), k, 1u32];
            }
            k if k > 1 && true => {
                let s = format!("87{}{s}", k);
            }
            _ => {
                let k = (v.len() as u32);
            }
        }
        self.world.effect(format!("E4 {k} {s}"));
        let mut c = ((8u32 + k) % 97);
        let mut t = format!("91.{}", k);
        self.world.effect(format!("E27 {n} {s}"));
        if v.contains(&0u32) {
            return Err(Oops::Refused(format!("R{}", n)));
        }
        Ok(format!("{fuel} {n} {v:?} {k} {s} {c} {t} "))
    }

    pub(crate) async fn r65(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut w = vec![self.seen(self.desk.fail(n).await.unwrap_or(3))];
        let mut r = self
            .desk
            .fail(
                self.desk
                    .fail(self.desk.num(self.desk.num(n).await?).await?)
                    .await
                    .unwrap_or(7),
            )
            .await;
        let o = self.desk.maybe(self.desk.num(n).await?).await?;
        'l1: for item in &mut w {
            if !spend(&mut fuel) {
                break 'l1;
            }
            *item = (*item + (if (n < n) { 0u32 } else { n })) % 97;
            let a = *item;
            if (a <= a) {
                break 'l1;
            }
        }
        let k = n;
        let pair = (
            ({
                let inner = step("step1", async { self.seen(n) }).await;
                (inner * 3 + 7u32) % 97
            }),
            (w.len() as u32),
        );
        Ok(format!("{fuel} {n} {w:?} {r:?} {o:?} {k} {pair:?} "))
    }

    pub(crate) async fn r66(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut v = vec![n, 5u32, 1];
        let mut pair = (self.desk.num(n).await?, n);
        let o = self.desk.fail(n).await;
        let mut us: Vec<String> = vec![format!("24.{}", n)];
        if ((n > n) || (2u32 < n)) {
            return self.desk.name(n).await;
        }
        let b = self.desk.num(n).await?;
        let mut k =
            if ((n != ((((n + b) % 97) + b) % 97)) && self.desk.ok((v.len() as u32)).await?) {
                let mut n = (us.len() as u32);
                if (((self.desk.num(b).await? + (v.len() as u32)) % 97)
                    <= ((self.seen(1u32) + pair.1) % 97))
                {
                    let mut v = vec![self.desk.maybe(7u32).await?.unwrap_or(9), b];
                }
                self.desk.maybe(b).await?.unwrap_or(9)
            } else {
                self.desk.note(format!("87.{}", b)).await?;
                if self.desk.ok(9u32).await? {
                    'l1: while (pair.0 < b) {
                        if !spend(&mut fuel) {
                            break 'l1;
                        }
                        let k = 'l2: loop {
                            if !spend(&mut fuel) {
                                break 'l2 77;
                            }
                            let mut b = b;
                            let mut s = format!("85.{}", b);
                            let Ok(b) = self.desk.fail(n).await else {
                                continue 'l2;
                            };
                        };
                        if let Some(k) = self.desk.maybe(n).await? {
                            self.world.effect(format!("E51 {b} {v:?} {us:?}"));
                            let more = 0u32;
                            if let Some(it) = v.last_mut() {
                                *it = (*it + more) % 97;
                            }
                        }
                    }
                } else if (2u32 < 6u32) {
                    let c = 5u32;
                }
                v.first().copied().unwrap_or(n)
            };
        self.world.effect(format!("E10 {k}"));
        self.world.effect(format!("E54 {k}"));
        Ok(format!("{fuel} {n} {v:?} {pair:?} {o:?} {us:?} {b} {k} "))
    }

    pub(crate) async fn r67(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut b = vec![n, 2u32, 1];
        let mut us: Vec<String> = vec![];
        let mut a = format!("22.{}", n);
        {
            let lent = b.first();
            {
                let n = if (((b.len() as u32) == ((self.desk.num(n).await? + 8u32) % 97))
                    && (self.desk.maybe(n).await?.unwrap_or(0) != (a.len() as u32 % 97)))
                {
                    'l1: for b in 0..3u32 {
                        if !spend(&mut fuel) {
                            break 'l1;
                        }
                        let mut c = 8u32;
                        let b = match self.desk.maybe(c).await? {
                            Some(it) => it,
                            None => {
                                continue 'l1;
                            }
                        };
                    }
                    5u32
                } else {
                    if (n == n) {
                        return self
                            .desk
                            .name(
                                (match (a.len() as u32 % 97) {
                                    0 => n,
                                    1..=5 => n,
                                    _ => {
                                        (match n {
                                            0 => n,
                                            1..=5 => n,
                                            _ => n,
                                        })
                                    }
                                }),
                            )
                            .await;
                    }
                    let mut b = self.seen(n);
                    match self.desk.fail(9u32).await {
                        Ok(b) => {
                            match ((self.seen(3u32) + n) % 97) % 4 {
                                0 => {
                                    self.world.effect(format!("E52 {n} {a}"));
                                    delay(Duration::from_secs(4)).await?;
                                    let mut b = self.desk.num(self.desk.num(b).await?).await?;
                                }
                                c if c > 1 && true => {
                                    let mut w = vec![
                                        ((self.desk.num(4u32).await? + b) % 97),
                                        self.desk.num(self.desk.num(n).await?).await?,
                                    ];
                                }
                                _ => {
                                    let c = match self.desk.fail(b).await {
                                        Ok(it) => it,
                                        Err(_) => {
                                            self.world.effect(format!("E55 {b} {a}"));
                                            return self
                                                .desk
                                                .name(
                                                    ((self.desk.num(b).await? + ((n + n) % 97))
                                                        % 97),
                                                )
                                                .await;
                                        }
                                    };
                                }
                            }
                            let x = 2u32;
                            let y = self
                                .desk
                                .num(self.desk.num((us.len() as u32)).await?)
                                .await?;
                            let mut v = when_all(
                                [x, y]
                                    .iter()
                                    .map(|it| self.desk.num(*it))
                                    .collect::<Vec<_>>(),
                            )
                            .await?;
                            let b = ((b + ((b + 8u32) % 97)) % 97);
                        }
                        Err(e) => {
                            self.world.effect(e.to_string());
                            let mut b = vec![self.desk.num(5u32).await?];
                        }
                    }
                    b
                };
                self.world.effect(format!("{lent:?}"));
            }
        }
        let mut n = inline(async { ((n + self.seen(n)) % 97) }).await;
        let mut a = (a.len() as u32 % 97);
        self.world.effect(format!("78.{}", n));
        let mut c = Some(
            ((((1u32
                + ({
                    let inner = a;
                    (inner * 3 + 4u32) % 97
                }))
                % 97)
                + 4u32)
                % 97),
        );
        let mut w = b;
        Ok(format!("{fuel} {us:?} {n} {a} {c:?} {w:?} "))
    }

    pub(crate) async fn r68(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut b = vec![
            ({
                let inner = n;
                (inner * 3 + 8u32) % 97
            }),
            0u32,
            1,
        ];
        let mut us: Vec<String> = vec![];
        let mut t = format!("85.{}", n);
        let mut ts: Vec<String> = us;
        self.world.effect(format!("E62 {n} {t}"));
        if (5u32 == n) {
            if self.desk.ok(1u32).await? {
                let x = n;
                let y = n;
                let (r, o) = when_all_settled((self.desk.fail(x), self.desk.num(y))).await;
            }
        }
        let n = match self
            .desk
            .fail(
                self.desk
                    .maybe(
                        self.desk
                            .num((self.desk.name(n).await?.len() as u32))
                            .await?,
                    )
                    .await?
                    .unwrap_or(9),
            )
            .await
        {
            Ok(it) => it,
            Err(_) => {
                self.world.effect(format!("E90 {n} {t}"));
                return Err(Oops::Refused(format!(
                    "R{}",
                    self.seen(
                        (match n {
                            0 => n,
                            1..=5 => n,
                            _ => n,
                        })
                    )
                )));
            }
        };
        Ok(format!("{fuel} {b:?} {t} {ts:?} {n} "))
    }

    pub(crate) async fn r69(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut b = vec![
            self.desk.fail(self.desk.num(n).await?).await.unwrap_or(4),
            4u32,
            1,
        ];
        let mut w = vec![
            (if self.desk.ok(n).await? {
                b.first().copied().unwrap_or(n)
            } else {
                self.desk.num(n).await?
            }),
            0u32,
            n,
        ];
        let mut a = format!("28.{}", n);
        self.world.effect(format!("E35 {n} {a}"));
        match n % 4 {
            0 => {
                {
                    let lent = &a;
                    {
                        'l1: while (((4u32 + n) % 97)
                            != self
                                .desk
                                .num(
                                    ({
                                        let inner = self.desk.num(n).await?;
                                        (inner * 3 + 2u32) % 97
                                    }),
                                )
                                .await?)
                        {
                            if !spend(&mut fuel) {
                                break 'l1;
                            }
                            let x = self
                                .desk
                                .num(
                                    (match (b.len() as u32) {
                                        0 => step("step1", async { self.seen(n) }).await,
                                        1..=5 => self.desk.maybe(n).await?.unwrap_or(5),
                                        _ => n,
                                    }),
                                )
                                .await?;
                            let y = (a.len() as u32 % 97);
                            let mut v = when_each(2, [x, y, 3].map(|it| self.desk.num(it))).await?;
                            match self.desk.fail(self.desk.num(n).await?).await {
                                Ok(n) => {
                                    if (n > (a.len() as u32 % 97)) {
                                        break 'l1;
                                    }
                                }
                                Err(e) => {
                                    self.world.effect(e.to_string());
                                    self.world.effect(format!("E1 {n} {a} {w:?}"));
                                }
                            }
                        }
                        self.world.effect(format!("{lent:?}"));
                    }
                }
                let n = if self.desk.ok(((0u32 + n) % 97)).await? {
                    let mut p = Some(
                        self.desk
                            .maybe(self.desk.num(0u32).await?)
                            .await?
                            .unwrap_or(4),
                    );
                    self.world.effect(format!("E3 {n} {a}"));
                    n
                } else {
                    self.world.effect(format!("E78 {n} {a}"));
                    n
                };
            }
            c if c > 1 && n != 7 => {
                let mut c = Some(0u32);
            }
            _ => {
                self.world.effect(format!("E43 {n} {a} {b:?}"));
            }
        }
        let mut t = format!("76.{}", n);
        self.world.effect(format!("48.{}", n));
        Ok(format!("{fuel} {n} {b:?} {w:?} {a} {t} "))
    }

    pub(crate) async fn r70(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut v = vec![4u32, 1u32, 1];
        let mut w = vec![
            1u32,
            self.desk
                .maybe(step("step1", async { self.seen(n) }).await)
                .await?
                .unwrap_or(1),
        ];
        let c = Some(n);
        let Some(mut b) = self
            .desk
            .maybe(
                self.desk
                    .num(self.desk.num(self.desk.num(n).await?).await?)
                    .await?,
            )
            .await?
        else {
            self.world.effect(format!("E96 {n} {w:?}"));
            return self.desk.name(n).await;
        };
        let x = self.desk.num(n).await?;
        let y = n;
        let (r, o) = when_all_settled((self.desk.fail(x), self.desk.num(y))).await;
        match self.desk.fail(7u32).await {
            Ok(a) => {
                let x = step("step2", async { self.seen(n) }).await;
                let y = 6u32;
                let k = match when_any((self.desk.pure(x), delay(Duration::from_secs(1)))).await {
                    Either::Left(got) => got?,
                    Either::Right(over) => {
                        over?;
                        y
                    }
                };
            }
            Err(e) => {
                self.world.effect(e.to_string());
                {
                    let lent = v.iter().max();
                    {
                        let held1 = start(
                            self.desk.pure(
                                self.desk
                                    .num(
                                        ({
                                            let inner = c.unwrap_or(n);
                                            (inner * 3 + 4u32) % 97
                                        }),
                                    )
                                    .await?,
                            ),
                        )
                        .await;
                        let a = o.as_ref().map_or(0u32, |it| *it);
                        let mut c = held1.await?;
                        let mut v = vec![a];
                        self.world.effect(format!("{lent:?}"));
                    }
                }
            }
        }
        let b = v.first().copied().unwrap_or(n);
        'l2: for (at, item) in v.iter().enumerate() {
            if !spend(&mut fuel) {
                break 'l2;
            }
            let c = *item + at as u32;
            'l3: for item in v.iter() {
                if !spend(&mut fuel) {
                    break 'l3;
                }
                let k = *item;
                w.push(c);
            }
        }
        let mut b = 4u32;
        self.world.effect(format!("E86 {n}"));
        Ok(format!("{fuel} {n} {v:?} {w:?} {c:?} {r:?} {o:?} {b} "))
    }

    pub(crate) async fn r71(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut b = vec![4u32, 6u32, 1];
        let mut w = vec![n, 6u32, ((self.desk.num(n).await? + n) % 97)];
        let c = self
            .desk
            .maybe(
                self.desk
                    .maybe(b.first().copied().unwrap_or((w.len() as u32)))
                    .await?
                    .unwrap_or(5),
            )
            .await?;
        match w.first().copied().unwrap_or(
            (match n {
                0 => self.seen(n),
                1..=5 => self.desk.maybe(n).await?.unwrap_or(3),
                _ => w.first().copied().unwrap_or(n),
            }),
        ) % 4
        {
            0 => {
                'l1: for c in w.clone() {
                    if !spend(&mut fuel) {
                        break 'l1;
                    }
                    if ((self.desk.num(n).await? <= 2u32)
                        && self
                            .desk
                            .ok(self.desk.num(self.desk.num(n).await?).await?)
                            .await?)
                    {
                        let mut c = inline(async { n }).await;
                        let mut n = (self.desk.name(c).await?.len() as u32);
                    } else if (c < n) {
                        let pair = (5u32, 9u32);
                        let more = 2u32;
                        if let Some(it) = b.last_mut() {
                            *it = (*it + more) % 97;
                        }
                    } else {
                        let mut a = if (n != 3u32) {
                            if w.contains(&7u32) {
                                break 'l1;
                            }
                            self.world.effect(format!("E68 {n}"));
                            9u32
                        } else {
                            self.world.effect(format!("89.{}", c));
                            let mut v = vec![
                                6u32,
                                ({
                                    let inner = 3u32;
                                    (inner * 3 + 7u32) % 97
                                }),
                                2u32,
                            ];
                            (v.len() as u32)
                        };
                        self.world.effect(format!("E85 {n}"));
                    }
                    let mut a = c;
                    let o = Some(9u32);
                }
            }
            a if a > 1 && n != 7 => {
                self.world.effect(format!("35.{}", a));
            }
            _ => {
                self.world.effect(format!("E33 {n} {w:?}"));
            }
        }
        let c = Some(3u32);
        let mut k = 6u32;
        self.world.effect(format!("E79 {n} {c:?}"));
        Ok(format!("{fuel} {n} {b:?} {w:?} {c:?} {k} "))
    }

    pub(crate) async fn r72(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut v = vec![n, 8u32, 1];
        let pair = (n, n);
        let a = format!("71.{}", n);
        let c = 'l1: {
            'l2: for c in v.clone() {
                if !spend(&mut fuel) {
                    break 'l2;
                }
                yield_now().await?;
            }
            let mut a = n;
            self.desk.num((v.len() as u32)).await?
        };
        'l3: for n in 0..c.min(3) {
            if !spend(&mut fuel) {
                break 'l3;
            }
            if self
                .desk
                .ok(({
                    let inner = 5u32;
                    (inner * 3 + 3u32) % 97
                }))
                .await?
            {
                'l4: for n in 0..=0u32 {
                    if !spend(&mut fuel) {
                        break 'l4;
                    }
                    let mut s = format!("63.{}", n);
                    let n = self.desk.num(self.desk.num(n).await?).await?;
                }
            } else {
                let x = self
                    .desk
                    .fail(
                        (if (n < n) {
                            ((6u32 + n) % 97)
                        } else {
                            (a.len() as u32 % 97)
                        }),
                    )
                    .await
                    .unwrap_or(1);
                let y = self.desk.fail(n).await.unwrap_or(3);
                let (a, o) = when_all((self.desk.num(x), self.desk.maybe(y))).await?;
            }
        }
        let mut a = (v.len() as u32);
        self.desk.note(format!("73.{}", n)).await?;
        Ok(format!("{fuel} {n} {v:?} {pair:?} {c} {a} "))
    }

    pub(crate) async fn r73(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let (k, a) = (
            self.desk
                .fail(
                    ((self.desk.fail(n).await.unwrap_or(6) + (if (n <= n) { n } else { 7u32 }))
                        % 97),
                )
                .await
                .unwrap_or(3),
            self.desk
                .name(self.desk.num(self.desk.num(n).await?).await?)
                .await?,
        );
        let a = format!("92.{}", n);
        let mut t = a;
        if (0u32 != self.desk.maybe(k).await?.unwrap_or(3)) {
            self.world.effect(format!("E3 {n} {t}"));
            if (self.desk.num(n).await? <= n) {
                self.world.effect(format!("E27 {k} {t}"));
            }
            if (step("step1", async { self.seen(k) }).await <= k) {
                let mut n = ((self.seen(self.desk.num(self.desk.num(n).await?).await?)
                    + self
                        .desk
                        .num(
                            self.desk
                                .pure((self.desk.name(4u32).await?.len() as u32))
                                .timeout(Duration::from_secs(1))
                                .await?,
                        )
                        .await?)
                    % 97);
                let p = (
                    self.desk
                        .num((self.desk.name(3u32).await?.len() as u32))
                        .await?,
                    7u32,
                );
            }
        } else {
            let mut a = t;
            let b = self
                .desk
                .maybe(
                    ({
                        let inner = self.seen(((5u32 + n) % 97));
                        (inner * 3 + 7u32) % 97
                    }),
                )
                .await?
                .unwrap_or(4);
            if let Some(b) = self.desk.maybe(self.desk.num(k).await?).await?
                && self.desk.ok(b).await?
            {
                let pair = (1u32, 5u32);
            }
        }
        if false {
            let mut k = (match n {
                0 => 4u32,
                1..=5 => 2u32,
                _ => 1u32,
            });
        } else {
            self.world.effect(format!("E3 {k}"));
        }
        self.world.effect(format!("E74 {n}"));
        Ok(format!("{fuel} {n} {k} "))
    }

    pub(crate) async fn r74(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut p = (n, n);
        let mut q = (self.desk.ok(self.desk.num(n).await?).await?
            && (n <= self.desk.fail(n).await.unwrap_or(6)));
        'l1: for n in (0..1u32).rev() {
            if !spend(&mut fuel) {
                break 'l1;
            }
            self.world.effect(format!("E3 {n} {q}"));
            let a = if (n != n) {
                match n % 4 {
                    0 => {
                        self.desk.note(format!("60.{}", n)).await?;
                        let c = Some(
                            self.desk
                                .num(
                                    ((({
                                        let inner = n;
                                        (inner * 3 + 0u32) % 97
                                    }) + self.desk.num(n).await?)
                                        % 97),
                                )
                                .await?,
                        );
                        let Some(mut c) = self.desk.maybe(c.unwrap_or(n)).await? else {
                            self.world.effect(format!("E38 {n} {q}"));
                            break;
                        };
                    }
                    c if c > 1 && true => {
                        let mut a = if (self
                            .desk
                            .ok(
                                ((self.desk.pure(4u32).timeout(Duration::from_secs(1)).await?
                                    + p.0)
                                    % 97),
                            )
                            .await?
                            || (n < n))
                        {
                            let c = match self.desk.fail(self.desk.num(n).await?).await {
                                Ok(it) => it,
                                Err(_) => {
                                    self.world.effect(format!("E17 {n} {q}"));
                                    continue 'l1;
                                }
                            };
                            self.desk.pure(p.1).timeout(Duration::from_secs(1)).await?
                        } else {
                            let k = n;
                            let mut b = (match self
                                .desk
                                .fail(
                                    self.desk
                                        .num((self.desk.name(n).await?.len() as u32))
                                        .await?,
                                )
                                .await
                                .unwrap_or(1)
                            {
                                0 => 7u32,
                                1..=5 => n,
                                _ => self.desk.num(k).await?,
                            });
                            self.seen(c)
                        };
                    }
                    _ => {
                        let b = match self.desk.maybe(6u32).await? {
                            Some(it) => it,
                            None => {
                                break;
                            }
                        };
                        let q = (0u32 < ((3u32 + 2u32) % 97));
                    }
                }
                if let Some(a) = Some(n) {
                    let mut pair = (a, 6u32);
                } else {
                    let mut n = 3u32;
                }
                let (k, s) = (
                    (match 4u32 {
                        0 => ((2u32 + n) % 97),
                        1..=5 => p.1,
                        _ => n,
                    }),
                    format!("91.{}", n),
                );
                (s.len() as u32 % 97)
            } else {
                let n = n;
                7u32
            };
        }
        let b = n;
        self.world.effect(format!("E36 {b} {q}"));
        self.world.effect(format!("E56 {n} {q}"));
        self.world.effect(format!("5.{}", n));
        let mut c = n;
        self.world.effect(format!("E95 {n} {q}"));
        Ok(format!("{fuel} {n} {p:?} {q} {b} {c} "))
    }

    pub(crate) async fn r75(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut w = vec![self.desk.num(self.desk.num(n).await?).await?, 3u32, 1];
        let mut w = vec![
            w.first().copied().unwrap_or((w.len() as u32)),
            self.seen(((n + n) % 97)),
        ];
        let s = format!("87.{}", n);
        match n % 4 {
            0 => {
                'l1: for item in w.iter() {
                    if !spend(&mut fuel) {
                        break 'l1;
                    }
                    let k = *item;
                    if let Some(b) = self
                        .desk
                        .maybe(
                            ({
                                let inner =
                                    ((n + ({
                                        let inner = n;
                                        (inner * 3 + 9u32) % 97
                                    })) % 97);
                                (inner * 3 + 2u32) % 97
                            }),
                        )
                        .await?
                        && self.desk.ok(b).await?
                    {
                        let x = self
                            .desk
                            .maybe(
                                self.desk
                                    .maybe(self.desk.pure(n).timeout(Duration::from_secs(1)).await?)
                                    .await?
                                    .unwrap_or(4),
                            )
                            .await?
                            .unwrap_or(1);
                        let y = self.desk.num(b).await?;
                        let mut b =
                            when_all(w.iter().map(|it| self.desk.num(*it)).collect::<Vec<_>>())
                                .await?;
                        let held2 = start(self.desk.pure(k)).await;
                        let q = self.desk.ok(self.desk.maybe(k).await?.unwrap_or(2)).await?;
                        let mut c = held2.await?;
                    }
                    if let Some(n) = self.desk.maybe(k).await? {
                        'l3: for c in w.clone() {
                            if !spend(&mut fuel) {
                                break 'l3;
                            }
                            self.world.effect(s.clone());
                        }
                        let b = 1u32;
                    }
                    if ((k > n) && ((n < k) || (n != k))) {
                        break;
                    }
                }
                self.world.effect(format!("E49 {n} {s}"));
                let n = w.first().copied().unwrap_or(9u32);
            }
            c if c > 1 && n != 7 => {
                'l4: while false {
                    if !spend(&mut fuel) {
                        break 'l4;
                    }
                    let mut us: Vec<String> = vec![];
                    if false {
                        let (k, s) = (
                            ((((4u32 + c) % 97) + w.first().copied().unwrap_or(n)) % 97),
                            format!("86.{}", c),
                        );
                    } else {
                        if w.contains(&9u32) {
                            break 'l4;
                        }
                    }
                    self.world.effect(format!("E89 {c} {s}"));
                }
                let mut w = vec![
                    (((if (c <= n) { c } else { n }) + w.first().copied().unwrap_or(c)) % 97),
                    (w.len() as u32),
                ];
                let mut a = format!("65{}{s}", c);
            }
            _ => {
                if ((if (n < 3u32) { 3u32 } else { n }) > 7u32) {
                    return Ok(format!("60 {}", 3u32));
                }
            }
        }
        self.world.effect(format!("E17 {n} {s}"));
        let c = ((n == (if (4u32 != n) { n } else { n })) || !((n > n) || (n == n)));
        self.world.effect(format!("E51 {n} {s} {c}"));
        self.world.effect(format!("E92 {n} {s} {c}"));
        self.world.effect(format!("E28 {n} {s} {c}"));
        Ok(format!("{fuel} {n} {w:?} {s} {c} "))
    }

    pub(crate) async fn r76(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut b = vec![n, 4u32, 1];
        let mut us: Vec<String> = vec![format!("92.{}", n)];
        let mut c = ((n < b.first().copied().unwrap_or(n)) || (n == 1u32));
        'l1: while let Some(n) = b.pop() {
            if !spend(&mut fuel) {
                break 'l1;
            }
            let a = if (4u32 > ((n + 2u32) % 97)) {
                let x = (match 3u32 {
                    0 => (b.len() as u32),
                    1..=5 => 3u32,
                    _ => self.desk.num(self.desk.num(n).await?).await?,
                });
                let y = n;
                let (a, o) = when_all((self.desk.num(x), self.desk.maybe(y))).await?;
                b.first()
                    .copied()
                    .unwrap_or(self.desk.num(self.desk.num(a).await?).await?)
            } else {
                let c = self.desk.maybe(n).await?;
                self.desk.num(self.seen(n)).await?
            };
        }
        let mut k = if self.desk.ok(n).await? {
            if let Some(b) = self.desk.maybe(5u32).await?
                && b > 2
            {
                'l2: for b in (0..3u32).rev() {
                    if !spend(&mut fuel) {
                        break 'l2;
                    }
                    let mut k = b;
                    let Ok(a) =
                        self.desk
                            .fail(
                                self.desk
                                    .num(self.seen(
                                        self.desk.pure(k).timeout(Duration::from_secs(1)).await?,
                                    ))
                                    .await?,
                            )
                            .await
                    else {
                        continue 'l2;
                    };
                }
                let mut p = (
                    self.desk
                        .fail(self.desk.maybe(b).await?.unwrap_or(8))
                        .await
                        .unwrap_or(6),
                    self.desk.maybe(self.seen(n)).await?.unwrap_or(3),
                );
                let n = 4u32;
            } else {
                self.world.effect(format!("E75 {n} {c}"));
            }
            n
        } else {
            self.world.effect(format!("E80 {n} {c} {us:?}"));
            (b.len() as u32)
        };
        let mut ts: Vec<String> = us;
        self.world.effect(format!("68.{}", n));
        b.extend([5u32, 1]);
        self.world.effect(format!("E6 {k} {c}"));
        self.world.effect(format!("E68 {k} {c}"));
        Ok(format!("{fuel} {n} {b:?} {c} {k} {ts:?} "))
    }

    pub(crate) async fn r77(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut ts: Vec<String> = vec![];
        let mut o = Some(n);
        delay(Duration::from_secs(4)).await?;
        if o.is_some() {
            'l1: for a in ts {
                if !spend(&mut fuel) {
                    break 'l1;
                }
                'l2: for k in 0..((self.desk.num(n).await? + ((n + n) % 97)) % 97).min(3) {
                    if !spend(&mut fuel) {
                        break 'l2;
                    }
                    let k = self
                        .desk
                        .num(
                            self.desk
                                .num(
                                    self.desk
                                        .maybe(step("step1", async { self.seen(n) }).await)
                                        .await?
                                        .unwrap_or(7),
                                )
                                .await?,
                        )
                        .await?;
                }
                'l3: while self.desk.ok(n).await? {
                    if !spend(&mut fuel) {
                        break 'l3;
                    }
                    match self.desk.fail(self.seen(n)).await {
                        Ok(a) => {
                            let a = match self.desk.maybe(n).await? {
                                Some(it) => it,
                                None => {
                                    break 'l3;
                                }
                            };
                            if self
                                .desk
                                .ok((self.desk.name(n).await?.len() as u32))
                                .await?
                            {
                                continue 'l3;
                            }
                            let Some(mut k) = self
                                .desk
                                .maybe(self.desk.maybe(n).await?.unwrap_or(2))
                                .await?
                            else {
                                self.world.effect(format!("E45 {a} {o:?}"));
                                break 'l1;
                            };
                        }
                        Err(e) => {
                            self.world.effect(e.to_string());
                            self.world.effect(format!("E76 {n} {a} {o:?}"));
                            let (k, a) = (
                                self.desk.maybe(self.seen(n)).await?.unwrap_or(0),
                                format!("56.{}", n),
                            );
                            self.world.effect(format!("E93 {k} {a}"));
                        }
                    }
                    let c = n;
                    let (k, a) = (c, format!("47{}{a}", n));
                }
                if (n == self.desk.num(n).await?) {
                    break;
                }
            }
            let mut a = format!("98.{}", n);
        } else if self
            .desk
            .ok(((n + self.desk.num((if (n < n) { n } else { n })).await?) % 97))
            .await?
        {
            let mut k = self
                .desk
                .maybe(
                    ((o.unwrap_or(self.desk.fail(n).await.unwrap_or(8))
                        + self.seen(((n + n) % 97)))
                        % 97),
                )
                .await?
                .unwrap_or(6);
        }
        let mut n = self.desk.num(n).await?;
        self.world.effect(format!("29.{}", n));
        let a = (if (2u32 <= n) {
            n
        } else {
            ({
                let inner = n;
                (inner * 3 + 6u32) % 97
            })
        });
        let mut a = o.unwrap_or(n);
        Ok(format!("{fuel} {o:?} {n} {a} "))
    }

    pub(crate) async fn r78(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut v = vec![
            (((if (n <= n) {
                n
            } else {
                self.desk.maybe(8u32).await?.unwrap_or(6)
            }) + n)
                % 97),
            4u32,
            1,
        ];
        let p = ((v.len() as u32), n);
        let mut s = format!("52.{}", n);
        let a = self.desk.maybe(n).await?.unwrap_or(1);
        let p = Some(p.0);
        delay(Duration::from_secs(1)).await?;
        'l1: while let Some(b) = self.desk.maybe((v.len() as u32)).await? {
            if !spend(&mut fuel) {
                break 'l1;
            }
            let c = (if (a < p.unwrap_or(2u32)) {
                self.desk.num((v.len() as u32)).await?
            } else {
                4u32
            });
            yield_now().await?;
            if self
                .desk
                .ok(self
                    .desk
                    .num(((self.desk.num(a).await? + p.unwrap_or(a)) % 97))
                    .await?)
                .await?
            {
                v.push(self.seen((s.len() as u32 % 97)));
                let mut v = vec![
                    self.seen(self.desk.maybe(c).await?.unwrap_or(6)),
                    self.desk.maybe(self.seen(b)).await?.unwrap_or(0),
                ];
            } else {
                if ((self.desk.name(b).await?.len() as u32) == ((n + c) % 97)) {
                    break 'l1;
                }
                let mut c = 'l2: loop {
                    if !spend(&mut fuel) {
                        break 'l2 77;
                    }
                    match self.seen(self.seen(
                        ({
                            let inner = c;
                            (inner * 3 + 0u32) % 97
                        }),
                    )) % 4
                    {
                        0 => {
                            let mut c = v.first().copied().unwrap_or(8u32);
                            yield_now().await?;
                        }
                        c if c > 1 && n != 7 => {
                            let mut w = vec![
                                (if (b != c) {
                                    self.seen(c)
                                } else {
                                    ((b + a) % 97)
                                }),
                                p.unwrap_or(((b + n) % 97)),
                            ];
                        }
                        _ => {
                            let mut n = v.first().copied().unwrap_or(n);
                            let c = ((5u32 + 4u32) % 97);
                        }
                    }
                    self.world.effect(format!("E0 {a} {s}"));
                };
            }
        }
        self.world.effect(format!("E77 {n} {s}"));
        Ok(format!("{fuel} {n} {v:?} {s} {a} {p:?} "))
    }

    pub(crate) async fn r79(&self, n: u32) -> Result<String, Oops> {
        let mut fuel = 14u32;
        let mut w = vec![n, 3u32, 1];
        let mut w = vec![(w.len() as u32), ((self.desk.num(n).await? + n) % 97)];
        let mut a = format!("77.{}", n);
        self.world.effect(format!("E75 {n} {a}"));
        let n = n;
        let mut v = vec![
            (match n {
                0 => self.desk.num(9u32).await?,
                1..=5 => n,
                _ => self.seen(n),
            }),
            self.desk
                .pure((a.len() as u32 % 97))
                .timeout(Duration::from_secs(1))
                .await?,
            n,
        ];
        delay(Duration::from_secs(1)).await?;
        Ok(format!("{fuel} {w:?} {a} {n} {v:?} "))
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
