// A step runs another routine of the same service.
use dasync::prelude::*;

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn bake(&self) -> Result<u32, Fault> {
        step("weigh", self.weigh(1)).retry(Retry::times(3)).await
    }

    async fn weigh(&self, grams: u32) -> Result<u32, Fault> {
        Ok(grams)
    }
}

fn main() {}
