// An arm of a match gives what its own pattern has bound.
use dasync::prelude::*;

pub struct Shop;

#[service]
impl Shop {
    pub async fn text(&self, place: Result<String, String>) -> Result<String, Fault> {
        let text = match &place {
            Ok(table) => table,
            Err(street) => street,
        };
        let price = self.price(1).await?;
        Ok(format!("{text} {price}"))
    }

    async fn price(&self, n: u32) -> Result<u32, Fault> {
        Ok(n * 10)
    }
}

fn main() {}
