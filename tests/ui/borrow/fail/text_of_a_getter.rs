// A text that a getter gave is kept across an await.
use dasync::prelude::*;

#[derive(Clone, serde::Serialize, serde::Deserialize)]
pub struct Loaf {
    name: String,
}

impl Loaf {
    fn name(&self) -> &str {
        &self.name
    }
}

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn label(&self, loaf: Loaf) -> Result<String, Fault> {
        let name = loaf.name();
        let grams = self.weigh(1).await?;
        Ok(format!("{name} {grams}"))
    }

    async fn weigh(&self, grams: u32) -> Result<u32, Fault> {
        Ok(grams)
    }
}

fn main() {}
