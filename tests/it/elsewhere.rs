//! A contract that another host serves: two nodes on one log, each with a table of its own, each
//! killed and started again.

use crate::scenarios::Effects;
use crate::world::World;
use dasync::Host;
use dasync::host::Stores;
use dasync::prelude::*;
use dasync_application::ports::EventStore;
use dasync_infrastructure::faulty::{ChangeFault, Script, Store as Faulty};
use dasync_infrastructure::{SeededIds, memory};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

#[service]
trait PaymentTerminal {
    async fn pay(&self, cents: u64) -> Result<String, Fault>;
}

struct CardTerminal {
    effects: Effects,
}

#[service]
impl PaymentTerminal for CardTerminal {
    async fn pay(&self, cents: u64) -> Result<String, Fault> {
        step("charge", async {
            self.effects.note(format!("charge {cents}"));
            Ok::<_, Fault>(())
        })
        .await?;
        delay(Duration::from_secs(1)).await?;
        Ok(format!("{cents} paid"))
    }
}

struct Barista {
    terminal: Client<dyn PaymentTerminal>,
    effects: Effects,
}

#[service]
impl Barista {
    pub(crate) async fn serve(&self, cups: u64) -> Result<String, Fault> {
        let first = self.terminal.pay(300).await?;
        let more: Vec<_> = (1..cups).map(|n| self.terminal.pay(300 + n)).collect();
        let more = when_all(more).await?;
        step("pour", async {
            self.effects.note("pour");
            Ok::<_, Fault>(())
        })
        .await?;
        Ok(format!("{first}, {}", more.join(", ")))
    }
}

const SERVED: &str = "300 paid, 301 paid, 302 paid";

#[derive(Debug, Clone, Copy, PartialEq)]
enum Node {
    Cafe,
    Bank,
}

/// One log, and a table for each node.
struct Street {
    world: World,
    cafe: memory::Projections,
    bank: memory::Projections,
}

impl Street {
    fn new() -> Self {
        Self {
            world: World::new(),
            cafe: memory::Projections::new(),
            bank: memory::Projections::new(),
        }
    }

    async fn host_on(&self, node: Node, events: Arc<dyn EventStore>) -> Host {
        let (world, effects) = (&self.world, self.world.effects.clone());
        let changes = world.store.changes() as u64;
        let (projections, seed) = match node {
            Node::Cafe => (self.cafe.clone(), changes),
            // both may start at the same time, and their ids differ all the same
            Node::Bank => (self.bank.clone(), changes + (1 << 32)),
        };
        let stores = Stores {
            events,
            projections: Arc::new(projections),
        };
        let builder = Host::builder("street", stores)
            .generation(1)
            .clock(Arc::new(world.clock.clone()))
            .ids(Arc::new(SeededIds::new(seed)));
        let builder = match node {
            Node::Cafe => builder
                .node("cafe")
                .service(|deps| Barista {
                    terminal: deps.client(),
                    effects,
                })
                .external::<dyn PaymentTerminal>(),
            Node::Bank => builder.node("bank").service(|_| CardTerminal { effects }),
        };
        builder.build().await.unwrap()
    }

    async fn host(&self, node: Node) -> Host {
        self.host_on(node, Arc::new(self.world.store.clone())).await
    }

    /// Loses a node's table.
    fn forget(&mut self, node: Node) {
        let table = match node {
            Node::Cafe => &mut self.cafe,
            Node::Bank => &mut self.bank,
        };
        *table = memory::Projections::new();
    }

    /// What a node says that nobody serves there.
    fn unserved(host: &Host) -> Vec<String> {
        let unserved = host.unserved();
        let mut names: Vec<_> = unserved
            .iter()
            .map(|o| format!("{}.{}", o.routine.service(), o.routine.routine()))
            .collect();
        names.sort();
        names
    }
}

fn order(cafe: &Host) -> Call<'static, Result<String, Fault>> {
    cafe.client::<Barista>().serve(3)
}

#[tokio::test]
async fn a_call_waits_visibly_until_a_host_comes_that_serves_it() {
    let street = Street::new();
    let world = &street.world;
    let cafe = street.host(Node::Cafe).await;
    let handle = order(&cafe).start_as("1").await.unwrap();
    world.settle().await;
    assert_eq!(Street::unserved(&cafe), ["PaymentTerminal.pay"]);
    assert!(cafe.node().is_idle(), "it does not try in vain");

    // the terminal comes late, and the café need not be there
    drop(cafe);
    let bank = street.host(Node::Bank).await;
    world.settle().await;
    assert_eq!(world.effects.all(), ["charge 300"]);
    drop(bank);
    let bank = street.host(Node::Bank).await;
    let paid = async {
        while world.count("RoutineCompleted") == 0 {
            tokio::task::yield_now().await;
        }
    };
    world.drive(paid).await;
    // the barista's turn now: whoever serves terminals only shows that
    assert_eq!(Street::unserved(&bank), ["Barista.serve"]);
    drop(bank);

    let cafe = street.host(Node::Cafe).await;
    world.settle().await;
    let both = ["PaymentTerminal.pay", "PaymentTerminal.pay"];
    assert_eq!(Street::unserved(&cafe), both);
    let bank = street.host(Node::Bank).await;
    let handle = cafe.attach::<Result<String, Fault>>(handle.id().clone());
    assert_eq!(world.drive(handle.into_future()).await, Ok(SERVED.into()));
    world.settle().await;
    for host in [&cafe, &bank] {
        assert_eq!(Street::unserved(host), [""; 0]);
    }
    let mut effects = world.effects.all();
    effects.sort();
    assert_eq!(effects, ["charge 300", "charge 301", "charge 302", "pour"]);
}

#[tokio::test]
async fn an_outside_client_reaches_an_external_contract_through_the_log() {
    let street = Street::new();
    let world = &street.world;
    let cafe = street.host(Node::Cafe).await;
    let terminal = cafe.client::<dyn PaymentTerminal>();
    let payment = terminal.pay(5).start_as("1").await.unwrap();
    world.settle().await;
    assert_eq!(Street::unserved(&cafe), ["PaymentTerminal.pay"]);
    assert!(matches!(
        payment.status().await.unwrap(),
        RoutineStatus::Requested { .. }
    ));
    let bank = street.host(Node::Bank).await;
    assert_eq!(
        world.drive(payment.into_future()).await,
        Ok("5 paid".into())
    );
    // the same key again, and from the other host
    let again = terminal.pay(5).start_as("1").await.unwrap();
    assert_eq!(again.await, Ok("5 paid".into()));
    let terminal = bank.client::<dyn PaymentTerminal>();
    let other = terminal.pay(5).start_as("1").await.unwrap();
    assert_eq!(other.await, Ok("5 paid".into()));
    assert_eq!(world.effects.all(), ["charge 5"]);
}

#[tokio::test]
async fn a_cancellation_reaches_a_routine_that_another_host_runs() {
    let street = Street::new();
    let world = &street.world;
    let (cafe, bank) = (street.host(Node::Cafe).await, street.host(Node::Bank).await);
    let terminal = cafe.client::<dyn PaymentTerminal>();
    let payment = terminal.pay(5).start_as("1").await.unwrap();
    world.settle().await;
    payment.cancel().await.unwrap();
    let answer = world.drive(payment.into_future()).await;
    assert_eq!(answer, Err(Fault::Cancelled));
    drop(bank);
}

/// What must not depend on crashes.
#[derive(Debug, PartialEq)]
struct Seen {
    served: Result<String, Fault>,
    /// Events of each kind: everything is in the log exactly once.
    log: BTreeMap<String, usize>,
    effects: Vec<String>,
}

/// Serves an order. One of the hosts dies at an append counted from its start, and comes again,
/// while the other one lives.
async fn run(victim: Node, crash: Script, keep_table: bool) -> (Seen, bool) {
    let mut street = Street::new();
    let other = match victim {
        Node::Cafe => Node::Bank,
        Node::Bank => Node::Cafe,
    };
    let survivor = street.host(other).await;
    let faulty = Arc::new(Faulty::new(Arc::new(street.world.store.clone()), crash));
    let death = faulty.crashed();
    let cafe = |host: &Host| {
        order(if victim == Node::Cafe {
            host
        } else {
            &survivor
        })
    };
    let life = async {
        let host = street.host_on(victim, Arc::<Faulty<_>>::clone(&faulty));
        let host = host.await;
        let handle = cafe(&host).start_as("1").await.unwrap();
        drop(street.world.drive(handle.into_future()).await);
    };
    let died = tokio::select! {
        biased;
        () = death => true,
        () = life => false,
    };
    if !keep_table {
        street.forget(victim);
    }
    let host = street.host(victim).await;
    let handle = cafe(&host).start_as("1").await.unwrap();
    let world = &street.world;
    let served = world.drive(handle.into_future()).await;
    world.settle().await;
    let mut log = BTreeMap::new();
    for event in world.store.log() {
        *log.entry(event.kind.to_string()).or_default() += 1;
    }
    let mut effects = world.effects.all();
    effects.sort();
    effects.dedup();
    let seen = Seen {
        served,
        log,
        effects,
    };
    (seen, died)
}

#[tokio::test]
async fn whichever_host_dies_whenever_the_other_one_sees_nothing_of_it() {
    let mut deaths = 0;
    for victim in [Node::Cafe, Node::Bank] {
        let (base, died) = run(victim, Script::new(), true).await;
        assert!(!died);
        assert_eq!(base.served.as_deref(), Ok(SERVED));
        let changes: usize = base.log.values().sum();
        for at in 1..=changes as u64 {
            for keep_table in [true, false] {
                for fault in [ChangeFault::CrashBefore, ChangeFault::CrashAfter] {
                    let crash = Script::new().change(at, fault);
                    let (seen, died) = run(victim, crash, keep_table).await;
                    assert_eq!(seen, base, "{victim:?}, {fault:?} {at}, table {keep_table}");
                    deaths += u32::from(died);
                }
            }
        }
    }
    println!("{deaths} killed runs");
    assert!(deaths > 50, "{deaths}");
}
