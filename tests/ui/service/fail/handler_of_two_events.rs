// A handler has two events.
use dasync::prelude::*;

#[event]
pub struct Sold {
    pub loaves: u32,
}

pub struct Bakery;

#[service]
impl Bakery {
    #[on]
    async fn count(&self, sold: Sold, again: Sold) -> Result<(), Fault> {
        drop((sold, again));
        Ok(())
    }
}

fn main() {}
