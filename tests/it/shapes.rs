//! A contract that client and server do not understand in the same way: what does not fit is parked
//! where it is found, and both shapes are shown.

use crate::world::World;
use dasync::host::Host;
use dasync::prelude::*;
use std::sync::Arc;

/// One process's idea of the contract, who serves it, and who calls it.
macro_rules! shop {
    ($build:ident, ($($arg:ident: $ty:ty),*) -> $result:ty, $paid:expr, $($given:expr),*) => {
        mod $build {
            use super::*;

            #[service]
            pub(super) trait PaymentTerminal {
                async fn pay(&self, $($arg: $ty),*) -> Result<$result, Fault>;
            }

            pub(super) struct CardTerminal;

            #[service]
            impl PaymentTerminal for CardTerminal {
                async fn pay(&self, $($arg: $ty),*) -> Result<$result, Fault> {
                    let _taken = ($(&$arg,)*);
                    Ok($paid)
                }
            }

            pub(super) struct Barista {
                pub(super) terminal: Client<dyn PaymentTerminal>,
            }

            #[service]
            impl Barista {
                pub(crate) async fn serve(&self) -> Result<String, Fault> {
                    let paid = self.terminal.pay($($given),*).await?;
                    Ok(format!("{paid:?}"))
                }
            }
        }
    };
}

shop!(right, (cents: u64, card: String) -> u64, 7, 300, "visa".into());
shop!(more, (cents: u64, card: String, tip: u64) -> u64, 7, 300, "visa".into(), 20);
shop!(fewer, (cents: u64) -> u64, 7, 300);
shop!(swapped, (card: String, cents: u64) -> u64, 7, "visa".into(), 300);
shop!(receipt, (cents: u64, card: String) -> Vec<String>, vec!["paid".into()], 300, "visa".into());

/// A host with the barista of one build and the terminal of another.
macro_rules! host {
    ($world:expr, $generation:literal, $client:ident, $server:ident) => {
        $world
            .builder(Arc::new($world.store.clone()))
            .generation($generation)
            .service(|deps| $client::Barista {
                terminal: deps.client(),
            })
            .service(|_| $server::CardTerminal)
            .build()
            .await
            .unwrap()
    };
}

/// What is parked, and why: one routine.
async fn parked(world: &World, host: &Host) -> (String, String) {
    let parked = async {
        loop {
            if let [parked] = &host.parked(10).await.unwrap()[..] {
                let routine = &parked.routine;
                let name = format!("{}.{}", routine.service(), routine.routine());
                return (name, parked.parked.reason.clone());
            }
            tokio::task::yield_now().await;
        }
    };
    world.drive(parked).await
}

#[track_caller]
fn has(reason: &str, parts: &[&str]) {
    for part in parts {
        assert!(reason.contains(part), "{part}: {reason}");
    }
}

/// A barista of `$client` calls a terminal of `$server`: what is parked; and after a deploy of what
/// fits, all is well.
macro_rules! mismatch {
    ($client:ident, $server:ident, fixed by $fixed_client:ident, $fixed_server:ident) => {{
        let world = World::new();
        let host = host!(world, 1, $client, $server);
        let call = host.client::<$client::Barista>().serve();
        let id = call.start_as("1").await.unwrap().id().clone();
        let (name, reason) = parked(&world, &host).await;
        assert!(matches!(
            host.attach::<Result<String, Fault>>(id.clone())
                .status()
                .await
                .unwrap(),
            RoutineStatus::Parked { .. } | RoutineStatus::Waiting { .. }
        ));
        world.drive(host.shutdown()).await;

        let host = host!(world, 2, $fixed_client, $fixed_server);
        let served = host.attach::<Result<String, Fault>>(id).into_future();
        assert_eq!(world.drive(served).await, Ok("7".into()));
        assert_eq!(host.parked(10).await.unwrap(), []);
        (name, reason)
    }};
}

#[tokio::test]
async fn an_argument_more_parks_the_callee() {
    let (name, reason) = mismatch!(more, right, fixed by more, more);
    assert_eq!(name, "PaymentTerminal.pay");
    has(
        &reason,
        &[
            "`PaymentTerminal.pay`",
            "shapes.rs:",
            "takes 2 arguments (cents: u64, card: String) and was called with 3 (`300`, `\"visa\"`, `20`)",
            "deploy code that fits",
        ],
    );
}

#[tokio::test]
async fn an_argument_less_parks_the_callee() {
    let (name, reason) = mismatch!(fewer, right, fixed by fewer, fewer);
    assert_eq!(name, "PaymentTerminal.pay");
    let said = "takes 2 arguments (cents: u64, card: String) and was called with 1 (`300`)";
    has(&reason, &[said]);
}

#[tokio::test]
async fn an_argument_of_another_type_parks_the_callee() {
    let (name, reason) = mismatch!(swapped, right, fixed by swapped, swapped);
    assert_eq!(name, "PaymentTerminal.pay");
    has(
        &reason,
        &["argument `cents` (number 0)", "`u64`", "found `\"visa\"`"],
    );
}

#[tokio::test]
async fn a_result_of_another_shape_parks_the_caller() {
    let (name, reason) = mismatch!(right, receipt, fixed by receipt_taken, receipt);
    assert_eq!(name, "Barista.serve");
    has(
        &reason,
        &[
            "Barista.serve",
            "shapes.rs:",
            "pay",
            "`u64`",
            "found `[\"paid\"]`",
        ],
    );
}

/// The barista takes what the terminal gives.
mod receipt_taken {
    use super::*;

    pub(super) struct Barista {
        pub(super) terminal: Client<dyn receipt::PaymentTerminal>,
    }

    #[service]
    impl Barista {
        pub(crate) async fn serve(&self) -> Result<String, Fault> {
            let paid = self.terminal.pay(300, "visa".into()).await?;
            Ok(paid.len().to_string().replace('1', "7"))
        }
    }
}

#[tokio::test]
async fn from_outside_a_result_of_another_shape_is_an_error_that_shows_both() {
    let world = World::new();
    let host = host!(world, 1, right, receipt);
    let client = host.client::<dyn right::PaymentTerminal>();
    let handle = client.pay(300, "visa".into()).start_as("1").await.unwrap();
    let error = world.drive(handle.result()).await.unwrap_err().to_string();
    has(
        &error,
        &["PaymentTerminal-pay", "`u64`", "found `[\"paid\"]`"],
    );
}
