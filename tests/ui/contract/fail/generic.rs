// A contract has a type parameter.
use dasync::prelude::*;

#[service]
pub trait Till<T> {
    async fn pay(&self, cents: u64) -> Result<u64, Fault>;
}

fn main() {}
