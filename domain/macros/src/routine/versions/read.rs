//! What stands in the parentheses of `#[point(..)]`, `#[renamed(..)]` and `#[migrate(..)]`.

use super::{POINT, is};
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::{Attribute, Error, ExprAwait, Ident, LitStr, Meta, Path, Result, Token, Type, bracketed};

/// The longest name that can be given to an await, in bytes.
const NAME_BYTES_MAX: usize = 64;

/// What `#[point(..)]` gives to an await.
#[derive(Default)]
pub(in crate::routine) struct Given {
    pub(in crate::routine) name: Option<String>,
    pub(in crate::routine) was: Vec<String>,
}

impl Given {
    /// What was left at an await; what is wrong with it has been reported.
    pub(in crate::routine) fn of(expr: &ExprAwait) -> Self {
        let attr = expr.attrs.iter().find(|a| is(a, POINT));
        let written = attr.and_then(|attr| Written::read(attr).ok());
        written.map_or_else(Self::default, |written| Self {
            name: written.name.map(|name| name.value()),
            was: written.was.iter().map(LitStr::value).collect(),
        })
    }
}

/// `"name"`, `was = "old"`, `was = ["old", "older"]`.
pub(super) struct Written {
    pub(super) name: Option<LitStr>,
    pub(super) was: Vec<LitStr>,
}

impl Written {
    pub(super) fn read(attr: &Attribute) -> Result<Self> {
        let Meta::List(list) = &attr.meta else {
            return Err(Error::new_spanned(
                attr,
                "expected `#[point(\"name\")]`, `#[point(was = \"old\")]` or both",
            ));
        };
        let written: Self = list.parse_args()?;
        if written.name.is_none() && written.was.is_empty() {
            let message =
                "`#[point]` gives a name, or a name that it had (`was = \"..\"`), or both";
            return Err(Error::new_spanned(attr, message));
        }
        Ok(written)
    }
}

impl Parse for Written {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let mut read = Self {
            name: None,
            was: vec![],
        };
        while !input.is_empty() {
            if input.peek(LitStr) {
                let name: LitStr = input.parse()?;
                check_name(&name)?;
                if read.name.is_some() {
                    return Err(Error::new(name.span(), "an await has one name"));
                }
                read.name = Some(name);
            } else {
                key(input, &["was"])?;
                read.was.extend(names(input)?);
            }
            if !input.is_empty() {
                input.parse::<Token![,]>()?;
            }
        }
        Ok(read)
    }
}

fn check_name(name: &LitStr) -> Result<()> {
    let text = name.value();
    let fits = (1..=NAME_BYTES_MAX).contains(&text.len())
        && text
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-');
    if fits {
        return Ok(());
    }
    Err(Error::new(
        name.span(),
        format!(
            "the name of an await is 1 to {NAME_BYTES_MAX} letters (ASCII), digits, `_` or `-`"
        ),
    ))
}

/// `key =`
fn key(input: ParseStream<'_>, known: &[&str]) -> Result<Ident> {
    let list: Vec<_> = known.iter().map(|k| format!("`{k} = ..`")).collect();
    let list = list.join(" or ");
    let found = input.span();
    let key = input
        .call(Ident::parse_any)
        .map_err(|_not_a_word| Error::new(found, format!("expected {list}")))?;
    if !known.iter().any(|k| key == k) {
        let message = format!("unknown key `{key}`, expected {list}");
        return Err(Error::new(key.span(), message));
    }
    input.parse::<Token![=]>()?;
    Ok(key)
}

/// One saved name, or a list of them.
fn names(input: ParseStream<'_>) -> Result<Vec<LitStr>> {
    let names: Vec<LitStr> = if input.peek(syn::token::Bracket) {
        let list;
        bracketed!(list in input);
        let parser = |list: ParseStream<'_>| list.parse::<LitStr>();
        let names: Punctuated<_, Token![,]> = list.parse_terminated(parser, Token![,])?;
        names.into_iter().collect()
    } else {
        vec![input.parse()?]
    };
    match names.iter().find(|name| name.value().is_empty()) {
        Some(empty) => Err(Error::new(empty.span(), "a saved name is not empty")),
        None => Ok(names),
    }
}

/// `from = "old"`, `from = ["old", "older"]`.
pub(super) fn renamed(attr: &Attribute) -> Result<Vec<LitStr>> {
    attr.parse_args_with(|input: ParseStream<'_>| {
        key(input, &["from"])?;
        let names = names(input)?;
        input.parse::<Option<Token![,]>>()?;
        Ok(names)
    })
}

/// `from = Old, with = path::to_fn`.
pub(super) fn migration(attr: &Attribute) -> Result<(Option<Type>, Option<Path>)> {
    attr.parse_args_with(|input: ParseStream<'_>| {
        let (mut from, mut with): (Option<Type>, Option<Path>) = (None, None);
        while !input.is_empty() {
            let key = key(input, &["from", "with"])?;
            let twice = if key == "from" {
                from.replace(input.parse()?).is_some()
            } else {
                with.replace(input.parse()?).is_some()
            };
            if twice {
                return Err(Error::new(key.span(), format!("`{key}` is there twice")));
            }
            if !input.is_empty() {
                input.parse::<Token![,]>()?;
            }
        }
        Ok((from, with))
    })
}
