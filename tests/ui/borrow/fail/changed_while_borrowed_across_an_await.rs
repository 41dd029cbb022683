// A list changes after an await, while one of its items is borrowed.
use dasync::prelude::*;

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn sort(&self, mut loaves: Vec<u32>) -> Result<u32, Fault> {
        let first = &loaves[0];
        let n = self.weigh(1).await?;
        loaves.push(n);
        Ok(n + first)
    }

    async fn weigh(&self, grams: u32) -> Result<u32, Fault> {
        Ok(grams)
    }
}

fn main() {}
