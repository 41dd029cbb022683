// The attribute stands on a function.
use dasync::prelude::*;

#[service]
pub async fn bake() -> Result<u32, Fault> {
    Ok(1)
}

fn main() {}
