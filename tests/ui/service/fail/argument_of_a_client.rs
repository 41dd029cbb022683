// A client is called with a number where the routine takes a text.
use dasync::prelude::*;
use std::time::Duration;

pub struct Oven;

#[service]
impl Oven {
    pub async fn heat(&self, program: String) -> Result<u32, Fault> {
        u32::try_from(program.len()).map_err(|_| Fault::TimedOut)
    }
}

pub struct Bakery {
    oven: Client<Oven>,
}

#[service]
impl Bakery {
    pub async fn bake(&self, grams: u32) -> Result<u32, Fault> {
        delay(Duration::from_secs(1)).await?;
        self.oven.heat(grams).await
    }

    async fn weigh(&self, grams: u32) -> Result<u32, Fault> {
        Ok(grams)
    }
}

fn main() {}
