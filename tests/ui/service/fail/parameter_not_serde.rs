// A parameter cannot be saved.
use dasync::prelude::*;

pub struct Loaf(u32);

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn bake(&self, loaf: Loaf) -> Result<u32, Fault> {
        Ok(loaf.0)
    }
}

fn main() {}
