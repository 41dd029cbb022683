// An implementation has a plain fn.
use dasync::prelude::*;

#[service]
pub trait Till {
    async fn pay(&self, cents: u64) -> Result<u64, Fault>;
}

pub struct Cash;

#[service]
impl Till for Cash {
    fn drawer(&self) -> u64 {
        0
    }

    async fn pay(&self, cents: u64) -> Result<u64, Fault> {
        Ok(cents)
    }
}

fn main() {}
