// The error type has no place for a fault.
use dasync::prelude::*;

#[derive(serde::Serialize, serde::Deserialize)]
pub enum Burnt {
    Crust,
}

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn bake(&self) -> Result<u32, Burnt> {
        Err(Burnt::Crust)
    }
}

fn main() {}
