// The names of a contract's routines are said twice.
use dasync::prelude::*;

#[service]
trait Till {
    #[routine(name = "charge", aliases = ["pay"])]
    async fn pay(&self) -> Result<(), Fault>;
}

struct Bank;

#[service]
impl Till for Bank {
    #[routine(name = "charge")]
    async fn pay(&self) -> Result<(), Fault> {
        Ok(())
    }
}

fn main() {}
