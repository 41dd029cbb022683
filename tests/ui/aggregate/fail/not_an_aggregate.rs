// The type does not say how it follows from events.
use dasync::prelude::*;

#[derive(Default)]
pub struct Stock {
    loaves: u32,
}

#[aggregate]
impl Stock {
    pub fn bake(&mut self, n: u32) -> Result<u32, Fault> {
        self.loaves += n;
        Ok(self.loaves)
    }
}

fn main() {}
