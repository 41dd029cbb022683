// A place in a map is made where there is none, and kept across an await.
use dasync::prelude::*;
use std::collections::BTreeMap;

pub struct Shop;

#[service]
impl Shop {
    pub async fn count(&self, name: String) -> Result<u32, Fault> {
        let mut stock = BTreeMap::from([(String::from("tea"), 1)]);
        let count = stock.entry(name).or_insert(0);
        *count += self.price(*count).await?;
        Ok(stock.values().sum())
    }

    async fn price(&self, n: u32) -> Result<u32, Fault> {
        Ok(n * 10)
    }
}

fn main() {}
