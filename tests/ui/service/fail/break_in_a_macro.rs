// A `break` stands in the argument of an unknown macro.
use dasync::prelude::*;

macro_rules! twice {
    ($e:expr) => {
        $e * 2
    };
}

pub fn double(n: u32) -> u32 {
    twice!(n)
}

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn bake(&self, grams: u32) -> Result<u32, Fault> {
        loop {
            twice!(if grams > 3 { break } else { 1 });
            self.weigh(grams).await?;
        }
        Ok(1)
    }

    async fn weigh(&self, grams: u32) -> Result<u32, Fault> {
        Ok(grams)
    }
}

fn main() {}
