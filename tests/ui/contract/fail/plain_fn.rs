// A contract has a plain fn.
use dasync::prelude::*;

#[service]
pub trait Till {
    fn pay(&self, cents: u64) -> Result<u64, Fault>;
}

fn main() {}
