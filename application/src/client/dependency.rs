//! What a service is given when it is made: clients of others, each of them noted.
//!
//! Clients find whom they reach when they are called, not when they are made: so services may be
//! given clients of each other, in any order.

use super::{FromHost, HostHandle};
use std::cell::RefCell;
use std::fmt;

/// What a client reaches, as far as a host has to know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dependency {
    /// What it is.
    pub kind: DependencyKind,
    /// Its stored name.
    pub name: &'static str,
    /// Its type, as one writes it: `Barista`, `dyn PaymentTerminal`.
    pub ty: String,
}

/// What can be reached through a client.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DependencyKind {
    /// The routines of a type.
    Service,
    /// A contract, whoever serves it.
    Contract,
    /// The aggregates of a type.
    Aggregate,
}

impl Dependency {
    /// A type with routines.
    #[must_use]
    pub fn service(name: &'static str, ty: &'static str) -> Self {
        Self::of(DependencyKind::Service, name, ty)
    }

    /// A contract.
    #[must_use]
    pub fn contract(name: &'static str, ty: &'static str) -> Self {
        Self::of(DependencyKind::Contract, name, ty)
    }

    /// A type of aggregates.
    #[must_use]
    pub fn aggregate(name: &'static str, ty: &'static str) -> Self {
        Self::of(DependencyKind::Aggregate, name, ty)
    }

    fn of(kind: DependencyKind, name: &'static str, ty: &str) -> Self {
        let ty = without_paths(ty);
        Self { kind, name, ty }
    }
}

impl fmt::Display for Dependency {
    /// The type as people speak of it, with its stored name if that is another one.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ty = self.ty.strip_prefix("dyn ").unwrap_or(&self.ty);
        write!(f, "`{ty}`")?;
        if ty != self.name {
            write!(f, " (stored as `{}`)", self.name)?;
        }
        Ok(())
    }
}

/// A type's name without the modules: `dyn shop::Pay<shop::Card>` as `dyn Pay<Card>`.
pub(crate) fn without_paths(ty: &str) -> String {
    let mut short = String::with_capacity(ty.len());
    // where the identifier that is being read begins
    let mut start = 0;
    let mut rest = ty.chars().peekable();
    while let Some(c) = rest.next() {
        if c == ':' && rest.peek() == Some(&':') {
            rest.next();
            short.truncate(start);
            continue;
        }
        short.push(c);
        if !(c.is_alphanumeric() || "_{}#".contains(c)) {
            start = short.len();
        }
    }
    short
}

/// Hands a service's constructor the clients that the service calls, and notes them.
///
/// A client finds whom it reaches when it is called: two services may be given clients of each
/// other.
pub struct Deps<'a> {
    host: &'a HostHandle,
    asked: RefCell<Vec<Dependency>>,
}

impl<'a> Deps<'a> {
    pub(crate) fn new(host: &'a HostHandle) -> Self {
        Self {
            host,
            asked: RefCell::default(),
        }
    }

    /// A client, chosen by the type of the field it is put in: `Client<Barista>`,
    /// `Client<dyn PaymentTerminal>`.
    #[must_use]
    pub fn client<T: FromHost>(&self) -> T {
        self.asked.borrow_mut().push(T::dependency());
        T::from_host(self.host)
    }

    /// The host itself, for a service that resolves promises. Clients that are made of it are not
    /// noted, so nobody checks whether somebody serves them.
    #[must_use]
    pub fn host(&self) -> HostHandle {
        self.host.clone()
    }

    pub(crate) fn asked(self) -> Vec<Dependency> {
        self.asked.into_inner()
    }
}

impl fmt::Debug for Deps<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Deps")
            .field("asked", &self.asked)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_type_is_shown_as_one_writes_it() {
        for (ty, short) in [
            ("Barista", "Barista"),
            ("dyn shop::pay::Terminal", "dyn Terminal"),
            (
                "shop::Till<shop::Card, alloc::vec::Vec<u8>>",
                "Till<Card, Vec<u8>>",
            ),
            ("(a::B, &c::D)", "(B, &D)"),
            ("it::served::{{closure}}::Desk", "Desk"),
        ] {
            assert_eq!(without_paths(ty), short);
        }
    }

    #[test]
    fn a_stored_name_is_shown_if_it_is_another_one() {
        let dependency = Dependency::contract("Pay", "dyn shop::Pay");
        assert_eq!(dependency.to_string(), "`Pay`");
        let dependency = Dependency::contract("till", "dyn shop::Pay");
        assert_eq!(dependency.to_string(), "`Pay` (stored as `till`)");
    }
}
