// A closure takes a value that a later operand changes.
use dasync::prelude::*;

fn add(left: impl Fn() -> u32, right: u32) -> u32 {
    left() + right
}

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn bake(&self, grams: u32) -> Result<u32, Fault> {
        let mut n = 1;
        Ok(add(move || n, {
            n += self.weigh(grams).await?;
            n
        }))
    }

    async fn weigh(&self, grams: u32) -> Result<u32, Fault> {
        Ok(grams)
    }
}

fn main() {}
