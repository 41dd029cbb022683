// A routine returns text that is compiled in.
use dasync::prelude::*;

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn size(&self, grams: u32) -> Result<&'static str, Fault> {
        Ok(if grams > 500 { "large" } else { "small" })
    }

    async fn weigh(&self, grams: u32) -> Result<u32, Fault> {
        Ok(grams)
    }
}

fn main() {}
