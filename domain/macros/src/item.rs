//! Items that an attribute does not go on.

use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::spanned::Spanned;
use syn::{Error, Item};

/// An item that cannot be parsed: editors still see the user's code. rustc reports nearly all that
/// syn does not understand as well, but what is newer than syn must not be passed over.
pub(crate) fn not_understood(item: &TokenStream, error: Error) -> TokenStream {
    let error = error.into_compile_error();
    quote!(#item #error)
}

/// Where an item says what it is: its name, if it has one.
pub(crate) fn item_span(item: &Item) -> Span {
    match item {
        Item::Const(i) => i.ident.span(),
        Item::Enum(i) => i.ident.span(),
        Item::Fn(i) => i.sig.ident.span(),
        Item::Impl(i) => i.self_ty.span(),
        Item::Mod(i) => i.ident.span(),
        Item::Static(i) => i.ident.span(),
        Item::Struct(i) => i.ident.span(),
        Item::Trait(i) => i.ident.span(),
        Item::Type(i) => i.ident.span(),
        Item::Union(i) => i.ident.span(),
        other => other.span(),
    }
}
