// The version of an event does not fit.
use dasync::prelude::*;

#[event(version = 5_000_000_000)]
pub struct Sold;

fn main() {}
