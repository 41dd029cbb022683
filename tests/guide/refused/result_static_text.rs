// The result of a routine is a `&'static str`.
use dasync::prelude::*;

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn size(&self, grams: u32) -> Result<&'static str, Fault> {
        Ok(if grams > 500 { "large" } else { "small" })
    }
}

fn main() {}
