//! The state machine of one routine: drives the passes and writes the function around them.
//!
//! check → rename → normal form (with derived bindings) → liveness → emit.

mod build;
mod check;
mod derive;
mod emit;
mod ir;
mod kept;
mod liveness;
mod macros;
mod names;
mod normal_form;
mod rename;
mod versions;

pub(crate) use versions::{nothing_to_say, strip};

use crate::paths::Krate;
use crate::signature::Parameter;
use crate::sound::Sound;
use emit::{Emit, at, slot};
use ir::PointInfo;
use kept::{Checked, Kept};
use liveness::Flow;
use macros::Macros;
use names::{Migrate, Origin, Serves, Set, VarId, Vars};
use normal_form::Lowering;
use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use std::fmt::Write as _;
use syn::spanned::Spanned;
use syn::{Attribute, Block, Error, ImplItemFn, Pat, Receiver, Result, Stmt, Type};

/// What a routine is made from.
pub(crate) struct Routine<'a> {
    pub(crate) krate: &'a Krate,
    /// The service's stored name, as an expression.
    pub(crate) service: &'a TokenStream,
    /// The name of its function.
    pub(crate) name: &'a str,
    /// Its stored name and those that it had before, as expressions.
    pub(crate) stored: (&'a TokenStream, &'a TokenStream),
    /// Sets routines of a contract apart from those of the type.
    pub(crate) prefix: &'a str,
    pub(crate) span: Span,
    pub(crate) cfgs: &'a [Attribute],
    /// `&self`
    pub(crate) receiver: &'a Receiver,
    pub(crate) parameters: &'a [Parameter],
    pub(crate) ret: &'a Type,
    /// As it was written.
    pub(crate) written: &'a ImplItemFn,
    pub(crate) sound: &'a Sound,
    /// The names of all async fns of the block.
    pub(crate) routines: &'a [String],
}

/// What becomes of a routine.
pub(crate) struct Expansion {
    /// The state machine and its description.
    pub(crate) machine: TokenStream,
    /// What was written, with checks of what is kept.
    pub(crate) twin: ImplItemFn,
}

impl Routine<'_> {
    /// The function that holds the state machine.
    pub(crate) fn function(&self) -> Ident {
        format_ident!("__routine_{}{}", self.prefix, self.name)
    }

    /// The constant that describes it.
    pub(crate) fn info(&self) -> Ident {
        format_ident!("__ROUTINE_{}{}", self.prefix, self.name)
    }

    /// The state machine, its description and the twin.
    ///
    /// # Errors
    /// All mistakes of the routine, combined.
    pub(crate) fn expand(&self) -> Result<Expansion> {
        let mut block = self.written.block.clone();
        let mut opened = Macros::default();
        self.patterns(&mut block);
        let mut errors = check::open_and_check(&mut block, &mut opened);
        errors.append(&mut check::members::check(&block, self.routines));
        let claimed = versions::points(&mut block, &mut errors);
        combined(errors)?;

        let mut vars = Vars::default();
        let declared: Vec<_> = self.parameters.iter().map(declaration).collect();
        rename::rename(&mut block, &declared, &mut vars);
        let parameters: Vec<VarId> = vars.ids().take(declared.len()).collect();
        for (index, (id, parameter)) in parameters.iter().zip(self.parameters).enumerate() {
            let var = vars.get_mut(*id);
            var.ty = Some(parameter.ty.clone());
            if parameter.name.is_none() {
                var.origin = Origin::Hidden("parameter", Serves::Parameter(index));
            }
            var.parameter = true;
        }
        let mut errors = vec![];
        versions::parameters(self.parameters, &parameters, &mut vars, &mut errors);
        versions::locals(&mut block, &mut vars, &mut errors);
        combined(errors)?;

        let mut lowering = Lowering::new(self.krate, vars);
        lowering.claim(claimed);
        let program = lowering.body(block.stmts);
        combined(std::mem::take(&mut lowering.errors))?;
        let flow = Flow::analyse(&program, lowering.nodes, &lowering.vars, &lowering.derived);
        let mut saved: Set = parameters.iter().copied().collect();
        saved_anywhere(&program, &flow, &lowering.vars, &mut saved);
        let keys: Vec<String> = lowering.points.iter().map(versions::anchor).collect();
        let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
        lowering.vars.give_keys(&saved, &keys);

        let (vars, derived) = (&lowering.vars, &lowering.derived);
        let own = saved.iter().filter(|id| !derived.contains(*id)).collect();
        let takes = |id: &VarId| derived.group(*id).is_some_and(|group| group.takes);
        let takes = saved.iter().filter(takes).collect();
        let Checked { twin, names } = if self.sound.is_told() {
            kept::checked(self.krate, self.written, vars, &Kept { own, takes })
        } else {
            Checked::unchecked(self.written)
        };

        let info = self.info();
        let mut emit = Emit::new(&lowering, &opened, &flow, &info, self.sound, &names);
        emit.keeps(&program);
        let code = emit.sequence(&program, &Set::default());
        combined(std::mem::take(&mut emit.errors))?;
        let items = &lowering.items;
        let machine = self.function_with(&parameters, &emit, items, &code);
        Ok(Expansion { machine, twin })
    }

    /// A parameter that is taken apart is a plain one and a `let`.
    fn patterns(&self, block: &mut Block) {
        let lets = self.parameters.iter().filter(|p| !p.is_plain()).map(|p| {
            let value = build::path(&p.ident);
            Stmt::Local(build::local(p.pat.clone(), Some(p.ty.clone()), value))
        });
        block.stmts.splice(0..0, lets.collect::<Vec<_>>());
    }

    fn function_with(
        &self,
        parameters: &[VarId],
        emit: &Emit<'_>,
        items: &[syn::Item],
        code: &TokenStream,
    ) -> TokenStream {
        let (krate, cfgs, ret, receiver) = (self.krate, self.cfgs, self.ret, self.receiver);
        let (function, info) = (self.function(), self.info());
        let slots = self.slots(parameters, emit);
        let declarations = emit::declarations(emit);
        let restores = restores(krate, parameters, emit);
        let description = self.description(emit);
        let ret = self.sound.says(krate, ret, ret.span());
        let (this, span) = (receiver.self_token, receiver.self_token.span);
        let receiver = self.sound.says(krate, &quote_spanned!(span=> &Self), span);
        quote! {
            #(#cfgs)*
            #[doc(hidden)]
            #[allow(
                unused, non_snake_case, unreachable_code, irrefutable_let_patterns,
                path_statements, unused_parens, unused_braces, unused_must_use, let_underscore_drop,
                clippy::all, clippy::pedantic, clippy::nursery, clippy::restriction
            )]
            async fn #function(#this: #receiver, __f: &mut #krate::Frame) -> #ret {
                use #krate::{
                    AgainBorrowed as _, AgainOwned as _, HoldBorrowed as _, HoldOwned as _,
                    KeepBorrowed as _, KeepOwned as _,
                    StepPlain as _, StepWithFaults as _,
                };
                #(#items)*
                #slots
                #declarations
                match __f.begin(&Self::#info) {
                    #restores
                    _ => {}
                }
                __f.ready().await;
                #code
                ::core::unreachable!("the end of a routine that returns a value was reached")
            }
            #(#cfgs)*
            #[doc(hidden)]
            #[allow(non_upper_case_globals)]
            const #info: #krate::RoutineInfo = #description;
        }
    }

    fn slots(&self, parameters: &[VarId], emit: &Emit<'_>) -> TokenStream {
        let mut code = TokenStream::new();
        let all = emit
            .slots
            .clone()
            .union(&parameters.iter().copied().collect());
        for id in all.iter() {
            let var = emit.vars.get(id);
            let slot = slot(&var.ident);
            let krate = self.krate.at(var.ident.span());
            let ty = match (&var.ty, parameters.contains(&id)) {
                (Some(ty), true) => Some(quote!(: #krate::Slot<#ty>)),
                _ => None,
            };
            code.extend(quote_spanned! {at(var.ident.span())=>
                let mut #slot #ty = #krate::Slot::empty();
            });
        }
        code
    }

    fn description(&self, emit: &Emit<'_>) -> TokenStream {
        let (krate, service, (name, aliases)) = (self.krate, self.service, self.stored);
        let mut text = String::new();
        let mut described = vec![];
        let all = versions::described(emit);
        for (info, seen) in emit.points.iter().zip(&all) {
            let _ = write!(text, "{};", point_text(info, seen, emit));
            described.push(versions::point(krate, info, seen, emit));
        }
        let names = self.parameters.iter().map(|p| match &p.name {
            Some(name) => name.clone(),
            None => p.pat.to_token_stream().to_string(),
        });
        let (fingerprint, line) = (hash(&text), line(self.span));
        let described_types = versions::types(self, &all, emit);
        quote!(#krate::RoutineInfo {
            service: #service,
            name: #name,
            aliases: #aliases,
            file: ::core::file!(),
            line: #line,
            parameters: &[#(#names),*],
            described: #described_types,
            fingerprint: #fingerprint,
            points: &[#(#described),*],
        })
    }
}

fn restores(krate: &Krate, parameters: &[VarId], emit: &Emit<'_>) -> TokenStream {
    let mut code = TokenStream::new();
    let first = parameters.iter().enumerate().map(|(index, id)| {
        let var = emit.vars.get(*id);
        let (ty, krate) = (emit.silent(*id), krate.at(var.ident.span()));
        let (key, slot) = (&var.key, slot(&var.ident));
        let span = at(var.ident.span());
        match &var.migrate {
            None => quote_spanned! {span=>
                #krate::Frame::restore_param #ty(__f, #index, #key, &mut #slot);
            },
            Some(Migrate { from, with }) => quote_spanned! {span=>
                #krate::Frame::restore_param_migrated::<_, #from>(
                    __f, #index, #key, &mut #slot, #with
                );
            },
        }
    });
    code.extend(quote!(0 => { #(#first)* }));
    for (point, live) in &emit.saved {
        let restores = live
            .iter()
            .filter(|id| !emit.derived.is_certain(*id))
            .map(|id| {
                let var = emit.vars.get(id);
                let (ty, krate) = (emit.silent(id), krate.at(var.ident.span()));
                let (key, slot) = (&var.key, slot(&var.ident));
                let span = at(var.ident.span());
                match &var.migrate {
                    None => quote_spanned! {span=>
                        #krate::Frame::restore #ty(__f, #key, &mut #slot);
                    },
                    Some(Migrate { from, with }) => quote_spanned! {span=>
                        #krate::Frame::restore_migrated::<_, #from>(__f, #key, &mut #slot, #with);
                    },
                }
            });
        code.extend(quote!(#point => { #(#restores)* }));
    }
    code
}

/// The fingerprint of a point before it is hashed: where it stands, what is saved, and how the
/// bindings that are not saved are made.
fn point_text(info: &PointInfo, seen: &versions::Seen, emit: &Emit<'_>) -> String {
    let keys = seen.own.iter().map(|id| emit.vars.get(*id).key.as_str());
    let mut live: Vec<&str> = keys.collect();
    live.sort_unstable();
    let mut text = format!("{}|{}|{live:?}", info.key, info.path);
    let mut made: Vec<String> = seen
        .all
        .iter()
        .filter_map(|id| Some((emit.vars.get(id), emit.derived.group(id)?)))
        .map(|(var, group)| format!("{}={}", var.key, group.expr.to_token_stream()))
        .collect();
    made.sort_unstable();
    for part in made {
        let _ = write!(text, "|{part}");
    }
    text
}

/// What is saved at any await.
fn saved_anywhere(program: &[ir::Node], flow: &Flow, vars: &Vars, saved: &mut Set) {
    for node in program {
        match &node.kind {
            ir::Kind::Plain(_) => {}
            ir::Kind::Await { answer, .. } => {
                let mut live = flow.after(node);
                if let Some(id) = vars.find(answer) {
                    live.remove(id);
                }
                saved.add(&live);
            }
            ir::Kind::Branch { arms, .. } => {
                for arm in arms {
                    saved_anywhere(&arm.body, flow, vars, saved);
                }
            }
            ir::Kind::Loop { body, .. } | ir::Kind::Block { body, .. } => {
                saved_anywhere(body, flow, vars, saved);
            }
        }
    }
}

/// The names that are saved at each point, as text.
#[cfg(test)]
fn saved_names(program: &[ir::Node], flow: &Flow, lowering: &Lowering<'_>) -> Vec<String> {
    fn collect(program: &[ir::Node], flow: &Flow, lowering: &Lowering<'_>, all: &mut Vec<String>) {
        for node in program {
            match &node.kind {
                ir::Kind::Plain(_) => {}
                ir::Kind::Await { point, answer, .. } => {
                    let mut live = flow.after(node);
                    lowering
                        .vars
                        .find(answer)
                        .iter()
                        .for_each(|id| live.remove(*id));
                    let own = live.iter().filter(|id| !lowering.derived.contains(*id));
                    let names: Vec<_> = own
                        .map(|id| lowering.vars.get(id).ident.to_string())
                        .collect();
                    let key = &lowering.points[*point as usize - 1].key;
                    all.push(format!("{key}: {}", names.join(" ")));
                }
                ir::Kind::Branch { arms, .. } => {
                    for arm in arms {
                        collect(&arm.body, flow, lowering, all);
                    }
                }
                ir::Kind::Loop { body, .. } | ir::Kind::Block { body, .. } => {
                    collect(body, flow, lowering, all);
                }
            }
        }
    }
    let mut all = vec![];
    collect(program, flow, lowering, &mut all);
    all
}

fn declaration(parameter: &Parameter) -> (Ident, bool) {
    let mutable = matches!(&parameter.pat, Pat::Ident(p) if p.mutability.is_some());
    (parameter.ident.clone(), parameter.is_plain() && mutable)
}

fn line(span: Span) -> u32 {
    u32::try_from(span.start().line).unwrap_or(0)
}

/// FNV-1a: the same in every build.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// One error made of all, if there are any.
pub(crate) fn combined(errors: Vec<Error>) -> Result<()> {
    let all = errors.into_iter().reduce(|mut all, error| {
        all.combine(error);
        all
    });
    all.map_or(Ok(()), Err)
}

#[cfg(test)]
mod tests;
