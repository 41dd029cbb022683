// A parameter has another type than in the contract.
use dasync::prelude::*;

#[service]
pub trait Till {
    async fn pay(&self, cents: u64) -> Result<u64, Fault>;
}

pub struct Cash;

#[service]
impl Till for Cash {
    async fn pay(&self, cents: u32) -> Result<u64, Fault> {
        Ok(cents.into())
    }
}

fn main() {}
