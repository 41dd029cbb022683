// A variable that is used after an await cannot be saved.
use dasync::prelude::*;

pub struct Loaf(u32);

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn bake(&self, grams: u32) -> Result<u32, Fault> {
        let loaf = Loaf(grams);
        self.weigh(1).await?;
        Ok(loaf.0)
    }

    async fn weigh(&self, grams: u32) -> Result<u32, Fault> {
        Ok(grams)
    }
}

fn main() {}
