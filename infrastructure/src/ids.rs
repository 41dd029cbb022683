//! New ids: random, and from a seed.

use dasync_application::ports::Ids;
use uuid::Uuid;

/// Random ids (version 4), from the operating system.
#[derive(Debug, Clone, Copy, Default)]
pub struct RandomIds;

impl Ids for RandomIds {
    fn next(&self) -> Uuid {
        Uuid::new_v4()
    }
}

#[cfg(feature = "test-util")]
pub use seeded::SeededIds;

#[cfg(feature = "test-util")]
mod seeded {
    use super::{Ids, Uuid};
    use crate::random::Random;
    use crate::sync::lock;
    use std::sync::{Arc, Mutex};

    /// Ids that look random and are the same for the same seed. Clones draw from one sequence.
    #[derive(Debug, Clone)]
    pub struct SeededIds(Arc<Mutex<Random>>);

    impl SeededIds {
        /// The sequence of `seed`.
        #[must_use]
        pub fn new(seed: u64) -> Self {
            Self(Arc::new(Mutex::new(Random::new(seed))))
        }
    }

    impl Ids for SeededIds {
        fn next(&self) -> Uuid {
            let mut random = lock(&self.0);
            let bits = Uuid::from_u64_pair(random.next(), random.next());
            uuid::Builder::from_random_bytes(bits.into_bytes()).into_uuid()
        }
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        #[test]
        fn a_seed_gives_its_ids_again_and_no_id_twice() {
            let draw = |seed| {
                let ids = SeededIds::new(seed);
                (0..1_000)
                    .map(|_| ids.next())
                    .collect::<std::collections::BTreeSet<_>>()
            };
            assert_eq!(draw(1), draw(1));
            assert_eq!(draw(1).len(), 1_000);
            assert!(draw(1).is_disjoint(&draw(2)));
        }
    }
}
