//! No input makes the passes panic: statements put together at random, with tokens lost, doubled
//! and exchanged. Most of it is wrong; what parses is expanded.

use super::expand;
use proc_macro2::{Group, TokenStream, TokenTree};
use quote::quote;
use syn::{Block, ImplItemFn};

const STATEMENTS: &str = r#"
let a = self.n(1).await?;
let (x, mut y): (u8, u8) = (a, self.n(a).await?);
let Some(z) = self.maybe(a).await? else { self.n(0).await?; return Err(e) };
let Ok(w) = s.parse::<u8>() else { continue };
let v = loop { if self.ok(a).await? { break a; } else { continue } };
let b = 'b: { if c { break 'b 1; } self.n(1).await? };
for (i, l) in o.lines.iter().enumerate() { self.n(i).await?; l.n += 1; }
for x in o.all { self.n(x).await?; if x > 3 { break } }
for i in 0..=self.n(1).await? { self.n(i).await?; }
while let Some(x) = it.next() && self.ok(x).await? { y += x; }
match self.kind(1).await? { A { n, ref m } if n > 1 => self.n(n).await?, B(x) | C(x) => x, _ => return Ok(1) }
if let Some(x) = &self.list && let [p, .., q] = x.as_slice() { self.n(*p).await?; f(q); } else if self.ok(1).await? || d { }
o.lines[i].n += self.n(4).await?;
v[self.n(1).await? as usize] = S { a: 1, b: self.n(2).await?, ..base };
let r = &mut o.lines[{ i += 1; i }]; self.n(1).await?; r.n = 1;
let f = |x: u8| x + y; self.n(f(1)).await?; f(2);
let t = step("name", async { http().await }).retry(r).await?;
let u = inline(async { a }).await;
println!("{a} {b:?} {} {:w$}", self.n(1).await?, x);
assert!(matches!(self.maybe(1).await?, Some(x) if x > 1), "{x}");
let k = if c { &a } else { return self.n(1).await };
let g = m.get(key.as_str()).ok_or(E::No)?; self.n(*g).await?; h(g);
let m2 = v.iter().max_by_key(|l| l.n).unwrap(); self.n(1).await?; h(m2);
const A: u8 = 1;
use x::{y as z, self};
macro_rules! mm { ($e:expr) => { $e + a } }
mine!(a, "{a}", |x| x);
let q; q = self.n(1).await?; let (j, l); (j, l) = (1, self.n(2).await?);
unsafe { f() };
return Ok(match x { 1 => self.n(1).await?, _ => panic!("{x}") });
let r#type = vec![self.n(1).await?; 3]; drop(r#type);
let r#type = if self.n(1).await? > 1 { &self.a } else { &self.b }; self.n(2).await?; drop(r#type);
{ let a = a; { let a = &a; self.n(*a).await?; } }
*m.entry(k).or_insert(0) += self.n(5).await? + -a;
'l: loop { loop { break 'l } }
let c = async move { x.await }; let d = async || 1;
"#;

/// A small generator of numbers; the same in every run.
struct Random(u64);

impl Random {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % n.max(1)
    }
}

/// Loses, doubles or exchanges a few tokens.
fn damaged(tokens: TokenStream, random: &mut Random, one_in: usize) -> TokenStream {
    let mut trees: Vec<TokenTree> = tokens.into_iter().collect();
    for tree in &mut trees {
        if let TokenTree::Group(group) = tree {
            let inside = damaged(group.stream(), random, one_in);
            *tree = TokenTree::Group(Group::new(group.delimiter(), inside));
        }
    }
    if !trees.is_empty() && random.below(one_in) == 0 {
        let (at, other) = (random.below(trees.len()), random.below(trees.len()));
        match random.below(3) {
            0 => drop(trees.remove(at)),
            1 => trees.insert(at, trees[other].clone()),
            _ => trees.swap(at, other),
        }
    }
    trees.into_iter().collect()
}

#[test]
fn no_input_panics() {
    let lines: Vec<TokenStream> = STATEMENTS
        .lines()
        .map(|line| line.parse().unwrap())
        .collect();
    let mut random = Random(7);
    let (mut parsed, mut accepted) = (0, 0);
    for round in 0..2_000 {
        let some = (0..=random.below(5)).map(|_| lines[random.below(lines.len())].clone());
        let tokens: TokenStream = some.collect();
        let one_in = if round % 4 == 0 { usize::MAX } else { 12 };
        let body = damaged(quote!({ #tokens Ok(a) }), &mut random, one_in);
        let Ok(block) = syn::parse2::<Block>(body) else {
            continue;
        };
        let f: ImplItemFn = syn::parse_quote!(async fn f(&self, o: O, mut c: bool) -> R #block);
        parsed += 1;
        accepted += usize::from(expand(&f).is_ok());
    }
    assert!(
        parsed > 700 && accepted > 200,
        "{parsed} parsed, {accepted} accepted"
    );
}
