// Parts of a line are kept across an await.
use dasync::prelude::*;

fn parts(line: &str) -> (&str, &str) {
    line.split_once(' ').unwrap_or((line, "1"))
}

pub struct Bakery;

#[service]
impl Bakery {
    pub async fn label(&self, line: String) -> Result<String, Fault> {
        let (kind, count) = parts(&line);
        let grams = self.weigh(1).await?;
        Ok(format!("{kind} {count} {grams}"))
    }

    async fn weigh(&self, grams: u32) -> Result<u32, Fault> {
        Ok(grams)
    }
}

fn main() {}
