//! Reads the arguments of a known macro.

use super::captures::{capture_ident, captures};
use super::{Prefix, Style};
use crate::routine::build;
use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote};
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{Expr, ExprLit, Lit, LitStr, Token};

pub(super) type Arguments = (Vec<(Prefix, Expr)>, bool);

pub(super) fn arguments(input: ParseStream<'_>, style: Style) -> syn::Result<Arguments> {
    let mut args: Vec<(Prefix, Expr)> = vec![];
    let mut repeat = false;
    let mut format = None;
    while !input.is_empty() {
        let arg = match style {
            Style::List => (Prefix::Tokens(TokenStream::new()), input.parse()?),
            Style::Tracing if format.is_none() => field(input)?,
            _ => named(input)?,
        };
        let at = match style {
            Style::Format(at) => args.len() == at,
            _ => style == Style::Tracing && matches!(arg.0, Prefix::Tokens(ref t) if t.is_empty()),
        };
        if let (
            true,
            None,
            Expr::Lit(ExprLit {
                lit: Lit::Str(text),
                ..
            }),
        ) = (at, &format, &arg.1)
        {
            format = Some(text.clone());
        }
        args.push(arg);
        if input.is_empty() {
            break;
        }
        if style == Style::List && args.len() == 1 && input.peek(Token![;]) {
            input.parse::<Token![;]>()?;
            repeat = true;
        } else {
            input.parse::<Token![,]>()?;
        }
    }
    if let Some(format) = format {
        for name in captures(&format.value()) {
            let Some(ident) = capture_ident(&name, format.span()) else {
                continue;
            };
            let given = |p: &Prefix| match p {
                Prefix::Tokens(t) => t
                    .clone()
                    .into_iter()
                    .next()
                    .is_some_and(|t| t.to_string() == name),
                Prefix::Capture(c) => *c == ident,
                Prefix::Field { .. } => false,
            };
            if !args.iter().any(|(prefix, _)| given(prefix)) {
                args.push((Prefix::Capture(ident.clone()), build::path(&ident)));
            }
        }
    }
    Ok((args, repeat))
}

/// `expr` or `name = expr`.
fn named(input: ParseStream<'_>) -> syn::Result<(Prefix, Expr)> {
    let mut prefix = TokenStream::new();
    if input.peek(Ident::peek_any) && input.peek2(Token![=]) && !input.peek2(Token![==]) {
        let (name, eq) = (input.call(Ident::parse_any)?, input.parse::<Token![=]>()?);
        prefix = quote!(#name #eq);
    }
    Ok((Prefix::Tokens(prefix), input.parse()?))
}

/// `expr`, `?expr`, `%expr`, `a.b = ?expr`, `"a" = expr`, `target: expr`.
fn field(input: ParseStream<'_>) -> syn::Result<(Prefix, Expr)> {
    let fork = input.fork();
    if field_name(&fork).is_ok() {
        let (name, sigil) = (field_name(input)?, sigil(input)?);
        return Ok((Prefix::Tokens(quote!(#name #sigil)), input.parse()?));
    }
    let sigil = sigil(input)?;
    let expr: Expr = input.parse()?;
    if is_field_path(&expr) {
        return Ok((
            Prefix::Field {
                name: expr.to_token_stream(),
                sigil,
            },
            expr,
        ));
    }
    Ok((Prefix::Tokens(sigil), expr))
}

fn field_name(input: ParseStream<'_>) -> syn::Result<TokenStream> {
    let mut name = TokenStream::new();
    if let Ok(text) = input.parse::<LitStr>() {
        name.extend(quote!(#text));
    } else {
        let first = input.call(Ident::parse_any)?;
        name.extend(quote!(#first));
        if input.peek(Token![:]) && !input.peek(Token![::]) {
            let colon: Token![:] = input.parse()?;
            return Ok(quote!(#name #colon));
        }
        while let Some(dot) = input.parse::<Option<Token![.]>>()? {
            let part = input.call(Ident::parse_any)?;
            name.extend(quote!(#dot #part));
        }
    }
    if input.peek(Token![==]) {
        return Err(input.error("expected `=`"));
    }
    let eq: Token![=] = input.parse()?;
    Ok(quote!(#name #eq))
}

fn sigil(input: ParseStream<'_>) -> syn::Result<TokenStream> {
    Ok(if let Some(debug) = input.parse::<Option<Token![?]>>()? {
        quote!(#debug)
    } else if let Some(display) = input.parse::<Option<Token![%]>>()? {
        quote!(#display)
    } else {
        TokenStream::new()
    })
}

fn is_field_path(expr: &Expr) -> bool {
    match expr {
        Expr::Path(path) => path.path.get_ident().is_some(),
        Expr::Field(field) => is_field_path(&field.base),
        _ => false,
    }
}

pub(super) fn text_expr(text: &str) -> Expr {
    let lit = Lit::Str(LitStr::new(text, Span::call_site()));
    Expr::Lit(ExprLit { attrs: vec![], lit })
}
