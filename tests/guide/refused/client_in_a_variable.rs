// A copy of a client is kept across an await.
use dasync::prelude::*;

pub struct Kitchen;

#[service]
impl Kitchen {
    pub async fn bake(&self, n: u32) -> Result<u32, Fault> {
        Ok(n * 10)
    }
}

pub struct Shop {
    kitchen: Client<Kitchen>,
}

#[service]
impl Shop {
    pub async fn sum(&self) -> Result<u32, Fault> {
        let kitchen = self.kitchen.clone();
        let first = kitchen.bake(1).await?;
        Ok(first + kitchen.bake(2).await?)
    }
}

fn main() {}
