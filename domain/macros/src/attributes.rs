//! What stands in the parentheses of `#[service(..)]`, `#[aggregate(..)]`, `#[event(..)]`.
//!
//! Every key is checked, every mistake is reported at its token, and what is right is used all the
//! same, so that one wrong key does not take the service away.

use crate::paths::Krate;
use proc_macro2::{Span, TokenStream};
use syn::parse::Parser;
use syn::punctuated::Punctuated;
use syn::spanned::Spanned;
use syn::{
    AttrStyle, Attribute, Error, Expr, ExprLit, ImplItem, ItemImpl, Lit, LitStr, Meta, Path, Token,
};

/// The longest name of a service, a routine or an event, in bytes.
const NAME_BYTES_MAX: usize = 64;

/// The arguments of one attribute.
pub(crate) struct Arguments {
    pub(crate) krate: Krate,
    pub(crate) name: Option<LitStr>,
    pub(crate) aliases: Vec<LitStr>,
    pub(crate) raises: Vec<Path>,
    pub(crate) version: Option<u32>,
}

impl Arguments {
    /// Reads the arguments; `known` are the keys that this attribute understands.
    pub(crate) fn read(attr: TokenStream, known: &[&str], errors: &mut Vec<Error>) -> Self {
        let mut read = Self {
            krate: Krate::facade(),
            name: None,
            aliases: vec![],
            raises: vec![],
            version: None,
        };
        let parser = Punctuated::<Meta, Token![,]>::parse_terminated;
        let metas = match parser.parse2(attr) {
            Ok(metas) => metas,
            Err(error) => {
                errors.push(error);
                return read;
            }
        };
        for meta in metas {
            let key = meta
                .path()
                .get_ident()
                .map(ToString::to_string)
                .unwrap_or_default();
            let result = if known.contains(&key.as_str()) {
                read.key(&key, &meta)
            } else {
                Err(Error::new(meta.path().span(), unknown(&key, known)))
            };
            errors.extend(result.err());
        }
        read
    }

    fn key(&mut self, key: &str, meta: &Meta) -> syn::Result<()> {
        match key {
            "name" => {
                let name = text(value(meta)?)?;
                check_name(&name.value(), name.span(), "this name")?;
                self.name = Some(name);
            }
            "aliases" => {
                let Expr::Array(array) = value(meta)? else {
                    return Err(Error::new(meta.span(), "expected `aliases = [\"..\", ..]`"));
                };
                for alias in &array.elems {
                    let alias = text(alias)?;
                    check_name(&alias.value(), alias.span(), "this alias")?;
                    self.aliases.push(alias);
                }
            }
            "crate" => self.krate = Krate::written(&text(value(meta)?)?)?,
            "version" => match value(meta)? {
                Expr::Lit(ExprLit {
                    lit: Lit::Int(version),
                    ..
                }) => {
                    self.version = Some(version.base10_parse()?);
                }
                other => return Err(Error::new(other.span(), "expected a number")),
            },
            _ => {
                let list = meta.require_list()?;
                let parser = Punctuated::<Path, Token![,]>::parse_terminated;
                self.raises.extend(list.parse_args_with(parser)?);
            }
        }
        Ok(())
    }
}

fn value(meta: &Meta) -> syn::Result<&Expr> {
    Ok(&meta.require_name_value()?.value)
}

fn text(expr: &Expr) -> syn::Result<LitStr> {
    match expr {
        Expr::Lit(ExprLit {
            lit: Lit::Str(text),
            ..
        }) => Ok(text.clone()),
        other => Err(Error::new(other.span(), "expected a string literal")),
    }
}

fn unknown(key: &str, known: &[&str]) -> String {
    let list = known
        .iter()
        .map(|k| format!("`{k}`"))
        .collect::<Vec<_>>()
        .join(", ");
    format!("unknown key `{key}`, expected one of {list}")
}

/// A name that is stored: it becomes a part of a stream's name.
pub(crate) fn check_name(name: &str, span: Span, what: &str) -> syn::Result<()> {
    let fits = (1..=NAME_BYTES_MAX).contains(&name.len())
        && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
    if fits {
        return Ok(());
    }
    Err(Error::new(
        span,
        format!(
            "{what} is stored as a part of a stream's name, so it must be 1 to {NAME_BYTES_MAX} \
             letters (ASCII), digits or `_`; another one can be given with `name = \"..\"`"
        ),
    ))
}

/// The `#[cfg]`s of an item: an attribute macro sees them unexpanded, so they have to stand on
/// everything that is made of the item.
pub(crate) fn cfgs(attrs: &[Attribute]) -> Vec<Attribute> {
    attrs
        .iter()
        .filter(|a| a.path().is_ident("cfg"))
        .cloned()
        .map(|a| Attribute {
            style: AttrStyle::Outer,
            ..a
        })
        .collect()
}

/// An attribute at the beginning of a body, `#![allow(..)]`, says the same before the item, where
/// it can stand on what is made of the item.
pub(crate) fn outer(block: &mut ItemImpl) {
    let functions = block.items.iter_mut().filter_map(|member| match member {
        ImplItem::Fn(f) => Some(&mut f.attrs),
        _ => None,
    });
    for attr in functions.flatten().chain(&mut block.attrs) {
        attr.style = AttrStyle::Outer;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use quote::quote;

    fn read(attr: TokenStream) -> (Arguments, Vec<String>) {
        let mut errors = vec![];
        let read = Arguments::read(attr, &["name", "aliases", "crate", "raises"], &mut errors);
        (read, errors.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn all_keys_are_read() {
        let (read, errors) = read(quote!(
            name = "till",
            aliases = ["a", "b"],
            crate = "crate",
            raises(Sold, shop::Closed)
        ));
        assert!(errors.is_empty(), "{errors:?}");
        assert_eq!(read.name.unwrap().value(), "till");
        assert_eq!((read.aliases.len(), read.raises.len()), (2, 2));
        assert_eq!(read.krate.serde_path(), "crate::__private::serde");
    }

    #[test]
    fn an_unknown_key_names_the_known_ones_and_the_rest_is_used() {
        let (read, errors) = read(quote!(nmae = "x", name = "y"));
        assert_eq!(
            errors,
            ["unknown key `nmae`, expected one of `name`, `aliases`, `crate`, `raises`"]
        );
        assert_eq!(read.name.unwrap().value(), "y");
    }

    #[test]
    fn names_are_letters_digits_and_underscores() {
        let long = "x".repeat(65);
        for bad in ["", "a-b", "a.b", "$a", "ä", long.as_str()] {
            assert!(check_name(bad, Span::call_site(), "it").is_err(), "{bad}");
        }
        assert!(check_name(&"x".repeat(64), Span::call_site(), "it").is_ok());
        assert_eq!(read(quote!(name = "a-b")).1.len(), 1);
    }
}
