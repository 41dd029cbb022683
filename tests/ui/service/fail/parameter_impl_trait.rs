// A parameter has no named type.
use dasync::prelude::*;

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn bake(&self, flour: impl Into<String>) -> Result<String, Fault> {
        Ok(flour.into())
    }
}

fn main() {}
