// A routine wants to change the service.
use dasync::prelude::*;

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn bake(&mut self) -> Result<u32, Fault> {
        Ok(1)
    }
}

fn main() {}
