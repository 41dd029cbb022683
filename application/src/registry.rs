//! What a host serves: routines by service and name, and handlers by event.

use crate::aggregate::{AggregateDef, CommandError, execute};
use dasync_domain::Name;
use dasync_domain::codec::Encoded;
use dasync_domain::routine::{Arguments, Finished, Frame, RaisedEvent, RoutineInfo};
use futures::future::BoxFuture;
use std::collections::BTreeSet;
use std::collections::btree_map::{BTreeMap, Entry};
use std::fmt;

mod dependencies;
mod error;
mod manifest;

pub use dependencies::Known;
pub(crate) use dependencies::similar;
pub use error::RegistryError;

/// The state machine of a routine: runs one segment in a frame.
pub type Run = Box<dyn for<'a> Fn(&'a mut Frame) -> BoxFuture<'a, Finished> + Send + Sync>;

/// Runs a command of an aggregate on its past events, see [`execute`].
pub type RunCommand =
    fn(&[Encoded], &str, &Arguments) -> Result<(Finished, Vec<RaisedEvent>), CommandError>;

/// A routine that a host serves.
pub struct Served {
    /// Its state machine.
    pub run: Run,
    /// What its code says about itself.
    pub info: &'static RoutineInfo,
    /// Whether it may be started from outside the host.
    pub public: bool,
}

impl fmt::Debug for Served {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            run: _,
            info,
            public,
        } = self;
        f.debug_struct("Served")
            .field("info", info)
            .field("public", public)
            .finish()
    }
}

/// Who serves a service, as Rust names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ServedBy {
    /// The type.
    pub ty: &'static str,
    /// The contract; `None`: the type's own service.
    pub contract: Option<&'static str>,
}

/// All routines and handlers of a host.
#[derive(Debug, Default)]
pub struct Registry {
    services: BTreeMap<Name, BTreeMap<Name, Served>>,
    handlers: BTreeMap<Name, Vec<(Name, Name)>>,
    aggregates: BTreeMap<Name, RunCommand>,
    /// Names that services had before, and what they are called now.
    aliases: BTreeMap<Name, BTreeSet<Name>>,
    /// The same for routines, by their services.
    routine_aliases: BTreeMap<(Name, Name), BTreeSet<Name>>,
    served_by: BTreeMap<Name, ServedBy>,
    problems: Vec<RegistryError>,
    dependencies: dependencies::Dependencies,
}

impl Registry {
    /// Adds a service with its earlier names. Its routines are added one by one.
    pub fn service(&mut self, name: &'static str, aliases: &[&'static str], by: ServedBy) {
        if let Ok(name) = Name::new(name) {
            self.served_by.insert(name, by);
        }
        self.aliases(name, aliases);
    }

    /// Adds a routine. What is wrong with it is kept in [`Registry::problems`].
    pub fn routine(
        &mut self,
        service: &'static str,
        method: &'static str,
        public: bool,
        info: &'static RoutineInfo,
        run: impl for<'a> Fn(&'a mut Frame) -> BoxFuture<'a, Finished> + Send + Sync + 'static,
    ) {
        let Some((service, routine)) = self.names(service, method) else {
            return;
        };
        for alias in info.aliases {
            if let Some((_, alias)) = self.names(service.as_str(), alias) {
                let owners = self.routine_aliases.entry((service.clone(), alias));
                owners.or_default().insert(routine.clone());
            }
        }
        match self
            .services
            .entry(service.clone())
            .or_default()
            .entry(routine)
        {
            Entry::Vacant(place) => {
                place.insert(Served {
                    run: Box::new(run),
                    info,
                    public,
                });
            }
            Entry::Occupied(place) => {
                let routine = place.key().clone();
                if let Some(RegistryError::ServedTwice {
                    service: last,
                    routines,
                }) = self.problems.last_mut()
                    && *last == service
                {
                    routines.push(routine);
                } else {
                    let routines = vec![routine];
                    self.problems
                        .push(RegistryError::ServedTwice { service, routines });
                }
            }
        }
    }

    /// Adds a handler: the routine is started once for each event of this name.
    pub fn handler(&mut self, event: &'static str, service: &'static str, method: &'static str) {
        let Some(handler) = self.names(service, method) else {
            return;
        };
        match Name::new(event) {
            Ok(event) => {
                let handlers = self.handlers.entry(event).or_default();
                if !handlers.contains(&handler) {
                    handlers.push(handler);
                }
            }
            Err(source) => self.problems.push(RegistryError::EventName {
                event: event.into(),
                service: service.into(),
                routine: method.into(),
                source,
            }),
        }
    }

    /// Serves a service, or an aggregate, under names that it had before, too: what is in the log
    /// under those goes on with the code of now.
    pub fn aliases(&mut self, service: &'static str, aliases: &[&'static str]) {
        if let Ok(name) = Name::new(service) {
            // known, even if it has no routine yet
            self.services.entry(name).or_default();
        }
        for alias in aliases {
            if let Some((name, alias)) = self.names(service, alias)
                && alias != name
            {
                self.aliases.entry(alias).or_default().insert(name);
            }
        }
    }

    /// Adds an aggregate's type.
    pub fn aggregate<A: AggregateDef>(&mut self) {
        match Name::new(A::NAME) {
            Ok(aggregate) => {
                if self
                    .aggregates
                    .insert(aggregate.clone(), execute::<A>)
                    .is_some()
                {
                    self.problems
                        .push(RegistryError::AggregateTwice { aggregate });
                }
            }
            Err(source) => self.problems.push(RegistryError::AggregateName {
                aggregate: A::NAME.into(),
                source,
            }),
        }
    }

    fn names(&mut self, service: &str, routine: &str) -> Option<(Name, Name)> {
        match (Name::new(service), Name::new(routine)) {
            (Ok(service), Ok(routine)) => Some((service, routine)),
            (Err(source), _) | (_, Err(source)) => {
                let (service, routine) = (service.into(), routine.into());
                self.problems.push(RegistryError::Name {
                    service,
                    routine,
                    source,
                });
                None
            }
        }
    }

    /// The routine of this name, or of one that it had before, if it is served.
    #[must_use]
    pub fn get(&self, service: &Name, routine: &Name) -> Option<&Served> {
        let (service, routines) = self.by_name(&self.services, service)?;
        routines.get(routine).or_else(|| {
            let now = self
                .routine_aliases
                .get(&(service.clone(), routine.clone()))?;
            routines.get(now.first()?)
        })
    }

    /// What is registered under a name, or under what it is called now.
    fn by_name<'a, T>(&self, all: &'a BTreeMap<Name, T>, name: &Name) -> Option<(&'a Name, &'a T)> {
        all.get_key_value(name)
            .or_else(|| all.get_key_value(self.aliases.get(name)?.first()?))
    }

    /// How commands of an aggregate are run, if its type is served.
    #[must_use]
    pub fn command(&self, aggregate: &Name) -> Option<RunCommand> {
        let (_, command) = self.by_name(&self.aggregates, aggregate)?;
        Some(*command)
    }

    /// The handlers of an event: service and routine.
    #[must_use]
    pub fn handlers(&self, event: &str) -> &[(Name, Name)] {
        let name = Name::new(event).ok();
        name.and_then(|name| self.handlers.get(&name))
            .map_or(&[], Vec::as_slice)
    }

    /// All handlers: event, service and routine, in order.
    pub fn all_handlers(&self) -> impl Iterator<Item = (Name, Name, Name)> + '_ {
        self.handlers.iter().flat_map(|(event, handlers)| {
            handlers
                .iter()
                .map(|(service, routine)| (event.clone(), service.clone(), routine.clone()))
        })
    }

    /// All routines, in order.
    pub fn routines(&self) -> impl Iterator<Item = (&Name, &Name, &Served)> {
        self.services.iter().flat_map(|(service, routines)| {
            routines
                .iter()
                .map(move |(routine, served)| (service, routine, served))
        })
    }

    /// The services that are served.
    #[must_use]
    pub fn services(&self) -> BTreeSet<Name> {
        self.services.keys().cloned().collect()
    }

    /// All names under which the handler of an event may have been registered before: service and
    /// routine, without its names of now.
    #[must_use]
    pub fn earlier_names(&self, service: &Name, routine: &Name) -> Vec<(Name, Name)> {
        let of_service = self.aliases.iter().filter(|(_, now)| now.contains(service));
        let services = of_service.map(|(alias, _)| alias).chain([service]);
        let of_routine = self.routine_aliases.iter();
        let of_routine = of_routine.filter(|((s, _), now)| s == service && now.contains(routine));
        let routines: Vec<_> = of_routine
            .map(|((_, alias), _)| alias)
            .chain([routine])
            .collect();
        let all = services.flat_map(|s| routines.iter().map(move |r| (s.clone(), (*r).clone())));
        all.filter(|(s, r)| (s, r) != (service, routine)).collect()
    }

    /// What is wrong with what was added so far. [`Registry::check`] has this, and what can be told
    /// only when everything was added.
    #[must_use]
    pub fn problems(&self) -> Vec<RegistryError> {
        let mut problems = self.problems.clone();
        for (alias, owners) in &self.aliases {
            let named = |all: &BTreeSet<Name>| all.contains(alias).then(|| alias.clone());
            let mut called: BTreeSet<Name> = owners.clone();
            called.extend(named(&self.services()));
            called.extend(named(&self.aggregates.keys().cloned().collect()));
            problems.extend(taken(alias.as_str().into(), &called, |name| {
                name.as_str().into()
            }));
        }
        for ((service, alias), owners) in &self.routine_aliases {
            let mut called: BTreeSet<Name> = owners.clone();
            let routines = self.services.get(service);
            called.extend(
                routines
                    .and_then(|all| all.get_key_value(alias))
                    .map(|(r, _)| r.clone()),
            );
            let shown = |name: &Name| format!("{service}.{name}");
            problems.extend(taken(shown(alias), &called, shown));
        }
        problems
    }
}

/// The error for an alias of more than one.
fn taken(
    alias: String,
    called: &BTreeSet<Name>,
    shown: impl Fn(&Name) -> String,
) -> Option<RegistryError> {
    let mut called = called.iter().map(shown);
    let (name, other) = (called.next()?, called.next()?);
    Some(RegistryError::AliasTaken { alias, name, other })
}

#[cfg(test)]
mod tests;
