// An ordinary future races with a timer.
use dasync::prelude::*;
use std::time::Duration;

async fn look_up() -> Result<u32, Fault> {
    Ok(2)
}

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn bake(&self, grams: u32) -> Result<u32, Fault> {
        when_any((look_up(), delay(Duration::from_secs(1)))).await;
        self.weigh(grams).await
    }

    async fn weigh(&self, grams: u32) -> Result<u32, Fault> {
        Ok(grams)
    }
}

fn main() {}
