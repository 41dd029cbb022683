// A loop that awaits goes over a hash map.
use dasync::prelude::*;
use std::collections::HashMap;

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn sort(&self, loaves: HashMap<String, u32>) -> Result<u32, Fault> {
        let mut sum = 0;
        for (_, grams) in &loaves {
            sum += self.weigh(*grams).await?;
        }
        Ok(sum)
    }

    async fn weigh(&self, grams: u32) -> Result<u32, Fault> {
        Ok(grams)
    }
}

fn main() {}
