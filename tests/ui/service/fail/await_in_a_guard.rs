// An await stands in the guard of an arm.
use dasync::prelude::*;

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn bake(&self, grams: u32) -> Result<u32, Fault> {
        match grams {
            n if self.weigh(n).await? > 3 => Ok(n),
            _ => Ok(0),
        }
    }

    async fn weigh(&self, grams: u32) -> Result<u32, Fault> {
        Ok(grams)
    }
}

fn main() {}
