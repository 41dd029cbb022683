// The result cannot be saved.
use dasync::prelude::*;

pub struct Loaf;

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn bake(&self) -> Result<Loaf, Fault> {
        Ok(Loaf)
    }
}

fn main() {}
