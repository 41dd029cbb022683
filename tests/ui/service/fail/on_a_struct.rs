// The attribute stands on the type.
use dasync::prelude::*;

#[service]
pub struct Bakery {
    pub oven: u32,
}

fn main() {}
