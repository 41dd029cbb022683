// An alias that is the name of another routine.
use dasync::prelude::*;

struct Bank;

#[service]
impl Bank {
    async fn pay(&self) -> Result<(), Fault> {
        Ok(())
    }
    #[routine(aliases = ["pay"])]
    async fn charge(&self) -> Result<(), Fault> {
        Ok(())
    }
}

fn main() {}
