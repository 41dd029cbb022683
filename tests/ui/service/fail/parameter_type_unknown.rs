// The type of a parameter does not exist.
use dasync::prelude::*;
use std::time::Duration;

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn bake(&self, flour: Flour) -> Result<u32, Fault> {
        delay(Duration::from_secs(60)).await?;
        Ok(flour.grams)
    }
}

fn main() {}
