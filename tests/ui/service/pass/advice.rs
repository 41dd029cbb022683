//! What the messages about routines say to write instead.

use dasync::prelude::*;
use serde::{Deserialize, Serialize};

#[derive(Debug, PartialEq, Serialize, Deserialize, thiserror::Error)]
enum Burnt {
    #[error("the crust is black")]
    Crust,
    #[error(transparent)]
    Fault(#[from] Fault),
}

struct Bakery;

async fn look_up(grams: u32) -> u32 {
    std::future::ready(grams + 1).await
}

#[service]
impl Bakery {
    pub(crate) async fn bake(&self, grams: u32) -> Result<u32, Burnt> {
        // ordinary futures in place
        let price = step("price", look_up(grams)).await;
        let again = inline(async { look_up(price).await }).await;
        // results are bound before a macro and a guard
        let flour = self.weigh(again).await?;
        assert!(flour > 0, "{flour}");
        let heavy = self.weigh(flour).await?;
        let spoons = if cfg!(debug_assertions) {
            2
        } else {
            2 * heavy / heavy
        };
        // a loop instead of a closure that awaits
        let mut sum = 0;
        for n in 0..spoons {
            sum += self.weigh(n).await?;
        }
        let (left, right) = when_all((self.weigh(sum), self.weigh(1))).await?;
        if left > 100 {
            return Err(Burnt::Crust);
        }
        Ok(left + right)
    }

    async fn weigh(&self, grams: u32) -> Result<u32, Burnt> {
        Ok(grams)
    }
}

#[tokio::test]
async fn the_advice_is_good() {
    let host = Host::builder("bakery", dasync::memory::Store::new())
        .service(|_| Bakery)
        .build()
        .await
        .unwrap();
    let bakery = host.client::<Bakery>();
    assert_eq!(bakery.bake(3).await, Ok(2));
    host.shutdown().await;
}
