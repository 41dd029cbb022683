// The body of an implementation has a mistake.
use dasync::prelude::*;
use std::time::Duration;

#[service]
pub trait Till {
    async fn pay(&self, cents: u64) -> Result<u64, Fault>;
}

pub struct Cash;

#[service]
impl Till for Cash {
    async fn pay(&self, cents: u64) -> Result<u64, Fault> {
        delay(Duration::from_secs(1)).await?;
        let enough = cents && true;
        Ok(enough.into())
    }
}

fn main() {}
