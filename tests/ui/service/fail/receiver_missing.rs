// An async fn of a service has no `self`.
use dasync::prelude::*;

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn bake(grams: u32) -> Result<u32, Fault> {
        Ok(grams)
    }
}

fn main() {}
