// The stored name is a number.
use dasync::prelude::*;

pub struct Bakery;

#[service(name = 7)]
impl Bakery {
    pub async fn bake(&self) -> Result<u32, Fault> {
        Ok(1)
    }
}

fn main() {}
