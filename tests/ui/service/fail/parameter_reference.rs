// A parameter is a reference.
use dasync::prelude::*;

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn bake(&self, flour: &str) -> Result<usize, Fault> {
        Ok(flour.len())
    }
}

fn main() {}
