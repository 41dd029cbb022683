// A field is moved out, and another one is used after an await.
use dasync::prelude::*;

#[derive(Clone, serde::Serialize, serde::Deserialize)]
pub struct Order {
    id: u32,
    name: String,
    items: Vec<String>,
}

pub struct Shop;

#[service]
impl Shop {
    pub async fn bill(&self, order: Order) -> Result<String, Fault> {
        let name = order.name;
        let price = self.price(1).await?;
        Ok(format!("{name} {} {price}", order.id))
    }

    async fn price(&self, n: u32) -> Result<u32, Fault> {
        Ok(n * 10)
    }
}

fn main() {}
