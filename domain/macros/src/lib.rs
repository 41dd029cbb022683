//! The attribute macros of dasync: `#[service]`, `#[aggregate]`, `#[event]`.
//!
//! An `async fn` of a service becomes a *routine*: a state machine whose position and live local
//! variables are saved at every `.await`, so that it goes on there after a crash. The macros are
//! plain functions from tokens to tokens; start reading at `routine`, which drives
//! the passes. They never panic: what cannot work is an error at the user's token, all mistakes of a
//! routine at once, and everything around a rejected routine is still there.

mod aggregate;
mod attributes;
mod contract;
mod event;
#[cfg(test)]
mod fuzz;
mod groups;
mod item;
mod nesting;
mod paths;
mod routine;
mod routine_name;
mod service;
mod signature;
mod sound;

use proc_macro::TokenStream;
use quote::quote;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Makes every `async fn` of an `impl` block a routine, or declares or implements a contract.
///
/// - On `impl Type`: the type is a service. Its async fns become routines, called through
///   `Client<Type>` or on `self`; its other functions stay what they are.
/// - On `trait Contract`: a set of routines that some other type serves, called through
///   `Client<dyn Contract>`. It stands above other attributes, such as `#[automock]`.
/// - On `impl Contract for Type`: the type serves that contract.
///
/// A routine takes `&self` and owned, serialisable parameters, and returns `Result<T, E>` with
/// `E: From<Fault>`. It may await calls, timers, steps and combinators of those. Variables that are
/// used after an `.await` are saved, so their types are serialisable as well; references to them
/// are made again.
///
/// Arguments, all optional: `name = ".."` is the stored name (by default the name of the type),
/// `aliases = [".."]` are names that it had before, `raises(Event, ..)` says for readers what it
/// raises, and `crate = "path"` is where the facade is found if not as `::dasync`.
///
/// What a routine says about the code that it was, so that routines that stand at an await when new
/// code is deployed go on in it:
///
/// - `#[point("charge")]` on a statement with one `.await` is the stored name of that await, instead
///   of the operation's name and number; `#[point(was = "pay#2")]` is a name that it had. Both can be
///   said at once.
/// - `#[renamed(from = "old")]` on a `let` or a parameter is a name that the variable had.
/// - `#[migrate(from = OldType, with = function)]` on a `let` or a parameter is the type that the
///   variable had, and a `fn(OldType) -> NewType`. What cannot be read as the type of now is read as
///   the old one and converted.
///
/// `#[routine(name = "..", aliases = [".."])]` at an async fn is its stored name (by default the name
/// of the function) and names that it had before: routines that were started under one of these go
/// on in it. The routines of a contract have it where the contract is declared.
///
/// `#[on]` at an async fn of an `impl Type` block makes it a handler: it is started once for every
/// event of its parameter's type.
#[proc_macro_attribute]
pub fn service(attr: TokenStream, item: TokenStream) -> TokenStream {
    guarded(attr, item, service::expand)
}

/// Makes every public method of an `impl` block a command of the aggregate.
///
/// Commands are plain `fn`s that take `&mut self` or `&self`, decide from the state, emit events,
/// and return `Result<T, E>` with `E: From<Fault>`. Callers reach one aggregate by its key:
/// `accounts.at("alice").deposit(3)`.
///
/// Arguments, all optional: `name = ".."`, `aliases = [".."]`, `crate = "path"`.
#[proc_macro_attribute]
pub fn aggregate(attr: TokenStream, item: TokenStream) -> TokenStream {
    guarded(attr, item, aggregate::expand)
}

/// Makes a struct or an enum a domain event, and derives serde's traits for it.
///
/// Arguments, all optional: `name = ".."` is the stored name (by default the name of the type),
/// `version = 2` the version of its shape (by default 1), and `crate = "path"` is where the facade
/// is found if not as `::dasync`.
#[proc_macro_attribute]
pub fn event(attr: TokenStream, item: TokenStream) -> TokenStream {
    guarded(attr, item, event::expand)
}

type Tokens = proc_macro2::TokenStream;

/// The net under everything: a mistake of the macros is an error at the item, which stays as it is.
fn guarded(
    attr: TokenStream,
    item: TokenStream,
    expand: fn(Tokens, Tokens) -> Tokens,
) -> TokenStream {
    let (attr, item) = (Tokens::from(attr), Tokens::from(item));
    let expanded = catch_unwind(AssertUnwindSafe(|| bounded(attr, item.clone(), expand)));
    let tokens = expanded.unwrap_or_else(|_| {
        let error = quote! {
            ::core::compile_error! {
                "this item is not understood, which is a mistake in dasync: please report it"
            }
        };
        quote!(#item #error)
    });
    tokens.into()
}

/// Expands what is not nested too deeply.
fn bounded(attr: Tokens, item: Tokens, expand: fn(Tokens, Tokens) -> Tokens) -> Tokens {
    match nesting::check(&attr).and_then(|_| nesting::check(&item)) {
        Ok(_) => expand(attr, groups::kept(item)),
        Err(error) => {
            let error = error.into_compile_error();
            quote!(#item #error)
        }
    }
}
