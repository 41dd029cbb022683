// An ordinary future is joined with a call.
use dasync::prelude::*;

async fn look_up() -> Result<u32, Fault> {
    Ok(2)
}

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn bake(&self, grams: u32) -> Result<u32, Fault> {
        let (n, m) = when_all((self.weigh(1), look_up())).await?;
        Ok(n + m + grams)
    }

    async fn weigh(&self, grams: u32) -> Result<u32, Fault> {
        Ok(grams)
    }
}

fn main() {}
