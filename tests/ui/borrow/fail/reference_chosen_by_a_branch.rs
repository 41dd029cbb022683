// One end of what chooses a reference needs a variable of that end.
use dasync::prelude::*;

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn sort(&self, loaves: Vec<u32>) -> Result<u32, Fault> {
        let loaf = if loaves.len() > 3 {
            let heavy = self.weigh(3).await? as usize;
            &loaves[heavy]
        } else {
            &loaves[0]
        };
        let n = self.weigh(1).await?;
        Ok(n + *loaf)
    }

    async fn weigh(&self, grams: u32) -> Result<u32, Fault> {
        Ok(grams)
    }
}

fn main() {}
