// A handler takes something that is not an event.
use dasync::prelude::*;

#[derive(serde::Serialize, serde::Deserialize)]
pub struct Sold;

pub struct Bakery;

#[service]
impl Bakery {
    #[on]
    async fn count(&self, sold: Sold) -> Result<(), Fault> {
        drop(sold);
        Ok(())
    }
}

fn main() {}
