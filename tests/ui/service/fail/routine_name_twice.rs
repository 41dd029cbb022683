// Two routines of one stored name.
use dasync::prelude::*;

struct Bank;

#[service]
impl Bank {
    async fn pay(&self) -> Result<(), Fault> {
        Ok(())
    }
    #[routine(name = "pay")]
    async fn charge(&self) -> Result<(), Fault> {
        Ok(())
    }
}

fn main() {}
