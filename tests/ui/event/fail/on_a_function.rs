// The attribute stands on a function.
use dasync::prelude::*;

#[event]
pub fn sold() {}

fn main() {}
