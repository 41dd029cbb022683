//! Durable, distributed backends as plain async Rust, on an event store.
//!
//! An async fn of a service is a *routine*: at each `.await` its position and its live locals are
//! appended to the log as one event, and after a crash it goes on there. Nothing is replayed, and
//! there is no rule about what code may do between two awaits.
//!
//! | feature | what it adds | default |
//! |---|---|---|
//! | `embedded` | an event store in a folder | yes |
//! | `macros` | `#[service]`, `#[aggregate]`, `#[event]` | yes |
//! | `test-util` | clocks, ids and stores under a test's control | no |
//!
//! # Guarantees
//! Recorded transitions, starts of callees and handlers, and commands happen exactly once, while
//! streams are retained and the log is not rewound. Code between two awaits, and the effect of a
//! [`step`], is at least once; a step's recorded result is exactly once, and [`step_key`] is the
//! same for each of its attempts.
#![forbid(unsafe_code)]

extern crate self as dasync;

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;
pub mod host;
pub mod prelude;
mod watched;

// Services and events, as types.
pub use dasync_application::aggregate::{Aggregate, At};
pub use dasync_application::context::raise;
pub use dasync_domain::DomainEvent;
#[cfg(feature = "macros")]
pub use dasync_macros::{aggregate, event, service};

// What a routine can await.
pub use dasync_application::context::{routine_id, step_key};
pub use dasync_application::operation::{
    Call, CarriesFault, Durable, Either, Outcome, Promise, Started, delay, inline, promise, start,
    step, when_all, when_all_settled, when_any, when_each, yield_now,
};
pub use dasync_application::retry::Retry;
pub use dasync_domain::Fault;

// Hosts and stores.
#[cfg(feature = "embedded")]
pub use dasync_infrastructure::embedded;
pub use dasync_infrastructure::memory;
pub use host::{BuildError, Host, HostBuilder, Stores};
pub use watched::StoreHealth;

// Routines from outside.
pub use dasync_application::client::{
    Client, ClientError, Contract, Handle, HostHandle, RoutineStatus,
};
pub use dasync_domain::{PromiseName, RoutineId};

// What a build can resume, and what a later one makes of it.
pub use dasync_domain::routine::{Change, Manifest, Verdict};

/// The parts of a [`Manifest`].
pub mod manifest {
    pub use dasync_domain::routine::{
        AggregateEntry, MadeAgain, PointEntry, RoutineEntry, ServiceEntry, Variable,
    };
}

/// Pages about working with dasync.
#[cfg(all(doc, not(doctest)))]
pub mod docs {
    #[doc = include_str!("docs/changing_code.md")]
    pub mod changing_code {}
    #[doc = include_str!("docs/performance.md")]
    pub mod performance {}
    #[doc = include_str!("docs/what_you_can_write.md")]
    pub mod what_you_can_write {}
}

/// For unit tests of services, without a host.
pub mod testing {
    pub use dasync_application::context::{Promises, recording, recording_async};
    pub use dasync_domain::routine::RaisedEvent;
}

/// For those who write adapters and tools.
pub mod ports {
    pub use dasync_application::ports::*;
    pub use dasync_domain::{
        EventKind, EventRef, EventToAppend, ExpectedRevision, Position, RecordedEvent, Revision,
        StreamId,
    };
    #[cfg(feature = "test-util")]
    pub use dasync_infrastructure::{ManualClock, SeededIds, faulty};
    pub use dasync_infrastructure::{RandomIds, SystemClock};
}

/// The programs of the page about changed code are compiled.
#[cfg(doctest)]
#[doc = include_str!("../tests/versions/deploying.md")]
mod deploying {}

/// The README's program is compiled and run as a test.
#[cfg(all(doctest, feature = "embedded", feature = "macros"))]
#[doc = include_str!("../README.md")]
mod readme {}
