//! Liveness of small routines: what is saved at each point.

use super::super::macros::Macros;
use super::super::names::Vars;
use super::super::normal_form::Lowering;
use super::super::{check, rename, saved_names};
use super::Flow;
use crate::paths::Krate;
use std::fmt::Write as _;
use syn::{Block, parse_quote};

/// The names that are saved at each point of a routine with the parameter `p`.
fn saved(mut block: Block) -> Vec<String> {
    let mut macros = Macros::default();
    let errors = check::open_and_check(&mut block, &mut macros);
    assert!(errors.is_empty(), "{errors:?}");
    let mut vars = Vars::default();
    rename::rename(&mut block, &[(parse_quote!(p), false)], &mut vars);
    let krate = Krate::facade();
    let mut lowering = Lowering::new(&krate, vars);
    let program = lowering.body(block.stmts);
    assert!(lowering.errors.is_empty(), "{:?}", lowering.errors);
    let flow = Flow::analyse(&program, lowering.nodes, &lowering.vars, &lowering.derived);
    saved_names(&program, &flow, &lowering)
}

#[test]
fn what_is_used_later_is_saved() {
    assert_eq!(
        saved(parse_quote!({
            let a = f(p);
            let b = self.x(a).await;
            let c = self.y(b, p).await;
            Ok(c + p)
        })),
        ["x: p", "y: p"]
    );
}

#[test]
fn an_assignment_ends_a_life() {
    assert_eq!(
        saved(parse_quote!({
            let mut a = 1;
            let (mut b, c);
            self.x(a).await;
            a = 2;
            (b, c) = (a, a);
            self.y().await;
            b += 1;
            g(a, b, c)
        })),
        ["x: ", "y: a b c"]
    );
}

#[test]
fn arms_and_jumps_have_lives_of_their_own() {
    assert_eq!(
        saved(parse_quote!({
            let (a, b, mut c) = f();
            loop {
                if p {
                    self.x().await;
                    g(a);
                } else {
                    break;
                }
                c += 1;
                match self.y().await {
                    1 => continue,
                    2 => return h(c),
                    _ => {}
                }
            }
            self.z().await;
            g(b)
        })),
        ["x: p a b c", "y: p a b c", "z: b"]
    );
}

#[test]
fn a_life_ends_in_an_operand_as_well() {
    // `s` is assigned before it is read: it is not needed at the await
    assert_eq!(
        saved(parse_quote!({
            let mut s = String::new();
            drop(s);
            self.x().await;
            g(
                if p {
                    s = a();
                    1
                } else {
                    s = b();
                    2
                },
                s,
            )
        })),
        ["x: p"]
    );
}

#[test]
fn a_derived_name_keeps_what_it_is_made_from() {
    assert_eq!(
        saved(parse_quote!({
            let mut i = 1;
            let first = &p.items[i];
            i += 1;
            self.x().await;
            g(first, i)
        })),
        ["x: p i __index1"]
    );
}

#[test]
fn macros_use_what_their_format_string_captures() {
    assert_eq!(
        saved(parse_quote!({
            let (a, b, w, d) = f();
            self.x().await;
            println!("{a:w$} {} {{d}}", b);
            mine!("{p}");
        })),
        ["x: p a b w"]
    );
}

#[test]
fn deep_nesting_takes_few_rounds() {
    let mut body = String::from("self.x(a).await;");
    for depth in 0..10 {
        body = format!(
            "let v{depth} = a; for i{depth} in 0..3u32 {{ while c {{ {body} g(v{depth}); }} }}"
        );
    }
    let mut native = String::new();
    for depth in 0..10 {
        native = format!("for n{depth} in 0..3u32 {{ {native} g(n{depth}); while c {{ h(a); }} }}");
    }
    let mut source = String::from("{ let mut a = p; let c = true;");
    write!(source, "{body} {native} a += 1; Ok(a) }}").unwrap();
    let mut block: Block = syn::parse_str(&source).unwrap();
    check::open_and_check(&mut block, &mut Macros::default());
    let mut vars = Vars::default();
    rename::rename(&mut block, &[(parse_quote!(p), false)], &mut vars);
    let krate = Krate::facade();
    let mut lowering = Lowering::new(&krate, vars);
    let program = lowering.body(block.stmts);
    let flow = Flow::analyse(&program, lowering.nodes, &lowering.vars, &lowering.derived);
    assert!(flow.rounds <= 25, "{} rounds", flow.rounds);
}
