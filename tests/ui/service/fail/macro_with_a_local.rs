// A macro of the routine uses a variable around it.
use dasync::prelude::*;

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn bake(&self, grams: u32) -> Result<u32, Fault> {
        let spoon = 2;
        macro_rules! spoons {
            () => {
                grams / spoon
            };
        }
        self.weigh(spoons!()).await?;
        Ok(spoons!())
    }

    async fn weigh(&self, grams: u32) -> Result<u32, Fault> {
        Ok(grams)
    }
}

fn main() {}
