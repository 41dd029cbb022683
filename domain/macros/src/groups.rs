//! What a `macro_rules` macro hands on, as the compiler would read it.
//!
//! An expression that is put in for `$e` comes in a group without delimiters, which keeps `2 * $e`
//! twice the whole of it. The compiler forgets such groups in what an attribute macro gives back,
//! and `2 * 1 + 2` would be read. So where it matters they become parentheses, before anything else
//! is looked at; the tokens inside of other macros have them too.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use syn::Expr;

/// The tokens, with parentheses around what belongs together.
pub(crate) fn kept(tokens: TokenStream) -> TokenStream {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let kept = tokens.iter().enumerate().map(|(at, token)| match token {
        TokenTree::Group(group) => {
            let before = at.checked_sub(1).and_then(|before| tokens.get(before));
            let after = tokens.get(at + 1..).unwrap_or_default();
            TokenTree::Group(kept_group(group, is_pattern(before, after)))
        }
        token => token.clone(),
    });
    kept.collect()
}

/// Whether what is between these tokens is the whole pattern of an arm or a `let`.
fn is_pattern(before: Option<&TokenTree>, after: &[TokenTree]) -> bool {
    let word = |token: &TokenTree, text| matches!(token, TokenTree::Ident(word) if word == text);
    let sign = |token: &TokenTree, c| matches!(token, TokenTree::Punct(p) if p.as_char() == c);
    before.is_some_and(|token| word(token, "let"))
        || match after {
            [first, second, ..] if sign(first, '=') => sign(second, '>'),
            [first, ..] => word(first, "if"),
            [] => false,
        }
}

fn kept_group(group: &Group, is_pattern: bool) -> Group {
    let inner = kept(group.stream());
    let delimiter = match group.delimiter() {
        Delimiter::None if !is_pattern && falls_apart(&inner) => Delimiter::Parenthesis,
        delimiter => delimiter,
    };
    let mut kept = Group::new(delimiter, inner);
    kept.set_span(group.span());
    kept
}

/// Whether tokens are an expression that its surroundings could tear apart. What is not an
/// expression alone, an item or a type, is left as it is; a pattern or a type that could be one may
/// have parentheses as well.
fn falls_apart(tokens: &TokenStream) -> bool {
    if tokens.clone().into_iter().nth(1).is_none() {
        return false;
    }
    match syn::parse2::<Expr>(tokens.clone()) {
        Ok(expr) => matches!(
            expr,
            Expr::Binary(_)
                | Expr::Unary(_)
                | Expr::Cast(_)
                | Expr::Range(_)
                | Expr::Reference(_)
                | Expr::RawAddr(_)
                | Expr::Closure(_)
                | Expr::Async(_)
                | Expr::If(_)
                | Expr::Match(_)
                | Expr::Loop(_)
                | Expr::Unsafe(_)
                | Expr::Return(_)
                | Expr::Break(_)
                | Expr::Struct(_)
        ),
        Err(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use quote::quote;

    fn given(tokens: TokenStream) -> TokenTree {
        TokenTree::Group(Group::new(Delimiter::None, tokens))
    }

    fn text(tokens: TokenStream) -> String {
        kept(tokens).to_string()
    }

    #[test]
    fn an_expression_stays_whole() {
        let sum = given(quote!(1 + 2));
        assert_eq!(text(quote!(2 * #sum)), "2 * (1 + 2)");
        assert_eq!(
            text(quote!(f(g! { #sum.pow(2) }))),
            "f (g ! { (1 + 2) . pow (2) })"
        );
        let closure = given(quote!(|x| x));
        assert_eq!(text(quote!(#closure(1))), "(| x | x) (1)");
        let outer = given(quote!(- #sum));
        assert_eq!(text(quote!(#outer as u8)), "(- (1 + 2)) as u8");
    }

    #[test]
    fn a_pattern_is_left_as_it_is() {
        let either = given(quote!(1 | 2));
        assert_eq!(text(quote!(#either => a)), "1 | 2 => a");
        assert_eq!(text(quote!(#either if b => a)), "1 | 2 if b => a");
        assert_eq!(text(quote!(if let #either = a)), "if let 1 | 2 = a");
        // also an expression can be compared
        assert_eq!(text(quote!(#either == a)), "(1 | 2) == a");
    }

    #[test]
    fn what_cannot_fall_apart_gets_no_parentheses() {
        for tokens in [
            quote!(a),
            quote!(a::b::<C>(1).d?),
            quote!(Vec<u8>),
            quote!(pub(crate)),
            quote!('a),
            quote!(
                fn f() {}
            ),
            quote!(let x = 1),
            quote!(rename = "x"),
            quote!({ a + b }),
        ] {
            let group = given(tokens.clone());
            let spaced = text(quote!(#group));
            assert_eq!(spaced.trim(), tokens.to_string().trim());
        }
    }
}
