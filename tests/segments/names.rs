//! A service that was called something else when its routines were started.

use crate::driver::{Driver, client, encoded};
use dasync::prelude::*;

pub(crate) struct Till;

#[service(name = "CashDesk", aliases = ["Till", "Drawer"])]
impl Till {
    pub(crate) async fn count(&self, coins: u32) -> Result<u32, Fault> {
        yield_now().await?;
        Ok(coins)
    }
}

#[service(aliases = ["Lender"])]
pub(crate) trait Bank {
    async fn lend(&self, amount: u32) -> Result<u32, Fault>;
}

pub(crate) struct Teller {
    till: Client<Till>,
}

#[service]
impl Bank for Teller {
    async fn lend(&self, amount: u32) -> Result<u32, Fault> {
        self.till.count(amount * 2).await
    }
}

#[tokio::test]
async fn what_was_started_under_an_old_name_goes_on() {
    let driver = Driver::new()
        .serving(Till)
        .serving(Teller { till: client() });
    for (service, routine, expected) in [
        ("CashDesk", "count", 5),
        ("Till", "count", 5),
        ("Drawer", "count", 5),
        ("Bank", "lend", 10),
        ("Lender", "lend", 10),
    ] {
        let result: Result<u32, Fault> = driver.run(service, routine, vec![encoded(5)]).await;
        assert_eq!(result, Ok(expected), "{service}");
    }
    let plain = Teller {
        till: TillClient::local(Till),
    };
    assert_eq!(plain.lend(5).await, Ok(10));
}
