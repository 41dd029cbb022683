// What a method gave is used after its receiver was given away.
use dasync::prelude::*;

#[derive(serde::Serialize, serde::Deserialize)]
pub struct Oven(u32);

impl Oven {
    fn first(&self) -> u32 {
        self.0
    }
}

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn sort(&self, oven: Oven) -> Result<u32, Fault> {
        let first = oven.first();
        drop(oven);
        let n = self.weigh(1).await?;
        Ok(n + first)
    }

    async fn weigh(&self, grams: u32) -> Result<u32, Fault> {
        Ok(grams)
    }
}

fn main() {}
