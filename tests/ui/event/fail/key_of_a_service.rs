// An event has no former names.
use dasync::prelude::*;

#[event(aliases = ["bought"])]
pub struct Sold;

fn main() {}
