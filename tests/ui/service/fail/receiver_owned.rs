// A routine takes the service away.
use dasync::prelude::*;

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn bake(self) -> Result<u32, Fault> {
        Ok(1)
    }
}

fn main() {}
