//! Raw JSON inside values, encoded values inside documents, and types that misuse their serializer.

use serde::ser::{SerializeMap, SerializeSeq, SerializeStruct};
use serde::{Deserialize, Serialize, Serializer};
use serde_json::value::RawValue;

use super::model::Entries;
use super::{check, check_back};
use crate::codec::{EncodeError, Encoded, from_str, to_string, to_writer};

fn encoded(json: &str) -> Encoded {
    json.parse().unwrap()
}

#[test]
fn raw_json_is_embedded_as_it_is() {
    #[derive(Serialize, Deserialize)]
    struct Held<'a> {
        #[serde(borrow)]
        json: &'a RawValue,
        more: Option<Box<RawValue>>,
    }
    for json in [
        "null",
        r#"{ "$some" : [1, 2] }"#,
        "[1.50, {}]",
        r#""\u0024""#,
        "5",
    ] {
        let raw = RawValue::from_string(json.to_owned()).unwrap_or_default();
        let text = to_string(&Held {
            json: &raw,
            more: Some(raw.clone()),
        })
        .unwrap_or_default();
        assert!(text.starts_with(&format!(r#"{{"json":{json},"#)), "{text}");
        let back = from_str::<Held<'_>>(&text);
        assert!(back.is_ok(), "{text}: {:?}", back.err());
        if let Ok(back) = back {
            assert_eq!(back.json.get(), json);
            assert_eq!(back.more.as_deref().map(RawValue::get), Some(json));
        }
    }
}

#[test]
fn raw_json_as_a_key_comes_back() {
    for json in [r#""$a""#, r#""\u0024a""#, r#""a""#, "[1]"] {
        let key = encoded(json);
        check_back(&Entries(vec![(key.clone(), 1)]));
        check_back(&Entries(vec![(key, 1), (encoded("[]"), 2)]));
    }
}

#[test]
fn raw_json_that_is_none_is_refused() {
    struct Fake(&'static str);
    impl Serialize for Fake {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            let name = "$serde_json::private::RawValue";
            let mut raw = serializer.serialize_struct(name, 1)?;
            raw.serialize_field(name, self.0)?;
            raw.end()
        }
    }
    assert!(matches!(
        to_string(&Fake("{")),
        Err(EncodeError::RawValue(_))
    ));
    assert!(matches!(
        to_string(&Fake("1,2")),
        Err(EncodeError::RawValue(_))
    ));
    assert!(matches!(
        to_string(&Fake("")),
        Err(EncodeError::RawValue(_))
    ));
    assert_eq!(to_string(&Fake("1")).as_deref(), Ok("1"));
}

#[test]
fn encoded_values_embed_themselves() {
    let inner = Encoded::of(&Some(None::<u8>)).unwrap();
    assert_eq!(inner.len(), 14);
    assert_eq!(
        format!("{inner:?} {inner}"),
        r#"{"$some":null} {"$some":null}"#
    );
    assert_eq!(inner.decode::<Option<Option<u8>>>(), Ok(Some(None)));
    let document = serde_json::to_string(&[&inner, &inner]).unwrap_or_default();
    assert_eq!(document, r#"[{"$some":null},{"$some":null}]"#);
    let back: Vec<Encoded> = serde_json::from_str(&document).unwrap_or_default();
    assert_eq!(back, [inner.clone(), inner.clone()]);
    check(
        &vec![Some(inner.clone()), None],
        r#"[{"$some":{"$some":null}},null]"#,
    );
    assert_eq!(
        " [1] "
            .parse::<Encoded>()
            .map(|json| json.as_str().to_owned())
            .as_deref(),
        Ok("[1]")
    );
    assert!("[1".parse::<Encoded>().is_err());
}

#[test]
fn a_writer_is_appended_to_and_stays_on_an_error() {
    let mut out = b"x".to_vec();
    assert_eq!(to_writer(&mut out, &[1, 2]), Ok(()));
    assert_eq!(out, b"x[1,2]");
    assert!(to_writer(&mut out, &(1, std::path::Path::new(non_utf8()))).is_err());
    assert_eq!(out, b"x[1,2]");
}

#[cfg(unix)]
fn non_utf8() -> &'static std::ffi::OsStr {
    std::os::unix::ffi::OsStrExt::from_bytes(&[0xff])
}

#[test]
fn a_dropped_error_of_a_part_is_not_dropped() {
    struct Careless;
    impl Serialize for Careless {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            let mut parts = serializer.serialize_seq(None)?;
            let dropped = parts.serialize_element(std::path::Path::new(non_utf8()));
            assert!(dropped.is_err());
            parts.end()
        }
    }
    assert_eq!(to_string(&Careless), Err(EncodeError::DroppedError));
}

#[test]
fn a_map_without_a_key_or_a_value_is_refused() {
    struct Torn(&'static [bool]);
    impl Serialize for Torn {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            let mut entries = serializer.serialize_map(None)?;
            for &is_key in self.0 {
                if is_key {
                    entries.serialize_key("k")?;
                } else {
                    entries.serialize_value("v")?;
                }
            }
            entries.end()
        }
    }
    assert_eq!(
        to_string(&Torn(&[true, false])).as_deref(),
        Ok(r#"{"k":"v"}"#)
    );
    for torn in [&[false][..], &[true], &[true, true], &[true, false, false]] {
        assert_eq!(to_string(&Torn(torn)), Err(EncodeError::UnpairedKey));
    }
}
