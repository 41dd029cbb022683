//! Opens the macros of the standard library and of `tracing`.
//!
//! `format!("{x} {}", y)` becomes, for the length of the passes, a call with the arguments `y` and
//! `x`: so renaming, lifting of awaits and liveness see ordinary expressions, and captures in the
//! format string are arguments like the others. The emitted code has the macro again. `matches!`
//! becomes the `match` that it is. Macros that are not known, and those whose tokens do not parse,
//! stay as they are.

mod arguments;
mod captures;

pub(crate) use captures::{capture_ident, captures, renamed_captures};

use super::build;
use arguments::{arguments, text_expr};
use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::parse::{ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::visit_mut::{self, VisitMut};
use syn::{Expr, ExprCall, ExprMacro, Item, Macro, Pat, Stmt, Token, Type};

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

/// The arguments of a macro that is not known, if they are expressions.
pub(crate) fn expressions(mac: &Macro) -> Option<Punctuated<Expr, Token![,]>> {
    Punctuated::parse_terminated.parse2(mac.tokens.clone()).ok()
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

    // a type has constants only, and is printed as it is
    fn visit_type_mut(&mut self, _: &mut Type) {}
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

#[cfg(test)]
mod tests;
