// A handler returns nothing.
use dasync::prelude::*;

#[event]
pub struct Sold {
    pub loaves: u32,
}

pub struct Bakery;

#[service]
impl Bakery {
    #[on]
    async fn count(&self, sold: Sold) {
        drop(sold);
    }
}

fn main() {}
