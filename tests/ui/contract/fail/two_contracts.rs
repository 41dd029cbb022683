// A host cannot tell which of two contracts is served.
use dasync::prelude::*;

#[service]
pub trait Till {
    async fn pay(&self, cents: u64) -> Result<u64, Fault>;
}

#[service]
pub trait Safe {
    async fn store(&self, cents: u64) -> Result<u64, Fault>;
}

pub struct Cash;

#[service]
impl Till for Cash {
    async fn pay(&self, cents: u64) -> Result<u64, Fault> {
        Ok(cents)
    }
}

#[service]
impl Safe for Cash {
    async fn store(&self, cents: u64) -> Result<u64, Fault> {
        Ok(cents)
    }
}

pub fn host(store: dasync::memory::Store) {
    let _ = Host::builder("shop", store).service(|_| Cash);
}

fn main() {}
