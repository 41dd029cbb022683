// A step that cannot fail has a timeout.
use dasync::prelude::*;
use std::time::Duration;

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn bake(&self, grams: u32) -> Result<u32, Fault> {
        let n = step("oven", async { 1 })
            .timeout(Duration::from_secs(1))
            .await;
        self.weigh(n + grams).await
    }

    async fn weigh(&self, grams: u32) -> Result<u32, Fault> {
        Ok(grams)
    }
}

fn main() {}
