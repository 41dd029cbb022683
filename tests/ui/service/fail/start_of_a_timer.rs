// A timer is started as if it were a call.
use dasync::prelude::*;
use std::time::Duration;

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn bake(&self, grams: u32) -> Result<u32, Fault> {
        start(delay(Duration::from_secs(1))).await;
        self.weigh(grams).await
    }

    async fn weigh(&self, grams: u32) -> Result<u32, Fault> {
        Ok(grams)
    }
}

fn main() {}
