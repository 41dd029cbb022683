// A former name could not have been the category of a stream.
use dasync::prelude::*;

pub struct Bakery;

#[service(aliases = ["old.bakery"])]
impl Bakery {
    pub async fn bake(&self) -> Result<u32, Fault> {
        Ok(1)
    }
}

fn main() {}
