// `select!` is used in a routine.
use dasync::prelude::*;

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn bake(&self, grams: u32) -> Result<u32, Fault> {
        let flour = tokio::select! {
            n = self.weigh(grams) => n?,
            n = self.weigh(1) => n?,
        };
        Ok(flour)
    }

    async fn weigh(&self, grams: u32) -> Result<u32, Fault> {
        Ok(grams)
    }
}

fn main() {}
