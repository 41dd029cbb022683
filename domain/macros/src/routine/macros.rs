//! Opens the macros of the standard library and of `tracing`.
//!
//! `format!("{x} {}", y)` becomes, for the length of the passes, a call with the arguments `y` and
//! `x`: so renaming, lifting of awaits and liveness see ordinary expressions, and captures in the
//! format string are arguments like the others. The emitted code has the macro again. `matches!`
//! becomes the `match` that it is. Macros that are not known, and those whose tokens do not parse,
//! stay as they are.

use super::build;
use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::visit_mut::{self, VisitMut};
use syn::{Expr, ExprCall, ExprLit, ExprMacro, Item, Lit, LitStr, Macro, Pat, Stmt, Token};

/// How the arguments of a known macro are read.
#[derive(Clone, Copy, PartialEq)]
enum Style {
    /// A format string at this position, and what is formatted.
    Format(usize),
    /// Expressions.
    List,
    /// Fields, then a format string and what is formatted.
    Tracing,
    Matches,
}

fn style(name: &str) -> Option<Style> {
    Some(match name {
        "format" | "format_args" | "print" | "println" | "eprint" | "eprintln" | "panic"
        | "unreachable" | "todo" | "unimplemented" => Style::Format(0),
        "write" | "writeln" | "assert" | "debug_assert" => Style::Format(1),
        "assert_eq" | "assert_ne" | "debug_assert_eq" | "debug_assert_ne" => Style::Format(2),
        "vec" | "dbg" => Style::List,
        "trace" | "debug" | "info" | "warn" | "error" | "event" => Style::Tracing,
        "matches" => Style::Matches,
        _ => return None,
    })
}

/// Macros after which nothing follows.
pub(crate) fn is_panic(name: &str) -> bool {
    matches!(name, "panic" | "unreachable" | "todo" | "unimplemented")
}

/// The last segment of a macro's path.
pub(crate) fn name_of(mac: &Macro) -> String {
    mac.path
        .segments
        .last()
        .map(|s| s.ident.to_string())
        .unwrap_or_default()
}

/// The macros that were opened; the call that stands for one carries its index.
#[derive(Default)]
pub(crate) struct Macros(Vec<Opened>);

struct Opened {
    /// The macro without its tokens.
    mac: Macro,
    prefixes: Vec<Prefix>,
    /// `vec![x; n]`
    repeat: bool,
}

/// What stands before an argument.
enum Prefix {
    Tokens(TokenStream),
    /// An argument for a capture in the format string, needed if its variable was renamed.
    Capture(Ident),
    /// `info!(%order.id)`: the field is named by the expression, so a renamed one needs its name.
    Field {
        name: TokenStream,
        sigil: TokenStream,
    },
}

/// What stands for an opened macro: its name, and which one it is.
pub(crate) struct Mark {
    pub(crate) name: String,
    index: usize,
}

/// The mark of an opened macro, if `expr` stands for one.
pub(crate) fn mark(expr: &Expr) -> Option<Mark> {
    let Expr::Call(call) = expr else { return None };
    mark_of(call)
}

/// See [`mark`].
pub(crate) fn mark_of(call: &ExprCall) -> Option<Mark> {
    let Expr::Verbatim(tokens) = &*call.func else {
        return None;
    };
    let mut tokens = tokens.clone().into_iter();
    match (tokens.next(), tokens.next(), tokens.next()) {
        (Some(TokenTree::Punct(at)), Some(TokenTree::Ident(name)), Some(TokenTree::Literal(n)))
            if at.as_char() == '@' =>
        {
            Some(Mark {
                name: name.to_string(),
                index: n.to_string().parse().ok()?,
            })
        }
        _ => None,
    }
}

/// An expression that prints `(&&Stepping::new(run)).run(__f)`; see [`super::normal_form`].
pub(crate) fn stepping(run: Expr) -> Expr {
    build::call(Expr::Verbatim(quote!(@ stepping 0)), [run])
}

impl Mark {
    /// Whether its arguments are used through a reference, as those of `format!` are.
    pub(crate) fn by_reference(&self) -> bool {
        !matches!(style(&self.name), Some(Style::List) | None)
    }

    pub(crate) fn is_stepping(&self) -> bool {
        self.name == "stepping"
    }

    /// How many arguments, from the first on, are evaluated in any case.
    pub(crate) fn eager(&self) -> usize {
        match self.name.as_str() {
            "assert" => 1,
            "assert_eq" | "assert_ne" => 2,
            name if name.starts_with("debug_assert") => 0,
            _ => usize::MAX,
        }
    }
}

impl Macros {
    /// Opens all known macros in `block`.
    pub(crate) fn open(&mut self, block: &mut syn::Block) {
        Opener(self).visit_block_mut(block);
    }

    fn open_one(&mut self, mac: &mut Macro, attrs: Vec<syn::Attribute>) -> Option<Expr> {
        let name = name_of(mac);
        let style = style(&name)?;
        if style == Style::Matches {
            return open_matches(mac);
        }
        let parser = |input: ParseStream<'_>| arguments(input, style);
        let (mut args, repeat) = parser.parse2(mac.tokens.clone()).ok()?;
        if name == "assert" && args.len() == 1 {
            // the message shows the condition as the user wrote it
            let shown = format!("assertion failed: {}", mac.tokens);
            for text in ["{}", &shown] {
                args.push((Prefix::Tokens(TokenStream::new()), text_expr(text)));
            }
        }
        let (prefixes, args): (Vec<_>, Vec<_>) = args.into_iter().unzip();
        let index = proc_macro2::Literal::usize_unsuffixed(self.0.len());
        let ident = mac.path.segments.last()?.ident.clone();
        mac.tokens = TokenStream::new();
        self.0.push(Opened {
            mac: mac.clone(),
            prefixes,
            repeat,
        });
        let Expr::Call(mut call) = build::call(Expr::Verbatim(quote!(@ #ident #index)), args)
        else {
            return None;
        };
        call.attrs = attrs;
        Some(Expr::Call(call))
    }

    /// The macro that `expr` stands for, with its arguments as they are now.
    pub(crate) fn close(&self, expr: &Expr, frame: &TokenStream) -> Option<Expr> {
        let mark = mark(expr)?;
        let Expr::Call(call) = expr else { return None };
        if mark.is_stepping() {
            let run = call.args.first()?;
            return Some(Expr::Verbatim(
                quote!((&&#frame::Stepping::new(#run)).run(__f)),
            ));
        }
        let opened = self.0.get(mark.index)?;
        let mut tokens = TokenStream::new();
        for (i, (prefix, arg)) in opened.prefixes.iter().zip(&call.args).enumerate() {
            let printed = prefix.print(arg);
            if i > 0 && !printed.is_empty() {
                tokens.extend(if opened.repeat { quote!(;) } else { quote!(,) });
            }
            tokens.extend(printed);
        }
        let mac = Macro {
            tokens,
            ..opened.mac.clone()
        };
        Some(Expr::Macro(ExprMacro {
            attrs: call.attrs.clone(),
            mac,
        }))
    }
}

impl Prefix {
    fn print(&self, arg: &Expr) -> TokenStream {
        match self {
            Self::Tokens(prefix) => quote!(#prefix #arg),
            Self::Capture(name) => match arg {
                Expr::Path(path) if path.path.is_ident(name) => TokenStream::new(),
                arg => quote!(#name = #arg),
            },
            Self::Field { name, sigil } => {
                if arg.to_token_stream().to_string() == name.to_string() {
                    quote!(#sigil #arg)
                } else {
                    quote!(#name = #sigil #arg)
                }
            }
        }
    }
}

struct Opener<'a>(&'a mut Macros);

impl VisitMut for Opener<'_> {
    fn visit_expr_mut(&mut self, expr: &mut Expr) {
        if let Expr::Macro(m) = expr
            && let Some(open) = self.0.open_one(&mut m.mac, std::mem::take(&mut m.attrs))
        {
            *expr = open;
        }
        visit_mut::visit_expr_mut(self, expr);
    }

    fn visit_stmt_mut(&mut self, stmt: &mut Stmt) {
        if let Stmt::Macro(m) = stmt
            && let Some(open) = self.0.open_one(&mut m.mac, m.attrs.clone())
        {
            *stmt = Stmt::Expr(open, m.semi_token);
        }
        visit_mut::visit_stmt_mut(self, stmt);
    }

    fn visit_item_mut(&mut self, _: &mut Item) {}
}

/// `matches!(e, P if g)` is `match e { P if g => true, _ => false }`.
fn open_matches(mac: &Macro) -> Option<Expr> {
    let parser = |input: ParseStream<'_>| {
        let expr: Expr = input.parse()?;
        input.parse::<Token![,]>()?;
        let pat = Pat::parse_multi_with_leading_vert(input)?;
        let guard = if input.parse::<Option<Token![if]>>()?.is_some() {
            Some(input.parse()?)
        } else {
            None
        };
        input.parse::<Option<Token![,]>>()?;
        Ok((expr, pat, guard))
    };
    let (expr, pat, guard) = parser.parse2(mac.tokens.clone()).ok()?;
    let yes = build::arm(pat, guard, build::boolean(true));
    let no = build::arm(build::wild(), None, build::boolean(false));
    // parentheses: the scrutinee could be a struct literal
    Some(build::paren(build::match_on(
        build::paren(expr),
        vec![yes, no],
    )))
}

type Arguments = (Vec<(Prefix, Expr)>, bool);

fn arguments(input: ParseStream<'_>, style: Style) -> syn::Result<Arguments> {
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

/// The variable that a capture names; `{type}` captures `r#type`.
pub(crate) fn capture_ident(name: &str, span: Span) -> Option<Ident> {
    let raw = syn::parse_str::<Ident>(name).is_err();
    let text = if raw {
        format!("r#{name}")
    } else {
        name.to_owned()
    };
    let mut ident = syn::parse_str::<Ident>(&text).ok()?;
    ident.set_span(span);
    Some(ident)
}

fn text_expr(text: &str) -> Expr {
    let lit = Lit::Str(LitStr::new(text, Span::call_site()));
    Expr::Lit(ExprLit { attrs: vec![], lit })
}

/// The names that a format string captures: `{x}`, `{x:?}`, `{:w$}`, `{:.p$}`.
pub(crate) fn captures(format: &str) -> Vec<String> {
    let mut names: Vec<String> = vec![];
    renamed_captures(format, |name| {
        if !names.iter().any(|n| n == name) {
            names.push(name.to_owned());
        }
        None
    });
    names
}

/// A format string with other names for what it captures.
pub(crate) fn renamed_captures(
    format: &str,
    mut rename: impl FnMut(&str) -> Option<String>,
) -> String {
    let mut out = String::new();
    let mut rest = format;
    while let Some(open) = rest.find('{') {
        let (text, after) = rest.split_at(open + 1);
        out.push_str(text);
        rest = after;
        if let Some(after) = rest.strip_prefix('{') {
            out.push('{');
            rest = after;
            continue;
        }
        let Some(close) = rest.find('}') else { break };
        let (argument, after) = rest.split_at(close);
        rest = after;
        let (name, spec) = argument.split_once(':').unwrap_or((argument, ""));
        out.push_str(&capture(name, &mut rename));
        if argument.contains(':') {
            out.push(':');
        }
        let mut pieces = spec.split('$').peekable();
        while let Some(piece) = pieces.next() {
            if pieces.peek().is_none() {
                out.push_str(piece);
                break;
            }
            let word = |c: char| c.is_alphanumeric() || c == '_';
            let kept = piece.trim_end_matches(word).len();
            let digits = piece[kept..]
                .find(|c: char| !c.is_ascii_digit())
                .unwrap_or(0);
            let (fill, name) = piece.split_at(kept + digits);
            out.push_str(fill);
            out.push_str(&capture(name, &mut rename));
            out.push('$');
        }
    }
    out.push_str(rest);
    out
}

/// A name between braces, renamed if it is the name of a variable.
fn capture(name: &str, rename: &mut impl FnMut(&str) -> Option<String>) -> String {
    let starts = name.starts_with(|c: char| c.is_alphabetic() || c == '_');
    let whole = name.chars().all(|c| c.is_alphanumeric() || c == '_');
    let special = matches!(name, "self" | "Self" | "super" | "crate" | "_");
    let new = if starts && whole && !special {
        rename(name)
    } else {
        None
    };
    new.unwrap_or_else(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use syn::parse_quote;

    /// Opened, and closed again after every variable `x` was renamed.
    fn round(mut block: syn::Block) -> String {
        struct Rename;
        impl VisitMut for Rename {
            fn visit_expr_path_mut(&mut self, path: &mut syn::ExprPath) {
                if path.path.is_ident("x") {
                    path.path = parse_quote!(x__2);
                }
            }
        }
        struct Close<'a>(&'a Macros);
        impl VisitMut for Close<'_> {
            fn visit_expr_mut(&mut self, expr: &mut Expr) {
                visit_mut::visit_expr_mut(self, expr);
                if let Some(closed) = self.0.close(expr, &quote!(k)) {
                    *expr = closed;
                }
            }
        }
        let mut macros = Macros::default();
        macros.open(&mut block);
        Rename.visit_block_mut(&mut block);
        Close(&macros).visit_block_mut(&mut block);
        block
            .stmts
            .iter()
            .map(|s| quote!(#s).to_string())
            .collect::<String>()
    }

    #[track_caller]
    fn same(block: syn::Block, expected: syn::Block) {
        let expected: String = expected
            .stmts
            .iter()
            .map(|s| quote!(#s).to_string())
            .collect();
        assert_eq!(round(block), expected);
    }

    #[test]
    fn captures_are_arguments_and_come_back_only_if_renamed() {
        same(
            parse_quote!({
                println!("{x} {y:?} {}", a);
            }),
            parse_quote!({
                println!("{x} {y:?} {}", a, x = x__2);
            }),
        );
        same(
            parse_quote!({ format!("{y}") }),
            parse_quote!({ format!("{y}") }),
        );
        same(
            parse_quote!({ format!("{x}", x = z) }),
            parse_quote!({ format!("{x}", x = z) }),
        );
    }

    #[test]
    fn captures_are_found_in_specs() {
        assert_eq!(
            captures("{{no}} {a} {b:?} {0} {} {c:>w$.p$} {:1$} {:*<q$}"),
            ["a", "b", "c", "w", "p", "q"]
        );
        assert_eq!(captures("{"), Vec::<String>::new());
        assert_eq!(captures("{:0n$} {self} {é:✓<m$}"), ["n", "é", "m"]);
    }

    #[test]
    fn renaming_touches_nothing_else() {
        let renamed = renamed_captures("{x} {{x}} x {x:?} {:x$.y$} {0:x<x$} {:{x}", |name| {
            (name == "x").then(|| "x__2".to_owned())
        });
        assert_eq!(
            renamed,
            "{x__2} {{x}} x {x__2:?} {:x__2$.y$} {0:x<x__2$} {:{x}"
        );
    }

    #[test]
    fn lists_repeats_and_nested_macros_are_renamed() {
        same(
            parse_quote!({ vec![x, vec![S { x: 1 }; x].len()] }),
            parse_quote!({ vec![x__2, vec![S { x: 1 }; x__2].len()] }),
        );
        same(
            parse_quote!({
                write!(out, "{:x$}", 1)?;
            }),
            parse_quote!({
                write!(out, "{:x$}", 1, x = x__2)?;
            }),
        );
    }

    #[test]
    fn an_assertion_shows_what_the_user_wrote() {
        same(
            parse_quote!({
                assert!(x > 1);
            }),
            parse_quote!({
                assert!(x__2 > 1, "{}", "assertion failed: x > 1");
            }),
        );
        same(
            parse_quote!({
                assert!(x > 1, "{x}");
            }),
            parse_quote!({
                assert!(x__2 > 1, "{x}", x = x__2);
            }),
        );
    }

    #[test]
    fn tracing_fields_keep_their_names() {
        same(
            parse_quote!({
                info!(target: "t", x, %x.id, ?y, z = x, "done {x} {}", x);
            }),
            parse_quote!({
                info!(target: "t", x = x__2, x.id = %x__2.id, ?y, z = x__2, "done {x} {}", x__2, x = x__2);
            }),
        );
    }

    #[test]
    fn matches_is_a_match() {
        same(
            parse_quote!({ matches!(x, Some(n) if n > x) }),
            parse_quote!({
                (match (x__2) {
                    Some(n) if n > x__2 => true,
                    _ => false,
                })
            }),
        );
    }

    #[test]
    fn what_is_not_known_or_does_not_parse_stays() {
        same(
            parse_quote!({
                mine!(a => b);
                vec![a => b];
            }),
            parse_quote!({
                mine!(a => b);
                vec![a => b];
            }),
        );
    }
}
