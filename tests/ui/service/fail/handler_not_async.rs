// A handler is a plain fn.
use dasync::prelude::*;

#[event]
pub struct Sold {
    pub loaves: u32,
}

pub struct Bakery;

#[service]
impl Bakery {
    #[on]
    fn count(&self, sold: Sold) -> Result<(), Fault> {
        drop(sold);
        Ok(())
    }
}

fn main() {}
