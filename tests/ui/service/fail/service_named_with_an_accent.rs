// The name of a service cannot be the category of a stream.
use dasync::prelude::*;

pub struct Pâtisserie;

#[service]
impl Pâtisserie {
    pub async fn bake(&self) -> Result<u32, Fault> {
        Ok(1)
    }
}

fn main() {}
