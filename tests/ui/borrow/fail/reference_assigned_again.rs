// A reference is kept across an await and then refers to something else.
use dasync::prelude::*;

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn sort(&self, loaves: Vec<u32>) -> Result<u32, Fault> {
        let mut loaf = &loaves[0];
        let n = self.weigh(*loaf).await?;
        let first = *loaf;
        loaf = &loaves[1];
        Ok(n + first + *loaf)
    }

    async fn weigh(&self, grams: u32) -> Result<u32, Fault> {
        Ok(grams)
    }
}

fn main() {}
