// The attribute stands on the type.
use dasync::prelude::*;

#[aggregate]
pub struct Stock {
    pub loaves: u32,
}

fn main() {}
