// The result has another type than in the contract.
use dasync::prelude::*;

#[service]
pub trait Till {
    async fn pay(&self, cents: u64) -> Result<u64, Fault>;
}

pub struct Cash;

#[service]
impl Till for Cash {
    async fn pay(&self, cents: u64) -> Result<u32, Fault> {
        let _ = cents;
        Ok(1)
    }
}

fn main() {}
