// A routine of a contract wants to change the service.
use dasync::prelude::*;

#[service]
pub trait Till {
    async fn pay(&mut self, cents: u64) -> Result<u64, Fault>;
}

fn main() {}
