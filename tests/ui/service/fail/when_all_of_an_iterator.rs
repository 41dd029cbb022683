// A join gets an iterator.
use dasync::prelude::*;

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn bake(&self, grams: u32) -> Result<u32, Fault> {
        let n = when_all((1..3).map(|n| self.weigh(n))).await?;
        Ok(n[0] + grams)
    }

    async fn weigh(&self, grams: u32) -> Result<u32, Fault> {
        Ok(grams)
    }
}

fn main() {}
