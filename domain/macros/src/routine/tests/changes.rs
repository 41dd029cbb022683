//! What is said about earlier code: `#[point]`, `#[renamed]`, `#[migrate]`.

use super::*;

/// The keys of the points.
fn keys(f: &ImplItemFn) -> Vec<String> {
    points(f).into_iter().map(|(key, ..)| key).collect()
}

/// The errors of a routine.
fn errors(f: &ImplItemFn) -> Vec<String> {
    let errors = expand(f).err().into_iter().flatten();
    errors.map(|e| e.to_string()).collect()
}

fn fingerprints(f: &ImplItemFn) -> Vec<String> {
    let code = expand(f).unwrap();
    // the first is that of the whole routine
    let parts = code.split("fingerprint : ").skip(2);
    parts
        .filter_map(|p| Some(p.split_once("u64")?.0.to_owned()))
        .filter(|p| p.bytes().all(|b| b.is_ascii_digit()))
        .collect()
}

#[test]
fn an_await_is_called_what_the_user_says() {
    let keys = keys(&parse_quote!(
        async fn f(&self, a: u64) -> R {
            #[point("first")]
            let x = self.pay(a).await?;
            #[point("second", was = "pay#9")]
            self.pay(x).await?;
            if x > 1 {
                let y = (
                    #[point("third")]
                    self.pay(a).await?,
                    self.pay(a).await?,
                );
                drop(y);
            }
            #[point("last")]
            self.pay(1).await
        }
    ));
    assert_eq!(keys, ["first", "second", "third", "pay", "last"]);
}

#[test]
fn a_name_that_was_given_is_not_given_again_by_itself() {
    let keys = keys(&parse_quote!(
        async fn f(&self) -> R {
            #[point("charge", was = "pay")]
            self.pay(1).await?;
            self.pay(2).await?;
            #[point(was = ["pay#3", "old"])]
            self.pay(3).await?;
            self.pay(4).await
        }
    ));
    assert_eq!(keys, ["charge", "pay#2", "pay#4", "pay#5"]);
}

#[test]
fn every_wrong_name_is_an_error_at_its_token() {
    let errors = errors(&parse_quote!(
        async fn f(&self, #[point("p")] a: u64) -> R {
            #[point]
            self.a().await?;
            #[point()]
            self.a().await?;
            #[point("a b")]
            self.a().await?;
            #[point("x", "y")]
            self.a().await?;
            #[point(name = "x")]
            self.a().await?;
            #[point("twice")]
            self.a().await?;
            #[point("twice")]
            self.a().await?;
            #[point(was = "twice")]
            self.a().await?;
            #[point("none")]
            let x = 1;
            #[point("several")]
            let x = (self.a().await?, self.a().await?);
            #[point("one")]
            #[point("two")]
            self.a().await?;
            #[renamed(from = "x")]
            self.a().await?;
            match 1 {
                #[point("arm")]
                _ => {}
            }
            self.a().await
        }
    ));
    let expected = [
        "expected `#[point(\"name\")]`",
        "gives a name, or",
        "letters (ASCII)",
        "an await has one name",
        "unknown key `name`, expected `was = ..`",
        "called `twice` already",
        "called `twice` already",
        "no `.await` here",
        "several awaits here",
        "there is a `#[point]` here already",
        "goes on a `let` or on a parameter",
        "goes on a statement or an expression",
    ];
    assert_eq!(errors.len(), expected.len(), "{errors:#?}");
    for (error, expected) in errors.iter().zip(expected) {
        assert!(error.contains(expected), "{expected}: {error}");
    }
}

#[test]
fn wrong_words_about_variables_are_errors() {
    let errors = errors(&parse_quote!(
        async fn f(&self, #[renamed] a: u64, #[renamed(from = "x")] (b, c): (u8, u8)) -> R {
            #[renamed(from = "")]
            let x = 1;
            #[renamed(form = "y")]
            let y = 1;
            #[migrate(from = u8)]
            let z = 1;
            #[migrate(from = u8, from = u8)]
            let z = 1;
            #[migrate(from = u8, with = |x| x)]
            let z = 1;
            #[migrate(from = u8, with = f)]
            #[migrate(from = u8, with = g)]
            let z = 1;
            #[renamed(from = "z")]
            let (v, w) = z;
            self.a(v).await
        }
    ));
    assert_eq!(errors.len(), 9, "{errors:#?}");
}

#[test]
fn a_renamed_variable_knows_its_old_name_and_a_migrated_one_its_old_type() {
    let code = expand(&parse_quote!(
        async fn f(&self, #[migrate(from = String, with = parsed)] a: u64) -> R {
            #[renamed(from = "old")]
            #[renamed(from = ["older"])]
            #[migrate(from = u8, with = Self::widened)]
            let new = 1;
            self.pay().await?;
            self.ship(new, a).await
        }
    ))
    .unwrap();
    for part in [
        "renamed : & [(\"new\" , \"old\") , (\"new\" , \"older\")]",
        "restore_migrated :: < _ , u8 > (__f , \"new\" , & mut __s_new , Self :: widened)",
        "restore_param_migrated :: < _ , String > (__f , 0usize , \"a\" , & mut __s_a , parsed)",
    ] {
        assert!(code.contains(part), "{part} is not in {code}");
    }
}

#[test]
fn a_fingerprint_tells_operations_arguments_places_and_locals() {
    let of = |body: TokenStream| {
        let body: Block = syn::parse2(body).unwrap();
        fingerprints(&parse_quote!(async fn f(&self, a: u64) -> R #body))[0].clone()
    };
    let first = of(quote!({
        let x = 1;
        self.pay(x).await?;
        self.ship(x).await
    }));
    let same = [
        quote!({
            let x = 2 + a;
            drop(x);
            self.pay(x).await?;
            f();
            self.ship(x).await
        }),
        quote!({
            #[renamed(from = "x")]
            let y = 1;
            self.pay(y).await?;
            self.ship(y).await
        }),
        quote!({
            #[point("named")]
            self.other().await?;
            let x = 1;
            self.pay(x).await?;
            g(x)
        }),
    ];
    assert_eq!(of(same[0].clone()), first);
    assert_eq!(of(same[1].clone()), first);
    let all: Block = syn::parse2(same[2].clone()).unwrap();
    assert_eq!(
        fingerprints(&parse_quote!(async fn f(&self, a: u64) -> R #all))[1],
        first
    );
    for other in [
        quote!({
            let x = 1;
            self.buy(x).await?;
            self.ship(x).await
        }),
        quote!({
            let x = 1;
            self.pay(2).await?;
            self.ship(x).await
        }),
        quote!({
            let x = 1;
            self.pay(x).await?;
            self.ship(1).await
        }),
        quote!({
            let x = 1;
            if a > 1 {
                self.pay(x).await?;
            }
            self.ship(x).await
        }),
        quote!({
            let x = 1;
            self.pay(x).await?;
            self.pay(x).await?;
            self.ship(x).await
        }),
    ] {
        assert_ne!(of(other.clone()), first, "{other}");
    }
}
