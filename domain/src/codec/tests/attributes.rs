//! Serde's attributes and representations, and types that serde and others bring.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::net::IpAddr;
use std::num::NonZeroU8;
use std::ops::{Bound, Range};
use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::{Bytes, check, check_back};
use crate::codec::{from_str, to_string};

type Nested = Option<Option<u8>>;

#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Attributes {
    #[serde(skip)]
    skipped: u8,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    sometimes: Option<Nested>,
    #[serde(with = "as_text")]
    with_module: u16,
    #[serde(rename = "$type", alias = "kind")]
    renamed: String,
    #[serde(default)]
    defaulted: Vec<u8>,
}

mod as_text {
    use serde::{Deserialize, Deserializer, Serializer, de};

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde gives a reference")]
    pub(super) fn serialize<S: Serializer>(value: &u16, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&format_args!("<{value}>\n"))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u16, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.trim()
            .trim_matches(['<', '>'])
            .parse()
            .map_err(de::Error::custom)
    }
}

#[test]
fn attributes_of_fields() {
    let value = Attributes {
        renamed: "a".into(),
        with_module: 7,
        ..Attributes::default()
    };
    check(
        &value,
        r#"{"withModule":"<7>\n","$$type":"a","defaulted":[]}"#,
    );
    let value = Attributes {
        sometimes: Some(Some(None)),
        ..Attributes::default()
    };
    check(
        &value,
        r#"{"sometimes":{"$some":{"$some":null}},"withModule":"<0>\n","$$type":"","defaulted":[]}"#,
    );
    let old = r#"{"kind":"b","withModule":"<1>"}"#;
    let expected = Attributes {
        renamed: "b".into(),
        with_module: 1,
        ..Attributes::default()
    };
    assert_eq!(from_str(old), Ok(expected));
    assert!(from_str::<Attributes>(r#"{"withModule":"<1>","kind":"","more":1}"#).is_err());
    assert!(from_str::<Attributes>(r#"{"withModule":"<1>"}"#).is_err());
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
struct Transparent {
    only: Nested,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
struct Converted(u8);

impl TryFrom<String> for Converted {
    type Error = std::num::ParseIntError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse().map(Self)
    }
}

impl From<Converted> for String {
    fn from(converted: Converted) -> Self {
        converted.0.to_string()
    }
}

#[test]
fn attributes_of_containers() {
    check(&Transparent { only: Some(None) }, r#"{"$some":null}"#);
    check(&Some(Transparent { only: None }), r#"{"$some":null}"#);
    check(&Converted(7), r#""7""#);
    assert!(from_str::<Converted>(r#""seven""#).is_err());
}

/// What buffering must not lose.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Delicate {
    nested: Nested,
    some_unit: Option<()>,
    narrow: f32,
    infinite: f64,
    bytes: Bytes,
    keyed: BTreeMap<u8, char>,
    #[serde(rename = "$some")]
    dollar: u64,
    choice: External,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
enum External {
    Unit,
    Newtype(Nested),
    Tuple(f32, Bytes),
    #[serde(rename = "$struct")]
    Struct {
        #[serde(rename = "$a")]
        a: Nested,
    },
}

fn delicate(choice: External) -> Delicate {
    Delicate {
        nested: Some(None),
        some_unit: Some(()),
        narrow: f32::from_bits(0x15ae_43fd),
        infinite: f64::NEG_INFINITY,
        bytes: Bytes(vec![1, 2, 3]),
        keyed: BTreeMap::from([(1, 'a'), (2, '$')]),
        dollar: u64::MAX,
        choice,
    }
}

fn delicates() -> [Delicate; 4] {
    [
        delicate(External::Unit),
        delicate(External::Newtype(Some(None))),
        delicate(External::Tuple(f32::INFINITY, Bytes(vec![]))),
        delicate(External::Struct { a: Some(None) }),
    ]
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
enum Untagged {
    Nothing,
    Number(u64),
    Float(f64),
    Bytes(Bytes),
    Text(String),
    Pair(Nested, char),
    Struct(Delicate),
    Keyed(BTreeMap<i8, Nested>),
}

#[test]
fn untagged_enums() {
    check(&Untagged::Nothing, "null");
    check(&Untagged::Number(7), "7");
    check(&Untagged::Float(7.0), "7.0");
    check(&Untagged::Float(f64::INFINITY), r#"{"$float":"inf"}"#);
    check(&Untagged::Bytes(Bytes(vec![0])), r#"{"$bytes":"AA=="}"#);
    check(&Untagged::Text("$a".into()), r#""$a""#);
    check(&Untagged::Pair(Some(None), 'c'), r#"[{"$some":null},"c"]"#);
    check(
        &Untagged::Keyed([(-1, Some(None))].into()),
        r#"{"$map":[[-1,{"$some":null}]]}"#,
    );
    for value in delicates() {
        check_back(&Untagged::Struct(value));
    }
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "$tag")]
enum Internal {
    Unit,
    Struct { inner: Delicate },
    Newtype(Delicate),
    Keyed(BTreeMap<i8, Nested>),
}

#[test]
fn internally_tagged_enums() {
    check(&Internal::Unit, r#"{"$$tag":"Unit"}"#);
    for value in delicates() {
        check_back(&Internal::Struct {
            inner: value.clone(),
        });
        check_back(&Internal::Newtype(value));
    }
    check(
        &Internal::Keyed([(1, Some(None))].into()),
        r#"{"$map":[["$tag","Keyed"],[1,{"$some":null}]]}"#,
    );
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "t", content = "$c")]
enum Adjacent {
    Unit,
    Nested(Nested),
    Tuple(f64, u128),
    Struct { inner: Delicate },
}

#[test]
fn adjacently_tagged_enums() {
    check(&Adjacent::Unit, r#"{"t":"Unit"}"#);
    check(
        &Adjacent::Nested(Some(None)),
        r#"{"t":"Nested","$$c":{"$some":null}}"#,
    );
    check(
        &Adjacent::Tuple(0.5, u128::MAX),
        &format!(r#"{{"t":"Tuple","$$c":[0.5,{}]}}"#, u128::MAX),
    );
    for value in delicates() {
        check_back(&Adjacent::Struct { inner: value });
    }
    let content_first = r#"{"$$c":{"$some":null},"t":"Nested"}"#;
    assert_eq!(from_str(content_first), Ok(Adjacent::Nested(Some(None))));
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Flat {
    id: u8,
    #[serde(flatten)]
    fixed: Delicate,
    #[serde(flatten)]
    rest: BTreeMap<String, Nested>,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct FlatChoice {
    id: u8,
    #[serde(flatten)]
    choice: External,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct FlatMaybe {
    id: Option<Nested>,
    #[serde(flatten)]
    maybe: Option<Inner>,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Inner {
    required: u8,
    inner: Nested,
}

#[test]
fn flattened_types() {
    for value in delicates() {
        let rest = BTreeMap::from([("$x".into(), Some(None)), ("y".into(), None)]);
        check_back(&Flat {
            id: 1,
            fixed: value,
            rest,
        });
    }
    check(
        &FlatChoice {
            id: 1,
            choice: External::Struct { a: Some(None) },
        },
        r#"{"id":1,"$$struct":{"$$a":{"$some":null}}}"#,
    );
    check_back(&FlatChoice {
        id: 1,
        choice: External::Newtype(None),
    });
    check_back(&FlatMaybe {
        id: Some(None),
        maybe: None,
    });
    check_back(&FlatMaybe {
        id: Some(Some(None)),
        maybe: Some(Inner {
            required: 1,
            inner: Some(None),
        }),
    });
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct FlatWide {
    #[serde(flatten)]
    wide: Wide,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Wide {
    value: u128,
    other: i128,
}

#[test]
fn what_serde_cannot_buffer_is_an_error_and_no_other_value() {
    check_back(&Wide {
        value: u128::MAX,
        other: i128::MIN,
    });
    for (value, other) in [(u128::MAX, 0), (5, i128::MIN), (5, -5), (5, 5)] {
        let text = to_string(&FlatWide {
            wide: Wide { value, other },
        })
        .unwrap();
        assert!(from_str::<FlatWide>(&text).is_err(), "{text}");
    }
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Remote {
    #[serde(with = "DurationDef")]
    wait: Duration,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Duration")]
struct DurationDef {
    #[serde(getter = "Duration::as_secs")]
    seconds: u64,
}

impl From<DurationDef> for Duration {
    fn from(definition: DurationDef) -> Self {
        Self::from_secs(definition.seconds)
    }
}

#[test]
fn remote_types() {
    check(
        &Remote {
            wait: Duration::from_secs(3),
        },
        r#"{"wait":{"seconds":3}}"#,
    );
}

#[test]
fn types_of_the_standard_library() {
    check(&IpAddr::from([127, 0, 0, 1]), r#""127.0.0.1""#);
    check(&Duration::new(1, 2), r#"{"secs":1,"nanos":2}"#);
    check(&Range { start: 1, end: 2 }, r#"{"start":1,"end":2}"#);
    check(&Bound::Included(1), r#"{"Included":1}"#);
    check(&NonZeroU8::MAX, "255");
    check(
        &VecDeque::from([Some(()), None]),
        r#"[{"$some":null},null]"#,
    );
    check(&BTreeSet::from([(1, 'a')]), r#"[[1,"a"]]"#);
    check(&Box::new(Some(Some(()))), r#"{"$some":{"$some":null}}"#);
    check(&Box::<str>::from("a\n"), r#""a\n""#);
    check(&Cow::<'static, str>::Owned("a".into()), r#""a""#);
    check(&std::cell::RefCell::new(Some(())), r#"{"$some":null}"#);
    check(&std::num::Wrapping(1), "1");
    check(&std::path::PathBuf::from("/a b"), r#""/a b""#);
    check_back(&std::ffi::OsString::from("a"));
    check_back(&std::ffi::CString::from(c"a"));
    check_back(&std::time::SystemTime::UNIX_EPOCH);
}

#[test]
fn types_that_are_printed_look_as_printed() {
    check(
        &uuid::Uuid::from_u128(1),
        r#""00000000-0000-0000-0000-000000000001""#,
    );
    let time = chrono::DateTime::from_timestamp(0, 500_000_000).unwrap();
    check(&time, r#""1970-01-01T00:00:00.500Z""#);
    check(
        &BTreeMap::from([(uuid::Uuid::nil(), 1)]),
        r#"{"00000000-0000-0000-0000-000000000000":1}"#,
    );
}

#[test]
fn recursive_types() {
    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    enum Tree {
        Leaf(Nested),
        Node(Box<Tree>, Option<Box<Tree>>),
    }
    let leaf = || Box::new(Tree::Leaf(Some(None)));
    check(
        &Tree::Node(leaf(), Some(Box::new(Tree::Node(leaf(), None)))),
        r#"{"Node":[{"Leaf":{"$some":null}},{"Node":[{"Leaf":{"$some":null}},null]}]}"#,
    );
}
