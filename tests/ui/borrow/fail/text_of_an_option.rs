// A text that a getter may give is kept across an await.
use dasync::prelude::*;

#[derive(Clone, serde::Serialize, serde::Deserialize)]
pub struct Loaf {
    name: Option<String>,
}

impl Loaf {
    fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }
}

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn label(&self, loaf: Loaf) -> Result<String, Fault> {
        if let Some(name) = loaf.name() {
            let grams = self.weigh(1).await?;
            return Ok(format!("{name} {grams}"));
        }
        Ok(String::new())
    }

    async fn weigh(&self, grams: u32) -> Result<u32, Fault> {
        Ok(grams)
    }
}

fn main() {}
