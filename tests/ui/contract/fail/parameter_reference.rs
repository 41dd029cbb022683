// A parameter of a contract is a reference.
use dasync::prelude::*;

#[service]
pub trait Till {
    async fn pay(&self, card: &str) -> Result<u64, Fault>;
}

fn main() {}
