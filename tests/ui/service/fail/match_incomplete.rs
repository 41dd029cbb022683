// A `match` does not cover all values.
use dasync::prelude::*;

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn bake(&self, grams: u32) -> Result<u32, Fault> {
        match self.weigh(grams).await? {
            0 => Ok(0),
            1 => Ok(self.weigh(1).await?),
        }
    }

    async fn weigh(&self, grams: u32) -> Result<u32, Fault> {
        Ok(grams)
    }
}

fn main() {}
