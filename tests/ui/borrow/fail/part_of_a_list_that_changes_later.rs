// The list changes between two awaits, in a part of the code that does not name what was taken from it.
use dasync::prelude::*;

struct Words;

#[service]
impl Words {
    pub async fn first(&self) -> Result<String, Fault> {
        let mut words = vec![" a ", "b"];
        let first = words[0].trim();
        yield_now().await?;
        words[0] = "z";
        yield_now().await?;
        Ok(format!("{first} {}", words.len()))
    }
}

fn main() {}
