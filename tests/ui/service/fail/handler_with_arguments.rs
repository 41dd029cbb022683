// The event stands in the attribute of its handler.
use dasync::prelude::*;

#[event]
pub struct Sold {
    pub loaves: u32,
}

pub struct Bakery;

#[service]
impl Bakery {
    #[on(Sold)]
    async fn count(&self, sold: Sold) -> Result<(), Fault> {
        drop(sold);
        Ok(())
    }
}

fn main() {}
