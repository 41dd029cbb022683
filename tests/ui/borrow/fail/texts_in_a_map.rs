// A map whose keys are texts of a parameter is kept across an await.
use dasync::prelude::*;
use std::collections::BTreeMap;

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn label(&self, loaves: Vec<String>) -> Result<usize, Fault> {
        let mut stock = BTreeMap::from([(("north", "rye"), 5)]);
        for loaf in &loaves {
            let grams = self.weigh(1).await?;
            *stock.entry(("north", loaf.as_str())).or_default() += grams;
        }
        Ok(stock.len())
    }

    async fn weigh(&self, grams: u32) -> Result<u32, Fault> {
        Ok(grams)
    }
}

fn main() {}
