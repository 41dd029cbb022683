// The trait that is implemented is not a contract.
// # known: gives 3 errors
use dasync::prelude::*;

pub trait Till {
    fn pay(&self, cents: u64) -> impl Future<Output = Result<u64, Fault>>;
}

pub struct Cash;

#[service]
impl Till for Cash {
    async fn pay(&self, cents: u64) -> Result<u64, Fault> {
        Ok(cents)
    }
}

fn main() {}
