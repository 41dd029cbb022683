// The type of the block has no name.
use dasync::prelude::*;

#[service]
impl (u32, u32) {
    pub async fn bake(&self) -> Result<u32, Fault> {
        Ok(self.0)
    }
}

fn main() {}
