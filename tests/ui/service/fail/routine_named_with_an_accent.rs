// The name of a routine cannot be a part of a stream.
use dasync::prelude::*;

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn pâté(&self) -> Result<u32, Fault> {
        Ok(1)
    }
}

fn main() {}
