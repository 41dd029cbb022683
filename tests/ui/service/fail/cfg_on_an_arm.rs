// An arm is there in some builds only.
use dasync::prelude::*;

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn bake(&self, grams: u32) -> Result<u32, Fault> {
        match self.weigh(grams).await? {
            #[cfg(debug_assertions)]
            0 => Ok(0),
            n => Ok(n),
        }
    }

    async fn weigh(&self, grams: u32) -> Result<u32, Fault> {
        Ok(grams)
    }
}

fn main() {}
