// A `break` names a label that is not there.
use dasync::prelude::*;

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn bake(&self, grams: u32) -> Result<u32, Fault> {
        loop {
            if self.weigh(grams).await? > 3 {
                break 'outer;
            }
            if grams > 100 {
                break;
            }
        }
        Ok(1)
    }

    async fn weigh(&self, grams: u32) -> Result<u32, Fault> {
        Ok(grams)
    }
}

fn main() {}
