// A list is borrowed for changes twice, across an await.
use dasync::prelude::*;

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn sort(&self, mut loaves: Vec<u32>) -> Result<u32, Fault> {
        let first = &mut loaves;
        let second = &mut loaves;
        self.weigh(1).await?;
        first.push(1);
        second.push(2);
        Ok(1)
    }

    async fn weigh(&self, grams: u32) -> Result<u32, Fault> {
        Ok(grams)
    }
}

fn main() {}
