//! What can be wrong with what a host was given, in words that say what to do.

use super::dependencies;
use crate::client::Dependency;
use dasync_domain::{InvalidName, Name};

/// Why a host cannot be built from what it was given.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum RegistryError {
    /// A name that cannot be stored.
    #[error("`{service}.{routine}` cannot be served")]
    Name {
        /// The service, as given.
        service: String,
        /// The routine, as given.
        routine: String,
        /// What is wrong.
        source: InvalidName,
    },
    /// Two routines of one name.
    #[error(
        "`{service}` is served twice by this host ({}): register each service once, and give \
         services of the same name another one with `#[service(name = \"..\")]`",
        ticked(.routines)
    )]
    ServedTwice {
        /// The service.
        service: Name,
        /// Its routines that are there twice.
        routines: Vec<Name>,
    },
    /// A service was given a client of what nobody serves, as far as this host knows.
    #[error("{}", dependencies::unserved(.by, .dependency, .nearest.as_ref()))]
    Unserved {
        /// The type that was given it.
        by: String,
        /// What is not served.
        dependency: Dependency,
        /// A known name that is much like its own.
        nearest: Option<Name>,
    },
    /// A service was given a client of an aggregate, whose commands this host does not carry out.
    #[error(
        "`{by}` is given a client of the aggregate {dependency}, and hosts do not carry out commands \
         of aggregates yet: give it one in unit tests only (`At::in_memory()`)"
    )]
    UnservedAggregate {
        /// The type that was given it.
        by: String,
        /// The aggregate.
        dependency: Dependency,
    },
    /// What was declared external is served here.
    #[error(
        "{dependency} is declared external, and served by this host as well: take away \
         `.external::<{}>()` or its `.service(..)`",
        .dependency.ty
    )]
    ExternalServed {
        /// What it is.
        dependency: Dependency,
    },
    /// An aggregate was declared external.
    #[error(
        "the aggregate {dependency} is declared external: only services and contracts can be, \
         take away `.external::<{}>()`",
        .dependency.ty
    )]
    ExternalAggregate {
        /// Which.
        dependency: Dependency,
    },
    /// A type was registered, and nothing of it is served.
    #[error(
        "`Several::new({ty} ..)` serves nothing: say what, with `.serves::<dyn Contract>()` or \
         `.serves::<{ty}>()`"
    )]
    ServesNothing {
        /// The type.
        ty: String,
    },
    /// An alias that is a name or an alias of something else, too.
    #[error(
        "`{alias}` is a name or an alias of both `{name}` and `{other}`: a stored name leads to one \
         thing, so take the alias away where it does not belong"
    )]
    AliasTaken {
        /// The alias: a service, or a service and a routine.
        alias: String,
        /// What it leads to.
        name: String,
        /// What else it leads to.
        other: String,
    },
    /// Two aggregates of one name.
    #[error(
        "the aggregate `{aggregate}` is registered twice: register each type once, and give types \
         of the same name another one with `#[aggregate(name = \"..\")]`"
    )]
    AggregateTwice {
        /// The aggregate.
        aggregate: Name,
    },
    /// An aggregate whose name cannot be stored.
    #[error("the aggregate `{aggregate}` cannot be served")]
    AggregateName {
        /// The aggregate, as given.
        aggregate: String,
        /// What is wrong.
        source: InvalidName,
    },
    /// A handler for an event whose name cannot be stored.
    #[error("`{service}.{routine}` cannot handle the event `{event}`")]
    EventName {
        /// The event, as given.
        event: String,
        /// The handler's service.
        service: String,
        /// The handler.
        routine: String,
        /// What is wrong.
        source: InvalidName,
    },
}

/// Names for a message.
fn ticked(names: &[Name]) -> String {
    let names: Vec<_> = names.iter().map(|name| format!("`{name}`")).collect();
    names.join(", ")
}
