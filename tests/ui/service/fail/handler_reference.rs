// A handler borrows its event.
use dasync::prelude::*;

#[event]
pub struct Sold {
    pub loaves: u32,
}

pub struct Bakery;

#[service]
impl Bakery {
    #[on]
    async fn count(&self, sold: &Sold) -> Result<(), Fault> {
        let _ = sold;
        Ok(())
    }
}

fn main() {}
