// A routine of a contract has a body.
use dasync::prelude::*;

#[service]
pub trait Till {
    async fn pay(&self, cents: u64) -> Result<u64, Fault> {
        Ok(cents)
    }
}

fn main() {}
