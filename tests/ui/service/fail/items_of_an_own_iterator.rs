// A loop that awaits walks what an own function gives.
use dasync::prelude::*;

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn bake(&self, dough: Dough) -> Result<u32, Fault> {
        let mut sum = 0;
        for grams in dough.parts() {
            sum += self.weigh(*grams).await?;
        }
        Ok(sum)
    }

    async fn weigh(&self, grams: u32) -> Result<u32, Fault> {
        Ok(grams)
    }
}

#[derive(serde::Serialize, serde::Deserialize)]
pub struct Dough(Vec<u32>);

impl Dough {
    fn parts(&self) -> impl Iterator<Item = &u32> {
        self.0.iter()
    }
}

fn main() {}
