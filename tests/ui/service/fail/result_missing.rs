// A routine returns a plain value.
use dasync::prelude::*;

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn bake(&self, grams: u32) -> u32 {
        match self.weigh(grams).await {
            Ok(flour) => flour,
            Err(_) => 0,
        }
    }

    async fn weigh(&self, grams: u32) -> Result<u32, Fault> {
        Ok(grams)
    }
}

fn main() {}
