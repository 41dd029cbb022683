// A contract asks for another trait.
use dasync::prelude::*;

#[service]
pub trait Till: Clone {
    async fn pay(&self, cents: u64) -> Result<u64, Fault>;
}

fn main() {}
