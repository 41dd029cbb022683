// An expression is missing.
// # known: gives 2 errors
use dasync::prelude::*;

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn bake(&self) -> Result<u32, Fault> {
        let flour = ;
        Ok(flour)
    }
}

fn main() {}
