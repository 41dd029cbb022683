//! `#[event]`: a typed event with the name and the version under which it is stored.

use crate::attributes::{Arguments, cfgs, check_name};
use crate::item::{item_span, not_understood};
use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::parse::Parser;
use syn::punctuated::Punctuated;
use syn::{Attribute, DeriveInput, Error, Item, LitStr, Path, Token};

const KEYS: &[&str] = &["name", "version", "crate"];

#[expect(
    clippy::needless_pass_by_value,
    reason = "the shape of an attribute macro"
)]
pub(crate) fn expand(attr: TokenStream, item: TokenStream) -> TokenStream {
    let input = match syn::parse2(item.clone()) {
        Ok(Item::Struct(input)) => DeriveInput::from(input),
        Ok(Item::Enum(input)) => DeriveInput::from(input),
        Ok(other) => {
            let message = "`#[event]` goes on a struct or an enum";
            let error = Error::new(item_span(&other), message).into_compile_error();
            return quote!(#item #error);
        }
        Err(error) => return not_understood(&item, error),
    };
    let mut errors = vec![];
    let arguments = Arguments::read(attr, KEYS, &mut errors);
    let (krate, ident) = (&arguments.krate, &input.ident);
    if let Some(generic) = input.generics.params.first() {
        let message = "an event cannot be generic: it is found by its name";
        errors.push(Error::new_spanned(generic, message));
    }
    let name = arguments.name.as_ref().map_or_else(
        || {
            let name = ident.to_string().trim_start_matches("r#").to_owned();
            errors.extend(check_name(&name, ident.span(), "the name of an event").err());
            name
        },
        LitStr::value,
    );
    let version = arguments.version.unwrap_or(1);
    if version == 0 {
        errors.push(Error::new_spanned(ident, "versions of an event start at 1"));
    }
    let derive = derives(&input.attrs, &arguments);
    let cfgs = cfgs(&input.attrs);
    let errors: Vec<_> = errors.into_iter().map(Error::into_compile_error).collect();
    if !input.generics.params.is_empty() {
        return quote!(#input #(#errors)*);
    }
    quote! {
        #derive
        #input
        #(#cfgs)*
        impl #krate::DomainEvent for #ident {
            const NAME: &'static str = #name;
            const VERSION: u32 = #version;
        }
        #(#errors)*
    }
}

/// serde's derives, as far as the user has not written them.
fn derives(attrs: &[Attribute], arguments: &Arguments) -> TokenStream {
    let krate = &arguments.krate;
    let written = |name: &str| {
        attrs
            .iter()
            .filter(|a| a.path().is_ident("derive"))
            .any(|attr| {
                let parser = Punctuated::<Path, Token![,]>::parse_terminated;
                let tokens = attr
                    .meta
                    .require_list()
                    .map(|l| l.tokens.clone())
                    .unwrap_or_default();
                let paths = parser.parse2(tokens).unwrap_or_default();
                paths
                    .iter()
                    .any(|p| p.segments.last().is_some_and(|s| s.ident == name))
            })
    };
    let missing: Vec<_> = ["Serialize", "Deserialize"]
        .into_iter()
        .filter(|name| !written(name))
        .map(|name| syn::Ident::new(name, Span::call_site()))
        .collect();
    if missing.len() < 2 {
        // the user's derives find serde by themselves, and so do ours then
        return quote!(#[derive(#(#krate::serde::#missing),*)]);
    }
    let path = krate.serde_path();
    quote!(#[derive(#(#krate::serde::#missing),*)] #[serde(crate = #path)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_has_a_name_and_a_version() {
        let code = expand(
            quote!(name = "sold", version = 2),
            quote!(
                pub struct Sold {
                    n: u8,
                }
            ),
        );
        let expected = quote! {
            #[derive(::dasync::__private::serde::Serialize, ::dasync::__private::serde::Deserialize)]
            #[serde(crate = "::dasync::__private::serde")]
            pub struct Sold { n: u8, }
            impl ::dasync::__private::DomainEvent for Sold {
                const NAME: &'static str = "sold";
                const VERSION: u32 = 2u32;
            }
        };
        assert_eq!(code.to_string(), expected.to_string());
    }

    #[test]
    fn written_derives_are_not_repeated() {
        let code = expand(
            quote!(),
            quote!(
                #[derive(Debug, Serialize, serde::Deserialize)]
                pub struct Sold;
            ),
        );
        assert!(code.to_string().starts_with("# [derive ()]"), "{code}");
    }

    #[test]
    fn mistakes_leave_the_item() {
        let generic = expand(
            quote!(),
            quote!(
                struct E<T>(T);
            ),
        )
        .to_string();
        assert!(generic.contains("struct E < T > (T) ;") && generic.contains("cannot be generic"));
        let function = expand(
            quote!(),
            quote!(
                fn f() {}
            ),
        )
        .to_string();
        assert!(function.contains("fn f () { }") && function.contains("struct or an enum"));
        let key = expand(
            quote!(vresion = 2),
            quote!(
                struct E;
            ),
        )
        .to_string();
        assert!(
            key.contains("expected one of `name`, `version`, `crate`"),
            "{key}"
        );
    }
}
