//! Whole routines: errors, keys, paths, and the shape of the code.

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
        prefix: "",
        span: method.ident.span(),
        cfgs: &[],
        receiver: &receiver,
        parameters: &method.parameters,
        ret: &method.ret,
        body: &f.block,
    };
    routine.expand().map(|code| code.to_string())
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
            ("refund#2", "for/if.then", "~cursor(refund#2)"),
            ("stepmailit", "for/if.else", "~cursor(refund#2)"),
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
        "i,o,~index(item),~items(b),~position(b)"
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
