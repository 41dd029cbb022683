// A reference to a value that is gone.
use dasync::prelude::*;

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn sort(&self, loaves: Vec<u32>) -> Result<u32, Fault> {
        let first = vec![self.weigh(1).await?].first();
        Ok(*first.unwrap_or(&loaves[0]))
    }

    async fn weigh(&self, grams: u32) -> Result<u32, Fault> {
        Ok(grams)
    }
}

fn main() {}
