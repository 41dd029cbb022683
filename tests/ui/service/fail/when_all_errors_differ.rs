// The members of a join have two error types.
use dasync::prelude::*;

#[derive(serde::Serialize, serde::Deserialize)]
pub enum Closed {
    Fault(Fault),
}

impl From<Fault> for Closed {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn bake(&self, grams: u32) -> Result<u32, Fault> {
        let (n, m) = when_all((self.price(), self.weigh(grams))).await?;
        Ok(n + m)
    }

    async fn price(&self) -> Result<u32, Closed> {
        Ok(3)
    }

    async fn weigh(&self, grams: u32) -> Result<u32, Fault> {
        Ok(grams)
    }
}

fn main() {}
