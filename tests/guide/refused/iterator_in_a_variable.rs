// The iterator of a loop is in a variable of its own.
use dasync::prelude::*;

pub struct Shop;

#[service]
impl Shop {
    pub async fn sum(&self, list: Vec<u32>) -> Result<u32, Fault> {
        let even = list.iter().filter(|n| *n % 2 == 0);
        let mut sum = 0;
        for n in even {
            sum += self.price(*n).await?;
        }
        Ok(sum)
    }

    async fn price(&self, n: u32) -> Result<u32, Fault> {
        Ok(n * 10)
    }
}

fn main() {}
