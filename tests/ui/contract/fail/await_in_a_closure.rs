// An implementation awaits in a closure.
use dasync::prelude::*;

#[service]
pub trait Till {
    async fn pay(&self, cents: u64) -> Result<u64, Fault>;
}

pub struct Cash;

#[service]
impl Till for Cash {
    async fn pay(&self, cents: u64) -> Result<u64, Fault> {
        let wait = |again| self.pay(again).await;
        wait(cents - 1)
    }
}

fn main() {}
