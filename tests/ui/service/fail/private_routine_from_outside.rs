// A client has no method for a private routine.
use dasync::prelude::*;

pub struct Oven;

#[service]
impl Oven {
    pub async fn heat(&self) -> Result<u32, Fault> {
        self.light().await
    }

    async fn light(&self) -> Result<u32, Fault> {
        Ok(1)
    }
}

pub struct Bakery {
    oven: Client<Oven>,
}

#[service]
impl Bakery {
    pub async fn bake(&self) -> Result<u32, Fault> {
        self.oven.light().await
    }
}

fn main() {}
