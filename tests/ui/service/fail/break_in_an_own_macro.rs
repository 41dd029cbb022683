// A macro of the routine leaves a loop.
use dasync::prelude::*;

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn bake(&self, grams: u32) -> Result<u32, Fault> {
        macro_rules! enough {
            () => {
                break
            };
        }
        loop {
            if self.weigh(grams).await? > 3 {
                enough!();
            }
        }
        Ok(1)
    }

    async fn weigh(&self, grams: u32) -> Result<u32, Fault> {
        Ok(grams)
    }
}

fn main() {}
