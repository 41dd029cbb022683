// The path of the facade is no text.
use dasync::prelude::*;

pub struct Bakery;

#[service(crate = dasync)]
impl Bakery {
    pub async fn bake(&self) -> Result<u32, Fault> {
        Ok(1)
    }
}

fn main() {}
