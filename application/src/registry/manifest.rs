//! What is registered, as data.

use super::Registry;
use dasync_domain::Name;
use dasync_domain::routine::{AggregateEntry, Manifest, RoutineEntry, ServiceEntry};
use std::collections::{BTreeMap, BTreeSet};

impl Registry {
    /// Everything that is served here, see [`Manifest`].
    #[must_use]
    pub fn manifest(&self, application: &str, generation: u64) -> Manifest {
        let aggregates = self.aggregates.keys().map(|name| AggregateEntry {
            name: name.as_str().into(),
            aliases: self.aliases_of(name),
        });
        Manifest {
            application: application.into(),
            generation,
            services: self
                .services
                .keys()
                .map(|name| self.service_entry(name))
                .collect(),
            aggregates: aggregates.collect(),
            events: self.handlers.keys().map(|e| e.as_str().into()).collect(),
        }
    }

    fn service_entry(&self, name: &Name) -> ServiceEntry {
        let routines: Option<&BTreeMap<_, _>> = self.services.get(name);
        let entries = routines.into_iter().flatten().map(|(routine, served)| {
            let handler = (name.clone(), routine.clone());
            let on = self
                .handlers
                .iter()
                .filter(|(_, all)| all.contains(&handler));
            RoutineEntry {
                on: on.map(|(event, _)| event.as_str().into()).collect(),
                ..RoutineEntry::of(served.info, served.public)
            }
        });
        let by = self.served_by.get(name).copied().unwrap_or_default();
        ServiceEntry {
            name: name.as_str().into(),
            aliases: self.aliases_of(name),
            contract: by.contract.map(Into::into),
            served_by: by.ty.into(),
            routines: entries.collect(),
        }
    }

    fn aliases_of(&self, name: &Name) -> Vec<String> {
        let of_this = |now: &BTreeSet<Name>| now.contains(name);
        let aliases = self.aliases.iter().filter(|(_, now)| of_this(now));
        aliases.map(|(alias, _)| alias.as_str().into()).collect()
    }
}
