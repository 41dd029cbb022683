// A variable is given away each time round a loop.
use dasync::prelude::*;

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn bake(&self, flour: String) -> Result<usize, Fault> {
        for _ in 0..3 {
            self.knead(flour).await?;
        }
        Ok(3)
    }

    async fn knead(&self, flour: String) -> Result<usize, Fault> {
        Ok(flour.len())
    }
}

fn main() {}
