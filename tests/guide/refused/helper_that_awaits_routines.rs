// An async fn outside of the service awaits a routine of it.
use dasync::prelude::*;

async fn doubled(shop: &Shop) -> Result<u32, Fault> {
    Ok(shop.price(1).await? * 2)
}

pub struct Shop;

#[service]
impl Shop {
    pub async fn bill(&self) -> Result<u32, Fault> {
        doubled(self).await
    }

    async fn price(&self, n: u32) -> Result<u32, Fault> {
        Ok(n * 10)
    }
}

fn main() {}
