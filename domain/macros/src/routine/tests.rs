//! Whole routines: errors, keys, paths, and the shape of the code.

mod changes;
mod no_panic;

use super::*;
use crate::signature::{Kind, Method};
use syn::{ImplItemFn, parse_quote};

fn expand(f: &ImplItemFn) -> Result<String> {
    let mut errors = vec![];
    let method = Method::read(&f.sig, Kind::Routine, &mut errors);
    assert!(errors.is_empty(), "{errors:?}");
    let receiver = crate::signature::receiver(&f.sig);
    let routine = Routine {
        krate: &Krate::facade(),
        service: &quote!("s"),
        name: &method.name,
        stored: (&method.name.to_token_stream(), &quote!(&[])),
        prefix: "",
        span: method.ident.span(),
        cfgs: &[],
        receiver: &receiver,
        parameters: &method.parameters,
        ret: &method.ret,
        written: f,
        routines: &[],
        sound: &Sound::new(&method.name, false),
    };
    routine.expand().map(|e| e.machine.to_string())
}

/// The key, the path and the saved keys of every point.
fn points(f: &ImplItemFn) -> Vec<(String, String, String)> {
    let code = expand(f).unwrap();
    let text = |part: &str, from: &str, to: &str| {
        let rest = part.split_once(from).unwrap().1;
        rest.split_once(to)
            .unwrap()
            .0
            .trim()
            .replace(['"', ' '], "")
    };
    let points = code.split(":: Point {").skip(1);
    points
        .map(|p| {
            (
                text(p, "key :", ", path"),
                text(p, "path :", ", live"),
                text(p, "& [", "]"),
            )
        })
        .collect()
}

#[track_caller]
fn has_points(f: &ImplItemFn, expected: &[(&str, &str, &str)]) {
    let points = points(f);
    let points: Vec<_> = points
        .iter()
        .map(|(k, p, l)| (k.as_str(), p.as_str(), l.as_str()))
        .collect();
    assert_eq!(points, expected);
}

#[test]
fn points_are_named_by_their_operations_and_constructs() {
    has_points(
        &parse_quote!(
            async fn f(&self, id: u64) -> R {
                self.pay.refund(id).timeout(d).await?;
                for i in 0..3u32 {
                    if c {
                        self.refund(i).await?
                    } else {
                        step("mail it", f()).await?
                    };
                }
                match self.kind(1).await? {
                    A => self.a().await,
                    B => start(self.b()).await,
                }
            }
        ),
        &[
            ("refund", "", "id"),
            ("refund#2", "for/if.then", "~cursor(refund)"),
            ("stepmailit", "for/if.else", "~cursor(refund)"),
            ("kind", "", ""),
            ("a", "match.arm", ""),
            ("start", "match.arm", ""),
        ]
        .map(|(k, p, l)| (k, p, if k == "refund" { "" } else { l })),
    );
}

#[test]
fn an_edit_elsewhere_does_not_rename_what_is_saved() {
    let before = points(&parse_quote!(
        async fn f(&self, o: O) -> R {
            let mut i = o.start;
            for x in o.list {
                let item = &o.all[i];
                i += 1;
                self.pay(x, g(), self.b().await).await;
                h(item)
            }
            Ok(1)
        }
    ));
    let after = points(&parse_quote!(
        async fn f(&self, o: O) -> R {
            let n = o.first.iter().map(|x| x + 1).max();
            let x = f((n, g()), self.new().await).await;
            let Some(y) = self.maybe().await else {
                return Err(1);
            };
            let mut i = o.start;
            for x in o.list {
                let item = &o.all[i];
                i += 1;
                self.pay(x, g(), self.b().await).await;
                h(item)
            }
            Ok(1)
        }
    ));
    let of = |key: &str, points: &[(String, String, String)]| {
        points.iter().find(|p| p.0 == key).cloned().unwrap()
    };
    for key in ["b", "pay"] {
        assert_eq!(of(key, &before), of(key, &after));
    }
    assert_eq!(
        of("pay", &before).2,
        "o,i,~items(b),~position(b),~index(item)"
    );
}

#[test]
fn all_mistakes_are_combined() {
    let error = expand(&parse_quote!(
        async fn f(&self) -> R {
            mine!(self.a().await);
            tokio::select! {};
            Ok(1)
        }
    ))
    .unwrap_err();
    assert_eq!(error.into_iter().count(), 2);
}

#[test]
fn items_are_visible_everywhere_and_have_one_name() {
    let two = expand(&parse_quote!(
        async fn f(&self) -> R {
            {
                const A: u8 = 1;
                self.n(A).await;
            }
            {
                use x::A;
                self.n(A).await;
            }
            macro_rules! add {
                ($e:expr) => {
                    t += $e
                };
            }
            let mut t = 1;
            self.n(t).await
        }
    ))
    .unwrap_err();
    let messages: Vec<_> = two.into_iter().map(|e| e.to_string()).collect();
    assert!(
        messages.len() == 2 && messages[0].contains("another item `A`"),
        "{messages:?}"
    );
    assert!(
        messages[1].contains("uses the local variable `t`"),
        "{messages:?}"
    );
}

#[test]
fn a_closure_that_is_used_again_needs_types() {
    let error = expand(&parse_quote!(
        async fn f(&self, r: u64) -> R {
            let f = |x| x * r;
            self.n(f(1)).await;
            Ok(f(2))
        }
    ))
    .unwrap_err();
    assert!(error.to_string().contains("need their types"), "{error}");
}

#[test]
fn the_fingerprint_knows_how_derived_bindings_are_made() {
    let fingerprint = |code: &str| {
        let rest = code.split_once("fingerprint :").unwrap().1;
        rest.split_once(',').unwrap().0.to_owned()
    };
    let one: ImplItemFn = parse_quote!(
        async fn f(&self, o: O) -> R {
            let a = &o.items[0];
            self.n().await;
            Ok(a.x)
        }
    );
    let other: ImplItemFn = parse_quote!(
        async fn f(&self, o: O) -> R {
            let a = &o.items[1];
            self.n().await;
            Ok(a.x)
        }
    );
    let same: ImplItemFn = parse_quote!(
        async fn f(&self, o: O) -> R {
            let a = &o.items[0];
            self.n().await;
            Ok(a.x + 1)
        }
    );
    let [one, other, same] = [one, other, same].map(|f| fingerprint(&expand(&f).unwrap()));
    assert!(one == same && one != other);
}

/// The awaits in the code, without those that the machine is made of.
fn native_awaits(f: &ImplItemFn) -> usize {
    let code = expand(f).unwrap();
    let own = ["ready () . await", "run (__f) . await"];
    let own: usize = own.iter().map(|part| code.matches(part).count()).sum();
    code.matches(". await").count() - own - code.matches("__f . wait (").count()
}

#[test]
fn no_await_stays_in_native_code() {
    let statements: Vec<Stmt> = vec![
        parse_quote!(let l = Line { n: { i += 1; self.n(i).await? }, s: 1 };),
        parse_quote!(let l = Line { n: self.n(l.n).await?, ..l };),
        parse_quote!(let r = [self.base, self.list[1], self.n(self.list[0]).await?];),
        parse_quote!(let y = -(self.n(1).await? as i64) + !self.ok(1).await? as i64;),
        parse_quote!(let z = self.n(1).await?..self.n(5).await?;),
        parse_quote!(let c = (|a: u64| a + self.base)(self.n(1).await?);),
        parse_quote!(v[self.n(0).await? as usize] += self.n(20).await?;),
        parse_quote!(out += &text(&out.clone(), &self.s("x").await?);),
        parse_quote!(out += &format!("{}", x.max({ x = 2; self.n(1).await? }));),
        parse_quote!(out += &format!("{}", v[0] == { v[0] = 7; self.n(6).await? });),
        parse_quote!(out += &format!("{};", pair(a, { a += 1; self.n(a).await? }));),
        parse_quote!(out += &format!("{};", a + { a = 10; self.n(a).await? } * a);),
        parse_quote!(out += &format!("{};", pair(v[i], { i += 1; self.n(v[i]).await? }));),
        parse_quote!(out += &format!("{:?};", (p, { p.bump(); self.n(p.x).await? }, p));),
        parse_quote!(out += &format!("{};", p.sum().max({ p = P { x: 9, y: 9 }; self.n(1).await? }) + p.x);),
        parse_quote!(out += &text(out.clone().as_str(), &self.s(format!("{i}")).await?);),
        parse_quote!(v[self.n(1).await? as usize] = 5;),
        parse_quote!(v[{ i += 1; i - 1 }] = self.n(v[0]).await?;),
        parse_quote!(let t = Some((&v, &out.len())).map(|(v, n)| v.len() + n).unwrap_or(0) as u64 + self.n(1).await?;),
        parse_quote!(let x = { let q = self.n(1).await?; q } + if self.ok(2).await? { 1 } else { 2 } + match self.maybe(1).await? { Some(x) => x, None => 0 };),
    ];
    for statement in statements {
        let f =
            parse_quote!(async fn f(&self) -> R { let mut v = 1; let mut i = 1; #statement Ok(1) });
        assert_eq!(native_awaits(&f), 0, "{}", quote!(#statement));
    }
}

#[test]
fn code_grows_with_the_nesting_and_not_faster() {
    let length = |depth: usize| {
        let mut body = String::from("self.n(a).await;");
        for i in 0..depth {
            body = format!(
                "for i{i} in 0..3u32 {{ if c {{ {body} g(i{i}); }} else {{ self.m(i{i}).await; }} }}"
            );
        }
        let source = format!("async fn f(&self, a: u8, c: bool) -> R {{ {body} Ok(a) }}");
        expand(&syn::parse_str(&source).unwrap()).unwrap().len()
    };
    let (five, ten, twenty) = (length(5), length(10), length(20));
    // what is saved at each point grows as well, so it is between linear and quadratic
    assert!(
        ten < five * 4 && twenty < ten * 4,
        "{five}, {ten}, {twenty}"
    );
}
