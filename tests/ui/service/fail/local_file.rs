// An open file is kept across an await.
use dasync::prelude::*;
use std::fs::File;

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn bake(&self, grams: u32) -> Result<u32, Fault> {
        let recipe = File::open("recipe").map_err(|_| Fault::TimedOut)?;
        self.weigh(grams).await?;
        drop(recipe);
        Ok(grams)
    }

    async fn weigh(&self, grams: u32) -> Result<u32, Fault> {
        Ok(grams)
    }
}

fn main() {}
