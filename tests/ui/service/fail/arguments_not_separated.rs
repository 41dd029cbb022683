// The arguments of the attribute are not separated.
use dasync::prelude::*;

pub struct Bakery;

#[service(name = "bakery" aliases = ["b"])]
impl Bakery {
    pub async fn bake(&self) -> Result<u32, Fault> {
        Ok(1)
    }
}

fn main() {}
