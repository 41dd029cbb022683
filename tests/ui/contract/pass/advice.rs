//! A contract, who serves it, and a host that is told which of two contracts it gets.

use dasync::prelude::*;

#[service]
trait Till {
    async fn pay(&self, cents: u64) -> Result<u64, Fault>;
}

#[service]
trait Safe {
    async fn store(&self, cents: u64) -> Result<u64, Fault>;
}

struct Cash;

#[service]
impl Till for Cash {
    async fn pay(&self, cents: u64) -> Result<u64, Fault> {
        Ok(cents)
    }
}

#[service]
impl Safe for Cash {
    async fn store(&self, cents: u64) -> Result<u64, Fault> {
        Ok(cents + 1)
    }
}

struct Shop {
    till: Client<dyn Till>,
    safe: Client<dyn Safe>,
}

#[service]
impl Shop {
    pub(crate) async fn sell(&self, cents: u64) -> Result<u64, Fault> {
        let paid = self.till.pay(cents).await?;
        self.safe.store(paid).await
    }
}

#[tokio::test]
async fn two_contracts_of_one_type() {
    let host = Host::builder("shop", dasync::memory::Store::new())
        .service::<dyn Till, _>(|_| Cash)
        .service::<dyn Safe, _>(|_| Cash)
        .service(|deps| Shop {
            till: deps.client(),
            safe: deps.client(),
        })
        .build()
        .await
        .unwrap();
    assert_eq!(host.client::<Shop>().sell(3).await, Ok(4));
    host.shutdown().await;
}
