// The path of the facade is no path.
use dasync::prelude::*;

pub struct Bakery;

#[service(crate = "not a path")]
impl Bakery {
    pub async fn bake(&self) -> Result<u32, Fault> {
        Ok(1)
    }
}

fn main() {}
