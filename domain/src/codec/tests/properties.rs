//! Random values and random damage.

use std::collections::BTreeMap;

use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use serde::de::{DeserializeSeed, IgnoredAny};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use serde_json::value::RawValue;

use super::anything::Anything;
use super::model::{Entries, Like, Model, NAMES};
use super::{Bytes, check_back};
use crate::codec::read::{Lend, Reader};
use crate::codec::{DecodeError, from_str, to_string};

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        select(&NAMES[..]).prop_map(str::to_owned),
        "[a-z]{0,20}",
        vec(any::<char>(), 0..12).prop_map(String::from_iter),
        vec(
            select(vec!['"', '\\', '\0', '\u{1f}', 'a', '$', 'ä', '💡']),
            0..20
        )
        .prop_map(String::from_iter),
    ]
}

/// Bits of floats, with the odd ones as likely as the rest.
fn bits_64() -> impl Strategy<Value = u64> {
    prop_oneof![
        any::<u64>(),
        any::<f64>().prop_map(f64::to_bits),
        (any::<bool>(), 0_u64..1 << 52)
            .prop_map(|(sign, payload)| u64::from(sign) << 63 | 0x7ff << 52 | payload),
        any::<i32>().prop_map(|whole| f64::from(whole).to_bits()),
        select(vec![
            0,
            1 << 63,
            0x7ff8 << 48,
            0xfff8 << 48,
            0x7ff0 << 48,
            0xfff0 << 48,
            1
        ]),
    ]
}

fn bits_32() -> impl Strategy<Value = u32> {
    prop_oneof![
        any::<u32>(),
        any::<f32>().prop_map(f32::to_bits),
        (any::<bool>(), 0_u32..1 << 23)
            .prop_map(|(sign, payload)| u32::from(sign) << 31 | 0xff << 23 | payload),
        select(vec![
            0,
            1 << 31,
            0x7fc0 << 16,
            0xffc0 << 16,
            0x7f80 << 16,
            0x15ae_43fd,
            1
        ]),
    ]
}

fn scalar() -> impl Strategy<Value = Model> {
    let name = 0..NAMES.len();
    prop_oneof![
        select(vec![Model::Unit, Model::UnitStruct, Model::None]),
        any::<bool>().prop_map(Model::Bool),
        any::<i8>().prop_map(Model::I8),
        any::<i16>().prop_map(Model::I16),
        any::<i32>().prop_map(Model::I32),
        any::<i64>().prop_map(Model::I64),
        prop_oneof![any::<i128>(), any::<i64>().prop_map(i128::from)].prop_map(Model::I128),
        any::<u8>().prop_map(Model::U8),
        any::<u16>().prop_map(Model::U16),
        any::<u32>().prop_map(Model::U32),
        any::<u64>().prop_map(Model::U64),
        prop_oneof![any::<u128>(), any::<u64>().prop_map(u128::from)].prop_map(Model::U128),
        bits_32().prop_map(Model::F32),
        bits_64().prop_map(Model::F64),
        any::<char>().prop_map(Model::Char),
        text().prop_map(Model::Str),
        vec(any::<u8>(), 0..8).prop_map(Model::Bytes),
        name.prop_map(Model::UnitVariant),
    ]
}

fn model() -> impl Strategy<Value = Model> {
    scalar().prop_recursive(6, 48, 5, |inner| {
        let name = || 0..NAMES.len();
        let boxed = || inner.clone().prop_map(Box::new);
        let parts = || vec(inner.clone(), 0..5);
        let fields = || vec((name(), inner.clone()), 0..4);
        let string_key = prop_oneof![
            text().prop_map(Model::Str),
            any::<char>().prop_map(Model::Char),
            name().prop_map(Model::UnitVariant),
            text().prop_map(|key| Model::Some(Box::new(Model::Str(key)))),
            text().prop_map(|key| Model::Newtype(Box::new(Model::Str(key)))),
        ];
        let mixed_key = prop_oneof![4 => string_key.clone(), 1 => inner.clone()];
        prop_oneof![
            boxed().prop_map(Model::Some),
            boxed().prop_map(|some| Model::Some(Box::new(Model::Some(some)))),
            boxed().prop_map(Model::Newtype),
            (name(), boxed()).prop_map(|(name, value)| Model::NewtypeVariant(name, value)),
            (name(), parts()).prop_map(|(name, parts)| Model::TupleVariant(name, parts)),
            (name(), fields()).prop_map(|(name, fields)| Model::StructVariant(name, fields)),
            parts().prop_map(Model::Seq),
            parts().prop_map(Model::Tuple),
            parts().prop_map(Model::TupleStruct),
            fields().prop_map(Model::Struct),
            vec((string_key, inner.clone()), 0..4).prop_map(Model::Map),
            vec((mixed_key, inner.clone()), 0..5).prop_map(Model::Map),
            vec((inner.clone(), inner.clone()), 0..4).prop_map(Model::Map),
        ]
    })
}

fn read_like(model: &Model, text: &str) -> Result<Model, DecodeError> {
    let mut reader = Reader::new(text, Lend::Nothing);
    let value = Like(model).deserialize(&mut reader)?;
    reader.finish().map(|()| value)
}

/// Whether our reader and `serde_json`'s agree that this is JSON.
fn agrees_with_serde_json(text: &str) -> bool {
    from_str::<IgnoredAny>(text).is_ok() == serde_json::from_str::<IgnoredAny>(text).is_ok()
}

/// Plain JSON: keys without `$` at the beginning, no float that is infinite.
fn json() -> impl Strategy<Value = Value> {
    let number = prop_oneof![
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>()
            .prop_filter("finite", |float| float.is_finite())
            .prop_map(Value::from),
    ];
    let scalar = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        number,
        text().prop_map(Value::from),
    ];
    scalar.prop_recursive(5, 40, 6, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..6).prop_map(Value::from),
            vec((text(), inner), 0..6)
                .prop_map(|entries| Value::Object(entries.into_iter().collect())),
        ]
    })
}

fn has_dollar_key(value: &Value) -> bool {
    match value {
        Value::Array(parts) => parts.iter().any(has_dollar_key),
        Value::Object(entries) => entries
            .iter()
            .any(|(key, value)| key.starts_with('$') || has_dollar_key(value)),
        _ => false,
    }
}

type Nested = Option<Option<Option<u8>>>;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
enum External {
    Unit,
    Newtype(Nested),
    Tuple(Nested, u128),
    #[serde(rename = "$s")]
    Struct {
        #[serde(rename = "$bytes")]
        bytes: Bytes,
        keys: BTreeMap<(u8, bool), Nested>,
    },
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
enum Untagged {
    Pair(Nested, char),
    Bytes(Bytes),
    Number(i64),
    Text(String),
    Map(BTreeMap<u8, Nested>),
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "$t")]
enum Internal {
    A { nested: Nested, untagged: Untagged },
    B(BTreeMap<String, Nested>),
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "t", content = "c")]
enum Adjacent {
    A(Nested),
    B(Internal, Nested),
    C { external: External },
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Whole {
    #[serde(skip_serializing_if = "Option::is_none", default)]
    external: Option<External>,
    adjacent: Vec<Adjacent>,
    #[serde(flatten)]
    internal: Internal,
}

fn nested() -> impl Strategy<Value = Nested> + Clone {
    option::of(option::of(option::of(any::<u8>())))
}

fn bytes() -> impl Strategy<Value = Bytes> + Clone {
    vec(any::<u8>(), 0..6).prop_map(Bytes)
}

fn external() -> impl Strategy<Value = External> {
    let keys = btree_map((any::<u8>(), any::<bool>()), nested(), 0..3);
    prop_oneof![
        Just(External::Unit),
        nested().prop_map(External::Newtype),
        (nested(), any::<u128>()).prop_map(|(nested, wide)| External::Tuple(nested, wide)),
        (bytes(), keys).prop_map(|(bytes, keys)| External::Struct { bytes, keys }),
    ]
}

fn untagged() -> impl Strategy<Value = Untagged> {
    prop_oneof![
        (nested(), any::<char>()).prop_map(|(nested, char)| Untagged::Pair(nested, char)),
        bytes().prop_map(Untagged::Bytes),
        any::<i64>().prop_map(Untagged::Number),
        text().prop_map(Untagged::Text),
        btree_map(any::<u8>(), nested(), 0..4).prop_map(Untagged::Map),
    ]
}

fn internal() -> impl Strategy<Value = Internal> {
    // A key that is the name of the tag or of a sibling is two things to serde.
    let key = text().prop_filter("no name of a field", |key| {
        !["$t", "external", "adjacent"].contains(&key.as_str())
    });
    prop_oneof![
        (nested(), untagged()).prop_map(|(nested, untagged)| Internal::A { nested, untagged }),
        btree_map(key, nested(), 0..4).prop_map(Internal::B),
    ]
}

fn adjacent() -> impl Strategy<Value = Adjacent> {
    prop_oneof![
        nested().prop_map(Adjacent::A),
        (internal(), nested()).prop_map(|(internal, nested)| Adjacent::B(internal, nested)),
        external().prop_map(|external| Adjacent::C { external }),
    ]
}

fn whole() -> impl Strategy<Value = Whole> {
    // A 128-bit integer is more than serde can buffer, and `Whole` buffers all but its own fields.
    (option::of(external()), vec(adjacent(), 0..3), internal()).prop_map(
        |(external, adjacent, internal)| Whole {
            external,
            adjacent,
            internal,
        },
    )
}

/// Damages `text` at a place.
#[derive(Clone, Debug)]
enum Damage {
    Cut(usize),
    Remove(usize),
    Insert(usize, &'static str),
    Repeat(usize, usize),
}

fn damage() -> impl Strategy<Value = Damage> {
    let piece = select(vec![
        "\"",
        "\\",
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "$",
        "0",
        "-",
        ".",
        "e",
        "null",
        " ",
        "\n",
        "ä",
        "\\u0024",
        "\\ud800",
        "{\"$some\":",
        "{\"$map\":[[",
        "{\"$float\":\"",
        "{\"$bytes\":\"",
    ]);
    prop_oneof![
        any::<usize>().prop_map(Damage::Cut),
        any::<usize>().prop_map(Damage::Remove),
        (any::<usize>(), piece).prop_map(|(at, piece)| Damage::Insert(at, piece)),
        (any::<usize>(), 1_usize..20).prop_map(|(at, len)| Damage::Repeat(at, len)),
    ]
}

fn damaged(text: &str, damage: &Damage) -> String {
    let mut characters: Vec<char> = text.chars().collect();
    let place = |at: usize| at % (characters.len() + 1);
    match *damage {
        Damage::Cut(at) => characters.truncate(place(at)),
        Damage::Remove(at) => {
            let at = place(at);
            characters.drain(at..(at + 1).min(characters.len()));
        }
        Damage::Insert(at, piece) => {
            let at = place(at);
            characters.splice(at..at, piece.chars());
        }
        Damage::Repeat(at, len) => {
            let at = place(at);
            let part = characters[at..(at + len).min(characters.len())].to_vec();
            characters.splice(at..at, part);
        }
    }
    characters.into_iter().collect()
}

/// Reads `text` as many types; returns the first error whose offset is beyond the text.
fn reads_without_panic(text: &str) -> Result<(), DecodeError> {
    fn judge<T>(text: &str, result: Result<T, DecodeError>) -> Result<(), DecodeError> {
        match result {
            Err(error) if error.offset() > text.len() => Err(error),
            _ => Ok(()),
        }
    }
    judge(text, from_str::<Anything>(text))?;
    judge(text, from_str::<IgnoredAny>(text))?;
    judge(text, from_str::<Box<RawValue>>(text))?;
    judge(text, from_str::<Value>(text))?;
    judge(text, from_str::<Whole>(text))?;
    judge(text, from_str::<Vec<External>>(text))?;
    judge(text, from_str::<Entries<Nested, Bytes>>(text))?;
    judge(text, from_str::<(f32, f64, char, &str)>(text))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1024) })]

    #[test]
    fn every_value_of_the_data_model_comes_back(model in model()) {
        let text = to_string(&model)?;
        prop_assert_eq!(read_like(&model, &text), Ok(model), "{}", text);
    }

    #[test]
    fn every_value_of_the_data_model_reads_as_what_it_stands_for(model in model()) {
        let text = to_string(&model)?;
        let anything = from_str::<Anything>(&text)?;
        prop_assert!(anything.stands_for(&model), "{} is {:?}", text, anything);
    }

    #[test]
    fn every_text_is_json(model in model()) {
        let text = to_string(&model)?;
        serde_json::from_str::<IgnoredAny>(&text)?;
        from_str::<IgnoredAny>(&text)?;
        let raw = from_str::<&RawValue>(&text)?;
        prop_assert_eq!(raw.get(), &text);
        prop_assert_eq!(to_string(raw)?, text);
    }

    #[test]
    fn floats_come_back_by_bits(narrow in bits_32(), wide in bits_64()) {
        #[derive(Serialize, Deserialize)]
        struct Floats { narrow: f32, wide: f64 }
        #[derive(Serialize, Deserialize)]
        struct Flat { #[serde(flatten)] floats: Floats }

        let floats = Floats { narrow: f32::from_bits(narrow), wide: f64::from_bits(wide) };
        let text = to_string(&floats)?;
        let back: Floats = from_str(&text)?;
        prop_assert_eq!((back.narrow.to_bits(), back.wide.to_bits()), (narrow, wide), "{}", text);
        let text = to_string(&Flat { floats })?;
        let back: Flat = from_str(&text)?;
        let bits = (back.floats.narrow.to_bits(), back.floats.wide.to_bits());
        prop_assert_eq!(bits, (narrow, wide), "{}", text);
    }

    #[test]
    fn derived_types_of_every_representation_come_back(
        whole in whole(), adjacent in adjacent(), untagged in untagged(), external in external(),
    ) {
        check_back(&whole);
        check_back(&(adjacent, Some(untagged), Some(external)));
    }

    #[test]
    fn json_of_others_comes_back(value in json()) {
        check_back(&value);
        if !has_dollar_key(&value) {
            let foreign = serde_json::to_string_pretty(&value)?;
            prop_assert_eq!(from_str::<Value>(&foreign)?, value);
        }
    }

    #[test]
    fn arbitrary_text_gives_an_error_and_no_panic(
        arbitrary in prop_oneof![
            any::<String>(),
            "[\\[\\]{}\",:$0-9.eE+\\- ntfa\\\\u]{0,40}",
            "(\\{\"\\$(some|map|float|bytes)\":)?[\\[{\"0-9\\]}]{0,10}",
        ],
    ) {
        prop_assert_eq!(reads_without_panic(&arbitrary), Ok(()));
        prop_assert!(agrees_with_serde_json(&arbitrary), "{}", arbitrary);
    }

    #[test]
    fn damaged_text_gives_an_error_and_no_panic(
        model in model(), whole in whole(), damages in vec(damage(), 1..4),
    ) {
        for mut text in [to_string(&model)?, to_string(&whole)?] {
            for damage in &damages {
                text = damaged(&text, damage);
                prop_assert_eq!(reads_without_panic(&text), Ok(()), "{}", text);
                prop_assert!(agrees_with_serde_json(&text), "{}", text);
                if let Err(error) = read_like(&model, &text) {
                    prop_assert!(error.offset() <= text.len());
                }
            }
        }
    }
}
