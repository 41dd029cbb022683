//! What a value may hold of the text that it was read from.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::anything::Anything;
use crate::codec::{DecodeReason, Encoded, from_str, from_str_static, to_string};

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Borrowing<'a> {
    #[serde(borrow, rename = "$text")]
    text: &'a str,
    #[serde(borrow)]
    either: Cow<'a, str>,
    #[serde(borrow)]
    keys: BTreeMap<&'a str, Option<&'a str>>,
}

#[test]
fn strings_without_escapes_are_borrowed() {
    let text = r#"{"$$text":"ä","either":"b","keys":{"$$c":"d","e":null}}"#;
    let value: Borrowing<'_> = from_str(text).unwrap();
    assert_eq!(to_string(&value).as_deref(), Ok(text));
    assert!(matches!(value.either, Cow::Borrowed("b")));
    assert_eq!(value.keys, BTreeMap::from([("$c", Some("d")), ("e", None)]));
    let range = text.as_bytes().as_ptr_range();
    assert!(range.contains(&value.text.as_ptr()));
    assert!(value.keys.keys().all(|key| range.contains(&key.as_ptr())));
}

#[test]
fn strings_with_escapes_cannot_be_borrowed_but_owned() {
    #[derive(Deserialize)]
    struct Either<'a>(#[serde(borrow)] Cow<'a, str>);

    let refused = from_str::<&str>(r#""a\n""#).unwrap_err();
    assert!(
        matches!(refused.reason(), DecodeReason::Borrow(_)),
        "{refused}"
    );
    assert_eq!(refused.offset(), 5);
    let owned: Either<'_> = from_str(r#""a\n""#).unwrap();
    assert!(matches!(owned.0, Cow::Owned(ref text) if text == "a\n"));
}

#[test]
fn bytes_cannot_be_borrowed_but_interned() {
    #[derive(Debug, Deserialize)]
    struct Borrowed<'a>(#[serde(borrow)] &'a [u8]);
    let text = r#"{"$bytes":"AAE="}"#;
    let refused = from_str::<Borrowed<'_>>(text).unwrap_err();
    assert!(
        matches!(refused.reason(), DecodeReason::Borrow(_)),
        "{refused}"
    );
    assert_eq!(
        from_str_static::<Borrowed<'static>>(text).unwrap().0,
        [0, 1]
    );
}

#[test]
fn static_strings_come_from_the_table_once() {
    for text in ["plain, interned", "escaped\n, interned", ""] {
        let encoded = Encoded::of(text).unwrap();
        let one: &'static str = encoded.decode_static().unwrap();
        let two: &'static str = encoded.clone().decode_static().unwrap();
        assert_eq!(one, text);
        assert!(std::ptr::eq(one, two));
    }
}

#[test]
fn static_strings_anywhere_in_a_value() {
    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Local {
        name: &'static str,
        number: u8,
        maybe: Option<&'static str>,
        many: Vec<(&'static str, String)>,
        keys: BTreeMap<&'static str, u8>,
        pairs: BTreeMap<u8, &'static str>,
    }
    let local = Local {
        name: "a",
        number: 1,
        maybe: Some("b\""),
        many: vec![("c", "d".into())],
        keys: [("$e", 1)].into(),
        pairs: [(1, "f")].into(),
    };
    let text = to_string(&local).unwrap();
    assert_eq!(from_str_static::<Local>(&text), Ok(local));
}

#[test]
fn static_strings_in_buffered_types() {
    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    #[serde(untagged)]
    enum Untagged {
        Number(u8),
        Text(&'static str),
    }
    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    #[serde(tag = "t")]
    enum Internal {
        Text { text: &'static str },
    }
    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Flat<'a> {
        #[serde(flatten, borrow)]
        inner: Inner<'a>,
    }
    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Inner<'a> {
        text: &'a str,
    }
    let value = (
        Untagged::Text("a\n"),
        Untagged::Number(1),
        Internal::Text { text: "b" },
        Flat {
            inner: Inner { text: "c" },
        },
    );
    let text = to_string(&value).unwrap();
    assert_eq!(from_str_static(&text), Ok(value));
}

#[test]
fn a_type_that_owns_its_text_leaks_nothing() {
    #[derive(Debug, Deserialize)]
    #[expect(dead_code, reason = "never made")]
    struct Owning {
        text: String,
        number: u8,
    }
    let text = "\"owned, not interned\"";
    assert_eq!(
        from_str_static::<String>(text).as_deref(),
        Ok("owned, not interned")
    );
    let mistyped = format!(r#"{{"text":{text},"number":{text}}}"#);
    assert!(from_str_static::<Owning>(&mistyped).is_err());
    assert!(from_str_static::<Owning>(&format!(r#"{{"text":{text}}}"#)).is_err());
    let any = r#"["read by an owner that takes anything","no number"]"#;
    assert!(from_str_static::<(Anything, u8)>(any).is_err());
    assert!(!crate::codec::intern::is_known("owned, not interned"));
    assert!(!crate::codec::intern::is_known(
        "read by an owner that takes anything"
    ));

    // The first string of the pair asks for the table; the second owns itself.
    let pair = r#"["interned beside an owned one","owned beside an interned one"]"#;
    assert!(from_str_static::<(&'static str, String)>(pair).is_ok());
    assert!(crate::codec::intern::is_known(
        "interned beside an owned one"
    ));
    assert!(!crate::codec::intern::is_known(
        "owned beside an interned one"
    ));
}
