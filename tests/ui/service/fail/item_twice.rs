// Two items of a routine have one name.
use dasync::prelude::*;

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn bake(&self, grams: u32) -> Result<u32, Fault> {
        {
            const SPOON: u32 = 2;
            self.weigh(SPOON).await?;
        }
        {
            const SPOON: u32 = 3;
            self.weigh(SPOON + grams).await
        }
    }

    async fn weigh(&self, grams: u32) -> Result<u32, Fault> {
        Ok(grams)
    }
}

fn main() {}
