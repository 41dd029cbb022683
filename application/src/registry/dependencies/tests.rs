use super::*;
use crate::client::{ContractObject, Gateway, HostHandle};
use dasync_domain::routine::{Finished, RoutineInfo};
use std::sync::Arc;

static INFO: RoutineInfo = RoutineInfo {
    service: "Bank",
    name: "pay",
    aliases: &[],
    file: file!(),
    line: line!(),
    parameters: &[],
    described: dasync_domain::routine::Described::NOTHING,
    fingerprint: 0,
    points: &[],
};

/// Reaches nothing: what is injected is looked at, and not called.
struct Nobody;

macro_rules! nobody {
    ($($name:ident($($arg:ty),*) -> $out:ty;)*) => { $(
        fn $name(&self, $(_: $arg),*) -> futures::future::BoxFuture<'static, Result<$out, crate::client::ClientError>> {
            Box::pin(async { Err(crate::client::ClientError::Stopped) })
        }
    )* };
}

impl Gateway for Nobody {
    nobody! {
        start(dasync_domain::routine::CallRequest, Option<String>) -> dasync_domain::RoutineId;
        result(dasync_domain::RoutineId) -> dasync_domain::routine::Answer;
        status(dasync_domain::RoutineId) -> crate::client::RoutineStatus;
        cancel(dasync_domain::RoutineId, bool) -> ();
        unpark(dasync_domain::RoutineId) -> ();
    }
}

/// A contract, as the macro writes it.
macro_rules! contract {
    ($ty:ident, $name:literal) => {
        pub(super) trait $ty: Send + Sync {}
        struct Remote;
        impl $ty for Remote {}
        impl ContractObject for dyn $ty {
            const NAME: &'static str = $name;
            fn object(_: &HostHandle) -> Arc<Self> {
                Arc::new(Remote)
            }
        }
    };
}

contract!(Terminal, "Terminal");

mod renamed {
    use super::*;
    contract!(Printer, "receipts");
    pub(super) type Client = crate::client::Client<dyn Printer>;
}

struct Barista;

impl Serves<Barista> for Barista {
    fn register(self: Arc<Self>, registry: &mut Registry) {
        served(registry, "Barista", "serve");
    }
}

fn served(registry: &mut Registry, service: &'static str, routine: &'static str) {
    registry.aliases(service, &[]);
    registry.routine(service, routine, true, &INFO, |_| {
        Box::pin(async { Finished::Unencodable("never run".into()) })
    });
}

/// A barista who is given a client, in a registry with something else in it; what is wrong then.
fn given<T: FromHost>(with: impl FnOnce(&mut Registry)) -> Vec<String> {
    let mut registry = Registry::default();
    let host = HostHandle::new(Arc::new(Nobody));
    registry.make(&host, |deps| {
        // twice is once
        drop((deps.client::<T>(), deps.client::<T>()));
        Barista
    });
    with(&mut registry);
    registry.check().iter().map(ToString::to_string).collect()
}

type OfTerminal = crate::client::Client<dyn Terminal>;

#[test]
fn what_is_served_or_external_may_be_injected() {
    let none: [String; 0] = [];
    assert_eq!(given::<OfTerminal>(|r| served(r, "Terminal", "pay")), none);
    assert_eq!(
        given::<OfTerminal>(Registry::external::<dyn Terminal>),
        none
    );
    let former = |r: &mut Registry| {
        served(r, "Till", "pay");
        r.aliases("Till", &["Terminal"]);
    };
    assert_eq!(given::<OfTerminal>(former), none);
}

#[test]
fn what_nobody_serves_is_named_with_what_to_do() {
    assert_eq!(
        given::<OfTerminal>(|_| {}),
        [
            "`Barista` is given a client of `Terminal`, which this host does not serve: add \
             `.service(..)` for it, or `.external::<dyn Terminal>()` if another process serves it"
        ]
    );
    assert_eq!(
        given::<renamed::Client>(|_| {}),
        [
            "`Barista` is given a client of `Printer` (stored as `receipts`), which this host does \
             not serve: add `.service(..)` for it, or `.external::<dyn Printer>()` if another \
             process serves it"
        ]
    );
}

#[test]
fn a_name_that_may_be_a_slip_of_the_pen_is_named() {
    for (near, is_near) in [
        ("Terminals", true),
        ("terminal", true),
        ("Terimnal", true),
        ("Terms", false),
        ("Printer", false),
    ] {
        let problems = given::<OfTerminal>(|r| served(r, near, "pay"));
        let said = format!("; the most similar name that is known here is `{near}`");
        assert_eq!(problems.len(), 1);
        assert_eq!(problems[0].ends_with(&said), is_near, "{problems:?}");
    }
}

#[test]
fn external_and_served_is_refused() {
    let both = |r: &mut Registry| {
        served(r, "Terminal", "pay");
        r.external::<dyn Terminal>();
        r.external::<dyn Terminal>();
    };
    assert_eq!(
        given::<OfTerminal>(both),
        [
            "`Terminal` is declared external, and served by this host as well: take away \
             `.external::<dyn Terminal>()` or its `.service(..)`"
        ]
    );
}

#[test]
fn whether_a_service_is_known_and_from_where() {
    let mut registry = Registry::default();
    served(&mut registry, "Bank", "pay");
    registry.aliases("Bank", &["Till"]);
    registry.external::<dyn Terminal>();
    assert_eq!(registry.known("Bank"), Known::Here);
    assert_eq!(registry.known("Till"), Known::Here);
    assert_eq!(registry.known("Terminal"), Known::Elsewhere);
    let near = Name::new("Bank").ok();
    assert_eq!(registry.known("Bnk"), Known::Unknown(near));
    assert_eq!(registry.known("no-name"), Known::Unknown(None));
}

#[test]
fn a_service_without_routines_is_known() {
    let mut registry = Registry::default();
    registry.aliases("Idle", &[]);
    assert_eq!(registry.known("Idle"), Known::Here);
}

#[test]
fn a_service_that_is_there_twice_is_one_error() {
    let mut registry = Registry::default();
    for _ in 0..2 {
        served(&mut registry, "Bank", "pay");
        served(&mut registry, "Bank", "refund");
    }
    let problems = registry.check();
    assert_eq!(problems.len(), 1, "{problems:?}");
    let said = "`Bank` is served twice by this host (`pay`, `refund`): register each service once";
    assert!(problems[0].to_string().starts_with(said), "{problems:?}");
}
