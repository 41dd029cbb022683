// A closure that is used after an await has a parameter without a type.
use dasync::prelude::*;

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn sort(&self, loaves: Vec<u32>) -> Result<u32, Fault> {
        let double = |n| n * 2;
        let first = self.weigh(double(1)).await?;
        Ok(double(first) + loaves[0])
    }

    async fn weigh(&self, grams: u32) -> Result<u32, Fault> {
        Ok(grams)
    }
}

fn main() {}
