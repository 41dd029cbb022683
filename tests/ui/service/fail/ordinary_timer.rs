// The timer of the runtime is awaited.
use dasync::prelude::*;
use std::time::Duration;

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn bake(&self, grams: u32) -> Result<u32, Fault> {
        tokio::time::sleep(Duration::from_secs(60)).await;
        self.weigh(grams).await
    }

    async fn weigh(&self, grams: u32) -> Result<u32, Fault> {
        Ok(grams)
    }
}

fn main() {}
