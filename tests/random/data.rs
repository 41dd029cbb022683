//! Values of every shape that can be saved: floats without a text, numbers beyond 64 bits, bytes,
//! letters, maps with any keys, options in options, enums in each of serde's representations.

use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[expect(
    clippy::option_option,
    reason = "an option in an option is what is tested"
)]
pub(crate) struct Data {
    pub(crate) float: f64,
    pub(crate) small: f32,
    pub(crate) big: u128,
    pub(crate) signed: i128,
    pub(crate) bytes: Vec<u8>,
    pub(crate) letter: char,
    pub(crate) nested: Option<Option<u32>>,
    pub(crate) unit: (),
    pub(crate) keyed: BTreeMap<(u32, char), Option<Option<u32>>>,
    pub(crate) seats: BTreeMap<Seat, VecDeque<u64>>,
    pub(crate) set: BTreeSet<i8>,
    pub(crate) shape: Shape,
    pub(crate) tagged: Tagged,
    pub(crate) adjacent: Adjacent,
    pub(crate) untagged: Untagged,
    pub(crate) meters: Meters,
    pub(crate) outcome: Result<u8, String>,
    pub(crate) next: Option<Box<Data>>,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) enum Seat {
    Row(u8, bool),
    Free,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) enum Shape {
    Dot,
    Circle(f64),
    Square { side: u32, name: Option<String> },
    Line(u32, i64),
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum Tagged {
    None,
    Some { value: Option<u32> },
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "t", content = "c")]
pub(crate) enum Adjacent {
    Empty,
    Text(String),
    Both(char, f32),
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub(crate) enum Untagged {
    Number(u32),
    Named { name: String },
    Pair(bool, String),
}

#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub(crate) struct Meters(pub(crate) f64);

/// What a number stands for: another value for each.
pub(crate) fn data(n: u32) -> Data {
    let floats = [f64::NAN, f64::INFINITY, -0.0, 0.1, 1e300, f64::MIN_POSITIVE];
    let float = floats[n as usize % 6];
    let letter = ['a', 'é', '\u{1f600}', '"', '\0'][n as usize % 5];
    let nested = [None, Some(None), Some(Some(n))][n as usize % 3];
    Data {
        float,
        small: [f32::NEG_INFINITY, f32::NAN, 0.3, f32::MAX][n as usize % 4],
        big: u128::MAX - u128::from(n),
        signed: i128::MIN + i128::from(n),
        bytes: n.to_le_bytes().to_vec(),
        letter,
        nested,
        unit: (),
        keyed: BTreeMap::from([((n, letter), nested), ((1, '}'), Some(None))]),
        seats: BTreeMap::from([
            (Seat::Row(1, n > 3), VecDeque::from([u64::MAX, 1])),
            (Seat::Free, VecDeque::new()),
        ]),
        set: BTreeSet::from([i8::MIN, 0]),
        shape: match n % 4 {
            0 => Shape::Dot,
            1 => Shape::Circle(float),
            2 => Shape::Square {
                side: n,
                name: (n > 4).then(|| "\u{2028}\\n".into()),
            },
            _ => Shape::Line(n, i64::MIN),
        },
        tagged: if n.is_multiple_of(2) {
            Tagged::None
        } else {
            Tagged::Some {
                value: (n > 5).then_some(n),
            }
        },
        adjacent: match n % 3 {
            0 => Adjacent::Empty,
            1 => Adjacent::Text(String::new()),
            _ => Adjacent::Both(letter, -0.0),
        },
        untagged: match n % 3 {
            0 => Untagged::Number(n),
            1 => Untagged::Named { name: "n".into() },
            _ => Untagged::Pair(true, letter.into()),
        },
        meters: Meters(float),
        outcome: if n % 2 == 1 { Ok(1) } else { Err("e".into()) },
        next: None,
    }
}

impl Data {
    /// A number that depends on much of it.
    #[allow(dead_code, reason = "what was written from a seed may do without it")]
    pub(crate) fn sum(&self) -> u32 {
        let nested = self.nested.flatten().unwrap_or(3);
        let shape = match &self.shape {
            Shape::Dot => 1,
            Shape::Circle(of) => u32::from(of.is_nan()),
            Shape::Square { side, name } => side + u32::from(name.is_some()),
            Shape::Line(from, _) => *from,
        };
        let next = self.next.as_ref().map_or(0, |next| next.sum());
        (nested
            + shape
            + u32::from(self.letter)
            + u32::try_from(self.keyed.len()).unwrap_or(0)
            + next)
            % 97
    }
}
