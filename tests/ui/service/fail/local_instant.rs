// A point in time of this process is kept across an await.
use dasync::prelude::*;
use std::time::Instant;

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn bake(&self, grams: u32) -> Result<u32, Fault> {
        let begin = Instant::now();
        self.weigh(grams).await?;
        Ok(begin.elapsed().as_secs() as u32)
    }

    async fn weigh(&self, grams: u32) -> Result<u32, Fault> {
        Ok(grams)
    }
}

fn main() {}
