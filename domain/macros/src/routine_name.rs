//! `#[routine(name = "..", aliases = ["..", ..])]`: the stored name of a routine, and those that it
//! had before.
//!
//! Invariant: a name leads to one routine of a service. What cannot be seen here (several blocks,
//! `#[cfg]`) is found when a host is built.

use crate::attributes::Arguments;
use crate::paths::Krate;
use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote};
use std::collections::HashMap;
use syn::{Attribute, Error, Meta, Path};

const ROUTINE: &str = "routine";

/// The names of one routine.
pub(crate) struct Stored {
    /// Name and aliases where they are written; `None`: the Rust name.
    written: Option<(String, Vec<String>)>,
    /// All of them at their tokens, to be compared with others.
    all: Vec<(String, Span)>,
    /// It may not be there.
    conditional: bool,
}

pub(crate) fn is_routine(attr: &Attribute) -> bool {
    attr.path().is_ident(ROUTINE)
}

impl Stored {
    /// Reads what stands at a function of the Rust name `ident`.
    pub(crate) fn read(
        attrs: &[Attribute],
        ident: &str,
        at: Span,
        errors: &mut Vec<Error>,
    ) -> Self {
        let conditional = attrs.iter().any(|a| a.path().is_ident("cfg"));
        let mut found = attrs.iter().filter(|a| is_routine(a));
        let unwritten = |written| Self {
            written,
            all: vec![(ident.to_owned(), at)],
            conditional,
        };
        let Some(attr) = found.next() else {
            return unwritten(None);
        };
        errors.extend(
            found.map(|second| {
                Error::new_spanned(second, "there is a `#[routine(..)]` here already")
            }),
        );
        let Meta::List(list) = &attr.meta else {
            let message =
                "expected `#[routine(name = \"..\")]`, `#[routine(aliases = [\"..\"])]` or both";
            errors.push(Error::new_spanned(attr, message));
            return unwritten(None);
        };
        let known = &["name", "aliases"];
        let arguments = Arguments::read(list.tokens.clone(), known, errors);
        let name = arguments.name.map(|n| (n.value(), n.span()));
        let name = name.unwrap_or_else(|| (ident.to_owned(), at));
        let aliases = arguments.aliases.iter().map(|a| (a.value(), a.span()));
        let aliases: Vec<_> = aliases.collect();
        let values = aliases.iter().map(|(alias, _)| alias.clone()).collect();
        Self {
            written: Some((name.0.clone(), values)),
            all: std::iter::once(name).chain(aliases).collect(),
            conditional,
        }
    }

    /// Whether something is written.
    pub(crate) fn is_written(&self) -> bool {
        self.written.is_some()
    }

    /// The stored name of a routine of the type, or of a contract where it is declared.
    pub(crate) fn name(&self, ident: &str) -> String {
        let written = self.written.as_ref();
        written.map_or_else(|| ident.to_owned(), |(name, _)| name.clone())
    }

    /// The names that it had before.
    pub(crate) fn aliases(&self) -> &[String] {
        self.written.as_ref().map_or(&[], |(_, aliases)| aliases)
    }

    /// Name and aliases as expressions. What a contract's routines are called, the contract says.
    pub(crate) fn expressions(
        &self,
        ident: &str,
        contract: Option<&Path>,
        krate: &Krate,
    ) -> (TokenStream, TokenStream) {
        let Some(path) = contract else {
            let aliases = self.aliases();
            return (self.name(ident).to_token_stream(), quote!(&[#(#aliases),*]));
        };
        let names =
            quote!(#krate::routine_names(<dyn #path as #krate::Contract>::ROUTINES, #ident));
        (quote!(const { #names.name }), quote!(#names.aliases))
    }
}

/// Reports a name that leads to two routines. What was not written but is the Rust name is
/// reported by rustc where it is doubled.
pub(crate) fn doubled<'a>(all: impl Iterator<Item = &'a Stored>) -> Vec<Error> {
    let mut seen: HashMap<&str, &Stored> = HashMap::new();
    let mut errors = vec![];
    for stored in all.filter(|s| !s.conditional) {
        for (name, span) in &stored.all {
            let Some(other) = seen.insert(name, stored) else {
                continue;
            };
            let message = if std::ptr::eq(other, stored) {
                format!("this routine is called `{name}` already")
            } else if other.is_written() || stored.is_written() {
                format!("another routine of this service is called `{name}` already")
            } else {
                continue;
            };
            errors.push(Error::new(*span, message));
        }
    }
    errors
}

#[cfg(test)]
mod tests {
    use super::*;
    use syn::parse_quote;

    fn read(attrs: &[Attribute], ident: &str) -> (Stored, Vec<String>) {
        let mut errors = vec![];
        let stored = Stored::read(attrs, ident, Span::call_site(), &mut errors);
        (stored, errors.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn names_are_read() {
        let (stored, errors) = read(&[], "pay");
        assert_eq!((stored.name("pay").as_str(), errors.len()), ("pay", 0));
        let attr = parse_quote!(#[routine(name = "charge", aliases = ["a", "b"])]);
        let (stored, errors) = read(&[attr], "pay");
        assert_eq!((stored.name("pay").as_str(), errors.len()), ("charge", 0));
        assert_eq!(stored.aliases(), ["a", "b"]);
    }

    #[test]
    fn wrong_attributes_are_errors() {
        let wrong: [&[Attribute]; 4] = [
            &[parse_quote!(#[routine])],
            &[parse_quote!(#[routine(nmae = "x")])],
            &[parse_quote!(#[routine(name = "a b")])],
            &[
                parse_quote!(#[routine(name = "a")]),
                parse_quote!(#[routine(name = "b")]),
            ],
        ];
        for attrs in wrong {
            assert_eq!(read(attrs, "pay").1.len(), 1);
        }
    }

    #[test]
    fn a_name_leads_to_one_routine() {
        let pay = read(&[], "pay").0;
        let charge = read(
            &[parse_quote!(#[routine(aliases = ["pay", "x", "x"])])],
            "charge",
        )
        .0;
        let other = read(&[parse_quote!(#[routine(name = "free")])], "pay").0;
        let messages = |all: &[&Stored]| {
            let errors = doubled(all.iter().copied());
            errors.iter().map(ToString::to_string).collect::<Vec<_>>()
        };
        assert_eq!(
            messages(&[&pay, &charge]),
            [
                "another routine of this service is called `pay` already",
                "this routine is called `x` already"
            ]
        );
        assert_eq!(messages(&[&pay, &other]), [""; 0]);
        // rustc says it
        let again = read(&[], "pay").0;
        assert_eq!(messages(&[&pay, &again]), [""; 0]);
    }
}
