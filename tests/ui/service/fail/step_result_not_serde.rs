// The result of a step cannot be recorded.
use dasync::prelude::*;

pub struct Loaf(u32);

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn bake(&self, grams: u32) -> Result<u32, Fault> {
        let loaf = step("oven", async { Loaf(1) }).await;
        self.weigh(loaf.0 + grams).await
    }

    async fn weigh(&self, grams: u32) -> Result<u32, Fault> {
        Ok(grams)
    }
}

fn main() {}
