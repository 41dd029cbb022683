// The former names are no list.
use dasync::prelude::*;

pub struct Bakery;

#[service(aliases = "bakery_1")]
impl Bakery {
    pub async fn bake(&self) -> Result<u32, Fault> {
        Ok(1)
    }
}

fn main() {}
