//! What is told about an await, so that it is found in changed code: see `Fingerprint`.
//!
//! Invariant: nothing in it depends on the compiler, on line numbers or on what is elsewhere in the
//! routine, except for what says how many other awaits of the operation there are and how they look.

use crate::paths::Krate;
use crate::routine::emit::Emit;
use crate::routine::ir::PointInfo;
use crate::routine::names::{Set, VarId, Vars};
use crate::routine::{hash, line};
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use std::fmt::Write as _;
use syn::Expr;

/// What lives across an await.
pub(in crate::routine) struct Seen {
    pub(in crate::routine) all: Set,
    /// Those that are saved.
    pub(in crate::routine) own: Vec<VarId>,
    fingerprint: u64,
}

/// The name of an await, without the number that others of its name give to it: what hidden
/// variables are named after.
pub(in crate::routine) fn anchor(info: &PointInfo) -> String {
    let name = match (info.was.first(), info.named) {
        (Some(was), _) => was,
        (None, true) => &info.key,
        (None, false) => &info.name,
    };
    base(name).to_owned()
}

fn base(key: &str) -> &str {
    key.split('#').next().unwrap_or(key)
}

/// What is told about all awaits.
pub(in crate::routine) fn described(emit: &Emit<'_>) -> Vec<Seen> {
    let mut all: Vec<Seen> = (1u32..)
        .zip(emit.points)
        .map(|(number, info)| {
            let saved = emit.saved.iter().find(|(point, _)| *point == number);
            let all = saved.map(|(_, live)| live.clone()).unwrap_or_default();
            let own = all.iter().filter(|id| !emit.derived.contains(*id));
            let own: Vec<_> = own.collect();
            let fingerprint = look(info, &own, emit.vars);
            Seen {
                all,
                own,
                fingerprint,
            }
        })
        .collect();
    let among: Vec<u64> = (0..all.len())
        .map(|i| among(i, &all, emit.points))
        .collect();
    for (seen, among) in all.iter_mut().zip(among) {
        seen.fingerprint |= among;
    }
    all
}

/// How an await looks, in its place of a fingerprint.
fn look(info: &PointInfo, live: &[VarId], vars: &Vars) -> u64 {
    let mut text = format!("{}|{}|", info.name, info.path);
    operation_text(info.operation.clone(), vars, &mut text);
    let mut live: Vec<_> = live.iter().map(|id| first_name(vars, *id)).collect();
    live.sort_unstable();
    for name in live {
        text.push('|');
        text.push_str(name);
    }
    let hash = hash(&text);
    (hash ^ (hash >> 24) ^ (hash >> 48)) << 8 & 0xffff_ff00
}

/// How many awaits of the same operation there are, how the others look, and where among them this
/// one is.
fn among(index: usize, all: &[Seen], points: &[PointInfo]) -> u64 {
    let name = points.get(index).map(|info| info.name.as_str());
    // with a name of its own, too: it may have been given since
    let of_this_name = |info: &PointInfo| {
        let names = info
            .was
            .iter()
            .map(|was| base(was))
            .chain([info.name.as_str()]);
        names.into_iter().any(|of| Some(of) == name)
    };
    let own = all.get(index).map_or(0, |seen| seen.fingerprint);
    let (mut text, mut count, mut alike) = (String::new(), 0u8, false);
    for (i, (seen, info)) in all.iter().zip(points).enumerate() {
        if i == index {
            count = count.saturating_add(u8::from(of_this_name(info)));
            text.push_str("here;");
        } else if of_this_name(info) {
            count = count.saturating_add(1);
            alike |= seen.fingerprint == own;
            let _ = write!(text, "{};", seen.fingerprint);
        }
    }
    let others = u64::from(short_hash(&text)) & 0xfffe;
    let others = if others == 0 { 2 } else { others } | u64::from(alike);
    others << 48 | u64::from(count)
}

/// The description of an await.
pub(in crate::routine) fn point(
    krate: &Krate,
    info: &PointInfo,
    seen: &Seen,
    emit: &Emit<'_>,
) -> TokenStream {
    let number = emit.points.iter().position(|p| std::ptr::eq(p, info));
    let number = number
        .and_then(|n| u32::try_from(n + 1).ok())
        .unwrap_or(u32::MAX);
    let locals = seen.own.iter().map(|id| emit.vars.get(*id));
    let saved = locals.clone().map(|var| &var.key);
    let renamed = locals.flat_map(|var| {
        let (key, renamed) = (&var.key, &var.renamed);
        renamed.iter().map(move |before| quote!((#key, #before)))
    });
    let derived = seen
        .all
        .iter()
        .filter_map(|id| Some((id, emit.derived.group(id)?)));
    let again = derived.filter(|(_, group)| !matches!(group.expr, Expr::Closure(_)));
    let again = again.map(|(id, group)| {
        let (key, certain) = (&emit.vars.get(id).key, group.certain);
        let mut text = format!("{}=", first_name(emit.vars, id));
        operation_text(group.expr.to_token_stream(), emit.vars, &mut text);
        let made = short_hash(&text);
        quote!((#key, #made, #certain))
    });
    let PointInfo {
        key,
        named,
        was,
        path,
        span,
        ..
    } = info;
    let (line, fingerprint) = (line(*span), seen.fingerprint);
    quote!(#krate::Point {
        id: #number, key: #key, path: #path, live: &[#(#saved),*], line: #line,
        named: #named, earlier: &[#(#was),*], renamed: &[#(#renamed),*],
        again: &[#(#again),*], fingerprint: #fingerprint,
    })
}

/// Two bytes of a hash that is the same in every build.
pub(in crate::routine) fn short_hash(text: &str) -> u16 {
    let hash = hash(text);
    let hash = hash ^ (hash >> 32);
    let [.., a, b] = (hash ^ (hash >> 16)).to_be_bytes();
    u16::from_be_bytes([a, b])
}

/// The name that a variable had first, without its number; of hidden ones only what they are.
fn first_name(vars: &Vars, id: VarId) -> &str {
    let var = vars.get(id);
    let key = var.renamed.first().unwrap_or(&var.key);
    let ends: &[char] = if key.starts_with('~') {
        &['(', '#', ':']
    } else {
        &['#']
    };
    key.split(ends).next().unwrap_or(key)
}

/// Tokens as text, the same with every compiler; variables by their keys.
fn operation_text(tokens: TokenStream, vars: &Vars, text: &mut String) {
    for token in tokens {
        match token {
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Brace => ("{", "}"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::None => ("", ""),
                };
                text.push_str(open);
                operation_text(group.stream(), vars, text);
                text.push_str(close);
            }
            TokenTree::Ident(ident) => {
                text.push(' ');
                match vars.find(&ident) {
                    Some(id) => text.push_str(first_name(vars, id)),
                    None => text.push_str(&ident.to_string()),
                }
            }
            TokenTree::Punct(punct) => text.push(punct.as_char()),
            TokenTree::Literal(literal) => {
                text.push(' ');
                text.push_str(&literal.to_string());
            }
        }
    }
}
