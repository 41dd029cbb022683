//! Destructors and lints
//!
//! Between two awaits values are dropped as ever. A value that is kept is dropped when its segment
//! ends and made again in the next one, so its destructor may run more often than in a plain fn.
//! Leave destructors that do something to the world to steps.

use crate::lives::{Scenario, check, scenario, served};
use crate::outside::Effects;
use dasync::prelude::*;
use serde::{Deserialize, Serialize};
use std::sync::Mutex;
use std::time::Duration;

// shown
#[derive(Debug, Default, Serialize, Deserialize)]
struct Bell {
    rings: Mutex<u32>,
}

impl Bell {
    fn ring(&self) -> u32 {
        let mut rings = self.rings.lock().unwrap();
        *rings += 1;
        *rings
    }
}

struct Rings<'a>(&'a Bell);

impl Drop for Rings<'_> {
    fn drop(&mut self) {
        self.0.ring();
    }
}
// hidden

pub(crate) struct Endings {
    effects: Effects,
}

#[service]
impl Endings {
    /// A destructor between two awaits
    ///
    /// works
    pub(crate) async fn between_two_awaits(&self) -> Result<u32, Fault> {
        let bell = Bell::default();
        {
            let _rings = Rings(&bell);
            assert_eq!(bell.ring(), 1);
        }
        delay(Duration::from_secs(1)).await?;
        Ok(bell.ring())
    }

    /// A lock
    ///
    /// works: its guard may not be held across an `.await`; what it protects is saved.
    pub(crate) async fn a_lock(&self) -> Result<u32, Fault> {
        let sum = Mutex::new(1);
        *sum.lock().unwrap() += 1;
        let price = self.price(1).await?;
        {
            let mut sum = sum.lock().unwrap();
            *sum += price;
        }
        delay(Duration::from_secs(1)).await?;
        Ok(sum.into_inner().unwrap())
    }

    /// `drop` before the `.await`
    ///
    /// works: it is not saved.
    pub(crate) async fn dropped(&self) -> Result<usize, Fault> {
        let large = vec![0; 1000];
        let len = large.len();
        drop(large);
        delay(Duration::from_secs(1)).await?;
        Ok(len)
    }

    /// `let _`, and names that begin with `_`
    ///
    /// works: the second one is dropped with its segment and not saved.
    pub(crate) async fn not_used(&self) -> Result<u32, Fault> {
        let _ = self.price(1).await?;
        let _price = self.price(2).await?;
        delay(Duration::from_secs(1)).await?;
        Ok(3)
    }

    /// Lints
    ///
    /// works: an attribute is for the routine as it is written. Here the compiler tells the unused
    /// variable, as it does in a plain fn.
    #[expect(unused_variables, reason = "to show that it is told")]
    pub(crate) async fn lints(&self) -> Result<u32, Fault> {
        let never_read = self.price(1).await?;
        self.price(2).await
    }

    async fn price(&self, n: u32) -> Result<u32, Fault> {
        Ok(n * 10)
    }
}

served!(Endings);

pub(crate) fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(Endings.between_two_awaits() => "Ok(3)"),
        scenario!(Endings.a_lock() => "Ok(12)"),
        scenario!(Endings.dropped() => "Ok(1000)"),
        scenario!(Endings.not_used() => "Ok(3)"),
        scenario!(Endings.lints() => "Ok(20)"),
    ]
}

#[test]
fn endings_work() {
    check(&scenarios());
}
