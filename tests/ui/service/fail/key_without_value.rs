// A key of the attribute has no value.
use dasync::prelude::*;

pub struct Bakery;

#[service(name)]
impl Bakery {
    pub async fn bake(&self) -> Result<u32, Fault> {
        Ok(1)
    }
}

fn main() {}
