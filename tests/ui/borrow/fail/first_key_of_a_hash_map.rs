// The first key of a hash map is kept across an await.
use dasync::prelude::*;
use std::collections::HashMap;

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn sort(&self, loaves: HashMap<String, u32>) -> Result<u32, Fault> {
        let Some(name) = loaves.keys().next() else {
            return Ok(0);
        };
        self.weigh(1).await?;
        Ok(name.len() as u32)
    }

    async fn weigh(&self, grams: u32) -> Result<u32, Fault> {
        Ok(grams)
    }
}

fn main() {}
