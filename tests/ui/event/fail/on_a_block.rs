// The attribute stands on an `impl` block.
// # known: points at the attribute
use dasync::prelude::*;

pub struct Sold;

#[event]
impl Sold {}

fn main() {}
