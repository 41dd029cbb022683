// The error cannot be saved.
use dasync::prelude::*;

pub enum Burnt {
    Crust,
    Fault(Fault),
}

impl From<Fault> for Burnt {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn bake(&self) -> Result<u32, Burnt> {
        Err(Burnt::Crust)
    }
}

fn main() {}
