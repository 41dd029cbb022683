//! Who was given clients of whom, and whether somebody serves them.
//!
//! Nothing is refused here: services are made in the order in which they are registered, and may be
//! given clients of what is registered later. [`Registry::check`] judges when all are there.

use super::{Registry, RegistryError};
use crate::client::{Contract, Dependency, DependencyKind, Deps, FromHost, HostHandle, Serves};
use dasync_domain::Name;
use std::collections::BTreeMap;

/// What services were given, and what others serve.
#[derive(Debug, Default)]
pub(super) struct Dependencies {
    /// Who was given it, and what it is.
    given: Vec<(String, Dependency)>,
    /// Served by other hosts, by name.
    external: BTreeMap<&'static str, Dependency>,
}

/// Whether a host knows a service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Known {
    /// It is served here.
    Here,
    /// It was declared external.
    Elsewhere,
    /// Neither; perhaps this name is meant.
    Unknown(Option<Name>),
}

impl Registry {
    /// Makes a service and adds what it serves; notes which clients it was given.
    pub fn make<C: ?Sized, S: Serves<C>>(
        &mut self,
        host: &HostHandle,
        make: impl FnOnce(&Deps<'_>) -> S,
    ) {
        let deps = Deps::new(host);
        let service = make(&deps);
        let by = crate::client::without_paths(S::served_by());
        for dependency in deps.asked() {
            let given = (by.clone(), dependency);
            if !self.dependencies.given.contains(&given) {
                self.dependencies.given.push(given);
            }
        }
        std::sync::Arc::new(service).register(self);
    }

    /// Declares that another host of this application serves it.
    pub fn external<C: ?Sized + Contract>(&mut self) {
        let dependency = C::Client::dependency();
        if dependency.kind == DependencyKind::Aggregate {
            self.problems
                .push(RegistryError::ExternalAggregate { dependency });
        } else {
            self.dependencies
                .external
                .insert(dependency.name, dependency);
        }
    }

    /// Notes that a type was registered without anything that it serves.
    pub(crate) fn serves_nothing(&mut self, ty: &str) {
        let ty = crate::client::without_paths(ty);
        self.problems.push(RegistryError::ServesNothing { ty });
    }

    /// Whether this host knows a service, and from where.
    #[must_use]
    pub fn known(&self, service: &str) -> Known {
        if self.is_here(service) {
            Known::Here
        } else if self.dependencies.external.contains_key(service) {
            Known::Elsewhere
        } else {
            Known::Unknown(self.nearest(service))
        }
    }

    /// Everything that is wrong with what was added, now that all of it is there.
    #[must_use]
    pub fn check(&self) -> Vec<RegistryError> {
        let Dependencies { given, external } = &self.dependencies;
        let mut problems = self.problems();
        let both = external.values().filter(|d| self.is_here(d.name));
        problems.extend(
            both.cloned()
                .map(|dependency| RegistryError::ExternalServed { dependency }),
        );
        for (by, dependency) in given {
            let by = by.clone();
            let error = match (dependency.kind, self.known(dependency.name)) {
                (DependencyKind::Aggregate, _) if self.has_aggregate(dependency.name) => continue,
                (DependencyKind::Aggregate, _) => {
                    let dependency = dependency.clone();
                    RegistryError::UnservedAggregate { by, dependency }
                }
                (_, Known::Here | Known::Elsewhere) => continue,
                (_, Known::Unknown(nearest)) => {
                    let dependency = dependency.clone();
                    RegistryError::Unserved {
                        by,
                        dependency,
                        nearest,
                    }
                }
            };
            problems.push(error);
        }
        problems
    }

    fn is_here(&self, service: &str) -> bool {
        Name::new(service).is_ok_and(|name| self.by_name(&self.services, &name).is_some())
    }

    fn has_aggregate(&self, aggregate: &str) -> bool {
        Name::new(aggregate).is_ok_and(|name| self.command(&name).is_some())
    }

    /// The known name that is most like this one, if it may be a slip of the pen: at most a third of
    /// the letters are others.
    fn nearest(&self, wrong: &str) -> Option<Name> {
        let elsewhere = self.dependencies.external.keys();
        let elsewhere = elsewhere.filter_map(|name| Name::new(name).ok());
        let distance = |name: &Name| {
            strsim::damerau_levenshtein(&name.as_str().to_lowercase(), &wrong.to_lowercase())
        };
        let known = self.services.keys().cloned().chain(elsewhere);
        let (distance, nearest) = known
            .map(|name| (distance(&name), name))
            .min_by_key(|(distance, _)| *distance)?;
        (distance <= wrong.len().max(nearest.as_str().len()) / 3).then_some(nearest)
    }
}

/// Why a client that was given to a service has nobody behind it, and what to do.
pub(super) fn unserved(by: &str, dependency: &Dependency, nearest: Option<&Name>) -> String {
    let ty = &dependency.ty;
    let similar = similar(nearest);
    format!(
        "`{by}` is given a client of {dependency}, which this host does not serve: add `.service(..)` \
         for it, or `.external::<{ty}>()` if another process serves it{similar}"
    )
}

/// The end of a message about an unknown name.
pub(crate) fn similar(nearest: Option<&Name>) -> String {
    nearest.map_or_else(String::new, |name| {
        format!("; the most similar name that is known here is `{name}`")
    })
}

#[cfg(test)]
mod tests;
