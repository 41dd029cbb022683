//! The signature of a routine or a command: what is allowed, and what it becomes.

use crate::attributes::check_name;
use crate::paths::Krate;
use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::visit::Visit;
use syn::{
    Attribute, Error, FnArg, Pat, PatIdent, PatType, Receiver, ReturnType, Signature, Token, Type,
    TypeBareFn, TypeReference,
};

/// One parameter.
pub(crate) struct Parameter {
    /// Its name in the routine: the written one, or one for a pattern.
    pub(crate) ident: Ident,
    /// Its name in the method that callers see: no pattern, and no `_` before it.
    pub(crate) public: Ident,
    /// The written name; `None` if the parameter is ignored or taken apart by a pattern.
    pub(crate) name: Option<String>,
    pub(crate) pat: Pat,
    pub(crate) ty: Type,
    /// What is written above it.
    pub(crate) attrs: Vec<Attribute>,
}

impl Parameter {
    fn read(index: usize, typed: &PatType, taken: &mut Vec<String>) -> Self {
        let (pat, ty) = (&*typed.pat, &*typed.ty);
        let span = pat.span().resolved_at(Span::call_site());
        let (ident, name) = match pat {
            Pat::Ident(PatIdent {
                by_ref: None,
                subpat: None,
                ident,
                ..
            }) => (
                ident.clone(),
                Some(ident.to_string().trim_start_matches("r#").to_owned()),
            ),
            _ => (format_ident!("__a{index}", span = span), None),
        };
        let mut public = match &name {
            Some(name) if !name.starts_with('_') => ident.clone(),
            Some(name) => {
                let bare = name.trim_start_matches('_');
                let named = syn::parse_str::<Ident>(bare).ok();
                named.map_or_else(
                    || format_ident!("arg{index}", span = span),
                    |_| Ident::new(bare, ident.span()),
                )
            }
            None => format_ident!("arg{index}", span = span),
        };
        if public != ident {
            while taken.contains(&public.to_string()) {
                public = format_ident!("{public}_", span = public.span());
            }
            taken.push(public.to_string());
        }
        Self {
            ident,
            public,
            name,
            pat: pat.clone(),
            ty: ty.clone(),
            attrs: typed.attrs.clone(),
        }
    }

    /// A plain name.
    pub(crate) fn is_plain(&self) -> bool {
        self.name.is_some()
    }
}

/// What a signature says.
pub(crate) struct Method {
    pub(crate) ident: Ident,
    /// The stored name.
    pub(crate) name: String,
    pub(crate) parameters: Vec<Parameter>,
    pub(crate) ret: Type,
}

/// Who the method belongs to: that decides what its receiver may be.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Kind {
    Routine,
    Command,
}

impl Kind {
    fn what(self) -> &'static str {
        match self {
            Self::Routine => "a routine",
            Self::Command => "a command",
        }
    }

    /// For what was not meant to be one.
    fn advice(self) -> &'static str {
        match self {
            Self::Routine => {
                "; a helper that is no routine belongs in an `impl` block without `#[service]`, \
                 where it awaits no routines, and is awaited in a `step`"
            }
            Self::Command => "",
        }
    }
}

impl Method {
    /// Reads a signature and reports everything in it that cannot work.
    pub(crate) fn read(sig: &Signature, kind: Kind, errors: &mut Vec<Error>) -> Self {
        let name = sig.ident.to_string().trim_start_matches("r#").to_owned();
        let what = kind.what();
        let of = format!("the name of {what}");
        errors.extend(check_name(&name, sig.ident.span(), &of).err());
        if kind == Kind::Routine {
            errors.extend(check_receiver(sig).err());
        }
        if let Some(generic) = sig.generics.params.first() {
            let advice = kind.advice();
            let message = format!("{what} cannot be generic: it is found by its name{advice}");
            errors.push(Error::new_spanned(generic, message));
        }
        let mut parameters = vec![];
        let mut taken = written_names(sig);
        for (index, argument) in sig.inputs.iter().enumerate() {
            let FnArg::Typed(typed) = argument else {
                continue;
            };
            if let Some(attr) = typed.attrs.iter().find(|a| a.path().is_ident("cfg")) {
                let message =
                    "parameters are matched by position, so all builds need the same ones";
                errors.push(Error::new_spanned(attr, message));
            }
            match &*typed.ty {
                Type::Reference(ty) => errors.push(Error::new_spanned(
                    ty,
                    format!(
                        "{what}'s parameters are saved with it, so they must own their data \
                         (`String`, `Vec<T>`){}",
                        kind.advice()
                    ),
                )),
                Type::ImplTrait(ty) => errors.push(Error::new_spanned(
                    ty,
                    format!("{what}'s parameters are saved with it, so their types must be named"),
                )),
                _ => {}
            }
            parameters.push(Parameter::read(index, typed, &mut taken));
        }
        let ret = match &sig.output {
            ReturnType::Type(_, ty) => {
                if let Some(reference) = borrowed(ty) {
                    let message = format!(
                        "what {what} returns is saved, so it must own its data (`String`, `Vec<T>`)"
                    );
                    errors.push(Error::new_spanned(reference, message));
                }
                (**ty).clone()
            }
            ReturnType::Default => {
                let span = sig.ident.span();
                Type::Verbatim(quote_spanned!(span=> ()))
            }
        };
        Self {
            ident: sig.ident.clone(),
            name,
            parameters,
            ret,
        }
    }

    /// `async fn f(..) -> R` as `fn f(..) -> Call<'lifetime, R>`.
    pub(crate) fn call(&self, sig: &Signature, lifetime: &TokenStream, krate: &Krate) -> Signature {
        let mut call = sig.clone();
        call.asyncness = None;
        if call.generics.type_params().next().is_some() {
            // rejected, and in a contract still no obstacle for `dyn`
            let condition = call.generics.make_where_clause();
            condition.predicates.push(syn::parse_quote!(Self: Sized));
        }
        let first = self.ret.span();
        // the new type's first and last token sit on the written type's, so that rustc underlines
        // all of it
        let last = self
            .ret
            .to_token_stream()
            .into_iter()
            .last()
            .map_or(first, |t| t.span());
        let (ret, krate) = (&self.ret, krate.at(first));
        let open = quote_spanned!(first=> #krate::Call<#lifetime,);
        let close = quote_spanned!(last=> >);
        let ty = Type::Verbatim(quote!(#open #ret #close));
        call.output = ReturnType::Type(Token![->](first), Box::new(ty));
        call.inputs = self.inputs(receiver(sig)).collect();
        call
    }

    /// The receiver, then every parameter as a plain name.
    fn inputs(&self, receiver: Receiver) -> impl Iterator<Item = FnArg> {
        let plain = self.parameters.iter().map(|p| {
            FnArg::Typed(PatType {
                attrs: vec![],
                pat: Box::new(Pat::Ident(PatIdent {
                    attrs: vec![],
                    by_ref: None,
                    mutability: None,
                    ident: p.public.clone(),
                    subpat: None,
                })),
                colon_token: Token![:](p.public.span()),
                ty: Box::new(p.ty.clone()),
            })
        });
        std::iter::once(FnArg::Receiver(receiver)).chain(plain)
    }

    /// The encoded arguments.
    pub(crate) fn arguments(&self, krate: &Krate) -> TokenStream {
        let arguments = self.parameters.iter().map(|p| {
            let (name, span) = (&p.public, p.ty.span());
            let krate = krate.at(span);
            quote_spanned!(span=> #krate::arg(&#name))
        });
        quote!(#krate::args([#(#arguments),*]))
    }

    /// The parameters' names in generated code.
    pub(crate) fn names(&self) -> Vec<&Ident> {
        self.parameters.iter().map(|p| &p.public).collect()
    }
}

/// A reference in what a type is made of; those of functions are no data.
fn borrowed(ty: &Type) -> Option<&TypeReference> {
    struct References<'a>(Option<&'a TypeReference>);
    impl<'a> Visit<'a> for References<'a> {
        fn visit_type_reference(&mut self, ty: &'a TypeReference) {
            self.0.get_or_insert(ty);
        }
        fn visit_type_bare_fn(&mut self, _: &'a TypeBareFn) {}
        fn visit_parenthesized_generic_arguments(
            &mut self,
            _: &'a syn::ParenthesizedGenericArguments,
        ) {
        }
    }
    let mut references = References(None);
    references.visit_type(ty);
    references.0
}

/// The names that need no other one.
fn written_names(sig: &Signature) -> Vec<String> {
    let names = sig.inputs.iter().filter_map(|argument| match argument {
        FnArg::Typed(typed) => match &*typed.pat {
            Pat::Ident(p) if !p.ident.to_string().starts_with('_') => Some(p.ident.to_string()),
            _ => None,
        },
        FnArg::Receiver(_) => None,
    });
    names.collect()
}

fn check_receiver(sig: &Signature) -> syn::Result<()> {
    match sig.inputs.first() {
        Some(FnArg::Receiver(r))
            if r.reference.is_some() && r.mutability.is_none() && r.colon_token.is_none() =>
        {
            Ok(())
        }
        Some(FnArg::Receiver(r)) => Err(Error::new_spanned(
            r,
            "a routine takes `&self`: a service's fields are its dependencies; what it must \
             remember goes into local variables or an aggregate",
        )),
        _ => Err(Error::new_spanned(&sig.ident, "a routine takes `&self`")),
    }
}

/// `&self`, as it is written if it is.
pub(crate) fn receiver(sig: &Signature) -> Receiver {
    match sig.inputs.first() {
        Some(FnArg::Receiver(r)) if check_receiver(sig).is_ok() => r.clone(),
        other => {
            let span = match other {
                Some(FnArg::Receiver(r)) => r.self_token.span,
                _ => Span::call_site(),
            };
            let self_token = Token![self](span);
            Receiver {
                attrs: vec![],
                reference: Some((Token![&](span), None)),
                mutability: None,
                self_token,
                colon_token: None,
                ty: Box::new(syn::parse_quote!(&Self)),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use syn::parse_quote;

    fn read(sig: &Signature) -> (Method, Vec<String>) {
        let mut errors = vec![];
        let method = Method::read(sig, Kind::Routine, &mut errors);
        (method, errors.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn patterns_become_plain_parameters() {
        let sig: Signature = parse_quote!(
            async fn f(&self, mut a: u8, _: u8, (b, c): (u8, u8), r#type: u8, _a: u8) -> Result<u8, E>
        );
        let (method, errors) = read(&sig);
        assert!(errors.is_empty(), "{errors:?}");
        let call = method.call(&sig, &quote!('_), &Krate::facade());
        assert_eq!(
            quote!(#call).to_string(),
            quote!(
                fn f(&self, a: u8, arg2: u8, arg3: (u8, u8), r#type: u8, a_: u8)
                    -> ::dasync::__private::Call<'_, Result<u8, E> >
            )
            .to_string()
        );
        assert_eq!(method.parameters[3].name.as_deref(), Some("type"));
    }

    #[test]
    fn every_mistake_is_reported() {
        let sig: Signature = parse_quote!(
            async fn f<T>(&mut self, a: &str, b: impl Copy, #[cfg(x)] c: u8)
        );
        assert_eq!(read(&sig).1.len(), 5);
        assert_eq!(
            read(&parse_quote!(async fn f(a: u8))).1,
            ["a routine takes `&self`"]
        );
        assert_eq!(read(&parse_quote!(async fn f(self: Arc<Self>))).1.len(), 1);
        assert_eq!(read(&parse_quote!(async fn grüße(&self))).1.len(), 1);
    }

    #[test]
    fn a_wrong_receiver_is_replaced() {
        let sig: Signature = parse_quote!(async fn f(&mut self) -> R);
        let call = read(&sig).0.call(&sig, &quote!('static), &Krate::facade());
        assert!(quote!(#call).to_string().starts_with("fn f (& self)"));
    }
}
