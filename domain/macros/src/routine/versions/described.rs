//! What a manifest tells of a routine besides its awaits: types, as they are written.

use super::look::Seen;
use crate::routine::Routine;
use crate::routine::emit::Emit;
use crate::routine::names::{Var, VarId};
use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens, quote};

/// The types of parameters, of the result, and of the saved variables that have one.
pub(in crate::routine) fn types(
    routine: &Routine<'_>,
    seen: &[Seen],
    emit: &Emit<'_>,
) -> TokenStream {
    let krate = routine.krate;
    let ids: Vec<VarId> = emit.vars.ids().take(routine.parameters.len()).collect();
    let parameters = ids.iter().map(|id| emit.vars.get(*id));
    let parameters = parameters.zip(routine.parameters).map(|(var, parameter)| {
        let (ty, earlier) = (text(&parameter.ty), &var.renamed);
        quote!((#ty, &[#(#earlier),*]))
    });
    let returns = text(routine.ret);
    let saved = |id: &VarId| ids.contains(id) || seen.iter().any(|s| s.own.contains(id));
    let saved = emit.vars.ids().filter(saved).map(|id| emit.vars.get(id));
    let saved: Vec<&Var> = saved.collect();
    let typed = saved.iter().filter_map(|var| {
        let (key, ty) = (&var.key, text(var.written.as_ref()?));
        Some(quote!((#key, #ty)))
    });
    let migrated = saved.iter().filter_map(|var| {
        let (key, from) = (&var.key, text(&var.migrate.as_ref()?.from));
        Some(quote!((#key, #from)))
    });
    quote!(#krate::Described {
        parameters: &[#(#parameters),*],
        returns: #returns,
        variables: &[#(#typed),*],
        migrates: &[#(#migrated),*],
    })
}

/// Tokens as they are usually written.
fn text(ty: &impl ToTokens) -> String {
    let mut text = String::new();
    write(ty.to_token_stream(), &mut text);
    text
}

fn write(tokens: TokenStream, text: &mut String) {
    for token in tokens {
        let word = |c: char| c.is_alphanumeric() || c == '_';
        let is_word = matches!(token, TokenTree::Ident(_) | TokenTree::Literal(_));
        if text.ends_with([',', ';', '=']) || is_word && text.ends_with(word) {
            text.push(' ');
        }
        match token {
            TokenTree::Group(group) => {
                let written = group.to_string();
                let (open, close) = match written.chars().next() {
                    Some('(') => ("(", ")"),
                    Some('[') => ("[", "]"),
                    Some('{') => ("{", "}"),
                    _ => ("", ""),
                };
                text.push_str(open);
                write(group.stream(), text);
                text.push_str(close);
            }
            token => text.push_str(&token.to_string()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use syn::{Type, parse_quote};

    #[test]
    fn types_are_told_as_they_are_written() {
        let types: [(Type, &str); 4] = [
            (parse_quote!(Vec<Option<u8>>), "Vec<Option<u8>>"),
            (parse_quote!((u8, [shop::Cup; 3])), "(u8, [shop::Cup; 3])"),
            (parse_quote!(&'static str), "&'static str"),
            (
                parse_quote!(HashMap<String, dyn Any>),
                "HashMap<String, dyn Any>",
            ),
        ];
        for (ty, expected) in types {
            assert_eq!(text(&ty), expected);
        }
    }
}
