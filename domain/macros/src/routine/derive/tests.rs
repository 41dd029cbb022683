//! Which bindings are made again, how, and from what.

use super::super::macros::Macros;
use super::super::names::Vars;
use super::super::{check, rename};
use super::*;
use crate::paths::Krate;
use quote::quote;
use syn::{Block, parse_quote};

/// Every group as `pattern = expression <- roots`, with `!` if it is certain.
fn derived(statements: &[&str]) -> Vec<String> {
    let mut body: Block = syn::parse_str(&format!("{{ {} }}", statements.join(" "))).unwrap();
    check::open_and_check(&mut body, &mut Macros::default());
    let mut vars = Vars::default();
    rename::rename(&mut body, &[(parse_quote!(o), false)], &mut vars);
    let krate = Krate::facade();
    let mut lowering = Lowering::new(&krate, vars);
    lowering.body(body.stmts);
    let text = |tokens: String| {
        tokens
            .replace(":: dasync :: __private :: ", "")
            .replace(":: core :: option :: Option :: ", "")
            .replace(' ', "")
    };
    let groups = lowering.derived.groups.iter().map(|group| {
        let (pat, expr) = (&group.pat, &group.expr);
        let names = group
            .roots
            .iter()
            .map(|id| lowering.vars.get(id).ident.to_string());
        let names: Vec<_> = names.collect();
        let certain = if group.certain { "!" } else { "" };
        let (pat, expr) = (
            text(quote!(#pat).to_string()),
            text(quote!(#expr).to_string()),
        );
        format!("{pat}={expr} <- {}{certain}", names.join(" "))
    });
    groups.collect()
}

#[test]
fn references_and_accessors() {
    assert_eq!(
        derived(&[
            "let a = &o.items;",
            "let b = o.name.as_str();",
            "let c = a.first()?;",
            "let me = self;"
        ]),
        [
            "a=&o.items <- o!",
            "b=o.name.as_str() <- o",
            "c=Sure::sure(a.first()) <- a",
            "me=self <- ",
        ]
    );
}

#[test]
fn what_is_only_read_is_hoisted_unless_it_is_steady() {
    assert_eq!(
        derived(&[
            "let i = 1; let mut j = 2;",
            "let a = &o.v[i];",
            "let b = &o.v[j];"
        ]),
        ["a=&o.v[i] <- o i!", "b=&o.v[__index1] <- o __index1!",]
    );
    assert_eq!(
        derived(&["let k = &o.key;", "let a = o.map.get(k).unwrap();"])[1],
        "a=o.map.get(Lend::lend(&__key1)).unwrap() <- o __key1"
    );
}

#[test]
fn a_fresh_value_gets_a_variable() {
    assert_eq!(
        derived(&["let a = &make();", "let b = make(o).iter();"]),
        ["a=&__base1 <- __base1!", "b=__base2.iter() <- __base2",]
    );
}

#[test]
fn searches_keep_the_position() {
    assert_eq!(
        derived(&["let a = o.v.iter().find(|x| x.n > 1)?;"]),
        ["a=Sure::sure(found(o.v.iter(),__found1)) <- o __found1"]
    );
}

#[test]
fn patterns_bind_together() {
    assert_eq!(
        derived(&[
            "let [a, .., z] = &o.v[..] else { return };",
            "let S { ref b, c, d: 1, .. } = o;"
        ]),
        ["[a,..,z]=&o.v[..] <- o", "S{refb,c:_,d:_,..}=o <- o!",]
    );
}

#[test]
fn arms_that_leave_are_not_taken_again_and_nothing_is_hoisted_out_of_an_arm() {
    assert_eq!(
        derived(&["let mut c = f();", "let a = if c { &o.x } else { return };"]),
        ["a=if__index1{&o.x}else{changed()} <- o __index1"]
    );
    assert_eq!(
        derived(&["let mut i = 0;", "let a = if C { &o.v[i] } else { &o.x };"]),
        Vec::<String>::new()
    );
}

#[test]
fn closures_are_made_again() {
    assert_eq!(
        derived(&[
            "let r = 2;",
            "let f = |x: u64| x * r;",
            "let g = move |x: u64| x * r;"
        ]),
        ["f=|x:u64|x*r <- r!", "g=move|x__2:u64|x__2*r <- r!"]
    );
    // what is taken could change in the closure, or was another value then
    assert!(
        derived(&[
            "let mut n = 2;",
            "let f = move |x: u64| x * n;",
            "let mut g = move |x: u64| x;"
        ])
        .is_empty()
    );
}

#[test]
fn owned_types_and_unknown_functions_are_saved() {
    assert!(
        derived(&[
            "let a: String = o.name.as_str().into();",
            "let b: u64 = q.first();",
            "let c = pick(&o.v);",
            "let mut d = &o.v[0];",
            "let e = o.v.iter_mut().max().unwrap();",
            "let f = o.v.iter().map(|x| change(x)).next();",
        ])
        .is_empty()
    );
}

#[test]
fn loops_count_their_way() {
    assert_eq!(
        derived(&["for (i, l) in o.v.iter().enumerate() { self.n().await; }"]),
        ["Some((i,l))=nth(o.v.iter().enumerate(),__position1-1usize) <- o __position1"]
    );
    assert_eq!(
        derived(&["for x in [\"a\", \"b\"] { self.n().await; }"]),
        ["Some(x)=nth([\"a\",\"b\"],__position1-1usize) <- __position1"]
    );
}

#[test]
fn the_number_of_an_end_is_kept_and_its_pattern_binds_again() {
    assert_eq!(
        derived(&[
            "let a = match &o.p { P::A { g, n: 1 } => g, P::B(g) if f(g) => g, _ => \"-\" };"
        ]),
        [
            "a=match__arm_a{0usize=>match&o.p{P::A{g,n:_}=>g,_=>changed(),},\
             1usize=>match&o.p{P::B(g__2)=>g__2,_=>changed(),},_=>\"-\",} <- o __arm_a"
        ]
    );
    // an end that waits, or needs what its own block declares
    assert!(
        derived(&[
            "let mut i = 0;",
            "let a = if i > 1 { let b = f(); &b.x } else if i > 2 { &o.x } else { &o.y };",
            "let b = if i > 1 { &o.v[self.n().await] } else if i > 2 { &o.x } else { &o.y };",
        ])
        .is_empty()
    );
}

#[test]
fn functions_that_give_references_are_called_again_if_they_only_look() {
    assert_eq!(
        derived(&[
            "let a = o.x.as_ref().map(|x| &x.name);",
            "let b = o.v.iter().find_map(|x| x.opt.as_deref());",
            "let c = o.v.first().unwrap_or_else(|| &o.x);",
        ]),
        [
            "a=o.x.as_ref().map(|x|&x.name) <- o",
            "b=walk(o.v.iter().filter_map(|x__2|x__2.opt.as_deref())).next() <- o",
            "c=o.v.first().unwrap_or_else(||&o.x) <- o",
        ]
    );
    assert!(
        derived(&[
            "let a = o.x.as_ref().map(|x| count(x).name());",
            "let b = o.x.as_ref().map(|x| x.n);",
            "let c = o.m.get_mut(1).map(|x| &mut x.n);",
        ])
        .is_empty()
    );
}

#[test]
fn an_iterator_in_a_variable_is_made_where_it_is_walked() {
    assert_eq!(
        derived(&["let it = o.v.iter(); for x in it { self.n().await; }"])[1],
        "Some(x)=nth(o.v.iter(),__position1-1usize) <- o __position1"
    );
}

#[test]
fn what_is_taken_from_a_reference_that_is_set_anew_is_not_made_again() {
    assert!(
        derived(&[
            "let mut line = \"a,b\";",
            "let (head, rest) = line.split_once(',').unwrap();",
            "let mut text: &'static str = f();",
            "let word = text.trim();",
        ])
        .is_empty()
    );
}
