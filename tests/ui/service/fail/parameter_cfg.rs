// A parameter is there in some builds only.
use dasync::prelude::*;

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn bake(&self, #[cfg(debug_assertions)] flour: u32) -> Result<u32, Fault> {
        Ok(1)
    }
}

fn main() {}
