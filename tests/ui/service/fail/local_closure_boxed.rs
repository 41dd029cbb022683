// A boxed closure is kept across an await.
use dasync::prelude::*;

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn bake(&self, grams: u32) -> Result<u32, Fault> {
        let double: Box<dyn Fn(u32) -> u32 + Send + Sync> = Box::new(|n| n * 2);
        self.weigh(1).await?;
        Ok(double(grams))
    }

    async fn weigh(&self, grams: u32) -> Result<u32, Fault> {
        Ok(grams)
    }
}

fn main() {}
