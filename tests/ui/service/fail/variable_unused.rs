// A variable is not used.
#![deny(unused_variables)]

use dasync::prelude::*;

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn bake(&self, grams: u32) -> Result<u32, Fault> {
        let spoon = grams * 2;
        self.weigh(grams).await
    }

    async fn weigh(&self, grams: u32) -> Result<u32, Fault> {
        Ok(grams)
    }
}

fn main() {}
