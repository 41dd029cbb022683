//! What a format string captures.

use proc_macro2::Span;
use syn::Ident;

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
