// A type has two service blocks.
// # known: gives 6 errors
use dasync::prelude::*;

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn bake(&self) -> Result<u32, Fault> {
        Ok(1)
    }
}

#[service]
impl Bakery {
    pub async fn sell(&self) -> Result<u32, Fault> {
        Ok(2)
    }
}

fn main() {}
