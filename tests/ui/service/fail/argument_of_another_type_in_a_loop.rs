// The mistake is inside a loop that awaits.
use dasync::prelude::*;

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn bake(&self, grams: u32) -> Result<u32, Fault> {
        let mut sum = 0;
        for n in 0..grams {
            sum += self.weigh(n.to_string()).await?;
        }
        Ok(sum)
    }

    async fn weigh(&self, grams: u32) -> Result<u32, Fault> {
        Ok(grams)
    }
}

fn main() {}
