// An aggregate has a type parameter.
use dasync::prelude::*;

pub struct Stock<T> {
    loaves: T,
}

#[aggregate]
impl<T> Stock<T> {
    pub fn count(&self) -> Result<u32, Fault> {
        let _ = &self.loaves;
        Ok(1)
    }
}

fn main() {}
