//! What a host serves: routines by service and name, and handlers by event.

mod manifest;

use crate::aggregate::{AggregateDef, CommandError, execute};
use dasync_domain::codec::Encoded;
use dasync_domain::routine::{Arguments, Finished, Frame, RaisedEvent, RoutineInfo};
use dasync_domain::{InvalidName, Name};
use futures::future::BoxFuture;
use std::collections::BTreeSet;
use std::collections::btree_map::{BTreeMap, Entry};
use std::fmt;

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
        "`{service}.{routine}` is served twice by this host: register each service once, and give \
         services of the same name another one with `#[service(name = \"..\")]`"
    )]
    ServedTwice {
        /// The service.
        service: Name,
        /// The routine.
        routine: Name,
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
                self.problems
                    .push(RegistryError::ServedTwice { service, routine });
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

    /// What is wrong with what was added; a host refuses to be built while there is anything.
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
mod tests {
    use super::*;

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

    fn add(registry: &mut Registry, service: &'static str, routine: &'static str) {
        registry.routine(service, routine, true, &INFO, |_| {
            Box::pin(async { Finished::Ok(Encoded::of(&()).unwrap()) })
        });
    }

    fn name(text: &str) -> Name {
        Name::new(text).unwrap()
    }

    #[test]
    fn what_was_added_is_found() {
        let mut registry = Registry::default();
        add(&mut registry, "Bank", "pay");
        registry.handler("Sold", "Bank", "pay");
        registry.handler("Sold", "Bank", "pay");
        assert_eq!(registry.problems(), []);
        assert!(
            registry
                .get(&name("Bank"), &name("pay"))
                .is_some_and(|served| served.public)
        );
        assert!(registry.get(&name("Bank"), &name("refund")).is_none());
        assert_eq!(registry.handlers("Sold"), [(name("Bank"), name("pay"))]);
        assert_eq!(registry.handlers("$sold"), []);
        assert_eq!(registry.all_handlers().count(), 1);
        assert_eq!(registry.services(), BTreeSet::from([name("Bank")]));
    }

    #[test]
    fn a_service_is_found_under_the_names_that_it_had() {
        let mut registry = Registry::default();
        add(&mut registry, "Bank", "pay");
        registry.aliases("Bank", &["Till", "Bank"]);
        assert!(registry.get(&name("Till"), &name("pay")).is_some());
        assert!(registry.get(&name("Shop"), &name("pay")).is_none());
        assert_eq!(registry.services(), BTreeSet::from([name("Bank")]));
        registry.aliases("Bank", &["Old Till"]);
        assert_eq!(registry.problems().len(), 1);
    }

    static RENAMED: RoutineInfo = RoutineInfo {
        name: "charge",
        aliases: &["pay"],
        ..INFO
    };

    #[test]
    fn a_routine_is_found_under_the_names_that_it_had() {
        let mut registry = Registry::default();
        registry.routine("Bank", "charge", true, &RENAMED, |_| {
            Box::pin(async { Finished::Ok(Encoded::of(&()).unwrap()) })
        });
        registry.aliases("Bank", &["Till"]);
        let info = |service, routine| registry.get(&name(service), &name(routine)).map(|s| s.info);
        for service in ["Bank", "Till"] {
            assert_eq!(info(service, "pay"), Some(&RENAMED));
            assert_eq!(info(service, "charge"), Some(&RENAMED));
        }
        assert_eq!(registry.problems(), []);
        let earlier = registry.earlier_names(&name("Bank"), &name("charge"));
        let earlier: Vec<_> = earlier.iter().map(|(s, r)| format!("{s}.{r}")).collect();
        assert_eq!(earlier, ["Till.pay", "Till.charge", "Bank.pay"]);
    }

    #[test]
    fn a_name_that_leads_to_two_things_is_a_problem() {
        let mut registry = Registry::default();
        add(&mut registry, "Bank", "pay");
        registry.routine("Bank", "charge", true, &RENAMED, |_| {
            Box::pin(async { Finished::Ok(Encoded::of(&()).unwrap()) })
        });
        add(&mut registry, "Shop", "pay");
        registry.aliases("Bank", &["Shop", "Till"]);
        registry.aliases("Shop", &["Till"]);
        let problems: Vec<_> = registry
            .problems()
            .iter()
            .map(ToString::to_string)
            .collect();
        assert_eq!(problems.len(), 3, "{problems:?}");
        assert!(problems[0].starts_with("`Shop` is a name or an alias of both `Bank` and `Shop`"));
        assert!(problems[1].starts_with("`Till` is a name or an alias of both `Bank` and `Shop`"));
        assert!(problems[2].contains("both `Bank.charge` and `Bank.pay`"));
    }

    #[test]
    fn what_cannot_be_served_is_a_problem_with_names() {
        let mut registry = Registry::default();
        add(&mut registry, "Bank", "pay");
        add(&mut registry, "Bank", "pay");
        add(&mut registry, "Bank-2", "pay");
        registry.handler("no event", "Bank", "pay");
        let problems: Vec<_> = registry
            .problems()
            .iter()
            .map(ToString::to_string)
            .collect();
        assert!(
            problems[0].starts_with("`Bank.pay` is served twice"),
            "{problems:?}"
        );
        assert_eq!(problems[1], "`Bank-2.pay` cannot be served");
        assert_eq!(problems[2], "`Bank.pay` cannot handle the event `no event`");
        assert_eq!(problems.len(), 3);
    }
}
