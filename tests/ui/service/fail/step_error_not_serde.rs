// The error of a step cannot be recorded.
use dasync::prelude::*;

pub struct Cold;

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn bake(&self, grams: u32) -> Result<u32, Fault> {
        let n = step("oven", async { Err::<u32, _>(Cold) })
            .await
            .unwrap_or(0);
        self.weigh(n + grams).await
    }

    async fn weigh(&self, grams: u32) -> Result<u32, Fault> {
        Ok(grams)
    }
}

fn main() {}
