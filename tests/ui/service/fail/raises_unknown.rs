// An event that is said to be raised does not exist.
use dasync::prelude::*;

pub struct Bakery;

#[service(raises(Sold))]
impl Bakery {
    pub async fn bake(&self) -> Result<u32, Fault> {
        Ok(1)
    }
}

fn main() {}
