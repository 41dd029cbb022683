//! Services as a whole.

use super::*;

fn service(item: TokenStream) -> String {
    expand(TokenStream::new(), item).to_string()
}

#[test]
fn a_rejected_routine_keeps_the_surface() {
    let code = service(quote! {
        impl S {
            pub async fn bad(&self) -> Result<u8, E> { v.map(|x| self.good(x).await); Ok(1) }
            pub async fn worse(&mut self, name: &str) -> Result<u8, E> { Ok(1) }
            pub async fn good(&self, n: u8) -> Result<u8, E> { Ok(n) }
            fn plain(&self) {}
        }
    });
    assert_eq!(code.matches("compile_error").count(), 3, "{code}");
    // on the service and on its client
    for name in [
        "fn bad (& self)",
        "fn worse (& self , name : & str)",
        "fn good (& self , n : u8)",
    ] {
        assert_eq!(code.matches(name).count(), 2, "{name}");
    }
    assert!(code.contains("__routine_good") && !code.contains("__routine_bad"));
    assert!(code.contains("fn plain (& self)"));
}

#[test]
fn cfgs_stand_on_everything() {
    let code = service(quote! {
        impl S { #[cfg(x)] pub async fn f(&self) -> Result<u8, E> { Ok(1) } }
    });
    // call, twin, machine, description, three constants, registration, client
    assert_eq!(code.matches("# [cfg (x)]").count(), 9, "{code}");
}

#[test]
fn a_contract_has_routines_of_its_own() {
    let code = service(quote! {
        impl shop::Pay for S { async fn pay(&self, _: u8) -> Result<u8, E> { Ok(1) } }
    });
    assert!(code.contains("__routine_shop_Pay_pay") && code.contains("__plain_shop_Pay_pay"));
    assert!(code.contains("Serves < dyn shop :: Pay > for S"));
    assert!(!code.contains("SClient"));
    let code = expand(
        quote!(name = "x"),
        quote!(impl Pay for S { const N: u8 = 1; async fn pay(&self) -> R { Ok(1) } }),
    )
    .to_string();
    assert_eq!(code.matches("compile_error").count(), 2, "{code}");
}

#[test]
fn handlers_are_registered_and_not_public() {
    let code = service(quote! {
        impl S { #[on] pub async fn seen(&self, e: Sold) -> Result<(), E> { Ok(()) } }
    });
    assert!(
        code.contains("__registry . handler (:: dasync :: __private :: event_name :: < Sold > ()")
    );
    assert!(code.contains("\"seen\" , false ,"), "{code}");
    for (wrong, message) in [
        (
            quote!(
                #[on]
                async fn f(&self) -> R {
                    Ok(())
                }
            ),
            "and the event",
        ),
        (
            quote!(
                #[on(x)]
                async fn f(&self, e: E) -> R {
                    Ok(())
                }
            ),
            "takes no arguments",
        ),
        (
            quote!(
                #[on]
                fn f(&self, e: E) {}
            ),
            "is an `async fn`",
        ),
    ] {
        let code = service(quote!(impl S { #wrong }));
        assert!(code.contains(message), "{code}");
    }
}

#[test]
fn other_items_are_left_as_they_are() {
    assert!(
        service(quote!(
            struct S;
        ))
        .contains("struct S ;")
    );
    let code = service(quote!(impl S { async fn f(&self) { let x = ; } }));
    assert!(
        code.starts_with("impl S { async fn f (& self) { let x = ; } }"),
        "{code}"
    );
    assert!(
        service(quote!(
            impl (u8, u8) {}
        ))
        .contains("named type")
    );
}

#[test]
fn lints_stand_on_the_twin() {
    let code = service(quote! {
        impl S {
            #[expect(unused)] #[allow(dead_code)] #[must_use] async fn f(&self) -> R { Ok(1) }
        }
    });
    assert_eq!(code.matches("expect (unused)").count(), 1);
    assert_eq!(code.matches("# [must_use]").count(), 1);
    assert_eq!(code.matches("# [allow (dead_code)]").count(), 2);
}

#[test]
fn the_machine_is_silent_about_what_is_wrong_with_the_twin() {
    let code = service(quote! {
        impl S { async fn f(&self, n: u8) -> Result<u8, E> { Ok(n) } }
    });
    assert!(code.contains("const __SOUND_f : bool"), "{code}");
    assert!(
        code.contains("Self :: __plain_f (loop { } , loop { })"),
        "{code}"
    );
    let result = "-> < :: dasync :: __private :: Sound < { < Self > :: __SOUND_f } > as";
    assert!(code.contains(result), "{code}");
    // types cannot mention a constant of a generic type
    for generic in [
        service(quote! { impl<T> S<T> { async fn f(&self) -> Result<u8, E> { Ok(1) } } }),
        service(quote! { impl S<'_> { async fn f(&self) -> Result<u8, E> { Ok(1) } } }),
    ] {
        assert!(!generic.contains("__SOUND"), "{generic}");
    }
}
