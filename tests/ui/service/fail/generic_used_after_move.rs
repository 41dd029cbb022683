// A variable of a generic service's routine is used after it was given away.
// # known: gives 2 errors
use dasync::prelude::*;

pub struct Bakery<T>(T);

#[service]
impl<T: Send + Sync + 'static> Bakery<T> {
    pub async fn bake(&self, flour: String) -> Result<usize, Fault> {
        self.knead(flour).await?;
        Ok(flour.len())
    }

    async fn knead(&self, flour: String) -> Result<usize, Fault> {
        Ok(flour.len())
    }
}

fn main() {}
