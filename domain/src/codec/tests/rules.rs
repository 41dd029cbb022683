//! One test per rule of the format.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::model::Entries;
use super::{Bytes, check};
use crate::codec::{from_str, to_string};

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
struct Unit;

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
struct Newtype<T>(T);

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Pair(u8, String);

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct NoFields();

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Empty {}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Named {
    id: u64,
    #[serde(rename = "$name")]
    name: Option<String>,
}

type Nested = Option<Option<u8>>;

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
enum Choice {
    Unit,
    Newtype(Nested),
    Tuple(u8, bool),
    NoFields(),
    Struct {
        a: u8,
    },
    #[serde(rename = "$dollar")]
    Dollar,
    #[serde(rename = "$map")]
    Tag(u8),
}

fn map<K: Ord, V>(entries: impl IntoIterator<Item = (K, V)>) -> BTreeMap<K, V> {
    entries.into_iter().collect()
}

#[test]
fn units_are_null() {
    check(&(), "null");
    check(&Unit, "null");
    check(&[(), ()], "[null,null]");
}

#[test]
fn scalars_are_plain() {
    check(&true, "true");
    check(&false, "false");
    check(&u8::MAX, "255");
    check(&i8::MIN, "-128");
    check(&u64::MAX, "18446744073709551615");
    check(&i64::MIN, "-9223372036854775808");
}

#[test]
fn integers_of_128_bits_have_all_their_digits() {
    check(&u128::MAX, "340282366920938463463374607431768211455");
    check(&i128::MIN, "-170141183460469231731687303715884105728");
    check(&i128::MAX, "170141183460469231731687303715884105727");
    check(&(i128::from(i64::MIN) - 1), "-9223372036854775809");
    check(&(u128::from(u64::MAX) + 1), "18446744073709551616");
    check(&[0_u128, 5], "[0,5]");
    check(&[0_i128, -5], "[0,-5]");
}

#[test]
fn an_integer_that_does_not_fit_is_refused() {
    assert!(from_str::<u8>("256").is_err());
    assert!(from_str::<u8>("-1").is_err());
    assert!(from_str::<i64>("9223372036854775808").is_err());
    assert!(from_str::<u64>("18446744073709551616").is_err());
    assert!(from_str::<u8>("5.0").is_err());
    assert!(from_str::<u128>("340282366920938463463374607431768211456").is_err());
}

#[test]
fn finite_floats_are_their_shortest_decimal() {
    check(&5.0_f64, "5.0");
    check(&0.1_f64, "0.1");
    check(&0.1_f32, "0.1");
    check(&1e300_f64, "1e+300");
    check(&f64::MAX, "1.7976931348623157e+308");
    check(&5e-324_f64, "5e-324");
    check(&f32::MAX, "3.4028235e+38");
}

#[test]
fn the_sign_of_zero_stays() {
    for zero in [0.0_f64, -0.0] {
        let back = to_string(&zero).map(|text| from_str::<f64>(&text));
        assert_eq!(
            back.map(|value| value.map(f64::to_bits)),
            Ok(Ok(zero.to_bits()))
        );
    }
    assert_eq!(to_string(&-0.0_f32).as_deref(), Ok("-0.0"));
    assert_eq!(
        from_str::<f32>("-0.0").map(f32::to_bits),
        Ok((-0.0_f32).to_bits())
    );
}

#[test]
fn infinities_and_nan_are_tagged() {
    check(&f64::INFINITY, r#"{"$float":"inf"}"#);
    check(&f32::NEG_INFINITY, r#"{"$float":"-inf"}"#);
    let canonical = f64::from_bits(0x7ff8_0000_0000_0000);
    assert_eq!(to_string(&canonical).as_deref(), Ok(r#"{"$float":"NaN"}"#));
    let canonical = f32::from_bits(0x7fc0_0000);
    assert_eq!(to_string(&canonical).as_deref(), Ok(r#"{"$float":"NaN"}"#));
}

#[test]
fn every_nan_keeps_its_bits() {
    for bits in [
        0x7ff8_0000_0000_0000,
        0xfff8_0000_0000_0000,
        0x7ff8_0000_0000_0001,
        u64::MAX,
    ] {
        let text = to_string(&f64::from_bits(bits)).unwrap_or_default();
        assert_eq!(from_str::<f64>(&text).map(f64::to_bits), Ok(bits), "{text}");
    }
    for bits in [0x7fc0_0000, 0xffc0_0000, 0x7fc0_0001, 0x7f80_0001, u32::MAX] {
        let text = to_string(&f32::from_bits(bits)).unwrap_or_default();
        assert_eq!(from_str::<f32>(&text).map(f32::to_bits), Ok(bits), "{text}");
    }
    let text = to_string(&f64::from_bits(0x7ff8_0000_0000_0001));
    assert_eq!(text.as_deref(), Ok(r#"{"$float":"nan:7ff8000000000001"}"#));
    assert_eq!(
        to_string(&-f32::NAN).as_deref(),
        Ok(r#"{"$float":"nan:ffc00000"}"#)
    );
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(untagged)]
enum Float {
    Buffered(f32),
}

#[test]
fn an_f32_that_rounds_twice_to_its_neighbour_is_written_in_full() {
    let value = f32::from_bits(0x15ae_43fd);
    let neighbour = f32::from_bits(0x15ae_43fe);
    assert_eq!(from_str("7.038531e-26"), Ok(value));
    let Ok(Float::Buffered(twice)) = from_str("7.038531e-26") else {
        panic!("no float")
    };
    assert_eq!(twice.to_bits(), neighbour.to_bits());
    let text = to_string(&value).unwrap_or_default();
    assert_eq!(from_str::<f32>(&text), Ok(value));
    assert_eq!(from_str::<f64>(&text), Ok(f64::from(value)));
    assert_eq!(from_str(&text), Ok(Float::Buffered(value)));
}

#[test]
fn strings_and_chars_are_escaped_as_json_asks() {
    check(&String::from("plain"), r#""plain""#);
    check(&String::new(), r#""""#);
    check(
        &String::from("\"\\\n\r\t\u{8}\u{c}\u{1f}\0\u{7f}"),
        "\"\\\"\\\\\\n\\r\\t\\b\\f\\u001f\\u0000\u{7f}\"",
    );
    check(&String::from("größer 💡 €"), "\"größer 💡 €\"");
    check(&'c', r#""c""#);
    check(&'"', r#""\"""#);
    check(&'💡', "\"💡\"");
    check(&String::from("$some"), r#""$some""#);
    assert_eq!(
        from_str::<String>(r#""\u00e4\ud83d\udca1\/""#).as_deref(),
        Ok("ä💡/")
    );
}

#[test]
fn bytes_are_base64() {
    check(&Bytes(vec![0, 1, 2]), r#"{"$bytes":"AAEC"}"#);
    check(&Bytes(vec![]), r#"{"$bytes":""}"#);
    check(&Bytes(vec![255]), r#"{"$bytes":"/w=="}"#);
    assert_eq!(from_str::<Bytes>("[1,2]"), Ok(Bytes(vec![1, 2])));
}

#[test]
fn options_are_tagged_only_where_they_would_be_lost() {
    check(&Some(5), "5");
    check(&None::<u8>, "null");
    check(&Some(()), r#"{"$some":null}"#);
    check(&Some(Unit), r#"{"$some":null}"#);
    check(&Some(Some(5)), "5");
    check(&Some(None::<u8>), r#"{"$some":null}"#);
    check(&Some(Some(None::<u8>)), r#"{"$some":{"$some":null}}"#);
    check(&Some(Some(())), r#"{"$some":{"$some":null}}"#);
    check(&Some(None::<()>), r#"{"$some":null}"#);
    check(&Some(Newtype(None::<u8>)), r#"{"$some":null}"#);
    check(&Some(Bytes(vec![])), r#"{"$some":{"$bytes":""}}"#);
    check(&Some(f64::INFINITY), r#"{"$some":{"$float":"inf"}}"#);
    check(&Some(map([(1, 2)])), r#"{"$some":{"$map":[[1,2]]}}"#);
    check(&Some(map([("$a".to_owned(), 2)])), r#"{"$$a":2}"#);
    check(&Some("null".to_owned()), r#""null""#);
    check(
        &[Some(Some(None)), Some(None), None, Some(Some(Some(1)))],
        r#"[{"$some":{"$some":null}},{"$some":null},null,1]"#,
    );
}

#[test]
fn a_some_that_was_written_as_its_content_is_read() {
    // A local that became an `Option` with a new release.
    assert_eq!(from_str(r#"{"$float":"inf"}"#), Ok(Some(f64::INFINITY)));
    assert_eq!(from_str(r#"{"$bytes":""}"#), Ok(Some(Bytes(vec![]))));
    assert!(from_str::<u8>(r#"{"$some":1}"#).is_err());
}

#[test]
fn sequences_tuples_and_structs() {
    check(&Vec::<u8>::new(), "[]");
    check(&(1, "a".to_owned(), [true]), r#"[1,"a",[true]]"#);
    check(&Pair(1, "a".to_owned()), r#"[1,"a"]"#);
    check(&NoFields(), "[]");
    check(&Empty {}, "{}");
    check(&Newtype(7), "7");
    check(&Newtype(Newtype(vec![1])), "[1]");
    check(&Named { id: 1, name: None }, r#"{"id":1,"$$name":null}"#);
    assert!(from_str::<(u8, u8)>("[1]").is_err());
    assert!(from_str::<(u8, u8)>("[1,2,3]").is_err());
}

#[test]
fn variants() {
    check(&Choice::Unit, r#""Unit""#);
    check(
        &Choice::Newtype(Some(None)),
        r#"{"Newtype":{"$some":null}}"#,
    );
    check(&Choice::Tuple(1, true), r#"{"Tuple":[1,true]}"#);
    check(&Choice::NoFields(), r#"{"NoFields":[]}"#);
    check(&Choice::Struct { a: 1 }, r#"{"Struct":{"a":1}}"#);
    check(&Choice::Dollar, r#""$dollar""#);
    check(&Choice::Tag(1), r#"{"$$map":1}"#);
    check(&Some(Choice::Tag(1)), r#"{"$$map":1}"#);
    check(&Ok::<(), u8>(()), r#"{"Ok":null}"#);
    assert!(from_str::<Choice>(r#"{"$map":1}"#).is_err());
    assert!(from_str::<Choice>(r#""Tuple""#).is_err());
    assert!(from_str::<Choice>(r#"{"Unit":null,"Unit":null}"#).is_err());
}

#[test]
fn maps_with_string_keys_are_objects() {
    check(&map::<String, u8>([]), "{}");
    check(
        &map([("a".to_owned(), 1), (String::new(), 2)]),
        r#"{"":2,"a":1}"#,
    );
    check(&map([('a', 1), ('$', 2)]), r#"{"$$":2,"a":1}"#);
    check(&map([(Newtype("a".to_owned()), 1)]), r#"{"a":1}"#);
    check(
        &map([(Choice::Unit, 1), (Choice::Dollar, 2)]),
        r#"{"Unit":1,"$$dollar":2}"#,
    );
    check(&map([(Some("a".to_owned()), 1)]), r#"{"a":1}"#);
    check(
        &map([
            ("$".to_owned(), 0),
            ("$$".to_owned(), 1),
            ("$some".to_owned(), 2),
        ]),
        r#"{"$$":0,"$$$":1,"$$some":2}"#,
    );
    check(
        &map([("\"\n".to_owned(), 1), ("$\"".to_owned(), 2)]),
        r#"{"\"\n":1,"$$\"":2}"#,
    );
}

#[test]
fn maps_with_other_keys_are_pairs() {
    check(&map([(1, 'a'), (2, 'b')]), r#"{"$map":[[1,"a"],[2,"b"]]}"#);
    check(&map([((), 1)]), r#"{"$map":[[null,1]]}"#);
    check(
        &map([(false, 0), (true, 1)]),
        r#"{"$map":[[false,0],[true,1]]}"#,
    );
    check(
        &map([(vec!["$a".to_owned()], 1)]),
        r#"{"$map":[[["$a"],1]]}"#,
    );
    check(
        &map([(Bytes(vec![0]), map([(1, 1)]))]),
        r#"{"$map":[[{"$bytes":"AA=="},{"$map":[[1,1]]}]]}"#,
    );
    check(
        &map([(map([(1, 1)]), 2)]),
        r#"{"$map":[[{"$map":[[1,1]]},2]]}"#,
    );
    check(
        &map([(None, 1), (Some("a".to_owned()), 2)]),
        r#"{"$map":[[null,1],["a",2]]}"#,
    );
    check(
        &map([(Some(None), 1), (Some(Some(1)), 2)]),
        r#"{"$map":[[{"$some":null},1],[1,2]]}"#,
    );
    assert_eq!(from_str(r#"{"$map":[]}"#), Ok(map::<u8, u8>([])));
}

#[test]
fn a_later_key_that_is_no_string_turns_the_map_into_pairs() {
    check(
        &map([
            (Choice::Unit, "{".to_owned()),
            (Choice::Newtype(None), "[".to_owned()),
            (Choice::Dollar, "\"".to_owned()),
        ]),
        r#"{"$map":[["Unit","{"],[{"Newtype":null},"["],["$dollar","\""]]}"#,
    );
    check(
        &vec![map([
            (Err("$e".to_owned()), Some(map([(1, 1)]))),
            (Ok(1), None),
        ])],
        r#"[{"$map":[[{"Ok":1},null],[{"Err":"$e"},{"$some":{"$map":[[1,1]]}}]]}]"#,
    );
    let mixed = Entries(vec![
        (Some("$a".to_owned()), "x".to_owned()),
        (Some("b\"".to_owned()), "y".to_owned()),
        (None, "z".to_owned()),
        (Some("$c".to_owned()), "w".to_owned()),
    ]);
    check(
        &mixed,
        r#"{"$map":[["$a","x"],["b\"","y"],[null,"z"],["$c","w"]]}"#,
    );
}

#[test]
fn equal_keys_of_a_map_all_stay() {
    let twice = Entries(vec![
        ("a".to_owned(), 1),
        ("b".to_owned(), 2),
        ("a".to_owned(), 3),
    ]);
    check(&twice, r#"{"a":1,"b":2,"a":3}"#);
    check(&Entries(vec![(1, 1), (1, 2)]), r#"{"$map":[[1,1],[1,2]]}"#);
}

#[test]
fn white_space_between_tokens_is_read() {
    let text = " { \"$map\" : [ [ 1 , { \"$some\" : null } ] , [ 2 , null ] ] } ";
    assert_eq!(from_str(text), Ok(map([(1, Some(())), (2, None)])));
    assert_eq!(
        from_str("\n[\t1\r, { \"$bytes\" : \"AA==\" } ]"),
        Ok((1, Bytes(vec![0])))
    );
}
