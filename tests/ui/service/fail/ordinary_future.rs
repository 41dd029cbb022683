// An ordinary async fn is awaited.
use dasync::prelude::*;

async fn look_up(grams: u32) -> u32 {
    grams
}

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn bake(&self, grams: u32) -> Result<u32, Fault> {
        let price = look_up(grams).await;
        self.weigh(price).await
    }

    async fn weigh(&self, grams: u32) -> Result<u32, Fault> {
        Ok(grams)
    }
}

fn main() {}
