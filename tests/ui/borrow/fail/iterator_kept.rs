// An iterator is moved on by hand across an await.
use dasync::prelude::*;

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn sort(&self, loaves: Vec<u32>) -> Result<u32, Fault> {
        let mut left = loaves.iter();
        let mut sum = 0;
        while let Some(grams) = left.next() {
            sum += self.weigh(*grams).await?;
        }
        Ok(sum)
    }

    async fn weigh(&self, grams: u32) -> Result<u32, Fault> {
        Ok(grams)
    }
}

fn main() {}
