//! Text that nobody wrote: an error with its offset, never a panic, never another value.

use std::collections::BTreeMap;

use serde::de::{DeserializeOwned, IgnoredAny};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::Bytes;
use super::anything::Anything;
use crate::codec::limits::{DEPTH_READ_MAX, DEPTH_WRITTEN_MAX};
use crate::codec::{DecodeReason, EncodeError, from_str, to_string};

#[track_caller]
fn refused<T: DeserializeOwned>(text: &str, offset: usize, reason: &DecodeReason) {
    match from_str::<T>(text) {
        Ok(_) => panic!("accepted {text}"),
        Err(error) => assert_eq!((error.offset(), error.reason()), (offset, reason), "{text}"),
    }
}

#[test]
fn the_offset_is_that_of_the_byte() {
    refused::<Anything>("", 0, &DecodeReason::UnexpectedEnd);
    refused::<Anything>(" ?", 1, &DecodeReason::Expected("a value"));
    refused::<Anything>("nul", 0, &DecodeReason::Expected("a value"));
    refused::<Anything>("[1,2", 4, &DecodeReason::UnexpectedEnd);
    refused::<Anything>(
        "[1 2]",
        3,
        &DecodeReason::Expected("`,` or the closing bracket"),
    );
    refused::<Anything>("[1,]", 3, &DecodeReason::Expected("a value"));
    refused::<Anything>("[,1]", 1, &DecodeReason::Expected("a value"));
    refused::<Anything>(r#"{"a" 1}"#, 5, &DecodeReason::Expected("`:`"));
    refused::<Anything>(r"{a:1}", 1, &DecodeReason::Expected("a key"));
    refused::<Anything>(r#"{"a":1,}"#, 7, &DecodeReason::Expected("a key"));
    refused::<Anything>("1 1", 2, &DecodeReason::Trailing);
    refused::<Anything>("{}}", 2, &DecodeReason::Trailing);
    refused::<(u8, u8)>("[1,2,3]", 4, &DecodeReason::Expected("`]`"));
}

#[test]
fn strings() {
    refused::<String>("\"a", 2, &DecodeReason::UnexpectedEnd);
    refused::<String>("\"a\n\"", 2, &DecodeReason::ControlCharacter);
    for escape in [
        r"\x",
        r"\u12",
        r"\u12g4",
        r"\ud800",
        r"\ud800x",
        r"\ud800\n",
        r"\ud800\ud800",
        r"\udc00",
        r"\ä",
    ] {
        refused::<String>(&format!("\"a{escape}\""), 2, &DecodeReason::Escape);
    }
    refused::<String>("\"a\\", 2, &DecodeReason::Escape);
}

#[test]
fn numbers() {
    for text in [
        "01", "-", "-a", "1.", "1.e5", "1e", "1e+", "-01", "+1", ".5", "1.a", "NaN", "0x1", "1_0",
    ] {
        assert!(from_str::<Anything>(text).is_err(), "{text}");
        assert!(from_str::<f64>(text).is_err(), "{text}");
        assert!(from_str::<IgnoredAny>(text).is_err(), "{text}");
    }
    // No integer is written like this.
    assert_eq!(from_str("-0"), Ok(Anything::F64((-0.0_f64).to_bits())));
    assert!(from_str::<i8>("-0").is_err());
    refused::<f64>("1e999", 5, &DecodeReason::NumberOutOfRange);
    refused::<f32>("1e39", 4, &DecodeReason::NumberOutOfRange);
    let wide = "9".repeat(39);
    refused::<Anything>(&wide, 39, &DecodeReason::NumberOutOfRange);
    assert_eq!(from_str::<f64>(&wide), Ok(1e39));
}

#[test]
fn tags() {
    for tag in ["$", "$x", "$Some", "$serde_json::private::RawValue"] {
        let text = format!(r#"{{"{tag}":1}}"#);
        refused::<Anything>(&text, 2, &DecodeReason::UnknownTag(tag.to_owned()));
        refused::<BTreeMap<String, u8>>(&text, 2, &DecodeReason::UnknownTag(tag.to_owned()));
    }
    // A tag may only be the first key, and the only one.
    refused::<Anything>(
        r#"{"a":1,"$some":1}"#,
        8,
        &DecodeReason::UnknownTag("$some".into()),
    );
    for (text, offset) in [
        (r#"{"$some":1,"a":1}"#, 10),
        (r#"{"$bytes":"","a":1}"#, 12),
        (r#"{"$map":[],"a":1}"#, 10),
        (r#"{"$float":"inf","a":1}"#, 15),
    ] {
        let reason = DecodeReason::Expected("`}` behind the content of a tagged form");
        refused::<Anything>(text, offset, &reason);
    }
    assert!(from_str::<Anything>(r#"{"$map":1}"#).is_err());
    assert!(from_str::<Anything>(r#"{"$map":[1]}"#).is_err());
    assert!(from_str::<Anything>(r#"{"$map":[[1]]}"#).is_err());
    assert!(from_str::<Anything>(r#"{"$map":[[1,2,3]]}"#).is_err());
    assert!(from_str::<Anything>(r#"{"$some"}"#).is_err());
}

#[test]
fn contents_of_tags() {
    for float in [
        "nan",
        "Inf",
        "nan:",
        "nan:7ff80000",
        "nan:0",
        "nan:7ff0000000000000",
        "nan:7F800001",
        "nan:+f800001",
    ] {
        let text = format!(r#"{{"$float":"{float}"}}"#);
        let is_f32 = float == "nan:7ff80000";
        assert_eq!(from_str::<Anything>(&text).is_ok(), is_f32, "{text}");
        assert_eq!(from_str::<f32>(&text).is_ok(), is_f32, "{text}");
    }
    assert!(from_str::<f32>(r#"{"$float":"nan:7ff8000000000001"}"#).is_err());
    assert!(from_str::<f64>(r#"{"$float":1}"#).is_err());
    for bytes in ["A", "AA", "AA=", "AB==", "A A=", "-_==", "AA==AA=="] {
        let text = format!(r#"{{"$bytes":"{bytes}"}}"#);
        assert!(from_str::<Bytes>(&text).is_err(), "{text}");
        assert!(from_str::<Anything>(&text).is_err(), "{text}");
    }
}

#[test]
fn the_message_says_what_was_found_where() {
    let error = from_str::<Vec<u8>>(r#"[1,"a"]"#).unwrap_err();
    assert_eq!(
        error.to_string(),
        "at byte 3: invalid type: string, expected u8"
    );
    let error = from_str::<String>(r#"{"$bytes":"AA=="}"#).unwrap_err();
    assert_eq!(
        error.to_string(),
        "at byte 10: invalid type: $bytes, expected a string"
    );
    let error = from_str::<u8>("300").unwrap_err();
    assert_eq!(
        error.to_string(),
        "at byte 3: invalid value: integer `300`, expected u8"
    );
}

fn brackets(count: usize) -> String {
    "[".repeat(count) + &"]".repeat(count)
}

#[test]
fn depth_is_limited_when_reading() {
    let too_deep = DecodeReason::TooDeep {
        limit: DEPTH_READ_MAX,
    };
    assert!(from_str::<Anything>(&brackets(DEPTH_READ_MAX)).is_ok());
    refused::<Anything>(&brackets(DEPTH_READ_MAX + 1), DEPTH_READ_MAX + 1, &too_deep);
    for open in [
        "[",
        r#"{"a":"#,
        r#"{"$some":"#,
        r#"{"$map":[["#,
        r#"{"$map":[[1,"#,
    ] {
        let text = open.repeat(100_000);
        assert!(matches!(
            from_str::<Anything>(&text).unwrap_err().reason(),
            DecodeReason::TooDeep { .. }
        ));
        assert!(matches!(
            from_str::<IgnoredAny>(&text).unwrap_err().reason(),
            DecodeReason::TooDeep { .. } | DecodeReason::Expected(_)
        ));
        assert!(from_str::<Box<RawValue>>(&text).is_err());
    }
}

#[test]
fn what_is_wide_is_not_deep() {
    type Many<T> = Vec<Option<T>>;
    let wide: Many<Many<BTreeMap<u8, Option<()>>>> =
        vec![Some(vec![Some([(1, Some(()))].into()), None]); 2 * DEPTH_READ_MAX];
    super::check_back(&wide);
    let wide = vec![Deep::Tuple(Box::new(Deep::Newtype(Box::new(Deep::End))), 1); DEPTH_READ_MAX];
    super::check_back(&wide);
    let text = to_string(&wide).unwrap();
    assert!(from_str::<Anything>(&text).is_ok());
    let raws = vec![RawValue::NULL.to_owned(); 2 * DEPTH_READ_MAX];
    assert!(to_string(&raws).is_ok());
}

#[test]
fn a_type_that_reads_nothing_but_itself_ends() {
    #[derive(Debug, Serialize, Deserialize)]
    struct Endless(Option<Box<Endless>>);
    #[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
    struct Key(Option<Box<Key>>);

    let too_deep = DecodeReason::TooDeep {
        limit: DEPTH_READ_MAX,
    };
    refused::<Endless>("5", 0, &too_deep);
    refused::<BTreeMap<Key, u8>>(r#"{"a":1}"#, 2, &too_deep);
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
enum Deep {
    End,
    Newtype(Box<Deep>),
    Tuple(Box<Deep>, u8),
    Struct { next: Box<Deep> },
    Some(Option<Box<Deep>>),
    Map(BTreeMap<u8, Deep>),
}

type Wrap = fn(Box<Deep>) -> Deep;

fn deep(levels: usize, wrap: Wrap) -> Deep {
    (0..levels).fold(Deep::End, |inner, _| wrap(Box::new(inner)))
}

#[test]
fn what_is_written_at_the_limit_is_read_and_skipped() {
    let wraps: [(Wrap, usize); 5] = [
        (Deep::Newtype, 1),
        (|inner| Deep::Tuple(inner, 1), 2),
        (|next| Deep::Struct { next }, 2),
        (|inner| Deep::Some(Some(inner)), 2),
        (|inner| Deep::Map(BTreeMap::from([(1, *inner)])), 2),
    ];
    for (wrap, levels) in wraps {
        let deepest = deep(DEPTH_WRITTEN_MAX / levels, wrap);
        let text = to_string(&deepest).unwrap();
        assert_eq!(from_str(&text), Ok(deepest));
        assert!(from_str::<Anything>(&text).is_ok());
        assert!(from_str::<IgnoredAny>(&text).is_ok());
        let raw: Box<RawValue> = from_str(&text).unwrap();
        assert_eq!(to_string(&raw).as_deref(), Ok(text.as_str()));
        let too_deep = deep(DEPTH_WRITTEN_MAX / levels + 1, wrap);
        let refused = EncodeError::TooDeep {
            limit: DEPTH_WRITTEN_MAX,
        };
        assert_eq!(to_string(&too_deep), Err(refused));
    }
}

#[test]
fn raw_json_counts_with_what_is_around_it() {
    let raw = RawValue::from_string(brackets(3 * DEPTH_WRITTEN_MAX - 3)).unwrap();
    assert!(to_string(&raw).is_ok());
    let text = to_string(&[[&raw]]);
    assert!(matches!(text, Err(EncodeError::RawValue(_))), "{text:?}");
}
