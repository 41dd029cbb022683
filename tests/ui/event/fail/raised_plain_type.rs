// Something that is not an event is raised.
use dasync::prelude::*;

#[derive(serde::Serialize, serde::Deserialize)]
pub struct Sold;

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn sell(&self) -> Result<(), Fault> {
        raise(Sold);
        Ok(())
    }
}

fn main() {}
