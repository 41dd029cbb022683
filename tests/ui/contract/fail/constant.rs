// A contract has a constant.
use dasync::prelude::*;

#[service]
pub trait Till {
    const CENTS: u64;
    async fn pay(&self, cents: u64) -> Result<u64, Fault>;
}

fn main() {}
