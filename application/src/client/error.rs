//! What can go wrong when a routine is reached from outside.

use crate::ports::{AppendError, ReadError};
use crate::registry::similar;
use dasync_domain::limits::KEY_BYTES_MAX;
use dasync_domain::{
    InvalidName, InvalidPromiseName, InvalidRoutineId, Name, PromiseName, RoutineId,
};

/// Why a host could not do what was asked from outside. The routine itself is untouched by it.
#[derive(Debug, Clone, thiserror::Error)]
#[non_exhaustive]
pub enum ClientError {
    /// The call belongs to no host: it was made on the service itself, or by a mock.
    #[error("`{call}` is no call through a host's client: await it, or make it with a client")]
    NoHost {
        /// Which call.
        call: String,
    },
    /// The service is not served here, nor known to be served elsewhere.
    #[error(
        "`{service}` is neither served by this host nor declared external: add `.service(..)` for \
         it, or `.external::<..>()` if another process serves it{}",
        similar(.nearest.as_ref())
    )]
    UnknownService {
        /// The service.
        service: Name,
        /// A known name that is much like its own.
        nearest: Option<Name>,
    },
    /// The service is served here, and has no such routine.
    #[error("`{service}`, as this host serves it, has no routine `{routine}`")]
    UnknownRoutine {
        /// The service.
        service: Name,
        /// The routine.
        routine: Name,
    },
    /// The routine may only be called by other routines: it is not `pub`.
    #[error("`{service}.{routine}` cannot be started from outside: it is not `pub`")]
    NotPublic {
        /// The service.
        service: Name,
        /// The routine.
        routine: Name,
    },
    /// A name in the call cannot be stored.
    #[error("the call `{call}` cannot be made")]
    Name {
        /// Which call.
        call: String,
        /// What is wrong.
        source: InvalidName,
    },
    /// A text that should name a routine.
    #[error(transparent)]
    Id(#[from] InvalidRoutineId),
    /// There is no such routine.
    #[error("there is no routine {id}")]
    NotFound {
        /// Which.
        id: RoutineId,
    },
    /// The idempotency key was used before, for a call with other arguments.
    #[error(
        "the key {key:?} already belongs to {id}, which was started with other arguments; a key \
         stands for one call"
    )]
    KeyReused {
        /// The key.
        key: String,
        /// What it started.
        id: RoutineId,
    },
    /// The idempotency key is empty or too long.
    #[error("an idempotency key has 1 to {KEY_BYTES_MAX} bytes, this one has {bytes}")]
    KeyLength {
        /// How long it is.
        bytes: usize,
    },
    /// The arguments are too large to be stored.
    #[error(
        "the arguments have {bytes} bytes, the store takes {bytes_max}; pass a reference to \
             where they are"
    )]
    PayloadTooLarge {
        /// How large they are.
        bytes: usize,
        /// The bound.
        bytes_max: usize,
    },
    /// An argument cannot be encoded.
    #[error("the call `{call}` cannot be made: {reason}")]
    Arguments {
        /// Which call.
        call: String,
        /// Why.
        reason: String,
    },
    /// What is stored cannot be read as the type that was asked for.
    #[error("the result of {id} cannot be read: {reason}")]
    Result {
        /// Whose result.
        id: RoutineId,
        /// Why.
        reason: String,
    },
    /// A text that cannot name a promise.
    #[error(transparent)]
    PromiseName(#[from] InvalidPromiseName),
    /// The promise was resolved before, with another value.
    #[error(
        "the promise `{promise}` of {id} has been resolved with another value before, which stays; \
         the first resolution wins"
    )]
    PromiseResolved {
        /// Which promise.
        promise: PromiseName,
        /// Whose.
        id: RoutineId,
    },
    /// The value of a promise cannot be encoded, or is too large.
    #[error("the promise `{promise}` cannot be resolved with this value: {reason}")]
    PromiseValue {
        /// Which promise.
        promise: PromiseName,
        /// Why.
        reason: String,
    },
    /// The routine has ended: nobody waits for its promise any more.
    #[error("the promise `{promise}` cannot be resolved: {id} has ended")]
    Ended {
        /// Which promise.
        promise: PromiseName,
        /// Whose.
        id: RoutineId,
    },
    /// A command is not one of its aggregate, or cannot be carried out.
    #[error("the command `{command}` failed: {reason}")]
    Command {
        /// The aggregate and the command.
        command: String,
        /// Why.
        reason: String,
    },
    /// This host cannot do that.
    #[error("{what} is not supported by this host")]
    Unsupported {
        /// What was asked for.
        what: String,
    },
    /// The host has been stopped; what was started goes on when it is started again.
    #[error("the host has been stopped")]
    Stopped,
    /// The store refused to take the request.
    #[error("the request could not be stored")]
    Append(#[from] AppendError),
    /// The store could not be read.
    #[error("the answer could not be read")]
    Read(#[from] ReadError),
}
