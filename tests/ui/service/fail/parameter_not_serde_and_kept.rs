// A parameter that is used after an await cannot be saved.
use dasync::prelude::*;
use std::time::Duration;

pub struct Loaf(u32);

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn bake(&self, loaf: Loaf) -> Result<u32, Fault> {
        delay(Duration::from_secs(60)).await?;
        Ok(loaf.0)
    }
}

fn main() {}
