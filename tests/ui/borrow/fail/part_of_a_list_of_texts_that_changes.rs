// A part of a list of `&'static str` does not borrow from the list for rustc; across an await it is
// made again from it, so the list must not change meanwhile.
use dasync::prelude::*;

struct Words;

#[service]
impl Words {
    pub async fn first(&self) -> Result<String, Fault> {
        let mut words = vec![" a ", "b"];
        let first = words[0].trim();
        words[0] = "z";
        yield_now().await?;
        Ok(format!("{first} {}", words.len()))
    }
}

fn main() {}
