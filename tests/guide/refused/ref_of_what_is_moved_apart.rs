// One field of a struct is moved out by a pattern, another one is borrowed by it.
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
        let Order {
            name, ref items, ..
        } = order;
        let price = self.price(1).await?;
        Ok(format!("{name} {} {price}", items.len()))
    }

    async fn price(&self, n: u32) -> Result<u32, Fault> {
        Ok(n * 10)
    }
}

fn main() {}
