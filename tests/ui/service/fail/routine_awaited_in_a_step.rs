// The block of a step awaits another routine of the same service.
use dasync::prelude::*;

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn bake(&self) -> Result<u32, Fault> {
        step("weigh", async {
            let grams = self.weigh(1).await?;
            Ok::<u32, Fault>(grams + 1)
        })
        .await
    }

    async fn weigh(&self, grams: u32) -> Result<u32, Fault> {
        Ok(grams)
    }
}

fn main() {}
