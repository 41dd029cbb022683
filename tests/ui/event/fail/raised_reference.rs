// A reference to an event is raised.
use dasync::prelude::*;

#[event]
pub struct Sold;

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn sell(&self) -> Result<(), Fault> {
        let sold = Sold;
        raise(&sold);
        Ok(())
    }
}

fn main() {}
