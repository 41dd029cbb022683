// A list changes in the loop that goes over it.
use dasync::prelude::*;

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn sort(&self, mut loaves: Vec<u32>) -> Result<u32, Fault> {
        for grams in &loaves {
            let n = self.weigh(*grams).await?;
            loaves.push(n);
        }
        Ok(1)
    }

    async fn weigh(&self, grams: u32) -> Result<u32, Fault> {
        Ok(grams)
    }
}

fn main() {}
