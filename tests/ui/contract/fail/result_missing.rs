// A routine of a contract returns a plain value.
use dasync::prelude::*;

#[service]
pub trait Till {
    async fn pay(&self, cents: u64) -> u64;
}

pub struct Cash;

#[service]
impl Till for Cash {
    async fn pay(&self, cents: u64) -> u64 {
        cents
    }
}

fn main() {}
