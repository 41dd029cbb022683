// Something that is not an event is said to be raised.
use dasync::prelude::*;

pub struct Sold;

pub struct Bakery;

#[service(raises(Sold))]
impl Bakery {
    pub async fn bake(&self) -> Result<u32, Fault> {
        Ok(1)
    }
}

fn main() {}
