//! Where generated code finds the runtime: `::dasync::__private`, or what `crate = "path"` says.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote_spanned};
use syn::punctuated::Punctuated;
use syn::{Error, Expr, ExprPath, LitStr, Path, PathArguments, PathSegment, Result, Token};

/// The module that holds everything generated code names.
///
/// Printed by `quote!` as the path of that module, so that `#krate::Slot` is a whole path.
#[derive(Clone)]
pub(crate) struct Krate(Path);

impl Krate {
    /// The facade under its own name.
    pub(crate) fn facade() -> Self {
        Self::of(Path {
            leading_colon: Some(Token![::](Span::call_site())),
            segments: Punctuated::from_iter([segment("dasync", Span::call_site())]),
        })
    }

    /// The path written in `crate = "path"`.
    pub(crate) fn written(path: &LitStr) -> Result<Self> {
        let read = path.parse_with(Path::parse_mod_style).map_err(|error| {
            let message = "expected the path of the crate, such as `crate = \"::dasync\"`";
            Error::new(path.span(), format!("{message} ({error})"))
        })?;
        Ok(Self::of(read))
    }

    fn of(mut path: Path) -> Self {
        path.segments.push(segment("__private", Span::call_site()));
        Self(path)
    }

    /// The module, with every token at `span`: what rustc underlines if the path does not fit.
    pub(crate) fn at(&self, span: Span) -> TokenStream {
        let span = span.resolved_at(Span::call_site());
        let segments = self.0.segments.iter().map(|s| spanned(&s.ident, span));
        let colon = self.0.leading_colon.map(|_| quote_spanned!(span=> ::));
        quote_spanned!(span=> #colon #(#segments)::*)
    }

    /// One item of the module as a path expression at `span`.
    pub(crate) fn item(&self, names: &[&str], span: Span) -> Expr {
        let span = span.resolved_at(Span::call_site());
        let own = self.0.segments.iter().map(|s| spanned(&s.ident, span));
        let mut segments = Punctuated::new();
        for ident in own.chain(names.iter().map(|n| Ident::new(n, span))) {
            if !segments.is_empty() {
                segments.push_punct(Token![::](span));
            }
            segments.push_value(PathSegment::from(ident));
        }
        let leading_colon = self.0.leading_colon.map(|_| Token![::](span));
        let path = Path {
            leading_colon,
            segments,
        };
        Expr::Path(ExprPath {
            attrs: vec![],
            qself: None,
            path,
        })
    }

    /// The path without `__private`, as text for a serde attribute.
    pub(crate) fn serde_path(&self) -> String {
        let serde = self.item(&["serde"], Span::call_site());
        serde.to_token_stream().to_string().replace(' ', "")
    }
}

impl ToTokens for Krate {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.0.to_tokens(tokens);
    }
}

fn segment(name: &str, span: Span) -> PathSegment {
    PathSegment {
        ident: Ident::new(name, span),
        arguments: PathArguments::None,
    }
}

fn spanned(ident: &Ident, span: Span) -> Ident {
    let mut ident = ident.clone();
    ident.set_span(span);
    ident
}

#[cfg(test)]
mod tests {
    use super::*;
    use quote::quote;

    #[test]
    fn the_facade_is_the_default() {
        let krate = Krate::facade();
        assert_eq!(
            quote!(#krate::Slot).to_string(),
            ":: dasync :: __private :: Slot"
        );
        assert_eq!(krate.serde_path(), "::dasync::__private::serde");
    }

    #[test]
    fn a_written_path_replaces_it() {
        let krate = Krate::written(&LitStr::new("crate::engine", Span::call_site())).unwrap();
        assert_eq!(
            krate.at(Span::call_site()).to_string(),
            "crate :: engine :: __private"
        );
        assert!(Krate::written(&LitStr::new("not a path", Span::call_site())).is_err());
    }
}
