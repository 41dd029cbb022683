// A variable is used after it was given away.
use dasync::prelude::*;

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn bake(&self, flour: String) -> Result<usize, Fault> {
        self.knead(flour).await?;
        Ok(flour.len())
    }

    async fn knead(&self, flour: String) -> Result<usize, Fault> {
        Ok(flour.len())
    }
}

fn main() {}
