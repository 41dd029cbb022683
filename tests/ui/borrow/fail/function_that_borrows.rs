// What a function borrowed is kept across an await.
use dasync::prelude::*;

fn lightest(loaves: &[u32]) -> &u32 {
    &loaves[0]
}

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn sort(&self, loaves: Vec<u32>) -> Result<u32, Fault> {
        let first = lightest(&loaves);
        let n = self.weigh(1).await?;
        Ok(n + first)
    }

    async fn weigh(&self, grams: u32) -> Result<u32, Fault> {
        Ok(grams)
    }
}

fn main() {}
