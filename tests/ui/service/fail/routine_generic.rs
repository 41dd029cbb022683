// A routine has a type parameter.
use dasync::prelude::*;

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn bake<T: ToString>(&self, flour: T) -> Result<String, Fault> {
        Ok(flour.to_string())
    }
}

fn main() {}
