// A `move` closure takes a text, and is called again after an await.
use dasync::prelude::*;

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn sort(&self, name: String) -> Result<usize, Fault> {
        let longer = move |by: usize| name.len() + by;
        let n = self.weigh(longer(1)).await?;
        Ok(longer(n))
    }

    async fn weigh(&self, grams: usize) -> Result<usize, Fault> {
        Ok(grams)
    }
}

fn main() {}
