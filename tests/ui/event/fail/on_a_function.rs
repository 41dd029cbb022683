// The attribute stands on a function.
// # known: points at the attribute
use dasync::prelude::*;

#[event]
pub fn sold() {}

fn main() {}
