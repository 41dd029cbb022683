// The attribute stands on an `impl` block.
use dasync::prelude::*;

pub struct Sold;

#[event]
impl Sold {}

fn main() {}
