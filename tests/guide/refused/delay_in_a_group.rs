// A timer stands beside a call whose error is another one.
use dasync::prelude::*;
use std::time::Duration;

#[derive(Debug, serde::Serialize, serde::Deserialize, thiserror::Error)]
pub enum Refusal {
    #[error("sold out")]
    SoldOut,
    #[error(transparent)]
    Fault(#[from] Fault),
}

pub struct Shop;

#[service]
impl Shop {
    pub async fn both(&self) -> Result<u32, Refusal> {
        let (price, ()) = when_all((self.buy(1), delay(Duration::from_secs(1)))).await?;
        Ok(price)
    }

    async fn buy(&self, n: u32) -> Result<u32, Refusal> {
        if n > 8 { Err(Refusal::SoldOut) } else { Ok(n) }
    }
}

fn main() {}
