//! What services are given when they are made, and what a host says of it before it starts.

use crate::world::World;
use dasync::host::{HostBuilder, Several};
use dasync::prelude::*;
use dasync::{ClientError, Host};
use serde::{Deserialize, Serialize};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};

#[service]
trait PaymentTerminal {
    async fn pay(&self, cents: u64) -> Result<u64, Fault>;
}

#[service]
trait PaymentTerminals {}

#[service]
trait Refunds {
    async fn pay(&self, cents: u64) -> Result<u64, Fault>;
}

/// Serves two contracts that have a routine of the same name, and one more of its own.
struct Till {
    taken: AtomicU32,
}

impl Till {
    fn counted(made: &AtomicU32) -> Self {
        made.fetch_add(1, Ordering::Relaxed);
        let taken = AtomicU32::new(0);
        Self { taken }
    }
}

#[service]
impl PaymentTerminal for Till {
    async fn pay(&self, cents: u64) -> Result<u64, Fault> {
        self.taken.fetch_add(1, Ordering::Relaxed);
        Ok(cents)
    }
}

#[service]
impl Refunds for Till {
    async fn pay(&self, cents: u64) -> Result<u64, Fault> {
        self.taken.fetch_add(1, Ordering::Relaxed);
        Ok(cents + 1_000)
    }
}

#[service]
impl Till {
    pub(crate) async fn pay(&self) -> Result<u32, Fault> {
        Ok(self.taken.load(Ordering::Relaxed))
    }
}

struct Barista {
    terminal: Client<dyn PaymentTerminal>,
}

#[service]
impl Barista {
    pub(crate) async fn serve(&self, cents: u64) -> Result<u64, Fault> {
        self.terminal.pay(cents).await
    }
}

fn builder(world: &World) -> HostBuilder {
    world.builder(Arc::new(world.store.clone()))
}

/// A host with a barista, who needs a terminal.
fn cafe(world: &World) -> HostBuilder {
    builder(world).service(|deps| Barista {
        terminal: deps.client(),
    })
}

async fn refused(builder: HostBuilder) -> String {
    builder.build().await.unwrap_err().to_string()
}

#[tokio::test]
async fn a_contract_that_nobody_serves_is_refused_with_both_names() {
    let world = World::new();
    let error = refused(cafe(&world)).await;
    assert_eq!(
        error,
        "`Barista` is given a client of `PaymentTerminal`, which this host does not serve: add \
         `.service(..)` for it, or `.external::<dyn PaymentTerminal>()` if another process serves it"
    );
    assert!(world.store.log().is_empty(), "it was refused before all");
    let host = cafe(&world).external::<dyn PaymentTerminal>();
    host.build().await.unwrap().shutdown().await;
}

#[tokio::test]
async fn a_known_name_that_is_much_like_it_is_named() {
    let world = World::new();
    let error = refused(cafe(&world).external::<dyn PaymentTerminals>()).await;
    let said = "; the most similar name that is known here is `PaymentTerminals`";
    assert!(error.ends_with(said), "{error}");
}

#[tokio::test]
async fn a_service_is_missed_by_its_type() {
    struct Manager {
        barista: Client<Barista>,
    }

    #[service]
    impl Manager {
        pub(crate) async fn open(&self) -> Result<u64, Fault> {
            self.barista.serve(7).await
        }
    }
    let world = World::new();
    let manager = builder(&world).service(|deps| Manager {
        barista: deps.client(),
    });
    let error = refused(manager).await;
    assert!(error.contains("`.external::<Barista>()`"), "{error}");
}

#[tokio::test]
async fn everything_that_is_wrong_is_said_at_once() {
    let world = World::new();
    let made = AtomicU32::new(0);
    let error = refused(
        cafe(&world)
            .service::<dyn Refunds, _>(|_| Till::counted(&made))
            .service::<dyn Refunds, _>(|_| Till::counted(&made))
            .service(|_| Several::new(Till::counted(&made)))
            .external::<dyn Refunds>(),
    )
    .await;
    let said = [
        "`Refunds` is served twice by this host (`pay`): register each service once",
        "`Several::new(Till ..)` serves nothing",
        "`Refunds` is declared external, and served by this host as well: take away \
         `.external::<dyn Refunds>()`",
        "`Barista` is given a client of `PaymentTerminal`",
    ];
    for part in said {
        assert!(error.contains(part), "{part}: {error}");
    }
    assert_eq!(error.matches("; ").count(), said.len() - 1, "{error}");
}

#[derive(Default, Serialize, Deserialize)]
struct Points {
    total: u64,
}

#[event]
struct Earned(u64);

impl Aggregate for Points {
    type Event = Earned;

    fn apply(&mut self, event: &Earned) {
        self.total += event.0;
    }
}

#[aggregate]
impl Points {
    #[expect(unreachable_pub, reason = "only what is `pub` is a command")]
    pub fn earn(&mut self, points: u64) -> Result<u64, Fault> {
        if points == 0 {
            return Err(Fault::Cancelled);
        }
        self.emit(Earned(points));
        Ok(self.total)
    }
}

#[tokio::test]
async fn a_client_of_an_aggregate_is_refused_as_long_as_hosts_do_not_serve_them() {
    struct Loyalty {
        points: Client<Points>,
    }

    #[service]
    impl Loyalty {
        pub(crate) async fn reward(&self) -> Result<bool, Fault> {
            let first = inline(self.points.at("Ada").earn(1).into_future()).await;
            Ok(first.is_ok())
        }
    }
    let world = World::new();
    let loyalty = || {
        builder(&world).service(|deps| Loyalty {
            points: deps.client(),
        })
    };
    let error = refused(loyalty()).await;
    let said = "`Loyalty` is given a client of the aggregate `Points`, and hosts do not";
    assert!(error.starts_with(said), "{error}");
    let error = refused(loyalty().external::<Points>()).await;
    let said = "the aggregate `Points` is declared external";
    assert!(error.contains(said), "{error}");
}

struct Ping {
    pong: Client<Pong>,
}

#[service]
impl Ping {
    pub(crate) async fn count(&self, n: u32) -> Result<u32, Fault> {
        match n {
            0 => Ok(0),
            n => Ok(self.pong.count(n - 1).await? + 1),
        }
    }
}

struct Pong {
    ping: Client<Ping>,
}

#[service]
impl Pong {
    pub(crate) async fn count(&self, n: u32) -> Result<u32, Fault> {
        match n {
            0 => Ok(0),
            n => Ok(self.ping.count(n - 1).await? + 1),
        }
    }
}

#[tokio::test]
async fn services_may_call_each_other_and_are_made_once_in_order() {
    let world = World::new();
    let made = Mutex::new(Vec::new());
    let host = builder(&world)
        .service(|deps| {
            made.lock().unwrap().push("ping");
            Ping {
                pong: deps.client(),
            }
        })
        .service(|deps| {
            made.lock().unwrap().push("pong");
            Pong {
                ping: deps.client(),
            }
        })
        .build()
        .await
        .unwrap();
    let count = host.client::<Ping>().count(5);
    assert_eq!(world.drive(count.into_future()).await, Ok(5));
    assert_eq!(*made.lock().unwrap(), ["ping", "pong"]);
}

#[tokio::test]
async fn one_value_serves_several_contracts_and_routines_of_its_own() {
    let world = World::new();
    let made = AtomicU32::new(0);
    let host = cafe(&world)
        .service(|_| {
            Several::new(Till::counted(&made))
                .serves::<dyn PaymentTerminal>()
                .serves::<dyn Refunds>()
                .serves::<Till>()
        })
        .build()
        .await
        .unwrap();
    assert_eq!(made.load(Ordering::Relaxed), 1);
    let ask = async {
        let paid = host.client::<Barista>().serve(300).await;
        let refunded = host.client::<dyn Refunds>().pay(300).await;
        (paid, refunded, host.client::<Till>().pay().await)
    };
    // the same value has seen both
    assert_eq!(world.drive(ask).await, (Ok(300), Ok(1_300), Ok(2)));
}

#[tokio::test]
async fn what_is_made_for_several_contracts_is_checked_as_everything_else() {
    struct Desk {
        terminal: Client<dyn PaymentTerminal>,
    }

    #[service]
    impl Refunds for Desk {
        async fn pay(&self, cents: u64) -> Result<u64, Fault> {
            self.terminal.pay(cents).await
        }
    }
    let world = World::new();
    let desk = builder(&world).service(|deps| {
        let terminal = deps.client();
        Several::new(Desk { terminal }).serves::<dyn Refunds>()
    });
    let error = refused(desk).await;
    assert!(error.starts_with("`Desk` is given a client of"), "{error}");
}

async fn unknown(host: &Host) -> ClientError {
    let terminal = host.client::<dyn PaymentTerminal>();
    terminal.pay(3).start_as("1").await.unwrap_err()
}

#[tokio::test]
async fn a_call_from_outside_of_what_no_host_knows_is_refused() {
    let world = World::new();
    let host = builder(&world).build().await.unwrap();
    let error = unknown(&host).await;
    assert!(
        matches!(&error, ClientError::UnknownService { service, nearest: None }
            if service.as_str() == "PaymentTerminal"),
        "{error:?}"
    );
    let said = "`PaymentTerminal` is neither served by this host nor declared external: add \
                `.service(..)` for it, or `.external::<..>()` if another process serves it";
    assert_eq!(error.to_string(), said);
    let awaited = host.client::<dyn PaymentTerminal>().pay(3).await;
    assert_eq!(awaited, Err(Fault::Unavailable(said.into())));
    assert_eq!(world.count("RoutineRequested"), 0, "nothing was kept of it");
    host.shutdown().await;

    let near = builder(&world).external::<dyn PaymentTerminals>();
    let error = unknown(&near.build().await.unwrap()).await.to_string();
    let said = "; the most similar name that is known here is `PaymentTerminals`";
    assert!(error.ends_with(said), "{error}");
}

#[tokio::test]
async fn a_routine_that_the_service_does_not_have_here_is_refused() {
    mod later {
        use super::*;

        #[service]
        pub(super) trait PaymentTerminal {
            async fn refund(&self, cents: u64) -> Result<u64, Fault>;
        }
    }
    let world = World::new();
    let made = AtomicU32::new(0);
    let host = builder(&world).service::<dyn PaymentTerminal, _>(|_| Till::counted(&made));
    let host = host.build().await.unwrap();
    let terminal = host.client::<dyn later::PaymentTerminal>();
    let error = terminal.refund(3).start().await.unwrap_err().to_string();
    let said = "`PaymentTerminal`, as this host serves it, has no routine `refund`";
    assert_eq!(error, said);
}
