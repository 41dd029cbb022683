// The contract that is implemented does not exist.
use dasync::prelude::*;

#[service]
pub trait Till {
    async fn pay(&self, cents: u64) -> Result<u64, Fault>;
}

pub struct Cash;

#[service]
impl Tilt for Cash {
    async fn pay(&self, cents: u64) -> Result<u64, Fault> {
        Ok(cents)
    }
}

fn main() {}
