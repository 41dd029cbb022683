// The implementation of a contract is not marked.
use dasync::prelude::*;

#[service]
pub trait Till {
    async fn pay(&self, cents: u64) -> Result<u64, Fault>;
}

pub struct Cash;

impl Till for Cash {
    async fn pay(&self, cents: u64) -> Result<u64, Fault> {
        Ok(cents)
    }
}

fn main() {}
