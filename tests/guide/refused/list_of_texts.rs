// A list of parts of a text is kept across an await.
use dasync::prelude::*;

pub struct Shop;

#[service]
impl Shop {
    pub async fn words(&self, line: String) -> Result<String, Fault> {
        let words: Vec<&str> = line.split(' ').collect();
        let price = self.price(1).await?;
        Ok(format!("{} {price}", words[0]))
    }

    async fn price(&self, n: u32) -> Result<u32, Fault> {
        Ok(n * 10)
    }
}

fn main() {}
