// The name of a contract cannot be the category of a stream.
use dasync::prelude::*;

#[service]
pub trait Café {
    async fn pay(&self, cents: u64) -> Result<u64, Fault>;
}

fn main() {}
