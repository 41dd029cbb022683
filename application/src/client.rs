//! Reaching routines from outside: clients, handles, and the door that a host opens for them.
//!
//! Nothing here knows how a call is carried out: a host implements [`Gateway`].

mod contract;
mod error;
mod gateway;
mod handle;
mod status;

pub use contract::{
    Client, Contract, ContractObject, FromHost, Reach, RoutineNames, Serves, routine_names,
};
pub use error::ClientError;
pub use gateway::{Gateway, HostHandle};
pub use handle::Handle;
pub(crate) use handle::unavailable;
pub use status::RoutineStatus;

#[cfg(test)]
mod tests;
