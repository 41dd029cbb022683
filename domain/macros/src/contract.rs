//! `#[service] trait Contract`: an object-safe trait, and the client that stands in for whoever
//! serves it.

use crate::attributes::{Arguments, cfgs, check_name};
use crate::routine::nothing_to_say;
use crate::routine_name::{Stored, doubled, is_routine};
use crate::signature::{Kind, Method};
use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Error, ItemTrait, LitStr, TraitItem, TypeParamBound};

/// The keys that `#[service]` understands on a type or a trait.
pub(crate) const KEYS: &[&str] = &["name", "aliases", "crate", "raises"];

pub(crate) fn expand(attr: TokenStream, mut item: ItemTrait) -> TokenStream {
    let mut errors = vec![];
    let arguments = Arguments::read(attr, KEYS, &mut errors);
    let krate = &arguments.krate;
    let name = service_name(&arguments, &item.ident, &mut errors);
    check_shape(&item, &mut errors);
    let generic = !item.generics.params.is_empty();

    let (mut kept, mut proxies, mut checked) = (vec![], vec![], vec![]);
    let mut names = vec![];
    for member in item.items {
        let TraitItem::Fn(mut f) = member else {
            errors.push(Error::new_spanned(member, "a contract has only async fns"));
            continue;
        };
        if f.sig.asyncness.is_none() {
            errors.push(Error::new_spanned(f, "a contract has only async fns"));
            continue;
        }
        if let Some(body) = f.default.take() {
            let message = "a routine of a contract has no body here; it is written in \
                           `#[service] impl Contract for Type`";
            errors.push(Error::new(body.span(), message));
        }
        let mut own = vec![];
        let method = Method::read(&f.sig, Kind::Routine, &mut own);
        own.extend(nothing_to_say(&method.parameters));
        let stored = Stored::read(&f.attrs, &method.name, method.ident.span(), &mut own);
        f.attrs.retain(|a| !is_routine(a));
        f.sig = method.call(&f.sig, &quote!('_), krate);
        f.semi_token
            .get_or_insert_with(|| syn::Token![;](Span::call_site()));
        let (cfgs, sig, routine) = (cfgs(&f.attrs), &f.sig, &stored.name(&method.name));
        let (ret, span) = (&method.ret, method.ret.span());
        let at_ret = krate.at(span);
        checked.push(quote_spanned!(span=> #(#cfgs)* const _: () = #at_ret::returns::<#ret>();));
        let body = if own.is_empty() {
            let span = method.ret.span();
            let (krate, encoded) = (krate.at(span), method.arguments(krate));
            quote_spanned!(span=> #krate::Call::remote(&self.0, #name, #routine, #encoded))
        } else {
            quote!(::core::unreachable!())
        };
        proxies.push(quote!(#(#cfgs)* #[allow(unused_variables)] #sig { #body }));
        errors.extend(own);
        kept.push(TraitItem::Fn(f));
        names.push((method.name, stored));
    }
    errors.extend(doubled(names.iter().map(|(_, stored)| stored)));
    item.items = kept;
    item.supertraits = supertraits();

    let errors = errors.into_iter().map(Error::into_compile_error);
    if generic {
        return quote!(#item #(#errors)*);
    }
    let (ident, visibility, cfgs) = (&item.ident, &item.vis, cfgs(&item.attrs));
    let client = format_ident!("{ident}Client");
    let doc = format!("Calls [`{ident}`] wherever it is served.");
    let notes = raises(&arguments);
    let aliases = aliases(&arguments);
    let checks = checks(&arguments);
    let written = names.iter().filter(|(_, stored)| stored.is_written());
    let written: Vec<_> = written
        .map(|(ident, stored)| {
            let (name, aliases) = (stored.name(ident), stored.aliases());
            quote!((#ident, #krate::RoutineNames { name: #name, aliases: &[#(#aliases),*] }))
        })
        .collect();
    let routines = (!written.is_empty()).then(|| {
        quote! {
            const ROUTINES: &'static [(&'static str, #krate::RoutineNames)] = &[#(#written),*];
        }
    });
    quote! {
        #item
        #(#cfgs)*
        #[doc = #doc]
        #(#[doc = #notes])*
        #[derive(Clone)]
        #[allow(missing_debug_implementations, unreachable_pub)]
        #visibility struct #client(#krate::HostHandle);
        #(#cfgs)*
        impl #ident for #client { #(#proxies)* }
        #(#cfgs)*
        impl #krate::ContractObject for dyn #ident {
            const NAME: &'static str = #name;
            #aliases
            #routines
            fn object(host: &#krate::HostHandle) -> ::std::sync::Arc<Self> {
                ::std::sync::Arc::new(#client(::core::clone::Clone::clone(host)))
            }
        }
        #checks
        #(#checked)*
        #(#errors)*
    }
}

fn check_shape(item: &ItemTrait, errors: &mut Vec<Error>) {
    if let Some(generic) = item.generics.params.first() {
        let message = "a contract cannot be generic: it is found by its name";
        errors.push(Error::new_spanned(generic, message));
    }
    let auto = ["Send", "Sync"];
    for bound in &item.supertraits {
        let added = match bound {
            TypeParamBound::Lifetime(l) => l.ident == "static",
            TypeParamBound::Trait(t) => t
                .path
                .get_ident()
                .is_some_and(|i| auto.iter().any(|a| i == a)),
            _ => false,
        };
        if !added {
            let message = "a contract has no supertraits: its client would have to implement them \
                           (`Send + Sync + 'static` are added)";
            errors.push(Error::new_spanned(bound, message));
        }
    }
}

fn supertraits() -> syn::punctuated::Punctuated<TypeParamBound, syn::Token![+]> {
    ["Send", "Sync", "static"]
        .into_iter()
        .map(|name| match name {
            "static" => TypeParamBound::Lifetime(syn::Lifetime::new("'static", Span::call_site())),
            name => {
                let name = format_ident!("{name}");
                TypeParamBound::Verbatim(quote!(::core::marker::#name))
            }
        })
        .collect()
}

/// The stored name of a service.
pub(crate) fn service_name(
    arguments: &Arguments,
    ident: &syn::Ident,
    errors: &mut Vec<Error>,
) -> String {
    if let Some(name) = &arguments.name {
        name.value()
    } else {
        let name = ident.to_string().trim_start_matches("r#").to_owned();
        errors.extend(check_name(&name, ident.span(), "the name of a service").err());
        name
    }
}

/// `const ALIASES`, if there are any.
pub(crate) fn aliases(arguments: &Arguments) -> Option<TokenStream> {
    let aliases: Vec<&LitStr> = arguments.aliases.iter().collect();
    (!aliases.is_empty())
        .then(|| quote!(const ALIASES: &'static [&'static str] = &[#(#aliases),*];))
}

/// Lines for the documentation about the events that are raised.
pub(crate) fn raises(arguments: &Arguments) -> Vec<String> {
    let raises = arguments.raises.iter().map(|path| {
        let name = quote!(#path).to_string().replace(' ', "");
        format!("\n\nRaises `{name}`.")
    });
    raises.collect()
}

/// What is raised is an event.
pub(crate) fn checks(arguments: &Arguments) -> TokenStream {
    let krate = &arguments.krate;
    let checks = arguments.raises.iter().map(|path| {
        let span = path.span();
        let krate = krate.at(span);
        quote_spanned!(span=> const _: fn() -> &'static str = #krate::event_name::<#path>;)
    });
    quote!(#(#checks)*)
}

#[cfg(test)]
mod tests {
    use super::*;
    use syn::parse_quote;

    #[test]
    fn a_contract_becomes_an_object_safe_trait_with_a_client() {
        let code = expand(
            quote!(name = "till"),
            parse_quote! { pub trait Till { #[cfg(x)] async fn pay(&self, n: u8) -> Result<u8, E>; } },
        )
        .to_string();
        for part in [
            "pub trait Till : :: core :: marker :: Send",
            "# [cfg (x)] fn pay (& self , n : u8) -> :: dasync :: __private :: Call < '_ , Result < u8 , E > > ;",
            "pub struct TillClient (:: dasync :: __private :: HostHandle)",
            "const NAME : & 'static str = \"till\" ;",
        ] {
            assert!(code.contains(part), "{part} is not in {code}");
        }
        assert!(!code.contains("compile_error"));
    }

    #[test]
    fn every_mistake_is_reported_and_the_rest_is_there() {
        let code = expand(
            quote!(),
            parse_quote! {
                pub trait Repo: Clone {
                    const N: u32;
                    fn plain(&self);
                    async fn get(&self) -> Result<u32, Er> { Ok(1) }
                    async fn good(&self) -> Result<u32, Er>;
                }
            },
        )
        .to_string();
        assert_eq!(code.matches("compile_error").count(), 4);
        assert!(code.contains("struct RepoClient") && code.contains("fn good"));
    }
}
