// A loop that awaits changes the items that it filters.
use dasync::prelude::*;

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn sort(&self, mut loaves: Vec<u32>) -> Result<u32, Fault> {
        for grams in loaves.iter_mut().filter(|grams| **grams > 1) {
            *grams = self.weigh(*grams).await?;
        }
        Ok(1)
    }

    async fn weigh(&self, grams: u32) -> Result<u32, Fault> {
        Ok(grams)
    }
}

fn main() {}
