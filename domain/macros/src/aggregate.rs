//! `#[aggregate] impl A`: every public method is a command, and callers get a reference to one
//! aggregate by its key.

use crate::attributes::{Arguments, cfgs, outer};
use crate::contract::{aliases, service_name};
use crate::item::{item_span, not_understood};
use crate::signature::{Kind, Method};
use crate::sound::Sound;
use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Error, FnArg, ImplItem, ImplItemFn, Item, ItemImpl, Type, Visibility};

const KEYS: &[&str] = &["name", "aliases", "crate"];

#[expect(
    clippy::needless_pass_by_value,
    reason = "the shape of an attribute macro"
)]
pub(crate) fn expand(attr: TokenStream, item: TokenStream) -> TokenStream {
    let mut block: ItemImpl = match syn::parse2(item.clone()) {
        Ok(Item::Impl(block)) => block,
        Ok(other) => {
            let message = "`#[aggregate]` goes on an `impl` block";
            let error = Error::new(item_span(&other), message).into_compile_error();
            return quote!(#item #error);
        }
        Err(error) => return not_understood(&item, error),
    };
    outer(&mut block);
    let mut errors = vec![];
    let arguments = Arguments::read(attr, KEYS, &mut errors);
    let ty = &*block.self_ty;
    let ident = match ty {
        Type::Path(path) if block.trait_.is_none() => path.path.segments.last().map(|s| &s.ident),
        _ => None,
    };
    let Some(ident) = ident else {
        let message = "`#[aggregate]` goes on the `impl` block of a named type";
        let error = Error::new_spanned(ty, message).into_compile_error();
        return quote!(#item #error);
    };
    if let Some(generic) = block.generics.params.first() {
        let message = "an aggregate cannot be generic: it is found by its name";
        let error = Error::new_spanned(generic, message).into_compile_error();
        return quote!(#item #error);
    }
    let name = service_name(&arguments, ident, &mut errors);
    let (mut calls, mut arms, mut sounds) = (vec![], vec![], vec![]);
    for member in &block.items {
        if let ImplItem::Fn(f) = member
            && matches!(f.vis, Visibility::Public(_))
            && matches!(f.sig.inputs.first(), Some(FnArg::Receiver(_)))
        {
            let made = command(f, ty, &arguments, &mut errors);
            calls.push(made.call);
            arms.push(made.arm);
            sounds.push(made.sound);
        }
    }
    let krate = &arguments.krate;
    let (cfgs, aliases) = (cfgs(&block.attrs), aliases(&arguments));
    let reference = format_ident!(
        "{ident}Ref",
        span = ident.span().resolved_at(Span::call_site())
    );
    let doc = format!("One [`{ident}`], found by its key.");
    let errors = errors.into_iter().map(Error::into_compile_error);
    quote! {
        #block
        #(#cfgs)*
        #[doc = #doc]
        #[allow(missing_debug_implementations, unreachable_pub)]
        pub struct #reference(#krate::Place<#ty>);
        #(#cfgs)*
        impl #ty { #(#sounds)* }
        #(#cfgs)*
        impl #reference { #(#calls)* }
        #(#cfgs)*
        impl #krate::Contract for #ty {
            const NAME: &'static str = #name;
            #aliases
            type Client = #krate::At<#ty>;
        }
        #(#cfgs)*
        impl #krate::AggregateDef for #ty {
            type Ref = #reference;
            fn reference(at: #krate::Place<Self>) -> #reference {
                #reference(at)
            }
            fn dispatch(
                &mut self,
                __method: &str,
                __args: &#krate::Arguments,
            ) -> ::core::result::Result<#krate::Finished, #krate::CommandError> {
                let _ = __args;
                match __method {
                    #(#arms)*
                    __unknown => ::core::result::Result::Err(
                        #krate::CommandError::Unknown {
                            method: ::std::string::ToString::to_string(__unknown),
                        },
                    ),
                }
            }
        }
        #(#errors)*
    }
}

/// What is made of a command.
#[derive(Default)]
struct Made {
    /// A method of the reference.
    call: TokenStream,
    /// What executes the command.
    arm: TokenStream,
    /// The constant that has no value if its types are wrong.
    sound: TokenStream,
}

fn command(f: &ImplItemFn, ty: &Type, arguments: &Arguments, errors: &mut Vec<Error>) -> Made {
    let krate = &arguments.krate;
    let mut own = vec![];
    if let Some(token) = f.sig.asyncness {
        let message = "a command of an aggregate decides from its state alone, it cannot wait: make \
                       it a plain `fn`, and call other services from a routine";
        own.push(Error::new_spanned(token, message));
    }
    if let Some(FnArg::Receiver(r)) = f.sig.inputs.first()
        && (r.reference.is_none() || r.colon_token.is_some())
    {
        own.push(Error::new_spanned(
            r,
            "a command of an aggregate takes `&mut self` or `&self`",
        ));
    }
    let method = Method::read(&f.sig, Kind::Command, &mut own);
    let sig = method.call(&f.sig, &quote!('static), krate);
    let docs = f.attrs.iter().filter(|a| a.path().is_ident("doc"));
    let cfgs = cfgs(&f.attrs);
    let (name, ident, ret) = (&method.name, &method.ident, method.ret.span());
    if !own.is_empty() {
        errors.extend(own);
        let call = quote! {
            #(#cfgs)* #(#docs)* #[allow(unused_variables)]
            pub #sig { ::core::unreachable!() }
        };
        return Made {
            call,
            ..Made::default()
        };
    }
    let (encoded, public) = (method.arguments(krate), method.names());
    let (result, types) = (&method.ret, method.parameters.iter().map(|p| &p.ty));
    let at_ret = krate.at(ret);
    let check = quote_spanned!(ret=> #at_ret::command_returns::<#result>(););
    let check = quote!(#check let _ = |#(#public: #types),*| #encoded;);
    let sound = Sound::new(name, false);
    let constant = sound.constant(&cfgs, &check, &quote!(true));
    let silent = sound.says_of(ty, krate, result, ret);
    let call = quote_spanned!(ret=> self.0.call::<#silent>(#name, #encoded));
    let call = quote!(#(#cfgs)* #(#docs)* pub #sig { #call });
    let decoded = method.parameters.iter().enumerate().map(|(i, p)| {
        let silent = sound.says_of(ty, krate, &p.ty, p.ty.span());
        quote!(#krate::arg_from::<#silent>(__args, #i)?)
    });
    let finished = quote_spanned!(ret=> <#silent as #at_ret::Outcome>::finished);
    let arm = quote! {
        #(#cfgs)*
        #name => ::core::result::Result::Ok(#finished(&self.#ident(#(#decoded),*))),
    };
    Made {
        call,
        arm,
        sound: constant,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn public_methods_are_commands() {
        let code = expand(
            quote!(name = "acc"),
            quote! {
                impl Account {
                    /// Adds.
                    pub fn add(&mut self, n: u64) -> Result<u64, E> { Ok(n) }
                    fn helper(&self) {}
                    pub fn new() -> Self { Account }
                }
            },
        )
        .to_string();
        assert!(
            code.contains(
                "pub fn add (& self , n : u64) -> :: dasync :: __private :: Call < 'static"
            )
        );
        assert!(code.contains("\"add\" => :: core :: result :: Result :: Ok"));
        assert!(!code.contains("\"helper\"") && !code.contains("\"new\""));
        assert!(code.contains("const NAME : & 'static str = \"acc\" ;"));
        assert!(!code.contains("compile_error"));
    }

    #[test]
    fn a_command_that_cannot_work_keeps_the_surface() {
        let code = expand(
            quote!(),
            quote! { impl Account { pub async fn add(&mut self, n: u64) -> Result<u64, E> { Ok(n) } } },
        )
        .to_string();
        assert_eq!(code.matches("compile_error").count(), 1);
        assert!(code.contains("it cannot wait") && code.contains("struct AccountRef"));
    }

    #[test]
    fn only_impl_blocks_of_named_types() {
        assert!(
            expand(
                quote!(),
                quote!(
                    struct A;
                )
            )
            .to_string()
            .contains("compile_error")
        );
        assert!(
            expand(
                quote!(),
                quote!(
                    impl (u8, u8) {}
                )
            )
            .to_string()
            .contains("named type")
        );
        assert!(
            expand(
                quote!(),
                quote!(
                    impl<T> A<T> {}
                )
            )
            .to_string()
            .contains("generic")
        );
    }
}
