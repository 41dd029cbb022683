//! Data: words that are counted in parts, images that go through filters, a table that is read page
//! by page.

use crate::lives::{check, scenario, served};
use crate::outside::Effects;
use dasync::prelude::*;
use dasync::when_each;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};
use std::fmt::Debug;
use std::time::Duration;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, thiserror::Error)]
pub(crate) enum DataError {
    #[error("there is no filter `{0}`")]
    Filter(String),
    #[error("line {line}: {why}")]
    Row { line: usize, why: String },
    #[error("not a number")]
    Number,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl From<std::num::ParseIntError> for DataError {
    fn from(_: std::num::ParseIntError) -> Self {
        Self::Number
    }
}

type Result<T> = std::result::Result<T, DataError>;

pub(crate) struct Words {
    effects: Effects,
}

/// What a mapper has counted.
type Counts = HashMap<String, usize>;

fn merge<K: Eq + std::hash::Hash + Ord, I: IntoIterator<Item = HashMap<K, usize>>>(
    parts: I,
) -> BTreeMap<K, usize> {
    parts
        .into_iter()
        .flatten()
        .fold(BTreeMap::new(), |mut all, (word, n)| {
            *all.entry(word).or_default() += n;
            all
        })
}

#[service]
impl Words {
    /// Counts the words of a text, a part of it in each of several routines.
    pub(crate) async fn count(&self, text: String, parts: usize) -> Result<Vec<(String, usize)>> {
        let lines: Vec<&str> = text
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .collect();
        let size = lines.len().div_ceil(parts).max(1);
        let calls: Vec<_> = lines
            .chunks(size)
            .map(|part| self.map(part.join(" ")))
            .collect();
        let counted = when_each(2, calls).await?;
        let all = merge(counted);

        let mut words: Vec<(&String, &usize)> = all.iter().collect();
        words.sort_by(|(a, m), (b, n)| n.cmp(m).then_with(|| a.cmp(b)));
        let top: Vec<(String, usize)> = words
            .iter()
            .take(3)
            .map(|&(word, &n)| (word.clone(), n))
            .collect();
        // otherwise: `(1..).zip(&top)`. What is borrowed comes first
        for ((word, n), place) in top.iter().zip(1..) {
            step("print", async {
                self.effects.have(format!("{place}. {word} {n}"))
            })
            .await;
        }
        Ok(top)
    }

    async fn map(&self, part: String) -> Result<Counts> {
        let mut counts = Counts::new();
        for word in part.split_whitespace() {
            let word = word
                .trim_matches(|c: char| !c.is_alphanumeric())
                .to_lowercase();
            *counts.entry(word).or_insert(0) += 1;
        }
        let different = counts.len();
        step("map", async {
            self.effects.have(format!("{different} different words"))
        })
        .await;
        Ok(counts)
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Image<P> {
    name: String,
    pixels: Vec<Vec<P>>,
    mean: [P; 1],
}

/// One thing that is done to an image.
trait Filter: Debug + Send + Sync {
    fn apply(&self, pixel: u32) -> u32;
}

#[derive(Debug)]
struct Brighter(u32);

#[derive(Debug)]
struct Inverted;

impl Filter for Brighter {
    fn apply(&self, pixel: u32) -> u32 {
        (pixel + self.0).min(255)
    }
}

impl Filter for Inverted {
    fn apply(&self, pixel: u32) -> u32 {
        255 - pixel
    }
}

fn filter(name: &str) -> Option<Box<dyn Filter>> {
    Some(match name {
        "invert" => Box::new(Inverted),
        _ => Box::new(Brighter(name.strip_prefix("brighter ")?.parse().ok()?)),
    })
}

pub(crate) struct Images {
    effects: Effects,
}

#[service]
impl Images {
    /// Puts an image through filters; after each one it is stored.
    pub(crate) async fn process(&self, name: String, filters: Vec<String>) -> Result<Image<u32>> {
        let mut image = Image {
            name,
            pixels: vec![vec![10, 20], vec![200]],
            mean: [0],
        };
        let Image {
            pixels,
            mean: [mean],
            ..
        } = &mut image;
        for (n, name) in filters.iter().enumerate() {
            let filter = filter(name).ok_or_else(|| DataError::Filter(name.clone()))?;
            for row in pixels.iter_mut() {
                for pixel in row {
                    *pixel = filter.apply(*pixel);
                }
            }
            let (count, sum) = pixels
                .iter()
                .flatten()
                .fold((0, 0), |(n, sum), pixel| (n + 1, sum + pixel));
            *mean = sum / count;
            let what = format!("{n} {filter:?}: {mean}");
            step("store", async { self.effects.have(what) }).await;
        }
        image.name.push_str(".out");
        Ok(image)
    }
}

/// A page of a table, and where the next one begins.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Page {
    rows: Vec<String>,
    next: Option<usize>,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Totals {
    rows: usize,
    by_city: BTreeMap<String, i64>,
    bad: Vec<usize>,
}

pub(crate) struct Etl {
    effects: Effects,
}

#[service]
impl Etl {
    /// Reads a table page by page, puts its rows into order, and stores what comes of each page.
    pub(crate) async fn load(&self, table: String, size: usize, bad_max: usize) -> Result<Totals> {
        let mut totals = Totals::default();
        let mut cursor = Some(0);
        let mut line = 0;
        while let Some(at) = cursor {
            let Page { rows, next } = self.page(table.clone(), at, size).await?;
            let mut changed = BTreeMap::<_, i64>::new();
            for row in &rows {
                line += 1;
                let parsed = parse(row);
                match parsed {
                    Ok((city, n)) => *changed.entry(city).or_default() += n,
                    Err(DataError::Number) if totals.bad.len() < bad_max => totals.bad.push(line),
                    Err(DataError::Row { why, .. }) => {
                        self.report(format!("{why} in {line}")).await?;
                        return Err(DataError::Row { line, why });
                    }
                    Err(other) => return Err(other),
                }
            }
            totals.rows += rows.len()
                - totals
                    .bad
                    .iter()
                    .filter(|&&bad| bad > line - rows.len())
                    .count();
            for (city, n) in changed {
                let total = totals.by_city.entry(city.clone()).or_insert(0);
                *total += n;
                let total = *total;
                step("store", async {
                    self.effects.have(format!("{city}={total}"))
                })
                .await;
            }
            cursor = next.filter(|_| !rows.is_empty());
        }
        Ok(totals)
    }

    async fn page(&self, table: String, at: usize, size: usize) -> Result<Page> {
        let rows: Vec<_> = table
            .lines()
            .skip(at)
            .take(size)
            .map(ToOwned::to_owned)
            .collect();
        let next = (rows.len() == size).then_some(at + size);
        delay(Duration::from_millis(50)).await?;
        Ok(Page { rows, next })
    }

    async fn report(&self, what: String) -> Result<()> {
        step("report", async { self.effects.have(what) }).await;
        Ok(())
    }
}

/// Reads `city;number`.
fn parse(row: &str) -> Result<(String, i64)> {
    let Some((city, n)) = row.split_once(';') else {
        let why = format!("no `;` in `{row}`");
        return Err(DataError::Row { line: 0, why });
    };
    Ok((city.trim().to_lowercase(), n.trim().parse()?))
}

served!(Words, Images, Etl);

fn strings(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).into()).collect()
}

const POEM: &str = "The rain, the rain\n  and a cloud.\n\nThe end of the\n rain.";

const TABLE: &str = "Bonn;3\nRome; 4\nbonn;-1\nOslo;x\nRome;10\nOslo;2";

#[test]
fn data() {
    check(&[
        scenario!(Words.count(POEM.into(), 3) => r#"Ok([("the", 4), ("rain", 3), ("a", 1)])"#),
        scenario!(Words.count(String::new(), 3) => "Ok([])"),
        scenario!(Images.process("cat".into(), strings(&["brighter 70", "invert"]))
            => r#"Ok(Image { name: "cat.out", pixels: [[175, 165], [0]], mean: [113] })"#),
        scenario!(Images.process("cat".into(), strings(&["invert", "sharper"]))
            => r#"Err(Filter("sharper"))"#),
        scenario!(Etl.load(TABLE.into(), 2, 1)
            => r#"Ok(Totals { rows: 5, by_city: {"bonn": 2, "oslo": 2, "rome": 14}, bad: [4] })"#),
        scenario!(Etl.load(TABLE.into(), 4, 0) => "Err(Number)"),
        scenario!(Etl.load("Bonn;1\nRome".into(), 4, 0)
            => r#"Err(Row { line: 2, why: "no `;` in `Rome`" })"#),
    ]);
}
