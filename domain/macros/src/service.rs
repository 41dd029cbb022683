//! `#[service] impl Type` and `#[service] impl Contract for Type`: what surrounds the state machines.
//!
//! Of every async fn are made: the method that callers see, the plain twin with the body as it was
//! written, the state machine, its registration, and a method of the client. A routine that is
//! rejected keeps the method that callers see, so that one mistake is one error.

use crate::attributes::{Arguments, cfgs, outer};
use crate::contract::{self, KEYS};
use crate::item::{item_span, not_understood};
use crate::paths::Krate;
use crate::routine::{Expansion, Routine, strip};
use crate::routine_name::{Stored, doubled, is_routine};
use crate::signature::{Kind, Method, receiver};
use crate::sound::{Parts, Sound};
use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use std::panic::{AssertUnwindSafe, catch_unwind};
use syn::spanned::Spanned;
use syn::token::Brace;
use syn::{
    Attribute, Error, FnArg, ImplItem, ImplItemFn, Item, ItemImpl, Meta, Path, Type, Visibility,
};

#[expect(
    clippy::needless_pass_by_value,
    reason = "the shape of an attribute macro"
)]
pub(crate) fn expand(attr: TokenStream, item: TokenStream) -> TokenStream {
    match syn::parse2::<Item>(item.clone()) {
        Ok(Item::Impl(mut block)) => {
            outer(&mut block);
            service_impl(attr, &block)
        }
        Ok(Item::Trait(contract)) => contract::expand(attr, contract),
        Ok(other) => {
            let message = "`#[service]` goes on an `impl` block or on a trait";
            let error = Error::new(item_span(&other), message);
            let error = error.into_compile_error();
            quote!(#other #error)
        }
        Err(error) => not_understood(&item, error),
    }
}

/// What is known about the whole block.
struct Block<'a> {
    krate: &'a Krate,
    ty: &'a Type,
    contract: Option<&'a Path>,
    /// Sets the routines of a contract apart from those of the type.
    prefix: String,
    /// The stored name of the service, as an expression.
    service: TokenStream,
    /// The same as text, for a type of its own.
    name: String,
    generic: bool,
    /// The names of all async fns.
    routines: Vec<String>,
}

/// What is made of one async fn.
#[derive(Default)]
struct Made {
    /// The method that callers see.
    call: TokenStream,
    /// The plain twin and the state machine.
    bodies: TokenStream,
    registration: TokenStream,
    /// A method of the client.
    client: Option<TokenStream>,
    errors: Vec<Error>,
    /// Its names.
    stored: Option<Stored>,
}

fn service_impl(attr: TokenStream, block: &ItemImpl) -> TokenStream {
    let mut errors = vec![];
    let contract = block.trait_.as_ref().map(|(_, path, _)| path);
    let keys = if contract.is_some() { &["crate"] } else { KEYS };
    let arguments = Arguments::read(attr, keys, &mut errors);
    let krate = &arguments.krate;
    let ty = &*block.self_ty;
    let ident = match ty {
        Type::Path(path) => path.path.segments.last().map(|s| &s.ident),
        _ => None,
    };
    let Some(ident) = ident else {
        let error = Error::new_spanned(ty, "`#[service]` needs a named type").into_compile_error();
        return quote!(#error);
    };
    let (key, name) = match contract {
        Some(path) => (quote!(dyn #path), String::new()),
        None => (
            quote!(#ty),
            contract::service_name(&arguments, ident, &mut errors),
        ),
    };
    let described = Block {
        krate,
        ty,
        contract,
        prefix: contract.map(prefix).unwrap_or_default(),
        service: quote!(<#key as #krate::Contract>::NAME),
        name,
        generic: !block.generics.params.is_empty(),
        routines: routines(block),
    };
    let (mut all, mut other) = (vec![], vec![]);
    for member in &block.items {
        match member {
            ImplItem::Fn(f) if f.sig.asyncness.is_some() => all.push(described.made(f)),
            member => {
                if contract.is_some() {
                    let message = "a contract has only async fns";
                    errors.push(Error::new_spanned(member, message));
                } else if let ImplItem::Fn(f) = member
                    && let Some(attr) = f.attrs.iter().find(|a| is_ours(a))
                {
                    let message = if is_routine(attr) {
                        "a routine is an `async fn`"
                    } else {
                        "a handler of events is an `async fn`"
                    };
                    errors.push(Error::new_spanned(attr, message));
                }
                let mut member = member.clone();
                if let ImplItem::Fn(f) = &mut member {
                    f.attrs.retain(|a| !is_ours(a));
                }
                other.push(member);
            }
        }
    }
    for made in &mut all {
        errors.append(&mut made.errors);
    }
    errors.extend(doubled(all.iter().filter_map(|m| m.stored.as_ref())));
    let surface = described.surface(block, ident, &arguments, &all, &other);
    let registrations = all.iter().map(|m| &m.registration);
    let (generics, _, condition) = block.generics.split_for_impl();
    let cfgs = cfgs(&block.attrs);
    let errors = errors.into_iter().map(Error::into_compile_error);
    let here = ident.span().resolved_at(Span::call_site());
    let (registrations, errors) = (quote!(#(#registrations)*), quote!(#(#errors)*));
    let krate = krate.at(here);
    let shown = ident.to_string();
    let of_contract = contract.map(|path| quote!(#path).to_string().replace(' ', ""));
    let of_contract = of_contract.map_or_else(
        || quote!(::core::option::Option::None),
        |path| quote!(::core::option::Option::Some(#path)),
    );
    let served_by = quote!(#krate::ServedBy { ty: #shown, contract: #of_contract });
    quote_spanned! {here=>
        #surface
        #(#cfgs)*
        impl #generics #krate::Serves<#key> for #ty #condition {
            fn register(self: ::std::sync::Arc<Self>, __registry: &mut #krate::Registry) {
                __registry.service(
                    <#key as #krate::Contract>::NAME,
                    <#key as #krate::Contract>::ALIASES,
                    #served_by,
                );
                #registrations
            }
        }
        #errors
    }
}

impl Block<'_> {
    /// Everything that is not registration: methods, twins, machines, the client.
    fn surface(
        &self,
        block: &ItemImpl,
        ident: &Ident,
        arguments: &Arguments,
        all: &[Made],
        other: &[ImplItem],
    ) -> TokenStream {
        let (krate, ty, name) = (self.krate, self.ty, &self.name);
        let (generics, _, condition) = block.generics.split_for_impl();
        let calls = all.iter().map(|m| &m.call);
        let bodies = all.iter().map(|m| &m.bodies);
        let (attrs, cfgs) = (&block.attrs, cfgs(&block.attrs));
        if let Some(contract) = self.contract {
            let calls = braced(block.brace_token, quote!(#(#calls)*));
            let impl_token = block.impl_token;
            let for_token = block.trait_.as_ref().map(|(_, _, token)| token);
            return quote! {
                #(#attrs)*
                #impl_token #generics #contract #for_token #ty #condition #calls
                #(#attrs)*
                impl #generics #ty #condition { #(#bodies)* }
            };
        }
        // what is there for each type once stands at its name: so does the error if it is there twice
        let here = ident.span().resolved_at(Span::call_site());
        let client = format_ident!("{ident}Client", span = here);
        let krate = krate.at(here);
        let doc = format!("Calls [`{ident}`]'s routines, wherever they run.");
        let notes = contract::raises(arguments);
        let (aliases, checks) = (contract::aliases(arguments), contract::checks(arguments));
        let methods = all.iter().filter_map(|m| m.client.as_ref());
        let inner = if self.generic {
            quote!(())
        } else {
            quote!(#ty)
        };
        let local = (!self.generic).then(|| {
            quote_spanned! {here=>
                #(#cfgs)*
                impl #client {
                    /// For unit tests: runs the routines of `service` as plain async fns, without
                    /// an engine.
                    pub fn local(service: #ty) -> Self {
                        #client(#krate::Reach::Local(::std::sync::Arc::new(service)))
                    }
                }
            }
        });
        let methods = quote!(#(#methods)*);
        let block = quote! {
            #(#attrs)*
            impl #generics #ty #condition { #(#other)* #(#calls)* #(#bodies)* }
        };
        quote_spanned! {here=>
            #block
            #(#cfgs)*
            #[doc = #doc]
            #(#[doc = #notes])*
            #[derive(Clone)]
            #[allow(missing_debug_implementations, unreachable_pub)]
            pub struct #client(#krate::Reach<#inner>);
            #(#cfgs)*
            #[allow(dead_code, unreachable_pub)]
            impl #client { #methods }
            #local
            #(#cfgs)*
            impl #krate::FromHost for #client {
                fn dependency() -> #krate::Dependency {
                    #krate::Dependency::service(#name, ::core::stringify!(#ident))
                }
                fn from_host(host: &#krate::HostHandle) -> Self {
                    #client(#krate::Reach::Host(::core::clone::Clone::clone(host)))
                }
            }
            #(#cfgs)*
            impl #generics #krate::Contract for #ty #condition {
                const NAME: &'static str = #name;
                #aliases
                type Client = #client;
            }
            #checks
        }
    }

    fn made(&self, f: &ImplItemFn) -> Made {
        let mut errors = vec![];
        let method = Method::read(&f.sig, Kind::Routine, &mut errors);
        let on = f.attrs.iter().find(|a| a.path().is_ident("on"));
        if let Some(on) = on {
            check_handler(on, f, &mut errors);
        }
        let krate = self.krate;
        let stored = Stored::read(&f.attrs, &method.name, method.ident.span(), &mut errors);
        if let (Some(_), Some(attr)) = (self.contract, f.attrs.iter().find(|a| is_routine(a))) {
            let message = "the routines of a contract have their names where it is declared";
            errors.push(Error::new_spanned(attr, message));
        }
        let (name, aliases) = stored.expressions(&method.name, self.contract, krate);
        let routine_cfgs = cfgs(&f.attrs);
        let receiver = receiver(&f.sig);
        let sound = Sound::new(
            &format!("{}{}", self.prefix, method.name),
            self.generic || has_lifetime(self.ty.to_token_stream()),
        );
        let routine = Routine {
            krate,
            service: &self.service,
            name: &method.name,
            stored: (&name, &aliases),
            prefix: &self.prefix,
            span: method.ident.span(),
            cfgs: &routine_cfgs,
            receiver: &receiver,
            parameters: &method.parameters,
            ret: &method.ret,
            written: f,
            sound: &sound,
            routines: &self.routines,
        };
        // the net under the passes: a mistake in them is an error at the routine, not a panic
        let machine = catch_unwind(AssertUnwindSafe(|| routine.expand())).unwrap_or_else(|_| {
            Err(Error::new_spanned(
                &method.ident,
                "this function is not understood, which is a mistake in `#[service]`: please report it",
            ))
        });
        let made = match machine {
            Ok(machine) if errors.is_empty() => self.accepted(f, &method, &routine, machine, on),
            machine => {
                errors.extend(machine.err());
                self.rejected(f, &method, on, errors)
            }
        };
        Made {
            stored: Some(stored),
            ..made
        }
    }

    /// The method that callers see, without anything behind it.
    fn rejected(
        &self,
        f: &ImplItemFn,
        method: &Method,
        on: Option<&Attribute>,
        errors: Vec<Error>,
    ) -> Made {
        let (attrs, vis) = (call_attributes(f), &f.vis);
        let body = |lifetime| {
            let sig = method.call(&f.sig, &lifetime, self.krate);
            quote!(#(#attrs)* #[allow(unused_variables)] #vis #sig { ::core::unreachable!() })
        };
        let client = self.is_public(f, on).then(|| body(quote!('static)));
        Made {
            call: body(quote!('_)),
            client,
            errors,
            ..Made::default()
        }
    }

    fn accepted(
        &self,
        f: &ImplItemFn,
        method: &Method,
        routine: &Routine<'_>,
        made: Expansion,
        on: Option<&Attribute>,
    ) -> Made {
        let (krate, service, (name, _)) = (self.krate, &self.service, routine.stored);
        let public = self.is_public(f, on) || self.contract.is_some();
        let span = method.ident.span().resolved_at(Span::call_site());
        let plain = format_ident!("__plain_{}{}", self.prefix, method.name, span = span);
        let Expansion { machine, twin } = made;
        let twin = plain_twin(twin, &plain);
        let (attrs, cfgs, vis) = (call_attributes(f), cfgs(&f.attrs), &f.vis);
        let (names, encoded) = (method.names(), method.arguments(krate));
        let sig = method.call(&f.sig, &quote!('_), krate);
        let ret = method.ret.span();
        let at_ret = krate.at(ret);
        let local = quote_spanned!(ret=> #at_ret::Call::local);
        let sent = routine.sound.sent();
        let infer = quote!(_);
        let silent = sent.says(krate, &infer, span);
        // the one that is written, so that a `macro_rules!` may pass the function
        let this = routine.receiver.self_token;
        let body = braced(
            f.block.brace_token,
            quote! {
                let __a = #encoded;
                #local(#service, #name, __a, async move {
                    ::std::boxed::Box::pin(#krate::inline::<#silent>(
                        #this.#plain(#(#names),*)
                    ))
                    .await
                })
            },
        );
        // whoever starts a routine by its name is not seen by the compiler, and clients use its `pub`
        let by_name = self
            .contract
            .is_none()
            .then(|| quote!(#[allow(dead_code, unreachable_pub)]));
        let call = quote!(#(#attrs)* #by_name #vis #sig #body);
        let (function, info, result) = (routine.function(), routine.info(), &method.ret);
        // the result of a contract is checked where the contract is
        let returns = self
            .contract
            .is_none()
            .then(|| quote_spanned!(ret=> #at_ret::returns::<#result>();));
        let types = method.parameters.iter().map(|p| &p.ty);
        let checks = quote!(#returns let _ = |#(#names: #types),*| #encoded;);
        let parts = Parts {
            krate,
            cfgs: &cfgs,
            checks: &checks,
            twin: &plain,
            machine: &function,
            arguments: names.len(),
        };
        let sounds = routine.sound.constants(&parts, span);
        let handler = on.is_some().then(|| handler(krate, service, name, method));
        let registration = quote! {
            #(#cfgs)*
            {
                #returns
                let __service = ::std::sync::Arc::clone(&self);
                __registry.routine(#service, #name, #public, &Self::#info, move |__f| {
                    let __service = ::std::sync::Arc::clone(&__service);
                    ::std::boxed::Box::pin(async move {
                        #[allow(unused_imports)]
                        use #krate::{ToWire as _, ToWireElse as _};
                        (&&#krate::Wire(__service.#function(__f).await)).to_wire()
                    })
                });
                #handler
            }
        };
        let client = self.is_public(f, on).then(|| {
            let sig = method.call(&f.sig, &quote!('static), krate);
            let in_place = (!self.generic).then(|| {
                let silent = sent.says_of(self.ty, krate, &infer, span);
                quote! {
                    if let #krate::Reach::Local(__service) = &#this.0 {
                        let __service = ::std::sync::Arc::clone(__service);
                        return #krate::Call::run(async move {
                            #krate::inline::<#silent>(__service.#plain(#(#names),*)).await
                        });
                    }
                }
            });
            let service = &self.name;
            quote! {
                #(#attrs)* #vis #sig {
                    #in_place
                    #krate::Call::remote(#this.0.host(), #service, #name, #encoded)
                }
            }
        });
        Made {
            call,
            bodies: quote!(#twin #machine #sounds),
            registration,
            client,
            ..Made::default()
        }
    }

    /// Whether callers find the routine at the client.
    fn is_public(&self, f: &ImplItemFn, on: Option<&Attribute>) -> bool {
        let inherited = matches!(f.vis, Visibility::Inherited);
        self.contract.is_none() && on.is_none() && !inherited
    }
}

/// Whether a type has a lifetime in it: that is a parameter of the block too, if it is elided.
fn has_lifetime(tokens: TokenStream) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Punct(punct) => punct.as_char() == '\'',
        TokenTree::Group(group) => has_lifetime(group.stream()),
        _ => false,
    })
}

/// In the braces of the user, so that what they belong to is where the user wrote it.
fn braced(braces: Brace, content: TokenStream) -> TokenStream {
    let mut group = Group::new(Delimiter::Brace, content);
    group.set_span(braces.span.join());
    group.to_token_stream()
}

/// The fn as it was written, under another name: it gives rustc's own messages and lints, and runs
/// in unit tests.
fn plain_twin(mut twin: ImplItemFn, name: &Ident) -> ImplItemFn {
    twin.sig.ident = name.clone();
    twin.vis = Visibility::Inherited;
    strip(&mut twin);
    twin.attrs
        .retain(|a| is_lint(a) || a.path().is_ident("cfg") || a.path().is_ident("cfg_attr"));
    twin.attrs.push(syn::parse_quote!(#[doc(hidden)]));
    twin.attrs
        .push(syn::parse_quote!(#[allow(non_snake_case, clippy::unused_async)]));
    twin
}

/// The attributes of the method that callers see; lints are about the body, so the twin has them.
fn call_attributes(f: &ImplItemFn) -> Vec<&Attribute> {
    let attrs = f.attrs.iter().filter(|a| !is_ours(a));
    attrs
        .filter(|a| !is_lint(a) || a.path().is_ident("allow"))
        .collect()
}

/// Whether it says something to `#[service]` about a function.
fn is_ours(attr: &Attribute) -> bool {
    attr.path().is_ident("on") || is_routine(attr)
}

fn is_lint(attr: &Attribute) -> bool {
    ["allow", "expect", "warn", "deny", "forbid"]
        .iter()
        .any(|name| attr.path().is_ident(name))
}

fn routines(block: &ItemImpl) -> Vec<String> {
    let names = block.items.iter().filter_map(|member| match member {
        ImplItem::Fn(f) if f.sig.asyncness.is_some() => Some(f.sig.ident.to_string()),
        _ => None,
    });
    names.collect()
}

fn check_handler(on: &Attribute, f: &ImplItemFn, errors: &mut Vec<Error>) {
    if !matches!(on.meta, Meta::Path(_)) {
        errors.push(Error::new_spanned(on, "`#[on]` takes no arguments"));
    }
    let events = f
        .sig
        .inputs
        .iter()
        .filter(|a| matches!(a, FnArg::Typed(_)))
        .count();
    if events != 1 {
        let message = "an `#[on]` handler takes `&self` and the event";
        errors.push(Error::new_spanned(&f.sig.inputs, message));
    }
}

fn handler(
    krate: &Krate,
    service: &TokenStream,
    name: &TokenStream,
    method: &Method,
) -> TokenStream {
    let Some(event) = method.parameters.first() else {
        return TokenStream::new();
    };
    let (ty, span) = (&event.ty, event.ty.span());
    let krate = krate.at(span);
    let event = quote_spanned!(span=> #krate::event_name::<#ty>());
    quote!(__registry.handler(#event, #service, #name);)
}

/// `shop::Pay` sets its routines apart by `shop_Pay_`.
fn prefix(contract: &Path) -> String {
    let segments = contract.segments.iter().map(|s| {
        let name = s.ident.to_string();
        format!("{}_", name.trim_start_matches("r#"))
    });
    segments.collect()
}

#[cfg(test)]
mod tests;
