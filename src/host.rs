//! A host: services, a store and a clock made into a running node.

use crate::watched::{StoreHealth, Tell, Watched, WatchedProjections};
use dasync_application::client::{
    Client, ClientError, Contract, FromHost, Gateway, Handle, HostHandle, RoutineStatus, Serves,
};
use dasync_application::operation::{Argument, Outcome};
use dasync_application::ports::{Clock, EventStore, Ids, ProjectionStore};
use dasync_application::registry::Registry;
use dasync_domain::codec::Encoded;
use dasync_domain::routine::{Answer, CallRequest, Manifest};
use dasync_domain::{InvalidName, Name, PromiseName, RoutineId};
use dasync_infrastructure::{RandomIds, SystemClock};
use dasync_projections::{
    Counters, Node, NodeConfig, NodeError, NodeGateway, Obligation, Parked, ProjectionError,
    Rejected, limits,
};
use futures::future::BoxFuture;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

pub use dasync_application::client::{Deps, Several};
pub use dasync_application::registry::RegistryError;

/// The log, and where what is derived from it is kept.
#[derive(Clone)]
pub struct Stores {
    /// The log.
    pub events: Arc<dyn EventStore>,
    /// What is derived from it.
    pub projections: Arc<dyn ProjectionStore>,
}

impl std::fmt::Debug for Stores {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Stores").finish_non_exhaustive()
    }
}

#[cfg(feature = "embedded")]
impl From<dasync_infrastructure::embedded::Store> for Stores {
    fn from(store: dasync_infrastructure::embedded::Store) -> Self {
        let projections = Arc::new(store.projections());
        Self {
            events: Arc::new(store),
            projections,
        }
    }
}

/// For tests: everything is gone with the last clone.
impl From<dasync_infrastructure::memory::Store> for Stores {
    fn from(store: dasync_infrastructure::memory::Store) -> Self {
        let projections = dasync_infrastructure::memory::Projections::new();
        Self {
            events: Arc::new(store),
            projections: Arc::new(projections),
        }
    }
}

/// Why a host could not be built.
#[derive(Debug, Clone, thiserror::Error)]
#[non_exhaustive]
pub enum BuildError {
    /// The name of the application or of the node cannot be stored.
    #[error("the host cannot be named like this")]
    Name(#[from] InvalidName),
    /// What is registered does not fit together.
    #[error("{}", list(.0))]
    Registry(Vec<RegistryError>),
    /// The node did not start.
    #[error("the host could not start")]
    Node(#[from] NodeError),
}

fn list(errors: &[RegistryError]) -> String {
    let errors: Vec<_> = errors.iter().map(ToString::to_string).collect();
    errors.join("; ")
}

/// What a host is made of. See [`Host::builder`].
pub struct HostBuilder {
    app: String,
    node: String,
    generation: u64,
    stores: Stores,
    clock: Arc<dyn Clock>,
    ids: Arc<dyn Ids>,
    registry: Registry,
    step_timeout: Duration,
    attempts: u32,
    shortcuts: bool,
    rebuild: bool,
    late: Arc<Late>,
    handle: HostHandle,
}

impl std::fmt::Debug for HostBuilder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self {
            app,
            node,
            generation,
            registry,
            ..
        } = self;
        f.debug_struct("HostBuilder")
            .field("app", app)
            .field("node", node)
            .field("generation", generation)
            .field("registry", registry)
            .finish_non_exhaustive()
    }
}

impl HostBuilder {
    /// Serves what the closure makes; it gets the clients that the service calls.
    ///
    /// Services are made at once, one after the other, as they are registered. A client finds whom
    /// it reaches when it is called, so services may be given clients of what is registered later,
    /// and of each other. Whom nobody serves is an error of [`HostBuilder::build`], with both names.
    ///
    /// Everything else that a service needs is an ordinary value, captured by the closure:
    ///
    /// ```
    /// use dasync::prelude::*;
    /// use std::sync::Arc;
    ///
    /// /// Talks to somebody outside, like an HTTP client: cheap to clone, made once.
    /// #[derive(Clone)]
    /// struct Bank {
    ///     url: Arc<str>,
    /// }
    ///
    /// impl Bank {
    ///     async fn charge(&self, cents: u64, key: &str) -> Result<String, String> {
    ///         // the key says that it is the same charge, if it is tried again
    ///         Ok(format!("{cents} cents at {} ({} letters)", self.url, key.len()))
    ///     }
    /// }
    ///
    /// /// What an operator sets.
    /// struct Prices {
    ///     cup_cents: u64,
    /// }
    ///
    /// #[service]
    /// trait PaymentTerminal {
    ///     async fn pay(&self, cents: u64) -> Result<String, Fault>;
    /// }
    ///
    /// struct CardTerminal {
    ///     bank: Bank,
    /// }
    ///
    /// #[service]
    /// impl PaymentTerminal for CardTerminal {
    ///     async fn pay(&self, cents: u64) -> Result<String, Fault> {
    ///         step("charge", async {
    ///             let key = dasync::step_key();
    ///             self.bank.charge(cents, &key).await.map_err(Fault::Unavailable)
    ///         })
    ///         .await
    ///     }
    /// }
    ///
    /// struct Barista {
    ///     terminal: Client<dyn PaymentTerminal>,
    ///     prices: Arc<Prices>,
    /// }
    ///
    /// #[service]
    /// impl Barista {
    ///     pub async fn sell(&self, cups: u64) -> Result<String, Fault> {
    ///         self.terminal.pay(cups * self.prices.cup_cents).await
    ///     }
    /// }
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), dasync::BuildError> {
    /// let prices = Arc::new(Prices { cup_cents: 300 });
    /// let bank = Bank { url: "https://bank.example".into() };
    /// let host = Host::builder("cafe", dasync::memory::Store::new())
    ///     .service(|deps| Barista {
    ///         terminal: deps.client(),
    ///         prices: Arc::clone(&prices),
    ///     })
    ///     .service(|_| CardTerminal { bank })
    ///     .build()
    ///     .await?;
    /// let paid = host.client::<Barista>().sell(2).await;
    /// assert_eq!(paid, Ok("600 cents at https://bank.example (36 letters)".into()));
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Several contracts
    /// A type that serves several contracts, or a contract and routines of its own, is made once
    /// and says which of them this host serves:
    ///
    /// ```
    /// # use dasync::prelude::*;
    /// use dasync::host::Several;
    ///
    /// #[service]
    /// trait Payments {
    ///     async fn pay(&self, cents: u64) -> Result<u64, Fault>;
    /// }
    ///
    /// struct Till;
    ///
    /// #[service]
    /// impl Payments for Till {
    ///     async fn pay(&self, cents: u64) -> Result<u64, Fault> {
    ///         Ok(cents)
    ///     }
    /// }
    ///
    /// #[service]
    /// impl Till {
    ///     pub async fn close(&self) -> Result<(), Fault> {
    ///         Ok(())
    ///     }
    /// }
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), dasync::BuildError> {
    /// let host = Host::builder("cafe", dasync::memory::Store::new())
    ///     .service(|_| Several::new(Till).serves::<dyn Payments>().serves::<Till>())
    ///     .build()
    ///     .await?;
    /// assert_eq!(host.client::<dyn Payments>().pay(3).await, Ok(3));
    /// assert_eq!(host.client::<Till>().close().await, Ok(()));
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// To serve one of them only, name it: `.service::<dyn Payments, _>(|_| Till)`.
    #[must_use]
    pub fn service<C: ?Sized, S: Serves<C>>(mut self, make: impl FnOnce(&Deps<'_>) -> S) -> Self {
        self.registry.make(&self.handle, make);
        self
    }

    /// Says that a contract (or a service, by its type) is served by another host of this
    /// application, on the same log.
    ///
    /// Calls of it go through the log, and wait there until a host comes that serves it; until then
    /// they are seen in [`Host::unserved`]. Clients of what is neither served here nor external are
    /// refused: [`HostBuilder::build`] names them, and [`ClientError::UnknownService`] a call from
    /// outside.
    ///
    /// ```
    /// use dasync::prelude::*;
    ///
    /// #[service]
    /// trait PaymentTerminal {
    ///     async fn pay(&self, cents: u64) -> Result<u64, Fault>;
    /// }
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let host = Host::builder("cafe", dasync::memory::Store::new())
    ///     .external::<dyn PaymentTerminal>()
    ///     .build()
    ///     .await?;
    /// let terminal = host.client::<dyn PaymentTerminal>();
    /// let payment = terminal.pay(300).start_as("order-17").await?;
    /// // it will be paid when somebody serves it
    /// assert!(!payment.status().await?.is_ended());
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn external<C: ?Sized + Contract>(mut self) -> Self {
        self.registry.external::<C>();
        self
    }

    /// This node's name, `main` by default: its part of the derived data, and the writer in the
    /// metadata of its events.
    #[must_use]
    pub fn node(mut self, name: &str) -> Self {
        self.node = name.into();
        self
    }

    /// The number of this build: a later build has a higher one. By default the time at which the
    /// running program was built, in seconds since 1970.
    ///
    /// Routines that an earlier build had to park because of its code are tried again by a later
    /// one, and an earlier build never judges what a later one has written.
    #[must_use]
    pub fn generation(mut self, generation: u64) -> Self {
        self.generation = generation;
        self
    }

    /// Another clock, for tests and simulations.
    #[must_use]
    pub fn clock(mut self, clock: Arc<dyn Clock>) -> Self {
        self.clock = clock;
        self
    }

    /// Another source of ids, for tests and simulations.
    #[must_use]
    pub fn ids(mut self, ids: Arc<dyn Ids>) -> Self {
        self.ids = ids;
        self
    }

    /// How long a step may take that does not say so itself; 5 minutes by default.
    #[must_use]
    pub fn step_timeout(mut self, timeout: Duration) -> Self {
        self.step_timeout = timeout;
        self
    }

    /// How often a segment that panics is tried before its routine is parked; 3 by default.
    #[must_use]
    pub fn attempts(mut self, attempts: u32) -> Self {
        self.attempts = attempts;
        self
    }

    /// With `false` everything goes through the subscription and the store, nothing is taken from
    /// memory: slower, with the same results.
    #[must_use]
    pub fn shortcuts(mut self, shortcuts: bool) -> Self {
        self.shortcuts = shortcuts;
        self
    }

    /// Forgets what this node has derived, and derives it again from the log.
    #[must_use]
    pub fn rebuild(mut self) -> Self {
        self.rebuild = true;
        self
    }

    /// Whom to tell when a store takes or gives nothing now, and when it does again. Without it a host
    /// waits without a word. The closure is called where the work is done: it must not
    /// block.
    ///
    /// ```
    /// # use dasync::{Host, StoreHealth, memory};
    /// let builder = Host::builder("cafe", memory::Store::new()).on_store_health(|health| match health {
    ///     StoreHealth::Away { reason } => eprintln!("waiting: {reason}"),
    ///     _ => eprintln!("going on"),
    /// });
    /// # drop(builder);
    /// ```
    #[must_use]
    pub fn on_store_health(mut self, tell: impl Fn(StoreHealth) + Send + Sync + 'static) -> Self {
        let tell: Tell = Arc::new(tell);
        let Stores {
            events,
            projections,
        } = self.stores;
        self.stores = Stores {
            events: Arc::new(Watched::new(events, Arc::clone(&tell))),
            projections: Arc::new(WatchedProjections::new(projections, tell)),
        };
        self
    }

    /// What this build serves and can resume: to print when a release is made, and to compare with
    /// the release before. See [`Manifest::changes_from`].
    ///
    /// ```
    /// # use dasync::{Host, memory};
    /// let manifest = Host::builder("cafe", memory::Store::new()).generation(7).manifest();
    /// assert_eq!((manifest.application.as_str(), manifest.generation), ("cafe", 7));
    /// println!("{manifest}");
    /// ```
    #[must_use]
    pub fn manifest(&self) -> Manifest {
        self.registry.manifest(&self.app, self.generation)
    }

    /// Starts the host: checks what is registered and the log, folds what is new, and goes on with
    /// every routine that is open.
    ///
    /// # Errors
    /// See [`BuildError`].
    pub async fn build(self) -> Result<Host, BuildError> {
        let problems = self.registry.check();
        if !problems.is_empty() {
            return Err(BuildError::Registry(problems));
        }
        let manifest = self.manifest();
        let config = NodeConfig {
            app: Name::new(&self.app)?,
            node: Name::new(&self.node)?,
            generation: self.generation,
            store: self.stores.events,
            projections: self.stores.projections,
            clock: self.clock,
            ids: self.ids,
            registry: Arc::new(self.registry),
            step_timeout: self.step_timeout,
            attempts: self.attempts,
            shortcuts: self.shortcuts,
        };
        let node = Arc::new(Node::start(config, self.rebuild).await?);
        let gateway = NodeGateway::new(&node);
        // set once: a builder builds one host
        drop(self.late.gateway.set(gateway));
        Ok(Host {
            node,
            manifest,
            handle: self.handle,
        })
    }
}

/// A running host.
///
/// Dropping it is like a crash: nothing is lost. [`Host::shutdown`] is kinder to running segments.
#[derive(Debug)]
pub struct Host {
    node: Arc<Node>,
    manifest: Manifest,
    handle: HostHandle,
}

impl Host {
    /// A host of the application `app` on a store.
    pub fn builder(app: &str, stores: impl Into<Stores>) -> HostBuilder {
        let late = Arc::new(Late::default());
        let handle = HostHandle::new(Arc::clone(&late) as Arc<dyn Gateway>);
        HostBuilder {
            app: app.into(),
            node: "main".into(),
            generation: build_time(),
            stores: stores.into(),
            clock: Arc::new(SystemClock),
            ids: Arc::new(RandomIds),
            registry: Registry::default(),
            step_timeout: limits::STEP_TIMEOUT,
            attempts: limits::ATTEMPTS_MAX,
            shortcuts: true,
            rebuild: false,
            late,
            handle,
        }
    }

    /// A client: `host.client::<Barista>()`, `host.client::<dyn PaymentTerminal>()`.
    #[must_use]
    pub fn client<C: ?Sized + Contract>(&self) -> Client<C> {
        C::Client::from_host(&self.handle)
    }

    /// What this build serves and can resume, see [`HostBuilder::manifest`].
    #[must_use]
    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// What clients are made of.
    #[must_use]
    pub fn handle(&self) -> &HostHandle {
        &self.handle
    }

    /// A routine by its id.
    pub fn attach<R: Outcome>(&self, id: RoutineId) -> Handle<R> {
        Handle::new(id, self.handle.clone())
    }

    /// Resolves a promise of a routine: the value that the routine gets where it awaits
    /// [`promise`](crate::promise) with this name, now or later. See [`HostHandle::resolve`].
    ///
    /// # Errors
    /// As [`HostHandle::resolve`]; trying again with the same value is safe.
    ///
    /// # Example
    /// ```
    /// use dasync::prelude::*;
    /// use dasync::{memory, routine_id};
    ///
    /// struct Orders;
    ///
    /// #[service]
    /// impl Orders {
    ///     pub async fn place(&self, item: String) -> Result<String, Fault> {
    ///         step("mail", async { println!("approve {}?", routine_id()) }).await;
    ///         let approved = promise::<bool>("approval").await?; // for as long as it takes
    ///         Ok(format!("{item}: {approved}"))
    ///     }
    /// }
    ///
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let host = Host::builder("shop", memory::Store::new()).service(|_| Orders).build().await?;
    /// let order = host.client::<Orders>().place("a lamp".into()).start_as("17").await?;
    /// host.resolve(order.id(), "approval", &true).await?;
    /// host.resolve(order.id(), "approval", &true).await?; // the same again is fine
    /// assert!(host.resolve(order.id(), "approval", &false).await.is_err());
    /// assert_eq!(order.await?, "a lamp: true");
    /// # Ok(())
    /// # }
    /// ```
    pub async fn resolve<T: Argument>(
        &self,
        id: &RoutineId,
        promise: impl Into<String> + Send,
        value: &T,
    ) -> Result<(), ClientError> {
        self.handle.resolve(id, promise, value).await
    }

    /// Routines that are set aside, at most `limit`.
    ///
    /// # Errors
    /// If the derived data cannot be read.
    pub async fn parked(&self, limit: usize) -> Result<Vec<Parked>, ProjectionError> {
        self.node.parked(limit).await
    }

    /// Events that nobody can understand, at most `limit`.
    ///
    /// # Errors
    /// If the derived data cannot be read.
    pub async fn rejected(&self, limit: usize) -> Result<Vec<Rejected>, ProjectionError> {
        self.node.rejected(limit).await
    }

    /// Everything that is open; of what nobody does here the part that is in memory, see
    /// [`limits::IDLE_MAX`].
    #[must_use]
    pub fn obligations(&self) -> Vec<Arc<Obligation>> {
        self.node.obligations()
    }

    /// What is open and not served here, as far as it is in memory, see [`limits::IDLE_MAX`].
    #[must_use]
    pub fn unserved(&self) -> Vec<Arc<Obligation>> {
        self.node.unserved()
    }

    /// Counters since the start.
    #[must_use]
    pub fn counters(&self) -> Counters {
        self.node.counters()
    }

    /// The node behind the host.
    #[must_use]
    pub fn node(&self) -> &Node {
        &self.node
    }

    /// Completes when the host has stopped because of an error.
    pub async fn failed(&self) -> Arc<NodeError> {
        self.node.failed().await
    }

    /// Stops: running segments may finish until their next append, then they are left where they
    /// are. Nothing is lost either way.
    pub async fn shutdown(self) {
        self.node.shutdown().await;
    }
}

/// Clients are made before the node that they reach.
#[derive(Default)]
struct Late {
    gateway: OnceLock<NodeGateway>,
}

macro_rules! forward {
    ($($name:ident($($arg:ident: $ty:ty),*) -> $out:ty;)*) => { $(
        fn $name(&self, $($arg: $ty),*) -> BoxFuture<'static, Result<$out, ClientError>> {
            match self.gateway.get() {
                Some(gateway) => gateway.$name($($arg),*),
                None => Box::pin(std::future::ready(Err(ClientError::Stopped))),
            }
        }
    )* };
}

impl Gateway for Late {
    forward! {
        start(call: CallRequest, key: Option<String>) -> RoutineId;
        result(id: RoutineId) -> Answer;
        status(id: RoutineId) -> RoutineStatus;
        cancel(id: RoutineId, force: bool) -> ();
        unpark(id: RoutineId) -> ();
        resolve(id: RoutineId, promise: PromiseName, value: Encoded) -> ();
    }
}

/// When the running program was built, in seconds since 1970; 0 where that cannot be told.
fn build_time() -> u64 {
    let built = std::env::current_exe()
        .and_then(std::fs::metadata)
        .and_then(|m| m.modified());
    let since = built
        .ok()
        .and_then(|t| t.duration_since(std::time::UNIX_EPOCH).ok());
    since.map_or(0, |since| since.as_secs())
}
