//! Reaching routines from outside: clients, handles, and the door that a host opens for them.
//!
//! Nothing here knows how a call is carried out: a host implements [`Gateway`].

mod contract;
mod dependency;
mod error;
mod gateway;
mod handle;
mod several;
mod status;

pub use contract::{
    Client, Contract, ContractObject, FromHost, Reach, RoutineNames, Serves, routine_names,
};
pub(crate) use dependency::without_paths;
pub use dependency::{Dependency, DependencyKind, Deps};
pub use error::ClientError;
pub use gateway::{Gateway, HostHandle};
pub use handle::Handle;
pub(crate) use handle::unavailable;
pub use several::{All, Several};
pub use status::RoutineStatus;

#[cfg(test)]
mod tests;
