//! What follows from the log: the obligation table, the lanes that work it off, timers, and the
//! node that runs them.
//!
//! Start reading at [`route()`]: it decides what an event asks for. The subscription folds that into
//! the table, and the lanes look at the streams and act.
#![forbid(unsafe_code)]

pub mod limits;

mod fold;
mod gateway;
mod lanes;
mod node;
mod obligation;
mod outside;
mod perform;
mod route;
mod rows;
mod states;
mod subscription;
mod table;

pub use dasync_application::ports::ProjectionError;
pub use gateway::NodeGateway;
pub use node::{Counters, Node, NodeConfig, NodeError};
pub use obligation::{Duty, Obligation, Start};
pub use route::{Change, callee, route};
pub use table::{Parked, Rejected};
