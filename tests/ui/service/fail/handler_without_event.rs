// A handler has no event.
use dasync::prelude::*;

pub struct Bakery;

#[service]
impl Bakery {
    #[on]
    async fn count(&self) -> Result<(), Fault> {
        Ok(())
    }
}

fn main() {}
