// A loop over the parts of a `&'static str` in a list does not borrow from the list for rustc; after
// an await its source is made again from it, so the list must not change while the loop goes on.
use dasync::prelude::*;

struct Lines;

#[service]
impl Lines {
    pub async fn all(&self) -> Result<String, Fault> {
        let mut lines = vec!["a,b", "c"];
        let mut all = String::new();
        for part in lines[0].split(',') {
            all.push_str(part);
            yield_now().await?;
            lines[0] = "x,y";
        }
        Ok(all)
    }
}

fn main() {}
