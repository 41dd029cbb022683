// A key of the attribute is misspelt.
use dasync::prelude::*;

#[event(vresion = 2)]
pub struct Sold;

fn main() {}
