// A key of the attribute is misspelt.
use dasync::prelude::*;

#[service(alias = "purse")]
pub trait Till {
    async fn pay(&self, cents: u64) -> Result<u64, Fault>;
}

fn main() {}
