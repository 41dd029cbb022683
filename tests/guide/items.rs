//! Items in the body
//!
//! What may stand in a block may stand in the body of a routine.

use crate::lives::{Scenario, check, scenario, served};
use crate::outside::Effects;
use dasync::prelude::*;
use std::time::Duration;

pub(crate) struct Items {
    effects: Effects,
}

#[service]
impl Items {
    /// Constants and functions
    ///
    /// works
    pub(crate) async fn constants(&self) -> Result<u32, Fault> {
        const RATE: u32 = 3;
        static MORE: u32 = 1;
        fn taxed(n: u32) -> u32 {
            n * RATE
        }
        let price = self.price(taxed(1)).await?;
        Ok(taxed(price) + MORE)
    }

    /// A type for this routine alone
    ///
    /// works: a local of such a type is saved as any other.
    pub(crate) async fn types(&self) -> Result<u32, Fault> {
        #[derive(serde::Serialize, serde::Deserialize)]
        struct Pair<T> {
            left: T,
            right: T,
        }
        impl Pair<u32> {
            fn sum(&self) -> u32 {
                self.left + self.right
            }
        }
        let pair = Pair {
            left: 1,
            right: self.price(1).await?,
        };
        delay(Duration::from_secs(1)).await?;
        Ok(pair.sum())
    }

    /// `use`
    ///
    /// works
    pub(crate) async fn imports(&self) -> Result<u32, Fault> {
        use std::cmp::Ordering::{Equal, Greater, Less};
        use std::collections::BTreeMap as Shelf;
        let shelf = Shelf::from([(1, 2)]);
        let price = self.price(1).await?;
        Ok(match price.cmp(&shelf[&1]) {
            Less => 1,
            Equal => 2,
            Greater => 3,
        })
    }

    /// A macro of your own
    ///
    /// works: as long as there is no `.await` in its arguments.
    pub(crate) async fn own_macro(&self) -> Result<u32, Fault> {
        macro_rules! sum {
            ($($n:expr),*) => { 0 $(+ $n)* };
        }
        let price = self.price(sum!(1, 2)).await?;
        Ok(sum!(price, 1))
    }

    /// Attributes on statements
    ///
    /// works
    pub(crate) async fn attributes(&self) -> Result<u32, Fault> {
        #[expect(unused_variables, reason = "only to show")]
        let unused = 1;
        #[rustfmt::skip]
        let sizes = [1,2,
                     3];
        let price = self.price(sizes[2]).await?;
        Ok(price + sizes[0])
    }

    async fn price(&self, n: u32) -> Result<u32, Fault> {
        Ok(n * 10)
    }
}

served!(Items);

pub(crate) fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(Items.constants() => "Ok(91)"),
        scenario!(Items.types() => "Ok(11)"),
        scenario!(Items.imports() => "Ok(3)"),
        scenario!(Items.own_macro() => "Ok(31)"),
        scenario!(Items.attributes() => "Ok(31)"),
    ]
}

#[test]
fn items_work() {
    check(&scenarios());
}
