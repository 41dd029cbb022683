//! Runs a routine plainly, then on hosts that die.

use crate::outside::Effects;
use crate::scenarios::services;
use crate::world::World;
use dasync::{ClientError, Host};
use dasync_infrastructure::faulty::{ChangeFault, Script, Store as Faulty};
use dasync_infrastructure::{ManualClock, memory};
use futures::future::BoxFuture;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A routine with arguments, and what comes of it.
pub(crate) struct Scenario {
    pub(crate) name: &'static str,
    /// Runs it as an ordinary async fn.
    pub(crate) plain: fn(Effects) -> BoxFuture<'static, String>,
    /// Starts it on a host under a key, or finds it there, and waits for it.
    pub(crate) hosted: fn(&Host) -> BoxFuture<'static, Result<String, ClientError>>,
    pub(crate) expected: &'static str,
    /// Effects that only a host has: of who is given up, which a plain run drops, and of handlers.
    pub(crate) besides: &'static [&'static str],
}

/// `scenario!(Service.routine(arguments) => "its result")`.
macro_rules! scenario {
    ($service:ident.$routine:ident($($argument:expr),* $(,)?) => $expected:expr) => {
        scenario!($service.$routine($($argument),*) => $expected, besides: [])
    };
    ($service:ident.$routine:ident($($argument:expr),* $(,)?) => $expected:expr, besides: $besides:expr) => {
        $crate::lives::Scenario {
            name: stringify!($routine($($argument),*)),
            plain: |effects| {
                let service = $service::plain(&effects);
                Box::pin(async move {
                    format!("{:?}", service.$routine($($argument),*).await)
                })
            },
            hosted: |host| {
                let client = host.client::<$service>();
                Box::pin(async move {
                    let handle = client.$routine($($argument),*).start_as("1").await?;
                    Ok(format!("{:?}", handle.await))
                })
            },
            expected: $expected,
            besides: &$besides,
        }
    };
}
pub(crate) use scenario;

/// `served!(Service, Other)`: makes services that have nothing but their effects, and puts them
/// into a host.
macro_rules! served {
    ($($service:ident),* $(,)?) => {
        $(impl $service {
            fn plain(effects: &$crate::outside::Effects) -> Self {
                let effects = effects.clone();
                Self { effects }
            }
        })*

        pub(crate) fn serve(
            builder: dasync::HostBuilder,
            effects: &$crate::outside::Effects,
        ) -> dasync::HostBuilder {
            builder$(.service(|_| $service::plain(effects)))*
        }
    };
}
pub(crate) use served;

/// What must not depend on where it runs and when it dies.
#[derive(Debug, Clone, PartialEq)]
struct Seen {
    result: String,
    effects: Vec<String>,
}

/// What must not depend on when a host dies.
#[derive(Debug, PartialEq)]
struct Hosted {
    seen: Seen,
    /// Events of each kind.
    log: BTreeMap<String, usize>,
}

/// Lives of hosts on one log.
struct Lives {
    hosted: Hosted,
    /// Those of the host itself included.
    appends: usize,
    /// Appends before the routine was there.
    before: usize,
    deaths: usize,
}

/// Checks all of them.
pub(crate) fn check(scenarios: &[Scenario]) {
    let plain: Vec<_> = scenarios.iter().map(plain).collect();
    let unexpected: Vec<_> = (scenarios.iter().zip(&plain))
        .filter(|(scenario, plain)| plain.result != scenario.expected)
        .map(|(scenario, plain)| {
            let name: Vec<_> = scenario.name.split_whitespace().collect();
            format!("{} gives {}", name.join(" "), plain.result)
        })
        .collect();
    assert!(unexpected.is_empty(), "{}", unexpected.join("\n"));
    for (scenario, plain) in scenarios.iter().zip(&plain) {
        let mut runtime = tokio::runtime::Builder::new_current_thread();
        let runtime = runtime.enable_time().build().unwrap();
        runtime.block_on(kill(scenario, plain));
    }
}

fn plain(scenario: &Scenario) -> Seen {
    let effects = Effects::default();
    let mut runtime = tokio::runtime::Builder::new_current_thread();
    // delays are over at once
    let runtime = runtime.enable_time().start_paused(true).build().unwrap();
    let result = runtime.block_on((scenario.plain)(effects.clone()));
    let effects = effects.sorted();
    Seen { result, effects }
}

async fn kill(scenario: &Scenario, plain: &Seen) {
    let name = scenario.name;
    let mut plain = plain.clone();
    plain
        .effects
        .extend(scenario.besides.iter().map(ToString::to_string));
    plain.effects.sort();
    let whole = lives(scenario, &[], true).await;
    assert_eq!(whole.hosted.seen, plain, "{name} on a host");
    for at in whole.before as u64 + 1..=whole.appends as u64 {
        for fault in [ChangeFault::CrashBefore, ChangeFault::CrashAfter] {
            // the table of open work is there after the crash, or has to be made from the log
            let keep_table = at.is_multiple_of(2) == (fault == ChangeFault::CrashBefore);
            let killed = lives(scenario, &[(at, fault)], keep_table).await;
            assert_eq!(killed.hosted, whole.hosted, "{name}: {fault:?} append {at}");
            assert_eq!(killed.deaths, 1, "{name}: {fault:?} append {at}");
        }
    }
    let always = vec![(1, ChangeFault::CrashAfter); whole.appends];
    let killed = lives(scenario, &always, true).await;
    assert_eq!(killed.hosted, whole.hosted, "{name}: after every append");
    assert!(killed.deaths > 0, "{name}: after every append");
}

/// Lives on one log, each with a crash at an append counted from its own start; then one without.
async fn lives(scenario: &Scenario, crashes: &[(u64, ChangeFault)], keep_table: bool) -> Lives {
    let mut world = World::new();
    let mut deaths = 0;
    for (at, fault) in crashes {
        let script = Script::new().change(*at, *fault);
        let store = Arc::new(Faulty::new(Arc::new(world.store.clone()), script));
        let death = store.crashed();
        let life = async {
            let builder = world.builder(Arc::<Faulty<_>>::clone(&store));
            let host = services(builder, &world.effects).build().await.unwrap();
            live(&world, &host, scenario).await;
        };
        tokio::select! {
            biased;
            () = death => deaths += 1,
            () = life => {}
        }
        let projections = if keep_table {
            world.projections.snapshot()
        } else {
            memory::Projections::new()
        };
        world = World {
            store: memory::Store::of_events(world.store.log()),
            projections,
            clock: ManualClock::new(world.now()),
            effects: world.effects,
        };
    }
    let host = world.host().await;
    let result = live(&world, &host, scenario).await;
    let effects = world.effects.sorted();
    let events = world.store.log();
    let asked = events.iter().position(|e| *e.kind == *"RoutineRequested");
    let mut log = BTreeMap::new();
    for event in events {
        *log.entry(event.kind.to_string()).or_default() += 1;
    }
    // an attempt that had failed before a crash may be made again
    log.remove("RoutineAttemptFailed");
    Lives {
        hosted: Hosted {
            seen: Seen { result, effects },
            log,
        },
        appends: world.store.changes(),
        before: asked.unwrap(),
        deaths,
    }
}

/// Asks for the result, and then lets everything end that was born.
async fn live(world: &World, host: &Host, scenario: &Scenario) -> String {
    let result = world.drive((scenario.hosted)(host)).await.unwrap();
    world
        .drive(async {
            loop {
                world.settle().await;
                let ended = ["RoutineCompleted", "RoutineFailed", "RoutineCancelled"];
                let ended: usize = ended.iter().map(|kind| world.count(kind)).sum();
                if ended == world.count("RoutineRequested") {
                    return;
                }
            }
        })
        .await;
    result
}
