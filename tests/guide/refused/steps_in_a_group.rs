// Steps are members of a group.
use dasync::prelude::*;

pub struct Shop;

#[service]
impl Shop {
    pub async fn both(&self) -> Result<(u32, u32), Fault> {
        let first = step("first", async { Ok::<u32, Fault>(1) });
        let both = when_all((first, self.price(2))).await?;
        Ok(both)
    }

    async fn price(&self, n: u32) -> Result<u32, Fault> {
        Ok(n * 10)
    }
}

fn main() {}
