// The version of an event is a text.
use dasync::prelude::*;

#[event(version = "2")]
pub struct Sold;

fn main() {}
