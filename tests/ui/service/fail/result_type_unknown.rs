// The type of the result does not exist.
use dasync::prelude::*;
use std::time::Duration;

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn bake(&self) -> Result<Bread, Fault> {
        delay(Duration::from_secs(60)).await?;
        Err(Fault::TimedOut)
    }
}

fn main() {}
