// The stored name cannot be the category of a stream.
use dasync::prelude::*;

pub struct Bakery;

#[service(name = "the-bakery")]
impl Bakery {
    pub async fn bake(&self) -> Result<u32, Fault> {
        Ok(1)
    }
}

fn main() {}
