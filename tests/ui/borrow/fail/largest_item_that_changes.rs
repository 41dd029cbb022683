// The largest item is changed before and after an await.
use dasync::prelude::*;

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn sort(&self, mut loaves: Vec<u32>) -> Result<u32, Fault> {
        let Some(largest) = loaves.iter_mut().max() else {
            return Ok(0);
        };
        *largest = 0;
        self.weigh(1).await?;
        *largest += 1;
        Ok(1)
    }

    async fn weigh(&self, grams: u32) -> Result<u32, Fault> {
        Ok(grams)
    }
}

fn main() {}
