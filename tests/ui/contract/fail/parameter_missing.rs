// A parameter of the contract is missing.
use dasync::prelude::*;

#[service]
pub trait Till {
    async fn pay(&self, cents: u64) -> Result<u64, Fault>;
}

pub struct Cash;

#[service]
impl Till for Cash {
    async fn pay(&self) -> Result<u64, Fault> {
        Ok(1)
    }
}

fn main() {}
