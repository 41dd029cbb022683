//! Equality of encoded values without the order of their maps.

use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;
use std::fmt;

/// The text with the entries of every map in one order, without white space: equal for texts that
/// differ in the order of map entries only. Text that is no JSON stays as it is.
pub(super) fn in_one_order(text: &str) -> String {
    let raw: Result<&RawValue, _> = serde_json::from_str(text);
    let mut out = String::with_capacity(text.len());
    match raw {
        // the depth of encoded text is limited, so this ends
        Ok(raw) => put(raw.get(), &mut out),
        Err(_) => out.push_str(text),
    }
    out
}

fn put(text: &str, out: &mut String) {
    match text.as_bytes().first() {
        Some(b'{') => put_map(text, out),
        Some(b'[') => put_list(text, out, false),
        _ => out.push_str(text),
    }
}

fn put_map(text: &str, out: &mut String) {
    let mut reader = serde_json::Deserializer::from_str(text);
    let Ok(entries) = reader.deserialize_map(Entries) else {
        return out.push_str(text);
    };
    let mut entries: Vec<_> = entries
        .into_iter()
        .map(|(key, value)| {
            let mut entry = format!("{key:?}:");
            match (key.as_str(), value.get()) {
                // the entries of a map whose keys are no strings
                ("$map", list) if list.starts_with('[') => put_list(list, &mut entry, true),
                (_, value) => put(value, &mut entry),
            }
            entry
        })
        .collect();
    entries.sort_unstable();
    out.push('{');
    out.push_str(&entries.join(","));
    out.push('}');
}

fn put_list(text: &str, out: &mut String, of_entries: bool) {
    let Ok(items) = serde_json::from_str::<Vec<&RawValue>>(text) else {
        return out.push_str(text);
    };
    let mut items: Vec<_> = items
        .into_iter()
        .map(|item| {
            let mut text = String::new();
            put(item.get(), &mut text);
            text
        })
        .collect();
    if of_entries {
        items.sort_unstable();
    }
    out.push('[');
    out.push_str(&items.join(","));
    out.push(']');
}

/// All entries of an object, equal keys included.
struct Entries;

impl<'de> Visitor<'de> for Entries {
    type Value = Vec<(String, &'de RawValue)>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = map.next_entry()? {
            entries.push(entry);
        }
        Ok(entries)
    }
}

#[cfg(test)]
mod tests {
    use crate::codec::Encoded;
    use std::collections::HashMap;

    fn equivalent(a: &str, b: &str) -> bool {
        let [a, b] = [a, b].map(|text| text.parse::<Encoded>().unwrap());
        let both = (a.is_equivalent(&b), b.is_equivalent(&a));
        assert_eq!(both.0, both.1, "it goes both ways");
        both.0
    }

    #[test]
    fn the_order_of_map_entries_says_nothing() {
        assert!(equivalent(
            r#"{"a":1,"b":{"c":[1,{"x":1,"y":2}]}}"#,
            r#"{"b":{"c":[1,{"y":2,"x":1}]}, "a":1}"#
        ));
        assert!(equivalent(
            r#"{"$map":[[1,"a"],[2,"b"]]}"#,
            r#"{"$map":[[2,"b"],[1,"a"]]}"#
        ));
        assert!(equivalent(r#"{"a":1,"a":2}"#, r#"{"a":2,"a":1}"#));
    }

    #[test]
    fn everything_else_does() {
        for (a, b) in [
            ("[1,2]", "[2,1]"),
            (r#"{"a":1}"#, r#"{"a":1.0}"#),
            (r#"{"a":1}"#, r#"{"b":1}"#),
            (r#"{"a":1}"#, r#"{"a":1,"a":1}"#),
            (r#"{"a":[1,2]}"#, r#"{"a":[2,1]}"#),
            (r#"{"a":"1"}"#, r#"{"a":1}"#),
            (r#"{"$map":[[1,2]]}"#, r#"{"$map":[[2,1]]}"#),
            (
                "170141183460469231731687303715884105728",
                "170141183460469231731687303715884105727",
            ),
        ] {
            assert!(!equivalent(a, b), "{a} {b}");
        }
    }

    #[test]
    fn a_hash_map_that_is_made_again_is_equivalent() {
        let map = || (0..100).map(|n| (n, n * n)).collect::<HashMap<u32, u32>>();
        let [a, b] = [map(), map()].map(|map| Encoded::of(&map).unwrap());
        assert!(a.is_equivalent(&b));
        let names = |n: u32| {
            (0..n)
                .map(|n| (n.to_string(), n))
                .collect::<HashMap<_, _>>()
        };
        let [a, b, c] = [100, 100, 101].map(|n| Encoded::of(&names(n)).unwrap());
        assert!(a.is_equivalent(&b) && !a.is_equivalent(&c));
    }
}
