// The version of an event is 0.
use dasync::prelude::*;

#[event(version = 0)]
pub struct Sold;

fn main() {}
