// The stored name cannot be a name.
use dasync::prelude::*;

#[event(name = "sold out")]
pub struct Sold;

fn main() {}
