// The error of a contract has no place for a fault.
use dasync::prelude::*;

#[service]
pub trait Till {
    async fn pay(&self, cents: u64) -> Result<u64, String>;
}

pub struct Cash;

#[service]
impl Till for Cash {
    async fn pay(&self, cents: u64) -> Result<u64, String> {
        Ok(cents)
    }
}

fn main() {}
