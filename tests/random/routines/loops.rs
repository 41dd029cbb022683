//! Loops of all kinds.

use crate::world::{DeskClient, Item, Kind, Oops, World};
use dasync::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

pub(super) struct Loops {
    world: World,
    desk: DeskClient,
    names: Vec<String>,
}

#[service]
impl Loops {
    pub(super) async fn counted(&self, n: u32) -> Result<u32, Oops> {
        let mut i = 0;
        let mut acc = Vec::new();
        while i < n {
            self.world.effect(format!("i{i}"));
            let v = self.desk.num(i).await?;
            acc.push(v);
            i += 1;
            if i == 4 {
                break;
            }
            if v % 2 == 0 {
                continue;
            }
            self.desk.note("odd".into()).await?;
        }
        Ok(acc.iter().sum::<u32>() + i)
    }

    pub(super) async fn condition(&self, n: u32) -> Result<u32, Oops> {
        let mut i = n;
        let mut turns = 0u32;
        while self.desk.num(i).await? < 18 {
            i += 1;
            turns += 1;
            if self.desk.ok(i).await? {
                continue;
            }
            self.world.effect("odd");
        }
        Ok(i * 100 + turns)
    }

    pub(super) async fn stack(&self) -> Result<Vec<u32>, Oops> {
        let mut stack = vec![1u32, 2, 3];
        let mut out = vec![];
        while let Some(x) = stack.pop() {
            if x == 2 {
                stack.push(10);
            }
            out.push(self.desk.num(x).await?);
        }
        let mut cur = 0;
        while let Some(next) = self.desk.maybe(cur).await? {
            cur = next;
            out.push(cur);
        }
        Ok(out)
    }

    pub(super) async fn valued(&self) -> Result<u32, Oops> {
        let mut n = 0u32;
        let got = loop {
            n += 1;
            let v = self.desk.num(n).await?;
            if v == 4 {
                break v * 2;
            }
            if n > 10 {
                break 0;
            }
        };
        let second = 'outer: loop {
            loop {
                n += 1;
                if self.desk.ok(n).await? {
                    break 'outer n;
                }
            }
        };
        Ok(got + second)
    }

    pub(super) async fn labels(&self) -> Result<Vec<(u32, u32)>, Oops> {
        let mut out = Vec::new();
        'outer: for i in 0..4u32 {
            for j in 0..=3 {
                if j > i {
                    continue 'outer;
                }
                if i == 3 && j == 2 {
                    break 'outer;
                }
                let v = self.desk.num(i * 10 + j).await?;
                self.world.effect(format!("{i}{j}"));
                out.push((i, v));
            }
            self.desk.note("all of them".into()).await?;
        }
        Ok(out)
    }

    pub(super) async fn owned(&self, n: u32) -> Result<Vec<String>, Oops> {
        let order = self.desk.order(n).await?;
        let mut out = vec![];
        for Item { sku, amount } in order.items {
            let x = self.desk.num(amount).await?;
            out.push(format!("{sku}{x}"));
        }
        for (i, c) in "héy".chars().enumerate() {
            self.desk.note(c.to_string()).await?;
            out.push(format!("{i}{c}"));
        }
        Ok(out)
    }

    pub(super) async fn borrowed(&self, n: u32) -> Result<String, Oops> {
        let order = self.desk.order(n).await?;
        let mut out = String::new();
        for item in &order.items {
            self.desk.note(item.sku.clone()).await?;
            out.push_str(&item.sku);
            let n = self.desk.num(item.amount).await?;
            out += &format!("{}={n};", item.sku);
        }
        for Item { sku, .. } in order.items.iter() {
            self.desk.note(sku.clone()).await?;
            out.push_str(sku);
        }
        for n in &self.names {
            self.desk.note(n.clone()).await?;
            out.push_str(n);
        }
        Ok(out + &order.id.to_string())
    }

    pub(super) async fn nested(&self, n: u32) -> Result<u32, Oops> {
        let mut total = 0;
        if n > 0 {
            for i in 0..n {
                match self.desk.kind(i).await? {
                    Kind::EatIn { table } => {
                        for k in 0..2u32 {
                            if k == 1 && i > 2 {
                                break;
                            }
                            total += self.desk.num(table + k).await?;
                        }
                    }
                    Kind::Takeaway(s) => {
                        let len = s.len() as u32;
                        while total % 5 != 0 {
                            total += 1;
                            self.desk.note(format!("{s}{total}")).await?;
                        }
                        total += len;
                    }
                    Kind::Unknown => {
                        if i % 2 == 0 {
                            continue;
                        }
                        self.world.effect("unknown");
                        self.desk.note("unknown".into()).await?;
                    }
                }
                self.world.effect(format!("after {i}"));
            }
        }
        Ok(total)
    }

    pub(super) async fn own_parameters(
        &self,
        mut n: u32,
        mut list: Vec<u32>,
    ) -> Result<Vec<u32>, Oops> {
        let total: u64;
        while let Some(top) = list.pop() {
            if top == 0 {
                break;
            }
            n += self.desk.num(top).await?;
            if n > 100 {
                return Ok(vec![n]);
            }
        }
        total = n.into();
        list.push(n);
        self.desk.note(format!("{total}")).await?;
        list.extend([total as u32]);
        Ok(list)
    }

    /// Loops without awaits around loops with some.
    pub(super) async fn native(&self, n: u32) -> Result<u32, Oops> {
        let mut grid = vec![vec![0u32; 3]; 3];
        for (i, row) in grid.iter_mut().enumerate() {
            for (j, c) in row.iter_mut().enumerate() {
                if j > i {
                    break;
                }
                *c = (i * j) as u32 + n;
            }
        }
        let mut hits = 0u32;
        for r in 0..3usize {
            let best = 'f: {
                for c in 0..3usize {
                    if grid[r][c] > 3 {
                        break 'f Some(c);
                    }
                }
                None
            };
            let Some(c) = best else { continue };
            for k in grid[r].iter() {
                if *k == 4 {
                    break;
                }
                hits += 1;
            }
            if let Some(g) = grid.get_mut(r).and_then(|row| row.get_mut(c)) {
                *g += 1;
                let g = *g;
                hits += self.desk.num(g).await?;
            }
        }
        Ok(hits + grid.iter().flatten().sum::<u32>())
    }

    /// Iterators of known order that are met less often.
    pub(super) async fn rare(
        &self,
        line: String,
        mut map: BTreeMap<u32, u32>,
    ) -> Result<String, Oops> {
        let name = line.rsplit('/').next().unwrap_or("none");
        let last = line.split(['/', '=']).next_back().unwrap_or_default();
        let mut out = String::new();
        self.desk.note(format!("{name} {last}")).await?;
        for part in line.split_inclusive('/') {
            self.desk.note(part.into()).await?;
            out += part.trim_end_matches('/');
        }
        for (at, found) in line.match_indices("a") {
            out += &format!("{at}{found}{}", self.desk.num(at as u32).await?);
        }
        let digits: Vec<u32> = line.chars().filter_map(|c| c.to_digit(10)).collect();
        for group in digits.chunk_by(|a, b| a == b) {
            self.world.effect(format!("{group:?}"));
            out += &self.desk.num(group.len() as u32).await?.to_string();
        }
        let (odd, small) = (BTreeSet::from([1, 3, 5, 7]), BTreeSet::from([1, 2, 3, 4]));
        for n in odd.intersection(&small) {
            out += &self.desk.num(*n).await?.to_string();
        }
        for n in odd.difference(&small).chain(small.difference(&odd)) {
            self.desk.note(n.to_string()).await?;
        }
        for (_, value) in map.range_mut(2..) {
            *value += self.desk.num(1).await?;
        }
        let retry = Retry::times(2);
        self.desk.note(name.to_owned() + last).await?;
        step("end", async { Ok::<_, Oops>(()) })
            .retry(retry)
            .await?;
        Ok(format!("{out}{map:?}"))
    }

    pub(super) async fn large(&self) -> Result<usize, Oops> {
        let big: Vec<u32> = (0..1000).collect();
        let mut small = vec![0u32];
        let mut log = vec![1u32];
        for i in 0..4u32 {
            let v = self.desk.num(big[i as usize]).await?;
            small.push(v);
            if i == 2 {
                log.push(1);
            }
        }
        Ok(big.len() + small.len() + log.len())
    }

    /// Both loops have a number, and so has what chooses the reference.
    pub(super) async fn chosen_between_loops(&self, n: u32) -> Result<String, Oops> {
        let mut v = vec![n, 4, 5];
        for m in v.iter_mut().take(2) {
            let lent = match *m % 3 {
                0 => &self.names[0],
                _ => &self.names[1],
            };
            *m += 1;
            for i in (0..3u32).rev() {
                if *m > 4 + i {
                    break;
                }
                *m += self.desk.num(i).await?;
                self.world.effect(lent.as_str());
            }
        }
        Ok(format!("{v:?}"))
    }
}

super::subjects! { Loops:
    chosen_between_loops(0); chosen_between_loops(2); chosen_between_loops(9);
    counted(0); counted(3); counted(9);
    condition(0); condition(9);
    stack();
    valued();
    labels();
    owned(1);
    borrowed(1);
    nested(0); nested(7);
    own_parameters(1, vec![1, 0, 2, 3]); own_parameters(99, vec![5, 5]);
    native(3);
    rare("usr/a=11233/banana".to_owned(), BTreeMap::from([(1, 1), (2, 2), (3, 3)]));
    rare(String::new(), BTreeMap::from([(0, 0)]));
    large();
}
