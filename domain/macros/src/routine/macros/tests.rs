//! Macros that are opened, changed and closed again.

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
fn same(block: syn::Block, expected: &syn::Block) {
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
        &parse_quote!({
            println!("{x} {y:?} {}", a, x = x__2);
        }),
    );
    same(
        parse_quote!({ format!("{y}") }),
        &parse_quote!({ format!("{y}") }),
    );
    same(
        parse_quote!({ format!("{x}", x = z) }),
        &parse_quote!({ format!("{x}", x = z) }),
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
        &parse_quote!({ vec![x__2, vec![S { x: 1 }; x__2].len()] }),
    );
    same(
        parse_quote!({
            write!(out, "{:x$}", 1)?;
        }),
        &parse_quote!({
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
        &parse_quote!({
            assert!(x__2 > 1, "{}", "assertion failed: x > 1");
        }),
    );
    same(
        parse_quote!({
            assert!(x > 1, "{x}");
        }),
        &parse_quote!({
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
        &parse_quote!({
            info!(target: "t", x = x__2, x.id = %x__2.id, ?y, z = x__2, "done {x} {}", x__2, x = x__2);
        }),
    );
}

#[test]
fn matches_is_a_match() {
    same(
        parse_quote!({ matches!(x, Some(n) if n > x) }),
        &parse_quote!({
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
        &parse_quote!({
            mine!(a => b);
            vec![a => b];
        }),
    );
}
