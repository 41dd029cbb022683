//! One mistake in the code of a routine is one error, though the code stands in the expansion twice.
//!
//! The plain twin has it as it was written, and its errors are the ones to read. A constant needs the
//! layout of the twin's future: if the twin is wrong, the constant has no value. The state machine's
//! `self` and result and what it says of its own mention the constant, and rustc says nothing about a
//! type or a bound whose constant has no value, nor does it look for moves and borrows in such a
//! function.

use crate::paths::Krate;
use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::Attribute;

/// A constant of a routine; none in a generic type, where types cannot mention it.
pub(crate) struct Sound(Option<Ident>);

/// What the constants of a routine are about.
pub(crate) struct Parts<'a> {
    pub(crate) krate: &'a Krate,
    pub(crate) cfgs: &'a [Attribute],
    /// Checks of the types of its signature.
    pub(crate) checks: &'a TokenStream,
    pub(crate) twin: &'a Ident,
    pub(crate) machine: &'a Ident,
    /// How many arguments it has besides `self`.
    pub(crate) arguments: usize,
}

impl Sound {
    /// `name` is unique among the routines of the type.
    pub(crate) fn new(name: &str, generic: bool) -> Self {
        Self((!generic).then(|| format_ident!("__SOUND_{name}")))
    }

    /// Whether there is a constant.
    pub(crate) fn is_told(&self) -> bool {
        self.0.is_some()
    }

    /// The constant that has no value if the routine's future cannot be sent to another thread, or
    /// something else is wrong.
    pub(crate) fn sent(&self) -> Self {
        self.other("SENT")
    }

    /// All constants of a routine. Each is about what is not wrong already: the code as it was
    /// written, then what is kept of it, then whether its future, written at `span`, can be sent.
    pub(crate) fn constants(&self, parts: &Parts<'_>, span: Span) -> TokenStream {
        let Parts {
            krate,
            cfgs,
            checks,
            twin,
            machine,
            arguments,
        } = parts;
        let nothing = (0..=*arguments).map(|_| quote!(loop {}));
        let plain = quote!(Self::#twin(#(#nothing),*));
        let none = TokenStream::new();
        let built = self.other("BUILT");
        let silent = built.says(krate, &quote!(_), span);
        let here = krate.at(span);
        let can_be_sent = quote_spanned! {span.resolved_at(Span::call_site())=>
            #here::sent(&|| #here::inline::<#silent>(#plain))
        };
        let mut all = self.constant(cfgs, checks, &quote!(#krate::sound(&|| #plain)));
        let machine = quote!(#krate::sound(&|| Self::#machine(loop {}, loop {})));
        all.extend(built.constant(cfgs, &none, &machine));
        all.extend(self.sent().constant(cfgs, &none, &can_be_sent));
        all
    }

    fn other(&self, what: &str) -> Self {
        let name = self.0.as_ref();
        Self(name.map(|name| format_ident!("{}", name.to_string().replacen("SOUND", what, 1))))
    }

    /// The constant: it has a value if `checks` and the value compile.
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
