// What is assigned is not read before the next assignment.
#![deny(unused_assignments)]

use dasync::prelude::*;

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn bake(&self, grams: u32) -> Result<u32, Fault> {
        let mut flour = self.weigh(grams).await?;
        flour = 3;
        self.weigh(flour).await
    }

    async fn weigh(&self, grams: u32) -> Result<u32, Fault> {
        Ok(grams)
    }
}

fn main() {}
