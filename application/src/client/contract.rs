//! What a service is to those who call it.

use super::{Dependency, HostHandle};
use crate::registry::Registry;
use std::fmt;
use std::sync::Arc;

/// Something that can be called: a service type, `dyn Contract`, or an aggregate.
///
/// [`Client`] is what callers hold.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no client",
    note = "mark its `impl` or trait with `#[service]` (for a contract write `dyn Trait`), or its `impl` with `#[aggregate]`"
)]
pub trait Contract: 'static {
    /// The stored name.
    const NAME: &'static str;
    /// Stored names that it had before.
    const ALIASES: &'static [&'static str] = &[];
    /// Routines whose stored names are not those of their functions: function and names.
    const ROUTINES: &'static [(&'static str, RoutineNames)] = &[];
    /// What callers hold.
    type Client: FromHost;
}

/// What callers of `S` hold: `Client<Kitchen>`, `Client<dyn PaymentTerminal>`, `Client<Account>`.
pub type Client<S> = <S as Contract>::Client;

/// A client that a host can make.
pub trait FromHost {
    /// What it reaches.
    #[doc(hidden)]
    fn dependency() -> Dependency;

    /// Makes it.
    #[doc(hidden)]
    fn from_host(host: &HostHandle) -> Self;
}

/// `C` is served by `Self`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a service",
    note = "mark its `impl` with `#[service]`"
)]
pub trait Serves<C: ?Sized>: Send + Sync + 'static {
    /// Adds all routines and handlers.
    #[doc(hidden)]
    fn register(self: Arc<Self>, registry: &mut Registry);

    /// The type whose routines they are, for messages.
    #[doc(hidden)]
    #[must_use]
    fn served_by() -> &'static str
    where
        Self: Sized,
    {
        std::any::type_name::<Self>()
    }
}

/// A contract trait as an object.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no client",
    note = "mark its `impl` or trait with `#[service]` (for a contract write `dyn Trait`), or its `impl` with `#[aggregate]`"
)]
pub trait ContractObject: 'static {
    /// The stored name.
    const NAME: &'static str;
    /// Stored names that it had before.
    const ALIASES: &'static [&'static str] = &[];
    /// Routines whose stored names are not those of their functions: function and names.
    const ROUTINES: &'static [(&'static str, RoutineNames)] = &[];
    /// Makes its client.
    #[doc(hidden)]
    fn object(host: &HostHandle) -> Arc<Self>;
}

#[diagnostic::do_not_recommend]
impl<C: ?Sized + ContractObject> Contract for C {
    const NAME: &'static str = <C as ContractObject>::NAME;
    const ALIASES: &'static [&'static str] = <C as ContractObject>::ALIASES;
    const ROUTINES: &'static [(&'static str, RoutineNames)] = <C as ContractObject>::ROUTINES;
    type Client = Arc<C>;
}

impl<C: ?Sized + ContractObject> FromHost for Arc<C> {
    fn dependency() -> Dependency {
        Dependency::contract(<C as ContractObject>::NAME, std::any::type_name::<C>())
    }

    fn from_host(host: &HostHandle) -> Self {
        C::object(host)
    }
}

/// The stored name of a routine, and those that it had before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RoutineNames {
    /// The stored name.
    pub name: &'static str,
    /// Stored names that it had before.
    pub aliases: &'static [&'static str],
}

/// The names of the routine with a function of this name: by default that name.
///
/// ```
/// use dasync_application::client::{RoutineNames, routine_names};
///
/// let charge = RoutineNames { name: "charge", aliases: &[] };
/// assert_eq!(routine_names(&[("pay", charge)], "pay").name, "charge");
/// assert_eq!(routine_names(&[("pay", charge)], "refund").name, "refund");
/// ```
#[must_use]
pub const fn routine_names(
    all: &[(&'static str, RoutineNames)],
    function: &'static str,
) -> RoutineNames {
    let mut rest = all;
    while let [(name, names), others @ ..] = rest {
        if same(name.as_bytes(), function.as_bytes()) {
            return *names;
        }
        rest = others;
    }
    RoutineNames {
        name: function,
        aliases: &[],
    }
}

/// `==`, which is not there for constants.
const fn same(mut a: &[u8], mut b: &[u8]) -> bool {
    while let ([first, rest @ ..], [other, others @ ..]) = (a, b) {
        if *first != *other {
            return false;
        }
        (a, b) = (rest, others);
    }
    a.is_empty() && b.is_empty()
}

/// How a client reaches its service: through a host, or directly in a unit test.
pub enum Reach<S> {
    /// Through a host.
    Host(HostHandle),
    /// The service itself.
    Local(Arc<S>),
}

impl<S> Reach<S> {
    /// The host. A client that is [`Reach::Local`] is asked for its service first.
    ///
    /// # Panics
    /// If it is reached directly: a bug of the macro.
    #[must_use]
    #[expect(clippy::panic, reason = "only a bug of the macro can ask")]
    pub fn host(&self) -> &HostHandle {
        match self {
            Self::Host(host) => host,
            Self::Local(_) => {
                panic!("a client without a host was asked for it: a bug of `#[service]`")
            }
        }
    }
}

impl<S> Clone for Reach<S> {
    fn clone(&self) -> Self {
        match self {
            Self::Host(host) => Self::Host(host.clone()),
            Self::Local(service) => Self::Local(service.clone()),
        }
    }
}

impl<S> fmt::Debug for Reach<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Host(_) => "Host",
            Self::Local(_) => "Local",
        })
    }
}
