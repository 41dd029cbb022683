// A shared pointer is kept across an await.
use dasync::prelude::*;
use std::rc::Rc;

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn bake(&self, grams: u32) -> Result<u32, Fault> {
        let flour = Rc::new(grams);
        self.weigh(1).await?;
        Ok(*flour)
    }

    async fn weigh(&self, grams: u32) -> Result<u32, Fault> {
        Ok(grams)
    }
}

fn main() {}
