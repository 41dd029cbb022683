// A value that is not `Send` is in scope at an await that comes after its use.
use dasync::prelude::*;
use std::rc::Rc;

pub struct Shop;

#[service]
impl Shop {
    pub async fn shared(&self) -> Result<u32, Fault> {
        let shared = Rc::new(1);
        let sum = *shared + 1;
        self.price(sum).await
    }

    async fn price(&self, n: u32) -> Result<u32, Fault> {
        Ok(n * 10)
    }
}

fn main() {}
