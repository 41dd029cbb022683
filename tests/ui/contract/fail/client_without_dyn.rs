// A client names the contract without `dyn`.
use dasync::prelude::*;

#[service]
pub trait Till {
    async fn pay(&self, cents: u64) -> Result<u64, Fault>;
}

pub struct Shop {
    pub till: Client<Till>,
}

fn main() {}
