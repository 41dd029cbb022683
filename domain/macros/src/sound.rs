//! One mistake in the code of a routine is one error, though the code stands in the expansion twice.
//!
//! The plain twin has it as it was written, and its errors are the ones to read. A constant needs the
//! layout of the twin's future: if the twin is wrong, the constant has no value. What the state
//! machine says of its own mentions the constant, and rustc says nothing about a type or a bound
//! whose constant has no value, nor does it look for moves and borrows in such a function.

use crate::paths::Krate;
use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::Attribute;

/// The constant of a routine; none in a generic type, where types cannot mention it.
pub(crate) struct Sound(Option<Ident>);

impl Sound {
    /// `name` is unique among the routines of the type.
    pub(crate) fn new(name: &str, generic: bool) -> Self {
        Self((!generic).then(|| format_ident!("__SOUND_{name}")))
    }

    /// The constant of a routine: it has a value if `checks` and the twin compile. `arguments` is how
    /// many the twin has besides `self`.
    pub(crate) fn of_routine(
        &self,
        krate: &Krate,
        cfgs: &[Attribute],
        checks: &TokenStream,
        twin: &Ident,
        arguments: usize,
    ) -> TokenStream {
        let nothing = (0..=arguments).map(|_| quote!(loop {}));
        let value = quote!(#krate::sound(&|| Self::#twin(#(#nothing),*)));
        self.constant(cfgs, checks, &value)
    }

    /// The constant of something else: it has a value if `checks` and the value compile.
    pub(crate) fn constant(
        &self,
        cfgs: &[Attribute],
        checks: &TokenStream,
        value: &TokenStream,
    ) -> TokenStream {
        let Some(name) = &self.0 else {
            return TokenStream::new();
        };
        quote! {
            #(#cfgs)*
            #[doc(hidden)]
            #[allow(
                unused, non_upper_case_globals, unreachable_code, unused_qualifications,
                clippy::all, clippy::pedantic, clippy::nursery, clippy::restriction
            )]
            const #name: bool = { #checks #value };
        }
    }

    /// A type about which rustc is silent if it is wrong; `of` is the type with the constant.
    pub(crate) fn says_of(
        &self,
        of: &impl ToTokens,
        krate: &Krate,
        ty: &impl ToTokens,
        span: Span,
    ) -> TokenStream {
        let Some(name) = &self.0 else {
            return ty.to_token_stream();
        };
        let krate = krate.at(span);
        let span = span.resolved_at(Span::call_site());
        let name = Ident::new(&name.to_string(), span);
        quote_spanned!(span=> <#krate::Sound<{ <#of>::#name }> as #krate::Says<#ty>>::Type)
    }

    /// The same, where `Self` has the constant.
    pub(crate) fn says(&self, krate: &Krate, ty: &impl ToTokens, span: Span) -> TokenStream {
        let of = Ident::new("Self", span.resolved_at(Span::call_site()));
        self.says_of(&of, krate, ty, span)
    }
}
