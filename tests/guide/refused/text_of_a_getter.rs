// A getter gives a `&str`, which is kept across an await.
use dasync::prelude::*;

#[derive(Clone, serde::Serialize, serde::Deserialize)]
pub struct Order {
    id: u32,
    name: String,
    items: Vec<String>,
}

impl Order {
    fn name(&self) -> &str {
        &self.name
    }
}

pub struct Shop;

#[service]
impl Shop {
    pub async fn bill(&self, order: Order) -> Result<String, Fault> {
        let name = order.name();
        let price = self.price(1).await?;
        Ok(format!("{name} {price}"))
    }

    async fn price(&self, n: u32) -> Result<u32, Fault> {
        Ok(n * 10)
    }
}

fn main() {}
