// A reference goes from one link to the next.
use dasync::prelude::*;

#[derive(serde::Serialize, serde::Deserialize)]
pub struct Link {
    id: u32,
    next: Option<Box<Link>>,
}

pub struct Shop;

#[service]
impl Shop {
    pub async fn sum(&self, first: Link) -> Result<u32, Fault> {
        let mut at = &first;
        let mut sum = self.price(at.id).await?;
        while let Some(next) = &at.next {
            sum += self.price(next.id).await?;
            at = next;
        }
        Ok(sum)
    }

    async fn price(&self, n: u32) -> Result<u32, Fault> {
        Ok(n * 10)
    }
}

fn main() {}
