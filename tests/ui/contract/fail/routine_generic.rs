// A routine of a contract has a type parameter.
use dasync::prelude::*;

#[service]
pub trait Till {
    async fn pay<T>(&self, cents: u64) -> Result<u64, Fault>;
}

fn main() {}
