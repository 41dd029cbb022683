//! The service of the routines that the generator has written, and its runs.

#[allow(
    warnings,
    clippy::all,
    clippy::pedantic,
    reason = "nobody reads it but the compiler"
)]
mod generated;

use crate::driver::{Subject, client, serve};
use crate::kills::{Count, Plain, check};
use crate::world::{Desk, DeskClient, Oops, World, ordered};
use dasync::Outcome;
use dasync_application::registry::Registry;
use dasync_domain::codec::Encoded;
use futures::future::BoxFuture;

/// Whose routines the generator writes.
pub(crate) struct Gen {
    world: World,
    desk: DeskClient,
    other: DeskClient,
    names: Vec<String>,
}

type Run = fn(Gen, u32) -> BoxFuture<'static, Result<String, Oops>>;

/// A routine's name, and how it is run plainly.
type Written = (&'static str, Run);

impl Gen {
    /// With two clients of the same desk, which `desk` makes.
    fn new(world: World, desk: impl Fn() -> DeskClient) -> Self {
        Self {
            world,
            desk: desk(),
            other: desk(),
            names: ["x.1", "y", "\u{e9}"].map(Into::into).into(),
        }
    }

    /// Takes notice of a number in the middle of an expression.
    fn seen(&self, n: u32) -> u32 {
        self.world.effect(format!("seen {n}"));
        n
    }
}

/// Loops end when this is over.
fn spend(fuel: &mut u32) -> bool {
    let some = *fuel > 0;
    *fuel = fuel.saturating_sub(1);
    some
}

fn served(world: World) -> Registry {
    let mut registry = Registry::default();
    let desk = Desk {
        world: world.clone(),
    };
    serve(&mut registry, desk);
    serve(&mut registry, Gen::new(world, client));
    registry
}

fn arguments(n: u32) -> Vec<Encoded> {
    let all = [Encoded::of(&n), Encoded::of(&ordered(n))];
    all.map(|it| it.expect("it can be encoded")).into()
}

/// Checks one routine in so many, from `first`, with several arguments.
pub(crate) async fn check_some(first: usize, step: usize) -> Count {
    let mut count = Count::default();
    for &(routine, run) in generated::WRITTEN.iter().skip(first).step_by(step) {
        for n in [0, 1, 2, 3, 4, 7, 12, 30] {
            let subject = Subject {
                served,
                service: "Gen",
                routine,
                arguments: arguments(n),
            };
            let plain: Plain = Box::new(move |world| {
                let of = world.clone();
                let desk = move || DeskClient::local(Desk { world: of.clone() });
                Box::pin(async move { run(Gen::new(world, desk), n).await.finished() })
            });
            count.add(check(&subject, &plain).await);
        }
    }
    count
}

/// What was written, with the head that tells from which seed.
pub(crate) const TEXT: &str = include_str!("written/generated.rs");
