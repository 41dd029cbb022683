// Two steps side by side, without routines of their own.
use dasync::prelude::*;

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn bake(&self) -> Result<u32, Fault> {
        let (a, b) = when_all((
            step("flour", async { Ok::<u32, Fault>(1) }),
            step("water", async { Ok::<u32, Fault>(2) }),
        ))
        .await?;
        Ok(a + b)
    }

    async fn weigh(&self, grams: u32) -> Result<u32, Fault> {
        Ok(grams)
    }
}

fn main() {}
