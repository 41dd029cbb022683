// A key of the attribute is misspelt.
use dasync::prelude::*;

pub struct Bakery;

#[service(nmae = "bakery")]
impl Bakery {
    pub async fn bake(&self) -> Result<u32, Fault> {
        Ok(1)
    }
}

fn main() {}
