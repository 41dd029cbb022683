//! New ids.

use uuid::Uuid;

/// Where new ids come from. A simulation has its own, from a seed.
#[cfg_attr(any(test, feature = "test-util"), mockall::automock)]
pub trait Ids: Send + Sync + 'static {
    /// An id that nobody had before.
    fn next(&self) -> Uuid;
}
