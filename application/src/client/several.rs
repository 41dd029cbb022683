//! One value that serves several contracts.

use super::Serves;
use crate::registry::Registry;
use std::fmt;
use std::sync::Arc;

/// A service that is made once and serves several contracts, or contracts and routines of its own.
///
/// What it serves has to be said, since a host does not serve what nobody asked it to:
///
/// ```text
/// .service(|_| Several::new(Till { .. }).serves::<dyn Payments>().serves::<dyn Refunds>().serves::<Till>())
/// ```
pub struct Several<S> {
    service: Arc<S>,
    register: Vec<fn(Arc<S>, &mut Registry)>,
}

/// What [`Several`] serves: all that was named.
#[derive(Debug, Clone, Copy)]
pub enum All {}

impl<S: Send + Sync + 'static> Several<S> {
    /// Serves nothing yet; see [`Several::serves`].
    pub fn new(service: S) -> Self {
        Self {
            service: Arc::new(service),
            register: Vec::new(),
        }
    }

    /// Serves this contract, or with the type itself its own routines.
    #[must_use]
    pub fn serves<C: ?Sized>(mut self) -> Self
    where
        S: Serves<C>,
    {
        self.register.push(S::register);
        self
    }
}

#[diagnostic::do_not_recommend]
impl<S: Send + Sync + 'static> Serves<All> for Several<S> {
    fn register(self: Arc<Self>, registry: &mut Registry) {
        if self.register.is_empty() {
            registry.serves_nothing(Self::served_by());
        }
        for register in &self.register {
            register(Arc::clone(&self.service), registry);
        }
    }

    fn served_by() -> &'static str {
        std::any::type_name::<S>()
    }
}

impl<S> fmt::Debug for Several<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Several")
            .field("serves", &self.register.len())
            .finish_non_exhaustive()
    }
}
